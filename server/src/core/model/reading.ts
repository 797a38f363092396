import { fold } from '../text/fold';
import { type LogicalText } from '../text/logical';
import { type Ordinal, readOrdinal } from '../parse/ordinal';
import { type ParagraphScan, scanParagraph } from '../parse/paragraph';
import { headingIn, type HeadingText } from './headingText';
import { kindOfProse, type PassageKind } from './lineKind';
import { ENDS_SENTENCE } from './marks';
import { type Known, Memory, noMemory } from './known';
import { type Said } from './plan';
import { ProseText } from './proseText';
import { SaidAt } from './said';

/**
 * What one text shows by itself, whatever stands around it: as a line, as a paragraph, as prose that rules judge. Each answer is worked out at the first
 * question, so the same reading may serve every version of a draft that holds the text. It keeps nothing of the draft around it.
 */
export class Reading {
  readonly text: string;
  /** `fold(text)`: same length. */
  readonly folded: string;
  readonly #lasts: boolean;
  #kind: PassageKind | undefined;
  #ends: boolean | undefined;
  #ordinal: { readonly found: Ordinal | undefined } | undefined;
  #scan: ParagraphScan | undefined;
  #prose: ProseText | undefined;
  #heading: { readonly from: number; readonly found: HeadingText } | undefined;
  #said: Said | undefined;
  #memory: Known | undefined;

  constructor(text: string, lasts: boolean) {
    this.text = text;
    this.folded = fold(text);
    this.#lasts = lasts;
  }

  /** What a line of prose is by its own form; its neighbours may make it something else. */
  get kind(): PassageKind {
    return (this.#kind ??= kindOfProse(this));
  }
  /** The line ends a sentence: nothing is joined to it (rules.md §2.3). */
  get endsSentence(): boolean {
    return (this.#ends ??= ENDS_SENTENCE.test(this.folded));
  }
  get ordinal(): Ordinal | undefined {
    return (this.#ordinal ??= { found: readOrdinal(this.folded) }).found;
  }
  get scan(): ParagraphScan {
    return (this.#scan ??= scanParagraph(this.text));
  }
  get prose(): ProseText {
    return (this.#prose ??= new ProseText(this, this.#lasts));
  }

  /** For what is worked out from the text alone. */
  get memory(): Known {
    return (this.#memory ??= this.#lasts ? new Memory() : noMemory);
  }

  /** Heading from logical offset `from`, as `headingIn`. */
  headingFrom(from: number): HeadingText {
    if (this.#heading?.from !== from) this.#heading = { from, found: headingIn(this.scan, this.folded, from) };
    return this.#heading.found;
  }

  /** What the text says, in offsets of the file. A paragraph in one piece that has not moved since the last version is not made anew. */
  saidAt(text: LogicalText): Said {
    const known = this.#said;
    if (known !== undefined && text.pieces.length === 1 && known.text.pieces.length === 1 && known.text.span.start === text.span.start) return known;
    const said = new SaidAt(this, text);
    if (this.#lasts) this.#said = said;
    return said;
  }
}

/** Reads a text; memoised by callers that see many versions of a draft (`remembered(lastingReading)`). */
export type Read = (text: string) => Reading;
export const newReading: Read = text => new Reading(text, false);
/** For callers that keep it from version to version. */
export const lastingReading: Read = text => new Reading(text, true);
