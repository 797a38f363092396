import { hashOf } from '../text/hash';
import { overlaps } from '../text/span';
import { type CorpusCitation, type CorpusDocument, type CorpusTarget, type DocumentIdentity, verbOf } from '../model/corpus';
import { type PlanTarget, type TargetReading } from '../model/targets';
import { type Plan } from '../model/plan';
import { blocksOf, partsOf } from '../model/walk';
import { stemOf } from '../rules/reference/citedStem';
import { docNumberBehind } from '../rules/reference/names';
import { type Analysis } from './analysis';
import { type CorpusEntry } from './corpusIndex';

/** Targets kept of one document; more are no plan's. */
export const MOST_TARGETS = 3000;

export function identityOf({ facts: { title, docNumber, date, period, jurisdiction }, source }: Pick<Analysis, 'facts' | 'source'>, id: string): DocumentIdentity {
  return { id, title, docNumber, date, period, jurisdiction, hash: hashOf(source.text) };
}

/** What other documents are to know of this one: what it states of itself, its targets and the documents that it cites. Undefined: it has neither. */
export function corpusEntry(analysis: Analysis, id: string, path: string): CorpusEntry | undefined {
  const targets = analysis.targets.filter(t => t.valueBase !== undefined).slice(0, MOST_TARGETS);
  const document: CorpusDocument = { ...identityOf(analysis, id), path };
  const citations = citationsOf(analysis, document);
  if (targets.length + citations.length === 0) return undefined;
  const headings = headingsOf(analysis.plan);
  return { document, targets: targets.map(t => corpusTarget(analysis, document, t, headings.get(t.path ?? '') ?? '')), citations };
}

/** Names kept of one document, and their length; longer ones are no names. */
const MOST_CITATIONS = 500;
const LONGEST_NAME = 100;

/** Names in 《》 that may be compared, each once. What stands in the document's own title is its own name. */
function citationsOf(analysis: Analysis, document: CorpusDocument): readonly CorpusCitation[] {
  const { plan, source } = analysis;
  const found = new Map<string, CorpusCitation>();
  for (const part of partsOf(plan)) {
    const titles = part.elements.filter(e => e.kind === 'title').map(e => e.span);
    for (const { span: at } of part.paragraphs.flatMap(p => p.citations.filter(c => c.form === 'title'))) {
      if (at.end - at.start > LONGEST_NAME || titles.some(t => overlaps(t, at))) continue;
      const name = analysis.text(at).slice(1, -1);
      const stem = found.has(name) || found.size >= MOST_CITATIONS ? undefined : stemOf(name);
      if (stem !== undefined) found.set(name, { document, name, stem, docNumber: docNumberBehind(analysis.text({ start: at.end, end: at.end + LOOK_BEHIND })), range: source.rangeOf(at) });
    }
  }
  return [...found.values()];
}

const LOOK_BEHIND = 40;

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
