import { type Span } from '../text/span';

/** What a leaf of the block structure is, wherever it stands. */
export interface BlockForm {
  readonly kind: 'paragraph' | 'heading' | 'row' | 'html' | 'opaque' | 'frontMatter';
  /** heading: 1–6; bullet: nesting from 1. */
  readonly depth?: number;
  /** First block of a bullet. */
  readonly bullet?: true;
  /** First block of an item, bullet or number. */
  readonly inItem?: true;
  /** Block quotes and lists around it. */
  readonly quotes: number;
  readonly lists: number;
}

/** A leaf at its place; spans are raw. Lines are 0-based, `lastLine` inclusive. */
export interface Block extends BlockForm {
  readonly span: Span;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly cells?: readonly Span[];
}
