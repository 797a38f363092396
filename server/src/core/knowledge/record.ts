import { type Confidence, type Unit, type UnitLevel, type UnitLink } from './knowledge';

/** A link to the unit that took over: for which duties, and within which bounds (2024-01起, 至2024-01). */
export interface SuccessorRecord {
  readonly id: string;
  readonly duties: string;
  readonly from: string;
  readonly to: string;
}
/** How a name ended: 更名；并入；分设；撤销. Empty while it lasts. */
export type Change = '' | 'renamed' | 'merged' | 'split' | 'abolished';
/** `to` of a name that is former whatever the date: a renaming of the house list without a date. */
export const ALWAYS = '0000';

/** One line of data/units.json. All keys in every record; an empty string is an absent value. */
export interface UnitRecord {
  readonly id: string;
  readonly level: UnitLevel;
  readonly name: string;
  /** The standard one first. */
  readonly shorts: readonly string[];
  readonly plates: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly successors: readonly SuccessorRecord[];
  readonly change: Change;
  readonly basis: string;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly note: string;
  /** Generic records: provinces where the pattern holds (全国, 直辖市, 浙江), and places where it does not. */
  readonly places: readonly string[];
  readonly except: readonly string[];
  /** Initials and full pinyin of `name` and each of `shorts`, in order. */
  readonly pinyin: readonly (readonly string[])[];
  /** Set by the house list: the name holds in every draft that the list governs, whatever its place. */
  readonly house?: boolean;
  readonly avoid?: readonly string[];
}

export function unitOf(record: UnitRecord): Unit {
  return {
    id: record.id,
    name: record.name,
    shortNames: record.shorts,
    level: record.level,
    validFrom: record.from === '' ? undefined : record.from,
    validTo: record.to === '' || record.to === ALWAYS ? undefined : record.to,
    sources: record.sources,
    confidence: record.confidence,
    ...(record.plates.length > 0 ? { plates: record.plates } : {}),
    ...(record.avoid && record.avoid.length > 0 ? { avoid: record.avoid } : {}),
    ...(record.basis === '' ? {} : { basis: record.basis }),
    ...(record.note === '' ? {} : { note: record.note }),
    ...(record.successors.length > 0 ? { successors: record.successors.map(linkOf) } : {}),
    ...(record.change === '' ? {} : { change: record.change }),
    ...(record.places.length > 0 ? { places: record.places } : {}),
    ...(record.except.length > 0 ? { except: record.except } : {}),
  };
}
const given = (value: string): string | undefined => (value === '' ? undefined : value);
const linkOf = ({ id, duties, from, to }: SuccessorRecord): UnitLink => ({ id, duties: given(duties), from: given(from), to: given(to) });
export const periodOf = (record: { readonly from: string; readonly to: string }): { from: string | undefined; to: string | undefined } => ({
  from: record.from === '' ? undefined : record.from,
  to: record.to === '' ? undefined : record.to,
});
