import { lastStartingBefore, type Span } from '../text/span';
import { type Analysis } from './analysis';
import { matrixTasks } from './matrix';

/** What stands in a stretch of the draft: tasks of the 任务分解表, those without units, and targets. */
export interface SectionCount {
  readonly tasks: number;
  readonly gaps: number;
  readonly targets: number;
}

/** Counts for any number of sections; each takes the time of three searches. */
export class SectionCounts {
  readonly #tasks: readonly Span[];
  readonly #gaps: readonly Span[];
  readonly #targets: readonly Span[];

  constructor(analysis: Analysis) {
    const tasks = matrixTasks(analysis);
    this.#tasks = starts(tasks.map(t => t.bearer.span));
    this.#gaps = starts(tasks.filter(t => t.uncovered).map(t => t.bearer.span));
    this.#targets = starts(analysis.targets.map(t => t.span));
  }

  /** Tasks below the section, which is not counted itself; targets in all of it. */
  of({ start, end }: Span): SectionCount {
    const from = (sorted: readonly Span[], first: number): number => lastStartingBefore(sorted, end - 1) - lastStartingBefore(sorted, first - 1);
    return { tasks: from(this.#tasks, start + 1), gaps: from(this.#gaps, start + 1), targets: from(this.#targets, start) };
  }
}

const starts = (spans: readonly Span[]): readonly Span[] => [...spans].sort((a, b) => a.start - b.start);

/** 5项任务 · 缺1 · 3个指标; what there is none of is left out. */
export function countText({ tasks, gaps, targets }: SectionCount): string {
  return [tasks > 0 ? `${tasks}项任务` : '', gaps > 0 ? `缺${gaps}` : '', targets > 0 ? `${targets}个指标` : ''].filter(s => s !== '').join(' · ');
}
