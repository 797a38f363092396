import { type Disposable, EventEmitter, Position, Range, type TextDocument, workspace } from 'vscode';
import { examinedLength, looksLikePlan } from '../../server/src/core/model/looksLikePlan';

/** Where drafts live. Never output channels, versions of source control, settings of the user. */
export const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs'] as const;
const ownLanguage = 'nigao';
const sharedLanguages = ['plaintext', 'markdown'];
export const languages = [ownLanguage, ...sharedLanguages] as const;

const pause = 600;

/** The open documents that are plans. A plain text or Markdown text becomes one when it looks like it (or when told), and stays one until it is closed. */
export class PlanDocuments implements Disposable {
  readonly #plans = new Set<string>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #found = new EventEmitter<TextDocument>();
  readonly #subscriptions: Disposable[];
  readonly onDidFind = this.#found.event;

  constructor() {
    this.#subscriptions = [
      this.#found,
      workspace.onDidOpenTextDocument(document => this.#examine(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#examineSoon(document)),
      workspace.onDidCloseTextDocument(document => this.#forget(document)),
    ];
  }

  /** Documents that were open before. */
  examineAll(): void {
    for (const document of workspace.textDocuments) this.#examine(document);
  }

  has(document: TextDocument): boolean {
    return this.#plans.has(document.uri.toString());
  }

  hasUri(uri: string): boolean {
    return this.#plans.has(uri);
  }

  /** Told by the writer to be a plan. False where the document is of a kind that cannot be checked. */
  add(document: TextDocument): boolean {
    if (!mayBePlan(document)) return false;
    if (this.has(document)) return true;
    this.#plans.add(document.uri.toString());
    this.#found.fire(document);
    return true;
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #examine(document: TextDocument): void {
    if (this.has(document) || !mayBePlan(document)) return;
    if (document.languageId === ownLanguage || looksLikePlan(headOf(document))) this.add(document);
  }

  #examineSoon(document: TextDocument): void {
    const uri = document.uri.toString();
    if (this.#plans.has(uri) || this.#waiting.has(uri) || !mayBePlan(document)) return;
    const timer = setTimeout(() => {
      this.#waiting.delete(uri);
      if (!document.isClosed) this.#examine(document);
    }, pause);
    this.#waiting.set(uri, timer);
  }

  #forget(document: TextDocument): void {
    const uri = document.uri.toString();
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    this.#plans.delete(uri);
  }
}

function mayBePlan(document: TextDocument): boolean {
  return schemes.some(scheme => scheme === document.uri.scheme) && languages.some(language => language === document.languageId);
}

function headOf(document: TextDocument): string {
  const end = document.positionAt(examinedLength);
  return document.getText(new Range(new Position(0, 0), end));
}
