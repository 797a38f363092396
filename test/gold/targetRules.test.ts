import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Analysis } from '../../server/src/core/service/analysis';
import { targetGroups } from '../../server/src/core/service/targetGroups';
import { jiebaSegmenter } from '../../server/src/node/jiebaSegmenter';
import { analyse } from '../support/analysis';
import { sharedFolder, sharedTexts } from '../support/shared';
import { type Gold, type GoldTarget } from './gold';

interface Linked extends Gold {
  readonly targetLinks: readonly { readonly table: string; readonly text: string }[];
}

/** Lines (1-based) of the findings of a rule in each issued document; a rule that is not named says nothing there. */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  '000': { 'target/deadline-unclear': [35], 'target/goal-without-task': [11, 11, 11, 11] },
  '001': { 'target/strength-drift': [13, 32, 32], 'target/indicator-name-drift': [17] },
  '002': { 'target/deadline-unclear': [103, 129, 129] },
  '003': {
    'target/multiple-mismatch': [25],
    'target/multiple-no-base': [171],
    'target/growth-mismatch': [145],
    'target/deadline-unclear': [349],
    'target/indicator-name-drift': [87, 137, 145, 289],
    'target/unit-drift': [61],
    'target/threshold-drift': [25, 87, 87, 145, 145, 213, 341],
    'target/goal-without-task': [31, 34, 37, 38, 39, 40, 41, 51, 52, 53, 54],
  },
  '004': {},
};

const own = ({ findings, source }: Analysis): readonly (readonly [string, number, string])[] =>
  findings.filter(f => f.ruleId.startsWith('target/')).map(f => [f.ruleId, source.lineAt(f.span.start) + 1, f.severity]);

suite('rules on targets: issued documents', () => {
  for (const [id, expected] of Object.entries(EXPECTED)) {
    test(`${id}: what is there, and nothing else`, function () {
      const text = sharedTexts('seeds').find(t => t.name.startsWith(id))?.text;
      if (text === undefined) this.skip();
      const found = own(analyse(text));
      const byRule: Record<string, number[]> = {};
      for (const [rule, line] of found) (byRule[rule] ??= []).push(line);
      assert.deepEqual(byRule, Object.fromEntries(Object.entries(expected).map(([rule, lines]) => [rule, [...lines]])));
      assert.deepEqual(own(analyse(text, { segmenter: jiebaSegmenter() })), found, 'the segmenter changes nothing');
    });
  }

  test('unseen documents: no error and no warning', function () {
    const texts = sharedTexts('corpus');
    if (texts.length === 0) this.skip();
    const grave = texts.flatMap(({ name, text }) => own(analyse(text)).filter(([, , severity]) => severity === 'error' || severity === 'warning').map(f => [name, ...f]));
    assert.deepEqual(grave, []);
  });

  test('12 of 12 links between table and text stand in one group and year', function () {
    const folder = sharedFolder();
    if (folder === undefined) this.skip();
    const gold = JSON.parse(readFileSync(join(folder, 'gold/003.json'), 'utf8')) as Linked;
    const text = sharedTexts('seeds').find(t => t.name.startsWith('003'))?.text ?? '';
    const groups = targetGroups([{ shown: '003.txt', analysis: analyse(text) }]);
    const byId = new Map(gold.targets.map(t => [t.id, t]));
    const missing = gold.targetLinks.filter(link => !together(groups, byId.get(link.table), byId.get(link.text)));
    assert.equal(gold.targetLinks.length, 12);
    assert.deepEqual(missing, []);
  });
});

function together(groups: ReturnType<typeof targetGroups>, table: GoldTarget | undefined, text: GoldTarget | undefined): boolean {
  if (!table || !text) return false;
  return groups.some(({ targets }) => {
    const cell = targets.find(t => t.source === 'table' && t.line === (table.cell?.line ?? table.line) && t.value === table.value);
    const said = targets.find(t => t.source !== 'table' && t.line === text.line && t.value === text.value);
    return cell !== undefined && said !== undefined && cell.year === said.year;
  });
}
