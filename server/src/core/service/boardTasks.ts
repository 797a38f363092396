import { type Range } from 'vscode-languageserver-types';
import { type Section } from '../model/plan';
import { pathAt } from '../model/walk';
import { type Analysis } from './analysis';
import { headline } from './headline';
import { matrixRows, type MatrixRow, matrixTasks, supportsOf } from './matrix';
import { tableRow, tasksInTablesAlone } from './matrixTable';
import { Ids, rowName } from './overviewTree';
import { taskOverview } from './overviewTasks';

/** 任务分解表 for a reader: the tasks of the text, else the rows of its own table, each with its place. */
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
  const { units, gaps } = taskOverview(analysis);
  const rows = placedRows(analysis).map(({ row: { task, targets, keys, deadline, leads, units: named }, ...placed }): BoardTask => {
    const lead = leads.length === 0 ? null : leads.join('、');
    return { ...placed, task, targets, lead, others: supportsOf({ leads, units: named }), keys, deadline };
  });
  return { title: analysis.facts.title ?? null, rows, gaps, units: units.map(({ key, name, leads, supports }) => ({ key, name, tasks: leads + supports })) };
}

/** The rows of the table under the ids of the board. */
export function rowsById(analysis: Analysis): readonly { readonly id: string; readonly row: MatrixRow }[] {
  return placedRows(analysis);
}

interface PlacedRow extends Pick<BoardTask, 'id' | 'section' | 'gap' | 'range'> {
  readonly row: MatrixRow;
}

function placedRows(analysis: Analysis): readonly PlacedRow[] {
  const ids = new Ids();
  const inTables = tasksInTablesAlone(analysis);
  if (inTables.length > 0) return inTables.map(t => ({ id: ids.of(rowName(t)), section: t.section, gap: t.gap, range: analysis.source.rangeOf(t.cell), row: tableRow(analysis, t) }));
  const rows = matrixRows(analysis);
  return matrixTasks(analysis).flatMap((task, i) => {
    const row = rows[i];
    return row === undefined ? [] : [{ id: ids.of(row.path), section: headingsAbove(analysis, task.bearer), gap: task.uncovered, range: headingRange(analysis, task.bearer), row }];
  });
}

function headingsAbove({ plan }: Analysis, bearer: Section): readonly string[] {
  return pathAt(plan, bearer.span.start).flatMap(b => (b.kind === 'section' && b !== bearer ? [headline(b)] : []));
}

function headingRange({ source }: Analysis, { ordinal, heading }: Section): Range {
  const start = Math.min(ordinal?.span.start ?? heading.start, heading.start);
  return source.rangeOf({ start, end: Math.max(start, heading.end) });
}
