import { fold } from '../../text/fold';
import { scanQuantities } from '../../parse/quantity';
import { scopeKey } from '../../model/comparable';
import { type Span } from '../../text/span';
import { dimensionOf, measureOf } from '../../model/measures';
import { type Names } from '../../model/names';
import { type Prose } from '../../model/prose';
import { senseKey } from '../../model/sense';
import { type PlanTarget } from '../../model/targets';
import { type RuleContext } from '../rule';
import { baseFigure, type Figure } from './figures';

/** What an indicator was in some year: a sentence of fact, a column of a table, 由2024年的38%, a target of an earlier year. In the unit of the end it is asked for. */
export interface Base extends Figure {
  readonly year: number;
}

interface Fact {
  readonly key: string;
  readonly year: number;
  /** In base units of `dimension`. */
  readonly value: number;
  readonly half: number;
  readonly dimension: string;
  /** Logical, in its paragraph. */
  readonly at: Span;
}

/** 2024年，全市人口80万人: values that the draft states as facts. */
export function factPlaces({ prose }: RuleContext): readonly { readonly fact: Fact; readonly span: Span }[] {
  return prose.flatMap(p => (p.place === 'cell' || p.element !== undefined || !/(?:19|20)\d\d ?年/.test(p.folded) ? [] : p.known.once(factPlaces, () => factsIn(p)).map(fact => ({ fact, span: p.spanOf(fact.at) }))));
}

const MOST_FACTS = 2000;
const LEAD = 60;
const OPENING = /^(?:其中|全[省市县区州国]|我[省市县区]|实现|完成|达到|共有?|已|累计|现有|约|和|及|与|[为达有])+/;

/** Sentences that open with a past year and give values: no pledge, no limit in them. */
function factsIn({ folded }: Prose): readonly Fact[] {
  const found: Fact[] = [];
  for (const { quantity, span: whole, operator } of scanQuantities(folded)) {
    if (operator !== 'eq' || quantity.value2 !== undefined || found.length > MOST_FACTS) continue;
    const start = Math.max(0, whole.start - LEAD * 2);
    const before = folded.slice(start, whole.start);
    const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1);
    const year = /^ *(?:截至)?((?:19|20)\d\d) ?年(?:末|底)?[,全我,]/.exec(sentence);
    if (!year || /[到至]20|力争|确保|计划|年底前|目标/.test(sentence)) continue;
    const name = sentence.slice(Math.max(sentence.lastIndexOf(','), sentence.lastIndexOf('、'), sentence.lastIndexOf('年')) + 1);
    const noun = name.trim().replace(OPENING, '').replace(/(?:达到?|为|有|是|约)$/, '');
    if (noun.length < 3) continue;
    const { factor, base } = measureOf(quantity.unit);
    const dimension = dimensionOf(base);
    const scale = factor * dimension.factor;
    found.push({ key: senseKey(noun), year: Number(year[1]), value: quantity.value * scale, half: quantity.half * scale, dimension: dimension.base, at: quantity.span });
  }
  return found;
}

/** Answers for the base of an indicator, built once for a check. */
export const basesOf = (context: RuleContext): Bases => context.shared.once(basesOf, () => new Bases(context));

export class Bases {
  readonly #names: Names;
  readonly #facts: ReadonlyMap<string, readonly Fact[]>;
  readonly #all: readonly Fact[];
  readonly #title: string;
  readonly #targets: ReadonlyMap<string, readonly PlanTarget[]>;

  constructor(context: RuleContext) {
    this.#all = factPlaces(context).map(p => p.fact);
    this.#facts = grouped(this.#all, f => f.key);
    this.#title = senseKey(context.facts.title ?? '');
    this.#names = context.names;
    this.#targets = grouped(context.targets, t => this.#names.sense(t.indicator));
  }

  /** Targets of one indicator that state what it is to come to in `year`. */
  ends(of: PlanTarget, year: number): readonly PlanTarget[] {
    return (this.#targets.get(this.#names.sense(of.indicator)) ?? []).filter(t => isLevel(t) && t.year === year && t.operator !== 'approx' && scopeKey(t.scope) === scopeKey(of.scope));
  }

  /** What the indicator of `end` was in `year`, or, without one, before it. */
  base(end: PlanTarget, year: number | undefined): Base | undefined {
    const own = this.#ofRows(end, year);
    if (own) return own;
    const key = this.#names.sense(end.indicator);
    const unit = measureOf(end.unit ?? '');
    const dimension = dimensionOf(unit.base);
    const scale = unit.factor * dimension.factor;
    const fact = (this.#facts.get(key) ?? this.#ofSubject(key)).find(f => f.dimension === dimension.base && (year === undefined ? f.year < (end.year ?? 0) : f.year === year));
    if (fact) return { year: fact.year, value: Number((fact.value / scale).toPrecision(12)), half: fact.half / scale };
    if (year === undefined) return undefined;
    const earlier = (this.#targets.get(key) ?? []).find(t => isLevel(t) && t.year === year && t.operator === 'eq' && scopeKey(t.scope) === scopeKey(end.scope) && dimensionOf(t.unitBase ?? '').base === dimension.base);
    if (!earlier) return undefined;
    const per = dimensionOf(earlier.unitBase ?? '').factor / scale;
    return { year, value: Number(((earlier.valueBase ?? 0) * per).toPrecision(12)), half: earlier.halfBase * per };
  }

  /** In a plan for 生物医药产业 the goals say 产业营业收入 where the facts say 生物医药产业营业收入: the only fact whose name ends so, with the subject of the title before it. */
  #ofSubject(key: string): readonly Fact[] {
    const fit = key.length < SHORTEST ? [] : this.#all.filter(f => f.key.endsWith(key) && this.#title.includes(f.key.slice(0, f.key.length - key.length)));
    return new Set(fit.map(f => f.key)).size === 1 ? fit : [];
  }

  #ofRows(end: PlanTarget, year: number | undefined): Base | undefined {
    const same = (this.#targets.get(this.#names.sense(end.indicator)) ?? []).filter(t => t.unit === end.unit && scopeKey(t.scope) === scopeKey(end.scope));
    for (const t of [end, ...same]) {
      const figure = isLevel(t) && t.baseYear !== undefined && (year === undefined || t.baseYear === year) ? baseFigure(t) : undefined;
      if (figure && t.baseYear !== undefined) return { ...figure, year: t.baseYear };
    }
    const unknown = end.baseYear === undefined ? baseFigure(end) : undefined;
    return unknown && year !== undefined ? { ...unknown, year } : undefined;
  }
}

const isLevel = (t: PlanTarget): boolean => t.value !== undefined && t.value2 === undefined && !['growth', 'annualGrowth', 'multiple', 'rank', 'perYear', 'increment'].includes(t.kind) && t.aggregate !== 'new' && t.inYear !== true;

/** Characters of a name that may go without the subject of the plan. */
const SHORTEST = 4;

/** Places that speak of one indicator; more are not looked through. */
const MOST_ALIKE = 200;

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (!known) groups.set(key, [item]);
    else if (known.length < MOST_ALIKE) known.push(item);
  }
  return groups;
}

/** 分别……60%和80%: which is whose is not told by the place. */
export const isRespective = ({ source }: RuleContext, { span }: PlanTarget): boolean => /分别[^。;]{0,30}$/.test(fold(source.text.slice(Math.max(0, span.start - 30), span.end)));
