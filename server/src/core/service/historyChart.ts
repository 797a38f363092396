import { number } from '../rules/target/wording';
import { type HistoryPoint } from './targetHistory';

/** Size in CSS pixels; fits a hover. */
const WIDTH = 320;
const HEIGHT = 132;
const LEFT = 30;
const RIGHT = 30;
const TOP = 30;
const BOTTOM = 26;

// An image knows nothing of the theme: tones in the middle, that stand out from white and from black.
const INK = '#808080';
const LINE = '#2f8fd8';

/** Line chart of an indicator over the years as an SVG of its own; a full point is the draft's, a hollow one another document's. undefined: nothing to draw. */
export function historyChart(points: readonly HistoryPoint[], unit: string): string | undefined {
  const years = [...new Set(points.map(p => p.year))];
  const [first, last] = [years[0], years[years.length - 1]];
  if (first === undefined || last === undefined || years.length < 2) return undefined;
  const values = points.map(p => p.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (year: number): number => rounded(LEFT + ((year - first) / (last - first)) * (WIDTH - LEFT - RIGHT));
  const y = (value: number): number => rounded(high === low ? (TOP + HEIGHT - BOTTOM) / 2 : HEIGHT - BOTTOM - ((value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM));
  const line = years.map(year => leading(points, year)).map(p => `${x(p.year)},${y(p.value)}`).join(' ');
  const marks = points.map(p => `<circle cx="${x(p.year)}" cy="${y(p.value)}" r="3.5" fill="${p.own ? LINE : 'none'}" stroke="${LINE}" stroke-width="1.5"/>`);
  const anchor = (year: number): string => (year === first ? 'start' : year === last ? 'end' : 'middle');
  const numbers = labelled(points, years).map(({ year, value, above }) => ({ year, value, at: y(value) + (above ? -8 : 16) })).filter(({ at }) => at <= HEIGHT - BOTTOM).map(({ year, value, at }) => label(x(year), at, number(value), anchor(year)));
  const below = axisYears(years, x).map(year => label(x(year), HEIGHT - 8, String(year), 'middle'));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11" fill="${INK}">` +
    `<path d="M${LEFT - 14} ${HEIGHT - BOTTOM + 5.5}H${WIDTH - RIGHT + 14}" stroke="${INK}" stroke-width="1"/>` +
    `<polyline points="${line}" fill="none" stroke="${LINE}" stroke-width="1.5"/>${marks.join('')}${numbers.join('')}${below.join('')}${label(2, 12, escaped(unit), 'start')}</svg>`
  );
}

/** The image as an address that Markdown takes: no blank and no parenthesis is left in it. */
export function dataAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg).replace(/[()'!*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}

const rounded = (n: number): number => Math.round(n * 10) / 10;
const label = (x: number, y: number, text: string, anchor: string): string => `<text x="${x}" y="${rounded(y)}" text-anchor="${anchor}">${text}</text>`;
const escaped = (text: string): string => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);

/** Of the values of a year the draft's own, else the first. */
function leading(points: readonly HistoryPoint[], year: number): HistoryPoint {
  const same = points.filter(p => p.year === year);
  return (same.find(p => p.own) ?? same[0]) as HistoryPoint;
}

const MOST_LABELS = 5;

interface Label {
  readonly year: number;
  readonly value: number;
  readonly above: boolean;
}

/** The value of every year where there is room, else of the first and the last; of several values of a year the highest above, the lowest below. */
function labelled(points: readonly HistoryPoint[], years: readonly number[]): readonly Label[] {
  const some = years.length <= MOST_LABELS ? years : [years[0] as number, years[years.length - 1] as number];
  return some.flatMap(year => {
    const own = points.filter(p => p.year === year && p.own);
    const values = (own.length === 0 ? points.filter(p => p.year === year) : own).map(p => p.value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return [{ year, value: high, above: true }, ...(low === high ? [] : [{ year, value: low, above: false }])];
  });
}

const YEAR_WIDTH = 34;

/** Years that do not run into each other. */
function axisYears(years: readonly number[], x: (year: number) => number): readonly number[] {
  const last = years[years.length - 1] as number;
  const kept: number[] = [];
  for (const year of years) {
    const before = kept[kept.length - 1];
    if (before === undefined || year === last || (x(year) - x(before) >= YEAR_WIDTH && x(last) - x(year) >= YEAR_WIDTH)) kept.push(year);
  }
  return kept;
}
