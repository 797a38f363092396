import { type Span } from '../../server/src/core/text/span';

/** Text with ranges in ⟦ ⟧ → the text without them, and the ranges. The marks may nest; they do not occur in official documents. */
export function marked(text: string): { readonly text: string; readonly spans: readonly Span[] } {
  const open: number[] = [];
  const spans: Span[] = [];
  let plain = '';
  for (const c of text) {
    if (c === '⟦') open.push(plain.length);
    else if (c === '⟧') spans.push({ start: open.pop() ?? 0, end: plain.length });
    else plain += c;
  }
  return { text: plain, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The reverse: shows ranges in a text, for messages of failed tests. */
export function withMarks(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(s => [{ at: s.start, mark: '⟦', order: 1 }, { at: s.end, mark: '⟧', order: 0 }]).sort((a, b) => a.at - b.at || a.order - b.order);
  let out = '';
  let at = 0;
  for (const { at: next, mark } of marks) {
    out += text.slice(at, next) + mark;
    at = next;
  }
  return out + text.slice(at);
}
