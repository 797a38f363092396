import { type Edit, type Finding } from '../rules/rule';

/** The safe fixes that can be applied together: first come, first served; a fix that overlaps one already taken is left for the next round. */
export function safeEdits(findings: readonly Finding[]): { readonly edits: readonly Edit[]; readonly fixes: number } {
  const wanted = findings.flatMap(f => f.fixes?.filter(x => x.safety === 'safe').slice(0, 1) ?? []);
  const ordered = wanted.map(fix => [...fix.edits].sort((a, b) => a.span.start - b.span.start)).map(edits => ({ edits, start: edits[0]?.span.start ?? 0 })).sort((a, b) => a.start - b.start);
  const taken: Edit[] = [];
  let fixes = 0;
  let end = -1;
  for (const { edits, start } of ordered) {
    if (start < end || (start === end && taken.at(-1)?.span.start === start)) continue;
    for (const edit of edits) {
      taken.push(edit);
      end = Math.max(end, edit.span.end);
    }
    fixes++;
  }
  return { edits: taken, fixes };
}
