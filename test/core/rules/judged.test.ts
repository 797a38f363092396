import assert from 'node:assert/strict';
import { matchesIn } from '../../../server/src/core/rules/judged';
import { analyse } from '../../support/analysis';

suite('matches in a text', () => {
  const [prose] = analyse('建成泊位３0个，改造“老旧码头20处”，投资15亿元，见www.port30.cn。').context().prose;
  const of = (pattern: RegExp): readonly string[] => (prose ? [...matchesIn(prose, pattern)].map(m => `${m.index}${m[0]}`) : []);

  test('all of them, outside quotations and addresses', () => assert.deepEqual(of(/\d+/g), ['430', '2215']));
  test('the same again with the same pattern', () => {
    const pattern = /\d+/g;
    assert.deepEqual([of(pattern), of(pattern)], [['430', '2215'], ['430', '2215']]);
  });
  test('a pattern left in the middle of another text begins anew', () => {
    const pattern = /\d+/g;
    pattern.lastIndex = 10;
    assert.deepEqual(of(pattern), ['430', '2215']);
  });
  test('an empty match does not hold it up', () => assert.equal(of(/(?=元)|(?=个)/g).length, 2));
  test('a pattern without g is a mistake', () => assert.throws(() => of(/\d+/), TypeError));
});
