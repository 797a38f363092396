import { lastStartingBefore, overlaps, type Span, span } from '../text/span';
import { type Prose } from '../model/prose';
import { type Report } from './rule';

/** Quotations that a rule leaves alone: every one, or those in “” and 「」 only (names in 《》 are judged). */
export type Untouched = 'quotations' | 'quotes';

/**
 * What a rule that looks at each text by itself reports. `judge` is a pure function of text, place and element: where it was silent before, it is not
 * asked again. `needs` (no flag g): what every text holds that it reports on; a table has a hundred thousand cells, nearly all without.
 */
export function* inEach(all: readonly Prose[], judge: (prose: Prose) => Iterable<Report>, needs?: RegExp): Generator<Report> {
  for (const prose of all) {
    if (prose.known.isSilent(judge)) continue;
    if (needs?.test(prose.folded) === false) {
      prose.known.setSilent(judge);
      continue;
    }
    const reports = [...judge(prose)];
    if (reports.length === 0) prose.known.setSilent(judge);
    else yield* reports;
  }
}

/** Matches of `pattern` (with flag g; one object for all texts) in the folded text that touch neither verbatim text nor a quotation of the kind left alone. */
export function* matchesIn(prose: Prose, pattern: RegExp, untouched: Untouched = 'quotations'): Generator<RegExpMatchArray & { readonly index: number }> {
  for (const match of prose.known.once(pattern, () => allOf(pattern, prose.folded))) {
    const at = span(match.index, match.index + match[0].length);
    if (touches(prose.verbatim, at)) continue;
    const quotation = overlapping(prose.quotations, at);
    if (quotation !== undefined && (untouched === 'quotations' || prose.text[quotation.start] !== '《')) continue;
    yield match;
  }
}

const NONE: readonly RegExpExecArray[] = [];

/** `matchAll` without the copy of the pattern that it makes for each text: a table has a hundred thousand short ones, nearly all without a match. */
function allOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError('pattern without flag g');
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

const touches = (sorted: readonly Span[], at: Span): boolean => overlapping(sorted, at) !== undefined;

/** The span of `sorted` (disjoint, ascending) that holds part of `at`; the later one where there are two. */
function overlapping(sorted: readonly Span[], at: Span): Span | undefined {
  const last = sorted[lastStartingBefore(sorted, at.end - 1)];
  return last !== undefined && overlaps(last, at) ? last : undefined;
}

/** Span in the draft of the part of `match` from `from` on, `length` long; offsets from the start of the match. */
export function partOf(prose: Prose, match: { readonly index: number }, from: number, length: number): Span {
  return prose.spanOf(span(match.index + from, match.index + from + length));
}

/** The folded text of the clause up to `at`: from the last ，。；： on, `longest` characters at most. */
export function clauseBefore(prose: Prose, at: number, longest = 40): string {
  const before = prose.folded.slice(Math.max(0, at - longest), at);
  return before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf('。'), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
}

/** The folded text of the sentence that holds `at`: up to 。；！？ on either side, `longest` characters each at most. */
export function sentenceAround(prose: Prose, at: number, longest = 120): string {
  const before = prose.folded.slice(Math.max(0, at - longest), at);
  const after = prose.folded.slice(at, at + longest);
  return (/[^。;!?]*$/.exec(before)?.[0] ?? '') + (/^[^。;!?]*/.exec(after)?.[0] ?? '');
}
