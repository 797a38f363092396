import { realTime, type Timing } from '../lsp/host';

/** Turns of the event loop that one message may take: read, queued, answered, the answer queued and written; and another that came with it. */
const TURNS = 8;

/** Rests as long as a message that has come needs to be answered, and where none has, for some microseconds only. */
export const nodeTime: Timing = {
  ...realTime,
  rest: async () => {
    for (let turn = 0; turn < TURNS; turn++) await new Promise(resolve => setImmediate(resolve));
  },
};
