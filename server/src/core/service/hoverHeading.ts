import { type Span } from '../text/span';
import { type Block, type Section } from '../model/plan';
import { type Task } from '../model/task';
import { type Analysis } from './analysis';
import { deadlineReading } from './hoverDeadline';
import { headline } from './headline';
import { escapeMarkdown, shorten } from './markdownText';
import { deadlineOf, targetsOfTask } from './matrix';
import { countText, SectionCounts } from './sectionCounts';
import { reading } from './targetCard';
import { holdsCursor } from './units';

/** The heading under the cursor: where it stands, and what the task has: units, targets, deadline; on its marker, its place in the series. */
export function headingPart(analysis: Analysis, path: readonly Block[], offset: number): { readonly span: Span; readonly markdown: string } | undefined {
  const section = path[path.length - 1];
  if (section?.kind !== 'section') return undefined;
  const start = Math.min(section.ordinal?.span.start ?? section.heading.start, section.heading.start);
  const span = { start, end: section.heading.end };
  if (!holdsCursor(span, offset)) return undefined;
  const lines = [trail(path), ...(offset < section.heading.start ? markerLines(analysis, path, section) : []), ...contentLines(analysis, section)];
  return { span, markdown: lines.join('\n\n') };
}

const trail = (path: readonly Block[]): string => path.flatMap(b => (b.kind === 'section' || b.kind === 'box' ? [escapeMarkdown(headline({ marker: b.marker, title: shorten(b.title, 24) }))] : [])).join(' ▸ ');

/** 第2层次序数，本组4项中的第3项 */
function markerLines({ plan }: Analysis, path: readonly Block[], section: Section): readonly string[] {
  const parent = path[path.length - 2];
  const siblings = parent !== undefined && 'children' in parent ? parent.children : plan.children;
  const series = siblings.filter((b): b is Section => b.kind === 'section' && b.ordinal !== undefined && b.ordinal.style === section.ordinal?.style);
  const at = series.indexOf(section);
  return at < 0 ? [] : [`第${section.level}层，本组${series.length}项中的第${at + 1}项`];
}

function contentLines(analysis: Analysis, section: Section): readonly string[] {
  const counts = countText(countOf(analysis, section));
  const task = analysis.tasks.find(t => t.bearer === section);
  if (section.role === 'section' && (task === undefined || task.own.length === 0)) return counts === '' ? [] : [counts];
  return task === undefined ? [] : [...taskLines(task), ...deadlineLine(analysis, task), ...targetLines(analysis, task)];
}

function countOf(analysis: Analysis, section: Section): { readonly tasks: number; readonly gaps: number; readonly targets: number } {
  return new SectionCounts(analysis).of(section.span);
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
  return lines;
}

function deadlineLine(analysis: Analysis, task: Task): readonly string[] {
  const written = deadlineOf(analysis, task);
  if (written === undefined) return [];
  const read = task.deadline === undefined ? '' : deadlineReading(analysis, task.deadline);
  return [`时限：${escapeMarkdown(written)}${read === '' ? '' : `（${escapeMarkdown(read)}）`}`];
}

/** Targets told. */
const TOLD = 4;

function targetLines(analysis: Analysis, task: Task): readonly string[] {
  const targets = targetsOfTask(analysis, task, analysis.targets.map(t => t.span));
  if (targets.length === 0) return [];
  const told = targets.slice(0, TOLD).map(t => `- ${escapeMarkdown(reading(t))}`);
  return [[`${targets.length}个指标`, ...told, ...(targets.length > TOLD ? [`- 另有${targets.length - TOLD}个`] : [])].join('\n')];
}
