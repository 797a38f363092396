import { type Operator } from '../parse/target';
import { type PlanTarget } from '../model/targets';
import { type Analysis } from './analysis';
import { type Place, placeOf } from './place';

export type TargetWord = 'level' | 'increment' | 'growth' | 'annual-growth' | 'share' | 'rank' | 'coverage' | 'multiple' | 'per-year';
export type OperatorWord = '=' | '>=' | '>' | '<=' | '<' | '~' | 'range';
export interface TargetRow extends Place {
  readonly raw: string;
  readonly indicator: string;
  readonly object: string | null;
  readonly year: number | null;
  readonly baseYear: number | null;
  readonly baseValue: number | null;
  readonly kind: TargetWord;
  readonly operator: OperatorWord | null;
  readonly value: number | null;
  readonly value2: number | null;
  readonly unit: string | null;
  readonly valueBase: number | null;
  readonly unitBase: string | null;
  readonly hedge: readonly string[];
  readonly source: PlanTarget['source'];
  readonly path: string | null;
}

const OPERATORS: Readonly<Record<Operator, OperatorWord>> = { eq: '=', ge: '>=', gt: '>', gtTens: '>', le: '<=', lt: '<', approx: '~', range: 'range' };

/** Targets in the words of the command line. */
export function targetRows({ source, targets }: Analysis): readonly TargetRow[] {
  return targets.map(target => ({
    ...placeOf(source, target.span),
    raw: target.raw,
    indicator: target.indicator,
    object: target.object ?? null,
    year: target.year ?? null,
    baseYear: target.baseYear ?? null,
    baseValue: target.baseValue ?? null,
    kind: kindOf(target),
    operator: target.operator === undefined ? null : OPERATORS[target.operator],
    value: target.value ?? null,
    value2: target.value2 ?? null,
    unit: target.unit ?? null,
    valueBase: target.valueBase ?? null,
    unitBase: target.unitBase ?? null,
    hedge: target.hedge,
    source: target.source,
    path: target.path ?? null,
  }));
}

/** A counted object is a level, or an increment where only new ones count; a level in per cent is a share. */
export function kindOf({ kind, aggregate, unit }: PlanTarget): TargetWord {
  switch (kind) {
    case 'count':
      return aggregate === 'new' ? 'increment' : 'level';
    case 'level':
      return unit === '%' || unit === '％' ? 'share' : 'level';
    case 'annualGrowth':
      return 'annual-growth';
    case 'perYear':
      return 'per-year';
    default:
      return kind;
  }
}
