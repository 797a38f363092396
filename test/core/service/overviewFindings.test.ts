import assert from 'node:assert/strict';
import { type Finding } from '../../../server/src/core/rules/rule';
import { findingOverview, LISTED, type SectionCount } from '../../../server/src/core/service/overviewFindings';
import { analyze } from '../../support/analyze';

const DRAFT = [
  '青川市智慧物流行动计划（2026—2028年）',
  '为加快发展智慧物流，制定本行动计划。',
  '一、主要任务',
  '（一）建设园区。改造仓库。（责任单位：省经信委、省商务厅）',
  '（二）畅通配送。布局共同配送中心。（责任单位：省经信委、省财政厅）',
  '（三）推广绿色包装。开展回收试点。',
  '二、保障措施',
  '（一）加强领导。建立机制。',
  '',
].join('\n');
const finding = (words: string, given: Partial<Finding> = {}): Finding => {
  const start = DRAFT.indexOf(words);
  return { ruleId: 'unit/former-name', severity: 'warning', message: `${words}有误。`, span: { start, end: start + words.length }, ...given };
};
const overviewOf = (findings: readonly Finding[]): ReturnType<typeof findingOverview> => findingOverview(analyze(DRAFT), findings);
const lines = (section: SectionCount, depth = 0): readonly string[] => [`${'  '.repeat(depth)}${section.title} ${section.severity} ${section.findings}`, ...section.children.flatMap(c => lines(c, depth + 1))];

suite('overview of findings', () => {
  test('of a draft as it is checked', () => {
    const analysis = analyze(DRAFT);
    const { counts, rules, findings, sections } = findingOverview(analysis, analysis.findings);
    assert.deepEqual(rules.find(r => r.rule === 'unit/former-name'), { rule: 'unit/former-name', title: '机构名称已变更', severity: 'error', findings: 2, fixes: 2 });
    assert.equal(Object.values(counts).reduce((a, b) => a + b), analysis.findings.length);
    assert.equal(findings.length, analysis.findings.length);
    assert.deepEqual(findings.filter(f => f.rule === 'unit/former-name').map(f => [f.words, f.section, f.range.start.line]), [['省经信委', '一/（一）', 3], ['省经信委', '一/（二）', 4]]);
    assert.equal(sections[0]?.title, '一、主要任务');
  });

  test('rules: the gravest first, then those with most places', () => {
    const { rules } = overviewOf([finding('加快'), finding('制定', { ruleId: 'term/x', severity: 'error' }), finding('改造', { ruleId: 'term/y' }), finding('仓库', { ruleId: 'term/y' }), finding('布局', { ruleId: 'term/z', severity: 'hint', count: 40 })]);
    assert.deepEqual(rules.map(r => [r.rule, r.severity, r.findings]), [['term/x', 'error', 1], ['term/y', 'warning', 2], ['unit/former-name', 'warning', 1], ['term/z', 'hint', 40]]);
  });

  test('sections: counted with what is below, the gravest shown; what stands before them has none', () => {
    const { sections, findings } = overviewOf([finding('加快'), finding('改造', { severity: 'error' }), finding('布局'), finding('开展', { severity: 'hint', count: 12 }), finding('机制', { severity: 'info' })]);
    assert.deepEqual(sections.flatMap(s => lines(s)), [
      '一、主要任务 error 14', '  （一）建设园区 error 1', '  （二）畅通配送 warning 1', '  （三）推广绿色包装 hint 12',
      '二、保障措施 info 1', '  （一）加强领导 info 1',
    ]);
    assert.deepEqual(findings.map(f => f.section), [null, '一/（一）', '一/（二）', '一/（三）', '二/（一）']);
  });

  test('a finding that stands for many has their places', () => {
    const related = ['加快', '改造', '布局'].map(words => ({ span: finding(words).span, message: words }));
    const [grouped] = overviewOf([finding('加快', { count: 3, related })]).findings;
    assert.deepEqual([grouped?.count, grouped?.places.map(p => p.start.line)], [3, [1, 3, 4]]);
    const [single] = overviewOf([finding('加快', { related })]).findings;
    assert.deepEqual(single?.places, []);
  });

  test('of very many the gravest are listed, all are counted', () => {
    const many = Array.from({ length: LISTED + 10 }, () => finding('加快', { severity: 'hint' }));
    const { findings, rules, counts } = overviewOf([...many, finding('机制', { severity: 'error' })]);
    assert.equal(findings.length, LISTED);
    assert.ok(findings.some(f => f.severity === 'error'));
    assert.deepEqual([rules.reduce((n, r) => n + r.findings, 0), counts.hint], [LISTED + 11, LISTED + 10]);
  });

  test('ids are different, also of two findings at one place', () => {
    const { findings } = overviewOf([finding('加快'), finding('加快'), finding('加快', { ruleId: 'term/x' })]);
    assert.equal(new Set(findings.map(f => f.id)).size, 3);
  });

  test('nothing found, nothing shown', () => {
    assert.deepEqual(overviewOf([]), { counts: { error: 0, warning: 0, info: 0, hint: 0 }, findings: [], rules: [], sections: [] });
  });
});
