import { judge, type Judged } from '../../../support/judged';

const TITLE = '石桥市港口发展行动计划';
const draft = (sentence: string, ...rest: readonly string[]): string => [TITLE, '一、主要任务', `（一）建设港口。${sentence}`, '（二）整治航道。疏浚航道。', ...rest, ''].join('\n\n');
const LIST = ['附件1', '重点任务清单', '1.建设锚地。年内完工。', '附件2', '项目表', '1.疏浚航道。年内完工。'];
const BOXES = ['专栏1 港口重点工程', '锚地工程。建设锚地。', '专栏2 航道重点工程', '疏浚工程。疏浚航道。'];
const NOTE = ['附件：1.重点任务清单', '2.项目表'];
const carried = (sentence: string): string => ['石桥市人民政府关于印发石桥市港口发展行动计划的通知', '各县（市、区）人民政府：', '现将《石桥市港口发展行动计划》印发给你们。', ...NOTE, '石桥市人民政府', '2026年3月2日', TITLE, '一、主要任务', `（一）建设港口。${sentence}`, ''].join('\n\n');

const FOUND: readonly (readonly [string, readonly string[]])[] = [
  ['分工见⟦附件3⟧。', LIST], ['分工详见⟦附件3⟧。', LIST], ['分工（见⟦附件3⟧）由各县落实。', LIST], ['项目清单（⟦附件4⟧）另行下达。', LIST],
  ['按照⟦附件3⟧填报进度。', LIST], ['按月报送⟦附件3⟧。', LIST], ['排查情况填入⟦附件4⟧。', LIST], ['分工见本方案⟦附件5⟧。', LIST], ['分工见⟦附件1、3⟧。', LIST], ['分工见⟦附件1至4⟧。', LIST],
  ['项目见⟦附件⟧。', []], ['项目见⟦附件2⟧。', []],
  ['工程详见⟦专栏3⟧。', BOXES], ['工程见⟦专栏1—3⟧。', BOXES], ['⟦专栏5⟧所列工程年内开工。', BOXES], ['工程见⟦专栏1⟧。', []], ['实施重点工程（⟦专栏四⟧）。', BOXES],
  ['各县任务详见⟦附表⟧。', []], ['新增泊位20个（详见⟦附表⟧）。', []],
  ['各县任务如⟦表2⟧所示。', []], ['各县任务见⟦表3⟧。', ['表1 各县任务', '县\t任务\n东县\t锚地\n西县\t航道']],
  ['布局见⟦图3⟧。', ['图1 港口布局', '图2 航道布局']],
  ['按照⟦本行动计划第五条⟧考核。', []], ['责任按照⟦本行动计划第六部分⟧落实。', []],
];

const SILENT: readonly (readonly [string, readonly string[]])[] = [
  ['各县任务详见附表。', LIST], ['各县任务详见附表。', ['附表1 各县任务', '县\t任务\n东县\t锚地\n西县\t航道']], ['各县任务详见附表。', ['县\t任务\n东县\t锚地\n西县\t航道']], ['要求见附表说明。', []],
  ['分工见附件1，项目见附件2。', LIST], ['分工见附件1、2。', LIST], ['分工见附件1至附件2。', LIST], ['分工见附件一。', LIST], ['分工（附件1）由各县落实。', LIST], ['分工见附件。', LIST],
  ['按照附件10万元预算表执行。', LIST], ['见附件2026年项目表。', LIST], ['见附件3个表格。', LIST], ['标准见《石桥市港口规划》附件3。', LIST], ['标准见石政发〔2026〕3号附件5。', LIST],
  ['按照《石桥市港口规划》（石政发〔2026〕3号，附件3）执行。', LIST], ['对照该办法附件4执行。', LIST], ['落实“见附件9”的要求。', LIST], ['依照《〈港口条例〉附件7说明》执行。', LIST],
  ['工程见专栏1和专栏2。', BOXES], ['在报纸开设专栏3个，网站专栏5期。', []], ['列表2份，报表3张，代表4人。', []], ['各县任务见表1。', ['表1 各县任务', '县\t任务\n东县\t锚地\n西县\t航道']], ['各县任务如表1所示。', ['县\t任务\n东县\t锚地\n西县\t航道']],
  ['布局见图3。', []], ['要求见附件说明。', []], ['名单见附件（另发）。', []], ['企图3年建成。', ['图1 港口布局']], ['按照本方案第一部分执行。', []], ['执行本条例第九条。', []], ['执行本办法第九条。', []], ['按照《港口法》第五条执行。', []], ['如图书馆3座、如表演4场。', ['图1 港口布局']],
];

suite('references to objects of the draft', () => {
  judge('reference/cross-reference-dangling', FOUND.map(([sentence, rest]): Judged => ({ name: sentence, text: draft(sentence, ...rest) })));
  judge('reference/cross-reference-dangling', SILENT.map(([sentence, rest]): Judged => ({ name: sentence, text: draft(sentence, ...rest) })));
  judge('reference/cross-reference-dangling', [
    { name: 'attachments elsewhere, listed', text: carried('分工见附件2。') },
    { name: 'attachments elsewhere, not listed', text: carried('分工见⟦附件3⟧。'), levels: ['warning'], says: [/附件说明只列了2个附件/] },
    { name: 'the one attachment without number', text: draft('分工见附件1。', '附件', '重点任务清单', '1.建设锚地。年内完工。') },
    { name: 'the plan itself', text: carried('完善锚地。').replace('印发给你们。', '印发给你们，详见附件。').replace('附件：1.重点任务清单\n\n2.项目表\n\n', '') },
    { name: 'numbers in two parts', text: draft('任务见表1-2和附件1-3。', '表1-1 各县任务', '县\t任务\n东县\t锚地\n西县\t航道', ...LIST) },
    { name: 'the message counts what there is', text: draft('工程见⟦专栏4⟧。', ...BOXES), levels: ['error'], says: [/只有专栏1、专栏2/] },
    { name: 'from an attachment', text: draft('分工见附件1。', ...LIST, '说明见⟦附件7⟧。') },
    { name: 'articles', text: `石桥市港口发展方案\n\n第一条 为发展港口，制定本方案。\n\n第二条 各县按照⟦本方案第九条⟧考核，按照本方案第一条落实。\n`, config: { kind: 'actionPlan' } },
    { name: 'news item', text: '近日，石桥市印发《石桥市港口发展行动计划》，明确了总体目标。分工见附件3。\n', config: { kind: 'digest' } },
  ]);
});
