import assert from 'node:assert/strict';
import { type Block, type Plan } from '../server/src/core/model/plan';
import { lastingReading } from '../server/src/core/model/reading';
import { blocksOf } from '../server/src/core/model/walk';
import { type Analysis } from '../server/src/core/service/analysis';
import { extract } from '../server/src/core/service/extract';
import { applyEdits, fixAll } from '../server/src/core/service/fixAll';
import { safeEdits } from '../server/src/core/service/safeEdits';
import { fold } from '../server/src/core/text/fold';
import { remembered } from '../server/src/core/text/memo';
import { type Span } from '../server/src/core/text/span';
import { analyse } from './support/analysis';
import { random } from './support/random';
import { sharedTexts } from './support/shared';

const PIECES = [
  '一、', '（一）', '(二)', '1.', '3.', '——', '01 ', '第一章 ', '专栏1 ', '# ', '- ', '| 甲 | 乙 |\n|---|---|\n', '\t', '\n', '\n\n', '\r\n', '。', '，', '、', '：', '（', '）', '(', ')', '《', '》', '“', '”', '〔', '〕',
  '责任单位：', '（责任单位：省发展改革委、财政厅等）', '牵头单位：国家数据局', '国土资源部', '各县（市、区）人民政府', '完成时限：2027年底', '列第一位的为牵头单位，下同', '到2028年', '力争', '建成', '5个', '30%以上', '2.6万亿元', '翻一番', '全覆盖',
  '清理河道,加固堤防', '到 2028 年', '增长13%;', '--', '—', '? ', '、等', '”、“', '（', ')', '"', '1)', '：', ':', ' ', '……等', '第一批',
  '国发〔2026〕3号', '2026年11月21日', '行动计划（2026—2028年）', '关于印发', '的通知', '甲'.repeat(40), '𠮷', '\ufeff', '\u00a0', '　', '<!-- nigao-disable-next-line term/x: 理由 -->', '```\n', '---\n', 'nigao: { kind: x }\n', '\u0000', '\ud83d',
];

function randomText(pick: (below: number) => number): string {
  return Array.from({ length: 5 + pick(60) }, () => PIECES[pick(PIECES.length)]).join('');
}

function allSpans(analysis: Analysis): readonly Span[] {
  const { plan, findings, targets } = analysis;
  return [
    ...[...blocksOf(plan)].flatMap(b => [b.span, ...(b.kind === 'section' || b.kind === 'box' ? [b.heading] : [])]),
    ...plan.paragraphs.flatMap(p => [...p.clauses.flatMap(c => [c.span, ...c.mentions.map(m => m.span)]), ...p.targets.map(t => t.span), ...p.citations.map(c => c.span)]),
    ...plan.elements.map(e => e.span), ...plan.joins, ...plan.residue, ...plan.opaque,
    ...targets.map(t => t.span),
    ...findings.flatMap(f => [f.span, ...(f.related ?? []).map(r => r.span), ...(f.fixes ?? []).flatMap(x => x.edits.map(e => e.span))]),
  ];
}

function assertNested(blocks: readonly Block[], around: Span): void {
  let at = around.start;
  for (const block of blocks) {
    assert.ok(block.span.start >= at && block.span.end <= around.end, `block ${block.span.start}–${block.span.end} in ${around.start}–${around.end}`);
    at = block.span.end;
    if (block.kind === 'section' || block.kind === 'box') assertNested(block.children, block.span);
  }
}

function assertSound(plan: Plan, analysis: Analysis): void {
  const { length } = analysis.source.text;
  for (const s of allSpans(analysis)) assert.ok(s.start >= 0 && s.start <= s.end && s.end <= length, `span ${s.start}–${s.end} of ${length}`);
  assertNested(plan.children, plan.span);
  for (const finding of analysis.findings) assert.notEqual(finding.ruleId, 'nigao/rule-failed', finding.message);
}

/** What no fix of punctuation touches: letters, figures, Han; and brackets in number. */
const words = (text: string): string => fold(text).replace(/[^\p{L}\p{N}()]/gu, '');

suite('properties', () => {
  const LANGUAGES = ['plain', 'markdown'] as const;
  for (const language of LANGUAGES) {
    test(`any text parses; spans are in range and nest (${language})`, () => {
      const pick = random(7);
      for (let i = 0; i < 60; i++) {
        const text = randomText(pick);
        const analysis = analyse(text, { language, config: { kind: 'actionPlan' } });
        try {
          assertSound(analysis.plan, analysis);
          extract(analysis);
        } catch (error) {
          throw new Error(`${error instanceof Error ? error.message : String(error)} in ${JSON.stringify(text)}`, { cause: error });
        }
      }
    });
    test(`analysis with a memory equals analysis from scratch over edits (${language})`, () => {
      const pick = random(11);
      const read = remembered(lastingReading, 2000);
      let text = Array.from({ length: 8 }, () => randomText(pick)).join('\n');
      for (let i = 0; i < 25; i++) {
        const at = pick(text.length + 1);
        text = text.slice(0, at) + (pick(3) === 0 ? '' : (PIECES[pick(PIECES.length)] ?? '')) + text.slice(Math.min(text.length, at + pick(12)));
        if (text.length > 4000) text = text.slice(1000);
        const withMemory = analyse(text, { language, read, config: { kind: 'actionPlan' } });
        const scratch = analyse(text, { language, config: { kind: 'actionPlan' } });
        assert.deepEqual(extract(withMemory), extract(scratch));
        assert.deepEqual(withMemory.findings, scratch.findings);
      }
    });
  }
  test('folding keeps the length', () => {
    const pick = random(3);
    for (let i = 0; i < 500; i++) {
      const text = String.fromCharCode(...Array.from({ length: 50 }, () => pick(0xffff)));
      assert.equal(fold(text).length, text.length);
    }
  });
  test('safe fixes come to an end', () => {
    const pick = random(5);
    for (let i = 0; i < 25; i++) {
      const open = (text: string): Analysis => analyse(text, { config: { kind: 'actionPlan', asOf: 'today' } });
      const fixed = fixAll(open(randomText(pick)), open);
      assert.equal(fixAll(open(fixed.text), open).text, fixed.text);
    }
  });
  test('safe fixes of half-width drafts come to an end and change marks and blanks only', function () {
    this.timeout(60_000);
    const pick = random(13);
    for (const language of LANGUAGES) {
      for (let i = 0; i < 25; i++) {
        const open = (text: string): Analysis => analyse(text, { language, config: { kind: 'actionPlan', asOf: 'today' } });
        const text = `${'清理河道,加固堤防(含护坡);完成验收:合格。\n'.repeat(pick(6))}${randomText(pick)}`;
        const findings = open(text).findings.filter(f => f.ruleId.startsWith('punctuation/'));
        const { edits } = safeEdits(findings);
        assert.equal(words(applyEdits(text, edits)), words(text));
        const fixed = fixAll(open(text), open);
        assert.equal(fixAll(open(fixed.text), open).text, fixed.text, JSON.stringify(text));
      }
    }
  });
  test('real drafts: sound, and unchanged by a second fix', function () {
    this.timeout(60_000);
    const texts = [...sharedTexts('seeds'), ...sharedTexts('corpus')];
    if (texts.length === 0) this.skip();
    for (const { name, text } of texts) {
      const open = (t: string): Analysis => analyse(t);
      const analysis = open(text);
      assertSound(analysis.plan, analysis);
      const fixed = fixAll(analysis, open);
      assert.equal(fixAll(fixed.analysis, open).text, fixed.text, name);
    }
  });
});
