import { fold } from '../text/fold';
import { type SourceText } from '../text/sourceText';
import { indicatorKey, isGeneric, kindClassOf, scopeKey } from './comparable';
import { dimensionOf } from './measures';
import { type PlanTarget } from './targets';

/**
 * Two places that state one value of one indicator. `same`: under one name; `near`: under names that differ by words left out or turned round
 * (业务收入, 主营业务收入); `tail`: the shorter name is the end of the longer one, whose beginning stands before it; `phrase`: the sentence says the name of the
 * table's row in other order (50万家企业上云).
 */
export interface TargetLink {
  readonly a: PlanTarget;
  readonly b: PlanTarget;
  readonly basis: 'same' | 'near' | 'tail' | 'phrase';
}

/** Places compared with each other for one value; more are alike by chance. */
const MOST_ALIKE = 150;
const LEAST_SHARE = 0.7;
const SHORTEST = 4;

/** Links between targets of one text, each later place with every earlier one it restates. */
export function linksOf(source: SourceText, targets: readonly PlanTarget[]): readonly TargetLink[] {
  const together = sentencesOf(source, targets);
  const links: TargetLink[] = [];
  for (const bucket of byValue(targets)) {
    const few = bucket.slice(0, MOST_ALIKE);
    few.forEach((b, j) => {
      for (let i = 0; i < j; i++) {
        const a = few[i] as PlanTarget;
        const basis = compatible(a, b) ? basisOf(source, a, b, together) : undefined;
        if (basis) links.push({ a, b, basis });
      }
    });
  }
  return links;
}

function byValue(targets: readonly PlanTarget[]): Iterable<readonly PlanTarget[]> {
  const buckets = new Map<string, PlanTarget[]>();
  for (const target of targets) {
    if (target.valueBase === undefined || target.kind === 'multiple') continue;
    const { base, factor } = dimensionOf(target.unitBase ?? '');
    const key = `${base}|${(target.valueBase * factor).toPrecision(9)}|${target.value2Base ?? ''}`;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(target);
    else buckets.set(key, [target]);
  }
  return buckets.values();
}

/** One year (or one of the two states none), one scope, one nature as far as it is said. */
function compatible(a: PlanTarget, b: PlanTarget): boolean {
  if (a.year !== b.year && a.year !== undefined && b.year !== undefined) return false;
  const [x, y] = [kindClassOf(a), kindClassOf(b)];
  const open = (k: string): boolean => k === 'state' || k === 'flow';
  return x === y || (x === 'unclear' && open(y)) || (y === 'unclear' && open(x));
}

function basisOf(source: SourceText, a: PlanTarget, b: PlanTarget, together: Together): TargetLink['basis'] | undefined {
  const [x, y] = [indicatorKey(a.indicator), indicatorKey(b.indicator)];
  const scoped = scopeKey(a.scope) === scopeKey(b.scope);
  if (x === y) return scoped && a.year === b.year && !isGeneric(a.indicator) ? 'same' : undefined;
  if (a.span.start === b.span.start) return undefined;
  if (nearNames(a.indicator, b.indicator, LEAST_SHARE) && scoped && !together(x, y)) return 'near';
  return a.year === b.year ? otherWords(source, a, b, together) : undefined;
}

function otherWords(source: SourceText, a: PlanTarget, b: PlanTarget, together: Together): 'tail' | 'phrase' | undefined {
  const [x, y] = [indicatorKey(a.indicator), indicatorKey(b.indicator)];
  const [short, long] = x.length < y.length ? [a, b] : [b, a];
  if (x !== y && isTail(source, short, long) && !together(x, y)) return 'tail';
  return saysRow(a, b) || saysRow(b, a) ? 'phrase' : undefined;
}

/** What is looked through for one year and unit. */
const MOST_SUSPECT = 300;
/** Names of different values must be nearer than those of one value, which speak for one indicator by themselves. */
const NEAR_ROW = 0.75;
const NEAR_TEXT = 0.85;

/** Pairs of one year, unit and nature that may be one indicator by their names, and whose values differ; neither stands elsewhere under the other's name. */
export function suspectsOf(source: SourceText, targets: readonly PlanTarget[]): readonly TargetLink[] {
  const together = sentencesOf(source, targets);
  const buckets = new Map<string, PlanTarget[]>();
  for (const target of targets) {
    if (target.year === undefined || target.valueBase === undefined || target.kind === 'multiple' || target.kind === 'rank') continue;
    const key = `${dimensionOf(target.unitBase ?? '').base}|${target.year}|${scopeKey(target.scope)}`;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(target);
    else buckets.set(key, [target]);
  }
  return [...buckets.values()].flatMap(bucket => suspectsIn(source, bucket.slice(0, MOST_SUSPECT), together));
}

function suspectsIn(source: SourceText, bucket: readonly PlanTarget[], together: Together): readonly TargetLink[] {
  const places = new Map<string, number>();
  for (const t of bucket) places.set(indicatorKey(t.indicator), (places.get(indicatorKey(t.indicator)) ?? 0) + 1);
  const alone = bucket.filter(t => places.get(indicatorKey(t.indicator)) === 1 || isGeneric(t.indicator));
  const found: TargetLink[] = [];
  alone.forEach((b, j) => {
    const fit = alone.slice(0, j).flatMap((a): readonly TargetLink[] => {
      const basis = a.valueBase !== b.valueBase && compatible(a, b) ? suspicion(source, a, b, together) : undefined;
      return basis ? [{ a, b, basis }] : [];
    });
    const [only] = fit;
    if (only && fit.length === 1) found.push(only);
  });
  return found;
}

function suspicion(source: SourceText, a: PlanTarget, b: PlanTarget, together: Together): TargetLink['basis'] | undefined {
  const rowAndText = (a.source === 'table') !== (b.source === 'table');
  const counted = a.kind === 'count' || b.kind === 'count' || a.kind === 'increment' || b.kind === 'increment';
  if (!rowAndText && (counted || a.source === 'table')) return undefined;
  if (nearNames(a.indicator, b.indicator, rowAndText ? NEAR_ROW : NEAR_TEXT) && !together(indicatorKey(a.indicator), indicatorKey(b.indicator))) return 'near';
  return otherWords(source, a, b, together);
}

// What narrows a class: with one of these in one name and not in the other, the two are different things.
const CLASS_WORDS = /国家级|省级|市级|县级|区级|镇级|村级|区域级|行业级|企业级|世界级|国际|国内|全国|国家|新增|新建|新引进|首|准|非|未|[十百千万]+亿|规模以上|限额以上|核心|重点(?=.{2,4}率)|人均|单位|农村|城镇|城市|乡村|中小|大型|女|男|年均|每/g;
const classWords = (key: string): string => (key.match(CLASS_WORDS) ?? []).sort().join();

/** Names of which one holds all characters of the other, which are the given share of both, and no other class word: 装备数控化率 of 重点工业企业 and of 重点企业. */
function nearNames(one: string, other: string, share: number): boolean {
  const [x, y] = [indicatorKey(one), indicatorKey(other)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (x === y || short.length < SHORTEST || (2 * short.length) / (short.length + long.length) < share) return false;
  if (isGeneric(one) || isGeneric(other) || classWords(x) !== classWords(y)) return false;
  const left = new Map<string, number>();
  for (const c of long) left.set(c, (left.get(c) ?? 0) + 1);
  for (const c of short) {
    const count = left.get(c) ?? 0;
    if (count === 0) return false;
    left.set(c, count - 1);
  }
  return true;
}

const LOOK_BACK = 160;

/** 营业收入 after 数字经济核心产业增加值…… is 数字经济核心产业营业收入; beside a table of indicators the row's name is enough. */
function isTail(source: SourceText, short: PlanTarget, long: PlanTarget): boolean {
  const [tail, whole] = [indicatorKey(short.indicator), indicatorKey(long.indicator)];
  if (short.source === 'table' || short.kind === 'count' || tail.length < SHORTEST || !whole.endsWith(tail)) return false;
  const head = whole.slice(0, whole.length - tail.length);
  if (long.source === 'table') return tail.length >= SHORTEST + 1 && !isGeneric(short.indicator);
  const before = fold(source.text.slice(Math.max(0, short.span.start - LOOK_BACK), short.span.start));
  return head.length >= SHORTEST && before.slice(before.lastIndexOf('。') + 1).includes(head);
}

/** 累计实现50万家企业上云 and the row 企业上云数: the noun of the count says nothing by itself, the phrase says the name. */
function saysRow(row: PlanTarget, text: PlanTarget): boolean {
  if (row.source !== 'table' || text.source === 'table' || !isGeneric(text.indicator)) return false;
  const name = indicatorKey(row.indicator).replace(/数$/, '');
  return name.length >= SHORTEST && fold(text.raw).replace(/\s/g, '').includes(name);
}

/** Whether two names stand side by side somewhere, in one sentence or one table: then they are two things. */
type Together = (x: string, y: string) => boolean;

const LONGEST_GAP = 300;

function sentencesOf(source: SourceText, targets: readonly PlanTarget[]): Together {
  const places = new Map<string, Set<string>>();
  let number = 0;
  let last: PlanTarget | undefined;
  for (const target of targets) {
    if (last && (target.span.start - last.span.end > LONGEST_GAP || /[。；;！？]/.test(source.text.slice(last.span.end, Math.max(last.span.end, target.span.start))))) number++;
    const key = indicatorKey(target.indicator);
    const known = places.get(key) ?? new Set<string>();
    known.add(target.source === 'table' ? (target.path ?? '') : String(number));
    places.set(key, known);
    last = target;
  }
  return (x, y) => {
    const [a, b] = [places.get(x), places.get(y)];
    return a !== undefined && b !== undefined && [...a].some(p => b.has(p));
  };
}
