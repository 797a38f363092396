import { type Span, span } from '../../text/span';
import { type Prose } from '../../model/prose';

const CHINESE = /[\p{Script=Han}“”‘’《》〈〉〔〕【】「」『』、。…—，：；（）？！]/u;

/** Han, or a mark that only Chinese text has. */
export const isChinese = (c: string | undefined): boolean => c !== undefined && CHINESE.test(c);

const isBlank = (c: string | undefined): boolean => c !== undefined && /[\s\u00a0\u3000]/.test(c);
const FURTHEST = 3;

/** The character before (-1) or after (+1) `at`; up to three blanks are passed over. undefined: none. */
export function neighbour(text: string, at: number, direction: 1 | -1): string | undefined {
  let i = at + direction;
  for (let blanks = 0; blanks < FURTHEST && isBlank(text[i]); blanks++) i += direction;
  return text[i];
}

/** True where the raw text has the same characters side by side: no mark of Markdown, no line break between them. */
export function isContiguous(prose: Prose, s: Span): boolean {
  const raw = prose.spanOf(s);
  return raw.end - raw.start === s.end - s.start;
}

const ROUND = /[()（）]/g;
const ENUMERATOR = /(?:^|[\s；;，,、：:。.(（])(?:[0-9０-９]{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2}|[①-⑳])[)）]/g;

/** Where there are more closing brackets than opening ones, those of 1) 2) are no partners, as many as are too many. */
export function enumeratorsIn(text: string): ReadonlySet<number> {
  let surplus = 0;
  for (const match of text.matchAll(ROUND)) surplus += /[)）]/.test(match[0]) ? 1 : -1;
  const found = new Set<number>();
  if (surplus <= 0) return found;
  for (const match of text.matchAll(ENUMERATOR)) {
    if (found.size >= surplus) break;
    if (!/^[(（]/.test(match[0])) found.add(match.index + match[0].length - 1);
  }
  return found;
}

/** Round brackets of either width with their partners: spans of logical offsets, inner ones first. Time is linear. */
export function roundPairs(text: string): readonly Span[] {
  const enumerators = enumeratorsIn(text);
  const open: number[] = [];
  const pairs: Span[] = [];
  for (const match of text.matchAll(ROUND)) {
    if (/[(（]/.test(match[0])) open.push(match.index);
    else if (!enumerators.has(match.index)) {
      const start = open.pop();
      if (start !== undefined) pairs.push(span(start, match.index + 1));
    }
  }
  return pairs;
}
