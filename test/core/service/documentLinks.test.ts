import assert from 'node:assert/strict';
import { CitedDocuments, type KnownDocument } from '../../../server/src/core/service/citedDocuments';
import { documentLinks } from '../../../server/src/core/service/documentLinks';
import { analyse } from '../../support/analysis';

const uri = 'file:///drafts/plan.txt';
const library: readonly KnownDocument[] = [
  { uri: 'file:///issued/harbour.txt', path: 'issued/harbour.txt', title: '东海省港口条例实施规划（2026—2030年）', noticeTitle: '东海省人民政府关于印发东海省港口条例实施规划的通知', docNumber: '东政发〔2026〕4号' },
  { uri: 'file:///issued/data.txt', path: 'issued/data.txt', title: '东海省数据发展规划', docNumber: undefined },
  { uri: 'file:///issued/two-a.txt', path: 'two-a.txt', title: '东海省人才规划', docNumber: '东政发〔2025〕9号' },
  { uri: 'file:///issued/two-b.txt', path: 'two-b.txt', title: '东海省人才规划', docNumber: undefined },
];
const documents = new CitedDocuments(library);

/** `words → target` */
function links(text: string, known = documents): readonly string[] {
  const { source } = analyse(text);
  return documentLinks(analyse(text), uri, known).map(l => `${text.slice(source.offsetAt(l.range.start), source.offsetAt(l.range.end))} → ${l.target?.replace('file:///', '') ?? ''}`);
}
const inTask = (sentence: string): string => `东海省港航行动计划\n一、主要任务\n（一）建设港口。${sentence}\n`;

suite('links to other documents', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['落实《东海省数据发展规划》。', ['《东海省数据发展规划》 → issued/data.txt']],
    ['落实《东海省港口条例实施规划（2026—2030年）》。', ['《东海省港口条例实施规划（2026—2030年）》 → issued/harbour.txt']],
    ['落实《东海省港口条例实施规划(2026-2030年)》。', ['《东海省港口条例实施规划(2026-2030年)》 → issued/harbour.txt']],
    ['落实《东海省港口条例实施规划》。', ['《东海省港口条例实施规划》 → issued/harbour.txt']],
    ['落实《东海省数据发展规划（征求意见稿）》。', ['《东海省数据发展规划（征求意见稿）》 → issued/data.txt']],
    ['按照东政发〔2026〕4号文件执行。', ['东政发〔2026〕4号 → issued/harbour.txt']],
    ['按照东政发[2026]4号文件执行。', ['东政发[2026]4号 → issued/harbour.txt']],
    ['落实《东海省人民政府关于印发东海省港口条例实施规划的通知》（东政发〔2026〕4号）。', ['《东海省人民政府关于印发东海省港口条例实施规划的通知》 → issued/harbour.txt', '东政发〔2026〕4号 → issued/harbour.txt']],
    // The 文号 tells the two apart.
    ['落实《东海省人才规划》（东政发〔2025〕9号）。', ['《东海省人才规划》 → issued/two-a.txt', '东政发〔2025〕9号 → issued/two-a.txt']],
    ['落实《东海省人才规划》。', []],
    ['落实《东海省海洋规划》和东政发〔2026〕5号文件。', []],
  ];
  for (const [sentence, expected] of table) test(sentence, () => assert.deepEqual(links(inTask(sentence)), expected));

  test('a document does not link to itself, and nothing links where no document is known', () => {
    assert.deepEqual(links(inTask('落实《东海省数据发展规划》。'), new CitedDocuments([{ ...(library[1] as KnownDocument), uri }])), []);
    assert.deepEqual(links(inTask('落实《东海省数据发展规划》。'), new CitedDocuments([])), []);
  });
  test('the tooltip is the path', () => {
    assert.equal(documentLinks(analyse(inTask('落实《东海省数据发展规划》。')), uri, documents)[0]?.tooltip, 'issued/data.txt');
  });
});

suite('links inside the draft', () => {
  const END = '\n专栏1 港口重点工程\n\n岸桥更新。更新岸桥。\n\n专栏2 航道重点工程\n\n疏浚。疏浚主航道。\n\n附件1\n\n重点任务清单\n\n1.清淤。清除淤泥。\n\n附件2\n\n责任分工表\n\n1.巡查。加强巡查。\n';
  const line = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;
  const table: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['重点工程见专栏2。', [['专栏2', '专栏2 航道']]],
    ['重点工程见专栏1、2。', [['专栏1', '专栏1 港口'], ['2', '专栏2 航道']]],
    ['分工见附件2。', [['附件2', '附件2\n']]],
    ['任务清单（附件1）分解到县。', [['附件1', '附件1\n']]],
    ['分工详见附件 2。', [['附件 2', '附件2\n']]],
    ['任务和分工见附件一和附件二。', [['附件一', '附件1\n'], ['附件二', '附件2\n']]],
    ['标准见《东海省水网规划》附件1。', []],
    ['按照东政发〔2026〕4号附件2执行。', []],
    ['引用“见附件1”的说法。', []],
    ['重点工程见专栏3，分工见附件9。', []],
    ['报送附件2份，列出专栏1个。', []],
  ];
  for (const [sentence, expected] of table) {
    test(sentence, () => {
      const text = inTask(sentence) + END;
      assert.deepEqual(links(text, new CitedDocuments([])), expected.map(([words, to]) => `${words} → drafts/plan.txt#L${line(text, to)},1`));
    });
  }
});
