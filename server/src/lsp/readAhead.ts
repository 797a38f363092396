import { newReading, type Read } from '../core/model/reading';
import { remembered } from '../core/text/memo';
import { type Timing } from './host';

/** Milliseconds of work before the requests that wait get their turn. */
const SLICE = 15;

/** Paragraphs of a file read ahead, slice by slice with rests until it is `quiet`; an analysis of the text then finds most of them done. */
export async function readAhead(text: string, timing: Timing, quiet: () => Promise<void>): Promise<Read> {
  const read = remembered(newReading, text.length + 1);
  let since = timing.now();
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    void read(line.trim()).scan;
    if (timing.now() - since < SLICE) continue;
    await timing.wait(0);
    await quiet();
    since = timing.now();
  }
  return read;
}
