import { hashOf } from '../text/hash';
import { verbOf } from '../model/corpus';
import { type PlanTarget } from '../model/targets';
import { type ShippedTarget } from '../knowledge/shippedPlans';
import { type Analysis } from './analysis';
import { documentRow, extract, type OutlineRow } from './extract';
import { type TargetRow } from './extractTargets';
import { type HouseProfile } from './houseProfile';
import { profileOf } from './learnProfile';

/** Facts of one issued document: no sentence of it, only what it states of itself, its skeleton, its figures and names. */
export interface LearntDocument {
  readonly source: { readonly length: number; readonly lines: number; readonly hash: string };
  readonly document: ReturnType<typeof documentRow>;
  readonly outline: readonly LearntNode[];
  readonly responsibilities: readonly LearntClause[];
  readonly targets: readonly LearntTarget[];
  readonly unitForms: { readonly [name: string]: number };
  readonly habits: HouseProfile;
}
export interface LearntNode {
  readonly marker: string;
  /** A title is a fact of structure while it is short; of a longer one only the hash is kept. */
  readonly title?: string;
  readonly titleHash?: string;
  readonly line: number;
  readonly level: number;
  readonly kind: OutlineRow['kind'];
  readonly children?: readonly LearntNode[];
}
export interface LearntClause {
  readonly line: number;
  readonly path: string | null;
  readonly label: string;
  readonly leadBasis: string;
  /** In order: ids of the registry, names where it has none. */
  readonly units: readonly string[];
}
export type LearntTarget = Omit<ShippedTarget, 'heading'>;

/** Titles up to here are names of parts; longer ones are sentences. */
const TITLE_LIMIT = 25;

export function learnDocument(analysis: Analysis): LearntDocument {
  const { source } = analysis;
  const all = extract(analysis);
  const titles = new Map(outlinePairs(all.outline));
  return {
    source: { length: source.text.length, lines: source.lineCount, hash: hashOf(source.text) },
    document: documentRow(analysis),
    outline: all.outline.map(learntNode),
    responsibilities: all.responsibilities.map(c => ({ line: c.line, path: shortPath(c.attachesTo, titles), label: c.label, leadBasis: c.leadBasis, units: c.units.map(u => u.id ?? u.name) })),
    targets: analysis.targets.flatMap((t, i) => learntTarget(t, all.targets[i])),
    unitForms: counted(all.units.map(u => u.text)),
    habits: profileOf([analysis]),
  };
}

function learntTarget(target: PlanTarget, row: TargetRow | undefined): readonly LearntTarget[] {
  if (row === undefined) return [];
  const { line, indicator, year, kind, operator, value, value2, unit, hedge, source } = row;
  const { scope, aggregate, raw } = target;
  const verb = target.object === undefined ? '' : verbOf(raw);
  return [{
    line, indicator: indicator.length <= TITLE_LIMIT ? indicator : hashOf(indicator), year, kind, operator, value, unit,
    ...(value2 === null ? {} : { value2 }),
    ...(scope === undefined || scope.length > TITLE_LIMIT ? {} : { scope }),
    ...(aggregate === 'unknown' ? {} : { aggregate }),
    ...(verb === '' ? {} : { verb }),
    ...(hedge.length === 0 ? {} : { hedge: hedge.join('、') }),
    ...(source === 'text' ? {} : { source }),
  }];
}

/** The house profile of a folder: the same statistics over all its documents. */
export function learnProfile(analyses: readonly Analysis[]): HouseProfile {
  return profileOf(analyses);
}

function learntNode({ marker, title, line, level, kind, children }: OutlineRow): LearntNode {
  const name = title.length <= TITLE_LIMIT ? { title } : { titleHash: hashOf(title) };
  return { marker, ...name, line, level, kind, ...(children.length > 0 ? { children: children.map(learntNode) } : {}) };
}

function outlinePairs(nodes: readonly OutlineRow[]): readonly (readonly [string, string])[] {
  return nodes.flatMap(n => [[n.path, n.title] as const, ...outlinePairs(n.children)]);
}

/** A path whose last part is a long title gives its hash instead. */
function shortPath(path: string | null, titles: ReadonlyMap<string, string>): string | null {
  const title = path === null ? undefined : titles.get(path);
  return path !== null && title !== undefined && title.length > TITLE_LIMIT && path.endsWith(title) ? path.slice(0, -title.length) + hashOf(title) : path;
}

/** How often each occurs, in the order of the alphabet. */
export function counted(values: readonly string[]): { readonly [value: string]: number } {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

