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

/** 指标 × 年份: a column for each year of the rows, what the rules say of them, and the lines they stand on. */
export function indicatorTable(board: TargetBoard, ids?: readonly string[]): Table {
  const indicators = chosen(board.indicators, ids);
  const years = board.years.filter(year => indicators.some(i => i.years.some(y => y.year === year)));
  const undated = indicators.some(i => i.years.some(y => y.year === null));
  return {
    title: '指标总览',
    header: ['序号', '指标', ...years.map(y => `${y}年`), ...(undated ? ['未写明年份'] : []), '问题', '行'],
    rows: indicators.map((indicator, i) => [i + 1, indicator.name, ...[...years, ...(undated ? [null] : [])].map(year => valueOf(indicator, year)), problemsOf(indicator), linesOf(indicator)]),
  };
}

function valueOf({ years }: Indicator, year: number | null): Cell {
  return years.filter(y => y.year === year).map(({ values, base }) => values.join('／') + (base ? '（基期）' : '')).join('；');
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
