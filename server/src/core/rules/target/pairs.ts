import { kindClassOf, scopeKey } from '../../model/comparable';
import { type Difference, differenceOf } from '../../model/contradiction';
import { dimensionOf } from '../../model/measures';
import { type PlanTarget } from '../../model/targets';
import { type RuleContext } from '../rule';
import { otherWork } from './works';

export interface Pair {
  /** The later place, where the finding stands. */
  readonly here: PlanTarget;
  readonly there: PlanTarget;
  readonly difference: Difference;
  /** `yearless`: one of the two names no year, and the draft states one year only for the indicator; `verb`: both say 改造 (治理……); `either`: one does not say, and is more than there are in all; `between`: nor is it what is added to the base; `caption`: the title of the table says what the name of its row leaves out. */
  readonly basis: 'same' | 'yearless' | 'verb' | 'either' | 'between' | 'caption';
}

/** No more different values of one indicator and year are kept than this. */
const MOST_VALUES = 8;

/** Targets of one name and dimension. */
interface Group {
  readonly years: Set<number>;
  readonly known: PlanTarget[];
}

const dimension = (t: PlanTarget): string => dimensionOf(t.unitBase ?? '').base;
const base = (t: PlanTarget): number => (t.valueBase ?? 0) * dimensionOf(t.unitBase ?? '').factor;

/** Pairs that cannot both be meant, each later target with the first one it differs from. `wanted` chooses which two belong together. */
export function* contradictingPairs(context: RuleContext, wanted: (here: PlanTarget, there: PlanTarget) => boolean): Generator<Pair> {
  const oneYear = new Set(context.targets.flatMap(t => (t.year === undefined ? [] : [t.year]))).size === 1;
  for (const { known, years } of context.shared.once(groupsOf, () => groupsOf(context))) {
    const kept: Member[] = [];
    const natures = new Natures(known);
    for (const here of known) {
      const own: Member = { target: here, scope: scopeKey(here.scope), own: kindClassOf(here), nature: natures.of(here) };
      for (const other of kept) {
        const there = other.target;
        const basis = basisOf(own, other, { years: years.size, oneYear, natures });
        const difference = basis !== undefined && wanted(here, there) ? (differenceOf(here, there) ?? aboutOf(here, there)) : undefined;
        if (basis === undefined || !difference || !(basis === 'same' || difference.kind === 'clash' || (basis === 'yearless' && difference.kind === 'threshold'))) continue;
        yield { here, there, difference, basis };
        break;
      }
      if (kept.length < MOST_VALUES * years.size + MOST_VALUES && kept.every(m => !isLike(m, own))) kept.push(own);
    }
  }
}

/** A target with what every comparison asks of it, worked out once: pairs are many. */
interface Member {
  readonly target: PlanTarget;
  readonly scope: string;
  /** As it says itself, and as the other places of the group have it. */
  readonly own: ReturnType<typeof kindClassOf>;
  readonly nature: ReturnType<typeof kindClassOf>;
}

/** 13.5%左右 and 12.5%左右: in one draft two values, however near. */
function aboutOf(a: PlanTarget, b: PlanTarget): Difference | undefined {
  const amount = Math.abs(base(a) - base(b));
  return a.operator === 'approx' && b.operator === 'approx' && a.hedge.concat(b.hedge).every(h => h !== '基本') && amount > (a.halfBase + b.halfBase) * dimensionOf(a.unitBase ?? '').factor ? { kind: 'threshold', amount } : undefined;
}

function isLike(x: Member, y: Member): boolean {
  const [a, b] = [x.target, y.target];
  return a.valueBase === b.valueBase && a.source === b.source && a.operator === b.operator && a.year === b.year && x.own === y.own && x.scope === y.scope;
}

function groupsOf({ targets, names }: RuleContext): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const target of targets) {
    if (target.valueBase === undefined || target.kind === 'multiple' || names.generic(target.indicator)) continue;
    const key = target.aggregate === 'new' ? names.senseOfNew(target.indicator) : names.sense(target.indicator);
    const of = `${key}|${dimension(target)}|${target.kind === 'perYear'}`;
    const group = groups.get(of) ?? { years: new Set<number>(), known: [] };
    groups.set(of, group);
    group.known.push(target);
    if (target.year !== undefined) group.years.add(target.year);
  }
  return [...groups.values()];
}

interface Around {
  /** Years that the draft states for the indicator. */
  readonly years: number;
  /** No target of the draft is of another year. */
  readonly oneYear: boolean;
  readonly natures: Natures;
}

function basisOf(a: Member, b: Member, { years, oneYear, natures }: Around): Pair['basis'] | undefined {
  if (a.scope !== b.scope) return undefined;
  const [here, there] = [a.target, b.target];
  if (otherWork(here, there)) return undefined;
  const yearless = here.year === undefined || there.year === undefined;
  if (here.kind === 'perYear') return 'same';
  if (yearless ? years > 1 : here.year !== there.year) return undefined;
  const [x, y] = [a.nature, b.nature];
  if (x === 'unclear' && y === 'unclear') return sameVerb(here, there) && ((here.year === undefined) === (there.year === undefined) || oneYear) ? 'verb' : undefined;
  if (x === 'unclear' || y === 'unclear') return neitherReading(x === 'unclear' ? here : there, x === 'unclear' ? there : here, natures);
  if (x !== y) return undefined;
  // 2025年新建5个 is the work of a year, where no year is named it may be all.
  return !yearless ? 'same' : x !== 'flow' || here.year === there.year ? 'yearless' : undefined;
}

/** Natures of the targets of one name: a count that does not say whether it is new or in all is of the nature of a place that states the same value. */
export class Natures {
  readonly #twins = new Map<string, ReturnType<typeof kindClassOf>>();
  readonly #bases = new Map<number | undefined, number>();

  constructor(known: readonly PlanTarget[]) {
    known.forEach((t, i) => {
      const own = kindClassOf(t);
      if (own !== 'unclear' && own !== 'current' && !this.#twins.has(placeOf(t))) this.#twins.set(placeOf(t), own);
      if (t.source === 'table' && t.baseValue !== undefined && !this.#bases.has(t.year)) this.#bases.set(t.year, t.baseValue);
      if (own === 'unclear' && isStockBeside(t, known[i + 1]) && !this.#twins.has(placeOf(t))) this.#twins.set(placeOf(t), 'state');
    });
  }
  of(target: PlanTarget): ReturnType<typeof kindClassOf> {
    const own = kindClassOf(target);
    return own === 'unclear' ? (this.#twins.get(placeOf(target)) ?? own) : own;
  }
  /** What the table has for the year before the plan. */
  baseFor(target: PlanTarget): number | undefined {
    return target.baseValue ?? this.#bases.get(target.year);
  }
}

/** 建成高标准农田78万亩，新建15万亩: beside what is newly built of it, the larger one is what there is in all. */
function isStockBeside(t: PlanTarget, next: PlanTarget | undefined): boolean {
  return next !== undefined && t.source !== 'table' && kindClassOf(next) === 'flow' && next.span.start >= t.span.end && next.span.start - t.span.end <= 2 && base(next) < base(t) && NEW_ALONE.test(next.raw);
}

const NEW_ALONE = /^(?:其中)?(?:新建|新增|新改建|净增)\s*\d/;

const placeOf = (t: PlanTarget): string => `${base(t)}|${dimension(t)}|${t.year}`;

/** The values say of what nature the two are, or they clash whatever it is: no question whether new or in all is left. */
export function isSettled(a: PlanTarget, b: PlanTarget, natures: Natures): boolean {
  const [x, y] = [natures.of(a), natures.of(b)];
  if (x !== 'unclear' && y !== 'unclear') return true;
  if (x === 'unclear' && y === 'unclear') return sameVerb(a, b) && differenceOf(a, b)?.kind === 'clash';
  return neitherReading(x === 'unclear' ? a : b, x === 'unclear' ? b : a, natures) !== undefined;
}

/** 改造 and 改造: what is done is counted, in both places. 培育, 建成 may be of new ones or of all: target/aggregate-unclear. */
function sameVerb(here: PlanTarget, there: PlanTarget): boolean {
  const [x, y] = [here, there].map(t => (t.object === undefined && t.kind !== 'level' ? undefined : WORK.exec(t.raw)?.[0]));
  return x !== undefined && x === y && here.inYear === there.inYear;
}

const WORK = /改造|治理|完成|淘汰|惠及|帮扶|发放|整治|修复|关停|拆除|更新|腾退/;

/** As new more than there are in all, or, where the base is known, neither the end value nor what is added to the base. */
function neitherReading(unclear: PlanTarget, clear: PlanTarget, natures: Natures): 'either' | 'between' | undefined {
  if (kindClassOf(clear) !== 'state' || clear.kind !== 'level' || unclear.inYear === true || clear.value2 !== undefined || unclear.value2 !== undefined) return undefined;
  if (unclear.operator !== 'eq' || clear.operator !== 'eq') return undefined;
  if (base(unclear) > base(clear)) return 'either';
  const from = natures.baseFor(clear);
  if (from === undefined) return undefined;
  const added = base(clear) - from * (base(clear) / (clear.value ?? 1));
  return added > 0 && Math.abs(base(unclear) - added) > added * 0.01 && kindClassOf(unclear) === 'unclear' ? 'between' : undefined;
}
