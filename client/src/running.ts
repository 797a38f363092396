import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** Makes the client of one runtime (a process or a Worker). Called once, when the first plan is met: the library is loaded only then. */
export type NewClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** What the entry points hold and other extensions (and the tests) get. */
export interface Running {
  /** The server has been asked for: by a plan, a settings file or a command. */
  readonly started: boolean;
  /** The last warnings and errors in the log. */
  readonly troubles: readonly string[];
  /** Text of the status item; undefined where it is hidden. */
  readonly statusText: string | undefined;
  /** The status bar offers to open the active document in another encoding. */
  readonly encodingOffered: boolean;
  stop(): Promise<void>;
}
