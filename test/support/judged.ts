import assert from 'node:assert/strict';
import { type Finding, type RuleId, type Severity } from '../../server/src/core/rules/rule';
import { type NigaoConfig } from '../../server/src/core/service/config';
import { applyEdits } from '../../server/src/core/service/fixAll';
import { safeEdits } from '../../server/src/core/service/safeEdits';
import { analyse } from './analysis';
import { marked, withMarks } from './markers';

/** A draft with the expected ranges of one rule in ⟦ ⟧; what its messages, levels and safe fixes are. */
export interface Judged {
  readonly name: string;
  readonly text: string;
  readonly says?: readonly RegExp[];
  readonly levels?: readonly Severity[];
  readonly fixed?: string;
  readonly config?: Partial<NigaoConfig>;
}

/** One test for each case: exactly the ranges, in their order; after the safe fixes the text is `fixed` and these fixes find nothing more. */
export function judge(rule: RuleId, cases: readonly Judged[]): void {
  for (const one of cases) {
    test(`${rule}: ${one.name}`, () => {
      const { text, ranges } = marked(one.text);
      const config = one.config ? { config: one.config } : {};
      const own = (draft: string): readonly Finding[] => analyse(draft, config).findings.filter(f => f.ruleId === rule);
      const found = own(text);
      assert.equal(withMarks(text, found.map(f => f.span)), withMarks(text, ranges), found.map(f => f.message).join('\n'));
      one.says?.forEach((pattern, i) => assert.match(found[i]?.message ?? '', pattern));
      if (one.levels) assert.deepEqual(found.map(f => f.severity), one.levels);
      if (one.fixed === undefined) return;
      const fixed = applyEdits(text, safeEdits(found).edits);
      assert.equal(fixed, one.fixed);
      assert.deepEqual(safeEdits(own(fixed)).edits, []);
    });
  }
}
