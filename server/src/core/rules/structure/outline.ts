import { lastStartingBefore, type Span, span } from '../../text/span';
import { type SourceText } from '../../text/sourceText';
import { type OrdinalStyle } from '../../parse/ordinal';
import { type Block, type Box, type Plan, type Section } from '../../model/plan';

// What the rules on headings share: the order of marks, headings that lost their line end, places in the outline.

/** 结构层次序数 in their order (GB/T 9704—2012, 7.3.3), ① below them. */
export const CHAIN: readonly OrdinalStyle[] = ['han', 'hanParen', 'arabic', 'arabicParen', 'circled'];

/** The mark of a chain style as the standard writes its first. */
export const FIRST: Readonly<Record<string, string>> = { han: '一、', hanParen: '（一）', arabic: '1.', arabicParen: '（1）', circled: '①' };

export type Holder = Section | Box | undefined;

export interface Placed {
  readonly section: Section;
  /** undefined: the first level of the document. */
  readonly parent: Holder;
  readonly siblings: readonly Block[];
  /** Index among `siblings`. */
  readonly index: number;
  readonly inBox: boolean;
}

/** Every section of one document (attachments are documents of their own), in reading order. */
export function* sectionsOf(part: Plan): Generator<Placed> {
  yield* under(part.children, undefined, false);
}

function* under(siblings: readonly Block[], parent: Holder, inBox: boolean): Generator<Placed> {
  for (let index = 0; index < siblings.length; index++) {
    const block = siblings[index] as Block;
    if (block.kind === 'section') {
      yield { section: block, parent, siblings, index, inBox };
      yield* under(block.children, block, inBox);
    } else if (block.kind === 'box') yield* under(block.children, block, true);
  }
}

/** Text of a heading or paragraph, width-blind, blanks at the ends taken off. */
export const foldedText = (block: { readonly text: { readonly folded: string } }): string => block.text.folded.trim();

/**
 * A mark in the middle of a paragraph: a heading that lost its line end on the way (web, PDF). Where one stands, what follows may be sound though it
 * looks misplaced.
 */
const GLUED = /\S(?:\([一二三四五六七八九十]{1,3}\)(?![、至和项款])|第[一二三四五六七八九十]{1,3}[章节]\s)|[。;:)!?”\s][一二三四五六七八九十]{1,3}、(?=\p{Script=Han}{2})(?![一二三四五六七八九十])|[。;)!?”\s](?:[1-9][0-9]?\.(?![0-9])|[(][1-9][0-9]?[)])/u;

export const hidesHeading = (folded: string): boolean => GLUED.test(folded);

/** 2，加固堤防 / 三：保障措施: a number whose mark makes it no heading. */
const MISMARKED = /^(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?[,:]\s?(?=\p{Script=Han}{2})(?![一二三四五六七八九十])/u;

/** Starts of the paragraphs of a document that hide a heading; ascending. */
export function hiddenIn(part: Plan): readonly Span[] {
  const hides = (folded: string): boolean => hidesHeading(folded) || MISMARKED.test(folded);
  return part.paragraphs.filter(p => hides(p.text.folded.trimStart())).map(p => p.text.span);
}

/** Whether a paragraph that hides a heading begins in [from, to). */
export function hiddenBetween(hidden: readonly Span[], from: number, to: number): boolean {
  const last = hidden[lastStartingBefore(hidden, to - 1)];
  return last !== undefined && last.start >= from;
}

/** The text announces a list: 材料如下：, 应当具备下列条件。 */
export const isLeadIn = (folded: string): boolean => /:$/.test(folded) || /(?:如下|以下|下列)[^。]{0,20}。?$/.test(folded);

/** What stands directly above: the last words before `index` among siblings, else those of the holder. */
export function textBefore({ parent, siblings, index }: Pick<Placed, 'parent' | 'siblings' | 'index'>): string {
  const before = siblings[index - 1];
  const last = before ? lastWords(before) : parent;
  return last ? foldedText(last) : '';
}

function lastWords(block: Block): Exclude<Block, { kind: 'table' }> | undefined {
  if (block.kind === 'table') return undefined;
  if (block.kind === 'paragraph') return block;
  const last = block.children[block.children.length - 1];
  return last ? lastWords(last) : block;
}

/** 本细则自印发之日起施行, 经费由县财政负责: words of a provision, not of a name. */
const PROVISION = /应当|不得|可以|可按|按照|由.{2,20}(?:负责|解释)|施行|执行|废止|有效|未|已|均|须|以.{1,12}为|的$/;
export const saysInFull = (title: string): boolean => PROVISION.test(title);

/** Siblings from `index` on with the same kind of mark. */
export function seriesFrom(siblings: readonly Block[], index: number): readonly Section[] {
  const style = (siblings[index] as Section).ordinal?.style;
  return siblings.slice(index).filter((b): b is Section => b.kind === 'section' && b.ordinal?.style === style);
}

/** The lines that `s` stands in, with the line end and the blank lines behind them. */
export function wholeLines(source: SourceText, s: Span): Span {
  const first = source.lineAt(s.start);
  let last = source.lineAt(Math.max(s.start, s.end - 1)) + 1;
  while (last < source.lineCount && source.slice(source.line(last)).trim() === '') last++;
  return span(source.line(first).start, last < source.lineCount ? source.line(last).start : source.text.length);
}
