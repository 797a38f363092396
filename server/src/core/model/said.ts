import { type LogicalText } from '../text/logical';
import { type Span } from '../text/span';
import { type ParagraphScan } from '../parse/paragraph';
import { type ResponsibilityClause } from '../parse/responsibility';
import { type Quantity } from '../parse/quantity';
import { type Target } from '../parse/target';
import { type Said } from './plan';

/** Moves what a paragraph says from its own offsets to those of the file. */
export function absolute(scan: ParagraphScan, text: LogicalText): Said {
  const move = (s: Span): Span => text.spanOf(s);
  return {
    text,
    clauses: scan.clauses.map(clause => moveClause(clause, move)),
    targets: scan.targets.map(target => moveTarget(target, move)),
    deadlines: scan.deadlines.map(deadline => ({ ...deadline, span: move(deadline.span) })),
    citations: scan.citations.map(citation => ({ ...citation, span: move(citation.span) })),
    quotations: scan.quotations.map(move),
  };
}

export function moveClause(clause: ResponsibilityClause, move: (s: Span) => Span): ResponsibilityClause {
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
