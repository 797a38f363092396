import { type QuickPickItem, Range, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ClauseOfferParams, clauseOfferRequest, type ClauseOfferResult } from '../../server/src/protocol/protocol';
import { messages } from './messages';

/** Asks for units, found by Chinese or pinyin, and writes them as the responsibility clause of the task at the cursor. */
export async function insertClause(client: BaseLanguageClient, editor: TextEditor): Promise<void> {
  const { document, selection } = editor;
  const params: ClauseOfferParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, position: selection.active };
  const { version } = document;
  const offer = await client.sendRequest<ClauseOfferResult>(clauseOfferRequest, params);
  if (offer === null) return void window.showInformationMessage(messages().notText);
  if ('refused' in offer) return void window.showInformationMessage(offer.refused);
  const chosen = await choose(offer.task, offer.units.map(u => ({ label: u.name, description: `${u.pinyin}${u.why === '' ? '' : `　${u.why}`}`, detail: u.fullName })));
  if (chosen.length === 0) return;
  if (document.version !== version) return void window.showWarningMessage(messages().changed);
  const { start, end } = offer.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  await editor.edit(edit => edit.replace(range, offer.before + chosen.join('、') + offer.after));
}

/** The names in the order in which they were ticked: the first one often leads. */
function choose(task: string, items: readonly QuickPickItem[]): Promise<readonly string[]> {
  const pick = window.createQuickPick();
  pick.title = `${messages().insertClause}　${task}`;
  pick.placeholder = messages().insertClauseHint;
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items;
  let order: string[] = [];
  pick.onDidChangeSelection(selected => {
    const now = selected.map(i => i.label);
    order = [...order.filter(name => now.includes(name)), ...now.filter(name => !order.includes(name))];
  });
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      resolve(order);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve([]);
      pick.dispose();
    });
    pick.show();
  });
}
