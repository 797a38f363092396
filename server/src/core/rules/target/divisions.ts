import { span } from '../../text/span';
import { parseHan } from '../../text/numerals';
import { type DocumentFacts } from '../../model/profile';
import { type Prose } from '../../model/prose';
import { type Report, type RuleContext } from '../rule';
import { addition, type Amount, amountsOf, printedAs, slackOf, sumOf, YEARS } from './amounts';
import { apartness, coversAll, type Apart, openVerb } from './partition';

// A whole and its parts in one paragraph: 资金3亿元，其中……; 改造450个。其中，2024年……; 一季度……、四季度……，合计……

/** What a paragraph divides. */
interface Division {
  readonly whole: Amount;
  readonly parts: readonly Amount[];
  /** 等 closes the parts. */
  readonly open: boolean;
  /** The whole stands behind its parts. */
  readonly closing: boolean;
}

export function* divisions(context: RuleContext): Generator<Report> {
  for (const prose of context.prose) {
    if (prose.place === 'cell' || prose.element !== undefined) continue;
    const amounts = amountsOf(prose);
    if (amounts.length < 3) continue;
    for (const division of [...divided(prose.folded, amounts), ...totalled(prose.folded, amounts)]) {
      const report = judge(prose, division, context.facts);
      if (report) yield report;
    }
  }
}

// ── 其中 ────────────────────────────────────────────────────────────────

const OPENS = /其中[:,]? ?$/;
/** 等 behind the last part, not 等级. */
const OPEN_END = /^[^,。;、]{0,6}等(?![级次])/;

function* divided(folded: string, amounts: readonly Amount[]): Generator<Division> {
  if (!folded.includes('其中')) return;
  for (let i = 1; i < amounts.length; i++) {
    const first = amounts[i] as Amount;
    if (!OPENS.test(folded.slice(Math.max(0, first.nameStart - 5), first.nameStart))) continue;
    const parts = runFrom(folded, amounts, i);
    const last = parts[parts.length - 1] as Amount;
    const at = folded.lastIndexOf('其中', first.nameStart);
    const whole = parts.length > 1 ? wholeBefore(folded, amounts, i, at) : undefined;
    if (whole) yield { whole, parts, open: OPEN_END.test(folded.slice(last.end, last.end + 12)) || /等$/.test(last.name), closing: false };
  }
}

const LONGEST_RUN = 40;

/** Amounts of one unit that follow each other, joined by one mark. */
function runFrom(folded: string, amounts: readonly Amount[], at: number): readonly Amount[] {
  const first = amounts[at] as Amount;
  const parts = [first];
  let mark = '';
  for (let i = at + 1; i < Math.min(amounts.length, at + LONGEST_RUN); i++) {
    const next = amounts[i] as Amount;
    const before = parts[parts.length - 1] as Amount;
    const gap = folded.slice(before.end, next.nameStart).trim();
    const joint = /^(?:以上|左右)?([、,;]?)$/.exec(gap)?.[1];
    const own = joint === '' ? (/^(?:和|及|与|以及)/.test(next.name) ? '、' : undefined) : joint;
    if (own === undefined || next.dimension !== first.dimension || next.value === 0) break;
    if (mark !== '' && own !== mark && !/^(?:和|及|与|以及)/.test(next.name)) break;
    // Behind a comma a verb of its own opens another work.
    if (own !== '、' && openVerb(next.name) !== undefined && openVerb(next.name) !== openVerb(first.name)) break;
    if (mark === '') mark = own;
    parts.push(next);
  }
  return parts;
}

/** The amount that 其中 at `at` divides: the one right before it; the only one of that unit in its sentence or the one before; else the one whose noun the parts repeat. */
function wholeBefore(folded: string, amounts: readonly Amount[], first: number, at: number): Amount | undefined {
  const part = amounts[first] as Amount;
  const stop = sentenceStart(folded, at);
  const fit: Amount[] = [];
  for (let i = first - 1; i >= 0 && i > first - LONGEST_RUN; i--) {
    const candidate = amounts[i] as Amount;
    if (candidate.start < stop) break;
    if (candidate.dimension !== part.dimension) continue;
    if (fit.length === 0 && /^[^,。;、]{0,12}[,。;:(]? ?$/.test(folded.slice(candidate.end, at))) return candidate;
    fit.push(candidate);
  }
  if (fit.length === 1) return fit[0];
  return fit.find(c => part.name.includes(nounOf(c.name)));
}

const nounOf = (name: string): string => (name.length >= 2 ? name.slice(-2) : '\0');

/** Start of the sentence; where 其中 opens one, of the sentence before. */
function sentenceStart(folded: string, at: number): number {
  const own = lastEnd(folded, at);
  return /^[。;!? ]*$/.test(folded.slice(own, at)) ? lastEnd(folded, Math.max(0, own - 1)) : own;
}

const LONGEST_SENTENCE = 400;

function lastEnd(folded: string, at: number): number {
  const from = Math.max(0, at - LONGEST_SENTENCE);
  const before = folded.slice(from, at);
  return from + Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1;
}

// ── 一季度40个，二季度50个，三季度30个，合计120个 ─────────────────────────

const TOTAL = /^(?:到?(?:20\d\d ?年(?:底|末)?)?[二两三四五六七八九十2-9]?年?(?:内|间)?)?(?:合计|总计|共计|累计|总共|共)(?:新增|新建|新开工|开工|建设|建成|改造|完成|实现|培育|培训|招聘|发放|投入|投资|安排|演出|开展|举办|淘汰|治理|整治|修复|引进|关停|拆除|更新|创建|认定|供应|筹集|补充|需|达|为|约)*$/;
/** 三年累计改造老旧小区: what is added up is named behind the verb. */
const TOTAL_OF = /^(?:[二两三四五六七八九十2-9] ?年|规划期)?(?:内|间|共)?(?:累计|合计|总计|共计|共)(?:新增|新建|新开工|建设|建成|改造|完成|培育|培训|招聘|发放|投入|安排|治理|整治|修复|引进|更新|创建|认定)\p{Script=Han}{2,12}$/u;
const ALL = /^[^,。;、\d]{0,12}全部/;

function* totalled(folded: string, amounts: readonly Amount[]): Generator<Division> {
  for (let i = 2; i < amounts.length; i++) {
    const whole = amounts[i] as Amount;
    const name = whole.name.replace(/ /g, '');
    const total = TOTAL.test(name);
    const named = !total && TOTAL_OF.test(name);
    if (!((total || named) && whole.mark !== '。') && !ALL.test(folded.slice(whole.end, whole.end + 20))) continue;
    const parts = runBefore(folded, amounts, i);
    const names = parts.map(p => p.name);
    if (parts.length > 1 && (total || coversAll(names) || (named && apartness(names, whole) === 'time'))) yield { whole, parts, open: false, closing: true };
  }
}

/** The run that ends right before `at`, joined by one mark all along. */
function runBefore(folded: string, amounts: readonly Amount[], at: number): readonly Amount[] {
  const stop = lastEnd(folded, (amounts[at] as Amount).start);
  let from = at - 1;
  while (from > 0 && (amounts[from - 1] as Amount).start >= stop && runFrom(folded, amounts.slice(from - 1, from + 1), 0).length === 2) from--;
  const run = runFrom(folded, amounts, from);
  const parts = run.filter(p => p.start < (amounts[at] as Amount).start && p.nameStart >= stop);
  const last = parts[parts.length - 1];
  return last && last === amounts[at - 1] && last.dimension === (amounts[at] as Amount).dimension && !folded.slice(stop, last.nameStart).includes('其中') ? parts : [];
}

// ── verdict ─────────────────────────────────────────────────────────────

/** Of classes that are not known to be apart a sum much above the whole tells that they overlap. */
const OVERLAP = 1.25;
/** Three parts that make nearly all of the whole are meant to be all of it. */
const NEARLY_ALL = 0.97;

function judge(prose: Prose, division: Division, facts: DocumentFacts): Report | undefined {
  const { whole, parts, open, closing } = division;
  if (!whole.exact || whole.value === 0 || !parts.every(p => p.exact)) return undefined;
  const sum = sumOf(parts);
  const off = sum - whole.value;
  if (Math.abs(off) <= slackOf(parts) + 1e-9 * whole.value) return undefined;
  // 分别新建6个、7个、8个: each for another year or place.
  const apart = /分别/.test(parts[0]?.name ?? '') ? 'kinds' : apartness(parts.map(p => p.name), whole);
  const severity = open ? undefined : off > 0 ? over(division, apart, sum) : under(prose.folded, division, apart, facts);
  if (severity === undefined) return undefined;
  const last = parts[parts.length - 1] as Amount;
  const [from, to] = closing ? [(parts[0] as Amount).nameStart, whole.end] : [whole.start, last.end];
  const tail = off > 0 || closing || severity !== 'info' ? '请核对。' : '请核对，或者补列其余各项。';
  return { span: prose.spanOf(span(from, to)), severity, message: `${addition(parts, whole)}，总量写${printedAs(whole.value, whole)}，相差${printedAs(Math.abs(off), whole)}；${tail}` };
}

function over({ whole, closing }: Division, apart: Apart, sum: number): Report['severity'] | undefined {
  if (apart === 'time' || apart === 'kinds') return 'error';
  if (closing) return 'warning';
  return apart === 'open' && sum <= whole.value * OVERLAP ? 'info' : undefined;
}

function under(folded: string, { whole, parts, closing }: Division, apart: Apart, facts: DocumentFacts): Report['severity'] | undefined {
  const names = parts.map(p => p.name);
  if (closing) return /(?<![年期间内])累计/.test(whole.name) ? undefined : 'warning';
  if (apart === 'time') return coversPeriod(names, folded.slice(Math.max(0, whole.nameStart - 20), whole.start), facts) ? 'error' : undefined;
  if (coversAll(names)) return 'warning';
  return apart === 'kinds' && parts.length > 2 && sumOf(parts) >= whole.value * NEARLY_ALL ? 'info' : undefined;
}

const LENGTH = new RegExp(`${YEARS} ?年(?!级|度|[底内前])`);

/** The parts are all years of the plan, as many as the lead says, or all quarters. */
function coversPeriod(names: readonly string[], lead: string, { period }: DocumentFacts): boolean {
  if (coversAll(names)) return true;
  const years = names.map(n => Number(/(?:19|20)\d\d/.exec(n)?.[0] ?? 0));
  if (years.some((y, i) => y === 0 || (i > 0 && y !== (years[i - 1] as number) + 1))) return false;
  const range = /((?:19|20)\d\d) ?年? ?[-–—~至到]{1,2} ?((?:19|20)\d\d) ?年/.exec(lead);
  if (range) return Number(range[1]) === years[0] && Number(range[2]) === years[years.length - 1];
  const said = LENGTH.exec(lead)?.[1];
  if (said !== undefined) return (parseHan(said) ?? Number(said)) === years.length;
  return period?.stated === true && years[0] === period.from && years[years.length - 1] === period.to;
}
