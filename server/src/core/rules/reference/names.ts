import { fold } from '../../text/fold';
import { type Span, span } from '../../text/span';
import { scanDocumentNumbers, scanQuotations } from '../../parse/quotation';
import { type Prose } from '../../model/prose';

/** 《》 in a paragraph, the outermost, those inside “” too; ascending. Logical offsets. */
export function titlesIn({ text, quotations }: Pick<Prose, 'text' | 'quotations'>): readonly Span[] {
  return quotations.flatMap(q => {
    if (text[q.start] === '《') return [q];
    return scanQuotations(text.slice(q.start + 1, q.end - 1))
      .map(i => span(q.start + 1 + i.start, q.start + 1 + i.end))
      .filter(i => text[i.start] === '《');
  });
}

/** Name without its 《》. */
export const inside = (text: string, title: Span): string => text.slice(title.start + 1, title.end - 1);

/** A name as it is compared: width, blanks, marks of titles, quotation marks' form and the writing of a span of years set apart. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/\s/g, '')
    .replace(/[《》〈〉]/g, '')
    .replace(/["「『]/g, '“')
    .replace(/[」』]/g, '”')
    .replace(/‘/g, '“')
    .replace(/’/g, '”')
    .replace(/[[〔【]/g, '(')
    .replace(/[\]〕】]/g, ')')
    .replace(/([0-9])年?(?:[-—–―─~－]{1,2}|[至到])(?=[0-9])/g, '$1-')
    .replace(/([0-9])年?\)/g, '$1)');
}

/** 文号 in the brackets with which `behind`, the text behind a title, begins: 机关代字、年份/序号. */
export function docNumberBehind(behind: string): string | undefined {
  const folded = fold(behind);
  if (!folded.startsWith('(')) return undefined;
  const number = scanDocumentNumbers(folded)[0];
  return number && number.span.start === 1 ? folded.slice(number.organCode.start, number.organCode.end) + String(number.year) + '/' + String(number.serial) : undefined;
}
