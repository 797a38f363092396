import assert from 'node:assert/strict';
import { analyse } from '../../support/analysis';
import { snippets } from '../../support/snippets';

/** What the project itself proposes to write must pass its own rules. */
suite('own wording', () => {
  const whole = snippets().filter(s => ['行动计划', '工作要点', '实施方案', '印发通知'].includes(s.name));
  test('the four whole documents are there', () => assert.equal(whole.length, 4));
  for (const { name, expanded } of whole) {
    test(`the snippet ${name} is taken for a plan and has no error, warning or information`, () => {
      const { findings, profile } = analyse(expanded);
      assert.notEqual(profile.id, undefined);
      assert.deepEqual(findings.filter(f => f.severity !== 'hint').map(f => `${f.ruleId}: ${f.message}`), []);
    });
  }
});
