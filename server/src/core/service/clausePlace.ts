import { type Span, span } from '../text/span';
import { fold } from '../text/fold';
import { pathAt } from '../model/walk';
import { type Analysis } from './analysis';
import { resolve } from './units';

/** A place inside a responsibility clause, complete or still open. */
export interface ClausePlace {
  /** From behind the opening bracket, or the start of the label line, to the cursor. */
  readonly before: Span;
  /** The name being written: behind the last separator. */
  readonly segment: Span;
  /** Nothing stands between the bracket and the cursor. */
  readonly empty: boolean;
}

/** A clause is looked for at most so far back: some thousand names. */
const CLAUSE_LENGTH = 100_000;
const LABEL = /^\s*[\u3400-\u9fff]{0,4}(?:单位|部门|处室|科室)\s*:/;
const SEPARATOR = /[、,;:(|\t\s]|牵头|配合|会同|负责/g;

export function clausePlace(analysis: Analysis, offset: number): ClausePlace | undefined {
  const start = openBracket(analysis, offset) ?? labelLine(analysis, offset) ?? unitCell(analysis, offset);
  if (start === undefined) return undefined;
  const before = span(start, offset);
  const content = fold(analysis.source.slice(before));
  const segment = span(start + segmentStart(content), offset);
  return { before, segment, empty: content.trim() === '' };
}

function segmentStart(content: string): number {
  let start = 0;
  for (const separator of content.matchAll(SEPARATOR)) start = separator.index + separator[0].length;
  return start;
}

/** Offset behind an open bracket whose content reads like a clause. */
function openBracket(analysis: Analysis, offset: number): number | undefined {
  const { text } = analysis.source;
  const from = Math.max(0, offset - CLAUSE_LENGTH);
  let depth = 0;
  for (let i = offset - 1; i >= from; i--) {
    const c = text[i];
    if (c === '。' || (c === '\n' && text[i - 1] === '\n')) return undefined;
    if (c === ')' || c === '）') depth++;
    else if ((c === '(' || c === '（') && depth-- === 0) return isClause(analysis, fold(text.slice(i + 1, offset)), offset) ? i + 1 : undefined;
  }
  return undefined;
}

/** A label, or a list whose first name is a unit, or nothing yet at the end of a line of the outline. */
function isClause(analysis: Analysis, content: string, offset: number): boolean {
  if (LABEL.test(content)) return true;
  const { draft, at } = analysis.lately(offset);
  if (content.trim() === '') return endsLine(analysis, offset) && pathAt(draft.plan, at).some(b => b.kind === 'section');
  const first = /^[^、,;]*(?=[、,;])/.exec(content)?.[0]?.trim().replace(/(?:牵头|配合|负责)$/, '');
  return first !== undefined && first.length <= 40 && resolve(draft, first).kind !== 'unknown';
}

function endsLine({ source }: Analysis, offset: number): boolean {
  const line = source.line(source.lineAt(offset));
  return /^\s*[)）]?\s*$/.test(source.text.slice(offset, Math.min(line.end, offset + 80)));
}

function labelLine(analysis: Analysis, offset: number): number | undefined {
  const line = analysis.source.line(analysis.source.lineAt(offset));
  const text = fold(analysis.source.text.slice(line.start, Math.min(offset, line.start + CLAUSE_LENGTH)));
  const label = /^[\s>*#-]*(?=\S)/.exec(text)?.[0].length ?? 0;
  return LABEL.test(text.slice(label)) ? line.start + label : undefined;
}

/** A cell of a column headed 责任单位, 牵头部门 …… */
function unitCell(analysis: Analysis, offset: number): number | undefined {
  // Only a line with a mark of cells is worth reading the plan for: in a sentence somebody types, and waits.
  if (!/[\t|]/.test(analysis.source.slice(analysis.source.line(analysis.source.lineAt(offset))))) return undefined;
  const { draft, at } = analysis.lately(offset);
  const table = pathAt(draft.plan, at).at(-1);
  if (table?.kind !== 'table') return undefined;
  for (const row of table.rows) {
    const column = row.findIndex(c => c.start <= at && at <= c.end);
    const header = table.header[column];
    if (column >= 0) return header !== undefined && /单位|部门/.test(draft.text(header)) ? offset - at + (row[column] as Span).start : undefined;
  }
  return undefined;
}
