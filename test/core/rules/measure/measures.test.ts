import assert from 'node:assert/strict';
import { type RuleId } from '../../../../server/src/core/rules/rule';
import { analyse } from '../../../support/analysis';

const TITLE = '某县水网行动计划\n\n一、主要任务\n\n';

function found(rule: RuleId, sentence: string, strict = false): readonly string[] {
  const analysis = analyse(`${TITLE}${sentence}\n`, { config: { rules: { [rule]: { options: strict ? { strict } : {} } } } });
  return analysis.findings.filter(f => f.ruleId === rule).map(f => analysis.text(f.span));
}

type Row = readonly [sentence: string, ...findings: readonly string[]];
const TABLES: Readonly<Record<string, readonly Row[]>> = {
  'measure/nonlegal': [
    ['渠道宽80公分。', '80公分'],
    ['渠道长300公尺。', '300公尺'],
    ['储油50公升。', '50公升'],
    ['年产3万公吨。', '3万公吨'],
    ['开挖土方2000公方。', '2000公方'],
    ['购置200马力以上拖拉机。', '200马力'],
    ['推广30匹马力以上农机。', '30匹马力'],
    ['管径8英寸。', '8英寸'],
    ['线路长30英里。', '30英里'],
    ['加高3尺。', '3尺'],
    ['加厚5寸。', '5寸'],
    ['收储粮食200担。', '200担'],
    ['深三十公尺。', '三十公尺'],
    ['（单位：公吨）', '公吨'],
    ['建设12英寸晶圆生产线，发展55英寸显示屏。'],
    ['配备15英寸笔记本电脑、6英寸手机。'],
    ['扩大8寸碳化硅衬底产能。'],
    ['整治810万亩农田，产粮120亿斤，修路30公里，用肥5公斤。'],
    ['站好三尺讲台，开足马力，亩均论英雄。'],
    ['承担3项任务，2担当、3担保。'],
    ['加大马力推进，找准尺度，把握分寸。'],
    ['沿用“80公分”的说法。'],
    ['面积5公顷，产量30吨，容积2升。'],
  ],
  'measure/symbol': [
    ['铺设光缆300KM。', '300KM'],
    ['铺设光缆300Km。', '300Km'],
    ['用肥50Kg。', '50Kg'],
    ['用肥50KG。', '50KG'],
    ['新增装机500KW。', '500KW'],
    ['新建110KV变电站。', '110KV'],
    ['新建220 KV变电站。', '220 KV'],
    ['新增储能200Mw。', '200Mw'],
    ['发电3万KWH。', '3万KWH'],
    ['建筑面积5000M2。', '5000M2'],
    ['变压器容量500KVA。', '500KVA'],
    ['设计压力2Mpa。', '2Mpa'],
    ['频率50HZ。', '50HZ'],
    ['电价0.5元/KWH。', 'KWH'],
    ['时速60KM/H。', '60KM/H'],
    ['装机容量（KW）', 'KW'],
    ['出口带宽达到2TBps。', '2TBps'],
    ['宽带接入速率达到1000MBps。', '1000MBps'],
    ['互联网出口带宽达到60tbps。', '60tbps'],
    ['专线带宽达到10GB/s。', '10GB/s'],
    ['家庭宽带达到500mbps。', '500mbps'],
    ['铺设300km，用肥50kg，装机500kW，电压110kV，储能200MW，发电3万kWh，面积5000m²。'],
    ['出口带宽达到60Tbps，接入速率达到1000Mbps。'],
    ['显存带宽达到3TB/s，存储读写达到5GB/s。'],
    ['配备64GB内存，发展5G、4K、8K、3D。'],
    ['型号为KW-12、A3KM，产品12KV-3。'],
    ['广义货币M2增长8%。'],
    ['沿用“300KM”的说法。'],
    ['网址www.a.cn/300KM。'],
  ],
  'measure/money-unit-missing': [
    ['数字经济产值达到500亿。', '500亿'],
    ['营业收入突破2万亿，利润增长5%。', '2万亿'],
    ['完成投资300亿以上。', '300亿以上'],
    ['工业增加值达1200亿。', '1200亿'],
    ['产业规模达到3000亿，企业50家。', '3000亿'],
    ['网络零售额突破1.5万亿。', '1.5万亿'],
    ['到2028年，总投资超50亿。', '50亿'],
    ['村集体经营性收入50万以上的村达到80%。', '50万以上'],
    ['累计新增贷款500亿。', '500亿'],
    ['安排专项资金3000万。', '3000万'],
    ['招引投资1亿的项目20个。', '1亿'],
    ['进出口总额力争达到800亿左右。', '800亿左右'],
    ['销售收入到2028年达到20亿；', '20亿'],
    ['给予最高50万的一次性奖励。', '50万'],
    ['给予10万补助。', '10万'],
    ['形成500亿产值。', '500亿'],
    ['纳税50万以上的企业。', '50万以上'],
    ['实际利用外资20亿，', '20亿'],
    ['达标的，10万奖励。', '10万'],
    ['撬动社会资本5-8亿，', '5-8亿'],
    ['招引10亿以上项目。'],
    ['服务5万贷款户、3万补贴对象、2万奖励名额。'],
    ['给予10万元奖励，形成500亿元产值。'],
    ['产值达到500亿元，投资300亿元以上。'],
    ['企业达到50万家，注册量2亿个，用户规模突破5000万。'],
    ['培育产值100亿、200亿元企业各2家。'],
    ['打造产值千亿级集群，培育收入1亿级企业。'],
    ['投资5亿美元，贷款3亿欧元。'],
    ['培训规模达到3万，从业人员10万。'],
    ['投资项目50万个。'],
    ['引用“产值500亿”的说法。'],
    ['数据交易规模50亿元，日访问量2亿。'],
    ['投资5亿—8亿元。'],
    ['建设投资者教育基地，服务3万人次。'],
  ],
};

suite('rules on measures', () => {
  for (const [rule, rows] of Object.entries(TABLES) as [RuleId, readonly Row[]][]) for (const [sentence, ...expected] of rows) test(`${rule}: ${sentence}`, () => assert.deepEqual(found(rule, sentence), expected));

  test('strict: 亩 and 斤 without 公顷 and 千克', () => {
    assert.deepEqual(found('measure/nonlegal', '整治810万亩农田，产粮120亿斤，用肥5公斤。', true), ['810万亩', '120亿斤']);
    assert.deepEqual(found('measure/nonlegal', '整治810万亩（54万公顷）农田，亩均论英雄。', true), []);
  });
  test('strict: bits by their symbol', () => {
    assert.deepEqual(found('measure/symbol', '出口带宽达到60Tbps。', true), ['60Tbps']);
  });
  test('fixes change the unit, never a digit', () => {
    const analysis = analyse(`${TITLE}渠道宽80公分，铺设光缆300KM，产值达到500亿以上。\n`);
    const edits = analysis.findings.flatMap(f => (f.ruleId.startsWith('measure/') ? (f.fixes ?? []) : [])).map(f => [f.safety, analysis.text(f.edits[0].span), f.edits[0].newText]);
    assert.deepEqual(edits, [['review', '公分', '厘米'], ['review', 'KM', 'km'], ['review', '亿', '亿元']]);
  });
});
