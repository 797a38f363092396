import assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

const TITLE = '南屿市发展行动计划（2026—2028年）';
const goals = '一、总体目标';
const work = '二、重点任务';
const plan = (...lines: readonly string[]): string => [TITLE, ...lines].join('\n\n');
const row = (...cells: readonly (string | number)[]): string => cells.join('\t');
const table = (header: string, ...rows: readonly string[]): string => [header, ...rows].join('\n');
const YEARS = row('指标', '2025年', '2028年');

interface Case {
  readonly name: string;
  readonly text: string;
  /** Severity and a part of the message of each finding of the rule. */
  readonly found: readonly (readonly [string, RegExp])[];
}
const silent = (name: string, text: string): Case => ({ name, text, found: [] });

const RULES: Readonly<Record<string, readonly Case[]>> = {
  'target/multiple-mismatch': [
    silent('four times', plan(goals, '到2028年，锂电池产值较2025年翻两番。', table(YEARS, row('锂电池产值（亿元）', 100, 400)))),
    { name: 'near: information', text: plan(goals, '到2028年，锂电池产值较2025年翻一番。', table(YEARS, row('锂电池产值（亿元）', 103, 200))), found: [['info', /103×2=206亿元，表列200亿元，差6亿元（2\.9%）/]] },
    { name: 'far: warning', text: plan(goals, '到2028年，锂电池产值达到2025年的3倍。', table(YEARS, row('锂电池产值（亿元）', 100, 250))), found: [['warning', /100×3=300亿元，表列250亿元，差50亿元（16\.7%）/]] },
    { name: '增长2倍 is threefold', text: plan(goals, '到2028年，锂电池产值较2025年增长2倍。', table(YEARS, row('锂电池产值（亿元）', 100, 200))), found: [['warning', /100×3=300/]] },
    silent('another base year', plan(goals, '到2028年，锂电池产值较2020年翻一番。', table(YEARS, row('锂电池产值（亿元）', 100, 120)))),
    silent('翻一番以上 and more', plan(goals, '到2028年，锂电池产值较2025年翻一番以上。', table(YEARS, row('锂电池产值（亿元）', 100, 240)))),
    silent('within the rounding of the base', plan(goals, '到2028年，锂电池产值较2025年翻一番。', table(YEARS, row('锂电池产值（万亿元）', 1.2, 2.5)))),
  ],
  'target/multiple-no-base': [
    { name: 'none anywhere', text: plan(work, '（一）做强旅游。到2028年，实现旅游消费规模翻番。'), found: [['warning', /“旅游消费规模翻番”没有写明基期/]] },
    silent('at the head of the sentence', plan(work, '（一）做强旅游。与2025年相比，旅游消费规模翻一番，旅游投资增长1倍。')),
    silent('in the table', plan(goals, '到2028年，旅游消费规模翻一番。', table(YEARS, row('旅游消费规模（亿元）', 100, 200)))),
    silent('compared with others', plan(work, '（一）做强旅游。到2028年，旅游人均消费达到全国平均水平的1.2倍。')),
  ],
  'target/growth-mismatch': [
    { name: 'a floor out of reach', text: plan(goals, '到2028年，一般公共预算收入年均增长5%以上。', table(YEARS, row('一般公共预算收入（亿元）', 100, 110))), found: [['warning', /100→110亿元，2025—2028年共3年，年均3\.23%；按年均5%，2028年应为115\.8亿元/]] },
    { name: 'in one sentence', text: plan(goals, '到2028年，研发经费支出由2025年的20亿元提高到40亿元，年均增长10%。'), found: [['warning', /20→40亿元.*年均25\.99%/]] },
    { name: 'percentage points', text: plan(goals, '到2028年，城镇化率年均提高2个百分点。', table(YEARS, row('城镇化率（%）', 60, 63))), found: [['warning', /年均1个百分点；按年均2个百分点，2028年应为66%/]] },
    { name: 'a wider name: information', text: plan(goals, '到2028年，全员劳动生产率年均提高9%以上。', table(YEARS, row('建筑业全员劳动生产率（万元/人）', 50, 55))), found: [['info', /请写明范围/]] },
    silent('about right', plan(goals, '到2028年，地区生产总值年均增长6%左右。', table(YEARS, row('地区生产总值（亿元）', 1000, 1191)))),
    silent('one of two rows agrees', plan(goals, '到2028年，全员劳动生产率年均提高9%以上。', table(YEARS, row('建筑业全员劳动生产率（万元/人）', 50, 55), row('制造业全员劳动生产率（万元/人）', 50, 70)))),
    silent('the base rounded', plan(goals, '到2028年，海水养殖产量年均增长9%以上。', table(YEARS, row('海水养殖产量（万吨）', 1.2, 1.5)))),
  ],
  'target/sum-mismatch': [
    { name: 'more new than in all', text: plan(goals, '到2028年，充电桩累计达到2万个。', work, '（一）减排。到2028年，新建充电桩3万个。'), found: [['error', /新增3万个，前文累计2万个，相差1万个（50%）/]] },
    { name: 'a part above the whole', text: plan(goals, '到2028年，建设绿道100公里，其中城区绿道120公里。'), found: [['error', /总量“绿道”100公里，相差20公里（20%）/]] },
    { name: 'grades above the whole', text: plan(goals, '到2028年，建成示范园区60个，其中国家级示范园区10个、省级示范园区20个、市级示范园区40个。'), found: [['error', /10＋20＋40＝70个，总量写60个/]] },
    { name: 'rows of a table', text: plan(goals, table(YEARS, row('城市公园（个）', 20, 30), row('其中：儿童公园（个）', 5, 35))), found: [['error', /“儿童公园”35个，总量“城市公园”30个/]] },
    { name: 'each year and in all', text: plan(work, '（一）培训。每年培训护理员500人次，到2028年，累计培训护理员1000人次。'), found: [['error', /每年500×3年=1500人次，后文2028年1000人次/]] },
    { name: 'an average of years in words', text: plan(work, '（一）投入。三年安排资金45亿元，平均每年16亿元。'), found: [['warning', /每年16×3年=48亿元/]] },
    silent('a year is no number of years', plan(work, '（一）投入。到2028年投入资金45亿元，平均每年15亿元。', '（二）建设。2028年安排资金45亿元，平均每年15亿元。')),
    silent('years written short', plan(work, '（一）投入。2026—28年安排资金45亿元，平均每年15亿元。')),
    silent('fifteen years are not five', plan(work, '（一）投入。十五年安排资金45亿元，平均每年3亿元。')),
    silent('three years of a third', plan(goals, '到2028年，累计新增停车位9000个。', work, '（一）停车。每年新增停车位3000个。')),
    silent('each year at least', plan(goals, '到2028年，累计新增停车位12000个。', work, '（一）停车。每年新增停车位3000个以上。')),
    silent('a floor', plan(goals, '到2028年，培育企业200家以上，其中上市企业250家。')),
    silent('classes that overlap', plan(goals, '到2028年，培育骨干企业100家，其中高新技术企业80家、专精特新企业60家。')),
    silent('其中 of an earlier item', plan(goals, '到2028年，建成示范村1000个、绿色村庄300个，其中精品示范村500个。')),
    silent('another thing follows the parts', plan(goals, '到2028年，建成公园30个，其中口袋公园20个，新增停车位5000个。')),
  ],
  'target/not-monotonic': [
    { name: 'up, down, up', text: plan(goals, table(row('指标', '2025年', '2026年', '2027年', '2028年'), row('公园绿地面积（公顷）', 100, 110, 105, 120))), found: [['warning', /2026年110公顷，2027年105公顷，2028年120公顷；请核对2027年的数/]] },
    silent('down all the way', plan(goals, table(row('指标', '2025年', '2026年', '2028年'), row('细颗粒物浓度（微克/立方米）', 30, 29, 27)))),
    silent('two values', plan(goals, table(YEARS, row('公园绿地面积（公顷）', 110, 105)))),
    silent('what is new each year', plan(goals, table(row('指标', '2026年', '2027年', '2028年'), row('新增公园绿地面积（公顷）', 10, 20, 15)))),
  ],
  'target/year-out-of-period': [
    { name: 'before the draft: error', text: [TITLE, '2026年3月1日', goals, '到2028年，泊位达到30个。', work, '（一）建设港口。到2024年，建成锚地12个。'].join('\n\n'), found: [['error', /早于成文日期2026-03-01/]] },
    { name: 'beyond the period', text: plan(goals, '到2028年，泊位达到30个。', work, '（一）建设港口。到2030年，建成锚地12个。'), found: [['warning', /超出本文件的期限（2026—2028年）/]] },
    silent('a vision among the goals', plan(goals, '到2028年，泊位达到30个。到2035年，泊位达到50个。')),
    silent('what has been', plan(work, '（一）建设港口。到2025年，已建成锚地12个。')),
    silent('an annual plan', '南屿市2026年交通工作要点\n\n一、主要目标\n\n泊位达到30个。\n\n二、重点任务\n\n（一）建设港口。力争到2028年建成锚地12个。\n'),
    silent('no period in the title', '南屿市港口发展行动方案\n\n一、总体目标\n\n到2028年，泊位达到30个。\n\n二、重点任务\n\n（一）建设港口。到2030年，建成锚地12个。\n'),
  ],
  'target/indicator-name-drift': [
    { name: 'a word left out', text: plan(goals, '到2028年，公共机构新能源汽车占比达到50%。', work, '（一）节能。到2028年，机构新能源汽车占比达到50%。'), found: [['warning', /数值相同而名称不一/]] },
    { name: 'the row, with another value', text: plan(goals, table(YEARS, row('公共机构新能源汽车占比（%）', 30, 50)), work, '（一）节能。到2028年，机构新能源汽车占比达到45%。'), found: [['info', /45%，表列“公共机构新能源汽车占比”50%：名称相近，数值不同/]] },
    silent('the subject of the plan left out', '南屿市中药材产业规划（2026—2028年）\n\n一、总体目标\n\n到2028年，全市中药材规范化种植基地达到300万亩。\n\n二、重点任务\n\n（一）扩面。到2028年，建设规范化种植基地300万亩。\n'),
    { name: 'the subject of the plan left out of the name in its table', text: '南屿市中药材产业规划（2026—2028年）\n\n一、总体目标\n\n主要指标\n\n指标\t2025年\t2028年\n中药材规范化种植基地（万亩）\t120\t300\n\n二、重点任务\n\n（一）扩面。到2028年，规范化种植基地达到300万亩。\n', found: [['warning', /名称不一/]] },
    silent('a measure that the unit says', plan(goals, table(YEARS, row('高标准农田面积（万亩）', 52, 60), row('绿道总里程（公里）', 100, 300)), work, '（一）扩面。到2028年，高标准农田达到60万亩，绿道达到300公里。')),
    { name: 'another word left out', text: '南屿市中药材产业规划（2026—2028年）\n\n一、总体目标\n\n到2028年，全市林下规范化种植基地达到300万亩。\n\n二、重点任务\n\n（一）扩面。到2028年，建设规范化种植基地300万亩。\n', found: [['warning', /名称不一/]] },
    silent('other grades', plan(goals, '到2028年，省级示范合作社达到30家。', work, '（一）到2028年，示范合作社达到30家。')),
    silent('side by side', plan(goals, '到2028年，农村公路优良路率、农村公路路面优良路率均达到85%。农村公路优良路率达到85%，农村公路路面优良路率达到85%。')),
    silent('other industries', plan(goals, '到2028年，规模以上制造业增加值达到500亿元。', work, '（一）到2028年，规模以上服务业增加值达到500亿元。')),
  ],
  'target/unit-drift': [
    { name: 'patents', text: plan(goals, '到2028年，发明专利拥有量达到300项。'), found: [['info', /通例用“件”/]] },
    { name: 'two classifiers', text: plan(work, '（一）便民。建设村级服务站30个。', '（二）惠民。建设村级服务站30处。'), found: [['info', /此处用“处”计，前文用“个”计/]] },
    { name: 'two denominators', text: plan(work, '（一）增效。到2027年，人均产值达到20万元/人。到2028年，人均产值达到22万元/人年。'), found: [['info', /“元\/人年”计，前文用“元\/人”/]] },
    silent('alternatives', plan(work, '（一）便民。到2027年，建设村级服务站30个（处）。', '（二）引才。引进医学人才30名。到2028年，引进医学人才50人。')),
  ],
  'target/aggregate-unclear': [
    { name: 'two numbers of one object', text: plan(goals, '到2028年，培育家庭农场200家。', work, '（一）兴农。到2028年，培育家庭农场500家。'), found: [['warning', /此处500家，前文200家，相差300家（150%）；此处没有注明新增还是累计/]] },
    { name: 'a row of the table', text: plan(goals, table(row('指标', '2028年'), row('家庭农场（家）', 500)), work, '（一）兴农。到2028年，培育家庭农场200家。'), found: [['info', /表列累计500家/]] },
    silent('a row with its base: neither reading agrees, which is a mismatch', plan(goals, table(YEARS, row('家庭农场（家）', 100, 500)), work, '（一）兴农。到2028年，培育家庭农场200家。')),
    silent('another scope', plan(goals, '到2028年，培育家庭农场500家。', work, '（一）兴农。到2028年，高新区培育家庭农场20家。')),
    silent('two parts of the territory', plan(work, '（一）推动西部山区增收。到2028年，培育家庭农场200家。', '（二）做强东部片区。到2028年，培育家庭农场500家。')),
    silent('a part and the whole', plan(goals, '到2028年，培育家庭农场500家。', work, '（一）推动湖滨都市圈农文旅融合发展。到2028年，培育家庭农场200家。')),
    { name: 'both in one part', text: plan(work, '（一）推动西部山区增收。到2028年，培育家庭农场200家。到2028年，再培育家庭农场500家。'), found: [['info', /此处500家/]] },
    { name: 'a heading of work', text: plan(goals, '到2028年，培育家庭农场500家。', work, '（一）壮大经营主体。到2028年，培育家庭农场200家。'), found: [['info', /此处200家/]] },
    silent('new and in all', plan(goals, '到2028年，家庭农场累计达到500家。', work, '（一）兴农。到2028年，新增家庭农场200家。')),
  ],
  'target/deadline-unclear': [
    { name: 'two readings', text: '南屿市水利发展规划（2026—2030年）\n\n2026年3月5日\n\n一、目标\n\n到2030年，水库达到30座。\n\n二、任务\n\n（一）蓄水。4年内建成水库8座。\n', found: [['info', /“4年内”可作2029年，也可作2030年/]] },
    silent('an annual plan', '南屿市2026年水利工作要点\n\n一、主要目标\n\n到年底，水库达到30座。\n\n二、重点任务\n\n（一）蓄水。建成水库8座。\n'),
    silent('底前完成 is another wording', plan(work, '（一）蓄水。到2028年，建成水库8座。', '（二）供水。2028年底前完成泵站改造20座。', '（三）到2028年，建成泵站8座。')),
  ],
};

for (const [rule, cases] of Object.entries(RULES)) {
  suite(`${rule}: arithmetic and silence`, () => {
    for (const { name, text, found } of cases) {
      test(name, () => {
        const findings = analyse(text).findings.filter(f => f.ruleId === rule);
        assert.deepEqual(findings.map(f => f.severity), found.map(([severity]) => severity), findings.map(f => f.message).join('\n'));
        found.forEach(([, message], i) => assert.match(findings[i]?.message ?? '', message));
      });
    }
  });
}

test('no rule on targets changes a number, but for the year of a limit or a base', () => {
  const numbers = (text: string): string => (text.match(/\d+(?:\.\d+)?/g) ?? []).join();
  for (const text of Object.values(RULES).flat().map(c => c.text)) {
    for (const finding of analyse(text).findings) {
      if (!finding.ruleId.startsWith('target/')) continue;
      for (const fix of finding.fixes ?? []) {
        assert.equal(fix.safety, 'review', fix.title);
        for (const edit of fix.edits) if (!/年/.test(edit.newText)) assert.equal(numbers(edit.newText), numbers(text.slice(edit.span.start, edit.span.end)), fix.title);
      }
    }
  }
});
