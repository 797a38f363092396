import { fold } from '../text/fold';
import { span } from '../text/span';
import { createCollectives } from './collectives';
import { type NameHit } from './knowledge';
import { createGrammar, endsWell, isHan, NO_NAME, startsWell } from './nameGrammar';
import { NameTrie } from './nameTrie';
import { type Places } from './places';

const LEVEL = /自治区|自治州|[省市县区州盟旗]/y;
/** 共青团 committees: 团市委 is no 市委. */
const LEAGUE = /团[省市县区州盟旗]委/y;
const NATION = /国家|国务院|中央|中共/y;
/** Characters that make of a level word another word: 城市, 上市, 全省, 各市, 园区. */
const NOT_BEFORE_LEVEL = new Set('城都上股超夜菜全各本该两跨多外入进出邻每省自');
const SMALL_LEVEL_AFTER = new Set('由经报向和与及同会对请各把将被在为是据并至的或给到获受照持取督及、');
const LEVEL_STARTS = '省市县区州盟旗自';
const DETERMINERS = '各有相全地省市县区自国中两二三四五乡';

/** Institutes are units where a clause names them, not where the text speaks of them. */
const INSTITUTE = /(?:实验室|研究院|大学|公司|集团)$/;

/** A place of the text where a name may begin, and how far it reaches. */
interface Reach {
  end: number;
  collective: boolean;
}

/** Finds the names of units in prose: those of the registry, those of the grammar, and collectives. Built once; holds no state between calls. */
export class NameScanner {
  readonly #trie: NameTrie;
  readonly #places: Places;
  readonly #placeStarts = new Set<string>();
  readonly #patternPrefixes: readonly string[];

  constructor(keys: Iterable<string>, places: Places) {
    const all = [...keys].filter(key => key.length > 2 && !INSTITUTE.test(key));
    this.#trie = new NameTrie(all);
    this.#places = places;
    for (const name of places.fullNames) this.#placeStarts.add(name[0] as string);
    this.#patternPrefixes = [...new Set(all.filter(key => key.includes('XX')).map(key => key.slice(0, key.indexOf('XX'))))];
  }

  /** Ascending and disjoint; single blanks between characters (省 财政厅, set wide for looks) do not hide a name. */
  namesIn(text: string): readonly NameHit[] {
    const hits = this.#hits(text);
    const { squeezed, at } = withoutBlanks(text);
    if (squeezed.length === text.length) return hits;
    const across = this.#hits(squeezed).map(hit => {
      const whole = span(at[hit.span.start] as number, (at[hit.span.end - 1] as number) + 1);
      return { ...hit, span: whole, name: text.slice(whole.start, whole.end) };
    });
    return longest([...hits, ...across.filter(hit => /\s/.test(hit.name))]);
  }

  #hits(text: string): readonly NameHit[] {
    const folded = fold(text);
    const scan = new Scan(folded, this.#trie, this.#places, this.#patternPrefixes);
    const hits: NameHit[] = [];
    for (let i = 0; i < folded.length; i++) {
      const c = folded[i] as string;
      if (!this.#trie.root.next.has(c) && !this.#placeStarts.has(c) && !DETERMINERS.includes(c) && !LEVEL_STARTS.includes(c) && c !== '团') continue;
      const reach = scan.at(i);
      if (reach.end <= i) continue;
      hits.push({ span: span(i, reach.end), name: text.slice(i, reach.end), ...(reach.collective ? { collective: true } : {}) });
      i = reach.end - 1;
    }
    return hits;
  }
}

/** A paragraph longer than this is no text that somebody set wide. */
const LONGEST_SET_WIDE = 100_000;

/** The text without single blanks between Chinese characters, and where each of its characters stands. */
function withoutBlanks(text: string): { readonly squeezed: string; readonly at: readonly number[] } {
  if (text.length > LONGEST_SET_WIDE || !/[\u4e00-\u9fff][ \u00a0\u3000][\u4e00-\u9fff]/.test(text)) return { squeezed: text, at: [] };
  const at: number[] = [];
  let squeezed = '';
  for (let i = 0; i < text.length; i++) {
    const blank = /[ \u00a0\u3000]/.test(text[i] as string) && i > 0 && isHan(text.charCodeAt(i - 1)) && isHan(text.charCodeAt(i + 1));
    if (blank) continue;
    at.push(i);
    squeezed += text[i] as string;
  }
  return { squeezed, at };
}

/** Of hits that overlap the one that holds the others. */
function longest(hits: readonly NameHit[]): readonly NameHit[] {
  const kept: NameHit[] = [];
  for (const hit of [...hits].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = kept[kept.length - 1];
    if (!last || hit.span.start >= last.span.end) kept.push(hit);
    else if (hit.span.end - hit.span.start > last.span.end - last.span.start) kept[kept.length - 1] = hit;
  }
  return kept;
}

/** One pass over one text. */
class Scan {
  readonly #grammar = createGrammar();
  readonly #collectives = createCollectives();
  readonly #level = new RegExp(LEVEL.source, 'y');
  readonly #nation = new RegExp(NATION.source, 'y');
  readonly #league = new RegExp(LEAGUE.source, 'y');

  constructor(
    readonly text: string,
    readonly trie: NameTrie,
    readonly places: Places,
    readonly patternPrefixes: readonly string[],
  ) {}

  at(i: number): Reach {
    const reach: Reach = { end: 0, collective: false };
    this.#listed(i, reach);
    this.#local(i, reach);
    this.#national(i, reach);
    this.#collective(i, reach);
    return reach;
  }

  #take(reach: Reach, end: number, collective = false): void {
    if (end > reach.end) {
      reach.end = end;
      reach.collective = collective;
    }
  }
  #takeFirst(reach: Reach, ends: readonly number[]): void {
    const end = ends.find(e => endsWell(this.text, e));
    if (end !== undefined) this.#take(reach, end);
  }

  /** Names of the registry as they stand, and those with a place inside (湖北银保监局). */
  #listed(i: number, reach: Reach): void {
    const { text, trie } = this;
    const local = LEVEL_STARTS.includes(text[i] as string);
    if (local ? this.#levelStarts(i) : startsWell(text, i)) this.#takeFirst(reach, trie.endsFrom(trie.root, text, i));
    if (local || !startsWell(text, i)) return;
    for (const prefix of this.patternPrefixes) {
      if (!text.startsWith(prefix, i)) continue;
      const place = this.places.shortAt(text, i + prefix.length);
      if (place !== undefined) this.#takeFirst(reach, trie.endsFrom(trie.walk(`${prefix}XX`), text, i + prefix.length + place.length));
    }
  }

  /** 浙江省X, 杭州市X, 省X, 市X: the registry's stem or the grammar's. */
  #local(i: number, reach: Reach): void {
    const { text } = this;
    const party = text.startsWith('中共', i) ? 2 : 0;
    const place = this.places.fullAt(text, i + party);
    if (place !== undefined) {
      const start = i + party + place.length;
      this.#takeFirst(reach, this.trie.endsFrom(this.trie.walk('省'), text, start));
      this.#takeFirst(reach, this.trie.endsFrom(this.trie.walk('市'), text, start));
      this.#body(start, reach);
    }
    const league = this.text[i] === '团' && startsWell(text, i) ? this.#match(this.#league, i) : undefined;
    if (league !== undefined) this.#takeFirst(reach, [i + league.length]);
    const word = party === 0 && this.#levelStarts(i) ? this.#match(this.#level, i) : undefined;
    if (word === undefined) return;
    if (word !== '省') this.#takeFirst(reach, this.trie.endsFrom(this.trie.walk('市'), text, i + word.length));
    this.#body(i + word.length, reach);
  }

  #national(i: number, reach: Reach): void {
    const word = this.#match(this.#nation, i);
    if (word !== undefined && startsWell(this.text, i)) this.#body(i + word.length, reach);
  }

  /** What follows place or level word at `start`. */
  #body(start: number, reach: Reach): void {
    const body = this.#match(this.#grammar.body, start);
    if (body !== undefined && endsWell(this.text, start + body.length)) {
      this.#take(reach, start + body.length);
      const below = this.#match(this.#collectives.below, start + body.length);
      if (below !== undefined) this.#take(reach, start + body.length + below.length, true);
    }
    const group = this.#match(this.#grammar.coordination, start);
    if (group === undefined || NO_NAME.test(group) || !balanced(group) || !endsWell(this.text, start + group.length)) return;
    this.#take(reach, start + group.length);
    const members = this.#match(this.#grammar.members, start + group.length);
    if (members !== undefined) this.#take(reach, start + group.length + members.length, true);
  }

  #collective(i: number, reach: Reach): void {
    const c = this.text[i] as string;
    if (!DETERMINERS.includes(c)) return;
    if (c !== '各' && c !== '有' && c !== '相' && c !== '全' && !this.#levelStarts(i) && !startsWell(this.text, i)) return;
    const found = this.#match(this.#collectives.here, i);
    if (found !== undefined && endsWell(this.text, i + found.length)) this.#take(reach, i + found.length, true);
    const below = reach.end > i && !reach.collective ? this.#match(this.#collectives.below, reach.end) : undefined;
    if (below !== undefined) this.#take(reach, reach.end + below.length, true);
  }

  /** Whether the level word at `i` begins a name: 省 in 全省, 市 in 城市, 区 in 园区 do not. */
  #levelStarts(i: number): boolean {
    if (i === 0 || !isHan(this.text.charCodeAt(i - 1))) return true;
    const before = this.text[i - 1] as string;
    const word = this.text[i] as string;
    return word === '省' || word === '市' ? !NOT_BEFORE_LEVEL.has(before) : SMALL_LEVEL_AFTER.has(before) || (word === '自' && startsWell(this.text, i));
  }

  #match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0];
  }
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const c of text) {
    if (c === '(' || c === '“') depth++;
    if (c === ')' || c === '”') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
