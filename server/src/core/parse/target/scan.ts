import { type Span, span } from '../../text/span';
import { type Deadline, fiveYearEnd } from '../date';
import { type BoundedQuantity } from '../quantity';
import { type Target } from '../target';
import { readAmount } from './amount';
import { type Clause, clausesOf, type Conjunct, conjunctsOf } from './clauses';
import { type Base, type Paragraph, type Part, type Sentence } from './context';
import { degreesOf } from './degree';
import { leadAt } from './lead';
import { trim } from './naming';
import { readIndex, readPercent } from './percent';
import { finish, lastBefore, LONGEST_PHRASE, type Reading } from './reading';
import { nextInList, openList } from './respective';
import { CONDITION_START, JOINT_OR_BLANK, PAST, POLICY } from './vocabulary';

/** Words that are a value: 全覆盖, 翻一番, 前三位, 首位. */
const DEGREE = /覆盖|普及|番|[前首第榜]/;

/** Targets of one logical paragraph, in order of their spans. `deadlines` are those of the same text. */
export function scanTargets(text: string, deadlines: readonly Deadline[]): readonly Target[] {
  if (!/[\d０-９]|覆盖|普及|番|[前首第榜]|分之|[一二两三四五六七八九十][成倍百千]|[百千万]亿|[上破过到]亿元/.test(text)) return [];
  const { folded, mask, clauses } = clausesOf(text);
  const bases = basesIn(folded);
  const paragraph: Paragraph = {
    folded,
    mask,
    bare: blanked(folded, [...ordinalIn(folded), ...deadlines.map(d => d.span), ...bases.map(b => b.span)]),
    limits: deadlines.filter(d => d.form !== 'yearly' && d.form !== 'standing' && open(mask, d.span)),
    yearly: deadlines.filter(d => d.form === 'yearly'),
    bases,
  };
  const found: Target[] = [];
  let sentence: Sentence | undefined;
  clauses.forEach((clause, number) => {
    if (clause.quantities.length === 0 && !DEGREE.test(folded.slice(clause.span.start, clause.span.end))) return;
    if (sentence?.span.start !== clause.sentence.start) sentence = continued(paragraph, sentenceAt(paragraph, clause.sentence), sentence, number);
    for (const target of readClause(paragraph, sentence, clause, number)) found.push(target);
  });
  return stocksBeside(found).sort((a, b) => (a.quantity?.span.start ?? a.span.start) - (b.quantity?.span.start ?? b.span.start));
}

/** 1.地区生产总值增长6%: the number of the item is no part of the name. */
function ordinalIn(folded: string): readonly Span[] {
  const found = /^\s*(?:\d{1,3}[.、](?!\d)|\([\d一二三四五六七八九十]{1,3}\)|[①-⑳])/.exec(folded);
  return found ? [span(0, found[0].length)] : [];
}

/** 建设500条, 累计达到1800条: beside its stock a count is what is newly added. */
function stocksBeside(found: readonly Target[]): Target[] {
  return found.map((target, i) => {
    const next = found[i + 1];
    const beside = target.kind === 'count' && next?.kind === 'level' && next.indicator.start === target.indicator.start && next.quantity?.unit === target.quantity?.unit;
    return beside ? { ...target, kind: 'increment', aggregate: 'new' } : target;
  });
}

/** A limit inside （…） belongs to the clause of responsibility; “十四五” opens with its own quotation mark. */
const open = (mask: Uint8Array, s: Span): boolean => mask[s.end - 1] === 0;

// 较2020年, 较“十三五”末, 2020年的(2倍), 在2020年基础上; 较上年 carries no year but is no part of the name either.
const BASE = /(?:较|比|同|与) ?(?:((?:19|20)\d\d) ?年(?:年?底|末)?|[“"]?([一二]?十[一二三四五六七八九]?)五[”"]?(?:期?末|时期末))(?:相比|的?水平)?|((?:19|20)\d\d) ?年的(?=[\d.]+ ?倍)|(?:较|比)(?:上年|去年|上一年)(?:度|同期)?|(?:在|以) ?((?:19|20)\d\d) ?年(?:[^,。;]{0,6}基础上|为基[期数准年])/g;

function basesIn(folded: string): readonly Base[] {
  return [...folded.matchAll(BASE)].map(m => {
    const year = m[1] ?? m[3] ?? m[4];
    return { span: span(m.index, m.index + m[0].length), year: m[2] !== undefined ? fiveYearEnd(m[2]) : year === undefined ? undefined : Number(year), value: undefined };
  });
}

function blanked(folded: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const s of [...spans].sort((a, b) => a.start - b.start)) {
    if (s.start < at) continue;
    out += folded.slice(at, s.start) + ' '.repeat(s.end - s.start);
    at = s.end;
  }
  return out + folded.slice(at);
}

const CONTINUES = /^[ ,]*(?:力争|基本|总体|稳定|全面|确保)?(?:达到|达|提[高升]到|提[高升]至|增加到|增[至到]|突破|超过|扩大到|下降到|降[至到低]|控制在|累计(?:达到)?)[ \d]/;

/** ……达到85%；2027年底前，达到90%: behind a semicolon a year and 达到 speak of the subject before. */
function continued({ folded, bare }: Paragraph, own: Sentence, before: Sentence | undefined, number: number): Sentence {
  const from = own.span.start;
  const opens = folded[from - 1] === ';' && before?.span.end === from - 1 && bare[from] === ' ';
  if (!opens || !before.subject || before.subject.growth || !CONTINUES.test(bare.slice(from, from + 40))) return own;
  return { ...own, subject: before.subject, lastClause: number };
}

const LONGEST_SENTENCE = 4000;

/** 以上, 左右, 不低于 beside a number. */
const BOUND = /\d[^,。;\d]{0,6}(?:以上|左右|以内)|不[少低高]于/;

function sentenceAt({ folded, limits }: Paragraph, at: Span): Sentence {
  const text = folded.slice(at.start, Math.min(at.end, at.start + LONGEST_SENTENCE));
  const limit = lastBefore(limits, at.end);
  const limited = limit !== undefined && limit.span.start >= at.start && limit.form !== 'within';
  // 零售额达到12亿元以上，同比增长15%: what has been reached is told without a bound.
  const pledge = /力争|争取|确保|预期/.test(text) || ((BOUND.test(text) && !PAST.test(text.replaceAll('同比', ''))) || (/不[少低高]于/.test(text) && !PAST.test(text.replace(/截[至止]/g, ''))));
  return {
    span: at,
    policy: POLICY.test(limited ? text.slice(limit.span.start - at.start) : text),
    past: PAST.test(text) && !limited && !pledge,
    strength: /^(?:[^,。;]{0,4}?)(力争|争取|努力|确保|保证)/.exec(text)?.[1] ?? '',
    verb: undefined,
    subject: undefined,
    base: undefined,
    list: undefined,
    stock: false,
    recent: [],
    lastClause: -2,
  };
}

function readClause(paragraph: Paragraph, sentence: Sentence, clause: Clause, number: number): readonly Target[] {
  const { start, end } = clause.span;
  if (sentence.past || conditional(paragraph.bare.slice(start, Math.min(end, start + 12)), paragraph.bare.slice(Math.max(start, end - 6), end))) return [];
  const place: Place = { paragraph, sentence, clause, number };
  const [first] = clause.quantities;
  const told = first !== undefined && TOLD.test(paragraph.folded.slice(start, first.span.start));
  const found: Target[] = [];
  for (const conjunct of conjunctsOf(paragraph.folded, paragraph.mask, clause)) for (const target of readConjunct(place, conjunct)) found.push(target);
  // Read all the same: what is planned beside it may leave the noun out.
  if (told) return [];
  const coordinate = sentence.lastClause >= number - 1;
  for (const degree of degreesOf(paragraph, sentence, clause, coordinate)) found.push(add(place, degree.reading));
  return found;
}

/** 全市已建成泵站20座，计划新建5座: what is there is told, beside what is planned. */
const TOLD = /(?<![业早不])已经?(?:建成|完成|实现|达到|拥?有|累计|培育|形成|认定|开通|投用|投产|引进|新增|新建)[^,。;]{0,16}$/;

const conditional = (opening: string, close: string): boolean => CONDITION_START.test(opening) || /(?<!目)的 {0,3}$/.test(close);

/** Quantities without a joint between: the last one counts, the earlier ones narrow its noun (年产值超10亿元企业20家) or give its base (由57%提高到65%). */
function readConjunct(place: Place, { span: area, quantities, first }: Conjunct): readonly Target[] {
  const found: Target[] = [];
  let from = area.start;
  for (const [i, quantity] of quantities.entries()) {
    const index = first + i;
    const part = partOf(place, index, span(from, area.end));
    const base = baseBefore(place.paragraph, part, place.clause.quantities[index + 1]);
    if (base) {
      place.sentence.base = base.base;
      if (base.subject) place.sentence.subject = base.subject;
      place.sentence.lastClause = place.number;
      from = quantity.span.end;
      continue;
    }
    const listed = nextInList(part);
    const reading = listed ?? (narrows(quantity, quantities[i + 1]) ? undefined : read(part));
    if (!reading) continue;
    found.push(add(place, listed ?? openList(part, reading)));
    if (reading.span.end > quantity.span.end) break;
    from = quantity.span.end;
  }
  return found;
}

/** 年产值超10亿元企业20家: the first narrows what the second counts; 90%以上的乡镇实现15分钟上高速 is a share of what keeps a time. */
const narrows = (quantity: BoundedQuantity, next: BoundedQuantity | undefined): boolean => next !== undefined && quantity.unitClass !== 'count' && !(quantity.unitClass === 'percent' && next.unitClass === 'time');

const FROM = /(?:由|从(?!业|事|属|严))(?:((?:19|20)\d\d) ?年(?:底|末)?)?[^,。;\d]{0,12}$/;

/** 由2020年的57%提高到65%: the first value is the base of the second. */
function baseBefore(paragraph: Paragraph, part: Part, next: BoundedQuantity | undefined): { readonly base: Base; readonly subject: Sentence['subject'] } | undefined {
  if (!next || !/[到至]$|达/.test(next.relation)) return undefined;
  const m = FROM.exec(paragraph.folded.slice(Math.max(part.start, part.quantity.span.start - 24), part.quantity.span.start));
  if (!m) return undefined;
  const base: Base = { span: span(part.quantity.span.start - m[0].length, part.quantity.span.end), year: m[1] === undefined ? undefined : Number(m[1]), value: part.quantity.quantity };
  const before = trim(paragraph.bare, span(part.lead.start, Math.max(part.lead.start, base.span.start)));
  return { base, subject: before.end - before.start >= 2 ? { indicator: before, object: part.quantity.unitClass === 'count' ? paragraph.bare.slice(before.start, before.end).replace(/\s+/g, '') : undefined, growth: false } : undefined };
}

function read(part: Part): Reading | undefined {
  if (/^(?:级|型|制|版|线|次会议)/.test(part.restText) || /[前第]$|相差$/.test(part.leadText) || /[高多]达/.test(part.quantity.relation)) return undefined;
  switch (part.quantity.unitClass) {
    case 'percent':
    case 'point':
    case 'times':
      return readPercent(part);
    case 'none':
      return readIndex(part);
    default:
      return readAmount(part);
  }
}

const LONGEST_LEAD = 90;

function partOf(place: Place, index: number, area: Span): Part {
  const { paragraph, sentence, clause, number } = place;
  const quantity = clause.quantities[index] as BoundedQuantity;
  const end = Math.max(area.start, quantity.span.start);
  const from = Math.max(area.start, end - LONGEST_LEAD);
  const raw = paragraph.bare.slice(from, end);
  const lead = trim(paragraph.bare, span(from + leadAt(raw), end));
  const restEnd = Math.min(Math.max(quantity.span.end, area.end), quantity.span.end + LONGEST_PHRASE);
  const rest = trim(paragraph.bare, span(quantity.span.end, restEnd));
  return {
    paragraph, sentence, quantity, index, lead, rest, clause, clauseNumber: number,
    leadText: paragraph.bare.slice(lead.start, lead.end),
    restText: paragraph.bare.slice(quantity.span.end, Math.min(area.end, quantity.span.end + LONGEST_LEAD)).trim().replace(/^(?:大关|关口|规模|的?新?台阶)$|^\([^()]+\)$|^等$|^的(?:总体|预期|工作)?(?:目标|要求)$/, ''),
    coordinate: sentence.lastClause >= number - 1,
    start: from + (JOINT_OR_BLANK.exec(raw)?.[0].length ?? 0),
  };
}

interface Place {
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly number: number;
}

const MOST_RECENT = 3;

function add(place: Place, reading: Reading): Target {
  const { sentence } = place;
  sentence.subject = { indicator: reading.indicator, object: reading.object, growth: reading.kind === 'growth' || reading.kind === 'annualGrowth', money: /元$/.test(reading.quantity?.unit ?? '') };
  sentence.lastClause = place.number;
  sentence.recent = [...sentence.recent.slice(-MOST_RECENT), { indicator: reading.indicator, object: reading.object }];
  sentence.stock = reading.kind === 'level' && reading.aggregate === 'stock';
  const target = finish(place, reading);
  sentence.base = undefined;
  return target;
}
