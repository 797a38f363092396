import { fold } from '../text/fold';
import { type SourceText } from '../text/sourceText';
import { finished, type Steps } from '../text/steps';
import { kindClassOf } from './comparable';
import { dimensionOf } from './measures';
import { Names } from './names';
import { isOfPlace, isSaidOtherwise } from './otherNames';
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
export function linksOf(source: SourceText, targets: readonly PlanTarget[], names = new Names()): readonly TargetLink[] {
  return finished(linkSteps(source, targets, names));
}

/** Comparisons between two rests of `linkSteps`. */
const AT_ONCE = 4000;

/** The same in parts, for a caller that has others waiting. */
export function* linkSteps(source: SourceText, targets: readonly PlanTarget[], names: Names): Steps<readonly TargetLink[]> {
  const text: Text = { source, names, together: sentencesOf(source, targets, names) };
  const links: TargetLink[] = [];
  let compared = 0;
  for (const bucket of byValue(targets)) {
    const few = bucket.slice(0, MOST_ALIKE);
    compared += few.length ** 2 / 2;
    if (compared > AT_ONCE) {
      yield undefined;
      compared = 0;
    }
    few.forEach((b, j) => {
      for (let i = 0; i < j; i++) {
        const a = few[i] as PlanTarget;
        const basis = compatible(a, b) ? basisOf(text, a, b) : undefined;
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

/** The text around the targets, and what is known of their names. */
interface Text {
  readonly source: SourceText;
  readonly names: Names;
  readonly together: Together;
}

function basisOf(text: Text, a: PlanTarget, b: PlanTarget): TargetLink['basis'] | undefined {
  const { names, together } = text;
  const [x, y] = [names.key(a.indicator), names.key(b.indicator)];
  const scoped = names.scope(a.scope) === names.scope(b.scope);
  if (x === y) return scoped && a.year === b.year && !names.generic(a.indicator) ? 'same' : undefined;
  if (a.span.start === b.span.start) return undefined;
  if (scoped && nearNames(names, a, b, LEAST_SHARE) && !together(x, y)) return 'near';
  return a.year === b.year ? otherWords(text, a, b) : undefined;
}

function otherWords(text: Text, a: PlanTarget, b: PlanTarget): 'tail' | 'phrase' | undefined {
  const { names, together } = text;
  const [x, y] = [names.key(a.indicator), names.key(b.indicator)];
  const [short, long] = x.length < y.length ? [a, b] : [b, a];
  if (x !== y && isTail(text, short, long) && !together(x, y)) return 'tail';
  return saysRow(names, a, b) || saysRow(names, b, a) ? 'phrase' : undefined;
}

/** What is looked through for one year and unit. */
const MOST_SUSPECT = 300;
/** Names of different values must be nearer than those of one value, which speak for one indicator by themselves. */
const NEAR_ROW = 0.75;
const NEAR_TEXT = 0.85;

/** Pairs of one year, unit and nature that may be one indicator by their names, and whose values differ; neither stands elsewhere under the other's name. */
export function suspectsOf(source: SourceText, targets: readonly PlanTarget[], names: Names): readonly TargetLink[] {
  const text: Text = { source, names, together: sentencesOf(source, targets, names) };
  const buckets = new Map<string, PlanTarget[]>();
  for (const target of targets) {
    if (target.year === undefined || target.valueBase === undefined || target.kind === 'multiple' || target.kind === 'rank') continue;
    const key = `${dimensionOf(target.unitBase ?? '').base}|${target.year}|${names.scope(target.scope)}`;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(target);
    else buckets.set(key, [target]);
  }
  return [...buckets.values()].flatMap(bucket => suspectsIn(text, bucket.slice(0, MOST_SUSPECT)));
}

function suspectsIn(text: Text, bucket: readonly PlanTarget[]): readonly TargetLink[] {
  const { names } = text;
  // Said once, or always with one value.
  const places = new Map<string, PlanTarget>();
  const several = new Set<string>();
  for (const t of bucket) {
    const first = places.get(names.key(t.indicator));
    if (!first) places.set(names.key(t.indicator), t);
    else if (first.valueBase !== t.valueBase) several.add(names.key(t.indicator));
  }
  const alone = bucket.filter(t => (places.get(names.key(t.indicator)) === t && !several.has(names.key(t.indicator))) || names.generic(t.indicator));
  const found: TargetLink[] = [];
  const suspects = alone.map(t => suspectOf(names, t));
  suspects.forEach((b, j) => {
    const fit: TargetLink[] = [];
    for (let i = 0; i < j && fit.length < 2; i++) {
      const a = suspects[i] as Suspect;
      const basis = a.target.valueBase !== b.target.valueBase && a.sense !== b.sense && compatible(a.target, b.target) ? suspicion(text, a, b) : undefined;
      if (basis) fit.push({ a: a.target, b: b.target, basis });
    }
    const [only] = fit;
    if (only && fit.length === 1) found.push(only);
  });
  return found;
}

/** A target with what every comparison asks of its name, worked out once: pairs are many. */
interface Suspect {
  readonly target: PlanTarget;
  readonly key: string;
  readonly sense: string;
  readonly parts: string;
  readonly fields: string;
  readonly classWords: string;
  readonly respective: boolean;
}

function suspectOf(names: Names, target: PlanTarget): Suspect {
  const key = names.key(target.indicator);
  return { target, key, sense: names.sense(target.indicator), parts: names.parts(key), fields: names.fields(key), classWords: names.classWords(key), respective: target.raw.includes('分别') };
}

function suspicion(text: Text, one: Suspect, other: Suspect): TargetLink['basis'] | undefined {
  const { names, together } = text;
  const [a, b, x, y] = [one.target, other.target, one.key, other.key];
  const rowAndText = (a.source === 'table') !== (b.source === 'table');
  if (one.parts !== other.parts || (!rowAndText && one.fields !== other.fields) || one.respective || other.respective || isOfPlace(x, y)) return undefined;
  if (one.classWords === other.classWords && isSaidOtherwise(x, y) && !together(x, y)) return 'near';
  const counted = a.kind === 'count' || b.kind === 'count' || a.kind === 'increment' || b.kind === 'increment';
  if (!rowAndText && (counted || a.source === 'table')) return undefined;
  if (nearNames(names, a, b, rowAndText ? NEAR_ROW : NEAR_TEXT) && !together(x, y)) return 'near';
  return otherWords(text, a, b);
}


/** Names of which one holds all characters of the other, which are the given share of both, and no other class word: 装备数控化率 of 重点工业企业 and of 重点企业. */
function nearNames(names: Names, one: PlanTarget, other: PlanTarget, share: number): boolean {
  const [x, y] = [names.key(one.indicator), names.key(other.indicator)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (x === y || short.length < SHORTEST || (2 * short.length) / (short.length + long.length) < share) return false;
  if (names.generic(one.indicator) || names.generic(other.indicator) || names.classWords(x) !== names.classWords(y)) return false;
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
function isTail({ source, names }: Text, short: PlanTarget, long: PlanTarget): boolean {
  const [tail, whole] = [names.key(short.indicator), names.key(long.indicator)];
  if (short.source === 'table' || short.kind === 'count' || tail.length < SHORTEST || !whole.endsWith(tail)) return false;
  const head = whole.slice(0, whole.length - tail.length);
  if (long.source === 'table') return tail.length >= SHORTEST + 1 && !names.generic(short.indicator);
  const before = fold(source.text.slice(Math.max(0, short.span.start - LOOK_BACK), short.span.start));
  return head.length >= SHORTEST && before.slice(before.lastIndexOf('。') + 1).includes(head);
}

/** 累计实现50万家企业上云 and the row 企业上云数: the noun of the count says nothing by itself, the phrase says the name. */
function saysRow(names: Names, row: PlanTarget, text: PlanTarget): boolean {
  if (row.source !== 'table' || text.source === 'table' || !names.generic(text.indicator)) return false;
  const name = names.key(row.indicator).replace(/数$/, '');
  return name.length >= SHORTEST && fold(text.raw).replace(/\s/g, '').includes(name);
}

/** Whether two names stand side by side somewhere, in one sentence or one table: then they are two things. */
type Together = (x: string, y: string) => boolean;

const LONGEST_GAP = 300;

function sentencesOf(source: SourceText, targets: readonly PlanTarget[], names: Names): Together {
  const places = new Map<string, Set<string>>();
  let number = 0;
  let last: PlanTarget | undefined;
  for (const target of targets) {
    if (last && (target.span.start - last.span.end > LONGEST_GAP || /[。；;！？]/.test(source.text.slice(last.span.end, Math.max(last.span.end, target.span.start))))) number++;
    const key = names.key(target.indicator);
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
