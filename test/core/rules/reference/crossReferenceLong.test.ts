import assert from 'node:assert/strict';
import { crossReferenceDangling } from '../../../../server/src/core/rules/reference/crossReferenceDangling';
import { analyse } from '../../../support/analysis';

suite('reference/cross-reference-dangling in a paragraph without end', () => {
  test('a hundred and twenty thousand references in a million and a half of characters', () => {
    const text = `临江市水网建设行动计划\n一、主要任务\n（一）整治河道。${'分工详见附件，标准另定，'.repeat(120_000)}完毕。\n附件\n分工\n`;
    assert.deepEqual(analyse(text, { config: { kind: 'actionPlan' } }).findingsOf([crossReferenceDangling]), []);
  });
});
