import * as assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

const ID = 'reference/cited-name-drift';
/** Two names in two sentences of one draft; whether the second is the first with a slip. */
const PAIRS: readonly (readonly [string, string, boolean])[] = [
  ['某省湿地保护利用条例', '某省湿地保护条例', true],
  ['某省自然保护区条例（试行）', '某省自然保护区管理条例（试行）', true],
  ['某市古树名木保护管理办法', '某市古树名木保护办法', true],
  ['某市公共数据授权运营管理办法', '某市公共数据授权运营管理暂行办法', true],
  ['某省建筑绿色发展条例', '某省绿色建筑发展条例', true],
  ['某自由贸易港建设总体方案', '某自由贸易港总体建设方案', true],
  ['国务院关于促进蜂业稳定发展的指导意见', '国务院关于促进蜂业稳定健康发展的指导意见', true],
  ['某省先进制造业集群建设方案', '某省先进制造业集群建设行动方案', true],
  ['某市软件和信息服务业发展规划（2026—2030年）', '某市软件和信息技术服务业发展规划（2026—2030年）', true],
  ['某省冰雪经济发展规划（2024—2030年）', '某省冰雪经济发展规划（2024—2035年）', true],
  ['某省水网建设和管理条例', '某省水网建设管理条例', true],
  ['关于加快推动新型储能发展的指导意见', '关于加快新型储能发展的指导意见', true],
  ['某省人民政府办公厅关于推进奶业振兴保障乳品质量安全的实施意见', '某省人民政府办公厅关于推进奶业振兴保障乳制品质量安全的实施意见', true],
  ['关于进一步加强生活垃圾分类和资源化利用工作的意见', '关于进一步加强农村生活垃圾分类和资源化利用工作的意见', false],
  ['关于加快推进农业机械化和农机装备产业转型升级的意见', '关于全面加快推进农业机械化和农机装备产业转型升级的意见', false],
  ['某省冰雪经济发展规划（2024—2030年）', '某省冰雪经济发展规划', false],
  ['某省冰雪经济发展规划（2021—2025年）', '某省冰雪经济发展规划（2026—2030年）', false],
  ['某省公路条例', '某省农村公路条例', false],
  ['某省水污染防治条例', '某省大气污染防治条例', false],
  ['某省湿地保护条例', '某省湿地保护规划', false],
  ['某省湿地保护条例', '某省湿地保护条例实施细则', false],
  ['某市综合交通体系建设规划', '某市综合交通体系发展规划', false],
  ['某省促进蜂业发展的意见', '某省促进蜂业高质量发展的意见', false],
  ['某市城市供水管理条例', '某市城市供热管理条例', false],
  ['某市农业“十五五”发展规划（2026—2030年）', '某市农业农村“十五五”发展规划（2026—2030年）', false],
  ['某市节约用水条例', '某市农业节约用水条例', false],
  ['某省消费品以旧换新行动方案', '某市消费品以旧换新实施方案', false],
  ['三江国家公园条例（试行）', '三江国家公园条例', false],
  ['某市服务业发展规划（2026—2030年）', '某市现代服务业发展规划（2026—2030年）', false],
  ['某市水网建设工作方案', '某市水网建设总体方案', false],
];

suite(`${ID}: pairs of names`, () => {
  for (const [first, second, expected] of PAIRS) {
    test(`《${first}》 ${expected ? '≠' : ','} 《${second}》`, () => {
      const text = `临江市水网建设行动计划\n\n为落实《${first}》，制定本行动计划。\n\n一、主要任务\n\n（一）加强管理。按照《${second}》审批项目。\n`;
      const found = analyse(text, { config: { kind: 'actionPlan' } }).findings.filter(f => f.ruleId === ID);
      assert.deepEqual(found.map(f => text.slice(f.span.start, f.span.end)), expected ? [`《${second}》`] : []);
    });
  }

  test('the message says how they differ', () => {
    const message = (a: string, b: string): string | undefined => analyse(`临江市水网建设行动计划\n\n为落实《${a}》，制定本行动计划。\n\n一、主要任务\n\n（一）加强管理。按照《${b}》审批项目。\n`, { config: { kind: 'actionPlan' } }).findings.find(f => f.ruleId === ID)?.message;
    assert.match(message('某省建筑绿色发展条例', '某省绿色建筑发展条例') ?? '', /词序不同/);
    assert.match(message('某省冰雪经济发展规划（2024—2030年）', '某省冰雪经济发展规划（2024—2035年）') ?? '', /年限不同/);
    assert.match(message('某省湿地保护利用条例', '某省湿地保护条例') ?? '', /只差一两个词/);
  });
});
