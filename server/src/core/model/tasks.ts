import { type Deadline } from '../parse/date';
import { type ResponsibilityClause, type UnitMention } from '../parse/responsibility';
import { type Target } from '../parse/target';
import { type Section } from './plan';

export interface Lead {
  readonly mention: UnitMention | undefined;
  /** rules.md §5.3 (8): 牵头 written at the unit; a 列第一位 rule in force; one unit only; several and no rule. */
  readonly basis: 'stated' | 'role' | 'single' | 'unknown';
}

/** 一项任务：承担责任分工、指标或时限的最小层次。Derived, never stored in the tree. */
export interface Task {
  readonly bearer: Section;
  /** Clauses that belong to the node itself. */
  readonly own: readonly ResponsibilityClause[];
  /** Effective ones: its own, else those of the nearest ancestor (rules.md §5.3). */
  readonly clauses: readonly ResponsibilityClause[];
  readonly lead: Lead;
  readonly targets: readonly Target[];
  readonly deadline: Deadline | undefined;
  /** A clause is expected here and there is none (rules.md §5.3, 5–7). */
  readonly uncovered: boolean;
}

import { type Plan } from './plan';

/** Tasks of the plan with effective clauses and lead (rules.md §5.3), in reading order. */
export function tasksOf(plan: Plan): readonly Task[] {
  void plan;
  return [];
}
