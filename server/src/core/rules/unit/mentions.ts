import { byStart, contains, lastStartingBefore, merged, overlaps, type Span, within } from '../../text/span';
import { finished, type Steps } from '../../text/steps';
import { type ResponsibilityClause, type UnitMention } from '../../parse/responsibility';
import { placed } from '../../model/placed';
import { type Plan, type Said } from '../../model/plan';
import { blocksOf } from '../../model/walk';
import { type UnitResolution } from '../../knowledge/knowledge';
import { type RuleContext } from '../rule';

/** A unit named somewhere in the draft; spans are absolute. */
export interface Named {
  readonly span: Span;
  readonly name: string;
  /** With the level word of an earlier unit in the list (rules.md §5.1, form 10). */
  readonly distributed: string;
  readonly clause: ResponsibilityClause | undefined;
  readonly said: Said | undefined;
}

/**
 * Every unit named in clauses, tables, elements and prose, in reading order, each place once. Left out: residue, opaque text, names in
 * quotations and titles of documents, and collectives of prose.
 */
export const namedUnits = (context: RuleContext): readonly Named[] => context.shared.once(namedUnits, () => namedIn(context, () => true));

/** The same in parts. */
export function* namedSteps(context: RuleContext): Steps<readonly Named[]> {
  const named = yield* steps(context, () => true);
  return context.shared.once(namedUnits, () => named);
}

/** Those of the paragraphs, elements and tables that hold `offset` or touch it. */
export const namedAround = (context: RuleContext, offset: number): readonly Named[] => namedIn(context, s => s.start <= offset && offset <= s.end);

const namedIn = (context: RuleContext, wanted: (place: Span) => boolean): readonly Named[] => finished(steps(context, wanted));

function* steps(context: RuleContext, wanted: (place: Span) => boolean): Steps<readonly Named[]> {
  const found: Named[] = [];
  for (const plan of plansOf(context.plan)) yield* collect(context, plan, { found, wanted });
  found.sort((a, b) => byStart(a.span, b.span));
  const out = [...context.plan.residue, ...context.plan.opaque].sort(byStart);
  return found.filter((n, i) => !within(out, n.span) && !(i > 0 && overlaps(n.span, (found[i - 1] as Named).span)));
}

function* plansOf(plan: Plan): Generator<Plan> {
  yield plan;
  for (const attachment of plan.attachments) yield* plansOf(attachment.body);
}

function* collect(context: RuleContext, plan: Plan, { found, wanted }: { readonly found: Named[]; wanted(place: Span): boolean }): Steps<void> {
  const given = [context.knowledge, context.asOf, context.facts.jurisdiction?.level, context.facts.jurisdiction?.name];
  const taken: Named[] = [];
  for (const element of plan.elements) {
    if (!wanted(element.span)) continue;
    const mentions = element.kind === 'addressees' ? element.mentions : element.kind === 'signature' ? element.units : element.kind === 'imprint' ? element.copyTo : [];
    for (const mention of mentions) for (const n of named(context, mention, undefined, undefined)) taken.push(n);
  }
  const paragraphs = plan.paragraphs.filter(said => wanted(said.text.span));
  for (const block of blocksOf({ ...plan, attachments: [] })) {
    if (block.kind === 'table' && wanted(block.span)) for (const clause of block.rowClauses.flat()) for (const mention of clause.mentions) for (const n of named(context, mention, clause, undefined)) taken.push(n);
  }
  taken.sort((a, b) => byStart(a.span, b.span));
  const starts = taken.map(n => n.span);
  for (const n of taken) found.push(n);
  for (const [i, said] of paragraphs.entries()) {
    if (i % BETWEEN_RESTS === BETWEEN_RESTS - 1) yield undefined;
    const beside = hasIn(starts, said.text.span);
    for (const n of beside ? namedBy(context, said, starts) : placed(said, MOVED, given, () => namedBy(context, said, []))) found.push(n);
  }
}

/** Paragraphs between two rests. */
const BETWEEN_RESTS = 1000;

const hasIn = (spans: readonly Span[], place: Span): boolean => {
  const last = spans[lastStartingBefore(spans, place.end)];
  return last !== undefined && last.end > place.start;
};

/** The clause of one that has moved is that of the paragraph where it stands now. */
const MOVED = {
  moved(n: Named, by: number, said: Said): Named {
    const at = n.clause === undefined || n.said === undefined ? -1 : n.said.clauses.indexOf(n.clause);
    return { span: { start: n.span.start + by, end: n.span.end + by }, name: n.name, distributed: n.distributed, clause: said.clauses[at], said };
  },
};

/** Names in the clauses of a paragraph and in its prose; `others`: places in it that an element has named. */
function namedBy(context: RuleContext, said: Said, others: readonly Span[]): readonly Named[] {
  const inClauses: Named[] = [];
  for (const clause of said.clauses) for (const mention of clause.mentions) for (const n of named(context, mention, clause, said)) inClauses.push(n);
  const taken = [...others, ...inClauses.map(n => n.span)].sort(byStart);
  return [...inClauses.filter(n => !isQuoted(n)), ...proseNames(context, said, taken)].sort((a, b) => byStart(a.span, b.span));
}

/** 省市场监管局（省知识产权局）: the body and its other name-plate, or the body that had its duties; each is a name by itself. */
const PLATES = /^(.{3,})[（(](.{3,})[)）]$/s;

function named({ knowledge, asOf, facts }: RuleContext, { span, name, distributed }: UnitMention, clause: ResponsibilityClause | undefined, said: Said | undefined): readonly Named[] {
  const [, outer, inner] = /[)）]$/.test(name) && span.end - span.start === name.length ? (PLATES.exec(name) ?? []) : [];
  const whole = outer === undefined || ['current', 'former'].includes(knowledge.resolveUnit(name, asOf, facts.jurisdiction).kind);
  if (whole || inner === undefined) return [{ span, name, distributed, clause, said }];
  const level = distributed.slice(0, distributed.length - name.length);
  const at = span.start + outer.length + 1;
  return [
    { span: { start: span.start, end: span.start + outer.length }, name: outer, distributed: level + outer, clause, said },
    { span: { start: at, end: at + inner.length }, name: inner, distributed: inner, clause, said },
  ];
}

function proseNames(context: RuleContext, said: Said, taken: readonly Span[]): readonly Named[] {
  const hits = context.knowledge.namesIn(said.text.text, context.facts.jurisdiction);
  if (hits.length === 0) return [];
  const quoted = merged([...said.quotations, ...said.citations.map(c => c.span)]);
  const names: Named[] = [];
  for (const hit of hits) {
    const span = said.text.spanOf(hit.span);
    const at = lastStartingBefore(taken, span.end - 1);
    const clash = [taken[at], taken[at - 1]].some(s => s !== undefined && overlaps(s, span));
    if (hit.collective !== true && !clash && !within(quoted, span)) names.push({ span, name: hit.name, distributed: hit.name, clause: undefined, said });
  }
  return names;
}

/** A name of a clause is quoted only where the quotation itself is inside the clause. */
function isQuoted({ span, clause, said }: Named): boolean {
  if (!clause || !said) return false;
  return said.quotations.some(q => contains(clause.span, q) && contains(q, span));
}

/** What a name means on the reference date, and the form (as written, or with the level word distributed) that gave the answer. */
export function meaningOf(context: RuleContext, n: Named): Meaning {
  // Names are few and places many: several rules ask for each.
  const known = context.shared.once(meaningOf, () => new Map<string, Meaning>());
  const key = `${n.distributed} ${n.name}`;
  const meaning = known.get(key) ?? worked(context, n);
  known.set(key, meaning);
  return meaning;
}

interface Meaning {
  readonly resolution: UnitResolution;
  readonly form: string;
}

function worked({ knowledge, asOf, facts }: RuleContext, n: Named): Meaning {
  const forms = n.distributed === n.name ? [n.name] : [n.distributed, n.name];
  for (const form of forms) {
    const resolution = knowledge.resolveUnit(form, asOf, facts.jurisdiction);
    if (resolution.kind === 'current' || resolution.kind === 'former') return { resolution, form };
  }
  return { resolution: knowledge.resolveUnit(n.name, asOf, facts.jurisdiction), form: n.name };
}
