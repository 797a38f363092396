import { type Block, type Section } from '../model/plan';

/** Ids by which a view knows its nodes again after an edit: what a node is called, and a number where several are called the same. */
export class Ids {
  readonly #seen = new Map<string, number>();

  of(name: string): string {
    const count = (this.#seen.get(name) ?? 0) + 1;
    this.#seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  }
}

export const inSections = (blocks: readonly Block[]): readonly Section[] => blocks.filter((b): b is Section => b.kind === 'section');

/** A row of a table, for `Ids`: the same after an edit elsewhere, and when rows before it come or go. */
export const rowName = ({ path, task }: { readonly path: string; readonly task: string }): string => `${path}/${task}`;
