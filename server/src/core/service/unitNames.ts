import { shift, type Span } from '../text/span';
import { type Block, type Said } from '../model/plan';
import { type UnitResolution } from '../knowledge/knowledge';
import { meaningOf, type Named, namedAround } from '../rules/unit/mentions';
import { type Analysis } from './analysis';
import { holdsCursor, keyOf } from './units';

/** The unit named under the cursor, in clauses, elements and prose; between two names that touch, the one that begins there. */
export function nameAt(analysis: Analysis, offset: number): Named | undefined {
  const touching = namedAround(analysis.context(), offset).filter(n => holdsCursor(n.span, offset));
  return touching.find(n => n.span.start === offset) ?? touching[0];
}

/** Every mention of the unit that `named` names, itself included, in whatever form; names that nobody knows are compared as written. */
export function sameUnit(analysis: Analysis, named: Named): readonly Named[] {
  const context = analysis.context();
  const keys = new Map<string, string>();
  const keyOfName = (n: Named): string => {
    const form = `${n.name} ${n.distributed}`;
    const known = keys.get(form) ?? keyOf(meaningOf(context, n).resolution, n.name);
    keys.set(form, known);
    return known;
  };
  const key = keyOfName(named);
  return analysis.named.filter(n => keyOfName(n) === key);
}

export function resolutionOf(analysis: Analysis, named: Named): { readonly resolution: UnitResolution; readonly form: string } {
  return meaningOf(analysis.context(), named);
}

/** Names are looked for so far on both sides of the cursor: longer than any. */
export const AROUND = 120;

/** A name in running text, quoted or not, and collectives too: what the registry or the grammar of names finds there. */
export function proseNameAt(analysis: Analysis, path: readonly Block[], offset: number): { readonly span: Span; readonly name: string; readonly collective: boolean } | undefined {
  const said = saidAt(analysis, path, offset);
  if (said === undefined) return undefined;
  const at = said.text.logicalOf(offset);
  const start = Math.max(0, at - AROUND);
  const near = said.text.text.slice(start, at + AROUND);
  const hit = analysis.knowledge.namesIn(near, analysis.facts.jurisdiction).find(h => holdsCursor(h.span, at - start));
  return hit === undefined ? undefined : { span: said.text.spanOf(shift(hit.span, start)), name: hit.name, collective: hit.collective === true };
}

/** The paragraph or heading under the cursor. */
export function saidAt(analysis: Analysis, path: readonly Block[], offset: number): Said | undefined {
  const deepest = path[path.length - 1];
  if (deepest !== undefined && deepest.kind !== 'table' && holdsCursor(deepest.text.span, offset)) return deepest;
  return analysis.plan.paragraphs.find(p => holdsCursor(p.text.span, offset));
}
