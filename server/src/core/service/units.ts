import { type Span } from '../text/span';
import { type ResponsibilityClause, type UnitMention } from '../parse/responsibility';
import { type Block } from '../model/plan';
import { type Task } from '../model/tasks';
import { blocksOf } from '../model/walk';
import { type Knowledge, type Succession, type Unit, type UnitResolution } from '../knowledge/knowledge';
import { type Analysis } from './analysis';
import { escapeMarkdown } from './markdownText';

/** A unit named in a responsibility clause, with the block whose clause it is. */
export interface PlacedMention {
  readonly mention: UnitMention;
  readonly clause: ResponsibilityClause;
  readonly block: Block;
}

export function clausesOf(block: Block): readonly ResponsibilityClause[] {
  return block.kind === 'table' ? block.rowClauses.flat() : block.clauses;
}

export function* placedMentions(analysis: Analysis): Generator<PlacedMention> {
  for (const block of blocksOf(analysis.plan)) {
    for (const clause of clausesOf(block)) for (const mention of clause.mentions) yield { mention, clause, block };
  }
}

/** Starts of the mentions that lead: by the role written at the unit, by rule, or as the only unit of a task. */
export function leadStarts(analysis: Analysis): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { mention } of placedMentions(analysis)) if (mention.role === 'lead') starts.add(mention.span.start);
  for (const task of analysis.tasks) if (task.lead.mention !== undefined) starts.add(task.lead.mention.span.start);
  return starts;
}

/** What a name means on the reference date; the form with the distributed level word (省发展改革委、财政厅) counts where the name alone is unknown. */
export function resolve(analysis: Analysis, name: string, distributed = name): UnitResolution {
  const { knowledge, facts, asOf } = analysis;
  const plain = knowledge.resolveUnit(name, asOf.date, facts.jurisdiction);
  if (plain.kind !== 'unknown' || distributed === name) return plain;
  const whole = knowledge.resolveUnit(distributed, asOf.date, facts.jurisdiction);
  return whole.kind === 'unknown' ? plain : whole;
}

/** One key for all names of one unit. */
export function keyOf(resolution: UnitResolution, name: string): string {
  return resolution.kind === 'current' || resolution.kind === 'former' ? resolution.unit.id : name;
}

/** How many tasks of the plan a unit leads, and in how many others it takes part. */
export function dutiesOf(analysis: Analysis, key: string): { readonly leads: number; readonly supports: number } {
  const keys = new Map<string, string>();
  const keyOfMention = (m: UnitMention): string => {
    const known = keys.get(m.name);
    if (known !== undefined) return known;
    const made = keyOf(resolve(analysis, m.name, m.distributed), m.name);
    keys.set(m.name, made);
    return made;
  };
  let leads = 0;
  let supports = 0;
  for (const task of analysis.tasks) {
    const role = roleIn(task, m => keyOfMention(m) === key);
    if (role === 'lead') leads++;
    else if (role === 'support') supports++;
  }
  return { leads, supports };
}

function roleIn(task: Task, isUnit: (m: UnitMention) => boolean): 'lead' | 'support' | undefined {
  if (task.lead.mention !== undefined && isUnit(task.lead.mention)) return 'lead';
  const mention = task.clauses.flatMap(c => c.mentions).find(isUnit);
  if (mention === undefined) return undefined;
  return mention.role === 'lead' ? 'lead' : 'support';
}

/** 2018-10 → 2018年10月 */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年` + (month === undefined ? '' : `${month}月`) + (day === undefined ? '' : `${day}日`);
}

function validity(unit: Unit): string {
  const from = unit.validFrom === undefined ? '' : chineseDate(unit.validFrom);
  if (unit.validTo === undefined) return from === '' ? '' : `${from}至今`;
  return from === '' ? `至${chineseDate(unit.validTo)}` : `${from}至${chineseDate(unit.validTo)}`;
}

const shortName = (unit: Unit): string => unit.shortNames[0] ?? unit.name;
const dated = (unit: Unit): string => escapeMarkdown(shortName(unit)) + (validity(unit) === '' ? '' : `（${validity(unit)}）`);

/** Names, dates, units before and after, and the source of all that, in Markdown. */
export function unitCard(knowledge: Knowledge, unit: Unit): string {
  const short = unit.shortNames.filter(n => n !== unit.name);
  const head = `**${escapeMarkdown(unit.name)}**` + (short.length === 0 ? '' : `（${short.map(escapeMarkdown).join('、')}）`);
  const lines = [[head, validity(unit)].filter(s => s !== '').join(' · ')];
  const line = knowledge.history(unit.id);
  const at = line.findIndex(u => u.id === unit.id);
  const before = line.slice(0, Math.max(0, at)).reverse();
  const after = at < 0 ? [] : line.slice(at + 1);
  if (before.length > 0) lines.push(`前身：${before.map(dated).join(' ◂ ')}`);
  if (after.length > 0) lines.push(`后续：${after.map(dated).join(' ▸ ')}`);
  if (unit.sources.length > 0) lines.push(`依据：${sourcesText(unit.sources)}`);
  if (unit.confidence === 'low') lines.push('这条记录未经核实。');
  return lines.join('\n\n');
}

/** Sources shown; the rest is counted. */
const SOURCES = 3;

/** Documents first, then addresses of governments, then others. */
function sourcesText(sources: readonly string[]): string {
  const rank = (s: string): number => (/[〔号]|方案|改革/.test(s) && !s.startsWith('http') ? 0 : /^https?:\/\/[^/]*\.gov\.cn\//.test(s) ? 1 : /非官方/.test(s) ? 3 : 2);
  const shown = [...sources].sort((a, b) => rank(a) - rank(b)).slice(0, SOURCES).map(sourceText);
  return shown.join('；') + (sources.length > SOURCES ? ` 等${sources.length}处` : '');
}

/** An address is shown by its host. */
function sourceText(source: string): string {
  const host = /^https?:\/\/(?:www\.)?([^/\s<>]+)[^\s<>]*$/.exec(source)?.[1];
  return host === undefined ? escapeMarkdown(source) : `[${escapeMarkdown(host)}](<${source}>)`;
}

const HOW = { renamed: '更名为', merged: '并入', split: '分设为', abolished: '撤销' } as const;

export function successionLine(succession: Succession): string {
  const to = succession.current.map(c => escapeMarkdown(shortName(c.unit)) + (c.duties === undefined ? '' : `（${escapeMarkdown(c.duties)}）`)).join('、');
  const since = succession.effective === '' ? '' : `${chineseDate(succession.effective)}起`;
  return `${since}${HOW[succession.kind]}${to}。依据：${escapeMarkdown(succession.basis)}`;
}

/** Whether the unit exists on the day; dates of different precision are compared to the precision both have. */
export function inForce(unit: Unit, on: string): boolean {
  const { validFrom, validTo } = unit;
  const begun = validFrom === undefined || validFrom.slice(0, on.length) <= on.slice(0, validFrom.length);
  const ended = validTo !== undefined && validTo.slice(0, on.length) <= on.slice(0, validTo.length);
  return begun && !ended;
}

export const holdsCursor = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;
