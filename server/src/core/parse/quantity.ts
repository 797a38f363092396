import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import { type HanQuantity, scanHanQuantities } from './hanQuantity';
import { type UnitClass, UNIT, unitClassOf } from './target/measureWords';

/** 数量：照文中所写的数和单位。 */
export interface Quantity {
  readonly span: Span;
  readonly value: number;
  /** Upper end of a range (5—8家). */
  readonly value2: number | undefined;
  /** Unit as printed, scale words included: 万亿元, 万台, %, 家, 台(套). Empty for a bare index. */
  readonly unit: string;
  /** Half a unit of the last place written, in `unit`: the rounding interval (2.6 → 0.05). */
  readonly half: number;
}

export type QuantityOperator = 'eq' | 'ge' | 'gt' | 'le' | 'lt' | 'approx' | 'gtTens' | 'range';

/** A quantity with the words round it that bound it: 达到2.5万项以上. */
export interface BoundedQuantity {
  readonly quantity: Quantity;
  /** From the relation word to the bound: 达到2.5万项以上. */
  readonly span: Span;
  /** 达到, 突破, 提高到, 不少于…… as written; empty if the number stands alone. */
  readonly relation: string;
  /** 以上, 以内, 左右, 余…… */
  readonly bound: string;
  readonly operator: QuantityOperator;
  readonly unitClass: UnitClass;
}

const NUMBER = '\\d+(?:,\\d{3}(?!\\d))*(?:\\.\\d+)?';
const SCALE = '万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百';
const QUANTITY = new RegExp(
  `(?<![\\dA-Za-z.+第])(${NUMBER})` +
    `(?:(?: ?(?:${SCALE}))?%? ?(?:—{1,2}|–|―|~|-|至|到) ?(${NUMBER}))?` +
    ` ?([余多]?)((?:${SCALE})?)([余多]?) ?(${UNIT}|(?=[,。;、)]|以上|以下|以内|之内|左右|提高|提升|增加|上升|下降|降低|降至|增至|$))` +
    ' ?((?:(?:左右|上下)?及?以上|(?:左右|上下)?(?:以下|以内|之内)|左右|上下|(?<=[日天时钟月秒])内(?![外部容]))?)',
  'g',
);

// Words right before the number. 到/至 count only behind a verb of change: 提高到, 降至.
const CHANGE = '(?:提高|提升|增加|增长|扩大|扩充|上升|发展|壮大|降低|下降|减少|压减|压缩|缩短|缩减|缩小|收窄|拓展|延长|升|增|降|减|缩)(?:到|至)';
const RELATION = new RegExp(
  `(?:${CHANGE}(?:了)?)?(?:(?:总体|稳定|保持|维持|控制)?(?:达到|[高多]?达)|不得?(?:少于|低于|高于|超过|大于|小于|突破)|突破|超过|超出|超|逾|高于|低于|大于|小于|` +
    '(?:严格)?(?:控制|保持|稳定|维持|压缩|限制)在|至少|保持|维持|(?<=率|比例|比重|占比|覆盖面)在|约为|约达|约|接近|近|为|[迈跨站登]上|≥|≤|>|<)+ ?(?:每[日天]|每小时)?$|' + `${CHANGE} ?$`,
);
const LONGEST_RELATION = 14;
/** 增加到2025年的2000家: the year stands between relation and number. */
const YEAR_BETWEEN = /(?<=[到至])(?:19|20)\d\d ?年(?:底|末)?的?$/;

/** Every number with a unit (and bare numbers at the end of a phrase, for indices), with the words that bound it. Years, dates, versions and names carry no unit and are left out. */
export function scanQuantities(text: string): readonly BoundedQuantity[] {
  const folded = fold(text);
  const found: BoundedQuantity[] = [];
  for (const m of folded.matchAll(QUANTITY)) {
    const made = bounded(folded, m);
    if (made) found.push(made);
  }
  const inCharacters = scanHanQuantities(folded);
  return inCharacters.length === 0 ? found : merged(found, inCharacters.map(q => inBounds(folded, q)));
}

/** Both in order; where they lie over each other the one in characters stands (9/10万). */
function merged(digits: readonly BoundedQuantity[], han: readonly BoundedQuantity[]): readonly BoundedQuantity[] {
  let next = 0;
  const free = digits.filter(({ quantity: { span: s } }) => {
    while (next < han.length && (han[next] as BoundedQuantity).quantity.span.end <= s.start) next++;
    const over = han[next];
    return over === undefined || over.quantity.span.start >= s.end;
  });
  return [...free, ...han].sort((a, b) => a.quantity.span.start - b.quantity.span.start);
}

function inBounds(folded: string, { span: s, value, unit, half, unitClass, bound }: HanQuantity): BoundedQuantity {
  const relation = RELATION.exec(folded.slice(Math.max(0, s.start - LONGEST_RELATION), s.start))?.[0] ?? '';
  const quantity: Quantity = { span: span(s.start, s.end - bound.length), value, value2: undefined, unit, half };
  return { quantity, span: span(s.start - relation.length, s.end), relation: relation.trim(), bound, operator: operatorOf(relation.trim(), bound, quantity), unitClass };
}

/** Larger ones are no quantities of this world: a row of digits pasted in. */
const LARGEST = 1e18;

/** 床护比1:0.6, 收入比1.8:1: a ratio to one has the value of its other side. */
const RATIO = /(?<![\d.:])(\d+(?:\.\d+)?):$/;
const LONGEST_RATIO = 8;

function bounded(folded: string, m: RegExpMatchArray): BoundedQuantity | undefined {
  const at = m.index as number;
  const [whole, printed, second, more1, scale, more2, unit, bound] = m as unknown as readonly [string, string, string | undefined, string, string, string, string, string];
  const ratio = unit === '' && second === undefined ? RATIO.exec(folded.slice(Math.max(0, at - LONGEST_RATIO), at)) : null;
  const toOne = ratio !== null && (ratio[1] === '1' || printed === '1');
  const first = toOne && ratio[1] !== '1' ? (ratio[1] as string) : printed;
  const start = toOne ? at - ratio[0].length : at;
  const inner = folded.slice(start, at) + whole.slice(0, whole.length - bound.length).trimEnd();
  const unitClass = unitClassOf(unit);
  const before = folded.slice(Math.max(0, start - LONGEST_RELATION), start);
  const year = YEAR_BETWEEN.exec(before)?.[0] ?? '';
  const relation = RELATION.exec(before.slice(0, before.length - year.length))?.[0] ?? '';
  const last = second ?? first;
  const quantity: Quantity = {
    span: span(start, start + inner.length),
    value: valueOf(first, second === undefined ? 1 : scaleRatio(inner, { first, second, scale })),
    value2: second === undefined ? undefined : valueOf(second, 1),
    unit: scale + unit,
    half: halfOf(last),
  };
  if (!(Math.abs(quantity.value) <= LARGEST && Math.abs(quantity.value2 ?? 0) <= LARGEST)) return undefined;
  const words = relation.trim();
  // 11.5年 is a length of time where something reaches it; else 年 dates or sets a limit.
  if (unit === '年' && (scale !== '' || Number(first) >= 200 || !/[达到至]/.test(words))) return undefined;
  const boundWord = bound !== '' ? bound : more1 || more2;
  const end = at + whole.trimEnd().length;
  return { quantity, span: span(start - (relation === '' ? 0 : relation.length + year.length), end), relation: words, bound: boundWord, operator: operatorOf(words, boundWord, quantity), unitClass };
}

const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12, '': 1 };
export const scaleOf = (word: string): number => SCALES[word] ?? 1;

/** 50万—300万只, 8000—1.2万人: the first number may carry a scale of its own, or none although the second has one; it is brought to that of the second. */
function scaleRatio(inner: string, { first, second, scale }: { readonly first: string; readonly second: string; readonly scale: string }): number {
  const own = new RegExp(`^ ?(${SCALE})`).exec(inner.slice(first.length, first.length + 4))?.[1];
  if (own === undefined) return scale !== '' && Number(first) > Number(second) ? 1 / scaleOf(scale) : 1;
  return scaleOf(own) / scaleOf(scale);
}

const valueOf = (digits: string, ratio: number): number => Number(digits.replace(/,/g, '')) * ratio;

function halfOf(digits: string): number {
  const point = digits.indexOf('.');
  return point < 0 ? 0.5 : 0.5 * 10 ** -(digits.length - point - 1);
}

function operatorOf(relation: string, bound: string, quantity: Quantity): QuantityOperator {
  if (quantity.value2 !== undefined) return 'range';
  if (/不得?(?:少|低|小)于|至少|≥/.test(relation)) return 'ge';
  if (/不得?(?:超过|高于|大于|突破)|控制在|限制在|≤/.test(relation)) return 'le';
  if (/突破|超|逾|高于|大于|>/.test(relation)) return 'gt';
  if (/以下|以内|之内|^内$/.test(bound)) return 'le';
  if (/低于|小于|</.test(relation)) return 'lt';
  if (bound.endsWith('以上')) return 'ge';
  if (/左右|上下/.test(bound) || /约|近/.test(relation)) return 'approx';
  return bound === '余' || bound === '多' ? 'gtTens' : 'eq';
}
