import { type Ordinal } from '../parse/ordinal';
import { type HeadingText } from './headingText';
import { type Passage } from './passage';
import { type Said } from './plan';
import { type TableDraft } from './table';

/** A node while the tree grows; `finish` turns it into the immutable blocks. */
export interface Draft {
  readonly kind: 'section' | 'box' | 'paragraph' | 'table' | 'root';
  readonly rank: number;
  readonly passage: Passage | undefined;
  readonly said: Said | undefined;
  readonly ordinal: Ordinal | undefined;
  readonly heading: HeadingText | undefined;
  readonly table: TableDraft | undefined;
  readonly children: Draft[];
  /** Raw end of the last passage in it. */
  end: number;
}
