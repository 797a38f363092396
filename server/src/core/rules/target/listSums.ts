import { lastStartingBefore, span } from '../../text/span';
import { indicatorKey } from '../../model/comparable';
import { type Block, type Plan, type Section } from '../../model/plan';
import { type PlanTarget } from '../../model/targets';
import { partsOf, withDescendants } from '../../model/walk';
import { dimensionOf } from '../../model/measures';
import { type Report, type RuleContext } from '../rule';
import { addition, type Amount, amountsIn, printedAs, slackOf, sumOf } from './amounts';
import { number, valueText } from './wording';
import { quoted } from '../quoted';

// A total, and its parts in the items of a list or in the sections that follow.

export function* listSums(context: RuleContext): Generator<Report> {
  for (const part of partsOf(context.plan)) {
    yield* among(part.children);
    for (const block of part.children) for (const inner of withDescendants(block)) if (inner.kind === 'section' || inner.kind === 'box') yield* among(inner.children);
  }
  yield* sections(context);
}

// ── 总投资4.5亿元，其中：—— a list of items ──────────────────────────────

const LEAD = /(?:其中|包括|分别为|分别是|具体为|明细如下|如下)[:,]? ?$/;
const MOST_ITEMS = 40;

function* among(siblings: readonly Block[]): Generator<Report> {
  for (let i = 0; i < siblings.length; i++) {
    const block = siblings[i] as Block;
    if (block.kind === 'table') continue;
    const folded = block.text.folded.trimEnd();
    if (!LEAD.test(folded)) continue;
    const amounts = amountsIn(folded);
    const whole = amounts[amounts.length - 1];
    const below = block.kind === 'section' && block.children.length > 0 ? block.children : siblings.slice(i + 1, i + 1 + MOST_ITEMS);
    const parts = whole && !/[。;]/.test(folded.slice(whole.end)) ? itemsOf(below, whole) : [];
    const report = whole && parts.length > 1 ? judged(block, whole, parts) : undefined;
    if (report) yield report;
  }
}

/** One amount of the unit in each item, the first one; an item without one ends the list. */
function itemsOf(blocks: readonly Block[], whole: Amount): readonly Amount[] {
  const parts: Amount[] = [];
  for (const block of blocks) {
    if (block.kind === 'table' || /等[;。]?$/.test(block.text.folded.trimEnd())) return [];
    const own = amountsIn(block.text.folded).filter(a => a.dimension === whole.dimension);
    if (own.length === 0) break;
    if (own.length > 1 || own[0]?.exact !== true) return [];
    parts.push(own[0]);
    if (/。$/.test(block.text.folded.trimEnd())) break;
  }
  return parts;
}

function judged(block: Exclude<Block, { kind: 'table' }>, whole: Amount, parts: readonly Amount[]): Report | undefined {
  const off = sumOf(parts) - whole.value;
  if (!whole.exact || Math.abs(off) <= slackOf(parts) + 1e-9 * whole.value) return undefined;
  return {
    span: block.text.spanOf(span(whole.start, whole.end)),
    severity: off > 0 ? 'error' : 'warning',
    message: `下列各项相加${addition(parts, whole)}，总量写${printedAs(whole.value, whole)}，相差${printedAs(Math.abs(off), whole)}；请核对。`,
  };
}

// ── 实施重大项目120个 and the projects of each section ────────────────────

/** Farther from the sum a total speaks of something else. */
const NEAR = 0.3;
const MOST_SECTIONS = 30;

function* sections(context: RuleContext): Generator<Report> {
  const byPath = new Map<string, PlanTarget[]>();
  for (const t of context.targets) {
    if (t.path === undefined || t.source === 'table' || t.operator !== 'eq' || t.value2 !== undefined || t.kind === 'perYear') continue;
    const known = byPath.get(t.path);
    if (known) known.push(t);
    else byPath.set(t.path, [t]);
  }
  const starts = context.targets.map(t => t.span);
  for (const parent of parentsOf(context.plan)) {
    const children = parent.children.filter((b): b is Section => b.kind === 'section');
    if (children.length < 2 || children.length > MOST_SECTIONS || children.some(c => c.ordinal === undefined)) continue;
    const own = children.map(c => byPath.get(c.path) ?? []);
    if (own.some(ts => ts.length === 0)) continue;
    const last = lastStartingBefore(starts, parent.span.start);
    const before = context.targets.slice(Math.max(0, last - MOST_TOTALS), last + 1);
    for (const total of before) if (total.source !== 'table' && total.operator === 'eq' && total.value2 === undefined && total.kind !== 'perYear') yield* against(total, own);
  }
}

const MOST_TOTALS = 40;
const parentsOf = (plan: Plan): readonly Section[] => partsOf(plan).flatMap(p => p.children.flatMap(b => [...withDescendants(b)].filter((c): c is Section => c.kind === 'section')));
const value = (t: PlanTarget): number => (t.valueBase ?? 0) * dimensionOf(t.unitBase ?? '').factor;

function* against(total: PlanTarget, sections: readonly (readonly PlanTarget[])[]): Generator<Report> {
  const parts: PlanTarget[] = [];
  for (const targets of sections) {
    const fit = targets.filter(t => isPart(t, total));
    if (fit.length !== 1) return;
    parts.push(fit[0] as PlanTarget);
  }
  const names = new Set(parts.map(p => indicatorKey(p.indicator)));
  if (total.object !== undefined && names.size !== parts.length) return;
  const sum = parts.reduce((s, p) => s + value(p), 0);
  const off = sum - value(total);
  if (Math.abs(off) <= 1e-9 * sum || Math.abs(off) > NEAR * value(total) || parts.some(p => value(p) >= value(total))) return;
  // Things of other kinds may be counted in the total; money of one name is all of it.
  if (total.object !== undefined && off < 0) return;
  const per = value(total) / (total.value ?? 1);
  const last = parts[parts.length - 1] as PlanTarget;
  const print = (v: number): string => `${number(Number((v / per).toPrecision(10)))}${total.unit ?? ''}`;
  yield {
    span: total.span,
    severity: 'warning',
    message: `${quoted(total.indicator)}此处${valueText(total)}，后文各部分${parts.map(p => number(Number((value(p) / per).toPrecision(10)))).join('＋')}＝${print(sum)}，相差${print(Math.abs(off))}；请核对。`,
    related: [...parts.slice(0, -1), last].map(p => ({ span: p.span, message: `${quoted(p.indicator)}：${valueText(p)}` })),
  };
}

/** 产业项目 of 重大项目; 总投资 of 总投资: things that are counted, and money. */
function isPart(t: PlanTarget, total: PlanTarget): boolean {
  if (dimensionOf(t.unitBase ?? '').base !== dimensionOf(total.unitBase ?? '').base || t.aggregate !== total.aggregate || t.aggregate === 'stock') return false;
  if (t.year !== total.year && t.year !== undefined && total.year !== undefined) return false;
  const [x, y] = [indicatorKey(t.indicator), indicatorKey(total.indicator)];
  if (total.object === undefined) return x === y && /元$/.test(total.unit ?? '');
  return t.object !== undefined && x !== y && x.length > 2 && x.slice(-2) === y.slice(-2) && /项目|工程|小区|学校|村庄/.test(x.slice(-2));
}
