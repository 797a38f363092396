import { lastStartingBefore, type Span, span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { enumeratorsIn } from './marks';

/** One mark of a pair that went wrong in its paragraph; logical offsets. */
export interface Single {
  readonly at: number;
  readonly mark: string;
}
export interface Couple extends Single {
  /** The other mark of the pair. */
  readonly other: number;
}
/** What one paragraph says about its brackets, quotation marks and 书名号. */
export interface PairScan {
  readonly unclosed: readonly Single[];
  readonly unopened: readonly Single[];
  /** Closed after an outer one was closed: （“……）” */
  readonly crossing: readonly Couple[];
  /** 《…《…》…》, “…“…”…”: the inner pair. */
  readonly nested: readonly Couple[];
  /** Round brackets in the third layer. */
  readonly deep: readonly Couple[];
}

const OPENING = '(（《〈“‘〔【「『';
const KINDS: Readonly<Record<string, number>> = { '(': 0, '（': 0, '《': 1, '〈': 2, '“': 3, '‘': 4, '〔': 5, '【': 6, '「': 7, '『': 8, ')': 0, '）': 0, '》': 1, '〉': 2, '”': 3, '’': 4, '〕': 5, '】': 6, '」': 7, '』': 8 };
const MARK = /[()（）《》〈〉“”‘’〔〕【】「」『』]/g;
const ROUND = 0;
const DEEPEST = 2;

interface Open extends Single {
  readonly kind: number;
  /** The same kind around it. */
  readonly around: Open | undefined;
  /** Layers of its own kind, itself among them. */
  readonly depth: number;
  closed: boolean;
}
interface State {
  readonly stack: Open[];
  /** Innermost open one of each kind. */
  readonly inner: (Open | undefined)[];
  /** Passed over by the closing mark of an outer one, by kind. */
  readonly passed: Open[][];
  readonly pairs: { readonly open: Open; readonly end: number }[];
  readonly unopened: Single[];
  readonly crossing: Couple[];
}

/** One pass; every mark is put on the stack once and taken off once. */
export function scanPairs(prose: Prose, opaque: readonly Span[]): PairScan {
  const state: State = { stack: [], inner: [], passed: [], pairs: [], unopened: [], crossing: [] };
  const enumerators = enumeratorsIn(prose.text);
  for (const { index: at, 0: mark } of prose.text.matchAll(MARK)) {
    if (enumerators.has(at) || isApostrophe(prose.text, at) || isIn(prose.verbatim, at) || (opaque.length > 0 && isIn(opaque, prose.spanOf(span(at, at + 1)).start))) continue;
    if (OPENING.includes(mark)) open(state, at, mark);
    else close(state, at, mark);
  }
  const couple = ({ open: o, end }: State['pairs'][number]): Couple => ({ at: o.at, mark: o.mark, other: end });
  return {
    unclosed: [...state.stack, ...state.passed.flatMap(p => p ?? [])].sort((a, b) => a.at - b.at),
    unopened: state.unopened,
    crossing: state.crossing,
    nested: state.pairs.filter(p => (p.open.kind === 1 || p.open.kind === 3) && p.open.around?.closed === true).map(couple),
    deep: state.pairs.filter(p => p.open.kind === ROUND && p.open.depth === DEEPEST + 1 && p.open.around?.closed === true).map(couple),
  };
}

function open(state: State, at: number, mark: string): void {
  const kind = KINDS[mark] as number;
  const around = state.inner[kind];
  const made: Open = { at, mark, kind, around, depth: (around?.depth ?? 0) + 1, closed: false };
  state.inner[kind] = made;
  state.stack.push(made);
}

function close(state: State, at: number, mark: string): void {
  const kind = KINDS[mark] as number;
  if (!state.inner[kind]) {
    const passed = state.passed[kind]?.pop();
    if (passed) state.crossing.push({ at: passed.at, mark: passed.mark, other: at });
    else state.unopened.push({ at, mark });
    return;
  }
  for (let top = state.stack.pop(); top; top = state.stack.pop()) {
    state.inner[top.kind] = top.around;
    if (top.kind === kind) {
      top.closed = true;
      state.pairs.push({ open: top, end: at });
      return;
    }
    (state.passed[top.kind] ??= []).push(top);
  }
}

/** it’s, ’22: no quotation mark. */
const isApostrophe = (text: string, at: number): boolean => /[‘’]/.test(text[at] as string) && (/[A-Za-z]/.test(text[at + 1] ?? '') && /[A-Za-z]/.test(text[at - 1] ?? '') || (text[at] === '’' && /[0-9A-Za-z]/.test(text[at + 1] ?? '')));

function isIn(spans: readonly Span[], at: number): boolean {
  const before = spans[lastStartingBefore(spans, at)];
  return before !== undefined && at < before.end;
}
