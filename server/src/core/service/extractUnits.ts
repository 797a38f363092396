import { byStart, lastStartingBefore, type Span } from '../text/span';
import { type Plan } from '../model/plan';
import { blocksOf } from '../model/walk';
import { type Analysis } from './analysis';
import { paragraphsOf } from './paragraphs';
import { type Place, placeOf } from './place';

export interface UnitRow extends Place {
  readonly text: string;
  readonly id: string | null;
  /** At the reference date of the document. */
  readonly status: 'current' | 'former' | 'generic' | 'unknown';
}

interface Named {
  readonly span: Span;
  readonly names: readonly string[];
  readonly collective: boolean;
}

/** Every unit the document names, in reading order: those of clauses whatever their nature, and in prose the ones the registry or the grammar of collectives knows. */
export function unitRows(analysis: Analysis): readonly UnitRow[] {
  const mentions = mentionsOf(analysis.plan);
  return merged(mentions, namesInProse(analysis, mentions)).map(named => rowOf(analysis, named));
}

function mentionsOf(plan: Plan): readonly Named[] {
  const fromParagraphs = paragraphsOf(plan).flatMap(said => said.clauses.flatMap(c => c.mentions));
  const fromTables = [...blocksOf(plan)].flatMap(block => (block.kind === 'table' ? block.rowClauses.flat().flatMap(c => c.mentions) : []));
  const fromElements = plan.elements.flatMap(e => (e.kind === 'addressees' ? e.mentions : e.kind === 'signature' ? e.units : e.kind === 'imprint' ? e.copyTo : []));
  const named = [...fromParagraphs, ...fromTables, ...fromElements].map(m => ({ span: m.span, names: m.distributed === m.name ? [m.name] : [m.name, m.distributed], collective: m.collective }));
  return withoutOverlaps(named.sort((a, b) => byStart(a.span, b.span)));
}

function namesInProse({ plan, knowledge, facts, source }: Analysis, mentions: readonly Named[]): readonly Named[] {
  const found: Named[] = [];
  const spans = mentions.map(m => m.span);
  const taken = (s: Span): boolean => (spans[lastStartingBefore(spans, s.end - 1)]?.end ?? 0) > s.start;
  for (const { text } of paragraphsOf(plan)) {
    for (const hit of knowledge.namesIn(text.text, facts.jurisdiction)) found.push({ span: text.spanOf(hit.span), names: [hit.name], collective: false });
  }
  for (const block of blocksOf(plan)) {
    if (block.kind !== 'table') continue;
    for (const cell of [...block.header, ...block.rows.flat()]) {
      for (const hit of knowledge.namesIn(source.slice(cell), facts.jurisdiction)) {
        found.push({ span: { start: cell.start + hit.span.start, end: cell.start + hit.span.end }, names: [hit.name], collective: false });
      }
    }
  }
  return withoutOverlaps(found.sort((a, b) => byStart(a.span, b.span))).filter(hit => !taken(hit.span));
}

function withoutOverlaps(sorted: readonly Named[]): readonly Named[] {
  let end = -1;
  return sorted.filter(named => {
    if (named.span.start < end) return false;
    end = named.span.end;
    return true;
  });
}

function merged(a: readonly Named[], b: readonly Named[]): readonly Named[] {
  return [...a, ...b].sort((x, y) => byStart(x.span, y.span));
}

function rowOf(analysis: Analysis, { span, names, collective }: Named): UnitRow {
  const { source, knowledge, facts, asOf } = analysis;
  const place = { ...placeOf(source, span), text: analysis.text(span) };
  if (collective) return { ...place, id: null, status: 'generic' };
  for (const name of names) {
    const found = knowledge.resolveUnit(name, asOf.date, facts.jurisdiction);
    if (found.kind === 'unknown') continue;
    return { ...place, id: found.kind === 'generic' ? null : found.unit.id, status: found.kind };
  }
  return { ...place, id: null, status: 'unknown' };
}
