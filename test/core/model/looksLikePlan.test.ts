import assert from 'node:assert/strict';
import { looksLikePlan } from '../../../server/src/core/model/looksLikePlan';
import { sharedTexts } from '../../support/shared';

const plans: readonly (readonly [string, string])[] = [
  ['title alone, just begun', '滨江市数字经济发展行动计划（2026—2028年）\n'],
  ['title and headings', '滨江市智慧养老实施方案\n\n　　为加快智慧养老，制定本方案。\n　　一、总体要求\n　　坚持需求牵引。\n'],
  ['half-width marks', '滨江市低空经济行动方案(试行)\n一、工作目标\n到2027年,建成起降点60个。\n二、重点任务\n(一)建设设施。(责任单位:市交通运输局)\n'],
  ['notice before the plan', '关于印发滨江市夜间经济工作方案的通知\n各县（市、区）人民政府：\n　　《滨江市夜间经济工作方案》已经市政府同意，现印发给你们。\n'],
  ['Markdown headings', '# 滨江市绿色建筑专项规划\n\n## 一、总体要求\n\n坚持统筹推进。\n\n## 二、主要任务\n'],
  ['no title, headings and clauses', '一、总体要求\n坚持统筹。\n二、主要任务\n（一）建设平台。建成平台3个。（责任单位：市数据局）\n'],
  ['任务分解表', '滨江市2028年重点工作任务分解表\n序号\t任务\t责任单位\t完成时限\n1\t建设平台\t市数据局\t年底\n'],
  ['责任清单 that is one table', '# 滨江市2028年民生实事项目责任清单\n\n| 序号 | 项目名称 | 年度目标 | 牵头单位 | 完成时限 |\n|---|---|---|---|---|\n| 1 | 农村公路 | 新改建80公里 | 市交通运输局 | 11月底 |\n'],
  ['任务清单', '滨江市数据基础设施建设任务清单\n序号\t工作任务\t责任单位\t完成时限\n1\t建设机房\t市数据局\t6月底\n'],
  ['实事项目清单', '滨江市2028年实事项目清单\n1.改造老旧小区6个。\n责任单位：市建设局\n'],
  ['台账', '2028年全县水利重点工作台账\n序号\t工作内容\t责任单位\t完成时限\n1\t建设水源\t县水利局\t年底\n'],
  ['分工方案', '滨江市2028年政府工作报告重点任务分工方案\n一、主要目标\n（一）服务业增加值增长6%。\n牵头单位：市商务局\n'],
  ['digest without numbers', '近日，滨江市印发工作要点，明确全年任务。\n主要目标\n全年新增企业50家。\n主要任务\n推进平台建设\n'],
];
const others: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['English notes', 'TODO\n1. call the office\n2. write the plan\n'],
  ['a note that names a plan', '周一开会，讨论行动计划。\n- 改实施方案\n- 打印工作要点\n带上材料。\n'],
  ['a diary', '今天把旅行计划\n定下来了。\n晚上看书。\n'],
  ['a study plan without structure', '我的学习计划\n每天背单词三十个。\n周末复习。\n'],
  ['an essay with numbered parts', '论桥梁的美\n一、引言\n桥梁连接两岸。\n二、结构\n拱桥受压。\n三、结论\n美在其中。\n'],
  ['a log', '2026-01-01 启动服务\n2026-01-02 停止服务\n'],
  ['a list of somebody’s own', '本周个人工作任务清单\n1.打电话\n2.写周报\n3.订机票\n4.开例会\n'],
  ['a shopping list', '春节采购任务清单\n1.春联\n2.灯笼\n3.糖果\n'],
  ['duties of a post', '仓库安全管理责任清单\n1.下班断电\n2.每日巡查\n3.记录温度\n'],
  ['a breakdown of software work', '登录模块开发任务分解表\n1.接口设计\n2.页面编写\n3.联调测试\n'],
  ['a ledger of somebody’s own', '上海出差工作台账\n1.车票\n2.住宿\n3.餐费\n'],
  ['a README', '# 天气小程序\n\n## 安装\n\n执行安装命令。\n\n## 计划\n\n- 增加地图\n'],
  ['minutes', '会议纪要\n一、会议讨论了食堂改造。\n二、会议决定更换桌椅。\n'],
];

suite('plan likeness', () => {
  for (const [name, text] of plans) test(`plan: ${name}`, () => assert.equal(looksLikePlan(text), true));
  for (const [name, text] of others) test(`no plan: ${name}`, () => assert.equal(looksLikePlan(text), false));

  test('the documents of the reference folder are plans', function () {
    const texts = [...sharedTexts('seeds'), ...sharedTexts('corpus')];
    if (texts.length === 0) this.skip();
    const missed = texts.filter(({ text }) => !looksLikePlan(text)).map(({ name }) => name);
    assert.deepEqual(missed, []);
  });

  test('a long line and many brackets take no time', () => {
    for (const text of ['计'.repeat(5_000_000), '('.repeat(1_000_000), '（一'.repeat(500_000), '2026—'.repeat(500_000)]) assert.equal(looksLikePlan(text), false);
  });
});
