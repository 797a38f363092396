/** How a text writes marks and digits beside Han characters. */
export interface MarksBeside {
  /** Half-width marks that touch a Han character or a mark of full width. */
  half: number;
  /** ，：；（）？！ */
  full: number;
  /** A blank between a Han character and a digit. */
  spaced: number;
}

const NEITHER = 0;
const HAN = 1;
const HALF = 2;
const FULL = 4;
const OPENS = 8;
const CLOSES = 16;
const DIGIT = 32;
const BLANK = 64;

const KINDS: ReadonlyMap<number, number> = new Map([
  ...[...',:;()?!'].map(c => [c.charCodeAt(0), HALF] as const),
  ...[...'，：；？！'].map(c => [c.charCodeAt(0), FULL] as const),
  ...[...'0123456789'].map(c => [c.charCodeAt(0), DIGIT] as const),
  ...[...'“《〔'].map(c => [c.charCodeAt(0), OPENS] as const),
  ...[...'”》〕'].map(c => [c.charCodeAt(0), CLOSES] as const),
  [0xff08, FULL | OPENS], [0xff09, FULL | CLOSES], [0x20, BLANK], [0x3005, HAN], [0x3007, HAN],
]);

/** 々〇 and the blocks of Han characters; those beyond U+FFFF are rare enough to be left out of a count. */
const isHan = (c: number): boolean => (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff);

/** Counts in one pass; a character that was counted on one side is not counted again on the other. */
export function marksBeside(text: string): MarksBeside {
  const counts: MarksBeside = { half: 0, full: 0, spaced: 0 };
  let before = NEITHER;
  let beforeBlank = NEITHER;
  let counted = false;
  /** Where the last that was counted ends. */
  let spacedTo = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const kind = isHan(c) ? HAN : (KINDS.get(c) ?? NEITHER);
    if (kind & FULL) counts.full++;
    const meets = ((before & (HAN | CLOSES)) !== 0 && (kind & HALF) !== 0) || ((before & HALF) !== 0 && (kind & (HAN | OPENS)) !== 0);
    counted = meets && !counted;
    if (counted) counts.half++;
    if (before === BLANK && i - 2 > spacedTo && (beforeBlank | kind) === (HAN | DIGIT)) {
      counts.spaced++;
      spacedTo = i;
    }
    beforeBlank = before;
    before = kind;
  }
  return counts;
}
