import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract, type Extraction, type OutlineRow } from '../../server/src/core/service/extract';
import { analyse } from '../support/analysis';
import { sharedFolder } from '../support/shared';
import { type Gold, type GoldNode } from './gold';

/** Found and expected things are compared by key; a key may occur several times. */
export interface Score {
  readonly name: string;
  readonly right: number;
  readonly found: number;
  readonly expected: number;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}
/** A score that only counts how many of the expected are right, F1 = right / expected. */
export const f1 = ({ right, found, expected }: Score): number => (found + expected === 0 ? 1 : (2 * right) / (found + expected));

export function compare(name: string, found: readonly string[], expected: readonly string[], alternatives: readonly string[] = []): Score {
  const open = new Map<string, number>();
  for (const key of expected) open.set(key, (open.get(key) ?? 0) + 1);
  const extra: string[] = [];
  let right = 0;
  const neither = new Set(alternatives);
  let ignored = 0;
  for (const key of found) {
    const left = open.get(key) ?? 0;
    if (left > 0) {
      right++;
      open.set(key, left - 1);
    } else if (neither.has(key)) ignored++;
    else extra.push(key);
  }
  const missing = [...open].flatMap(([key, n]) => Array<string>(n).fill(key));
  return { name, right, found: found.length - ignored, expected: expected.length, missing, extra };
}

const flat = <T extends { readonly children: readonly T[] }>(nodes: readonly T[]): readonly T[] => nodes.flatMap(n => [n, ...flat(n.children)]);
const nodeKey = (n: OutlineRow | GoldNode): string => [n.line, n.marker, n.title, `level ${n.level}`, n.kind].join(' | ');
const at = (line: number, column: number): string => `${line}:${column}`;

function outlineScore(x: Extraction, gold: Gold): Score[] {
  const found = flat(x.outline);
  const expected = flat(gold.outline);
  return [
    compare('outline', found.map(nodeKey), expected.map(nodeKey)),
    compare('outline paths', found.map(n => `${n.line} ${n.path}`), expected.map(n => `${n.line} ${n.path}`)),
  ];
}

function clauseScores(x: Extraction, gold: Gold): Score[] {
  const found = x.responsibilities;
  const expected = gold.responsibilities.map(r => ({ ...r, column: r.column + 1 }));
  const located = compare('clauses', found.map(r => `${at(r.line, r.column)}–${r.endLine}`), expected.map(r => `${at(r.line, r.column)}–${r.endLine}`));
  const units = compare('clause units', found.flatMap(r => r.units.map((u, i) => `${at(r.line, r.column)} ${i + 1} ${u.name}`)), expected.flatMap(r => r.units.map((u, i) => `${at(r.line, r.column)} ${i + 1} ${u}`)), alternateTail(x, gold));
  const attached = compare('attachment', found.map(r => `${at(r.line, r.column)} ${r.attachesTo}`), expected.map(r => `${at(r.line, r.column)} ${r.attachesTo}`));
  const stated = expected.filter(r => r.lead !== null);
  const places = new Set(stated.map(r => at(r.line, r.column)));
  const lead = compare('lead', found.filter(r => places.has(at(r.line, r.column))).map(r => `${at(r.line, r.column)} ${r.lead} ${r.leadBasis}`), stated.map(r => `${at(r.line, r.column)} ${r.lead} ${r.leadBasis}`));
  return [located, units, attached, lead];
}

/** Collectives that the gold keeps in `tail` are units in `extract`. */
function alternateTail(x: Extraction, gold: Gold): readonly string[] {
  return x.responsibilities.flatMap(r => {
    const twin = gold.responsibilities.find(g => g.line === r.line && g.column + 1 === r.column);
    return r.units.flatMap((u, i) => (twin?.tail.includes(u.name) ? [`${at(r.line, r.column)} ${i + 1} ${u.name}`] : []));
  });
}

const FACTS = ['title', 'issuer', 'docNumber', 'date', 'printDate', 'kind'] as const;

function factScore(x: Extraction, { meta }: Gold): Score {
  const expected = FACTS.map(f => `${f} ${meta[f] ?? null}`);
  const found = FACTS.map(f => `${f} ${x.document[f]}`);
  const period = (p: { from: number; to: number } | null): string => `period ${p ? `${p.from}–${p.to}` : null}`;
  return compare('facts', [...found, period(x.document.period)], [...expected, period(meta.planPeriod)]);
}

function listScores(x: Extraction, gold: Gold): Score[] {
  const cite = (c: { line: number; column: number; text: string; type: string }, by: number): string => `${at(c.line, c.column + by)} ${c.type} ${c.text}`;
  const unit = (u: { line: number; column: number; text: string }, by: number): string => `${at(u.line, u.column + by)} ${u.text}`;
  return [
    compare('citations', x.citations.map(c => cite(c, 0)), gold.citations.filter(c => c.type !== 'unbracketed').map(c => cite(c, 1)), gold.citations.filter(c => c.type === 'unbracketed').map(c => cite({ ...c, type: 'title' }, 1))),
    compare('units', x.units.map(u => unit(u, 0)), gold.unitMentions.map(u => unit(u, 1))),
  ];
}

function targetScores(x: Extraction, gold: Gold): Score[] {
  const expected = gold.targets.filter(t => t.certainty !== 'doubtful');
  const doubtful = gold.targets.filter(t => t.certainty === 'doubtful').map(t => `${t.cell?.line ?? t.line} ${t.value}`);
  const near = compare('targets line + value', x.targets.map(t => `${t.line} ${t.value}`), expected.map(t => `${t.cell?.line ?? t.line} ${t.value}`), doubtful);
  const open = [...expected];
  const pairs = x.targets.flatMap(t => {
    const alike = open.filter(g => (g.cell?.line ?? g.line) === t.line && g.value === t.value);
    const g = alike.find(c => c.unit === t.unit && c.kind === t.kind) ?? alike.find(c => c.unit === t.unit) ?? alike[0];
    if (g === undefined) return [];
    open.splice(open.indexOf(g), 1);
    return [{ t, g, where: `${t.line} ${t.value}` }];
  });
  const field = (name: string, found: (p: (typeof pairs)[number]) => unknown, wanted: (p: (typeof pairs)[number]) => readonly unknown[]): Score =>
    compare(`target ${name}`, pairs.map(p => `${p.where} ${wanted(p).includes(found(p)) ? String(wanted(p)[0]) : String(found(p))}`), pairs.map(p => `${p.where} ${String(wanted(p)[0])}`));
  return [
    near,
    field('kind', p => p.t.kind, p => (p.g.per === 'year' ? ['per-year'] : [p.g.kind, ...[p.g.kindAlt ?? []].flat()])),
    field('operator', p => p.t.operator, p => [p.g.operator, ...[p.g.operatorAlt ?? []].flat()]),
    field('year', p => p.t.year, p => [p.g.year]),
    field('unit', p => p.t.unit, p => [p.g.unit]),
    field('indicator', p => p.t.indicator, p => [p.g.indicator]),
  ];
}

export interface Measured {
  readonly name: string;
  readonly scores: readonly Score[];
}

/** Every figure, document by document; empty where the annotation is not at hand. */
export function measureAll(): readonly Measured[] {
  const folder = sharedFolder();
  if (folder === undefined) return [];
  const gold = join(folder, 'gold');
  return readdirSync(gold).filter(name => name.endsWith('.json')).sort().map(name => measure(JSON.parse(readFileSync(join(gold, name), 'utf8')) as Gold, folder));
}

function measure(gold: Gold, folder: string): Measured {
  const x = extract(analyse(readFileSync(join(folder, 'seeds', gold.file), 'utf8')));
  return { name: gold.file.slice(0, 3), scores: [...outlineScore(x, gold), ...clauseScores(x, gold), factScore(x, gold), ...listScores(x, gold), ...targetScores(x, gold)] };
}

/** The same figure over all documents. */
export function total(name: string, all: readonly Measured[]): Score {
  const each = all.flatMap(m => m.scores.filter(s => s.name === name));
  const sum = (f: (s: Score) => number): number => each.reduce((n, s) => n + f(s), 0);
  return { name, right: sum(s => s.right), found: sum(s => s.found), expected: sum(s => s.expected), missing: each.flatMap(s => s.missing), extra: each.flatMap(s => s.extra) };
}

export function table(all: readonly Measured[]): string {
  const names = all[0]?.scores.map(s => s.name) ?? [];
  const figures = (s: Score | undefined): string => (s ? `${f1(s).toFixed(4)} (${s.right}/${s.found}/${s.expected})` : '').padEnd(22);
  const header = ''.padEnd(22) + ['all', ...all.map(m => m.name)].map(n => n.padEnd(22)).join('');
  return [header, ...names.map(n => n.padEnd(22) + [total(n, all), ...all.map(m => m.scores.find(s => s.name === n))].map(figures).join(''))].join('\n');
}

/** `node out/test/gold/measure.js [figure]`: the table (F1, right/found/expected), then each miss. */
function main(only: string | undefined): void {
  const all = measureAll();
  console.log(table(all));
  for (const { name, scores } of all) {
    for (const score of scores.filter(s => only === undefined || s.name.startsWith(only))) {
      for (const key of score.missing) console.log(`${name} ${score.name}  - ${key}`);
      for (const key of score.extra) console.log(`${name} ${score.name}  + ${key}`);
    }
  }
}
if (require.main === module) main(process.argv[2]);
