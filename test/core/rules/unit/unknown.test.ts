import * as assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

const draft = (units: readonly string[]): string => ['浙江省卫生服务行动计划', '浙江省人民政府办公厅', '2026年3月2日', '一、主要任务', ...units.map((u, i) => `${i + 1}.改善服务。完成改造。（责任单位：${u}）`), ''].join('\n');
const messages = (units: readonly string[]): readonly string[] => analyse(draft(units)).findings.filter(f => f.ruleId === 'unit/unknown').map(f => f.message);

const CASES: readonly (readonly [name: string, units: readonly string[], messages: readonly string[]])[] = [
  ['a character has dropped out of a name that the draft writes elsewhere', ['省疾控局、省财政厅', '省控局、省财政厅'], ['名录里没有“省控局”；相近的有“省疾控局”。']],
  ['of the first character behind the level', ['省医保局、省财政厅', '省保局'], ['名录里没有“省保局”；相近的有“省医保局”。']],
  ['two have dropped out', ['省疾控局、省财政厅', '省局、省财政厅'], ['名录里没有“省局”。']],
  ['nothing like it in the draft', ['省财政厅', '省控局'], ['名录里没有“省控局”。']],
];

suite('unit/unknown: names of the draft come first', () => {
  for (const [name, units, expected] of CASES) test(name, () => assert.deepEqual(messages(units), expected));
});
