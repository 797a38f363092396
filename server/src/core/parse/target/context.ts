import { type Span } from '../../text/span';
import { type Deadline } from '../date';
import { type BoundedQuantity, type Quantity } from '../quantity';
import { type Operator, type Target, type TargetKind } from '../target';
import { type Clause } from './clauses';

/** One logical paragraph prepared for reading. */
export interface Paragraph {
  /** Width-folded text. */
  readonly folded: string;
  /** `folded` with deadlines and base phrases (较2017年) blanked: same length. */
  readonly bare: string;
  readonly mask: Uint8Array;
  /** Open (unbracketed) limits that scope over what follows, ascending. */
  readonly limits: readonly Deadline[];
  /** 每年, ascending. */
  readonly yearly: readonly Deadline[];
  readonly bases: readonly Base[];
}

export interface Base {
  readonly span: Span;
  readonly year: number | undefined;
  readonly value: Quantity | undefined;
}

/** What is shared inside a sentence: verb and subject run on to the following conjuncts. */
export interface Sentence {
  readonly span: Span;
  readonly policy: boolean;
  readonly past: boolean;
  /** 力争 at the head of the sentence holds for all of it. */
  readonly strength: string;
  verb: 'new' | 'open' | undefined;
  subject: Subject | undefined;
  base: Base | undefined;
  /** A和B分别达到1个、2个: what is left of A and B. */
  list: ItemList | undefined;
  /** The last amount that is no part of another is a level reached (达到): its parts are. */
  stock: boolean;
  /** What the last targets speak of, for 分别 that names them no more. */
  recent: readonly Named[];
  /** Number of the clause in which the last target stood. */
  lastClause: number;
}

/** Name of a target in the text. */
interface Named {
  readonly indicator: Span;
  readonly object: string | undefined;
}

export interface Subject {
  readonly indicator: Span;
  readonly object: string | undefined;
  /** Its amount was one of money. */
  readonly money?: boolean;
  readonly growth: boolean;
}

export interface ItemList {
  readonly items: readonly Span[];
  /** 2026年、2027年分别……: of one thing, in several years. */
  readonly years?: readonly Deadline[];
  next: number;
  /** 分别不低于22%和30%: the relation holds for all. */
  readonly operator: Operator | undefined;
  readonly kind: TargetKind;
  readonly aggregate: Target['aggregate'];
  readonly counted: boolean;
}

/** The piece of a clause that belongs to one quantity: lead + quantity + rest. */
export interface Part {
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly clauseNumber: number;
  readonly quantity: BoundedQuantity;
  /** Of the quantity in its clause. */
  readonly index: number;
  /** From the first word that is no adverb to the quantity's relation word; trimmed. */
  readonly lead: Span;
  readonly leadText: string;
  readonly rest: Span;
  readonly restText: string;
  /** 、 or 和 joins it to a target before, or it is the next clause of the sentence. */
  readonly coordinate: boolean;
  /** Start of the phrase with its adverbs. */
  readonly start: number;
}
