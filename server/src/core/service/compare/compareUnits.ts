import { type Analysis } from '../analysis';
import { placedMentions } from '../units';
import { leadStarts } from '../units';
import { isSame, type KeyedUnit, keysOf } from './unitKeys';

/** In how many tasks a unit leads and takes part, before and now. */
export interface UnitLoad {
  /** As the later draft writes it; as the earlier one does where the later has it no more. */
  readonly unit: string;
  /** Another name in the earlier draft. */
  readonly formerly: string | null;
  readonly old: Load;
  readonly new: Load;
}
export interface Load {
  readonly lead: number;
  readonly all: number;
}
interface Counted extends KeyedUnit {
  lead: number;
  all: number;
}

/** Units whose tasks changed in number, the most changed first. */
export function compareUnits(old: Analysis, now: Analysis): readonly UnitLoad[] {
  const before = counted(old, now);
  const after = counted(now, now);
  const byKey = new Map<string, Counted>();
  for (const unit of before.values()) for (const key of unit.keys) if (!byKey.has(key)) byKey.set(key, unit);
  const met = new Set<Counted>();
  const loads: UnitLoad[] = [];
  for (const unit of after.values()) {
    const same = unit.keys.map(key => byKey.get(key)).find(u => u !== undefined && !met.has(u) && isSame(u, unit));
    if (same) met.add(same);
    loads.push({ unit: unit.name, formerly: same && same.name !== unit.name ? same.name : null, old: loadOf(same), new: loadOf(unit) });
  }
  for (const unit of before.values()) if (!met.has(unit)) loads.push({ unit: unit.name, formerly: null, old: loadOf(unit), new: loadOf(undefined) });
  const change = ({ old: a, new: b }: UnitLoad): number => Math.abs(a.lead - b.lead) * 2 + Math.abs(a.all - b.all);
  return loads.filter(l => change(l) > 0 || l.formerly !== null).sort((a, b) => change(b) - change(a));
}

const loadOf = (unit: Counted | undefined): Load => ({ lead: unit?.lead ?? 0, all: unit?.all ?? 0 });

function counted(analysis: Analysis, now: Analysis): ReadonlyMap<string, Counted> {
  const leads = leadStarts(analysis);
  const units = new Map<string, Counted>();
  for (const { mention } of placedMentions(analysis)) {
    const keys = keysOf(now, mention.name, mention.distributed);
    const key = keys.join('|');
    const known = units.get(key) ?? { name: mention.name, keys, lead: 0, all: 0 };
    units.set(key, known);
    known.all++;
    if (leads.has(mention.span.start)) known.lead++;
  }
  return units;
}
