import { fold } from '../text/fold';

/** Another document of the workspace, as citations name it. */
export interface KnownDocument {
  readonly uri: string;
  /** As shown to people. */
  readonly path: string;
  readonly title: string | undefined;
  /** Title of the notice that issued it. */
  readonly noticeTitle?: string | undefined;
  readonly docNumber: string | undefined;
}

/** A draft goes through several versions; its name is without them. */
const VERSION = /\((?:征求意见稿|送审稿|报审稿|报批稿|讨论稿|修改稿|修订稿|代拟稿|初稿|草案|审议稿|公开征求意见稿|印发稿|定稿|试行)\)$/;
const PERIOD = /\([0-9]{4}[^()]{0,10}年?\)$/;

const plainTitle = (title: string): string => fold(title.trim()).replace(/^《|》$/g, '').replace(/[\s“”"'‘’《》〈〉<>—–\-~]/g, '').replace(VERSION, '');
const plainNumber = (number: string): string => fold(number).replace(/[\s〔〕[\]()【】第]/g, '');

/** Documents found by title or 文号; a name that two documents bear finds neither. */
export class CitedDocuments {
  readonly all: readonly KnownDocument[];
  readonly #titles = new Map<string, KnownDocument | undefined>();
  readonly #numbers = new Map<string, KnownDocument | undefined>();

  constructor(all: readonly KnownDocument[]) {
    this.all = all;
    for (const document of all) {
      const names = [document.title, document.noticeTitle].filter(t => t !== undefined && t !== '').map(t => plainTitle(t as string));
      for (const name of new Set(names)) put(this.#titles, name, document);
      if (document.docNumber !== undefined) put(this.#numbers, plainNumber(document.docNumber), document);
    }
    // A title cited without its period still names the one document that bears it.
    const short = new Map<string, KnownDocument | undefined>();
    for (const document of all) {
      const name = plainTitle(document.title ?? '');
      if (PERIOD.test(name)) put(short, name.replace(PERIOD, ''), document);
    }
    for (const [name, document] of short) if (!this.#titles.has(name)) this.#titles.set(name, document);
  }

  byTitle(title: string): KnownDocument | undefined {
    return this.#titles.get(plainTitle(title));
  }

  byNumber(number: string): KnownDocument | undefined {
    return this.#numbers.get(plainNumber(number));
  }
}

function put(into: Map<string, KnownDocument | undefined>, key: string, document: KnownDocument): void {
  if (key === '') return;
  const known = into.get(key);
  into.set(key, into.has(key) && known?.uri !== document.uri ? undefined : document);
}

export const noDocuments = new CitedDocuments([]);
