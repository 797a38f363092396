import { fold } from '../text/fold';
import { byStart, type Span, span, within } from '../text/span';

/** 引用：《》所括的名称或者发文字号。 */
export interface Citation {
  readonly span: Span;
  readonly form: 'title' | 'docNumber';
}

const CLOSING: Readonly<Record<string, string>> = { '《': '》', '“': '”', '〔': '〕', '「': '」' };
const MARK = /[《》“”〔〕「」]/g;
const ANY_MARK = /[》”〕」]/;
const NONE: readonly Span[] = [];

/** Outermost 《》“”〔〕「」 pairs, ascending and disjoint; an opening mark without partner in the paragraph is no quotation. */
export function scanQuotations(text: string): readonly Span[] {
  if (!ANY_MARK.test(text)) return NONE;
  const found: Span[] = [];
  for (const pair of pairsOf(text)) if (pair.start >= (found[found.length - 1]?.end ?? 0)) found.push(pair);
  return found;
}

const LONGEST_QUOTATION = 600;

/** Pairs of one kind each, ascending by their opening mark; one pass. */
function pairsOf(text: string): Span[] {
  const pairs: Span[] = [];
  const open = new Map<string, number[]>([['》', []], ['”', []], ['〕', []], ['」', []]]);
  for (const match of text.matchAll(MARK)) {
    const at = match.index;
    const closing = CLOSING[match[0]];
    if (closing !== undefined) open.get(closing)?.push(at);
    else {
      const start = open.get(match[0])?.pop();
      if (start !== undefined && at - start < LONGEST_QUOTATION) pairs.push(span(start, at + 1));
    }
  }
  return pairs.sort(byStart);
}

// 发文字号 (GB/T 9704-2012, 7.2.5): 发文机关代字、年份、发文顺序号. The brackets are 〔〕; others occur as mistakes.
const NUMBER = /[〔[(【]\s?([12][0-9]{3})\s?[〕\])】]\s?(?:第\s?)?([0-9]{1,5})\s?号/g;
const CODE = /\p{Script=Han}{1,12}$/u;
const BEFORE_CODE = /^.*(?:根据|按照|依据|依照|贯彻|落实|参照|执行|印发的?|发布的?|废止|详见|文件|[的和与及见以按在])(?=\p{Script=Han}{2,})/u;

export interface DocumentNumber {
  readonly span: Span;
  /** 发文机关代字 */
  readonly organCode: Span;
  readonly year: number;
  readonly serial: number;
}

/** Where the 发文机关代字 that ends at `end` begins; undefined if there is none. */
export function organCodeStart(folded: string, end: number): number | undefined {
  const code = CODE.exec(folded.slice(Math.max(0, end - 12), end))?.[0];
  return code === undefined ? undefined : end - code.length + (BEFORE_CODE.exec(code)?.[0].length ?? 0);
}

export function scanDocumentNumbers(text: string): readonly DocumentNumber[] {
  const found: DocumentNumber[] = [];
  const folded = fold(text);
  for (const match of folded.matchAll(NUMBER)) {
    const start = organCodeStart(folded, match.index);
    if (start === undefined) continue;
    found.push({ span: span(start, match.index + match[0].length), organCode: span(start, match.index), year: Number(match[1]), serial: Number(match[2]) });
  }
  return found;
}

/** 《》 names (the outermost) and document numbers, ascending. */
export function scanCitations(text: string, quotations: readonly Span[]): readonly Citation[] {
  const titles = quotations.filter(q => text[q.start] === '《').map(q => ({ span: q, form: 'title' as const }));
  const inQuotes = quotations
    .filter(q => text[q.start] !== '《')
    .flatMap(q => scanQuotations(text.slice(q.start + 1, q.end - 1)).filter(i => text[q.start + 1 + i.start] === '《').map(i => ({ span: span(i.start + q.start + 1, i.end + q.start + 1), form: 'title' as const })));
  const titleSpans = titles.map(t => t.span);
  const numbers = scanDocumentNumbers(text)
    .filter(n => !within(titleSpans, n.span))
    .map(n => ({ span: n.span, form: 'docNumber' as const }));
  return [...titles, ...inQuotes, ...numbers].sort((a, b) => byStart(a.span, b.span));
}
