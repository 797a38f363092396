import { type TaskOverviewResult, type WireTask, type WireTaskNode } from '../../../server/src/protocol/overview';
import { escaped, node, severityIcon, type ViewNode } from './node';
import { type ViewTexts } from './viewTexts';

/** Key of the filter that leaves the tasks without units. */
export const gapsOnly = '';
export interface TaskChoice {
  readonly byUnit: boolean;
  /** Key of a unit. */
  readonly filter: string | undefined;
}

/** So many tasks are shown without a click. */
const SHOWN_AT_ONCE = 40;

export function taskNodes(overview: TaskOverviewResult, { byUnit, filter }: TaskChoice, text: ViewTexts): readonly ViewNode[] {
  const roots = filter === undefined ? overview.roots : overview.roots.flatMap(root => kept(root, filter));
  if (byUnit) return byUnits({ ...overview, roots }, filter, text);
  const tasks = roots.reduce((sum, root) => sum + root.tasks, 0);
  return roots.map(root => sectionOrTask(root, text, tasks <= SHOWN_AT_ONCE));
}

function concerns(task: WireTask, filter: string): boolean {
  return filter === gapsOnly ? task.gap : task.leadKeys.includes(filter) || task.otherKeys.includes(filter);
}

/** The tree with nothing but the tasks of one unit; counts are of those. */
function kept(of: WireTaskNode, filter: string): readonly WireTaskNode[] {
  const children = of.children.flatMap(child => kept(child, filter));
  const task = of.task !== null && concerns(of.task, filter) ? of.task : null;
  if (task === null && children.length === 0) return [];
  const sum = (key: 'tasks' | 'gaps'): number => children.reduce((total, child) => total + child[key], 0);
  return [{ ...of, task, children, tasks: sum('tasks') + (task === null ? 0 : 1), gaps: sum('gaps') + (task?.gap === true ? 1 : 0) }];
}

// ── by section ──────────────────────────────────────────────────────────

function sectionOrTask(of: WireTaskNode, text: ViewTexts, expanded: boolean, depth = 0): ViewNode {
  const children = of.children.map(child => sectionOrTask(child, text, expanded, depth + 1));
  if (of.task !== null) return taskNode({ of, task: of.task, text, id: `task|${of.id}`, said: who(of.task, text) }, children);
  return node({
    id: `task|${of.id}`,
    label: of.title,
    description: [text.tasks(of.tasks), of.gaps === 0 ? '' : text.gaps(of.gaps)].filter(s => s !== '').join(' · '),
    spoken: text.sectionSpoken(of.title, of.tasks, of.gaps),
    context: 'section',
    place: start(of.heading),
    holds: of.whole,
    expanded: expanded || depth === 0,
    children,
  });
}

interface TaskRow {
  readonly of: WireTaskNode;
  readonly task: WireTask;
  readonly text: ViewTexts;
  readonly id: string;
  /** Who, or in which role. */
  readonly said: string;
}

function taskNode({ of, task, text, id, said }: TaskRow, children: readonly ViewNode[]): ViewNode {
  const rest = [deadlineOf(task), targetsOf(task, text)].filter(s => s !== '');
  const description = [said, ...rest].filter(s => s !== '').join(' · ');
  return node({
    id,
    label: of.title,
    description,
    spoken: [of.title, task.gap ? text.gapGroup : said, ...rest].filter(s => s !== '').join('，'),
    tooltip: tooltip(of, task, text),
    icon: task.gap ? severityIcon('warning') : { id: 'circle-small' },
    context: task.row ? 'row' : task.gap ? 'gap' : 'task',
    place: start(of.heading),
    holds: of.whole,
    expanded: true,
    children,
  });
}

const start = ({ start: at }: WireTaskNode['heading']): WireTaskNode['heading'] => ({ start: at, end: at });

/** 省经信厅 ＋5; 省经信厅等6家, where nobody is said to lead. */
function who({ lead, others, gap }: WireTask, text: ViewTexts): string {
  const [first] = others;
  if (lead !== null) return others.length === 0 ? lead : `${lead} ＋${others.length}`;
  if (first !== undefined) return others.length === 1 ? first : text.several(first, others.length);
  return gap ? text.gap : '';
}

/** 到 2022 年 → 2022年 */
function deadlineOf({ deadline }: WireTask): string {
  return (deadline ?? '').replace(/\s+/g, '').replace(/^[到至](?=\d)/, '');
}

function targetsOf({ targets }: WireTask, text: ViewTexts): string {
  const [first] = targets;
  if (first === undefined) return '';
  return targets.length === 1 ? first : text.moreTargets(first, targets.length);
}

function tooltip(of: WireTaskNode, task: WireTask, text: ViewTexts): string {
  const row = (label: string, value: string): string[] => (value === '' ? [] : [`- ${label}：${escaped(value)}`]);
  return [
    `**${escaped(of.title)}** · ${text.line(of.heading.start.line + 1)}\n`,
    ...(task.gap ? [`- ⚠ ${text.gapGroup}`] : []),
    ...row(text.lead, task.lead ?? ''),
    ...row(task.lead === null ? text.responsible : text.support, task.others.join('、')),
    ...row(text.deadline, deadlineOf(task)),
    ...(task.targets.length === 0 ? [] : [`- ${text.targets}：`, ...task.targets.map(t => `  - ${escaped(t)}`)]),
  ].join('\n');
}

// ── by unit ─────────────────────────────────────────────────────────────

function byUnits({ roots, units }: TaskOverviewResult, filter: string | undefined, text: ViewTexts): readonly ViewNode[] {
  const rows = roots.flatMap(tasksIn);
  const byKey = new Map<string, { readonly leads: Row[]; readonly supports: Row[] }>();
  for (const row of rows) {
    for (const [keys, role] of [[row.task.leadKeys, 'leads'], [row.task.otherKeys, 'supports']] as const) {
      for (const key of new Set(keys)) {
        const load = byKey.get(key) ?? { leads: [], supports: [] };
        load[role].push(row);
        byKey.set(key, load);
      }
    }
  }
  const nodes = units.filter(u => filter === undefined || u.key === filter).map(({ key, name }) => {
    const { leads, supports } = byKey.get(key) ?? { leads: [], supports: [] };
    const leading = new Set(leads);
    const child = (said: string) => (row: Row): ViewNode => taskNode({ ...row, text, id: `unit|${key}|${row.of.id}`, said }, []);
    const children = [...leads.map(child(text.lead)), ...supports.filter(row => !leading.has(row)).map(child(text.joins))];
    return node({ id: `unit|${key}`, label: name, description: text.load(leads.length, supports.length), icon: { id: 'organization' }, context: 'unit', expanded: filter !== undefined, children });
  });
  return [...gapGroup(rows.filter(row => row.task.gap), text), ...nodes];
}

function gapGroup(gaps: readonly Row[], text: ViewTexts): readonly ViewNode[] {
  if (gaps.length === 0) return [];
  const children = gaps.map(row => taskNode({ ...row, text, id: `gap|${row.of.id}`, said: '' }, []));
  return [node({ id: 'gap', label: text.gapGroup, description: text.tasks(gaps.length), icon: severityIcon('warning'), context: 'unit', expanded: true, children })];
}

interface Row {
  readonly of: WireTaskNode;
  readonly task: WireTask;
}

function tasksIn(of: WireTaskNode): readonly Row[] {
  return [...(of.task === null ? [] : [{ of, task: of.task }]), ...of.children.flatMap(tasksIn)];
}

// ── rows of a table ─────────────────────────────────────────────────────

/** 重点任务, 目标, 牵头单位, 配合（责任）单位, 完成时限, with tabs between: for the task of the row, or for all below it. */
export function tableRows(overview: TaskOverviewResult, id: string): readonly string[] {
  const path = id.replace(/^task\||^gap\|/, '');
  const chosen = id === 'gap' ? overview.roots.flatMap(tasksIn).filter(row => row.task.gap) : id.startsWith('unit|') ? ofUnit(overview, id.slice('unit|'.length)) : under(overview.roots, path);
  const cell = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return chosen.map(({ of, task }) => [of.title, task.targets.join('；'), task.lead ?? '', task.others.join('、'), deadlineOf(task)].map(cell).join('\t'));
}

function under(roots: readonly WireTaskNode[], id: string): readonly Row[] {
  return roots.flatMap(root => (root.id === id ? tasksIn(root) : under(root.children, id)));
}

function ofUnit({ roots, units }: TaskOverviewResult, id: string): readonly Row[] {
  const unit = units.find(u => id === u.key || id.startsWith(`${u.key}|`));
  if (unit === undefined) return [];
  const rows = roots.flatMap(tasksIn).filter(({ task }) => concerns(task, unit.key));
  return id === unit.key ? rows : rows.filter(({ of }) => `${unit.key}|${of.id}` === id);
}
