/** ISO 8601 dates cut to the precision that both have: 2018-10 and 2018-10-26 are the same month, so neither is before the other. */
function compare(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const left = a.slice(0, length);
  const right = b.slice(0, length);
  return left < right ? -1 : left > right ? 1 : 0;
}

export interface Period {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** A name that ends in a month or on a day still passes in that month, on that day. */
export const hasEnded = (period: Period, on: string): boolean => period.to !== undefined && compare(on, period.to) > 0;
export const hasBegun = (period: Period, on: string): boolean => period.from === undefined || compare(on, period.from) >= 0;
export const isInForce = (period: Period, on: string): boolean => hasBegun(period, on) && !hasEnded(period, on);
/** Whether both name one day, month or year, at the precision they share. */
export const sameTime = (a: string, b: string): boolean => compare(a, b) === 0;
/** Order of records in time; an open start is earliest. */
export const byTime = (a: Period, b: Period): number => (a.from ?? '').localeCompare(b.from ?? '') || (a.to ?? '9').localeCompare(b.to ?? '9');
