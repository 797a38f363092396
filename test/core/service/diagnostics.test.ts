import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { SourceText } from '../../../server/src/core/text/sourceText';
import { type Finding } from '../../../server/src/core/rules/rule';
import { DIAGNOSTIC_LIMIT, diagnostics } from '../../../server/src/core/service/diagnostics';
import { marked } from '../../support/markers';

const uri = 'file:///drafts/plan.txt';
const { text, ranges } = marked('一、总体要求\r\n⟦𠮷⟧县局⟦负责⟧\n');
const source = new SourceText(text);
const [rare, word] = ranges;
const finding = (given: Partial<Finding>): Finding => ({ ruleId: 'unit/former-name', severity: 'error', span: word ?? { start: 0, end: 0 }, message: '旧称', ...given });

suite('diagnostics', () => {
  test('place in UTF-16, rule as code, source', () => {
    const [d] = diagnostics(source, [finding({ span: rare ?? { start: 0, end: 0 } })], { uri });
    assert.deepEqual(d, { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } }, severity: DiagnosticSeverity.Error, code: 'unit/former-name', source: '拟稿', message: '旧称' });
  });

  for (const [severity, expected] of [['error', 1], ['warning', 2], ['info', 3], ['hint', 4]] as const) {
    test(`severity ${severity}`, () => assert.equal(diagnostics(source, [finding({ severity })], { uri })[0]?.severity, expected));
  }

  test('tags, other places, link', () => {
    const related = [{ span: word ?? { start: 0, end: 0 }, message: '另一处' }];
    const [d] = diagnostics(source, [finding({ tag: 'deprecated', related })], { uri, ruleLink: id => `command:show?${id}` });
    assert.deepEqual(d?.tags, [DiagnosticTag.Deprecated]);
    assert.deepEqual(d?.relatedInformation, [{ location: { uri, range: { start: { line: 1, character: 4 }, end: { line: 1, character: 6 } } }, message: '另一处' }]);
    assert.equal(d?.codeDescription?.href, 'command:show?unit/former-name');
  });

  test('too many: the most severe, and a word about the others', () => {
    const many = Array.from({ length: DIAGNOSTIC_LIMIT + 5 }, (_, i) => finding({ severity: i === DIAGNOSTIC_LIMIT + 4 ? 'error' : 'hint' }));
    const shown = diagnostics(source, many, { uri });
    assert.equal(shown.length, DIAGNOSTIC_LIMIT);
    assert.equal(shown[0]?.severity, DiagnosticSeverity.Error);
    assert.equal(shown.at(-1)?.code, 'nigao/limit');
  });
});
