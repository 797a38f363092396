import { type ResponsibilityClause } from '../../parse/responsibility';
import { type Plan, type Said } from '../../model/plan';
import { blocksOf } from '../../model/walk';

/** A clause in the place where it is written; cells of a table stand in no paragraph. */
export interface Placed {
  readonly clause: ResponsibilityClause;
  readonly said: Said | undefined;
}

/** Every clause of the plan and its attachments, in reading order. */
export function clausesOf(plan: Plan): readonly Placed[] {
  const found: Placed[] = [];
  for (const block of blocksOf(plan)) {
    if (block.kind === 'table') for (const clause of block.rowClauses.flat()) found.push({ clause, said: undefined });
    else for (const clause of block.clauses) found.push({ clause, said: block });
  }
  return found;
}

/** Brackets or a label: its form can be asked for. Cells have columns, and what is said in a sentence (A、B按职责分工负责。) is prose. */
export const isSetApart = ({ form }: ResponsibilityClause): boolean => form === 'parenthetical' || form === 'label';

/** 负责 with several units says nothing of who leads; 牵头 does, and 负责 beside 配合. */
export function saysWhoLeads(clause: ResponsibilityClause): boolean {
  const responsible = clause.mentions.filter(m => m.role === 'responsible');
  return clause.firstLeads || clause.mentions.some(m => m.role === 'lead') || (responsible.length === 1 && clause.mentions.length > 1);
}
