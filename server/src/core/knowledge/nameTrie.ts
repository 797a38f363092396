/** Names by their characters, so that all names at a place of a text are found in one walk, whatever their number. */
export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  ends: boolean;
}
const NONE: readonly number[] = [];
const node = (): TrieNode => ({ next: new Map(), ends: false });

export class NameTrie {
  readonly root: TrieNode = node();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      let at = this.root;
      for (let i = 0; i < name.length; i++) {
        const c = name[i] as string;
        const next = at.next.get(c) ?? node();
        at.next.set(c, next);
        at = next;
      }
      at.ends = true;
    }
  }

  /** Node that `prefix` leads to. */
  walk(prefix: string): TrieNode | undefined {
    let at: TrieNode | undefined = this.root;
    for (let i = 0; at && i < prefix.length; i++) at = at.next.get(prefix[i] as string);
    return at;
  }

  /** Ends of the names that go on from `from` at `start`, longest first. */
  endsFrom(from: TrieNode | undefined, text: string, start: number): readonly number[] {
    let at = from;
    if (!at || !at.next.has(text[start] as string)) return NONE;
    const ends: number[] = [];
    for (let i = start; at; i++) {
      if (at.ends && i > start) ends.unshift(i);
      at = i < text.length ? at.next.get(text[i] as string) : undefined;
    }
    return ends;
  }
}
