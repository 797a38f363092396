import { commands, env, Uri, UIKind, window, workspace } from 'vscode';
import { type BoardFormat, type FileResult } from '../../../server/src/protocol/boards';
import { hostTexts } from './hostTexts';

const EXTENSIONS: Readonly<Record<BoardFormat, string>> = { xlsx: 'xlsx', csv: 'csv', markdown: 'md', html: 'html' };

/** Asks where, writes, and offers to open. `to`: written there without asking. */
export async function save(file: FileResult, format: BoardFormat, { beside, to }: { readonly beside: Uri; readonly to?: Uri | undefined }): Promise<Uri | undefined> {
  const target = to ?? (await window.showSaveDialog({ defaultUri: suggested(beside, `${file.name}.${EXTENSIONS[format]}`), filters: { [hostTexts().kinds[format]]: [EXTENSIONS[format]] } }));
  if (target === undefined) return undefined;
  await workspace.fs.writeFile(target, bytesOf(file));
  if (to === undefined) void offer(target, format);
  return target;
}

/** Beside the draft; for a draft without a place in the first folder of the workspace. */
function suggested(beside: Uri, name: string): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (beside.scheme !== 'untitled') return Uri.joinPath(beside, '..', name);
  return folder === undefined ? Uri.file(`/${name}`) : Uri.joinPath(folder, name);
}

export function bytesOf({ text, base64 }: FileResult): Uint8Array {
  if (base64 === undefined) return new TextEncoder().encode(text ?? '');
  return Uint8Array.from(atob(base64), c => c.charCodeAt(0));
}

/** Programs of the computer open what lies on it; where the files are elsewhere, the editor shows what it can. */
const isHere = (uri: Uri): boolean => uri.scheme === 'file' && env.remoteName === undefined && env.uiKind === UIKind.Desktop;

async function offer(file: Uri, format: BoardFormat): Promise<void> {
  const text = hostTexts();
  const readable = format === 'markdown' || format === 'csv';
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const buttons = isHere(file) || readable ? [text.open] : [];
  if ((await window.showInformationMessage(text.saved(name), ...buttons)) === undefined) return;
  if (isHere(file)) await env.openExternal(file);
  else await commands.executeCommand('vscode.open', file);
}

/**
 * Opens a page in the browser, which prints it: webviews cannot print. The page lies in the extension's own folder, under a name that every system opens. Where
 * the browser is on another computer than the files, the page is saved like any other.
 */
export async function print(file: FileResult, { storage, beside }: { readonly storage: Uri; readonly beside: Uri }): Promise<Uri | undefined> {
  if (!isHere(storage)) return save(file, 'html', { beside });
  const page = Uri.joinPath(storage, 'print.html');
  await workspace.fs.createDirectory(storage);
  await workspace.fs.writeFile(page, bytesOf(file));
  await env.openExternal(page);
  return page;
}
