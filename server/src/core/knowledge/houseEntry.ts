import { type Change, type UnitRecord } from './record';
import { readRow } from './table';
import { HOUSE_ID, normalName } from './unitIndex';

/** 本单位名录: one thing that a house list says. `At` is where it stands, handed back with what is wrong with it. */
export type HouseEntry<At> =
  | { readonly kind: 'add'; readonly row: HouseRow; readonly at: At }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string; readonly since: string; readonly basis: string; readonly at: At }
  | { readonly kind: 'forbid'; readonly name: string; readonly reason: string; readonly at: At }
  | { readonly kind: 'prefer'; readonly standard: string; readonly others: readonly string[]; readonly at: At };
/** A record by the columns of the table of units. */
export interface HouseRow {
  /** Empty where it is not given. */
  get(column: string): string;
}
export interface HouseProblem<At> {
  readonly at: At;
  readonly message: string;
}

/** Columns that a house list may have, under their Chinese names too. */
export const HOUSE_COLUMNS: Readonly<Record<string, string>> = {
  official_name: '全称', standard_short: '简称', other_shorts: '其他简称', plates: '并挂牌子', valid_from: '起', valid_to: '止', replaced_by: '承继', change: '变更', event: '依据',
  source_urls: '出处', confidence: '可信度', note: '说明', id: '编号', level: '层级', places: '适用', except: '除外',
};
const CHANGES: Readonly<Record<string, Change>> = { 更名: 'renamed', 并入: 'merged', 分设: 'split', 撤销: 'abolished' };

const column = (name: string): string => Object.keys(HOUSE_COLUMNS).find(key => HOUSE_COLUMNS[key] === name) ?? name;
/** Whether a list may have such a column. */
export const isHouseColumn = (name: string): boolean => column(name) in HOUSE_COLUMNS;

/** Cells by what stands over them, in English or Chinese. */
export function houseRow(cells: ReadonlyMap<string, string>): HouseRow {
  const known = new Map([...cells].map(([name, value]) => [column(name.trim()), value.trim()]));
  return { get: name => known.get(name) ?? '' };
}

function levelOf(name: string): string {
  if (/^(?:国家|国务院|中华人民共和国|全国|最高人民)/.test(name)) return 'national';
  if (/^(?:中共中央|中央)/.test(name)) return 'central';
  return /^(?:中共)?(?:[\u4e00-\u9fff]{2,3}省|省|[\u4e00-\u9fff]{2,6}自治区|自治区)/.test(name) ? 'province' : 'local';
}

/**
 * The record of a row, or what is wrong with it. Only the full name must be given; what the registry knows of a unit of that name (`known`) is kept where
 * the row says nothing.
 */
export function readHouseRow(row: HouseRow, known: UnitRecord | undefined): UnitRecord | string {
  const name = row.get('official_name') || row.get('standard_short');
  if (/[|,，;；[\]\t]/.test(name)) return `名称“${name}”无效`;
  const record = readRow(completed(row, known));
  if (typeof record === 'string') return record;
  const links = row.get('replaced_by');
  if (record.to === '' && links !== '') return '写了承继机构，没有写终止日期';
  const whole = { ...record, ...(known ? inherited(record, known) : {}), house: true };
  if (whole.to !== '' && whole.successors.length === 0 && whole.change !== 'abolished') return '已终止而没有写明承继机构；确已撤销的，变更写“撤销”（abolished）';
  return whole;
}

/** The row with what need not be written. */
function completed(row: HouseRow, known: UnitRecord | undefined): HouseRow {
  const name = row.get('official_name') || row.get('standard_short');
  const defaults: Readonly<Record<string, string>> = {
    official_name: name, standard_short: name, id: HOUSE_ID + normalName(name), level: levelOf(name), confidence: 'high',
    ...(known ? { id: known.id, level: known.level, valid_from: known.from, valid_to: known.to, standard_short: known.shorts[0] ?? name } : {}),
  };
  const change = changeOf(row.get('change'), row.get('replaced_by'));
  return { get: key => (key === 'change' ? change : row.get(key) || (defaults[key] ?? '')) };
}

function changeOf(given: string, links: string): string {
  if (given !== '' || links === '') return CHANGES[given] ?? given;
  return links.includes('|') ? 'split' : 'renamed';
}

/** What the registry's record adds to one of the list. */
function inherited(record: UnitRecord, known: UnitRecord): Partial<UnitRecord> {
  const shorts = [...new Set([...record.shorts, ...known.shorts])];
  const plates = record.plates.length > 0 ? record.plates : known.plates;
  if (record.successors.length > 0 || record.change !== '') return { shorts, plates };
  return { shorts, plates, successors: known.successors, change: known.change, basis: record.basis || known.basis };
}
