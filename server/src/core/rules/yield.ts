import { lastStartingBefore, type Span } from '../text/span';
import { type Finding, type Rule, type RuleId } from './rule';

/** One fault is one finding: what overlaps a finding of a rule that says it better is left out (`yieldsTo`). */
export function withoutYielded(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const yielding = new Map(rules.flatMap(r => (r.yieldsTo ? [[r.id as string, r.yieldsTo] as const] : [])));
  const better = new Map<RuleId, Reach>();
  for (const id of new Set([...yielding.values()].flat())) better.set(id, reachOf(findings.filter(f => f.ruleId === id)));
  return findings.filter(f => !(yielding.get(f.ruleId) ?? []).some(id => overlapsOne(f.span, better.get(id))));
}

/** Places in ascending order, and how far those up to each reach. */
interface Reach {
  readonly spans: readonly Span[];
  readonly ends: readonly number[];
}

function reachOf(findings: readonly Finding[]): Reach {
  const spans = findings.map(f => f.span).sort((a, b) => a.start - b.start);
  let end = 0;
  return { spans, ends: spans.map(s => (end = Math.max(end, s.end))) };
}

function overlapsOne(at: Span, reach: Reach | undefined): boolean {
  if (!reach) return false;
  const last = lastStartingBefore(reach.spans, at.end - 1);
  return (reach.ends[last] ?? 0) > at.start;
}
