import { type Span, span } from '../text/span';
import { type Operator, type TargetKind } from '../parse/target';

/** A target with what its surroundings say: year, base, place (rules.md §2.7, §4.2). Spans are absolute. */
export interface PlanTarget {
  /** The phrase, or the cell of a table. */
  readonly span: Span;
  readonly raw: string;
  readonly indicator: string;
  readonly object: string | undefined;
  readonly scope: string | undefined;
  readonly qualifiers: readonly string[];
  readonly kind: TargetKind;
  readonly operator: Operator | undefined;
  readonly value: number | undefined;
  readonly value2: number | undefined;
  /** As printed. */
  readonly unit: string | undefined;
  /** `value` and unit without 万/亿; the unit of money is 元. */
  readonly valueBase: number | undefined;
  readonly value2Base: number | undefined;
  readonly unitBase: string | undefined;
  /** Rounding interval: half a unit of the last place, in base units. */
  readonly halfBase: number;
  readonly year: number | undefined;
  readonly yearBasis: 'sentence' | 'paragraph' | 'section' | 'plan' | 'table-header' | undefined;
  readonly baseYear: number | undefined;
  readonly baseValue: number | undefined;
  readonly aggregate: 'stock' | 'new' | 'unknown';
  /** 2026年新建5个 in a plan of several years: what that year adds, not what is done by then. */
  readonly inYear?: true;
  readonly strength: 'firm' | 'strive' | 'ensure';
  readonly hedge: readonly string[];
  readonly source: 'text' | 'table' | 'box';
  /** Path of the outline node it stands in; undefined outside the outline. */
  readonly path: string | undefined;
}

/** The same target `by` characters further on. Each field by its name: a spread of so many costs several times the memory. */
export function movedTarget(t: PlanTarget, by: number): PlanTarget {
  const there = {
    span: span(t.span.start + by, t.span.end + by),
    raw: t.raw,
    indicator: t.indicator,
    object: t.object,
    scope: t.scope,
    qualifiers: t.qualifiers,
    kind: t.kind,
    operator: t.operator,
    value: t.value,
    value2: t.value2,
    unit: t.unit,
    valueBase: t.valueBase,
    value2Base: t.value2Base,
    unitBase: t.unitBase,
    halfBase: t.halfBase,
    year: t.year,
    yearBasis: t.yearBasis,
    baseYear: t.baseYear,
    baseValue: t.baseValue,
    aggregate: t.aggregate,
    strength: t.strength,
    hedge: t.hedge,
    source: t.source,
    path: t.path,
  };
  return t.inYear === true ? { ...there, inYear: true } : there;
}

/** What a target says, wherever it stands: enough to compare it with one of another document. */
export type TargetReading = Pick<
  PlanTarget,
  'indicator' | 'object' | 'scope' | 'kind' | 'operator' | 'value' | 'value2' | 'unit' | 'valueBase' | 'value2Base' | 'unitBase' | 'halfBase' | 'year' | 'aggregate' | 'inYear' | 'strength' | 'hedge' | 'source'
>;
