import { dimensionOf } from './measures';
import { type TargetReading } from './targets';

/** How two comparable targets differ (rules.md §4.5). */
export interface Difference {
  /** `clash`: both cannot hold. `approximate`: they differ by more than 左右 allows. `threshold`: two lower (or upper) bounds, both can hold. `value`: the numbers differ, one of them is a bound that allows it. `rounding`: the one is the other, rounded as it is written. */
  readonly kind: 'clash' | 'approximate' | 'threshold' | 'value' | 'rounding';
  /** Absolute difference in units of the comparison. */
  readonly amount: number;
}

interface Interval {
  readonly low: number;
  readonly high: number;
  readonly value: number;
  readonly half: number;
}

/** 左右 and 约 allow ten per cent. */
const APPROXIMATE = 0.1;

/** undefined: the two agree. Each is taken as exact to the last place written: 150家 is not 151家, 2.6万亿元 may be 26100亿元 rounded. */
export function differenceOf(a: TargetReading, b: TargetReading): Difference | undefined {
  const x = intervalOf(a);
  const y = intervalOf(b);
  if (!x || !y) return undefined;
  const slack = Math.max(x.half, y.half) * (1 + 1e-9);
  const amount = gapOf(x, y);
  if (amount <= slack || Math.abs(x.value - y.value) <= slack) return exact(a, b) && Math.abs(x.value - y.value) > Math.abs(x.value) * 1e-9 ? { kind: 'rounding', amount: Math.abs(x.value - y.value) } : undefined;
  if (x.low > y.high + slack || y.low > x.high + slack) return { kind: a.operator === 'approx' || b.operator === 'approx' ? 'approximate' : 'clash', amount };
  if (a.operator === 'approx' || b.operator === 'approx' || a.operator === 'range' || b.operator === 'range') return undefined;
  return { kind: bounded(x) && bounded(y) && (x.low === -Infinity) === (y.low === -Infinity) ? 'threshold' : 'value', amount };
}

const exact = (...targets: readonly TargetReading[]): boolean => targets.every(t => t.operator !== 'approx' && t.operator !== 'range' && t.operator !== 'gtTens');
const bounded = (i: Interval): boolean => i.low === -Infinity || i.high === Infinity;

/** Distance of the nearest values written: 5—8 and 10 are 2 apart. */
function gapOf(x: Interval, y: Interval): number {
  const ends = (i: Interval): readonly number[] => (Number.isFinite(i.low) && Number.isFinite(i.high) && i.low !== i.high && i.half === 0 ? [i.low, i.high] : [i.value]);
  return Math.min(...ends(x).flatMap(p => ends(y).map(q => Math.abs(p - q))));
}

function intervalOf({ valueBase, value2Base, unitBase, operator, halfBase, hedge }: TargetReading): Interval | undefined {
  if (valueBase === undefined || operator === undefined) return undefined;
  // 基本覆盖 is no number to compare.
  if (operator === 'approx' && hedge.includes('基本')) return undefined;
  const { factor } = dimensionOf(unitBase ?? '');
  const value = valueBase * factor;
  const half = halfBase * factor;
  switch (operator) {
    case 'eq':
      return { low: value, high: value, value, half };
    case 'ge':
    case 'gt':
    case 'gtTens':
      return { low: value, high: Infinity, value, half };
    case 'le':
    case 'lt':
      return { low: -Infinity, high: value, value, half };
    case 'approx':
      return { low: value * (1 - APPROXIMATE), high: value * (1 + APPROXIMATE), value, half };
    case 'range':
      return value2Base === undefined ? undefined : { low: value, high: value2Base * factor, value, half: 0 };
  }
}
