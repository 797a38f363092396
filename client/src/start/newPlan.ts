import { languages, type QuickPickItem, SnippetString, Uri, window, workspace } from 'vscode';
import { messages } from '../messages';
import { isRecord, skeletonNames, shifted, type Skeleton } from './skeletons';

interface KindItem extends QuickPickItem {
  readonly body: string;
}

/** Asks for the kind and opens an untitled draft with its skeleton; Tab goes from place to place. The skeletons are the snippets of whole drafts. */
export async function newPlan(extensionUri: Uri): Promise<void> {
  const text = messages().newPlan;
  const items = (await skeletons(extensionUri)).map(({ name, description, body }): KindItem => ({ label: name, description, body }));
  const chosen = await window.showQuickPick(items, { title: text.title, placeHolder: text.hint, matchOnDescription: true });
  if (chosen === undefined) return;
  const document = await workspace.openTextDocument({ language: 'nigao', content: '' });
  const editor = await window.showTextDocument(await languages.setTextDocumentLanguage(document, 'nigao'));
  await editor.insertSnippet(new SnippetString(shifted(chosen.body, new Date().getFullYear())));
}

async function skeletons(extensionUri: Uri): Promise<readonly Skeleton[]> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'snippets/nigao.json'));
  const all: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return skeletonNames.flatMap((name): Skeleton[] => {
    const entry = isRecord(all) ? all[name] : undefined;
    if (!isRecord(entry) || !Array.isArray(entry['body'])) return [];
    return [{ name, description: String(entry['description']), body: entry['body'].join('\n') }];
  });
}
