import { Uri, window, workspace } from 'vscode';

/** The draft of the README with its planted faults, as it is shipped. */
const file = 'client/media/sample.gw';

/** A draft of its own each time: it may be changed at will, and nothing is written to disk. */
export async function openSample(extensionUri: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, file));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'nigao', content }));
}
