import { type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { SourceText } from '../core/text/sourceText';

/** One version of an open document. Immutable: a change makes a new one, so that an analysis never answers for a newer text. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly source: SourceText;
  /** The text was changed since it was opened. */
  readonly edited: boolean;
}

/** Open documents by URI. */
export class DocumentStore {
  readonly #documents = new Map<string, OpenDocument>();

  get(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri);
  }

  all(): readonly OpenDocument[] {
    return [...this.#documents.values()];
  }

  open(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const document = { uri, languageId, version, source: new SourceText(text), edited: false };
    this.#documents.set(uri, document);
    return document;
  }

  /** Changes to a document that was never opened are passed over. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined {
    const document = this.#documents.get(uri);
    if (document === undefined) return undefined;
    const changed = { ...document, version, source: changes.reduce(applied, document.source), edited: true };
    this.#documents.set(uri, changed);
    return changed;
  }

  close(uri: string): void {
    this.#documents.delete(uri);
  }
}

/** The text after one change; positions beyond a line or the text are drawn back to its end. */
function applied(source: SourceText, change: TextDocumentContentChangeEvent): SourceText {
  if (!('range' in change)) return new SourceText(change.text);
  const a = source.offsetAt(change.range.start);
  const b = source.offsetAt(change.range.end);
  return new SourceText(source.text.slice(0, Math.min(a, b)) + change.text + source.text.slice(Math.max(a, b)));
}
