import { fold } from '../../text/fold';
import { parseHan } from '../../text/numerals';
import { measureOf } from '../../model/measures';
import { type PlanTarget } from '../../model/targets';
import { type Report, type RuleContext } from '../rule';
import { YEARS } from './amounts';
import { type Base, type Bases, isRespective } from './bases';
import { type Figure, figureOf, growsInRealTerms, placeWord } from './figures';
import { number, valueText } from './wording';
import { quoted } from '../quoted';

// 比2024年提高12个百分点, 较2020年增长25%, 比2025年增加100家: the change against first and last value.

export function* changes(context: RuleContext, bases: Bases): Generator<Report> {
  for (const change of context.targets) {
    const kind = kindOf(change);
    if (kind === undefined || change.year === undefined || change.source === 'table' || isRespective(context, change)) continue;
    const year = change.baseYear ?? startOf(context, change);
    if (year === undefined || year >= change.year) continue;
    const report = bases.ends(change, change.year).length === 0 ? undefined : judged(change, kind, bases, year);
    if (report) yield report;
  }
}

type Kind = 'points' | 'percent' | 'amount';

function kindOf(t: PlanTarget): Kind | undefined {
  if (t.value === undefined || t.value2 !== undefined || t.operator === 'approx' || t.operator === 'gtTens') return undefined;
  if (t.kind === 'growth') return (t.unit ?? '').includes('百分点') ? 'points' : /[%％]/.test(t.unit ?? '') ? 'percent' : 'amount';
  return t.kind === 'increment' && t.baseYear !== undefined ? 'amount' : undefined;
}

const SPAN_OF_YEARS = new RegExp(`${YEARS} ?年(?:内|间|来)?(?:累计|共|合计)?(?:提|增|上升|下降|降低|减)`);

/** 五年提高6个百分点: five years before the end. */
function startOf({ source }: RuleContext, { span, year }: PlanTarget): number | undefined {
  const said = SPAN_OF_YEARS.exec(fold(source.text.slice(Math.max(0, span.start - 12), span.end)));
  return said && year !== undefined ? year - (parseHan(said[1] as string) ?? Number(said[1])) : undefined;
}

function judged(change: PlanTarget, kind: Kind, bases: Bases, year: number): Report | undefined {
  let worst: Report | undefined;
  for (const end of bases.ends(change, change.year as number)) {
    const base = bases.base(end, year);
    if (!base || base.value <= 0 || (kind === 'points') !== /[%％]/.test(end.unit ?? '')) continue;
    if (kind === 'amount' && end.unitBase !== change.unitBase) continue;
    const verdict = compared(change, kind, end, base);
    if (verdict === undefined) return undefined;
    worst ??= report(change, end, base, verdict);
  }
  return worst;
}

const FALLS = /下降|降低|减少|压减|缩短|缩小|压缩|削减/;

/** undefined: it agrees. */
function compared(change: PlanTarget, kind: Kind, end: PlanTarget, base: Base): string | undefined {
  const last = figureOf(end);
  const falls = FALLS.test(change.raw);
  const wanted = kind === 'amount' ? inUnitOf(change, end) : (change.value ?? 0);
  const { low, high, exact } = range(kind, end.unit ?? '', { base, last, falls });
  if (falls ? last.value > base.value : last.value < base.value) return undefined;
  const floor = change.operator === 'ge' || change.operator === 'gt';
  if (wanted > high + slackOf(change)) return exact;
  const prices = kind === 'percent' && growsInRealTerms(end.indicator);
  return wanted < low - slackOf(change) && !floor && !prices ? exact : undefined;
}

/** 新增1.2万个 beside 30000个 */
const inUnitOf = (change: PlanTarget, end: PlanTarget): number => (change.valueBase ?? 0) / measureOf(end.unit ?? '').factor;

/** Half of the last place that is written. */
function slackOf({ value = 0, unit }: PlanTarget): number {
  const decimals = /\.(\d+)/.exec(number(value))?.[1]?.length ?? 0;
  return (unit ?? '').includes('百分点') || /[%％]/.test(unit ?? '') ? Math.max(0.5 * 10 ** -decimals, 0.05) : 0.5 * 10 ** -decimals * (decimals > 0 ? 1 : 1e-6);
}

interface Ends {
  readonly base: Figure;
  readonly last: Figure;
  readonly falls: boolean;
}

/** Change that the two values allow, with the rounding of decimals; and as it is printed. */
function range(kind: Kind, unit: string, { base, last, falls }: Ends): { readonly low: number; readonly high: number; readonly exact: string } {
  const sign = falls ? -1 : 1;
  const half = (f: Figure): number => (f.half < 0.5 ? f.half : 0);
  if (kind === 'percent') {
    const rate = (from: number): number => sign * (last.value / from - 1) * 100;
    const ends = [rate(base.value + base.half), rate(Math.max(base.value - base.half, 1e-9))];
    return { low: Math.min(...ends), high: Math.max(...ends), exact: `${number(Number((sign * (last.value / base.value - 1) * 100).toFixed(2)))}%` };
  }
  const gap = sign * (last.value - base.value);
  const slack = half(base) + half(last) + 1e-9;
  return { low: gap - slack, high: gap + slack, exact: `${number(Number(gap.toPrecision(10)))}${kind === 'points' ? '个百分点' : unit}` };
}

function report(change: PlanTarget, end: PlanTarget, base: Base, exact: string): Report {
  const unit = end.unit ?? '';
  const word = FALLS.test(change.raw) ? '下降' : '提高';
  return {
    span: change.span,
    // 达到40%以上 may be more than 40%.
    severity: end.operator === 'eq' ? 'warning' : 'info',
    message: `${quoted(change.indicator)}：${base.year}年${number(base.value)}${unit}，${placeWord(end, change)}${end.year}年${valueText(end)}，${word}${exact}，此处写${word}${valueText(change)}；请核对。`,
    related: [{ span: end.span, message: `${quoted(end.indicator)}${end.year}年：${valueText(end)}` }],
  };
}
