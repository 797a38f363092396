import assert from 'node:assert/strict';
import { type TextEdit } from 'vscode-languageserver-types';
import { type Language } from '../../../server/src/core/model/buildPlan';
import { extractActions, extractKind } from '../../../server/src/core/service/divisionTable';
import { analyse } from '../../support/analysis';
import { marked } from '../../support/markers';

const TASKS = '东海省港航行动计划（2026—2028年）\n一、总体要求\n坚持统筹。\n二、主要▮任务\n（一）建设港口。到2027年底，更新岸桥30台。（牵头单位：省交通运输厅；配合单位：省经信厅、省财政厅；完成时限：2027年底前）\n（二）发展海运。壮大船队。（牵头单位：省商务厅；配合单位：省财政厅）\n三、保障措施\n（一）加强领导。建立机制。\n';
const target = { uri: 'file:///drafts/plan.gw', version: null };
const newDocument = (title: string, text: string): { title: string; command: string; arguments: unknown[] } => ({ title, command: 'new', arguments: [text] });

function actions(withCursor: string, language: Language = 'plain', only?: readonly string[]): ReturnType<typeof extractActions> {
  const { text, cursor } = marked(withCursor);
  return extractActions(analyse(text, { language }), { start: cursor, end: cursor }, { ...target, newDocument, ...(only === undefined ? {} : { only }) });
}
function inserted(withCursor: string, language: Language = 'plain'): string {
  const { text } = marked(withCursor);
  const { source } = analyse(text, { language });
  const edit = actions(withCursor, language).find(a => a.edit !== undefined)?.edit?.changes?.[target.uri]?.[0] as TextEdit;
  return text.slice(0, source.offsetAt(edit.range.start)) + edit.newText + text.slice(source.offsetAt(edit.range.end));
}

suite('分工表 from a section', () => {
  test('as a document of its own: cells with tabs between, as a spreadsheet takes them', () => {
    const [first, second, ...others] = actions(TASKS);
    assert.deepEqual([first?.title, second?.title, others.length], ['从本节任务生成分工表（新文稿）', '从本节任务生成分工表（插在本节末尾）', 0]);
    assert.equal(first?.kind, extractKind);
    assert.deepEqual(first.command?.arguments, ['主要任务分工表\n序号\t重点任务\t目标\t牵头单位\t配合单位\t完成时限\n1\t建设港口\t更新岸桥30台\t省交通运输厅\t省经信厅、省财政厅\t2027年底前\n2\t发展海运\t\t省商务厅\t省财政厅\t\n']);
  });
  test('at the end of the section, before the next heading', () => {
    assert.match(inserted(TASKS), /（牵头单位：省商务厅；配合单位：省财政厅）\n\n主要任务分工表\n序号\t.*\n1\t.*\n2\t.*\n\n三、保障措施\n/);
  });
  test('in Markdown with pipes', () => {
    const markdown = TASKS.replace('东海', '# 东海').replace('一、总', '\n## 一、总').replace('坚持统筹。', '\n坚持统筹。\n').replace('二、主要▮任务', '## 二、主要▮任务\n').replace('（二）', '\n（二）').replace('三、', '\n## 三、').replace('（一）加强', '\n（一）加强');
    assert.match(inserted(markdown, 'markdown'), /\n\n\*\*主要任务分工表\*\*\n\n\| 序号 \| 重点任务 \| 目标 \| 牵头单位 \| 配合单位 \| 完成时限 \|\n\| --- \| --- \| --- \| --- \| --- \| --- \|\n\| 1 \| 建设港口 .*\n\| 2 \| 发展海运 .*\n\n## 三、保障措施/);
  });
  test('the draft is read as before: no task, no section, no finding more about units', () => {
    const before = analyse(marked(TASKS).text);
    const after = analyse(inserted(TASKS));
    assert.deepEqual(after.tasks.map(t => t.bearer.path), before.tasks.map(t => t.bearer.path));
    const about = (rule: string): boolean => /^(?:unit|responsibility|structure)\//.test(rule);
    assert.deepEqual(after.findings.map(f => f.ruleId).filter(about), before.findings.map(f => f.ruleId).filter(about));
  });
  test('without leads there is one column of units', () => {
    const text = TASKS.replace(/牵头单位：(\S+?)；配合单位：/g, '责任单位：$1、').replace('；完成时限：2027年底前', '').replace('到2027年底，', '');
    assert.match(String(actions(text)[0]?.command?.arguments?.[0]), /\n序号\t重点任务\t目标\t责任单位\n1\t建设港口\t.*\t省交通运输厅、省经信厅、省财政厅\n/);
  });
  test('only on the heading of a section with two tasks or more, unless it is asked for', () => {
    assert.deepEqual(actions(TASKS.replace('▮', '').replace('坚持', '坚▮持')), []);
    assert.deepEqual(actions(TASKS.replace('▮', '').replace('壮大', '壮▮大')), []);
    assert.equal(actions(TASKS.replace('▮', '').replace('壮大', '壮▮大'), 'plain', ['refactor']).length, 2);
    assert.deepEqual(actions(TASKS, 'plain', ['quickfix']), []);
    assert.deepEqual(actions('东海省港航行动计划\n一、主要▮任务\n（一）建设港口。更新岸桥。（责任单位：省交通运输厅）\n'), []);
  });
  test('pipes of a cell are no borders', () => {
    assert.match(inserted(TASKS.replace('东海', '# 东海').replace('发展海运', '发展海|运').replace(/\n/g, '\n\n'), 'markdown'), /发展海\\\|运/);
  });
});
