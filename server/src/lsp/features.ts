import { type CodeActionParams, CodeActionTriggerKind, type Command, type Connection, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { type Finding } from '../core/rules/rule';
import { type Analysis } from '../core/service/analysis';
import { codeActions, type CodeActionTarget } from '../core/service/codeActions';
import { completion, resolveCompletion, unitOfItem } from '../core/service/completion';
import { fixAll } from '../core/service/fixAll';
import { folding } from '../core/service/folding';
import { hover } from '../core/service/hover';
import { type HoverLinks } from '../core/service/hoverUnit';
import { outline } from '../core/service/outline';
import { highlights, references } from '../core/service/references';
import { rulePage } from '../core/service/ruleDocs';
import { semanticTokens } from '../core/service/semanticTokens';
import { type IgnoreArguments, type IgnoreEditParams, ignoreEditRequest, type RuleDocsParams, ruleDocsRequest, type RuleDocsResult } from '../protocol/protocol';
import { type Analysed, type Analyses } from './analyses';
import { registerBoards } from './boardFeatures';
import { type Client, tokenLegend } from './capabilities';
import { hasPath } from './configuration';
import { type Diagnosing } from './diagnosing';
import { type DocumentStore } from './documentStore';
import { guarded } from './guarded';
import { type Idle } from './idle';
import { houseEdit, ignoreEdit, ignorePlace } from './ignoring';
import { draftChanges, registerMending } from './mending';
import { registerOverviews } from './overviewFeatures';
import { extractions, registerReading } from './readingFeatures';
import { registerUnits } from './unitFeatures';
import { type WorkspaceIndex } from './workspaceIndex';

export interface FeatureParts {
  readonly connection: Connection;
  readonly client: Client;
  readonly store: DocumentStore;
  readonly analyses: Analyses;
  readonly diagnosing: Diagnosing;
  readonly workspace: WorkspaceIndex;
  readonly idle: Idle;
  folders(): readonly string[];
  readFile(uri: string): Promise<string | undefined>;
}
interface InDocument {
  readonly textDocument: { readonly uri: string };
}

/** One line a request: the service function of that name, on the analysis of the newest version. */
export function registerFeatures(parts: FeatureParts): void {
  const { connection, client, diagnosing, analyses } = parts;
  const { console: log, languages } = connection;
  const on = <P extends InDocument, R>(name: string, feature: (analysis: Analysis, params: P) => R) => guarded(log, name, async (params: P): Promise<R | null> => {
    const analysis = (await analysedOf(parts, params.textDocument.uri))?.analysis;
    return analysis === undefined ? null : feature(analysis, params);
  });

  connection.onDocumentSymbol(on('documentSymbol', outline));
  connection.onHover(guarded(log, 'hover', async ({ position, textDocument: { uri } }) => {
    const known = await analysedOf(parts, uri);
    parts.idle.touched();
    // Words may have been wanted that were not ready.
    parts.idle.wanted();
    return known?.analysis === undefined ? null : hover(known.analysis, position, client.hoverFormat, { ...hoverLinks(client, uri), documents: parts.workspace.named.beside(uri), checked: known.done });
  }));
  connection.onReferences(on('references', (analysis, { position, textDocument: { uri } }) => references(analysis, uri, position)));
  connection.onDocumentHighlight(on('documentHighlight', (analysis, { position }) => highlights(analysis, position)));
  connection.onCompletion(on('completion', (analysis, { position, textDocument: { uri } }) => completion(analysis, position, { snippets: client.snippets, documents: parts.workspace.named.beside(uri) })));
  connection.onCompletionResolve(guarded(log, 'completionResolve', item => resolveCompletion(analyses.houses.withUnit(unitOfItem(item) ?? ''), item)));
  connection.onFoldingRanges(on('foldingRange', analysis => folding(analysis, client.foldingLimit)));
  connection.onCodeAction(guarded(log, 'codeAction', params => actions(parts, params)));
  languages.semanticTokens.on(guarded(log, 'semanticTokens', params => tokens(parts, params)));
  languages.semanticTokens.onRange(guarded(log, 'semanticTokensRange', params => tokens(parts, params, params.range)));
  languages.diagnostics.on(guarded(log, 'diagnostic', (params, token) => diagnosing.pull(params, token)));
  connection.onRequest(ruleDocsRequest, guarded(log, ruleDocsRequest, ({ rule }: RuleDocsParams): RuleDocsResult | null => rulePage(rule) ?? null));
  connection.onRequest(ignoreEditRequest, guarded(log, ignoreEditRequest, (params: IgnoreEditParams) => editToIgnore(parts, params)));
  registerUnits(parts, uri => analysedOf(parts, uri));
  registerOverviews(parts, uri => analysedOf(parts, uri));
  registerBoards(parts, uri => analysedOf(parts, uri));
  registerMending(parts, uri => analysedOf(parts, uri));
  registerReading(parts, uri => analysedOf(parts, uri));
}

function hoverLinks({ options: { lineCommand, ruleCommand, images } }: Client, uri: string): HoverLinks {
  return { uri, ...(images === true ? { images } : {}), ...(lineCommand === undefined ? {} : { showLine: lineCommand }), ...(ruleCommand === undefined ? {} : { showRule: ruleCommand }) };
}

async function analysedOf({ store, analyses }: FeatureParts, uri: string): Promise<Analysed | undefined> {
  const document = store.get(uri);
  return document === undefined ? undefined : analyses.of(document);
}

async function tokens(parts: FeatureParts, { textDocument: { uri } }: InDocument, range?: Range): Promise<{ data: number[] }> {
  const analysis = (await analysedOf(parts, uri))?.analysis;
  if (analysis === undefined) return { data: [] };
  const { source } = analysis;
  const within = range === undefined ? undefined : { start: source.offsetAt(range.start), end: source.offsetAt(range.end) };
  return semanticTokens(analysis, tokenLegend, within);
}

// ── quick fixes ─────────────────────────────────────────────────────────

async function actions(parts: FeatureParts, { textDocument: { uri }, range, context }: CodeActionParams): Promise<ReturnType<typeof codeActions>> {
  const { client } = parts;
  const analysed = await analysedOf(parts, uri);
  if (analysed?.analysis === undefined) return [];
  const { analysis } = analysed;
  // The light bulb of a draft that is being changed: the editor asks again when the findings come.
  if (!analysed.done && context.triggerKind === CodeActionTriggerKind.Automatic) return [];
  if (!(await analysed.settle(() => parts.store.get(uri) === analysed.document))) return [];
  const toWrite = client.options.ignoreCommand === undefined || analysed.findings().some(f => f.ruleId === 'unit/unknown');
  const place = toWrite ? await ignorePlace(analysed, parts.folders(), parts.readFile) : undefined;
  const target: CodeActionTarget = {
    uri,
    version: client.versionedEdits ? analysed.document.version : null,
    ...(context.only === undefined ? {} : { only: context.only }),
    ignore: finding => {
      const command = ignoreCommand(client, analysed, finding);
      if (command !== undefined) return { command };
      const edit = ignoreEdit(analysed, finding, '', { place, create: client.createFiles, versioned: client.versionedEdits });
      return edit === undefined ? undefined : { edit };
    },
    addUnit: finding => {
      const added = houseEdit(analysed, finding, { place, create: client.createFiles });
      const { saveCommand } = client.options;
      return added === undefined || place === undefined || saveCommand === undefined ? added : { ...added, command: { title: added.title, command: saveCommand, arguments: [place.uri] } };
    },
    about: finding => aboutCommand(client, finding),
    fixAll: () => fixAll(analysis),
  };
  return [...codeActions(analysis, range, target), ...draftChanges(client, analysis, range, target), ...extractions(client, analysis, range, target)];
}

/** The client asks for the reason and comes back with `nigao/ignoreEdit`. */
function ignoreCommand({ options }: Client, { document, analysis }: Analysed, finding: Finding): Command | undefined {
  if (options.ignoreCommand === undefined || !(analysis?.language === 'markdown' || hasPath(document.uri))) return undefined;
  const argument: IgnoreArguments = { uri: document.uri, rule: finding.ruleId, range: document.source.rangeOf(finding.span) };
  return { title: '忽略（写明理由）', command: options.ignoreCommand, arguments: [argument] };
}

function aboutCommand({ options }: Client, finding: Finding): Command | undefined {
  return options.ruleCommand === undefined ? undefined : { title: '关于这条规则', command: options.ruleCommand, arguments: [finding.ruleId] };
}

async function editToIgnore(parts: FeatureParts, { uri, rule, range, reason }: IgnoreEditParams): Promise<WorkspaceEdit | null> {
  const { client } = parts;
  const analysed = await analysedOf(parts, uri);
  if (analysed?.analysis === undefined) return null;
  const start = analysed.document.source.offsetAt(range.start);
  const finding = analysed.findings().find(f => f.ruleId === rule && f.span.start === start);
  if (finding === undefined) return null;
  const place = await ignorePlace(analysed, parts.folders(), parts.readFile);
  return ignoreEdit(analysed, finding, reason, { place, create: client.createFiles, versioned: client.versionedEdits }) ?? null;
}
