import { byStart } from '../text/span';
import { type Edit, type Finding, type Fix } from '../rules/rule';

interface Wanted {
  readonly fix: Fix;
  /** Places that it mends. */
  readonly places: number;
  readonly start: number;
}

/** The safe fixes that can be applied together: the one that starts first goes first; a fix that overlaps it waits for the next round. */
export function safeEdits(findings: readonly Finding[]): { readonly edits: readonly Edit[]; readonly fixes: number } {
  const wanted: Wanted[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.find(f => f.safety === 'safe');
    if (fix) wanted.push({ fix, places: finding.count === undefined ? 1 : fix.edits.length, start: fix.edits.reduce((first, e) => Math.min(first, e.span.start), Infinity) });
  }
  return disjoint(wanted.sort((a, b) => a.start - b.start));
}

/** Takes out of each pair that overlaps the later one, until none overlap. The first fix always stays. */
function disjoint(ordered: readonly Wanted[]): { readonly edits: readonly Edit[]; readonly fixes: number } {
  let left = ordered;
  for (;;) {
    const edits = left.flatMap((w, rank) => w.fix.edits.map(edit => ({ edit, rank }))).sort((a, b) => byStart(a.edit.span, b.edit.span) || a.rank - b.rank);
    const out = new Set<number>();
    let last: (typeof edits)[number] | undefined;
    for (const next of edits) {
      if (out.has(next.rank)) continue;
      if (last !== undefined && next.rank !== last.rank && clash(last.edit, next.edit)) {
        out.add(Math.max(last.rank, next.rank));
        if (next.rank > last.rank) continue;
        last = next;
      } else if (last === undefined || next.edit.span.end >= last.edit.span.end) last = next;
    }
    if (out.size === 0) return { edits: edits.map(e => e.edit), fixes: left.reduce((sum, w) => sum + w.places, 0) };
    left = left.filter((_, rank) => !out.has(rank));
  }
}

/** `b` starts no earlier than `a`. Two insertions at one place have no order. */
const clash = (a: Edit, b: Edit): boolean => b.span.start < a.span.end || b.span.start === a.span.start;
