/** What the server has answered about each draft, and which of it still holds. */
export class Answers {
  /** How often the findings of a draft have been announced, by URI; an answer holds until the next time. */
  readonly #turns = new Map<string, number>();
  readonly #known = new Map<string, Map<string, { readonly turn: number; readonly result: unknown }>>();
  /** Turn of the last question, by view and URI. */
  readonly #asked = new Map<string, number>();

  announce(uri: string): void {
    this.#turns.set(uri, (this.#turns.get(uri) ?? 0) + 1);
  }

  /** The number to ask under; undefined where nothing new is to be had: never checked yet, known already, or asked for. */
  due(uri: string, view: string): number | undefined {
    const turn = this.#turns.get(uri);
    if (turn === undefined || this.#known.get(uri)?.get(view)?.turn === turn || this.#asked.get(`${view} ${uri}`) === turn) return undefined;
    this.#asked.set(`${view} ${uri}`, turn);
    return turn;
  }

  /** null is no answer: the draft was changed meanwhile. False where a newer answer has come already. */
  take(uri: string, view: string, { turn, result }: { readonly turn: number; readonly result: unknown }): boolean {
    if (result === null || result === undefined || !this.#turns.has(uri)) return false;
    const known = this.#known.get(uri) ?? new Map<string, { turn: number; result: unknown }>();
    if ((known.get(view)?.turn ?? 0) > turn) return false;
    known.set(view, { turn, result });
    this.#known.set(uri, known);
    return true;
  }

  /** The question failed: it may be asked again. */
  failed(uri: string, view: string): void {
    this.#asked.delete(`${view} ${uri}`);
  }

  /** The last answer, be it of an older text. */
  last(uri: string, view: string): unknown {
    return this.#known.get(uri)?.get(view)?.result;
  }

  forget(uri: string): void {
    this.#turns.delete(uri);
    this.#known.delete(uri);
    for (const key of this.#asked.keys()) if (key.endsWith(` ${uri}`)) this.#asked.delete(key);
  }
}
