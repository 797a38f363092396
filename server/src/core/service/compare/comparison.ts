import { type DocumentFacts } from '../../model/profile';
import { type Analysis } from '../analysis';
import { compareTargets, type TargetChange } from './compareTargets';
import { compareTasks, type TaskChange } from './compareTasks';
import { compareUnits, type UnitLoad } from './compareUnits';

/** One side of a comparison. */
export interface Side {
  readonly file: string;
  readonly title: string | null;
  /** 成文日期, ISO 8601. */
  readonly date: string | null;
  readonly period: Exclude<DocumentFacts['period'], undefined> | null;
  readonly tasks: number;
  readonly targets: number;
}
/** 两稿对照: what became of the tasks, units and targets of an earlier draft, or of the plan before. */
export interface PlanComparison {
  readonly old: Side;
  readonly new: Side;
  /** Tasks that are the same in every respect are left out. */
  readonly tasks: readonly TaskChange[];
  readonly units: readonly UnitLoad[];
  readonly targets: readonly TargetChange[];
  readonly unchanged: { readonly tasks: number; readonly targets: number };
}
export interface Compared {
  readonly file: string;
  readonly analysis: Analysis;
}

export function comparePlans(old: Compared, now: Compared): PlanComparison {
  const tasks = compareTasks(old.analysis, now.analysis);
  const targets = compareTargets(old, now);
  return {
    old: sideOf(old, tasks.old),
    new: sideOf(now, tasks.new),
    tasks: tasks.changes.filter(c => c.kind !== 'same'),
    units: compareUnits(old.analysis, now.analysis),
    targets: targets.filter(c => c.kind !== 'same'),
    unchanged: { tasks: tasks.changes.filter(c => c.kind === 'same').length, targets: targets.filter(c => c.kind === 'same').length },
  };
}

function sideOf({ file, analysis: { facts, targets } }: Compared, tasks: number): Side {
  return { file, title: facts.title ?? null, date: facts.date ?? null, period: facts.period ?? null, tasks, targets: targets.length };
}
