import { type Knowledge, type Succession, type Unit } from '../knowledge/knowledge';
import { escapeMarkdown } from './markdownText';

/** 2018-10 → 2018年10月 */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年` + (month === undefined ? '' : `${month}月`) + (day === undefined ? '' : `${day}日`);
}

/** 2009年4月至2018年10月；2018年10月至今；empty where nothing is known. */
export function validity(unit: Unit): string {
  const from = unit.validFrom === undefined ? '' : chineseDate(unit.validFrom);
  if (unit.validTo === undefined) return from === '' ? '' : `${from}至今`;
  return `${from}至${chineseDate(unit.validTo)}`;
}

export const shortName = (unit: Unit): string => unit.shortNames[0] ?? unit.name;

/** Names, dates, the history on one line, and the source of all that, in Markdown. */
export function unitCard(knowledge: Knowledge, unit: Unit): string {
  const lines = [unitHead(unit), timeline(knowledge, unit), basisLine(unit)];
  if (unit.confidence === 'low') lines.push('这条记录未经核实。');
  return lines.filter(l => l !== '').join('\n\n');
}

function unitHead(unit: Unit): string {
  const short = unit.shortNames.filter(n => n !== unit.name);
  const head = `**${escapeMarkdown(unit.name)}**` + (short.length === 0 ? '' : `（${short.map(escapeMarkdown).join('、')}）`);
  return [head, validity(unit)].filter(s => s !== '').join(' · ');
}

// ── history ─────────────────────────────────────────────────────────────

/** Names of one time that are shown; the rest is counted. */
const AT_ONE_TIME = 4;

/** ◂ 省经贸委、省信息产业厅 至2009年 ▸ 省经信委 2009—2018年 ▸ **省经信厅** 2018年至今; oldest first, empty where there is only one name. */
export function timeline(knowledge: Knowledge, unit: Unit): string {
  const history = knowledge.history(unit.id);
  if (history.length < 2) return '';
  const stages = new Map<string, Unit[]>();
  for (const other of history) {
    const key = other.id === unit.id ? other.id : `${other.validFrom ?? ''}–${other.validTo ?? ''}`;
    stages.set(key, [...(stages.get(key) ?? []), other.id === unit.id ? unit : other]);
  }
  return `◂ ${[...stages.values()].map(stage => stageText(stage, unit)).join(' ▸ ')}`;
}

function stageText(stage: readonly Unit[], unit: Unit): string {
  const shown = stage.slice(0, AT_ONE_TIME).map(u => (u.id === unit.id ? `**${escapeMarkdown(shortName(u))}**` : escapeMarkdown(shortName(u))));
  const names = shown.join('、') + (stage.length > AT_ONE_TIME ? `等${stage.length}个` : '');
  const when = years(stage[0] ?? unit);
  return when === '' ? names : `${names} ${when}`;
}

function years({ validFrom, validTo }: Unit): string {
  const [from, to] = [validFrom?.slice(0, 4), validTo?.slice(0, 4)];
  if (from === undefined) return to === undefined ? '' : `至${to}年`;
  return to === undefined ? `${from}年至今` : from === to ? `${from}年` : `${from}—${to}年`;
}

const HOW = { renamed: '更名为', merged: '并入', split: '分设为', abolished: '撤销' } as const;

export function successionLine(succession: Succession): string {
  const to = succession.current.map(c => escapeMarkdown(shortName(c.unit)) + (c.duties === undefined ? '' : `（${escapeMarkdown(c.duties)}）`)).join('、');
  const since = succession.effective === '' ? '' : `${chineseDate(succession.effective)}起`;
  const between = succession.kind === 'renamed' || succession.kind === 'merged' ? succession.via?.[0] : undefined;
  return between === undefined || to === '' ? `${since}${HOW[succession.kind]}${to}。` : `${since}${HOW[succession.kind]}${escapeMarkdown(shortName(between))}，现为${to}。`;
}

// ── sources ─────────────────────────────────────────────────────────────

/** Sources shown; the rest is counted. */
const SOURCES = 2;

function basisLine(unit: Unit): string {
  const own = unit.basis === undefined ? [] : [unit.basis];
  const official = bySource(unit.sources).filter(s => rankOf(s) <= GOVERNMENT);
  const sources = [...own, ...official.slice(0, SOURCES)].map(sourceText);
  // What a draft is changed for is a document. Addresses of the press and of others stand in the record, not here.
  if (sources.length === 0) return unit.sources.length === 0 ? '' : `来源：网上公开资料${unit.sources.length}处，未见正式文件`;
  return `依据：${sources.join('；')}` + (unit.sources.length > SOURCES ? ` 等${unit.sources.length}处` : '');
}

const GOVERNMENT = 1;

function rankOf(source: string): number {
  if (/非官方/.test(source)) return 3;
  if (/[〔号]|方案|改革/.test(source) && !source.startsWith('http')) return 0;
  return /^https?:\/\/[^/]*\.gov\.cn\//.test(source) ? GOVERNMENT : 2;
}

/** Documents first, then addresses of governments, then others. */
export function bySource(sources: readonly string[]): readonly string[] {
  return [...sources].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Printable ASCII only: Chinese text behind an address is no part of it. */
const ADDRESS = /https?:\/\/[\x21\x23-\x3b\x3d\x3f-\x7e]+/g;

/** An address is a link that shows its host; everything else stands as it is. */
export function sourceText(source: string): string {
  let out = '';
  let at = 0;
  for (const match of source.matchAll(ADDRESS)) {
    const address = match[0].replace(/[),.;:!?\]]+$/, '');
    const host = address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[/?#].*$/, '');
    out += `${escapeMarkdown(source.slice(at, match.index))}[${escapeMarkdown(host)}](<${address}>)`;
    at = match.index + address.length;
  }
  return out + escapeMarkdown(source.slice(at));
}
