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

/**
 * The text says itself that it is older than `year`: its own 文号 is of an earlier year, or it sets its work for earlier years and knows no later one.
 * A name that ended in `year` was right then.
 */
export function isOlderThan(year: number, context: RuleContext): boolean {
  const { facts: { docNumber, date }, asOfBasis, shared } = context;
  if (asOfBasis !== 'today' || date !== undefined) return false;
  const numbered = /[〔[(［（](\d{4})/.exec(docNumber ?? '')?.[1];
  if (numbered !== undefined) return Number(numbered) < year;
  const last = lastYearBefore(year, context);
  const due = last === undefined ? undefined : shared.once(lastDueOf, () => lastDueOf(context));
  return due !== undefined && due < year;
}

/** 到2020年, 2020年6月底前; a bare year may be that of a fact. */
const LIMIT = /^[到至]|[底末前]$/;

/** The last year by which something is to be done. */
function lastDueOf({ plan, source }: RuleContext): number | undefined {
  let last: number | undefined;
  for (const { deadlines } of plan.paragraphs) for (const d of deadlines) if (d.form === 'by' && LIMIT.test(source.slice(d.span).trim())) last = Math.max(last ?? 0, d.date.year);
  return last;
}

function lastYearOf({ prose }: RuleContext): number | undefined {
  let last: number | undefined;
  for (const { folded } of prose) for (const match of folded.matchAll(YEAR)) last = Math.max(last ?? 0, Number(match[1]));
  return last;
}
