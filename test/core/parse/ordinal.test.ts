import assert from 'node:assert/strict';
import { formatOrdinal, type OrdinalStyle, readOrdinal, withValue } from '../../../server/src/core/parse/ordinal';

const MARKS: readonly (readonly [text: string, mark: string, style: OrdinalStyle, value: number])[] = [
  ['一、总体要求', '一、', 'han', 1],
  ['十二、保障措施', '十二、', 'han', 12],
  ['二. 主要任务', '二.', 'han', 2],
  ['三，组织实施', '三，', 'han', 3],
  ['一 、总体要求', '一 、', 'han', 1],
  ['（一）完善机制', '（一）', 'hanParen', 1],
  ['(二十一)完善机制', '(二十一)', 'hanParen', 21],
  ['（三）、完善机制', '（三）、', 'hanParen', 3],
  ['（ 四 ）完善机制', '（ 四 ）', 'hanParen', 4],
  ['1.更新渠道', '1.', 'arabic', 1],
  ['１．更新渠道', '１．', 'arabic', 1],
  ['12、更新渠道', '12、', 'arabic', 12],
  ['3 ．更新渠道', '3 ．', 'arabic', 3],
  ['（1）清淤', '（1）', 'arabicParen', 1],
  ['(12)清淤', '(12)', 'arabicParen', 12],
  ['2）清淤', '2）', 'arabicParen', 2],
  ['2)清淤', '2)', 'arabicParen', 2],
  ['①清淤', '①', 'circled', 1],
  ['⑫、清淤', '⑫、', 'circled', 12],
  ['第一章 总则', '第一章', 'chapter', 1],
  ['第二部分　主要任务', '第二部分', 'chapter', 2],
  ['第三篇 重点工程', '第三篇', 'chapter', 3],
  ['第十节 保障', '第十节', 'section', 10],
  ['第二十条 本办法自公布之日起施行', '第二十条', 'article', 20],
  ['第3章 附则', '第3章', 'chapter', 3],
  ['01 整车提升', '01', 'padded', 1],
  ['02.零部件配套', '02.', 'padded', 2],
  ['——建设基地', '——', 'dash', 0],
  ['— —建设基地', '— —', 'dash', 0],
  ['—建设基地', '—', 'dash', 0],
  ['● 建设基地', '●', 'bullet', 0],
  ['?建设基地', '?', 'bullet', 0],
  ['　　（一）完善机制', '（一）', 'hanParen', 1],
  ['\ufeff一、总体要求', '一、', 'han', 1],
];

const NONE: readonly string[] = [
  '', '  ', '总体要求', '一、二、三产业融合发展', '一、二产业', '1、2号线贯通', '2.0版平台', '1.5亿元', '2028年', '（一）（二）两项', '（一）、（二）所列', '（一）至（三）项',
  '一是加强领导', '第一，加强领导', '第一次全体会议', '（试行）', '（2026—2028年）', '(a)项', '05年建成', '100.5公里', '1000.建设', '—2028年', '《一、总则》', '十四五规划',
];

suite('ordinal', () => {
  for (const [text, mark, style, value] of MARKS) {
    test(`${JSON.stringify(text)} opens with ${mark}`, () => {
      const found = readOrdinal(text);
      assert.deepEqual(found && [text.slice(found.span.start, found.span.end), found.style, found.value], [mark, style, value]);
    });
  }
  for (const text of NONE) test(`${JSON.stringify(text)} opens with no mark`, () => assert.equal(readOrdinal(text), undefined));

  test('from an offset', () => assert.deepEqual(readOrdinal('要点：1.清淤', 3)?.span, { start: 3, end: 5 }));

  test('written marks are read back', () => {
    for (const style of ['han', 'hanParen', 'arabic', 'arabicParen', 'circled', 'chapter', 'section', 'article'] as const) {
      for (const value of [1, 2, 10, 11, 20]) {
        const mark = formatOrdinal(style, value) as string;
        assert.deepEqual([readOrdinal(`${mark}建设`)?.style, readOrdinal(`${mark}建设`)?.value], [style, value], mark);
      }
    }
    assert.equal(formatOrdinal('dash', 1), undefined);
  });

  const RENUMBERED: readonly (readonly [printed: string, style: OrdinalStyle, value: number, expected: string | undefined])[] = [
    ['（三）', 'hanParen', 4, '（四）'],
    ['(十)、', 'hanParen', 11, '(十一)、'],
    ['３．', 'arabic', 4, '4．'],
    ['第九条', 'article', 10, '第十条'],
    ['09', 'padded', 10, '10'],
    ['③', 'circled', 4, '④'],
    ['——', 'dash', 2, undefined],
  ];
  for (const [printed, style, value, expected] of RENUMBERED) test(`${printed} with ${value} is ${expected}`, () => assert.equal(withValue(printed, style, value), expected));
});
