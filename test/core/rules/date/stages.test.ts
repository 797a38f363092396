import assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

const draft = (second: string): string =>
  `南屿市文化服务行动计划（2026—2028年）\n\n一、主要任务\n\n（一）完善设施。建设书屋30个。\n\n二、进度安排\n\n（一）启动阶段（2026年1月至6月）。动员部署。\n（二）实施阶段（${second}）。推进任务。\n`;

const CASES: readonly (readonly [name: string, second: string, found: boolean])[] = [
  ['begins before the first has ended', '2026年5月至2028年10月', true],
  ['begins where it ends', '2026年6月至2028年10月', false],
  ['begins behind it', '2026年7月至2028年10月', false],
  ['the whole time', '2026年1月至2028年12月', false],
];

suite('date/order: stages', () => {
  for (const [name, second, found] of CASES) {
    test(name, () => {
      assert.equal(analyse(draft(second)).findings.some(f => f.ruleId === 'date/order' && f.message.includes('重叠')), found);
    });
  }
});
