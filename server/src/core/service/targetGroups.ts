import { compareTargets, groupKey, isGeneric, kindClassOf, scopeKey } from '../model/comparable';
import { type PlanTarget } from '../model/targets';
import { type Analysis } from './analysis';
import { type TargetRow, targetRows } from './extractTargets';

export interface FileTarget extends TargetRow {
  readonly file: string;
}
/** Targets of one indicator over the years and the drafts; two of one year are held comparable (rules.md §4.4). */
export interface TargetGroup {
  readonly indicator: string;
  readonly unitBase: string | null;
  readonly targets: readonly FileTarget[];
}
/** Why two targets of like name are comparable, or are not. */
export interface Match {
  readonly a: FileTarget;
  readonly b: FileTarget;
  readonly relation: 'strong' | 'weak' | 'none';
  readonly reason: string;
}
interface Item {
  readonly target: PlanTarget;
  readonly row: FileTarget;
}

export function targetGroups(drafts: readonly { readonly shown: string; readonly analysis: Analysis }[]): readonly TargetGroup[] {
  const groups = bucketed(itemsOf(drafts), item => fullKey(item));
  return [...groups.values()].map(items => ({
    indicator: items[0]?.row.indicator ?? '',
    unitBase: items[0]?.row.unitBase ?? null,
    targets: items.map(i => i.row).sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity)),
  }));
}

/** Pairs looked at for one name: enough to see what keeps them apart, however often a name occurs. */
const PAIRS = 50;

export function targetMatches(drafts: readonly { readonly shown: string; readonly analysis: Analysis }[]): readonly Match[] {
  return [...bucketed(itemsOf(drafts), i => groupKey(i.target)).values()].flatMap(items => {
    const matches: Match[] = [];
    for (let i = 0; i < items.length && matches.length < PAIRS; i++) {
      for (let j = i + 1; j < items.length && matches.length < PAIRS; j++) {
        const [a, b] = [items[i], items[j]];
        if (a && b) matches.push({ a: a.row, b: b.row, ...compareTargets(a.target, b.target) });
      }
    }
    return matches;
  });
}

function itemsOf(drafts: readonly { readonly shown: string; readonly analysis: Analysis }[]): readonly Item[] {
  return drafts.flatMap(({ shown, analysis }) => {
    const rows = targetRows(analysis);
    return analysis.targets.flatMap((target, i) => {
      const row = rows[i];
      return row ? [{ target, row: { ...row, file: shown } }] : [];
    });
  });
}

/** Name, dimension, nature and scope; a name that says nothing by itself (产量) only goes with those of its own line. */
function fullKey({ target, row }: Item): string {
  const own = isGeneric(target.indicator) ? `${row.file}:${row.line}` : '';
  return [groupKey(target), kindClassOf(target), scopeKey(target.scope), own].join('|');
}

function bucketed(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const buckets = new Map<string, Item[]>();
  for (const item of items) {
    const bucket = buckets.get(key(item));
    if (bucket) bucket.push(item);
    else buckets.set(key(item), [item]);
  }
  return buckets;
}
