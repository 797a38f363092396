import assert from 'node:assert/strict';
import { analyse } from '../../support/analysis';

/** `kind` and targets of a table that came with blanks between its columns. */
function tableIn(text: string): { readonly rows: number; readonly targets: readonly string[]; readonly units: readonly string[] } {
  const { plan, targets } = analyse(text);
  const table = plan.children.flatMap(function inner(b): typeof plan.children { return b.kind === 'section' || b.kind === 'box' ? [b, ...b.children.flatMap(inner)] : [b]; }).find(b => b.kind === 'table');
  if (table?.kind !== 'table') return { rows: 0, targets: [], units: [] };
  return {
    rows: table.rows.length,
    targets: targets.filter(t => t.source === 'table').map(t => `${t.indicator} ${t.value}${t.unit} ${t.year}`),
    units: table.rowClauses.flatMap(clauses => clauses.flatMap(c => c.mentions.map(m => `${m.role}:${m.name}`))),
  };
}

const TABLES: readonly (readonly [text: string, rows: number, targets: readonly string[], units: readonly string[]])[] = [
  ['石桥县水网建设规划（2026—2030年）\n\n序号 指标名称 单位 2025年 2030年 属性\n1 用水总量 亿立方米 1.92 2.1 约束性\n2 自来水普及率 % 91 ≥96 预期性\n', 2, ['用水总量 2.1亿立方米 2030', '自来水普及率 96% 2030'], []],
  ['石桥县水网建设规划（2026—2030年）\n\n类别 指标 2025年 2030年 属性\n民生 1.自来水普及率（%） 91 96 预期性\n生态 2.水土保持率（%） 80.2 82 约束性\n', 2, ['自来水普及率 96% 2030', '水土保持率 82% 2030'], []],
  ['2026年重点工作任务分工\n\n序号 工 作 任 务 牵头单位\n1 新建护岸12公里 市水利局\n2 改造管网30公里 市住房城乡建设局\n3 培训村医200人次 市卫生健康委\n', 3, ['护岸 12公里 2026', '管网 30公里 2026', '村医数量 200人次 2026'], ['lead:市水利局', 'lead:市住房城乡建设局', 'lead:市卫生健康委']],
  ['2026年重点工作任务分工\n\n序号　任务　责任单位　完成时限\n1　出台 实施 细则　市教育局　6月底\n2　开展督导评估　市教育局、市财政局　12月底\n', 2, [], ['responsible:市教育局', 'responsible:市教育局', 'responsible:市财政局']],
  ['石桥县水网建设规划（2026—2030年）\n\n指标 单位 2025年 2030年\n\n灌溉水有效利用系数 — 0.58 0.62\n\n用水总量 亿立方米 1.92 2.1\n', 2, ['灌溉水有效利用系数 0.62— 2030', '用水总量 2.1亿立方米 2030'], []],
];

/** Blanks in lines that are no table. */
const OTHERS: readonly string[] = [
  '石桥县工作方案\n\n一、主要任务\n\n（一）任务 目标 单位。新建护岸12公里。\n',
  '石桥县工作方案\n\n任务 目标 责任单位\n\n一、主要任务\n\n（一）新建护岸。新建护岸12公里。\n',
  '石桥县工作方案\n\n项目 单位 2026年\n\n全县上下要 提高认识 加强领导，确保完成任务。\n\n各部门要 主动作为 密切配合，形成合力。\n',
  '任务 一、二、三 已完成。\n1 项任务 推进中 见下。\n2 项任务 待启动 见下。\n',
  '石桥县人民政府 石桥县财政局 石桥县水利局\n1 2 3\n4 5 6\n',
];

suite('a table with blanks between its columns', () => {
  for (const [text, rows, targets, units] of TABLES) {
    test(text.split('\n')[2] ?? '', () => {
      assert.deepEqual(tableIn(text), { rows, targets, units });
    });
  }
  for (const text of OTHERS) {
    test(`none: ${text.split('\n').find(line => line.includes(' ')) ?? ''}`, () => {
      assert.equal(tableIn(text).rows, 0);
    });
  }
  test('the rows are no broken sentences, and no blank in them is one too many', () => {
    const { findings } = analyse('2026年重点工作任务分工\n\n序号 工作任务 牵头单位\n1 改善农村居民的人居环境和生活条件，推进乡村建设 市农业农村局\n2 完善城乡居民的基本养老服务和社会救助，织密保障网 市民政局\n');
    assert.deepEqual(findings.map(f => f.ruleId).filter(id => id === 'structure/paragraph-broken' || id === 'punctuation/stray-space'), []);
  });
});
