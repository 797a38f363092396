import { groupKey, isGeneric, kindClassOf, scopeKey } from '../model/comparable';
import { type CorpusTarget } from '../model/corpus';
import { dimensionOf, measureOf } from '../model/measures';
import { type PlanTarget, type TargetReading } from '../model/targets';
import { number, valueText } from '../rules/target/wording';
import { type Analysis } from './analysis';

/** One value of an indicator in one year, and who states it. */
export interface HistoryPoint {
  readonly year: number;
  /** In the unit of the target asked about. */
  readonly value: number;
  /** As its document has it. */
  readonly text: string;
  /** 本稿第30行, 《某规划》…… */
  readonly places: readonly string[];
  /** The draft itself says so. */
  readonly own: boolean;
}

/** Places of one value that are named. */
const MOST_PLACES = 3;

/** The indicator of a target by year, in the draft and in the documents beside it; oldest first. Only what compares: one scope, one nature. */
export function historyOf(analysis: Analysis, target: PlanTarget): readonly HistoryPoint[] {
  if (isGeneric(target.indicator) || target.valueBase === undefined || kindClassOf(target) === 'unclear') return [];
  const points = new Map<string, { year: number; value: number; text: string; places: string[]; own: boolean }>();
  const add = (year: number, value: number, text: string, place: string, own: boolean): void => {
    const key = `${year}|${value.toPrecision(9)}`;
    const known = points.get(key);
    if (!known) points.set(key, { year, value, text, places: [place], own });
    else if (!known.places.includes(place) && known.places.length < MOST_PLACES) known.places.push(place);
    // 超过2万亿元 here, 20000亿元 there: the value alone.
    if (known && known.text !== text && !own) known.text = `${number(value)}${target.unit ?? ''}`;
    if (known && own) known.own = true;
  };
  const alike = (t: TargetReading): boolean => groupKey(t) === groupKey(target) && kindClassOf(t) === kindClassOf(target) && scopeKey(t.scope) === scopeKey(target.scope);
  for (const t of analysis.targets) {
    if (!alike(t)) continue;
    const place = `本稿第${analysis.source.lineAt(t.span.start) + 1}行`;
    if (t.year !== undefined && t.valueBase !== undefined) add(t.year, inUnitOf(target, t, t.valueBase), valueText(t), place, true);
    if (t.baseYear !== undefined && t.baseValue !== undefined) add(t.baseYear, inUnitOf(target, t, t.baseValue * measureOf(t.unit ?? '').factor), `基期${number(t.baseValue)}${t.unit ?? ''}`, place, true);
  }
  for (const t of analysis.corpus.history(target)) if (alike(t) && t.year !== undefined && t.valueBase !== undefined) add(t.year, inUnitOf(target, t, t.valueBase), valueText(t), documentName(t), false);
  return [...points.values()].sort((a, b) => a.year - b.year || a.value - b.value);
}

/** A value in base units of `t`, in the printed unit of `target`: 2.6e12元 is 26000 in 亿元. */
function inUnitOf(target: TargetReading, t: TargetReading, base: number): number {
  const { factor, base: unit } = measureOf(target.unit ?? '');
  return Number(((base * dimensionOf(t.unitBase ?? '').factor) / (factor * dimensionOf(unit).factor)).toPrecision(9));
}

function documentName({ document: { title, path } }: CorpusTarget): string {
  return title === undefined ? `“${path?.split('/').at(-1) ?? ''}”` : `《${title}》`;
}
