import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { type ResponsibilityClause, type UnitRole } from '../parse/responsibility';
import { labelKind } from '../parse/responsibility/labels';
import { asWritten, readUnitList } from '../parse/responsibility/list';
import { scanDeadlines } from '../parse/date';
import { type Target } from '../parse/target';
import { type Passage } from './passage';
import { type Read } from './reading';
import { moveTarget } from './said';
import { deadlineColumn, taskColumns } from './taskColumns';

export interface TableDraft {
  readonly caption: Span | undefined;
  readonly title: string;
  readonly header: readonly Span[];
  /** Grows where the table goes on after a page break. */
  readonly rows: (readonly Span[])[];
  readonly rowClauses: (readonly ResponsibilityClause[])[];
  readonly rowTargets: (readonly Target[])[];
}

export interface ReadTable {
  readonly table: TableDraft;
  /** The rows went into the previous table: same header, or none, after a page break. */
  readonly continued: boolean;
  /** Index of the last passage used. */
  readonly last: number;
}

interface TableContext {
  readonly source: SourceText;
  readonly read: Read;
  readonly previous: TableDraft | undefined;
}

const LONGEST_CAPTION = 40;

/** A table that begins at passage `i`: rows, or a short line without final mark directly above rows. */
export function readTable(passages: readonly Passage[], i: number, context: TableContext): ReadTable | undefined {
  const passage = passages[i] as Passage;
  const captioned = passage.kind !== 'row' && passages[i + 1]?.kind === 'row' && isCaption(passage);
  const start = captioned ? i + 1 : i;
  if ((passages[start] as Passage).kind !== 'row') return undefined;
  let last = start;
  while (passages[last + 1]?.kind === 'row') last++;
  const rows = passages.slice(start, last + 1).map(p => p.first.cells ?? []);
  const header = rows[0] ?? [];
  const { source, previous } = context;
  if (previous && !captioned && (sameCells(source, header, previous.header) || (header.length === previous.header.length && !looksLikeHeader(source, header)))) {
    addRows(previous, rows.filter(row => !sameCells(source, row, previous.header)), context);
    return { table: previous, continued: true, last };
  }
  const caption = captioned ? passage.text.span : undefined;
  const headed = rows.length > 1 && looksLikeHeader(source, header);
  const table: TableDraft = { caption, title: captioned ? captionTitle(passage) : '', header: headed ? header : [], rows: [], rowClauses: [], rowTargets: [] };
  addRows(table, (headed ? rows.slice(1) : rows).filter(row => !(headed && sameCells(source, row, header))), context);
  return { table, continued: false, last };
}

function isCaption(passage: Passage): boolean {
  return (passage.kind === 'text' || passage.kind === 'title') && passage.folded.length <= LONGEST_CAPTION && !/[。;:,]$/.test(passage.folded) && !/。/.test(passage.folded);
}

const captionTitle = (passage: Passage): string => passage.text.text.replace(/^表\s*[0-9０-９一二三四五六七八九十]*\s*/, '').trim() || passage.text.text.trim();

const cellText = (source: SourceText, cell: Span): string => fold(source.slice(cell)).replace(/\s/g, '');

function sameCells(source: SourceText, a: readonly Span[], b: readonly Span[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((cell, i) => cellText(source, cell) === cellText(source, b[i] as Span));
}

/** Names of columns: no cell is a bare quantity (years may stand there). */
function looksLikeHeader(source: SourceText, cells: readonly Span[]): boolean {
  const texts = cells.map(cell => cellText(source, cell)).filter(text => text !== '');
  return texts.length > 0 && texts.every(text => text.length <= 24 && (!/^[≥≤><=~约]?[0-9.,]+[%\p{Script=Han}]{0,4}$/u.test(text) || /^[12][0-9]{3}年?/.test(text)));
}

function addRows(table: TableDraft, rows: readonly (readonly Span[])[], { source, read }: TableContext): void {
  const header = table.header.map(cell => cellText(source, cell));
  const roles = header.map(columnRole);
  const tasks = taskColumns(header);
  const due = deadlineColumn(header);
  for (const row of rows) {
    table.rows.push(row);
    table.rowClauses.push(roles.some(Boolean) ? clausesOf(row, roles, { source, header: table.header, due: row[due] }) : []);
    table.rowTargets.push(tasks.flatMap(i => targetsOf(row[i], { source, read })));
  }
}

/** What a cell that says a task in words aims at. */
function targetsOf(cell: Span | undefined, { source, read }: Pick<TableContext, 'source' | 'read'>): readonly Target[] {
  return cell === undefined || cell.end === cell.start ? [] : read(source.slice(cell)).scan.targets.map(t => moveTarget(t, s => span(s.start + cell.start, s.end + cell.start)));
}

function columnRole(title: string): UnitRole | undefined {
  const kind = labelKind(title.replace(/\(.*$/, ''));
  return kind === 'lead' || kind === 'support' || kind === 'responsible' ? kind : undefined;
}

/** Cells of a 分工 table (rules.md §5.1, form 13). */
function clausesOf(row: readonly Span[], roles: readonly (UnitRole | undefined)[], context: { source: SourceText; header: readonly Span[]; due: Span | undefined }): ResponsibilityClause[] {
  const limit = limitOf(context.source, context.due);
  const clauses: ResponsibilityClause[] = [];
  row.forEach((cell, i) => {
    const role = roles[i];
    if (!role || cell.end === cell.start) return;
    const written = context.source.slice(cell);
    const folded = fold(written);
    const list = readUnitList(folded, span(0, folded.length), role);
    const move = (s: Span): Span => span(s.start + cell.start, s.end + cell.start);
    if (list.mentions.length === 0) return;
    const label = cellText(context.source, context.header[i] as Span);
    const tail = list.tail ? folded.slice(list.tail.start, list.tail.end) : '';
    clauses.push({ span: cell, form: 'cell', label, mentions: asWritten(list.mentions, written).map(m => ({ ...m, span: move(m.span) })), tail, tailSpan: list.tail && move(list.tail), firstLeads: false, ...(clauses.length === 0 ? limit : NO_LIMIT), standalone: true });
  });
  return clauses;
}

const NO_LIMIT = { deadline: undefined, deadlineText: undefined };

/** 完成时限 of the row, in a column of its own; the first clause of the row carries it. */
function limitOf(source: SourceText, cell: Span | undefined): Pick<ResponsibilityClause, 'deadline' | 'deadlineText'> {
  const deadlineText = cell && source.slice(cell).trim();
  if (!cell || !deadlineText) return NO_LIMIT;
  const found = scanDeadlines(fold(source.slice(cell)))[0];
  return { deadlineText, deadline: found && { ...found, span: span(found.span.start + cell.start, found.span.end + cell.start) } };
}
