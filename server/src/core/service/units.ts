import { type Span } from '../text/span';
import { type ResponsibilityClause, type UnitMention } from '../parse/responsibility';
import { type Block } from '../model/plan';
import { blocksOf } from '../model/walk';
import { type Unit, type UnitResolution } from '../knowledge/knowledge';
import { type Analysis } from './analysis';

/** A unit named in a responsibility clause, with the block whose clause it is. */
export interface PlacedMention {
  readonly mention: UnitMention;
  readonly clause: ResponsibilityClause;
  readonly block: Block;
}

export function clausesOf(block: Block): readonly ResponsibilityClause[] {
  return block.kind === 'table' ? block.rowClauses.flat() : block.clauses;
}

export const placedMentions = (analysis: Analysis): Generator<PlacedMention> => mentionsIn(blocksOf(analysis.plan));

export function* mentionsIn(blocks: Iterable<Block>): Generator<PlacedMention> {
  for (const block of blocks) {
    for (const clause of clausesOf(block)) for (const mention of clause.mentions) yield { mention, clause, block };
  }
}

/** Starts of the mentions that lead: by the role written at the unit, by rule, or as the only unit of a task. */
export function leadStarts(analysis: Analysis): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { mention } of placedMentions(analysis)) if (mention.role === 'lead') starts.add(mention.span.start);
  for (const task of analysis.tasks) if (task.lead.mention !== undefined) starts.add(task.lead.mention.span.start);
  return starts;
}

/** What a name means on the reference date; in a list that says the level word once (省发展改革委、财政厅) with that word first. */
export function resolve(analysis: Analysis, name: string, distributed = name): UnitResolution {
  const { knowledge, facts, asOf } = analysis;
  const whole = distributed === name ? undefined : knowledge.resolveUnit(distributed, asOf.date, facts.jurisdiction);
  if (whole?.kind === 'current' || whole?.kind === 'former') return whole;
  return knowledge.resolveUnit(name, asOf.date, facts.jurisdiction);
}

/** One key for all names of one unit. */
export function keyOf(resolution: UnitResolution, name: string): string {
  return resolution.kind === 'current' || resolution.kind === 'former' ? resolution.unit.id : name;
}

/** Whether the unit exists on the day; dates of different precision are compared to the precision both have. */
export function inForce(unit: Unit, on: string): boolean {
  const { validFrom, validTo } = unit;
  const begun = validFrom === undefined || validFrom.slice(0, on.length) <= on.slice(0, validFrom.length);
  const ended = validTo !== undefined && validTo.slice(0, on.length) <= on.slice(0, validTo.length);
  return begun && !ended;
}

export const holdsCursor = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;
