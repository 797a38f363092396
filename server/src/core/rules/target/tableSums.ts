import { fold } from '../../text/fold';
import { type Span } from '../../text/span';
import { type Table } from '../../model/plan';
import { blocksOf } from '../../model/walk';
import { type Report, type RuleContext } from '../rule';
import { number } from './wording';

/** 合计 rows against the rows they add up. */
export function* tableSums({ plan, source }: RuleContext): Generator<Report> {
  for (const block of blocksOf(plan)) if (block.kind === 'table') yield* columns(block, s => fold(source.slice(s)).replace(/[\s*]/g, ''));
}

type Read = (cell: Span) => string;

const TOTAL = /^(?:合计|总计|共计)(?:\([^()]*\))?$/;
/** Rows that are sums or parts of others. */
const PARTIAL = /^(?:小计|其中|.{0,8}(?:小计|合计|总计)$)|^其中/;
const NUMBER = /^\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?$|^\d{1,12}(?:\.\d{1,6})?$/;
/** Columns that do not add up. */
const NO_SUM = /序号|编号|年份|时限|率|占比|比重|比例|均|指数|单价|增速|增长|%|备注|排名/;
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

const isTotal = (row: readonly string[]): boolean => TOTAL.test(row.find(cell => cell !== '') ?? '');

/** undefined: they agree, or it cannot be told. */
function compared(cells: readonly string[], total: string, heading: string): string | undefined {
  const given = cells.filter(c => !/^[-—–/无]*$/.test(c));
  if (given.length < 2 || !NUMBER.test(total) || !given.every(c => NUMBER.test(c))) return undefined;
  const value = (c: string): number => Number(c.replace(/,/g, ''));
  const decimals = Math.max(...[...given, total].map(c => /\.(\d+)$/.exec(c)?.[1]?.length ?? 0));
  const slack = decimals > 0 ? 0.5 * 10 ** -decimals * (given.length + 1) : 0;
  const sum = given.reduce((s, c) => s + value(c), 0);
  if (Math.abs(sum - value(total)) <= slack + 1e-9) return undefined;
  const name = heading === '' ? '' : `“${heading}”`;
  return `${name}各行相加为${number(sum)}，合计写${number(value(total))}，相差${number(Math.abs(sum - value(total)))}；请核对。`;
}
