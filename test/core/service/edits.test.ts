import assert from 'node:assert/strict';
import { type Edit } from '../../../server/src/core/rules/rule';
import { applyEdits, composed, offsetAfter } from '../../../server/src/core/service/edits';
import { random } from '../../support/random';

function randomEdits(length: number, pick: (below: number) => number): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at <= length; ) {
    const start = at + pick(6);
    const end = start + pick(4);
    if (end > length) break;
    edits.push({ span: { start, end }, newText: '甲乙丙丁'.slice(0, pick(4)) });
    at = end + 1;
  }
  return edits;
}

suite('edits', () => {
  test('two lists become one', () => {
    const pick = random(41);
    for (let i = 0; i < 500; i++) {
      const text = Array.from({ length: pick(40) }, (_, n) => String.fromCharCode(0x61 + (n % 26))).join('');
      const first = randomEdits(text.length, pick);
      const middle = applyEdits(text, first);
      const second = randomEdits(middle.length, pick);
      const both = composed(first, middle, second);
      assert.equal(applyEdits(text, both), applyEdits(middle, second), JSON.stringify({ text, first, second }));
      both.forEach((e, n) => assert.ok(n === 0 || (both[n - 1] as Edit).span.end < e.span.start || (both[n - 1] as Edit).span.end === e.span.start, 'disjoint'));
    }
  });

  test('a place after the edits', () => {
    const edits = [{ span: { start: 2, end: 4 }, newText: '' }, { span: { start: 6, end: 6 }, newText: '甲乙' }];
    assert.deepEqual([0, 2, 3, 4, 5, 6, 7].map(at => offsetAfter(edits, at)), [0, 2, 2, 2, 3, 6, 7]);
  });

  test('100,000 edits of two rounds are put together at once', () => {
    const text = '甲,'.repeat(100_000);
    const commas = Array.from({ length: 100_000 }, (_, i) => ({ span: { start: 2 * i + 1, end: 2 * i + 2 }, newText: '，' }));
    const names = Array.from({ length: 100_000 }, (_, i) => ({ span: { start: 2 * i, end: 2 * i + 1 }, newText: '乙' }));
    const middle = applyEdits(text, commas);
    assert.equal(applyEdits(text, composed(commas, middle, names)), '乙，'.repeat(100_000));
  });
});
