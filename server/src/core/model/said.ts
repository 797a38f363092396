import { type LogicalText } from '../text/logical';
import { type Span } from '../text/span';
import { type ParagraphScan } from '../parse/paragraph';
import { type Deadline } from '../parse/date';
import { type Citation } from '../parse/quotation';
import { type Quantity } from '../parse/quantity';
import { type ResponsibilityClause } from '../parse/responsibility';
import { type Target } from '../parse/target';
import { type Known } from './known';
import { type Said } from './plan';

/** Reads a text by itself, when somebody asks what it says. */
interface Scanned {
  readonly scan: ParagraphScan;
  readonly memory: Known;
}

/** What a paragraph says, moved from its own offsets to those of the file; each part is moved at the first question. */
export class SaidAt implements Said {
  readonly text: LogicalText;
  readonly #reading: Scanned;
  #clauses: readonly ResponsibilityClause[] | undefined;
  #targets: readonly Target[] | undefined;
  #deadlines: readonly Deadline[] | undefined;
  #citations: readonly Citation[] | undefined;
  #quotations: readonly Span[] | undefined;

  constructor(reading: Scanned, text: LogicalText) {
    this.#reading = reading;
    this.text = text;
  }

  get clauses(): readonly ResponsibilityClause[] {
    return (this.#clauses ??= moved(this.#reading.scan.clauses, clause => moveClause(clause, this.#move)));
  }
  get targets(): readonly Target[] {
    return (this.#targets ??= moved(this.#reading.scan.targets, target => moveTarget(target, this.#move)));
  }
  get deadlines(): readonly Deadline[] {
    return (this.#deadlines ??= moved(this.#reading.scan.deadlines, deadline => ({ ...deadline, span: this.#move(deadline.span) })));
  }
  get citations(): readonly Citation[] {
    return (this.#citations ??= moved(this.#reading.scan.citations, citation => ({ ...citation, span: this.#move(citation.span) })));
  }
  get quotations(): readonly Span[] {
    return (this.#quotations ??= moved(this.#reading.scan.quotations, this.#move));
  }

  get scan(): ParagraphScan {
    return this.#reading.scan;
  }
  get memory(): Known {
    return this.#reading.memory;
  }

  get #move(): (s: Span) => Span {
    return s => this.text.spanOf(s);
  }
}

const NOTHING: readonly never[] = [];

function moved<T>(all: readonly T[], move: (one: T) => T): readonly T[] {
  return all.length === 0 ? NOTHING : all.map(one => move(one));
}

/** A block that says something: a view on what its paragraph says. */
export class Saying implements Said {
  readonly text: LogicalText;
  readonly #said: Said;

  constructor(said: Said) {
    this.text = said.text;
    this.#said = said;
  }

  get clauses(): readonly ResponsibilityClause[] {
    return this.#said.clauses;
  }
  get targets(): readonly Target[] {
    return this.#said.targets;
  }
  get deadlines(): readonly Deadline[] {
    return this.#said.deadlines;
  }
  get citations(): readonly Citation[] {
    return this.#said.citations;
  }
  get quotations(): readonly Span[] {
    return this.#said.quotations;
  }
  get scan(): ParagraphScan {
    return this.#said.scan;
  }
  get memory(): Known {
    return this.#said.memory;
  }
}

function moveClause(clause: ResponsibilityClause, move: (s: Span) => Span): ResponsibilityClause {
  return {
    ...clause,
    span: move(clause.span),
    tailSpan: clause.tailSpan && move(clause.tailSpan),
    deadline: clause.deadline && { ...clause.deadline, span: move(clause.deadline.span) },
    mentions: clause.mentions.map(mention => ({ ...mention, span: move(mention.span) })),
  };
}

export function moveTarget(target: Target, move: (s: Span) => Span): Target {
  const quantity = (q: Quantity | undefined): Quantity | undefined => q && { ...q, span: move(q.span) };
  return {
    ...target,
    span: move(target.span),
    indicator: move(target.indicator),
    scope: target.scope && move(target.scope),
    qualifiers: target.qualifiers.map(move),
    quantity: quantity(target.quantity),
    base: target.base && { ...target.base, span: move(target.base.span), value: quantity(target.base.value) },
    deadline: target.deadline && { ...target.deadline, span: move(target.deadline.span) },
  };
}
