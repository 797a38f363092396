import { lastStartingBefore } from '../text/span';
import { pathAt } from '../model/walk';
import { type Task } from '../model/tasks';
import { type Analysis } from './analysis';
import { resolve } from './units';

/** One line of the 任务分解表. */
export interface MatrixRow {
  readonly section: string;
  readonly task: string;
  readonly targets: readonly string[];
  readonly lead: string | null;
  /** Units beside the lead, in order. */
  readonly units: readonly string[];
  readonly deadline: string | null;
  readonly path: string;
  readonly line: number;
  /** Registry ids of all units of the row; names where there is none. */
  readonly keys: readonly string[];
}

/** Tasks that carry units of their own, or should; where the draft names none at all, every task. */
export function matrixRows(analysis: Analysis): readonly MatrixRow[] {
  const bearing = analysis.tasks.filter(t => t.own.length > 0 || t.uncovered);
  const tasks = bearing.some(t => t.own.length > 0) ? bearing : analysis.tasks.filter(t => t.bearer.role === 'task');
  const starts = analysis.targets.map(t => t.span);
  return tasks.map(task => rowOf(analysis, task, starts));
}

function rowOf(analysis: Analysis, task: Task, starts: readonly { readonly start: number; readonly end: number }[]): MatrixRow {
  const { bearer, lead } = task;
  const mentions = task.clauses.flatMap(c => c.mentions);
  const others = mentions.filter(m => m !== lead.mention && m.name !== lead.mention?.name);
  const deadline = task.clauses.map(c => c.deadlineText).find(d => d !== undefined) ?? (task.deadline ? analysis.text(task.deadline.span) : undefined);
  const above = pathAt(analysis.plan, bearer.span.start).filter(b => b.kind === 'section' && b !== bearer);
  return {
    section: above.map(b => (b.kind === 'section' ? b.marker + b.title : '')).join(' / '),
    task: bearer.marker + bearer.title,
    targets: targetsWithin(analysis, bearer.span, starts),
    lead: lead.mention?.name ?? null,
    units: others.map(m => m.name),
    deadline: deadline ?? null,
    path: bearer.path,
    line: analysis.source.lineAt(bearer.ordinal?.span.start ?? bearer.heading.start) + 1,
    keys: mentions.map(m => keyOf(analysis, m.name, m.distributed)),
  };
}

function targetsWithin(analysis: Analysis, span: { readonly start: number; readonly end: number }, starts: readonly { readonly start: number; readonly end: number }[]): readonly string[] {
  const found: string[] = [];
  for (let i = lastStartingBefore(starts, span.start - 1) + 1; i < analysis.targets.length; i++) {
    const target = analysis.targets[i];
    if (!target || target.span.start >= span.end) break;
    found.push(target.raw);
  }
  return found;
}

export function keyOf(analysis: Analysis, name: string, distributed = name): string {
  const found = resolve(analysis, name, distributed);
  return found.kind === 'current' || found.kind === 'former' ? found.unit.id : name;
}
