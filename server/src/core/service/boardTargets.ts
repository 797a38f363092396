import { type Finding } from '../rules/rule';
import { type Analysis } from './analysis';
import { type Indicator, targetOverview } from './overviewTargets';

/** 指标总览: indicators by years, those in conflict first. */
export interface TargetBoard {
  readonly title: string | null;
  readonly indicators: readonly Indicator[];
  readonly conflicts: number;
  /** Every year that has a value, ascending. */
  readonly years: readonly number[];
}

export function targetBoard(analysis: Analysis, findings: readonly Finding[]): TargetBoard {
  const { indicators, conflicts } = targetOverview(analysis, findings);
  const years = new Set<number>();
  for (const indicator of indicators) for (const { year } of indicator.years) if (year !== null) years.add(year);
  return { title: analysis.facts.title ?? null, indicators, conflicts, years: [...years].sort((a, b) => a - b) };
}
