import { type Segmenter } from '../core/text/segmenter';
import { type Knowledge } from '../core/knowledge/knowledge';

/** Files below a folder. */
export interface Listing {
  readonly uris: readonly string[];
  /** There are more than were asked for. */
  readonly more: boolean;
}

/** What differs between the runtimes. */
export interface Host {
  /** Text of a file, undefined where there is none. Left out: the client is asked for every file (`nigao/readFile`). */
  readFile?(uri: string): Promise<string | undefined>;
  /** Files by name below a folder; left out: the client is asked (`nigao/listFiles`). */
  listFiles?(folder: string, limit: number): Promise<Listing>;
  /** ISO 8601, local time. */
  today(): string;
  segmenter(): Segmenter;
  /** Called when nobody has typed or asked for a while: for what would keep somebody waiting. */
  whenIdle?(): void;
  readonly knowledge: Knowledge;
}

/** Time, for tests to take into their hands. */
export interface Timing {
  wait(milliseconds: number): Promise<void>;
  /** Lets messages that have come meanwhile be answered. */
  rest(): Promise<void>;
  /** Milliseconds from any start. */
  now(): number;
}

export const realTime: Timing = {
  wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
  rest: () => new Promise(resolve => setTimeout(resolve, 0)),
  now: () => performance.now(),
};
