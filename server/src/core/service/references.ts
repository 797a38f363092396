import { type DocumentHighlight, DocumentHighlightKind, type Location, type Position } from 'vscode-languageserver-types';
import { type Named } from '../rules/unit/mentions';
import { type Jurisdiction } from '../knowledge/knowledge';
import { overlaps, shift } from '../text/span';
import { type Analysis } from './analysis';
import { AROUND, nameAt, sameUnit } from './unitNames';
import { type Change, spanAfter } from './typing';
import { holdsCursor } from './units';

/** Every mention of the unit under the cursor: full and short forms, forms without level word, in clauses, elements and prose. */
export function references(analysis: Analysis, uri: string, position: Position): Location[] {
  return mentionsAt(analysis, position).map(n => ({ uri, range: analysis.source.rangeOf(n.span) }));
}

/** The same, told apart: where the unit is given work (Write), and where it is only spoken of (Read). */
export function highlights(analysis: Analysis, position: Position): DocumentHighlight[] {
  const offset = analysis.source.offsetAt(position);
  return (lastHighlights(analysis, offset) ?? mentionsAt(analysis, position)).map(n => ({
    range: analysis.source.rangeOf(n.span),
    kind: n.clause === undefined ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
  }));
}

function mentionsAt(analysis: Analysis, position: Position): readonly Named[] {
  const named = nameAt(analysis, analysis.source.offsetAt(position));
  return named === undefined ? [] : sameUnit(analysis, named);
}

/**
 * As the version that was read last has them, with what stands at the place now: who types need not wait for the draft to be read. Undefined where that is
 * this version.
 */
function lastHighlights(analysis: Analysis, offset: number): readonly Named[] | undefined {
  const { typed } = analysis;
  if (typed === undefined) return undefined;
  const { draft, at } = analysis.lately(offset);
  const named = nameNow(analysis, { typed, offset, before: nameAt(draft, at), jurisdiction: draft.facts.jurisdiction });
  if (named === undefined) return [];
  const others = sameUnit(draft, named).flatMap(n => {
    const span = spanAfter(typed, n.span);
    return span === undefined || overlaps(span, named.span) ? [] : [{ ...n, span }];
  });
  return [...others, named].sort((a, b) => a.span.start - b.span.start);
}

interface Typing {
  readonly typed: Change;
  readonly offset: number;
  /** The name at the place before the change. */
  readonly before: Named | undefined;
  readonly jurisdiction: Jurisdiction | undefined;
}

/** What the dictionary finds at the place, else the name that stood there if the change left it whole; one that is being changed is none for the moment. */
function nameNow({ source, knowledge }: Analysis, { typed, offset, before, jurisdiction }: Typing): Named | undefined {
  const start = Math.max(0, offset - AROUND);
  const hit = knowledge.namesIn(source.text.slice(start, offset + AROUND), jurisdiction).find(h => h.collective !== true && holdsCursor(h.span, offset - start));
  const kept = before && spanAfter(typed, before.span);
  if (hit === undefined) return before && kept && { ...before, span: kept };
  const span = shift(hit.span, start);
  const same = kept?.start === span.start && kept.end === span.end;
  return { span, name: hit.name, distributed: same && before !== undefined ? before.distributed : hit.name, clause: before?.clause, said: undefined };
}
