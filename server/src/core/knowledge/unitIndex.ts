import { fold } from '../text/fold';
import { type Jurisdiction, type Unit } from './knowledge';
import { type Place, type Places } from './places';
import { type UnitRecord, unitOf } from './record';

/** The province whose own bodies the registry holds. */
const HOME = '浙江';
const LEVEL_WORD = /^(自治区|省|市|县|区|州|盟|旗)/;

/** Ids of records that only the house list has. */
export const HOUSE_ID = 'house:';

/** A record that a name can mean, with the place it is read for. */
export interface Match {
  readonly record: UnitRecord;
  readonly place: Place | undefined;
  /** Level word as written (市, 县, 自治区), for short forms of generic records; empty where none is written. */
  readonly levelWord: string;
}

/** Form that recognition compares: width-blind, blanks and line ends taken out. */
export const normalName = (name: string): string => fold(name).replace(/\s+/g, '').replace(RADICALS, c => c.normalize('NFKC'));
/** 部首字符: what some converters of PDF write for the characters themselves. */
const RADICALS = /[\u2f00-\u2fd5]/g;

/** Keys of a name: as it stands, without what stands in brackets behind it, without the place before the level word. */
export function keysOf(name: string): readonly string[] {
  const outer = /^([^(]{4,})\([^)]*\)$/.exec(name)?.[1];
  const keys = outer === undefined ? [name] : [name, outer];
  for (const key of [...keys]) {
    const local = key.replace(/^(?:中共)?(?:浙江|XX)(?=省|市)/, '');
    if (local !== key) keys.push(local);
  }
  return keys;
}

/** Records by name. Names with a level word (省经信厅, XX市财政局) are keyed by level and stem, so that 杭州市X and 市X meet. */
export class UnitIndex {
  readonly #byKey = new Map<string, UnitRecord[]>();
  readonly #placePrefixes = new Set<string>();
  readonly #places: Places;

  constructor(records: readonly UnitRecord[], places: Places) {
    this.#places = places;
    for (const record of records) {
      for (const name of [record.name, ...record.shorts].map(normalName)) {
        for (const key of keysOf(name)) this.#add(key, record);
        const at = name.indexOf('XX');
        if (at >= 0 && !/^(?:中共)?XX[省市]/.test(name)) this.#placePrefixes.add(name.slice(0, at));
      }
    }
  }

  #add(key: string, record: UnitRecord): void {
    const known = this.#byKey.get(key);
    if (!known) this.#byKey.set(key, [record]);
    else if (!known.includes(record)) known.push(record);
  }

  /** Every record that `name` can mean in a document of `jurisdiction`, whatever the date; records of the house list shut out all others, those of the place itself stem rules. */
  lookup(name: string, jurisdiction: Jurisdiction | undefined): readonly Match[] {
    const n = normalName(name);
    const home = this.#places.of(jurisdiction);
    const found = [...this.#exact(n, jurisdiction, home), ...this.#byLevel(n, home), ...this.#byPattern(n, home)];
    const house = found.filter(m => m.record.id.startsWith(HOUSE_ID));
    if (house.length > 0) return house;
    const own = found.filter(m => !m.record.id.startsWith('gen-'));
    return own.length > 0 ? own : found;
  }

  /** Whether some record has exactly this name (generic names without XX too). */
  has(name: string): boolean {
    return this.#byKey.has(normalName(name));
  }

  get keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  #exact(n: string, jurisdiction: Jurisdiction | undefined, home: Place | undefined): readonly Match[] {
    const records = this.#byKey.get(n) ?? (jurisdiction?.level === 'national' ? this.#named(['国家', '国务院'], n) : []);
    const local = (LEVEL_WORD.test(n) && !n.startsWith('市场')) || n.startsWith('团省');
    return records
      .filter(r => !r.level.startsWith('generic-') || r.name === n)
      .filter(r => r.house === true || (local ? home?.province === HOME && !n.startsWith('市') : r.level !== 'national' || jurisdiction === undefined || jurisdiction.level === 'national' || !isBare(r, n)))
      .map(record => ({ record, place: undefined, levelWord: '' }));
  }

  /** In a document of the State Council 扶贫办 is 国务院扶贫办, 粮食和储备局 国家粮食和储备局. */
  #named(prefixes: readonly string[], n: string): readonly UnitRecord[] {
    return prefixes.flatMap(prefix => this.#byKey.get(prefix + n) ?? []);
  }

  /** 杭州市X, 湖北省X, 省X, 市X, 县X: level word and stem. */
  #byLevel(n: string, home: Place | undefined): readonly Match[] {
    const party = n.startsWith('中共') ? 2 : 0;
    const full = this.#places.fullAt(n, party);
    const place = full === undefined ? undefined : this.#places.find(full, home?.province);
    if (full !== undefined && place) return this.#atPlace(n.slice(party + full.length), place, '');
    const word = LEVEL_WORD.exec(n)?.[1];
    const there = word === undefined || !home ? undefined : this.#placeOf(word, home);
    return word !== undefined && there ? this.#atPlace(n.slice(word.length), there, word) : [];
  }

  #atPlace(rest: string, place: Place, levelWord: string): readonly Match[] {
    const records = this.#byKey.get((place.level === 'province' ? '省' : '市') + rest) ?? [];
    return records.filter(r => this.#holdsAt(r, place)).map(record => ({ record, place, levelWord }));
  }

  /** Which place a level word means in a document of `home`. */
  #placeOf(word: string, home: Place): Place | undefined {
    const province = this.#places.find(home.province, undefined, 'province');
    if (!province) return undefined;
    if (word === '省' || word === '自治区') return province.municipality ? undefined : province;
    if (word !== '市') return home.level === 'county' ? home : { ...home, level: 'county', full: '', short: '', municipality: false, capital: false };
    if (province.municipality) return province;
    if (home.level === 'county' && !home.full.endsWith('市')) return this.#places.find(home.city, home.province, 'city');
    return home.level === 'province' ? { ...home, level: 'city', full: '', short: '', municipality: false, capital: false } : home;
  }

  /** Names with the place inside: 人行XX市中心支行, XX银保监局. */
  #byPattern(n: string, home: Place | undefined): readonly Match[] {
    const found: Match[] = [];
    for (const prefix of this.#placePrefixes) {
      if (!n.startsWith(prefix)) continue;
      const short = this.#places.shortAt(n, prefix.length);
      const place = short === undefined ? undefined : this.#places.find(short, home?.province);
      if (short === undefined || !place) continue;
      const records = this.#byKey.get(`${prefix}XX${n.slice(prefix.length + short.length)}`) ?? [];
      for (const record of records) if (this.#holdsAt(record, place)) found.push({ record, place, levelWord: '' });
    }
    return found;
  }

  #holdsAt(record: UnitRecord, place: Place): boolean {
    const level = place.level === 'province' ? 'province' : 'city';
    if (record.level === 'province' || record.level === 'branch') return place.level === 'province' && place.province === HOME;
    if (record.level === 'generic-province' || record.level === 'generic-city') if (record.level !== `generic-${level}`) return false;
    if (!record.level.startsWith('generic-')) return false;
    const named = (word: string): boolean =>
      word === '全国' || word === place.province || word === place.city || (word === '直辖市' && place.municipality) || (word === '省会' && place.capital);
    return record.places.some(named) && !record.except.some(named);
  }
}

/** 发展改革委, 能源局: short for 国家…, 中国… where the State Council speaks, a body of any level elsewhere. */
function isBare(record: UnitRecord, n: string): boolean {
  return !/(?:总局|总署|民航局)$/.test(n) && [record.name, ...record.shorts].some(name => name === `国家${n}` || name === `中国${n}`);
}

/** The unit of a match, with place and level word put in for XX and for the level of the record. */
export function unitAt({ record, place, levelWord }: Match): Unit {
  const unit = unitOf(record);
  if (!record.level.startsWith('generic-')) return unit;
  const word = levelWord !== '' ? levelWord : place ? wordOf(place) : '';
  const full = (name: string): string => {
    if (!place || place.full === '') return name;
    return /XX[省市](?!中心支行|分行)/.test(name) ? name.replace(/XX[省市]/, place.full) : name.replace('XX', place.short);
  };
  const short = (name: string): string => (word !== '' && /^[省市]/.test(name) ? word + name.slice(1) : full(name));
  return { ...unit, name: full(unit.name), shortNames: unit.shortNames.map(short) };
}

function wordOf(place: Place): string {
  if (place.full === '') return place.level === 'city' ? '市' : '';
  return /(自治区|省|市|县|区|州|盟|旗)$/.exec(place.full)?.[1] ?? '';
}
