import { diffArrays } from 'diff';
import { type Segmenter, wordsOf } from '../../text/segmenter';

/** A run of words that both texts have, or only one of them. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}
/** Beyond this many changed words a comparison word by word says less than the two texts side by side. */
const EDITS = 400;
const WORDS = 4000;

/** What changed from one wording to another, word by word; undefined where nearly everything did. */
export function wordRuns(before: string, after: string, segmenter: Segmenter): readonly WordRun[] | undefined {
  const [a, b] = [before, after].map(text => wordsOf(text, segmenter).map(w => text.slice(w.start, w.end)));
  if (a === undefined || b === undefined || a.length > WORDS || b.length > WORDS) return undefined;
  const changes = diffArrays(a, b, { maxEditLength: EDITS });
  return changes?.map(({ added, removed, value }) => ({ kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const), text: value.join('') }));
}
