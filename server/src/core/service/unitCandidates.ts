import { overlaps, type Span } from '../text/span';
import { pathAt } from '../model/walk';
import { type Jurisdiction, type Unit } from '../knowledge/knowledge';
import { normalName } from '../knowledge/unitIndex';
import { type Analysis } from './analysis';
import { TaskRelevance, taskTextAt } from './taskWords';
import { inForce, placedMentions, resolve } from './units';

/** A name on offer; `unit` where the registry knows it. */
export interface Candidate {
  readonly label: string;
  readonly unit: Unit | undefined;
  /** Why it stands where it does: 本项“渔业”、本节所用、本稿所用; empty for the others. */
  readonly why: string;
  readonly points: number;
}
/** Where the names will go. */
export interface CandidatePlace {
  readonly offset: number;
  /** Behind the task's text, before the clause. */
  readonly clauseStart: number;
  /** The name being written, which is no use of it. */
  readonly segment: Span;
}

/** Points for a name that is used in the section, in the draft, and for each use of up to five. */
const IN_SECTION = 1.5;
const IN_DOCUMENT = 1;
const EACH_USE = 0.4;
const USES = 5;
/** A body of another level has the same field, but seldom the work. */
const ELSEWHERE = 0.5;

/**
 * Units for a clause, the likely ones first: points for words of the task (see `TaskRelevance`) and for use in the same section and in the draft. The
 * figures put most units of issued plans among the first ten when their clause is taken out.
 */
export function candidates(analysis: Analysis, place: CandidatePlace): readonly Candidate[] {
  const relevance = new TaskRelevance(analysis.knowledge, taskTextAt(analysis, place.clauseStart));
  const found = new Map<string, Candidate>();
  const fullNames = new Set<string>();
  const used = namesUsed(analysis, place);
  const isNear = ownLevel(analysis, used);
  const add = (label: string, unit: Unit | undefined, use: { readonly points: number; readonly why: string }): void => {
    const key = unit?.id ?? label;
    if (analysis.knowledge.forbidden?.has(normalName(label)) === true) return;
    if (found.has(key) || (unit !== undefined && fullNames.has(unit.name))) return;
    if (unit !== undefined) fullNames.add(unit.name);
    const { points, words } = unit === undefined ? { points: 0, words: [] } : relevance.of(unit);
    const counted = unit === undefined || use.points > 0 || isNear(unit) ? points : Math.min(points, ELSEWHERE);
    found.set(key, { label, unit, why: words[0] === undefined ? use.why : `本项“${words[0]}”`, points: counted + use.points });
  };
  for (const { label, unit, near, count } of used) {
    const often = EACH_USE * Math.min(count, USES);
    add(label, unit, near ? { points: IN_SECTION + often, why: '本节所用' } : { points: IN_DOCUMENT + often, why: '本稿所用' });
  }
  for (const { label, unit } of namesInForce(analysis, isNear)) add(label, unit, { points: 0, why: '' });
  return [...found.values()].sort((a, b) => b.points - a.points);
}

/** Bodies of the level of the draft, and of the level that most of its own units have; 中央驻省单位 beside those of the province. */
function ownLevel({ facts: { jurisdiction } }: Analysis, used: readonly Used[]): (unit: Unit) => boolean {
  const counts = new Map<string, number>();
  for (const { unit } of used) if (unit !== undefined) counts.set(unit.level, (counts.get(unit.level) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const level = jurisdiction?.level ?? 'national';
  const levels = new Set<string>(level === 'national' ? ['central', 'national'] : level === 'province' ? ['province', 'branch', 'generic-province'] : [`generic-${level}`]);
  return unit => levels.has(unit.level) || unit.level === 'local' || unit.level === usual;
}

/** The registry's units in force for the draft, under their standard short names; those of its own level first. */
function* namesInForce(analysis: Analysis, isOwn: (unit: Unit) => boolean): Generator<{ readonly label: string; readonly unit: Unit }> {
  const { knowledge, asOf: { date }, facts: { jurisdiction } } = analysis;
  for (const unit of [...knowledge.units.filter(isOwn), ...knowledge.units.filter(u => !isOwn(u))]) {
    const label = unit.shortNames[0] ?? unit.name;
    if (!isFor(unit, label, jurisdiction) || !inForce(unit, date)) continue;
    const now = knowledge.resolveUnit(label, date, jurisdiction);
    if (now.kind === 'current' && now.unit.id === unit.id) yield { label: now.unit.shortNames[0] ?? label, unit: now.unit };
  }
}

/** A record for the bodies of every place (XX) is offered in the drafts of such a place, by its name with the level word. */
function isFor(unit: Unit, label: string, jurisdiction: Jurisdiction | undefined): boolean {
  if (label.includes('XX')) return false;
  return !unit.level.startsWith('generic-') || unit.level === `generic-${jurisdiction?.level ?? ''}`;
}

interface Used {
  readonly label: string;
  readonly unit: Unit | undefined;
  readonly near: boolean;
  readonly count: number;
}

/** Names of the plan's clauses, those of the section first, then the most frequent; a former name is not offered again, what is being written now neither. */
function namesUsed(analysis: Analysis, { offset, segment }: CandidatePlace): readonly Used[] {
  const section = pathAt(analysis.plan, offset).filter(b => b.kind === 'section').at(-2);
  const counts = new Map<string, { count: number; near: boolean; distributed: string }>();
  for (const { mention } of placedMentions(analysis)) {
    if (overlaps(mention.span, segment) || mention.span.end === offset) continue;
    let known = counts.get(mention.name);
    if (known === undefined) counts.set(mention.name, (known = { count: 0, near: false, distributed: mention.distributed }));
    known.count++;
    known.near ||= section !== undefined && section.span.start <= mention.span.start && mention.span.end <= section.span.end;
  }
  const used: Used[] = [];
  for (const [name, { near, distributed, count }] of [...counts].sort((a, b) => Number(b[1].near) - Number(a[1].near) || b[1].count - a[1].count)) {
    const found = resolve(analysis, name, distributed);
    if (found.kind === 'former') continue;
    used.push({ label: found.kind === 'current' ? (found.unit.shortNames[0] ?? name) : name, unit: found.kind === 'current' ? found.unit : undefined, near, count });
  }
  return used;
}
