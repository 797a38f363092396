import { type Span, byStart, shift, span } from '../text/span';

/** What is not prose inside a block: gaps (marks, addresses) and, among them, opaque parts (code, comments). */
export interface InlineMarks {
  /** Everything to be left out, opaque parts too. */
  readonly gaps: readonly Span[];
  readonly opaque: readonly Span[];
  readonly comments: readonly Span[];
}

interface Run {
  readonly at: number;
  readonly length: number;
}
interface Scan {
  /** The block alone, so that no search runs beyond it. */
  readonly text: string;
  readonly gaps: Span[];
  readonly opaque: Span[];
  readonly comments: Span[];
  /** Open `[` of a link that may still come. */
  readonly brackets: number[];
  /** Single `*` and `_` that wait for their partner. */
  readonly open: Map<string, number>;
  /** Ends of backtick runs by length, latest first; made at the first backtick. */
  ticks: Map<number, number[]> | undefined;
  /** False once a search for --> has failed: it need not be repeated. */
  commentMayEnd: boolean;
}

const SPECIAL = /[\\`<[\]!*_~&]/g;
const NO_MARKS: InlineMarks = { gaps: [], opaque: [], comments: [] };
const TAG = /<\/?[A-Za-z][^<>]{0,1000}>/y;
const ADDRESS = /\]\([^()\s]{0,2000}(?:[ \t]{1,9}"[^"\n]{0,300}")?\)/y;
const BLANK_ENTITY = /&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|#160|#8194|#8195|#12288);/y;
const PUNCTUATION = /[!-/:-@[-`{-~\s\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\u2010-\u2027]/;

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/**
 * Inline marks of Markdown in `block`, one pass, linear. Laxer than CommonMark where that serves Chinese: `**目标。**到2028年` is strong
 * here (CommonMark wants a blank after the mark), and a doubled mark without partner is left out all the same.
 */
export function inlineMarks(text: string, block: Span): InlineMarks {
  const own = text.slice(block.start, block.end);
  if (own.search(SPECIAL) < 0) return NO_MARKS;
  const scan: Scan = { text: own, gaps: [], opaque: [], comments: [], brackets: [], open: new Map(), ticks: undefined, commentMayEnd: true };
  for (let at = 0; at < scan.text.length; ) {
    SPECIAL.lastIndex = at;
    const found = SPECIAL.exec(scan.text);
    if (!found) break;
    at = step(scan, found[0], found.index);
  }
  const raw = (s: Span): Span => shift(s, block.start);
  return { gaps: disjoint(scan.gaps.sort(byStart)).map(raw), opaque: scan.opaque.map(raw), comments: scan.comments.map(raw) };
}

/** Drops what lies inside an outer gap (marks in the words of a picture). */
function disjoint(sorted: readonly Span[]): readonly Span[] {
  let end = -1;
  return sorted.filter(gap => {
    if (gap.start < end) return false;
    end = gap.end;
    return true;
  });
}

/** Reads the mark at `at` and gives the offset after it. */
function step(scan: Scan, mark: string, at: number): number {
  switch (mark) {
    case '\\': return escape(scan, at);
    case '`': return code(scan, at);
    case '<': return angle(scan, at);
    case '!': return image(scan, at);
    case '[':
      scan.brackets.push(at);
      return at + 1;
    case ']': return closeBracket(scan, at);
    case '&': return entity(scan, at);
    default: return emphasis(scan, mark, at);
  }
}

function leaveOut(scan: Scan, start: number, end: number): number {
  scan.gaps.push(span(start, end));
  return end;
}

function escape(scan: Scan, at: number): number {
  const next = scan.text[at + 1] ?? '';
  if (next === '' || /[\r\n]/.test(next)) return leaveOut(scan, at, at + 1);
  if (!/[!-/:-@[-`{-~]/.test(next)) return at + 1;
  leaveOut(scan, at, at + 1);
  return at + 2;
}

function code(scan: Scan, at: number): number {
  const length = runLength(scan, at, '`');
  scan.ticks ??= tickRuns(scan);
  const ends = scan.ticks.get(length) ?? [];
  while (ends.length > 0 && (ends[ends.length - 1] as number) <= at + length) ends.pop();
  const end = ends.pop();
  if (end === undefined) return at + length;
  scan.opaque.push(span(at, end));
  return leaveOut(scan, at, end);
}

function tickRuns(scan: Scan): Map<number, number[]> {
  const runs: Run[] = [];
  for (let i = 0; i < scan.text.length; i++) {
    if (scan.text[i] !== '`') continue;
    const length = runLength(scan, i, '`');
    runs.push({ at: i, length });
    i += length - 1;
  }
  const byLength = new Map<number, number[]>();
  for (const { at, length } of runs.reverse()) {
    const ends = byLength.get(length);
    if (ends) ends.push(at + length);
    else byLength.set(length, [at + length]);
  }
  return byLength;
}

function angle(scan: Scan, at: number): number {
  if (scan.text.startsWith('<!--', at) && scan.commentMayEnd) {
    const end = scan.text.indexOf('-->', at + 4);
    if (end >= 0) {
      scan.opaque.push(span(at, end + 3));
      scan.comments.push(span(at, end + 3));
      return leaveOut(scan, at, end + 3);
    }
    scan.commentMayEnd = false;
  }
  const tag = matchAt(TAG, scan.text, at);
  return tag === undefined ? at + 1 : leaveOut(scan, at, at + tag.length);
}

/** `![` opens like a link; the words of a picture are no prose, so its bracket is kept apart by a negative offset. */
function image(scan: Scan, at: number): number {
  if (scan.text[at + 1] !== '[') return at + 1;
  scan.brackets.push(-at - 1);
  return at + 2;
}

function closeBracket(scan: Scan, at: number): number {
  const open = scan.brackets.pop();
  if (open === undefined) return at + 1;
  const address = matchAt(ADDRESS, scan.text, at);
  if (address === undefined) return at + 1;
  const end = at + address.length;
  if (open < 0) return leaveOut(scan, -open - 1, end);
  leaveOut(scan, open, open + 1);
  return leaveOut(scan, at, end);
}

function entity(scan: Scan, at: number): number {
  const blank = matchAt(BLANK_ENTITY, scan.text, at);
  return blank === undefined ? at + 1 : leaveOut(scan, at, at + blank.length);
}

function emphasis(scan: Scan, mark: string, at: number): number {
  const length = runLength(scan, at, mark);
  const end = at + length;
  if (mark === '~') return length === 2 ? leaveOut(scan, at, end) : end;
  if (mark === '*' && (length === 2 || length === 3)) return leaveOut(scan, at, end);
  if (length > 3 || (mark === '*' && length > 1)) return end;
  const before = scan.text[at - 1] ?? ' ';
  const after = scan.text[end] ?? ' ';
  const key = mark.repeat(length);
  const opener = scan.open.get(key);
  if (opener !== undefined && closes(mark, before, after)) {
    scan.open.delete(key);
    leaveOut(scan, opener, opener + length);
    return leaveOut(scan, at, end);
  }
  if (opens(mark, before, after)) scan.open.set(key, at);
  return end;
}

/** Like CommonMark's left-flanking run; `_` stands at the edge of a word besides (省_市 and the blank ____ are no emphasis), 3*5 is a product. */
function opens(mark: string, before: string, after: string): boolean {
  if (/\s/.test(after) || (PUNCTUATION.test(after) && !PUNCTUATION.test(before))) return false;
  return mark === '*' ? !/[0-9]/.test(before) : PUNCTUATION.test(before) && !PUNCTUATION.test(after);
}
function closes(mark: string, before: string, after: string): boolean {
  return mark === '*' ? !/\s/.test(before) : !/\s/.test(before) && PUNCTUATION.test(after);
}

function runLength(scan: Scan, at: number, mark: string): number {
  let end = at;
  while (scan.text[end] === mark) end++;
  return end - at;
}

/** `whole` without `gaps` (sorted, disjoint). */
export function without(whole: Span, gaps: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  let at = whole.start;
  for (const gap of gaps) {
    if (gap.end <= at) continue;
    if (gap.start >= whole.end) break;
    if (gap.start > at) kept.push(span(at, gap.start));
    at = gap.end;
  }
  if (at < whole.end) kept.push(span(at, whole.end));
  return kept;
}
