import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import { organCodeStart } from './quotation';

/** A 发文字号 as it is written, right or wrong (GB/T 9704-2012, 7.2.5). Offsets in the paragraph. */
export interface WrittenNumber {
  readonly span: Span;
  /** 发文机关代字 */
  readonly organCode: string;
  readonly open: Span;
  readonly close: Span;
  readonly year: Span;
  /** 第 before the number. */
  readonly ordinalWord: Span | undefined;
  readonly serial: Span;
  /** 号 behind the number. */
  readonly hao: Span | undefined;
  /** Runs of blanks inside. */
  readonly blanks: readonly Span[];
}

// Brackets are 〔〕; ﹝﹞ is the same sign in its small form.
const WRITTEN = /([〔﹝[(【〖])\s{0,3}((?:19|20)?[0-9]{2})\s{0,3}([〕﹞\])】〗])\s{0,3}(第?)\s{0,3}([0-9]{1,5})(?![0-9.%])\s{0,3}(号?)/g;
const TORTOISE = /^[〔﹝]$/;

/** 代字 by its last character (发、函、办……) behind a character that stands for a body or its field; 国发, 中办发. */
const SURE_CODE = /^(?:国|中)(?:办|委)?[发函字]$|[政府委党办厅局部财经信科教卫建农水环交商文旅体民司监税数统林粮应资规住人工][\p{Script=Han}]{0,5}[发函办字电规综通呈复纪议联]$|^\p{Script=Han}[政府委党]$/u;
/** 令、公告 and numbers of cases, bills, lots are formed by other rules. */
const OTHER_CODE = /(?:公告|通告|令|公报|案|标|[初终再执刑民行商裁仲]字?|[地建乡]字|专利|编号|证号)$/;
const OTHER_THING = /^\s?(?:号?楼|栋|幢|线|机|门|馆|仓|库|井|地块|宗地|路|店|院|车|厂|桩|口|岛|船|标段|议案|提案|建议案?|案|令|公告|通告|裁定|判决|决定书|工地|厂房|车间|窗口|专机|站|台|煤|汽油|柴油|钢|泵|炉|卷)/;
/** What may follow a number whose 号 is missing; 〔2026〕2、3号 names two. */
const END = /^\s?(?:$|[)〉》」”。;:]|[、,](?!\s?[0-9])|文(?:件|的|要求|精神)?|精神|要求|规定)/;

/** Numbers of documents, those written with false brackets, 第, blanks, a short year or without 号 too. Linear. */
export function scanWrittenNumbers(text: string): readonly WrittenNumber[] {
  const folded = fold(text);
  const found: WrittenNumber[] = [];
  for (const match of folded.matchAll(WRITTEN)) {
    const number = read(folded, match);
    if (number) found.push(number);
  }
  return found;
}

function read(folded: string, match: RegExpExecArray): WrittenNumber | undefined {
  const at = match.index;
  const codeEnd = at - (/\s{1,2}$/.exec(folded.slice(Math.max(0, at - 2), at))?.[0].length ?? 0);
  const start = organCodeStart(folded, codeEnd);
  if (start === undefined) return undefined;
  const organCode = folded.slice(start, codeEnd);
  const end = at + match[0].trimEnd().length;
  const rest = folded.slice(end, end + 8);
  if (OTHER_CODE.test(organCode) || OTHER_THING.test(rest)) return undefined;
  if (!isCitation(match, { organCode, bracketed: folded[start - 1] === '(' && folded[start - 2] === '》' })) return undefined;
  if (match[6] === '' && (match[2]?.length !== 4 || !END.test(rest))) return undefined;
  return { span: span(start, end), organCode, ...partsOf(match, end), blanks: blanksIn(folded, codeEnd, end) };
}

/** 〔2026〕 is a year of a 文号 wherever it stands; other brackets need a 代字 before them, or stand behind a 《》 in ( ). */
function isCitation(match: RegExpExecArray, { organCode, bracketed }: { readonly organCode: string; readonly bracketed: boolean }): boolean {
  const sure = organCode.length >= 2 && SURE_CODE.test(organCode);
  const full = match[2]?.length === 4;
  if (TORTOISE.test(match[1] as string)) return full || sure;
  // Square brackets round a year, and 号 behind: hardly anything else.
  const square = match[1] !== '(' && organCode.length >= 2;
  return sure || ((bracketed || square) && full && match[6] !== '');
}

function partsOf(match: RegExpExecArray, end: number): Pick<WrittenNumber, 'open' | 'close' | 'year' | 'ordinalWord' | 'serial' | 'hao'> {
  const [whole, , year, , word, serial, hao] = match as unknown as readonly string[];
  const text = whole as string;
  const at = match.index;
  const yearAt = text.indexOf(year as string);
  const closeAt = yearAt + (year as string).length + (/^\s*/.exec(text.slice(yearAt + (year as string).length))?.[0].length ?? 0);
  const wordAt = word === '' ? -1 : text.indexOf('第', closeAt);
  const serialAt = text.indexOf(serial as string, Math.max(closeAt, wordAt) + 1);
  const of = (from: number, length: number): Span => span(at + from, at + from + length);
  return {
    open: of(0, 1),
    close: of(closeAt, 1),
    year: of(yearAt, (year as string).length),
    ordinalWord: wordAt < 0 ? undefined : of(wordAt, 1),
    serial: of(serialAt, (serial as string).length),
    hao: hao === '' ? undefined : span(end - 1, end),
  };
}

function blanksIn(folded: string, from: number, to: number): readonly Span[] {
  return [...folded.slice(from, to).matchAll(/\s+/g)].map(m => span(from + m.index, from + m.index + m[0].length));
}
