import assert from 'node:assert/strict';
import { scanCitations, scanDocumentNumbers, scanQuotations } from '../../../server/src/core/parse/quotation';

const slices = (text: string, spans: readonly { start: number; end: number }[]): readonly string[] => spans.map(s => text.slice(s.start, s.end));

const QUOTATIONS: readonly (readonly [text: string, quotations: readonly string[]])[] = [
  ['落实《某省水网规划》和“四水四定”要求', ['《某省水网规划》', '“四水四定”']],
  ['《关于印发《某县方案》的通知》已收悉', ['《关于印发《某县方案》的通知》']],
  ['“《某县方案》”', ['“《某县方案》”']],
  ['某政发〔2026〕3号、「样板」', ['〔2026〕', '「样板」']],
  ['《没有收口', []],
  ['没有开口》', []],
  ['“没有收口的《某县方案》', ['《某县方案》']],
  ['《外《内》', ['《内》']],
  ['', []],
  [`《${'甲'.repeat(700)}》`, []],
];

const NUMBERS: readonly (readonly [text: string, number: string, code: string, year: number, serial: number])[] = [
  ['浙政发〔2016〕2号', '浙政发〔2016〕2号', '浙政发', 2016, 2],
  ['根据国办发〔2025〕12号文件', '国办发〔2025〕12号', '国办发', 2025, 12],
  ['按照某水利〔2026〕 8 号', '某水利〔2026〕 8 号', '某水利', 2026, 8],
  ['贯彻某政办(2026)第15号要求', '某政办(2026)第15号', '某政办', 2026, 15],
  ['某政发[2026]7号', '某政发[2026]7号', '某政发', 2026, 7],
  ['某政发〔２０２６〕７号', '某政发〔２０２６〕７号', '某政发', 2026, 7],
];

suite('quotation', () => {
  for (const [text, expected] of QUOTATIONS) test(`quotations of ${JSON.stringify(text.slice(0, 30))}`, () => assert.deepEqual(slices(text, scanQuotations(text)), expected));

  for (const [text, number, code, year, serial] of NUMBERS) {
    test(`document number in ${text}`, () => {
      const found = scanDocumentNumbers(text).map(n => [text.slice(n.span.start, n.span.end), text.slice(n.organCode.start, n.organCode.end), n.year, n.serial]);
      assert.deepEqual(found, [[number, code, year, serial]]);
    });
  }
  for (const text of ['〔2026〕7号', '某政发〔26〕7号', '第12345678号', '（2026）年度']) test(`no document number in ${text}`, () => assert.deepEqual(scanDocumentNumbers(text), []));

  const CITED: readonly (readonly [text: string, citations: readonly (readonly [string, string])[]])[] = [
    ['依据《某省水法》和某政发〔2026〕7号', [['《某省水法》', 'title'], ['某政发〔2026〕7号', 'docNumber']]],
    ['《某省方案》（某政发〔2026〕7号）印发', [['《某省方案》', 'title'], ['某政发〔2026〕7号', 'docNumber']]],
    ['“贯彻《某省方案》精神”', [['《某省方案》', 'title']]],
    ['《某政发〔2026〕7号文件汇编》', [['《某政发〔2026〕7号文件汇编》', 'title']]],
  ];
  for (const [text, expected] of CITED) {
    test(`citations of ${text}`, () => {
      const found = scanCitations(text, scanQuotations(text)).map(c => [text.slice(c.span.start, c.span.end), c.form]);
      assert.deepEqual(found, expected);
    });
  }
});
