import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinKnowledge } from '../server/src/core/knowledge/builtin';
import { rules } from '../server/src/core/rules/registry';
import { type Finding } from '../server/src/core/rules/rule';
import { type Analysis } from '../server/src/core/service/analysis';
import { analyse } from './support/analysis';
import { projectRoot } from './support/shared';

const FOLDER = join(projectRoot, 'test/fixtures');
const knowledge = builtinKnowledge();
const known = new Set<string>(rules.map(rule => rule.id));

function analysed(path: string): Analysis {
  return analyse(readFileSync(join(FOLDER, path), 'utf8'), { knowledge, language: path.endsWith('.md') ? 'markdown' : 'plain' });
}
const drafts = (folder: string): readonly string[] => readdirSync(join(FOLDER, folder)).filter(name => /\.(?:gw|md)$/.test(name)).sort();
const grave = (analysis: Analysis): readonly Finding[] => analysis.findings.filter(f => f.severity === 'error' || f.severity === 'warning');
const shown = (analysis: Analysis, f: Finding): string => `${analysis.source.positionAt(f.span.start).line + 1} ${f.ruleId}: ${f.message}`;

/** The faults that the README of the fixtures lists for a draft: lines (1-based) and rule. */
function listed(name: string): readonly { readonly line: number; readonly rule: string }[] {
  const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
  const section = readme.split(/^### /m).find(part => part.startsWith(name)) ?? '';
  const rows = [...section.matchAll(/^\| ([\d、]+) \|.*\| ([^|]*) \|$/gm)];
  return rows.flatMap(([, lines = '', cell = '']) => {
    const ids = [...cell.matchAll(/`([^`]+)`/g)].map(m => m[1] ?? '');
    return lines.split('、').flatMap(line => ids.map(rule => ({ line: Number(line), rule })));
  });
}

/** Lines a finding speaks of: its own, and the other place of a contradiction. */
function linesOf(analysis: Analysis, f: Finding): readonly number[] {
  return [f.span, ...(f.related ?? []).map(r => r.span)].map(s => analysis.source.positionAt(s.start).line + 1);
}

/** What the form of a sound draft gives away; its words are sound. */
const FORM: Readonly<Record<string, readonly string[]>> = { '硬换行.gw': ['structure/paragraph-broken'] };

suite('drafts of the fixtures', () => {
  for (const name of drafts('sound')) {
    test(`sound/${name} has no error and no warning`, () => {
      const analysis = analysed(`sound/${name}`);
      const expected = FORM[name] ?? [];
      assert.deepEqual(grave(analysis).filter(f => !expected.includes(f.ruleId)).map(f => shown(analysis, f)), []);
      assert.deepEqual(grave(analysis).flatMap(f => (expected.includes(f.ruleId) ? [f.ruleId] : [])), expected);
    });
  }
  for (const name of drafts('flawed')) {
    test(`flawed/${name} has the faults its table lists, and no other`, () => {
      const analysis = analysed(`flawed/${name}`);
      const all = listed(name);
      assert.ok(all.length > 0, 'no table');
      const expected = all.filter(e => known.has(e.rule));
      const findings = grave(analysis);
      const missed = expected.filter(e => !findings.some(f => f.ruleId === e.rule && linesOf(analysis, f).includes(e.line)));
      assert.deepEqual(missed, [], 'missed');
      const other = findings.filter(f => !expected.some(e => e.rule === f.ruleId && linesOf(analysis, f).includes(e.line)));
      assert.deepEqual(other.map(f => shown(analysis, f)), [], 'not listed');
    });
  }

  const FACTS: readonly (readonly [path: string, profile: string, title: string, from: number | undefined, to: number | undefined, date: string | undefined])[] = [
    ['sound/县域公路行动计划.gw', 'actionPlan', '安徽省县域公路提质行动计划（2025—2027年）', 2025, 2027, '2025-05-09'],
    ['sound/养老服务实施方案.gw', 'implementation', '云岭市基本养老服务体系建设实施方案', undefined, undefined, '2024-03-22'],
    ['sound/民营经济工作要点.gw', 'points', '清源县2025年民营经济工作要点', 2025, 2025, undefined],
    ['sound/海洋经济规划.gw', 'planning', '浙江省海洋经济发展“十五五”规划', 2026, 2030, '2026-06-30'],
    ['sound/绿色建材行动计划.md', 'actionPlan', '浙江省绿色建材推广行动计划（2026—2028年）', 2026, 2028, undefined],
    ['sound/硬换行.gw', 'implementation', '松澜湾区渔港经济区建设实施方案', undefined, undefined, '2025-08-06'],
    ['sound/回车换行.gw', 'actionPlan', '南湾市再生水利用行动方案（2026—2028年）', 2026, 2028, '2026-04-10'],
    ['sound/全角数字.gw', 'actionPlan', '北屏县村级卫生服务提升行动计划（２０２５—２０２７年）', 2025, 2027, '2025-02-28'],
    ['sound/不换行空格与扩展字.gw', 'implementation', '𠮷山镇传统村落保护实施方案', undefined, undefined, '2025-10-20'],
    ['sound/网页摘登.gw', 'digest', '2025年低空经济工作要点', 2025, 2025, undefined],
    ['flawed/数字经济行动计划.gw', 'actionPlan', '浙江省数字经济提质行动计划（2026—2028年）', 2026, 2028, '2026-11-18'],
  ];
  for (const [path, profile, title, from, to, date] of FACTS) {
    test(`facts of ${path}`, () => {
      const { facts, profile: found } = analysed(path);
      assert.deepEqual([found.id, facts.title, facts.period?.from, facts.period?.to, facts.date], [profile, title, from, to, date]);
      assert.ok(!found.form.includes('truncated'));
    });
  }

  const LEADS: readonly (readonly [path: string, task: string, lead: string | undefined, units: readonly string[]])[] = [
    ['sound/县域公路行动计划.gw', '打通县际瓶颈路段', '省交通运输厅', ['省交通运输厅', '省发展改革委', '各市人民政府']],
    ['sound/县域公路行动计划.gw', '规范平交路口', '省公安厅', ['省公安厅', '省交通运输厅', '省住房城乡建设厅']],
    ['sound/养老服务实施方案.gw', '促进医养结合', '市卫生健康委', ['市卫生健康委', '市医保局', '市民政局']],
    ['sound/民营经济工作要点.gw', '缓解融资压力', '县政府办公室', ['县政府办公室', '县发展改革局', '各银行机构']],
    ['sound/民营经济工作要点.gw', '清理拖欠账款', undefined, ['县工业和信息化局', '县财政局', '县住房城乡建设局']],
    ['sound/民营经济工作要点.gw', '畅通沟通渠道', '县工商联', ['县工商联', '县委统战部', '县政务服务局']],
    ['sound/绿色建材行动计划.md', '政府投资项目带头应用', '省建设厅', ['省建设厅', '省财政厅', '省机关事务局']],
    ['sound/绿色建材行动计划.md', '改造生产线', '省经信厅', ['省经信厅', '省生态环境厅', '省发展改革委']],
    ['sound/绿色建材行动计划.md', '加强质量抽查', '省市场监管局', ['省市场监管局']],
    ['sound/硬换行.gw', '改造渔港设施', undefined, ['县农业农村局', '县交通运输局', '县水利局']],
    ['sound/硬换行.gw', '延伸加工链条', undefined, ['县经济和信息化局', '县市场监管局', '县供销社']],
    ['sound/全角数字.gw', '建设村卫生室', undefined, ['县卫生健康局', '县自然资源局']],
    ['sound/不换行空格与扩展字.gw', '开展普查建档', undefined, ['县住房城乡建设局', '县文化和旅游局', '𠮷山镇人民政府']],
  ];
  for (const [path, title, lead, units] of LEADS) {
    test(`${path}: units of 「${title}」`, () => {
      const task = analysed(path).tasks.find(t => t.bearer.title === title);
      assert.deepEqual([task?.lead.mention?.name, task?.own.flatMap(c => c.mentions.map(m => m.name))], [lead, units]);
    });
  }
});
