const DIGITS = '零一二三四五六七八九';
const VALUE: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const WEIGHT: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters that a Chinese numeral is written with. */
export const HAN_NUMERAL = '[零〇一二两三四五六七八九十百千]+';

/** Value of a Chinese numeral below 10 000 (二十一 → 21, 一百零三 → 103), or of a digit string (二〇二〇 → 2020); undefined if it is neither. */
export function parseHan(text: string): number | undefined {
  if (text === '') return undefined;
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map(c => VALUE[c]).join(''));
  let total = 0;
  let digit: number | undefined;
  let lastWeight = Infinity;
  for (const c of text) {
    const value = VALUE[c];
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
      continue;
    }
    const weight = WEIGHT[c];
    if (weight === undefined || weight >= lastWeight) return undefined;
    if (digit === undefined && !(weight === 10 && total === 0)) return undefined;
    total += (digit ?? 1) * weight;
    lastWeight = weight;
    digit = undefined;
  }
  return total + (digit ?? 0);
}

/** Chinese numeral of an integer from 0 to 9 999, as ordinals are written: 10 → 十, 21 → 二十一, 103 → 一百零三. */
export function formatHan(value: number): string {
  if (value < 10) return DIGITS[value] ?? '';
  let out = '';
  let zero = false;
  for (const [weight, name] of [[1000, '千'], [100, '百'], [10, '十']] as const) {
    const digit = Math.floor(value / weight) % 10;
    if (digit === 0) {
      zero = out !== '';
      continue;
    }
    if (zero) out += '零';
    zero = false;
    out += (digit === 1 && weight === 10 && out === '' ? '' : DIGITS[digit]) + name;
  }
  const ones = value % 10;
  if (ones > 0) out += (zero ? '零' : '') + DIGITS[ones];
  return out;
}
