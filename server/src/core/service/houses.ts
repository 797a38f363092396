import { matchesGlob } from '../text/glob';
import { extendedBy, type Extended } from '../knowledge/house';
import { type HouseEntry } from '../knowledge/houseEntry';
import { type Knowledge } from '../knowledge/knowledge';
import { memoNames } from '../knowledge/memo';
import { normalName } from '../knowledge/unitIndex';
import { type House, type LoadedSettings, type ProblemIn } from './settingsChain';

type Origin = Omit<ProblemIn, 'message'>;
type Lists = readonly House[];

/** The knowledge under the house lists of the settings, each made once; where there is none, the knowledge itself. */
export class Houses {
  readonly base: Knowledge;
  readonly #known = new WeakMap<Lists, Map<string, Extended<Origin>>>();
  #made: Knowledge[] = [];

  constructor(knowledge: Knowledge) {
    this.base = memoNames(knowledge);
  }

  /** What holds for the draft at `path`, relative to the settings. */
  of({ houses }: Pick<LoadedSettings, 'houses'>, path: string): Knowledge {
    return this.#extended(houses, h => h.files === undefined || h.files.some(glob => matchesGlob(path, glob))).knowledge;
  }

  /** What is wrong in the lists, by itself and against the registry; each once. */
  problems({ houses }: Pick<LoadedSettings, 'houses'>): readonly ProblemIn[] {
    const found = new Map<string, ProblemIn>();
    for (const special of [undefined, ...houses.filter(h => h.files !== undefined)]) {
      for (const { at, message } of this.#extended(houses, h => h.files === undefined || h === special).problems) found.set(`${at.path}:${at.span.start}:${message}`, { ...at, message });
    }
    return [...found.values()];
  }

  /** The knowledge that has a unit of that id: of the last lists made, else the base. */
  withUnit(id: string): Knowledge {
    return this.#made.find(k => k.units.some(u => u.id === id)) ?? this.base;
  }

  #extended(houses: Lists, holds: (house: House) => boolean): Extended<Origin> {
    const held = houses.filter(holds);
    if (held.length === 0) return { knowledge: this.base, problems: [] };
    const made = this.#known.get(houses) ?? new Map<string, Extended<Origin>>();
    this.#known.set(houses, made);
    const key = held.map(h => houses.indexOf(h)).join(' ');
    const known = made.get(key);
    if (known) return known;
    const { knowledge, problems } = extendedBy(this.base, together(held));
    const extended = { knowledge: memoNames(knowledge), problems };
    made.set(key, extended);
    this.#made = [extended.knowledge, ...this.#made].slice(0, KEPT);
    return extended;
  }
}
/** Lists of which `withUnit` knows. */
const KEPT = 8;

/** Entries of several lists: what a later list says of a name stands in the place of what an earlier one says. */
function together(houses: Lists): readonly HouseEntry<Origin>[] {
  const said = new Set<string>();
  const kept: (readonly HouseEntry<Origin>[])[] = [];
  for (const { entries } of [...houses].reverse()) {
    kept.unshift(entries.filter(e => !said.has(keyOf(e))));
    for (const entry of entries) said.add(keyOf(entry));
  }
  return kept.flat();
}

function keyOf(entry: HouseEntry<Origin>): string {
  const name = entry.kind === 'add' ? entry.row.get('official_name') : entry.kind === 'rename' ? entry.from : entry.kind === 'forbid' ? entry.name : entry.standard;
  return `${entry.kind} ${normalName(name)}`;
}
