import assert from 'node:assert/strict';
import { type TextEdit } from 'vscode-languageserver-types';
import { type Language } from '../../../server/src/core/model/buildPlan';
import { prepareRenaming, renaming } from '../../../server/src/core/service/renaming';
import { analyse } from '../../support/analysis';
import { marked } from '../../support/markers';

const target = { uri: 'file:///drafts/plan.gw', version: 3 };

function renamed(withCursor: string, newName: string, language: Language = 'plain'): string {
  const { text, position } = marked(withCursor);
  const { source } = analyse(text, { language });
  const edit = renaming(analyse(text, { language }), position, newName, target);
  if ('refused' in edit) return String(edit.refused);
  const change = edit.documentChanges?.[0];
  assert.ok(change !== undefined && 'edits' in change);
  return [...(change.edits as TextEdit[])].reverse().reduce((t, e) => t.slice(0, source.offsetAt(e.range.start)) + e.newText + t.slice(source.offsetAt(e.range.end)), text);
}
function prepared(withCursor: string): string {
  const { text, position } = marked(withCursor);
  const analysis = analyse(text);
  const place = prepareRenaming(analysis, position);
  return 'refused' in place ? String(place.refused) : text.slice(analysis.source.offsetAt(place.range.start), analysis.source.offsetAt(place.range.end));
}
const HEAD = '东海省消费提升行动计划（2026—2028年）\n一、总体目标\n';
/** ⟦ ⟧ every place that is renamed. */
function everywhere(withMarks: string, newName = '网上零售额', language: Language = 'plain'): void {
  const expected = withMarks.replace('▮', '').replace(/⟦[^⟧]*⟧/g, newName);
  assert.equal(renamed(withMarks.replace(/[⟦⟧]/g, ''), newName, language), expected);
}

suite('rename of an indicator', () => {
  const table: readonly (readonly [string, string])[] = [
    ['the sentences that set it', `${HEAD}到2027年，⟦网络▮零售额⟧达到2.4万亿元。到2028年，⟦网络零售额⟧达到2.6万亿元。\n`],
    ['from any of them, and with the scope left as it is', `${HEAD}到2028年，全省⟦网络零售额⟧达到2.6万亿元。\n二、主要任务\n（一）壮大电商。到2028年，⟦网络▮零售额⟧突破2.6万亿元。\n`],
    ['where it is spoken of', `${HEAD}到2028年，⟦网络▮零售额⟧达到2.6万亿元。\n二、主要任务\n（一）壮大电商。扩大⟦网络零售额⟧，推动⟦网络零售额⟧稳步增长，⟦网络零售额⟧、物流总额一并统计。\n`],
    ['not in 《》 nor in other quotations', `${HEAD}到2028年，⟦网络▮零售额⟧达到2.6万亿元。\n二、主要任务\n（一）壮大电商。落实《网络零售额统计办法》，纠正“网络零售额”的误读。\n`],
    ['not in a longer name', `${HEAD}到2028年，⟦网络▮零售额⟧达到2.6万亿元，农村网络零售额达到3000亿元，实物网络零售额占比达到30%。\n`],
    ['not in a longer word', `${HEAD}到2028年，⟦网络▮零售额⟧达到2.6万亿元。\n二、主要任务\n（一）壮大电商。完善网络零售额统计制度。\n`],
    ['another indicator stays', `${HEAD}到2028年，⟦网络▮零售额⟧达到2.6万亿元，社会消费品零售总额达到3.6万亿元。\n`],
    ['from a place where it is only spoken of', `${HEAD}到2028年，⟦网络零售额⟧达到2.6万亿元。\n二、主要任务\n（一）壮大电商。扩大⟦网络▮零售额⟧。\n`],
    ['in another form of the name', `${HEAD}到2028年，全省⟦网络▮零售额⟧达到2.6万亿元。\n二、主要任务\n（一）壮大电商。到2028年，⟦网络零售总额⟧达到2.6万亿元。\n`.replace('网络零售总额', '网络零售额')],
  ];
  for (const [what, text] of table) test(what, () => everywhere(text));

  test('in tables', () => {
    everywhere('# 东海省消费提升行动计划（2026—2028年）\n\n## 一、总体目标\n\n到2028年，⟦网络▮零售额⟧达到2.6万亿元。\n\n| 指标 | 单位 | 2028年 |\n| --- | --- | --- |\n| ⟦网络零售额⟧ | 亿元 | 26000 |\n| 农村网络零售额 | 亿元 | 3000 |\n', '网上零售额', 'markdown');
  });
  test('over a line break that cuts it', () => {
    const text = `${HEAD}到2028年，建成基地12个，培育主体30家，引进项目45个，网络零\n售额达到2.6万亿元，其中农村占比达到12%。\n二、主要任务\n（一）壮大电商。扩大网络▮零售额。\n`;
    assert.match(renamed(text, '网上零售额'), /网上零售额达到2\.6万亿元.*\n二、主要任务\n（一）壮大电商。扩大网上零售额。/);
  });
  test('units are renamed as before, and what is neither is refused', () => {
    assert.equal(prepared(`${HEAD}（一）壮大电商。扩大消费。（责任单位：省商▮务厅）\n`), '省商务厅');
    assert.equal(prepared(`${HEAD}到2028年，网络▮零售额达到2.6万亿元。\n`), '网络零售额');
    assert.match(prepared(`${HEAD}坚▮持统筹。\n`), /没有单位名称或者指标名称/);
    assert.match(prepared(`${HEAD}到2028年，营业▮收入达到2亿元。\n`), /须连同上下文才知所指/);
  });
  test('names that cannot be', () => {
    const draft = `${HEAD}到2028年，网络▮零售额达到2.6万亿元。\n`;
    assert.match(renamed(draft, ' '), /不能为空/);
    assert.match(renamed(draft, '甲、乙'), /只写一个指标/);
  });
});
