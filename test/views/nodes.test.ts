import assert from 'node:assert/strict';
import { findingNodes } from '../../client/src/views/findingNodes';
import { node, type ViewNode } from '../../client/src/views/node';
import { targetNodes } from '../../client/src/views/targetNodes';
import { gapsOnly, tableRows, taskNodes } from '../../client/src/views/taskNodes';
import { changedRows, indexed } from '../../client/src/views/treeChange';
import { en, zh } from '../../client/src/views/viewTexts';
import { findingOverview } from '../../server/src/core/service/overviewFindings';
import { targetOverview } from '../../server/src/core/service/overviewTargets';
import { taskOverview } from '../../server/src/core/service/overviewTasks';
import { analyze } from '../support/analyze';

const DRAFT = [
  '青川市智慧物流行动计划（2026—2028年）',
  '一、主要任务',
  '（一）完善设施',
  '1.改造仓库。到 2027 年，仓储面积达到20万平方米。（责任单位：省发展改革委牵头，省经信委、省商务厅配合）',
  '2.畅通配送。布局共同配送中心。（责任单位：省商务厅、省财政厅、省科技厅）',
  '3.推广绿色包装。开展回收试点。',
  '（二）壮大主体',
  '4.培育企业。到2028年，仓储面积达到30万平方米，培育骨干企业60家以上。（责任单位：省商务厅）',
  '',
].join('\n');
const analysis = analyze(DRAFT);
const tasks = taskOverview(analysis);
const lines = (nodes: readonly ViewNode[], depth = 0): readonly string[] => nodes.flatMap(n => [`${'  '.repeat(depth)}${n.label} | ${n.description}`, ...lines(n.children, depth + 1)]);
const ids = (nodes: readonly ViewNode[]): readonly string[] => nodes.flatMap(n => [n.id, ...ids(n.children)]);
const all = (nodes: readonly ViewNode[]): readonly ViewNode[] => nodes.flatMap(n => [n, ...all(n.children)]);
const key = (name: string): string => tasks.units.find(u => u.name === name)?.key ?? assert.fail(name);

suite('rows of the views', () => {
  test('tasks by section', () => {
    assert.deepEqual(lines(taskNodes(tasks, { byUnit: false, filter: undefined }, zh)), [
      '一、主要任务 | 4项 · 缺1',
      '  （一）完善设施 | 3项 · 缺1',
      '    1.改造仓库 | 省发展改革委 ＋2 · 2027年 · 仓储面积20万平方米',
      '    2.畅通配送 | 省商务厅等3家',
      '    3.推广绿色包装 | 未写明',
      '  （二）壮大主体 | 1项',
      '    4.培育企业 | 省商务厅 · 2028年 · 仓储面积30万平方米等2个指标',
    ]);
  });

  test('tasks by unit: gaps first, then the units with most tasks, what they lead before the rest', () => {
    assert.deepEqual(lines(taskNodes(tasks, { byUnit: true, filter: undefined }, zh)).slice(0, 6), [
      '未写明责任单位 | 1项',
      '  3.推广绿色包装 | ',
      '省商务厅 | 牵头1 · 参与2',
      '  4.培育企业 | 牵头 · 2028年 · 仓储面积30万平方米等2个指标',
      '  1.改造仓库 | 参与 · 2027年 · 仓储面积20万平方米',
      '  2.畅通配送 | 参与',
    ]);
  });

  test('filtered: counts are of what is left', () => {
    assert.deepEqual(lines(taskNodes(tasks, { byUnit: false, filter: key('省商务厅') }, zh)).map(l => l.split(' | ')[0]?.trim()), ['一、主要任务', '（一）完善设施', '1.改造仓库', '2.畅通配送', '（二）壮大主体', '4.培育企业']);
    assert.deepEqual(lines(taskNodes(tasks, { byUnit: false, filter: gapsOnly }, zh)), ['一、主要任务 | 1项 · 缺1', '  （一）完善设施 | 1项 · 缺1', '    3.推广绿色包装 | 未写明']);
    assert.deepEqual(lines(taskNodes(tasks, { byUnit: true, filter: key('省财政厅') }, zh)), ['省财政厅 | 参与1', '  2.畅通配送 | 参与']);
    assert.deepEqual(taskNodes(tasks, { byUnit: false, filter: 'nobody' }, zh), []);
  });

  test('a long draft opens to its sections, a short one to its tasks', () => {
    const many = ['省甲业行动计划', '一、主要任务', '（一）任务', ...Array.from({ length: 50 }, (_, i) => `${i + 1}.推进第${i}项。落实。（责任单位：省商务厅）`), ''].join('\n');
    const [root] = taskNodes(taskOverview(analyze(many)), { byUnit: false, filter: undefined }, zh);
    assert.deepEqual([root?.expanded, root?.children[0]?.expanded], [true, false]);
    assert.equal(taskNodes(tasks, { byUnit: false, filter: undefined }, zh)[0]?.children[0]?.expanded, true);
  });

  for (const [name, id, count] of [['a task', 'task|一/（一）/1', 1], ['a section', 'task|一', 4], ['a task under a unit', `unit|${key('省商务厅')}|一/（一）/2`, 1], ['a unit', `unit|${key('省商务厅')}`, 3], ['the gaps', 'gap', 1], ['one gap', 'gap|一/（一）/3', 1], ['nothing', 'task|九', 0]] as const) {
    test(`rows of a table for ${name}`, () => {
      const rows = tableRows(tasks, id);
      assert.equal(rows.length, count, rows.join('\n'));
      for (const row of rows) assert.equal(row.split('\t').length, 5, row);
    });
  }

  test('a row of a table: task, targets, lead, others, deadline', () => {
    assert.deepEqual(tableRows(tasks, 'task|一/（一）/1'), ['1.改造仓库\t仓储面积20万平方米\t省发展改革委\t省经信委、省商务厅\t2027年']);
  });

  test('targets: one row for what is stated once, places below what is stated more often', () => {
    assert.deepEqual(lines(targetNodes(targetOverview(analysis, []), zh)), [
      '仓储面积 | ▅█ 2027年 20万平方米 · 2028年 30万平方米', '  2027年 20万平方米 | 第4行', '  2028年 30万平方米 | 第8行', '骨干企业数量 | 2028年 ≥60家 · 第8行',
    ]);
  });

  test('findings by rule and by section', () => {
    const overview = findingOverview(analysis, analysis.findings);
    const byRule = findingNodes(overview, false, zh);
    assert.equal(byRule[0]?.label, '机构名称已变更');
    assert.deepEqual([byRule[0].description, byRule[0].context, byRule[0].children[0]?.label], ['1处 · 可修正1', 'rule.fixable', '省经信委']);
    assert.match(byRule[0].children[0]?.description ?? '', /^第4行 · “省经信委”自/);
    const bySection = all(findingNodes(overview, true, zh));
    assert.match(bySection.find(n => n.label === '机构名称已变更')?.description ?? '', /^第4行 · “省经信委”$/);
    assert.equal(all(byRule).filter(n => n.context === 'finding').length, bySection.filter(n => n.context === 'finding').length);
  });

  test('what stands before the first heading, and places of a finding that stands for many', () => {
    const at = (words: string): { start: number; end: number } => ({ start: DRAFT.indexOf(words), end: DRAFT.indexOf(words) + words.length });
    const overview = findingOverview(analysis, [{ ruleId: 'term/x', severity: 'hint', message: '全文2处。', span: at('智慧'), count: 2, related: [{ span: at('智慧'), message: '' }, { span: at('畅通'), message: '' }] }]);
    assert.deepEqual(lines(findingNodes(overview, true, zh)), ['文首 | 1处', '  term/x | 第1行 · “智慧”', '    第1行 | ', '    第5行 | ']);
    assert.deepEqual(lines(findingNodes(overview, false, zh))[1], '  全文2处。 | 第1行');
  });

  for (const [language, text] of [['Chinese', zh], ['English', en]] as const) {
    test(`every row has a name to be read aloud and an id of its own, in ${language}`, () => {
      const findings = findingOverview(analysis, analysis.findings);
      for (const nodes of [taskNodes(tasks, { byUnit: false, filter: undefined }, text), taskNodes(tasks, { byUnit: true, filter: undefined }, text), targetNodes(targetOverview(analysis, analysis.findings), text), findingNodes(findings, false, text), findingNodes(findings, true, text)]) {
        assert.equal(new Set(ids(nodes)).size, ids(nodes).length);
        for (const n of all(nodes)) assert.ok(n.id !== '' && n.label !== '' && n.spoken !== '' && !/[▁-█]/.test(n.spoken), JSON.stringify(n));
      }
    });
  }

  test('words of the draft are no Markdown', () => {
    const text = DRAFT.replaceAll('改造仓库', '改造*仓库*[链接](x)');
    const [tip] = all(taskNodes(taskOverview(analyze(text)), { byUnit: false, filter: undefined }, zh)).filter(n => n.label.includes('改造')).map(n => n.tooltip);
    assert.match(tip ?? '', /\\\*仓库\\\*\\\[链接\\\]/);
  });
});

suite('rows that are shown anew', () => {
  const leaf = (id: string, description = '', line = 0): ViewNode => node({ id, label: id, context: 'x', description, tooltip: `${line}`, place: { start: { line, character: 0 }, end: { line, character: 1 } } });
  const tree = (...roots: readonly ViewNode[]): ReturnType<typeof indexed> => indexed(roots);
  const parent = (id: string, ...children: readonly ViewNode[]): ViewNode => ({ ...leaf(id), children });

  for (const [name, before, after, expected] of [
    ['nothing has changed', [leaf('a')], [leaf('a')], []],
    ['only lines have moved', [parent('a', leaf('b'))], [parent('a', leaf('b', '', 7))], []],
    ['one row looks other', [parent('a', leaf('b'), leaf('c'))], [parent('a', leaf('b'), leaf('c', 'x'))], ['c']],
    ['a row comes', [parent('a', leaf('b'))], [parent('a', leaf('b'), leaf('c'))], ['a']],
    ['a row goes', [parent('a', leaf('b'), leaf('c'))], [parent('a', leaf('c'))], ['a']],
    ['a row comes at the top', [leaf('a')], [leaf('a'), leaf('b')], 'all'],
    ['a row changes its parent', [parent('a', leaf('c')), parent('b')], [parent('a'), parent('b', leaf('c'))], 'all'],
    ['the first rows', [], [leaf('a')], 'all'],
  ] as const) {
    test(name, () => assert.deepEqual(changedRows(tree(...before), tree(...after)), expected));
  }

  test('very many: all of them', () => {
    const rows = (description: string): ViewNode => parent('a', ...Array.from({ length: 100 }, (_, i) => leaf(`r${i}`, description)));
    assert.equal(changedRows(tree(rows('x')), tree(rows('y'))), 'all');
  });

  test('a row that comes twice is shown once', () => {
    const { roots, nodes } = tree(parent('a', leaf('b'), leaf('b')), leaf('b'));
    assert.deepEqual([roots.map(r => r.id), roots[0]?.children.length, nodes.size], [['a'], 1, 2]);
  });
});
