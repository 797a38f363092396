import { fold } from '../../text/fold';
import { span, type Span } from '../../text/span';
import { type RuleContext } from '../rule';

/** 起止年份，照文中所写。 */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** 2026—2028年, 2026年至2028年; months may be written. */
export const PERIOD = /(?<![\d-])((?:19|20)\d\d) ?年?(?: ?(\d{1,2}) ?月)? ?(?:[-–—―~]{1,2}|[至到]) ?((?:19|20)\d\d) ?年?(?: ?(\d{1,2}) ?月)?/;

/** Periods, and single years of annual plans, in the titles of notice and plan. */
export function titlePeriods({ plan, source }: Pick<RuleContext, 'plan' | 'source'>): readonly Period[] {
  const found: Period[] = [];
  for (const element of plan.elements) {
    if (element.kind !== 'title') continue;
    const text = fold(source.slice(element.span));
    const match = PERIOD.exec(text) ?? /(?<!\d)((?:19|20)\d\d) ?年(?!代)/.exec(text);
    if (!match) continue;
    const from = Number(match[1]);
    found.push({ from, to: match[3] === undefined ? from : Number(match[3]), span: span(element.span.start + match.index, element.span.start + match.index + match[0].trimEnd().length) });
  }
  return found;
}
