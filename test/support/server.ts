import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities, createConnection, createProtocolConnection, type Diagnostic, type DocumentDiagnosticReport, type InitializeResult, type ProtocolConnection,
  type PublishDiagnosticsParams, type Range, StreamMessageReader, StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type StatusParams, statusNotification } from '../../server/src/protocol/protocol';
import { type Knowledge } from '../../server/src/core/knowledge/knowledge';
import { intlSegmenter } from '../../server/src/core/text/segmenter';
import { type Timing } from '../../server/src/lsp/host';
import { isPlanFile } from '../../server/src/lsp/workspaceIndex';
import { startServer } from '../../server/src/lsp/server';
import { smallKnowledge, TODAY } from './analyze';

export interface Surroundings {
  readonly capabilities?: ClientCapabilities;
  readonly options?: object;
  readonly folders?: readonly string[];
  readonly knowledge?: Knowledge;
  readonly timing?: Timing;
}
export interface Change {
  readonly range?: Range;
  readonly text: string;
}

/** Abilities of an editor of today. */
export const modern: ClientCapabilities = {
  workspace: { configuration: true, diagnostics: { refreshSupport: true }, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } },
};

/** Time that does not pass: whoever waits goes on at once. */
export const noWaiting: Timing = { wait: () => Promise.resolve(), rest: () => Promise.resolve(), now: () => 0 };

/** A server and its client over two streams in one process. */
export class TestClient {
  readonly connection: ProtocolConnection;
  /** Settings of the editor, section `nigao`. */
  settings: unknown = {};
  /** Files of the host, by URI. */
  readonly files = new Map<string, string>();
  /** Of those, what cannot be read. */
  readonly unreadable = new Set<string>();
  readonly reads: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  readonly logged: string[] = [];
  refreshes = 0;
  initialized: InitializeResult | undefined;
  readonly #waiting: { readonly test: () => boolean; readonly resolve: () => void }[] = [];
  readonly #version = new Map<string, number>();

  constructor(surroundings: Surroundings = {}) {
    const up = new PassThrough();
    const down = new PassThrough();
    startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
      readFile: uri => {
        this.reads.push(uri);
        return Promise.resolve(this.unreadable.has(uri) ? undefined : this.files.get(uri));
      },
      listFiles: (folder, limit) => {
        const uris = [...this.files.keys()].filter(f => f.startsWith(`${folder}/`) && isPlanFile(f));
        return Promise.resolve({ uris: uris.slice(0, limit), more: uris.length > limit });
      },
      today: () => TODAY,
      segmenter: intlSegmenter,
      knowledge: surroundings.knowledge ?? smallKnowledge,
    }, surroundings.timing ?? noWaiting);
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.#listen();
  }

  static async start(surroundings: Surroundings = {}): Promise<TestClient> {
    const client = new TestClient(surroundings);
    const { capabilities = modern, options, folders = [] } = surroundings;
    client.initialized = await client.connection.sendRequest<InitializeResult>('initialize', {
      processId: null, rootUri: null, capabilities, initializationOptions: options, workspaceFolders: folders.map(uri => ({ uri, name: uri })),
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  #listen(): void {
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    connection.onRequest('workspace/diagnostic/refresh', () => this.#count());
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => this.#took(() => this.published.push(params)));
    connection.onNotification(statusNotification, (params: StatusParams) => this.#took(() => this.statuses.push(params)));
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => this.#took(() => this.logged.push(message)));
    connection.listen();
  }

  #count(): null {
    this.#took(() => this.refreshes++);
    return null;
  }

  #took(take: () => void): void {
    take();
    for (const { test, resolve } of this.#waiting.splice(0).map(w => ({ ...w }))) {
      if (test()) resolve();
      else this.#waiting.push({ test, resolve });
    }
  }

  /** Resolves once a message has made `test` true. */
  until(test: () => boolean): Promise<void> {
    return test() ? Promise.resolve() : new Promise(resolve => this.#waiting.push({ test, resolve }));
  }

  open(uri: string, text: string, languageId = 'nigao'): Promise<void> {
    this.#version.set(uri, 1);
    return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, ...contentChanges: readonly Change[]): Promise<void> {
    const version = (this.#version.get(uri) ?? 0) + 1;
    this.#version.set(uri, version);
    return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) });
  }

  async pulled(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  request<R>(method: string, uri: string, params: object = {}): Promise<R> {
    return this.connection.sendRequest<R>(method, { textDocument: { uri }, ...params });
  }

  dispose(): void {
    this.connection.dispose();
  }
}
