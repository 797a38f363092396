import { fold } from '../../text/fold';
import { indicatorKey } from '../../model/comparable';
import { dimensionOf } from '../../model/measures';
import { type PlanTarget } from '../../model/targets';
import { type Report, type RuleContext } from '../rule';
import { differenceText, valueText } from './wording';
import { quoted } from '../quoted';

const value = (t: PlanTarget): number => (t.valueBase ?? 0) * dimensionOf(t.unitBase ?? '').factor;
const unitOf = (t: PlanTarget): string => dimensionOf(t.unitBase ?? '').base;
const isCap = ({ operator }: PlanTarget): boolean => operator === 'eq' || operator === 'le' || operator === 'lt';
const isFloor = ({ operator }: PlanTarget): boolean => operator === 'eq' || operator === 'ge' || operator === 'gt' || operator === 'gtTens';
const counts = (t: PlanTarget): boolean => t.valueBase !== undefined && t.value2 === undefined && t.kind !== 'growth' && t.kind !== 'annualGrowth' && t.kind !== 'rank' && t.kind !== 'multiple' && !/[%％]/.test(t.unit ?? '');

/** A whole, and what stands behind 其中 up to the end of the sentence. */
interface Division {
  readonly whole: PlanTarget;
  readonly parts: readonly PlanTarget[];
}

/** Parts behind 其中 of which one alone is more than the whole before it; together: `divisions`. */
export function* partSums(context: RuleContext): Generator<Report> {
  yield* rowParts(context);
  for (const { whole, parts } of divisions(context)) {
    if (!isCap(whole) || value(whole) === 0) continue;
    const larger = parts.find(p => isFloor(p) && exceeds(value(p), whole));
    if (larger) yield report(larger, whole, `其中${quoted(larger.indicator)}${valueText(larger)}，总量${quoted(whole.indicator)}${valueText(whole)}`, value(larger));
  }
}

const exceeds = (sum: number, whole: PlanTarget): boolean => sum > value(whole) * (1 + 1e-9);

function report(at: PlanTarget, whole: PlanTarget, sum: string, part: number): Report {
  return {
    span: at.span,
    message: `${sum}，${differenceText(part - value(whole), whole)}；分项不能大于总量，请核对。`,
    related: [{ span: whole.span, message: `总量${quoted(whole.indicator)}：${valueText(whole)}` }],
  };
}

const LONGEST = 400;

function* divisions(context: RuleContext): Generator<Division> {
  const { targets, source } = context;
  let i = 0;
  while (i + 1 < targets.length) {
    const before = targets[i] as PlanTarget;
    const next = targets[i + 1] as PlanTarget;
    const gap = source.text.slice(before.span.end, Math.min(next.span.start + 12, next.span.end, before.span.end + LONGEST));
    const at = /^[^。；;]*?其中/.exec(gap);
    i++;
    if (!at || next.source === 'table') continue;
    const whole = wholeOf(context, i - 1, next);
    if (!whole || !counts(whole)) continue;
    const rest = source.text.slice(before.span.end + at[0].length, before.span.end + LONGEST);
    const sentence = rest.slice(0, Math.max(0, rest.search(/[。；;]|$/)));
    const end = before.span.end + at[0].length + sentence.length;
    const parts = targets.slice(i, i + 20).filter(t => t.span.start < end && counts(t) && unitOf(t) === unitOf(whole) && t.year === whole.year && sameNature(t, whole));
    // Only what follows at once belongs to 其中: behind another verb of its own a target is no part.
    const belong = parts.filter(p => !/[,，].{0,6}(?:建成|建设|培育|打造|新增|新建|引进|达到|实现|推进|开展)/.test(fold(source.text.slice(before.span.end + at[0].length, p.span.start + 8))));
    if (belong.length > 0) yield { whole, parts: belong };
  }
}

/** The target that 其中 divides: the only one before it in the sentence, else the one whose name the part repeats. */
function wholeOf({ targets, source }: RuleContext, at: number, part: PlanTarget): PlanTarget | undefined {
  const before: PlanTarget[] = [];
  for (let i = at; i >= 0 && i > at - 20; i--) {
    const target = targets[i] as PlanTarget;
    if (target.source === 'table' || /[。；;]/.test(source.text.slice(target.span.end, Math.min(part.span.start, target.span.end + LONGEST)))) break;
    before.push(target);
  }
  if (before.length === 1) return before[0];
  return before.find(t => indicatorKey(part.indicator).includes(indicatorKey(t.indicator).replace(/^(?:新增|新建)/, '')));
}

const sameNature = (part: PlanTarget, whole: PlanTarget): boolean => part.aggregate === whole.aggregate || part.aggregate === 'unknown' || whole.aggregate === 'unknown';

/** Rows 其中：…… under the row they divide. */
function* rowParts({ targets }: RuleContext): Generator<Report> {
  const rows = targets.filter(t => t.source === 'table');
  let whole: PlanTarget[] = [];
  let raw = '';
  let isPart = false;
  for (const cell of rows) {
    if (cell.raw !== raw) {
      raw = cell.raw;
      isPart = /^(?:[^\t|]*[\t|])?\s*其中[:：]/.test(raw);
      if (!isPart) whole = [];
    }
    if (!isPart) whole.push(cell);
    if (!isPart) continue;
    const total = whole.find(t => t.year === cell.year && unitOf(t) === unitOf(cell) && t.path === cell.path);
    if (total && counts(total) && counts(cell) && isCap(total) && isFloor(cell) && value(cell) > value(total)) yield report(cell, total, `${cell.year}年其中${quoted(cell.indicator)}${valueText(cell)}，总量${quoted(total.indicator)}${valueText(total)}`, value(cell));
  }
}
