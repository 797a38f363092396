import { fold } from '../../text/fold';
import { type Span } from '../../text/span';
import { type Table } from '../../model/plan';
import { blocksOf } from '../../model/walk';
import { type Report, type RuleContext } from '../rule';
import { growsInRealTerms, PRICES } from './figures';
import { number } from './wording';

/** A column 年均增长 of a table of indicators against the first and the last year of the row. */
export function* tableGrowth({ plan, source }: RuleContext): Generator<Report> {
  for (const block of blocksOf(plan)) if (block.kind === 'table') yield* rates(block, s => fold(source.slice(s)).replace(/\s/g, ''));
}

type Read = (cell: Span) => string;

const RATE = /年均(?:增长|增速|递增)(?:率)?/;
const PLAIN = /^\d{1,12}(?:\.\d{1,6})?$/;
const MOST_ROWS = 2000;

function* rates(table: Table, read: Read): Generator<Report> {
  const header = table.header.map(read);
  const at = header.findIndex(h => RATE.test(h));
  const years = header.flatMap((h, i) => (/^\D{0,6}(?:19|20)\d\d年?(?:$|\()/.test(h) ? [{ i, year: Number(/\d{4}/.exec(h)?.[0]) }] : []));
  const [first, last] = [years[0], years[years.length - 1]];
  if (at < 0 || table.rows.length > MOST_ROWS || !first || !last || last.year - first.year < 2) return;
  for (const row of table.rows) {
    const place = row[at];
    if (row.length !== header.length || !place) continue;
    const [from, to, rate] = [first.i, last.i, at].map(i => read(row[i] as Span));
    const message = compared({ from: from ?? '', to: to ?? '', rate: (rate ?? '').replace(/%$/, ''), years: last.year - first.year, label: row.map(read).find(c => /\p{Script=Han}{2}/u.test(c)) ?? '' });
    if (message !== undefined) yield { span: place, severity: 'warning', message: `${first.year}—${last.year}年共${last.year - first.year}年，${message}` };
  }
}

interface Row {
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly years: number;
  readonly label: string;
}

/** Percentage points a year are meant where the values are rates. */
const RATIO = /%|率|比重|占比/;
const POINTS = 0.5;

function compared({ from, to, rate, years, label }: Row): string | undefined {
  if (![from, to, rate].every(c => PLAIN.test(c)) || RATIO.test(label)) return undefined;
  const [a, b, said] = [Number(from), Number(to), Number(rate)];
  if (a <= 0 || b <= 0 || said <= 0) return undefined;
  const half = 0.5 * 10 ** -(/\.(\d+)/.exec(from)?.[1]?.length ?? 0);
  const growth = (x: number): number => ((b / x) ** (1 / years) - 1) * 100;
  const prices = growsInRealTerms(label) ? PRICES : 0;
  if (said >= growth(a + half) - POINTS - prices && said <= growth(Math.max(a - half, 1e-9)) + POINTS) return undefined;
  return `${number(a)}→${number(b)}，年均增长${number(Number(growth(a).toFixed(2)))}%，表中写${number(said)}%；请核对。`;
}
