import assert from 'node:assert/strict';
import { scanWrittenNumbers } from '../../../../server/src/core/parse/writtenNumber';
import { judge, type Judged } from '../../../support/judged';

const plan = (sentence: string): string => `石桥市港口发展行动计划\n\n${sentence}\n\n一、主要任务\n\n（一）建设港口。完善锚地。\n`;

const WRONG: readonly (readonly [sentence: string, right: string])[] = [
  ['根据《石桥市港口条例》（⟦石政发[2026]3号⟧）制定。', '石政发〔2026〕3号'],
  ['根据《石桥市港口条例》（⟦石政发［2026］3号⟧）制定。', '石政发〔2026〕3号'],
  ['根据《石桥市港口条例》（⟦石政发【2026】3号⟧）制定。', '石政发〔2026〕3号'],
  ['根据《石桥市港口条例》（⟦石政发（2026）3号⟧）制定。', '石政发〔2026〕3号'],
  ['根据《石桥市港口条例》（⟦石政发(2026)3号⟧）制定。', '石政发〔2026〕3号'],
  ['根据《石桥市港口条例》（⟦石经信数经[2026]3号⟧）制定。', '石经信数经〔2026〕3号'],
  ['按照⟦国办发（2025）12号⟧文件精神制定。', '国办发〔2025〕12号'],
  ['按照⟦交规划发〔2025〕第12号⟧要求制定。', '交规划发〔2025〕12号'],
  ['按照⟦石交发〔2025〕012号⟧要求制定。', '石交发〔2025〕12号'],
  ['按照⟦石交发〔2025〕 12号⟧要求制定。', '石交发〔2025〕12号'],
  ['按照⟦石交发 〔2025〕12 号⟧要求制定。', '石交发〔2025〕12号'],
  ['根据《石桥市港口条例》（⟦石交发〔2025〕12⟧）制定。', '石交发〔2025〕12号'],
  ['根据⟦石政办函[2026]第007号⟧制定。', '石政办函〔2026〕7号'],
  ['依据⟦石委办〖2026〗7号⟧制定。', '石委办〔2026〕7号'],
  ['依据⟦石财[2026]7号⟧和石交〔2026〕8号制定。', '石财〔2026〕7号'],
  ['依据⟦石委(2026)7号⟧制定。', '石委〔2026〕7号'],
];

/** Parts in a wrong order. */
const DISORDERED: readonly (readonly [sentence: string, right: string])[] = [
  ['根据《石桥市港口条例》（⟦石政发〔2026年〕3号⟧）制定。', '石政发〔2026〕3号'],
  ['按照⟦国办发[2026年]第3号⟧精神制定。', '国办发〔2026〕3号'],
  ['根据《石桥市港口条例》（⟦〔2026〕石政发3号⟧）制定。', '石政发〔2026〕3号'],
  ['根据《石桥市港口条例》（⟦〔2026〕交水发第3号⟧）制定。', '交水发〔2026〕3号'],
  ['根据《石桥市港口条例》（⟦石政发2026年3号⟧）制定。', '石政发〔2026〕3号'],
  ['根据《石桥市港口条例》（⟦石交函2026年第3号⟧）制定。', '石交函〔2026〕3号'],
  ['根据⟦石政办发2026〔3〕号⟧文件制定。', '石政办发〔2026〕3号'],
  ['根据《石桥市港口条例》（⟦石政办字2026167号⟧）制定。', '石政办字〔2026〕167号'],
  ['根据《石桥市港口条例》（⟦石政发20263号⟧）制定。', '石政发〔2026〕3号'],
  ['根据《石桥市港口条例》（⟦国办发202512号⟧）制定。', '国办发〔2025〕12号'],
];

const SOUND: readonly string[] = [
  '电话（石政办字20261号楼），编号（202612号）。',
  '查询（石房产权证字2026123号）的登记。',
  '根据印发2026年3号文件的安排，执行交通局公告2026年第3号。',
  '办理〔2025〕石民初字第3号案件，审结（2025）石01民初3号案件。',
  '建成开发2026年3号地块，主办2026年3号展。',
  '完成（2026年）3号机组改造，新建〔2026〕年度项目3个。',
  '根据《石桥市港口条例》（石政发〔2026〕3号）制定。',
  '改造安居小区（2025）3号楼和开发(2025)3号地块。',
  '执行市政府令第381号，市交通局公告2026年第3号。',
  '执行市交通局公告〔2026〕第3号、省人大议案〔2026〕第5号。',
  '执行GB/T 15834—2011和ISO 9001(2015)标准。',
  '办理（2025）石01民初第3号、石桥商初字〔2015〕第123号案件。',
  '实施规划方案（2026）2号线工程，建成地铁（2026）10号线。',
  '落实石政发〔2026〕2、3号文件。',
  '落实《石政发[2026]3号文件汇编》。',
  '新增产值五年累计〔100〕亿元，人均产值（2025）12万元。',
  '发放石字第03号证书，港口(2026)版规划第2号修订。',
  '按照石政发〔2026〕3号、4号文件制定。',
  '完成石储出〔2026〕12号地块出让。',
  '表中（2025）3 号机组改造，印发（2026）5本手册。',
  '落实石政发﹝2026﹞3号文件。',
];

suite('numbers of documents', () => {
  judge('reference/doc-number-format', WRONG.map(([sentence, right]): Judged => ({ name: sentence, text: plan(sentence), says: [new RegExp(right)], levels: ['error'], fixed: plan(sentence.replace(/⟦.*⟧/, right)) })));
  judge('reference/doc-number-format', DISORDERED.map(([sentence, right]): Judged => ({ name: sentence, text: plan(sentence), says: [new RegExp(right)], levels: ['error'] })));
  judge('reference/doc-number-format', SOUND.map((sentence): Judged => ({ name: sentence, text: plan(sentence) })));
  judge('reference/doc-number-format', [
    { name: 'a short year is left to the writer', text: plan('按照⟦石政发〔26〕3号⟧要求制定。'), fixed: plan('按照石政发〔26〕3号要求制定。') },
    { name: 'blanks all over the text', text: plan('到 2026 年，按照石政发〔2026〕3 号要求，建设 12 个泊位，完成 30 万吨。') },
    { name: 'blanks all over, and a false bracket', text: plan('到 2026 年，按照⟦石政发[2026] 3 号⟧要求，建设 12 个泊位，完成 30 万吨。'), fixed: plan('到 2026 年，按照石政发〔2026〕3号要求，建设 12 个泊位，完成 30 万吨。') },
    { name: 'full-width digits', text: plan('按照⟦石政发［２０２６］３号⟧要求制定。'), fixed: plan('按照石政发〔２０２６〕３号要求制定。') },
    { name: 'in a table', text: '石桥市港口发展行动计划\n\n一、主要任务\n\n（一）建设港口。\n\n序号\t依据\t任务\n1\t⟦石政发[2026]3号⟧\t清淤\n2\t石政发〔2026〕4号\t护岸\n' },
    { name: 'the number of the draft itself', text: '⟦石政发[2026]3号⟧\n\n石桥市人民政府关于印发石桥市港口发展行动计划的通知\n\n各县（市、区）人民政府：\n\n现将《石桥市港口发展行动计划》印发给你们。\n\n石桥市人民政府\n\n2026年3月2日\n\n石桥市港口发展行动计划\n\n为发展港口，制定本行动计划。\n' },
  ]);
  test('a million brackets are read in no time', () => {
    assert.deepEqual(scanWrittenNumbers('[('.repeat(500_000)), []);
    assert.equal(scanWrittenNumbers('石政发[2026]3号，'.repeat(50_000)).length, 50_000);
  });

  const notice = (number: string, date: string): string => `${number}\n\n石桥市人民政府关于印发石桥市港口发展行动计划的通知\n\n各县（市、区）人民政府：\n\n现将《石桥市港口发展行动计划》印发给你们。\n\n石桥市人民政府\n\n${date}\n\n石桥市港口发展行动计划\n\n按照石交发〔2019〕3号文件，制定本行动计划。\n`;
  judge('reference/doc-number-date-mismatch', [
    { name: 'the same year', text: notice('石政发〔2026〕3号', '2026年5月2日') },
    { name: 'another year', text: notice('石政发⟦〔2025〕⟧3号', '2026年5月2日'), levels: ['warning'], says: [/发文字号的年份为2025年，成文日期为2026年5月/] },
    { name: 'numbered in December, dated in January', text: notice('石政发⟦〔2025〕⟧98号', '2026年1月4日'), levels: ['hint'] },
    { name: 'signed in December, numbered in January', text: notice('石政发⟦〔2026〕⟧1号', '2025年12月30日'), levels: ['hint'] },
    { name: 'a year ahead', text: notice('石政发⟦〔2027〕⟧3号', '2026年5月2日'), levels: ['warning'] },
    { name: 'full-width digits', text: notice('石政发⟦〔２０２４〕⟧３号', '２０２６年５月２日'), levels: ['warning'] },
  ]);
});
