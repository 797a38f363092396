import { shippedPlans } from '../core/knowledge/shippedPlans';
import { type Corpus } from '../core/model/corpus';
import { looksLikePlan } from '../core/model/looksLikePlan';
import { type Read } from '../core/model/reading';
import { type Analysis } from '../core/service/analysis';
import { corpusEntry, identityOf } from '../core/service/corpusEntry';
import { type CorpusEntry, CorpusIndex } from '../core/service/corpusIndex';
import { isIssuedPath, standingBy } from '../core/service/issued';
import { type LoadedSettings, type ProblemIn, relativeToSettings } from '../core/service/settingsChain';
import { planExtensions } from '../protocol/protocol';
import { decoded, hasPath, type ResourceSettings } from './configuration';
import { type Listing, type Timing } from './host';
import { NamedDocuments } from './namedDocuments';
import { readAhead } from './readAhead';

/** Beyond these the workspace is not a folder of drafts; what is left out is said. */
export const MOST_FILES = 2000;
export const LONGEST_FILE = 160_000;
/** Quiet time after a key press before the work goes on. */
const QUIET = 300;

export const isPlanFile = (uri: string): boolean => planExtensions.some(e => uri.toLowerCase().endsWith(`.${e}`));
export const isTextFile = (uri: string): boolean => /\.(?:txt|md|gw)$/i.test(uri);

export interface WorkspaceParts {
  readonly timing: Timing;
  /** Text files and others by name below a folder, at most so many; undefined where nobody can say. */
  list(folder: string, limit: number): Promise<Listing | undefined>;
  read(uri: string): Promise<string | undefined>;
  /** Analysis of an open document, which stands before the file. */
  open(uri: string): Promise<Analysis | undefined> | undefined;
  /** An analysis of the text of a file, with a memory of its own. */
  analyse(uri: string, text: string, read: Read): Analysis;
  folders(): readonly string[];
  loaded(): Promise<readonly LoadedSettings[]>;
  /** What other documents say has changed, or files that were to be read could not be. */
  changed(): void;
}

/**
 * Plans of the workspace by their targets, read in the background: one file after the other, in slices, never while somebody types. A file that changes
 * is read again by itself.
 */
export class WorkspaceIndex {
  readonly #index = new CorpusIndex();
  /** What drafts may cite. */
  readonly named: NamedDocuments;
  readonly #parts: WorkspaceParts;
  readonly #waiting = new Set<string>();
  /** Open documents whose newest state is not in the index yet. */
  readonly #taken = new Map<string, Analysis>();
  readonly #unreadable = new Map<string, string>();
  readonly #longer = new Set<string>();
  #more = false;
  #running: Promise<void> | undefined;
  #typed = false;
  #begun = false;
  #first: Promise<void> | undefined;
  #toSay: Promise<void> | undefined;

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
    this.named = new NamedDocuments(parts);
    for (const plan of shippedPlans()) this.#index.set(plan);
  }

  /** Called when the first draft is opened; later calls do nothing. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#first = this.rescan();
  }

  /** Everything that was there at the beginning has been read. */
  async ready(): Promise<void> {
    this.begin();
    await this.#first;
  }

  /** Lists the folders anew: what is gone is taken out, the rest is read (again). */
  async rescan(): Promise<void> {
    if (!this.#begun) return;
    this.#unreadable.clear();
    this.#longer.clear();
    const found = new Map<string, string>();
    this.#more = false;
    for (const folder of this.#parts.folders()) {
      const listing = await this.#parts.list(folder, MOST_FILES).catch(() => undefined);
      this.#more ||= listing?.more === true;
      for (const uri of listing?.uris ?? []) if (found.size < MOST_FILES) found.set(decoded(uri), uri);
    }
    for (const id of this.#index.ids()) if (hasPath(id) && !found.has(id) && this.#parts.open(id) === undefined) this.#index.delete(id);
    this.named.keep(id => found.has(id) || this.#parts.open(id) !== undefined);
    for (const uri of found.values()) this.#waiting.add(uri);
    await this.#run();
  }

  /** A file was made, changed, closed or removed. */
  touched(uri: string): void {
    if (!this.#begun) return;
    this.#waiting.add(uri);
    void this.#run();
  }

  /** After a pause, as drafts change one key at a time. */
  announce(): void {
    this.#toSay ??= this.#parts.timing.wait(QUIET).then(() => this.#quiet()).then(() => {
      this.#toSay = undefined;
      this.#parts.changed();
    });
  }

  /** Settings have changed: files that no text editor can read may be issued plans now, others none. */
  recall(): void {
    void this.rescan();
  }

  typed(): void {
    this.#typed = true;
  }

  async #quiet(): Promise<void> {
    while (this.#typed) {
      this.#typed = false;
      await this.#parts.timing.wait(QUIET);
    }
  }

  /** Done with everything that waits. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** The newest findings of an open document were worked out. What it tells others is read once another document asks. */
  take(uri: string, analysis: Analysis): void {
    if (!this.#begun) return;
    this.named.put(uri, analysis);
    this.#taken.set(uri, analysis);
  }

  /** Number of the last change that the document may see. */
  revisionFor(uri: string): number {
    this.#readTaken(uri);
    return this.#index.revisionFor(decoded(uri));
  }

  /** What open documents say now is read for the others; true if that is something else than before. */
  concernsOthers(): boolean {
    return this.#readTaken(undefined);
  }

  #readTaken(asking: string | undefined): boolean {
    let changed = false;
    for (const [uri, analysis] of this.#taken) {
      if (uri === asking) continue;
      this.#taken.delete(uri);
      changed = this.#put(decoded(uri), corpusEntry(analysis, decoded(uri), uri)) || changed;
    }
    return changed;
  }

  viewFor(self: Analysis, uri: string, { loaded }: Pick<ResourceSettings, 'loaded'>): Corpus {
    this.#readTaken(uri);
    const standing = standingBy(self.config.issued, ({ id }) => relativeTo(id, loaded), () => false);
    return this.#index.viewFor(identityOf(self, decoded(uri)), standing);
  }

  /** What was left out, for the drafts that are compared; undefined: nothing. */
  get limit(): string | undefined {
    const parts = [...(this.#more ? [`工作区的文本文件超过${MOST_FILES}个，其余没有读取`] : []), ...(this.#longer.size > 0 ? [`${this.#longer.size}份文稿超过${LONGEST_FILE}个字符，没有读取`] : [])];
    return parts.length === 0 ? undefined : `跨文件比对目标时，${parts.join('；')}。可在.nigao.json的issued中写明现行文件所在的文件夹，并单独打开该文件夹。`;
  }

  /** Files that the settings call issued and that could not be read, at the glob that names them. */
  problems(loaded: LoadedSettings): readonly ProblemIn[] {
    return [...this.#unreadable].flatMap(([id, why]) => {
      const relative = relativeTo(id, loaded);
      const at = loaded.issued.find(({ glob }) => isIssuedPath(relative, [glob]));
      return at === undefined ? [] : [{ path: at.path, text: at.text, span: at.span, message: `现行文件“${relative}”没有读取：${why}；没有与之比对。` }];
    });
  }

  #put(id: string, entry: CorpusEntry | undefined): boolean {
    return entry === undefined ? this.#index.delete(id) : this.#index.set(entry);
  }

  #run(): Promise<void> {
    this.#running ??= this.#readAll().finally(() => { this.#running = undefined; });
    return this.#running;
  }

  async #readAll(): Promise<void> {
    const before = this.#state();
    for (let uri = first(this.#waiting); uri !== undefined; uri = first(this.#waiting)) {
      this.#waiting.delete(uri);
      await this.#quiet();
      await this.#readOne(uri).catch(() => this.#index.delete(decoded(uri as string)));
      await this.#parts.timing.wait(0);
    }
    if (this.#state() !== before) this.#parts.changed();
  }

  #state(): string {
    return `${this.#index.revision} ${this.#unreadable.size} ${this.limit ?? ''}`;
  }

  async #readOne(uri: string): Promise<void> {
    const id = decoded(uri);
    this.#taken.delete(uri);
    const open = await this.#parts.open(uri);
    if (open !== undefined) {
      this.named.put(uri, open);
      return void this.#put(id, corpusEntry(open, id, uri));
    }
    const issued = await this.#isIssued(id);
    const text = isTextFile(uri) ? await this.#parts.read(uri) : undefined;
    this.#unreadable.delete(id);
    this.#longer.delete(id);
    if (text === undefined) {
      this.named.delete(uri);
      if (issued && !(await this.#isGone(uri))) this.#unreadable.set(id, isTextFile(uri) ? '不是文本，或者没有读取权限' : '不是纯文本文件，请另存为.txt、.md');
      return void this.#index.delete(id);
    }
    if (text.length > LONGEST_FILE) {
      this.named.putHead(uri, text);
      this.#longer.add(id);
      return void this.#index.delete(id);
    }
    if (!issued && !looksLikePlan(text)) {
      this.named.putHead(uri, text);
      return void this.#index.delete(id);
    }
    const analysis = this.#parts.analyse(uri, text, await readAhead(text, this.#parts.timing, () => this.#quiet()));
    for (const part of ['plan', 'facts', 'targets'] as const) {
      void analysis[part];
      await this.#parts.timing.wait(0);
    }
    this.named.put(uri, analysis);
    this.#put(id, corpusEntry(analysis, id, uri));
  }

  async #isIssued(id: string): Promise<boolean> {
    return (await this.#parts.loaded()).some(l => l.issued.length > 0 && isIssuedPath(relativeTo(id, l), l.issued.map(i => i.glob)));
  }

  /** A file that was removed is not unreadable. */
  async #isGone(uri: string): Promise<boolean> {
    const folder = this.#parts.folders().find(f => decoded(uri).startsWith(`${decoded(f)}/`));
    const listing = folder === undefined ? undefined : await this.#parts.list(folder, MOST_FILES).catch(() => undefined);
    return listing !== undefined && !listing.uris.some(u => decoded(u) === decoded(uri));
  }
}

const relativeTo = (id: string, loaded: LoadedSettings): string => relativeToSettings(id, { ...loaded, path: loaded.path === undefined ? undefined : decoded(loaded.path) });

function first(waiting: ReadonlySet<string>): string | undefined {
  for (const uri of waiting) return uri;
  return undefined;
}
