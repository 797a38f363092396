import { type Position } from '../../server/src/core/text/sourceText';
import { SourceText } from '../../server/src/core/text/sourceText';
import { type Span, span } from '../../server/src/core/text/span';

/** ▮ the cursor; ⟦ ⟧ a range. None of them occurs in a draft. */
export interface Marked {
  readonly text: string;
  /** Offset of ▮; the first, if there are several. */
  readonly cursor: number;
  readonly position: Position;
  readonly ranges: readonly Span[];
}

/** Takes the markers out of a text and says where they stood. */
export function marked(withMarkers: string): Marked {
  let text = '';
  let cursor: number | undefined;
  const open: number[] = [];
  const ranges: Span[] = [];
  for (const c of withMarkers) {
    if (c === '▮') cursor ??= text.length;
    else if (c === '⟦') open.push(text.length);
    else if (c === '⟧') ranges.push(span(open.pop() ?? text.length, text.length));
    else text += c;
  }
  if (open.length > 0) throw new Error('⟦ without ⟧');
  const at = cursor ?? 0;
  return { text, cursor: at, position: new SourceText(text).positionAt(at), ranges: ranges.sort((a, b) => a.start - b.start || a.end - b.end) };
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
