import assert from 'node:assert/strict';
import { type Analysis } from '../../server/src/core/service/analysis';
import { type Language } from '../../server/src/core/model/buildPlan';
import { analyse } from './analysis';
import { marked, withMarks } from './markers';

/** A draft with ⟦ ⟧ around what the rule should mark; none where it should be silent. */
export type Row = readonly [name: string, text: string];

/** One test for each row: exactly the marked places. */
export function table(rule: string, rows: readonly Row[], given: { readonly language?: Language; readonly title?: string } = {}): void {
  for (const [name, body] of rows) {
    test(`${rule}: ${name}`, () => {
      const { text, ranges } = marked(`${given.title ?? '某县水网行动计划\n'}${body}\n`);
      const { findings } = open(text, given.language);
      const own = findings.filter(f => f.ruleId === rule);
      assert.equal(withMarks(text, own.map(f => f.span)), withMarks(text, ranges), own.map(f => f.message).join('\n'));
    });
  }
}

export const open = (text: string, language: Language = 'plain'): Analysis => analyse(text, { language });
