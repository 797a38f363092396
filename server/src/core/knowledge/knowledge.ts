import { type Span } from '../text/span';

export type Confidence = 'high' | 'medium' | 'low';
/** 层级。The generic ones are patterns: one record for the bodies of every place that has them; `local`: a body of one city or county, from a house list. */
export type UnitLevel = 'central' | 'national' | 'province' | 'branch' | 'local' | 'generic-province' | 'generic-city' | 'generic-branch';

export interface Unit {
  readonly id: string;
  /** 全称。XX stands for the place in a generic record until `resolveUnit` puts it in. */
  readonly name: string;
  /** The standard one first. */
  readonly shortNames: readonly string[];
  readonly level: UnitLevel;
  /** ISO 8601, to the precision known. */
  readonly validFrom: string | undefined;
  readonly validTo: string | undefined;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  /** 一个机构两块牌子: short forms that are name-plates of their own, as right as the standard one. */
  readonly plates?: readonly string[];
  /** Other forms that the house list does not want written. */
  readonly avoid?: readonly string[];
  /** 依据: the reform or act that ended it. */
  readonly basis?: string;
  readonly note?: string;
  /** 职责去向, as recorded; absent while the unit lasts. */
  readonly successors?: readonly UnitLink[];
  readonly change?: 'renamed' | 'merged' | 'split' | 'abolished';
  /** Generic records: where the pattern holds (全国, 直辖市, 浙江), and where it does not. */
  readonly places?: readonly string[];
  readonly except?: readonly string[];
}
/** To whom duties went, which ones, and within which bounds (ISO 8601). */
export interface UnitLink {
  readonly id: string;
  readonly duties: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}
/** A unit that took over duties, on the day asked for. */
export interface Successor {
  readonly unit: Unit;
  /** 职责 that went there, if the record says so. */
  readonly duties: string | undefined;
  /** It has them only since then (ISO 8601), later than the former unit ended. */
  readonly since?: string;
}
/** 机构沿革：自某日起，旧称由新称承继，依据某文件。 */
export interface Succession {
  readonly former: Unit;
  /** Units in force on the date asked for, in order; never one of low confidence; empty where none is known. */
  readonly current: readonly Successor[];
  readonly kind: 'renamed' | 'merged' | 'split' | 'abolished';
  /** ISO 8601 to the precision known: the last day, month or year in which the former name still passes; from then on it is former. Empty: whatever the date. */
  readonly effective: string;
  /** The change lies in a window: `effective` is its end, not the day. */
  readonly atLatest?: boolean;
  readonly basis: string;
  readonly confidence: Confidence;
  /** 撤销: that nobody took over is what the record says, not a gap in it. */
  readonly stated?: boolean;
  /** Names in between that have passed away too, oldest first. */
  readonly via?: readonly Unit[];
}
export type UnitResolution =
  | { readonly kind: 'current'; readonly unit: Unit }
  | { readonly kind: 'former'; readonly unit: Unit; readonly succession: Succession }
  | { readonly kind: 'generic' } // 各县（市、区）人民政府、市级有关部门
  /** `covered`: the registry holds the units of that level and place, so that a name it lacks is worth a word. */
  | { readonly kind: 'unknown'; readonly near: readonly Unit[]; readonly covered?: boolean };

/** A unit named in prose, found by the registry or by the grammar of names and collectives. */
export interface NameHit {
  readonly span: Span;
  readonly name: string;
  /** 各设区市政府、相关部门: a set, not one body. */
  readonly collective?: boolean;
}

/** Whose table of units applies. */
export interface Jurisdiction {
  readonly level: 'national' | 'province' | 'city' | 'county';
  /** 浙江, 杭州……; 全国 for the State Council. */
  readonly name: string;
}

/** Port: what the world knows; injected and dated. All methods are pure. */
export interface Knowledge {
  readonly revision: string;
  readonly units: readonly Unit[];
  /** Names that the house list forbids, in the form of `normalName`, with the reason (may be empty). */
  readonly forbidden?: ReadonlyMap<string, string>;
  /** What `name` means on the day `on` (ISO 8601) for a document of `jurisdiction`; unknown jurisdiction never gives `former` for a provincial or city name. */
  resolveUnit(name: string, on: string, jurisdiction?: Jurisdiction): UnitResolution;
  /** Longest names first, one pass: units and collectives named in `text`, ascending and disjoint. */
  namesIn(text: string, jurisdiction?: Jurisdiction): readonly NameHit[];
  /** Units before and after one, oldest first, itself included. */
  history(id: string): readonly Unit[];
  /** Pinyin initials and full pinyin of a shipped name, for completion; empty where unknown. */
  pinyin(name: string): { readonly initials: string; readonly full: string } | undefined;
}
