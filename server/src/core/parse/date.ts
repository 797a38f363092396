import { fold } from '../text/fold';
import { parseHan } from '../text/numerals';
import { type Span, span } from '../text/span';

/** A calendar date to the precision written; month and day from 1. */
export interface PlainDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** 完成时限：到某日、某季、某年，N年内（两读），每年，或长期坚持。 */
export type Deadline =
  | { readonly span: Span; readonly form: 'by'; readonly date: PlainDate }
  | { readonly span: Span; readonly form: 'within'; readonly years: number }
  | { readonly span: Span; readonly form: 'yearly' | 'standing' | 'thisYear' };

/** ISO 8601 to the precision known: 2020, 2020-11, 2020-11-12. */
export function isoOf(date: PlainDate): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return String(date.year) + (date.month === undefined ? '' : '-' + two(date.month)) + (date.month === undefined || date.day === undefined ? '' : '-' + two(date.day));
}

const YEAR = '((?:19|20)\\d\\d|[一二][〇○零一二三四五六七八九]{3})';
const PART = '(?: ?(1[0-2]|0?[1-9]) ?月(?:份)?(?: ?(3[01]|[12]\\d|0?[1-9]) ?日)?| ?(上半年|下半年|第?[一二三四1-4]季度))?';
const LIMIT = '(?: ?年?(?:底之前|底以前|底前|末之前|末前|底|末|之前|以前|前|内))?';
const BY_DATE = new RegExp(`(到|至|截至|截止到?|于|在)? ?${YEAR} ?年${PART}(${LIMIT})`, 'g');
const FIVE_YEARS = /(到|至)?[“"]?([一二]?十[一二三四五六七八九]?)五[”"]?(期末|末期|末|时期末|期间|时期)/g;
const WITHIN = /(近|过去|前|满|毕业|不足|超过)?(?:(?:利用|用|通过|经过|力争|未来|今后|再用|争取)[^,。;\d]{0,2})?(?:(?<!\d)(\d{1,2})|([一二两三四五六七八九十]{1,2}))(?:[—–~-](\d{1,2}))? ?(?:个)?年(?:左右)?(?:之?内|(?:左右)?(?:的)?(?:时间|努力))/g;
const RELATIVE = /(?<!近|前)每年度?(?!龄)|逐年(?=新增|完成|培育|建设)|年均(?=(?:新增|新建|开发|培训|培育|培养|引进|建设|完成|举办|组织|开展|创建|建成|选派|支持|扶持|资助|改造|招引|发放|输送|吸引|转化|孵化|认定|推广|治理|植树|造林|开工|实施))|全年(?!龄|无休|不)|到年底(?:前)?|(?:今年|本年|当年|(?<![\d〇零○一二三四五六七八九十两几])年)(?:底前|底之前|内|末前)|今年(?:年?底|末)?(?!以来|初|上半年|前|第?[一二三四]季度|年|\d)|(?<![\d〇零○一二三四五六七八九十两几])年底(?=建成|完成|实现|达到|力争)/g;
const STANDING = /(?:长期|常年|持续)(?:坚持|实施|推进)(?=[,。;)]|$)|(?:^|[(:])长期(?=[)]|$)/g;

/** Dates and years that a phrase sets as a limit, in order. `text` is one logical paragraph. */
export function scanDeadlines(text: string): readonly Deadline[] {
  const folded = fold(text);
  const found: Deadline[] = [...byDates(folded), ...byFiveYears(folded), ...withins(folded)];
  for (const m of folded.matchAll(RELATIVE)) found.push({ span: spanOf(m), form: m[0].startsWith('每年') || m[0] === '逐年' || m[0] === '年均' ? 'yearly' : 'thisYear' });
  for (const m of folded.matchAll(STANDING)) found.push({ span: trimmedSpan(m, /^[(:]/), form: 'standing' });
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end).filter((d, i, all) => i === 0 || d.span.start >= (all[i - 1] as Deadline).span.end);
}

const spanOf = (m: RegExpMatchArray): Span => span(m.index as number, (m.index as number) + m[0].length);
function trimmedSpan(m: RegExpMatchArray, prefix: RegExp): Span {
  const s = spanOf(m);
  return prefix.test(m[0]) ? span(s.start + 1, s.end) : s;
}

function* byDates(folded: string): Generator<Deadline> {
  let lastEnd = -1; // of the limit before
  for (const m of folded.matchAll(BY_DATE)) {
    const [, prefix, year, month, day, part, limit] = m;
    const s = spanOf(m);
    const stated = prefix === '到' || prefix === '至' || prefix?.startsWith('截') === true || (limit !== undefined && limit !== '');
    const before = folded[s.start - 1] ?? '';
    if (isNoLimit(folded, s, prefix) || (limit?.endsWith('前') === true && THERE_ALREADY.test(folded.slice(s.end, s.end + 16)))) continue;
    // 达到2020年的2倍, 恢复到2019年水平: a value, not a limit.
    if (prefix === '到' && /[达高升降加复]/.test(before) && !(RAISED_TO.test(folded.slice(s.end, s.end + 8)) && /[由从]/.test(folded.slice(Math.max(0, s.start - LONGEST_BASE), s.start)))) continue;
    if (/^ ?年?的 ?\d[\d.]* ?倍/.test(folded.slice(s.end, s.end + 12))) continue;
    const joined = prefix === undefined && lastEnd >= 0 && JOINED.test(folded.slice(lastEnd, s.start)) && leadsOn(folded, s.end);
    if (!stated && !joined && !DUE_LABEL.test(folded.slice(Math.max(0, s.start - 8), s.start)) && !(day === undefined && ((opensClause(folded, s.start) || behindPlace(folded, s)) ? leadsOn(folded, s.end) : REACHED.test(folded.slice(s.end, s.end + 8)) && RATE.test(before)))) continue;
    const date = dateOf(year as string, month, day, part);
    if (!date) continue;
    lastEnd = s.end;
    yield { span: s, form: 'by', date };
  }
}

/** 截至2028年底，力争……: what is pledged is no fact. */
const PLEDGED = /^[,，]?[^。;已曾]{0,30}?(?:力争|争取|确保|计划(?=建|完|实|新|培|改)|预计|预期|将(?=[建完实达新形培改全])|要(?=[建完实达新形培改确全]))/;

/** 截至2025年, 较2025年; 2018—2022年, 2021年至2025年: a time of facts, a base, a period. */
function isNoLimit(folded: string, s: Span, prefix: string | undefined): boolean {
  const before = folded[s.start - 1] ?? '';
  if (prefix?.startsWith('截') === true) return !PLEDGED.test(folded.slice(s.end, s.end + 48));
  if (/[从自由较比距]/.test(before)) return true;
  return prefix === undefined ? /[\d—–~-]/.test(before) : prefix === '至' && /[年月日 ]/.test(before);
}

/** 2005年底前建成的小区: says which ones, no limit. */
const THERE_ALREADY = /^ ?已?(?:建成|建造|竣工|投产|投用|登记|注册|备案|成立|设立|出生|毕业|退役|退休|购买|购置|参保|在册|取得|签订)[^,。;、\d]{0,5}的\p{Script=Han}/u;

/** 到2025年和2030年: the second year is a limit as the first is. */
const JOINED = /^ ?(?:和|与|及|以及) ?$/;

/** 由2024年的800家增加到2028年的2000家: both ends are dated. */
const RAISED_TO = /^ ?年?的 ?\d/;
const LONGEST_BASE = 30;

/** 完成时限：2025年12月, 【完成时限】2025年12月. */
const DUE_LABEL = /(?:时限|期限|完成时间|时间节点)[】\]〕]?:? ?$/;

/** 共享率2028年达到98%、2030年达到99%: the year between the indicator and its value. */
const REACHED = /^ ?(?:达到?|提[高升]到|提[高升]至|增加到|增至|降至|降到|突破|超过|控制在|稳定在|不低于) ?\d/;
const RATE = /[率额值量比重例数平度入资业模次长]/;

/** A bare 2025年 is a limit where it opens a clause and the goal follows: 2025年,…… */
const opensClause = (folded: string, at: number): boolean => at === 0 || /(?:[,。;:、( ]|力争|确保|争取|努力|预计|计划|推动|实现|其中|全省|全市|全县|全区)$/.test(folded.slice(Math.max(0, at - 2), at));
/** 江东市2027年细颗粒物浓度较2023年下降15%: the year behind a place that opens the clause, and a value that is reached. */
const behindPlace = (folded: string, s: Span): boolean =>
  /(?:^|[,。;、])\p{Script=Han}{1,6}[市县区州]$/u.test(folded.slice(Math.max(0, s.start - 8), s.start)) && /^[^,。;]{2,40}?(?:达到?|下降|增长|提高|降低|控制在|不低于|不少于|减少)(?:到|至)? ?\d/.test(folded.slice(s.end, s.end + 60));
const leadsOn = (folded: string, at: number): boolean => !/^ ?(?:的|度|起(?![降步重飞])|以|至|—|-|~|–|初|版|工作|及|和|国|省|市|全国两会|政府|印发|第)/.test(folded.slice(at, at + 6));

const PARTS: Readonly<Record<string, number>> = { 上半年: 6, 下半年: 12, 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 };

function dateOf(year: string, month: string | undefined, day: string | undefined, part: string | undefined): PlainDate | undefined {
  const y = /^\d/.test(year) ? Number(year) : parseHan(year.replace(/○/g, '〇'));
  if (y === undefined) return undefined;
  if (part !== undefined) {
    const m = PARTS[part] ?? PARTS[part.replace(/第|季度/g, '')];
    return m === undefined ? { year: y } : { year: y, month: m };
  }
  if (month === undefined) return { year: y };
  return day === undefined ? { year: y, month: Number(month) } : { year: y, month: Number(month), day: Number(day) };
}

/** Last year of a Five-Year Plan by its number without the closing 五: the n-th ends in 1955 + 5n (十四 → 2025). */
export function fiveYearEnd(number: string): number | undefined {
  const n = parseHan(number);
  return n !== undefined && n >= 10 && n <= 29 ? 1955 + 5 * n : undefined;
}

function* byFiveYears(folded: string): Generator<Deadline> {
  for (const m of folded.matchAll(FIVE_YEARS)) {
    if (/[较比从由自]$/.test(folded.slice(Math.max(0, m.index - 1), m.index))) continue;
    const year = fiveYearEnd(m[2] as string);
    if (year !== undefined) yield { span: spanOf(m), form: 'by', date: { year } };
  }
}

function* withins(folded: string): Generator<Deadline> {
  for (const m of folded.matchAll(WITHIN)) {
    const [, past, digits, han, upper] = m;
    const years = upper !== undefined ? Number(upper) : digits !== undefined ? Number(digits) : parseHan(han as string);
    if (past === undefined && years !== undefined && years > 0 && years <= 30) yield { span: spanOf(m), form: 'within', years };
  }
}
