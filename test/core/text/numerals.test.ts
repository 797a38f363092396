import assert from 'node:assert/strict';
import { formatHan, parseHan } from '../../../server/src/core/text/numerals';

const VALUES: readonly (readonly [text: string, value: number | undefined])[] = [
  ['零', 0], ['〇', 0], ['一', 1], ['两', 2], ['九', 9], ['十', 10], ['十一', 11], ['二十', 20], ['二十一', 21], ['九十九', 99],
  ['一百', 100], ['一百零三', 103], ['一百一十', 110], ['一千零一', 1001], ['九千九百九十九', 9999],
  ['二〇二〇', 2020], ['二〇三五', 2035], ['一二', 12],
  ['', undefined], ['百', undefined], ['十十', undefined], ['一百千', undefined], ['三两', undefined], ['甲', undefined], ['3', undefined],
];

suite('numerals', () => {
  for (const [text, value] of VALUES) test(`${text || '(empty)'} is ${value ?? 'no numeral'}`, () => assert.equal(parseHan(text), value));

  test('every ordinal up to 9999 is read as it is written', () => {
    for (let value = 1; value <= 9999; value++) assert.equal(parseHan(formatHan(value)), value);
  });
  for (const [value, text] of [[10, '十'], [15, '十五'], [20, '二十'], [101, '一百零一'], [110, '一百一十'], [1010, '一千零一十']] as const) {
    test(`${value} is written ${text}`, () => assert.equal(formatHan(value), text));
  }
});
