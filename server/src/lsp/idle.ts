import { type Timing } from './host';

/** So long nobody has typed or asked. */
const IDLE = 5000;

/** Work that is put off until it keeps nobody waiting. */
export class Idle {
  readonly #timing: Timing;
  readonly #work: () => void;
  #events = 0;
  #waiting: Promise<void> | undefined;

  constructor(timing: Timing, work: () => void) {
    this.#timing = timing;
    this.#work = work;
  }

  /** Somebody is at work. */
  touched(): void {
    this.#events++;
  }

  /** There may be something to do; it is done once. */
  wanted(): void {
    this.#waiting ??= this.#afterQuiet().then(() => {
      this.#waiting = undefined;
    });
  }

  async #afterQuiet(): Promise<void> {
    let seen: number;
    do {
      seen = this.#events;
      await this.#timing.wait(IDLE);
    } while (seen !== this.#events);
    this.#work();
  }
}
