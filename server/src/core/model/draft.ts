import { type Ordinal } from '../parse/ordinal';
import { type HeadingText } from './headingText';
import { type Passage } from './passage';
import { type TableDraft } from './table';

/** What a draft has beside its passage. */
interface Parts {
  readonly ordinal?: Ordinal | undefined;
  readonly heading?: HeadingText;
  readonly table?: TableDraft;
}
const NONE: Parts = {};

/** A node while the tree grows; `finish` turns it into the immutable blocks. */
export class Draft {
  readonly kind: 'section' | 'box' | 'paragraph' | 'table' | 'root';
  readonly rank: number;
  /** undefined: the root. */
  readonly passage: Passage | undefined;
  readonly ordinal: Ordinal | undefined;
  readonly heading: HeadingText | undefined;
  readonly table: TableDraft | undefined;
  readonly children: Draft[] = [];
  /** Raw end of the last passage in it. */
  end: number;

  constructor(kind: Draft['kind'], rank: number, passage?: Passage, { ordinal, heading, table }: Parts = NONE) {
    this.kind = kind;
    this.rank = rank;
    this.passage = passage;
    this.ordinal = ordinal;
    this.heading = heading;
    this.table = table;
    this.end = passage?.text.span.end ?? 0;
  }

  /** A block of body text below all headings. */
  static block(kind: 'paragraph' | 'table', passage: Passage, parts?: Parts): Draft {
    return new Draft(kind, 99, passage, parts);
  }
}
