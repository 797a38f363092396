import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { shift, type Span } from '../text/span';
import { type Block, type Said, type Section } from '../model/plan';
import { type Task } from '../model/tasks';
import { pathAt } from '../model/walk';
import { type Analysis } from './analysis';
import { clausesOf, dutiesOf, holdsCursor, keyOf, resolve, successionLine, unitCard } from './units';
import { escapeMarkdown, plainFromMarkdown, shorten } from './markdownText';
import { ruleSummary } from './ruleDocs';
import { targetCard } from './targetCard';

interface Part {
  readonly span: Span;
  readonly markdown: string;
}

/** What stands under the cursor: the unit, the target, the citation, the heading; and the documentation of the rules that found something there. */
export function hover(analysis: Analysis, position: Position, format: MarkupKind = MarkupKind.Markdown): Hover | null {
  const offset = analysis.source.offsetAt(position);
  const path = pathAt(analysis.plan, offset);
  const subject = unitPart(analysis, path, offset) ?? targetPart(analysis, offset) ?? citationPart(analysis, path, offset) ?? headingPart(analysis, path, offset);
  const parts = [...(subject === undefined ? [] : [subject]), ...ruleParts(analysis, offset)];
  const first = parts[0];
  if (first === undefined) return null;
  const markdown = parts.map(p => p.markdown).join('\n\n---\n\n');
  const value = format === MarkupKind.Markdown ? markdown : plainFromMarkdown(markdown);
  return { contents: { kind: format, value }, range: analysis.source.rangeOf(first.span) };
}

function ruleParts(analysis: Analysis, offset: number): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const { ruleId, span } of analysis.findings) {
    const markdown = holdsCursor(span, offset) && !parts.has(ruleId) ? ruleSummary(ruleId) : undefined;
    if (markdown !== undefined) parts.set(ruleId, { span, markdown });
  }
  return [...parts.values()];
}

// ── units ───────────────────────────────────────────────────────────────

function unitPart(analysis: Analysis, path: readonly Block[], offset: number): Part | undefined {
  const named = mentionAt(path, offset) ?? nameInProse(analysis, path, offset);
  return named === undefined ? undefined : { span: named.span, markdown: unitText(analysis, named.name, named.distributed) };
}

interface Named {
  readonly span: Span;
  readonly name: string;
  readonly distributed: string;
}

function mentionAt(path: readonly Block[], offset: number): Named | undefined {
  for (const block of path) {
    for (const clause of clausesOf(block)) {
      const mention = holdsCursor(clause.span, offset) ? clause.mentions.find(m => holdsCursor(m.span, offset)) : undefined;
      if (mention !== undefined) return mention;
    }
  }
  return undefined;
}

/** Names are looked for so far on both sides of the cursor: longer than any. */
const AROUND = 120;

/** A unit named outside the clauses: only what the registry knows. */
function nameInProse(analysis: Analysis, path: readonly Block[], offset: number): Named | undefined {
  const said = saidAt(analysis, path, offset);
  if (said === undefined) return undefined;
  const at = said.text.logicalOf(offset);
  const start = Math.max(0, at - AROUND);
  const near = said.text.text.slice(start, at + AROUND);
  const hit = analysis.knowledge.namesIn(near, analysis.facts.jurisdiction).find(h => holdsCursor(h.span, at - start));
  return hit === undefined ? undefined : { span: said.text.spanOf(shift(hit.span, start)), name: hit.name, distributed: hit.name };
}

function saidAt(analysis: Analysis, path: readonly Block[], offset: number): Said | undefined {
  const deepest = path[path.length - 1];
  if (deepest !== undefined && deepest.kind !== 'table' && holdsCursor(deepest.text.span, offset)) return deepest;
  return analysis.plan.paragraphs.find(p => holdsCursor(p.text.span, offset));
}

function unitText(analysis: Analysis, name: string, distributed: string): string {
  const found = resolve(analysis, name, distributed);
  const lines: string[] = [];
  if (found.kind === 'current') lines.push(unitCard(analysis.knowledge, found.unit));
  else if (found.kind === 'former') lines.push(unitCard(analysis.knowledge, found.unit), successionLine(found.succession));
  else if (found.kind === 'generic') lines.push(`**${escapeMarkdown(name)}**`, '泛称，指一类单位，不指某一个机构。');
  else {
    lines.push(`**${escapeMarkdown(name)}**`, '单位名录中没有这个名称。');
    if (found.near.length > 0) lines.push(`相近的有：${found.near.slice(0, 5).map(u => escapeMarkdown(u.shortNames[0] ?? u.name)).join('、')}`);
  }
  const { leads, supports } = dutiesOf(analysis, keyOf(found, name));
  const duties = [leads > 0 ? `牵头${leads}项` : '', supports > 0 ? `参与${supports}项` : ''].filter(s => s !== '');
  if (duties.length > 0) lines.push(`本稿${duties.join('、')}`);
  return lines.join('\n\n');
}

// ── targets, citations, headings ────────────────────────────────────────

function targetPart(analysis: Analysis, offset: number): Part | undefined {
  const target = analysis.targets.filter(t => holdsCursor(t.span, offset)).sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
  return target === undefined ? undefined : { span: target.span, markdown: targetCard(analysis, target) };
}

function citationPart(analysis: Analysis, path: readonly Block[], offset: number): Part | undefined {
  const said = saidAt(analysis, path, offset);
  const citation = said?.citations.find(c => holdsCursor(c.span, offset));
  if (citation === undefined) return undefined;
  const text = analysis.text(citation.span);
  const places = analysis.plan.paragraphs.flatMap(p => p.citations.filter(c => analysis.text(c.span) === text));
  const lines = [...new Set(places.map(c => analysis.source.lineAt(c.span.start) + 1))];
  const kind = citation.form === 'docNumber' ? (text === analysis.facts.docNumber ? '本文发文字号' : '引用的发文字号') : '引用的文件';
  const times = places.length > 1 ? `\n\n本稿共${places.length}处：第${lines.slice(0, 8).join('、')}${lines.length > 8 ? '……' : ''}行` : '';
  return { span: citation.span, markdown: `${kind}：${escapeMarkdown(text)}${times}` };
}

function headingPart(analysis: Analysis, path: readonly Block[], offset: number): Part | undefined {
  const section = path[path.length - 1];
  if (section?.kind !== 'section') return undefined;
  const start = Math.min(section.ordinal?.span.start ?? section.heading.start, section.heading.start);
  const span = { start, end: section.heading.end };
  return holdsCursor(span, offset) ? { span, markdown: headingText(analysis, path, section) } : undefined;
}

function headingText(analysis: Analysis, path: readonly Block[], section: Section): string {
  const trail = path.flatMap(b => (b.kind === 'section' || b.kind === 'box' ? [escapeMarkdown(b.marker + shorten(b.title, 24))] : []));
  const lines = [trail.join(' ▸ ')];
  const task = analysis.tasks.find(t => t.bearer === section);
  if (task !== undefined) lines.push(...taskLines(task));
  else if (section.role === 'section') lines.push(...containerLines(analysis, section));
  return lines.join('\n\n');
}

const BASIS = { role: '文中写明', stated: '按“列第一位的为牵头单位”', single: '只列一家', unknown: '' } as const;

function taskLines(task: Task): readonly string[] {
  const lines: string[] = [];
  const mentions = task.clauses.flatMap(c => c.mentions);
  const lead = task.lead.mention;
  if (lead !== undefined) lines.push(`牵头单位：${escapeMarkdown(lead.name)}（${BASIS[task.lead.basis]}）`);
  const others = mentions.filter(m => m.span.start !== lead?.span.start).map(m => escapeMarkdown(m.name));
  if (others.length > 0) lines.push(`${lead === undefined ? '责任单位' : '其他单位'}：${others.join('、')}`);
  if (mentions.length > 0 && task.own.length === 0) lines.push('以上承自上级标题。');
  if (task.uncovered) lines.push('没有责任单位。');
  if (task.targets.length > 0) lines.push(`${task.targets.length}个指标`);
  return lines;
}

function containerLines(analysis: Analysis, section: Section): readonly string[] {
  const tasks = analysis.tasks.filter(t => section.span.start <= t.bearer.span.start && t.bearer.span.end <= section.span.end);
  const missing = tasks.filter(t => t.uncovered).length;
  const targets = analysis.targets.filter(t => section.span.start <= t.span.start && t.span.end <= section.span.end).length;
  const parts = [tasks.length > 0 ? `${tasks.length}项任务` : '', missing > 0 ? `${missing}项没有责任单位` : '', targets > 0 ? `${targets}个指标` : ''].filter(s => s !== '');
  return parts.length > 0 ? [parts.join(' · ')] : [];
}
