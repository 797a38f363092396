import { type Analysis } from '../analysis';
import { type FileTarget, targetGroups } from '../targetGroups';

/** 新增、取消、提高、降低、数值相同而约束或者写法有变、未变. */
export type TargetChangeKind = 'added' | 'dropped' | 'raised' | 'lowered' | 'restated' | 'same';
export interface TargetChange {
  readonly kind: TargetChangeKind;
  readonly indicator: string;
  readonly old: FileTarget | null;
  readonly new: FileTarget | null;
  /** The values are of different years: the last one of the earlier plan beside the next of the later. */
  readonly otherYear: boolean;
  /** New less old, in base units; null where the two are not numbers of one unit. */
  readonly difference: number | null;
  /** `difference` as a share of the old value; null where that is 0. */
  readonly ratio: number | null;
}

/** Targets of one indicator beside each other: of the same year, else the last of the earlier plan. */
export function compareTargets(old: Side, now: Side): readonly TargetChange[] {
  const groups = targetGroups([{ shown: OLD, analysis: old.analysis }, { shown: NEW, analysis: now.analysis }]);
  const changes = groups.flatMap(({ indicator, targets }) => {
    const before = distinct(targets.filter(t => t.file === OLD)).map(t => ({ ...t, file: old.file }));
    const after = distinct(targets.filter(t => t.file === NEW)).map(t => ({ ...t, file: now.file }));
    return changesOf(indicator, before, after);
  });
  return rejoined(changes);
}

/** Names that say nothing by themselves (示范基地, 产量) are in a group of their own in each draft: those of one value, then those of one task, belong together. */
function rejoined(changes: readonly TargetChange[]): readonly TargetChange[] {
  const dropped = new Map<string, TargetChange[]>();
  for (const change of changes) {
    if (change.old === null || change.new !== null) continue;
    for (const key of keysOf(change.old)) {
      const same = dropped.get(key);
      if (same) same.push(change);
      else dropped.set(key, [change]);
    }
  }
  const used = new Set<TargetChange>();
  const joined = changes.map(change => {
    if (change.new === null || change.old !== null) return change;
    const was = keysOf(change.new).map(key => firstFree(dropped.get(key), used)).find(d => d !== undefined);
    if (was?.old === undefined || was.old === null) return change;
    used.add(was);
    return pairOf(change.indicator, was.old, change.new);
  });
  return joined.filter(change => !used.has(change));
}

/** Takes what is used off the front, so that many of one name stay cheap. */
function firstFree(queue: TargetChange[] | undefined, used: ReadonlySet<TargetChange>): TargetChange | undefined {
  while (queue?.[0] !== undefined && used.has(queue[0])) queue.shift();
  return queue?.[0];
}

const keysOf = (t: FileTarget): readonly string[] => [
  ['value', t.indicator, t.kind, t.unitBase, t.year, t.operator, t.valueBase].join('|'),
  ['task', t.indicator, t.kind, t.unitBase, t.path].join('|'),
];
interface Side {
  readonly file: string;
  readonly analysis: Analysis;
}
const OLD = 'old';
const NEW = 'new';

/** What a table repeats from the text is one target. */
function distinct(targets: readonly FileTarget[]): readonly FileTarget[] {
  const seen = new Set<string>();
  return targets.filter(t => {
    const key = [t.year, t.operator, t.valueBase ?? t.value, t.kind].join('|');
    return !seen.has(key) && seen.add(key);
  });
}

function changesOf(indicator: string, before: readonly FileTarget[], after: readonly FileTarget[]): readonly TargetChange[] {
  const used = new Set<FileTarget>();
  // What stays as it was comes first: a draft that says both 8500 and 9000 keeps its 9000.
  const kept = new Map<FileTarget, FileTarget>();
  for (const target of after) {
    const was = before.find(o => !used.has(o) && o.kind === target.kind && o.year === target.year && o.valueBase === target.valueBase);
    if (was === undefined) continue;
    used.add(was);
    kept.set(target, was);
  }
  const changes = after.map(target => {
    const was = kept.get(target) ?? earlier(before.filter(o => !used.has(o) && o.kind === target.kind), target) ?? before.find(o => sameGoal(o, target));
    if (was === undefined) return lone('added', indicator, target);
    used.add(was);
    return pairOf(indicator, was, target);
  });
  // Earlier years that the later plan has passed are not dropped: its period begins after them.
  const gone = before.filter(o => !used.has(o) && (after.length === 0 || after.some(t => t.year === o.year)));
  const left = gone.map(o => {
    const is = after.find(t => sameGoal(o, t));
    return is === undefined ? lone('dropped', indicator, o) : pairOf(indicator, o, is);
  });
  return [...changes, ...left];
}

const earlier = (free: readonly FileTarget[], target: FileTarget): FileTarget | undefined => free.find(o => o.year === target.year) ?? free.filter(o => (o.year ?? 0) < (target.year ?? Infinity)).at(-1);

/** Two values for one year and one indicator are a change of the value, also where one draft states both. */
const sameGoal = (o: FileTarget, t: FileTarget): boolean => o.year !== null && o.year === t.year && o.kind === t.kind && o.unitBase === t.unitBase && o.valueBase !== null && t.valueBase !== null;

function lone(kind: 'added' | 'dropped', indicator: string, target: FileTarget): TargetChange {
  return { kind, indicator, old: kind === 'dropped' ? target : null, new: kind === 'added' ? target : null, otherYear: false, difference: null, ratio: null };
}

function pairOf(indicator: string, was: FileTarget, is: FileTarget): TargetChange {
  const numbers = was.unitBase === is.unitBase && was.valueBase !== null && is.valueBase !== null ? { from: was.valueBase, to: is.valueBase } : undefined;
  const difference = numbers ? rounded(numbers.to - numbers.from) : null;
  const ratio = numbers && difference !== null && numbers.from !== 0 ? difference / Math.abs(numbers.from) : null;
  const kind = difference === null || difference === 0 ? (was.operator === is.operator && was.value2 === is.value2 && difference === 0 ? 'same' : 'restated') : difference > 0 ? 'raised' : 'lowered';
  return { kind, indicator, old: was, new: is, otherYear: was.year !== is.year, difference, ratio };
}

/** Free of the last binary digits: 29.5 − 29.4 = 0.1. */
const rounded = (value: number): number => Number(value.toPrecision(12));
