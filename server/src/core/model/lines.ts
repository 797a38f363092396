import { trimBlanks } from '../text/blanks';
import { type Span, span } from '../text/span';
import { type SourceText } from '../text/sourceText';

/**
 * One physical line as the plan reader sees it, whatever the file format. Plain text gives one piece (blanks at both ends taken off);
 * Markdown gives several, its marks (#, -, **, links' addresses) left out.
 */
export interface RawLine {
  /** 0-based physical line. */
  readonly line: number;
  /** `row`: a line of a table; `item`: a Markdown bullet (without ordinal); `heading`: a Markdown heading. */
  readonly kind: 'blank' | 'text' | 'heading' | 'item' | 'row';
  /** Raw pieces of the prose, in order; empty for a blank line. */
  readonly pieces: readonly Span[];
  /** Markdown heading: 1–6; bullet: nesting from 1. */
  readonly depth?: number;
  /** Markdown: lists around the line, 0 outside; not given for plain text. */
  readonly lists?: number;
  /** Cells of a row, trimmed; an empty cell is an empty span at its place. */
  readonly cells?: readonly Span[];
  /** Number of leading blank characters (tab = 1, 　 = 1). */
  readonly indent: number;
  /** Markdown: the line carries on the paragraph of the line before (a soft line break). Plain text never says so. */
  readonly continues?: true;
}

export interface RawLines {
  readonly lines: readonly RawLine[];
  /** Code, comments, front matter: no prose. Ascending. */
  readonly opaque: readonly Span[];
}

export function plainLines(source: SourceText): RawLines {
  const lines: RawLine[] = [];
  for (let i = 0; i < source.lineCount; i++) lines.push(plainLine(source, i));
  return { lines, opaque: [] };
}

function plainLine(source: SourceText, index: number): RawLine {
  const whole = source.line(index);
  const inner = trimBlanks(source.text, whole);
  if (inner.start === inner.end) return { line: index, kind: 'blank', pieces: [], indent: 0 };
  const indent = inner.start - whole.start;
  // A tab inside the line makes it a row: tables pasted from Word, WPS or PDF come tab-separated, their first cell may be empty.
  if (source.text.slice(inner.start, inner.end).includes('\t')) {
    return { line: index, kind: 'row', pieces: [inner], indent, cells: cellsOf(source.text, whole) };
  }
  return { line: index, kind: 'text', pieces: [inner], indent };
}

function cellsOf(text: string, line: Span): readonly Span[] {
  const cells: Span[] = [];
  let start = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i === line.end || text[i] === '\t') {
      cells.push(trimBlanks(text, span(start, i)));
      start = i + 1;
    }
  }
  return cells;
}
