import assert from 'node:assert/strict';
import { decodeText } from '../../server/src/node/decode';
import { encodeText } from '../../server/src/node/encode';
import { jiebaSegmenter } from '../../server/src/node/jiebaSegmenter';

const TEXT = '一、总体要求——“5G”㎡𠮷\r\n';
const bytes = (text: string, encoding: 'utf16le' | 'utf8'): Uint8Array => Buffer.from(text, encoding);

suite('decoding a file', () => {
  const CASES: readonly (readonly [string, Uint8Array, string, string])[] = [
    ['UTF-8', bytes(TEXT, 'utf8'), TEXT, 'UTF-8'],
    ['UTF-8 with a byte-order mark: it stays, offsets are those of the file', bytes(`\ufeff${TEXT}`, 'utf8'), `\ufeff${TEXT}`, 'UTF-8'],
    ['UTF-16LE', bytes(`\ufeff${TEXT}`, 'utf16le'), `\ufeff${TEXT}`, 'UTF-16LE'],
    ['UTF-16BE', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), `\ufeff${TEXT}`, 'UTF-16BE'],
    ['GB18030', encodeText(TEXT, 'GB18030') ?? new Uint8Array(), TEXT, 'GB18030'],
    ['empty', new Uint8Array(), '', 'UTF-8'],
  ];
  for (const [name, given, text, encoding] of CASES) test(name, () => assert.deepEqual(decodeText(given), { text, encoding }));
  const REFUSED: readonly (readonly [string, readonly number[], RegExp])[] = [
    ['docx', [0x50, 0x4b, 3, 4, 20], /Word（\.docx）/],
    ['doc', [0xd0, 0xcf, 0x11, 0xe0], /旧版Word/],
    ['pdf', [0x25, 0x50, 0x44, 0x46], /PDF/],
    ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66], /RTF/],
    ['zero bytes', [0x41, 0, 0x41], /二进制/],
    ['control characters', Array<number>(50).fill(2), /二进制/],
    ['neither encoding', [0x41, 0xff, 0xff, 0x41], /既不是UTF-8也不是GB18030/],
  ];
  for (const [name, given, why] of REFUSED) {
    test(`${name} is refused`, () => {
      const decoded = decodeText(Uint8Array.from(given));
      assert.match('refused' in decoded ? decoded.refused : '', why);
    });
  }
  for (const encoding of ['UTF-8', 'GB18030', 'UTF-16LE', 'UTF-16BE'] as const) {
    test(`writing back in ${encoding} gives the same bytes`, () => {
      const text = encoding.startsWith('UTF-16') ? `\ufeff${TEXT}` : TEXT;
      const encoded = encodeText(text, encoding);
      assert.ok(encoded);
      assert.deepEqual(decodeText(encoded), { text, encoding });
    });
  }
});

suite('segmenter over nodejieba', () => {
  test('falls back where it cannot be loaded, and says so', () => {
    const segmenter = jiebaSegmenter({ load: () => { throw new Error('not built'); } });
    assert.equal(segmenter.words('推动产业发展').at(-1)?.end, 6);
    assert.equal(segmenter.id, 'intl');
  });
  test('loads at the first words, not before', () => {
    let loaded = 0;
    const segmenter = jiebaSegmenter({ load: () => (loaded++, { cut: (text: string) => [...text] }) });
    assert.equal(loaded, 0);
    assert.deepEqual(segmenter.words('产业'), [{ start: 0, end: 1 }, { start: 1, end: 2 }]);
    segmenter.words('发展');
    assert.deepEqual([loaded, segmenter.id], [1, 'jieba']);
  });
  test('an editor does not wait for it: the first words come from elsewhere, and it is loaded when there is time, if it was wanted', () => {
    let loaded = 0;
    const segmenter = jiebaSegmenter({ load: () => (loaded++, { cut: (text: string) => [...text] }), later: true });
    segmenter.ready();
    assert.deepEqual([loaded, segmenter.id], [0, 'intl']);
    assert.equal(segmenter.words('推动产业发展').at(-1)?.end, 6);
    assert.deepEqual([loaded, segmenter.id], [0, 'intl']);
    segmenter.ready();
    segmenter.ready();
    assert.deepEqual([loaded, segmenter.id], [1, 'jieba']);
    assert.equal(segmenter.words('产业').length, 2);
  });
  test('words cover the text without gaps', () => {
    const text = '推动产业数字化转型，到2028年建成5个平台。';
    let at = 0;
    for (const word of jiebaSegmenter().words(text)) {
      assert.equal(word.start, at);
      at = word.end;
    }
    assert.equal(at, text.length);
  });
});
