import assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

const HEAD = '临江市渡口改造实施方案\n\n临江市人民政府办公室\n\n2026年3月2日\n\n一、工作目标\n\n到2028年，全市渡口面貌明显改善。\n\n二、主要任务\n\n';
const CLOSING = '三、保障措施\n\n（一）加强组织领导。各地、各部门按职责分工抓好落实。\n\n（二）强化资金支持。统筹现有专项资金。\n\n（三）注重宣传引导。总结推广经验。\n';

/** How drafts of different places divide work: nobody is missing, and nothing is to be said of the form. */
const DIVIDED: readonly (readonly [name: string, tasks: string])[] = [
  ['【责任单位】 lines', '（一）改造渡口。更新渡船设备。\n\n【牵头单位】市交通运输局\n\n【责任单位】市财政局、各县（市、区）人民政府\n\n【完成时限】2027年12月\n\n（二）疏浚航道。清理碍航沉物。\n\n【牵头单位】市水利局\n\n【责任单位】市财政局\n\n【完成时限】长期坚持\n\n'],
  ['〔A牵头，B配合〕', '（一）改造渡口。更新渡船设备。〔市交通运输局牵头，市财政局配合〕\n\n（二）疏浚航道。清理碍航沉物。〔市水利局牵头，市财政局配合〕\n\n（三）培训船员。开展技能培训。〔市人力资源社会保障局负责〕\n\n'],
  ['sentences beside brackets', '（一）改造渡口。更新渡船设备。（市交通运输局牵头，市财政局配合）\n\n（二）疏浚航道。由市水利局牵头，市财政局、市交通运输局配合，清理碍航沉物。\n\n（三）培训船员。开展技能培训。市人力资源社会保障局、市交通运输局按职责分工负责。\n\n（四）营造氛围。各地、各部门按照职责分工抓好落实。\n\n'],
  ['a table', '序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t更新渡船20艘\t市交通运输局\t市财政局\t2027年底\n2\t疏浚航道30公里\t市水利局\t市财政局\t2028年底\n\n'],
];

suite('responsibility: the forms in which work is divided', () => {
  for (const [name, tasks] of DIVIDED) {
    test(`${name}: nothing to say`, () => {
      assert.deepEqual(analyse(HEAD + tasks + CLOSING).findings.filter(f => f.ruleId.startsWith('responsibility/')).map(f => `${f.ruleId} ${f.message}`), []);
    });
  }

  test('a task that nobody has is found beside them', () => {
    const text = `${HEAD}（一）改造渡口。更新渡船设备。〔市交通运输局牵头，市财政局配合〕\n\n（二）疏浚航道。清理碍航沉物。〔市水利局负责〕\n\n（三）培训船员。开展技能培训。\n\n${CLOSING}`;
    assert.deepEqual(analyse(text).findings.filter(f => f.ruleId === 'responsibility/missing').map(f => text.slice(f.span.start, f.span.end)), ['（三）培训船员']);
  });

  const inBrackets = (third: string): string => `${HEAD}（一）改造渡口。更新渡船设备。（市交通运输局、市财政局）\n\n（二）疏浚航道。清理碍航沉物。（市水利局、市财政局）\n\n（三）培训船员。开展技能培训。${third}\n\n${CLOSING}`;
  const missing = (third: string): number => analyse(inBrackets(third)).findings.filter(f => f.ruleId === 'responsibility/missing').length;
  for (const names of ['（市海事局、铁路临江车务段）', '（海关、市总工会）', '（市交通运输局、临江船员培训基地）', '\n（市人力资源社会保障局、市海事局）', '\n（市海事局）']) test(`names in brackets, not all understood: ${names}`, () => assert.equal(missing(names), 0));
  for (const other of ['', '（含轮机、驾驶）', '（其中女船员20名）', '（具体办法另行制定）', '（见培训大纲）']) test(`no names: ${other || 'nothing'}`, () => assert.equal(missing(other), 1));

  const unwritten = (third: string): number => analyse(`${HEAD}（一）改造渡口\n\n更新渡船设备。（市交通运输局、市财政局）\n\n（二）疏浚航道\n\n清理碍航沉物。（市水利局、市财政局）\n\n（三）${third}\n\n${CLOSING}`).findings.filter(f => f.ruleId === 'responsibility/missing').length;
  test('a heading with nothing below it is to be written first', () => assert.deepEqual([unwritten('培训船员'), unwritten('培训船员\n\n开展技能培训。'), unwritten('培训船员。开展技能培训。')], [0, 1, 1]));
  test('stages are no tasks', () => {
    const stages = '三、实施安排\n\n（一）部署推进（2026年）。制定年度计划。\n\n（二）全面实施（2027年至2028年）。开展监测统计。\n\n四、推进计划\n\n（一）摸底排查（3月至6月）。建立台账。\n\n（二）集中改造（2026年7月—2028年6月）。分批完成。\n';
    const text = `${HEAD}（一）改造渡口。更新渡船设备。（市交通运输局、市财政局）\n\n（二）疏浚航道。清理碍航沉物。（市水利局、市财政局）\n\n${stages}`;
    assert.deepEqual(analyse(text).findings.filter(f => f.ruleId === 'responsibility/missing').map(f => f.message), []);
  });

  test('a division of tasks needs no 保障措施', () => {
    const items = ['渡口', '航道', '码头', '船闸', '锚地', '浮标', '引航', '救助', '疏浚'].map((n, i) => `（${'一二三四五六七八九'[i]}）改善${n}。完成年度任务。（责任单位：市交通运输局）\n`).join('');
    const text = (title: string): string => `${title}\n一、主要目标\n到2028年，渡口面貌明显改善。\n二、主要任务\n${items}`;
    const found = (title: string): number => analyse(text(title)).findings.filter(f => f.ruleId === 'structure/section-required').length;
    assert.deepEqual([found('临江市2028年重点任务分工方案'), found('临江市渡口改造实施方案')], [0, 1]);
  });
});
