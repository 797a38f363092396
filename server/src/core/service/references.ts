import { type DocumentHighlight, DocumentHighlightKind, type Location, type Position } from 'vscode-languageserver-types';
import { type Named } from '../rules/unit/mentions';
import { type Analysis } from './analysis';
import { nameAt, sameUnit } from './unitNames';

/** Every mention of the unit under the cursor: full and short forms, forms without level word, in clauses, elements and prose. */
export function references(analysis: Analysis, uri: string, position: Position): Location[] {
  return mentionsAt(analysis, position).map(n => ({ uri, range: analysis.source.rangeOf(n.span) }));
}

/** The same, told apart: where the unit is given work (Write), and where it is only spoken of (Read). */
export function highlights(analysis: Analysis, position: Position): DocumentHighlight[] {
  return mentionsAt(analysis, position).map(n => ({
    range: analysis.source.rangeOf(n.span),
    kind: n.clause === undefined ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
  }));
}

function mentionsAt(analysis: Analysis, position: Position): readonly Named[] {
  const named = nameAt(analysis, analysis.source.offsetAt(position));
  return named === undefined ? [] : sameUnit(analysis, named);
}
