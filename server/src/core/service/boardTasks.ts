import { type Range } from 'vscode-languageserver-types';
import { type Section } from '../model/plan';
import { pathAt } from '../model/walk';
import { type Analysis } from './analysis';
import { matrixRows, type MatrixRow, matrixTasks, supportsOf } from './matrix';
import { Ids } from './overviewTree';
import { taskOverview } from './overviewTasks';

/** 任务分解表 for a reader: the rows of `matrixRows`, each with its place. */
export interface TaskBoard {
  readonly title: string | null;
  readonly rows: readonly BoardTask[];
  readonly gaps: number;
  /** Units named, those with most tasks first. */
  readonly units: readonly { readonly key: string; readonly name: string; readonly tasks: number }[];
}
export interface BoardTask {
  /** The same after an edit elsewhere. */
  readonly id: string;
  /** Headings above, outermost first. */
  readonly section: readonly string[];
  readonly task: string;
  readonly targets: readonly string[];
  /** All that lead, with 、 between them. */
  readonly lead: string | null;
  readonly others: readonly string[];
  readonly keys: readonly string[];
  readonly deadline: string | null;
  /** Units are expected, and there are none. */
  readonly gap: boolean;
  readonly range: Range;
}

export function taskBoard(analysis: Analysis): TaskBoard {
  const tasks = matrixTasks(analysis);
  const { units, gaps } = taskOverview(analysis);
  const rows = rowsById(analysis).map(({ id, row }, i): readonly BoardTask[] => {
    const task = tasks[i];
    if (task === undefined) return [];
    const { bearer } = task;
    const { task: shown, targets, keys, deadline } = row;
    const lead = row.leads.length === 0 ? null : row.leads.join('、');
    const others = supportsOf(row);
    return [{ id, section: headingsAbove(analysis, bearer), task: shown, targets, lead, others, keys, deadline, gap: task.uncovered, range: headingRange(analysis, bearer) }];
  });
  return { title: analysis.facts.title ?? null, rows: rows.flat(), gaps, units: units.map(({ key, name, leads, supports }) => ({ key, name, tasks: leads + supports })) };
}

/** The rows of the table under the ids of the board. */
export function rowsById(analysis: Analysis): readonly { readonly id: string; readonly row: MatrixRow }[] {
  const ids = new Ids();
  return matrixRows(analysis).map(row => ({ id: ids.of(row.path), row }));
}

function headingsAbove({ plan }: Analysis, bearer: Section): readonly string[] {
  return pathAt(plan, bearer.span.start).flatMap(b => (b.kind === 'section' && b !== bearer ? [b.marker + b.title] : []));
}

function headingRange({ source }: Analysis, { ordinal, heading }: Section): Range {
  const start = Math.min(ordinal?.span.start ?? heading.start, heading.start);
  return source.rangeOf({ start, end: Math.max(start, heading.end) });
}
