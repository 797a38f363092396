import { type Span } from '../core/text/span';
import { type SourceText } from '../core/text/sourceText';
import { type Measure, visible, widthOf } from './width';

/** A piece of the draft with the place marked under it. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  readonly marks: string;
}

const CUT = '……';

/**
 * The line a span begins on, cut to `width` cells around the place, and a line of ▔ right under it; a span over several lines is marked to the end of
 * the first.
 */
export function excerpt(source: SourceText, span: Span, width: number, measure: Measure): Excerpt {
  const line = source.lineAt(span.start);
  const whole = source.line(line);
  const text = source.slice(whole);
  const from = Math.min(span.start - whole.start, text.length);
  const to = Math.max(from, Math.min(span.end - whole.start, text.length));
  const { start, end } = windowAround(text, from, to, width - 2 * widthOf(CUT, measure));
  const indented = start === 0 ? /^[\s\ufeff]*/.exec(text.slice(0, from))?.[0].length ?? 0 : start;
  const before = (start > 0 ? CUT : '') + visible(text.slice(indented, from));
  const marked = visible(text.slice(from, Math.min(to, end)));
  const after = visible(text.slice(Math.min(to, end), end)) + (end < text.length ? CUT : '');
  const marks = ' '.repeat(widthOf(before, measure)) + '▔'.repeat(Math.max(1, widthOf(marked, measure)));
  return { line: line + 1, text: before + marked + after, marks };
}

/** Code units around [from, to) that fit: a third of the room before the place, the rest behind it; pairs of surrogates are not torn. */
function windowAround(text: string, from: number, to: number, width: number): Span {
  const room = Math.max(8, width);
  let start = from;
  let used = 0;
  while (start > 0 && used < room / 3) used += cells(text, --start);
  let end = from;
  while (end < text.length && used < room) used += cells(text, end++);
  while (start > 0 && used < room) used += cells(text, --start);
  if (end < to && end === from) end = Math.min(to, from + 1);
  if (isTrail(text, start)) start--;
  if (isTrail(text, end)) end++;
  return { start, end };
}

const isTrail = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
/** Upper estimate: what is not ASCII takes two. */
const cells = (text: string, at: number): number => (text.charCodeAt(at) < 0x7f ? 1 : isTrail(text, at) ? 0 : 2);
