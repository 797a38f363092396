import {
  BulkRegistration, type BulkUnregistration, type CodeAction, type Command, type Connection, DocumentFormattingRequest, DocumentOnTypeFormattingRequest, DocumentRangeFormattingRequest,
  type DocumentSelector, TextDocumentSaveReason, type TextEdit,
} from 'vscode-languageserver';
import { SourceText } from '../core/text/sourceText';
import { type Span } from '../core/text/span';
import { type Edit } from '../core/rules/rule';
import { type Analysis } from '../core/service/analysis';
import { continueNumbering } from '../core/service/continueNumbering';
import { type CodeActionTarget } from '../core/service/codeActions';
import { draftActions } from '../core/service/draftActions';
import { type DraftCommand, draftEdit } from '../core/service/draftEdits';
import { applyEdits, offsetAfter } from '../core/service/edits';
import { fixAll } from '../core/service/fixAll';
import { format } from '../core/service/format';
import { type DraftEditArguments, type DraftEditParams, draftEditRequest, type DraftEditResult, type WireRange } from '../protocol/protocol';
import { type Analysed } from './analyses';
import { type Client, enterKey } from './capabilities';
import { decoded } from './configuration';
import { type OpenDocument } from './documentStore';
import { guarded } from './guarded';

export interface MendingParts {
  readonly connection: Connection;
  readonly client: Client;
}

/** Formatting, numbering on Enter, fixes before a save, and the commands that change the draft. */
export function registerMending({ connection, client }: MendingParts, analysed: (uri: string) => Promise<Analysed | undefined>): void {
  const { console: log } = connection;
  connection.onDocumentFormatting(guarded(log, 'formatting', async ({ textDocument: { uri } }) => {
    const analysis = (await analysed(uri))?.analysis;
    return analysis === undefined ? null : textEdits(analysis, format(analysis));
  }));
  connection.onDocumentRangeFormatting(guarded(log, 'rangeFormatting', async ({ textDocument: { uri }, range }) => {
    const analysis = (await analysed(uri))?.analysis;
    return analysis === undefined ? null : textEdits(analysis, format(analysis, spanOf(analysis, range)));
  }));
  connection.onDocumentOnTypeFormatting(guarded(log, 'onTypeFormatting', async ({ textDocument: { uri }, position, ch }) => {
    const known = await analysed(uri);
    if (known?.analysis === undefined || !known.settings.continueNumbering || ch !== enterKey) return null;
    return textEdits(known.analysis, continueNumbering(known.analysis, position));
  }));
  if (client.saveEdits) {
    connection.onWillSaveTextDocumentWaitUntil(guarded(log, 'willSaveWaitUntil', async ({ textDocument: { uri }, reason }) => {
      const known = await analysed(uri);
      // A save by the clock comes in the middle of a sentence.
      if (known?.analysis === undefined || !known.settings.fixOnSave || reason === TextDocumentSaveReason.AfterDelay) return [];
      return textEdits(known.analysis, fixAll(known.analysis).edits);
    }));
  }
  connection.onRequest(draftEditRequest, guarded(log, draftEditRequest, async ({ textDocument: { uri }, command, range }: DraftEditParams): Promise<DraftEditResult> => {
    const known = await analysed(uri);
    if (known?.analysis === undefined) return null;
    const change = draftEdit(known.analysis, command, range === null ? undefined : spanOf(known.analysis, range));
    return 'refused' in change ? change : wired(known.document, change);
  }));
}

function wired({ source, version }: OpenDocument, { edits, references, cursor }: Exclude<ReturnType<typeof draftEdit>, { refused: string }>): DraftEditResult {
  const after = new SourceText(applyEdits(source.text, edits));
  return {
    version,
    edits: edits.map(e => ({ range: source.rangeOf(e.span), newText: e.newText })),
    references: references.map(({ start, end }) => after.rangeOf({ start: offsetAfter(edits, start), end: offsetAfter(edits, end) })),
    cursor: cursor === undefined ? null : after.positionAt(cursor),
  };
}

const textEdits = ({ source }: Analysis, edits: readonly Edit[]): TextEdit[] => edits.map(e => ({ range: source.rangeOf(e.span), newText: e.newText }));

function spanOf({ source }: Analysis, { start, end }: WireRange): Span {
  const [a, b] = [source.offsetAt(start), source.offsetAt(end)];
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

/** Refactorings of the outline at a place, beside the quick fixes. */
export function draftChanges({ options: { draftCommand } }: Client, analysis: Analysis, range: WireRange, { uri, version, only }: Pick<CodeActionTarget, 'uri' | 'version' | 'only'>): CodeAction[] {
  const argument = (command: DraftCommand): DraftEditArguments => ({ uri, command, range });
  return draftActions(analysis, spanOf(analysis, range), {
    uri, version,
    ...(only === undefined ? {} : { only }),
    ...(draftCommand === undefined ? {} : { command: (title: string, command: DraftCommand): Command => ({ title, command: draftCommand, arguments: [argument(command)] }) }),
  });
}

/**
 * Formatting for plans alone: an editor asks which formatter to use where two offer themselves for a language, and plain text and Markdown that are no
 * plan are none of our business. The client tells the server of plans only; each is registered by its path.
 */
export class FormattingRegistrations {
  readonly #connection: Connection;
  readonly #open = new Map<string, Promise<BulkUnregistration>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The own language; once. */
  async begin(): Promise<void> {
    await this.#register([{ language: OWN_LANGUAGE }]);
  }

  async opened({ uri, languageId }: Pick<OpenDocument, 'uri' | 'languageId'>): Promise<void> {
    if (languageId === OWN_LANGUAGE || this.#open.has(uri)) return;
    const made = this.#register([{ language: languageId, pattern: patternOf(uri) }]);
    this.#open.set(uri, made);
    await made;
  }

  async closed(uri: string): Promise<void> {
    const known = this.#open.get(uri);
    this.#open.delete(uri);
    (await known)?.dispose();
  }

  #register(documentSelector: DocumentSelector): Promise<BulkUnregistration> {
    const all = BulkRegistration.create();
    all.add(DocumentFormattingRequest.type, { documentSelector });
    all.add(DocumentRangeFormattingRequest.type, { documentSelector });
    all.add(DocumentOnTypeFormattingRequest.type, { documentSelector, firstTriggerCharacter: enterKey });
    return this.#connection.client.register(all);
  }
}

const OWN_LANGUAGE = 'nigao';

/** Glob of one path; what means something in a glob stands as “any character”. */
export function patternOf(uri: string): string {
  const path = decoded(uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i, '').replace(/[?#].*$/, ''));
  return `**/${path.replace(/^\/+/, '').replace(/[*?[\]{}!,\\]/g, '?')}`;
}
