import { type Span } from '../text/span';
import { type Ordinal } from '../parse/ordinal';
import { type Block, type Box, type NodeRole, type Paragraph, type Said, type Section } from './plan';
import { Saying } from './said';

type SectionParts = Omit<Section, keyof Said | 'kind'>;
type BoxParts = Omit<Box, keyof Said | 'kind'>;

/** Classes of the blocks that say something: what they say is moved to the offsets of the file at the first question only. */
export class SectionBlock extends Saying implements Section {
  readonly kind = 'section';
  readonly role: NodeRole;
  readonly span: Span;
  readonly heading: Span;
  readonly title: string;
  readonly runIn: boolean;
  readonly ordinal: Ordinal | undefined;
  readonly marker: string;
  readonly level: number;
  readonly path: string;
  readonly children: readonly Block[];

  constructor(said: Said, parts: SectionParts) {
    super(said);
    this.role = parts.role;
    this.span = parts.span;
    this.heading = parts.heading;
    this.title = parts.title;
    this.runIn = parts.runIn;
    this.ordinal = parts.ordinal;
    this.marker = parts.marker;
    this.level = parts.level;
    this.path = parts.path;
    this.children = parts.children;
  }
}

export class ParagraphBlock extends Saying implements Paragraph {
  readonly kind = 'paragraph';
  readonly span: Span;

  constructor(said: Said) {
    super(said);
    this.span = said.text.span;
  }
}

export class BoxBlock extends Saying implements Box {
  readonly kind = 'box';
  readonly span: Span;
  readonly heading: Span;
  readonly title: string;
  readonly marker: string;
  readonly level: number;
  readonly path: string;
  readonly number: number | undefined;
  readonly children: readonly Block[];

  constructor(said: Said, parts: BoxParts) {
    super(said);
    this.span = parts.span;
    this.heading = parts.heading;
    this.title = parts.title;
    this.marker = parts.marker;
    this.level = parts.level;
    this.path = parts.path;
    this.number = parts.number;
    this.children = parts.children;
  }
}
