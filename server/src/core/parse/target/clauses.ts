import { fold } from '../../text/fold';
import { type Span, span } from '../../text/span';
import { type BoundedQuantity, scanQuantities } from '../quantity';
import { VERB } from './vocabulary';

/** A clause (between , ; 。 :) with the quantities that stand openly in it, not inside （…）, “…” or 《…》. */
export interface Clause {
  readonly span: Span;
  /** The sentence it belongs to: between 。；！？. */
  readonly sentence: Span;
  readonly quantities: readonly BoundedQuantity[];
}

const CLOSER: Readonly<Record<string, string>> = { '(': ')', '《': '》', '“': '”', '〔': '〕', '「': '」', '【': '】', '[': ']', '〈': '〉' };
const BRACKET = /[()《》“”〔〕「」【】[\]〈〉]/g;
const LONGEST_QUOTE = 2000;

/** Positions inside brackets, quotation marks or book-title marks are 1; a mark without partner near by masks nothing. */
export function maskOf(folded: string): Uint8Array {
  const depth = new Int32Array(folded.length + 1);
  const open: { readonly closer: string; readonly at: number }[] = [];
  const mask = new Uint8Array(folded.length);
  for (const { 0: c, index: i } of folded.matchAll(BRACKET)) {
    const closer = CLOSER[c];
    if (closer !== undefined) open.push({ closer, at: i });
    else {
      const at = closed(open, c);
      if (at === undefined || i - at > LONGEST_QUOTE) continue;
      depth[at] = (depth[at] as number) + 1;
      depth[i + 1] = (depth[i + 1] as number) - 1;
    }
  }
  let level = 0;
  for (let i = 0; i < folded.length; i++) {
    level += depth[i] as number;
    mask[i] = level > 0 ? 1 : 0;
  }
  return mask;
}

/** Takes the partner off the stack; a few unclosed marks above it go with it. */
function closed(open: { readonly closer: string; readonly at: number }[], c: string): number | undefined {
  for (let k = open.length - 1; k >= Math.max(0, open.length - 3); k--) {
    const mark = open[k] as { readonly closer: string; readonly at: number };
    if (mark.closer !== c) continue;
    open.length = k;
    return mark.at;
  }
  return undefined;
}

const MARK = /[。;!?,:]/g;
const SENTENCE_END = '。;!?';

export function clausesOf(text: string): { readonly folded: string; readonly mask: Uint8Array; readonly clauses: readonly Clause[] } {
  const folded = fold(text);
  const mask = maskOf(folded);
  const quantities = scanQuantities(text).filter(q => mask[q.quantity.span.start] === 0 && !isAge(folded, q));
  const clauses: Clause[] = [];
  let pending: Span[] = [];
  let at = 0;
  let sentenceStart = 0;
  let next = 0;
  const close = (end: number): void => {
    const sentence = span(sentenceStart, end);
    for (const s of pending) {
      const own: BoundedQuantity[] = [];
      while (next < quantities.length && (quantities[next] as BoundedQuantity).quantity.span.start < s.end) own.push(quantities[next++] as BoundedQuantity);
      clauses.push({ span: s, sentence, quantities: own });
    }
    pending = [];
    sentenceStart = end + 1;
  };
  for (const { 0: mark, index: i } of folded.matchAll(MARK)) {
    if (mask[i] !== 0) continue;
    const ends = SENTENCE_END.includes(mark);
    if (!ends && insideNumber(folded, i)) continue;
    if (i > at) pending.push(span(at, i));
    at = i + 1;
    if (ends) close(i);
  }
  if (at < folded.length) pending.push(span(at, folded.length));
  close(folded.length);
  return { folded, mask, clauses };
}

/** 5岁以下儿童, 60周岁以上老年人: who is meant, no value. */
const isAge = (folded: string, { quantity, span: whole, relation }: BoundedQuantity): boolean => /岁$/.test(quantity.unit) && relation === '' && /^ ?\p{Script=Han}/u.test(folded.slice(whole.end, whole.end + 2));

/** 1,200家 and 2:1: the mark belongs to the number. */
function insideNumber(folded: string, at: number): boolean {
  return /^\d[,:]\d{3}(?!\d)/.test(folded.slice(at - 1, at + 5)) || /^\d:\d/.test(folded.slice(at - 1, at + 2));
}

const JOINT = new RegExp(`、|以及|及其|及|和|与|并|或|(?<![并而尚暂])且`, 'g');
// 或 joins alternatives of one thing (200户或500人以上的聚居点), not two targets.
const STARTS_JOINT = /^ ?(?:、|以及|及|和|与|并|且)/;
const ENDS_JOINT = /(?:、|以及|及|和|与|并) ?$/;
const VERB_AFTER = new RegExp(`^ ?(?:${VERB})`);

export interface Conjunct {
  readonly span: Span;
  readonly quantities: readonly BoundedQuantity[];
  /** Index of the first quantity in the clause. */
  readonly first: number;
}

/** Conjuncts of a clause (rules.md §4.1, coordinate): cut at 、 or 和 where the next one has a number of its own. Quantities without a joint between stay together. */
export function conjunctsOf(folded: string, mask: Uint8Array, clause: Clause): readonly Conjunct[] {
  const found: Conjunct[] = [];
  let first = 0;
  let start = clause.span.start;
  let own: BoundedQuantity[] = [];
  clause.quantities.forEach((quantity, i) => {
    own.push(quantity);
    const next = clause.quantities[i + 1];
    const cut = next && cutBetween(folded, mask, quantity.span.end, Math.max(quantity.span.end, next.span.start));
    if (next && cut === undefined) return;
    const end = cut ?? clause.span.end;
    found.push({ span: span(start, end), quantities: own, first });
    first = i + 1;
    start = end;
    own = [];
  });
  return found;
}

const LONGEST_GAP = 200;

function cutBetween(folded: string, mask: Uint8Array, a: number, b: number): number | undefined {
  const gap = folded.slice(a, Math.min(b, a + LONGEST_GAP));
  if (gap.trim() === '' || STARTS_JOINT.test(gap)) return a;
  const closing = b - a <= LONGEST_GAP ? ENDS_JOINT.exec(gap) : null;
  if (closing && mask[a + closing.index] === 0) return a + closing.index;
  let last: number | undefined;
  for (const m of gap.matchAll(JOINT)) {
    const at = a + m.index;
    if (mask[at] !== 0) continue;
    if (VERB_AFTER.test(folded.slice(at + m[0].length, at + m[0].length + 12))) return at;
    if (m[0] === '、') last = at;
  }
  return last;
}
