import assert from 'node:assert/strict';
import { lastingReading } from '../../../server/src/core/model/reading';
import { memoNames } from '../../../server/src/core/knowledge/memo';
import { remembered } from '../../../server/src/core/text/memo';
import { analyze, PLAN, smallKnowledge } from '../../support/analyze';

suite('memo', () => {
  const counted = (): { readonly made: string[]; make(text: string): string } => {
    const made: string[] = [];
    return { made, make: text => (made.push(text), `<${text}>`) };
  };

  test('the same text is read once', () => {
    const { made, make } = counted();
    const memo = remembered(make);
    assert.deepEqual([memo('甲'), memo('乙'), memo('甲')], ['<甲>', '<乙>', '<甲>']);
    assert.deepEqual(made, ['甲', '乙']);
  });

  test('what was not asked for again while the budget passed twice is forgotten', () => {
    const { made, make } = counted();
    const memo = remembered(make, 4);
    for (const text of ['甲甲', '乙乙', '丙丙', '丁丁', '戊戊', '甲甲']) memo(text);
    assert.deepEqual(made, ['甲甲', '乙乙', '丙丙', '丁丁', '戊戊', '甲甲']);
  });

  test('what is asked for again stays', () => {
    const { made, make } = counted();
    const memo = remembered(make, 4);
    for (const text of ['甲甲', '乙乙', '丙丙', '甲甲', '丁丁', '甲甲']) memo(text);
    assert.deepEqual(made, ['甲甲', '乙乙', '丙丙', '丁丁']);
  });

  test('analysis with memory equals analysis without, over many edits', () => {
    const read = remembered(lastingReading, 300);
    const knowledge = memoNames(smallKnowledge);
    for (let i = 0; i < PLAN.length; i += 9) {
      const text = `${PLAN.slice(0, i)}（责任单位：省经信委）${PLAN.slice(i + (i % 5))}`;
      const [memoised, scratch] = [analyze(text, { read, knowledge }), analyze(text)];
      assert.deepEqual(memoised.plan, scratch.plan);
      assert.deepEqual(memoised.findings, scratch.findings);
    }
  });
});
