import { type Span, span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { trimBlanks } from '../text/blanks';
import { type Block } from './markdownBlocks';

const FENCE = /^ {0,3}(```|~~~)/;
const OPENER = /^[ \t]{0,64}(#{1,6}(?=[ \t])|[-*+](?=[ \t])|>|\|)/;

/** The reading for texts that are too long for micromark: each line by how it begins. */
export function* lineBlocks(source: SourceText): Generator<Block> {
  let fence = -1;
  for (let i = 0; i < source.lineCount; i++) {
    const whole = source.line(i);
    const head = source.text.slice(whole.start, Math.min(whole.end, whole.start + 80)).replace(/^\ufeff/, ' ');
    if (FENCE.test(head)) {
      if (fence >= 0) yield { kind: 'opaque', span: span(source.line(fence).start, whole.end), firstLine: fence, lastLine: i, quotes: 0, lists: 0 };
      fence = fence >= 0 ? -1 : i;
    } else if (fence < 0) yield lineBlock(source.text, whole, i, OPENER.exec(head));
  }
  if (fence >= 0) yield { kind: 'opaque', span: span(source.line(fence).start, source.text.length), firstLine: fence, lastLine: source.lineCount - 1, quotes: 0, lists: 0 };
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
