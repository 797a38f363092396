import { type Markup, markup, nothing } from './markup';

export interface Point {
  readonly year: number;
  readonly value: number;
}

const WIDTH = 112;
const HEIGHT = 34;
const EDGE = 5;
const BAR = 14;

/** A line over the years, or bars where there are only two; nothing where a chart would say nothing. `label`: the same in words. */
export function chart(points: readonly Point[], label: string): Markup {
  if (points.length < 2 || points.some(p => !Number.isFinite(p.value))) return nothing;
  const content = points.length === 2 ? bars(points) : line(points);
  return markup`<svg class="chart" role="img" aria-label="${label}" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><title>${label}</title>${content}</svg>`;
}

/** From nought, so that heights can be compared. */
function bars(points: readonly Point[]): Markup {
  const [low, high] = reach(points, true);
  const zero = yOf(0, low, high);
  const step = WIDTH / points.length;
  const shapes = points.map(({ value }, i) => {
    const y = yOf(value, low, high);
    return markup`<rect class="bar" x="${round(step * (i + 0.5) - BAR / 2)}" y="${round(Math.min(y, zero))}" width="${BAR}" height="${round(Math.max(1, Math.abs(zero - y)))}"/>`;
  });
  return markup`<line class="axis" x1="0" y1="${round(zero)}" x2="${WIDTH}" y2="${round(zero)}"/>${shapes}`;
}

/** Years at their true distance; the scale begins at the smallest value. */
function line(points: readonly Point[]): Markup {
  const [low, high] = reach(points, false);
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  const places = points.map(({ year, value }) => ({ x: round(EDGE + ((year - first) / Math.max(1, last - first)) * (WIDTH - 2 * EDGE)), y: round(yOf(value, low, high)) }));
  return markup`<polyline class="line" points="${places.map(p => `${p.x},${p.y}`).join(' ')}"/>${places.map(p => markup`<circle class="dot" cx="${p.x}" cy="${p.y}" r="2.5"/>`)}`;
}

function reach(points: readonly Point[], fromNought: boolean): readonly [number, number] {
  let low = fromNought ? 0 : Infinity;
  let high = fromNought ? 0 : -Infinity;
  for (const { value } of points) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** Flat series run through the middle. */
function yOf(value: number, low: number, high: number): number {
  if (high === low) return HEIGHT / 2;
  return HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE);
}

const round = (value: number): number => Math.round(value * 10) / 10;
