import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Analysis } from '../../server/src/core/service/analysis';
import { type TargetRow, targetRows } from '../../server/src/core/service/extractTargets';
import { analyse } from '../support/analysis';
import { sharedFolder, sharedTexts } from '../support/shared';
import { type Gold, type GoldTarget } from './gold';

interface Annotation extends Gold {
  readonly nonTargets: readonly { readonly line: number; readonly column: number; readonly text: string }[];
  readonly otherNumbers: readonly { readonly line: number; readonly column: number; readonly text: string }[];
}
type Detailed = GoldTarget & { readonly valueBase?: number; readonly unitBase?: string; readonly baseYear?: number | null; readonly baseValue?: number | null };
interface Located {
  readonly gold: Detailed;
  readonly row: TargetRow;
}

const among = (given: string | readonly string[] | undefined): readonly string[] => (given === undefined ? [] : typeof given === 'string' ? [given] : given);

suite('targets against the annotation', () => {
  const located: Located[] = [];
  const missing: string[] = [];
  const extra: string[] = [];
  const wrong: string[] = [];
  let nonTargets = 0;

  suiteSetup(function () {
    const folder = sharedFolder();
    if (folder === undefined) this.skip();
    for (const { name, text } of sharedTexts('seeds')) {
      const gold = JSON.parse(readFileSync(join(folder, 'gold', `${name.slice(0, 3)}.json`), 'utf8')) as Annotation;
      const analysis = analyse(text);
      match(name.slice(0, 3), gold, [...targetRows(analysis)]);
      nonTargets += gold.nonTargets.length + gold.otherNumbers.length;
      wrong.push(...taken(analysis, gold).map(t => `${name.slice(0, 3)}:${t}`));
    }
  });

  function match(id: string, gold: Annotation, rows: TargetRow[]): void {
    for (const expected of gold.targets as readonly Detailed[]) {
      const line = expected.cell?.line ?? expected.line;
      const at = rows.findIndex(r => r.line === line && r.value === expected.value && (expected.cell === undefined || r.column === expected.cell.column + 1));
      const row = rows[at];
      if (row) rows.splice(at, 1);
      if (expected.certainty === 'doubtful') continue;
      if (row) located.push({ gold: expected, row });
      else missing.push(`${id}:${line} ${expected.indicator}`);
    }
    extra.push(...rows.map(r => `${id}:${r.line} ${r.raw}`));
  }

  /** Targets whose value stands inside a phrase that the annotation judged to be none. */
  function taken({ source, targets }: Analysis, gold: Annotation): readonly string[] {
    const spans = [...gold.nonTargets, ...gold.otherNumbers].map(n => ({ start: source.line(n.line - 1).start + n.column, end: source.line(n.line - 1).start + n.column + n.text.length, text: n.text }));
    return spans.filter(n => targets.some(t => t.source !== 'table' && n.start <= t.span.start && t.span.end <= n.end)).map(n => n.text);
  }

  const share = (right: (l: Located) => boolean): number => {
    const no = located.filter(l => !right(l));
    if (no.length > 0) console.log(no.map(l => `      ${l.row.line} ${l.row.raw}`).join('\n'));
    return located.length === 0 ? 0 : 1 - no.length / located.length;
  };

  test('located F1 ≥ 0.95', () => {
    const f1 = (2 * located.length) / (2 * located.length + missing.length + extra.length);
    assert.ok(located.length > 0 && f1 >= 0.95, `${f1.toFixed(4)}\n- ${missing.join('\n- ')}\n+ ${extra.join('\n+ ')}`);
  });
  test('kind ≥ 0.90', () => assert.ok(share(({ gold, row }) => row.kind === (gold.per === 'year' ? 'per-year' : gold.kind) || among(gold.kindAlt).includes(row.kind)) >= 0.9));
  test('operator ≥ 0.97', () => assert.ok(share(({ gold, row }) => row.operator === gold.operator || among(gold.operatorAlt).includes(row.operator ?? '')) >= 0.97));
  test('unit ≥ 0.98', () => assert.ok(share(({ gold, row }) => (row.unit ?? '') === (gold.unit ?? '')) >= 0.98));
  test('base value and unit ≥ 0.98', () =>
    assert.ok(share(({ gold, row }) => (gold.unitBase === undefined || gold.unitBase === row.unitBase) && (gold.valueBase === undefined || gold.valueBase === row.valueBase)) >= 0.98));
  test('year ≥ 0.95', () => assert.ok(share(({ gold, row }) => row.year === gold.year) >= 0.95));
  test('base year and value ≥ 0.95', () => assert.ok(share(({ gold, row }) => (gold.baseYear ?? null) === row.baseYear && (gold.baseValue ?? null) === row.baseValue) >= 0.95));
  test('phrases judged to be no targets: at most 3 % taken', () => assert.ok(nonTargets > 0 && wrong.length / nonTargets <= 0.03, wrong.join('\n')));

  test('no contradiction is found where there is none', () => {
    for (const kind of ['seeds', 'corpus'] as const) {
      for (const { name, text } of sharedTexts(kind)) {
        const found = analyse(text).findings.filter(f => f.ruleId === 'target/conflict' || f.ruleId === 'target/table-text-mismatch');
        assert.deepEqual(found.map(f => `${name}: ${f.message}`), []);
      }
    }
  });
});
