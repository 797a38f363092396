import assert from 'node:assert/strict';
import { type Example, type Finding, type Rule, type RuleId } from '../../../server/src/core/rules/rule';
import { rules } from '../../../server/src/core/rules/registry';
import { type Analysis } from '../../../server/src/core/service/analysis';
import { applyEdits } from '../../../server/src/core/service/fixAll';
import { safeEdits } from '../../../server/src/core/service/safeEdits';
import { intlSegmenter, type Segmenter } from '../../../server/src/core/text/segmenter';
import { jiebaSegmenter } from '../../../server/src/node/jiebaSegmenter';
import { type NigaoConfig, type RuleSetting } from '../../../server/src/core/service/config';
import { analyse, shippedCorpus } from '../../support/analysis';
import { marked, withMarks } from '../../support/markers';

const SEGMENTERS: readonly Segmenter[] = [intlSegmenter(), jiebaSegmenter()];

for (const segmenter of SEGMENTERS) {
  suite(`examples of the rules (${segmenter.id})`, () => {
    const open = (text: string, { asOf, terms, kinds }: Example, own: Partial<NigaoConfig> = {}): Analysis => analyse(text, { segmenter, corpus: shippedCorpus, config: { ...(asOf === undefined ? {} : { asOf }), ...(terms ? { terms } : {}), ...(kinds ? { kinds } : {}), ...own } });
    for (const rule of rules) {
      rule.docs.bad.forEach((example, i) => {
        test(`${rule.id}: bad ${i + 1}`, () => bad(rule, example, (text, given) => open(text, given, switchedOn(rule))));
      });
      rule.docs.good.forEach((example, i) => {
        test(`${rule.id}: good ${i + 1}`, () => {
          const { findings } = open(example.text, example);
          assert.deepEqual(findings.map(said), []);
        });
      });
    }
  });
}

/** A rule that ships off is asked for. */
function switchedOn({ id, severity }: Rule): Partial<NigaoConfig> {
  const rules: { [id: RuleId]: RuleSetting } = {};
  if (severity === 'off') rules[id] = { level: 'hint' };
  return { rules };
}

const said = (f: Finding): string => `${f.ruleId} ${f.span.start}–${f.span.end} ${f.message}`;

/** Exactly the ranges of this rule; `fixed` after all its safe fixes, and nothing of it left. */
function bad(rule: Rule, example: Example, open: (text: string, example: Example) => Analysis): void {
  const { text, ranges } = marked(example.text);
  const own = (analysis: Analysis): readonly Finding[] => analysis.findings.filter(f => f.ruleId === rule.id);
  const found = own(open(text, example));
  assert.equal(withMarks(text, found.map(f => f.span)), withMarks(text, ranges), found.map(said).join('\n'));
  if (example.fixed === undefined) return;
  const fixed = applyEdits(text, safeEdits(found).edits);
  assert.equal(fixed, example.fixed);
  assert.deepEqual(own(open(fixed, example)).map(said), []);
}

suite('documentation of the rules', () => {
  test('ids are unique and of the form category/name', () => {
    assert.equal(new Set(rules.map(r => r.id)).size, rules.length);
    for (const { id } of rules) assert.match(id, /^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
  });
  for (const { id, docs } of rules) {
    test(`${id}: complete, in Chinese`, () => {
      for (const text of [docs.title, docs.what, docs.why, docs.basis]) assert.match(text, /\p{Script=Han}/u);
      assert.ok(docs.bad.some(e => e.text.includes('⟦')), 'a bad example marks what is wrong');
      assert.doesNotMatch([docs.title, docs.what, docs.why].join(''), /[!！]|请注意/);
    });
  }
});
