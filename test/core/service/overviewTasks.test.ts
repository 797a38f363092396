import assert from 'node:assert/strict';
import { matrixRows } from '../../../server/src/core/service/matrix';
import { taskBoard } from '../../../server/src/core/service/boardTasks';
import { taskOverview, type TaskNode } from '../../../server/src/core/service/overviewTasks';
import { analyze, PLAN } from '../../support/analyze';

const DRAFT = [
  '青川市智慧物流行动计划（2026—2028年）',
  '一、总体目标',
  '到2028年，建成仓储园区18个。',
  '二、主要任务',
  '（一）完善设施',
  '1.建设园区。到2027年，建成仓储园区10个。（责任单位：省发展改革委牵头，省经信委、省商务厅配合）',
  '2.畅通配送。布局共同配送中心。（责任单位：省商务厅、省财政厅）',
  '3.推广绿色包装。开展回收试点。',
  '（二）壮大主体',
  '4.培育企业。到2028年，培育骨干企业60家以上，培训技能人才2000人次。（责任单位：省商务厅）',
  '三、保障措施',
  '（一）加强领导。建立机制。',
  '',
].join('\n');

function lines(node: TaskNode, depth = 0): readonly string[] {
  const { task } = node;
  const own = task === null ? `${node.tasks}/${node.gaps}` : [task.lead ?? '', task.others.join('、'), task.deadline ?? '', task.targets.join('；'), task.gap ? '缺' : ''].join('|');
  return [`${'  '.repeat(depth)}${node.title} ${own}`, ...node.children.flatMap(child => lines(child, depth + 1))];
}
const idsOf = (nodes: readonly TaskNode[]): readonly string[] => nodes.flatMap(n => [n.id, ...idsOf(n.children)]);
const overviewOf = (text: string, given = {}): ReturnType<typeof taskOverview> => taskOverview(analyze(text, given));

suite('overview of tasks', () => {
  test('tasks under their sections, with who, by when, targets; sections without tasks are left out', () => {
    assert.deepEqual(overviewOf(DRAFT).roots.flatMap(r => lines(r)), [
      '二、主要任务 4/1',
      '  （一）完善设施 3/1',
      '    1.建设园区 省发展改革委|省经信委、省商务厅|到2027年|仓储园区数量10个|',
      '    2.畅通配送 |省商务厅、省财政厅||| ',
      '    3.推广绿色包装 ||||缺',
      '  （二）壮大主体 1/0',
      '    4.培育企业 省商务厅||到2028年|骨干企业数量 ≥60家；技能人才数量 新增2000人次|',
    ].map(l => l.trimEnd()));
  });

  test('a draft that divides its work in a table alone shows the rows of the table', () => {
    const head = '青川市2028年民生实事项目责任清单\n\n';
    const table = '项目名称\t牵头单位\t责任单位\t完成时限\n改造老旧小区60个\t市建设局\t市财政局\t年底\n新建公园3座\t市建设局\t\t年底\n新改建公路20公里\t\t市交通运输局\t年底\n修缮校舍\t市教育局\t\t年底\n扩建医院\t\t\t年底\n';
    const expected = ['改造老旧小区60个 市建设局|市财政局|年底|老旧小区数量60个|', '新建公园3座 市建设局||年底|公园数量 新增3座|', '新改建公路20公里 |市交通运输局|年底|公路 新增20公里|', '修缮校舍 市教育局||年底||', '扩建医院 ||||缺'];
    const { roots, tasks, gaps, units } = overviewOf(head + table);
    assert.deepEqual(roots.flatMap(r => lines(r)), expected);
    assert.deepEqual([tasks, gaps, units[0]?.name, units[0]?.leads], [5, 1, '市建设局', 2]);
    assert.ok(roots.every(r => r.task?.row === true));
    const inSection = overviewOf(`${head}一、项目安排\n${table}`);
    assert.deepEqual(inSection.roots.flatMap(r => lines(r)), ['一、项目安排 5/1', ...expected.map(l => `  ${l}`)]);
    assert.equal(new Set(idsOf(inSection.roots)).size, 6);
    const board = taskBoard(analyze(head + table));
    assert.deepEqual(board.rows.map(r => [r.task, r.lead, r.gap, r.range.start.line]), [['改造老旧小区60个', '市建设局', false, 3], ['新建公园3座', '市建设局', false, 4], ['新改建公路20公里', null, false, 5], ['修缮校舍', '市教育局', false, 6], ['扩建医院', null, true, 7]]);
  });

  test('a table beside tasks that name their units is no second division', () => {
    const table = '四、任务分解表\n重点任务\t牵头单位\n建设园区\t省发展改革委\n培育企业\t省商务厅\n';
    assert.equal(overviewOf(DRAFT + table).tasks, 4);
    assert.equal(taskBoard(analyze(DRAFT + table)).rows.length, 4);
  });

  test('counts are of the whole draft', () => {
    const { tasks, gaps } = overviewOf(DRAFT);
    assert.deepEqual([tasks, gaps], [4, 1]);
  });

  test('units with all their tasks; several names of one unit are one; pinyin to be found by', () => {
    const { units } = overviewOf(DRAFT.replace('2.畅通配送。布局共同配送中心。（责任单位：省商务厅、省财政厅）', '2.畅通配送。布局共同配送中心。（责任单位：浙江省商务厅、省财政厅）'));
    assert.deepEqual(units.map(u => [u.name, u.leads, u.supports]), [['省商务厅', 1, 2], ['省发展改革委', 1, 0], ['省经信委', 0, 1], ['省财政厅', 0, 1]]);
    assert.match(units.find(u => u.name === '省财政厅')?.pinyin ?? '', /\bczt\b.*\bcaizhengting\b/);
  });

  test('keys of a task are those of its units', () => {
    const { roots, units } = overviewOf(DRAFT);
    const task = roots[0]?.children[0]?.children[0]?.task;
    const name = (key: string): string | undefined => units.find(u => u.key === key)?.name;
    assert.deepEqual([task?.leadKeys.map(name), task?.otherKeys.map(name)], [['省发展改革委'], ['省经信委', '省商务厅']]);
  });

  test('one row a task of the 任务分解表', () => {
    for (const text of [DRAFT, PLAN, '']) assert.equal(overviewOf(text).tasks, matrixRows(analyze(text)).length);
  });

  test('a draft that names no units at all: every task, none of them a gap', () => {
    const overview = overviewOf(DRAFT.replace(/（责任单位：[^）]*）/g, ''));
    assert.ok(overview.tasks >= 4 && overview.gaps === 0 && overview.units.length === 0, JSON.stringify(overview));
  });

  test('ids: different in a draft, the same after an edit elsewhere', () => {
    const ids = idsOf(overviewOf(DRAFT).roots);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(idsOf(overviewOf(`前言。\n\n${DRAFT}`.replace('开展回收试点。', '开展回收试点。（责任单位：省商务厅）')).roots), ids);
    const twice = idsOf(overviewOf(`${DRAFT}二、主要任务\n（一）完善设施\n1.建设园区。建成。（责任单位：省商务厅）\n`).roots);
    assert.equal(new Set(twice).size, twice.length);
  });

  test('places: the heading with its marker, and all of the task', () => {
    const task = overviewOf(DRAFT).roots[0]?.children[0]?.children[2];
    assert.deepEqual(task?.heading, { start: { line: 7, character: 0 }, end: { line: 7, character: 8 } });
    assert.equal(task?.whole.start.line, 7);
  });

  test('every beginning of a draft has an overview', () => {
    for (let end = 0; end <= DRAFT.length; end += 3) assert.doesNotThrow(() => overviewOf(DRAFT.slice(0, end)));
  });
});
