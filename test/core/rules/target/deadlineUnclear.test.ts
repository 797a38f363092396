import assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

const PERIOD = '青溪县水网建设规划（2026—2030年）\n\n2026年3月5日\n\n一、建设目标\n\n到2030年，供水管网长度达到500公里。\n\n二、重点任务\n\n';
const NO_PERIOD = '青溪县水网建设实施方案\n\n2026年3月5日\n\n一、建设目标\n\n供水管网长度达到500公里。\n\n二、重点任务\n\n';
const UNDATED = NO_PERIOD.replace('2026年3月5日\n\n', '');
const YEAR = '青溪县2026年水网建设工作要点\n\n一、重点任务\n\n';
const found = (text: string): readonly string[] => {
  const analysis = analyse(text);
  return analysis.findings.filter(f => f.ruleId === 'target/deadline-unclear').map(f => `${f.severity} ${analysis.source.slice(f.span)}`);
};

suite('target/deadline-unclear: a time without a year', () => {
  const flagged: readonly (readonly [string, string, string])[] = [
    [PERIOD, '（一）改造管网。近期，改造供水管网80公里。', 'info 近期'],
    [PERIOD, '（一）改造管网。近期内完成供水管网改造80公里。', 'info 近期内'],
    [PERIOD, '（一）改造管网。近几年建成供水泵站12座。', 'info 近几年'],
    [PERIOD, '（一）改造管网。今后一段时期，新建供水泵站12座。', 'info 今后一段时期'],
    [PERIOD, '（一）改造管网。未来几年内，力争供水普及率达到98%。', 'info 未来几年内'],
    [PERIOD, '（一）改造管网。远期，供水管网漏损率降到6%以下。', 'info 远期'],
    [PERIOD, '（一）改造管网。统筹推进，近期要建成水质监测站9个。', 'info 近期'],
    [PERIOD, '（一）改造管网。规划期末，供水普及率达到98%。', 'hint 规划期末'],
    [PERIOD, '（一）改造管网。到期末建成供水泵站12座。', 'hint 到期末'],
    [PERIOD, '（一）改造管网。3年内，供水管网漏损率降低到8%以下。', 'info 3年内'],
    [PERIOD, '（一）改造管网。3年内，建成供水泵站12座。到2028年，供水普及率达到98%。', 'info 3年内'],
    [PERIOD, '（一）改造管网。3年内建成供水泵站12座，较2028年提前一年。', 'info 3年内'],
    [NO_PERIOD, '（一）改造管网。3年内，供水管网漏损率降低到8%以下。', 'info 3年内'],
    [NO_PERIOD, '（一）改造管网。期末供水普及率达到98%。', ''],
    [NO_PERIOD, '（一）改造管网。到期末，供水普及率达到98%。', 'info 到期末'],
    [UNDATED, '（一）改造管网。用三年左右时间，建成供水泵站12座。', 'info 用三年左右时间'],
    [UNDATED, '（一）改造管网。一段时间内，建成供水泵站12座。', 'info 一段时间内'],
  ];
  for (const [frame, line, expected] of flagged) test(`${frame.slice(0, 14)}… ${line}`, () => assert.deepEqual(found(`${frame}${line}\n`), expected === '' ? [] : [expected]));

  const silent: readonly (readonly [string, string])[] = [
    [PERIOD, '（一）改造管网。用三年时间，建成供水泵站12座；到2028年底，供水普及率达到98%。'],
    [PERIOD, '（一）改造管网。3年内建成供水泵站12座，至2029年供水普及率达到98%。'],
    [PERIOD, '（一）改造管网。近期出台管网改造办法，到2027年改造供水管网80公里。'],
    [PERIOD, '（一）改造管网。近期目标：到2027年，改造供水管网80公里。'],
    [PERIOD, '（一）改造管网。明确近期建设重点，建成供水泵站12座。'],
    [PERIOD, '（一）改造管网。近期（2026—2027年），改造供水管网80公里。'],
    [PERIOD, '（一）改造管网。近期，开展管网普查。建成供水泵站12座。'],
    [PERIOD, '（一）改造管网。近期，加强宣传；到2028年，建成供水泵站12座。'],
    [PERIOD, '（一）改造管网。每年改造供水管网20公里。'],
    [PERIOD, '（一）改造管网。在学期末组织节水活动12场。'],
    [PERIOD, '（一）改造管网。近三年改造供水管网年均20公里。'],
    [YEAR, '（一）改造管网。近期，改造供水管网80公里。'],
    [YEAR, '（一）改造管网。一年内建成供水泵站12座。'],
    ['水网建设杂记\n\n', '近期，改造供水管网80公里。'],
  ];
  for (const [frame, line] of silent) test(`silent: ${frame.slice(0, 14)}… ${line}`, () => assert.deepEqual(found(`${frame}${line}\n`), []));
});

suite('target/deadline-unclear: several years', () => {
  const plan = (goal: string, ...lines: readonly string[]): string => `青溪县老旧泵站改造实施方案\n\n一、工作目标\n\n${goal}\n\n二、改造内容\n\n（一）完善功能。增设监测点60个。\n\n${lines.join('\n\n')}\n`;
  const flagged: readonly (readonly [string, string])[] = [
    ['two limits', plan('到2026年，改造泵站12座；到2027年，改造泵站30座。')],
    ['two limits written otherwise', plan('2026年底前改造泵站12座，2027年底前改造泵站30座。')],
    ['a limit and a bare year of another sentence', plan('2026年改造泵站12座。到2027年，泵站完好率达到98%。')],
    ['shares of years beside two limits', plan('到2027年改造泵站30座，其中2025年12座、2026年18座。到2030年，泵站完好率达到98%。')],
  ];
  for (const [what, text] of flagged) test(what, () => assert.deepEqual(found(text), ['info 增设监测点60个']));

  const silent: readonly (readonly [string, string])[] = [
    ['shares of years', plan('到2027年，改造泵站46座。其中，2025年改造12座，2026年改造18座，2027年改造16座。')],
    ['what was built by then', plan('到2027年底，全面完成2000年底前建成的泵站改造任务，改造泵站46座。')],
    ['registered before a day', plan('到2027年底，2018年前登记注册的取水户全部装表，改造泵站46座。')],
  ];
  for (const [what, text] of silent) test(what, () => assert.deepEqual(found(text), []));
  const stages = (heading: string): string => plan('到2026年，改造泵站12座；到2027年，改造泵站30座。').replace('增设监测点60个', '增设监测设施') + `\n三、实施步骤\n\n（一）${heading}。逐个验收，合格率达到100%。\n`;
  test('a stage with its months', () => assert.deepEqual(found(stages('总结验收（2027年11月—12月）')), []));
  test('a stage without', () => assert.deepEqual(found(stages('总结验收（第三阶段）')), ['info 合格率达到100%']));
});

suite('target/deadline-unclear: the years of the plan added up', () => {
  const lines = (line: string): readonly string[] => found(`青溪县水网建设实施方案\n\n一、建设目标\n\n到2027年，供水普及率达到95%；到2030年，供水普及率达到98%。\n\n二、重点任务\n\n（一）改造管网。${line}\n`);
  for (const line of ['三年累计新增供水泵站12座。', '3年累计新增供水泵站12座，惠及企业200户。', '强化监管，五年新建供水泵站12座。', '五年完成泵站改造12座。', '规划期内完成泵站改造12座。', '两年共改造泵站12座。', '5年新修泵站12座，平均每年3座。', '三年合计培训管网技工600名。', '五年治理泵站12座。', '推行：三年改造泵站12座。']) test(`a term: ${line}`, () => assert.deepEqual(lines(line), []));
  for (const line of ['新增供水泵站12座。', '三年行动有力，新增供水泵站12座。', '每三年评估一次，新增供水泵站12座。', '三年累计有成效。新增供水泵站12座。', '服务满五年的，新建供水泵站12座。', '建立三年台账，新增供水泵站12座。']) test(`none: ${line}`, () => assert.equal(lines(line).length, 1));
});
