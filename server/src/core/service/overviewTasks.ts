import { type Range } from 'vscode-languageserver-types';
import { type Span, span } from '../text/span';
import { type Section } from '../model/plan';
import { type Task } from '../model/task';
import { partsOf } from '../model/walk';
import { type Knowledge } from '../knowledge/knowledge';
import { type Analysis } from './analysis';
import { headline } from './headline';
import { shorten } from './markdownText';
import { deadlineOf, leadsOf, matrixTasks, othersOf, targetsOfTask } from './matrix';
import { othersInRow, type TableTask, tasksInTablesAlone } from './matrixTable';
import { Ids, inSections, rowName } from './overviewTree';
import { shownTarget } from './overviewValue';
import { keyOf, resolve } from './units';
import { spellings } from './unitSpelling';

/** Who does what by when: the draft's tasks under their sections. */
export interface TaskOverview {
  readonly tasks: number;
  readonly gaps: number;
  readonly roots: readonly TaskNode[];
  /** Units named, those with most tasks first. */
  readonly units: readonly TaskUnit[];
}
/** A section that holds tasks, a task, or both. */
export interface TaskNode {
  /** The same after an edit elsewhere. */
  readonly id: string;
  readonly title: string;
  /** Heading, and all that stands under it. */
  readonly heading: Range;
  readonly whole: Range;
  readonly task: OverviewTask | null;
  /** Tasks in it, itself included, and how many of them have no units. */
  readonly tasks: number;
  readonly gaps: number;
  readonly children: readonly TaskNode[];
}
export interface OverviewTask {
  /** null where nobody leads, or the draft does not say who. */
  readonly lead: string | null;
  readonly others: readonly string[];
  /** Keys (see `TaskUnit`) of its units: those that are said to lead, and the rest. */
  readonly leadKeys: readonly string[];
  readonly otherKeys: readonly string[];
  readonly deadline: string | null;
  readonly targets: readonly string[];
  /** Units are expected here, and there are none. */
  readonly gap: boolean;
  /** A row of a table: it has no text of its own to write a clause into. */
  readonly row: boolean;
}
export interface TaskUnit {
  /** One for all names of a unit. */
  readonly key: string;
  readonly name: string;
  /** jxt jingxinting sjxt shengjingxinting */
  readonly pinyin: string;
  readonly leads: number;
  readonly supports: number;
}

const TITLE_LENGTH = 60;

export function taskOverview(analysis: Analysis): TaskOverview {
  const units = new Units(analysis);
  const build: Build = {
    analysis, units,
    rows: new Map(matrixTasks(analysis).map(t => [t.bearer, t])),
    starts: analysis.targets.map(t => t.span),
    ids: new Ids(),
  };
  const inTables = tasksInTablesAlone(analysis);
  const roots = inTables.length > 0 ? tableNodes(build, inTables) : partsOf(analysis.plan).flatMap(part => inSections(part.children).flatMap(s => nodeOf(build, s)));
  return { tasks: sum(roots, 'tasks'), gaps: sum(roots, 'gaps'), roots, units: units.all() };
}

interface Build {
  readonly analysis: Analysis;
  readonly units: Units;
  readonly rows: ReadonlyMap<Section, Task>;
  /** Spans of all targets, ascending. */
  readonly starts: readonly Span[];
  readonly ids: Ids;
}

const sum = (nodes: readonly TaskNode[], of: 'tasks' | 'gaps'): number => nodes.reduce((total, node) => total + node[of], 0);

/** Empty where there is no task in the section. */
function nodeOf(build: Build, section: Section): readonly TaskNode[] {
  const { analysis: { source }, rows, ids } = build;
  // Parents before children, so that a number behind a repeated path stays where it was.
  const id = ids.of(section.path);
  const children = inSections(section.children).flatMap(s => nodeOf(build, s));
  const row = rows.get(section);
  if (row === undefined && children.length === 0) return [];
  const task = row === undefined ? null : taskOf(build, row);
  return [{
    id,
    title: shorten(headline(section), TITLE_LENGTH) || '（无标题）',
    heading: source.rangeOf(headOf(section)),
    whole: source.rangeOf(section.span),
    task,
    tasks: sum(children, 'tasks') + (task === null ? 0 : 1),
    gaps: sum(children, 'gaps') + (task?.gap === true ? 1 : 0),
    children,
  }];
}

function headOf({ ordinal, heading }: Section): Span {
  const start = Math.min(ordinal?.span.start ?? heading.start, heading.start);
  return span(start, Math.max(start, heading.end));
}

function taskOf({ analysis, units, starts }: Build, task: Task): OverviewTask {
  const { lead: { mention } } = task;
  const others = othersOf(task);
  const leading = leadsOf(task.clauses.flatMap(c => c.mentions), mention);
  return {
    lead: mention?.name ?? null,
    others: others.map(m => m.name),
    leadKeys: leading.map(m => units.take(m, 'leads')),
    otherKeys: others.filter(m => !leading.some(l => l.name === m.name)).map(m => units.take(m, 'supports')),
    deadline: deadlineOf(analysis, task) ?? null,
    targets: [...new Set(targetsOfTask(analysis, task, starts).map(shownTarget))],
    gap: task.uncovered,
    row: false,
  };
}

/** The rows of the tables under the titles of their tables; rows of a table without any stand for themselves. */
function tableNodes(build: Build, tasks: readonly TableTask[]): readonly TaskNode[] {
  const nodes: TaskNode[] = [];
  let open: { readonly name: string; readonly children: TaskNode[] } | undefined;
  for (const task of tasks) {
    const name = task.section.join(' / ');
    const made = rowNode(build, task);
    if (name === '') nodes.push(made);
    else if (open?.name === name) open.children.push(made);
    else nodes.push(groupNode(build, name, (open = { name, children: [made] }).children));
  }
  return nodes.map(node => (node.task === null ? counted(node) : node));
}

function counted(node: TaskNode): TaskNode {
  const end = node.children.at(-1)?.whole.end ?? node.whole.end;
  return { ...node, whole: { start: node.whole.start, end }, tasks: node.children.length, gaps: sum(node.children, 'gaps') };
}

function groupNode({ ids }: Build, name: string, children: readonly TaskNode[]): TaskNode {
  const [first] = children;
  const place = first?.whole ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return { id: ids.of(name), title: shorten(name, TITLE_LENGTH), heading: place, whole: place, task: null, tasks: 0, gaps: 0, children };
}

function rowNode({ analysis: { source }, units, ids }: Build, row: TableTask): TaskNode {
  const others = othersInRow(row);
  const leading = leadsOf(row.clauses.flatMap(c => c.mentions), row.lead);
  const task: OverviewTask = {
    lead: row.lead?.name ?? null,
    others: others.map(m => m.name),
    leadKeys: leading.map(m => units.take(m, 'leads')),
    otherKeys: others.filter(m => !leading.some(l => l.name === m.name)).map(m => units.take(m, 'supports')),
    deadline: row.deadline,
    targets: [...new Set(row.targets.map(shownTarget))],
    gap: row.gap,
    row: true,
  };
  return { id: ids.of(rowName(row)), title: shorten(row.task, TITLE_LENGTH), heading: source.rangeOf(row.cell), whole: source.rangeOf(row.span), task, tasks: 1, gaps: row.gap ? 1 : 0, children: [] };
}

interface Count {
  name: string;
  pinyin: string;
  leads: number;
  supports: number;
}

/** The units met, under one key for all names of each. */
class Units {
  readonly #analysis: Analysis;
  readonly #keys = new Map<string, string>();
  readonly #counts = new Map<string, Count>();

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  take({ name, distributed }: { readonly name: string; readonly distributed: string }, as: 'leads' | 'supports'): string {
    const form = `${name} ${distributed}`;
    let key = this.#keys.get(form);
    if (key === undefined) {
      const found = resolve(this.#analysis, name, distributed);
      key = keyOf(found, name);
      this.#keys.set(form, key);
      const unit = found.kind === 'current' || found.kind === 'former' ? found.unit : undefined;
      const label = unit?.shortNames[0] ?? name;
      if (!this.#counts.has(key)) this.#counts.set(key, { name: label, pinyin: pinyinOf(this.#analysis.knowledge, label), leads: 0, supports: 0 });
    }
    const count = this.#counts.get(key);
    if (count !== undefined) count[as]++;
    return key;
  }

  all(): readonly TaskUnit[] {
    const units = [...this.#counts].map(([key, count]) => ({ key, ...count }));
    return units.sort((a, b) => b.leads + b.supports - a.leads - a.supports || b.leads - a.leads);
  }
}

const pinyinOf = (knowledge: Knowledge, name: string): string => spellings(knowledge, { label: name, unit: undefined, why: '', points: 0 }, [name]).join(' ');
