import { fold } from '../text/fold';
import { type Span } from '../text/span';
import { type Table } from '../model/plan';
import { taskColumns } from '../model/taskColumns';
import { leadOf } from '../model/task';
import { leadRuleOf } from '../model/tasks';
import { blocksOf, pathAt } from '../model/walk';
import { type Analysis } from './analysis';
import { keyOf, leadsOf, type MatrixRow, matrixRows, matrixTasks, targetsWithin } from './matrix';

/** Tasks of the text and of its 任务分解表, in reading order. A text whose work is divided in a table alone gives the rows of the table alone. */
export function allMatrixRows(analysis: Analysis): readonly MatrixRow[] {
  const inTables = tableRows(analysis);
  if (inTables.length === 0) return matrixRows(analysis);
  const inText = matrixTasks(analysis).some(t => t.own.length > 0) ? matrixRows(analysis) : [];
  return [...inText, ...inTables].sort((a, b) => a.line - b.line);
}

function tableRows(analysis: Analysis): readonly MatrixRow[] {
  const found: MatrixRow[] = [];
  const rule = leadRuleOf(analysis.plan);
  const starts = analysis.targets.map(t => t.span);
  for (const block of blocksOf(analysis.plan)) {
    if (block.kind !== 'table' || block.rowClauses.every(c => c.length === 0)) continue;
    const columns = taskColumns(block.header.map(cell => fold(analysis.text(cell)).replace(/\s/g, '')));
    if (columns.length > 0) for (const row of rowsOf(analysis, { table: block, columns, rule, starts })) found.push(row);
  }
  return found;
}

interface Frame {
  readonly table: Table;
  readonly columns: readonly number[];
  /** Offset from which the first unit leads. */
  readonly rule: number;
  /** Spans of all targets, ascending. */
  readonly starts: readonly Span[];
}

function* rowsOf(analysis: Analysis, { table, columns, rule, starts }: Frame): Iterable<MatrixRow> {
  const above = pathAt(analysis.plan, table.span.start).flatMap(b => (b.kind === 'section' ? [b.marker + b.title] : []));
  const section = above.length > 0 ? above.join(' / ') : table.title;
  for (const [i, row] of table.rows.entries()) {
    const clauses = table.rowClauses[i] ?? [];
    const task = columns.map(c => row[c]).filter(c => c !== undefined).map(c => analysis.text(c).trim()).filter(t => t !== '').join('：');
    const [first, last] = [row[0], row[row.length - 1]];
    if (task === '' || clauses.length === 0 || !first || !last) continue;
    const mentions = clauses.flatMap(c => c.mentions);
    const lead = leadOf(clauses, rule).mention;
    yield {
      section,
      task,
      targets: targetsWithin(analysis, { start: first.start, end: last.end }, starts).map(t => t.raw),
      lead: lead?.name ?? null,
      leads: leadsOf(mentions, lead).map(m => m.name),
      units: mentions.filter(m => m !== lead && m.name !== lead?.name).map(m => m.name),
      deadline: clauses.map(c => c.deadlineText).find(d => d !== undefined) ?? null,
      path: table.path,
      line: analysis.source.lineAt(first.start) + 1,
      keys: mentions.map(m => keyOf(analysis, m.name, m.distributed)),
    };
  }
}
