import { type Span, span } from '../../text/span';
import { type Deadline } from '../date';
import { type Operator } from '../target';
import { type Part } from './context';
import { compact, trim } from './naming';
import { boundWords, indexBefore, phraseSpan, type Reading, textOf } from './reading';

const JOINT = /、|以及|和|与|及/g;

/** 牛、羊、肉兔分别达到60万头、500万只、3000万只: the first value is that of the first item, the others wait for theirs. */
export function openList(part: Part, reading: Reading): Reading {
  const { paragraph, sentence, quantity } = part;
  sentence.list = undefined;
  const years = yearsOf(part);
  // 到2025年、2030年，……达到60%和70%: a value for each year, though 分别 is left out.
  const apart = paragraph.folded.slice(part.start, quantity.quantity.span.start).includes('分别');
  if (!apart && (years.length < 2 || reading.span.end > quantity.span.end)) return reading;
  if (years.length > 1 && bareFollowers(part) + 1 === years.length) {
    sentence.list = { items: years.map(() => reading.indicator), years, next: 1, operator: distributed(part), kind: reading.kind, aggregate: reading.aggregate, counted: reading.object !== undefined };
    return { ...reading, limit: years[0] as Deadline };
  }
  if (!apart) return reading;
  const followers = bareFollowers(part);
  const before = sentence.recent.slice(-followers - 1);
  const own = reading.indicator.start >= part.start;
  // ……6200公里，其中高速铁路2400公里，分别增加700公里、600公里: of the two before, in their order.
  const items = own || followers === 0 || before.length <= followers ? itemsOf(part, reading.indicator) : before.map(b => b.indicator);
  if (items.length < 2 || followers + 1 !== items.length) return reading;
  const counted = reading.object !== undefined;
  sentence.list = { items, next: 1, operator: distributed(part), kind: reading.kind, aggregate: reading.aggregate, counted };
  return at(reading, items[0] as Span, counted, part);
}

/** The next value of such a list. */
export function nextInList(part: Part): Reading | undefined {
  const { sentence, quantity } = part;
  const { list } = sentence;
  const item = list?.items[list.next];
  if (!list || !item || part.leadText !== '' || part.restText !== '') return undefined;
  const year = list.years?.[list.next];
  list.next++;
  const reading: Reading = {
    span: phraseSpan(part, quantity.span.end),
    indicator: item,
    kind: list.kind,
    aggregate: list.aggregate,
    operator: quantity.operator === 'eq' ? (list.operator ?? 'eq') : quantity.operator,
    quantity: quantity.quantity,
    bound: boundWords(quantity.relation, quantity.bound),
  };
  return at(year === undefined ? reading : { ...reading, limit: year }, item, list.counted, part);
}

/** The words before the first value bound all of them; 以上 behind one bounds that one. */
const distributed = ({ quantity }: Part): Operator | undefined => (quantity.bound === '' && /[低少高多大小]于|超|突破/.test(quantity.relation) ? quantity.operator : undefined);

const LONGEST_YEARS = 160;

/** 2026年、2027年、2028年 before 分别, in one row. */
function yearsOf({ paragraph, quantity }: Part): readonly Deadline[] {
  const at = quantity.quantity.span.start;
  const near: Deadline[] = [];
  for (let i = indexBefore(paragraph.limits, at); i >= 0 && near.length < 12; i--) {
    const limit = paragraph.limits[i] as Deadline;
    const next = near[0];
    if (limit.form !== 'by' || (next ? !/^(?:、|和|与|及)$/.test(paragraph.folded.slice(limit.span.end, next.span.start).trim()) : at - limit.span.end > LONGEST_YEARS)) break;
    near.unshift(limit);
  }
  const last = near[near.length - 1];
  return last && !/[。;]/.test(paragraph.folded.slice(last.span.end, at)) ? near : [];
}

const at = (reading: Reading, item: Span, counted: boolean, part: Part): Reading => ({ ...reading, indicator: item, ...(counted ? { object: compact(textOf(part.paragraph, item)) } : {}) });

function itemsOf(part: Part, indicator: Span): readonly Span[] {
  const { bare, mask } = part.paragraph;
  const items: Span[] = [];
  let start = indicator.start;
  for (const m of bare.slice(indicator.start, indicator.end).matchAll(JOINT)) {
    const cut = indicator.start + m.index;
    if (mask[cut] === 1) continue;
    items.push(trim(bare, span(start, cut)));
    start = cut + m[0].length;
  }
  const last = trim(bare, span(start, indicator.end));
  items.push(trim(bare, span(last.start, last.end - (/分别$/.test(bare.slice(last.start, last.end)) ? 2 : 0))));
  return items.filter(s => s.end > s.start);
}

/** Values that follow in the clause with nothing but 、 or 和 between. */
function bareFollowers(part: Part): number {
  const { quantities } = part.clause;
  let count = 0;
  for (let i = part.index; i + 1 < Math.min(quantities.length, part.index + 50); i++) {
    const gap = part.paragraph.folded.slice((quantities[i] as typeof part.quantity).span.end, (quantities[i + 1] as typeof part.quantity).span.start).trim();
    if (!/^(?:、|和|与|及|以及)$/.test(gap)) break;
    count++;
  }
  return count;
}
