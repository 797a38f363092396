import { type Span, span } from './span';

const BLANK = /[\s\ufeff\u200b]/;

/** Takes blanks (NBSP, full-width blank, BOM and zero-width space too) off both ends. */
export function trimBlanks(text: string, s: Span): Span {
  let { start, end } = s;
  while (start < end && BLANK.test(text[start] as string)) start++;
  while (end > start && BLANK.test(text[end - 1] as string)) end--;
  return span(start, end);
}
