import assert from 'node:assert/strict';
import { dimensionOf, measureOf, scaled } from '../../../server/src/core/model/measures';

suite('base units', () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['万亿元', 1e12, '元'], ['亿元', 1e8, '元'], ['万元/人年', 1e4, '元/人年'], ['万千瓦', 1e4, '千瓦'], ['千瓦', 1, '千瓦'], ['亿千瓦时', 1e8, '千瓦时'], ['%', 1, '%'],
    ['％', 1, '%'], ['百分点', 1, '百分点'], ['万人次', 1e4, '人次'], ['千亿元', 1e11, '元'], ['家', 1, '家'], ['亿美元', 1e8, '美元'], ['', 1, ''],
  ];
  for (const [unit, factor, base] of cases) test(unit, () => assert.deepEqual(measureOf(unit), { factor, base }));

  test('products carry no binary noise', () => {
    assert.equal(scaled(2.6, 1e12), 2_600_000_000_000);
    assert.equal(scaled(0.07, 1e4), 700);
  });
  test('units of one dimension meet', () => {
    assert.deepEqual(dimensionOf('吉瓦'), { factor: 1e6, base: '千瓦' });
    assert.equal(dimensionOf('名').base, dimensionOf('人').base);
    assert.notEqual(dimensionOf('元').base, dimensionOf('美元').base);
  });
});
