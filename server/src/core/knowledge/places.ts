import { type Jurisdiction } from './knowledge';
import { NameTrie } from './nameTrie';

export interface PlaceRecord {
  readonly province: string;
  /** Empty for districts of a municipality and for counties directly under a province. */
  readonly city: string;
  readonly counties: readonly string[];
}

/** 行政区划：省级（含自治区、直辖市）、地级、县级。 */
export interface Place {
  readonly level: 'province' | 'city' | 'county';
  /** 浙江省, 杭州市, 萧山区; empty for 各市, 各县 of a province taken together. */
  readonly full: string;
  /** 浙江, 杭州, 萧山. */
  readonly short: string;
  /** Short name of the province it belongs to. */
  readonly province: string;
  readonly city: string;
  readonly municipality: boolean;
  /** 省会 */
  readonly capital: boolean;
}

const SUFFIX = /(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|省|市|地区|盟|县|区|(?:[\u4e00-\u9fff]{1,4}族)+自治[州县旗])$/;
const MUNICIPALITIES = new Set(['北京市', '天津市', '上海市', '重庆市']);

/** 浙江省 → 浙江, 广西壮族自治区 → 广西, 义乌市 → 义乌; a name of two characters keeps its suffix (赵县). */
export function shortPlace(full: string): string {
  const short = full.replace(SUFFIX, '');
  return short.length < 2 ? full : short;
}

/** Places by name. Names of counties repeat across provinces; the province that is asked for decides. */
export class Places {
  readonly #byFull = new Map<string, Place[]>();
  readonly #byShort = new Map<string, Place[]>();
  readonly #fullNames: NameTrie;
  readonly #shortNames: NameTrie;

  constructor(records: readonly PlaceRecord[]) {
    const capitals = new Set<string>();
    for (const { province, city, counties } of records) {
      const short = shortPlace(province);
      const municipality = MUNICIPALITIES.has(province);
      const cityShort = city === '' ? '' : shortPlace(city);
      const common = { province: short, city: cityShort, municipality: false, capital: false };
      if (!this.#byFull.has(province)) this.#add({ level: 'province', full: province, short, province: short, city: '', municipality, capital: false });
      if (city !== '') this.#add({ ...common, level: 'city', full: city, short: cityShort, capital: !capitals.has(province) });
      if (city !== '') capitals.add(province);
      for (const county of counties) this.#add({ ...common, level: 'county', full: county, short: shortPlace(county) });
    }
    this.#fullNames = new NameTrie(this.#byFull.keys());
    this.#shortNames = new NameTrie([...this.#byShort].filter(([, places]) => places.some(p => p.level !== 'county')).map(([short]) => short));
  }

  #add(place: Place): void {
    for (const [map, key] of [[this.#byFull, place.full], [this.#byShort, place.short]] as const) {
      const known = map.get(key);
      if (known) known.push(place);
      else map.set(key, [place]);
    }
  }

  /** The longest full name at `at`; undefined if there is none. */
  fullAt(text: string, at: number): string | undefined {
    const end = this.#fullNames.endsFrom(this.#fullNames.root, text, at)[0];
    return end === undefined ? undefined : text.slice(at, end);
  }

  /** The longest short name (province or city) at `at`. */
  shortAt(text: string, at: number): string | undefined {
    const end = this.#shortNames.endsFrom(this.#shortNames.root, text, at)[0];
    return end === undefined ? undefined : text.slice(at, end);
  }

  /** The place of a full or short name; among several the one in `province`, undefined if that leaves a doubt. */
  find(name: string, province: string | undefined, level?: Place['level']): Place | undefined {
    const found = (this.#byFull.get(name) ?? this.#byShort.get(name) ?? []).filter(p => level === undefined || p.level === level);
    const near = found.filter(p => p.province === province);
    if (near.length > 0) return near[0];
    const higher = found.filter(p => p.level !== 'county');
    return found.length === 1 ? found[0] : higher.length === 1 ? higher[0] : undefined;
  }

  /** The place a document speaks for; undefined for the whole country and for places unknown. */
  of(jurisdiction: Jurisdiction | undefined): Place | undefined {
    if (!jurisdiction || jurisdiction.level === 'national') return undefined;
    const byLevel = this.find(jurisdiction.name, undefined, jurisdiction.level);
    return byLevel ?? this.find(jurisdiction.name, undefined);
  }

  get fullNames(): Iterable<string> {
    return this.#byFull.keys();
  }
}
