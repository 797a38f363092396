import { type Span } from '../text/span';
import { type Deadline, type PlainDate } from '../parse/date';
import { type Block } from '../model/plan';
import { type Analysis } from './analysis';
import { escapeMarkdown } from './markdownText';
import { saidAt } from './unitNames';
import { clausesOf, holdsCursor } from './units';

/** How the limit under the cursor is read: 读作：2027年6月30日前; 5年内 in its two readings. */
export function deadlinePart(analysis: Analysis, path: readonly Block[], offset: number): { readonly span: Span; readonly markdown: string } | undefined {
  const said = saidAt(analysis, path, offset);
  const inClauses = path.flatMap(b => clausesOf(b).flatMap(c => c.deadline ?? []));
  const deadline = [...inClauses, ...(said?.deadlines ?? [])].find(d => holdsCursor(d.span, offset));
  if (deadline === undefined) return undefined;
  const lines = [`读作：${deadlineReading(analysis, deadline)}`, ...periodLine(analysis, deadline)];
  return { span: deadline.span, markdown: lines.map(escapeMarkdown).join('\n\n') };
}

/** In a sentence, without the mark at its end. */
export function deadlineReading({ facts }: Pick<Analysis, 'facts'>, deadline: Deadline): string {
  switch (deadline.form) {
    case 'by':
      return `${lastDay(deadline.date)}前`;
    case 'within':
      return withinReading(facts, deadline.years);
    case 'yearly':
      return facts.period === undefined ? '每年都要完成' : `${facts.period.from}—${facts.period.to}年每年都要完成，共${facts.period.to - facts.period.from + 1}次`;
    case 'thisYear': {
      const year = thisYear(facts);
      return year === undefined ? '成文当年12月31日前；本稿没有写明成文日期' : `${year}年12月31日前`;
    }
    default:
      return '长期坚持，不设时限';
  }
}

/** The year of the paper's date, else that of a plan for one year. */
function thisYear({ date, period }: Analysis['facts']): number | undefined {
  if (date !== undefined) return Number(date.slice(0, 4));
  return period !== undefined && period.from === period.to ? period.from : undefined;
}

/** N年内 counts from the first year of the period, or from the day of the paper. */
function withinReading({ date, period }: Analysis['facts'], years: number): string {
  const readings: string[] = [];
  if (period !== undefined) readings.push(`自规划期首年${period.from}年起算，${period.from - 1 + years}年底前`);
  if (date !== undefined) readings.push(`自成文之年${date.slice(0, 4)}年起算，${Number(date.slice(0, 4)) + years}年底前`);
  return readings.length === 0 ? `${years}年之内；本稿没有写明规划期和成文日期，起算年份不明` : readings.join('；');
}

/** Beyond the period, or before it: said, because the eye passes over it. */
function periodLine({ facts: { period } }: Analysis, deadline: Deadline): readonly string[] {
  if (period === undefined || deadline.form !== 'by') return [];
  const { year } = deadline.date;
  const span = `${period.from}—${period.to}年`;
  if (year > period.to) return [`在规划期（${span}）之后`];
  return year < period.from ? [`在规划期（${span}）之前`] : [`规划期（${span}）第${year - period.from + 1}年`];
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** 2027年6月 → 2027年6月30日; 2028年 → 2028年12月31日. */
export function lastDay({ year, month = 12, day }: PlainDate): string {
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return `${year}年${month}月${day ?? (leap ? 29 : (DAYS[month - 1] ?? 31))}日`;
}
