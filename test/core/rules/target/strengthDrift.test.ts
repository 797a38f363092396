import assert from 'node:assert/strict';
import { analyse, readText } from '../../../support/analysis';
import { sharedFolder } from '../../../support/shared';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const found = (goal: string, task: string): readonly string[] => {
  const analysis = analyse(`临江市智慧水务行动计划（2026—2028年）\n\n一、总体目标\n\n${goal}\n\n二、重点任务\n\n（一）建设水务大脑。${task}\n`);
  return analysis.findings.filter(f => f.ruleId === 'target/strength-drift').map(f => `${f.severity} ${analysis.source.slice(f.span)}`);
};

suite('target/strength-drift: places told without a number', () => {
  const drifts: readonly (readonly [goal: string, task: string, expected: string])[] = [
    ['水务数字化走在全国前列。', '力争水务数字化走在全国前列。', 'info 水务数字化走在全国前列'],
    ['水务基础设施建设持续走在全省前列。', '加大投入，力争水务信息基础设施走在全省前列。', 'info 水务信息基础设施走在全省前列'],
    ['力争水务治理水平位居全省第一方阵。', '健全制度，水务治理水平位居全省第一方阵。', 'info 水务治理水平位居全省第一方阵'],
    ['供水保障能力达到国内先进水平。', '争取供水保障能力达到国内先进水平。', 'info 供水保障能力达到国内先进水平'],
    ['供水保障能力进入全国第一梯队。', '努力推动供水保障能力进入全国第一梯队。', 'info 供水保障能力进入全国第一梯队'],
    ['供水服务质量保持全省领先。', '确保供水服务质量保持全省领先。', 'hint 供水服务质量保持全省领先'],
    ['到2028年，水务数字化跻身全国前列。', '到2028年，力争水务数字化跻身全国前列。', 'info 水务数字化跻身全国前列'],
  ];
  for (const [goal, task, expected] of drifts) test(`${goal} ${task}`, () => assert.deepEqual(found(goal, task), [expected]));

  const silent: readonly (readonly [goal: string, task: string])[] = [
    ['水务数字化走在全国前列。', '水务数字化走在全国前列。'],
    ['水务数字化走在全国前列。', '力争水务数字化走在全省前列。'],
    ['水务数字化走在全国前列。', '力争水利工程质量走在全国前列。'],
    ['水务数字化走在全国前列。', '力争建成水厂12座，水务数字化走在全国前列。'],
    ['农村供水保障能力走在全省前列。', '力争城市供水保障能力走在全省前列。'],
    ['力争水务数字化走在全国前列。', '力争水务数字化走在全国前列。'],
    ['走在全国前列。', '力争走在全国前列。'],
    ['供水服务质量保持全省领先。', '力争水务数字化走在全国前列。'],
    ['水务数字化走在全国前列，力争供水管网智能化进入全国前列。', '推进水务数字化。'],
    ['力争水务产业规模突破100亿元，水务数字化走在全国前列。', '水务数字化走在全国前列。'],
  ];
  for (const [goal, task] of silent) test(`silent: ${goal} ${task}`, () => assert.deepEqual(found(goal, task), []));

  const shared = sharedFolder();
  (shared === undefined ? test.skip : test)('seed 001: the statement of line 7 drifts in line 32', () => {
    const folder = join(shared as string, 'seeds');
    const analysis = analyse(readText(folder, readdirSync(folder).find(f => f.startsWith('001')) as string));
    const lines = analysis.findings.filter(f => f.ruleId === 'target/strength-drift').map(f => [analysis.source.lineAt(f.span.start) + 1, f.severity, analysis.source.lineAt(f.related?.[0]?.span.start ?? 0) + 1]);
    assert.deepEqual(lines, [[13, 'info', 4], [32, 'hint', 7], [32, 'info', 7]]);
  });
});
