import data from './data/issued.json';
import { type CorpusDocument, type CorpusTarget } from '../model/corpus';
import { measureOf, scaled } from '../model/measures';
import { type TargetReading } from '../model/targets';

/** A target as `nigao learn` states it. What is left out says nothing: upper end of a range, scope, new or in all, verb before the number, words of strength and bound, table or box. */
export interface ShippedTarget {
  readonly line: number;
  readonly indicator: string;
  readonly year: number | null;
  readonly kind: string;
  readonly operator: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly value2?: number;
  readonly scope?: string;
  readonly aggregate?: 'stock' | 'new';
  readonly verb?: string;
  /** Joined by 、. */
  readonly hedge?: string;
  readonly source?: 'table' | 'box';
  readonly heading?: string;
}
export interface ShippedDocument {
  readonly id: string;
  readonly hash: string;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly date: string | null;
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly jurisdiction: NonNullable<CorpusDocument['jurisdiction']> | null;
  readonly targets: readonly ShippedTarget[];
}
export interface ShippedPlan {
  readonly document: CorpusDocument;
  readonly targets: readonly CorpusTarget[];
}

/** Issued plans whose facts are shipped: targets and their places, no text. */
export function shippedPlans(): readonly ShippedPlan[] {
  return (data as { readonly documents: readonly ShippedDocument[] }).documents.map(planOf);
}

function planOf({ id, hash, title, docNumber, date, period, jurisdiction, targets }: ShippedDocument): ShippedPlan {
  const document: CorpusDocument = {
    id: `shipped:${id}`,
    path: undefined,
    hash,
    title: title ?? undefined,
    docNumber: docNumber ?? undefined,
    date: date ?? undefined,
    period: period === null ? undefined : { ...period, stated: true },
    jurisdiction: jurisdiction ?? undefined,
  };
  return { document, targets: targets.map(t => ({ ...readingOf(t), document, verb: t.verb ?? '', heading: t.heading ?? '', line: t.line - 1, range: undefined })) };
}

const OPERATORS: Readonly<Record<string, TargetReading['operator']>> = { '=': 'eq', '>=': 'ge', '>': 'gt', '<=': 'le', '<': 'lt', '~': 'approx', range: 'range' };
const KINDS: Readonly<Record<string, TargetReading['kind']>> = { 'annual-growth': 'annualGrowth', 'per-year': 'perYear' };

function readingOf(t: ShippedTarget): TargetReading {
  const measure = measureOf(t.unit ?? '');
  const based = (value: number | undefined): number | undefined => (value === undefined ? undefined : scaled(value, measure.factor));
  const value = t.value ?? undefined;
  const hedge = t.hedge?.split('、') ?? [];
  return {
    indicator: t.indicator,
    object: undefined,
    scope: t.scope,
    kind: KINDS[t.kind] ?? (t.kind as TargetReading['kind']),
    operator: OPERATORS[t.operator ?? ''],
    value,
    value2: t.value2,
    unit: t.unit ?? undefined,
    valueBase: based(value),
    value2Base: based(t.value2),
    unitBase: t.unit === null ? undefined : measure.base,
    halfBase: scaled(halfOf(value ?? 0), measure.factor),
    year: t.year ?? undefined,
    aggregate: t.aggregate ?? 'unknown',
    strength: strengthOf(hedge),
    hedge,
    source: t.source ?? 'text',
  };
}

/** Half a unit of the last place: 2.6 → 0.05. */
function halfOf(value: number): number {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}

function strengthOf(hedge: readonly string[]): TargetReading['strength'] {
  if (hedge.some(h => /力争|争取|努力/.test(h))) return 'strive';
  return hedge.some(h => /确保|保证/.test(h)) ? 'ensure' : 'firm';
}
