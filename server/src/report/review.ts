import { type Analysis } from '../core/service/analysis';
import { headline } from '../core/service/headline';
import { allMatrixRows } from '../core/service/matrixTable';
import { targetGroups } from '../core/service/targetGroups';
import { lastStartingBefore } from '../core/text/span';
import { matrixTable, targetTable } from './planTables';
import { type Review } from './run';

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
  const tables = [matrixTable(rows, 'line'), targetTable(targetGroups([{ shown: file, analysis }]), 'line')];
  return { sectionAt: offset => sections[lastStartingBefore(spans, offset)]?.name ?? '', tables: tables.filter(t => t.rows.length > 0) };
}
