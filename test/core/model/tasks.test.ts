import assert from 'node:assert/strict';
import { analyse } from '../../support/analysis';
import { dutiesOf } from '../../support/tree';

// rules.md §5.3, rule by rule. 路径=单位 (lead, basis); ! where a clause is missing.
const DUTIES: readonly (readonly [rule: string, body: string, duties: readonly string[]])[] = [
  ['1 inline: the deepest node', '（一）水利\n1.渠道。衬砌。（责任单位：县水利局）\n2.闸门。安装。（责任单位：县财政局）', ['一/（一）/1=县水利局 (县水利局, single)', '一/（一）/2=县财政局 (县财政局, single)']],
  ['1 inline at the end of a second paragraph', '（一）水利。衬砌。\n另建泵站。（责任单位：县水利局）\n（二）林业。造林。（责任单位：县林业局）', ['一/（一）=县水利局 (县水利局, single)', '一/（二）=县林业局 (县林业局, single)']],
  [
    '2 standalone behind the last child: the parent',
    '（一）水利\n1.渠道。衬砌。\n2.闸门。安装。\n（责任单位：县水利局、县财政局）\n（二）林业\n1.造林。育苗。\n2.护林。巡查。\n（责任单位：县林业局）',
    ['一/（一）=县水利局 县财政局 (?, unknown)', '一/（二）=县林业局 (县林业局, single)'],
  ],
  ['2 standalone behind every child: its own', '（一）水利。衬砌。\n（责任单位：县水利局）\n（二）林业。造林。\n（责任单位：县林业局）\n（三）农业。种植。', ['一/（一）=县水利局 (县水利局, single)', '一/（二）=县林业局 (县林业局, single)', '!一/（三）']],
  [
    '2 label lines in three',
    '（一）水利。衬砌。\n牵头领导：赵某\n牵头责任单位：县水利局\n协同责任单位：县财政局\n（二）林业。造林。\n牵头领导：钱某\n牵头责任单位：县林业局\n协同责任单位：县水利局',
    ['一/（一）=县水利局 县财政局 (县水利局, role)', '一/（二）=县林业局 县水利局 (县林业局, role)'],
  ],
  [
    '2 standalone behind children of one item and behind its sibling without children',
    '（一）水利\n1.渠道。衬砌。\n（1）干渠。衬砌。\n（2）支渠。衬砌。\n责任单位：县水利局\n2.闸门。安装。\n责任单位：县财政局\n（二）林业\n1.造林。育苗。\n责任单位：县林业局\n2.护林。巡查。\n',
    ['一/（一）/1=县水利局 (县水利局, single)', '一/（一）/2=县财政局 (县财政局, single)', '一/（二）/1=县林业局 (县林业局, single)', '!一/（二）/2'],
  ],
  ['3 on the heading line', '（一）水利（责任单位：县水利局）\n衬砌。\n（二）林业（责任单位：县林业局）\n造林。', ['一/（一）=县水利局 (县水利局, single)', '一/（二）=县林业局 (县林业局, single)']],
  ['4 inheritance goes downwards: children are covered', '（一）水利（责任单位：县水利局）\n1.渠道。衬砌。\n2.闸门。安装。\n（二）林业（责任单位：县林业局）\n1.造林。育苗。', ['一/（一）=县水利局 (县水利局, single)', '一/（二）=县林业局 (县林业局, single)']],
  ['5 covered by all children', '（一）水利\n1.渠道。衬砌。（责任单位：县水利局）\n2.闸门。安装。（责任单位：县水利局）\n（二）林业。造林。（责任单位：县林业局）\n（三）农业。种植。（责任单位：县农业局）\n（四）民政。助餐。（责任单位：县民政局）', ['一/（一）/1=县水利局 (县水利局, single)', '一/（一）/2=县水利局 (县水利局, single)', '一/（二）=县林业局 (县林业局, single)', '一/（三）=县农业局 (县农业局, single)', '一/（四）=县民政局 (县民政局, single)']],
  ['6 nothing below the level of responsibility', '（一）水利。衬砌。（责任单位：县水利局）\n1.渠道。衬砌。\n（二）林业。造林。（责任单位：县林业局）', ['一/（一）=县水利局 (县水利局, single)', '一/（二）=县林业局 (县林业局, single)']],
  ['6 a leaf above it', '（一）水利\n1.渠道。衬砌。（责任单位：县水利局）\n2.闸门。安装。（责任单位：县水利局）\n（二）林业。造林。', ['一/（一）/1=县水利局 (县水利局, single)', '一/（一）/2=县水利局 (县水利局, single)', '!一/（二）']],
  ['6 what only states a goal', '（一）工作目标。到2028年，供水12万吨。\n（二）水利。衬砌。（责任单位：县水利局）\n（三）林业。造林。（责任单位：县林业局）', ['一/（二）=县水利局 (县水利局, single)', '一/（三）=县林业局 (县林业局, single)']],
  ['6 优化发展环境 and 强化要素保障 are tasks here', '（一）水利。衬砌。（责任单位：县水利局）\n（二）优化发展环境。减证。\n（三）强化要素保障。供地。\n（四）健全监督管理机制。巡查。（责任单位：县政府办）', ['一/（一）=县水利局 (县水利局, single)', '!一/（二）', '!一/（三）', '一/（四）=县政府办 (县政府办, single)']],
  ['8 牵头 written', '（一）水利。衬砌。（县财政局配合，县水利局牵头）', ['一/（一）=县财政局 县水利局 (县水利局, role)']],
  ['8 负责 beside 配合', '（一）水利。衬砌。（县水利局负责，县财政局配合）', ['一/（一）=县水利局 县财政局 (县水利局, role)']],
  ['8 责任单位 beside 配合单位', '（一）水利。衬砌。（责任单位：县水利局；配合单位：县财政局、各镇街）', ['一/（一）=县水利局 县财政局 各镇街 (县水利局, role)']],
  ['8 列第一位, from where it stands', '（一）水利。衬砌。（责任单位：县水利局、县财政局）\n（二）林业。造林。（责任单位：县林业局、县财政局。列第一位的为牵头单位，下同）\n（三）农业。种植。（责任单位：县农业局、县财政局）', ['一/（一）=县水利局 县财政局 (?, unknown)', '一/（二）=县林业局 县财政局 (县林业局, stated)', '一/（三）=县农业局 县财政局 (县农业局, stated)']],
  ['9 the clause of the child replaces that of the parent', '（一）水利（责任单位：县水利局）\n1.渠道。衬砌。（责任单位：县财政局）\n2.闸门。安装。', ['一/（一）=县水利局 (县水利局, single)', '一/（一）/1=县财政局 (县财政局, single)']],
  ['no clause anywhere: silent', '（一）水利。衬砌。\n（二）林业。造林。', []],
];

const CLOSINGS: readonly (readonly [name: string, closing: string, duties: readonly string[]])[] = [
  ['none of the items has a clause: silent', '二、保障措施\n（一）加强领导。成立专班。\n（二）强化宣传。开展活动。', []],
  ['one has: the others are reported', '二、保障措施\n（一）加强领导。成立专班。（责任单位：县政府办）\n（二）强化宣传。开展活动。', ['二/（一）=县政府办 (县政府办, single)', '!二/（二）']],
  ['the heading has one: all are covered', '二、组织实施（责任单位：县政府办）\n（一）加强领导。成立专班。\n（二）强化宣传。开展活动。', ['二=县政府办 (县政府办, single)']],
  ['a closing section by its items', '二、久久为功抓落实\n（一）加强组织领导。成立专班。\n（二）强化要素保障。安排资金。', []],
  ['goals behind the tasks', '二、主要目标\n（一）供水。供水12万吨。', []],
];

suite('tasks', () => {
  for (const [rule, body, duties] of DUTIES) test(rule, () => assert.deepEqual(dutiesOf(analyse(`某县水网行动计划\n一、主要任务\n${body}\n`)), duties));

  const OPEN = '一、主要任务\n（一）水利。衬砌。（责任单位：县水利局）\n（二）林业。造林。（责任单位：县林业局）\n';
  const OWN = ['一/（一）=县水利局 (县水利局, single)', '一/（二）=县林业局 (县林业局, single)'];
  for (const [name, closing, duties] of CLOSINGS) test(`7 ${name}`, () => assert.deepEqual(dutiesOf(analyse(`某县水网行动计划\n${OPEN}${closing}\n`)), [...OWN, ...duties]));

  test('8 the rule in the notice holds for the whole document', () => {
    const text = '某县办公室关于印发某县水网行动计划的通知\n各乡镇人民政府：\n现印发给你们。任务分工中，列第一位的责任单位为牵头单位。\n某县办公室\n2026年3月1日\n某县水网行动计划\n一、主要任务\n（一）水利。衬砌。（责任单位：县水利局、县财政局）\n';
    assert.deepEqual(dutiesOf(analyse(text)), ['一/（一）=县水利局 县财政局 (县水利局, stated)']);
  });

  test('the deadline of the clause, of the text, of the heading above', () => {
    const text = '某县水网行动计划\n一、主要任务\n（一）水利。到2028年完成。\n1.渠道。衬砌。（责任单位：县水利局；完成时限：2027年6月底）\n2.闸门。安装。（责任单位：县水利局）\n';
    const deadlines = analyse(text).tasks.map(t => [t.bearer.path, t.deadline && text.slice(t.deadline.span.start, t.deadline.span.end)]);
    assert.deepEqual(deadlines, [['一', undefined], ['一/（一）', '到2028年'], ['一/（一）/1', '2027年6月底'], ['一/（一）/2', '到2028年']]);
  });

  test('clauses of a clause over two lines', () => {
    const text = '某县水网行动计划\n一、主要任务\n（一）水利。衬砌渠道，更新闸门，修缮泵站，疏浚河道。（责任单位：县发展改\n革局、县水利局）\n（二）林业。造林。（责任单位：县林业局）\n';
    assert.deepEqual(dutiesOf(analyse(text)), ['一/（一）=县发展改革局 县水利局 (?, unknown)', '一/（二）=县林业局 (县林业局, single)']);
  });
});
