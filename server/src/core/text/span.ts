/** A half-open range of UTF-16 code units in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });
export const lengthOf = (s: Span): number => s.end - s.start;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const holds = (s: Span, offset: number): boolean => s.start <= offset && offset < s.end;
/** True where the two share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const shift = (s: Span, by: number): Span => ({ start: s.start + by, end: s.end + by });
export const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** Binary search: the last span of `sorted` (disjoint, ascending) that starts at or before `offset`, or -1. */
export function lastStartingBefore(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Span).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether some span of `sorted` (disjoint, ascending) holds the whole of `inner`. */
export function within(sorted: readonly Span[], inner: Span): boolean {
  const at = sorted[lastStartingBefore(sorted, inner.start)];
  return at !== undefined && contains(at, inner);
}

/** Disjoint, ascending: nested and touching spans become one. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const out: { start: number; end: number }[] = [];
  for (const s of [...spans].sort(byStart)) {
    const last = out[out.length - 1];
    if (last && s.start <= last.end) last.end = Math.max(last.end, s.end);
    else out.push({ start: s.start, end: s.end });
  }
  return out;
}
