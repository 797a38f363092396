import assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

// Works and stages, shares of several tasks, totals of yearly tables, names that the plan's subject may leave: sound drafts, and the fault that looks like each.

const TITLE = '南屿市发展行动计划（2026—2028年）';
const plan = (...lines: readonly string[]): string => [TITLE, '一、总体目标', '到2028年，各项工作走在前列。', '二、重点任务', ...lines].join('\n\n');
const goals = (goal: string, ...lines: readonly string[]): string => [TITLE, '一、总体目标', goal, '二、重点任务', ...lines].join('\n\n');
const table = (...rows: readonly string[]): string => rows.join('\n');
const IGNORED = new Set(['target/goal-without-task', 'target/deadline-unclear', 'target/threshold-drift']);
const found = (text: string): readonly string[] => analyse(text).findings.filter(f => f.ruleId.startsWith('target/') && !IGNORED.has(f.ruleId)).map(f => f.ruleId);

const YEARS = '项目\t单位\t2026年\t2027年\t2028年\t合计';

const SOUND: Readonly<Record<string, string>> = {
  'stages of projects': plan('（一）招商。新签约亿元以上项目30个，开工20个，投产12个。'),
  'parts that firms may have at once': plan('（一）育企。培育企业60家，其中制造企业40家、科技企业30家。'),
  'parts of one whole': plan('（一）通航。开通低空航线180条，其中物流航线110条、客运和文旅航线70条。'),
  'stages in two tasks': plan('（一）招商。全年签约产业项目60个。', '（二）建设。产业项目开工45个、竣工25个。'),
  'new and rebuilt, one part in a task of its own': goals('到2028年，新建和改造泵站210座。', '（一）新建。三年新建泵站120座。', '（二）改造。三年改造泵站90座。'),
  'rebuilt and in all': goals('到2028年，新建、改扩建校舍80栋。', '（一）建校。新建校舍50栋，改扩建校舍30栋。'),
  'storage is a name, no stage': plan('（一）储粮。粮食储备能力达到30万吨。', '（二）轮换。粮食储备能力达到30万吨。'),
  'one number for each of several fields': goals('到2028年，各领域应用走在前列。', '（一）工业。打造智慧场景40个。', '（二）农业。打造智慧场景20个。', '（三）商贸。打造智慧场景30个。'),
  'what is connected is not built': goals('到2028年，社区食堂达到500个。', '（一）建食堂。新建社区食堂240个。', '（二）建平台。接入养老机构90家、社区食堂500个。'),
  'what there is in all beside what is new': plan('（一）农田。建成旱涝保收田78万亩，新建15万亩。', '（二）水利。建成旱涝保收田78万亩。'),
  'a count in the name of a row': [goals('到2028年，累计建成绿色工厂60家。', '（一）制造。累计建成绿色工厂60家。'), table('指标\t2025年\t2028年', '绿色工厂累计数（家）\t20\t60')].join('\n\n'),
  'yearly works that add up': [goals('到2028年，更新改造供水管网1400公里。', '（一）管网。更新改造供水管网1400公里。'), table(YEARS, '供水管网更新改造\t公里\t450\t500\t450\t1400')].join('\n\n'),
  'a total of decimals': [goals('到2028年，新增公共泊位3.6万个。', '（一）停车。新增公共泊位3.6万个。'), table(YEARS, '公共泊位\t万个\t1.1\t1.3\t1.2\t3.6')].join('\n\n'),
  'rates add up to nothing': [goals('到2028年，污水处理率达到95%。', '（一）治水。污水处理率达到95%。'), table(YEARS, '污水处理率\t%\t85\t90\t95\t95')].join('\n\n'),
  'the total of another work': [goals('到2028年，更新改造供水管网1400公里，新建供水管网300公里。', '（一）管网。更新改造供水管网1400公里，新建供水管网300公里。'), table(YEARS, '供水管网更新改造\t公里\t450\t500\t450\t1400')].join('\n\n'),
  'years of one work': plan('（一）小区。2026年改造140个、2027年改造160个、2028年改造150个，三年累计改造老旧小区450个。'),
  'a year without its month': goals('到2028年，接待游客900万人次。', '（一）文旅。年接待游客达到900万人次。'),
  'a date that says which ones': plan('（一）小区。优先改造2005年底前建成的小区，2026年改造140个。', '（二）船舶。淘汰2010年底前登记的老旧渔船200艘。'),
  'a due date in the period': plan('（一）管网。完成改造。（牵头单位：市水务局；配合单位：市财政局；完成时限：2028年10月底前）'),
  'a base that rises': ['南屿市生物医药产业行动计划（2026—2028年）', '一、总体目标', '2025年，全市生物医药产业营业收入420亿元。到2028年，产业营业收入达到840亿元，较2025年翻一番。', '二、重点任务', '（一）做大规模。产业营业收入达到840亿元。'].join('\n\n'),
  'per day': goals('到2028年，粮食烘干能力达到每日8000吨。', '（一）烘干。粮食烘干能力达到每日8000吨。'),
  'a limit of each kind': plan('（一）水运。公务船2020年底前登记的逐步更新，到2027年更新60艘。'),
};

const FAULTS: readonly (readonly [name: string, text: string, rule: string])[] = [
  ['parts of one whole that are more', plan('（一）通航。开通低空航线180条，其中物流航线110条、客运和文旅航线90条。'), 'target/sum-mismatch'],
  ['one stage twice', plan('（一）招商。新签约亿元以上项目30个。', '（二）开放。新签约亿元以上项目25个。'), 'target/conflict'],
  ['the sum of both works twice', goals('到2028年，新建和改造泵站210座。', '（一）建泵站。新建和改造泵站190座。'), 'target/conflict'],
  ['one name for storage', plan('（一）储粮。粮食储备能力达到30万吨。', '（二）轮换。粮食储备能力达到35万吨。'), 'target/conflict'],
  ['two numbers, one a goal', goals('到2028年，建成微型消防站160个。', '（一）消防。建成微型消防站180个。'), 'target/aggregate-unclear'],
  ['two fields are too few to share out', plan('（一）工业。打造智慧场景40个。', '（二）农业。打造智慧场景20个。'), 'target/aggregate-unclear'],
  ['a row and the text', [goals('到2028年，累计建成绿色工厂80家。', '（一）制造。累计建成绿色工厂80家。'), table('指标\t2025年\t2028年', '绿色工厂累计数（家）\t20\t60')].join('\n\n'), 'target/table-text-mismatch'],
  ['a total of its row', [goals('到2028年，更新改造供水管网1400公里。', '（一）管网。更新改造供水管网1400公里。'), table(YEARS, '供水管网更新改造\t公里\t450\t500\t500\t1400')].join('\n\n'), 'target/sum-mismatch'],
  ['a total of its table and the text', [goals('到2028年，更新改造供水管网1400公里。', '（一）管网。更新改造供水管网1400公里。'), table(YEARS, '供水管网更新改造\t公里\t450\t500\t500\t1450')].join('\n\n'), 'target/table-text-mismatch'],
  ['a row of totals and the text', [goals('到2028年，新建泵站210座。', '（一）泵站。新建泵站210座。'), table('年度\t新建泵站（座）\t管网（公里）', '2026年\t80\t160', '2027年\t75\t170', '2028年\t45\t130', '合计\t200\t460')].join('\n\n'), 'target/table-text-mismatch'],
  ['years of one work', plan('（一）小区。2026年改造140个、2027年改造170个、2028年改造150个，三年累计改造老旧小区450个。'), 'target/sum-mismatch'],
  ['a row under another name than goal and task', [goals('到2028年，新能源汽车新车销售占比达到60%。', '（一）交通。新能源汽车新车销售占比达到60%。'), table('指标\t2025年\t2028年', '新能源汽车销售占比（%）\t44\t60')].join('\n\n'), 'target/indicator-name-drift'],
  ['a task under another name than goal and row', [goals('到2028年，水产品加工转化率达到45%。', '（一）加工。水产品加工率达到45%。'), table('指标\t2025年\t2028年', '水产品加工转化率（%）\t37\t45')].join('\n\n'), 'target/indicator-name-drift'],
  ['a due date behind the period', plan('（一）管网。完成改造。（牵头单位：市水务局；配合单位：市财政局；完成时限：2029年10月底前）'), 'target/year-out-of-period'],
  ['a due date before the period', plan('（一）管网。完成改造。', '责任单位：市水务局', '完成时限：2024年6月'), 'target/year-out-of-period'],
  ['a due date in a table', [plan('（一）管网。完成改造。'), table('序号\t项目名称\t牵头单位\t完成时限', '1\t北区管网工程\t市水务局\t2027年12月底前', '2\t南区管网工程\t市水务局\t2023年12月底前')].join('\n\n'), 'target/year-out-of-period'],
  ['a limit behind the period', plan('（一）小区。2029年底前完成老旧小区改造。'), 'target/year-out-of-period'],
  ['a base that the title shortens', ['南屿市生物医药产业行动计划（2026—2028年）', '一、总体目标', '2025年，全市生物医药产业营业收入420亿元。到2028年，产业营业收入达到640亿元，较2025年翻一番。', '二、重点任务', '（一）做大规模。产业营业收入达到640亿元。'].join('\n\n'), 'target/multiple-mismatch'],
  ['growth from that base', ['南屿市生物医药产业行动计划（2026—2028年）', '一、总体目标', '2025年，全市生物医药产业营业收入420亿元。到2028年，产业营业收入达到640亿元，年均增长25%以上。', '二、重点任务', '（一）做大规模。产业营业收入达到640亿元。'].join('\n\n'), 'target/growth-mismatch'],
  ['a step back from a base that is told', ['南屿市制造业行动计划（2026—2028年）', '一、总体目标', '2025年，全市规模以上工业企业860家。到2027年，规模以上工业企业达到1850家。到2028年，规模以上工业企业达到1720家。', '二、重点任务', '（一）做大规模。壮大规模以上工业企业。'].join('\n\n'), 'target/not-monotonic'],
  ['per day', goals('到2028年，粮食烘干能力达到每日8000吨。', '（一）烘干。粮食烘干能力达到每日7000吨。'), 'target/conflict'],
  ['per unit of another unit', goals('到2028年，制氢电耗降至4.3千瓦时/标准立方米以下。', '（一）装备。制氢电耗降至4.5千瓦时/标准立方米以下。'), 'target/conflict'],
];

suite('targets: works, shares and totals', () => {
  for (const [name, text] of Object.entries(SOUND)) test(`sound: ${name}`, () => assert.deepEqual(found(text), []));
  for (const [name, text, rule] of FAULTS) test(`fault: ${name}`, () => assert.ok(found(text).includes(rule), found(text).join() || 'nothing'));
});
