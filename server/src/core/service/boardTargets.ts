import { finished, type Steps } from '../text/steps';
import { type Finding } from '../rules/rule';
import { type Analysis } from './analysis';
import { type Indicator, targetOverviewSteps } from './overviewTargets';

/** 指标总览: indicators by years, those in conflict first. */
export interface TargetBoard {
  readonly title: string | null;
  readonly indicators: readonly Indicator[];
  readonly conflicts: number;
  /** Every year that has a value, ascending. */
  readonly years: readonly number[];
}

export const targetBoard = (analysis: Analysis, findings: readonly Finding[]): TargetBoard => finished(targetBoardSteps(analysis, findings));

/** The same in parts. */
export function* targetBoardSteps(analysis: Analysis, findings: readonly Finding[]): Steps<TargetBoard> {
  const { indicators, conflicts } = yield* targetOverviewSteps(analysis, findings);
  const years = new Set<number>();
  for (const indicator of indicators) for (const { year } of indicator.years) if (year !== null) years.add(year);
  return { title: analysis.facts.title ?? null, indicators, conflicts, years: [...years].sort((a, b) => a - b) };
}
