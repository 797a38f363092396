import { dimensionOf, measureOf } from '../../model/measures';
import { indicatorKey } from '../../model/comparable';
import { type TargetReading } from '../../model/targets';
import { quoted } from '../quoted';

/** Without binary noise: 41316, 6.4. */
export const number = (value: number): string => String(Number(value.toPrecision(12)));

/** 2.6万亿元以上, 超过50%, 5—8家: as the draft has it. */
export function valueText({ value, value2, unit, operator }: TargetReading): string {
  const printed = unit === '％' ? '%' : (unit ?? '');
  const amount = `${number(value ?? 0)}${value2 === undefined ? '' : `—${number(value2)}`}${printed}`;
  switch (operator) {
    case 'ge':
      return `${amount}以上`;
    case 'gt':
      return `超过${amount}`;
    case 'gtTens':
      return `${number(value ?? 0)}余${printed}`;
    case 'le':
      return `${amount}以内`;
    case 'lt':
      return `低于${amount}`;
    case 'approx':
      return `${amount}左右`;
    default:
      return amount;
  }
}

/** 相差1000亿元（3.8%）, 相差5个百分点: in the unit of `reference`, the share of its value. */
export function differenceText(amount: number, reference: TargetReading): string {
  const measure = measureOf(reference.unit ?? '');
  const inUnit = amount / dimensionOf(measure.base).factor / measure.factor;
  const digits = Number(inUnit.toPrecision(6));
  if (measure.base === '%') return `相差${number(digits)}个百分点`;
  const share = reference.value === undefined || reference.value === 0 ? '' : `（${number(Number(((inUnit / reference.value) * 100).toFixed(1)))}%）`;
  return `相差${number(digits)}${reference.unit ?? ''}${share}`;
}

/** “……”2027年: the year of either place, where one states it. */
export function headOf(here: TargetReading, there: TargetReading): string {
  const year = here.year ?? there.year;
  return `${quoted(here.indicator)}${year === undefined ? '' : `${year}年`}`;
}

/** The name of the other place where it is another one. */
export const otherName = (here: TargetReading, there: TargetReading): string => (indicatorKey(here.indicator) === indicatorKey(there.indicator) ? '' : quoted(there.indicator));

/** A count that does not say whether it is new or in all. */
export const NEITHER = '作新增、作累计都不相符，请核对。';
