import { type RuleContext } from '../rule';

const YEAR = /(?<![0-9])((?:19|20)[0-9]{2})(?=\s?[年〕\])〉—–~-])/g;

/**
 * The last year that a text without date and period speaks of, where that lies before `year`: then it was most likely written before, and names were right
 * in their time. undefined: dated, no year at all, or a later one.
 */
export function lastYearBefore(year: number, context: RuleContext): number | undefined {
  const { facts, asOfBasis, shared } = context;
  if (asOfBasis !== 'today' || facts.date !== undefined || facts.period !== undefined) return undefined;
  const last = shared.once(lastYearOf, () => lastYearOf(context));
  return last !== undefined && last < year ? last : undefined;
}

function lastYearOf({ prose }: RuleContext): number | undefined {
  let last: number | undefined;
  for (const { folded } of prose) for (const match of folded.matchAll(YEAR)) last = Math.max(last ?? 0, Number(match[1]));
  return last;
}
