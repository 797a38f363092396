import { lastStartingBefore, type Span } from '../text/span';
import { type UnitMention } from '../parse/responsibility';
import { type PlanTarget } from '../model/targets';
import { type Task } from '../model/task';
import { pathAt } from '../model/walk';
import { type Analysis } from './analysis';
import { headline } from './headline';
import { resolve } from './units';

/** One line of the 任务分解表. */
export interface MatrixRow {
  readonly section: string;
  readonly task: string;
  readonly targets: readonly string[];
  /** The first that leads. */
  readonly lead: string | null;
  /** All that lead: 省经信厅、省科技厅牵头. */
  readonly leads: readonly string[];
  /** Units beside the first that leads, in order. */
  readonly units: readonly string[];
  readonly deadline: string | null;
  readonly path: string;
  readonly line: number;
  /** Registry ids of all units of the row; names where there is none. */
  readonly keys: readonly string[];
}

/** One for each of `matrixTasks`. */
export function matrixRows(analysis: Analysis): readonly MatrixRow[] {
  const starts = analysis.targets.map(t => t.span);
  return matrixTasks(analysis).map(task => rowOf(analysis, task, starts));
}

/** Tasks that carry units of their own, or should; where the draft names none at all, every task. */
export function matrixTasks({ tasks }: Analysis): readonly Task[] {
  const bearing = tasks.filter(t => t.own.length > 0 || t.uncovered);
  return bearing.some(t => t.own.length > 0) ? bearing : tasks.filter(t => t.bearer.role === 'task');
}

function rowOf(analysis: Analysis, task: Task, starts: readonly Span[]): MatrixRow {
  const { bearer, lead } = task;
  const mentions = task.clauses.flatMap(c => c.mentions);
  const above = pathAt(analysis.plan, bearer.span.start).filter(b => b.kind === 'section' && b !== bearer);
  return {
    section: above.map(b => (b.kind === 'section' ? headline(b) : '')).join(' / '),
    task: headline(bearer),
    targets: goalsOf(analysis, task, starts),
    lead: lead.mention?.name ?? null,
    leads: leadsOf(mentions, lead.mention).map(m => m.name),
    units: othersOf(task).map(m => m.name),
    deadline: deadlineOf(analysis, task) ?? null,
    path: bearer.path,
    line: analysis.source.lineAt(bearer.ordinal?.span.start ?? bearer.heading.start) + 1,
    keys: mentions.map(m => keyOf(analysis, m.name, m.distributed)),
  };
}

/** Those that lead, the first before all: 省经信厅、省科技厅牵头. */
export function leadsOf(mentions: readonly UnitMention[], first: UnitMention | undefined): readonly UnitMention[] {
  const others = mentions.filter(m => m !== first && m.name !== first?.name && m.role === 'lead');
  return [...(first === undefined ? [] : [first]), ...others.filter((m, i) => others.findIndex(o => o.name === m.name) === i)];
}

/** Units of a row that do not lead. */
export const supportsOf = ({ leads, units }: Pick<MatrixRow, 'leads' | 'units'>): readonly string[] => units.filter(name => !leads.includes(name));

/** Units beside the first that leads, in order. */
export function othersOf({ clauses, lead }: Task): readonly UnitMention[] {
  return clauses.flatMap(c => c.mentions).filter(m => m !== lead.mention && m.name !== lead.mention?.name);
}

/** As written, in the clause before the text. */
export function deadlineOf(analysis: Analysis, { clauses, deadline }: Task): string | undefined {
  return clauses.map(c => c.deadlineText).find(d => d !== undefined) ?? (deadline ? analysis.text(deadline.span) : undefined);
}

/** `starts`: spans of all targets, ascending. */
export function targetsWithin({ targets }: Analysis, span: Span, starts: readonly Span[]): readonly PlanTarget[] {
  const found: PlanTarget[] = [];
  for (let i = lastStartingBefore(starts, span.start - 1) + 1; i < targets.length; i++) {
    const target = targets[i];
    if (!target || target.span.start >= span.end) break;
    found.push(target);
  }
  return found;
}

/** Targets that a task sets. A box (专栏) behind its clause speaks of the section, not of its last task. `starts`: see `targetsWithin`. */
export function targetsOfTask(analysis: Analysis, { bearer, own }: Task, starts: readonly Span[]): readonly PlanTarget[] {
  const end = own.at(-1)?.span.end;
  const within = targetsWithin(analysis, bearer.span, starts);
  const boxes = end === undefined ? [] : bearer.children.filter(b => b.kind === 'box' && b.span.start >= end);
  return boxes.length === 0 ? within : within.filter(t => !boxes.some(b => b.span.start <= t.span.start && t.span.end <= b.span.end));
}

/** The same as written, each with its own year where the deadline of the task is another: “建成平台5个（2027年）”. */
export function goalsOf(analysis: Analysis, task: Task, starts: readonly Span[]): readonly string[] {
  const deadline = deadlineOf(analysis, task);
  return targetsOfTask(analysis, task, starts).map(target => (deadline === undefined ? target.raw : withOwnTime(analysis, target, deadline)));
}

const EVERY_YEAR = /每年|年均|逐年/;
/** What opens a clause in front of a target: 每年推出……, 到2030年，……. */
const LEAD_IN = 8;

function withOwnTime({ source }: Analysis, { raw, kind, year, yearBasis, span }: PlanTarget, deadline: string): string {
  const said = raw + deadline;
  if (kind === 'perYear') return EVERY_YEAR.test(said) || !source.text.slice(Math.max(0, span.start - LEAD_IN), span.start).includes('每年') ? raw : `每年${raw}`;
  const own = year !== undefined && (yearBasis === 'sentence' || yearBasis === 'paragraph') && !said.includes(String(year));
  return own ? `${raw}（${year}年）` : raw;
}

export function keyOf(analysis: Analysis, name: string, distributed = name): string {
  const found = resolve(analysis, name, distributed);
  return found.kind === 'current' || found.kind === 'former' ? found.unit.id : name;
}
