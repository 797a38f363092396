import { type Part } from './context';
import { amountOf, startsNew } from './amountParts';
import { withoutTrailing, withoutVerb } from './naming';
import { type Reading, textOf } from './reading';
import { HAS_NEW, OPENING_VERBS } from './vocabulary';

/** 网络零售额达到2.6万亿元 */
export function readLevel(part: Part): Reading | undefined {
  const { paragraph, leadText, sentence, quantity } = part;
  if (leadText === '' || /^(?:累计|共|合计|总数|数量|总量|总规模|规模)$/.test(leadText)) return inherited(part);
  if (conditional(leadText)) return undefined;
  const indicator = withoutVerb(paragraph.bare, part.lead);
  const counted = quantity.unitClass === 'count' || quantity.unitClass === 'person' || quantity.unitClass === 'event';
  const flow = quantity.unitClass === 'event' || (OPENING_VERBS.test(leadText) && startsNew(part));
  const isNew = (flow || HAS_NEW.test(leadText)) && !/累计|总量|总数|保有量/.test(paragraph.folded.slice(part.start, quantity.span.start));
  sentence.verb = undefined;
  const object = counted ? textOf(paragraph, withoutTrailing(paragraph.bare, indicator)).replace(/(?:总)?(?:数量?|总量|总数)$/, '') : undefined;
  return amountOf(part, { indicator: indicator, object: object, kind: isNew ? 'increment' : 'level', aggregate: isNew ? 'new' : 'stock', end: quantity.span.end });
}

/** Names of thresholds and benefits. */
export const conditional = (lead: string): boolean => /(?:注册资本|每家|每户|每个|每人|单个|单项(?!冠军)|单体|单笔|授信|限额(?!以[上下])|额度|补助|奖励|补贴|资助|近[一二三两]年|上年度|上一年度?)/.test(lead);

/** 达到4万亿元以上: the subject is that of the conjunct before. */
export function inherited(part: Part): Reading | undefined {
  const subject = part.sentence.subject;
  if (!subject || !part.coordinate) return undefined;
  return amountOf(part, { indicator: subject.indicator, object: subject.object, kind: 'level', aggregate: 'stock', end: part.quantity.span.end });
}
