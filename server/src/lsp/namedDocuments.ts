import { newReading, type Read } from '../core/model/reading';
import { type Analysis } from '../core/service/analysis';
import { CitedDocuments, type KnownDocument } from '../core/service/citedDocuments';
import { decoded } from './configuration';

/** Names that a document of the kind is cited by; a note of one's own is cited by nobody. */
const CITED = /(?:规划|规划纲要|纲要|计划|方案|要点|意见|办法|条例|规定|细则|措施|政策|决定|通知|标准|规范|指南|指引|清单|报告)(?:[(（][^()（）]{1,20}[)）]){0,2}$/;

/** Characters in which a document says what it is called. */
const HEAD = 2000;

interface NamingParts {
  folders(): readonly string[];
  analyse(uri: string, text: string, read: Read): Pick<Analysis, 'facts'>;
}

/** The documents of the workspace by the names that drafts cite them by. */
export class NamedDocuments {
  readonly #parts: NamingParts;
  readonly #byId = new Map<string, KnownDocument>();
  #views = new Map<string, CitedDocuments>();

  constructor(parts: NamingParts) {
    this.#parts = parts;
  }

  put(uri: string, { facts: { title, noticeTitle, docNumber } }: Pick<Analysis, 'facts'>): void {
    const names = { title: citable(title), noticeTitle: citable(noticeTitle) };
    const id = decoded(uri);
    if (names.title === undefined && names.noticeTitle === undefined) return this.delete(uri);
    const document: KnownDocument = { uri, path: this.#shown(id), ...names, docNumber };
    if (JSON.stringify(this.#byId.get(id)) === JSON.stringify(document)) return;
    this.#byId.set(id, document);
    this.#views = new Map();
  }

  /** A text that is not compared with others can still be cited: its name stands at its head. */
  putHead(uri: string, text: string): void {
    this.put(uri, this.#parts.analyse(uri, text.slice(0, HEAD), newReading));
  }

  delete(uri: string): void {
    if (this.#byId.delete(decoded(uri))) this.#views = new Map();
  }

  /** Keeps only documents that are still there. */
  keep(stays: (id: string) => boolean): void {
    for (const id of [...this.#byId.keys()]) if (!stays(id)) this.delete(id);
  }

  /** All but the draft that asks. */
  beside(uri: string): CitedDocuments {
    const id = decoded(uri);
    const known = this.#views.get(id) ?? new CitedDocuments([...this.#byId].flatMap(([other, document]) => (other === id ? [] : [document])));
    this.#views.set(id, known);
    return known;
  }

  /** Path below the folder of the workspace. */
  #shown(id: string): string {
    const folder = this.#parts.folders().map(decoded).find(f => id.startsWith(`${f}/`));
    return folder === undefined ? id.replace(/^.*[/:]/, '') : id.slice(folder.length + 1);
  }
}

const citable = (title: string | undefined): string | undefined => (title !== undefined && CITED.test(title.trim()) ? title.trim() : undefined);
