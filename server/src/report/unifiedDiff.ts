/** What a change does to a file, in the unified format that `patch` and `git apply` read. Empty where nothing changes. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const old = linesOf(before);
  const now = linesOf(after);
  const hunks = withContext(changes(old, now), old.length);
  return [`--- a/${path}\n`, `+++ b/${path}\n`, ...hunks.map(h => hunkText(h, old, now))].join('');
}

/** Lines with their ends; the last one may have none. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Old lines [a, b) become new lines [c, d). */
interface Change {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** Patience: lines that occur once on either side and in the same order are anchors; what lies between two anchors, alike ends taken off, is a change. */
function changes(old: readonly string[], now: readonly string[]): readonly Change[] {
  const found: Change[] = [];
  let a = 0;
  let c = 0;
  for (const [i, j] of [...anchors(old, now), [old.length, now.length] as const]) {
    const change = trimmed(old, now, { a, b: i, c, d: j });
    if (change.b > change.a || change.d > change.c) found.push(change);
    a = i + 1;
    c = j + 1;
  }
  return found;
}

function trimmed(old: readonly string[], now: readonly string[], { a, b, c, d }: Change): Change {
  let head = 0;
  while (a + head < b && c + head < d && old[a + head] === now[c + head]) head++;
  let tail = 0;
  while (a + head < b - tail && c + head < d - tail && old[b - tail - 1] === now[d - tail - 1]) tail++;
  return { a: a + head, b: b - tail, c: c + head, d: d - tail };
}

function anchors(old: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] {
  const inOld = once(old);
  const inNow = once(now);
  const pairs = [...inOld].flatMap(([line, i]) => {
    const j = inNow.get(line);
    return j === undefined ? [] : [[i, j] as const];
  });
  return longestRising(pairs);
}

function once(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  lines.forEach((line, i) => (places.has(line) ? twice.add(line) : places.set(line, i)));
  for (const line of twice) places.delete(line);
  return places;
}

/** The longest run of pairs, ascending in the first, that ascends in the second too. */
function longestRising(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tops: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, j], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] as number]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    before[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  });
  const chain: (readonly [number, number])[] = [];
  for (let at = tops[tops.length - 1] ?? -1; at >= 0; at = before[at] ?? -1) chain.push(pairs[at] as readonly [number, number]);
  return chain.reverse();
}

interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly changes: readonly Change[];
}
const CONTEXT = 3;

function withContext(all: readonly Change[], length: number): readonly Hunk[] {
  const hunks: { start: number; end: number; changes: Change[] }[] = [];
  for (const change of all) {
    const start = Math.max(0, change.a - CONTEXT);
    const end = Math.min(length, change.b + CONTEXT);
    const last = hunks[hunks.length - 1];
    if (last && start <= last.end) {
      last.end = end;
      last.changes.push(change);
    } else hunks.push({ start, end, changes: [change] });
  }
  return hunks;
}

function hunkText({ start, end, changes: inside }: Hunk, old: readonly string[], now: readonly string[]): string {
  const body: string[] = [];
  const add = (mark: string, lines: readonly string[]): void => {
    for (const line of lines) body.push(mark + line + (line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'));
  };
  let at = start;
  for (const { a, b, c, d } of inside) {
    add(' ', old.slice(at, a));
    add('-', old.slice(a, b));
    add('+', now.slice(c, d));
    at = b;
  }
  add(' ', old.slice(at, end));
  const [first] = inside;
  const newStart = first ? first.c - (first.a - start) : start;
  const newLength = end - start + inside.reduce((n, { a, b, c, d }) => n + (d - c) - (b - a), 0);
  const range = (from: number, length: number): string => `${length === 0 ? from : from + 1},${length}`;
  return `@@ -${range(start, end - start)} +${range(newStart, newLength)} @@\n${body.join('')}`;
}
