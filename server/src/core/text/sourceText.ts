import { type Span, span } from './span';

/** Zero-based line and UTF-16 column. The only other position unit beside the offset; used at the edges (LSP, reports). */
export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * An immutable text with a line index. Line ends are \n, \r\n and \r, as in LSP; a byte-order mark is an ordinary character at offset 0
 * (recognisers skip it), so that offsets stay those of the text as given.
 */
export class SourceText {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  slice(s: Span): string {
    return this.text.slice(s.start, s.end);
  }

  /** The line without its line end. */
  line(index: number): Span {
    const start = this.#starts[index] ?? this.text.length;
    let end = this.#starts[index + 1] ?? this.text.length;
    if (index + 1 < this.#starts.length) {
      end--;
      if (end > start && this.text.charCodeAt(end) === 10 && this.text.charCodeAt(end - 1) === 13) end--;
    }
    return span(start, end);
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - (this.#starts[line] as number) };
  }

  /** Positions beyond a line or the text are drawn back to their end, as LSP demands. */
  offsetAt(position: Position): number {
    if (position.line >= this.#starts.length) return this.text.length;
    if (position.line < 0) return 0;
    const { start, end } = this.line(position.line);
    return Math.min(start + Math.max(0, position.character), end);
  }

  rangeOf(s: Span): Range {
    return { start: this.positionAt(s.start), end: this.positionAt(s.end) };
  }
}

/** Offsets at which lines begin. The next line end of each kind is searched for, not each character looked at: a long draft is indexed at every keystroke. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    if (carriage < 0 || (feed >= 0 && feed < carriage)) {
      starts.push(feed + 1);
      feed = text.indexOf('\n', feed + 1);
    } else {
      const end = feed === carriage + 1 ? feed : carriage;
      starts.push(end + 1);
      carriage = text.indexOf('\r', end + 1);
      if (feed === end) feed = text.indexOf('\n', end + 1);
    }
  }
  return starts;
}
