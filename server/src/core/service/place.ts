import { type Span } from '../text/span';
import { type Range, type SourceText } from '../text/sourceText';

/** A place as people and the command line count it: lines and columns from 1, columns in UTF-16 code units, the end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function placeOf(source: SourceText, span: Span): Place {
  return placeOfRange(source.rangeOf(span));
}

export function placeOfRange({ start, end }: Range): Place {
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
