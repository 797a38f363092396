import { type Span } from '../text/span';

/** A calendar date to the precision written; month and day from 1. */
export interface PlainDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** 完成时限：到某日、某季、某年，N年内（两读），每年，或长期坚持。 */
export type Deadline =
  | { readonly span: Span; readonly form: 'by'; readonly date: PlainDate }
  | { readonly span: Span; readonly form: 'within'; readonly years: number }
  | { readonly span: Span; readonly form: 'yearly' | 'standing' | 'thisYear' };

/** ISO 8601 to the precision known: 2020, 2020-11, 2020-11-12. */
export function isoOf(date: PlainDate): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return String(date.year) + (date.month === undefined ? '' : '-' + two(date.month)) + (date.month === undefined || date.day === undefined ? '' : '-' + two(date.day));
}

/** Dates and years that a phrase sets as a limit, in order. `text` is one logical paragraph. */
export function scanDeadlines(text: string): readonly Deadline[] {
  void text;
  return [];
}
