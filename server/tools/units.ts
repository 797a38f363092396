import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { customPinyin, pinyin } from 'pinyin-pro';
import { type UnitRecord } from '../src/core/knowledge/record';
import { brokenChains, listOf, readUnits, tableRows, type TableRow } from '../src/core/knowledge/table';

/** Tables of units, stem rules and places → server/src/core/knowledge/data/*.json, one record a line. Deterministic. */

export interface PlaceRecord {
  readonly province: string;
  /** Empty for districts of a municipality and for counties directly under a province. */
  readonly city: string;
  readonly counties: readonly string[];
}

/** Readings that the library gets wrong in names of bodies. */
const READINGS = { 人行: 'rén háng', 银行: 'yín háng', 分行: 'fēn háng', 支行: 'zhī háng', 央行: 'yāng háng', 调查: 'diào chá' };

/** Initials and full pinyin; letters and digits stay, marks and the place-holder XX go. */
function pinyinOf(name: string): readonly string[] {
  const syllables = pinyin(name.replaceAll('XX', ''), { toneType: 'none', type: 'array', v: true }).map(s => s.toLowerCase().replace(/[^a-z0-9]/g, ''));
  return [syllables.map(s => s.slice(0, 1)).join(''), syllables.join('')];
}

/** What is put before a stem to make the full and the short name of a level. */
const PREFIX = { province: ['XX省', '省'], city: ['XX市', '市'], branch: ['', ''] } as const;
type StemLevel = keyof typeof PREFIX;

interface Forms {
  readonly level: StemLevel;
  readonly stems: readonly string[];
}
function namesOf({ level, stems }: Forms): { readonly name: string; readonly shorts: readonly string[] } {
  const [full, short] = PREFIX[level];
  const [first = '', ...others] = stems;
  const rest = others.length > 0 ? others : [first];
  return { name: full + first, shorts: level === 'branch' && others.length === 0 ? [first] : rest.map(s => short + s) };
}

/** A stem rule (环保厅 → 生态环境厅) as two records of a generic unit: the one that ended, and its successors. */
function recordsOfStem(row: TableRow): readonly UnitRecord[] {
  const level = row.get('level') as StemLevel;
  if (!(level in PREFIX)) throw new Error(`stem-rules.tsv:${row.line}: level ${level}`);
  const common = {
    level: `generic-${level}` as const, plates: [], sources: listOf(row.get('source_urls')), confidence: row.get('confidence') as UnitRecord['confidence'],
    places: listOf(row.get('places')), except: listOf(row.get('except')), pinyin: [],
  };
  const successors = listOf(row.get('new')).map(text => {
    const found = /^([\w-]+)=([^[]+)(?:\[(.*)\])?$/.exec(text);
    if (!found) throw new Error(`stem-rules.tsv:${row.line}: ${text}`);
    return { id: `gen-${found[1] as string}`, stems: (found[2] as string).split(','), duties: found[3] ?? '' };
  });
  const former: UnitRecord = {
    ...common, ...namesOf({ level, stems: row.get('old').split(',') }), id: `gen-${row.get('id')}`, from: '', to: row.get('until'), note: row.get('note'), basis: row.get('event'),
    change: row.get('change') as UnitRecord['change'], successors: successors.map(({ id, duties }) => ({ id, duties, from: '', to: '' })),
  };
  const current = successors.map((s): UnitRecord => ({
    ...common, ...namesOf({ level, stems: s.stems }), id: s.id, from: row.get('since'), to: '', note: '', basis: '', change: '', successors: [],
  }));
  return [former, ...current];
}

/** Records of the stem rules; a successor that several rules name, or that a rule of its own ends, stands once. */
export function stemRecords(table: string): readonly UnitRecord[] {
  const byId = new Map<string, UnitRecord>();
  for (const record of tableRows(table).flatMap(recordsOfStem)) {
    const known = byId.get(record.id);
    if (!known) byId.set(record.id, record);
    else if (known.to === '' && record.to !== '') byId.set(record.id, { ...record, from: known.from });
  }
  return [...byId.values()];
}

const KEYS = [
  'id', 'level', 'name', 'shorts', 'plates', 'from', 'to', 'successors', 'change', 'basis', 'confidence', 'places', 'except', 'sources', 'note', 'pinyin',
] as const satisfies readonly (keyof UnitRecord)[];
/** The same keys in the same order in every line, so that a difference shows what changed. */
const ordered = (record: UnitRecord): UnitRecord => Object.fromEntries(KEYS.map(key => [key, record[key]])) as unknown as UnitRecord;

export function unitRecords(units: string, stems: string): readonly UnitRecord[] {
  customPinyin(READINGS);
  const { records, problems } = readUnits(units);
  const all = [...records, ...stemRecords(stems)];
  const broken = brokenChains(all);
  const complaints = [...problems.map(p => `units.tsv:${p.line}: ${p.message}`), ...[...broken].map(([id, why]) => `${id}: ${why}`)];
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return all.map(r => ordered({ ...r, pinyin: [r.name, ...r.shorts].map(pinyinOf) }));
}

export function placeRecords(table: string): readonly PlaceRecord[] {
  return tableRows(table).map(row => ({ province: row.get('province'), city: row.get('city'), counties: listOf(row.get('counties')) }));
}

/** A JSON array with one record a line. */
export const jsonLines = (records: readonly object[]): string => `[\n${records.map(r => JSON.stringify(r)).join(',\n')}\n]\n`;

/** Contents of every data file, by file name. */
export function dataFiles(root: string): ReadonlyMap<string, string> {
  const table = (name: string): string => readFileSync(join(root, 'server/tools/data', name), 'utf8');
  return new Map([
    ['units.json', jsonLines(unitRecords(table('units.tsv'), table('stem-rules.tsv')))],
    ['places.json', jsonLines(placeRecords(table('places.tsv')))],
  ]);
}

export function writeDataFiles(root: string): void {
  const folder = join(root, 'server/src/core/knowledge/data');
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of dataFiles(root)) writeFileSync(join(folder, name), content);
}

if (require.main === module) writeDataFiles(process.cwd());
