import { type Segmenter, wordsOf } from '../text/segmenter';
import { indicatorKey } from '../model/comparable';

/** Words of an indicator's name as it is compared: aliases folded, 全省 and 数量, blanks and quotation marks left out. */
export function nameWords(name: string, segmenter: Segmenter): readonly string[] {
  const bare = indicatorKey(name);
  return wordsOf(bare, segmenter).map(w => bare.slice(w.start, w.end));
}

/** 中心语: what the indicator is at last (收入, 覆盖率); words of one character take the one before them along. */
export function headWord(words: readonly string[]): string {
  let head = '';
  for (let i = words.length - 1; i >= 0 && head.length < 2; i--) head = (words[i] ?? '') + head;
  return head;
}

/** Share of characters, in whole words, that two names must have in common to be shown side by side. */
const NEAR = 0.6;

/**
 * Whether two names may mean one indicator: the same head word, and most words in common (装备数控化率 of 重点企业 and of 重点工业企业). A hint for readers,
 * in hover and `--explain-match`; no finding depends on it, because two segmenters may cut differently.
 */
export function nearByWords(one: readonly string[], other: readonly string[]): boolean {
  const [head, otherHead] = [headWord(one), headWord(other)];
  if (head === '' || otherHead === '' || one.join('') === other.join('')) return false;
  // 主营业务收入 may be one word for one segmenter and three for another.
  if (!head.endsWith(otherHead) && !otherHead.endsWith(head)) return false;
  const common = longestCommon(one, other).join('').length + (head === otherHead ? 0 : Math.min(head.length, otherHead.length));
  return (2 * common) / (one.join('').length + other.join('').length) >= NEAR;
}

/** Where two names differ, word by word: “工业”, or “授权”与“申请”. Empty where the words are the same. */
export function nameDifference(one: readonly string[], other: readonly string[]): string {
  const common = longestCommon(one, other);
  const parts = [only(one, common), only(other, common)].filter(part => part !== '');
  return parts.map(part => `“${part}”`).join('与');
}

/** Words of `words` that are not in `common`, stretches set apart by ……. */
function only(words: readonly string[], common: readonly string[]): string {
  const stretches: string[] = [];
  let at = 0;
  let open = false;
  for (const word of words) {
    if (word === common[at]) {
      at++;
      open = false;
    } else {
      if (open) stretches[stretches.length - 1] += word;
      else stretches.push(word);
      open = true;
    }
  }
  return stretches.join('……');
}

/** Longest common subsequence; names have a few dozen words at most. */
function longestCommon(one: readonly string[], other: readonly string[]): readonly string[] {
  const [a, b] = [one.slice(0, LONGEST_NAME), other.slice(0, LONGEST_NAME)];
  let row: (readonly string[])[] = b.map(() => []);
  for (const word of a) {
    let diagonal: readonly string[] = [];
    let left: readonly string[] = [];
    row = row.map((above, j) => {
      const best = word === b[j] ? [...diagonal, word] : above.length >= left.length ? above : left;
      diagonal = above;
      left = best;
      return best;
    });
  }
  return row[row.length - 1] ?? [];
}

const LONGEST_NAME = 40;
