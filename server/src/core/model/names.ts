import { indicatorKey, isGeneric, scopeKey } from './comparable';
import { fieldWords, partWords } from './otherNames';
import { dimensionOf } from './measures';
import { senseKey } from './sense';
import { type TargetReading } from './targets';

/**
 * What names come to when compared, each worked out once: pairs are many, names are few. Pure functions of a name, so that one object may serve all
 * versions of a draft, and several drafts.
 */
export class Names {
  readonly #keys = new Map<string, string>();
  readonly #generic = new Map<string, boolean>();
  readonly #classes = new Map<string, string>();
  readonly #parts = new Map<string, string>();
  readonly #fields = new Map<string, string>();
  readonly #senses = new Map<string, string>();
  readonly #sensesOfNew = new Map<string, string>();
  readonly #scopes = new Map<string | undefined, string>();

  key(name: string): string {
    return remember(this.#keys, name, indicatorKey);
  }
  /** Targets of one group may compare: same name and dimension. */
  group({ indicator, unitBase }: TargetReading): string {
    return `${this.key(indicator)}|${dimensionOf(unitBase ?? '').base}`;
  }
  generic(name: string): boolean {
    return remember(this.#generic, name, isGeneric);
  }
  classWords(key: string): string {
    return remember(this.#classes, key, classWords);
  }
  parts(key: string): string {
    return remember(this.#parts, key, partWords);
  }
  fields(key: string): string {
    return remember(this.#fields, key, fieldWords);
  }
  sense(name: string): string {
    return remember(this.#senses, name, n => senseKey(n));
  }
  /** Of something new, 新增学位 is 学位: that it is new is told by its nature. */
  senseOfNew(name: string): string {
    return remember(this.#sensesOfNew, name, n => senseKey(n, true));
  }
  scope(scope: string | undefined): string {
    return remember(this.#scopes, scope, s => scopeKey(s) ?? '');
  }
}

/** Names kept of one kind. */
const MOST = 20_000;

function remember<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  const hit = known.get(key);
  if (hit !== undefined) return hit;
  const made = make(key);
  if (known.size >= MOST) known.clear();
  known.set(key, made);
  return made;
}

// What narrows a class: with one of these in one name and not in the other, the two are different things.
const CLASS_WORDS = /国家级|省级|市级|县级|区级|镇级|村级|区域级|行业级|企业级|世界级|国际|国内|全国|国家|新增|新建|新引进|首|准|非|未|[十百千万]+亿|规模以上|限额以上|核心|重点(?=.{2,4}率)|人均|单位|农村|城镇|城市|乡村|中小|大型|女|男|年均|每/g;
const classWords = (key: string): string => (key.match(CLASS_WORDS) ?? []).sort().join();
