import { type Extension, RelativePattern, Uri, workspace } from 'vscode';
import { type ListFilesParams, type ListFilesResult, type ReadFileParams, type ReadFileResult, type StatusParams } from '../../server/src/protocol/protocol';

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

/** Answer to `nigao/listFiles`. Files that the editor hides are not listed. */
export async function listFiles({ folder, extensions, limit }: ListFilesParams): Promise<ListFilesResult> {
  const pattern = new RelativePattern(Uri.parse(folder), `**/*.{${extensions.join()}}`);
  const found = await workspace.findFiles(pattern, '**/node_modules/**', limit + 1);
  return { uris: found.slice(0, limit).map(uri => uri.toString()).sort(), more: found.length > limit };
}

export function versionOf({ packageJSON }: Extension<unknown>): string {
  const { version } = packageJSON as { readonly version?: unknown };
  return typeof version === 'string' ? version : '';
}
