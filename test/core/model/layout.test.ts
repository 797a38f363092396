import assert from 'node:assert/strict';
import { plainLines } from '../../../server/src/core/model/lines';
import { layoutSteps } from '../../../server/src/core/model/layout';
import { newReading } from '../../../server/src/core/model/reading';
import { SourceText } from '../../../server/src/core/text/sourceText';
import { finished } from '../../../server/src/core/text/steps';

/** kind: text of each passage. */
function passages(text: string): readonly string[] {
  const source = new SourceText(text);
  return finished(layoutSteps(source, plainLines(source), { markdown: false, read: newReading })).passages.map(p => `${p.kind}: ${p.text.text}`);
}
const body = (text: string): readonly string[] => passages(text).map(p => p.replace(/^(?:text|marked): /, ''));

// rules.md §2.3: what is one paragraph though it stands on several lines.
const REFLOW: readonly (readonly [name: string, text: string, paragraphs: readonly string[]])[] = [
  ['a long line without a mark goes on', '支持沿海市县建设大型智能化养殖装备，推广重力式深水网箱和桁架类\n网箱，完善配套码头。', ['支持沿海市县建设大型智能化养殖装备，推广重力式深水网箱和桁架类网箱，完善配套码头。']],
  ['over a blank line (page break)', '支持沿海市县建设大型智能化养殖装备，推广重力式深水网箱和桁架类\n\n网箱。', ['支持沿海市县建设大型智能化养殖装备，推广重力式深水网箱和桁架类网箱。']],
  ['over a page number', '支持沿海市县建设大型智能化养殖装备，推广重力式深水网箱和桁架类\n— 3 —\n网箱。', ['支持沿海市县建设大型智能化养殖装备，推广重力式深水网箱和桁架类网箱。', 'residue: — 3 —']],
  ['a short line that ends in a comma goes on', '牵头单位是县水利局、\n县财政局。', ['牵头单位是县水利局、县财政局。']],
  ['a short line without a mark does not', '加强领导\n各单位要落实责任。', ['加强领导', '各单位要落实责任。']],
  ['a sentence that ends does not', '支持沿海市县建设大型智能化养殖装备，推广重力式深水网箱和桁架类网箱。\n完善码头。', ['支持沿海市县建设大型智能化养殖装备，推广重力式深水网箱和桁架类网箱。', '完善码头。']],
  ['the next mark begins a paragraph', '支持沿海市县建设大型智能化养殖装备，推广重力式深水网箱和桁架类\n——完善码头。', ['支持沿海市县建设大型智能化养殖装备，推广重力式深水网箱和桁架类', '——完善码头。']],
  ['a heading is not joined to its paragraph', '（一）支持沿海市县建设大型智能化养殖装备和配套码头设施\n完善码头、补给和冷链设施。', ['（一）支持沿海市县建设大型智能化养殖装备和配套码头设施', '完善码头、补给和冷链设施。']],
  ['a clause that stands open goes on, however short the line', '1.清淤。（责任单位：县\n水利局）', ['1.清淤。（责任单位：县水利局）']],
  ['an opening bracket at the end of a line goes on, though a label follows', '1.清淤。完成河道清淤。（\n责任单位：县水利局、县财政局）', ['1.清淤。完成河道清淤。（责任单位：县水利局、县财政局）']],
  ['a label without a bracket is a line of its own', '1.清淤。完成河道清淤。\n责任单位：县水利局、县财政局', ['1.清淤。完成河道清淤。', 'label: 责任单位：县水利局、县财政局']],
  ['a dash that a line opens with by chance', '支持沿海市县建设大型智能化养殖装备，构建小型企业—中型企业\n—大型企业的梯队。', ['支持沿海市县建设大型智能化养殖装备，构建小型企业—中型企业—大型企业的梯队。']],
  ['a number behind Latin letters', '推动大型养殖装备联网，部署一批边缘计算节点，加快IPv\n6、北斗等技术应用。', ['推动大型养殖装备联网，部署一批边缘计算节点，加快IPv6、北斗等技术应用。']],
  ['a list of units that says who does what is at its end', '责任单位：县农业农村局牵头，县水利局、县财政局等单位按职责分工负责\n加快渔港提档升级', ['责任单位：县农业农村局牵头，县水利局、县财政局等单位按职责分工负责', '加快渔港提档升级'].map((t, i) => (i === 0 ? `label: ${t}` : t))],
  ['so is one that ends in a body', '责任单位：县农业农村局、县水利局、县财政局、县自然资源局、县林业局\n加快渔港提档升级', ['label: 责任单位：县农业农村局、县水利局、县财政局、县自然资源局、县林业局', '加快渔港提档升级']],
  ['a list that breaks off in a name goes on', '责任单位：县农业农村局、县水利局、县财政局、县自然资源局、县交通运\n输局', ['label: 责任单位：县农业农村局、县水利局、县财政局、县自然资源局、县交通运输局']],
  ['a clause over three lines', '1.清淤。（责任单位：县水利局、县财政局、县发展改\n革局、县自然资源局、县\n林业局）', ['1.清淤。（责任单位：县水利局、县财政局、县发展改革局、县自然资源局、县林业局）']],
];

const KINDS: readonly (readonly [name: string, text: string, kinds: readonly string[]])[] = [
  [
    'a document with a red head',
    '某县人民政府办公室文件\n某政办发〔2026〕7号\n某县人民政府办公室\n关于印发某县水网行动计划\n（2026—2028年）的通知\n各乡镇人民政府，县政府各部门：\n现印发给你们。\n某县人民政府办公室\n2026年2月11日\n（此件公开发布）\n某县水网行动计划\n（2026—2028年）\n一、总体要求\n抄送：县委各部门，\n县法院。\n某县人民政府办公室 2026年2月12日印发',
    [
      'redHead: 某县人民政府办公室文件', 'issueNumber: 某政办发〔2026〕7号', 'title: 某县人民政府办公室关于印发某县水网行动计划（2026—2028年）的通知', 'addressees: 各乡镇人民政府，县政府各部门：', 'text: 现印发给你们。',
      'signature: 某县人民政府办公室', 'issueDate: 2026年2月11日', 'note: （此件公开发布）', 'title: 某县水网行动计划（2026—2028年）', 'marked: 一、总体要求', 'imprint: 抄送：县委各部门，县法院。', 'imprint: 某县人民政府办公室 2026年2月12日印发',
    ],
  ],
  ['a title is not joined to the addressees', '某县人民政府关于印发某县现代水网建设行动计划的通知\n各乡镇人民政府：', ['title: 某县人民政府关于印发某县现代水网建设行动计划的通知', 'addressees: 各乡镇人民政府：']],
  ['titles of a notice over four lines, 《 open', '某省水利厅 某省财政厅 某省自然\n资源厅关于印发《某省推动\n“节水+水权”改革行动\n计划（2026—2028年）》的通知', ['title: 某省水利厅 某省财政厅 某省自然资源厅关于印发《某省推动“节水+水权”改革行动计划（2026—2028年）》的通知']],
  ['的通知 on a line of its own, double-spaced', '某县关于印发《某县水网行动计划》\n\n的通知\n\n各乡镇人民政府：', ['title: 某县关于印发《某县水网行动计划》的通知', 'addressees: 各乡镇人民政府：']],
  ['half a name in 《》', '《某县水网行动计划实施细则\n（试行）》已经县政府同意，现印发给你们。', ['text: 《某县水网行动计划实施细则', 'text: （试行）》已经县政府同意，现印发给你们。']],
  ['names that open like sentences', '经济开发区提质行动计划\n一、总体要求', ['title: 经济开发区提质行动计划', 'marked: 一、总体要求']],
  ['a line of a wrapped sentence that ends in a name in 《》', '为加快建设现代水网，根据县政府工作部署，县水利局会同有关部门组\n织编制了《某县水网规划（2026年—2035年）》\n（以下简称《规划》）。', ['text: 为加快建设现代水网，根据县政府工作部署，县水利局会同有关部门组织编制了《某县水网规划（2026年—2035年）》', 'text: （以下简称《规划》）。']],
  ['a sentence is no title', '为推动水网建设，根据国家有关要求制定本行动计划\n一、总体要求', ['text: 为推动水网建设，根据国家有关要求制定本行动计划', 'marked: 一、总体要求']],
  ['portal furniture at head and tail', '首页 -> 政务公开 -> 政策文件\n某县水网行动计划\n发布日期：2026-03-01 来源：县政府办 浏览次数：12\n一、总体要求\n稳中求进。\n扫一扫在手机打开当前页\n【打印本页】', ['residue: 首页 -> 政务公开 -> 政策文件', 'title: 某县水网行动计划', 'residue: 发布日期：2026-03-01 来源：县政府办 浏览次数：12', 'marked: 一、总体要求', 'text: 稳中求进。', 'residue: 扫一扫在手机打开当前页', 'residue: 【打印本页】']],
  ['a row that speaks of a source is no furniture', '指标\t来源\n水量\t来源：水文站\n雨量\t来源：气象站', ['row: 指标\t来源', 'row: 水量\t来源：水文站', 'row: 雨量\t来源：气象站']],
  ['a lone line with a tab is no table', '一、总体要求\n稳中求进。\n某县办公室\t2026年3月1日印发', ['marked: 一、总体要求', 'text: 稳中求进。', 'imprint: 某县办公室\t2026年3月1日印发']],
  ['several signatures', '特此通知。\n某县水利局\t某县财政局\n某县林业局\n2026年3月1日', ['text: 特此通知。', 'signature: 某县水利局\t某县财政局', 'signature: 某县林业局', 'issueDate: 2026年3月1日']],
  ['a long signature over two lines', '特此通知。\n某省水网（防汛抗旱）建设\n领导小组办公室（代章）\n2026年3月1日', ['text: 特此通知。', 'signature: 某省水网（防汛抗旱）建设领导小组办公室（代章）', 'issueDate: 2026年3月1日']],
  ['a signature without a date', '一、要求\n请认真执行。\n某县人民政府', ['marked: 一、要求', 'text: 请认真执行。', 'signature: 某县人民政府']],
  ['a contents list', '目录\n第一章 基础 1\n第二章 任务 3\n第一章 基础\n略。\n第二章 任务\n略。', ['contents: 目录', 'contents: 第一章 基础 1', 'contents: 第二章 任务 3', 'marked: 第一章 基础', 'text: 略。', 'marked: 第二章 任务', 'text: 略。']],
  ['one 01 is no mark, a series is', '01 整车', ['text: 01 整车']],
  ['labels', '牵头领导：赵某\n责任单位：县水利局\n完成时限：2028年', ['label: 牵头领导：赵某', 'label: 责任单位：县水利局', 'label: 完成时限：2028年']],
  ['date in Han numerals', '某县人民政府\n二〇二六年三月一日', ['signature: 某县人民政府', 'issueDate: 二〇二六年三月一日']],
];

suite('layout', () => {
  for (const [name, text, expected] of REFLOW) test(`reflow: ${name}`, () => assert.deepEqual(body(text), expected));
  for (const [name, text, expected] of KINDS) test(`kinds: ${name}`, () => assert.deepEqual(passages(text), expected));

  test('a text wrapped at thirty columns comes back whole', () => {
    const lines = ['为加快建设现代水网，完善流域防洪工程体系，提升水资源优化配置能力，推进河湖生态保护治理，制定本行动计划。', '到2028年，新增供水能力12亿立方米，农村自来水普及率达到96%以上，重点河湖生态流量达标率达到95%以上，数字孪生流域覆盖主要江河。', '各地要压实责任，统筹资金、用地、人才等要素，强化督导检查和考核评价，确保各项目标任务按期完成。'];
    const wrapped = lines.map(line => `　　${line}`.replace(/(.{30})/g, '$1\n')).join('\n');
    assert.deepEqual(passages(wrapped).map(p => p.replace(/^text: /, '')), lines);
  });
});
