import { type Span } from '../../text/span';

/** Characters at the end of the line that are looked for elsewhere. */
const PART = 3;
/** So often must the text go on in one and the same way, but for slips, and never as the next line does. */
const OFTEN = 4;
const NEARLY_ALL = 0.9;
const MOST_SEEN = 1000;
/** No more breaks of a text are looked at. */
const MOST_BREAKS = 20;
const LONGEST_TEXT = 2_000_000;
const HAN = /^\p{Script=Han}+$/u;

/** Words cut in two at a line end whose other half is not there: 打造数字经 ¶ 样板, where the text has 数字经济 everywhere else. */
export class CutWords {
  readonly #text: string;
  #left = MOST_BREAKS;

  constructor(text: string) {
    this.#text = text;
  }

  /** The word as it stands elsewhere; undefined: the break has nothing missing, as far as the text shows. */
  lostAt(join: Span): string | undefined {
    const part = this.#text.slice(Math.max(0, join.start - PART), join.start);
    const next = this.#text[join.end] ?? '';
    if (part.length < PART || !HAN.test(part) || this.#text.length > LONGEST_TEXT || this.#left-- <= 0) return undefined;
    const followers = new Map<string, number>();
    let seen = 0;
    for (let at = this.#text.indexOf(part); at >= 0 && seen < MOST_SEEN; at = this.#text.indexOf(part, at + 1)) {
      const behind = this.#text[at + PART] ?? '';
      // Another line end tells nothing.
      if (/^\s?$/.test(behind)) continue;
      if (behind === next) return undefined;
      followers.set(behind, (followers.get(behind) ?? 0) + 1);
      seen++;
    }
    const [follower, count] = [...followers].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    return count >= OFTEN && count >= seen * NEARLY_ALL && HAN.test(follower) ? part + follower : undefined;
  }
}
