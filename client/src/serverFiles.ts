import { Uri, workspace } from 'vscode';
import { type ReadFileParams, type ReadFileResult, type StatusParams } from '../../server/src/protocol/protocol';

/** VS Code and the server may write one URI in two ways (%3A, drive letters). */
export function localised(status: StatusParams): StatusParams {
  return { ...status, uri: Uri.parse(status.uri).toString() };
}

/** Answer to `nigao/readFile`. */
export async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri))) };
  } catch {
    return { text: null };
  }
}
