import { type Span, byStart, lastStartingBefore, span } from '../text/span';
import { fold } from '../text/fold';
import { type SourceText } from '../text/sourceText';
import { finished, type Steps } from '../text/steps';
import { trimBlanks } from '../text/blanks';
import { type RawLine, type RawLines } from './lines';
import { type Block } from './markdownBlock';
import { blockSteps } from './markdownBlocks';
import { inlineMarks, without } from './markdownInline';
import { newReading, type Read } from './reading';

/** A comment `<!-- … -->`: where it stands and what it says, blanks at both ends taken off. */
export interface Comment {
  readonly span: Span;
  readonly text: string;
}
interface Parts {
  readonly lines: RawLine[];
  readonly opaque: Span[];
  readonly comments: Span[];
}

/**
 * Lines of a Markdown draft. Blocks come from micromark (CommonMark, GFM tables, front matter), inline marks from one linear pass. Each
 * paragraph of the source gives a text line for each physical line it runs over; all but the first `continues`, unless it opens with an
 * ordinal or a label, since drafters rarely put blank lines between tasks. A stretch of over 1000 lines without a heading or an unindented paragraph after a blank line,
 * and a text of over 50 000 lines, is read line by line instead: headings, bullets, quotes, rows and fences by how the line begins; nesting, underlined headings, HTML blocks are then not seen.
 */
export const markdownLines = (source: SourceText): RawLines => finished(markdownSteps(source, newReading));

/** The same in parts; `read` may remember what blocks there are (`blockSteps`). */
export function* markdownSteps(source: SourceText, read: Read): Steps<RawLines> {
  const { lines, opaque } = yield* readSteps(source, read);
  return { lines, opaque: opaque.sort(byStart) };
}

/** HTML comments outside code and front matter, in order. */
export function commentsOf(source: SourceText): readonly Comment[] {
  if (!source.text.includes('<!--')) return [];
  return finished(readSteps(source, newReading)).comments.sort(byStart).map(s => ({ span: s, text: source.text.slice(s.start + 4, s.end).replace(/-->$/, '').trim() }));
}

function* readSteps(source: SourceText, read: Read): Steps<Parts> {
  const parts: Parts = { lines: [], opaque: [], comments: [] };
  for (let i = 0; i < source.lineCount; i++) parts.lines.push({ line: i, kind: 'blank', pieces: [], indent: 0 });
  const blocks = yield* blockSteps(source, read);
  for (const [i, block] of blocks.entries()) {
    readBlock(source, block, parts);
    if (i % BETWEEN_RESTS === BETWEEN_RESTS - 1) yield undefined;
  }
  return parts;
}

/** Blocks read between two rests. */
const BETWEEN_RESTS = 1000;

function readBlock(source: SourceText, block: Block, parts: Parts): void {
  if (block.kind === 'opaque' || block.kind === 'frontMatter') {
    parts.opaque.push(block.span);
    return;
  }
  const html = block.kind === 'html' ? htmlMarks(source.text, block.span) : undefined;
  const marks = html ?? inlineMarks(source.text, block.span);
  for (const s of marks.opaque) parts.opaque.push(s);
  for (const s of marks.comments) parts.comments.push(s);
  const lastLine = block.kind === 'heading' ? source.lineAt(Math.max(block.span.start, headingEnd(source, block) - 1)) : block.lastLine;
  for (let i = block.firstLine; i <= lastLine; i++) {
    const line = lineOf(source, block, i, marks.gaps);
    if (line) parts.lines[i] = line;
  }
}

function lineOf(source: SourceText, block: Block, index: number, gaps: readonly Span[]): RawLine | undefined {
  const whole = source.line(index);
  const part = wordsIn(source, block, index);
  const inner = trimBlanks(source.text, span(opening(source.text, part, block), part.end));
  const pieces = piecesOf(source.text, inner, gaps);
  const first = pieces[0];
  if (block.kind === 'row' ? !block.cells?.length : !first) return undefined;
  const indent = first ? trimBlanks(source.text, whole).start - whole.start : 0;
  if (block.kind === 'row') return { line: index, kind: 'row', pieces, indent, cells: (block.cells ?? []).map(c => cellOf(source.text, c, gaps)) };
  if (block.kind === 'heading') return { line: index, kind: 'heading', pieces, depth: block.depth ?? 1, indent, ...(index > block.firstLine ? { continues: true as const } : {}) };
  const opensAnew = opensTask(headOf(source.text, pieces));
  if (index > block.firstLine && block.kind === 'paragraph') {
    const carriesOn = (!opensAnew || (block.inItem && isBracketedClause(headOf(source.text, pieces)))) && !hardBreak(source, index - 1);
    return { line: index, kind: 'text', pieces, indent, lists: block.lists, ...(carriesOn ? { continues: true as const } : {}) };
  }
  if (block.bullet && !opensAnew) return { line: index, kind: 'item', pieces, depth: block.depth ?? 1, indent };
  return { line: index, kind: 'text', pieces, indent, lists: block.lists };
}

/** The part of line `index` that belongs to the block, marks at its beginning still in it. */
function wordsIn(source: SourceText, block: Block, index: number): Span {
  const whole = source.line(index);
  const [firstCell] = block.cells ?? [];
  if (firstCell) return span(firstCell.start, (block.cells?.[block.cells.length - 1] ?? firstCell).end);
  const start = index === block.firstLine ? block.span.start : afterQuotes(source.text, whole, block.quotes);
  if (block.kind === 'heading') return span(start, Math.min(whole.end, headingEnd(source, block)));
  return span(start, index === block.lastLine ? Math.min(whole.end, block.span.end) : whole.end);
}

/** Where the words of a line begin: after the # marks of a heading, after the box of a task list. */
function opening(text: string, line: Span, block: Block): number {
  let at = line.start;
  if (block.kind === 'heading') while (at < line.end && text[at] === '#') at++;
  if (block.bullet && /^\[[ xX]\]\s/.test(text.slice(at, at + 4))) at += 4;
  return at;
}

/** End of the words of a heading: before the closing # marks, before the underline. */
function headingEnd(source: SourceText, block: Block): number {
  if (block.lastLine > block.firstLine) return source.line(block.lastLine - 1).end;
  let end = trimBlanks(source.text, block.span).end;
  const closed = end;
  while (end > block.span.start && source.text[end - 1] === '#') end--;
  const blankBefore = /[ \t]/.test(source.text[end - 1] ?? '');
  return blankBefore ? trimBlanks(source.text, span(block.span.start, end)).end : closed;
}

function afterQuotes(text: string, line: Span, quotes: number): number {
  let at = line.start;
  for (let left = quotes; left > 0; left--) {
    let next = at;
    while (next < line.end && (text[next] === ' ' || text[next] === '\t')) next++;
    if (text[next] !== '>') break;
    at = next + 1;
  }
  return at;
}

/** Prose of `whole`: gaps taken out, pieces of nothing but blanks at the edges dropped. */
function piecesOf(text: string, whole: Span, gaps: readonly Span[]): readonly Span[] {
  const first = Math.max(0, lastStartingBefore(gaps, whole.start));
  const near: Span[] = [];
  for (let i = first; i < gaps.length && (gaps[i] as Span).start < whole.end; i++) near.push(gaps[i] as Span);
  const pieces = without(whole, near);
  let from = 0;
  let to = pieces.length;
  while (from < to && isBlank(text, pieces[from] as Span)) from++;
  while (to > from && isBlank(text, pieces[to - 1] as Span)) to--;
  const kept = pieces.slice(from, to);
  const head = kept[0];
  const tail = kept[kept.length - 1];
  if (!head || !tail) return [];
  kept[0] = span(trimBlanks(text, head).start, head.end);
  kept[kept.length - 1] = span((kept[kept.length - 1] as Span).start, trimBlanks(text, tail).end);
  return kept;
}

const isBlank = (text: string, s: Span): boolean => {
  const inner = trimBlanks(text, s);
  return inner.start === inner.end;
};

function cellOf(text: string, cell: Span, gaps: readonly Span[]): Span {
  const pieces = piecesOf(text, cell, gaps);
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  return first && last ? span(first.start, last.end) : span(cell.start, cell.start);
}

const ORDINAL = /^(?:[一二三四五六七八九十百零〇]{1,6}[、.]|第[一二三四五六七八九十百零〇\d]{1,6}[章节条篇]|\([一二三四五六七八九十百零〇\d]{1,6}\)|\d{1,3}(?:[、)]|\.(?!\d))|[①-⒛]|专栏|——)/;
const LABEL = /^\(?\p{Script=Han}{2,8}(?:单位|部门|领导|时限|期限|主体):/u;

/** Whether a line opens with an ordinal or a label, so that it cannot carry on the sentence before it. */
function opensTask(head: string): boolean {
  return ORDINAL.test(head) || LABEL.test(head);
}

/** （责任单位：…） on an own line of a list item ends that item's text, however the source is wrapped. */
const isBracketedClause = (head: string): boolean => head.startsWith('(') && LABEL.test(head);

function headOf(text: string, pieces: readonly Span[]): string {
  let head = '';
  for (const piece of pieces) {
    if (head.length >= 16) break;
    head += text.slice(piece.start, Math.min(piece.end, piece.start + 16));
  }
  return fold(head);
}

/** Two blanks or a backslash before the line end, or <br>: the writer wants a new line. */
function hardBreak(source: SourceText, index: number): boolean {
  const { start, end } = source.line(index);
  return /(?: {2}|\\|<br ?\/?>)$/i.test(source.text.slice(Math.max(start, end - 8), end));
}

/** An HTML block: tables, scripts and comments that do not end are no prose at all; else the words between the tags are. */
function htmlMarks(text: string, block: Span): { gaps: readonly Span[]; opaque: readonly Span[]; comments: readonly Span[] } {
  const head = text.slice(block.start, block.start + 16);
  const comment = head.trimStart().startsWith('<!--');
  const unended = comment && !text.slice(block.start, block.end).includes('-->');
  if (unended || /^\s*<(?:table|script|style|pre|textarea|svg|\?|!\[)/i.test(head)) return { gaps: [block], opaque: [block], comments: unended ? [block] : [] };
  return inlineMarks(text, block);
}
