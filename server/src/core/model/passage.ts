import { type LogicalText } from '../text/logical';
import { type Span } from '../text/span';
import { type PassageKind } from './lineKind';
import { type RawLine } from './lines';
import { type Said } from './plan';
import { type Reading } from './reading';

/** One or more physical lines that say one thing: a reflowed paragraph, a title over several lines, a row. */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: LogicalText;
  /** What `text.text` shows by itself. */
  readonly reading: Reading;
  /** Width-blind form of `text.text`. */
  readonly folded: string;
  readonly first: RawLine;
  /** What it says; undefined: a row. */
  readonly said: Said | undefined;
}

export interface Layout {
  readonly passages: readonly Passage[];
  /** Raw gaps closed by reflow. */
  readonly joins: readonly Span[];
}

/** A line on its way to a passage; its kind is settled by its neighbours. */
export interface DraftLine {
  readonly raw: RawLine;
  readonly reading: Reading;
  readonly folded: string;
  kind: PassageKind;
}
