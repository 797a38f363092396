import { type LogOutputChannel } from 'vscode';
import type { CloseHandlerResult, ErrorHandler, ErrorHandlerResult } from 'vscode-languageclient';
import { messages } from './messages';

// Values of the client library's enums; importing them would load the library at activation.
const goOn = 1;
const stop = { doNotRestart: 1, restart: 2 } as const;
const patience = { exits: 5, milliseconds: 3 * 60 * 1000 };

/** A server that dies is started again without a word; one that dies five times in three minutes is left alone. Both are said in the log, the second in the status bar too. */
export class QuietRestart implements ErrorHandler {
  #exits: number[] = [];
  readonly #log: LogOutputChannel;
  readonly #gaveUp: () => void;

  constructor(log: LogOutputChannel, gaveUp: () => void) {
    this.#log = log;
    this.#gaveUp = gaveUp;
  }

  error(error: Error): ErrorHandlerResult {
    this.#log.error(error);
    return { action: goOn, handled: true };
  }

  /** The library writes the exit code or the signal into the log by itself. */
  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#exits = [...this.#exits.filter(at => now - at < patience.milliseconds), now];
    if (this.#exits.length < patience.exits) {
      this.#log.warn(`server ended (${this.#exits.length} of ${patience.exits} within three minutes), restarting`);
      return { action: stop.restart, handled: true };
    }
    this.#gaveUp();
    return { action: stop.doNotRestart, message: messages().crashed, handled: true };
  }

  forgive(): void {
    this.#exits = [];
  }
}

const remembered = 50;

/** The channel, with its last warnings and errors kept: a log cannot be read back. */
export function remembering(channel: LogOutputChannel): { readonly log: LogOutputChannel; readonly troubles: readonly string[] } {
  const troubles: string[] = [];
  const keep = (words: unknown): void => {
    troubles.push(words instanceof Error ? words.message : String(words));
    if (troubles.length > remembered) troubles.shift();
  };
  const log = new Proxy(channel, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        if (key === 'warn' || key === 'error') keep(given[0]);
        return Reflect.apply(value, target, given);
      };
    },
  });
  return { log, troubles };
}
