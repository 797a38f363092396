import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastingReading } from '../../../../server/src/core/model/reading';
import { linksOf } from '../../../../server/src/core/model/links';
import { type PlanTarget } from '../../../../server/src/core/model/targets';
import { levelOf } from '../../../../server/src/core/rules/check';
import { rules } from '../../../../server/src/core/rules/registry';
import { type Finding } from '../../../../server/src/core/rules/rule';
import { type Analysis } from '../../../../server/src/core/service/analysis';
import { remembered } from '../../../../server/src/core/text/memo';
import { analyse } from '../../../support/analysis';
import { projectRoot, sharedTexts } from '../../../support/shared';

/** Rules that hold two values against each other. */
const COMPARING = /^target\/(?:conflict|table-text-mismatch|aggregate-unclear|indicator-name-drift|sum-mismatch|not-monotonic)$/;
const comparing = rules.filter(r => COMPARING.test(r.id));
/** Only these rules run, as far as the kind of document has them, and paragraphs that a change leaves alone are read once: thousands of drafts differ by a digit. */
function differing(analysis: Analysis): readonly Finding[] {
  const on = comparing.filter(r => levelOf(r, analysis, { rules: {} }) !== 'off');
  return analysis.findingsOf(on).filter(f => !/数值相同而名称不一/.test(f.message));
}
const kept = remembered(lastingReading);
const read = (text: string): Analysis => analyse(text, { read: kept });

/** One indicator stated twice: in the table and in a task, or in goals and in a task. `of` makes both from one number. */
interface Twice {
  readonly name: string;
  readonly unit: string;
  readonly start: string;
  /** The sentence of the task, with its number as it is written there. */
  readonly sentence: (n: string) => string;
  readonly written?: (n: string) => string;
}
const inWan = (n: string): string => String(Number((Number(n) / 1e4).toPrecision(12)));
const CASES: readonly Twice[] = [
  { name: '海水淡化规模', unit: '万吨', start: '86', sentence: n => `海水淡化规模达到${n}万吨` },
  { name: '海洋旅游收入', unit: '亿元', start: '26000', sentence: n => `海洋旅游收入突破${n}万亿元`, written: inWan },
  { name: '船舶工业总产值', unit: '亿元', start: '1350', sentence: n => `实现船舶工业总产值${n}亿元以上` },
  { name: '近岸海域优良水质比例', unit: '%', start: '62.5', sentence: n => `近岸海域优良水质比例提高到${n}%` },
  { name: '远洋渔船', unit: '艘', start: '640', sentence: n => `建造远洋渔船${n}艘` },
  { name: '省级海洋牧场', unit: '个', start: '28', sentence: n => `建成${n}个省级海洋牧场` },
  { name: '渔业科技人才', unit: '名', start: '3700', sentence: n => `渔业科技人才达到${n}名` },
  { name: '岸电设施覆盖率', unit: '%', start: '95', sentence: n => `岸电设施覆盖率达到${n}%以上` },
  { name: '港口货物吞吐量', unit: '万吨', start: '82500', sentence: n => `港口货物吞吐量达到${n}亿吨`, written: inWan },
  { name: '海洋研发经费投入强度', unit: '%', start: '3.4', sentence: n => `海洋研发经费投入强度达到${n}%` },
];

const title = '东屿市海洋经济行动计划（2026—2028年）';
const withTable = (c: Twice, row: string, text: string): string => `${title}\n\n一、发展目标\n\n主要指标\n\n指标\t2028年\n${c.name}（${c.unit}）\t${row}\n\n二、重点任务\n\n（一）发展海洋产业。到2028年，${c.sentence((c.written ?? same)(text))}。\n`;
const withGoal = (c: Twice, goal: string, text: string): string => `${title}\n\n一、发展目标\n\n到2028年，${c.sentence((c.written ?? same)(goal))}。\n\n二、重点任务\n\n（一）发展海洋产业。到2028年，${c.sentence((c.written ?? same)(text))}。\n`;
const same = (n: string): string => n;

/** Numbers that differ from `n` in one digit, three for each; a first digit is no 0. */
function* others(n: string): Generator<string> {
  for (let i = 0; i < n.length; i++) {
    if (n[i] === '.') continue;
    for (const step of [1, 5, 9]) {
      const d = (Number(n[i]) + step) % 10;
      if (i > 0 || d > 0) yield n.slice(0, i) + String(d) + n.slice(i + 1);
    }
  }
}

const LEAST = 0.98;

suite('one digit of one of two places', () => {
  test('the rules are there', () => {
    assert.equal(comparing.length, 6);
  });

  for (const [kind, draft] of [['table and text', withTable], ['goals and task', withGoal]] as const) {
    test(`${kind}: found; both alike: silent`, () => {
      let tried = 0;
      const missed: string[] = [];
      for (const c of CASES) {
        assert.deepEqual(differing(read(draft(c, c.start, c.start))).map(f => f.message), [], c.name);
        for (const n of others(c.start)) {
          for (const [first, second] of [[n, c.start], [c.start, n]] as const) {
            tried++;
            if (differing(read(draft(c, first, second))).length === 0) missed.push(`${c.name} ${first} ${second}`);
          }
          assert.deepEqual(differing(read(draft(c, n, n))).map(f => f.message), [], `${c.name} ${n}`);
        }
      }
      assert.ok(tried > 150 && 1 - missed.length / tried >= LEAST, `${missed.length} of ${tried}\n${missed.join('\n')}`);
    });
  }

  test('the same in the linked pairs of issued documents and of the drafts', () => {
    const folder = join(projectRoot, 'test/fixtures/sound');
    const texts = [...sharedTexts('seeds').map(t => t.text), ...readdirSync(folder).filter(n => n.endsWith('.gw')).map(n => readFileSync(join(folder, n), 'utf8'))];
    const missed: string[] = [];
    let tried = 0;
    for (const text of texts) {
      const { source, targets } = read(text);
      for (const { a, b } of linksOf(source, targets)) {
        if (a.year === undefined || a.year !== b.year) continue;
        for (const place of [a, b]) {
          for (const changed of oneDigit(text, place)) {
            tried++;
            const found = differing(read(changed)).some(f => [f.span, ...(f.related ?? []).map(r => r.span)].some(s => s.start === place.span.start));
            if (!found) missed.push(place.raw);
          }
        }
      }
    }
    assert.ok(tried > 0 && 1 - missed.length / tried >= LEAST, `${missed.length} of ${tried}\n${missed.join('\n')}`);
  });
});

/** The text with one digit of the target's value changed: its first and its last one. */
function oneDigit(text: string, target: PlanTarget): readonly string[] {
  const slice = text.slice(target.span.start, target.span.end);
  const number = [...slice.matchAll(/\d+(?:\.\d+)?/g)].reverse().find(m => Number(m[0]) === target.value);
  if (!number) return [];
  const places = new Set([0, number[0].length - 1]);
  return [...places].map(i => {
    const at = target.span.start + number.index + i;
    return text.slice(0, at) + String((Number(text[at]) % 9) + 1) + text.slice(at + 1);
  });
}
