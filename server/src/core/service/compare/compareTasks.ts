import { type Task } from '../../model/task';
import { pathAt } from '../../model/walk';
import { fold } from '../../text/fold';
import { type Span, span } from '../../text/span';
import { type Analysis } from '../analysis';
import { headline } from '../headline';
import { type TableTask, tasksInTablesAlone } from '../matrixTable';
import { Fingerprint, likely } from './similar';
import { isSame, type KeyedUnit, keysOf } from './unitKeys';
import { type WordRun, wordRuns } from './words';

/** One task as it stands in its draft. */
export interface TaskPlace {
  readonly title: string;
  readonly path: string;
  /** Headings above, as printed, joined by ` / `. */
  readonly section: string;
  /** From 1. */
  readonly line: number;
}
/** 新增、取消、改写、移动、只改责任分工或者时限、未变. */
export type TaskChangeKind = 'added' | 'dropped' | 'reworded' | 'moved' | 'reassigned' | 'same';
export interface TaskChange {
  readonly kind: TaskChangeKind;
  readonly old: TaskPlace | null;
  readonly new: TaskPlace | null;
  /** How alike the two wordings are, 0 to 1; null where there is only one. */
  readonly likeness: number | null;
  /** What changed in the wording, clauses left out; null where nothing did, or nearly everything. */
  readonly words: readonly WordRun[] | null;
  readonly moved: boolean;
  readonly units: UnitChange;
  readonly deadline: { readonly old: string | null; readonly new: string | null };
}
export interface UnitChange {
  readonly added: readonly string[];
  readonly dropped: readonly string[];
  readonly lead: { readonly old: string | null; readonly new: string | null } | null;
  /** One body under another name: 省经信委→省经信厅. */
  readonly renamed: readonly { readonly old: string; readonly new: string }[];
}
interface Item {
  readonly analysis: Analysis;
  readonly place: TaskPlace;
  readonly text: string;
  readonly titleKey: string;
  readonly title: Fingerprint;
  readonly whole: Fingerprint;
  readonly units: readonly KeyedUnit[];
  readonly lead: KeyedUnit | undefined;
  readonly deadline: string | undefined;
}
export interface TaskComparison {
  readonly old: number;
  readonly new: number;
  /** In the order of the later draft; dropped ones behind the task that they followed. */
  readonly changes: readonly TaskChange[];
}

/** Likeness from which two tasks of other titles count as one reworded. */
const ONE_TASK = 0.42;
/** The title says more of what a task is than its text. */
const TITLE_WEIGHT = 0.5;

export function compareTasks(old: Analysis, now: Analysis): TaskComparison {
  const before = itemsOf(old, now);
  const after = itemsOf(now, now);
  const partner = matched(before, after);
  const dropped = droppedBehind(before, new Set(partner.values()));
  const changes = [...(dropped.get(undefined) ?? [])];
  for (const item of after) {
    const was = partner.get(item);
    changes.push(was === undefined ? lone('added', item) : pairOf(was, item));
    if (was !== undefined) for (const change of dropped.get(was) ?? []) changes.push(change);
  }
  return { old: before.length, new: after.length, changes };
}

/** Tasks of the earlier draft that are gone, by the task kept before them; undefined: before all. */
function droppedBehind(before: readonly Item[], kept: ReadonlySet<Item>): ReadonlyMap<Item | undefined, readonly TaskChange[]> {
  const found = new Map<Item | undefined, TaskChange[]>();
  let last: Item | undefined;
  for (const item of before) {
    if (kept.has(item)) last = item;
    else {
      const gone = found.get(last) ?? [];
      found.set(last, gone);
      gone.push(lone('dropped', item));
    }
  }
  return found;
}

function itemsOf(analysis: Analysis, now: Analysis): readonly Item[] {
  const inTables = tasksInTablesAlone(analysis);
  if (inTables.length > 0) return inTables.map(row => rowItem(analysis, now, row));
  return analysis.tasks.filter(t => t.bearer.role === 'task' || t.own.length > 0).map(task => itemOf(analysis, now, task));
}

const keyed = (now: Analysis, { name, distributed }: { readonly name: string; readonly distributed: string }): KeyedUnit => ({ name, keys: keysOf(now, name, distributed) });

/** A row of a table that alone divides the work. */
function rowItem(analysis: Analysis, now: Analysis, row: TableTask): Item {
  return {
    analysis, text: row.task, deadline: row.deadline ?? undefined,
    place: { title: row.task, path: row.path, section: row.section.join(' / '), line: analysis.source.lineAt(row.span.start) + 1 },
    titleKey: fold(row.task).replace(/[^\p{L}\p{N}]/gu, ''),
    title: new Fingerprint(row.task),
    whole: new Fingerprint(row.task),
    units: row.clauses.flatMap(c => c.mentions).map(m => keyed(now, m)),
    lead: row.lead && keyed(now, row.lead),
  };
}

function itemOf(analysis: Analysis, now: Analysis, task: Task): Item {
  const { bearer } = task;
  const text = wordingOf(analysis, task);
  const above = pathAt(analysis.plan, bearer.span.start).filter(b => b.kind === 'section' && b !== bearer);
  const deadline = task.clauses.map(c => c.deadlineText).find(d => d !== undefined) ?? (task.deadline ? analysis.text(task.deadline.span) : undefined);
  return {
    analysis, text, deadline,
    place: {
      title: headline(bearer),
      path: bearer.path,
      section: above.map(b => (b.kind === 'section' ? headline(b) : '')).join(' / '),
      line: analysis.source.lineAt(bearer.ordinal?.span.start ?? bearer.heading.start) + 1,
    },
    titleKey: fold(bearer.title).replace(/[^\p{L}\p{N}]/gu, ''),
    title: new Fingerprint(bearer.title),
    whole: new Fingerprint(text),
    units: task.clauses.flatMap(c => c.mentions).map(m => keyed(now, m)),
    lead: task.lead.mention && keyed(now, task.lead.mention),
  };
}

/** Title and own paragraphs without responsibility clauses, reflowed. */
function wordingOf(analysis: Analysis, { bearer }: Task): string {
  const said = [bearer, ...bearer.children.flatMap(c => (c.kind === 'paragraph' ? [c] : []))];
  const parts = said.map(({ text, clauses }) => {
    const whole = text.span;
    const from = text === bearer.text ? Math.max(whole.start, bearer.heading.start) : whole.start;
    return without(clauses.map(c => c.span), span(from, whole.end)).map(s => analysis.text(s)).join('');
  });
  return parts.map(p => p.trim()).filter(p => p !== '').join('\n');
}

function without(clauses: readonly Span[], whole: Span): readonly Span[] {
  const left: Span[] = [];
  let at = whole.start;
  for (const clause of clauses) {
    if (clause.start > at) left.push(span(at, clause.start));
    at = Math.max(at, clause.end);
  }
  return at < whole.end ? [...left, span(at, whole.end)] : left;
}

/** Later task → earlier one: equal titles first, then the most alike. */
function matched(before: readonly Item[], after: readonly Item[]): ReadonlyMap<Item, Item> {
  const partner = new Map<Item, Item>();
  const taken = new Set<Item>();
  const take = (was: Item, is: Item): void => {
    if (partner.has(is) || taken.has(was)) return;
    partner.set(is, was);
    taken.add(was);
  };
  const byTitle = new Map<string, Set<Item>>();
  for (const item of before) byTitle.set(item.titleKey, (byTitle.get(item.titleKey) ?? new Set()).add(item));
  for (const item of after) {
    const same = byTitle.get(item.titleKey);
    const best = item.titleKey === '' ? undefined : mostAlike(item, same);
    if (best) take(best, item);
    if (best) same?.delete(best);
  }
  const open = after.filter(i => !partner.has(i));
  const left = before.filter(i => !taken.has(i));
  const pairs = likely(open.map(i => i.whole), left.map(i => i.whole)).flatMap((candidates, i) =>
    candidates.map(j => ({ is: open[i] as Item, was: left[j] as Item })).map(pair => ({ ...pair, likeness: likenessOf(pair.was, pair.is) })));
  for (const { is, was, likeness } of pairs.sort((a, b) => b.likeness - a.likeness)) if (likeness >= ONE_TASK) take(was, is);
  return partner;
}

/** Among tasks of one title; of very many only the first are looked at. */
function mostAlike(item: Item, same: ReadonlySet<Item> | undefined): Item | undefined {
  let best: { readonly was: Item; readonly likeness: number } | undefined;
  let looked = 0;
  for (const was of same ?? []) {
    const likeness = was.whole.likeness(item.whole);
    if (best === undefined || likeness > best.likeness) best = { was, likeness };
    if (++looked === SAME_TITLE) break;
  }
  return best?.was;
}
const SAME_TITLE = 20;

function likenessOf(a: Item, b: Item): number {
  return TITLE_WEIGHT * a.title.likeness(b.title) + (1 - TITLE_WEIGHT) * a.whole.likeness(b.whole);
}

function pairOf(was: Item, is: Item): TaskChange {
  const [before, after] = [was.text, is.text];
  const plain = (text: string): string => fold(text).replace(/\s/g, '');
  const reworded = plain(before) !== plain(after);
  const units = unitChange(was, is);
  const deadline = { old: was.deadline ?? null, new: is.deadline ?? null };
  const moved = titlesOnly(was.place.section) !== titlesOnly(is.place.section);
  const reassigned = units.added.length + units.dropped.length > 0 || units.lead !== null || deadline.old !== deadline.new;
  const kind = reworded ? 'reworded' : reassigned ? 'reassigned' : moved ? 'moved' : 'same';
  const words = reworded ? (wordRuns(before, after, is.analysis.segmenter) ?? null) : null;
  return { kind, old: was.place, new: is.place, likeness: was.whole.likeness(is.whole), words, moved, units, deadline };
}

/** A section that only got another number is the same. */
const titlesOnly = (section: string): string => section.replace(/(?:^|(?<= \/ ))(?:第[一二三四五六七八九十0-9]+[编篇章节条]|[(（]?[一二三四五六七八九十0-9]+[)）、.．]*)\s*/g, '');

function unitChange(was: Item, is: Item): UnitChange {
  const kept = is.units.map(unit => was.units.find(o => isSame(o, unit)));
  const renamed = is.units.flatMap((unit, i) => (kept[i] && kept[i].name !== unit.name && kept[i].keys.length === 1 ? [{ old: kept[i].name, new: unit.name }] : []));
  const names = (units: readonly KeyedUnit[]): readonly string[] => [...new Set(units.map(u => u.name))];
  const sameLead = was.lead === undefined ? is.lead === undefined : is.lead !== undefined && isSame(was.lead, is.lead);
  return {
    added: names(is.units.filter((_, i) => kept[i] === undefined)),
    dropped: names(was.units.filter(o => !is.units.some(unit => isSame(o, unit)))),
    lead: sameLead ? null : { old: was.lead?.name ?? null, new: is.lead?.name ?? null },
    renamed,
  };
}

function lone(kind: 'added' | 'dropped', item: Item): TaskChange {
  const names = [...new Set(item.units.map(u => u.name))];
  const lead = item.lead?.name ?? null;
  const added = kind === 'added';
  return {
    kind, likeness: null, words: null, moved: false,
    old: added ? null : item.place,
    new: added ? item.place : null,
    units: { added: added ? names : [], dropped: added ? [] : names, lead: lead === null ? null : { old: added ? null : lead, new: added ? lead : null }, renamed: [] },
    deadline: { old: added ? null : (item.deadline ?? null), new: added ? (item.deadline ?? null) : null },
  };
}
