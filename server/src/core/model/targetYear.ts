import { type SourceText } from '../text/sourceText';
import { type Deadline } from '../parse/date';
import { type Target } from '../parse/target';
import { type Said } from './plan';
import { type DocumentFacts } from './profile';
import { type PlanTarget } from './targets';

/** A year and where it comes from (rules.md §2.7). `past`: a year before the plan, named as a fact and not as a limit. */
export interface YearScope {
  readonly year: number | undefined;
  readonly basis: PlanTarget['yearBasis'];
  readonly past?: true;
}
export const NO_YEAR: YearScope = { year: undefined, basis: undefined };

/** Sentence or paragraph, enclosing heading or lead-in, the plan's own period; 每年 has none. */
export function yearOf(target: Target, facts: DocumentFacts, surroundings: YearScope, source: SourceText): YearScope {
  const { deadline } = target;
  if (target.kind === 'perYear') return NO_YEAR;
  if (deadline) {
    const own = stated(deadline, facts);
    if (own.year !== undefined && own.year < firstYear(facts) && !isPledge(source.slice(deadline.span))) return { ...own, past: true };
    if (own.year !== undefined) return sameSentence(source, deadline.span.start, target.span.start) ? own : { year: own.year, basis: 'paragraph' };
    return NO_YEAR;
  }
  return surroundings.year !== undefined ? surroundings : planYear(facts);
}

/** A vision beyond the plan (到2035年) hands on no year. */
const lastYear = ({ period }: DocumentFacts): number => (period?.stated === true ? period.to : Infinity);

const LONGEST_SENTENCE = 400;
const sameSentence = (source: SourceText, from: number, to: number): boolean => to - from <= LONGEST_SENTENCE && !/[。；;]/.test(source.text.slice(from, to));

/** First year of the plan; 0 if neither period nor date is known. */
function firstYear({ period, date }: DocumentFacts): number {
  const written = date === undefined ? undefined : Number(date.slice(0, 4));
  return Math.min(period?.from ?? written ?? 0, written ?? period?.from ?? 0);
}

/** 到2015年, 2015年底前: a limit even where it lies before the plan (a mistake for a rule to name); 2015年,…… is a statement of fact. */
const isPledge = (text: string): boolean => /^[到至]|前$/.test(text.trim());
/** 2025年末 before the plan tells how things stood; of the plan's own years it is a limit. */
export const isLimit = (text: string): boolean => /^[到至]|[底末前]$/.test(text.trim());

function stated(deadline: Deadline, facts: DocumentFacts): YearScope {
  const { period } = facts;
  switch (deadline.form) {
    case 'by':
      return { year: deadline.date.year, basis: 'sentence' };
    case 'within':
      return period && period.to - period.from + 1 === deadline.years ? { year: period.to, basis: 'plan' } : NO_YEAR;
    case 'thisYear':
      return period && period.from === period.to ? { year: period.to, basis: 'sentence' } : NO_YEAR;
    default:
      return NO_YEAR;
  }
}

/** A period in the title gives its last year; one that was only inferred gives nothing, and the year of a report is that of its delivery. */
const isReport = ({ title }: DocumentFacts): boolean => /(?:报告|总结|讲话)(?:[(（].*)?$/.test(title ?? '');
const planYear = (facts: DocumentFacts): YearScope => (facts.period?.stated === true && !isReport(facts) ? { year: facts.period.to, basis: 'plan' } : NO_YEAR);

/** 一、落实2026年主要目标, 2026年重点工作: the heading names the year of what stands under it. */
const NAMED = /^[^。,;:\d]{0,12}(20\d\d)年度?(?![—–~至-])[^。,;:\d]{0,16}(?:目标|任务|工作|重点|指标|安排|部署)/;
const LONGEST_HEAD = 48;

/** Year that a heading's paragraph or a lead-in hands on to what stands under it: the only one it names, or the last one of a lead-in that ends with ：. */
export function scopeYear(said: Said, facts: DocumentFacts, inherited: YearScope): YearScope {
  const { deadlines, clauses } = said.scan;
  const [from, to] = [firstYear(facts), lastYear(facts)];
  if (deadlines.length === 0) {
    const named = said.text.folded.includes('年') && !isReport(facts) ? Number(NAMED.exec(said.text.folded.slice(0, LONGEST_HEAD))?.[1] ?? 0) : 0;
    return named > 0 && named >= from && named <= to ? { year: named, basis: 'section' } : inherited;
  }
  let last: number | undefined;
  let several = false;
  for (const d of deadlines) {
    if (d.form !== 'by' || clauses.some(c => c.span.start <= d.span.start && d.span.end <= c.span.end)) continue;
    const { year } = d.date;
    if (year < from || year > to) continue;
    several ||= last !== undefined && last !== year;
    last = year;
  }
  if (last === undefined) return inherited;
  if (several && !/[:：]\s*$/.test(said.text.text)) return inherited;
  return { year: last, basis: 'section' };
}
