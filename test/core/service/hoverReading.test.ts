import assert from 'node:assert/strict';
import { MarkupKind } from 'vscode-languageserver-types';
import { CitedDocuments } from '../../../server/src/core/service/citedDocuments';
import { hover } from '../../../server/src/core/service/hover';
import { lastDay } from '../../../server/src/core/service/hoverDeadline';
import { analyse } from '../../support/analysis';
import { marked } from '../../support/markers';

const documents = new CitedDocuments([{ uri: 'file:///issued/%E6%95%B0%E6%8D%AE.txt', path: '已印发/数据.txt', title: '东海省数据发展规划', docNumber: '东政发〔2025〕12号' }]);

/** The hover at ▮ before the lines about rules, and what it covers. */
function at(withCursor: string, format: MarkupKind = MarkupKind.Markdown): { readonly text: string; readonly covers: string } {
  const { text, position } = marked(withCursor);
  const { source } = analyse(text);
  const found = hover(analyse(text), position, format, { uri: 'file:///a.gw', documents });
  if (found === null) return { text: '', covers: '' };
  assert.ok(typeof found.contents === 'object' && 'value' in found.contents);
  const { start, end } = found.range ?? { start: position, end: position };
  return { text: found.contents.value.replace(/\\/g, '').split('\n\n---\n\n')[0] ?? '', covers: text.slice(source.offsetAt(start), source.offsetAt(end)) };
}

suite('hover on a limit', () => {
  const dated = (sentence: string): string => `东海省港航行动计划（2026—2028年）\n\n2026年3月5日\n\n一、主要任务\n（一）建设港口。${sentence}\n`;
  const table: readonly (readonly [string, RegExp])[] = [
    ['▮2027年6月底前开工。', /^读作：2027年6月30日前\n\n规划期（2026—2028年）第2年$/],
    ['到20▮28年，基本建成。', /^读作：2028年12月31日前\n\n规划期（2026—2028年）第3年$/],
    ['到20▮30年，全面建成。', /^读作：2030年12月31日前\n\n在规划期（2026—2028年）之后$/],
    ['2027年上半▮年底前完工。', /^读作：2027年6月30日前/],
    ['“十五五”▮期末基本建成。', /^读作：2030年12月31日前/],
    ['5▮年内基本建成。', /^读作：自规划期首年2026年起算，2030年底前；自成文之年2026年起算，2031年底前$/],
    ['每▮年开展一次巡查。', /^读作：2026—2028年每年都要完成，共3次$/],
    ['今年▮底前开工。', /^读作：2026年12月31日前$/],
    ['长期坚▮持，抓好巡查。', /^读作：长期坚持，不设时限$/],
  ];
  for (const [sentence, expected] of table) test(sentence, () => assert.match(at(dated(sentence)).text, expected));

  test('in a clause', () => {
    const { text, covers } = at(dated('更新岸桥。（牵头单位：省交通运输厅；完成时限：2027年▮6月底前）'));
    assert.equal(covers, '2027年6月底前');
    assert.match(text, /^读作：2027年6月30日前/);
  });
  test('last days of months', () => {
    for (const [date, day] of [[{ year: 2028, month: 2 }, '2028年2月29日'], [{ year: 2027, month: 2 }, '2027年2月28日'], [{ year: 2100, month: 2 }, '2100年2月28日'], [{ year: 2000, month: 2 }, '2000年2月29日'], [{ year: 2026, month: 9 }, '2026年9月30日'], [{ year: 2026, month: 9, day: 3 }, '2026年9月3日'], [{ year: 2026 }, '2026年12月31日']] as const) assert.equal(lastDay(date), day);
  });
});

suite('hover on a citation', () => {
  const draft = (sentence: string): string => `东海省港航行动计划\n一、主要任务\n（一）建设港口。落实《东海省海洋条例》（东人发〔2026〕3号）。\n（二）发展海运。${sentence}\n`;
  test('the 文号 behind it', () => {
    const { text, covers } = at(draft('落实《东海省▮人才意见》（东委发〔2026〕8号）。'));
    assert.equal(covers, '《东海省人才意见》');
    assert.equal(text, '引用的文件：《东海省人才意见》\n\n文号：东委发〔2026〕8号');
  });
  test('the 文号 that stands behind it elsewhere, and how often it is cited', () => {
    assert.equal(at(draft('落实《东海省▮海洋条例》。')).text, '引用的文件：《东海省海洋条例》\n\n文号：东人发〔2026〕3号（见第3行）\n\n本稿共2处：第3、4行');
  });
  test('its file in the workspace, with the 文号 that it bears', () => {
    assert.equal(at(draft('落实《东海省▮数据发展规划》。')).text, '引用的文件：《东海省数据发展规划》\n\n文件：[已印发/数据.txt](<file:///issued/%E6%95%B0%E6%8D%AE.txt>)，文号东政发〔2025〕12号');
  });
  test('plain text has no links', () => {
    assert.equal(at(draft('落实《东海省▮数据发展规划》。'), MarkupKind.PlainText).text, '引用的文件：《东海省数据发展规划》\n\n文件：已印发/数据.txt，文号东政发〔2025〕12号');
  });
  test('a 文号 alone', () => assert.match(at(draft('按照东政发〔2025〕▮12号文件执行。')).text, /^引用的发文字号：东政发〔2025〕12号\n\n文件：\[已印发\/数据.txt\]/));
});

suite('hover on a heading and its marker', () => {
  const TEXT = '东海省港航行动计划（2026—2028年）\n一、主要任务\n（一）建设港口。到2027年底，更新岸桥30台，货物吞吐量达到15亿吨。（牵头单位：省交通运输厅；配合单位：省经信厅；完成时限：2027年底前）\n（二）发展海运。壮大船队。（责任单位：省商务厅、省财政厅）\n（三）开放航线。\n';
  const on = (words: string): string => TEXT.replace(words, `${words[0]}▮${words.slice(1)}`);
  test('a task: units, deadline with its reading, targets', () => {
    const { text, covers } = at(on('建设港口'));
    assert.equal(covers, '（一）建设港口');
    assert.equal(text, [
      '一、主要任务 ▸ （一）建设港口', '牵头单位：省交通运输厅（文中写明）', '其他单位：省经信厅', '时限：2027年底前（2027年12月31日前）', '2个指标\n- 岸桥数量 = 30台，2027年，数量\n- 货物吞吐量 = 15亿吨，2027年，存量',
    ].join('\n\n'));
  });
  test('a marker: its place in the series', () => assert.match(at(on('（二）')).text, /^一、主要任务 ▸ （二）发展海运\n\n第2层，本组3项中的第2项\n\n责任单位：省商务厅、省财政厅$/));
  test('a gap is said', () => assert.match(at(on('开放航线')).text, /没有责任单位。$/));
  test('a section: its counts', () => assert.match(at(on('主要任务')).text, /^一、主要任务\n\n3项任务 · 缺1 · 2个指标$/));
  test('nothing on plain prose', () => assert.equal(at(on('壮大船队')).text, ''));
});
