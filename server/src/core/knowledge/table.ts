import { type Confidence, type UnitLevel } from './knowledge';
import { type Change, type SuccessorRecord, type UnitRecord } from './record';

/** What is wrong with a line of a table, 1-based; that line is left out, the others hold. */
export interface TableProblem {
  readonly line: number;
  readonly message: string;
}
export interface TableResult<T> {
  readonly records: readonly T[];
  readonly problems: readonly TableProblem[];
}
export interface TableRow {
  readonly line: number;
  /** Value of a column, trimmed; empty where the column is absent. */
  get(column: string): string;
}

const LEVELS: readonly string[] = ['central', 'national', 'province', 'branch', 'local', 'generic-province', 'generic-city', 'generic-branch'] satisfies UnitLevel[];
const CHANGES: readonly string[] = ['', 'renamed', 'merged', 'split', 'abolished'] satisfies Change[];
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** A year, a month or a day, to the precision that is known. */
export const isDate = (text: string): boolean => DATE.test(text);
const ID = /^[^\s|,，;；[\]]+$/;
const LINK = /^([^\s|,，;；[\]]+)(?:\[([^\]]*)\])?$/;
const BOUND = /^(?:至(\d{4}(?:-\d\d){0,2})|(\d{4}(?:-\d\d){0,2})起)$/;

/** Rows of a tab-separated table with a header line; blank lines and lines that begin with # are passed over. */
export function tableRows(text: string): readonly TableRow[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const header = (lines[0] ?? '').split('\t').map(s => s.trim());
  const rows: TableRow[] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.trim() === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    rows.push({ line: i + 1, get: column => (cells[header.indexOf(column)] ?? '').trim() });
  }
  return rows;
}

export const listOf = (cell: string): readonly string[] => (cell === '' ? [] : cell.split('|').map(s => s.trim()).filter(s => s !== ''));

/** One link of `replaced_by`: id[duties, 2024-01起, 至2024-01]. */
function readLink(text: string): SuccessorRecord | undefined {
  const found = LINK.exec(text);
  if (!found) return undefined;
  const duties: string[] = [];
  let from = '';
  let to = '';
  for (const part of (found[2] ?? '').split(/[,，]/)) {
    const bound = BOUND.exec(part);
    if (bound) {
      to = bound[1] ?? to;
      from = bound[2] ?? from;
    } else if (part !== '') duties.push(part);
  }
  return { id: found[1] as string, duties: duties.join('，'), from, to };
}

/** A record, or what is wrong with the line. */
export function readRow(row: Pick<TableRow, 'get'>): UnitRecord | string {
  const id = row.get('id');
  const name = row.get('official_name');
  const level = row.get('level');
  const confidence = row.get('confidence');
  const change = row.get('change');
  const [from, to] = [row.get('valid_from'), row.get('valid_to')];
  if (!ID.test(id)) return `编号“${id}”无效`;
  if (name === '') return '没有全称';
  if (!LEVELS.includes(level)) return `层级“${level}”无效`;
  if (!['high', 'medium', 'low'].includes(confidence)) return `可信度“${confidence}”无效`;
  if (!CHANGES.includes(change)) return `变更方式“${change}”无效`;
  for (const date of [from, to]) if (date !== '' && !DATE.test(date)) return `日期“${date}”无效`;
  if (from !== '' && to !== '' && from.slice(0, to.length) > to.slice(0, from.length)) return `起始日${from}晚于终止日${to}`;
  const links = listOf(row.get('replaced_by')).map(readLink);
  if (links.includes(undefined)) return `承继机构“${row.get('replaced_by')}”无效`;
  const shorts = [row.get('standard_short'), ...listOf(row.get('other_shorts'))].filter((s, i, all) => s !== '' && all.indexOf(s) === i);
  return {
    id, level: level as UnitLevel, name, shorts, plates: listOf(row.get('plates')), from, to, successors: links as readonly SuccessorRecord[], change: change as Change,
    basis: row.get('event'), sources: listOf(row.get('source_urls')), confidence: confidence as Confidence, note: row.get('note'),
    places: listOf(row.get('places')), except: listOf(row.get('except')), pinyin: [],
  };
}

/** Reads a table of units. A line that cannot be read, or that names a unit twice, is a problem and is left out. */
export function readUnits(text: string): TableResult<UnitRecord> {
  const problems: TableProblem[] = [];
  const byId = new Map<string, UnitRecord>();
  for (const row of tableRows(text)) {
    const record = readRow(row);
    if (typeof record === 'string') problems.push({ line: row.line, message: record });
    else if (byId.has(record.id)) problems.push({ line: row.line, message: `编号“${record.id}”重复` });
    else byId.set(record.id, record);
  }
  return { records: [...byId.values()], problems };
}

/** Ids whose chain of successors runs in a circle, names no record, or ends in a unit that is no more. */
export function brokenChains(records: readonly UnitRecord[]): ReadonlyMap<string, string> {
  const byId = new Map(records.map(r => [r.id, r]));
  const broken = new Map<string, string>();
  const verdict = new Map<string, string>();
  const judge = (id: string, trail: ReadonlySet<string>): string => {
    const known = verdict.get(id);
    if (known !== undefined) return known;
    const record = byId.get(id);
    if (!record) return `承继机构“${id}”不在名录中`;
    if (trail.has(id)) return `沿革成环：${[...trail, id].join(' → ')}`;
    let result = record.to !== '' && record.successors.length === 0 && record.change !== 'abolished' ? `“${record.name}”已终止而无承继机构` : '';
    if (record.to !== '') for (const link of record.successors) result = result || judge(link.id, new Set([...trail, id]));
    verdict.set(id, result);
    return result;
  };
  for (const record of records) {
    const result = judge(record.id, new Set());
    if (result !== '') broken.set(record.id, result);
  }
  return broken;
}
