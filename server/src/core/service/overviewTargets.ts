import { type Range } from 'vscode-languageserver-types';
import { type Span } from '../text/span';
import { finished, type Steps } from '../text/steps';
import { kindClassOf } from '../model/comparable';
import { type PlanTarget } from '../model/targets';
import { type Finding, type Severity } from '../rules/rule';
import { type Analysis } from './analysis';
import { shorten } from './markdownText';
import { Ids } from './overviewTree';
import { bars, shownValue } from './overviewValue';
import { groupedTargets } from './targetGroups';

/** What the draft promises: each indicator with its values by year, and every place that states one. */
export interface TargetOverview {
  /** Those in conflict first, the gravest before the others; then as they stand in the draft. */
  readonly indicators: readonly Indicator[];
  /** Indicators that rules of the category target have found fault with, hints left aside. */
  readonly conflicts: number;
}
export interface Indicator {
  /** The same after an edit elsewhere. */
  readonly id: string;
  readonly name: string;
  /** Gravest finding at one of its places. */
  readonly severity: Severity | null;
  readonly years: readonly YearValue[];
  /** ▃▅█ over the years; empty where it would say nothing. */
  readonly bars: string;
  /** The first value stated for each year, in base units; empty where they are not all one kind of number with a year. */
  readonly series: readonly SeriesPoint[];
  readonly places: readonly TargetPlace[];
}
export interface SeriesPoint {
  readonly year: number;
  readonly value: number;
}
export interface YearValue {
  /** null: the draft does not say by when, or (`yearly`) means each year. */
  readonly year: number | null;
  readonly yearly: boolean;
  /** The different values stated for the year, as printed. */
  readonly values: readonly string[];
  /** The value is where the plan starts from (基期). */
  readonly base: boolean;
}
export interface TargetPlace {
  readonly id: string;
  readonly year: number | null;
  readonly yearly: boolean;
  readonly value: string;
  /** The phrase of the draft; for a table the number of the cell. */
  readonly raw: string;
  readonly source: PlanTarget['source'];
  readonly range: Range;
  readonly problems: readonly { readonly severity: Severity; readonly rule: string; readonly message: string }[];
}

const NAME_LENGTH = 40;
const RAW_LENGTH = 120;
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

export const targetOverview = (analysis: Analysis, findings: readonly Finding[]): TargetOverview => finished(targetOverviewSteps(analysis, findings));

/** The same in parts: it may be long, and nobody waits for it. */
export function* targetOverviewSteps(analysis: Analysis, findings: readonly Finding[]): Steps<TargetOverview> {
  const problems = problemsOf(analysis.targets, findings);
  yield undefined;
  const build = { analysis, problems, ids: new Ids() };
  const groups: Indicator[] = [];
  for (const targets of groupedTargets(analysis)) {
    groups.push(indicatorOf(build, targets));
    yield undefined;
  }
  const inConflict = ({ severity }: Indicator): boolean => severity !== null && severity !== 'hint';
  const rank = (indicator: Indicator): number => (inConflict(indicator) ? RANK[indicator.severity ?? 'hint'] : RANK.hint);
  const indicators = groups.map((indicator, i) => ({ indicator, i })).sort((a, b) => rank(a.indicator) - rank(b.indicator) || a.i - b.i).map(x => x.indicator);
  return { indicators, conflicts: indicators.filter(inConflict).length };
}

type Problems = ReadonlyMap<PlanTarget, readonly Finding[]>;
interface Build {
  readonly analysis: Analysis;
  readonly problems: Problems;
  readonly ids: Ids;
}

/** Findings of the category target by the targets they stand at or speak of. */
function problemsOf(targets: readonly PlanTarget[], findings: readonly Finding[]): Problems {
  const concerned = findings.filter(f => f.ruleId.startsWith('target/')).flatMap(finding => [finding.span, ...(finding.related ?? []).map(r => r.span)].map(span => ({ span, finding })));
  const marks = concerned.sort((a, b) => a.span.start - b.span.start);
  const found = new Map<PlanTarget, Finding[]>();
  // Both ascending: a mark that ends before one target begins cannot touch a later one.
  let open: typeof marks = [];
  let next = 0;
  for (const target of targets) {
    for (let mark = marks[next]; mark !== undefined && mark.span.start < target.span.end; mark = marks[++next]) open.push(mark);
    if (open.length === 0) continue;
    open = open.filter(m => m.span.end > target.span.start);
    const touching = new Set(open.filter(m => touches(m.span, target.span)).map(m => m.finding));
    if (touching.size > 0) found.set(target, [...touching]);
  }
  return found;
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function indicatorOf(build: Build, targets: readonly PlanTarget[]): Indicator {
  const [first] = targets;
  const { analysis, ids, problems } = build;
  const name = first === undefined ? '' : analysis.names.generic(first.indicator) || first.indicator === '' ? first.raw : first.indicator;
  const id = ids.of(first === undefined ? '' : `${analysis.names.group(first)}|${kindClassOf(first)}`);
  const own = new Ids();
  const ordered = [...targets].sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
  const series = seriesOf(ordered);
  const severities = targets.flatMap(t => problems.get(t) ?? []).map(f => f.severity).sort((a, b) => RANK[a] - RANK[b]);
  return {
    id,
    name: shorten(name, NAME_LENGTH) || '（未写明名称）',
    severity: severities[0] ?? null,
    years: yearsOf(ordered),
    bars: bars(series.map(p => p.value)),
    series,
    places: ordered.map(target => placeOf(build, target, `${id}|${own.of(`${target.year ?? ''}|${shownValue(target)}`)}`)),
  };
}

function placeOf({ analysis, problems }: Build, target: PlanTarget, id: string): TargetPlace {
  return {
    id,
    year: target.year ?? null,
    yearly: isYearly(target),
    value: shownValue(target),
    raw: shorten(target.raw, RAW_LENGTH),
    source: target.source,
    range: analysis.source.rangeOf(target.span),
    problems: (problems.get(target) ?? []).map(({ severity, ruleId, message }) => ({ severity, rule: ruleId, message })),
  };
}

const isYearly = ({ kind, year }: PlanTarget): boolean => kind === 'perYear' && year === undefined;

/** Base years first, then year by year, those without a year last; one number written in two ways counts once. */
function yearsOf(ordered: readonly PlanTarget[]): readonly YearValue[] {
  const bases = new Map<number, Set<string>>();
  const years = new Map<number | 'yearly' | null, Map<number | string, string>>();
  for (const target of ordered) {
    const { baseYear, baseValue, unit, valueBase } = target;
    const year = isYearly(target) ? 'yearly' : (target.year ?? null);
    if (baseYear !== undefined && baseValue !== undefined) bases.set(baseYear, (bases.get(baseYear) ?? new Set<string>()).add(`${baseValue}${unit ?? ''}`));
    const values = years.get(year) ?? new Map<number | string, string>();
    const shown = shownValue(target);
    const key = valueBase === undefined || target.value2 !== undefined ? shown : Number(valueBase.toPrecision(12));
    if (!values.has(key)) values.set(key, shown);
    years.set(year, values);
  }
  const before = [...bases].sort(([a], [b]) => a - b).map(([year, values]) => ({ year, yearly: false, values: [...values], base: true }));
  return [...before, ...[...years].map(([year, values]) => ({ year: year === 'yearly' ? null : year, yearly: year === 'yearly', values: [...values.values()], base: false }))];
}

/** 未注明新增还是累计 goes with what is in all, as in the groups. */
function natureOf(target: PlanTarget): string {
  const nature = kindClassOf(target);
  return nature === 'unclear' ? 'state' : nature;
}

/** One point a year, of the first value stated; only where all are one kind of number. */
function seriesOf(ordered: readonly PlanTarget[]): readonly SeriesPoint[] {
  const years = new Map<number, number>();
  const kinds = new Set(ordered.map(natureOf));
  if (kinds.size !== 1) return [];
  for (const { year, valueBase, baseYear, baseValue, value } of ordered) {
    if (year === undefined || valueBase === undefined) return [];
    if (baseYear !== undefined && baseValue !== undefined && value !== undefined && value !== 0 && !years.has(baseYear)) years.set(baseYear, (baseValue * valueBase) / value);
    if (!years.has(year)) years.set(year, valueBase);
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, value]) => ({ year, value }));
}
