import { type ResponsibilityClause, type UnitMention } from '../parse/responsibility';
import { type Block, type Plan } from '../model/plan';
import { type Lead, leadOf, type Task } from '../model/task';
import { blocksOf } from '../model/walk';
import { type Analysis } from './analysis';
import { paragraphsOf } from './paragraphs';
import { type Place, placeOf } from './place';

export interface ClauseRow extends Place {
  readonly attachesTo: string | null;
  readonly label: string;
  readonly lead: string | null;
  readonly leadBasis: Lead['basis'];
  readonly units: readonly { readonly name: string; readonly role: UnitMention['role']; readonly id: string | null }[];
  readonly deadline: string | null;
  readonly tail: string;
}

type Node = Exclude<Block, { kind: 'paragraph' }>;

/** Responsibility clauses in reading order, those of tables too. */
export function clauseRows(analysis: Analysis): readonly ClauseRow[] {
  const { plan, tasks } = analysis;
  const owners = new Map<number, Task>();
  for (const task of tasks) for (const clause of task.own) owners.set(clause.span.start, task);
  const pathAt = ascendingPaths(plan);
  return clausesOf(plan).map(clause => {
    const task = owners.get(clause.span.start);
    const path = pathAt(clause.span.start);
    return row(analysis, clause, task?.lead ?? leadBy(clause), task?.bearer.path ?? path);
  });
}

function clausesOf(plan: Plan): readonly ResponsibilityClause[] {
  const inTables = [...blocksOf(plan)].flatMap(block => (block.kind === 'table' ? block.rowClauses.flat() : []));
  const seen = new Set<number>();
  return [...paragraphsOf(plan).flatMap(said => said.clauses), ...inTables]
    .filter(c => !seen.has(c.span.start) && seen.add(c.span.start))
    .sort((a, b) => a.span.start - b.span.start);
}

function row(analysis: Analysis, clause: ResponsibilityClause, lead: Lead, path: string | undefined): ClauseRow {
  const { source, knowledge, facts } = analysis;
  const on = analysis.asOf.date;
  const idOf = (mention: UnitMention): string | null => {
    for (const name of [mention.name, mention.distributed]) {
      const found = knowledge.resolveUnit(name, on, facts.jurisdiction);
      if (found.kind === 'current' || found.kind === 'former') return found.unit.id;
    }
    return null;
  };
  const leads = (mention: UnitMention): boolean => (lead.basis === 'role' || lead.basis === 'stated') && lead.mention?.span.start === mention.span.start;
  return {
    ...placeOf(source, clause.span),
    attachesTo: path ?? null,
    label: clause.label,
    lead: lead.mention?.name ?? null,
    leadBasis: lead.basis,
    units: clause.mentions.map(m => ({ name: m.name, role: leads(m) ? 'lead' : m.role, id: m.collective ? null : idOf(m) })),
    deadline: clause.deadlineText ?? null,
    tail: clause.tail,
  };
}

/** Lead of a clause that belongs to no task, by the clause alone. */
const leadBy = (clause: ResponsibilityClause): Lead => leadOf([clause], clause.firstLeads ? 0 : Infinity);

/** Path of the innermost node of the outline at an offset; the offsets asked for must ascend. */
function ascendingPaths(plan: Plan): (offset: number) => string | undefined {
  const nodes = [...blocksOf(plan)].filter((b): b is Node => b.kind !== 'paragraph').sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const open: Node[] = [];
  let next = 0;
  return offset => {
    for (let node = nodes[next]; node && node.span.start <= offset; node = nodes[++next]) open.push(node);
    // Nodes nest, so what ended before the offset lies on top.
    for (let top = open[open.length - 1]; top && top.span.end <= offset; top = open[open.length - 1]) open.pop();
    return open[open.length - 1]?.path;
  };
}
