import { UNIT } from '../../parse/target/measureWords';

// Parts of patterns over folded text; every repetition is bounded, so that a line of digits costs no more than its length.

/** 1200, 1,200, 3.5 */
export const NUM = '\\d{1,12}(?:,\\d{3}){0,4}(?:\\.\\d{1,6})?';
/** What a number of a quantity does not stand behind: it would be part of a code, a date, a decimal. */
export const NOT_IN_CODE = '(?<![\\dA-Za-z/#+_\\-–—~−])(?<!\\d[.,:])';
export const SCALE = '万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百';
/** Measure words that only ranges and bounds need, beside those of targets. */
export const MEASURE = `(?:${UNIT}|年|个月|季度|周|级|届|成|折|倍|毫升|摄氏度|学期|学年|线|步|首|遍|(?:km²|km|m²|m³|m|cm|mm|nm|kg|mg|g|t|h|min|s|kV|V|GHz|MHz|kHz|Hz|dB|L|mL)(?![A-Za-z0-9²³/]))`;
export const HAN_NUM = '[一二两三四五六七八九十百千万亿半数几]{1,6}';
/** Signs that stand between two numbers; ～ and － are folded to ~ and -. */
export const SIGN = '-{1,2}|–{1,2}|—{1,2}|―{1,2}|─{1,2}|−|‐|‑|~{1,2}|∼|〜';

export const valueOf = (digits: string): number => Number(digits.replace(/,/g, ''));
const WEIGHTS: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12 };
/** Weight of the scale word that `unit` begins with, 1 if with none. */
export function weightOf(unit: string): number {
  const word = new RegExp(`^ ?(${SCALE})`).exec(unit)?.[1];
  return word === undefined ? 1 : (WEIGHTS[word] ?? 1);
}
