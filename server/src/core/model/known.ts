/** A store by pure functions (or patterns) of one thing: each key stands for one function of it. */
export interface Known {
  once<V>(key: object, make: () => V): V;
  /** True where `key` was seen to find nothing. */
  isSilent(key: object): boolean;
  setSilent(key: object): void;
}

/** Works everything out anew. */
export const noMemory: Known = { once: (_, make) => make(), isSilent: () => false, setSilent: () => undefined };
const EMPTY: readonly never[] = [];

export class Memory implements Known {
  readonly #values = new Map<object, unknown>();

  once<V>(key: object, make: () => V): V {
    const known = this.#values.get(key);
    if (known !== undefined || this.#values.has(key)) return known as V;
    const value = make();
    this.#values.set(key, Array.isArray(value) && value.length === 0 ? EMPTY : value);
    return value;
  }
  isSilent(key: object): boolean {
    return this.#values.has(key);
  }
  setSilent(key: object): void {
    this.#values.set(key, EMPTY);
  }
}
