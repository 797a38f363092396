import { languages, type QuickPickItem, SnippetString, window, workspace } from 'vscode';
import snippets from '../../../snippets/nigao.json';
import { messages } from '../messages';
import { shifted, skeletonNames } from './skeletons';

interface KindItem extends QuickPickItem {
  readonly body: string;
}

/** Asks for the kind and opens an untitled draft with its skeleton; Tab goes from place to place. The skeletons are the snippets of whole drafts. */
export async function newPlan(): Promise<void> {
  const text = messages().newPlan;
  const items = skeletonNames.map((name): KindItem => ({ label: name, description: snippets[name].description, body: snippets[name].body.join('\n') }));
  const chosen = await window.showQuickPick(items, { title: text.title, placeHolder: text.hint, matchOnDescription: true });
  if (chosen === undefined) return;
  const document = await workspace.openTextDocument({ language: 'nigao', content: '' });
  const editor = await window.showTextDocument(await languages.setTextDocumentLanguage(document, 'nigao'));
  await editor.insertSnippet(new SnippetString(shifted(chosen.body, new Date().getFullYear())));
}
