import { type Deadline } from '../parse/date';
import { type ResponsibilityClause } from '../parse/responsibility';
import { declaresFirstLeads } from '../parse/responsibility/labels';
import { type Block, type Plan, type Section } from './plan';
import { type SectionTopic, topicOf, topicUnder } from './headings';
import { SectionTask, type Task } from './task';
import { blocksOf, partsOf } from './walk';
import { finished, type Steps } from '../text/steps';

interface Node {
  readonly section: Section;
  readonly parent: Node | undefined;
  readonly topic: SectionTopic | undefined;
  readonly children: Node[];
  readonly own: ResponsibilityClause[];
  /** An inline clause stands in it or below. */
  inlineBelow: boolean;
}

/** Every section of the plan as a bearer, in reading order, with effective clauses and lead (rules.md §5.3). */
export const tasksOf = (plan: Plan): readonly Task[] => finished(taskSteps(plan));

/** The same in parts. */
export function* taskSteps(plan: Plan): Steps<readonly Task[]> {
  const nodes: Node[] = [];
  for (const part of partsOf(plan)) {
    collect(part.children, undefined, nodes);
    yield undefined;
  }
  const roots = nodes.filter(n => n.parent === undefined);
  attachStandalone(nodes);
  yield undefined;
  const rule = firstLeadsFrom(plan);
  const uncovered = uncoveredNodes(nodes, roots);
  let known: ReadonlyMap<Section, Deadline | undefined> | undefined;
  const deadlines = (): ReadonlyMap<Section, Deadline | undefined> => (known ??= deadlinesOf(nodes));
  return nodes.map(node => new SectionTask({ section: node.section, own: node.own, clauses: effective(node) }, { rule, uncovered: uncovered.has(node), deadlines }));
}

// ── which node a clause belongs to (§5.3, 1–3) ──────────────────────────

function collect(blocks: readonly Block[], parent: Node | undefined, into: Node[]): void {
  for (const block of blocks) {
    if (block.kind !== 'section') continue;
    const node: Node = { section: block, parent, topic: topicIn(block, parent), children: [], own: [], inlineBelow: false };
    parent?.children.push(node);
    into.push(node);
    addClauses(node, block.clauses);
    for (const child of block.children) if (child.kind === 'paragraph') addClauses(node, child.clauses.filter(c => !c.standalone));
    collect(block.children, node, into);
  }
}

/** A first-level section without a usual name closes the text if most of its items do: 加强组织领导、强化要素保障、…… */
function topicIn(section: Section, parent: Node | undefined): SectionTopic | undefined {
  const named = topicUnder(section.title, { parent: parent?.topic, first: parent === undefined });
  if (named !== undefined || parent) return named;
  const items = section.children.filter((b): b is Section => b.kind === 'section');
  return items.length >= 2 && items.filter(i => topicOf(i.title) === 'closing').length * 2 > items.length ? 'closing' : undefined;
}

/** Said in passing (form `sentence`), work is divided in tasks only: 各地、各部门按职责分工抓好落实 under 保障措施 is a call, no division. */
function addClauses(node: Node, written: readonly ResponsibilityClause[]): void {
  const clauses = node.topic === 'closing' || node.topic === 'general' ? written.filter(isSet) : written;
  for (const clause of clauses) node.own.push(clause);
  if (clauses.length > 0) for (let at: Node | undefined = node; at && !at.inlineBelow; at = at.parent) at.inlineBelow = true;
}

/**
 * A clause that is a paragraph of its own, under the deepest open node N with parent P: P's, if no child of P has an inline clause and the text goes on at
 * P's level or above; else N's.
 */
function attachStandalone(nodes: readonly Node[]): void {
  const byNode = new Map<Node, ResponsibilityClause[]>();
  for (const node of nodes) {
    const clauses = node.section.children.flatMap(child => (child.kind === 'paragraph' ? child.clauses.filter(c => c.standalone) : []));
    if (clauses.length > 0) byNode.set(node, clauses);
  }
  const practice = groupPractice(byNode);
  for (const [node, clauses] of byNode) {
    const owner = practice.get(node) === 'parent' && node.parent ? node.parent : node;
    for (const clause of clauses) owner.own.push(clause);
  }
  for (const node of byNode.keys()) node.parent?.own.sort((a, b) => a.span.start - b.span.start);
}

/** Under siblings that have clauses of their own, or below them, the last one's is its own too. */
function groupPractice(byNode: ReadonlyMap<Node, unknown>): ReadonlyMap<Node, 'parent' | 'own'> {
  const bearing = new Set<Node>(); // nodes with a clause in them or below
  const mark = (node: Node): void => {
    for (let at: Node | undefined = node; at && !bearing.has(at); at = at.parent) bearing.add(at);
  };
  for (const node of byNode.keys()) mark(node);
  const practice = new Map<Node, 'parent' | 'own'>();
  for (const node of byNode.keys()) {
    const siblings = node.parent?.children ?? [];
    const last = siblings[siblings.length - 1] === node;
    const others = siblings.some(s => (s !== node && bearing.has(s)) || s.inlineBelow);
    practice.set(node, node.parent && last && !others && siblings.length > 1 && node.section.ordinal !== undefined ? 'parent' : 'own');
  }
  return practice;
}

/** Brackets, label or cell: set apart from the text, which a draft does everywhere or nowhere. */
const isSet = (clause: ResponsibilityClause): boolean => clause.form !== 'sentence';

function effective(node: Node): readonly ResponsibilityClause[] {
  for (let at: Node | undefined = node; at; at = at.parent) if (at.own.length > 0) return at.own;
  return [];
}

// ── which nodes are left without (§5.3, 5–7) ────────────────────────────

function uncoveredNodes(nodes: readonly Node[], roots: readonly Node[]): ReadonlySet<Node> {
  const found = new Set<Node>();
  const level = responsibilityLevel(nodes);
  if (level === undefined || !isPractice(nodes, level)) return found;
  for (const root of roots) if (root.topic !== 'closing' && root.topic !== 'general') addUncovered(root, level, found);
  for (const node of nodes) if (node.topic === 'closing' && (node.parent === undefined || node.parent.topic !== 'closing')) addClosing(node, found);
  return found;
}

/** RL: the depth and style that carries most clauses inside task sections. */
function responsibilityLevel(nodes: readonly Node[]): string | undefined {
  const counts = new Map<string, number>();
  for (const node of nodes) if (node.own.some(isSet) && node.topic !== 'general' && node.topic !== 'closing') counts.set(kindOf(node), (counts.get(kindOf(node)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A lone 「（某部门负责）」 in a text that divides no work is no practice that the other tasks fall short of. */
function isPractice(nodes: readonly Node[], level: string): boolean {
  const peers = nodes.filter(n => kindOf(n) === level && n.topic !== 'general' && n.topic !== 'closing');
  const covered = peers.filter(n => n.own.length > 0);
  const labelled = covered.filter(n => n.own.some(c => c.label !== '')).length;
  return labelled >= 2 || covered.length * 3 >= peers.length;
}

const kindOf = (node: Node): string => `${node.section.level}/${node.section.ordinal?.style ?? ''}`;

/** §5.3 (5); items that only say what is wanted (工作目标) need no cover. */
function isCovered(node: Node): boolean {
  if (effective(node).length > 0) return true;
  const children = node.children.filter(c => c.topic !== 'general');
  return children.length > 0 && children.every(isCovered);
}

/** Nodes of kind RL without cover, and leaves above RL; nothing below RL. */
function addUncovered(node: Node, level: string, found: Set<Node>): void {
  if (node.topic === 'general' || node.topic === 'closing' || isCovered(node)) return;
  if (kindOf(node) === level) {
    found.add(node);
    return;
  }
  if (node.section.level >= Number(level.split('/')[0])) return;
  if (node.children.length === 0) {
    if (node.parent !== undefined && node.section.ordinal !== undefined) found.add(node);
    return;
  }
  for (const child of node.children) addUncovered(child, level, found);
}

/** 保障措施, 组织实施: all or none. */
function addClosing(closing: Node, found: Set<Node>): void {
  if (!closing.children.some(child => child.own.length > 0) || closing.own.length > 0) return;
  for (const child of closing.children) if (!isCovered(child)) found.add(child);
}

// ── lead, deadline ─────────────────────────────────────────────

/** Offset from which the first unit leads: 0 if the notice says so, the clause that says 下同, or never. */
function firstLeadsFrom(plan: Plan): number {
  const heading = plan.children.find(block => block.kind === 'section')?.span.start ?? plan.span.end;
  for (const said of plan.paragraphs) {
    const start = said.text.span.start;
    if (start < heading && declaresFirstLeads(said.text.folded)) return 0;
  }
  for (const block of blocksOf(plan)) {
    if (block.kind === 'table') continue;
    const clause = block.clauses.find(c => c.firstLeads);
    if (clause) return clause.span.start;
    if (block.kind === 'paragraph' && declaresFirstLeads(block.text.folded)) return block.span.start;
  }
  return Infinity;
}

/** Reading a clause by itself, as `extract` lists it. */
export function leadRuleOf(plan: Plan): number {
  return firstLeadsFrom(plan);
}

/** Own deadline, else that of the nearest ancestor; parents come before their children, so that each node is read once. */
function deadlinesOf(nodes: readonly Node[]): ReadonlyMap<Section, Deadline | undefined> {
  const found = new Map<Section, Deadline | undefined>();
  for (const node of nodes) {
    const { own, section, parent } = node;
    const inText = section.deadlines[0] ?? section.children.flatMap(c => (c.kind === 'paragraph' ? c.deadlines : []))[0];
    found.set(section, own.find(c => c.deadline)?.deadline ?? inText ?? (parent && found.get(parent.section)));
  }
  return found;
}
