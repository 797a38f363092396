import { indicatorKey, scopeKey } from '../../model/comparable';
import { measureOf } from '../../model/measures';
import { type PlanTarget } from '../../model/targets';

/** A value as written, with its rounding: 20658 ± 0.5. */
export interface Figure {
  readonly value: number;
  readonly half: number;
}

/** Value of a target in the unit it is printed in. */
export const figureOf = (target: PlanTarget): Figure => ({ value: target.value ?? 0, half: target.halfBase / measureOf(target.unit ?? '').factor });

/** Base value of a target in the unit of its value; half a unit of its last place. */
export function baseFigure(target: PlanTarget): Figure | undefined {
  const { baseValue } = target;
  if (baseValue === undefined || target.kind === 'multiple') return undefined;
  const decimals = /\.(\d+)$/.exec(String(Number(baseValue.toPrecision(12))))?.[1]?.length ?? 0;
  return { value: baseValue, half: 0.5 * 10 ** -decimals };
}

/** Targets by name and scope, in reading order. */
export function byIndicator(targets: readonly PlanTarget[]): ReadonlyMap<string, readonly PlanTarget[]> {
  const groups = new Map<string, PlanTarget[]>();
  for (const target of targets) {
    const key = nameKey(target);
    const group = groups.get(key);
    if (group) group.push(target);
    else groups.set(key, [target]);
  }
  return groups;
}

export const nameKey = (target: PlanTarget): string => `${indicatorKey(target.indicator)}|${scopeKey(target.scope)}`;

/** 表列, 此处, 前文: where the other place is, seen from `here`. */
export const placeWord = (there: PlanTarget, here: PlanTarget): string => (there.source === 'table' ? '表列' : there.span.start < here.span.start ? '前文' : '后文');

/** 1316（3.2%） */
export const percent = (share: number, digits = 1): string => `${Number((share * 100).toFixed(digits))}%`;

/** Their growth is stated at constant prices (不变价格), their values are those of the year (当年价格): the values may rise faster than the rate, by the rise of prices. */
const REAL = /(?:生产总值|GDP|增加值)(?:总量|规模)?$|可支配收入$/i;
export const growsInRealTerms = (indicator: string): boolean => REAL.test(indicator.replace(/[(（][^()（）]*[)）]/g, '').trim());
/** Percentage points a year by which values may rise faster than the rate. */
export const PRICES = 4;
