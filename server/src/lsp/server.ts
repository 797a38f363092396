import {
  type Connection, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, type InitializeParams, type InitializeResult,
} from 'vscode-languageserver';
import { type Analysis } from '../core/service/analysis';
import {
  type ListFilesParams, listFilesRequest, type ListFilesResult, planExtensions, type ReadFileParams, readFileRequest, type ReadFileResult, settingsFileName, settingsSection,
} from '../protocol/protocol';
import { type Analysed, Analyses } from './analyses';
import { type Client, clientOf, serverCapabilities } from './capabilities';
import { Configuration, decoded } from './configuration';
import { Diagnosing } from './diagnosing';
import { DocumentStore } from './documentStore';
import { registerFeatures } from './features';
import { FormattingRegistrations } from './mending';
import { guarded, guardedNotification, traceOf } from './guarded';
import { type Host, type Listing, realTime, type Timing } from './host';
import { Idle } from './idle';
import { refreshReading } from './readingFeatures';
import { isPlanFile, WorkspaceIndex } from './workspaceIndex';

/** Serves a connection until it closes. The server keeps nothing between requests but texts, their analyses and the settings read. */
export function startServer(connection: Connection, host: Host, timing: Timing = realTime): void {
  const { console: log } = connection;
  connection.onInitialize(guarded(log, 'initialize', (params: InitializeParams): InitializeResult => {
    const client = clientOf(params);
    new Session(connection, client, { host, timing, folders: foldersOf(params) }).begin();
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'nigao' } };
  }));
  connection.listen();
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders !== undefined && workspaceFolders !== null) return workspaceFolders.map(f => f.uri);
  return rootUri === null || rootUri === undefined ? [] : [rootUri];
}

interface Surroundings {
  readonly host: Host;
  readonly timing: Timing;
  readonly folders: readonly string[];
}

/** One client from initialize to exit. */
class Session {
  readonly store = new DocumentStore();
  readonly configuration: Configuration;
  readonly analyses: Analyses;
  readonly diagnosing: Diagnosing;
  readonly workspace: WorkspaceIndex;
  readonly idle: Idle;
  readonly connection: Connection;
  readonly client: Client;
  readonly #formatting: FormattingRegistrations | undefined;
  readonly #host: Host;
  #folders: readonly string[];

  constructor(connection: Connection, client: Client, { host, timing, folders }: Surroundings) {
    this.connection = connection;
    this.client = client;
    this.#formatting = client.registerFormatting ? new FormattingRegistrations(connection) : undefined;
    this.#host = host;
    this.#folders = folders;
    this.configuration = new Configuration({
      readFile: uri => this.readFile(uri),
      folders: () => this.#folders,
      editor: uri => this.#editorSettings(uri),
    });
    this.workspace = new WorkspaceIndex({
      timing,
      list: (folder, limit) => this.#listFiles(folder, limit),
      read: uri => this.readFile(uri),
      open: uri => this.#openAnalysis(uri),
      analyse: (uri, text, scan) => this.analyses.ofFile(uri, text, scan),
      folders: () => this.#folders,
      loaded: () => this.configuration.loaded(),
      changed: () => void this.#othersChanged().catch((error: unknown) => connection.console.error(`index: ${traceOf(error)}`)),
    });
    this.idle = new Idle(timing, () => host.whenIdle?.());
    this.analyses = new Analyses(host, timing, this.configuration, this.workspace);
    const { pull, options } = client;
    const status = Object.keys(options).length > 0;
    const { store, configuration, analyses } = this;
    this.diagnosing = new Diagnosing({
      connection, store, analyses, configuration, timing, pull, status,
      ruleLink: id => ruleLink(options.ruleCommand, id),
      taken: analysed => this.#taken(analysed),
      problems: loaded => this.workspace.problems(loaded),
    });
  }

  begin(): void {
    const { connection, client } = this;
    connection.onInitialized(guardedNotification(connection.console, 'initialized', () => this.#register()));
    this.#followDocuments();
    this.#followSettings();
    registerFeatures({
      connection, client, store: this.store, analyses: this.analyses, diagnosing: this.diagnosing, workspace: this.workspace, idle: this.idle,
      folders: () => this.#folders,
      readFile: uri => this.readFile(uri),
    });
  }

  /** A client that cannot say what its settings are has none. */
  async #editorSettings(uri: string): Promise<unknown> {
    if (!this.client.configuration) return undefined;
    try {
      return (await this.connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection })) as unknown;
    } catch (error) {
      this.connection.console.warn(`workspace/configuration: ${traceOf(error)}`);
      return undefined;
    }
  }

  async readFile(uri: string): Promise<string | undefined> {
    const own = this.#host.readFile;
    if (own !== undefined && (uri.startsWith('file:') || this.client.options.readFile !== true)) return own(uri);
    if (this.client.options.readFile !== true) return undefined;
    const params: ReadFileParams = { uri };
    return (await this.connection.sendRequest<ReadFileResult>(readFileRequest, params)).text ?? undefined;
  }

  async #listFiles(folder: string, limit: number): Promise<Listing | undefined> {
    if (this.client.options.listFiles === true) {
      const params: ListFilesParams = { folder, extensions: planExtensions, limit };
      return this.connection.sendRequest<ListFilesResult>(listFilesRequest, params);
    }
    return this.#host.listFiles?.(folder, limit);
  }

  #openAnalysis(uri: string): Promise<Analysis | undefined> | undefined {
    const document = this.store.get(uri) ?? this.store.all().find(d => decoded(d.uri) === decoded(uri));
    return document === undefined ? undefined : this.analyses.of(document).then(a => a.analysis);
  }

  /** What the draft now says others may read; the one that is written itself is not asked for again. */
  #taken({ document, analysis }: Analysed): void {
    if (analysis === undefined) return;
    this.workspace.take(document.uri, analysis);
    if (this.store.all().length > 1 && this.workspace.concernsOthers()) this.workspace.announce();
  }

  /** Other documents say something else: the open drafts are asked for again, and the settings tell which files could not be read. */
  async #othersChanged(): Promise<void> {
    const { connection, client, store, diagnosing } = this;
    await diagnosing.publishSettings();
    if (client.pull && client.refreshDiagnostics) await connection.languages.diagnostics.refresh();
    await Promise.all(store.all().map(d => diagnosing.push(d.uri)));
  }

  get #watched(): boolean {
    return this.client.registerFiles || this.client.options.readFile === true;
  }

  async #register(): Promise<void> {
    const { connection, client } = this;
    if (client.registerConfiguration) await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    await this.#formatting?.begin();
    // The extension watches by itself.
    if (client.registerFiles && client.options.readFile !== true) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${settingsFileName}` }, { globPattern: '**/*.tsv' }, { globPattern: `**/*.{${planExtensions.join()}}` }] });
    }
    if (client.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(guardedNotification(connection.console, 'workspaceFolders', ({ added, removed }) => {
        const gone = new Set(removed.map(f => f.uri));
        this.#folders = [...this.#folders.filter(f => !gone.has(f)), ...added.map(f => f.uri)];
        void this.workspace.rescan();
        return this.#settingsChanged();
      }));
    }
  }

  #followDocuments(): void {
    const { connection, store, diagnosing } = this;
    const { console: log } = connection;
    connection.onDidOpenTextDocument(guardedNotification(log, 'didOpen', async ({ textDocument: { uri, languageId, version, text } }) => {
      store.open(uri, languageId, version, text);
      await this.configuration.of(uri);
      await diagnosing.publishSettings();
      await diagnosing.push(uri);
      if (store.get(uri) !== undefined) await this.#formatting?.opened({ uri, languageId });
      this.workspace.begin();
      this.workspace.touched(uri);
    }));
    connection.onDidChangeTextDocument(guardedNotification(log, 'didChange', ({ textDocument: { uri, version }, contentChanges }) => {
      store.change(uri, version, contentChanges);
      this.workspace.typed();
      this.idle.touched();
      void guardedNotification(log, 'push', (changed: string) => diagnosing.push(changed))(uri);
    }));
    connection.onDidCloseTextDocument(guardedNotification(log, 'didClose', async ({ textDocument: { uri } }) => {
      store.close(uri);
      this.analyses.close(uri);
      this.configuration.close(uri);
      await this.#formatting?.closed(uri);
      await diagnosing.close(uri);
      this.workspace.touched(uri);
    }));
    connection.onDidSaveTextDocument(guardedNotification(log, 'didSave', async ({ textDocument: { uri } }) => {
      // Without a watcher, saving is the moment when settings may have changed.
      if (uri.endsWith(`/${settingsFileName}`) || !this.#watched) await this.#settingsChanged();
    }));
  }

  #followSettings(): void {
    const { console: log } = this.connection;
    this.connection.onDidChangeConfiguration(guardedNotification(log, 'didChangeConfiguration', () => this.#settingsChanged()));
    this.connection.onDidChangeWatchedFiles(guardedNotification(log, 'didChangeWatchedFiles', async ({ changes }) => {
      for (const { uri } of changes) if (isPlanFile(uri)) this.workspace.touched(uri);
      const concerned = await Promise.all(changes.map(c => this.configuration.concerns(c.uri)));
      if (concerned.includes(true)) await this.#settingsChanged();
    }));
  }

  /** Settings hold at once: everything is read anew, and the client asks again or is told. */
  async #settingsChanged(): Promise<void> {
    const { connection, client, store, configuration, diagnosing } = this;
    configuration.forget();
    const documents = store.all();
    await Promise.all(documents.map(d => configuration.of(d.uri)));
    this.workspace.recall();
    await diagnosing.publishSettings();
    if (client.pull && client.refreshDiagnostics) await connection.languages.diagnostics.refresh();
    if (client.refreshTokens) connection.languages.semanticTokens.refresh();
    refreshReading(connection, client);
    await Promise.all(documents.map(d => diagnosing.push(d.uri)));
  }
}

/** The editor opens command links in the code of a diagnostic. */
function ruleLink(command: string | undefined, ruleId: string): string | undefined {
  return command === undefined ? undefined : `command:${command}?${encodeURIComponent(JSON.stringify([ruleId]))}`;
}
