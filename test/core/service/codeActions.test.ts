import assert from 'node:assert/strict';
import { type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import { SourceText } from '../../../server/src/core/text/sourceText';
import { type Finding, type Fix } from '../../../server/src/core/rules/rule';
import { codeActions, type CodeActionTarget } from '../../../server/src/core/service/codeActions';
import { marked } from '../../support/markers';

const uri = 'file:///drafts/plan.txt';
const { text, ranges } = marked('责任单位⟦:⟧⟦省经信委⟧⟦,⟧省财政厅。\n⟦（二）⟧建设网络。\n');
const source = new SourceText(text);
const [colon, unit, comma, ordinal] = ranges as [Finding['span'], Finding['span'], Finding['span'], Finding['span']];

const fix = (span: Finding['span'], newText: string, safety: Fix['safety'] = 'safe'): Fix => ({ title: `改为“${newText}”`, edits: [{ span, newText }], safety });
const findings: readonly Finding[] = [
  { ruleId: 'punctuation/ascii', severity: 'hint', span: colon, message: '半角', fixes: [fix(colon, '：')] },
  { ruleId: 'unit/former-name', severity: 'error', span: unit, message: '旧称', fixes: [fix(unit, '省经信厅', 'review'), fix(unit, '省数据局', 'review')] },
  { ruleId: 'punctuation/ascii', severity: 'hint', span: comma, message: '半角', fixes: [fix(comma, '，')] },
  { ruleId: 'structure/heading-number-sequence', severity: 'error', span: ordinal, message: '跳号', fixes: [fix(ordinal, '（一）')] },
];
const all = { source, findings };
const at = (span: Finding['span']): ReturnType<SourceText['rangeOf']> => source.rangeOf(span);
const target: CodeActionTarget = { uri, version: 7 };

function applied(edit: WorkspaceEdit | undefined): string {
  const change = edit?.documentChanges?.[0];
  const edits = change !== undefined && 'edits' in change ? (change.edits as TextEdit[]) : (edit?.changes?.[uri] ?? []);
  return [...edits].reverse().reduce((t, e) => t.slice(0, source.offsetAt(e.range.start)) + e.newText + t.slice(source.offsetAt(e.range.end)), text);
}

suite('code actions', () => {
  test('the fixes of a finding in order; those that need judgement say so and are not preferred', () => {
    const actions = codeActions(all, at(unit), { ...target, only: ['quickfix'] }).filter(a => a.diagnostics?.[0]?.code === 'unit/former-name');
    assert.deepEqual(actions.map(a => [a.title, a.isPreferred ?? false]), [['改为“省经信厅”（请核对）', false], ['改为“省数据局”（请核对）', false]]);
    assert.equal(applied(actions[0]?.edit), text.replace('省经信委', '省经信厅'));
  });

  test('all of one rule at once', () => {
    const same = codeActions(all, at(colon), { ...target, only: ['quickfix'] }).find(a => a.title.startsWith('本文件'));
    assert.equal(same?.title, '本文件全部改正此类问题（2处）');
    assert.equal(applied(same?.edit), text.replace(':', '：').replace(',', '，'));
  });

  test('the whole order: the safe mend preferred, all of the rule, ignoring, the rule’s page', () => {
    const command = { title: '关于这条规则', command: 'show' };
    const actions = codeActions(all, at(colon), { ...target, only: ['quickfix'], ignore: () => ({ edit: { changes: {} } }), about: () => command }).filter(a => a.diagnostics?.[0]?.code === 'punctuation/ascii');
    assert.deepEqual(actions.map(a => [a.title, a.isPreferred ?? false]), [
      ['改为“：”', true], ['本文件全部改正此类问题（2处）', false], ['忽略“中文语境半角标点”（写明理由）', false], ['关于这条规则“中文语境半角标点”', false],
    ]);
  });

  test('the same words found at several places: all of them at once, marked as to be checked', () => {
    const draft = new SourceText('省文化厅、省文化厅，原省文化厅；省财政局');
    const former = (from: number, to: string, length = 4): Finding => {
      const span = { start: from, end: from + length };
      return { ruleId: 'unit/former-name', severity: 'error', span, message: '旧称', fixes: [{ title: `改为“${to}”`, safety: 'review', edits: [{ span, newText: to }] }] };
    };
    const found = [former(0, '省文旅厅'), former(5, '省文旅厅'), former(11, '省文旅厅'), former(16, '省财政厅')];
    const titles = (from: number, findings: readonly Finding[]): string[] => {
      const position = { line: 0, character: from };
      return codeActions({ source: draft, findings }, { start: position, end: position }, { ...target, only: ['quickfix'] }).map(a => a.title);
    };
    assert.deepEqual(titles(1, found), ['改为“省文旅厅”（请核对）', '“省文化厅”3处都改为“省文旅厅”（请核对）']);
    assert.deepEqual(titles(17, found), ['改为“省财政厅”（请核对）']);
    // What the words of a task point to may differ from place to place.
    assert.deepEqual(titles(1, [former(0, '省文旅厅'), former(5, '省广电局')]), ['改为“省文旅厅”（请核对）']);
    const [, every] = codeActions({ source: draft, findings: found }, { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } }, { ...target, only: ['quickfix'] });
    assert.equal(every?.edit?.documentChanges?.flatMap(c => ('edits' in c ? c.edits : [])).length ?? Object.values(every?.edit?.changes ?? {}).flat().length, 3);
  });

  test('source.fixAll applies what is safe, nothing else', () => {
    for (const only of [['source.fixAll.nigao'], ['source.fixAll'], ['source']]) {
      const [action, ...others] = codeActions(all, at(ordinal), { ...target, only });
      assert.equal(others.length, 0);
      assert.equal(action?.kind, 'source.fixAll.nigao');
      assert.equal(applied(action?.edit), text.replace(':', '：').replace(',', '，').replace('（二）', '（一）'));
    }
  });

  test('a fix of many places waits as a whole; those between its places do not', () => {
    const wide: Finding = { ruleId: 'punctuation/ascii', severity: 'hint', span: colon, message: '半角', count: 2, fixes: [{ title: '全部改正（2处）', safety: 'safe', edits: [{ span: colon, newText: '：' }, { span: comma, newText: '，' }] }] };
    const between: Finding = { ruleId: 'unit/former-name', severity: 'error', span: unit, message: '旧称', fixes: [fix(unit, '省经信厅')] };
    const clash: Finding = { ruleId: 'punctuation/width-mixed', severity: 'hint', span: comma, message: '半角', fixes: [fix(comma, '、')] };
    const [action] = codeActions({ source, findings: [clash, wide, between] }, at(unit), { ...target, only: ['source.fixAll'] });
    assert.equal(action?.title, '修正全部可安全修正的问题（3处）');
    assert.equal(applied(action?.edit), text.replace(':', '：').replace('省经信委,', '省经信厅，'));
  });

  test('safe fixes that overlap wait for the next round', () => {
    const twice = { source, findings: [...findings, { ...(findings[0] as Finding), ruleId: 'punctuation/other' as const, fixes: [fix({ start: colon.start - 1, end: colon.end }, '位—')] }] };
    const [action] = codeActions(twice, at(colon), { ...target, only: ['source.fixAll'] });
    assert.equal(applied(action?.edit), text.replace('位:', '位—').replace(',', '，').replace('（二）', '（一）'));
  });

  test('ignoring and the rule’s page stand last', () => {
    const command = { title: '关于这条规则', command: 'show' };
    const actions = codeActions(all, at(ordinal), { ...target, only: ['quickfix'], ignore: () => ({ edit: { changes: {} } }), about: () => command });
    assert.deepEqual(actions.map(a => a.title), ['改为“（一）”', '忽略（写明理由）', '关于这条规则']);
  });

  test('the program’s own findings cannot be ignored', () => {
    const own: Finding = { ruleId: 'nigao/limit', severity: 'warning', span: { start: 0, end: 0 }, message: '过长' };
    assert.deepEqual(codeActions({ source, findings: [own] }, at(own.span), { ...target, ignore: () => ({ edit: {} }) }), []);
  });

  test('clients without versioned edits', () => {
    const [action] = codeActions(all, at(ordinal), { ...target, version: null, only: ['quickfix'] });
    assert.deepEqual(Object.keys(action?.edit ?? {}), ['changes']);
  });

  test('nothing elsewhere', () => {
    const end = source.rangeOf({ start: text.length, end: text.length });
    assert.deepEqual(codeActions(all, end, { ...target, only: ['quickfix'] }), []);
  });
});
