import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type Span, span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { type Steps } from '../text/steps';
import { type Block } from './markdownBlock';
import { lineBlocks } from './markdownLong';
import { type PartBlock, type PartPlace, partBlocks } from './markdownPart';
import { type Read } from './reading';

// micromark takes quadratic time on long paragraphs and lists, so a text goes to it in parts, cut where every container is closed. A part is at
// least LEAST_LINES long; a stretch without such a place for MOST_LINES is no draft and is read line by line (markdownLong.ts).
const LEAST_LINES = 200;
const MOST_LINES = 1000;
/** So is a text of more lines than this: micromark takes some 25 µs for a line. */
const MOST_LINES_IN_ALL = 50_000;
const OPENS_PROSE = /^(?:[^\s>*+\-_=#\d|<`~:[]|\d{1,9}(?:[.)]\S|[^\d.)]))/;
/** A line with more container marks than this is no draft; it is read as a paragraph. Bounds nesting, and so recursion and time. */
const MOST_MARKS = 16;
const MOST_BLANKS = 64;
const LONGEST_ROW = 20_000;
const LONGEST_MARK = 400;
const PROSE_KEPT = 8;

// Inline marks are read by markdownInline.ts: micromark's labels and attention take quadratic time on unbalanced marks, and its emphasis
// does not close in `**目标。**到2028年`. Indented code is off: drafts are indented with blanks, and no plan holds code by indentation.
const OFF = [
  'attention', 'autolink', 'characterEscape', 'characterReference', 'codeText', 'htmlText', 'labelStartLink', 'labelStartImage', 'labelEnd',
  'hardBreakEscape', 'codeIndented',
];
const OPTIONS = {
  extensions: [gfmTable(), frontmatter(), { disable: { null: OFF } }],
  mdastExtensions: [gfmTableFromMarkdown(), frontmatterFromMarkdown()],
};
/** Front matter stands at the beginning only. */
const LATER_OPTIONS = { extensions: [gfmTable(), { disable: { null: OFF } }], mdastExtensions: [gfmTableFromMarkdown()] };

/** Blocks in order. A part whose marks and first characters were read before (`read` remembers them) is not read again: what is typed in a sentence changes none. */
export function* blockSteps(source: SourceText, read: Read): Steps<readonly Block[]> {
  const blocks: Block[] = [];
  if (source.lineCount > MOST_LINES_IN_ALL) {
    lineBlocks(source, 0, source.lineCount, blocks);
    return blocks;
  }
  const starts: number[] = [];
  const skeleton: string[] = [];
  for (let i = 0; i < source.lineCount; i++) {
    const whole = source.line(i);
    const start = whole.start + (source.text.charCodeAt(whole.start) === 0xfeff ? 1 : 0);
    starts.push(start);
    skeleton.push(skeletonOf(source.text, span(start, whole.end)));
  }
  for (let from = 0; from < skeleton.length; ) {
    const { end, part } = readPart(skeleton, from, read);
    if (part) {
      const place = { starts, skeleton, from };
      for (const block of part.blocks) blocks.push(placedBlock(source, place, block));
      from = end;
    } else from = lineBlocks(source, from, end, blocks);
    yield undefined;
  }
  return blocks;
}

/** What micromark finds in a part, in lines and columns of the part. */
interface Part {
  readonly blocks: readonly PartBlock[];
  /** The line behind the last block where that is one that runs on over blank lines and headings: a fence, HTML. */
  readonly openBehind: number | undefined;
}
const AT_BEGINNING = {};
const LATER = {};

/** The next part that ends where nothing is open, as micromark reads it; without `part` if there is no such end near. */
function readPart(skeleton: readonly string[], from: number, read: Read): { readonly end: number; readonly part?: Part } {
  for (let least = LEAST_LINES; ; least *= 2) {
    const end = nextCut(skeleton, from + least);
    if (end - from > MOST_LINES) return { end: nextCut(skeleton, from + MOST_LINES) };
    const text = skeleton.slice(from, end).join('\n');
    const part = read(text).memory.once(from === 0 ? AT_BEGINNING : LATER, () => parsed(text, from === 0));
    if (end === skeleton.length || !mayGoOn(part, skeleton, from, end)) return { end, part };
  }
}

function parsed(text: string, atBeginning: boolean): Part {
  const root = fromMarkdown(text, atBeginning ? OPTIONS : LATER_OPTIONS);
  const last = root.children[root.children.length - 1];
  return { blocks: partBlocks(root), openBehind: last?.type === 'code' || last?.type === 'html' ? (last.position?.end.line ?? 0) : undefined };
}

/** The first line from `line` on that closes all containers: a heading, or prose after a blank line. */
function nextCut(skeleton: readonly string[], line: number): number {
  for (let i = line; i < skeleton.length; i++) {
    const text = skeleton[i] as string;
    if (/^#{1,6}[ \t]/.test(text) || (OPENS_PROSE.test(text) && (skeleton[i - 1] as string).trim() === '')) return i;
  }
  return skeleton.length;
}

/** Whether the last block is one that runs on over blank lines and headings, and has not come to its end. */
function mayGoOn({ openBehind }: Part, skeleton: readonly string[], from: number, end: number): boolean {
  return openBehind !== undefined && skeleton.slice(from + openBehind, end).every(line => line.trim() === '');
}

/**
 * As much of a line as decides which block it is: its marks and the first characters of its prose. Lines with marks that may matter further
 * on (tables, HTML, fences) stay whole. So time goes with the number of lines, not with their length, and columns stay true.
 */
function skeletonOf(text: string, line: Span): string {
  let at = line.start;
  let marks = 0;
  let blanks = 0;
  for (; at < line.end && isMark(text.charCodeAt(at)); at++) {
    const c = text[at] as string;
    if (c === ' ' || c === '\t') blanks++;
    else {
      const next = text[at + 1] ?? ' ';
      if (c === '>' || (/[-*+.)]/.test(c) && (next === ' ' || next === '\t'))) marks++;
      if (marks === 0 && blanks > MOST_BLANKS) break;
    }
    if (marks > MOST_MARKS || at - line.start > LONGEST_MARK) return oneMark(text, line) ? text.slice(line.start, line.start + LONGEST_MARK) : 'x';
  }
  if (blanks > MOST_BLANKS && at < line.end) return 'x';
  const whole = line.end - at <= LONGEST_ROW ? text.slice(at, line.end) : '';
  return text.slice(line.start, at) + (/[|<>`~[]/.test(whole) ? whole : text.slice(at, Math.min(line.end, at + PROSE_KEPT)));
}

/** # * + - . ) = _ > digits and blanks: what opens a block. */
function isMark(code: number): boolean {
  return code === 32 || code === 9 || (code >= 48 && code <= 57) || code === 35 || (code >= 41 && code <= 46 && code !== 44) || (code >= 61 && code <= 62) || code === 95;
}

/** ------, ======: a rule or an underline, however long. */
function oneMark(text: string, line: Span): boolean {
  const first = text[line.start];
  for (let i = line.start + 1; i < line.end; i++) if (text[i] !== first) return false;
  return first !== '>';
}

/** Where a part stands: raw starts of all lines, the lines as given to micromark, the first line of the part. */
interface Place {
  readonly starts: readonly number[];
  readonly skeleton: readonly string[];
  readonly from: number;
}

function placedBlock(source: SourceText, place: Place, block: PartBlock): Block {
  const offsetOf = ({ line, column }: PartPlace): number => {
    const at = place.from + line;
    return column >= (place.skeleton[at] ?? '').length ? source.line(at).end : (place.starts[at] ?? 0) + column;
  };
  const { form, start, end, cells } = block;
  const placed = { ...form, span: span(offsetOf(start), offsetOf(end)), firstLine: place.from + block.firstLine, lastLine: place.from + block.lastLine };
  if (cells === undefined) return placed;
  return {
    ...placed,
    cells: cells.map(cell => {
      if (cell.end !== undefined) return span(offsetOf(cell.start), offsetOf(cell.end));
      // An empty cell stands behind its bar.
      const bar = offsetOf(cell.start);
      const at = source.text[bar] === '|' ? bar + 1 : bar;
      return span(at, at);
    }),
  };
}
