import assert from 'node:assert/strict';
import { scanParagraph } from '../../../server/src/core/parse/paragraph';
import { memoByText, rememberingNames } from '../../../server/src/core/service/memo';
import { analyze, PLAN, smallKnowledge } from '../../support/analyze';

suite('memo', () => {
  const counted = (): { readonly made: string[]; make(text: string): string } => {
    const made: string[] = [];
    return { made, make: text => (made.push(text), `<${text}>`) };
  };

  test('the same text is read once', () => {
    const { made, make } = counted();
    const memo = memoByText(make);
    assert.deepEqual([memo('甲'), memo('乙'), memo('甲')], ['<甲>', '<乙>', '<甲>']);
    assert.deepEqual(made, ['甲', '乙']);
  });

  test('the oldest go when there are too many', () => {
    const { made, make } = counted();
    const memo = memoByText(make, 2);
    for (const text of ['甲', '乙', '丙', '丙', '乙', '甲']) memo(text);
    assert.deepEqual(made, ['甲', '乙', '丙', '甲']);
  });

  test('the oldest go when they are too long', () => {
    const { made, make } = counted();
    const memo = memoByText(make, 100, 5);
    for (const text of ['甲甲甲', '乙乙乙', '乙乙乙', '甲甲甲', '长'.repeat(9), '甲甲甲']) memo(text);
    assert.deepEqual(made, ['甲甲甲', '乙乙乙', '甲甲甲', '长'.repeat(9), '甲甲甲']);
  });

  test('analysis with memory equals analysis without, over many edits', () => {
    const scan = memoByText(scanParagraph, 30);
    const knowledge = rememberingNames(smallKnowledge);
    for (let i = 0; i < PLAN.length; i += 9) {
      const text = `${PLAN.slice(0, i)}（责任单位：省经信委）${PLAN.slice(i + (i % 5))}`;
      const [remembered, scratch] = [analyze(text, { scan, knowledge }), analyze(text)];
      assert.deepEqual(remembered.plan, scratch.plan);
      assert.deepEqual(remembered.findings, scratch.findings);
    }
  });
});
