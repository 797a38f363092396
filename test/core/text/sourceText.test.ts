import assert from 'node:assert/strict';
import { SourceText } from '../../../server/src/core/text/sourceText';

const LINES: readonly (readonly [name: string, text: string, lines: readonly string[]])[] = [
  ['empty text', '', ['']],
  ['one line', '一、总体要求', ['一、总体要求']],
  ['last line end', '甲\n', ['甲', '']],
  ['all three line ends', '甲\n乙\r\n丙\r丁', ['甲', '乙', '丙', '丁']],
  ['blank lines', '\n\r\n\r', ['', '', '', '']],
  ['carriage return last', '甲\r', ['甲', '']],
  ['byte-order mark is a character of the first line', '\ufeff甲\n乙', ['\ufeff甲', '乙']],
  ['vertical tab and line separator end no line', '甲\u000b乙\u2028丙', ['甲\u000b乙\u2028丙']],
];

suite('sourceText', () => {
  for (const [name, text, lines] of LINES) {
    test(`lines: ${name}`, () => {
      const source = new SourceText(text);
      assert.deepEqual(Array.from({ length: source.lineCount }, (_, i) => source.slice(source.line(i))), lines);
    });
  }

  test('every offset goes to a position and back', () => {
    const source = new SourceText('一、𠮷安镇\r\n\r\n（一）供水\r安装水泵\n');
    for (let offset = 0; offset <= source.text.length; offset++) {
      const position = source.positionAt(offset);
      const { end } = source.line(position.line);
      assert.equal(source.offsetAt(position), Math.min(offset, end), `offset ${offset}`);
    }
  });

  test('positions outside are drawn back', () => {
    const source = new SourceText('甲乙\n丙');
    assert.equal(source.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(source.offsetAt({ line: 9, character: 0 }), 4);
    assert.equal(source.offsetAt({ line: -1, character: 3 }), 0);
    assert.deepEqual(source.positionAt(99), { line: 1, character: 1 });
    assert.deepEqual(source.positionAt(-5), { line: 0, character: 0 });
    assert.deepEqual(source.line(7), { start: 4, end: 4 });
  });
});
