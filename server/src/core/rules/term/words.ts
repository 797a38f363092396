import { byStart, lastStartingBefore, overlaps, type Span, span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Fix, type Report, type RuleContext } from '../rule';

/** What a word is judged by: where it stands, and what it should be. */
export interface Word {
  readonly prose: Prose;
  /** Logical offsets in `prose`. */
  readonly at: Span;
}

interface Asked {
  /** Words in quotation marks are not the draft's own either. */
  readonly quotes?: boolean;
  /** Stands for `find` where that is a pure function of text, place and element: texts in which it found nothing are not searched again. */
  readonly as?: object;
  /** What every place holds (no flag g): a text without it is not searched. */
  readonly needs?: RegExp;
}

/** Texts of the draft with a question for each place: whether the word there is the draft's own, and not a title, an address or a name. */
export function* wordsIn(context: RuleContext, find: (prose: Prose) => Iterable<Span>, more: Asked = {}): Generator<Word> {
  const { as, needs } = more;
  for (const prose of context.prose) {
    if (as !== undefined && prose.known.isSilent(as)) continue;
    if (needs?.test(prose.folded) === false) {
      if (as !== undefined) prose.known.setSilent(as);
      continue;
    }
    let none = true;
    let silent: readonly Span[] | undefined;
    for (const at of find(prose)) {
      none = false;
      silent ??= disjoint([titlesIn(prose.text), prose.verbatim, namesIn(context, prose), more.quotes === true ? prose.quotations : []].flat());
      const before = silent[lastStartingBefore(silent, at.end - 1)];
      if (before === undefined || !overlaps(before, at)) yield { prose, at };
    }
    if (none && as !== undefined) prose.known.setSilent(as);
  }
}

/** The same places, ascending, those that touch or overlap made one. */
function disjoint(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const s of [...spans].sort(byStart)) {
    const last = merged[merged.length - 1];
    if (last && s.start <= last.end) merged[merged.length - 1] = span(last.start, Math.max(last.end, s.end));
    else merged.push(s);
  }
  return merged;
}

/** 《》 of any depth, also within “ ”. */
function titlesIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[《》]/g)) {
    if (mark === '《') {
      if (depth === 0) start = index;
      depth++;
    } else if (depth > 0 && --depth === 0) found.push(span(start, index + 1));
  }
  return found;
}

const COMPANY = /\p{Script=Han}{2,20}(?:[(][^()]{1,10}[)])?(?:股份有限公司|有限责任公司|有限公司|集团公司)/gu;

/** Names of units and of companies. */
function namesIn({ knowledge }: RuleContext, { text, folded }: Prose): readonly Span[] {
  const companies = [...folded.matchAll(COMPANY)].map(m => span(m.index, m.index + m[0].length));
  return [knowledge.namesIn(text).map(n => n.span), companies].flat();
}

/** A review fix that puts `right` in the place; none where the word is printed with something between its characters (a line break, marks of Markdown). */
export function replacing({ prose, at }: Word, right: string): Pick<Report, 'span' | 'fixes'> {
  const whole = prose.spanOf(at);
  const fix: Fix = { title: `改为“${right}”`, safety: 'review', edits: [{ span: whole, newText: right }] };
  return whole.end - whole.start === at.end - at.start ? { span: whole, fixes: [fix] } : { span: whole };
}

export const textOf = ({ prose, at }: Word): string => prose.text.slice(at.start, at.end);
