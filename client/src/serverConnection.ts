import { type LogOutputChannel, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { QuietRestart } from './errorHandler';
import { messages } from './messages';
import { type NewClient } from './running';
import { type Health } from './statusItem';

const state = { stopped: 1, running: 2, startFailed: 4 } as const;
export const isRunning = (client: BaseLanguageClient | undefined): client is BaseLanguageClient => client?.state === state.running;

export interface ConnectionParts {
  readonly newClient: NewClient;
  readonly log: LogOutputChannel;
  options(errorHandler: QuietRestart): LanguageClientOptions;
  /** Before the server is spoken to: what it asks and tells is taken here. */
  prepare(client: BaseLanguageClient): void;
  /** A server has gone: the next one knows nothing. */
  lost(): void;
  health(health: Health): void;
}

/** The language server as long as the window lives: started once, at the first need; started again where it dies, and when told. */
export class ServerConnection {
  readonly #parts: ConnectionParts;
  readonly #patience: QuietRestart;
  #client: Promise<BaseLanguageClient> | undefined;
  /** A server that cannot start is not tried again for every further draft, only when told. */
  #failed = false;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#patience = new QuietRestart(parts.log, () => parts.health('stopped'));
  }

  /** Undefined before the first need. */
  get client(): Promise<BaseLanguageClient> | undefined {
    return this.#client;
  }

  /** The running client; undefined where the server cannot start, which is said once. */
  async start(): Promise<BaseLanguageClient | undefined> {
    if (this.#failed) return undefined;
    this.#client ??= this.#create();
    try {
      return await this.#client;
    } catch (error) {
      if (this.#failed) return undefined;
      this.#client = undefined;
      this.#failed = true;
      this.#parts.health('stopped');
      this.#parts.log.error(error instanceof Error ? error : String(error));
      void window.showErrorMessage(`${messages().serverFailed}：${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  async restart(): Promise<void> {
    this.#patience.forgive();
    this.#failed = false;
    if (this.#client === undefined) return void (await this.start());
    this.#parts.health('starting');
    const client = await this.#client.catch(() => undefined);
    if (client === undefined) return void (await this.start());
    this.#parts.lost();
    if (isRunning(client)) await client.stop();
    await client.start();
  }

  async use(action: (client: BaseLanguageClient) => Promise<void>): Promise<void> {
    const client = await this.start();
    if (client !== undefined) await action(client);
  }

  async stop(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    await client?.dispose(2000).catch(() => undefined);
  }

  async #create(): Promise<BaseLanguageClient> {
    const { newClient, options, prepare, lost, health } = this.#parts;
    const client = await newClient(options(this.#patience));
    // A server that ends while it is being restarted is told of in the log and in the status bar, not on the screen.
    const tell = client.error.bind(client);
    client.error = (message, data) => tell(message, data, false);
    client.onDidChangeState(({ newState }) => {
      if (newState === state.running) health('running');
      else lost();
      if (newState === state.startFailed) health('stopped');
    });
    prepare(client);
    await client.start();
    return client;
  }
}
