import { parseHan } from '../../text/numerals';
import { type DocumentFacts } from '../../model/profile';
import { type Prose } from '../../model/prose';
import { UNIT } from '../../parse/target/measureWords';
import { type Report, type RuleContext } from '../rule';
import { matchesIn, partOf } from '../judged';
import { quoted } from '../quoted';
import { number } from './wording';

// Sums that one sentence states: a total and its years or kinds behind 其中, a yearly amount and what it comes to. On folded text.

const NUM = '\\d{1,9}(?:\\.\\d{1,4})?';
const SCALED = `(?:万亿|千万|百万|万|亿)?(?:${UNIT})`;
/** What makes a number a bound: no sum can be held against it. */
const BOUND = '(?:以上|以下|以内|左右|余|多|上下)';
const VAGUE = /约|近|超过?|突破|至少|不少于|不低于|不超过|不高于|以上|左右|力争|[余多]/;
// Not the end of 2028年, 十五年.
const COUNT = '(?<![\\d〇一二三四五六七八九十百])([二两三四五六七八九十]|[2-9])';

interface Amount {
  readonly value: number;
  /** As written; parts and whole must have one. */
  readonly unit: string;
  readonly decimals: number;
}

const amountOf = (digits: string, unit: string): Amount => ({ value: Number(digits), unit: unit.trim(), decimals: /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0 });
/** Whole numbers add up exactly; decimals may each be rounded. */
const slackOf = (parts: readonly Amount[]): number => (parts.some(p => p.decimals > 0) ? 0.5 * 10 ** -Math.max(...parts.map(p => p.decimals)) * parts.length : 0) + 1e-9;

export function* statedSums(context: RuleContext): Generator<Report> {
  for (const prose of context.prose) {
    if (prose.place === 'cell' || prose.element !== undefined) continue;
    if (prose.folded.includes('其中')) yield* divided(prose, context.facts);
    if (prose.folded.includes('每年')) yield* yearly(prose);
    if (/每年|年均/.test(prose.folded)) yield* averaged(prose);
  }
}

// ── 资金3亿元，其中2026年1亿元、2027年2亿元 ──────────────────────────────

const WHOLE = new RegExp(`(?<![\\d.])(${NUM}) ?(${SCALED})[,(] ?其中[:,]?(?![^。;]{0,300}等(?![级次]))([^。;]{6,300})`, 'g');
const LONGEST_LEAD = 60;
const YEAR_PART = new RegExp(`^ ?((?:19|20)\\d\\d) ?年度?(?:计划|安排|完成|新增|新建|改造|投用|建设|投入|资金|约)?(${NUM}) ?(${SCALED})$`);
const KIND_PART = new RegExp(`^ ?(\\p{Script=Han}{3,12}?)(?:达到?|为)?(${NUM}) ?(${SCALED})$`, 'u');

function* divided(prose: Prose, facts: DocumentFacts): Generator<Report> {
  for (const match of matchesIn(prose, WHOLE, 'quotes')) {
    const [all, digits, unit, rest] = match as unknown as readonly [string, string, string, string];
    const lead = /[^。;]*$/.exec(prose.folded.slice(Math.max(0, match.index - LONGEST_LEAD), match.index))?.[0] ?? '';
    if (VAGUE.test(lead.slice(-6))) continue;
    const whole = amountOf(digits, unit);
    const items = rest.split(/[、,]|[和及](?=20\d\d)/);
    const at = partOf(prose, match, 0, all.length);
    const found = byYears(items, whole) ?? byKinds(items, whole, lead);
    if (!found) continue;
    const sum = found.parts.reduce((s, p) => s + p.value, 0);
    const covers = found.years !== undefined && coversPeriod(found.years, lead, facts);
    const off = sum - whole.value;
    if (off > slackOf(found.parts) || (covers && -off > slackOf(found.parts))) yield { span: at, severity: found.years ? 'error' : 'warning', message: sumMessage(found.parts, whole, sum) };
  }
}

interface Parts {
  readonly parts: readonly Amount[];
  readonly years?: readonly number[];
}

function byYears(items: readonly string[], whole: Amount): Parts | undefined {
  const parts: Amount[] = [];
  const years: number[] = [];
  for (const item of items) {
    const found = YEAR_PART.exec(item);
    if (!found) break;
    years.push(Number(found[1]));
    parts.push(amountOf(found[2] as string, found[3] as string));
  }
  const ordered = years.every((y, i) => i === 0 || y > (years[i - 1] as number));
  return parts.length >= 2 && ordered && parts.every(p => p.unit === whole.unit) ? { parts, years } : undefined;
}

/** Lengths, areas and money of kinds that cannot overlap: 燃气管网, 供水管网, 排水管网. */
const EXTENT = /^(?:万亿|千万|百万|万|亿)?(?:元|公里|千米|米|平方米|平方公里|立方米|千瓦|兆瓦|吨|公顷|亩)$/;
const QUALITY = /[高优新好]|示范|绿色|有机|标准|节水|智能|数字|重点|特色|样板|生态|认证|省级|国家级|市级|以上|主要/;

function byKinds(items: readonly string[], whole: Amount, lead: string): Parts | undefined {
  if (!EXTENT.test(whole.unit)) return undefined;
  const found = items.map(item => KIND_PART.exec(item));
  const names = found.map(f => f?.[1] ?? '');
  const noun = names[0]?.slice(-2) ?? '';
  const apart = names.every(n => n.length > 2 && n.endsWith(noun) && !QUALITY.test(n)) && new Set(names).size === names.length;
  if (names.length < 2 || !apart || !lead.includes(noun)) return undefined;
  const parts = found.map(f => amountOf(f?.[2] ?? '', f?.[3] ?? ''));
  return parts.every(p => p.unit === whole.unit) ? { parts } : undefined;
}

/** The parts are all years of the plan, or as many as the lead says. */
function coversPeriod(years: readonly number[], lead: string, { period }: DocumentFacts): boolean {
  const said = new RegExp(`${COUNT} ?年(?!级|度|[底内前])`).exec(lead)?.[1];
  if (said !== undefined) return (parseHan(said) ?? Number(said)) === years.length;
  return period?.stated === true && years[0] === period.from && years[years.length - 1] === period.to && years.length === period.to - period.from + 1;
}

function sumMessage(parts: readonly Amount[], whole: Amount, sum: number): string {
  return `${parts.map(p => number(p.value)).join('＋')}＝${number(sum)}${whole.unit}，总量写${number(whole.value)}${whole.unit}，相差${number(Math.abs(sum - whole.value))}${whole.unit}；请核对。`;
}

// ── 每年安排100万元，三年合计300万元 ─────────────────────────────────────

const YEARLY = new RegExp(`(每年[^。;,\\d]{0,20})(?<![\\d.])(${NUM}) ?(${SCALED})(?!${BOUND})[^。;,\\d]{0,12}[,、] ?${COUNT} ?年(?:共计?|合计|累计|总计)[^。;,\\d]{0,12}(?<![\\d.])(${NUM}) ?(${SCALED})(?!${BOUND})`, 'g');
const TOLERANCE = 0.05;

function* yearly(prose: Prose): Generator<Report> {
  for (const match of matchesIn(prose, YEARLY, 'quotes')) {
    const [all, lead, each, unit, count, total, unit2] = match as unknown as readonly [string, string, string, string, string, string, string];
    if (unit.trim() !== unit2.trim() || VAGUE.test(lead)) continue;
    const report = product({ each, years: parseHan(count) ?? Number(count), total, unit });
    if (report !== undefined) yield { span: partOf(prose, match, 0, all.length), severity: 'warning', message: report };
  }
}

// ── 2026—2028年，安排45亿元，平均每年15亿元 ──────────────────────────────

const AVERAGED = new RegExp(`(?:((?:19|20)\\d\\d) ?年? ?[-–—~至到]{1,2} ?((?:19|20)\\d\\d) ?年|${COUNT} ?年(?:共计?|合计|累计|总计|内)?)([^。;\\d]{0,40})(?<![\\d.])(${NUM}) ?(${SCALED})(?!${BOUND})[,、] ?(?:平均每年|年均|每年平均)([^。;,\\d]{0,8})(?<![\\d.])(${NUM}) ?(${SCALED})(?!${BOUND})`, 'g');

function* averaged(prose: Prose): Generator<Report> {
  for (const match of matchesIn(prose, AVERAGED, 'quotes')) {
    const [all, from, to, count, lead = '', total = '', unit = '', word = '', each = '', unit2 = ''] = [...match] as readonly (string | undefined)[];
    if (unit.trim() !== unit2.trim() || VAGUE.test(lead.slice(-6)) || VAGUE.test(word)) continue;
    const years = count !== undefined ? (parseHan(count) ?? Number(count)) : Number(to) - Number(from) + 1;
    const report = product({ each, years, total, unit });
    if (report !== undefined) yield { span: partOf(prose, match, 0, (all ?? '').length), severity: 'warning', message: report };
  }
}

interface Product {
  readonly each: string;
  readonly years: number;
  readonly total: string;
  readonly unit: string;
}

function product({ each, years, total, unit }: Product): string | undefined {
  const sum = Number(each) * years;
  const whole = Number(total);
  if (years < 2 || Math.abs(sum - whole) <= whole * TOLERANCE) return undefined;
  return `每年${number(Number(each))}×${years}年=${number(sum)}${unit}，合计写${quoted(`${number(whole)}${unit}`)}，相差${number(Math.abs(sum - whole))}${unit}；请核对。`;
}
