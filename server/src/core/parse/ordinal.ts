import { type Span } from '../text/span';

/**
 * How a heading mark is written. The first five are 结构层次序数 (GB/T 9704-2012, 7.3.3): 一、 → （一） → 1. → （1） → ①. The others occur in use:
 * —— items, `01`, chapters and sections of 规划 (第一章), garbled bullets (?), 「第一，」, 「一是」.
 */
export type OrdinalStyle = 'han' | 'hanParen' | 'arabic' | 'arabicParen' | 'circled' | 'dash' | 'padded' | 'chapter' | 'section' | 'bullet';

/** A mark at the start of a paragraph. */
export interface Ordinal {
  /** The mark with its punctuation, without the blanks behind it. */
  readonly span: Span;
  readonly style: OrdinalStyle;
  /** From 1; 0 for marks that carry no number (——, ?). */
  readonly value: number;
}
