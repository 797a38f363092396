import { type ClientCapabilities, CodeActionKind, type InitializeParams, MarkupKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { fixAllKind } from '../core/service/codeActions';
import { draftActionKinds } from '../core/service/draftActions';
import { triggerCharacters } from '../core/service/completion';
import { extractKind } from '../core/service/divisionTable';
import { signatureRetriggers, signatureTriggers } from '../core/service/signatureHelp';
import { type InitializationOptions, tokenModifiers, tokenTypes } from '../protocol/protocol';

/** What the client can do, as far as it matters here. */
export interface Client {
  readonly pull: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshTokens: boolean;
  readonly refreshHints: boolean;
  readonly refreshLenses: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly registerFiles: boolean;
  readonly folders: boolean;
  readonly snippets: boolean;
  readonly versionedEdits: boolean;
  readonly createFiles: boolean;
  readonly foldingLimit: number | undefined;
  readonly hoverFormat: MarkupKind;
  readonly definitionLinks: boolean;
  readonly prepareRename: boolean;
  readonly saveEdits: boolean;
  /** Formatting is registered for each plan, not for whole languages. */
  readonly registerFormatting: boolean;
  readonly options: InitializationOptions;
}

export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument } = capabilities;
  const formats = textDocument?.hover?.contentFormat;
  return {
    pull: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshTokens: workspace?.semanticTokens?.refreshSupport === true,
    ...refreshes(capabilities),
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    ...edits(capabilities),
    foldingLimit: textDocument?.foldingRange?.rangeLimit,
    hoverFormat: formats === undefined || formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    saveEdits: textDocument?.synchronization?.willSaveWaitUntil === true,
    registerFormatting: registersFormatting(capabilities),
    options: optionsOf(initializationOptions),
  };
}

function registersFormatting({ textDocument }: ClientCapabilities): boolean {
  const all = [textDocument?.formatting, textDocument?.rangeFormatting, textDocument?.onTypeFormatting];
  return all.every(feature => feature?.dynamicRegistration === true);
}

function refreshes({ workspace }: ClientCapabilities): Pick<Client, 'refreshHints' | 'refreshLenses'> {
  return { refreshHints: workspace?.inlayHint?.refreshSupport === true, refreshLenses: workspace?.codeLens?.refreshSupport === true };
}

function edits({ workspace }: ClientCapabilities): { versionedEdits: boolean; createFiles: boolean } {
  const edit = workspace?.workspaceEdit;
  const versionedEdits = edit?.documentChanges === true;
  return { versionedEdits, createFiles: versionedEdits && edit?.resourceOperations?.includes('create') === true };
}

function optionsOf(raw: unknown): InitializationOptions {
  const given = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const { readFile, listFiles, images, ruleCommand, ignoreCommand, saveCommand, lineCommand, registry, draftCommand, tasksCommand, newDocumentCommand } = given;
  return {
    ...(readFile === true ? { readFile } : {}),
    ...(listFiles === true ? { listFiles } : {}),
    ...(images === true ? { images } : {}),
    ...(typeof ruleCommand === 'string' ? { ruleCommand } : {}),
    ...(typeof ignoreCommand === 'string' ? { ignoreCommand } : {}),
    ...(typeof lineCommand === 'string' ? { lineCommand } : {}),
    ...(registry === true ? { registry } : {}),
    ...(typeof tasksCommand === 'string' ? { tasksCommand } : {}),
    ...(typeof newDocumentCommand === 'string' ? { newDocumentCommand } : {}),
    ...(typeof saveCommand === 'string' ? { saveCommand } : {}),
    ...(typeof draftCommand === 'string' ? { draftCommand } : {}),
  };
}

/** Enter: numbering continues. */
export const enterKey = '\n';

export const tokenLegend = { types: tokenTypes.map(t => t.id), modifiers: [...tokenModifiers] };

export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false }, ...(client.saveEdits ? { willSaveWaitUntil: true } : {}) },
    ...(client.pull ? { diagnosticProvider: { identifier: 'nigao', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
    documentSymbolProvider: { label: '拟稿' },
    hoverProvider: true,
    ...(client.options.registry === true ? { definitionProvider: true } : {}),
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.prepareRename ? { prepareProvider: true } : true,
    completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, ...draftActionKinds, extractKind] },
    signatureHelpProvider: { triggerCharacters: [...signatureTriggers], retriggerCharacters: [...signatureRetriggers] },
    inlayHintProvider: true,
    documentLinkProvider: {},
    codeLensProvider: {},
    ...(client.registerFormatting ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true, documentOnTypeFormattingProvider: { firstTriggerCharacter: enterKey } }),
    foldingRangeProvider: true,
    semanticTokensProvider: { legend: { tokenTypes: tokenLegend.types, tokenModifiers: tokenLegend.modifiers }, full: true, range: true },
    ...(client.folders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
  };
}
