import assert from 'node:assert/strict';
import { type Example, type Rule } from '../../../../server/src/core/rules/rule';
import { conflict } from '../../../../server/src/core/rules/target/conflict';
import { tableTextMismatch } from '../../../../server/src/core/rules/target/tableTextMismatch';
import { analyse } from '../../../support/analysis';

/** Text without ⟦ ⟧ and the ranges they mark. */
function marked(text: string): { readonly text: string; readonly ranges: readonly string[] } {
  const ranges: string[] = [];
  let plain = '';
  let start = 0;
  for (const c of text) {
    if (c === '⟦') start = plain.length;
    else if (c === '⟧') ranges.push(`${start}-${plain.length}`);
    else plain += c;
  }
  return { text: plain, ranges };
}

function holds(rule: Rule, example: Example): void {
  const { text, ranges } = marked(example.text);
  const found = analyse(text).findings.filter(f => f.ruleId === rule.id);
  assert.deepEqual(found.map(f => `${f.span.start}-${f.span.end}`), ranges, found.map(f => f.message).join('\n'));
  for (const finding of found) assert.equal(finding.related?.length, 1);
}

for (const rule of [conflict, tableTextMismatch] as readonly Rule[]) {
  suite(rule.id, () => {
    rule.docs.bad.forEach((example, i) => test(`bad ${i + 1}`, () => holds(rule, example)));
    rule.docs.good.forEach((example, i) => test(`good ${i + 1}`, () => holds(rule, example)));
  });
}

const plan = (...lines: readonly string[]): string => ['南屿市生态环境保护行动计划（2026—2028年）', ...lines].join('\n\n');
const goals = '一、总体目标';
const work = '二、重点任务';

suite('target/conflict: severity and silence', () => {
  const CASES: readonly (readonly [string, string, readonly string[]])[] = [
    ['a floor above a value', plan(goals, '到2028年，污水集中收集率达到75%以上。', work, '（一）治水。到2028年，污水集中收集率达到70%。'), ['error']],
    ['two floors', plan(goals, '到2028年，污水集中收集率达到75%以上。', work, '（一）治水。到2028年，污水集中收集率不低于70%。'), ['warning']],
    ['左右 beyond ten per cent', plan(goals, '到2028年，湿地保护面积达到100万亩左右。', work, '（一）护湿。到2028年，湿地保护面积达到120万亩。'), ['warning']],
    ['left out of one year', plan(goals, '到2027年，污水集中收集率达到72%。', work, '（一）治水。到2028年，污水集中收集率达到75%。'), []],
    ['new and total', plan(goals, '到2028年，新增充电桩2万个。', work, '（一）减排。到2028年，充电桩累计达到6万个。'), []],
    ['培育 in two tasks', plan(work, '（一）制造业。培育绿色工厂50家。', '（二）建筑业。培育绿色工厂20家。'), []],
    ['generic names', plan(work, '（一）茶业。到2028年，茶园总面积达到80万亩，年产量达到5万吨。', '（二）果业。到2028年，果园总面积达到60万亩，年产量达到90万吨。'), []],
    ['two steps', plan(goals, '规上工业增加值增长6%，力争7%。'), []],
    ['全覆盖 and a rate below it', plan(goals, '到2028年，实现农村生活污水治理全覆盖。', work, '（一）治水。到2028年，农村生活污水治理覆盖率达到85%。'), ['error']],
    ['another scope', plan(goals, '到2028年，新增省级绿色园区5个。', work, '（一）增绿。到2028年，高新区新增省级绿色园区2个。'), []],
  ];
  for (const [name, text, severities] of CASES) {
    test(name, () => assert.deepEqual(analyse(text).findings.filter(f => f.ruleId === 'target/conflict').map(f => f.severity), severities));
  }

  test('the arithmetic is in the message', () => {
    const [finding] = analyse(plan(goals, '到2028年，湿地保护面积达到1.2万公顷。', work, '（一）护湿。到2028年，湿地保护面积达到9000公顷。')).findings.filter(f => f.ruleId === 'target/conflict');
    assert.equal(finding?.message, '“湿地保护面积”2028年：此处9000公顷，前文1.2万公顷，相差0.3万公顷（25%）；请核定一个。');
  });
});

suite('target/table-text-mismatch: silence', () => {
  const table = '指标\t2025年\t2028年\n湿地保护面积（万公顷）\t1\t1.2\n污水集中收集率（%）\t68\t75';
  const CASES: readonly (readonly [string, string, number])[] = [
    ['the same in another unit', '到2028年，湿地保护面积达到12000公顷。', 0],
    ['以上 of the same number', '到2028年，污水集中收集率达到75%以上。', 0],
    ['the base year told', '2025年，污水集中收集率为68%。', 0],
    ['a growth', '到2028年，湿地保护面积增长20%。', 0],
    ['another number', '到2028年，污水集中收集率达到72%。', 1],
  ];
  for (const [name, sentence, count] of CASES) {
    test(name, () => assert.equal(analyse(plan(goals, table, work, `（一）治水护湿。${sentence}`)).findings.filter(f => f.ruleId === 'target/table-text-mismatch').length, count));
  }
});
