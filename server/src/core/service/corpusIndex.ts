import { indicatorKey } from '../model/comparable';
import { type Corpus, type CorpusCitation, type CorpusDocument, type CorpusTarget, type DocumentIdentity, Identities, speaksForSamePlace } from '../model/corpus';
import { isShortened } from '../model/ellipsis';
import { dimensionOf } from '../model/measures';
import { type TargetReading } from '../model/targets';

/** What the index keeps of a document. */
export interface CorpusEntry {
  readonly document: CorpusDocument;
  readonly targets: readonly CorpusTarget[];
  /** Names of documents that it cites; none: left out. */
  readonly citations?: readonly CorpusCitation[];
}

/** Which documents a draft is read beside: `issued` are in force, `draft` stand beside it, undefined: left out. */
export type Standing = (document: CorpusDocument) => 'issued' | 'draft' | undefined;

type Shelf<T = CorpusTarget> = Map<string, Map<string, T[]>>;

/** Places under one name that are looked at; more say nothing new. */
const MOST_ALIKE = 200;
const MOST_LOOKED_AT = 200;
/** Names remembered. */
const MOST_NAMES = 20_000;

/** Targets of many documents by name, and the documents that they cite. An entry that changes is replaced by itself; nothing else is looked at. */
export class CorpusIndex {
  readonly #entries = new Map<string, CorpusEntry>();
  readonly #ends: Shelf = new Map();
  readonly #names: Shelf = new Map();
  readonly #cited: Shelf<CorpusCitation> = new Map();
  readonly #changes = new Map<string, number>();
  #keys = new Map<string, string>();
  #revision = 0;

  get revision(): number {
    return this.#revision;
  }
  get size(): number {
    return this.#entries.size;
  }
  has(id: string): boolean {
    return this.#entries.has(id);
  }
  ids(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** Number of the last change that another document than `id` saw. */
  revisionFor(id: string): number {
    let last = 0;
    for (const [other, revision] of this.#changes) if (other !== id && revision > last) last = revision;
    return last;
  }

  /** True if the entry says something else than the one before. */
  set(entry: CorpusEntry): boolean {
    const { id } = entry.document;
    const known = this.#entries.get(id);
    if (known !== undefined && saysTheSame(known, entry)) return false;
    this.#take(id);
    this.#entries.set(id, entry);
    for (const target of entry.targets) {
      for (const key of this.#endKeys(target, target.verb)) put(this.#ends, key, id, target);
      put(this.#names, this.#nameKey(target), id, target);
    }
    for (const citation of entry.citations ?? []) put(this.#cited, citation.stem, id, citation);
    this.#changes.set(id, ++this.#revision);
    return true;
  }

  delete(id: string): boolean {
    if (!this.#entries.has(id)) return false;
    this.#take(id);
    this.#changes.set(id, ++this.#revision);
    return true;
  }

  /** The index as one draft sees it, at this moment. */
  viewFor(draft: DocumentIdentity, standing: Standing): Corpus {
    const { documents, issued } = this.#seenBy(draft, standing);
    const seen = new Set(documents.map(d => d.id));
    const onShelf = function* <T>(shelf: Shelf<T>, key: string): Generator<T> {
      for (const [id, places] of shelf.get(key) ?? []) if (seen.has(id)) yield* places;
    };
    const named = (target: TargetReading): readonly CorpusTarget[] => first(MOST_ALIKE, onShelf(this.#names, this.#nameKey(target)));
    return {
      documents,
      isIssued: document => issued.has(document.id),
      ofYear: (target, verb) => {
        const found = new Set(named(target).filter(t => t.year === target.year));
        for (const key of this.#endKeys(target, verb)) for (const t of first(MOST_LOOKED_AT, onShelf(this.#ends, key))) if (this.#mayBeOne(target, verb, t)) found.add(t);
        return [...found];
      },
      history: named,
      citedAs: stem => first(MOST_ALIKE, onShelf(this.#cited, stem)),
    };
  }

  /** One name is the other with words in the middle, the verb before the number taken along or not. */
  #mayBeOne(a: TargetReading, verb: string, b: CorpusTarget): boolean {
    const [x, y] = [this.#key(a.indicator), this.#key(b.indicator)];
    return x !== y && (isShortened(x, y) || isShortened(y, x) || isShortened(x, b.verb + y) || isShortened(y, verb + x));
  }

  /** Files before shipped facts, so that the one document is shown with its place; each document once. */
  #seenBy(draft: DocumentIdentity, standing: Standing): { readonly documents: readonly CorpusDocument[]; readonly issued: ReadonlySet<string> } {
    const documents: CorpusDocument[] = [];
    const issued = new Set<string>();
    const met = new Identities();
    met.add(draft);
    const all = [...this.#entries.values()].map(e => e.document);
    for (const document of [...all.filter(d => d.path !== undefined), ...all.filter(d => d.path === undefined)]) {
      const as = met.has(document) || !speaksForSamePlace(draft, document) ? undefined : standing(document);
      if (as === undefined) continue;
      met.add(document);
      documents.push(document);
      if (as === 'issued') issued.add(document.id);
    }
    return { documents, issued };
  }

  /** Names are few and places many: each name is worked out once. */
  #key(name: string): string {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    if (this.#keys.size >= MOST_NAMES) this.#keys = new Map();
    const key = indicatorKey(name);
    this.#keys.set(name, key);
    return key;
  }

  #nameKey({ indicator, unitBase }: TargetReading): string {
    return `${this.#key(indicator)}|${dimensionOf(unitBase ?? '').base}`;
  }

  /** First and last two characters of the name, and of the name behind its verb, with dimension and year. Nothing without a year or a value. */
  #endKeys({ indicator, unitBase, year, valueBase }: TargetReading, verb: string): readonly string[] {
    if (year === undefined || valueBase === undefined) return [];
    const name = this.#key(indicator);
    const tail = `${name.slice(-2)}|${dimensionOf(unitBase ?? '').base}|${year}`;
    const heads = new Set(verb === '' ? [name.slice(0, 2)] : [name.slice(0, 2), verb]);
    return [...heads].map(head => `${head}…${tail}`);
  }

  #take(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    for (const target of entry.targets) {
      for (const key of this.#endKeys(target, target.verb)) drop(this.#ends, key, id);
      drop(this.#names, this.#nameKey(target), id);
    }
    for (const { stem } of entry.citations ?? []) drop(this.#cited, stem, id);
  }
}

function put<T>(shelf: Shelf<T>, key: string, id: string, place: T): void {
  const known = shelf.get(key) ?? new Map<string, T[]>();
  shelf.set(key, known);
  const own = known.get(id);
  if (own) own.push(place);
  else known.set(id, [place]);
}

function drop<T>(shelf: Shelf<T>, key: string, id: string): void {
  const known = shelf.get(key);
  known?.delete(id);
  if (known?.size === 0) shelf.delete(key);
}

function first<T>(count: number, all: Iterable<T>): T[] {
  const found: T[] = [];
  for (const place of all) {
    if (found.length === count) break;
    found.push(place);
  }
  return found;
}

function saysTheSame(a: CorpusEntry, b: CorpusEntry): boolean {
  return said(a) === said(b);
}

const said = ({ document, targets, citations = [] }: CorpusEntry): string => JSON.stringify([{ ...document, hash: '' }, ...[targets, citations].map(all => all.map(t => ({ ...t, document: undefined })))]);
