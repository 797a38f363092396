import assert from 'node:assert/strict';
import { analyse } from '../../support/analysis';

/** `year kind value unit indicator`, and base and path where they matter. */
const shown = (text: string): readonly string[] => analyse(text).targets.map(t => `${t.year ?? '-'} ${t.kind} ${t.value} ${t.unit} ${t.indicator}`);

const plan = (title: string, ...lines: readonly string[]): string => [title, '', ...lines].join('\n\n');

suite('targets of a plan: years', () => {
  test('a heading hands its paragraph\'s year to what stands under it', () => {
    const text = plan('滨江市物流提升行动方案', '一、主要任务', '（一）建设枢纽。到2027年，社会物流总额突破8000亿元。', '——布局园区。建设物流园区12个。', '（二）培育主体。培育5A级物流企业6家。');
    assert.deepEqual(shown(text), ['2027 level 8000 亿元 社会物流总额', '2027 count 12 个 物流园区数量', '- count 6 家 5A级物流企业数量']);
  });
  test('a lead-in hands its year to the items', () => {
    const text = plan('滨江市体育事业实施意见', '一、工作目标', '到2028年，努力实现以下目标：', '——人均体育场地面积达到3平方米。', '——经常参加体育锻炼人数比例达到42%。');
    assert.deepEqual(shown(text), ['2028 level 3 平方米 人均体育场地面积', '2028 share 42 % 经常参加体育锻炼人数比例']);
  });
  test('a period in the title is the default, a stage in the text goes before it', () => {
    const text = plan('滨江市造林绿化行动计划（2026—2028年）', '一、重点任务', '（一）扩绿。完成造林12万亩。2026年，新增城市公园8个。');
    assert.deepEqual(shown(text), ['2028 level 12 万亩 造林', '2026 increment 8 个 城市公园数量']);
  });
  test('an annual plan has its year', () => {
    const text = plan('滨江市2026年招商引资工作要点', '一、工作目标', '全年新签约亿元以上项目120个，到位市外资金增长10%。');
    assert.deepEqual(shown(text), ['2026 increment 120 个 亿元以上项目数量', '2026 growth 10 % 到位市外资金']);
  });
  test('a vision beyond the plan hands on no year', () => {
    const text = plan('滨江市海洋经济发展规划（2026—2030年）', '一、发展目标', '到2035年，全面建成海洋强市。', '专栏1 重点工程', '海水养殖。建设深远海养殖平台5个。');
    assert.deepEqual(shown(text).at(-1), '2030 count 5 个 深远海养殖平台数量');
  });
  test('what has been is no target', () => {
    const text = plan('滨江市服务业发展规划（2026—2030年）', '一、发展基础', '2025年，服务业增加值达到1200亿元，年均增长7%。', '二、发展目标', '“十四五”以来，全市新增规上服务业企业300家。', '到2030年，服务业增加值达到1800亿元。');
    assert.deepEqual(shown(text), ['2030 level 1800 亿元 服务业增加值']);
  });
  for (const title of ['发展环境和总体要求', '发展基础与总体思路', '形势与主要目标', '现状和目标', '回顾与指导思想', '“十四五”发展成效和“十五五”主要目标', '面临形势、发展目标和重点任务']) {
    test(`a part that also says what is wanted: ${title}`, () => {
      const text = plan('滨江市服务业发展规划（2026—2030年）', `第一章　${title}`, '第一节　发展基础', '2025年，服务业增加值达到1200亿元。', '第二节　要实现的目标', '到2030年，服务业增加值达到1800亿元。');
      assert.deepEqual(shown(text), ['2030 level 1800 亿元 服务业增加值']);
    });
  }
  for (const title of ['发展基础', '“十四五”发展成效', '主要目标完成情况回顾', '“十四五”规划目标和重点任务进展情况', '面临形势', '发展环境', '工作基础', '“十四五”发展形势和目标完成情况']) {
    test(`a part that only looks back: ${title}`, () => {
      assert.deepEqual(shown(plan('滨江市服务业发展规划（2026—2030年）', `一、${title}`, '服务业增加值达到1200亿元。', '二、发展目标', '到2030年，服务业增加值达到1800亿元。')), ['2030 level 1800 亿元 服务业增加值']);
    });
  }
  test('a regulation sets conditions, no targets', () => {
    assert.deepEqual(shown(plan('滨江市科技企业孵化器认定管理办法', '第五条 申请认定应当具备下列条件：', '（一）在孵企业不少于30家；', '（二）孵化面积不少于5000平方米。')), []);
  });
});

suite('targets of a plan: the year of what stands above', () => {
  const years = (...lines: readonly string[]): readonly (number | undefined)[] => analyse(plan('滨江市关于落实重点工作的意见', ...lines)).targets.map(t => t.year);
  const CASES: readonly (readonly [lines: readonly string[], years: readonly (number | undefined)[]])[] = [
    [['一、落实2027年发展主要目标', '（一）稳就业。城镇新增就业9万人以上。'], [2027]],
    [['一、2027年重点工作', '1.新建学校12所。', '2.改造管网30公里。'], [2027, 2027]],
    [['一、全市2027年度主要预期目标', '（一）地区生产总值增长6%以上。'], [2027]],
    [['一、2026—2028年重点工作', '1.新建学校12所。'], [undefined]],
    [['一、2026年工作回顾', '1.新建学校12所。'], []],
    [['一、总体目标', '到2030年，体系更加健全。实现以下目标：', '健康素养水平达到35%以上；知晓率达到80%。', '孕妇贫血率控制在10%以下。'], [2030, 2030, 2030]],
    [['一、总体目标', '到2030年，体系更加健全。', '健康素养水平达到35%以上。'], [undefined]],
    [['一、总体目标', '到2030年，实现以下目标：', '到2028年，健康素养水平达到35%以上。', '孕妇贫血率控制在10%以下。'], [2028, undefined]],
    [['一、总体目标', '到2030年，实现以下目标：', '健康素养水平达到35%以上。', '二、主要任务', '建设医院12家。'], [2030, undefined]],
  ];
  for (const [lines, wanted] of CASES) test(lines.join(' '), () => assert.deepEqual(years(...lines), wanted));
  test('a report on a year tells what was', () => {
    const text = plan('滨江市政府工作报告', '一、落实2027年主要目标', '实现地区生产总值增长6%以上。');
    assert.deepEqual(analyse(text).targets.map(t => t.year), [undefined]);
  });
});

suite('targets of a plan: tables', () => {
  const table = (...rows: readonly string[]): string => plan('滨江市教育发展规划（2026—2030年）', '一、主要指标', rows.join('\n'));
  const cells = (text: string): readonly string[] => analyse(text).targets.map(t => `${t.year} ${t.value} ${t.unit} ${t.indicator} <${t.baseYear} ${t.baseValue}`);

  test('one target for each later year, columns before the plan give the base', () => {
    assert.deepEqual(cells(table('类别\t指标\t2025年\t2028年\t2030年', '规模\t在校生总规模（万人）\t42.5\t44\t45', '\t普惠性幼儿园覆盖率（%）\t90\t≥93\t≥95')), [
      '2028 44 万人 在校生总规模 <2025 42.5', '2030 45 万人 在校生总规模 <2025 42.5', '2028 93 % 普惠性幼儿园覆盖率 <2025 90', '2030 95 % 普惠性幼儿园覆盖率 <2025 90',
    ]);
  });
  test('a merged category that is left out, a column of units, an attribute behind', () => {
    const text = table('类别\t指标\t单位\t2025年\t2030年\t属性', '质量\t高中阶段毛入学率\t%\t98\t99\t预期性', '每万人专任教师数\t人\t120\t130\t约束性');
    assert.deepEqual(cells(text), ['2030 99 % 高中阶段毛入学率 <2025 98', '2030 130 人 每万人专任教师数 <2025 120']);
  });
  test('a header repeated after a page break adds nothing', () => {
    const text = table('指标\t2025年\t2030年', '公办学位（万个）\t30\t36', '', '指标\t2025年\t2030年', '寄宿制学校（所）\t60\t75');
    assert.deepEqual(cells(text), ['2030 36 万个 公办学位 <2025 30', '2030 75 所 寄宿制学校 <2025 60']);
  });
  test('the place is the cell', () => {
    const { source, targets } = analyse(table('指标\t2025年\t2030年', '公办学位（万个）\t30\t36'));
    assert.equal(targets[0] && source.slice(targets[0].span), '36');
    assert.equal(targets[0]?.valueBase, 360000);
    assert.equal(targets[0]?.source, 'table');
  });
});

suite('targets of a plan: place and base', () => {
  test('a box has its own source, a place heading is the scope', () => {
    const text = plan('滨江市水网建设规划（2026—2030年）', '一、重点任务', '专栏1 重点工程', '灌区。新增灌溉面积20万亩。', '二、分区目标', '（一）东江新区', '到2030年，供水保证率达到95%。', '（二）北山县', '到2030年，供水保证率达到90%。');
    const { targets, findings } = analyse(text);
    assert.equal(targets[0]?.source, 'box');
    assert.deepEqual(targets.slice(1).map(t => t.scope), ['东江新区', '北山县']);
    assert.deepEqual(findings.filter(f => f.ruleId === 'target/conflict'), []);
  });
  test('a heading that says what is done is no place', () => {
    const text = plan('滨江市物流行动计划（2026—2028年）', '一、主要任务', '（一）建设智能仓储园区', '到2028年，智能仓储园区总数达到25个。');
    assert.deepEqual(analyse(text).targets.map(t => t.scope), [undefined]);
  });
  test('由……提高到……', () => {
    const [t] = analyse(plan('滨江市节水行动方案', '一、目标', '到2027年，农田灌溉水有效利用系数由2024年的0.58提高到0.6。')).targets;
    assert.deepEqual([t?.indicator, t?.value, t?.baseYear, t?.baseValue], ['农田灌溉水有效利用系数', 0.6, 2024, 0.58]);
  });
});

suite('targets in linear time', () => {
  const hard: readonly (readonly [string, string])[] = [
    ['counts without a joint', '培育5个示范'.repeat(20_000)],
    ['one list', `培育${'示范企业5家、'.repeat(20_000)}`],
    ['brackets', '（'.repeat(200_000)],
    ['digits', '1'.repeat(300_000)],
    ['one deadline, many targets', `到2027年，${'甲产业规模达到500亿元，'.repeat(10_000)}`],
  ];
  for (const [name, text] of hard) test(name, () => assert.ok(analyse(`一、目标\n\n${text}\n`).targets.length >= 0)).timeout(60_000);
});
