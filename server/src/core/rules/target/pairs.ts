import { groupKey, isGeneric, kindClassOf, scopeKey } from '../../model/comparable';
import { type Difference, differenceOf } from '../../model/contradiction';
import { type PlanTarget } from '../../model/targets';

export interface Pair {
  /** The later place, where the finding stands. */
  readonly here: PlanTarget;
  readonly there: PlanTarget;
  readonly difference: Difference;
}

/** No more different values of one indicator and year are kept than this. */
const MOST_VALUES = 8;

/** Targets of one name, dimension, year and nature; strong among them are those of one scope (`compareTargets`). */
interface Group {
  /** A name that says nothing by itself, or a nature that is not told, makes no strong pair. */
  readonly open: boolean;
  readonly known: { readonly target: PlanTarget; readonly scope: string }[];
}

/** Strong pairs that differ, each later target with the first one it differs from. `wanted` chooses which two belong together. */
export function* strongPairs(targets: readonly PlanTarget[], wanted: (here: PlanTarget, there: PlanTarget) => boolean): Generator<Pair> {
  const groups = new Map<string, Group>();
  for (const here of targets) {
    if (here.year === undefined || here.valueBase === undefined) continue;
    const nature = kindClassOf(here);
    const key = `${groupKey(here)}|${here.year}|${nature}`;
    const group = groups.get(key) ?? { open: nature !== 'unclear' && !isGeneric(here.indicator), known: [] };
    groups.set(key, group);
    if (!group.open) continue;
    const scope = scopeKey(here.scope);
    const { known } = group;
    for (const there of known) {
      const difference = there.scope === scope && wanted(here, there.target) ? differenceOf(here, there.target) : undefined;
      if (!difference) continue;
      yield { here, there: there.target, difference };
      break;
    }
    if (known.length < MOST_VALUES && known.every(({ target: t }) => t.valueBase !== here.valueBase || t.source !== here.source || t.operator !== here.operator)) known.push({ target: here, scope });
  }
}
