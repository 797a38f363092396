import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver-types';
import { overlaps, span } from '../text/span';
import { pathAt } from '../model/walk';
import { type Knowledge, type Unit } from '../knowledge/knowledge';
import { normalName } from '../knowledge/unitIndex';
import { type Analysis } from './analysis';
import { type ClausePlace } from './clausePlace';
import { inForce, placedMentions, resolve } from './units';

/** A name on offer; `unit` where the registry knows it. */
interface Candidate {
  readonly label: string;
  readonly unit: Unit | undefined;
  readonly tier: Tier;
}
/** More than these nobody reads; what is typed next narrows them down. */
const OFFERED = 400;
/** Used in the section, used in the document, in force for the document, other. */
type Tier = 0 | 1 | 2;
const TIER = ['本节所用', '本稿所用', ''] as const;
const LEVEL: Readonly<Record<string, string>> = { central: '中央', national: '中央', province: '省', branch: '中央驻省' };
/** A record for the bodies of every place; XX stands for the place. */
const isPattern = (unit: Unit): boolean => unit.level.startsWith('generic') || unit.name.includes('XX');

/** Names of units for the place, the nearest first; found by Han characters, by pinyin initials and by full pinyin. */
export function unitItems(analysis: Analysis, place: ClausePlace, offset: number): CompletionItem[] {
  const written = analysis.source.slice(place.segment);
  const letters = /[A-Za-z']*$/.exec(written)?.[0] ?? '';
  const han = written.slice(0, written.length - letters.length);
  const taken = new Set(analysis.source.slice(place.before).split(/[、，,；;：:（(）)\s]/));
  taken.delete(written);
  const all = candidates(analysis, place, offset).filter(c => !taken.has(c.label));
  const start = place.segment.start + matchedFrom(all, han);
  const prefix = analysis.source.text.slice(start, offset - letters.length);
  const range = analysis.source.rangeOf(span(start, offset));
  const fitting = prefix === '' ? all : all.filter(c => rank(c, prefix) < NONE);
  const spelled = fitting.map(c => ({ c, filter: filterText(analysis.knowledge, c, prefix, letters) })).filter(({ filter }) => inOrder(filter, letters.toLowerCase()));
  return spelled.slice(0, OFFERED).map(({ c, filter }, i) => itemOf(c, { range, key: `${c.tier}${rank(c, prefix)}${String(i).padStart(4, '0')}`, filter }));
}

function itemOf(c: Candidate, how: { range: Range; key: string; filter: string }): CompletionItem {
  const description = TIER[c.tier] !== '' ? TIER[c.tier] : c.unit === undefined ? '' : (LEVEL[c.unit.level] ?? '');
  const full = c.unit !== undefined && c.unit.name !== c.label ? ` ${c.unit.name}` : undefined;
  return {
    label: c.label,
    kind: CompletionItemKind.Module,
    labelDetails: { ...(full === undefined ? {} : { detail: full }), description },
    sortText: how.key,
    filterText: how.filter,
    textEdit: { range: how.range, newText: c.label },
    ...(c.unit === undefined ? {} : { data: { unit: c.unit.id } }),
  };
}

// ── who is on offer ─────────────────────────────────────────────────────

function candidates(analysis: Analysis, place: ClausePlace, offset: number): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (label: string, unit: Unit | undefined, tier: Tier): void => {
    const key = unit?.id ?? label;
    const known = found.get(key);
    if (known === undefined || tier < known.tier) found.set(key, { label, unit, tier });
  };
  const forbidden = (label: string): boolean => analysis.knowledge.forbidden?.has(normalName(label)) === true;
  for (const used of namesUsed(analysis, place, offset)) if (!forbidden(used.label)) add(used.label, used.unit, used.near ? 0 : 1);
  const { date } = analysis.asOf;
  for (const unit of analysis.knowledge.units) {
    const label = unit.shortNames[0] ?? unit.name;
    if (isPattern(unit) || !inForce(unit, date) || forbidden(label)) continue;
    const now = analysis.knowledge.resolveUnit(label, date, analysis.facts.jurisdiction);
    if (now.kind === 'current' && now.unit.id === unit.id) add(label, unit, 2);
  }
  return [...found.values()].sort((a, b) => a.tier - b.tier);
}

interface Used {
  readonly label: string;
  readonly unit: Unit | undefined;
  readonly near: boolean;
}

/** Names of the plan's clauses, the most frequent first; a former name is not offered again, what is being written now neither. */
function namesUsed(analysis: Analysis, place: ClausePlace, offset: number): readonly Used[] {
  const section = pathAt(analysis.plan, offset).filter(b => b.kind === 'section').at(-2);
  const counts = new Map<string, { count: number; near: boolean; distributed: string }>();
  for (const { mention } of placedMentions(analysis)) {
    if (overlaps(mention.span, place.segment) || mention.span.end === offset) continue;
    const known = counts.get(mention.name) ?? { count: 0, near: false, distributed: mention.distributed };
    const near = section !== undefined && section.span.start <= mention.span.start && mention.span.end <= section.span.end;
    counts.set(mention.name, { ...known, count: known.count + 1, near: known.near || near });
  }
  const used: Used[] = [];
  for (const [name, { near, distributed }] of [...counts].sort((a, b) => b[1].count - a[1].count)) {
    const found = resolve(analysis, name, distributed);
    if (found.kind === 'former') continue;
    used.push({ label: found.kind === 'current' ? (found.unit.shortNames[0] ?? name) : name, unit: found.kind === 'current' ? found.unit : undefined, near });
  }
  return used;
}

// ── how it is found ─────────────────────────────────────────────────────

/** Rank of a candidate that does not fit. */
const NONE = 4;

/** 0: the name begins so; 1: it holds the words; 2: its full or another name does; 3: the characters occur in order in the full name. */
function rank(c: Candidate, prefix: string): number {
  if (prefix === '' || c.label.startsWith(prefix)) return 0;
  if (c.label.includes(prefix)) return 1;
  const others = c.unit === undefined ? [] : [c.unit.name, ...c.unit.shortNames];
  if (others.some(n => n.includes(prefix))) return 2;
  return prefix.length > 1 && [c.label, ...others].some(n => inOrder(n, prefix)) ? 3 : NONE;
}

function inOrder(name: string, characters: string): boolean {
  let at = -1;
  for (const c of characters) {
    at = name.indexOf(c, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** What is written before a name may hold other words (由省经信): the longest end of `han` that some unit fits. */
const LOOK_BACK = 16;
function matchedFrom(all: readonly Candidate[], han: string): number {
  for (let start = Math.max(0, han.length - LOOK_BACK); start < han.length; start++) {
    const prefix = han.slice(start);
    if (all.some(c => rank(c, prefix) < NONE)) return start;
  }
  return han.length;
}

const LEVEL_WORDS = [['国家', 'guojia'], ['中国', 'zhongguo'], ['省', 'sheng'], ['市', 'shi'], ['县', 'xian'], ['区', 'qu']] as const;

/** The editor filters by the text in the range: letters must find the pinyin, Han characters must find themselves. */
function filterText(knowledge: Knowledge, c: Candidate, prefix: string, letters: string): string {
  if (letters === '') return prefix === '' ? `${c.label} ${spellings(knowledge, c).join(' ')}`.trim() : prefix + c.label;
  if (prefix === '') return spellings(knowledge, c).join(' ') || c.label;
  const rest = knowledge.pinyin(c.label)?.initials.slice(prefix.length) ?? '';
  return `${prefix}${rest} ${c.label}`;
}

/** Initials and full pinyin of all names, with and without the word of the level (jxt, sjxt, jingxinting). */
function spellings(knowledge: Knowledge, c: Candidate): readonly string[] {
  const names = [c.label, ...(c.unit === undefined ? [] : [c.unit.name, ...c.unit.shortNames])];
  const out = new Set<string>();
  for (const name of new Set(names)) {
    const pinyin = knowledge.pinyin(name);
    if (pinyin === undefined) continue;
    const full = pinyin.full.replace(/[^a-z]/gi, '').toLowerCase();
    const level = LEVEL_WORDS.find(([word]) => name.startsWith(word));
    if (level !== undefined && full.startsWith(level[1])) {
      out.add(pinyin.initials.slice(level[0].length));
      out.add(full.slice(level[1].length));
    }
    out.add(pinyin.initials);
    out.add(full);
  }
  return [...out];
}
