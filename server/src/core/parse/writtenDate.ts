import { parseHan } from '../text/numerals';
import { type PlainDate } from './date';

/** What is wrong with a date that a document bears (GB/T 9704-2012, 7.3.5.4): 虚位、汉字数字、标点、缺项、两位年份、不存在的日期. */
export type DateFault = 'zero' | 'han' | 'marks' | 'incomplete' | 'shortYear' | 'impossible';

/** 成文日期、印发日期，照所写读出，写错的也读。 */
export interface WrittenDate {
  /** undefined: no such day, or the century or a part is not written. */
  readonly date: PlainDate | undefined;
  readonly faults: readonly DateFault[];
}

const YEAR = "[12][0-9]{3}|[12][0-9〇零○一二三四五六七八九]{3}|['’‘]?[0-9]{2}|[〇零○Oo一二三四五六七八九]{4}|[〇零○一二三四五六七八九]{2}";
const PART = '[0-9]{1,2}|[一二三四五六七八九十]{1,3}';
const WRITTEN = new RegExp(`^(?:(${YEAR})([年./-]))?(${PART})([月./-]?)(?:(${PART})([日号]?))?([日号]?)$`);

/** Reads a text that is a date and nothing else, width folded, with or without blanks; undefined: it is none. */
export function readWrittenDate(folded: string): WrittenDate | undefined {
  if (folded.length > 30) return undefined;
  const found = WRITTEN.exec(folded.replace(/\s/g, ''));
  if (!found || !isDate(found)) return undefined;
  const [, year, afterYear, month, afterMonth, day, afterDay] = found;
  const faults: DateFault[] = [];
  const parts = [year, month, day].filter(p => p !== undefined);
  if ([month, day].some(p => p !== undefined && /^0/.test(p))) faults.push('zero');
  if (parts.some(p => /[^0-9'’‘]/.test(p))) faults.push('han');
  if (year !== undefined && day !== undefined && (afterYear !== '年' || afterMonth !== '月' || afterDay !== '日')) faults.push('marks');
  if (year === undefined || day === undefined) faults.push('incomplete');
  const fullYear = year === undefined ? undefined : yearOf(year);
  if (year !== undefined && fullYear === undefined) faults.push('shortYear');
  const [m, d] = [numberOf(month), numberOf(day)];
  if (!isRealDay(fullYear, m, d)) faults.push('impossible');
  const date = fullYear === undefined || m === undefined || d === undefined || faults.includes('impossible') ? undefined : { year: fullYear, month: m, day: d };
  return { date, faults };
}

/** Two numbers with a point are an amount; a date has its year, or names month and day. */
function isDate([, year, afterYear, , afterMonth, day, afterDay, last]: RegExpExecArray): boolean {
  if (last !== '' && (afterDay !== '' || day !== undefined)) return false;
  if (year === undefined) return afterMonth === '月' && day !== undefined;
  if (day === undefined) return afterYear === '年' && afterMonth === '月';
  if (afterMonth === '') return false;
  return afterYear === '年' || afterMonth === '月' || (afterYear === afterMonth && /^\d{4}$|^\d\d$/.test(year));
}

function yearOf(text: string): number | undefined {
  if (/^[0-9]{4}$/.test(text)) return Number(text);
  const digits = text.replace(/[○Oo]/g, '〇');
  if ([...digits].length !== 4) return undefined;
  const all = [...digits].map(c => (/[0-9]/.test(c) ? Number(c) : (parseHan(c) ?? NaN)));
  const year = Number(all.join(''));
  return year >= 1000 && year < 3000 ? year : undefined;
}

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : /^[0-9]/.test(text) ? Number(text) : parseHan(text));

const DAYS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has the day; without a year 29 February is one, without a day any month is. */
export function isRealDay(year: number | undefined, month: number | undefined, day: number | undefined): boolean {
  const days = month === undefined ? undefined : DAYS[month - 1];
  if (days === undefined) return false;
  if (day === undefined) return true;
  if (day < 1 || day > days) return false;
  return month !== 2 || day !== 29 || year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

const PRINTED = /^(.{0,40}?)\s*((?:[12][0-9〇零○一二三四五六七八九]{3}|['’‘]?[0-9]{2}|[〇零○Oo一二三四五六七八九]{2,4})\s*[年./-][0-9一二三四五六七八九十年月日号./\-\s]{2,12}?)\s*印\s*发$/;

/** 印发机关和印发日期 in one line: length of the printer's name, place and length of the date as written. */
export function readPrintLine(folded: string): { readonly printer: number; readonly at: number; readonly length: number; readonly written: WrittenDate } | undefined {
  if (folded.length > 80) return undefined;
  const found = PRINTED.exec(folded);
  if (!found || /[0-9]$/.test(found[1] as string)) return undefined;
  const text = (found[2] as string).trimEnd();
  const written = readWrittenDate(text);
  if (!written) return undefined;
  const printer = (found[1] as string).length;
  return { printer, at: folded.indexOf(text, printer), length: text.length, written };
}
