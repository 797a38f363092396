import assert from 'node:assert/strict';
import { supportsOf } from '../../../server/src/core/service/matrix';
import { allMatrixRows } from '../../../server/src/core/service/matrixTable';
import { analyse } from '../../support/analysis';

const HEAD = '某县水网建设实施方案\n一、总体目标\n到2028年，供水能力明显增强。\n';
const rows = (text: string): readonly string[] => allMatrixRows(analyse(text)).map(r => [r.section, r.task, r.targets.join('；'), r.leads.join('、'), supportsOf(r).join('、'), r.deadline ?? '', r.line].join(' | '));

const CASES: readonly (readonly [name: string, text: string, rows: readonly string[]])[] = [
  ['a text whose work is divided in a table', `${HEAD}二、任务分工\n序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t新建水库2座\t县水利局\t县财政局\t2027年底\n2\t保护水源\t县林业局\t\t长期\n三、工作要求\n（一）压实责任。各乡镇要明确专人。\n（二）严格考核。年底组织考核。\n`, [
    '二、任务分工 | 新建水库2座 | 新建水库2座 | 县水利局 | 县财政局 | 2027年底 | 6',
    '二、任务分工 | 保护水源 |  | 县林业局 |  | 长期 | 7',
  ]],
  ['tasks of the text and of a table', `${HEAD}二、重点任务\n（一）新建水库。年内开工。（责任单位：县水利局）\n三、年度安排\n任务\t责任单位\n修复岸线\t县林业局、县水利局\n`, [
    '二、重点任务 | （一）新建水库 |  | 县水利局 |  | 年内 | 5',
    '三、年度安排 | 修复岸线 |  |  | 县林业局、县水利局 |  | 8',
  ]],
  ['task in two columns', `${HEAD}任务\t具体措施\t责任单位\n供水\t新建水厂\t县水利局\n`, ['一、总体目标 | 供水：新建水厂 |  | 县水利局 |  |  | 5']],
  ['several that lead, in the text', `${HEAD}二、重点任务\n（一）新建水库。年内开工。（县水利局、县发展改革局牵头，县财政局、县水利局配合）\n（二）修复岸线。年内完成。（牵头单位：县林业局、县水利局；配合单位：县财政局）\n`, [
    '二、重点任务 | （一）新建水库 |  | 县水利局、县发展改革局 | 县财政局 | 年内 | 5',
    '二、重点任务 | （二）修复岸线 |  | 县林业局、县水利局 | 县财政局 | 年内 | 6',
  ]],
  ['several that lead, in a table', `${HEAD}二、任务分工\n序号\t重点任务\t牵头单位\t配合单位\n1\t新建水库2座\t县水利局、县发展改革局\t县财政局\n`, ['二、任务分工 | 新建水库2座 | 新建水库2座 | 县水利局、县发展改革局 | 县财政局 |  | 6']],
  ['targets of other years say their own; a box behind the clause is the section’s', `${HEAD}二、重点任务\n（一）供水\n1.新建水库。每年新建塘坝20座。到2028年，新建水库3座。（责任单位：县水利局）\n2.新建水厂。2027年底前完成选址。到2028年，新建水厂2座；到2027年，改造水厂4座。（责任单位：县水利局）\n专栏1　重点工程\n（1）引水工程。新建隧洞5座。\n`, [
    '二、重点任务 / （一）供水 | 1.新建水库 | 新建塘坝20座；新建水库3座（2028年） | 县水利局 |  | 每年 | 6',
    '二、重点任务 / （一）供水 | 2.新建水厂 | 新建水厂2座（2028年）；改造水厂4座 | 县水利局 |  | 2027年底前 | 7',
  ]],
  ['nobody leads where the cell of 牵头单位 is empty', `${HEAD}二、任务分工\n重点任务\t牵头单位\t配合单位\n新建水库\t县水利局\t县财政局\n修复岸线\t\t县林业局\n`, ['二、任务分工 | 新建水库 |  | 县水利局 | 县财政局 |  | 6', '二、任务分工 | 修复岸线 |  |  | 县林业局 |  | 7']],
  ['a row without units among many that have them', `${HEAD}二、任务分工\n重点任务\t责任单位\t时限\n新建水库\t县水利局\t6月\n新建水厂\t县水利局\t7月\n修复岸线\t县林业局\t8月\n改造管网\t\t9月\n`, [
    '二、任务分工 | 新建水库 |  | 县水利局 |  | 6月 | 6', '二、任务分工 | 新建水厂 |  | 县水利局 |  | 7月 | 7', '二、任务分工 | 修复岸线 |  | 县林业局 |  | 8月 | 8', '二、任务分工 | 改造管网 |  |  |  |  | 9',
  ]],
  ['cells left empty because one above holds for them', `${HEAD}二、任务分工\n重点任务\t责任单位\t时限\n新建水库\t县水利局\t6月\n新建水厂\t\t7月\n改造管网\t\t9月\n`, ['二、任务分工 | 新建水库 |  | 县水利局 |  | 6月 | 6']],
  ['chapters are set off from their titles', '某县水利发展规划\n第一章　总体要求\n第一节　目标\n到2030年，供水能力明显增强。\n第二章　重点任务\n第一节　建设水网\n1.新建水库。年内开工。（责任单位：县水利局）\n', ['第二章 重点任务 / 第一节 建设水网 | 1.新建水库 |  | 县水利局 |  | 年内 | 7']],
  ['a table of numbers alone', `${HEAD}二、重点任务\n（一）新建水库。年内开工。（责任单位：县水利局）\n指标\t2028年\n供水能力（万吨）\t12\n`, ['二、重点任务 | （一）新建水库 | 供水能力（万吨）\t12 | 县水利局 |  | 年内 | 5']],
];

suite('rows of the 任务分解表, tables too', () => {
  for (const [name, text, expected] of CASES) test(name, () => assert.deepEqual(rows(text), expected));
});
