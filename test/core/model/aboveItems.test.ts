import assert from 'node:assert/strict';
import { analyse } from '../../support/analysis';

const TITLE = '某县水利提升实施方案\n\n为提升防洪能力，制定本方案。\n\n';
const ITEMS = '（一）加固堤防。完成验收。\n\n（二）疏浚河道。完成清淤。\n\n';
const paths = (text: string): readonly string[] => analyse(TITLE + text).plan.children.flatMap(b => (b.kind === 'section' ? [b.path] : []));

suite('outline: headings above （一） that lost their marks', () => {
  test('two of them', () => assert.deepEqual(paths(`筑牢防洪安全底线\n\n${ITEMS}加强组织领导\n\n（一）压实责任。定期调度。\n\n（二）落实资金。统筹安排。\n`), ['筑牢防洪安全底线', '加强组织领导']));
  test('one, whose items begin with （一）', () => assert.deepEqual(paths(`扛牢粮食安全责任\n\n${ITEMS}`), ['扛牢粮食安全责任']));
  test('items run on through the sections', () => assert.deepEqual(paths(`筑牢防洪安全底线\n\n${ITEMS}强化工程管理\n\n（三）落实资金。统筹安排。\n`), ['筑牢防洪安全底线', '强化工程管理']));
  test('with a comma', () => assert.deepEqual(paths(`加快工程建设，提升防洪能力\n\n${ITEMS}`), ['加快工程建设，提升防洪能力']));
  for (const line of ['现提出如下措施：', '做好今年防汛工作。', '2026年工作安排', '县水利局', '各有关单位']) test(`no heading: ${line}`, () => assert.deepEqual(paths(`${line}\n\n${ITEMS}`), ['（一）', '（二）']));
  test('beside 一、 a line stays what it is', () => assert.deepEqual(paths(`一、主要任务\n\n加强工程建设\n\n${ITEMS}`), ['一']));
});

suite('title and year of a list of 实事项目', () => {
  test('its year holds for the items', () => {
    const { facts, targets } = analyse('临江市2026年实事项目\n\n一、教育\n\n1.新建学校4所。\n\n2.改造操场6个。\n');
    assert.deepEqual([facts.title, targets.map(t => t.year)], ['临江市2026年实事项目', [2026, 2026]]);
  });
});

suite('year of 今年', () => {
  const years = (text: string): readonly unknown[] => analyse(text).targets.map(t => t.year);
  test('a vision is no year of the plan', () => assert.deepEqual(years('全市今年粮食产量达到40万吨。到2035年，基本实现农业现代化。'), [undefined]));
  test('the only year is', () => assert.deepEqual(years('全年粮食产量达到40万吨。到2026年底，全面完成任务。'), [2026]));
});

suite('cells that came out one to a line', () => {
  test('are no broken sentences', () => {
    const text = '2026年重点工作任务分解表\n序号 |\n重点任务 |\n责任领导 |\n牵头单位 |\n1 |\n新建改建乡镇公办幼儿园,增加普惠学位供给,推动学前教育优质均衡发展。实施办学能力提升工程。 |\n赵某 |\n县教育局 |\n';
    assert.deepEqual(analyse(text).findings.filter(f => f.ruleId === 'structure/paragraph-broken'), []);
  });
});
