import { type Confidence, type Knowledge, type Unit, type UnitLevel, type UnitLink } from '../knowledge/knowledge';
import { HOUSE_ID } from '../knowledge/unitIndex';
import { bySource, chineseDate, shortName, validity } from './unitCard';

const LEVELS: Readonly<Record<UnitLevel, string>> = {
  central: '中央机构', national: '国家机构', province: '省级机构', branch: '中央驻省机构', local: '市县机构（本单位名录）',
  'generic-province': '各省机构（通例）', 'generic-city': '各市机构（通例）', 'generic-branch': '中央驻各地机构（通例）',
};
const CONFIDENCE: Readonly<Record<Confidence, string>> = {
  high: '高（有文件或者官方网站可查）',
  medium: '中（来源不全，名称变更只作警告）',
  low: '低（未经核实，不据以判断名称是否变更）',
};
const CHANGE = { renamed: '更名', merged: '并入其他机构', split: '分设', abolished: '撤销' } as const;

/** Made by the house list, not shipped. */
const isHouse = (unit: Unit): boolean => unit.id.startsWith(HOUSE_ID);

/** One record of the registry as a page that is read as it stands; undefined for an id that is not known. */
export function registryRecord(knowledge: Knowledge, id: string): { readonly title: string; readonly text: string } | undefined {
  const unit = knowledge.units.find(u => u.id === id);
  if (unit === undefined) return undefined;
  const parts = [`# ${unit.name}`, facts(unit), ...history(knowledge, unit), ...duties(knowledge, unit), ...basis(unit)];
  if (unit.note !== undefined) parts.push('## 备注', unit.note);
  return { title: shortName(unit), text: `${parts.join('\n\n')}\n` };
}

function facts(unit: Unit): string {
  const short = unit.shortNames.filter(n => n !== unit.name);
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['全称', unit.name],
    ['简称', short.length === 0 ? undefined : short.length === 1 ? short[0] : `${short[0] ?? ''}（规范简称），另有${short.slice(1).join('、')}`],
    ['牌子', unit.plates?.join('、')],
    ['层级', LEVELS[unit.level]],
    ['适用', places(unit)],
    ['有效期', validity(unit) === '' ? '起止时间未查明，现行' : validity(unit)],
    ['变更', unit.change === undefined ? undefined : CHANGE[unit.change]],
    ['可信度', isHouse(unit) ? '由本单位名录写定' : CONFIDENCE[unit.confidence]],
    ['编号', unit.id],
  ];
  return rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [`- ${label}：${value}`])).join('\n');
}

function places({ places: where = [], except = [], name }: Unit): string | undefined {
  const pattern = name.includes('XX') ? '，XX为地名' : '';
  if (where.length === 0) return pattern === '' ? undefined : pattern.slice(1);
  return `${where.join('、')}${except.length === 0 ? '' : `（${except.join('、')}除外）`}${pattern}`;
}

/** Oldest first; the record itself is marked. */
function history(knowledge: Knowledge, unit: Unit): readonly string[] {
  const line = knowledge.history(unit.id);
  if (line.length < 2) return [];
  const rows = line.map(u => `- ${validity(u) === '' ? '时间未查明' : validity(u)}：${u.name}（${shortName(u)}）${u.id === unit.id ? ' ← 本条' : ''}`);
  return ['## 沿革', rows.join('\n')];
}

/** Where duties went, and where they came from. */
function duties(knowledge: Knowledge, unit: Unit): readonly string[] {
  const name = (id: string): string => {
    const other = knowledge.units.find(u => u.id === id);
    return other === undefined ? id : shortName(other);
  };
  const went = (unit.successors ?? []).map(link => `- 归${name(link.id)}：${dutyText(unit, link)}`);
  const came = knowledge.units.flatMap(u => (u.successors ?? []).filter(l => l.id === unit.id).map(link => `- 来自${shortName(u)}：${dutyText(u, link)}`));
  return went.length + came.length === 0 ? [] : ['## 职责去向', [...went, ...came].join('\n')];
}

/** Where nothing is recorded, what is renamed or merged hands on all of it. */
function dutyText(former: Unit, { duties: recorded, from, to }: UnitLink): string {
  const what = recorded ?? (former.change === 'split' ? '部分职责，未载明' : '全部职责');
  const when = [from === undefined ? '' : `${chineseDate(from)}起`, to === undefined ? '' : `至${chineseDate(to)}`].join('');
  return what + (when === '' ? '' : `（${when}）`);
}

function basis(unit: Unit): readonly string[] {
  const rows = [...(unit.basis === undefined ? [] : [`- 依据：${unit.basis}`]), ...bySource(unit.sources).map(s => `- 来源：${s}`)];
  return ['## 依据与来源', rows.length > 0 ? rows.join('\n') : isHouse(unit) ? '本单位名录（.nigao.json 的 units）。' : '未查到。'];
}
