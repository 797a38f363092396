import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type Span, span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { type Block } from './markdownBlock';
import { lineBlocks } from './markdownLong';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];
type Place = NonNullable<Node['position']>['start'];

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

/** Blocks in order. */
export function markdownBlocks(source: SourceText): readonly Block[] {
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
    const part = readPart(skeleton, from);
    if (part.root) {
      for (const block of collect(part.root, source, { starts, skeleton, from })) blocks.push(block);
      from = part.end;
    } else from = lineBlocks(source, from, part.end, blocks);
  }
  return blocks;
}

/** The next part that ends where nothing is open, as micromark reads it; without `root` if there is no such end near. */
function readPart(skeleton: readonly string[], from: number): { readonly end: number; readonly root?: Root } {
  for (let least = LEAST_LINES; ; least *= 2) {
    const end = nextCut(skeleton, from + least);
    if (end - from > MOST_LINES) return { end: nextCut(skeleton, from + MOST_LINES) };
    const root = fromMarkdown(skeleton.slice(from, end).join('\n'), from === 0 ? OPTIONS : LATER_OPTIONS);
    if (end === skeleton.length || !mayGoOn(root, skeleton, from, end)) return { end, root };
  }
}

/** The first line from `line` on that closes all containers: a heading, or prose after a blank line. */
function nextCut(skeleton: readonly string[], line: number): number {
  for (let i = line; i < skeleton.length; i++) {
    const text = skeleton[i] as string;
    if (/^#{1,6}[ \t]/.test(text) || (OPENS_PROSE.test(text) && (skeleton[i - 1] as string).trim() === '')) return i;
  }
  return skeleton.length;
}

/** Whether the last block is one that runs on over blank lines and headings: a fence or HTML that has not come to its end. */
function mayGoOn(root: Root, skeleton: readonly string[], from: number, end: number): boolean {
  const last = root.children[root.children.length - 1];
  if (last?.type !== 'code' && last?.type !== 'html') return false;
  return skeleton.slice(from + (last.position?.end.line ?? 0), end).every(line => line.trim() === '');
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
interface Part {
  readonly starts: readonly number[];
  readonly skeleton: readonly string[];
  readonly from: number;
}
interface Context {
  readonly quotes: number;
  readonly lists: number;
  /** Set for the first block of an item: where its number starts, or that it is a bullet. */
  readonly item?: { readonly start: number; readonly ordered: boolean };
}

function collect(root: Root, source: SourceText, part: Part): readonly Block[] {
  const blocks: Block[] = [];
  const offsetOf = (place: Place): number => {
    const line = part.from + place.line - 1;
    const column = place.column - 1;
    return column >= (part.skeleton[line] ?? '').length ? source.line(line).end : (part.starts[line] ?? 0) + column;
  };
  const base = (node: Node, context: Context): Omit<Block, 'kind'> => {
    const { start, end } = node.position as NonNullable<Node['position']>;
    return { span: span(offsetOf(start), offsetOf(end)), firstLine: part.from + start.line - 1, lastLine: part.from + end.line - 1, quotes: context.quotes, lists: context.lists };
  };
  const visit = (node: Node, context: Context): void => {
    const leaf = base(node, context);
    switch (node.type) {
      case 'paragraph':
        blocks.push({ ...leaf, kind: 'paragraph', ...itemOf(leaf.span, context) });
        break;
      case 'heading':
        blocks.push({ ...leaf, kind: 'heading', depth: node.depth });
        break;
      case 'table':
        for (const row of node.children) blocks.push(rowOf(row, source, offsetOf, context));
        break;
      case 'blockquote':
        for (const child of node.children) visit(child, { quotes: context.quotes + 1, lists: context.lists });
        break;
      case 'list':
        for (const item of node.children) {
          const place = { start: base(item, context).span.start, ordered: node.ordered === true };
          item.children.forEach((child, i) => visit(child, { quotes: context.quotes, lists: context.lists + 1, ...(i === 0 ? { item: place } : {}) }));
        }
        break;
      case 'html':
        blocks.push({ ...leaf, kind: 'html' });
        break;
      case 'yaml':
        blocks.push({ ...leaf, kind: 'frontMatter' });
        break;
      case 'code':
      case 'definition':
        blocks.push({ ...leaf, kind: 'opaque' });
        break;
      default: // thematicBreak: no prose
    }
  };
  for (const node of root.children) visit(node, { quotes: 0, lists: 0 });
  return blocks;
}

/** An ordered item keeps its number: `1.` is an ordinal of the draft, not a mark. */
function itemOf(own: Span, context: Context): Partial<Block> {
  if (!context.item) return {};
  return context.item.ordered ? { inItem: true, span: span(context.item.start, own.end) } : { inItem: true, bullet: true, depth: context.lists };
}

type Row = Extract<Node, { type: 'table' }>['children'][number];

function rowOf(row: Row, source: SourceText, offsetOf: (place: Place) => number, context: Context): Block {
  const place = row.position as NonNullable<Row['position']>;
  const cells = row.children.map(cell => {
    const first = cell.children[0]?.position?.start;
    const last = cell.children[cell.children.length - 1]?.position?.end;
    if (first && last) return span(offsetOf(first), offsetOf(last));
    const bar = cell.position ? offsetOf(cell.position.start) : offsetOf(place.start);
    const at = source.text[bar] === '|' ? bar + 1 : bar;
    return span(at, at);
  });
  const line = source.lineAt(offsetOf(place.start));
  return { kind: 'row', span: span(offsetOf(place.start), offsetOf(place.end)), firstLine: line, lastLine: line, quotes: context.quotes, lists: context.lists, cells };
}
