import { compareTargets, groupKey, kindClassOf } from '../../model/comparable';
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

/** Strong pairs that differ, each later target with the first one it differs from. `wanted` chooses which two belong together. */
export function* strongPairs(targets: readonly PlanTarget[], wanted: (here: PlanTarget, there: PlanTarget) => boolean): Generator<Pair> {
  const groups = new Map<string, PlanTarget[]>();
  for (const here of targets) {
    if (here.year === undefined || here.valueBase === undefined) continue;
    const key = `${groupKey(here)}|${here.year}|${kindClassOf(here)}`;
    const known = groups.get(key);
    if (!known) groups.set(key, [here]);
    else {
      const pair = firstPair(here, known, wanted);
      if (pair) yield pair;
      if (known.length < MOST_VALUES && known.every(t => t.valueBase !== here.valueBase || t.source !== here.source || t.operator !== here.operator)) known.push(here);
    }
  }
}

function firstPair(here: PlanTarget, known: readonly PlanTarget[], wanted: (here: PlanTarget, there: PlanTarget) => boolean): Pair | undefined {
  for (const there of known) {
    if (!wanted(here, there) || compareTargets(here, there).relation !== 'strong') continue;
    const difference = differenceOf(here, there);
    if (difference) return { here, there, difference };
  }
  return undefined;
}
