import { commands, Position, Range, Selection, type TextEditor, TextEditorRevealType, type Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DraftCommand, type DraftEditParams, draftEditRequest, type DraftEditResult, type WirePosition, type WireRange } from '../../server/src/protocol/protocol';
import { messages } from './messages';

export interface DraftChange {
  readonly command: DraftCommand;
  /** In the whole draft, not at the cursor. */
  readonly whole: boolean;
  /** Where, if not at the cursor. */
  readonly at?: WireRange;
}

/** One change of the draft, written as one step; what refers to a number that has changed is shown. */
export async function changeDraft(client: BaseLanguageClient, editor: TextEditor, { command, whole, at: given }: DraftChange): Promise<void> {
  const { document } = editor;
  const { start, end } = editor.selection;
  const range: WireRange | null = whole ? null : given ?? { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
  const params: DraftEditParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, command, range };
  const answer = await client.sendRequest<DraftEditResult>(draftEditRequest, params);
  if (answer === null) return void window.showInformationMessage(messages().notText);
  if ('refused' in answer) return void window.showInformationMessage(answer.refused);
  if (answer.edits.length === 0) return void window.setStatusBarMessage(messages().nothingToChange, 4000);
  if (document.version !== answer.version) return void window.showWarningMessage(messages().changed);
  const edit = new WorkspaceEdit();
  for (const { range: at, newText } of answer.edits) edit.replace(document.uri, rangeOf(at), newText);
  if (!(await workspace.applyEdit(edit))) return;
  if (answer.cursor !== null) {
    const cursor = positionOf(answer.cursor);
    editor.selection = new Selection(cursor, cursor);
    editor.revealRange(new Range(cursor, cursor), TextEditorRevealType.InCenterIfOutsideViewport);
  }
  // Not waited for: the command is done, whether the writer looks or not.
  void tellReferences(document.uri, answer.references.map(rangeOf));
}

async function tellReferences(uri: Uri, references: readonly Range[]): Promise<void> {
  const [first] = references;
  if (first === undefined) return;
  const text = messages();
  const chosen = await window.showWarningMessage(text.references(references.length), text.showReferences);
  if (chosen !== text.showReferences) return;
  const locations = references.map(range => ({ uri, range }));
  await commands.executeCommand('editor.action.goToLocations', uri, first.start, locations, 'peek');
}

const positionOf = ({ line, character }: WirePosition): Position => new Position(line, character);
const rangeOf = ({ start, end }: WireRange): Range => new Range(positionOf(start), positionOf(end));

/** 重新编号: which series, and how. */
export async function askNumbering(): Promise<DraftChange | undefined> {
  const { numbering } = messages();
  const items: readonly (DraftChange & { readonly label: string; readonly description: string })[] = [
    { ...numbering.all, command: 'renumber', whole: true },
    { ...numbering.here, command: 'renumberRestart', whole: false },
    { ...numbering.hereRunOn, command: 'renumberRunOn', whole: false },
    { ...numbering.allRestart, command: 'renumberRestart', whole: true },
    { ...numbering.allRunOn, command: 'renumberRunOn', whole: true },
  ];
  return window.showQuickPick(items, { title: numbering.title, placeHolder: numbering.hint });
}
