import { span } from '../../text/span';
import { indicatorKey, scopeKey } from '../../model/comparable';
import { dimensionOf } from '../../model/measures';
import { type DocumentFacts } from '../../model/profile';
import { type Prose } from '../../model/prose';
import { type PlanTarget } from '../../model/targets';
import { type Report, type RuleContext } from '../rule';
import { addition, type Amount, amountsOf, slackOf, sumOf } from './amounts';
import { placeWord } from './figures';
import { openVerb } from './partition';
import { valueText } from './wording';
import { quoted } from '../quoted';

// 2024年治理30个，2025年治理30个，2026年治理40个: what each year adds, against the amount that the plan wants in all its years.

interface Series {
  readonly prose: Prose;
  readonly parts: readonly Amount[];
  /** What is counted; said with the first year, at least. */
  readonly noun: string;
}

export function* seriesSums(context: RuleContext): Generator<Report> {
  const { facts } = context;
  const { period } = facts;
  if (period === undefined || period.to <= period.from) return;
  let left = MOST_SERIES;
  for (const prose of context.prose) {
    if (prose.place === 'cell' || prose.element !== undefined) continue;
    for (const series of seriesIn(prose, facts)) {
      if (left-- === 0) return;
      const report = judge(series, context, period.to);
      if (report) yield report;
    }
  }
}

const YEAR = /(?:19|20)\d\d(?= ?年)/;
const MOST = 12;
/** Each looks through all targets. */
const MOST_SERIES = 100;

function* seriesIn(prose: Prose, { period }: DocumentFacts): Generator<Series> {
  if (!period || !prose.folded.includes(`${period.to}`) || !prose.folded.includes(`${period.from}`)) return;
  const amounts = amountsOf(prose);
  for (let i = 0; i < amounts.length; i++) {
    if (yearOf(prose.folded, amounts, i) !== period.from) continue;
    const parts = yearsFrom(prose.folded, amounts, i, period.from, period.to) ?? respective(prose.folded, amounts, i, period.to - period.from + 1);
    const noun = parts && nounOf((parts[0] as Amount).name, parts[0] as Amount, prose.folded);
    if (parts && noun !== undefined) yield { prose, parts, noun };
  }
}

/** The year in the words before a number, or the one that opens its clause: 2024年，新增…… */
function yearOf(folded: string, amounts: readonly Amount[], i: number): number | undefined {
  const amount = amounts[i] as Amount;
  const from = Math.max((amounts[i - 1]?.end ?? 0), amount.nameStart - 12);
  const found = YEAR.exec(folded.slice(from, amount.start));
  return found && !/[到至较比]$/.test(folded.slice(0, from + found.index).slice(-1)) ? Number(found[0]) : undefined;
}

function yearsFrom(folded: string, amounts: readonly Amount[], at: number, from: number, to: number): readonly Amount[] | undefined {
  const first = amounts[at] as Amount;
  const parts: Amount[] = [];
  for (let i = at; i < Math.min(amounts.length, at + MOST * 3) && parts.length <= to - from; i++) {
    const next = amounts[i] as Amount;
    if (next.dimension !== first.dimension) continue;
    if (yearOf(folded, amounts, i) !== from + parts.length || next.reached || !next.exact) return undefined;
    if (parts.length > 0 && !isSameWork(tail(next.name), tail(first.name))) return undefined;
    parts.push(next);
  }
  return parts.length === to - from + 1 ? parts : undefined;
}

/** 2025年治理30个 behind 2024年治理重点村庄30个: the noun is left out, or said again. */
function isSameWork(next: string, first: string): boolean {
  const bare = next.replace(VERB, '');
  return (next === '' || openVerb(next) === openVerb(first)) && (bare === '' || first.endsWith(bare));
}

/** 2024年、2025年、2026年分别新建6个、7个、8个 */
function respective(folded: string, amounts: readonly Amount[], at: number, count: number): readonly Amount[] | undefined {
  const parts = amounts.slice(at, at + count);
  const [first] = parts;
  if (!first || parts.length < count || first.reached || !first.name.includes('分别') || !parts.every(p => p.exact && p.dimension === first.dimension)) return undefined;
  const lead = folded.slice(Math.max(0, first.start - LONGEST_LEAD), first.start);
  const years = (lead.slice(lead.lastIndexOf('。') + 1).match(/(?:19|20)\d\d ?年/g) ?? []).length;
  return years === count && parts.slice(1).every(p => p.name.length <= 1) && amounts[at + count]?.name !== '' ? parts : undefined;
}

const LONGEST_LEAD = 80;
const tail = (name: string): string => name.replace(/^.*(?:19|20)\d\d ?年(?:底前?)?/, '');

const STOCK = /达到?|总数|总量|累计|增至/;
const VERB = /^(?:分别|计划|全[省市县区]|各?完成|新建|新增|改造|建成|建设|培育|培训|治理|招聘|发放|淘汰|实施|开工|安排|投入|整治|修复|创建|打造|开展|举办|改建|和|并|、)+/;

/** 治理重点村庄30个 → 重点村庄; 新增普通高中学位 → 普通高中学位. */
function nounOf(name: string, amount: Amount, folded: string): string | undefined {
  const said = tail(name).replace(/^[,、]/, '');
  if (STOCK.test(said)) return undefined;
  const before = said.replace(VERB, '');
  const noun = before !== '' ? before : (/^\p{Script=Han}{2,10}/u.exec(folded.slice(amount.end))?.[0] ?? '');
  return noun.length >= 2 ? indicatorKey(noun) : undefined;
}

// ── against the plan's own total ────────────────────────────────────────

const value = (t: PlanTarget): number => (t.valueBase ?? 0) * dimensionOf(t.unitBase ?? '').factor;
/** Farther apart the two speak of different things. */
const FAR = 2;

function judge({ prose, parts, noun }: Series, { targets, source }: RuleContext, last: number): Report | undefined {
  const [first] = parts as [Amount, ...Amount[]];
  const whole = prose.spanOf(span(first.nameStart, (parts[parts.length - 1] as Amount).end));
  const sum = sumOf(parts);
  const totals = targets.filter(t => isTotal(t, first, noun, last) && !(t.span.start >= whole.start && t.span.start < whole.end) && !divides(source.text, t, whole.start));
  if (totals.length === 0 || totals.some(t => Math.abs(value(t) - sum) <= slackOf(parts) + t.halfBase * 1e-9)) return undefined;
  const exact = totals.filter(t => indicatorKey(t.indicator) === noun && scopeKey(t.scope) === '');
  const near = (exact.length > 0 ? exact : totals).find(t => value(t) <= sum * FAR && value(t) >= sum / FAR);
  if (!near || (exact.length === 0 && totals.length > 2)) return undefined;
  return {
    span: whole,
    severity: 'warning',
    message: `${quoted(noun)}各年相加：${addition(parts, first)}，${placeWord(near, { span: whole } as PlanTarget)}${quoted(near.indicator)}${valueText(near)}；请核对。`,
    related: [{ span: near.span, message: `${quoted(near.indicator)}：${valueText(near)}` }],
  };
}

/** ……450个。其中，2026年……: the parts of a sentence are added up by themselves. */
const divides = (text: string, { span: { end } }: PlanTarget, at: number): boolean => end <= at && at - end <= LONGEST_LEAD && text.slice(end, at).includes('其中');

/** What is to be done in all years of the plan: no level that counts what was there before. */
function isTotal(t: PlanTarget, like: Amount, noun: string, last: number): boolean {
  if (t.operator !== 'eq' || t.value2 !== undefined || t.valueBase === undefined || (t.year !== undefined && t.year !== last)) return false;
  if (dimensionOf(t.unitBase ?? '').base !== like.dimension || t.kind === 'perYear' || t.inYear === true) return false;
  if (t.source === 'table' || STOCK.test(t.raw) || t.aggregate === 'stock') return false;
  const key = indicatorKey(t.indicator);
  return key === noun || (noun.length >= 4 ? key.includes(noun) : key.endsWith(noun) && key.length <= noun.length + 4);
}
