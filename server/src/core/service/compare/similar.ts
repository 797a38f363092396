/** Share of pairs of neighbouring characters that two texts have in common (Dice), 0 to 1; blanks and marks do not count. */
export class Fingerprint {
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;

  constructor(text: string) {
    const plain = text.replace(/[^\p{L}\p{N}]/gu, '').slice(0, LONGEST);
    const pairs = new Map<string, number>();
    for (let i = 0; i + 1 < plain.length; i++) {
      const pair = plain.slice(i, i + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    this.pairs = pairs;
    this.size = Math.max(0, plain.length - 1);
  }

  likeness(other: Fingerprint): number {
    if (this.size === 0 || other.size === 0) return 0;
    let common = 0;
    for (const [pair, count] of this.pairs) common += Math.min(count, other.pairs.get(pair) ?? 0);
    return (2 * common) / (this.size + other.size);
  }
}
/** Characters read of a text: enough to know a task by. */
const LONGEST = 2000;

/** Pairs that more tasks than this have say nothing of one of them. */
const COMMON = 40;
const CANDIDATES = 12;

/** For each of `wanted` the few of `all` that share most of its rarer pairs; work goes with the length of the texts. */
export function likely(wanted: readonly Fingerprint[], all: readonly Fingerprint[]): readonly (readonly number[])[] {
  const postings = new Map<string, number[]>();
  all.forEach((fingerprint, i) => {
    for (const pair of fingerprint.pairs.keys()) {
      const known = postings.get(pair);
      if (known) known.push(i);
      else postings.set(pair, [i]);
    }
  });
  return wanted.map(({ pairs }) => {
    const shared = new Map<number, number>();
    for (const pair of pairs.keys()) {
      const holders = postings.get(pair) ?? [];
      if (holders.length <= COMMON) for (const i of holders) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    return [...shared].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES).map(([i]) => i);
  });
}
