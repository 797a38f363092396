import { type Analysis } from '../core/service/analysis';
import { tasksInTablesAlone } from '../core/service/matrixTable';
import { documentRow } from '../core/service/extract';
import { unitRows } from '../core/service/extractUnits';
import { reviewOf } from './review';
import { type About } from './run';

/** `counts`: tasks, targets and units for the head of a report; `review`: sections and tables for the one-page report. */
export function aboutOf(analysis: Analysis, shown: string, { counts, review }: { readonly counts: boolean; readonly review: boolean }): About {
  const basic = { document: documentRow(analysis), asOf: analysis.asOf, tasks: 0, tasksWithUnits: 0, targets: 0, units: 0, ...(review ? { review: reviewOf(analysis, shown) } : {}) };
  if (!counts) return basic;
  const inTables = tasksInTablesAlone(analysis);
  const covered = analysis.tasks.filter(t => t.clauses.length > 0).length;
  const uncovered = analysis.tasks.filter(t => t.clauses.length === 0 && t.uncovered).length;
  return {
    ...basic,
    // Where the draft names no unit at all, every task counts; else those that carry one or should.
    tasks: inTables.length > 0 ? inTables.length : covered === 0 ? analysis.tasks.length : covered + uncovered,
    tasksWithUnits: inTables.length > 0 ? inTables.filter(t => t.clauses.length > 0).length : covered,
    targets: analysis.targets.length,
    units: new Set(unitRows(analysis).map(u => u.id ?? u.text)).size,
  };
}
