import { scanQuantities } from '../../parse/quantity';
import { type UnitClass } from '../../parse/target/measureWords';
import { dimensionOf, measureOf } from '../../model/measures';
import { type Prose } from '../../model/prose';
import { number } from './wording';

/** A number of years, one group: 三年, 3年; not the end of 2028年 and 十五年. For patterns on folded text. */
export const YEARS = '(?<![\\d〇一二三四五六七八九十百])([二两三四五六七八九十]|[2-9])';

/** One number of a text with its unit and the words before it, for sums that a text states. Offsets are logical ones of the folded text. */
export interface Amount {
  /** From the first word of its clause, or behind the number before it. */
  readonly nameStart: number;
  /** The number with its unit. */
  readonly start: number;
  readonly end: number;
  /** Words before the number, back to the last mark or number: 其中 is left out. */
  readonly name: string;
  /** Marks between the amount before and the name: 、 ， ； 。 or nothing. */
  readonly mark: string;
  /** In base units of `dimension`. */
  readonly value: number;
  readonly dimension: string;
  /** As printed. */
  readonly printed: number;
  readonly unit: string;
  readonly unitClass: UnitClass;
  readonly decimals: number;
  /** Neither 以上 nor 左右 nor a range. */
  readonly exact: boolean;
  /** 达到, 增加到: it is a level that is reached, not what is added. */
  readonly reached: boolean;
}

const LONGEST_NAME = 40;
const MARK = /[,。;:!?、()]/;
const SUMS = new Set<UnitClass>(['money', 'physical', 'person', 'event', 'count']);
const VAGUE = /(?:约|近|超过?|突破|至少|不少于|不低于|不超过|不高于|力争|达?[余多])$/;

/** Every amount of a text that can be added up. Time is linear in the text. */
export const amountsOf = (prose: Pick<Prose, 'folded' | 'known'>): readonly Amount[] => prose.known.once(amountsOf, () => amountsIn(prose.folded));

export function amountsIn(folded: string): readonly Amount[] {
  const found: Amount[] = [];
  let last = 0;
  for (const { quantity, span: whole, relation, operator, unitClass, bound } of scanQuantities(folded)) {
    const { start, end } = quantity.span;
    const from = last;
    last = Math.max(whole.end, end);
    if (!SUMS.has(unitClass) || quantity.value2 !== undefined) continue;
    const low = Math.max(from, whole.start - LONGEST_NAME);
    const nameStart = nameFrom(folded, low, whole.start);
    const raw = folded.slice(nameStart, whole.start);
    const opening = /^ *(?:其中)?/.exec(raw)?.[0].length ?? 0;
    const { factor, base } = measureOf(quantity.unit);
    const dimension = dimensionOf(base);
    found.push({
      nameStart: nameStart + opening,
      start,
      end: last,
      name: raw.slice(opening).trim(),
      mark: folded.slice(from, nameStart).replace(/[^,。;:!?、()]/g, '').slice(-1) || (nameStart === from ? '' : '…'),
      value: quantity.value * factor * dimension.factor,
      dimension: dimension.base,
      printed: quantity.value,
      unit: quantity.unit,
      unitClass,
      decimals: decimalsOf(folded.slice(start, end)),
      exact: operator === 'eq' && bound === '' && !VAGUE.test(raw),
      reached: /[达到至]/.test(relation) || /(?:达到?|增至|增加到|累计|总数|总量)$/.test(raw),
    });
  }
  return found;
}

/** Back to the last mark; （区）, （市、区） belong to the name. */
function nameFrom(folded: string, low: number, end: number): number {
  let at = end;
  while (at > low) {
    const c = folded[at - 1] as string;
    if (c === ')') {
      const open = folded.lastIndexOf('(', at - 1);
      if (open < low || at - open > LONGEST_NOTE) return at;
      at = open;
    } else if (MARK.test(c)) return at;
    else at--;
  }
  return at;
}

const LONGEST_NOTE = 12;

const decimalsOf = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;

export const sumOf = (parts: readonly Amount[]): number => Number(parts.reduce((s, p) => s + p.value, 0).toPrecision(12));

/** Whole numbers add up exactly; of decimals each may be rounded in its last place. */
export function slackOf(parts: readonly Amount[]): number {
  const [first] = parts;
  const most = Math.max(0, ...parts.map(p => p.decimals));
  if (!first || most === 0) return 1e-9 * Math.abs(sumOf(parts));
  return (first.value / (first.printed || 1)) * 0.5 * 10 ** -most * parts.length * (1 + 1e-9);
}

/** A value in base units, printed as `like` is: 1.8万个. */
export function printedAs(value: number, like: Amount): string {
  const per = like.printed === 0 ? 1 : like.value / like.printed;
  return `${number(Number((value / per).toPrecision(10)))}${like.unit.trim()}`;
}

/** 260个＋200个＝460个 */
export const addition = (parts: readonly Amount[], like: Amount): string => `${parts.map(p => `${number(p.printed)}${p.unit === like.unit ? '' : p.unit}`).join('＋')}＝${printedAs(sumOf(parts), like)}`;
