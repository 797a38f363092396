import assert from 'node:assert/strict';
import { type Block, type Plan } from '../../../../server/src/core/model/plan';
import { applyEdits } from '../../../../server/src/core/service/fixAll';
import { safeEdits } from '../../../../server/src/core/service/safeEdits';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '../../../support/shared';
import { open, type Row, table } from '../../../support/ruleTable';

const EMPTY: readonly Row[] = [
  ['text below each', '一、甲\n（一）乙\n子。\n（二）丙\n丑。'],
  ['nothing below the second', '一、甲\n（一）加固堤防\n子。\n⟦（二）疏浚河道⟧\n（三）建设泵站\n丑。'],
  ['nothing below the last', '一、甲\n（一）加固堤防\n子。\n（二）疏浚河道\n丑。\n⟦（三）建设泵站⟧'],
  ['nothing before a higher heading', '一、甲\n（一）加固堤防\n子。\n⟦（二）疏浚河道⟧\n二、乙\n丑。'],
  ['an empty first-level section', '一、总体要求\n子。\n⟦二、重点任务⟧\n三、保障措施\n丑。'],
  ['with a 。, among headings of that form', '一、甲\n（一）加固堤防。\n子。\n⟦（二）疏浚河道⟧。\n（三）建设泵站。\n丑。'],
  ['an item said in full', '一、甲\n（一）加固堤防。完成培厚。\n（二）疏浚河道。\n（三）建设泵站。完成安装。'],
  ['a list of conditions', '一、甲\n（一）在本县登记；\n（二）信用良好；\n（三）无违法记录。'],
  ['a list of names', '一、甲\n1.城东水厂\n2.城西水厂\n3.城南水厂'],
  ['a short rule', '一、甲\n子。\n二、附则\n（一）乙。丙。\n（二）本办法自印发之日起施行。'],
  ['what stands elsewhere', '一、甲\n子。\n二、任务清单（见附件）\n三、乙\n丑。'],
  ['a table below', '一、甲\n（一）指标\n项目\t2027年\t2028年\n供水量\t80\t90\n覆盖率\t95\t96\n（二）任务\n丑。'],
  ['a 专栏 below', '一、甲\n子。\n二、乙\n专栏1 丙\n子：丑。\n寅：卯。\n三、丁\n丑。'],
  ['the heading below lost its line', '一、甲\n子。\n二、重点任务（一）加固堤防。完成培厚。\n（二）疏浚河道。完成清淤。'],
  ['an outline only', '一、总体要求\n二、重点任务\n三、保障措施'],
  ['a lone item', '一、甲\n（一）乙\n1.丙。子。\n2.丁。丑。\n（二）戊\n1.己。寅。\n2.庚。卯。\n（三）辛\n⟦1.⟧壬。辰。'],
  ['a lone item, numbers run on', '一、甲\n（一）乙\n1.丙。子。\n2.丁。丑。\n（二）戊\n3.己。寅。\n（三）辛\n4.壬。辰。\n5.癸。巳。'],
  ['one item everywhere', '一、甲\n（一）乙\n1.丙。子。\n（二）丁\n1.戊。丑。'],
  ['the second item lost its line', '一、甲\n（一）乙\n1.丙。子。\n2.丁。丑。\n（二）戊\n1.己。寅。\n2.庚。卯。\n（三）辛\n1.壬。辰。2.癸。巳。'],
];

const BODY = '到2028年，建成县域水网。';
const tasks = (title: string): string => `${title}\n${['加固堤防', '疏浚河道', '建设泵站', '改造管网', '更新闸门', '修复湿地'].map((t, i) => `（${'一二三四五六'[i] ?? ''}）${t}。完成年度任务。`).join('\n')}`;
const GENERAL = ['总体要求', '总体目标', '主要目标', '工作目标', '发展目标', '行动目标', '指导思想和目标任务', '总体思路', '发展思路与目标', '建设目标'];
const CLOSINGS = ['保障措施', '组织实施', '组织保障', '实施保障', '工作要求', '组织领导', '强化保障机制', '推进机制', '要素保障', '加强组织领导', '政策措施', '监督考核', '有关要求'];

const REQUIRED: readonly Row[] = [
  ...GENERAL.map((title): Row => [`goals: ${title}`, `一、${title}\n坚持系统治理。\n${tasks('二、重点任务')}\n三、保障措施\n建立联席会议制度。`]),
  ...CLOSINGS.map((title): Row => [`implementation: ${title}`, `一、总体要求\n${BODY}\n${tasks('二、重点任务')}\n三、${title}\n建立联席会议制度。`]),
  ['no goals', `⟦${tasks('一、重点任务').replace('\n', '⟧\n')}\n二、保障措施\n建立联席会议制度。`],
  ['no goals where headings are works', '⟦一、完善水源⟧\n（一）加固堤防。完成培厚。\n（二）疏浚河道。完成清淤。\n（三）建设泵站。完成安装。\n二、健全管护\n（四）建立台账。完成登记。\n（五）培训人员。完成轮训。\n三、组织实施\n建立联席会议制度。'],
  ['a way of recruiting sets no tasks', '一、招募对象\n（一）应届毕业生；\n（二）退役士兵。\n二、招募程序\n（一）网上报名。报名人员填写登记表。\n（二）资格审查。招募单位审核材料。\n（三）集中面试。择优确定人选。\n三、有关待遇\n（一）生活补助。按月发放。\n四、工作要求\n各单位密切配合。'],
  ['a table of contents is no plan', '目录\n第一章 总则 .......... 1\n第二章 发展基础 .......... 3\n第三章 水资源分区 .......... 5\n第四章 水网布局 .......... 8\n第五章 骨干水网 .......... 11\n第六章 供水工程 .......... 15\n第七章 灌区 .......... 21\n第八章 河湖 .......... 25\n第九章 附图 .......... 30'],
  ['no implementation', `一、总体要求\n${BODY}\n⟦${tasks('二、重点任务').replace('\n', '⟧\n')}`],
  ['no tasks', '⟦一、总体要求⟧\n（一）指导思想。坚持系统治理。\n（二）基本原则。坚持量水而行。\n（三）主要目标。到2028年，建成县域水网。\n二、保障措施\n（一）加强组织领导。建立联席会议制度。\n（二）落实资金。安排专项资金。\n（三）严格考核。纳入年度考核。'],
  ['goals as a second-level heading', `一、总则\n（一）主要目标。${BODY}\n${tasks('二、重点任务')}\n三、保障措施\n建立联席会议制度。`],
  ['goals in the introduction', `为建设县域水网，制定本计划。到2028年，建成安全可靠的县域水网。\n${tasks('一、重点任务')}\n二、保障措施\n建立联席会议制度。`],
  ['tasks by their own names', `一、总体目标\n${BODY}\n二、工程建设行动\n（一）加固堤防。完成培厚。\n（二）疏浚河道。完成清淤。\n三、管理提升行动\n（三）健全制度。完成修订。\n（四）培训人员。完成轮训。\n四、组织实施\n建立联席会议制度。`],
  ['a fragment', '一、重点任务\n（一）加固堤防。完成培厚。\n二、其他\n略。'],
  ['closing without its usual name', `一、总体目标\n${BODY}\n${tasks('二、重点任务')}\n三、以服务保障为支撑，凝聚工作合力\n建立联席会议制度。`],
  ['implementation among the last section', `一、总体目标\n${BODY}\n${tasks('二、重点任务')}\n（七）加强组织领导。建立联席会议制度。`],
];

const LONG = '完善水源工程布局，加快推进引调水工程建设，改造城乡供水管网';
const TRUNCATED: readonly Row[] = [
  ['a heading item that hangs on a 、', '一、甲\n（一）县水利局负责清淤，县财政局负责⟦资金保障、⟧\n（二）县教育局负责宣传。\n（三）县公安局负责秩序。'],
  ['a paragraph that hangs on a ，', '一、甲\n完成清淤，加固堤防，⟦修复岸线，⟧\n二、乙\n丑。'],
  ['a 、 at the end of the draft', '一、甲\n完成清淤，加固堤防，⟦修复岸线、⟧'],
  ['a 、 before text that goes on', '一、甲\n完成清淤，加固堤防、\n修复岸线。\n二、乙\n丑。'],
  ['a short heading', '一、甲、\n子。'],
  ['whole sentences', `一、甲\n${LONG}。\n二、乙\n略。`],
  ['cut before a heading', '一、甲\n完善水源工程布局，加快推进引调水工程建设，改造城乡⟦供水管网的⟧\n二、乙\n略。'],
  ['cut before ——', '一、甲\n——完善布局。完善水源工程布局，加快推进引调水工程建设，改造⟦城乡供水管⟧\n——提升能力。新建泵站。'],
  ['cut at the end of the text', '一、甲\n略。\n二、乙\n完善水源工程布局，加快推进引调水工程建设，改造城⟦乡供水管网⟧'],
  ['cut behind a comma', '一、甲\n（一）水源。完善水源工程布局，加快推进引调水工程建⟦设，改造，⟧\n（二）管网。略。'],
  ['cut within a number', '一、甲\n（一）水源。完善水源工程布局，推进引调水工程建设，到2028年新⟦建水库12⟧\n（二）管网。略。'],
  ['cut inside a 专栏', '一、甲\n略。\n专栏1 重点工程\n水源：完善水源工程布局，加快推进引调水工程建设，改造城⟦乡供水管网⟧\n二、乙\n略。'],
  ['cut before the signature', '一、甲\n完善水源工程布局，加快推进引调水工程建设，改造城⟦乡供水管网⟧\n某县人民政府\n2026年3月1日'],
  ['headings', '一、以完善水源工程布局为引领，加快推进引调水工程建设\n（一）完善城乡供水管网，加快推进老旧管网更新改造工程\n略。\n二、乙\n略。'],
  ['a lead-in without a colon', '一、甲\n申请改造资金的供水单位应当具备条件，并且提交的材料包括\n1.申请表；\n2.承诺书。'],
  ['如下', '一、甲\n县水利局会同有关部门组织实施，各乡镇的主要任务分工如下\n1.城关镇改造管网；\n2.河口乡新建泵站。'],
  ['a list of units', '一、甲\n略。\n二、乙\n县水利局、县财政局、县自然资源局、县农业农村局、县住房城乡建设局'],
  ['a list of items', '一、甲\n1.在本县登记，并且在县内持续经营供水业务三年以上的企业；\n2.信用良好，近三年没有发生供水安全责任事故的企业。'],
  ['signature and date', '一、甲\n略。\n某县水网建设工作领导小组办公室（某县水利局代章），某县发展和改革局\n2026年3月1日'],
  ['a slogan', '一、甲\n略。\n二、乙\n节水优先惠民生，系统治理护安澜，空间均衡促发展，两手发力谱新篇'],
  ['a contact', '一、甲\n略。\n二、乙\n联系人：某县水利局办公室，联系电话0000—0000000，邮箱见县政府网站'],
  ['a bracket at the end', `一、甲\n${LONG}（责任单位：县水利局）\n二、乙\n略。`],
  ['a citation at the end', '一、甲\n加快推进引调水工程建设，改造城乡供水管网，落实《某县节约用水管理办法》\n二、乙\n略。'],
  ['a caption above a table', '一、甲\n水源工程、引调水工程、供水管网改造工程，分年度实施计划表\n项目\t2027年\t2028年\n供水量\t80\t90\n二、乙\n略。'],
  ['a draft without final marks', `一、甲\n（一）水源。${LONG}\n（二）管网。${LONG}\n（三）泵站。${LONG}\n（四）闸门。${LONG}\n（五）湿地。${LONG}`],
  ['an attachment note', `一、甲\n${LONG}。\n附件：1.某县供水管网改造任务清单，共三十六项，分年度实施\n2.某县水源工程清单`],
];

const DUPLICATE: readonly Row[] = [
  ['different paragraphs', `一、甲\n${LONG}，推进城乡供水一体化发展，提高供水保障水平。\n二、乙\n${LONG}，推进城乡供水一体化发展，提高水质保障水平。`],
  ['the same paragraph', `一、甲\n${LONG}，推进城乡供水一体化发展，提高供水保障水平。\n二、乙\n⟦${LONG}，推进城乡供水一体化发展，提高供水保障水平。⟧`],
  ['blanks and width do not count', `一、甲\n${LONG}，推进城乡供水一体化发展，提高供水保障水平。\n二、乙\n⟦${LONG.replace(/，/g, ', ')}, 推进城乡供水一体化发展, 提高供水保障水平。⟧`],
  ['three times', `一、甲\n${LONG}，推进城乡供水一体化发展，提高供水保障水平。\n⟦${LONG}，推进城乡供水一体化发展，提高供水保障水平。⟧\n⟦${LONG}，推进城乡供水一体化发展，提高供水保障水平。⟧`],
  ['another number', `一、甲\n1.${LONG}，推进城乡供水一体化发展，提高供水保障水平。\n⟦2.${LONG}，推进城乡供水一体化发展，提高供水保障水平。⟧`],
  ['short ones', '一、甲\n完成年度任务。\n二、乙\n完成年度任务。'],
  ['clauses', `一、甲\n（一）乙\n略。\n（责任单位：县水利局、县财政局、县自然资源局、县农业农村局、县住房城乡建设局、县林业局）\n（二）丙\n略。\n（责任单位：县水利局、县财政局、县自然资源局、县农业农村局、县住房城乡建设局、县林业局）`],
  ['the lead of a page goes, not the body', `⟦${LONG}，推进城乡供水一体化发展，提高供水保障水平。⟧\n各乡镇人民政府：\n现将计划印发给你们。\n某县人民政府\n2026年3月1日\n某县水网建设行动计划\n一、甲\n${LONG}，推进城乡供水一体化发展，提高供水保障水平。\n二、乙\n略。`],
  ['an attachment repeats the text', `一、甲\n${LONG}，推进城乡供水一体化发展，提高供水保障水平。\n附件1\n说明\n一、乙\n${LONG}，推进城乡供水一体化发展，提高供水保障水平。`],
];

const RESIDUE: readonly Row[] = [
  ['none', '一、甲\n推广二维码应用，分享先进经验，关注重点群体，公布作者和来源。\n二、乙\n略。'],
  ['the tail', '一、甲\n略。\n二、乙\n略。\n⟦扫一扫在手机打开当前页⟧\n⟦上一篇：某县公路计划⟧'],
  ['indent of a page, one finding', '一、甲\n⟦\u00a0\u00a0\u00a0\u00a0⟧略。\n\u00a0\u00a0\u00a0\u00a0完善布局。'],
  ['one NBSP between words', '一、甲\n改造管网\u00a0300公里。'],
  ['page numbers', '一、甲\n略。\n— 3 —\n二、乙\n略。'],
];

/** The outline and the texts of a plan, places left out. */
function shape(plan: Plan): readonly unknown[] {
  const of = (blocks: readonly Block[]): readonly unknown[] => blocks.map(b => (b.kind === 'table' ? ['table', b.title, b.rows.length] : b.kind === 'paragraph' ? b.text.text : [b.kind, b.marker, b.text.text, b.level, of(b.children)]));
  return [...of(plan.children), plan.elements.map(e => e.kind), ...plan.attachments.map(a => shape(a.body))];
}

suite('rules on sections and paragraphs', () => {
  table('structure/section-empty', EMPTY);
  table('structure/section-required', REQUIRED);
  table('structure/paragraph-truncated', TRUNCATED);
  table('structure/duplicate-paragraph', DUPLICATE);
  table('structure/web-residue', [...RESIDUE], {});
  const fields = (number: string, body: string): string => `首页 > 政务公开 > 文件\n发布机构：某县水利局 文号：${number} 发布日期：2026-03-01\n某县水网行动计划\n${body}一、甲\n略。\n二、乙\n略。`;
  const residueSays = (text: string): string => open(text).findings.filter(f => f.ruleId === 'structure/web-residue').map(f => f.message).join('\n');
  test('structure/web-residue: 文号 that only the page has is to be kept', () => assert.match(residueSays(fields('某水发〔2026〕7号', '')), /其中的文号“某水发〔2026〕7号”写到版头/));
  test('structure/web-residue: 文号 that the text has too goes with the page', () => assert.doesNotMatch(residueSays(fields('某水发〔2026〕7号', '某水发〔2026〕7号\n')), /版头/));
  table('structure/web-residue', [['the head', '⟦首页 > 政务公开 > 文件⟧\n某县水网行动计划\n⟦发布时间：2026-03-01 10:20⟧\n一、甲\n略。\n二、乙\n略。']], { title: '' });

  const broken = '某县水网行动计划\n一、甲\n' + Array.from({ length: 7 }, (_, i) => `（${'一二三四五六七'[i] ?? ''}）水源。完善水源工程布局，加快推进引调水工程建设，改造城乡供水\n管网，提高保障水平。\n`).join('');
  test('structure/paragraph-broken: up to five stand alone, more are one finding with a fix for all', () => {
    assert.deepEqual(open('某县水网行动计划\n一、甲\n各地各有关部门要结合实际认真贯彻落实，统筹推进.\n建设水源工程和输水工程是改善民生的重要举措，要抓紧实施。\n').findings.filter(f => f.ruleId === 'structure/paragraph-broken'), []);
    const own = (text: string): readonly (number | undefined)[] => open(text).findings.filter(f => f.ruleId === 'structure/paragraph-broken').map(f => f.count);
    assert.deepEqual(own(broken), [7]);
    assert.deepEqual(own(broken.split('\n').slice(0, 12).join('\n')), [undefined, undefined, undefined, undefined, undefined]);
    const { findings } = open(broken);
    const fixed = applyEdits(broken, safeEdits(findings).edits);
    assert.ok(!fixed.includes('供水\n管网'));
    assert.deepEqual(own(fixed), []);
    assert.deepEqual(shape(open(fixed).plan), shape(open(broken).plan));
  });
  table('structure/paragraph-broken', [
    ['a title on two lines', '各乡镇人民政府：\n现将计划印发给你们。\n某县人民政府\n2026年3月1日\n某县水网建设与水源保护\n三年行动计划\n一、甲\n略。'],
    ['sentences on lines of their own', '一、甲\n完善水源工程布局，加快推进引调水工程建设，改造城乡供水管网。\n提高保障水平。'],
    ['names line by line', '一、甲\n下列项目列入年度计划：\n青石县城乡供水一体化改造提升工程东部片区二期项目\n青石县中型灌区续建配套与现代化改造工程北岸片区项目\n青石县病险水库除险加固工程南岭水库大坝防渗处理项目\n二、乙\n略。'],
    ['a slogan of short lines', '一、甲\n节水优先\n系统治理\n略。'],
    ['a number cut in two', '一、甲\n完善水源工程布局，加快推进引调水工程建设，改造城乡供水⟦管网30⟧\n0公里，新建泵站。'],
  ]);
  table('structure/paragraph-broken', [['soft line ends of Markdown', '## 一、甲\n\n完善水源工程布局，加快推进引调水工程建设，改造城乡供水\n管网，提高保障水平。']], { language: 'markdown', title: '# 某县水网行动计划\n\n' });
  const cut = (end: string, next: string, elsewhere: string): readonly (readonly [string, number])[] =>
    open(`某县水网行动计划\n一、甲\n（一）水源。${elsewhere.repeat(5)}\n（二）水网。完善水源工程布局，加快推进引调水工程建设，统筹城乡供水，建设${end}\n${next}，提高保障水平。\n`).findings.filter(f => f.ruleId === 'structure/paragraph-broken').map(f => [/全文别处作“([^”]*)”/.exec(f.message)?.[1] ?? '', f.fixes?.length ?? 0]);
  test('structure/paragraph-broken: characters lost at the break', () => assert.deepEqual(cut('数字孪生流', '管理平台', '建设数字孪生流域。'), [['孪生流域', 0]]));
  for (const [end, next, elsewhere] of [['数字孪生流', '域管理平台', '建设数字孪生流域。'], ['数字孪生流', '管理平台', '建设数字孪生流域，完善数字孪生流程。'], ['数字孪生流', '管理平台', '建设泵站。'], ['管网，更新供水', '管网闸门', '加固供水堤防。']] as const) test(`structure/paragraph-broken: nothing known to be lost: ${end} ${next} ${elsewhere}`, () => assert.deepEqual(cut(end, next, elsewhere), [['', 1]]));
  test('structure/paragraph-broken: parts of a number are left to a person', () => {
    const text = '某县水网行动计划\n一、甲\n完善水源工程布局，加快推进引调水工程建设，改造城乡供水管网30\n0公里，新建泵站。\n';
    assert.deepEqual(open(text).findings.filter(f => f.ruleId === 'structure/paragraph-broken').map(f => f.fixes?.[0]?.safety), ['review']);
  });

  test('structure/paragraph-broken: a text that stays open is left to a person', () => {
    const text = '某县水网行动计划\n一、甲\n（一）水源。完善水源工程布局，加快推进引调水工程建设，改造城乡供水\n管网，提高保障水平\n二、乙\n略。\n';
    assert.deepEqual(open(text).findings.filter(f => f.ruleId === 'structure/paragraph-broken').map(f => f.fixes?.[0]?.safety), ['review']);
  });

  const goals = (line: (name: string) => string): readonly string[] => open(`某县水网行动计划\n一、重点任务\n${['加固堤防', '疏浚河道', '建设泵站', '改造管网', '更新闸门', '修复湿地'].map((t, i) => `（${'一二三四五六'[i] ?? ''}）${t}。${line(t)}`).join('\n')}\n二、工作要求\n建立联席会议制度。\n`).findings.filter(f => f.ruleId === 'structure/section-required').map(f => `${f.severity} ${f.message.slice(0, 11)}`);
  test('structure/section-required: goals said task by task are a remark', () => assert.deepEqual([goals(() => '完成投资3000万元。'), goals(t => (/堤|河|泵/.test(t) ? '完成投资3000万元。' : '完成年度工程。')), goals(t => (/堤/.test(t) ? '完成投资3000万元。' : '完成年度工程。'))], [['info 各项任务分别写了指标，'], ['info 各项任务分别写了指标，'], ['warning 本稿没有写目标的部分（']]));
  for (const [title, found] of [['某县2028年重点任务责任清单', 0], ['某县2028年民生实事项目清单', 0], ['某县水网建设任务清单', 0], ['某县水网建设重点任务分工方案', 0], ['某县水网建设实施方案', 1]] as const) {
    test(`structure/section-required: what divides work needs no implementation, a plan does: ${title}`, () => assert.equal(open(`${title}\n一、总体目标\n${BODY}\n${tasks('二、重点任务')}\n`).findings.filter(f => f.ruleId === 'structure/section-required').length, found));
  }
  test('structure/section-required: the section put in renumbers what follows', () => {
    const text = `某县水网行动计划\n${tasks('一、重点任务')}\n二、保障措施\n建立联席会议制度。\n`;
    const fix = open(text).findings.find(f => f.ruleId === 'structure/section-required')?.fixes?.[0];
    assert.equal(applyEdits(text, fix?.edits ?? []), text.replace('一、重点', '一、总体要求\n二、重点').replace('二、保障', '三、保障'));
    assert.equal(fix?.safety, 'review');
  });
  test('structure/section-required: implementation comes at the end, before the attachments', () => {
    const text = `某县水网行动计划\n一、总体要求\n${BODY}\n${tasks('二、重点任务')}\n附件1\n说明\n一、甲\n略。\n`;
    const fix = open(text).findings.find(f => f.ruleId === 'structure/section-required')?.fixes?.[0];
    assert.ok(applyEdits(text, fix?.edits ?? []).includes('完成年度任务。\n三、保障措施\n\n附件1') || applyEdits(text, fix?.edits ?? []).includes('完成年度任务。\n三、保障措施\n附件1'), applyEdits(text, fix?.edits ?? []));
  });
  test('structure/duplicate-paragraph: deleting takes the line', () => {
    const text = `某县水网行动计划\n一、甲\n${LONG}，推进城乡供水一体化发展，提高供水保障水平。\n二、乙\n${LONG}，推进城乡供水一体化发展，提高供水保障水平。\n略。\n`;
    const fix = open(text).findings.find(f => f.ruleId === 'structure/duplicate-paragraph')?.fixes?.[0];
    assert.ok(applyEdits(text, fix?.edits ?? []).endsWith('水平。\n二、乙\n略。\n'));
  });
  test('structure/duplicate-paragraph, paragraph-broken: five thousand paragraphs', () => {
    const text = `某县水网行动计划\n一、甲\n${Array.from({ length: 5000 }, (_, i) => `完善第${i}号水源工程布局，加快推进引调水工程建设，改造城乡供水管网，提高供水保障水平。\n`).join('')}`;
    const { findings } = open(text);
    assert.ok(findings.length < 10000);
  });

  const shared = sharedFolder();
  test('seed 003: the fix for all breaks leaves the same plan', function () {
    if (shared === undefined) return this.skip();
    const name = readdirSync(join(shared, 'seeds')).find(n => n.startsWith('003')) ?? '';
    const text = readFileSync(join(shared, 'seeds', name), 'utf8');
    const own = open(text).findings.filter(f => f.ruleId === 'structure/paragraph-broken');
    assert.deepEqual(own.map(f => f.count), [22]);
    const fixed = applyEdits(text, safeEdits(own).edits);
    assert.deepEqual(shape(open(fixed).plan), shape(open(text).plan));
  });
});
