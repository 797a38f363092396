import { type HouseTable } from './houseTable';
import { type UnitRecord } from './record';

/** Records of the list whose successors are unknown or run in a circle, and those that lead to such; in linear time. */
export function chainFaults(table: HouseTable, ids: readonly string[]): ReadonlyMap<string, string> {
  const own = new Set(ids);
  const faults = new Map<string, string>();
  for (const id of ids) {
    const missing = linksOf(table, id).find(next => !table.get(next));
    if (missing !== undefined) faults.set(id, `承继机构“${missing}”不在名录中`);
  }
  markCircles(table, ids, (id, circle) => void (own.has(id) && !faults.has(id) && faults.set(id, `沿革成环：${circle}`)));
  spread(table, ids, faults);
  return faults;
}

const linksOf = (table: HouseTable, id: string): readonly string[] => table.get(id)?.successors.map(s => s.id) ?? [];
const nameOf = (table: HouseTable, id: string): string => (table.get(id) as UnitRecord).shorts[0] ?? id;
/** Names of a circle that a message shows. */
const SHOWN = 5;

/** Depth first, without recursion; `found` is called for every record of a circle. */
function markCircles(table: HouseTable, ids: readonly string[], found: (id: string, circle: string) => void): void {
  const state = new Map<string, 'open' | 'done'>();
  for (const start of ids) {
    if (state.has(start)) continue;
    const path: { readonly id: string; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, 'open');
    for (let top = path[path.length - 1]; top; top = path[path.length - 1]) {
      const next = linksOf(table, top.id)[top.next++];
      if (next === undefined) {
        state.set(top.id, 'done');
        path.pop();
      } else if (state.get(next) === 'open') {
        const circle = path.slice(path.findIndex(p => p.id === next)).map(p => p.id);
        const shown = circle.length > SHOWN ? [...circle.slice(0, SHOWN).map(id => nameOf(table, id)), '……'] : [...circle, next].map(id => nameOf(table, id));
        for (const id of circle) found(id, shown.join(' → '));
      } else if (!state.has(next) && table.get(next)) {
        state.set(next, 'open');
        path.push({ id: next, next: 0 });
      }
    }
  }
}

/** What leads to a faulty record is left out with it. */
function spread(table: HouseTable, ids: readonly string[], faults: Map<string, string>): void {
  const before = new Map<string, string[]>();
  for (const id of ids) {
    for (const next of linksOf(table, id)) {
      const known = before.get(next);
      if (known) known.push(id);
      else before.set(next, [id]);
    }
  }
  const open = [...faults.keys()];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const id of before.get(at) ?? []) {
      if (faults.has(id)) continue;
      faults.set(id, `承继机构“${nameOf(table, at)}”的记录有误`);
      open.push(id);
    }
  }
}
