import * as assert from 'node:assert/strict';
import { type Language } from '../../../../server/src/core/model/buildPlan';
import { type Finding } from '../../../../server/src/core/rules/rule';
import { applyEdits } from '../../../../server/src/core/service/fixAll';
import { analyse } from '../../../support/analysis';
import { marked, withMarks } from '../../../support/markers';

const HEAD = '某县河道治理行动计划\n一、主要任务\n';

export function findings(id: string, text: string, language: Language = 'plain'): readonly Finding[] {
  return analyse(text, { language, config: { kind: 'actionPlan' } }).findings.filter(f => f.ruleId === id || f.ruleId === 'nigao/rule-failed');
}

/** Each line a draft of its own, with the expected ranges in ⟦ ⟧; a sound line has none. */
export function lines(id: string, given: readonly string[], language: Language = 'plain'): void {
  for (const line of given) {
    test(`${line.replace(/\n/g, '⏎').slice(0, 60)}${language === 'plain' ? '' : ' (Markdown)'}`, () => {
      const { text, ranges } = marked(HEAD + line + '\n');
      const found = findings(id, text, language);
      assert.equal(withMarks(text, found.map(f => f.span)), withMarks(text, ranges), found.map(f => f.message).join('\n'));
    });
  }
}

/** Line → the same line after the first fix of every finding. */
export function fixes(id: string, given: readonly (readonly [string, string])[], language: Language = 'plain'): void {
  for (const [line, expected] of given) {
    test(`${line.replace(/\n/g, '⏎').slice(0, 40)} → ${expected.replace(/\n/g, '⏎').slice(0, 40)}${language === 'plain' ? '' : ' (Markdown)'}`, () => {
      const text = HEAD + line + '\n';
      const edits = findings(id, text, language).flatMap(f => f.fixes?.[0]?.edits ?? []);
      assert.equal(applyEdits(text, edits), HEAD + expected + '\n');
    });
  }
}
