import assert from 'node:assert/strict';
import { byStart, contains, holds, lastStartingBefore, overlaps, shift, span, within } from '../../../server/src/core/text/span';

suite('span', () => {
  test('half-open: an end is outside, neighbours do not overlap', () => {
    assert.equal(holds(span(2, 5), 2), true);
    assert.equal(holds(span(2, 5), 5), false);
    assert.equal(overlaps(span(2, 5), span(5, 8)), false);
    assert.equal(overlaps(span(2, 5), span(4, 8)), true);
    assert.equal(contains(span(2, 5), span(2, 5)), true);
    assert.equal(contains(span(2, 5), span(1, 3)), false);
    assert.deepEqual(shift(span(2, 5), 10), span(12, 15));
  });

  test('ascending order breaks ties by the end', () => {
    assert.deepEqual([span(3, 4), span(1, 9), span(1, 2)].sort(byStart), [span(1, 2), span(1, 9), span(3, 4)]);
  });

  const SORTED = [span(0, 3), span(5, 8), span(8, 9)];
  for (const [offset, index] of [[-1, -1], [0, 0], [4, 0], [5, 1], [8, 2], [99, 2]] as const) {
    test(`last span at or before ${offset} is ${index}`, () => assert.equal(lastStartingBefore(SORTED, offset), index));
  }
  test('no span at all', () => assert.equal(lastStartingBefore([], 3), -1));

  for (const [inner, expected] of [[span(5, 8), true], [span(6, 7), true], [span(7, 9), false], [span(3, 5), false]] as const) {
    test(`${inner.start}–${inner.end} lies ${expected ? '' : 'not '}within one span`, () => assert.equal(within(SORTED, inner), expected));
  }
});
