import assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

// Sound ways of saying parts, works, sums over years and two measures of one thing, and the fault that looks like each of them.

const plan = (...lines: readonly string[]): string => ['南屿市发展行动计划（2026—2028年）', '一、总体目标', '到2028年，各项工作走在前列。', '二、重点任务', ...lines].join('\n\n');
const found = (text: string): readonly string[] =>
  analyse(text).findings.filter(f => f.ruleId.startsWith('target/') && f.ruleId !== 'target/goal-without-task' && f.ruleId !== 'target/deadline-unclear').map(f => f.ruleId);

const SOUND: readonly string[] = [
  '（一）抓项目。实施重点项目86个，其中续建34个、新建52个。',
  '（一）抓项目。全年安排项目60个，其中年内开工35个、竣工18个。',
  '（一）建学校。到2028年，建设学校项目12个，其中幼儿园7个、小学5个；增加学位5000个，其中幼儿园420个、小学4580个。',
  '（一）建学校。2028年，建设学校项目12个，竣工3个，开工9个。',
  '（一）治水。到2028年，农村生活污水处理率达到50%以上，东部地区达到60%以上，中西部地区达到40%以上。',
  '（一）修路。到2028年，新改建农村公路300公里，其中2026年80公里、2027年100公里、2028年120公里。',
  '（一）修路。新改建农村公路600公里，其中新建80公里、改建520公里。新改建旅游公路90公里，其中新建30公里、改建60公里。',
  '（一）通航。整治航道120公里，其中改扩建45公里。',
  '（一）外贸。进出口总额达到150亿元，其中出口110亿元、进口40亿元。',
  '（一）路网。公路总里程达到18万公里，其中高速公路7500公里。新增高速公路800公里。',
  '（一）铁路。铁路营业里程达到6200公里，其中高速铁路2400公里，比2025年分别增加700公里、600公里。',
  '（一）减排。2027年淘汰老旧货车1200辆，2028年淘汰800辆，两年共淘汰2000辆。',
  '（一）减排。2026年淘汰老旧货车500辆，2027年淘汰400辆，2028年淘汰300辆，三年合计淘汰1200辆。',
  '（一）培训。举办数字素养培训12期，培训3600人次。',
  '（一）演出。开展惠民演出200场，惠民演出惠及5万人次。',
  '（一）帮企。发放稳岗资金600万元，惠及企业3000户次、职工8万人次。',
  '（一）共享。公共数据按需共享率2027年达到98%、2028年达到99%。',
  '（一）强企。软件业务收入2026年达到150亿元，2027年达到170亿元，2028年达到200亿元。',
  '（一）养老。完成家庭适老化改造1万户，年均2000户。完成厕所改造6000座，年均2000座。',
];

const FAULTS: readonly (readonly [string, string])[] = [
  ['（一）修路。到2028年，新改建农村公路300公里，其中2026年80公里、2027年100公里、2028年150公里。', 'target/sum-mismatch'],
  ['（一）治水。到2028年，农村生活污水处理率达到50%以上。到2028年，农村生活污水处理率达到60%以上。', 'target/conflict'],
  ['（一）抓项目。实施重点项目86个，其中续建34个、新建62个。', 'target/sum-mismatch'],
  ['（一）修路。新改建农村公路600公里，其中新建80公里、改建620公里。', 'target/sum-mismatch'],
  ['（一）外贸。到2028年，进出口总额达到150亿元。\n\n（二）开放。到2028年，进出口总额达到140亿元。', 'target/conflict'],
  ['（一）路网。高速公路里程达到7500公里。\n\n（二）通车。高速公路里程达到7300公里。', 'target/conflict'],
  ['（一）路网。到2028年，公路总里程达到18万公里，其中高速公路7500公里。\n\n（二）通车。到2028年，高速公路达到7300公里。', 'target/conflict'],
  ['（一）减排。2027年淘汰老旧货车1200辆，2028年淘汰800辆，两年共淘汰2500辆。', 'target/sum-mismatch'],
  ['（一）减排。到2028年，淘汰老旧货车2000辆。\n\n（二）更新。到2028年，淘汰老旧货车1800辆。', 'target/conflict'],
  ['（一）共享。公共数据按需共享率2027年达到98%、2028年达到99%。\n\n（二）归集。到2027年，公共数据按需共享率达到95%。', 'target/conflict'],
  ['（一）帮企。为企业发放稳岗资金，走访企业3000项。', 'target/unit-drift'],
  ['（一）种植。建成林果基地20个。\n\n（二）品牌。再建成林果基地30处。', 'target/unit-drift'],
  ['（一）育才。引进青年人才300人次。\n\n（二）留才。引进青年人才300人。', 'target/unit-drift'],
];

suite('target: sound ways of saying that look like a fault', () => {
  for (const text of SOUND) test(`silent: ${text}`, () => assert.deepEqual(found(plan(text)), []));
  for (const [text, rule] of FAULTS) test(`${rule}: ${text}`, () => assert.ok(found(plan(text)).includes(rule), found(plan(text)).join() || 'nothing'));

  const table = (row: string): string => `指标\t2025年\t2028年\n${row}`;
  const rows = (row: string, task: string): string => ['南屿市住房行动计划（2026—2028年）', '一、总体目标', table(row), '二、重点任务', task].join('\n\n');
  test('the work before its object is the row that names it behind', () => assert.deepEqual(found(rows('城镇老旧小区改造（个）\t—\t500', '（一）更新。到2028年，改造城镇老旧小区500个。')), []));
  test('总数 and 数 of one thing', () => assert.deepEqual(found(rows('5G基站数（万个）\t1.2\t2', '（一）建网。到2028年，5G基站总数达到2万个。')), []));
  test('年产量 is 产量', () => assert.deepEqual(found(rows('肉类总产量（万吨）\t120\t200', '（一）强牧。到2028年，肉类年总产量达到200万吨。')), []));
  test('a row named otherwise is reported', () => assert.deepEqual(found(rows('工业软件业务收入（亿元）\t120\t200', '（一）强企。到2028年，工业软件主营业务收入达到200亿元。')), ['target/indicator-name-drift']));
  const years = (header: string, row: string, task: string): string => ['南屿市农业行动计划（2026—2028年）', '一、总体目标', `指标\t2026年\t2027年\t2028年${header}\n${row}`, '二、重点任务', task].join('\n\n');
  const ROW = '新建高标准农田（万亩）\t2\t2.5\t1.5';
  for (const [header, row] of [['\t合计', `${ROW}\t6`], ['\t三年合计', `${ROW}\t6`], ['', ROW]] as const) {
    test(`the sum of a row is no other value of its last year${header}`, () => assert.deepEqual(found(years(header, row, '（一）建田。三年新建高标准农田6万亩。')).filter(r => r !== 'target/indicator-name-drift' || header !== ''), []));
  }
  test('the work of one year differs from its column', () => assert.ok(found(years('\t合计', `${ROW}\t6`, '（一）建田。2027年新建高标准农田3万亩。')).includes('target/table-text-mismatch')));
  test('levels reached are no parts of a sum', () => assert.ok(found(years('', '粮食产量（万吨）\t40\t41\t42', '（一）种粮。到2028年，粮食产量达到45万吨。')).includes('target/table-text-mismatch')));
  test('the subject that the sentence names before may be left out', () => {
    assert.deepEqual(found(plan('（一）提升铁路。到2028年，铁路营业里程新增700公里。', '（二）加快铁路建设。到2028年，完成铁路投资1500亿元，新增营业里程700公里。')), []);
  });
  test('老旧小区改造累计数 is taken up by 改造老旧小区', () => {
    const text = '南屿市更新行动计划（2026—2028年）\n\n一、总体目标\n\n指标\t2025年\t2028年\n老旧厂区改造累计数（个）\t48\t88\n\n二、重点任务\n\n（一）推进更新。新增改造老旧厂区40个。';
    assert.deepEqual(analyse(text).findings.filter(f => f.ruleId === 'target/goal-without-task').map(f => f.message), []);
  });
  test('上述两项比例 is no indicator that a task must name', () => {
    const text = '南屿市卫生行动计划（2026—2028年）\n\n一、总体目标\n\n到2027年，村卫生室达标比例达到95%；到2028年，上述两项比例分别达到98%和45%。\n\n二、重点任务\n\n（一）强基层。提高村卫生室达标比例。';
    assert.deepEqual(analyse(text).findings.filter(f => f.ruleId === 'target/goal-without-task').map(f => f.message), []);
  });
});
