import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { customPinyin, pinyin } from 'pinyin-pro';
import { type UnitRecord } from '../src/core/knowledge/record';
import { phraseRecords, termRecords } from './terms';
import { brokenChains, listOf, readUnits, tableRows, type TableRow } from '../src/core/knowledge/table';

/** Tables of units, stem rules, places and terms → server/src/core/knowledge/data/*.json, one record a line. Deterministic. */

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

/** 一级汉字 (GB 2312): the 3755 characters in common use. */
function commonCharacters(): readonly string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))];
}

/** Characters of the names by the syllable that they mostly have there, and those in common use: [syllable, characters], for names that only a house list has. */
export function readingRecords(names: readonly string[]): readonly (readonly [string, string])[] {
  customPinyin(READINGS);
  const counts = new Map<string, Map<string, number>>();
  for (const name of names.map(n => n.replace(/[^\u4e00-\u9fff]/g, ''))) {
    const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
    [...name].forEach((c, i) => {
      const of = counts.get(c) ?? new Map<string, number>();
      const syllable = (syllables[i] ?? '').toLowerCase().replace(/[^a-z]/g, '');
      counts.set(c, of.set(syllable, (of.get(syllable) ?? 0) + 1));
    });
  }
  for (const c of commonCharacters()) if (!counts.has(c)) counts.set(c, new Map([[pinyin(c, { toneType: 'none', v: true }).toLowerCase().replace(/[^a-z]/g, ''), 1]]));
  const bySyllable = new Map<string, string>();
  for (const [c, of] of [...counts].sort()) {
    const [syllable] = [...of].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] as [string, number];
    bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + c);
  }
  return [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1));
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
  const units = unitRecords(table('units.tsv'), table('stem-rules.tsv'));
  const places = placeRecords(table('places.tsv'));
  const names = [...units.flatMap(r => [r.name, ...r.shorts]), ...places.flatMap(p => [p.province, p.city, ...p.counties])];
  return new Map([
    ['units.json', jsonLines(units)],
    ['places.json', jsonLines(places)],
    ['readings.json', jsonLines(readingRecords(names))],
    ['phrases.json', jsonLines(phraseRecords(table('phrases.tsv')))],
    ['terms.json', jsonLines(termRecords(table('terms.tsv')))],
  ]);
}

export function writeDataFiles(root: string): void {
  const folder = join(root, 'server/src/core/knowledge/data');
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of dataFiles(root)) writeFileSync(join(folder, name), content);
}

if (require.main === module) writeDataFiles(process.cwd());
