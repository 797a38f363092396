import { hasEnded } from './period';
import { periodOf, type UnitRecord } from './record';
import { keysOf, normalName } from './unitIndex';

/** Records by id and by name while a house list is laid over them. */
export class HouseTable {
  readonly #records: Map<string, UnitRecord>;
  readonly #byName = new Map<string, Set<string>>();

  constructor(records: readonly UnitRecord[]) {
    this.#records = new Map(records.map(r => [r.id, r]));
    for (const record of records) this.#learn(record);
  }

  get records(): readonly UnitRecord[] {
    return [...this.#records.values()];
  }
  get(id: string): UnitRecord | undefined {
    return this.#records.get(id);
  }

  /** In the place of the record of that id, else at the end. */
  put(record: UnitRecord): void {
    this.#records.set(record.id, record);
    this.#learn(record);
  }
  /** Takes a record out; what stood there before comes back. */
  restore(id: string, before: UnitRecord | undefined): void {
    if (before) this.put(before);
    else this.#records.delete(id);
  }

  #learn(record: UnitRecord): void {
    for (const name of [record.name, ...record.shorts]) {
      for (const key of keysOf(normalName(name))) {
        const ids = this.#byName.get(key) ?? new Set<string>();
        this.#byName.set(key, ids.add(record.id));
      }
    }
  }

  /** Records of that name: bodies before patterns, those that last before those that have ended, the last ended first. */
  named(name: string): readonly UnitRecord[] {
    const key = normalName(name);
    const records = [...(this.#byName.get(key) ?? [])].flatMap(id => this.#records.get(id) ?? []);
    const holding = records.filter(r => [r.name, ...r.shorts].some(n => keysOf(normalName(n)).includes(key)));
    return holding.sort((a, b) => Number(isPattern(a)) - Number(isPattern(b)) || (b.to === '' ? '9' : b.to).localeCompare(a.to === '' ? '9' : a.to));
  }
  /** The body of that name. */
  body(name: string): UnitRecord | undefined {
    return this.named(name).find(r => !isPattern(r));
  }
}

export const isPattern = (record: UnitRecord): boolean => record.level.startsWith('generic-');

/** Whether both names are in force at some time. */
export function overlap(a: UnitRecord, b: UnitRecord): boolean {
  return !(b.from !== '' && hasEnded(periodOf(a), b.from)) && !(a.from !== '' && hasEnded(periodOf(b), a.from));
}
