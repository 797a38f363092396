import assert from 'node:assert/strict';
import { trimBlanks } from '../../../server/src/core/text/blanks';
import { span } from '../../../server/src/core/text/span';

const CASES: readonly (readonly [text: string, inner: string])[] = [
  ['  总则 ', '总则'],
  ['\u3000\u3000总　则\u3000', '总　则'],
  ['\ufeff总则\r', '总则'],
  ['\u00a0\u00a0总则\u200b', '总则'],
  ['\t总则\t', '总则'],
  ['总则', '总则'],
  [' \u3000 ', ''],
  ['', ''],
];

suite('blanks', () => {
  for (const [text, inner] of CASES) {
    test(JSON.stringify(text), () => {
      const s = trimBlanks(text, span(0, text.length));
      assert.equal(text.slice(s.start, s.end), inner);
    });
  }
  test('only within the span', () => assert.deepEqual(trimBlanks('  甲  乙  ', span(1, 5)), span(2, 3)));
});
