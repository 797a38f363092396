import assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

// Ordinary wordings of contradictions, and the sound draft beside each. Rules are asked together: one of the kind that is named must speak.

const plan = (...lines: readonly string[]): string => ['南屿市发展行动计划（2026—2028年）', ...lines].join('\n\n');
const goals = '一、总体目标';
const work = '二、重点任务';
const table = (...rows: readonly (readonly (string | number)[])[]): string => rows.map(r => r.join('\t')).join('\n');
const HEADER = ['指标', '2025年', '2028年'];

interface Case {
  readonly rule: string;
  readonly bad: string;
  readonly good: string;
  readonly says?: RegExp;
}
const two = (rule: string, of: (value: string) => string, bad: string, good: string, says?: RegExp): Case => ({ rule, bad: of(bad), good: of(good), ...(says === undefined ? {} : { says }) });
const SUM = 'target/sum-mismatch';

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'parts behind 其中': [
    two(SUM, v => plan(work, `（一）绿化。新建城乡绿道80公里，其中山区县${v}公里、沿海县30公里。`), '55', '50', /55＋30＝85公里，总量写80公里，相差5公里/),
    two(SUM, v => plan(work, `（一）治水。建成泵站46座，其中大型6座、中型${v}座、小型20座。`), '24', '20'),
    two(SUM, v => plan(work, `（一）就学。新增学位3万个。其中，小学新增学位1.6万个，初中新增学位${v}万个，普通高中新增学位0.5万个。`), '1.2', '0.9'),
    two(SUM, v => plan(work, `（一）资金。总投资18亿元。其中，水库加固${v}亿元，河道治理6亿元，预警设施建设4亿元。`), '9', '8'),
    two(SUM, v => plan(work, `（一）资金。总投资${v}亿元，其中中央资金3亿元、省级资金2.5亿元、社会资本4亿元。`), '9.8', '9.5', /相差0.3亿元/),
    two(SUM, v => plan(work, `（一）队伍。组建救援队伍1800人，其中市级600人、县级${v}人。`), '1300', '1200'),
    two(SUM, v => plan(work, `（一）就业。全年培训4万人次，其中一季度1万人次、二季度1万人次、三季度1.2万人次、四季度${v}万人次。`), '1.1', '0.8'),
    two(SUM, v => plan(work, `（一）改造。三年改造小区90个。其中，2026年${v}个、2027年30个、2028年20个。`), '30', '40'),
    two(SUM, v => plan(work, `（一）排涝。到2028年新建泵站450座，其中2026年100座、2027年150座、2028年${v}座。`), '180', '200', /100＋150＋180＝430座/),
  ],
  'silent about parts': [
    { rule: SUM, bad: '', good: plan(work, '（一）绿化。新建城乡绿道80公里，其中山区县50公里。') },
    { rule: SUM, bad: '', good: plan(work, '（一）资金。总投资18亿元，其中水库加固8亿元、河道治理6亿元等。') },
    { rule: SUM, bad: '', good: plan(work, '（一）资金。总投资9.6亿元，其中市级财政2.4亿元、县级财政3.2亿元。') },
    { rule: SUM, bad: '', good: plan(work, '（一）企业。培育企业100家，其中高新技术企业70家、专精特新企业45家。') },
    { rule: SUM, bad: '', good: plan(work, '（一）企业。培育企业100家左右，其中市区60家、县域45家。') },
    { rule: SUM, bad: '', good: plan(work, '（一）村庄。建成示范村30个，其中国家级10个、省级20个，新建公园35个。') },
    { rule: SUM, bad: '', good: plan(work, '（一）公路。建设公路1.2万公里，其中国省道2000公里、农村公路1万公里。') },
  ],
  'totals behind their parts': [
    two(SUM, v => plan(work, `（一）充电。2026年、2027年、2028年分别新建充电桩600个、600个、600个，三年共新建${v}个。`), '2000', '1800'),
    two(SUM, v => plan(work, `（一）项目。一季度开工40个，二季度开工${v}个，三季度开工30个，合计120个。`), '60', '50'),
    two(SUM, v => plan(work, `（一）演出。每年演出360场，三年共演出${v}场。`), '1300', '1080', /每年360×3年=1080场/),
    two(SUM, v => plan(work, `（一）造林。三年封山育林15万亩，每年${v}万亩。`), '6', '5'),
    two(SUM, v => plan(work, `（一）培训。每年培训5000人次，到2028年累计培训${v}人次。`), '2万', '1.5万'),
  ],
  'years against the plan': [
    two(SUM, v => plan(goals, '三年治理重点村庄90个。', work, `（一）治理。2026年治理重点村庄30个，2027年治理30个，2028年治理${v}个。`), '40', '30', /30＋30＋40＝100个/),
    two(SUM, v => plan(goals, '三年新增学位6万个。', work, `（一）就学。2026年，新增学位2万个；2027年，新增学位2万个；2028年，新增学位${v}万个。`), '2.5', '2'),
    { rule: 'target/conflict', bad: '', good: plan(goals, '到2028年，新增学位6万个。', work, '（一）就学。2026年，新增学位2万个；2027年，新增学位2万个；2028年，新增学位2万个。') },
    { rule: 'target/conflict', bad: '', good: plan(goals, '到2028年，创新型企业达到1500家。', work, '（一）培育。2026年、2027年、2028年创新型企业分别达到900家、1200家、1500家。') },
  ],
  'lists and sections': [
    two(SUM, v => plan(work, '（一）资金。总投资6亿元，其中：', `——专项债券3亿元；`, `——银行贷款${v}亿元；`, '——县级财政1亿元。'), '2.5', '2'),
    two(SUM, v => plan('一、总体要求', '实施重大项目120个，总投资860亿元。', work, `（一）产业项目。实施产业项目${v}个，总投资480亿元。`, '（二）设施项目。实施设施项目34个，总投资260亿元。', '（三）民生项目。实施民生项目30个，总投资120亿元。'), '66', '56'),
  ],
  'one indicator by two names': [
    two('target/conflict', v => plan(goals, '到2028年，全社会研发经费投入占地区生产总值比重达到2.8%。', work, `（一）创新。到2028年，R&D经费投入强度达到${v}%。`), '2.6', '2.8'),
    two('target/conflict', v => plan(goals, '到2028年，公办幼儿园在园幼儿占比达到60%。', work, `（一）幼教。到2028年，公办园在园幼儿比例达到${v}%。`), '55', '60'),
    two('target/conflict', v => plan(goals, '到2028年，细颗粒物（PM2.5）年均浓度控制在30微克/立方米以内。', work, `（一）治气。到2028年，PM2.5平均浓度达到${v}微克/立方米。`), '32', '29'),
    two('target/indicator-name-drift', v => plan(goals, '到2028年，政务服务事项全程网办率达到95%。', work, `（一）便民。到2028年，全程网办率达到${v}%。`), '90', '95', /数值(?:不|相)同/),
  ],
  'text against table': [
    two('target/table-text-mismatch', v => plan(goals, `到2028年，公共充电桩累计达到${v}万个。`, '表1 充电设施发展指标', table(HEADER, ['公共桩数量（个）', 12000, 30000])), '3.5', '3'),
    two('target/table-text-mismatch', v => plan(goals, `到2028年，建成体育公园${v}个。`, table(HEADER, ['体育公园（个）', 20, 50])), '60', '50'),
    two('target/table-text-mismatch', v => plan(goals, `到2028年，培育家庭农场${v}家。`, table(HEADER, ['家庭农场（家）', 100, 500])), '200', '400', /作新增、作累计都不相符/),
    two('target/table-text-mismatch', v => plan(goals, `2025年，全市每千人口床位数${v}张。到2028年，每千人口床位数达到7张。`, table(HEADER, ['每千人口床位数（张）', 6.2, 7])), '6.5', '6.2'),
    { rule: 'target/table-text-mismatch', bad: '', good: plan(goals, '到2028年，建成体育公园30个。', table(HEADER, ['体育公园（个）', 20, 50])) },
  ],
  'where no year is named': [
    { rule: 'target/conflict', bad: plan(goals, '到2028年，空气质量优良天数比率达到78%。', '三、保障措施', '（一）考核。空气质量优良天数比率不低于80%，纳入考核。').replace('（2026—2028年）', ''), good: plan(goals, '到2028年，空气质量优良天数比率达到78%。', '三、保障措施', '（一）考核。空气质量优良天数比率不低于78%，纳入考核。').replace('（2026—2028年）', '') },
    { rule: 'target/conflict', bad: plan(work, '（一）文化。每年举办群众文化活动2000场次。', '（二）活动。每年举办群众文化活动1500场次。'), good: plan(work, '（一）文化。每年举办群众文化活动2000场次。', '（二）活动。每年举办全民健身活动1500场次。') },
  ],
  'changes against first and last': [
    two('target/growth-mismatch', v => plan(goals, `到2028年，快充桩占比达到50%，比2025年提高${v}个百分点。`, table(HEADER, ['快充桩占比（%）', 38, 50])), '15', '12', /提高12个百分点，此处写提高15个百分点/),
    two('target/growth-mismatch', v => plan(work, `（一）利用。到2028年，垃圾回收利用率达到40%，较2025年提高${v}个百分点。2025年，全市垃圾回收利用率为32%。`), '12', '8'),
    two('target/growth-mismatch', v => plan(work, `（一）控煤。到2028年，煤炭消费量较2025年下降10%，由2025年的1200万吨降至${v}万吨。`), '1000', '1080'),
    two('target/growth-mismatch', v => plan(work, `（一）强企。2025年，全市规模以上工业总产值5000亿元。到2028年，规上工业总产值达到6655亿元，年均增长${v}%。`), '15', '10'),
    two('target/growth-mismatch', v => plan(goals, table(['指标', '2025年', '2028年', '年均增长（%）'], ['粮食加工产值（亿元）', 100, 133.1, v])), '15', '10'),
    // Rates at constant prices, values at those of the year.
    two('target/growth-mismatch', v => plan(goals, table(['指标', '2025年', '2028年', '年均增长（%）'], ['地区生产总值（亿元）', 100, 126, v])), '12', '5.5'),
    two('target/growth-mismatch', v => plan(work, `（一）强企。2025年，全市数字经济核心产业增加值500亿元。到2028年，数字经济核心产业增加值达到630亿元，年均增长${v}%。`), '15', '5.5'),
    two('target/multiple-mismatch', v => plan(goals, `到2026年，新型储能装机达到50万千瓦；到2028年，新型储能装机达到100万千瓦，较2026年翻${v}番。`), '两', '一'),
    two('target/multiple-mismatch', v => plan(work, `（一）强企。2025年，全市小巨人企业40家。到2028年，小巨人企业达到100家，比2025年增长${v}倍。`), '2', '1.5'),
  ],
};

/** Rules that may speak of one fault in each other's place. */
const AKIN: Readonly<Record<string, readonly string[]>> = { 'target/indicator-name-drift': ['target/indicator-name-drift', 'target/conflict'] };

suite('target: contradictions in ordinary wordings', () => {
  for (const [group, cases] of Object.entries(CASES)) {
    cases.forEach(({ rule, bad, good, says }, i) => {
      if (bad !== '') {
        test(`${group} ${i + 1}: found`, () => {
          const found = analyse(bad).findings.filter(f => (AKIN[rule] ?? [rule]).includes(f.ruleId) && f.severity !== 'hint');
          assert.ok(found.length > 0, bad);
          if (says) assert.ok(found.some(f => says.test(f.message)), found.map(f => f.message).join('\n'));
        });
      }
      test(`${group} ${i + 1}: sound`, () => {
        const found = analyse(good).findings.filter(f => /^target\/(?:conflict|table-text|sum|growth|multiple-mis)/.test(f.ruleId));
        assert.deepEqual(found.map(f => f.message), []);
      });
    });
  }
});
