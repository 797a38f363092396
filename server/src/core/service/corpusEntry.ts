import { hashOf } from '../text/hash';
import { type CorpusDocument, type CorpusTarget, type DocumentIdentity, verbOf } from '../model/corpus';
import { type PlanTarget, type TargetReading } from '../model/targets';
import { type Plan } from '../model/plan';
import { blocksOf } from '../model/walk';
import { type Analysis } from './analysis';
import { type CorpusEntry } from './corpusIndex';

/** Targets kept of one document; more are no plan's. */
export const MOST_TARGETS = 3000;

export function identityOf({ facts: { title, docNumber, date, period, jurisdiction }, source }: Pick<Analysis, 'facts' | 'source'>, id: string): DocumentIdentity {
  return { id, title, docNumber, date, period, jurisdiction, hash: hashOf(source.text) };
}

/** What other documents are to know of this one: what it states of itself, and its targets. Undefined: it has none. */
export function corpusEntry(analysis: Analysis, id: string, path: string): CorpusEntry | undefined {
  const targets = analysis.targets.filter(t => t.valueBase !== undefined).slice(0, MOST_TARGETS);
  if (targets.length === 0) return undefined;
  const document: CorpusDocument = { ...identityOf(analysis, id), path };
  const headings = headingsOf(analysis.plan);
  return { document, targets: targets.map(t => corpusTarget(analysis, document, t, headings.get(t.path ?? '') ?? '')) };
}

function corpusTarget({ source }: Analysis, document: CorpusDocument, target: PlanTarget, heading: string): CorpusTarget {
  const range = source.rangeOf(target.span);
  return { ...readingOf(target), document, verb: target.object === undefined ? '' : verbOf(target.raw), heading, line: range.start.line, range };
}

export function readingOf(target: TargetReading): TargetReading {
  const { indicator, object, scope, kind, operator, value, value2, unit, valueBase, value2Base, unitBase, halfBase, year, aggregate, strength, hedge, source } = target;
  return { indicator, object, scope, kind, operator, value, value2, unit, valueBase, value2Base, unitBase, halfBase, year, aggregate, strength, hedge, source };
}

const LONGEST_HEADING = 60;

/** Headings of the outline by path. */
export function headingsOf(plan: Plan): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const block of blocksOf(plan)) if (block.kind !== 'paragraph') titles.set(block.path, block.title.slice(0, LONGEST_HEADING));
  return titles;
}
