import assert from 'node:assert/strict';
import { type RuleId } from '../../../server/src/core/rules/rule';
import { analyse } from '../../support/analysis';

/** Passages as a second reader of sound and faulty drafts met them: how often a rule speaks of each. */
interface Passage {
  readonly text: string;
  readonly found: 0 | 1;
}
const places = (text: string, rule: RuleId): number => analyse(text).findings.filter(f => f.ruleId === rule).length;

function table(rule: RuleId, draft: (passage: string) => string, passages: { readonly sound: readonly string[]; readonly faulty: readonly string[] }): void {
  suite(rule, () => {
    const all: readonly Passage[] = [...passages.sound.map((text): Passage => ({ text, found: 0 })), ...passages.faulty.map((text): Passage => ({ text, found: 1 }))];
    for (const { text, found } of all) test(`${found === 0 ? 'sound' : 'faulty'}: ${text.replace(/\n/g, '⏎').slice(0, 50)}`, () => assert.equal(places(draft(text), rule), found));
  });
}

const plan = (passage: string): string => `临江市渡口改造实施方案\n\n一、主要任务\n\n（一）改造渡口。${passage}\n`;

suite('as a second reader judged them', () => {
  table('target/sum-mismatch', plan, {
    sound: [
      '三年安排资金6亿元，其中2026年1.5亿元、2027年2亿元、2028年2.5亿元。',
      '三年安排资金约6亿元，其中2026年1.5亿元、2027年2亿元、2028年2.7亿元。',
      '安排资金6亿元，其中2026年1.5亿元、2027年2亿元。',
      '安排资金6亿元，其中2026年3亿元、2027年4亿元等。',
      '改造道路900公里，其中干线道路300公里、乡村道路400公里。',
      '建设农田90万亩，其中高标准农田60万亩、节水农田50万亩。',
      '培育企业60家，其中制造企业40家、科技企业30家。',
      '县财政每年安排经费80万元，三年合计240万元。',
      '县财政每年安排经费80万元以上，三年合计260万元。',
      '县财政每年安排经费约80万元，三年累计280万元。',
      '2026—2028年，统筹资金45亿元，平均每年15亿元。',
      '2026—2028年，统筹资金45亿元左右，平均每年16亿元。',
      '每年新建码头8座，三年内新建趸船50艘。',
    ],
    faulty: [
      '三年安排资金6亿元，其中2026年1.5亿元、2027年2亿元、2028年3.5亿元。',
      '三年安排资金6亿元，其中2026年1.5亿元、2027年2亿元、2028年2亿元。',
      '投用渡船12艘，其中2026年4艘、2027年5艘、2028年5艘。',
      '投用设备12台（套），其中2026年4台（套）、2027年5台（套）、2028年6台（套）。',
      '两年改造泊位30个，其中：2026年12个，2027年20个。',
      '改造各类管道900公里，其中燃气管道300公里、供水管道400公里、排水管道300公里。',
      '县财政每年安排经费80万元，三年合计260万元。',
      '每年补贴渡工600万元，五年共2000万元。',
      '2026—2028年，统筹资金45亿元，平均每年18亿元。',
      '2026年至2029年统筹资金80亿元，年均25亿元。',
      '三年累计投入资金90亿元，每年平均40亿元。',
    ],
  });

  table('target/sum-mismatch', rows => `临江市渡口改造实施方案\n\n一、评价指标\n\n序号\t指标\t分值\n${rows}\n`, {
    sound: ['1\t安全\t40\n2\t服务\t35\n\t合计\t75', '1\t安全\t40.5\n2\t服务\t35.2\n\t合计\t75.7', '1\t安全\t40\n2\t服务\t35\n\t小计\t75\n\t合计\t150', '1\t安全\t40\n2\t服务\t若干\n\t合计\t90', '1\t安全\t40\n2\t其中：设施\t20\n\t合计\t40'],
    faulty: ['1\t安全\t40\n2\t服务\t35\n\t合计\t85', '1\t安全\t1,400\n2\t服务\t350\n\t合计\t1,850', '1\t安全\t40\n2\t服务\t35\n3\t效率\t25\n\t总计\t110'],
  });

  table('responsibility/none-in-document', clause => `临江市渡口改造实施方案\n\n一、主要任务\n\n（一）改造渡口。更新渡船设备，改善候船条件。${clause}\n（二）疏浚航道。清理碍航沉物，设置助航标志。\n（三）培训船员。开展技能培训，建立持证台账。\n`, {
    sound: [
      '（市交通运输局牵头，市应急局、市财政局配合，2026年底前完成）',
      '（市交通运输局牵头，市财政局配合；2027年6月底前完成）',
      '（2026年12月底前完成，市交通运输局牵头，市财政局配合）',
      '（市交通运输局牵头，市应急局配合，完成时限：2026年12月）',
      '（市交通运输局、市应急局负责，长期坚持）',
      '（市交通运输局、市应急局按职责分工负责，持续推进）',
      '（应急管理部、市场监管总局、交通运输部负责）',
      '（对外联络部、交通运输部负责）',
      '（不动产登记中心、市交通运输局负责）',
    ],
    faulty: ['（应由业主负责）', '（对安全负责）', '（2026年底前完成）', '（不可抗力除外，各自负责）'],
  });

  table('target/deadline-unclear', task => `临江市渡口改造实施方案\n\n一、工作目标\n\n到2026年，改造渡口30处；到2028年，改造渡口90处。\n\n二、主要任务\n\n（一）更新设备。${task}\n`, {
    sound: ['新建浮桥12座。（市交通运输局牵头，市财政局配合，2027年底前完成）', '2026—2028年，新建浮桥12座。', '2026~2028年，新建浮桥12座。', '浮桥完好率每年提高5个百分点。', '每年安排经费180万元，两年合计360万元。', '渡船由2025年的60艘增加到2028年的150艘。'],
    faulty: ['新建浮桥12座。', '新建浮桥12座，购置渡船30艘。', '浮桥照明覆盖率达到95%。（市交通运输局牵头，市财政局配合）'],
  });
  table('target/deadline-unclear', period => `临江市渡口改造实施方案\n\n为改造渡口，制定本方案，${period}。\n\n一、工作目标\n\n到2026年，改造渡口30处；到2028年，改造渡口90处。\n\n二、主要任务\n\n（一）更新设备。新建浮桥12座。\n`, {
    sound: ['实施期限为2026年至2028年', '实施周期为2026—2028年', '规划期为2026—2028年', '本方案实施期限自2026年至2028年'],
    faulty: ['上一轮方案的期限为2023年至2025年', '参照2026—2028年的做法'],
  });

  table('date/period-mismatch', period => `临江市渡口改造三年行动计划\n\n为改造渡口，制定本计划，${period}。\n\n一、主要任务\n\n（一）改造渡口。更新渡船设备，改善候船条件。\n`, {
    sound: ['实施周期为2026—2028年', '实施期限为2026年至2028年', '实施期限为2026年7月至2029年6月'],
    faulty: ['实施周期为2026—2029年', '实施期限为2026年至2027年'],
  });
  table('date/period-mismatch', period => `临江市“十五五”水运发展规划\n\n为发展水运，编制本规划。${period}。\n\n一、主要任务\n\n（一）改造渡口。更新渡船设备，改善候船条件。\n`, {
    sound: ['规划期为2026—2030年', '规划期限为2026年至2030年'],
    faulty: ['规划期为2026—2031年', '规划期限为2025年至2030年'],
  });

  table('structure/declared-count-mismatch', lead => `临江市渡口改造实施方案\n\n一、重点行动\n\n${lead}\n（一）渡船更新行动。更新老旧渡船。\n（二）航道疏浚行动。清理碍航沉物。\n（三）船员培训行动。开展技能培训。\n`, {
    sound: ['围绕水运安全组织实施三大行动。', '围绕水运安全组织实施六大工程。', '重点抓好以下三个方面工作。', '推动六个乡镇开展渡口改造行动。', '围绕两个方面推进。'],
    faulty: ['围绕水运安全组织实施六大行动。', '集中力量开展四大行动。', '重点抓好以下四个方面工作。', '重点落实以下五项任务。'],
  });

  table('target/year-out-of-period', task => `临江市渡口改造行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，改造渡口90处。\n\n二、重点任务\n\n（一）更新设备。${task}\n`, {
    sound: ['2028年底前完成渡船更新任务。', '2026年底前建成候船厅。', '按照2035年前基本实现现代化的要求更新渡船。'],
    faulty: ['2029年底前完成渡船更新任务。', '2030年6月底前建成候船厅。'],
  });

  table('number/decrease-by-multiple', plan, { sound: ['审批用时再压缩20%。', '压缩空气站增加2倍。', '将文件压缩后增长2倍。'], faulty: ['审批平均用时再压缩2倍。', '办理时限压缩1倍以上。'] });
  table('measure/nonlegal', plan, { sound: ['新增面积25万平方米。', '新增库容3万立方米。'], faulty: ['新增面积25万平方公尺。', '新增库容3万立方公尺。'] });
  table('unit/unknown', unit => `国务院办公厅关于印发渡口改造行动计划的通知\n\n国务院办公厅\n\n2026年3月1日\n\n渡口改造行动计划\n\n一、主要任务\n\n（一）改造渡口。更新渡船设备。（责任单位：交通运输部、${unit}）\n`, { sound: ['国家消防救援局', '国家公务员局', '国家版权局', '国家语委'], faulty: ['国家渡口管理局'] });
  table('punctuation/quoted-term-inconsistent', text => `临江市渡口改造实施方案\n\n一、主要任务\n\n（一）改造渡口。推广“一船一码”做法。${text}\n`, { sound: ['按照“一船一码”要求登记。', '渡船登记实行一人一岗制度。'], faulty: ['按照一船一码要求登记。', '推行一船一码模式。'] });
});

suite('what the reader takes from the text', () => {
  test('a city of a kind is no name', () => {
    assert.deepEqual(analyse('陕西省关中平原城市渡口管理工作方案\n\n一、任务\n').facts.jurisdiction, { level: 'province', name: '陕西' });
    assert.deepEqual(analyse('江苏省盐城市渡口管理工作方案\n\n一、任务\n').facts.jurisdiction, { level: 'city', name: '盐城' });
  });
  test('起降 is no 起', () => {
    const [target] = analyse('临江市渡口改造实施方案\n\n一、工作目标\n\n2028年起降场达到60个。\n').targets;
    assert.equal(target?.indicator, '起降场数量');
    assert.equal(target.year, 2028);
  });
  test('集聚区 is no verb', () => {
    const [target] = analyse('临江市渡口改造实施方案\n\n一、工作目标\n\n到2028年，集聚区消防设施完好率达到98%。\n').targets;
    assert.equal(target?.indicator, '集聚区消防设施完好率');
  });
  test('the limit in an unlabelled clause', () => {
    const [clause] = analyse(plan('更新渡船。（市交通运输局牵头，市财政局配合，2026年底前完成）')).tasks.flatMap(t => t.own);
    assert.deepEqual(clause?.mentions.map(m => `${m.name} ${m.role}`), ['市交通运输局 lead', '市财政局 support']);
    assert.equal(clause.deadlineText, '2026年底前完成');
  });
  test('the line of 印发机关 and 印发日期 keeps its blank', () => {
    assert.equal(places('临江市渡口改造实施方案\n\n一、任务\n\n（一）改造渡口。更新渡船。\n\n抄送：市委各部门。\n临江市人民政府办公室 2026年2月8日印发\n', 'punctuation/stray-space'), 0);
  });
});
