import phraseData from './data/phrases.json';
import readingData from './data/readings.json';
import { span } from '../text/span';
import { type Hit } from '../text/lexicon';

/** A set phrase of four characters; written in server/tools/data/phrases.tsv. */
export interface PhraseRecord {
  readonly phrase: string;
  readonly keep: readonly string[];
  readonly source: string;
}
/** A phrase with one character replaced by another of the same sound. */
export interface NearPhrase {
  readonly wrong: string;
  readonly right: string;
  readonly keep: readonly string[];
  readonly source: string;
}

const LENGTH = 4;
const HALF = 2;
/** What stands beside a phrase as often as in it: words of grammar, numbers, levels and units. Never taken for a slip. */
const COMMON = new Set(
  '的地得和与及在是为以要有由已一二三四五六七八九十百千万不各其并对将使市县省区州乡镇村部局厅委办会院所站点年月日时期第个项类条家级等了也又但只之至到中上下内外前后大小多少高低新老者于从向被把让给而且或如若则即既曾按据依经过应须需可能当该每此这那本全总再更最很较仍均皆共同还自我你他她它们间际边面里处次名支座台套批位户人口员性型式度量率力化',
);

/** Finds set phrases that are written with one wrong character of the same sound. Linear in the text. */
class NearPhrases {
  readonly #phrases = new Set<string>();
  readonly #sounds = new Map<string, string>();
  /** Phrases by their first two, and by their last two characters. */
  readonly #heads = new Map<number, PhraseRecord[]>();
  readonly #tails = new Map<number, PhraseRecord[]>();

  constructor(records: readonly PhraseRecord[]) {
    for (const [sound = '', characters = ''] of readingData as readonly (readonly string[])[]) for (const c of characters) this.#sounds.set(c, sound);
    for (const record of records) {
      this.#phrases.add(record.phrase);
      put(this.#heads, keyAt(record.phrase, 0), record);
      put(this.#tails, keyAt(record.phrase, HALF), record);
    }
  }

  find(text: string): readonly Hit<NearPhrase>[] {
    const hits: Hit<NearPhrase>[] = [];
    for (let at = 0; at + LENGTH <= text.length; at++) {
      const record = this.#at(text, at);
      if (!record) continue;
      const wrong = text.slice(at, at + LENGTH);
      if (record.keep.some(k => text.slice(Math.max(0, at - k.length), at + LENGTH + k.length).includes(k))) continue;
      hits.push({ span: span(at, at + LENGTH), entry: { wrong, right: record.phrase, keep: record.keep, source: record.source } });
      at += LENGTH - 1;
    }
    return hits;
  }

  #at(text: string, at: number): PhraseRecord | undefined {
    const heads = this.#heads.get(keyAt(text, at));
    const tails = this.#tails.get(keyAt(text, at + HALF));
    if (!heads && !tails) return undefined;
    const found = heads?.find(r => this.#slips(text, at + HALF, r.phrase.slice(HALF))) ?? tails?.find(r => this.#slips(text, at, r.phrase.slice(0, HALF)));
    return found && !this.#phrases.has(text.slice(at, at + LENGTH)) ? found : undefined;
  }

  /** Of the two characters at `at` one is that of `half`, the other sounds like it. */
  #slips(text: string, at: number, half: string): boolean {
    const [a, b, x, y] = [text[at] as string, text[at + 1] as string, half[0] as string, half[1] as string];
    return (a === x && this.#soundsAlike(b, y)) || (b === y && this.#soundsAlike(a, x));
  }

  #soundsAlike(written: string, right: string): boolean {
    if (written === right || COMMON.has(written)) return false;
    const sound = this.#sounds.get(written);
    return sound !== undefined && sound === this.#sounds.get(right);
  }
}

const keyAt = (text: string, at: number): number => text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1);

function put(map: Map<number, PhraseRecord[]>, key: number, record: PhraseRecord): void {
  const known = map.get(key);
  if (known) known.push(record);
  else map.set(key, [record]);
}

const phrases = new NearPhrases(phraseData as readonly PhraseRecord[]);

/** Set phrases of `folded` with one wrong character; ascending, disjoint. */
export const nearPhrases = (folded: string): readonly Hit<NearPhrase>[] => phrases.find(folded);
