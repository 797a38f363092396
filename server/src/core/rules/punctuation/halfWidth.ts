import { lastStartingBefore, type Span, span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Edit, type RuleContext } from '../rule';
import { isChinese, neighbour, roundPairs } from './marks';

/** A half-width mark, or pair of marks, that belongs to Chinese text. */
export interface HalfWidth {
  /** `mixed`: a pair of which one is half-width, the other full-width. */
  readonly kind: 'mark' | 'pair' | 'mixed';
  /** As printed: `,` or `(` with its partner `()`. */
  readonly printed: string;
  readonly right: string;
  /** One for each mark to be changed, ascending. Raw. */
  readonly edits: readonly [Edit, ...Edit[]];
}

const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '.': '。', '(': '（', ')': '）' };
const SINGLE = /[,:;?!]|(?<=\p{Script=Han}{4}[》”）)]?)\.(?=\s*$)/gu;
const NAMES: Readonly<Record<string, string>> = { ',': '逗号', ':': '冒号', ';': '分号', '?': '问号', '!': '叹号', '.': '句号', '(': '括号', '"': '引号' };

type Where = Pick<RuleContext, 'prose' | 'plan' | 'source' | 'shared'>;

/** Every half-width mark of the draft that should be full-width, in reading order. Time is linear. */
export const halfWidthOf = (context: Where): readonly HalfWidth[] => context.shared.once(halfWidthOf, () => allIn(context));

function allIn(context: Where): readonly HalfWidth[] {
  const found: HalfWidth[] = [];
  for (const one of context.prose) for (const mark of inProse(one, context)) found.push(mark);
  return found.sort((a, b) => a.edits[0].span.start - b.edits[0].span.start);
}

/** 逗号、冒号和括号, as far as they occur. */
export function namesOf(marks: readonly HalfWidth[]): string {
  const kinds = new Set(marks.map(m => m.printed[0] ?? ''));
  return Object.keys(NAMES).filter(k => kinds.has(k)).map(k => NAMES[k]).join('、');
}

/** A line of a program or of data is none of a draft: its marks are part of it. */
const CODE = /":|\(\);|=>|==|&&|[{}][,;]?$|^(?:const|let|var|import|function|def|class|return|#include|<\?xml)\b/;

function* inProse(prose: Prose, context: Where): Generator<HalfWidth> {
  const { text } = prose;
  if (!/[,:;?!()."]/.test(text) || CODE.test(text)) return;
  const free = (at: number): boolean => isFree(prose, context, at);
  const edit = (at: number, newText: string): Edit => ({ span: prose.spanOf(span(at, at + 1)), newText });
  const done = new Set<number>();
  for (const pair of roundPairs(text)) {
    const at = [pair.start, pair.end - 1].filter(i => text[i] === '(' || text[i] === ')');
    if (at.length === 0 || !at.every(free) || !isChinesePair(text, pair)) continue;
    for (const i of at) done.add(i);
    const [first, ...more] = at.map(i => edit(i, FULL[text[i] as string] as string));
    if (first) yield { kind: at.length === 2 ? 'pair' : 'mixed', printed: '()', right: '（）', edits: [first, ...more] };
  }
  for (const { start, end } of straightQuotes(text)) {
    if (free(start) && free(end - 1)) yield { kind: 'pair', printed: '""', right: '“”', edits: [edit(start, '“'), edit(end - 1, '”')] };
  }
  for (const { index: at, 0: mark } of text.matchAll(SINGLE)) {
    if (!free(at) || !isChineseMark(text, at, done)) continue;
    done.add(at);
    yield { kind: 'mark', printed: mark, right: FULL[mark] as string, edits: [edit(at, FULL[mark] as string)] };
  }
}

/** Not in an address or in code, not escaped, not a bracket of a link. */
function isFree(prose: Prose, { plan, source }: Where, at: number): boolean {
  if (isIn(prose.verbatim, at)) return false;
  const raw = prose.spanOf(span(at, at + 1)).start;
  const before = source.text[raw - 1];
  return !isIn(plan.opaque, raw) && before !== '\\' && !(before === ']' && prose.text[at] === '(');
}

function isIn(spans: readonly Span[], at: number): boolean {
  const before = spans[lastStartingBefore(spans, at)];
  return before !== undefined && at < before.end;
}

/** Chinese inside or outside; f(x), H2O(g) and an English phrase with its brackets are left as they are. */
function isChinesePair(text: string, { start, end }: Span): boolean {
  if (text[start] === '（' || text[end - 1] === '）') return true;
  if (isChinese(neighbour(text, start, 1)) || isChinese(neighbour(text, end - 1, -1))) return true;
  const before = neighbour(text, start, -1);
  if (before !== undefined && /[A-Za-z0-9]/.test(before)) return false;
  return isChinese(before) || isChinese(neighbour(text, end - 1, 1));
}

const QUOTES = /"/g;
const LONGEST_QUOTE = 60;

/** Straight quotation marks with Chinese text inside; none at all where they do not come in pairs. */
function straightQuotes(text: string): readonly Span[] {
  const at = [...text.matchAll(QUOTES)].map(m => m.index);
  if (at.length % 2 !== 0) return [];
  const found: Span[] = [];
  for (let i = 0; i + 1 < at.length; i += 2) {
    const s = span(at[i] as number, (at[i + 1] as number) + 1);
    const inner = text.slice(s.start + 1, s.end - 1);
    if (inner === '' || inner.length > LONGEST_QUOTE || inner.trim() !== inner || /[“”"。]/.test(inner)) return [];
    if (isChinese(inner[0]) || isChinese(inner[inner.length - 1])) found.push(s);
  }
  return found;
}

const NEAR = 12;
/** R&amp;D: left over from a web page; the mark ends the entity. */
const ENTITY = /&(?:[A-Za-z]{2,8}|#[0-9]{1,6})$/;

/** Next to Han or a Chinese mark; or behind a figure where a Chinese clause ends. */
function isChineseMark(text: string, at: number, done: ReadonlySet<number>): boolean {
  const mark = text[at] as string;
  if (mark === '?' && (at === 0 || text[at + 1] === '?' || text[at - 1] === '?')) return false;
  if (mark === ';' && ENTITY.test(text.slice(Math.max(0, at - NEAR), at))) return false;
  const before = neighbour(text, at, -1);
  if (before === undefined) return false;
  const after = neighbour(text, at, 1);
  if (isChinese(before) || isChinese(after) || done.has(at - 1) || done.has(at + 1)) return true;
  const clauseEnds = after === undefined || (mark === ';' && /[0-9A-Za-z]/.test(after)) || (mark === ',' && /[%‰℃]/.test(before));
  return clauseEnds && /[0-9A-Za-z%‰℃]/.test(before) && /\p{Script=Han}/u.test(text.slice(Math.max(0, at - NEAR), at));
}
