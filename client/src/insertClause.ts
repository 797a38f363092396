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
  const chosen = await choose(offer, offer.units.map(u => ({ label: u.name, unit: u.name, description: `${u.pinyin}${u.why === '' ? '' : `　${u.why}`}`, detail: u.fullName })));
  if (chosen.length === 0) return;
  if (document.version !== version) return void window.showWarningMessage(messages().changed);
  const { start, end } = offer.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  await editor.edit(edit => edit.replace(range, offer.before + chosen.join('、') + offer.after));
}

interface UnitItem extends QuickPickItem {
  /** undefined: the item that ends the choice. */
  readonly unit?: string;
}

/** Enter takes the first match and clears what was typed; Enter again inserts. So units stand in the order in which they were chosen: the first one often leads. */
function choose({ task, before, after }: { readonly task: string; readonly before: string; readonly after: string }, items: readonly UnitItem[]): Promise<readonly string[]> {
  const pick = window.createQuickPick<UnitItem>();
  const chosen: string[] = [];
  pick.title = `${messages().insertClause}　${task}`;
  pick.placeholder = messages().insertClauseHint;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const show = (): void => {
    const done: UnitItem[] = chosen.length === 0 ? [] : [{ label: `$(check) ${before}${chosen.join('、')}${after}`, description: messages().insertClauseDone }];
    const taken = chosen.map((unit): UnitItem => ({ label: `$(close) ${unit}`, unit, description: messages().insertClauseRemove }));
    pick.items = [...done, ...taken, ...items.filter(i => !chosen.includes(i.unit ?? ''))];
  };
  show();
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item === undefined) return;
      if (item.unit === undefined) {
        resolve(chosen);
        return pick.hide();
      }
      const at = chosen.indexOf(item.unit);
      if (at < 0) chosen.push(item.unit);
      else chosen.splice(at, 1);
      pick.value = '';
      show();
    });
    pick.onDidHide(() => {
      resolve([]);
      pick.dispose();
    });
    pick.show();
  });
}
