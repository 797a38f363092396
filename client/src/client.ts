import { commands, type Disposable, type ExtensionContext, type LogOutputChannel, type TextDocument, window, workspace } from 'vscode';
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
import { QuietRestart, remembering } from './errorHandler';
import { insertClause } from './insertClause';
import { messages } from './messages';
import { PlanFilter } from './middleware';
import { PlanDocuments } from './planDocuments';
import { RegistryRecords } from './registry';
import { registerSessionCommands } from './sessionCommands';
import { type NewClient, type Running } from './running';
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
const state = { stopped: 1, running: 2, startFailed: 4 } as const;

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
  readonly #records = new RegistryRecords(() => this.#start());
  readonly #watcher = workspace.createFileSystemWatcher(`**/{${[settingsFileName, '*.tsv', ...planExtensions.map(e => `*.${e}`)].join()}}`);
  readonly #newClient: NewClient;
  readonly #encoding: EncodingItem;
  readonly #patience = new QuietRestart(this.log, () => { this.#status.health = 'stopped'; });
  readonly #subscriptions: Disposable[];
  #client: Promise<BaseLanguageClient> | undefined;
  /** A server that cannot start is not tried again for every further draft, only when told. */
  #failed = false;

  constructor(newClient: NewClient, { workspaceState, extensionUri, globalStorageUri, extension }: ExtensionContext, encoding: EncodingItem) {
    this.#newClient = newClient;
    this.#encoding = encoding;
    this.views = new PlanViews({ plans: this.#plans, memory: workspaceState, client: () => this.#client });
    this.boards = new Boards({
      extension: extensionUri, storage: globalStorageUri, version: versionOf(extension),
      client: () => this.#start(),
      take: document => this.#plans.add(document),
      lastPlan: () => this.views.plan,
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
    return this.#client !== undefined;
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
    return this.#client;
  }

  begin(): void {
    this.#plans.examineAll();
    void workspace.findFiles(`**/${settingsFileName}`, '**/node_modules/**', 1).then(found => {
      if (found.length > 0) void this.#start();
    });
  }

  async restart(): Promise<void> {
    this.#patience.forgive();
    this.#failed = false;
    if (this.#client === undefined) return void (await this.#start());
    this.#status.health = 'starting';
    const client = await this.#client.catch(() => undefined);
    if (client === undefined) return void (await this.#start());
    this.#filter.reset();
    if (client.state === state.running) await client.stop();
    await client.start();
  }

  async checkActive(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !this.#plans.add(document)) return void window.showInformationMessage(messages().notText);
    await this.#start();
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
    const editor = window.activeTextEditor;
    if (editor === undefined || !this.#plans.add(editor.document)) return void window.showInformationMessage(messages().notText);
    await this.use(client => insertClause(client, editor));
  }

  async renumber(given: DraftChange | undefined): Promise<void> {
    const change = given ?? (await askNumbering());
    if (change !== undefined) await this.change(change);
  }

  async change(change: DraftChange): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor === undefined || !this.#plans.add(editor.document)) return void window.showInformationMessage(messages().notText);
    await this.use(client => changeDraft(client, editor, change));
  }

  async use(action: (client: BaseLanguageClient) => Promise<void>): Promise<void> {
    const client = await this.#start();
    if (client !== undefined) await action(client);
  }

  async stop(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    await client?.dispose(2000).catch(() => undefined);
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
    const client = await this.#start();
    if (client?.state !== state.running || document.isClosed) return;
    if (await this.#filter.open(client, document)) this.#pull(client, document);
  }

  /** A document that was no plan when it was opened has been asked about already; the answer was empty, so it is asked for again. */
  #pull(client: BaseLanguageClient, document: TextDocument): void {
    client.getFeature('textDocument/diagnostic').getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
  }

  async #start(): Promise<BaseLanguageClient | undefined> {
    if (this.#failed) return undefined;
    this.#client ??= this.#create();
    try {
      return await this.#client;
    } catch (error) {
      if (this.#failed) return undefined;
      this.#client = undefined;
      this.#failed = true;
      this.#status.health = 'stopped';
      this.log.error(error instanceof Error ? error : String(error));
      void window.showErrorMessage(`${messages().serverFailed}：${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  async #create(): Promise<BaseLanguageClient> {
    const client = await this.#newClient(clientOptions({ outputChannel: this.log, watcher: this.#watcher, middleware: this.#filter.middleware, errorHandler: this.#patience }));
    // A server that ends while it is being restarted is told of in the log and in the status bar, not on the screen.
    const tell = client.error.bind(client);
    client.error = (message, data) => tell(message, data, false);
    client.onDidChangeState(({ newState }) => {
      if (newState === state.running) this.#status.health = 'running';
      else this.#filter.reset();
      if (newState === state.startFailed) this.#status.health = 'stopped';
    });
    client.onNotification(statusNotification, (status: StatusParams) => this.#take(localised(status)));
    client.onRequest(readFileRequest, readFile);
    client.onRequest(listFilesRequest, listFiles);
    await client.start();
    return client;
  }

  #take(status: StatusParams): void {
    this.#status.take(status);
    this.views.announced(status.uri, status.asOf !== '');
    this.boards.announced(status.uri);
  }
}
