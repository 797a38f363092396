import assert from 'node:assert/strict';
import { matchesGlob } from '../../../server/src/core/text/glob';
import { hashOf } from '../../../server/src/core/text/hash';

const CASES: readonly (readonly [string, string, boolean])[] = [
  ['方案.txt', '方案.txt', true],
  ['文稿/方案.txt', '方案.txt', true],
  ['文稿/方案.txt', '*.txt', true],
  ['文稿/方案.txt', '文稿/*.txt', true],
  ['文稿/子/方案.txt', '文稿/*.txt', false],
  ['文稿/子/方案.txt', '文稿/**/*.txt', true],
  ['文稿/方案.txt', '文稿/**/*.txt', true],
  ['文稿/子/方案.txt', '文稿/**', true],
  ['文稿/方案.txt', '文稿/', true],
  ['文稿/方案.txt', './文稿/*.{md,txt}', true],
  ['文稿/方案.gw', '文稿/*.{md,txt}', false],
  ['方案1.txt', '方案?.txt', true],
  ['方案1.txt', '方案[0-9].txt', true],
  ['方案甲.txt', '方案[0-9].txt', false],
  ['方案(一).txt', '方案(一).txt', true],
  ['方案+.txt', '方案+.txt', true],
];

suite('path patterns', () => {
  for (const [path, pattern, expected] of CASES) test(`${pattern} ${expected ? 'holds' : 'does not hold'} for ${path}`, () => assert.equal(matchesGlob(path, pattern), expected));
});

suite('hash of a sentence', () => {
  test('width and blanks do not count', () => assert.equal(hashOf('到 2028年,建成5家。'), hashOf('到2028年，建成５家。')));
  test('words do', () => assert.notEqual(hashOf('建成5家。'), hashOf('建成6家。')));
});
