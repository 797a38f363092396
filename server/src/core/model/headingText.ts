import { trimBlanks } from '../text/blanks';
import { type Span, span } from '../text/span';
import { type ParagraphScan } from '../parse/paragraph';

/** The heading inside a paragraph; offsets are those of its text. */
export interface HeadingText {
  readonly span: Span;
  readonly title: string;
  /** More text follows in the same paragraph. */
  readonly runIn: boolean;
}

const LONGEST_COLON_HEAD = 16;

/**
 * Heading from `from` (behind the mark): up to the first 。 outside quotation marks and brackets, or to a colon behind a short name (主要目标：…), never into a
 * responsibility clause. Final marks are left off the title.
 */
export function headingIn({ text, clauses }: Pick<ParagraphScan, 'text' | 'clauses'>, folded: string, from: number): HeadingText {
  const clauseStart = clauses.find(c => c.span.start >= from)?.span.start ?? folded.length;
  const end = Math.min(clauseStart, headEnd(folded, from));
  const inner = trimBlanks(folded, span(from, end));
  const title = withoutFinalMark(text.slice(inner.start, inner.end));
  const rest = folded.slice(end, clauseStart === end ? end : folded.length).replace(/^[。:;.,\s]+/, '');
  return { span: span(inner.start, inner.start + title.length), title, runIn: rest !== '' };
}

const withoutFinalMark = (text: string): string => text.replace(/[\s。；;：:，,、.．]+$/, '');

function headEnd(folded: string, from: number): number {
  let depth = 0;
  for (let i = from; i < folded.length; i++) {
    const c = folded[i] as string;
    if ('(《“〔「'.includes(c)) depth++;
    else if (')》”〕」'.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (c === '。' || c === '!' || c === '?')) return i;
    else if (depth === 0 && c === ':' && isColonHead(folded, from, i)) return i;
  }
  return depth > 0 ? unbalancedEnd(folded, from) : folded.length;
}

function isColonHead(folded: string, from: number, at: number): boolean {
  const head = folded.slice(from, at).trim();
  return head.length > 0 && head.length <= LONGEST_COLON_HEAD && !/[,;、]/.test(head) && at < folded.length - 1;
}

/** A bracket that is never closed must not swallow the paragraph. */
function unbalancedEnd(folded: string, from: number): number {
  const stop = folded.indexOf('。', from);
  return stop < 0 ? folded.length : stop;
}
