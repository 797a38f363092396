import { type Steps } from '../core/text/steps';
import { type Timing } from './host';

/** Milliseconds of work between two rests. A single rule on a long text may take more. */
export const SLICE = 10;

/** Rests between slices of half the time that a check takes; undefined where `wanted` says no before the end. */
export async function inSlices<T>(steps: Steps<T>, timing: Timing): Promise<T>;
export async function inSlices<T>(steps: Steps<T>, timing: Timing, wanted: () => boolean): Promise<T | undefined>;
export async function inSlices<T>(steps: Steps<T>, timing: Timing, wanted?: () => boolean): Promise<T | undefined> {
  while (wanted === undefined || wanted()) {
    const since = timing.now();
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (timing.now() - since < SLICE / 2);
    await timing.rest();
  }
  return undefined;
}

/** Time spent on one check; that of the rests between its slices is not counted. */
export class WorkClock {
  readonly timing: Timing;
  #before = 0;
  #begun: number | undefined;

  constructor(timing: Timing) {
    this.timing = timing;
  }

  /** Since the start of this slice. */
  slice(): number {
    return this.timing.now() - (this.#begun ??= this.timing.now());
  }

  spent(): number {
    return this.#before + this.slice();
  }

  stop(): void {
    this.#before = this.spent();
    this.#begun = undefined;
  }
}
