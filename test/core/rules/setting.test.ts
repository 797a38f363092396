import assert from 'node:assert/strict';
import { decode, flag, integer, oneOf } from '../../../server/src/core/rules/setting';

const TABLE = { 个数: integer('个数', 3, 1), 方式: oneOf('方式', ['甲', '乙'], '甲'), 开关: flag('开关', true) };

suite('options of a rule', () => {
  test('what is not given has its default', () => assert.deepEqual(decode(TABLE, {}), { value: { 个数: 3, 方式: '甲', 开关: true }, problems: [] }));
  test('what is given stands', () => assert.deepEqual(decode(TABLE, { 个数: 5, 方式: '乙', 开关: false }).value, { 个数: 5, 方式: '乙', 开关: false }));
  test('a bad value is a problem and the default holds', () => {
    const { value, problems } = decode(TABLE, { 个数: 0, 方式: '丙' });
    assert.deepEqual(value, { 个数: 3, 方式: '甲', 开关: true });
    assert.deepEqual(problems.map(p => p.key), ['个数', '方式']);
  });
  test('an unknown option is a problem', () => assert.deepEqual(decode(TABLE, { 没有: 1 }).problems.map(p => p.key), ['没有']));
});
