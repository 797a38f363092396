import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { type Span } from '../text/span';
import { type Block, type Section } from '../model/plan';
import { type Task } from '../model/tasks';
import { pathAt } from '../model/walk';
import { type Analysis } from './analysis';
import { holdsCursor } from './units';
import { commandLink, type HoverLinks, unitPart } from './hoverUnit';
import { escapeMarkdown, plainFromMarkdown, shorten } from './markdownText';
import { ruleTitle } from './ruleDocs';
import { targetCard } from './targetCard';
import { saidAt } from './unitNames';

interface Part {
  readonly span: Span;
  readonly markdown: string;
}

/** What stands under the cursor: the unit, the target, the citation, the heading; and a line for each rule that found something there. Plain text has no links. */
export function hover(analysis: Analysis, position: Position, format: MarkupKind = MarkupKind.Markdown, links?: HoverLinks): Hover | null {
  const offset = analysis.source.offsetAt(position);
  const path = pathAt(analysis.plan, offset);
  const live = format === MarkupKind.Markdown ? links : undefined;
  const subject = unitPart(analysis, path, offset, live) ?? targetPart(analysis, offset, live?.images === true) ?? citationPart(analysis, path, offset) ?? headingPart(analysis, path, offset);
  const parts = [...(subject === undefined ? [] : [subject]), ...(links?.checked === false ? [] : ruleParts(analysis, offset, live))];
  const first = parts[0];
  if (first === undefined) return null;
  const markdown = parts.map(p => p.markdown).join('\n\n---\n\n');
  const value = format === MarkupKind.Markdown ? markdown : plainFromMarkdown(markdown);
  return { contents: { kind: format, value }, range: analysis.source.rangeOf(first.span) };
}

/** What was found and why stands in the diagnostic; here only the way to the rule's page. */
function ruleParts(analysis: Analysis, offset: number, links?: HoverLinks): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const { ruleId, span } of analysis.findings) {
    const title = holdsCursor(span, offset) && !parts.has(ruleId) ? ruleTitle(ruleId) : undefined;
    if (title === undefined) continue;
    const link = links?.showRule === undefined ? `\`${ruleId}\`` : `[关于这条规则](${commandLink(links.showRule, ruleId)})`;
    parts.set(ruleId, { span, markdown: `${escapeMarkdown(title)} · ${link}` });
  }
  return [...parts.values()];
}

// ── targets, citations, headings ────────────────────────────────────────

function targetPart(analysis: Analysis, offset: number, images: boolean): Part | undefined {
  const target = analysis.targets.filter(t => holdsCursor(t.span, offset)).sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
  return target === undefined ? undefined : { span: target.span, markdown: targetCard(analysis, target, images) };
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
