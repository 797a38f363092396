import { commands, type Disposable, StatusBarAlignment, type StatusBarItem, type TextDocument, type Uri, window, workspace } from 'vscode';
import { looksLikePlan } from '../../../server/src/core/model/looksLikePlan';
import { messages } from '../messages';
import { languages, schemes } from '../planDocuments';
import { asGb18030, looksGarbled } from './garbled';

/** Beyond this many bytes the file is not read a second time. */
const readable = 4 * 1024 * 1024;

/** `TextDocument.encoding` and the option of `openTextDocument` came after the oldest editor that is supported. */
type WithEncoding = TextDocument & { readonly encoding?: string };
type OpenWithEncoding = (uri: Uri, options: { readonly encoding: string }) => Thenable<TextDocument>;

/** A plan in GB18030 that was opened in a wrong encoding: an item in the status bar offers to open it anew. Nothing else is shown, nothing is changed. */
export class EncodingItem implements Disposable {
  readonly #item: StatusBarItem = window.createStatusBarItem('nigao.encoding', StatusBarAlignment.Left, 9);
  readonly #subscriptions: readonly Disposable[];
  /** Number of the last look: an older one that ends later says nothing any more. */
  #turn = 0;
  /** The item is there. */
  shown = false;

  constructor() {
    const isActive = (document: TextDocument): boolean => document === window.activeTextEditor?.document;
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => void this.#look()),
      workspace.onDidOpenTextDocument(document => { if (isActive(document)) void this.#look(); }),
      // Reopened in another encoding, or typed into.
      workspace.onDidChangeTextDocument(({ document }) => { if (this.shown && isActive(document)) void this.#look(); }),
    ];
    void this.#look();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#item.dispose();
  }

  async #look(): Promise<void> {
    const turn = ++this.#turn;
    const document = window.activeTextEditor?.document;
    const shown = document !== undefined && (await isGarbledPlan(document));
    if (turn !== this.#turn) return;
    this.shown = shown;
    if (!shown) return this.#item.hide();
    const text = messages().encoding;
    this.#item.name = text.name;
    this.#item.text = `$(warning) ${text.label}`;
    this.#item.tooltip = text.hint;
    this.#item.accessibilityInformation = { label: `${text.label}：${text.hint}`, role: 'button' };
    this.#item.command = 'nigao.reopenGb18030';
    this.#item.show();
  }
}

async function isGarbledPlan(document: TextDocument): Promise<boolean> {
  const { uri, isDirty } = document;
  if (isDirty || uri.scheme === 'untitled' || !schemes.some(s => s === uri.scheme) || !languages.some(l => l === document.languageId) || !looksGarbled(document.getText())) return false;
  try {
    if ((await workspace.fs.stat(uri)).size > readable) return false;
    const text = asGb18030(await workspace.fs.readFile(uri));
    return text !== undefined && (document.languageId === 'nigao' || looksLikePlan(text));
  } catch {
    return false;
  }
}

/** Where the editor cannot do it by itself, its own question about encodings comes up. */
export async function reopenGb18030(): Promise<void> {
  const document: WithEncoding | undefined = window.activeTextEditor?.document;
  if (document === undefined) return;
  if (document.encoding === undefined || document.isDirty) return void (await commands.executeCommand('workbench.action.editor.changeEncoding'));
  const open = workspace.openTextDocument.bind(workspace) as unknown as OpenWithEncoding;
  await window.showTextDocument(await open(document.uri, { encoding: 'gb18030' }));
}
