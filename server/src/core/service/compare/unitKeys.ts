import { type Analysis } from '../analysis';
import { resolve } from '../units';

/** A unit of a task, under its name as written and under the bodies that it is on the reference date of the later draft. */
export interface KeyedUnit {
  readonly name: string;
  readonly keys: readonly string[];
}

/** 省经信委 in the earlier draft and 省经信厅 in the later one are one body: names are read as of the later draft. */
export function keysOf(now: Analysis, name: string, distributed: string): readonly string[] {
  const found = resolve(now, name, distributed);
  if (found.kind === 'current') return [found.unit.id];
  if (found.kind !== 'former') return [name];
  const successors = found.succession.current.map(s => s.unit.id);
  return successors.length > 0 ? successors : [found.unit.id];
}

export const isSame = (a: KeyedUnit, b: KeyedUnit): boolean => a.keys.some(key => b.keys.includes(key));
