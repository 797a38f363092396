import { type Operator } from '../parse/target';
import { isGeneric } from '../model/comparable';
import { type PlanTarget } from '../model/targets';
import { shorten } from './markdownText';

const SIGN: Readonly<Record<Operator, string>> = { eq: '', ge: '≥', gt: '＞', le: '≤', lt: '＜', approx: '约', gtTens: '＞', range: '' };
const KIND: Readonly<Partial<Record<PlanTarget['kind'], string>>> = { increment: '新增', perYear: '每年', growth: '增长', annualGrowth: '年均增长', rank: '第' };
const RAW_LENGTH = 24;

/** ≥2.6万亿元, 年均增长12%, 5—8家; the words of the draft where no number stands (翻一番, 全覆盖). */
export function shownValue(target: PlanTarget): string {
  const { value, value2, operator, unit, kind, raw } = target;
  if (value === undefined || kind === 'multiple') return shorten(raw, RAW_LENGTH);
  const number = value2 === undefined ? String(value) : `${value}—${value2}`;
  return `${KIND[kind] ?? ''}${operator === undefined ? '' : SIGN[operator]}${number}${unit ?? ''}`;
}

/** 上云标杆企业400家; the phrase of the draft where the name says nothing by itself. */
export function shownTarget(target: PlanTarget): string {
  const { indicator, raw, value, kind } = target;
  if (value === undefined || kind === 'multiple' || indicator === '' || isGeneric(indicator)) return shorten(raw, RAW_LENGTH);
  const name = shorten(indicator, RAW_LENGTH);
  const shown = shownValue(target);
  return /^[\d.—]/.test(shown) ? `${name}${shown}` : `${name} ${shown}`;
}

const BARS = '▁▂▃▄▅▆▇█';

/** ▃▅█: each value as a share of the largest, from nought. Empty for fewer than two, where one is not above nought, and where all look the same. */
export function bars(values: readonly number[]): string {
  if (values.length < 2 || values.some(v => !(v > 0) || !Number.isFinite(v))) return '';
  const largest = Math.max(...values);
  const shown = values.map(v => BARS[Math.max(0, Math.round((v / largest) * BARS.length) - 1)]);
  return new Set(shown).size === 1 ? '' : shown.join('');
}
