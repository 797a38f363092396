import { type Analysis } from '../core/service/analysis';
import { outline } from '../core/service/outline';
import { semanticTokens } from '../core/service/semanticTokens';
import { tokenLegend } from './capabilities';
import { type Timing } from './host';

/**
 * Reads a long draft that was just opened once more, moved by a line and back, as the first keystroke will: by then the code that moves what is known is
 * compiled, and nobody waits for it. Takes a tenth of the time of the first check.
 */
export async function rehearse(analysis: Analysis, timing: Timing, wanted: () => boolean): Promise<void> {
  const { text } = analysis.source;
  for (const moved of [`\n${text}`, text]) {
    const again = analysis.withText(moved);
    const reading = again.reading();
    while (reading.next().done !== true) {
      await timing.rest();
      if (!wanted()) return;
    }
    for (const feature of [() => semanticTokens(again, tokenLegend), () => outline(again)]) {
      feature();
      await timing.rest();
    }
  }
}
