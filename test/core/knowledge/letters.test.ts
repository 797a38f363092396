import assert from 'node:assert/strict';
import { Letters } from '../../../server/src/core/knowledge/letters';

suite('words typed by letters', () => {
  const letters = new Letters();
  const table: readonly (readonly [string, string, 0 | 1 | undefined])[] = [
    ['网络零售额', 'wllse', 0], ['网络零售额', 'wl', 0], ['网络零售额', 'lse', 1], ['网络零售额', 'wangluo', 0], ['网络零售额', 'wanglu', 0], ['网络零售额', 'lingshou', 1],
    ['网络零售额', 'WL', 0], ['网络零售额', 'wlx', undefined], ['网络零售额', 'wlselong', undefined],
    ['增长率', 'zcl', 0], ['增长率', 'zzl', 0], ['增长率', 'zcs', 0], ['银行网点', 'yh', 0], ['银行网点', 'yx', 0],
    ['R&D经费占比', 'rd', 0], ['5G基站数', '5gjz', 0], ['《水网规划》', 'sw', 0], ['', 'a', undefined],
  ];
  for (const [word, typed, expected] of table) test(`${word} ${typed}`, () => assert.equal(letters.rank(word, typed), expected));
});
