import { type Analysis } from '../core/service/analysis';
import { rowsById } from '../core/service/boardTasks';
import { type TargetBoard } from '../core/service/boardTargets';
import { type Indicator } from '../core/service/overviewTargets';
import { matrixTable } from './planTables';
import { type Cell, type Table } from './table';

/** 任务分解表 of one draft, as it is sent out; `ids`: these rows, in this order. */
export function taskTable(analysis: Analysis, ids?: readonly string[]): Table {
  return matrixTable(chosen(rowsById(analysis), ids).map(({ row }, i) => ({ ...row, no: i + 1, file: '' })), 'none');
}

/** A year; each year; none that is said. */
type YearColumn = number | 'yearly' | null;

/** 指标 × 年份: a column for each year of the rows, what the rules say of them, and the lines they stand on. */
export function indicatorTable(board: TargetBoard, ids?: readonly string[]): Table {
  const indicators = chosen(board.indicators, ids);
  const used = new Set(indicators.flatMap(i => i.years.map(columnOf)));
  const columns = [...board.years, 'yearly' as const, null].filter(column => used.has(column));
  return {
    title: '指标总览',
    header: ['序号', '指标', ...columns.map(c => (c === null ? '未写明年份' : c === 'yearly' ? '每年' : `${c}年`)), '问题', '行'],
    rows: indicators.map((indicator, i) => [i + 1, indicator.name, ...columns.map(column => valueOf(indicator, column)), problemsOf(indicator), linesOf(indicator)]),
  };
}

const columnOf = ({ year, yearly }: Indicator['years'][number]): YearColumn => year ?? (yearly ? 'yearly' : null);

function valueOf({ years }: Indicator, column: YearColumn): Cell {
  return years.filter(y => columnOf(y) === column).map(({ values, base }) => values.join('／') + (base ? '（基期）' : '')).join('；');
}

function problemsOf({ places }: Indicator): string {
  return [...new Set(places.flatMap(p => p.problems).map(p => p.message))].join('；');
}

function linesOf({ places }: Indicator): string {
  return [...new Set(places.map(p => p.range.start.line + 1))].sort((a, b) => a - b).join('、');
}

function chosen<T extends { readonly id: string }>(rows: readonly T[], ids: readonly string[] | undefined): readonly T[] {
  if (ids === undefined) return rows;
  const byId = new Map(rows.map(row => [row.id, row]));
  return ids.flatMap(id => byId.get(id) ?? []);
}
