import { type Span } from '../text/span';
import { type Block, type Plan } from '../model/plan';
import { type Form, type ProfileId } from '../model/profile';
import { type Analysis } from './analysis';
import { type ClauseRow, clauseRows } from './extractClauses';
import { type TargetRow, targetRows } from './extractTargets';
import { type UnitRow, unitRows } from './extractUnits';
import { paragraphsOf } from './paragraphs';
import { type Place, placeOf } from './place';

/** What the program understood of a document: the JSON of `nigao extract` (cli-contract). Places are 1-based. */
export interface Extraction {
  readonly document: DocumentRow;
  readonly outline: readonly OutlineRow[];
  readonly responsibilities: readonly ClauseRow[];
  readonly units: readonly UnitRow[];
  readonly targets: readonly TargetRow[];
  readonly citations: readonly CitationRow[];
}
export interface DocumentRow {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly docNumber: string | null;
  readonly date: string | null;
  readonly printDate: string | null;
  readonly kind: string | null;
  readonly profile: ProfileId | null;
  readonly form: readonly Form[];
  readonly period: { readonly from: number; readonly to: number } | null;
}
export interface OutlineRow {
  readonly marker: string;
  readonly title: string;
  readonly line: number;
  readonly level: number;
  readonly kind: 'section' | 'task' | 'item' | 'box' | 'table';
  readonly path: string;
  readonly children: readonly OutlineRow[];
}
export interface CitationRow extends Place {
  readonly text: string;
  readonly type: 'title' | 'docnum';
  readonly docNumber: string | null;
}

export function extract(analysis: Analysis): Extraction {
  return {
    document: documentRow(analysis),
    outline: outlineRows(analysis, analysis.plan),
    responsibilities: clauseRows(analysis),
    units: unitRows(analysis),
    targets: targetRows(analysis),
    citations: citationRows(analysis),
  };
}

export function documentRow({ facts, profile }: Analysis): DocumentRow {
  const { title, issuer, docNumber, date, printDate, period } = facts;
  return {
    title: title ?? null,
    issuer: issuer ?? null,
    docNumber: docNumber ?? null,
    date: date ?? null,
    printDate: printDate ?? null,
    kind: profile.kind ?? null,
    profile: profile.id ?? null,
    form: profile.form,
    period: period ? { from: period.from, to: period.to } : null,
  };
}

/** Outline of a plan, those of its attachments after it. */
export function outlineRows(analysis: Analysis, plan: Plan): readonly OutlineRow[] {
  return [...rowsOf(analysis, plan.children), ...plan.attachments.flatMap(a => outlineRows(analysis, a.body))];
}

function rowsOf(analysis: Analysis, blocks: readonly Block[]): readonly OutlineRow[] {
  return blocks.flatMap((block): readonly OutlineRow[] => {
    if (block.kind === 'paragraph') return [];
    const { title, level, path } = block;
    const row = { title, line: placeOf(analysis.source, headOf(block)).line, level };
    if (block.kind === 'table') return [{ marker: '', ...row, kind: 'table' as const, path, children: [] }];
    const kind = block.kind === 'box' ? ('box' as const) : block.role;
    return [{ marker: block.marker, ...row, kind, path, children: rowsOf(analysis, block.children) }];
  });
}

/** Where a node of the outline begins: its marker, else its heading or caption. */
function headOf(block: Exclude<Block, { kind: 'paragraph' }>): Span {
  if (block.kind === 'table') return block.caption ?? block.span;
  if (block.kind === 'section' && block.ordinal) return block.ordinal.span;
  return block.kind === 'box' ? block.span : block.heading;
}

/** A 文号 in brackets right behind a title belongs to it: 《……》（国发〔2015〕40号）. */
const BETWEEN = /^[（(]?$/;

function citationRows(analysis: Analysis): readonly CitationRow[] {
  const { source } = analysis;
  return paragraphsOf(analysis.plan).flatMap(({ citations }) =>
    citations.map((citation, i) => {
      const next = citations[i + 1];
      const belongs = citation.form === 'title' && next?.form === 'docNumber' && BETWEEN.test(source.slice({ start: citation.span.end, end: next.span.start }).trim());
      const own = citation.form === 'docNumber' ? citation : belongs ? next : undefined;
      const type = citation.form === 'title' ? ('title' as const) : ('docnum' as const);
      return { ...placeOf(source, citation.span), text: analysis.text(citation.span), type, docNumber: own ? analysis.text(own.span) : null };
    }),
  );
}
