import { type Span } from '../text/span';

export type Confidence = 'high' | 'medium' | 'low';
export interface Unit {
  readonly id: string;
  readonly name: string;
  /** The standard one first. */
  readonly shortNames: readonly string[];
  readonly level: 'central' | 'national' | 'province' | 'branch' | 'generic-city';
  /** ISO 8601, to the precision known. */
  readonly validFrom: string | undefined;
  readonly validTo: string | undefined;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}
/** 机构沿革：自某日起，旧称由新称承继，依据某文件。 */
export interface Succession {
  readonly former: Unit;
  /** Units in force on the date asked for, in order, each with the duties that went there if the record says so. */
  readonly current: readonly { readonly unit: Unit; readonly duties: string | undefined }[];
  readonly kind: 'renamed' | 'merged' | 'split' | 'abolished';
  /** ISO 8601 to the precision known: since when the former name is former. */
  readonly effective: string;
  readonly basis: string;
  readonly confidence: Confidence;
}
export type UnitResolution =
  | { readonly kind: 'current'; readonly unit: Unit }
  | { readonly kind: 'former'; readonly unit: Unit; readonly succession: Succession }
  | { readonly kind: 'generic' } // 各县（市、区）人民政府、市级有关部门
  | { readonly kind: 'unknown'; readonly near: readonly Unit[] };

/** A unit named in prose, found by the registry or by the grammar of collectives. */
export interface NameHit {
  readonly span: Span;
  readonly name: string;
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
  /** What `name` means on the day `on` (ISO 8601) for a document of `jurisdiction`; unknown jurisdiction never gives `former` for a provincial or city name. */
  resolveUnit(name: string, on: string, jurisdiction?: Jurisdiction): UnitResolution;
  /** Longest names first, one pass: units and collectives named in `text`, ascending and disjoint. */
  namesIn(text: string, jurisdiction?: Jurisdiction): readonly NameHit[];
  /** Units before and after one, oldest first, itself included. */
  history(id: string): readonly Unit[];
  /** Pinyin initials and full pinyin of a shipped name, for completion; empty where unknown. */
  pinyin(name: string): { readonly initials: string; readonly full: string } | undefined;
}
