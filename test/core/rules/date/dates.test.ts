import assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';
import { elementsOf } from '../../../support/tree';

interface Parts {
  readonly title?: string;
  readonly date?: string;
  readonly imprint?: string;
  readonly head?: string;
  readonly body?: string;
}

/** A notice that carries a plan; the parts not given are sound. */
function draft({ title = '临江市节水行动方案', date = '2026年3月5日', imprint = '2026年3月6日印发', head = '', body = '（一）改造管网。完成管网改造300公里。' }: Parts): string {
  return [
    `${head}临江市人民政府办公室关于印发${title}的通知`, '各县（市、区）人民政府，市政府各部门：', `现将《${title}》印发给你们，请认真组织实施。`, '临江市人民政府办公室', date,
    title, '一、主要任务', body, '抄送：市委办公室，市人大常委会办公室。', `临江市人民政府办公室　　　　　　　　${imprint}`, '',
  ].join('\n\n');
}

function found(rule: string, parts: Parts): readonly string[] {
  const analysis = analyse(draft(parts));
  return analysis.findings.filter(f => f.ruleId === rule).map(f => analysis.text(f.span));
}

/** Date lines: as written, as mended by the safe fix (undefined: left to the writer). */
const LINES: readonly (readonly [written: string, right: string | undefined])[] = [
  ['2026年03月05日', '2026年3月5日'],
  ['2026年3月05日', '2026年3月5日'],
  ['二〇二六年三月五日', '2026年3月5日'],
  ['二○二六年十一月二十二日', '2026年11月22日'],
  ['二零二六年三月五日', '2026年3月5日'],
  ['2026.3.5', '2026年3月5日'],
  ['2026.03.05', '2026年3月5日'],
  ['2026/3/5', '2026年3月5日'],
  ['2026-03-05', '2026年3月5日'],
  ['2026年3月5', '2026年3月5日'],
  ['2026年3月5号', '2026年3月5日'],
  ['2026年３月０５日', '2026年3月5日'],
  ['26年3月5日', undefined],
  ['2026年3月', undefined],
  ['3月5日', undefined],
  ['2026年02月30日', undefined],
  ['2026年13月1日', undefined],
  ['2026年4月31日', undefined],
  ['2025年2月29日', undefined],
];

suite('date/format', () => {
  for (const [written, right] of LINES) {
    test(`成文日期 ${written}`, () => {
      const analysis = analyse(draft({ date: written }));
      const findings = analysis.findings.filter(f => f.ruleId === 'date/format' && f.severity === 'error');
      assert.deepEqual(findings.map(f => analysis.text(f.span)), [written]);
      assert.deepEqual(findings[0]?.fixes?.map(f => [f.safety, f.edits[0].newText]), right === undefined ? undefined : [['safe', right]]);
      assert.ok(elementsOf(analysis).includes('signature=临江市人民政府办公室'));
      assert.ok(elementsOf(analysis).includes(`issueDate=${written}`));
    });
  }
  for (const [written, right] of LINES.filter(([w]) => !/^3月|3月$|13月/.test(w))) {
    test(`印发日期 ${written}`, () => {
      const analysis = analyse(draft({ imprint: `${written}印发` }));
      const findings = analysis.findings.filter(f => f.ruleId === 'date/format' && f.severity === 'error');
      assert.deepEqual(findings.map(f => analysis.text(f.span)), [written]);
      assert.deepEqual(findings[0]?.fixes?.map(f => f.edits[0].newText), right === undefined ? undefined : [right]);
    });
  }
  for (const date of ['2026年3月5日', '2024年2月29日', '2026年 3 月 5 日', '２０２６年３月５日']) test(`right: ${date}`, () => assert.deepEqual(found('date/format', { date, imprint: '2026年12月31日印发' }), []));

  const BODY: readonly (readonly [sentence: string, ...findings: readonly string[]])[] = [
    ['（一）改造管网。2026年9月31日前完成改造。', '2026年9月31日'],
    ['（一）改造管网。2月30日前完成改造。', '2月30日'],
    ['（一）改造管网。2027年2月29日前完成改造。', '2027年2月29日'],
    ['（一）改造管网。截至2026-8，完成改造30公里。', '2026-8'],
    ['（一）改造管网。到2026/10完成改造。', '2026/10'],
    ['（一）改造管网。完成时限为2026.12底。', '2026.12'],
    ['（一）改造管网。2026-9前完成改造。', '2026-9'],
    ['（一）改造管网。2026.6.30前完成改造。', '2026.6.30'],
    ['（一）改造管网。自2026.3.1起实施。', '2026.3.1'],
    ['（一）改造管网。2026年13月完成改造。', '2026年13月'],
    ['（一）改造管网。版本2026.6.30.2已经更新，周期为2026年12月。'],
    ['（一）改造管网。2026.5万元，2026.12亿元。'],
    ['（一）改造管网。2026-08-08前完成改造，2028年2月29日评估。'],
    ['（一）改造管网。按照“2026年9月31日”的记录核对。'],
    ['（一）改造管网。达到2026.5万元，编号2026-8。'],
    ['（一）改造管网。2026-2028年完成改造。'],
    ['（一）改造管网。各区代表参会。\n\n2026.5'],
  ];
  for (const [body, ...expected] of BODY) test(`body: ${body}`, () => assert.deepEqual(found('date/format', { body }), expected));

  test('the stamp of a portal is not judged', () => {
    assert.deepEqual(found('date/format', { head: '发布时间：2026-03-07 09:30　来源：市政府办\n\n' }), []);
  });
  test('cells of a table that lost its lines are no signatures', () => {
    const rows = ['完成道路建设。', '市交通运输局', '2026年12月', '完成管网改造。', '市水利局', '2027年6月', '完成厂房建设。', '市住房城乡建设局', '2027年9月'];
    const analysis = analyse(`某县水网行动计划\n\n一、主要任务\n\n${rows.join('\n\n')}\n\n二、保障措施\n\n${'加强统筹。\n\n'.repeat(9)}`);
    assert.deepEqual(elementsOf(analysis).filter(e => e.startsWith('issueDate')), []);
    const one = analyse(`某县水网行动计划\n\n一、主要任务\n\n${rows.slice(0, 3).join('\n\n')}\n\n二、保障措施\n\n${'加强统筹。\n\n'.repeat(9)}`);
    assert.deepEqual(elementsOf(one).filter(e => e.startsWith('issueDate')), []);
  });
  test('a date at the end of a plan without notice', () => {
    const analysis = analyse('某县水网行动计划\n\n一、主要任务\n\n（一）改造管网。完成改造。\n\n某县水利局\n\n2026.03.05\n');
    assert.deepEqual(analysis.findings.filter(f => f.ruleId === 'date/format').map(f => [analysis.text(f.span), f.fixes?.[0]?.edits[0].newText]), [['2026.03.05', '2026年3月5日']]);
  });
  test('a line of digits in the middle of the text is no date', () => {
    const analysis = analyse('某县水网行动计划\n\n一、主要任务\n\n（一）改造管网。完成改造。\n\n2026.3\n\n26.5.3\n');
    assert.deepEqual(elementsOf(analysis).filter(e => e.startsWith('issueDate')), []);
  });
});

suite('date/order', () => {
  const ROWS: readonly (readonly [name: string, parts: Parts, ...findings: readonly string[]])[] = [
    ['printed the day before', { imprint: '2026年3月4日印发' }, '2026年3月4日'],
    ['printed a year before', { imprint: '2025年3月6日印发' }, '2025年3月6日'],
    ['printed on the day', { imprint: '2026年3月5日印发' }],
    ['printed after', { imprint: '2026年4月1日印发' }],
    ['published before', { head: '发布时间：2026-03-01 09:30　浏览量：20\n\n' }, '发布时间：2026-03-01'],
    ['published before, 日期', { head: '发布日期：2026年3月1日　浏览量：20\n\n' }, '发布日期：2026年3月1'],
    ['published after', { head: '发布时间：2026-03-07 09:30　浏览量：20\n\n' }],
    ['period begins two years before', { title: '临江市节水行动方案（2024—2026年）' }, '2024—2026年'],
    ['period begins in the year', { title: '临江市节水行动方案（2026—2028年）' }],
    ['period begins the year before', { title: '临江市节水行动方案（2025—2027年）' }],
    ['period begins after', { title: '临江市节水行动方案（2027—2029年）' }],
  ];
  for (const [name, parts, ...expected] of ROWS) test(name, () => assert.deepEqual(found('date/order', parts), expected));
});

suite('date/year-abbreviated', () => {
  const ROWS: readonly (readonly [sentence: string, ...findings: readonly string[]])[] = [
    ['26年底前完成改造。', '26年'],
    ['力争27年底完成改造。', '27年'],
    ['到28年末完成改造。', '28年'],
    ['26年3月启动，27年上半年验收。', '26年', '27年'],
    ['落实26年度计划。', '26年'],
    ['27年第一季度完成。', '27年'],
    ['到28年，完成改造。', '28年'],
    ['’26年完成改造。', '’26年'],
    ["'26年完成改造。", "'26年"],
    ['2026—28年完成改造。', '2026—28年'],
    ['2026-28年完成改造。', '2026-28年'],
    ['2026年至28年完成改造。', '2026年至28年'],
    ['较25年增长5%。', '25年'],
    ['二六年底前完成改造。', '二六年'],
    ['按照《某县水网规划（2026—30年）》推进。', '2026—30年'],
    ['近20年底数清楚，20年来持续改造。'],
    ['使用30年以上，运行20年后更换。'],
    ['凭借20年底蕴，坚守30年初心。'],
    ['从10年延长到20年，寿命达到30年。'],
    ['承包期限到30年，合同到20年，续签。'],
    ['未来15年，连续10年，用20年时间。'],
    ['2026年底前完成，2026—2028年推进。'],
    ['工作满20年年度考核合格。'],
    ['二三年内完成，三五年见效。'],
    ['二〇二六年底前完成。'],
    ['沿用“26年底”的说法。'],
    ['20年期国债，15年制义务教育。'],
    ['过去20年上半年均有洪涝。'],
    ['1998年底建成，走过28年。'],
    ['第十年底评估，10年一遇，50年一遇洪水。'],
    ['从20年前起步，用30年初步建成，守住20年底线。'],
    ['26年启动，27年全面铺开，28年评估。', '26年', '27年', '28年'],
    ['30年完成改造，10年实施300公里。'],
    ['与20年前相比，比30年前翻番。'],
  ];
  for (const [sentence, ...expected] of ROWS) test(sentence, () => assert.deepEqual(found('date/year-abbreviated', { body: `（一）改造管网。${sentence}` }), expected));
});

suite('date/period-mismatch', () => {
  const title = (name: string): string => `临江市${name}`;
  const TITLES: readonly (readonly [name: string, ...findings: readonly string[]])[] = [
    ['节水三年行动方案（2026—2029年）', '2026—2029年', '2026—2029年'],
    ['节水三年行动方案（2026—2027年）', '2026—2027年', '2026—2027年'],
    ['制造业倍增五年计划（2026—2031年）', '2026—2031年', '2026—2031年'],
    ['节水3年行动方案（2026—2029年）', '2026—2029年', '2026—2029年'],
    ['节水两年攻坚行动方案（2026—2028年）', '2026—2028年', '2026—2028年'],
    ['水网“十五五”规划（2026—2031年）', '2026—2031年', '2026—2031年'],
    ['节水三年行动方案（2026年7月—2028年6月）', '2026年7月—2028年6月', '2026年7月—2028年6月'],
    ['节水三年行动方案（2026—2028年）'],
    ['节水三年行动方案（2026年7月—2029年6月）'],
    ['制造业倍增五年计划（2026—2030年）'],
    ['水网“十五五”规划（2026—2030年）'],
    ['水网“十五五”实施方案（2027—2030年）'],
    ['节水行动方案（2026—2029年）'],
    ['节水三年行动方案'],
    ['“五年攻坚”实施方案（2026—2028年）'],
    ['五年规划三年行动方案（2026—2028年）'],
    ['十年禁捕方案（2021—2030年）'],
  ];
  for (const [name, ...expected] of TITLES) {
    test(name, () => {
      const analysis = analyse(draft({ title: title(name) }));
      assert.deepEqual(analysis.findings.filter(f => f.ruleId === 'date/period-mismatch').map(f => analysis.text(f.span)), expected);
    });
  }

  const BODIES: readonly (readonly [body: string, ...findings: readonly string[]])[] = [
    ['（一）实施期限。本方案实施期限为2026—2029年。', '2026—2029年'],
    ['（一）规划期限。规划期为2025—2028年。', '2025—2028年'],
    ['（一）实施时间。行动期限自2026年至2027年。', '2026年至2027年'],
    ['（一）引用。依据《临江市节水行动方案（2026—2030年）》推进。', '2026—2030年'],
    ['（一）实施期限。本方案实施期限为2026—2028年。'],
    ['（一）引用。上一轮《临江市节水行动方案（2023—2025年）》圆满完成。'],
    ['（一）引用。依据《临江市水网行动方案（2026—2030年）》推进。'],
    ['（一）引用。临江市国土空间规划实施期限为2021—2035年。'],
    ['（一）期限。近期规划期为2026—2027年。'],
    ['（一）比较。2021—2025年，用水量下降5%。'],
  ];
  for (const [body, ...expected] of BODIES) test(body, () => assert.deepEqual(found('date/period-mismatch', { title: '临江市节水行动方案（2026—2028年）', body }), expected));

  test('the notice and the plan', () => {
    const text = draft({ title: '临江市节水行动方案（2026—2028年）' }).replace('关于印发临江市节水行动方案（2026—2028年）', '关于印发临江市节水行动方案（2026—2030年）');
    const analysis = analyse(text);
    assert.deepEqual(analysis.findings.filter(f => f.ruleId === 'date/period-mismatch').map(f => analysis.text(f.span)), ['2026—2030年']);
  });
});
