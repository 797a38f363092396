import { type Analysis } from '../core/service/analysis';
import { headline } from '../core/service/headline';
import { targetBoard } from '../core/service/boardTargets';
import { allMatrixRows } from '../core/service/matrixTable';
import { targetGroups } from '../core/service/targetGroups';
import { lastStartingBefore } from '../core/text/span';
import { indicatorTable } from './boardTables';
import { matrixTable, SECTION_COLUMN, targetTable } from './planTables';
import { type Review } from './run';
import { type Table } from './table';

/** Sections and tables of one draft for its one-page report. */
export function reviewOf(analysis: Analysis, file: string): Review {
  const { plan } = analysis;
  const sections = [
    ...plan.children.filter(b => b.kind === 'section').map(b => ({ span: b.span, name: headline(b) })),
    ...plan.attachments.map(a => ({ span: a.span, name: analysis.text(a.mark) })),
  ];
  const spans = sections.map(s => s.span);
  const tasks = allMatrixRows(analysis);
  const divided = tasks.some(t => t.keys.length > 0);
  // Where others name who does the work, an empty cell would look like a fault of the table.
  const rows = tasks.map((row, i) => ({ ...row, no: i + 1, file, ...(divided && row.keys.length === 0 ? { leads: ['未写明'] } : {}) }));
  const tables = [{ ...matrixTable(rows, 'line'), grouped: SECTION_COLUMN }, targetsOf(analysis, file)];
  return { sectionAt: offset => sections[lastStartingBefore(spans, offset)]?.name ?? '', tables: tables.filter(t => t.rows.length > 0) };
}

/** Years that stand side by side on A4. */
const YEARS = 7;

/** One line for each indicator; of a draft with many years one for each place. */
function targetsOf(analysis: Analysis, file: string): Table {
  const board = targetBoard(analysis, []);
  if (board.years.length > YEARS) return targetTable(targetGroups([{ shown: file, analysis }]), 'line');
  const { title, header, rows } = indicatorTable(board);
  const problems = header.indexOf('问题');
  const kept = <T>(row: readonly T[]): readonly T[] => row.filter((_, i) => i !== problems);
  return { title, header: kept(header), rows: rows.map(kept) };
}
