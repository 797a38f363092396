import { houseKnowledge } from './builtin';
import { type HouseEntry, type HouseProblem, readHouseRow } from './houseEntry';
import { chainFaults } from './houseChains';
import { HouseTable, isPattern, overlap } from './houseTable';
import { type Knowledge } from './knowledge';
import { ALWAYS, type UnitRecord } from './record';
import { registryOf } from './registry';
import { isDate } from './table';
import { HOUSE_ID, normalName } from './unitIndex';

type Entry<At, K extends HouseEntry<At>['kind']> = Extract<HouseEntry<At>, { readonly kind: K }>;
export interface Extended<At> {
  readonly knowledge: Knowledge;
  /** Entries left out, and why. */
  readonly problems: readonly HouseProblem<At>[];
}

/** The knowledge with a house list laid over it. What is wrong in the list is a problem and left out; all else holds. Pure; takes as long as building the knowledge. */
export function extendedBy<At>(knowledge: Knowledge, entries: readonly HouseEntry<At>[]): Extended<At> {
  if (entries.length === 0) return { knowledge, problems: [] };
  const { records, places } = registryOf(knowledge);
  const house = new House<At>(records);
  const of = <K extends HouseEntry<At>['kind']>(kind: K): readonly Entry<At, K>[] => entries.filter((e): e is Entry<At, K> => e.kind === kind);
  house.add(of('add'));
  for (const entry of of('prefer')) house.prefer(entry);
  for (const entry of of('rename')) house.rename(entry);
  for (const entry of of('forbid')) house.forbid(entry);
  const extended = houseKnowledge({ records: house.table.records, places }, `${knowledge.revision}+${entries.length}`, house.forbidden);
  return { knowledge: extended, problems: house.problems };
}

const EMPTY: Omit<UnitRecord, 'id' | 'name' | 'shorts'> = {
  level: 'local', plates: [], from: '', to: '', successors: [], change: '', basis: '', sources: [], confidence: 'high', note: '', places: [], except: [], pinyin: [], house: true,
};

/** One house list being laid over the records. */
class House<At> {
  readonly table: HouseTable;
  readonly forbidden = new Map<string, string>();
  readonly problems: HouseProblem<At>[] = [];
  /** Names that the list writes as they should be, and those that it does not want. */
  readonly #wanted = new Set<string>();
  readonly #unwanted = new Set<string>();
  readonly #renamed = new Set<string>();

  constructor(records: readonly UnitRecord[]) {
    this.table = new HouseTable(records);
  }

  #say(at: At, message: string): void {
    this.problems.push({ at, message: `${message}，这一条没有采用。` });
  }

  // ── add ──

  add(entries: readonly Entry<At, 'add'>[]): void {
    const added = new Map<string, { readonly at: At; readonly before: UnitRecord | undefined }>();
    const byName = new Map<string, UnitRecord[]>();
    for (const { row, at } of entries) {
      const before = this.table.get(row.get('id')) ?? this.#sameName(row.get('official_name'));
      const record = readHouseRow(row, before);
      const message = typeof record === 'string' ? record : added.has(record.id) ? `“${record.name}”前面已经写过` : clash(record, byName);
      if (typeof record === 'string' || message !== undefined) {
        this.#say(at, message ?? '');
        continue;
      }
      added.set(record.id, { at, before });
      for (const name of namesOf(record)) byName.set(name, [...(byName.get(name) ?? []), record].slice(-8));
      this.table.put(record);
    }
    this.#link([...added.keys()]);
    for (const [id, message] of chainFaults(this.table, [...added.keys()])) {
      const { at, before } = added.get(id) as { readonly at: At; readonly before: UnitRecord | undefined };
      this.table.restore(id, before);
      this.#say(at, message);
    }
  }

  /** The registry's record of that full name. */
  #sameName(name: string): UnitRecord | undefined {
    const key = normalName(name);
    const found = key === '' ? [] : this.table.named(key).filter(r => !isPattern(r) && !r.id.startsWith(HOUSE_ID) && normalName(r.name) === key);
    return found[0];
  }

  /** Successors may be given by name. */
  #link(ids: readonly string[]): void {
    for (const id of ids) {
      const record = this.table.get(id) as UnitRecord;
      if (record.successors.every(s => this.table.get(s.id))) continue;
      this.table.put({ ...record, successors: record.successors.map(s => (this.table.get(s.id) ? s : { ...s, id: this.table.body(s.id)?.id ?? s.id })) });
    }
  }

  // ── prefer ──

  prefer({ standard, others, at }: Entry<At, 'prefer'>): void {
    const names = [standard, ...others].map(normalName);
    const [first = '', ...rest] = names;
    const message = this.#wrongPreference(first, rest);
    if (message !== undefined) return this.#say(at, message);
    const bodies = [...new Map(names.flatMap(n => this.table.body(n) ?? []).map(r => [r.id, r])).values()];
    const [body, other] = bodies;
    if (body && other) return this.#say(at, `“${body.shorts[0] ?? body.name}”和“${other.shorts[0] ?? other.name}”不是同一单位`);
    const patterns = body ? [] : names.flatMap(n => this.table.named(n));
    this.#wanted.add(first);
    for (const name of rest) this.#unwanted.add(name);
    if (body) this.table.put({ ...preferring(body, standard, others), house: true });
    for (const pattern of new Map(patterns.map(r => [r.id, r])).values()) this.table.put(preferring(pattern, standard, others));
    if (!body && patterns.length === 0) this.table.put({ ...EMPTY, id: HOUSE_ID + first, name: standard, shorts: [standard, ...others], avoid: others });
  }

  #wrongPreference(standard: string, others: readonly string[]): string | undefined {
    if (standard === '' || others.includes('')) return '名称是空的';
    if (others.length === 0) return `没有写明“${standard}”的其他写法`;
    if (others.includes(standard)) return `“${standard}”既是规范写法，又列为其他写法`;
    const twice = others.find(o => this.#unwanted.has(o));
    if (twice !== undefined) return `“${twice}”前面已经列为其他写法`;
    const crossed = this.#unwanted.has(standard) ? standard : others.find(o => this.#wanted.has(o));
    return crossed === undefined ? undefined : `“${crossed}”在一处是规范写法，在另一处列为其他写法`;
  }

  // ── rename ──

  rename({ from, to, since, basis, at }: Entry<At, 'rename'>): void {
    const [old, next] = [this.table.body(from), this.table.body(to)];
    const message = this.#wrongRenaming({ from, to, since }, old, next);
    if (message !== undefined) return this.#say(at, message);
    this.#renamed.add(normalName(from));
    const successor = next ?? { ...EMPTY, id: HOUSE_ID + normalName(to), level: old?.level ?? EMPTY.level, name: to, shorts: [to], from: since };
    if (!next) this.table.put(successor);
    const record = old ?? { ...EMPTY, id: HOUSE_ID + normalName(from), level: successor.level, name: from, shorts: [from] };
    const links = [{ id: successor.id, duties: '', from: '', to: '' }];
    this.table.put({ ...record, to: since === '' ? ALWAYS : since, successors: links, change: 'renamed', basis: basis === '' ? '本单位名录' : basis, confidence: 'high', house: true });
  }

  #wrongRenaming({ from, to, since }: { readonly from: string; readonly to: string; readonly since: string }, old: UnitRecord | undefined, next: UnitRecord | undefined): string | undefined {
    const name = normalName(from);
    if (name === '' || normalName(to) === '') return '名称是空的';
    if (name === normalName(to)) return `“${from}”更名前后相同`;
    if (since !== '' && !isDate(since)) return `日期“${since}”无效，应为年、年月或者年月日，如2025-03`;
    if (this.#renamed.has(name)) return `“${from}”前面已经写过`;
    if (old && next && old.id === next.id) return `“${from}”和“${to}”是同一单位的不同简称，应写入prefer`;
    if (old && since !== '' && old.from.slice(0, since.length) > since.slice(0, old.from.length)) return `“${from}”${old.from}才启用，更名日期${since}在此之前`;
    return old && next && this.#leadsTo(next, old.id) ? `沿革成环：${from} → ${to} → ${from}` : undefined;
  }

  #leadsTo(record: UnitRecord, id: string): boolean {
    const seen = new Set<string>();
    const open = [record.id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === id) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      for (const link of this.table.get(at)?.successors ?? []) open.push(link.id);
    }
    return false;
  }

  // ── forbid ──

  forbid({ name, reason, at }: Entry<At, 'forbid'>): void {
    const key = normalName(name);
    if (key === '') return this.#say(at, '名称是空的');
    if (this.forbidden.has(key)) return this.#say(at, `“${name}”前面已经写过`);
    const wanted = this.#wanted.has(key) || this.table.named(key).some(r => r.id.startsWith(HOUSE_ID) && r.to === '' && r.avoid?.some(n => normalName(n) === key) !== true);
    if (wanted) return this.#say(at, `“${name}”在本名录中既要使用，又不得使用`);
    this.forbidden.set(key, reason.trim());
  }
}

const namesOf = (record: UnitRecord): readonly string[] => [...new Set([record.name, ...record.shorts].map(normalName))];

/** Two units of the list of one name at one time. */
function clash(record: UnitRecord, byName: ReadonlyMap<string, readonly UnitRecord[]>): string | undefined {
  for (const name of namesOf(record)) {
    const other = byName.get(name)?.find(r => overlap(r, record));
    if (other) return `“${name}”与前面的“${other.name}”重复`;
  }
  return undefined;
}

/** The record with its standard short form and with the forms that are not wanted. */
function preferring(record: UnitRecord, standard: string, others: readonly string[]): UnitRecord {
  const shorts = [...new Set([standard, ...record.shorts, ...others])];
  const spelled = new Map([record.name, ...record.shorts].map((name, i) => [name, record.pinyin[i] ?? []]));
  const pinyin = [record.name, ...shorts].map(name => spelled.get(name) ?? []);
  return { ...record, shorts, pinyin, plates: record.plates.filter(p => !others.includes(p)), avoid: [...new Set([...(record.avoid ?? []), ...others])] };
}
