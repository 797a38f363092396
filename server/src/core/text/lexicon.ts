import { type Span, span } from './span';

/** A string to look for, and the right words that may hold or cross it (帐篷 crosses 记帐): where one of them stands, it is no hit. */
export interface Entry {
  readonly wrong: string;
  readonly keep: readonly string[];
}
export interface Hit<E extends Entry> {
  readonly span: Span;
  readonly entry: E;
}

interface Node<E> {
  /** By UTF-16 code unit. */
  readonly next: Map<number, Node<E>>;
  entry: E | undefined;
}

const LATIN = /[A-Za-z0-9]/;

/** Finds the entries of a closed list in a text: leftmost, longest, disjoint. Needs no word segmentation; time is linear in the text for entries of bounded length. */
export class Lexicon<E extends Entry> {
  readonly #root: Node<E> = { next: new Map(), entry: undefined };
  readonly #keep: readonly string[];

  /** `keep`: right words that hold for every entry. */
  constructor(entries: readonly E[], keep: readonly string[] = []) {
    this.#keep = keep;
    for (const entry of entries) this.#add(entry);
  }

  #add(entry: E): void {
    if (entry.wrong === '') return;
    let node = this.#root;
    for (let i = 0; i < entry.wrong.length; i++) {
      const c = entry.wrong.charCodeAt(i);
      const next = node.next.get(c) ?? { next: new Map<number, Node<E>>(), entry: undefined };
      node.next.set(c, next);
      node = next;
    }
    node.entry = entry;
  }

  find(text: string): readonly Hit<E>[] {
    const hits: Hit<E>[] = [];
    for (let at = 0; at < text.length; ) {
      const hit = this.#at(text, at);
      if (hit) hits.push(hit);
      at = hit ? hit.span.end : at + 1;
    }
    return hits;
  }

  /** The longest entry at `start` that stands as a word. */
  #at(text: string, start: number): Hit<E> | undefined {
    let node: Node<E> | undefined = this.#root;
    let found: Hit<E> | undefined;
    for (let at = start; at < text.length; at++) {
      node = node.next.get(text.charCodeAt(at));
      if (node === undefined) break;
      const { entry } = node;
      if (entry === undefined) continue;
      const place = span(start, at + 1);
      if (isWhole(text, place) && !this.#isKept(text, place, entry)) found = { span: place, entry };
    }
    return found;
  }

  #isKept(text: string, place: Span, entry: E): boolean {
    return entry.keep.some(word => crosses(text, place, word)) || this.#keep.some(word => crosses(text, place, word));
  }
}

/** Latin letters and digits at an end are not part of a longer run: AI技术 is not in OpenAI技术. */
function isWhole(text: string, { start, end }: Span): boolean {
  const joined = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && LATIN.test(a) && LATIN.test(b);
  return !joined(text[start - 1], text[start]) && !joined(text[end - 1], text[end]);
}

/** `word` stands where it shares a character with `place` and is not a part of it. */
function crosses(text: string, place: Span, word: string): boolean {
  const from = Math.max(0, place.start - word.length + 1);
  const around = text.slice(from, place.end + word.length - 1);
  for (let i = around.indexOf(word); i >= 0; i = around.indexOf(word, i + 1)) {
    const at = span(from + i, from + i + word.length);
    const inside = place.start <= at.start && at.end <= place.end;
    if (!inside) return true;
  }
  return false;
}
