import { type Position, type WorkspaceEdit } from 'vscode-languageserver-types';
import { type Analysis } from './analysis';
import { prepareRename, type Refusal, rename, type RenamePlace } from './rename';
import { indicatorAt, indicatorRange, renameIndicator } from './renameIndicator';
import { nameAt } from './unitNames';

/** What stands under the cursor and can be renamed everywhere: a unit, else an indicator. */
export function prepareRenaming(analysis: Analysis, position: Position): RenamePlace | Refusal {
  const offset = analysis.source.offsetAt(position);
  const indicator = nameAt(analysis, offset) === undefined ? indicatorAt(analysis, offset) : undefined;
  if (indicator === undefined) return prepareRename(analysis, position);
  return 'refused' in indicator ? indicator : indicatorRange(analysis, indicator);
}

export function renaming(analysis: Analysis, position: Position, newName: string, target: { readonly uri: string; readonly version: number | null }): WorkspaceEdit | Refusal {
  const isUnit = nameAt(analysis, analysis.source.offsetAt(position)) !== undefined;
  return (isUnit ? undefined : renameIndicator(analysis, position, newName, target)) ?? rename(analysis, position, newName, target);
}
