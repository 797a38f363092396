import { getNodeValue, type Node } from 'jsonc-parser';
import { type Span, span } from '../text/span';
import { HOUSE_COLUMNS, type HouseEntry, houseRow, isHouseColumn } from '../knowledge/houseEntry';
import { type HouseList, members, type Reading, spanOfNode, wrong } from './settingsNodes';

const COLUMNS = Object.entries(HOUSE_COLUMNS).map(([key, chinese]) => `${key}（${chinese}）`).join('、');
const texts = { type: 'array', items: { type: 'string' } };
const record = Object.fromEntries(Object.entries(HOUSE_COLUMNS).flatMap(([key, chinese]) => [[key, { description: chinese, type: ['string', 'array'] }], [chinese, { description: key, type: ['string', 'array'] }]]));
const SHAPES: Readonly<Record<string, { readonly type: string; readonly schema: object; readonly called: string }>> = {
  file: { type: 'string', called: '文字', schema: { description: '名录文件：制表符分隔，第一行为列名', type: 'string' } },
  add: { type: 'array', called: '列表', schema: { description: '增补的单位：全称，或者写明全称、简称、起止日期的对象', type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'object', properties: record, additionalProperties: false }] } } },
  rename: {
    type: 'object', called: '对象',
    schema: { description: '更名：原名 → 新名，或者{ to, since, basis }', type: 'object', additionalProperties: { anyOf: [{ type: 'string' }, { type: 'object', properties: { to: { type: 'string' }, since: { type: 'string' }, basis: { type: 'string' } }, required: ['to'], additionalProperties: false }] } },
  },
  forbid: { type: 'object', called: '对象', schema: { description: '不用的名称 → 理由', type: 'object', additionalProperties: { type: 'string' } } },
  prefer: { type: 'object', called: '对象', schema: { description: '规范简称 → 其他写法', type: 'object', additionalProperties: texts } },
};
export const houseSchema: object = { type: 'object', properties: Object.fromEntries(Object.entries(SHAPES).map(([key, { schema }]) => [key, schema])), additionalProperties: false };

/** Reads `units`. What has not the right shape is a problem at its place and left out; whether the names fit the registry is judged later. */
export function readHouse(node: Node, reading: Reading): object | undefined {
  if (node.type !== 'object') return wrong(node, reading, '应为对象');
  const entries: HouseEntry<Span>[] = [];
  let file: HouseList['file'];
  for (const { key, at, value } of members(node)) {
    const shape = SHAPES[key];
    if (shape === undefined) reading.problems.push({ span: spanOfNode(at), message: `没有“${key}”这一项；可用的有：${Object.keys(SHAPES).join('、')}。` });
    else if (shape.type !== value.type) wrong(value, reading, `应为${shape.called}`);
    else if (key === 'file') file = { name: String(value.value), span: spanOfNode(value) };
    else if (key === 'add') for (const item of value.children ?? []) entries.push(...addition(item, reading));
    else for (const inner of members(value)) entries.push(...named(key, inner, reading));
  }
  const raw = getNodeValue(node) as object;
  reading.houses.set(raw, { entries, file });
  return raw;
}

function addition(item: Node, reading: Reading): readonly HouseEntry<Span>[] {
  const at = spanOfNode(item);
  if (item.type === 'string') return [{ kind: 'add', row: houseRow(new Map([['official_name', String(item.value)]])), at }];
  if (item.type !== 'object') return wrong(item, reading, '应为单位全称，或者写明全称、简称、起止日期的对象') ?? [];
  const cells = new Map<string, string>();
  for (const { key, at: keyNode, value } of members(item)) {
    const given: unknown = getNodeValue(value);
    const list = Array.isArray(given) && given.every(v => typeof v === 'string') ? given.join('|') : undefined;
    if (!isHouseColumn(key)) reading.problems.push({ span: spanOfNode(keyNode), message: `名录中没有“${key}”这一项；可用的有：${COLUMNS}。` });
    else if (typeof given !== 'string' && list === undefined) return wrong(value, reading, '应为文字') ?? [];
    else cells.set(key, list ?? String(given));
  }
  return [{ kind: 'add', row: houseRow(cells), at }];
}

type Member = ReturnType<typeof members>[number];

function named(kind: string, member: Member, reading: Reading): readonly HouseEntry<Span>[] {
  const { key, at: keyNode, value } = member;
  const at = span(keyNode.offset, value.offset + value.length);
  const given: unknown = getNodeValue(value);
  if (kind === 'rename') return renaming(member, at, reading);
  if (kind === 'forbid') return typeof given === 'string' ? [{ kind, name: key, reason: given, at }] : (wrong(value, reading, '应为文字') ?? []);
  if (!Array.isArray(given) || !given.every((v): v is string => typeof v === 'string')) return wrong(value, reading, '应为其他写法的列表') ?? [];
  return [{ kind: 'prefer', standard: key, others: given, at }];
}

const RENAMING = ['to', 'since', 'basis'];

function renaming({ key, value }: Member, at: Span, reading: Reading): readonly HouseEntry<Span>[] {
  const given: unknown = getNodeValue(value);
  if (typeof given === 'string') return [{ kind: 'rename', from: key, to: given, since: '', basis: '', at }];
  const parts = value.type === 'object' ? new Map(members(value).map(m => [m.key, m.value])) : undefined;
  const bad = parts && [...parts].find(([name, node]) => !RENAMING.includes(name) || node.type !== 'string');
  if (!parts?.has('to') || bad) return wrong(bad?.[1] ?? value, reading, '应为新名，或者写明to（新名）、since（更名日期）、basis（依据）的对象') ?? [];
  const text = (name: string): string => String(parts.get(name)?.value ?? '');
  return [{ kind: 'rename', from: key, to: text('to'), since: text('since'), basis: text('basis'), at }];
}

/** Records of a house list in a table: tab-separated, the first line names the columns, lines that begin with # are passed over. */
export function readHouseTable(text: string): { readonly entries: readonly HouseEntry<Span>[]; readonly problems: readonly { readonly span: Span; readonly message: string }[] } {
  const [first, ...lines] = linesOf(text);
  const header = (first?.text ?? '').replace(/^\ufeff/, '').split('\t').map(s => s.trim());
  const place = span(first?.at.start ?? 0, first?.at.end ?? 0);
  if (!header.some(name => name === 'official_name' || name === '全称')) {
    return { entries: [], problems: [{ span: place, message: `第一行应为列名，以制表符分隔，其中要有official_name（全称）；可用的有：${COLUMNS}。` }] };
  }
  const unknown = header.filter(name => name !== '' && !isHouseColumn(name));
  const problems = unknown.map(name => ({ span: place, message: `名录中没有“${name}”这一列，未予读取；可用的有：${COLUMNS}。` }));
  const entries = lines.filter(l => l.text.trim() !== '' && !l.text.startsWith('#')).map((line): HouseEntry<Span> => {
    const cells = line.text.split('\t');
    return { kind: 'add', row: houseRow(new Map(header.map((name, i) => [name, unquoted(cells[i] ?? '')]))), at: line.at };
  });
  return { entries, problems };
}

/** Spreadsheets put cells with marks in quotation marks. */
const unquoted = (cell: string): string => (/^\s*"[^]*"\s*$/.test(cell) ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell);

function linesOf(text: string): readonly { readonly text: string; readonly at: Span }[] {
  const lines: { text: string; at: Span }[] = [];
  let start = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    lines.push({ text: line, at: span(start, start + line.length) });
    start += line.length + (text.startsWith('\r\n', start + line.length) ? 2 : 1);
  }
  return lines;
}
