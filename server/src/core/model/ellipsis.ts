import { indicatorKey, isGeneric, kindClassOf } from './comparable';
import { dimensionOf } from './measures';
import { type TargetReading } from './targets';

/** A target with the words round it that may complete its name. */
export interface Worded extends TargetReading {
  /** Verb of two characters before the number. */
  readonly verb: string;
  /** Heading of the part it stands in. */
  readonly heading: string;
}

/**
 * Why two names that differ may mean one thing. `heading`: the shorter leaves out words that its heading says (行业级平台 under 工业互联网平台建设); `verb`: the
 * shorter takes the verb of the other for a part of its name (开放数据集, 开放……政府数据集).
 */
export type Ellipsis = 'heading' | 'verb';

const SHORTEST_END = 2;
const SHORTEST_NOUN = 3;

// Of one of these a name says which class; without it, it is another class.
const RANK = /^(?:(?:国家级|省级|市级|县级|区级|国家|全国|全省|省|市)、?)+/;
const NARROW = /国家级|省级|市级|县级|区级|全国|国际|国内|世界|国家|[十百千万]亿|规模以上|重点|核心|示范|标杆|领军|龙头|首|新/;

/** undefined: the names tell two things apart, or nothing joins them. */
export function ellipsisOf(a: Worded, b: Worded): Ellipsis | undefined {
  if (a.year !== b.year || dimensionOf(a.unitBase ?? '').base !== dimensionOf(b.unitBase ?? '').base || !oneNature(a, b)) return undefined;
  const [x, y] = [indicatorKey(a.indicator), indicatorKey(b.indicator)];
  if (x === y) return undefined;
  return byHeading(a, x, y) ?? byHeading(b, y, x) ?? byVerb(x, b, y) ?? byVerb(y, a, x);
}

function oneNature(a: TargetReading, b: TargetReading): boolean {
  const [x, y] = [kindClassOf(a), kindClassOf(b)];
  const counted = (k: string): boolean => k === 'state' || k === 'flow' || k === 'unclear';
  return counted(x) && counted(y) && (x === y || x === 'unclear' || y === 'unclear');
}

/** `long` is `short` with words in the middle. */
export const isShortened = (short: string, long: string): boolean => leftOut(short, long) !== undefined;

function leftOut(short: string, long: string): { readonly words: string; readonly head: string; readonly tail: string } | undefined {
  if (short.length >= long.length || short.length < 2 * SHORTEST_END || short[0] !== long[0]) return undefined;
  let front = 0;
  while (front < short.length && short[front] === long[front]) front++;
  let back = 0;
  while (back < short.length - front && short[short.length - 1 - back] === long[long.length - 1 - back]) back++;
  if (front + back < short.length || front < SHORTEST_END || back < SHORTEST_END) return undefined;
  return { words: long.slice(front, long.length - back), head: short.slice(0, front), tail: short.slice(front) };
}

function byHeading({ heading }: Worded, short: string, long: string): Ellipsis | undefined {
  const gap = leftOut(short, long);
  const core = gap?.words.replace(RANK, '') ?? '';
  return gap !== undefined && core.length >= SHORTEST_END && indicatorKey(heading).includes(core + gap.tail) ? 'heading' : undefined;
}

function byVerb(short: string, long: Worded, name: string): Ellipsis | undefined {
  if (long.verb === '' || isGeneric(short) || !short.startsWith(long.verb)) return undefined;
  const gap = leftOut(short, long.verb + name);
  return gap?.head === long.verb && gap.tail.length >= SHORTEST_NOUN && !NARROW.test(gap.words) ? 'verb' : undefined;
}
