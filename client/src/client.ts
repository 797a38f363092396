import { commands, type Disposable, type ExtensionContext, type LogOutputChannel, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  listFilesRequest,
  planExtensions,
  readFileRequest,
  settingsFileName,
  statusNotification,
  type StatusParams,
} from '../../server/src/protocol/protocol';
import { Boards } from './boards/boards';
import { askNumbering, changeDraft, type DraftChange } from './changeDraft';
import { clientOptions } from './clientOptions';
import { RulePages } from './commands';
import { remembering } from './errorHandler';
import { insertClause } from './insertClause';
import { messages } from './messages';
import { PlanFilter } from './middleware';
import { PlanDocuments } from './planDocuments';
import { RegistryRecords } from './registry';
import { registerSessionCommands } from './sessionCommands';
import { type NewClient, type Running } from './running';
import { isRunning, ServerConnection } from './serverConnection';
import { listFiles, localised, readFile, versionOf } from './serverFiles';
import { type EncodingItem } from './start/encodingItem';
import { registerStart } from './start/startCommands';
import { whyNotChecked } from './start/whyNotChecked';
import { registerSnippets } from './snippets';
import { StatusItem } from './statusItem';
import { PlanViews } from './views/planViews';
import { registerViewCommands } from './views/viewCommands';

/** The active editor shows a plan. */
const planContext = 'nigao.isPlan';

/** Registers what costs nothing; the server is started by the first plan, by a settings file in the workspace, or by a command. */
export function startClient(context: ExtensionContext, newClient: NewClient): Running {
  const start = registerStart(context);
  const session = new Session(newClient, context, start.encoding);
  context.subscriptions.push(
    session,
    ...registerSessionCommands(session),
    ...registerViewCommands(session.views, () => session.running),
    ...start.disposables,
  );
  session.begin();
  return session;
}

class Session implements Running, Disposable {
  readonly #remembering = remembering(window.createOutputChannel(messages().name, { log: true }));
  readonly log: LogOutputChannel = this.#remembering.log;
  readonly pages = new RulePages();
  readonly #plans = new PlanDocuments();
  readonly views: PlanViews;
  readonly boards: Boards;
  readonly #filter = new PlanFilter(this.#plans);
  readonly #status = new StatusItem(this.#plans);
  readonly #server: ServerConnection;
  readonly #records = new RegistryRecords(() => this.#server.start());
  readonly #watcher = workspace.createFileSystemWatcher(`**/{${[settingsFileName, '*.tsv', ...planExtensions.map(e => `*.${e}`)].join()}}`);
  readonly #encoding: EncodingItem;
  readonly #subscriptions: Disposable[];

  constructor(newClient: NewClient, { workspaceState, extensionUri, globalStorageUri, extension }: ExtensionContext, encoding: EncodingItem) {
    this.#encoding = encoding;
    this.#server = new ServerConnection({
      newClient,
      log: this.log,
      options: errorHandler => clientOptions({ outputChannel: this.log, watcher: this.#watcher, middleware: this.#filter.middleware, errorHandler }),
      prepare: client => this.#listen(client),
      lost: () => this.#filter.reset(),
      health: health => { this.#status.health = health; },
    });
    this.views = new PlanViews({ plans: this.#plans, memory: workspaceState, client: () => this.#server.client });
    this.boards = new Boards({
      extension: extensionUri, storage: globalStorageUri, version: versionOf(extension),
      client: () => this.#server.start(),
      take: document => this.#plans.add(document),
      lastPlan: () => this.views.plan,
      looked: document => this.views.turnTo(document),
      log: error => this.log.error(error instanceof Error ? error : String(error)),
    });
    this.#subscriptions = [
      registerSnippets(this.#plans),
      this.#plans.onDidFind(document => void this.#open(document)),
      this.#plans.onDidFind(() => this.#tellPlan()),
      window.onDidChangeActiveTextEditor(() => this.#tellPlan()),
      workspace.onDidCloseTextDocument(document => this.#status.forget(document.uri.toString())),
      workspace.onDidChangeConfiguration(change => { if (change.affectsConfiguration('nigao.language')) this.#status.refresh(); }),
    ];
  }

  get started(): boolean {
    return this.#server.client !== undefined;
  }

  get troubles(): readonly string[] {
    return this.#remembering.troubles;
  }

  get statusText(): string | undefined {
    return this.#status.shown;
  }

  get encodingOffered(): boolean {
    return this.#encoding.shown;
  }

  /** Undefined before the first plan. */
  get running(): Promise<BaseLanguageClient> | undefined {
    return this.#server.client;
  }

  begin(): void {
    this.#plans.examineAll();
    void workspace.findFiles(`**/${settingsFileName}`, '**/node_modules/**', 1).then(found => {
      if (found.length > 0) void this.#server.start();
    });
  }

  // ── commands ────────────────────────────────────────────────────────────

  restart(): Promise<void> {
    return this.#server.restart();
  }

  use(action: (client: BaseLanguageClient) => Promise<void>): Promise<void> {
    return this.#server.use(action);
  }

  async checkActive(): Promise<void> {
    if (this.#draft() !== undefined) await this.#server.start();
  }

  showLog(): void {
    this.log.show();
  }

  async whyNotChecked(): Promise<void> {
    const document = window.activeTextEditor?.document;
    const isPlan = document !== undefined && this.#plans.has(document);
    await this.pages.showPage(whyNotChecked({ document, isPlan, stopped: this.#status.health === 'stopped', status: document && this.#status.of(document) }));
  }

  async insertClause(): Promise<void> {
    const editor = this.#draft();
    if (editor !== undefined) await this.use(client => insertClause(client, editor));
  }

  async renumber(given: DraftChange | undefined): Promise<void> {
    const change = given ?? (await askNumbering());
    if (change !== undefined) await this.change(change);
  }

  async change(change: DraftChange): Promise<void> {
    const editor = this.#draft();
    if (editor !== undefined) await this.use(client => changeDraft(client, editor, change));
  }

  /** The active editor, its document taken for a plan from now on; where it cannot be one, that is said. */
  #draft(): TextEditor | undefined {
    const editor = window.activeTextEditor;
    if (editor !== undefined && this.#plans.add(editor.document)) return editor;
    void window.showInformationMessage(messages().notText);
    return undefined;
  }

  // ── the server ──────────────────────────────────────────────────────────

  stop(): Promise<void> {
    return this.#server.stop();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#plans.dispose();
    this.#status.dispose();
    this.views.dispose();
    this.boards.dispose();
    this.#watcher.dispose();
    this.pages.registration.dispose();
    this.#records.registration.dispose();
    void this.stop().finally(() => this.log.dispose());
  }

  /** For the `when` of keys and menus. */
  #tellPlan(): void {
    const document = window.activeTextEditor?.document;
    void commands.executeCommand('setContext', planContext, document !== undefined && this.#plans.has(document));
  }

  async #open(document: TextDocument): Promise<void> {
    this.#status.refresh();
    const client = await this.#server.start();
    if (!isRunning(client) || document.isClosed) return;
    // A document that was no plan when it was opened has been asked about already; the answer was empty, so it is asked for again.
    if (await this.#filter.open(client, document)) client.getFeature('textDocument/diagnostic').getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
  }

  #listen(client: BaseLanguageClient): void {
    client.onNotification(statusNotification, (status: StatusParams) => this.#take(localised(status)));
    client.onRequest(readFileRequest, readFile);
    client.onRequest(listFilesRequest, listFiles);
  }

  #take(status: StatusParams): void {
    this.#status.take(status);
    this.views.announced(status.uri, status.asOf !== '');
    this.boards.announced(status.uri);
  }
}
