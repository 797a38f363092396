import placeData from './data/places.json';
import readingData from './data/readings.json';
import unitData from './data/units.json';
import { isCollective } from './collectives';
import { type Jurisdiction, type Knowledge, type NameHit, type Unit, type UnitResolution } from './knowledge';
import { NameScanner } from './nameScan';
import { NearNames } from './near';
import { byTime, hasEnded, isInForce } from './period';
import { type PlaceRecord, Places } from './places';
import { periodOf, type UnitRecord, unitOf } from './record';
import { type RegisteredKnowledge, type Registry } from './registry';
import { successionOf } from './succession';
import { type Match, normalName, unitAt, UnitIndex } from './unitIndex';

/** Texts and names remembered at least; completion asks for every unit there is. */
const REMEMBERED = 4000;
const REMEMBERED_LENGTH = 5000;

/** The oldest goes when there are too many. */
function remember<T>(memory: Map<string, T>, key: string, value: T, limit = REMEMBERED): void {
  if (memory.size >= limit) memory.delete(memory.keys().next().value as string);
  memory.set(key, value);
}

const isLetter = (c: string): boolean => /[\u4e00-\u9fff\w]/.test(c);
/** Character → syllable. */
const readings = (): ReadonlyMap<string, string> => new Map((readingData as readonly (readonly string[])[]).flatMap(([syllable = '', characters = '']) => [...characters].map(c => [c, syllable] as const)));

/** Pinyin of a name that only a house list has: each character as the shipped names mostly have it. Nothing where one of them has none. */
function spelled(name: string, syllables: ReadonlyMap<string, string>): readonly string[] {
  const all = [...name].filter(isLetter).map(c => syllables.get(c) ?? (/\w/.test(c) ? c.toLowerCase() : ''));
  return all.includes('') ? [] : [all.map(s => s.slice(0, 1)).join(''), all.join('')];
}

/** Knowledge over records of units and places. Answers never change; the tables are built at once, once for each instance. */
class RegistryKnowledge implements RegisteredKnowledge {
  readonly revision: string;
  readonly registry: Registry;
  readonly forbidden: ReadonlyMap<string, string>;
  readonly units: readonly Unit[];
  readonly #records: readonly UnitRecord[];
  readonly #byId: ReadonlyMap<string, UnitRecord>;
  readonly #index: UnitIndex;
  readonly #scanner: NameScanner;
  readonly #places: Places;
  #near: NearNames | undefined;
  /** Names of paragraphs read before: several rules ask for the same, and an edit changes one. */
  readonly #names = new Map<string, readonly NameHit[]>();
  readonly #resolutions = new Map<string, UnitResolution>();
  /** Of texts too long to be kept in number, the last. */
  #last: { readonly text: string; readonly hits: readonly NameHit[] } = { text: '', hits: [] };
  readonly #pinyin = new Map<string, { readonly initials: string; readonly full: string }>();

  constructor(registry: Registry, revision: string, forbidden: ReadonlyMap<string, string>) {
    const { records, places } = registry;
    this.revision = revision;
    this.registry = registry;
    this.forbidden = forbidden;
    this.#records = records;
    this.#byId = new Map(records.map(r => [r.id, r]));
    this.units = records.map(unitOf);
    this.#places = new Places(places);
    this.#index = new UnitIndex(records, this.#places);
    this.#scanner = new NameScanner([...this.#index.keys, ...forbidden.keys()], this.#places);
    const syllables = records.some(r => r.house === true) ? readings() : new Map<string, string>();
    for (const record of records) this.#learnPinyin(record, syllables);
  }

  #learnPinyin(record: UnitRecord, syllables: ReadonlyMap<string, string>): void {
    [record.name, ...record.shorts].forEach((name, i) => {
      const given = record.pinyin[i] ?? [];
      const [initials, full] = given.length === 0 && record.house === true ? spelled(name, syllables) : given;
      if (initials !== undefined && full !== undefined) this.#pinyin.set(name, { initials, full });
    });
  }

  resolveUnit(name: string, on: string, jurisdiction?: Jurisdiction): UnitResolution {
    const key = `${on} ${jurisdiction?.level ?? ''} ${jurisdiction?.name ?? ''} ${name}`;
    const known = this.#resolutions.get(key);
    if (known) return known;
    const resolution = this.#answer(name, on, jurisdiction);
    remember(this.#resolutions, key, resolution, REMEMBERED + 2 * this.units.length);
    return resolution;
  }

  #answer(name: string, on: string, jurisdiction: Jurisdiction | undefined): UnitResolution {
    const matches = this.#index.lookup(name, jurisdiction);
    if (matches.length > 0) return this.#resolve(matches, normalName(name), on);
    if (isCollective(normalName(name))) return { kind: 'generic' };
    return this.#unknown(normalName(name), on, jurisdiction);
  }

  #resolve(matches: readonly Match[], name: string, on: string): UnitResolution {
    const inForce = matches.find(m => isInForce(periodOf(m.record), on));
    const ended = matches.filter(m => hasEnded(periodOf(m.record), on)).sort((a, b) => (a.record.to < b.record.to ? 1 : -1))[0];
    const chosen = inForce ?? ended ?? (matches[0] as Match);
    if (chosen !== ended) return { kind: 'current', unit: unitAt(chosen) };
    const unit = (record: UnitRecord): Unit => unitAt({ ...ended, record });
    const succession = successionOf(ended.record, on, { get: id => this.#byId.get(id), unit });
    const kept = succession.current.find(s => [s.unit.name, ...s.unit.shortNames].some(n => normalName(n) === name));
    return kept ? { kind: 'current', unit: kept.unit } : { kind: 'former', unit: succession.former, succession };
  }

  #unknown(name: string, on: string, jurisdiction: Jurisdiction | undefined): UnitResolution {
    const home = this.#places.of(jurisdiction);
    const covered = name.startsWith('浙江省') || (name.startsWith('省') && home?.province === '浙江') || /^(?:国家|国务院|中央)/.test(name);
    // 生态环保部 in a plan of ministries: worth a word where a ministry is near.
    const ministry = !covered && jurisdiction?.level === 'national' && /^\p{Script=Han}{2,12}(?:部|总局|总署)$/u.test(name);
    if (!covered && !ministry) return { kind: 'unknown', near: [], covered };
    const near: Unit[] = [];
    for (const key of this.#nearNames.of(name)) {
      for (const match of this.#index.lookup(key, jurisdiction)) {
        const unit = unitAt(match);
        if (isInForce(periodOf(match.record), on) && match.record.confidence !== 'low' && !near.some(u => u.id === unit.id)) near.push(unit);
      }
    }
    return { kind: 'unknown', near, covered: covered || near.length > 0 };
  }

  get #nearNames(): NearNames {
    return (this.#near ??= new NearNames(this.#index.keys));
  }

  namesIn(text: string): readonly NameHit[] {
    const known = this.#names.get(text) ?? (this.#last.text === text ? this.#last.hits : undefined);
    if (known) return known;
    const hits = this.#scanner.namesIn(text);
    if (text.length > REMEMBERED_LENGTH) {
      this.#last = { text, hits };
      return hits;
    }
    remember(this.#names, text, hits);
    return hits;
  }

  history(id: string): readonly Unit[] {
    const found = new Set<UnitRecord>();
    const before = (record: UnitRecord): void => {
      if (found.has(record)) return;
      found.add(record);
      for (const other of this.#records) if (other.successors.some(s => s.id === record.id)) before(other);
    };
    const after = (record: UnitRecord): void => {
      for (const link of record.successors) {
        const next = this.#byId.get(link.id);
        if (!next || found.has(next)) continue;
        found.add(next);
        after(next);
      }
    };
    const start = this.#byId.get(id);
    if (start) {
      before(start);
      after(start);
    }
    return [...found].sort((a, b) => byTime(periodOf(a), periodOf(b))).map(unitOf);
  }

  pinyin(name: string): { readonly initials: string; readonly full: string } | undefined {
    return this.#pinyin.get(name);
  }
}

/** Knowledge over any records: the shipped ones, a house list beside them, small ones in tests. */
export function knowledgeOf(records: readonly UnitRecord[], places: readonly PlaceRecord[], revision: string): RegisteredKnowledge {
  return new RegistryKnowledge({ records, places }, revision, new Map());
}

/** Knowledge under a house list: its records, and the names that it forbids. */
export function houseKnowledge(registry: Registry, revision: string, forbidden: ReadonlyMap<string, string>): RegisteredKnowledge {
  return new RegistryKnowledge(registry, revision, forbidden);
}

/** The shipped records. */
export const builtinRecords: readonly UnitRecord[] = unitData as unknown as readonly UnitRecord[];
export const builtinPlaces: readonly PlaceRecord[] = placeData;

/** What the program knows of itself. Some tens of milliseconds: build it once and hand it on. */
export function builtinKnowledge(): Knowledge {
  return knowledgeOf(builtinRecords, builtinPlaces, `builtin-${builtinRecords.length}`);
}
