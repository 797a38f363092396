import { type LocationLink, type Position } from 'vscode-languageserver-types';
import { type Analysis } from './analysis';
import { nameAt, resolutionOf } from './unitNames';

/** The registry's record of the unit under the cursor, as `<scheme>:/<id>.md`; empty where there is none. */
export function definition(analysis: Analysis, position: Position, scheme: string): LocationLink[] {
  const named = nameAt(analysis, analysis.source.offsetAt(position));
  if (named === undefined) return [];
  const { resolution } = resolutionOf(analysis, named);
  if (resolution.kind !== 'current' && resolution.kind !== 'former') return [];
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return [{ originSelectionRange: analysis.source.rangeOf(named.span), targetUri: `${scheme}:/${encodeURIComponent(resolution.unit.id)}.md`, targetRange: top, targetSelectionRange: top }];
}
