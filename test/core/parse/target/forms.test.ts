import assert from 'node:assert/strict';
import { scanDeadlines } from '../../../../server/src/core/parse/date';
import { scanTargets } from '../../../../server/src/core/parse/target/scan';

/** `operator value unit name @year` of each target. */
function shown(text: string): readonly string[] {
  return scanTargets(text, scanDeadlines(text)).map(t => `${t.operator} ${t.quantity?.value} ${t.quantity?.unit} ${t.name} @${t.deadline?.form === 'by' ? t.deadline.date.year : '-'}`);
}

const READ: readonly (readonly [text: string, targets: readonly string[]])[] = [
  // a value for each of two years
  ['到2027年和2030年，全县居民健康素养水平分别不低于30%和35%。', ['ge 30 % 全县居民健康素养水平 @2027', 'ge 35 % 全县居民健康素养水平 @2030']],
  ['到2027年与2030年，病床使用率分别低于85%和80%。', ['lt 85 % 病床使用率 @2027', 'lt 80 % 病床使用率 @2030']],
  ['到2027年和2030年，经常锻炼人数比例达到38%及以上和42%及以上。', ['ge 38 % 经常锻炼人数比例 @2027', 'ge 42 % 经常锻炼人数比例 @2030']],
  ['2027年、2030年，全市绿地率分别达到40%、42%。', ['eq 40 % 全市绿地率 @2027', 'eq 42 % 全市绿地率 @2030']],
  ['到2030年，婴儿死亡率、5岁以下儿童死亡率、孕产妇死亡率分别下降到3.5‰、4.2‰、9/10万。', ['eq 3.5 ‰ 婴儿死亡率 @2030', 'eq 4.2 ‰ 5岁以下儿童死亡率 @2030', 'eq 9 /10万 孕产妇死亡率 @2030']],
  ['到2028年，65岁以上老年人健康管理率和3岁以下婴幼儿入托率分别达到75%、40%。', ['eq 75 % 65岁以上老年人健康管理率 @2028', 'eq 40 % 3岁以下婴幼儿入托率 @2028']],
  // units
  ['到2028年，细颗粒物年均浓度控制在27微克每立方米以下。', ['le 27 微克每立方米 细颗粒物年均浓度 @2028']],
  ['到2028年，细颗粒物浓度降至27μg/m3。', ['eq 27 μg/m3 细颗粒物浓度 @2028']],
  ['到2028年，总氮浓度控制在1.5毫克每升以内。', ['le 1.5 毫克每升 总氮浓度 @2028']],
  ['到2028年，全县用水总量控制在2.6亿方以内。', ['le 2.6 亿方 全县用水总量 @2028']],
  ['力争完成水利投资9亿元，创建6处以上水利风景区。', ['eq 9 亿元 水利投资 @-', 'ge 6 处 水利风景区数量 @-']],
  // who is served
  ['到2028年，为800户家庭开展适老化改造。', ['eq 800 户 家庭开展适老化改造数量 @2028']],
  ['新增床位500张，为3000名老人提供助餐服务。', ['eq 500 张 床位数量 @-', 'eq 3000 名 老人提供助餐服务数量 @-']],
  ['2028年，对400名村医进行轮训。', ['eq 400 名 村医进行轮训数量 @2028']],
  // place and year
  ['江东市2027年细颗粒物浓度较2023年下降12%以上。', ['ge 12 % 江东市细颗粒物浓度 @2027']],
  ['到2028年，市区入园率达到98%以上，县（市）达到93%以上。', ['ge 98 % 市区入园率 @2028', 'ge 93 % 入园率 @2028']],
  ['到2028年，城镇生活污水处理率达到98%，农村达到65%。', ['eq 98 % 城镇生活污水处理率 @2028', 'eq 65 % 生活污水处理率 @2028']],
  ['为全县6000名老人提供上门服务，扶持成功创业200人。', ['eq 6000 名 老人提供上门服务数量 @-', 'eq 200 人 成功创业数量 @-']],
  ['到2028年，研发经费支出超40亿元且占地区生产总值比重3%以上。', ['gt 40 亿元 研发经费支出 @2028', 'ge 3 % 占地区生产总值比重 @2028']],
  // one to each
  ['到2028年，每个乡镇都建有1所公办中心园。', ['eq 1 所 公办中心园数量 @2028']],
  ['到2028年，各县至少建1个康复中心。', ['ge 1 个 康复中心数量 @2028']],
  // what is built is no investment
  ['完成县乡公路建设投资2.4亿元，建设80公里，建成通车35公里。', ['eq 2.4 亿元 县乡公路建设投资 @-', 'eq 80 公里 县乡公路 @-', 'eq 35 公里 县乡公路 @-']],
];

const NONE: readonly string[] = [
  '为60周岁以上老年人免费办理乘车卡。',
  '为3家以上企业供货的，给予补贴。',
  '对30人以上企业开展检查的，出具报告。',
  '对违规企业处以3万元罚款。',
  '为期3天的培训提供食宿。',
  '江东市2027年重点项目安排如下。',
  '每个方案3份以上。',
  '面向3—6岁儿童开放。',
  '采取三方协议方式。',
];

suite('targets: forms of several fields', () => {
  for (const [text, targets] of READ) test(text, () => assert.deepEqual(shown(text), targets));
  for (const text of NONE) test(`none: ${text}`, () => assert.deepEqual(shown(text), []));
  test('annual mean is no annual growth', () => {
    const text = '细颗粒物年均浓度较2023年下降12%。';
    assert.deepEqual(scanTargets(text, scanDeadlines(text)).map(t => t.kind), ['growth']);
  });
});
