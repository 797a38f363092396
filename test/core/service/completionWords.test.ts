import assert from 'node:assert/strict';
import { type CompletionItem, type TextEdit } from 'vscode-languageserver-types';
import { completion } from '../../../server/src/core/service/completion';
import { analyse } from '../../support/analysis';
import { marked } from '../../support/markers';

function offered(withCursor: string): readonly CompletionItem[] {
  const { text, position } = marked(withCursor);
  const analysis = analyse(text);
  const { items } = completion(analysis, position, { snippets: true });
  for (const { filterText, label, textEdit } of items) {
    const { range } = textEdit as TextEdit;
    const word = text.slice(analysis.source.offsetAt(range.start), analysis.source.offsetAt(position));
    assert.ok((filterText ?? label).startsWith(word), `${label} is filtered out by “${word}”`);
  }
  return [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}
const labels = (withCursor: string): readonly string[] => offered(withCursor).map(i => i.label);

suite('completion of indicators', () => {
  const draft = (sentence: string): string => `东海省消费提升行动计划（2026—2028年）\n一、总体目标\n到2027年，网络零售额达到2.4万亿元，社会消费品零售总额达到3.6万亿元。到2028年，网络零售额达到2.6万亿元，居民消费支出达到3.2万亿元。\n二、主要任务\n（一）壮大电商。${sentence}\n`;
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['到2028年，▮', ['网络零售额', '社会消费品零售总额', '居民消费支出']],
    ['到2028年，网▮', ['网络零售额']],
    ['到2028年，wl▮', ['网络零售额']],
    ['到2028年，shxfp▮', ['社会消费品零售总额']],
    // 消费 begins inside both names.
    ['到2028年，xf▮', ['社会消费品零售总额', '居民消费支出']],
    ['到2028年，lingshou▮', ['网络零售额', '社会消费品零售总额']],
    ['到2028年底，全省wl▮', ['网络零售额']],
    ['到2028年，力争wl▮', ['网络零售额']],
    ['到2028年，建成▮', []],
    ['壮大wl▮', []],
  ];
  for (const [sentence, expected] of table) test(sentence, () => assert.deepEqual(labels(draft(sentence)), expected));

  test('the last value stands beside the name, all of them in the documentation', () => {
    const [item] = offered(draft('到2028年，▮'));
    assert.equal(item?.labelDetails?.description, '2028年 = 2.6万亿元');
    assert.match(String(item.documentation), /2\.4万亿元，2027年.*（第3行）\n.*2\.6万亿元，2028年/);
  });
});

suite('completion of whole headings', () => {
  test('at the start of a line: the marker alone, then with the headings that are usual there', () => {
    const found = labels('东海省港航行动计划\n一、总体要求\n▮\n');
    assert.deepEqual(found.slice(0, 2), ['（一）', '二、']);
    for (const row of ['（一）指导思想', '（一）基本原则', '二、主要目标', '二、主要任务']) assert.ok(found.includes(row), found.join(' '));
  });
  test('by the initials of the heading', () => {
    assert.deepEqual(labels('东海省港航行动计划\n一、总体要求\n坚持统筹。\nzyrw▮\n'), ['二、主要任务']);
    assert.deepEqual(labels('东海省港航行动计划\n一、总体要求\njb▮\n'), ['（一）基本原则']);
  });
  test('a heading that stands already is not offered again', () => {
    assert.ok(!labels('东海省港航行动计划\n一、主要任务\n（一）建设港口。更新岸桥。\n▮\n').includes('二、主要任务'));
  });
  test('letters in running text open nothing', () => assert.deepEqual(labels('东海省港航行动计划\n一、主要任务\n（一）建设港口。zyrw▮\n'), []));
});
