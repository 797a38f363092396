import { type CodeAction, CodeLensRefreshRequest, type Command, type Connection, type Range } from 'vscode-languageserver';
import { type Span } from '../core/text/span';
import { type Analysis } from '../core/service/analysis';
import { codeLenses } from '../core/service/codeLens';
import { extractActions } from '../core/service/divisionTable';
import { documentLinks } from '../core/service/documentLinks';
import { inlayHints } from '../core/service/inlayHints';
import { signatureHelp } from '../core/service/signatureHelp';
import { type NewDocumentArguments } from '../protocol/protocol';
import { type Analysed } from './analyses';
import { type Client } from './capabilities';
import { guarded } from './guarded';
import { type WorkspaceIndex } from './workspaceIndex';

export interface ReadingParts {
  readonly connection: Connection;
  readonly client: Client;
  readonly workspace: WorkspaceIndex;
}

/** What helps to read a draft: hints, links, counts over sections, slots of a clause. */
export function registerReading({ connection, client: { options }, workspace }: ReadingParts, analysed: (uri: string) => Promise<Analysed | undefined>): void {
  const { console: log, languages } = connection;
  languages.inlayHint.on(guarded(log, 'inlayHint', async ({ textDocument: { uri }, range }) => {
    const known = await analysed(uri);
    const hints = known?.settings.inlayHints;
    if (known?.analysis === undefined || hints === undefined || !(hints.units || hints.amounts)) return [];
    return inlayHints(known.analysis, spanOf(known.analysis, range), hints);
  }));
  connection.onDocumentLinks(guarded(log, 'documentLink', async ({ textDocument: { uri } }) => {
    const analysis = (await analysed(uri))?.analysis;
    if (analysis === undefined) return [];
    // Nobody asks again when the other documents have been read.
    await workspace.ready();
    return documentLinks(analysis, uri, workspace.named.beside(uri));
  }));
  connection.onCodeLens(guarded(log, 'codeLens', async ({ textDocument: { uri } }) => {
    const known = await analysed(uri);
    if (known?.analysis === undefined || !known.settings.codeLens) return [];
    const { tasksCommand } = options;
    return codeLenses(known.analysis, tasksCommand === undefined ? undefined : (title, line) => ({ title, command: tasksCommand, arguments: [uri, line] }));
  }));
  connection.onSignatureHelp(guarded(log, 'signatureHelp', async ({ textDocument: { uri }, position }) => {
    const analysis = (await analysed(uri))?.analysis;
    return analysis === undefined ? null : signatureHelp(analysis, position);
  }));
}

/** Settings have changed: what is shown of them is asked for again. */
export function refreshReading(connection: Connection, client: Client): void {
  if (client.refreshHints) void connection.languages.inlayHint.refresh().catch(() => undefined);
  if (client.refreshLenses) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
}

function spanOf({ source }: Analysis, { start, end }: Range): Span {
  return { start: source.offsetAt(start), end: source.offsetAt(end) };
}

/** Tasks of a section taken out into a table. */
export function extractions({ options: { newDocumentCommand } }: Client, analysis: Analysis, range: Range, target: { readonly uri: string; readonly version: number | null; readonly only?: readonly string[] }): CodeAction[] {
  const newDocument = newDocumentCommand === undefined ? undefined : (title: string, text: string): Command => {
    const argument: NewDocumentArguments = { language: analysis.language === 'markdown' ? 'markdown' : 'plaintext', text };
    return { title, command: newDocumentCommand, arguments: [argument] };
  };
  return extractActions(analysis, spanOf(analysis, range), { ...target, ...(newDocument === undefined ? {} : { newDocument }) });
}
