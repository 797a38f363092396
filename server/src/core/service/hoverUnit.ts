import { type Span } from '../text/span';
import { type Block } from '../model/plan';
import { type Task } from '../model/task';
import { type Analysis } from './analysis';
import { type CitedDocuments } from './citedDocuments';
import { clausesOf, holdsCursor, keyOf, resolve } from './units';
import { escapeMarkdown, shorten } from './markdownText';
import { shortName, successionLine, unitCard } from './unitCard';
import { proseNameAt } from './unitNames';
import { lineOfTask, tasksOfUnit } from './unitTasks';

/** Commands of the client that links may call; undefined: no links. */
export interface HoverLinks {
  /** The draft has been checked; else the lines about rules are left out rather than waited for. Left out: yes. */
  readonly checked?: boolean;
  /** The document, as the client calls it. */
  readonly uri: string;
  /** The client shows images of data: addresses. */
  readonly images?: boolean;
  /** Shows a line (arguments: URI, line from 0). */
  readonly showLine?: string;
  /** Other documents of the workspace. */
  readonly documents?: CitedDocuments;
  /** Shows the page of a rule (argument: its id). */
  readonly showRule?: string;
}

/** What the registry knows of the unit under the cursor, and which tasks of the draft are its own. */
export function unitPart(analysis: Analysis, path: readonly Block[], offset: number, links?: HoverLinks): { readonly span: Span; readonly markdown: string } | undefined {
  const named = mentionAt(path, offset) ?? proseNameAt(analysis, path, offset);
  if (named === undefined) return undefined;
  return { span: named.span, markdown: unitText(analysis, named.name, 'distributed' in named ? named.distributed : named.name, links) };
}

function mentionAt(path: readonly Block[], offset: number): { readonly span: Span; readonly name: string; readonly distributed: string } | undefined {
  for (const block of path) {
    for (const clause of clausesOf(block)) {
      const mention = holdsCursor(clause.span, offset) ? clause.mentions.find(m => holdsCursor(m.span, offset)) : undefined;
      if (mention !== undefined) return mention;
    }
  }
  return undefined;
}

function unitText(analysis: Analysis, name: string, distributed: string, links?: HoverLinks): string {
  const found = resolve(analysis, name, distributed);
  const lines: string[] = [];
  if (found.kind === 'current') lines.push(unitCard(analysis.knowledge, found.unit));
  else if (found.kind === 'former') lines.push(successionLine(found.succession), unitCard(analysis.knowledge, found.unit));
  else if (found.kind === 'generic') lines.push(`**${escapeMarkdown(name)}**`, '泛称，指一类单位，不指某一个机构。');
  else {
    lines.push(`**${escapeMarkdown(name)}**`, '单位名录中没有这个名称。');
    if (found.near.length > 0) lines.push(`相近的有：${found.near.slice(0, 5).map(u => escapeMarkdown(shortName(u))).join('、')}`);
  }
  const { leads, supports } = tasksOfUnit(analysis, keyOf(found, name));
  lines.push(...taskLine(analysis, '牵头', leads, links), ...taskLine(analysis, '参与', supports, links));
  return lines.join('\n\n');
}

// ── its tasks ───────────────────────────────────────────────────────────

/** Tasks shown of each kind; the rest is counted. */
const SHOWN = 5;
const TITLE = 16;

function taskLine(analysis: Analysis, role: string, tasks: readonly Task[], links?: HoverLinks): readonly string[] {
  if (tasks.length === 0) return [];
  const shown = tasks.slice(0, SHOWN).map(t => taskText(analysis, t, links)).join('、');
  return [`本稿${role}${tasks.length}项：${shown}${tasks.length > SHOWN ? '等' : ''}`];
}

function taskText(analysis: Analysis, task: Task, links?: HoverLinks): string {
  const { marker, title } = task.bearer;
  const line = lineOfTask(analysis, task);
  const text = escapeMarkdown(marker + shorten(title, TITLE));
  const target = links?.showLine === undefined ? undefined : commandLink(links.showLine, links.uri, line);
  return target === undefined ? `${text}（第${line + 1}行）` : `[${text}](${target})`;
}

/** Parentheses would end the link. */
export function commandLink(command: string, ...args: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, c => (c === '(' ? '%28' : '%29'))}`;
}
