import { type Span } from '../../text/span';
import { type Target, type TargetKind } from '../target';
import { type Part } from './context';
import { compact } from './naming';
import { boundWords, LONGEST_PHRASE, phraseSpan, type Reading } from './reading';

/** What the forms of counts and levels have in common. */
interface Amount {
  readonly indicator: Span;
  /** The counted object as written; undefined for measured ones. */
  readonly object: string | undefined;
  readonly kind: TargetKind;
  readonly aggregate: Target['aggregate'];
  readonly end: number;
}

export function amountOf(part: Part, { indicator, object, kind, aggregate, end }: Amount): Reading {
  const { quantity } = part;
  return {
    span: phraseSpan(part, end),
    indicator,
    ...(object === undefined ? {} : { object: compact(object) }),
    kind,
    aggregate,
    operator: quantity.operator,
    quantity: quantity.quantity,
    bound: boundWords(quantity.relation, quantity.bound),
  };
}

/** What is done is new: 新……, 引进, 开展, 制定. */
export const NEW_START = /^(?:新|净增|引|招|组织|开展|举办|承办|制|修订|参与制|认定|培训|轮训|起草|主导|牵头制|签约|开工)/;
export const startsNew = (part: Part): boolean => NEW_START.test(part.leadText);
/** Money, area, length: measured, not counted. */
export const measured = (part: Part): boolean => part.quantity.unitClass === 'money' || part.quantity.unitClass === 'physical';
/** 其中 stands before it in its clause: a part of the amount before. */
export const isPart = ({ paragraph, clause, quantity: { quantity: { span: { start } } } }: Part): boolean => paragraph.folded.slice(Math.max(clause.span.start, start - LONGEST_PHRASE), start).includes('其中');
