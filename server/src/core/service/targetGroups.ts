import { compareTargets, kindClassOf } from '../model/comparable';
import { type TargetLink } from '../model/links';
import { type PlanTarget } from '../model/targets';
import { type Analysis } from './analysis';
import { type TargetRow, targetRows } from './extractTargets';
import { nameDifference, nameWords } from './nameWords';

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
  /** Over all the drafts. */
  readonly order: number;
  readonly target: PlanTarget;
  readonly draft: Draft;
}

interface Draft {
  readonly shown: string;
  readonly analysis: Analysis;
}
type Drafts = readonly Draft[];

export function targetGroups(drafts: Drafts): readonly TargetGroup[] {
  const rows = rowsOf(drafts);
  return gathered(drafts).map(items => {
    const targets = items.flatMap(i => rows[i.order] ?? []);
    return {
      indicator: targets[0]?.indicator ?? '',
      unitBase: targets[0]?.unitBase ?? null,
      targets: targets.sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity)),
    };
  });
}

/** The same for one draft, as the model has them; in reading order. */
export function groupedTargets(analysis: Analysis): readonly (readonly PlanTarget[])[] {
  const groups = gathered([{ shown: '', analysis }]).map(items => items.map(i => i.target));
  return groups.sort((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0));
}

/** Buckets of one name and nature; those that a link joins (a row and the sentence that restates it in other words) are one. */
function gathered(drafts: Drafts): readonly (readonly Item[])[] {
  const buckets = [...bucketed(itemsOf(drafts), nameKey).values()].flatMap(byNature).map(items => ({ items: [...items] }));
  const home = new Map<PlanTarget, { items: Item[] }>();
  for (const bucket of buckets) for (const item of bucket.items) home.set(item.target, bucket);
  for (const { a, b } of drafts.flatMap(d => d.analysis.links)) {
    const [x, y] = [home.get(a), home.get(b)];
    if (!x || !y || x === y) continue;
    const [larger, smaller] = x.items.length >= y.items.length ? [x, y] : [y, x];
    for (const item of smaller.items) home.set(item.target, larger);
    for (const item of smaller.items) larger.items.push(item);
    smaller.items = [];
  }
  return buckets.filter(bucket => bucket.items.length > 0).map(bucket => bucket.items.sort((a, b) => a.order - b.order));
}

/** What does not say whether it is new or in all goes with what is in all, where there is that; else with what is new. */
function byNature(items: readonly Item[]): readonly (readonly Item[])[] {
  const natures = bucketed(items, item => kindClassOf(item.target));
  const unclear = natures.get('unclear');
  const other = natures.get('state') ?? natures.get('flow');
  if (!unclear || !other) return [...natures.values()];
  return [...natures.values()].filter(n => n !== unclear).map(n => (n === other ? [...n, ...unclear].sort((a, b) => a.order - b.order) : n));
}

/** Pairs looked at for one name: enough to see what keeps them apart, however often a name occurs. */
const PAIRS = 50;

/** Pairs of one name and unit, and those that stand in one group though their names differ. */
export function targetMatches(drafts: Drafts): readonly Match[] {
  const items = itemsOf(drafts);
  const listed = rowsOf(drafts);
  const rows = new Map(items.map(i => [i.target, listed[i.order]]));
  const named = [...bucketed(items, i => i.draft.analysis.names.group(i.target)).values()].flatMap(bucket => pairsIn(bucket, listed));
  const linked = drafts.flatMap(({ analysis }) =>
    analysis.links.flatMap(({ a, b, basis }): readonly Match[] => {
      const [x, y] = [rows.get(a), rows.get(b)];
      return x && y && basis !== 'same' ? [{ a: x, b: y, relation: 'weak', reason: reasonOf(basis, a, b, analysis) }] : [];
    }),
  );
  return [...named, ...linked];
}

/** What joins two names that differ; for near ones the words that make the difference. */
function reasonOf(basis: Exclude<TargetLink['basis'], 'same'>, a: PlanTarget, b: PlanTarget, { segmenter }: Analysis): string {
  const words = basis === 'near' ? nameDifference(nameWords(a.indicator, segmenter), nameWords(b.indicator, segmenter)) : '';
  return words === '' ? LINKS[basis] : `名称差在${words}，数值、单位、年份相同`;
}

const LINKS: Readonly<Record<Exclude<TargetLink['basis'], 'same'>, string>> = {
  near: '名称只差几个字，数值、单位、年份相同',
  tail: '一处名称是另一处的后半，数值、单位、年份相同',
  phrase: '正文一句含有表列名称的用词，数值、单位、年份相同',
};

function pairsIn(items: readonly Item[], rows: readonly FileTarget[]): readonly Match[] {
  const matches: Match[] = [];
  for (let i = 0; i < items.length && matches.length < PAIRS; i++) {
    for (let j = i + 1; j < items.length && matches.length < PAIRS; j++) {
      const [a, b] = [items[i], items[j]];
      const [x, y] = [rows[a?.order ?? -1], rows[b?.order ?? -1]];
      if (a && b && x && y) matches.push({ a: x, b: y, ...compareTargets(a.target, b.target) });
    }
  }
  return matches;
}

function itemsOf(drafts: Drafts): readonly Item[] {
  let order = 0;
  return drafts.flatMap(draft => draft.analysis.targets.map(target => ({ order: order++, target, draft })));
}

/** In the order of the items. */
const rowsOf = (drafts: Drafts): readonly FileTarget[] => drafts.flatMap(({ shown, analysis }) => targetRows(analysis).map(row => ({ ...row, file: shown })));

/** Name, dimension and scope; a name that says nothing by itself (产量) only goes with those of its own line. */
function nameKey({ target, draft: { shown, analysis } }: Item): string {
  const { names, source } = analysis;
  const own = names.generic(target.indicator) ? `${shown}:${source.lineAt(target.span.start)}` : '';
  return `${names.group(target)}|${names.scope(target.scope)}|${own}`;
}

function bucketed(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const buckets = new Map<string, Item[]>();
  for (const item of items) {
    const own = key(item);
    const bucket = buckets.get(own);
    if (bucket) bucket.push(item);
    else buckets.set(own, [item]);
  }
  return buckets;
}
