import { type Span, span } from '../../text/span';
import { type Deadline } from '../date';
import { type Quantity } from '../quantity';
import { type Operator, type Target, type TargetKind } from '../target';
import { type Base, type Paragraph, type Part } from './context';
import { compact, qualifiersIn, scopeOf, withoutTrailing } from './naming';

/** What a form of §4.1 understood of a phrase, before the surroundings are added. */
export interface Reading {
  readonly span: Span;
  readonly indicator: Span;
  readonly object?: string;
  readonly kind: TargetKind;
  readonly aggregate: Target['aggregate'];
  readonly operator: Operator | undefined;
  readonly quantity: Quantity | undefined;
  readonly bound: readonly string[];
  /** Whom or what the verb's subject confines it to: 设区市(推出5个), 数字经济领域(培育25家). */
  readonly scope?: Span;
  /** 2026年、2027年分别达到5家、8家: the year of this value. */
  readonly limit?: Deadline;
}

/** The word 全覆盖 stands for a rate, 首位 for a place: …覆盖率, …排名, so that they meet their restatement in numbers. */
function degreeName(text: string, { kind, quantity }: Reading): string {
  if (kind === 'rank') return text.endsWith('排名') ? text : `${text}排名`;
  if (kind !== 'coverage' || quantity?.half !== 0) return text;
  return `${text.replace(/(?:实现)|(?:普及|覆盖)率?$/g, '')}覆盖率`;
}

/** A phrase is no longer than this; more text is never looked through for one number. */
export const LONGEST_PHRASE = 200;

/** 至少建成1个: the bound stands before the verb. */
const AT_LEAST = /至少[^\d、和]{1,8}$/;
const STRENGTH = /力争|争取|努力|确保|保证/g;

export function finish(part: Pick<Part, 'paragraph' | 'sentence' | 'clause'>, reading: Reading): Target {
  const { paragraph, sentence, clause } = part;
  const at = reading.quantity?.span.start ?? reading.span.end;
  const said = [...paragraph.folded.slice(Math.max(clause.span.start, at - LONGEST_PHRASE), at).matchAll(STRENGTH)].map(m => m[0]);
  const words = said.length > 0 ? said : sentence.strength === '' ? [] : [sentence.strength];
  const yearly = lastBefore(paragraph.yearly, at);
  const flows = reading.kind === 'count' || reading.kind === 'increment' || reading.kind === 'level';
  const perYear = flows && yearly !== undefined && yearly.span.start >= clause.span.start;
  const indicator = withoutTrailing(paragraph.bare, reading.indicator);
  const text = degreeName(compact(paragraph.bare.slice(indicator.start, indicator.end)), reading);
  return {
    span: reading.span,
    indicator,
    name: reading.object === undefined ? text : text + (/(?:数|量|额|人次|率)$/.test(text) ? '' : '数量'),
    object: reading.object,
    scope: reading.scope ?? scopeOf(paragraph.folded, indicator),
    qualifiers: qualifiersIn(paragraph.folded, indicator),
    kind: perYear ? 'perYear' : reading.kind,
    operator: reading.operator === 'eq' && AT_LEAST.test(paragraph.folded.slice(Math.max(clause.span.start, at - 12), at)) ? 'ge' : reading.operator,
    quantity: reading.quantity,
    aggregate: perYear ? 'new' : reading.aggregate,
    strength: words.some(w => w === '确保' || w === '保证') ? 'ensure' : words.length > 0 ? 'strive' : 'firm',
    hedge: [...new Set([...(said.length > 0 ? said : []), ...reading.bound])],
    base: baseOf(part, reading),
    deadline: perYear ? yearly : (reading.limit ?? (isTotalOfYears(part, at) ? undefined : deadlineOf(part, reading, at))),
  };
}

function baseOf(part: Pick<Part, 'paragraph' | 'sentence' | 'clause'>, reading: Reading): Base | undefined {
  const own = lastBefore(part.paragraph.bases, reading.span.end);
  if (own && own.span.start >= part.clause.span.start) return own;
  return part.sentence.base;
}

/** Rules.md §2.7: a limit holds to the end of the paragraph or the next one. An annual rate, or a work whose 年底前 follows, takes what comes after. */
function deadlineOf(part: Pick<Part, 'paragraph' | 'sentence' | 'clause'>, reading: Reading, at: number): Deadline | undefined {
  const before = lastBefore(part.paragraph.limits, at);
  if (before) return before;
  const after = part.paragraph.limits[0];
  if (!after) return undefined;
  if (reading.kind === 'annualGrowth') return after;
  const near = after.span.start < part.sentence.span.end && after.form === 'by' && /[前底]$/.test(part.paragraph.folded.slice(after.span.start, after.span.end));
  return near ? after : undefined;
}

const IN_ALL = /[二两三四五六七八九十\d] ?年(?:共计?|合计|累计|总计|总共)[^,。;、\d]{0,12}$/;

/** 2026年淘汰120辆，2027年淘汰80辆，两年共淘汰200辆: the sum is of no one of the years before it. */
function isTotalOfYears({ paragraph: { folded, limits }, sentence }: Pick<Part, 'paragraph' | 'sentence'>, at: number): boolean {
  if (!IN_ALL.test(folded.slice(Math.max(sentence.span.start, at - 24), at))) return false;
  const last = indexBefore(limits, at);
  const former = limits[last - 1];
  return former !== undefined && former.span.start >= sentence.span.start;
}

/** Last item that starts at or before `at`. */
export const lastBefore = <T extends { readonly span: Span }>(sorted: readonly T[], at: number): T | undefined => sorted[indexBefore(sorted, at)];

/** Its place; -1 if there is none. */
export function indexBefore(sorted: readonly { readonly span: Span }[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as { readonly span: Span }).span.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Words of relation and bound that carry a reserve: 突破, 超, 以上, 左右; 达到 does not. */
export function boundWords(relation: string, bound: string): readonly string[] {
  const first = /突破|不(?:少|低|高|小|大)于|不超过|超过|超出|超|逾|高于|低于|大于|小于|控制在|至少|约|近|≥|≤|>|</.exec(relation)?.[0];
  return [...(first === undefined ? [] : [first]), ...(bound === '' ? [] : [bound])];
}

export const phraseSpan = (part: Part, end: number): Span => span(part.start, Math.max(end, part.quantity.span.end));
export const textOf = (paragraph: Paragraph, s: Span): string => paragraph.bare.slice(s.start, s.end);
