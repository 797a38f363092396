import assert from 'node:assert/strict';
import { type Table } from '../../../server/src/core/model/plan';
import { blocksOf } from '../../../server/src/core/model/walk';
import { type Analysis } from '../../../server/src/core/service/analysis';
import { analyse } from '../../support/analysis';

const tables = (analysis: Analysis): readonly Table[] => [...blocksOf(analysis.plan)].flatMap(b => (b.kind === 'table' ? [b] : []));
const shown = (analysis: Analysis): readonly string[] =>
  tables(analysis).flatMap(t => [`${t.title}: ${t.header.map(h => analysis.text(h)).join('|')}`, ...t.rows.map(row => row.map(cell => analysis.text(cell)).join('|'))]);

const CASES: readonly (readonly [name: string, text: string, rows: readonly string[]])[] = [
  ['caption, header, rows', '主要指标\n指标\t单位\t2028年\n供水\t万吨\t12\n造林\t万亩\t3\n', ['主要指标: 指标|单位|2028年', '供水|万吨|12', '造林|万亩|3']],
  ['the number of the caption is left out', '表1 主要指标\n指标\t2028年\n供水\t12\n', ['主要指标: 指标|2028年', '供水|12']],
  ['no caption', '一、主要指标\n说明如下。\n指标\t2028年\n供水\t12\n', [': 指标|2028年', '供水|12']],
  ['no header', '供水\t12\t14\n造林\t3\t4\n', [': ', '供水|12|14', '造林|3|4']],
  ['split by a page: header again', '指标\t2028年\n供水\t12\n\n指标\t2028年\n造林\t3\n', [': 指标|2028年', '供水|12', '造林|3']],
  ['split twice, header again each time', '指标\t2028年\n供水\t12\n— 2 —\n造林\t3\n指标\t2028年\n种粮\t9\n', [': 指标|2028年', '供水|12', '造林|3', '种粮|9']],
  ['split by a page number', '指标\t2028年\n供水\t12\n— 2 —\n造林\t3\n', [': 指标|2028年', '供水|12', '造林|3']],
  ['empty cells and ragged rows', '任务\t单位\t时限\n供水\t\t2028年\n造林\t县林业局\n', [': 任务|单位|时限', '供水||2028年', '造林|县林业局']],
  ['two tables', '表1 指标\n指标\t2028年\n供水\t12\n正文说明一句话。\n表2 分工\n任务\t责任单位\n供水\t县水利局\n', ['指标: 指标|2028年', '供水|12', '分工: 任务|责任单位', '供水|县水利局']],
];

suite('table', () => {
  for (const [name, text, rows] of CASES) test(name, () => assert.deepEqual(shown(analyse(text)), rows));

  test('a Markdown table', () => {
    const text = '# 某县水网实施方案\n\n| 任务 | 责任单位 |\n|---|---|\n| 供水 | 县水利局、县财政局 |\n';
    assert.deepEqual(shown(analyse(text, { language: 'markdown' })), [': 任务|责任单位', '供水|县水利局、县财政局']);
  });

  const DIVISIONS: readonly (readonly [name: string, text: string, clauses: readonly string[]])[] = [
    ['牵头、配合、时限', '序号\t任务\t牵头单位\t配合单位\t完成时限\n1\t供水\t县水利局\t县财政局、各乡镇\t2028年\n2\t造林\t县林业局\t\t2027年\n', ['牵头单位=县水利局(lead)', '配合单位=县财政局(support) 各乡镇(support)', '牵头单位=县林业局(lead)']],
    ['责任单位（列第一位的牵头）', '任务\t责任单位（列第一位的牵头）\n供水\t县水利局、县财政局\n', ['责任单位(列第一位的牵头)=县水利局(responsible) 县财政局(responsible)']],
    ['a column of names is no division', '单位\t数量\n县水利局\t3\n', []],
  ];
  for (const [name, text, clauses] of DIVISIONS) {
    test(`division of work: ${name}`, () => {
      const found = tables(analyse(text)).flatMap(t => t.rowClauses.flatMap(row => row.map(c => `${c.label}=${c.mentions.map(m => `${m.name}(${m.role})`).join(' ')}`)));
      assert.deepEqual(found, clauses);
    });
  }

  test('mentions in cells stand where the text has them', () => {
    const text = '任务\t责任单位\n供水\t县水利局、 县财政局\n造林\t县林业局\n';
    const names = tables(analyse(text)).flatMap(t => t.rowClauses.flat().flatMap(c => c.mentions.map(m => text.slice(m.span.start, m.span.end))));
    assert.deepEqual(names, ['县水利局', '县财政局', '县林业局']);
  });

  const TITLE = '某县2028年水网建设任务分解表\n\n';
  const TARGETS: readonly (readonly [name: string, text: string, targets: readonly string[]])[] = [
    ['of the task of a row, with the year of its limit', `${TITLE}序号\t重点任务\t责任单位\t完成时限\n1\t新建水库2座\t县水利局\t2027年底\n2\t修复湿地3万亩\t县林业局\t全年\n`, ['水库数量 2座 2027', '湿地 3万亩 2028']],
    ['of 工作内容', `${TITLE}工作内容\t牵头单位\n改造灌区5处，新增供水能力12万吨\t县水利局\n`, ['灌区数量 5处 2028', '供水能力 12万吨 2028']],
    ['not of 项目依据, nor of a table without units', `${TITLE}工作依据\t责任单位\n新建水库2座\t县水利局\n\n以上为县级任务。\n任务\t资金\n新建水库3座\t5亿元\n`, []],
  ];
  for (const [name, text, targets] of TARGETS) {
    test(`targets ${name}`, () => assert.deepEqual(analyse(text).targets.map(t => `${t.indicator} ${t.value}${t.unit} ${t.year}`), targets));
  }

  test('the first clause of a row carries its limit', () => {
    const [table] = tables(analyse('任务\t牵头单位\t配合单位\t完成时限\n供水\t县水利局\t县财政局\t2028年6月底前\n造林\t县林业局\t\t长期\n'));
    assert.deepEqual(table?.rowClauses.map(row => row.map(c => `${c.deadlineText} ${c.deadline?.form ?? '-'}`)), [['2028年6月底前 by', 'undefined -'], ['长期 standing']]);
  });
});
