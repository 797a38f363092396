import assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

const items = (...counts: readonly number[]): string =>
  counts.map((n, i) => [`（${'一二三四五'[i] ?? ''}）第${i + 1}类行动。`, ...Array.from({ length: n }, (_, k) => `${k + 1}.推进第${k + 1}件事。制定清单，按月调度。`)].join('\n')).join('\n');
const draft = (said: string, ...counts: readonly number[]): string => `南屿市养老服务行动方案（2026—2028年）\n\n一、总体目标\n\n养老服务体系更加完善。\n\n二、重点行动\n\n${said}\n\n${items(...counts)}\n\n三、保障措施\n\n加强组织领导。\n`;
const ones = (said: string): string => `南屿市养老服务行动方案（2026—2028年）\n\n一、保障措施\n\n${said}\n`;

const CASES: readonly (readonly [name: string, text: string, found: boolean])[] = [
  ['the items are fewer', draft('实施3大行动，推进9项任务。', 3, 3, 2), true],
  ['the headings are more', draft('实施三大行动、九项重点任务。', 3, 2, 2, 2), true],
  ['both agree', draft('实施3大行动，推进9项任务。', 3, 3, 3), false],
  ['nothing near', draft('实施5大行动，推进20项任务。', 3, 3, 3), false],
  ['四个一 and three', ones('建立“四个一”机制，即一个专班、一套台账、一张清单。'), true],
  ['四个一 and four', ones('建立“四个一”机制，即一个专班、一套台账、一张清单、一次通报。'), false],
  ['五个一批 and four', ones('实施“五个一批”工程：提升一批景区、打造一批街区、建设一批酒店、发展一批民宿。'), true],
  ['五个一批 and 等', ones('实施“五个一批”工程：提升一批景区、打造一批街区、建设一批酒店等。'), false],
];

suite('structure: declared totals', () => {
  for (const [name, text, found] of CASES) {
    test(name, () => {
      assert.equal(analyse(text).findings.some(f => f.ruleId === 'structure/declared-count-mismatch'), found, text);
    });
  }
});
