import { type Measure, scaled } from '../model/measures';

/** Largest first; 千 and 百 are written out by nobody. */
const SCALES = [['万亿', 1e12], ['亿', 1e8], ['万', 1e4], ['', 1]] as const;
/** From here on digits are counted, not read: 26000亿元, 120000户. */
const LARGEST = 10_000;
const LARGEST_PLAIN = 100_000;
const SHOWN_DIGITS = 3;

/**
 * An amount in the unit in which people say it, rounded to three digits: 26000亿元 → 2.6万亿元, 12345678元 → 1230万元, 0.35亿元 → 3500万元. Undefined where it
 * stands in such a unit already (`printed`), and for what is not counted in 万 and 亿 (%, 公里).
 */
export function inReadersUnit(value: number, { factor, base }: Measure, printed: string): string | undefined {
  if (!COUNTED.test(base) || value <= 0) return undefined;
  const total = scaled(value, factor);
  const awkward = value >= (factor === 1 ? LARGEST_PLAIN : LARGEST) || (value < 1 && factor >= 1e4);
  const scale = SCALES.find(([, size]) => total >= size);
  if (!awkward || scale === undefined || scale[1] === factor || total < 1e4) return undefined;
  const [word, size] = scale;
  const text = `${rounded(total / size)}${word}${base}`;
  return text === `${value}${printed}` ? undefined : text;
}

/** 元, 人, 户, 亩 …; a base that begins with a scale of its own (千瓦) keeps it. */
const COUNTED = /^(?:元|人|户|家|亩|件|台|套|辆|吨|个|次|人次|条|平方米|公顷|册|只|头|羽|株|张|笔|千瓦时|千瓦|标准箱|美元|人民币)/;

function rounded(value: number): string {
  const whole = String(Math.trunc(value)).length;
  return String(whole >= SHOWN_DIGITS ? Number(value.toPrecision(SHOWN_DIGITS)) : Number(value.toFixed(SHOWN_DIGITS - whole)));
}
