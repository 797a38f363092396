import assert from 'node:assert/strict';
import { intlSegmenter, type Segmenter, wordsOf } from '../../../server/src/core/text/segmenter';
import { span } from '../../../server/src/core/text/span';

/** Cuts before every second character, so that tests do not depend on a dictionary. */
const pairs: Segmenter = {
  id: 'intl',
  words: text => Array.from({ length: Math.ceil(text.length / 2) }, (_, i) => span(2 * i, Math.min(text.length, 2 * i + 2))),
};
const cut = (text: string, kept: readonly [number, number][] = []): readonly string[] => wordsOf(text, pairs, kept.map(([a, b]) => span(a, b))).map(w => text.slice(w.start, w.end));

suite('segmenter', () => {
  const CASES: readonly (readonly [text: string, words: readonly string[]])[] = [
    ['到2028年增长7.5%', ['到', '2028', '年增', '长', '7.5%']],
    ['AI芯片，5G网络', ['AI', '芯片', '，', '5', 'G', '网络']],
    ['', []],
    ['  ', ['  ']],
    ['厅', ['厅']],
  ];
  for (const [text, words] of CASES) test(text || '(empty)', () => assert.deepEqual(cut(text), words));

  test('known names stay whole', () => assert.deepEqual(cut('由省水利厅牵头', [[1, 5]]), ['由', '省水利厅', '牵头']));
  test('a name that overlaps the one before is passed over', () => assert.deepEqual(cut('省水利厅办公室', [[0, 4], [2, 7]]), ['省水利厅', '办公', '室']));

  for (const text of ['加快建设现代水网，到2030年供水能力达到12亿立方米。', '𠮷安镇\u0000abc\ud842']) {
    test(`words cover the text without gaps: ${JSON.stringify(text)}`, () => {
      const words = wordsOf(text, intlSegmenter());
      assert.equal(words.map(w => text.slice(w.start, w.end)).join(''), text);
    });
  }
});
