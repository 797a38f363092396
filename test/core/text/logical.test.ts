import assert from 'node:assert/strict';
import { LogicalText } from '../../../server/src/core/text/logical';
import { span } from '../../../server/src/core/text/span';

//            0         1
//            0123456 7 890123 4
const RAW = '　省发展改\n\n　　革委、\n省水利厅。';
const joined = new LogicalText(RAW, [span(1, 5), span(9, 12), span(13, 18)]);

suite('logical text', () => {
  test('pieces are put together', () => {
    assert.equal(joined.text, '省发展改革委、省水利厅。');
    assert.deepEqual(joined.span, span(1, 18));
  });

  const SPANS: readonly (readonly [name: string, raw: string])[] = [
    ['省发展改', '省发展改'],
    ['省发展改革委', '省发展改\n\n　　革委'],
    ['革委', '革委'],
    ['、省水利厅', '、\n省水利厅'],
  ];
  for (const [name, raw] of SPANS) {
    test(`${name} stands in the raw text as ${JSON.stringify(raw)}`, () => {
      const at = joined.text.indexOf(name);
      const s = joined.spanOf(span(at, at + name.length));
      assert.equal(RAW.slice(s.start, s.end), raw);
    });
  }

  test('an empty span is a place', () => assert.deepEqual(joined.spanOf(span(4, 4)), span(9, 9)));

  test('raw offsets come back; one in a gap gives the next piece', () => {
    for (let i = 0; i < joined.text.length; i++) assert.equal(joined.logicalOf(joined.offsetOf(i)), i);
    assert.equal(joined.logicalOf(0), 0);
    assert.equal(joined.logicalOf(6), 4);
    assert.equal(joined.logicalOf(99), joined.text.length);
  });

  test('no pieces at all', () => {
    const empty = new LogicalText('正文', []);
    assert.deepEqual([empty.text, empty.span, empty.offsetOf(3), empty.logicalOf(3)], ['', span(0, 0), 0, 0]);
  });
});
