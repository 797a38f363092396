import { fold } from '../../text/fold';
import { type Span } from '../../text/span';
import { type Table } from '../../model/plan';
import { blocksOf } from '../../model/walk';
import { type Report, type RuleContext } from '../rule';
import { number } from './wording';

/** 合计 rows against the rows they add up. */
export function* tableSums({ plan, source }: RuleContext): Generator<Report> {
  const read: Read = s => fold(source.slice(s)).replace(/[\s*]/g, '');
  for (const block of blocksOf(plan)) {
    if (block.kind !== 'table') continue;
    yield* columns(block, read);
    yield* rowsOf(block, read);
  }
}

type Read = (cell: Span) => string;

export const TOTAL = /^(?:合计|总计|共计)(?:\([^()]*\))?$/;
/** Rows that are sums or parts of others. */
const PARTIAL = /^(?:小计|其中|.{0,8}(?:小计|合计|总计)$)|^其中/;
const NUMBER = /^\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?$|^\d{1,12}(?:\.\d{1,6})?$/;
/** Columns that do not add up. */
export const NO_SUM = /序号|编号|年份|时限|率|占比|比重|比例|均|指数|单价|增速|增长|%|备注|排名/;
const MOST_ROWS = 2000;

function* columns(table: Table, read: Read): Generator<Report> {
  if (table.rows.length < 3 || table.rows.length > MOST_ROWS) return;
  const rows = table.rows.map(row => row.map(read));
  const totals = rows.flatMap((row, i) => (isTotal(row) ? [i] : []));
  const [at] = totals;
  if (at === undefined || totals.length > 1 || (at !== 0 && at !== rows.length - 1)) return;
  const others = rows.filter((_, i) => i !== at);
  const width = (rows[at] as readonly string[]).length;
  if (others.some(row => row.length !== width || row.some(cell => PARTIAL.test(cell)))) return;
  for (let column = 0; column < width; column++) {
    const head = table.header[column];
    const heading = head === undefined ? '' : read(head);
    const place = table.rows[at]?.[column];
    const report = NO_SUM.test(heading) || place === undefined ? undefined : compared(others.map(row => row[column] ?? ''), rows[at]?.[column] ?? '', heading);
    if (report !== undefined && place !== undefined) yield { span: place, message: report };
  }
}

const PERIOD = /^(?:(?:19|20)\d\d年?(?:度|任务|目标|计划)?|第?[一二三四1-4]季度|[上下]半年|1?\d月)$/;

/** Columns of years or quarters, and the 合计 column beside them; -1: there is none. */
export function headings(heads: readonly string[]): { readonly total: number; readonly parts: readonly number[] } {
  const at = heads.findIndex(h => TOTAL.test(h));
  const parts = heads.flatMap((h, i) => (PERIOD.test(h) ? [i] : []));
  const together = parts.every((p, i) => i === 0 || p === (parts[i - 1] as number) + 1);
  return { total: at >= 0 && parts.length > 1 && together && (parts[0] === at + 1 || parts[parts.length - 1] === at - 1) ? at : -1, parts };
}

/** A 合计 column behind (or before) columns of years or quarters, row by row. */
function* rowsOf(table: Table, read: Read): Generator<Report> {
  if (table.rows.length > MOST_ROWS) return;
  const heads = table.header.map(read);
  const { total: at, parts } = headings(heads);
  if (at < 0) return;
  for (const row of table.rows) {
    const cells = row.map(read);
    const name = cells.slice(0, Math.min(at, parts[0] as number)).join('');
    const place = row[at];
    if (place === undefined || cells.length !== heads.length || NO_SUM.test(name) || /累计|总数|总量|保有量/.test(name)) continue;
    const report = compared(parts.map(p => cells[p] ?? ''), cells[at] ?? '', cells.find(c => /\p{Script=Han}{2}/u.test(c)) ?? '', '各年');
    if (report !== undefined) yield { span: place, message: report };
  }
}

export const isTotal = (row: readonly string[]): boolean => TOTAL.test(row.find(cell => cell !== '') ?? '');

/** undefined: they agree, or it cannot be told. */
function compared(cells: readonly string[], total: string, heading: string, what = '各行'): string | undefined {
  const given = cells.filter(c => !/^[-—–/无]*$/.test(c));
  if (given.length < 2 || !NUMBER.test(total) || !given.every(c => NUMBER.test(c))) return undefined;
  const value = (c: string): number => Number(c.replace(/,/g, ''));
  const decimals = Math.max(...[...given, total].map(c => /\.(\d+)$/.exec(c)?.[1]?.length ?? 0));
  const slack = decimals > 0 ? 0.5 * 10 ** -decimals * (given.length + 1) : 0;
  const sum = given.reduce((s, c) => s + value(c), 0);
  if (Math.abs(sum - value(total)) <= slack + 1e-9) return undefined;
  const name = heading === '' ? '' : `“${heading}”`;
  return `${name}${what}相加为${number(sum)}，合计写${number(value(total))}，相差${number(Math.abs(sum - value(total)))}；请核对。`;
}
