import { parseHan } from '../../text/numerals';
import { type DocumentFacts } from '../../model/profile';
import { measureOf } from '../../model/measures';
import { type Prose } from '../../model/prose';
import { UNIT } from '../../parse/target/measureWords';
import { type Report, type RuleContext } from '../rule';
import { matchesIn, partOf } from '../judged';
import { quoted } from '../quoted';
import { YEARS } from './amounts';
import { divisions } from './divisions';
import { number } from './wording';

// Sums that one sentence states: a yearly amount and what it comes to. On folded text.

const NUM = '\\d{1,9}(?:\\.\\d{1,4})?';
const SCALED = `(?:万亿|千万|百万|万|亿)?(?:${UNIT})`;
/** What makes a number a bound: no sum can be held against it. */
const BOUND = '(?:以上|以下|以内|左右|余|多|上下)';
const VAGUE = /约|近|超过?|突破|至少|不少于|不低于|不超过|不高于|以上|左右|力争|[余多]/;

export function* statedSums(context: RuleContext): Generator<Report> {
  yield* divisions(context);
  for (const prose of context.prose) {
    if (prose.place === 'cell' || prose.element !== undefined || !/每年|年均/.test(prose.folded)) continue;
    yield* yearly(prose, context.facts);
    yield* averaged(prose);
  }
}

// ── 每年安排100万元，三年合计300万元 ─────────────────────────────────────

const TOTAL = '(?:共计?|合计|累计|总计|总共)';
const YEARLY = new RegExp(
  `(每年[^。;,\\d]{0,20})(?<![\\d.])(${NUM}) ?(${SCALED})(?!${BOUND})[^。;,\\d]{0,12}[,、] ?(?:${YEARS} ?年(?:内|间)?${TOTAL}|(?:到|至)?((?:19|20)\\d\\d) ?年(?:底|末)?${TOTAL}|${TOTAL})[^。;,\\d]{0,12}(?<![\\d.])(${NUM}) ?(${SCALED})(?!${BOUND})`,
  'g',
);
const TOLERANCE = 0.05;

function* yearly(prose: Prose, { period }: DocumentFacts): Generator<Report> {
  for (const match of matchesIn(prose, YEARLY, 'quotes')) {
    const [all = '', lead = '', each = '', unit = '', count, to, total = '', unit2 = ''] = [...match] as readonly (string | undefined)[];
    if (measureOf(unit).base !== measureOf(unit2).base || VAGUE.test(lead.slice(-3)) || VAGUE.test(/[^\d]*$/.exec(all.slice(0, all.lastIndexOf(total)))?.[0]?.slice(-4) ?? '')) continue;
    const years = count !== undefined ? (parseHan(count) ?? Number(count)) : period?.stated === true && (to === undefined || Number(to) === period.to) ? period.to - period.from + 1 : 0;
    const report = product({ each, years, total, unit, whole: unit2 });
    if (report !== undefined) yield { span: partOf(prose, match, 0, all.length), severity: 'warning', message: report };
  }
}

// ── 2026—2028年，安排45亿元，平均每年15亿元 ──────────────────────────────

const AVERAGED = new RegExp(`(?:((?:19|20)\\d\\d) ?年? ?[-–—~至到]{1,2} ?((?:19|20)\\d\\d) ?年|${YEARS} ?年(?:共计?|合计|累计|总计|内)?)([^。;\\d]{0,40})(?<![\\d.])(${NUM}) ?(${SCALED})(?!${BOUND})[,、] ?(?:平均每年|年均|每年平均|每年)([^。;,\\d]{0,8})(?<![\\d.])(${NUM}) ?(${SCALED})(?!${BOUND})`, 'g');

function* averaged(prose: Prose): Generator<Report> {
  for (const match of matchesIn(prose, AVERAGED, 'quotes')) {
    const [all, from, to, count, lead = '', total = '', unit = '', word = '', each = '', unit2 = ''] = [...match] as readonly (string | undefined)[];
    if (measureOf(unit).base !== measureOf(unit2).base || VAGUE.test(lead.slice(-6)) || VAGUE.test(word)) continue;
    const years = count !== undefined ? (parseHan(count) ?? Number(count)) : Number(to) - Number(from) + 1;
    const report = product({ each, years, total, unit: unit2, whole: unit });
    if (report !== undefined) yield { span: partOf(prose, match, 0, (all ?? '').length), severity: 'warning', message: report };
  }
}

interface Product {
  readonly each: string;
  readonly years: number;
  readonly total: string;
  /** Of the yearly amount, and of what it comes to. */
  readonly unit: string;
  readonly whole: string;
}

function product({ each, years, total, unit, whole }: Product): string | undefined {
  const per = measureOf(unit).factor / measureOf(whole).factor;
  const sum = Number((Number(each) * years * per).toPrecision(12));
  const said = Number(total);
  if (years < 2 || Math.abs(sum - said) <= said * TOLERANCE) return undefined;
  return `每年${number(Number(each))}${unit === whole ? '' : unit}×${years}年=${number(sum)}${whole}，合计写${quoted(`${number(said)}${whole}`)}，相差${number(Number(Math.abs(sum - said).toPrecision(10)))}${whole}；请核对。`;
}
