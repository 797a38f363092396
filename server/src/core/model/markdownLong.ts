import { type Span, span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { trimBlanks } from '../text/blanks';
import { type Block } from './markdownBlock';

const FENCE = /^ {0,3}(```|~~~)/;
const OPENER = /^[ \t]{0,64}(#{1,6}(?=[ \t])|[-*+](?=[ \t])|>|\|)/;

/**
 * The reading for stretches that are too much for micromark: each line from `from` to before `to` by how it begins. A fence is read to its end.
 * Gives the line after the last one read.
 */
export function lineBlocks(source: SourceText, from: number, to: number, into: Block[]): number {
  let fence = -1;
  let i = from;
  for (; i < source.lineCount && (i < to || fence >= 0); i++) {
    const whole = source.line(i);
    const head = source.text.slice(whole.start, Math.min(whole.end, whole.start + 80)).replace(/^\ufeff/, ' ');
    if (FENCE.test(head)) {
      if (fence >= 0) into.push(opaque(source, fence, i));
      fence = fence >= 0 ? -1 : i;
    } else if (fence < 0) into.push(lineBlock(source.text, whole, i, OPENER.exec(head)));
  }
  if (fence >= 0) into.push(opaque(source, fence, i - 1));
  return i;
}

function opaque(source: SourceText, firstLine: number, lastLine: number): Block {
  return { kind: 'opaque', span: span(source.line(firstLine).start, source.line(lastLine).end), firstLine, lastLine, quotes: 0, lists: 0 };
}

function lineBlock(text: string, whole: Span, index: number, found: RegExpExecArray | null): Block {
  const mark = found?.[1] ?? '';
  const inner = trimBlanks(text, span(whole.start + (found?.[0].length ?? 0), whole.end));
  const leaf = { span: inner, firstLine: index, lastLine: index, quotes: 0, lists: 0 };
  if (mark.startsWith('#')) return { ...leaf, kind: 'heading', depth: mark.length };
  if (mark === '|') return { ...leaf, kind: 'row', cells: barCells(text, span(whole.start + (found?.[0].length ?? 0), whole.end)) };
  return mark === '' || mark === '>' ? { ...leaf, kind: 'paragraph' } : { ...leaf, kind: 'paragraph', bullet: true, depth: 1 };
}

function barCells(text: string, inner: Span): readonly Span[] {
  const cells: Span[] = [];
  let start = inner.start;
  for (let i = inner.start; i <= inner.end; i++) {
    if (i < inner.end && (text[i] !== '|' || text[i - 1] === '\\')) continue;
    if (i < inner.end || trimBlanks(text, span(start, i)).end > trimBlanks(text, span(start, i)).start) cells.push(trimBlanks(text, span(start, i)));
    start = i + 1;
  }
  return cells.every(c => /^:?-*:?$/.test(text.slice(c.start, c.end))) ? [] : cells;
}
