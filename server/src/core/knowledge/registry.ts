import { type Knowledge } from './knowledge';
import { type PlaceRecord } from './places';
import { type UnitRecord } from './record';

/** What a knowledge is made from, so that a house list can be laid over it. */
export interface Registry {
  readonly records: readonly UnitRecord[];
  readonly places: readonly PlaceRecord[];
}
export interface RegisteredKnowledge extends Knowledge {
  readonly registry: Registry;
}

const NOTHING: Registry = { records: [], places: [] };

/** The records behind a knowledge; none where it is not made from records. */
export function registryOf(knowledge: Knowledge): Registry {
  return 'registry' in knowledge ? (knowledge as RegisteredKnowledge).registry : NOTHING;
}
