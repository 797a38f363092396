import { type CodeAction, type Command } from 'vscode-languageserver-types';
import { type Span, span } from '../text/span';
import { type Section } from '../model/plan';
import { type Task } from '../model/task';
import { pathAt } from '../model/walk';
import { type Analysis } from './analysis';
import { asked, type CodeActionTarget, workspaceEdit } from './codeActions';
import { shorten } from './markdownText';
import { deadlineOf, goalsOf, leadsOf, matrixTasks, othersOf } from './matrix';
import { type UnitMention } from '../parse/responsibility';

/** Refactorings that take tasks out into a table. */
export const extractKind = 'refactor.extract.nigao';

export interface DivisionTable {
  readonly title: string;
  /** Rows of cells, the head first. */
  readonly rows: readonly (readonly string[])[];
}

/** A lone task makes no table; one of more is made when it is asked for, not at every move of the cursor. */
const LEAST = 2;
const MOST = 300;

/** 任务分工表 of the tasks in a section: 序号、重点任务、目标、牵头单位、配合单位、完成时限; columns that would be empty are left out. */
export function divisionTable(analysis: Analysis, section: Section, most = Infinity): DivisionTable | undefined {
  const tasks = matrixTasks(analysis).filter(t => t.bearer !== section && section.span.start <= t.bearer.span.start && t.bearer.span.end <= section.span.end);
  if (tasks.length < LEAST || tasks.length > most) return undefined;
  const starts = analysis.targets.map(t => t.span);
  const leads = tasks.some(t => t.lead.mention !== undefined && t.lead.basis !== 'single');
  const columns: readonly (readonly [string, (task: Task, i: number) => string])[] = [
    ['序号', (_, i) => String(i + 1)],
    ['重点任务', t => t.bearer.title],
    ['目标', t => goalsOf(analysis, t, starts).join('；')],
    ...(leads
      ? ([['牵头单位', (t: Task) => leading(t).map(m => m.name).join('、')], ['配合单位', (t: Task) => othersOf(t).filter(m => !leading(t).includes(m)).map(m => m.name).join('、')]] as const)
      : ([['责任单位', (t: Task) => t.clauses.flatMap(c => c.mentions).map(m => m.name).join('、')]] as const)),
    ['完成时限', t => deadlineOf(analysis, t) ?? ''],
  ];
  const cells = columns.map(([head, cell]) => ({ head, cells: tasks.map((t, i) => oneLine(cell(t, i))) }));
  const filled = cells.filter(c => c.cells.some(text => text !== ''));
  return { title: `${shorten(section.title, 30).replace(/任务$/, '')}任务分工表`, rows: [filled.map(c => c.head), ...tasks.map((_, i) => filled.map(c => c.cells[i] ?? ''))] };
}

const leading = ({ clauses, lead }: Task): readonly UnitMention[] => leadsOf(clauses.flatMap(c => c.mentions), lead.mention);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Markdown as a table with pipes; else cells with tabs between, which a spreadsheet takes as cells. */
export function tableText({ title, rows }: DivisionTable, markdown: boolean): string {
  if (!markdown) return [title, ...rows.map(r => r.join('\t'))].join('\n') + '\n';
  const line = (cells: readonly string[]): string => `| ${cells.map(c => c.replace(/([\\|])/g, '\\$1')).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [`**${title}**`, '', line(head), line(head.map(() => '---')), ...body.map(line)].join('\n') + '\n';
}

export interface ExtractTarget extends Pick<CodeActionTarget, 'uri' | 'version' | 'only'> {
  /** Shows a text as a new document; undefined where the client cannot. */
  newDocument?(title: string, text: string): Command;
}

/** On the heading of a section with tasks: the table as a document of its own, and at the end of the section. */
export function extractActions(analysis: Analysis, where: Span, target: ExtractTarget): CodeAction[] {
  if (!asked(target, extractKind)) return [];
  const section = sectionAt(analysis, where, target.only !== undefined);
  const table = section === undefined ? undefined : divisionTable(analysis, section, target.only === undefined ? MOST : undefined);
  if (section === undefined || table === undefined) return [];
  const text = tableText(table, analysis.language === 'markdown');
  const title = '从本节任务生成分工表';
  const command = target.newDocument?.(`${title}（新文稿）`, text);
  const edit = workspaceEdit(analysis.source, [insertion(analysis, section, text)], target);
  return [...(command === undefined ? [] : [{ title: command.title, kind: extractKind, command }]), { title: `${title}（插在本节末尾）`, kind: extractKind, edit }];
}

/** The innermost section with tasks below it: at the cursor where refactorings are asked for, else only on the line of its heading. */
function sectionAt(analysis: Analysis, where: Span, anywhere: boolean): Section | undefined {
  const { source, plan } = analysis;
  const line = source.lineAt(where.start);
  const sections = pathAt(plan, where.start).filter((b): b is Section => b.kind === 'section' && b.children.some(c => c.kind === 'section'));
  const last = sections.at(-1);
  return last !== undefined && (anywhere || source.lineAt(last.span.start) === line || source.lineAt(last.heading.start) === line) ? last : undefined;
}

/** Behind the last character of the section, with a blank line between. */
function insertion({ source }: Analysis, { span: { start, end } }: Section, text: string): { readonly span: Span; readonly newText: string } {
  const at = start + source.text.slice(start, end).trimEnd().length;
  return { span: span(at, at), newText: `\n\n${text.trimEnd()}${/\S/.test(source.text.slice(at)) && !/^\s*\n\s*\n/.test(source.text.slice(at)) ? '\n' : ''}` };
}
