import assert from 'node:assert/strict';
import { type TextEdit } from 'vscode-languageserver-types';
import { CitedDocuments } from '../../../server/src/core/service/citedDocuments';
import { completion, triggerCharacters } from '../../../server/src/core/service/completion';
import { analyse } from '../../support/analysis';
import { marked } from '../../support/markers';

const documents = new CitedDocuments([
  { uri: 'file:///issued/data.txt', path: 'issued/data.txt', title: '东海省数据发展规划', docNumber: '东政发〔2025〕12号' },
  { uri: 'file:///issued/harbour.txt', path: 'issued/harbour.txt', title: '东海省港口规划', docNumber: undefined },
]);
const draft = (sentence: string): string => `东海省港航行动计划\n一、主要任务\n（一）建设港口。落实《东海省海洋条例》，执行《东海省人才意见》（东委发〔2026〕3号）。\n（二）发展海运。${sentence}\n`;

/** What is offered, and what the line reads after the first is taken. */
function offered(sentence: string): { readonly labels: readonly string[]; readonly taken: string } {
  const { text, position } = marked(draft(sentence));
  const { source } = analyse(text);
  const { items } = completion(analyse(text), position, { snippets: true, documents });
  const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  const edit = sorted[0]?.textEdit as TextEdit | undefined;
  if (edit === undefined) return { labels: [], taken: '' };
  for (const item of sorted) {
    const { range } = item.textEdit as TextEdit;
    const word = text.slice(source.offsetAt(range.start), source.offsetAt(position));
    assert.ok((item.filterText ?? item.label).startsWith(word), `${item.label} is filtered out by “${word}”`);
  }
  const after = text.slice(0, source.offsetAt(edit.range.start)) + edit.newText + text.slice(source.offsetAt(edit.range.end));
  return { labels: sorted.map(i => i.label), taken: after.split('\n')[3]?.replace('（二）发展海运。', '') ?? '' };
}

suite('completion of citations', () => {
  const TITLES = ['东海省海洋条例', '东海省人才意见', '东海省数据发展规划', '东海省港口规划'];
  const table: readonly (readonly [string, readonly string[], string])[] = [
    ['落实《▮', TITLES, '落实《东海省海洋条例》'],
    // What the editor closes by itself is not closed again.
    ['落实《▮》。', TITLES, '落实《东海省海洋条例》。'],
    ['落实《东海省数▮》', ['东海省数据发展规划'], '落实《东海省数据发展规划》'],
    ['落实《人才▮》', ['东海省人才意见'], '落实《东海省人才意见》'],
    ['落实《dhssj▮》', ['东海省数据发展规划'], '落实《东海省数据发展规划》'],
    ['落实《gk▮》', ['东海省港口规划'], '落实《东海省港口规划》'],
    ['落实《西海▮》', [], ''],
    ['按照东政发〔▮', ['东政发〔2025〕12号'], '按照东政发〔2025〕12号'],
    ['按照东政发〔▮〕', ['东政发〔2025〕12号'], '按照东政发〔2025〕12号'],
    ['按照东政发〔20▮〕', ['东政发〔2025〕12号'], '按照东政发〔2025〕12号'],
    ['按照东委发〔▮', ['东委发〔2026〕3号'], '按照东委发〔2026〕3号'],
    ['按照西政发〔▮', [], ''],
    ['落实《东海省数据发展规划》（▮）', ['东政发〔2025〕12号'], '落实《东海省数据发展规划》（东政发〔2025〕12号）'],
    ['落实《东海省人才意见》（▮', ['东委发〔2026〕3号'], '落实《东海省人才意见》（东委发〔2026〕3号'],
    ['落实《东海省人才意见》（东委▮）', ['东委发〔2026〕3号'], '落实《东海省人才意见》（东委发〔2026〕3号）'],
    ['落实《东海省港口规划》（▮）', [], ''],
    ['落实要求，▮', [], ''],
  ];
  for (const [sentence, labels, taken] of table) {
    test(sentence, () => {
      const found = offered(sentence);
      assert.deepEqual(found.labels.filter(l => /[规划条例意见]$|号$/.test(l)), labels);
      if (labels.length > 0) assert.equal(found.taken, taken);
    });
  }
  test('the 文号 stands beside the title, the path where there is none', () => {
    const { text, position } = marked(draft('落实《▮'));
    const { items } = completion(analyse(text), position, { snippets: true, documents });
    assert.deepEqual(items.map(i => i.labelDetails?.description), ['本稿已引用', '东委发〔2026〕3号', '东政发〔2025〕12号', 'issued/harbour.txt']);
  });
  test('opened by marks that an input method commits at once, never by letters', () => {
    for (const c of ['《', '〔', '：', '（']) assert.ok(triggerCharacters.includes(c), c);
    for (const c of triggerCharacters) assert.doesNotMatch(c, /[\p{L}\p{N}\s]/u);
  });
});
