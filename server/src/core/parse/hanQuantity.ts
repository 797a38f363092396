import { type Span, span } from '../text/span';
import { parseHan } from '../text/numerals';
import { alternation, type UnitClass, unitClassOf } from './target/measureWords';

/** A number written in characters or as a fraction, with its unit. */
export interface HanQuantity {
  readonly span: Span;
  readonly value: number;
  readonly unit: string;
  readonly half: number;
  readonly unitClass: UnitClass;
  /** 以上, 左右…… behind it; within the span. */
  readonly bound: string;
}

const DIGIT = '[一二两三四五六七八九]';
const BOUND = '((?:及?以上|以下|以内|之内|左右|上下)?)';
// 九成, 九成五; not 建成, 三成立, 一成不变.
const TENTHS = new RegExp(`(?<![零〇一二两三四五六七八九十百千第])([一二三四五六七八九])成(?:([一二三四五六七八九])(?![成十百千万]))?${BOUND}(?=[,。;、)]|的|$|[^立为果本功就熟长员分都人年品不套])`, 'g');
// 百分之九十, 千分之三点五.
const HUNDREDTHS = new RegExp(`([百千])分之([零〇一二两三四五六七八九十百]{1,5})(?:点([零〇一二三四五六七八九]{1,3}))?${BOUND}`, 'g');
// 三分之二, 十分之一.
const FRACTION = new RegExp(`(?<![零〇一二两三四五六七八九十百千万])([二三四五六七八九]|十)分之([一二三四五六七八九])(?![十百千万亿])${BOUND}`, 'g');
// 9/10万: of 100 000 people.
const PER_100000 = new RegExp(`(?<![\\d./A-Za-z])(\\d{1,6}(?:\\.\\d{1,4})?) ?/ ?(?:10 ?万|十万|100000)(?![\\d元])${BOUND}`, 'g');
// 一百个, 三百五十家, 两千名: from a hundred on, with a word for what is counted behind; smaller ones are turns of phrase (一个中心, 三个百亿).
const COUNTED = '家 个 项 件 名 人次 人 台 套 条 座 所 门 户 间 场 棵 亩 公里 万元 亿元 辆';
const NUMBER = new RegExp(
  `(?<![零〇一二两三四五六七八九十百千万亿第每数几\\d])(${DIGIT}[百千](?:零?${DIGIT}?[十百]?){0,2}${DIGIT}?) ?((?:万|亿)?) ?(${alternation(COUNTED.split(' '))})(?!次会议|字|姓)${BOUND}`,
  'g',
);
// 突破千亿元大关, 达到两千亿元, 迈上万亿元台阶: a round sum, where something reaches it; 千亿级, 百亿元企业 are classes.
const ROUND_SUM = /(?<=突破|超过|达到|[迈跨站登]上|[迈跨]过|跨越|冲刺|超)((?:[一二两三四五六七八九]?[百千])?(?:[一二三四五六七八九]?十)?[一二两三四五六七八九]?|万)(亿(?:元|美元))((?:以上|左右)?)(?=大关|关口|台阶|规模?[,。;、]|[,。;、)]|$)/g;
// 两倍, 三倍以上; not 三倍速, 两倍频.
const TIMES = new RegExp(`(?<![零〇一二两三四五六七八九十百千])(${DIGIT}|十)倍(?![速频率增体数])${BOUND}`, 'g');

/** Numbers in characters that state a value, in order, none over another. `folded` is of half width. */
export function scanHanQuantities(folded: string): readonly HanQuantity[] {
  if (!/成|分之|[百千万]|亿|倍|\/ ?[1十]/.test(folded)) return [];
  const found: HanQuantity[] = [];
  const add = (m: RegExpMatchArray, value: number | undefined, unit: string, half: number): void => {
    const bound = m[m.length - 1] ?? '';
    if (value !== undefined && Number.isFinite(value)) found.push({ span: span(m.index as number, (m.index as number) + m[0].length), value, unit, half, unitClass: unit === '%' || unit === '‰' ? 'percent' : unitClassOf(unit.replace(/^(?:万亿|万|亿)(?=.)/, '')), bound });
  };
  for (const m of folded.matchAll(TENTHS)) add(m, (parseHan(m[1] as string) ?? 0) * 10 + (parseHan(m[2] ?? '零') ?? 0), '%', m[2] === undefined ? 5 : 0.5);
  for (const m of folded.matchAll(HUNDREDTHS)) add(m, decimal(m[2] as string, m[3]), m[1] === '百' ? '%' : '‰', m[3] === undefined ? 0.5 : 0.5 * 10 ** -m[3].length);
  for (const m of folded.matchAll(FRACTION)) add(m, Number((((parseHan(m[2] as string) ?? 0) / (parseHan(m[1] as string) ?? 1)) * 100).toPrecision(4)), '%', 0.5);
  for (const m of folded.matchAll(PER_100000)) add(m, Number(m[1]), '/10万', 0.5 * 10 ** -(/\.(\d+)/.exec(m[1] as string)?.[1]?.length ?? 0));
  for (const m of folded.matchAll(NUMBER)) add(m, parseHan(m[1] as string), `${m[2] ?? ''}${m[3] ?? ''}`, 0.5);
  for (const m of folded.matchAll(ROUND_SUM)) add(m, roundOf(m[1] as string), (m[1] === '万' ? '万' : '') + (m[2] as string), 0.5);
  for (const m of folded.matchAll(TIMES)) add(m, parseHan(m[1] as string), '倍', 0.5);
  return found.sort((a, b) => a.span.start - b.span.start).filter((q, i, all) => i === 0 || q.span.start >= (all[i - 1] as HanQuantity).span.end);
}

/** 千 (of 千亿元), 两千, 百, 万 (of 万亿元), none (of 亿元). */
function roundOf(digits: string): number | undefined {
  if (digits === '' || digits === '万') return 1;
  return parseHan(/^[百千]/.test(digits) ? `一${digits}` : digits);
}

function decimal(whole: string, rest: string | undefined): number | undefined {
  const value = parseHan(whole);
  if (value === undefined || rest === undefined) return value;
  const digits = [...rest].map(c => parseHan(c));
  return digits.includes(undefined) ? undefined : Number(`${value}.${digits.join('')}`);
}
