import { type Succession, type Successor, type Unit } from './knowledge';
import { hasBegun, hasEnded, isInForce, sameTime } from './period';
import { ALWAYS, periodOf, type SuccessorRecord, type UnitRecord } from './record';

/** Records by id and, for the units they become, the place of the name that is asked for. */
export interface Lineage {
  get(id: string): UnitRecord | undefined;
  unit(record: UnitRecord): Unit;
}

interface Walk {
  readonly on: string;
  readonly lineage: Lineage;
  readonly current: Map<string, { record: UnitRecord; duties: string[]; since: string }>;
  readonly via: Map<string, UnitRecord>;
  allRenamed: boolean;
}

/** Follows the links of `record` to the units in force on `walk.on`; links out of their bounds and units not yet founded are left out. */
function follow(record: UnitRecord, inherited: string, walk: Walk, depth: number): void {
  if (record.change !== 'renamed') walk.allRenamed = false;
  for (const link of record.successors.filter(l => isInForce(periodOf(l), walk.on))) {
    const next = walk.lineage.get(link.id);
    if (!next || depth > 20 || !hasBegun(periodOf(next), walk.on)) continue;
    const duties = dutiesOf(link, inherited);
    if (hasEnded(periodOf(next), walk.on)) {
      walk.via.set(next.id, next);
      follow(next, duties, walk, depth + 1);
    } else add(walk, next, { ...link, duties });
  }
}

const dutiesOf = (link: SuccessorRecord, inherited: string): string => (link.duties === '' ? inherited : link.duties);

function add(walk: Walk, record: UnitRecord, link: SuccessorRecord): void {
  const known = walk.current.get(record.id) ?? { record, duties: [], since: link.from };
  if (link.duties !== '' && !known.duties.includes(link.duties)) known.duties.push(link.duties);
  walk.current.set(record.id, known);
}

/** What became of a unit that has ended by the day `on`. */
export function successionOf(record: UnitRecord, on: string, lineage: Lineage): Succession {
  const walk: Walk = { on, lineage, current: new Map(), via: new Map(), allRenamed: true };
  follow(record, '', walk, 0);
  const reached = [...walk.current.values()];
  const sure = reached.filter(c => c.record.confidence !== 'low');
  const onlyDoubtful = reached.length > 0 && sure.length === 0;
  const kind = reached.length === 0 ? 'abolished' : reached.length > 1 ? 'split' : walk.allRenamed ? 'renamed' : 'merged';
  const current = sure.map(
    (c): Successor => ({ unit: lineage.unit(c.record), duties: c.duties.length > 0 ? c.duties.join('、') : undefined, ...(c.since > record.to ? { since: c.since } : {}) }),
  );
  return {
    former: lineage.unit(record), current, kind, effective: record.to === ALWAYS ? '' : record.to, atLatest: opensBefore(record, lineage), basis: record.basis,
    confidence: onlyDoubtful ? 'low' : record.confidence, via: [...walk.via.values()].map(r => lineage.unit(r)),
    ...(record.change === 'abolished' ? { stated: true } : {}),
  };
}

/** A successor began before the former name ended: the change lies somewhere between. */
function opensBefore(record: UnitRecord, lineage: Lineage): boolean {
  return record.successors.some(link => {
    const next = lineage.get(link.id);
    return next !== undefined && next.from !== '' && link.from === '' && next.from < record.to && !sameTime(next.from, record.to) && next.from > record.from;
  });
}
