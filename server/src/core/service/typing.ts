import { shift, type Span } from '../text/span';

/** How one text became another: everything before `start` is the same, and so is everything behind; in between `removed` characters made way for `added`. */
export interface Change {
  readonly start: number;
  readonly removed: number;
  readonly added: string;
}

/** More is no typing: a paste, or several changes at once. */
const MOST = 12;
/** What may cut a line in two, join two, or make one a row. */
const LAYS_OUT = /[\r\n\t|]/;

/** The change where it is one of somebody who types within a line, else undefined. */
export function typedChange(before: string, after: string): Change | undefined {
  if (Math.abs(before.length - after.length) > MOST) return undefined;
  const most = Math.min(before.length, after.length);
  const start = longest(most, n => before.startsWith(after.slice(0, n)));
  const behind = longest(most - start, n => before.endsWith(after.slice(after.length - n)));
  const removed = before.slice(start, before.length - behind);
  const added = after.slice(start, after.length - behind);
  if (removed.length > MOST || added.length > MOST || LAYS_OUT.test(removed) || LAYS_OUT.test(added)) return undefined;
  return { start, removed: removed.length, added };
}

/** The greatest length from 0 to `most` that fits; a shorter one fits wherever a longer one does. Comparing slices is native, comparing characters is not. */
function longest(most: number, fits: (length: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a place of the text after the change stood before it; a place inside what was added stood where it was put in. */
export function placeBefore({ start, removed, added }: Change, offset: number): number {
  if (offset <= start) return offset;
  return offset >= start + added.length ? offset - added.length + removed : start;
}

/** Where a span of the text before the change stands after it; undefined where the change is inside it. */
export function spanAfter({ start, removed, added }: Change, span: Span): Span | undefined {
  if (span.end <= start) return span;
  return span.start >= start + removed ? shift(span, added.length - removed) : undefined;
}
