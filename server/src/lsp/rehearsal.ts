import { type Analysis } from '../core/service/analysis';
import { folding } from '../core/service/folding';
import { outline } from '../core/service/outline';
import { semanticTokens } from '../core/service/semanticTokens';
import { tokenLegend } from './capabilities';
import { type Timing } from './host';

/** Milliseconds. */
const OPENING = 100;

/**
 * A long draft that was just opened is gone through as an editor will: what it asks for at opening, and the draft moved by a line, as the first keystroke
 * moves it. By then the code is compiled, and nobody waits for that. It ends where `wanted` says no.
 */
export class Rehearsal {
  readonly #analysis: Analysis;
  readonly #timing: Timing;
  readonly #wanted: () => boolean;

  constructor(analysis: Analysis, timing: Timing, wanted: () => boolean) {
    this.#analysis = analysis;
    this.#timing = timing;
    this.#wanted = wanted;
  }

  /** Before the first findings are given; a tenth of the time that they took. */
  async first(): Promise<void> {
    await this.#look(this.#analysis);
    await this.#read(this.#moved);
  }

  /** Behind the back of the reader, once what the editor asks for at opening is answered. */
  async again(): Promise<void> {
    await this.#timing.wait(OPENING);
    for (const text of [this.#moved, this.#analysis.source.text]) await this.#look(await this.#read(text));
  }

  get #moved(): string {
    return `\n${this.#analysis.source.text}`;
  }

  async #look(analysis: Analysis): Promise<void> {
    for (const feature of [() => semanticTokens(analysis, tokenLegend), () => outline(analysis), () => folding(analysis)]) {
      if (!this.#wanted()) return;
      feature();
      await this.#timing.rest();
    }
  }

  async #read(text: string): Promise<Analysis> {
    const analysis = this.#analysis.withText(text);
    const reading = analysis.reading();
    while (this.#wanted() && reading.next().done !== true) await this.#timing.rest();
    return analysis;
  }
}
