import { fold } from '../text/fold';
import { type Range } from '../text/sourceText';
import { type DocumentFacts } from './profile';
import { type TargetReading } from './targets';

/** Another document that a draft is read beside. Its text is not kept. */
export interface CorpusDocument extends Pick<DocumentFacts, 'title' | 'docNumber' | 'date' | 'period' | 'jurisdiction'> {
  /** Path or URI; for the shipped facts a name of their own. */
  readonly id: string;
  /** As shown to people; undefined: facts shipped with the program, there is no file. */
  readonly path: string | undefined;
  /** Hash of the text: copies are known by it. */
  readonly hash: string;
}

/** A target of another document. */
export interface CorpusTarget extends TargetReading {
  readonly document: CorpusDocument;
  /** Verb right before the number: 培育, 开放; empty if there is none. */
  readonly verb: string;
  /** Heading of the part it stands in. */
  readonly heading: string;
  /** Line from 0. */
  readonly line: number;
  /** undefined where there is no file. */
  readonly range: Range | undefined;
}

/** The first place where another document has a name in 《》. */
export interface CorpusCitation {
  readonly document: CorpusDocument;
  readonly name: string;
  /** What the names of one document have in common. */
  readonly stem: string;
  /** 机关代字、年份/序号 of the 文号 behind it. */
  readonly docNumber: string | undefined;
  readonly range: Range;
}

/** What is known of a document that compares with others. */
export type DocumentIdentity = Pick<CorpusDocument, 'id' | 'title' | 'docNumber' | 'date' | 'period' | 'jurisdiction' | 'hash'>;

/** Port: other documents as one draft sees them; itself, its copies and those of other places left out. */
export interface Corpus {
  readonly documents: readonly CorpusDocument[];
  /** Counts as in force for the draft: named by `issued`, else dated and numbered, or shipped. */
  isIssued(document: CorpusDocument): boolean;
  /** Targets of one year and dimension whose names begin and end alike, those of one name among them. */
  ofYear(target: TargetReading, verb: string): readonly CorpusTarget[];
  /** Targets of one name and dimension, of any year. */
  history(target: TargetReading): readonly CorpusTarget[];
  /** Names of documents of one stem. */
  citedAs(stem: string): readonly CorpusCitation[];
}

export const noCorpus: Corpus = { documents: [], isIssued: () => false, ofYear: () => [], history: () => [], citedAs: () => [] };

// ── which documents are one, which speak for one place, which came first ──

/** A draft goes through several versions; its name for comparison is without them. */
const VERSION = /[(（](?:征求意见稿|送审稿|报审稿|报批稿|讨论稿|修改稿|修订稿|代拟稿|初稿|草案|审议稿|公开征求意见稿|印发稿|定稿|试行)[)）]$/;

const plainTitle = (title: string | undefined): string => fold((title ?? '').trim().replace(VERSION, '')).replace(/[\s“”"'《》〈〉—–\-~]/g, '');
const plainNumber = (number: string | undefined): string => fold(number ?? '').replace(/[\s〔〕[\]()]/g, '');

/** Documents met so far, told apart by 文号, else by title, else by text: another version, a copy, or the facts of a document is that document. */
export class Identities {
  readonly #ids = new Set<string>();
  readonly #numbers = new Set<string>();
  /** Title → some document of it has no 文号. */
  readonly #titles = new Map<string, boolean>();

  has(document: DocumentIdentity): boolean {
    const number = plainNumber(document.docNumber);
    const open = this.#titles.get(plainTitle(document.title));
    return this.#ids.has(document.id) || this.#ids.has(document.hash) || this.#numbers.has(number) || (open !== undefined && (open || number === ''));
  }

  add(document: DocumentIdentity): void {
    const [number, title] = [plainNumber(document.docNumber), plainTitle(document.title)];
    this.#ids.add(document.id).add(document.hash);
    if (number !== '') this.#numbers.add(number);
    if (title !== '') this.#titles.set(title, number === '' || this.#titles.get(title) === true);
  }
}

/** One place, as far as both say for which they speak; the shipped facts must say so. */
export function speaksForSamePlace(draft: DocumentIdentity, other: CorpusDocument): boolean {
  const [a, b] = [draft.jurisdiction, other.jurisdiction];
  if (a === undefined || b === undefined) return other.path !== undefined && !namesOtherPlace(draft.title, other.title);
  return a.level === b.level && a.name === b.name;
}

/** 云岭州……, 东屿省……: both titles open with a place, and it is not the same. */
function namesOtherPlace(a: string | undefined, b: string | undefined): boolean {
  const [x, y] = [a, b].map(title => PLACE.exec(fold(title ?? '').replace(/[\s《》]/g, ''))?.[0]);
  return x !== undefined && y !== undefined && x !== y;
}

const PLACE = /^(?:中共)?\p{Script=Han}{2,5}?(?:省|自治区|(?<!城)市|自治州|州|盟|县|(?<![园社小城校片库矿灌景湖牧林])区|旗)(?=\p{Script=Han})/u;

/** -1: `a` came first; 1: `b` did; 0: the same year, or not told. By 成文日期 where both have one, else by the year of date or period. */
export function orderOf(a: Pick<DocumentIdentity, 'date' | 'period'>, b: Pick<DocumentIdentity, 'date' | 'period'>): -1 | 0 | 1 {
  if (a.date !== undefined && b.date !== undefined) return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
  const [x, y] = [yearOf(a), yearOf(b)];
  if (x === undefined || y === undefined || x === y) return 0;
  return x < y ? -1 : 1;
}

const yearOf = ({ date, period }: Pick<DocumentIdentity, 'date' | 'period'>): number | undefined => (date === undefined ? period?.from : Number(date.slice(0, 4)));

// ── names ───────────────────────────────────────────────────────────────

/** The verb of two characters before the number: 开放500个以上政府数据集. */
export function verbOf(raw: string): string {
  return /^.{0,12}?(\p{Script=Han}{2})\s*[\d０-９]/u.exec(raw)?.[1] ?? '';
}
