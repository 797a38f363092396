import { fold } from '../text/fold';
import { type Span } from '../text/span';
import { type ResponsibilityClause, type UnitMention } from '../parse/responsibility';
import { labelKind } from '../parse/responsibility/labels';
import { type Table } from '../model/plan';
import { taskColumns } from '../model/taskColumns';
import { leadOf } from '../model/task';
import { leadRuleOf } from '../model/tasks';
import { blocksOf, pathAt } from '../model/walk';
import { type PlanTarget } from '../model/targets';
import { type Analysis } from './analysis';
import { headline } from './headline';
import { keyOf, leadsOf, type MatrixRow, matrixRows, matrixTasks, targetsWithin } from './matrix';

/** A task that is a row of a 任务分解表. */
export interface TableTask {
  /** Headings above its table, outermost first; the title of a table that stands under none. */
  readonly section: readonly string[];
  readonly task: string;
  readonly clauses: readonly ResponsibilityClause[];
  readonly lead: UnitMention | undefined;
  readonly targets: readonly PlanTarget[];
  readonly deadline: string | null;
  /** Nearly all other rows of the table name units, this one none. */
  readonly gap: boolean;
  /** Path of the table. */
  readonly path: string;
  /** The cell that says what is to be done, and the whole row. */
  readonly cell: Span;
  readonly span: Span;
}

/** Tasks of the text and of its 任务分解表, in reading order. A text whose work is divided in a table alone gives the rows of the table alone. */
export function allMatrixRows(analysis: Analysis): readonly MatrixRow[] {
  const inTables = tableTasks(analysis);
  if (inTables.length === 0) return matrixRows(analysis);
  const inText = dividesInText(analysis) ? matrixRows(analysis) : [];
  return [...inText, ...inTables.map(t => tableRow(analysis, t))].sort((a, b) => a.line - b.line);
}

/** The rows of its 任务分解表 where a draft divides its work there alone; empty where the text does. */
export function tasksInTablesAlone(analysis: Analysis): readonly TableTask[] {
  return dividesInText(analysis) ? [] : tableTasks(analysis);
}

const dividesInText = (analysis: Analysis): boolean => matrixTasks(analysis).some(t => t.own.length > 0);

function tableTasks(analysis: Analysis): readonly TableTask[] {
  const found: TableTask[] = [];
  const rule = leadRuleOf(analysis.plan);
  const starts = analysis.targets.map(t => t.span);
  for (const block of blocksOf(analysis.plan)) {
    if (block.kind !== 'table' || block.rowClauses.every(c => c.length === 0)) continue;
    const header = block.header.map(cell => fold(analysis.text(cell)).replace(/\s/g, ''));
    const columns = taskColumns(header);
    const named = block.rowClauses.filter(c => c.length > 0).length;
    const frame: Frame = { table: block, columns, rule, starts, leads: header.some(title => labelKind(title.replace(/\(.*$/, '')) === 'lead'), gaps: named >= block.rows.length * MOSTLY };
    if (columns.length > 0) for (const row of rowsOf(analysis, frame)) found.push(row);
  }
  return found;
}

/** Where fewer rows name units, cells were merged, or a unit holds for the rows below it. */
const MOSTLY = 0.75;

interface Frame {
  readonly table: Table;
  readonly columns: readonly number[];
  /** Offset from which the first unit leads. */
  readonly rule: number;
  /** Spans of all targets, ascending. */
  readonly starts: readonly Span[];
  /** It has a column for who leads: an empty cell there says that nobody does. */
  readonly leads: boolean;
  /** A row without units lacks them. */
  readonly gaps: boolean;
}

function* rowsOf(analysis: Analysis, { table, columns, rule, starts, leads, gaps }: Frame): Iterable<TableTask> {
  const above = pathAt(analysis.plan, table.span.start).flatMap(b => (b.kind === 'section' ? [headline(b)] : []));
  const section = above.length > 0 ? above : table.title === '' ? [] : [table.title];
  for (const [i, row] of table.rows.entries()) {
    const clauses = table.rowClauses[i] ?? [];
    const cells = columns.map(c => row[c]).filter(c => c !== undefined);
    const task = cells.map(c => analysis.text(c).trim()).filter(t => t !== '').join('：');
    const [cell, first, last] = [cells[0], row[0], row[row.length - 1]];
    const gap = clauses.length === 0 && gaps && row.filter(c => analysis.text(c).trim() !== '').length > 1;
    if (task === '' || !(clauses.length > 0 || gap) || !cell || !first || !last) continue;
    const lead = leadOf(clauses, rule).mention;
    const span = { start: first.start, end: last.end };
    yield {
      section, task, clauses, gap, cell, span,
      lead: leads && lead?.role !== 'lead' ? undefined : lead,
      targets: targetsWithin(analysis, span, starts),
      deadline: clauses.map(c => c.deadlineText).find(d => d !== undefined) ?? null,
      path: table.path,
    };
  }
}

/** Units beside the first that leads, in order. */
export const othersInRow = ({ clauses, lead }: TableTask): readonly UnitMention[] => clauses.flatMap(c => c.mentions).filter(m => m !== lead && m.name !== lead?.name);

export function tableRow(analysis: Analysis, task: TableTask): MatrixRow {
  const mentions = task.clauses.flatMap(c => c.mentions);
  return {
    section: task.section.join(' / '),
    task: task.task,
    targets: task.targets.map(t => t.raw),
    lead: task.lead?.name ?? null,
    leads: leadsOf(mentions, task.lead).map(m => m.name),
    units: othersInRow(task).map(m => m.name),
    deadline: task.deadline,
    path: task.path,
    line: analysis.source.lineAt(task.span.start) + 1,
    keys: mentions.map(m => keyOf(analysis, m.name, m.distributed)),
  };
}
