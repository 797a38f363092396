import { type LogOutputChannel } from 'vscode';
import type { CloseHandlerResult, ErrorHandler, ErrorHandlerResult } from 'vscode-languageclient';
import { messages } from './messages';

// Values of the client library's enums; importing them would load the library at activation.
const goOn = 1;
const stop = { doNotRestart: 1, restart: 2 } as const;
const patience = { exits: 5, milliseconds: 3 * 60 * 1000 };

/** A server that dies is started again without a word; one that dies five times in three minutes is left alone, with one sentence. */
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

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#exits = [...this.#exits.filter(at => now - at < patience.milliseconds), now];
    if (this.#exits.length < patience.exits) {
      this.#log.warn('server ended, restarting');
      return { action: stop.restart, handled: true };
    }
    this.#gaveUp();
    return { action: stop.doNotRestart, message: messages().crashed };
  }

  forgive(): void {
    this.#exits = [];
  }
}
