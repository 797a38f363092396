import { fold } from './fold';
import { lastStartingBefore, type Span, span } from './span';

/**
 * A text put together from pieces of a raw one: reflowed paragraphs, text without Markdown marks. Recognisers work on `text`;
 * `spanOf` gives back where a part of it stands in the raw text (rules.md: offsets stay raw).
 */
export class LogicalText {
  readonly text: string;
  /** Raw pieces in order; disjoint. */
  readonly pieces: readonly Span[];
  readonly #starts: readonly number[];
  #folded: string | undefined;

  /** `known`: the text, where it was put together before. */
  constructor(raw: string, pieces: readonly Span[], known?: { readonly text: string; readonly folded: string }) {
    this.pieces = pieces;
    this.#folded = known?.folded;
    this.text = known?.text ?? pieces.map(piece => raw.slice(piece.start, piece.end)).join('');
    this.#starts = startsOf(pieces);
  }

  /** `fold(text)`: same length. */
  get folded(): string {
    return (this.#folded ??= fold(this.text));
  }

  /** Raw span of the whole. */
  get span(): Span {
    const first = this.pieces[0];
    if (first !== undefined && this.pieces.length === 1) return first;
    const last = this.pieces[this.pieces.length - 1];
    return first && last ? span(first.start, last.end) : span(0, 0);
  }

  /** Raw offset of the character at logical `offset`. */
  offsetOf(offset: number): number {
    const i = this.#pieceAt(offset);
    const piece = this.pieces[i];
    return piece ? piece.start + offset - (this.#starts[i] as number) : 0;
  }

  /** Raw span; it may run over a join, then it holds the line break too. */
  spanOf(s: Span): Span {
    if (s.end <= s.start) {
      const at = this.offsetOf(s.start);
      return span(at, at);
    }
    return span(this.offsetOf(s.start), this.offsetOf(s.end - 1) + 1);
  }

  /** Logical offset of a raw one; a raw offset inside a gap gives the start of the next piece. */
  logicalOf(rawOffset: number): number {
    const i = lastStartingBefore(this.pieces, rawOffset);
    const piece = this.pieces[i];
    if (piece && rawOffset < piece.end) return (this.#starts[i] as number) + rawOffset - piece.start;
    return this.#starts[i + 1] ?? this.text.length;
  }

  #pieceAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const FROM_START: readonly number[] = [0];

/** Logical offset of each piece. */
function startsOf(pieces: readonly Span[]): readonly number[] {
  if (pieces.length === 1) return FROM_START;
  let at = 0;
  return pieces.map(piece => {
    const start = at;
    at += piece.end - piece.start;
    return start;
  });
}
