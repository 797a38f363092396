import { nameKey } from './names';

// One document under two names in two texts. Other words than these tell documents apart: 实施意见 carries out an 意见, 指导意见 and 若干意见 are of another issuer.
const FILLING = /促进|推进|推动|加快|建设|发展|有关|相关|的|和|与|及|、/g;
/** What is issued under a name of its own, and its stage or years. */
const ISSUED = /(?:条例|办法|规定|细则|规划|纲要|计划|方案|意见|决定|措施|要点|政策|法)(\([^()]*\))?$/;
/** Names of fewer characters without the filling are common words. */
const SHORTEST = 5;
/** 1 − similarity, at most. */
const MOST_CHANGED = 0.25;

const keyOf = (name: string): string => nameKey(name).replace(/^中华人民共和国/, '').replace(/[“”]/g, '');

/** What names of one document have in common: place, subject, kind, stage and years; undefined: the name is not compared with those in other documents. */
export function stemOf(name: string): string | undefined {
  const key = keyOf(name);
  const stem = key.replace(FILLING, '');
  return ISSUED.test(key) && stem.replace(/\([^()]*\)$/, '').length >= SHORTEST ? stem : undefined;
}

export const isSameName = (a: string, b: string): boolean => keyOf(a) === keyOf(b);

/** The words that stand in one of two names of one stem and not in the other; undefined: the names differ in more than that. */
export function filledIn(a: string, b: string): string | undefined {
  const [x, y] = [keyOf(a), keyOf(b)];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  // 发展 put into 促进发展 may be read as 促发展进: the words are taken whole.
  for (; start >= 0; start--) {
    const words = long.slice(start, start + long.length - short.length);
    if (long.slice(start + words.length) !== short.slice(start)) return undefined;
    if (words !== '' && words.replace(FILLING, '') === '') return words.length <= MOST_CHANGED * long.length ? words : undefined;
  }
  return undefined;
}
