import { fold } from '../text/fold';
import { parseHan } from '../text/numerals';
import { type SourceText } from '../text/sourceText';
import { isoOf } from '../parse/date';
import { blocksOf } from './walk';
import { type Element, type Plan, type Said } from './plan';
import { type DocumentFacts } from './profile';
import { isTitle } from './marks';
import { jurisdictionOf } from './jurisdiction';

type Title = Extract<Element, { kind: 'title' }>;

/** What the document states of itself (cli-contract.md, `extract` document). Nothing is guessed: what the text does not say is undefined. */
export function readFacts(source: SourceText, plan: Plan): DocumentFacts {
  const titles = plan.elements.filter((e): e is Title => e.kind === 'title');
  const notice = titles.find(t => t.carrier);
  const front = frontOf(plan);
  const digest = digestOf(front);
  const title = planTitle(titles, notice, front) ?? digest?.title;
  const dates = plan.elements.flatMap(e => (e.kind === 'issueDate' && e.date ? [e.date] : []));
  const printed = plan.elements.flatMap(e => (e.kind === 'imprint' && e.printDate ? [e.printDate] : []))[0];
  const number = plan.elements.find(e => e.kind === 'issueNumber');
  const issuer = issuerOf(plan, notice) ?? digest?.issuer;
  const docNumber = number ? source.slice(number.span).replace(/\s/g, '') : undefined;
  return {
    title,
    noticeTitle: notice && oneLine(notice.text),
    issuer,
    docNumber,
    date: dates[0] && isoOf(dates[0]),
    printDate: printed && isoOf(printed),
    period: title === undefined ? undefined : statedPeriod(title) ?? bodyPeriod(plan) ?? countedPeriod(fold(title), plan),
    jurisdiction: jurisdictionOf({ title, notice: notice?.text, issuer, docNumber, addressees: addresseeNames(plan) }),
  };
}

/** A line break in a title is no blank of it, a blank in the line is left as written. */
const oneLine = (text: string): string => text.replace(/[\r\n]+\s*/g, '');

function addresseeNames(plan: Plan): readonly string[] {
  return plan.elements.flatMap(e => (e.kind === 'addressees' ? e.mentions.map(m => m.name) : []));
}

/** Paragraphs before the first heading: notice, lead of a digest. */
function frontOf(plan: Plan): readonly Said[] {
  const heading = plan.children.find(b => b.kind === 'section' || b.kind === 'box')?.span.start ?? plan.span.end;
  return plan.paragraphs.filter(p => p.text.span.start < heading).slice(0, 30);
}

/** The title line of the plan; else the name that the notice carries; else that in the notice's own title. */
function planTitle(titles: readonly Title[], notice: Title | undefined, front: readonly Said[]): string | undefined {
  const carried = carriedName(front);
  const own = titles.filter(t => !t.carrier && (notice === undefined || t.span.start > notice.span.start));
  const exact = own.find(t => carried !== undefined && same(t.text, carried));
  if (exact) return clean(exact.text);
  if (carried !== undefined && own.every(t => /^[【\[]/.test(t.text.trim()))) return carried;
  const first = own.find(t => !/^[【\[]/.test(t.text.trim()));
  if (first) return clean(first.text);
  if (notice) return nameInNotice(notice.text) ?? clean(notice.text);
  return carried ?? (own[0] && clean(own[0].text));
}

const same = (a: string, b: string): boolean => fold(a).replace(/\s/g, '') === fold(b).replace(/\s/g, '');

/** Title as a name: 《》 around it, 印发 behind it and the line break inside it are not its own. */
function clean(text: string): string {
  const line = oneLine(text).trim();
  const inner = /^《(.+)》(?:印发|出台|发布)?$/.exec(line);
  return (inner?.[1] ?? line).trim();
}

/** 《X》已经……同意，现印发给你们 · 现将《X》印发给你们. */
function carriedName(front: readonly Said[]): string | undefined {
  for (const said of front) {
    const text = said.text.folded;
    const found = /《([^《》]{4,80})》[^。]{0,40}(?:同意|审议通过|审定|批准)[^。]{0,20}(?:印发|发布)|现将《([^《》]{4,80})》(?:印发|转发)/.exec(text);
    const name = found?.[1] ?? found?.[2];
    if (found && name !== undefined) {
      const at = text.indexOf(name, found.index);
      return said.text.text.slice(at, at + name.length);
    }
  }
  return undefined;
}

function nameInNotice(title: string): string | undefined {
  const found = /(?:印发|转发|发布)\s*《?(.+?)》?\s*的\s*(?:通知|函)$/.exec(oneLine(title).trim());
  return found?.[1]?.trim();
}

// ── digest: a news item that reports on a plan ──────────────────────────

const RECENTLY = /日前|近日|近期|最近|昨日|今天|日前,/;
const REPORTED = /出台|印发|制订了?|制定了?|发布|下发|明确了|审议通过/;

/** 6月15日，某市政府印发《……》，其中提到……: a day of the news, and what the plan says told at second hand. */
const DATED_LEAD = /^(?:【[^】]{1,20}】|\([^()]{1,20}\)|本报讯)?\s*(?:(?:[12][0-9]{3}年)?[0-9]{1,2}月[0-9]{1,2}日)(?:消息)?,[^。]{0,60}(?:印发|发布|出台|公布)了?《[^《》]{4,80}》[^。]{0,12},?(?:其中)?(?:提出|提到|明确|指出)/;

/** Paragraphs that may stand before the lead, it included: path of the page, headline, date and source. */
export const DIGEST_OPENING = 5;

/** First sentence of a news digest: 日前，某办公室制订了……工作要点 · 《X》近日出台. */
export function isDigestLead(folded: string): boolean {
  const head = folded.slice(0, 120);
  const recent = RECENTLY.exec(head);
  return DATED_LEAD.test(folded.slice(0, 300)) || recent !== null && REPORTED.test(head.slice(Math.max(0, recent.index - 10), recent.index + 60));
}

const NAMED_PLAN = /(?:制订|制定|印发|出台|发布|下发)了?\s*((?:全省|全市|全县|全国|[\p{Script=Han}“”+A-Za-z0-9]{2,40}?)[\p{Script=Han}“”+A-Za-z0-9]{0,40}?(?:工作要点|行动计划|实施方案|行动方案|工作方案|规划|计划))/u;

function digestOf(front: readonly Said[]): { readonly title: string | undefined; readonly issuer: string | undefined } | undefined {
  const lead = front.slice(0, DIGEST_OPENING).map(s => s.text.text).find(text => isDigestLead(fold(text)));
  if (lead === undefined) return undefined;
  const sentence = lead.slice(0, lead.indexOf('。') < 0 ? 400 : lead.indexOf('。'));
  const quoted = [...sentence.matchAll(/《([^《》]{4,80})》/g)].map(m => m[1] as string).find(name => isTitle(fold(name)));
  const named = NAMED_PLAN.exec(sentence)?.[1];
  const issuer = /(?:日前|近日|近期)[,，]?\s*([\p{Script=Han}]{4,30}?(?:办公室|办公厅|委员会|人民政府|[厅局委办部]))(?:联合)?(?:制订|制定|印发|出台|发布|下发)/u.exec(sentence)?.[1];
  return { title: quoted ?? named, issuer };
}

// ── issuer, period ──────────────────────────────────────────────────────

/** 发文机关: the signature, else the name before 关于 in the title of the notice. */
function issuerOf(plan: Plan, notice: Title | undefined): string | undefined {
  const first = plan.elements.findIndex(e => e.kind === 'signature');
  const block = first < 0 ? [] : plan.elements.slice(first);
  const end = block.findIndex(e => e.kind !== 'signature');
  const signed = (end < 0 ? block : block.slice(0, end)).flatMap(e => (e.kind === 'signature' ? e.units.map(u => u.name) : [])).join(' ');
  if (signed !== '') return signed;
  const fromTitle = /^(.{4,60}?)\s*(?:关于|印发|转发)/.exec(oneLine(notice?.text ?? '').trim())?.[1];
  return fromTitle !== undefined && !/^关于/.test(fromTitle) ? fromTitle.trim() : undefined;
}

const RANGE = /([12][0-9]{3})\s*年?\s*[—－–\-~至到]{1,2}\s*([12][0-9]{3})\s*年?/;
const FIVE_YEARS = /[“"]?(十[一二三四五六七八九]?)五[”"]?/;
/** Counted back from 三五 (1966): the years 1963–1965 belong to no 五年计划. */
const FIRST_FIVE = 1956;

/** Stated in the title; one year for an annual plan; 十四五. */
function statedPeriod(title: string): DocumentFacts['period'] {
  const folded = fold(title);
  const range = RANGE.exec(folded);
  if (range) return { from: Number(range[1]), to: Number(range[2]), stated: true };
  const plan = /第(十[一二三四五六七八九]?)个五年/.exec(folded);
  if (plan) return fiveYears(parseHan(plan[1] as string));
  const year = /([12][0-9]{3})\s*年(?!代)/.exec(folded);
  if (year) return { from: Number(year[1]), to: Number(year[1]), stated: true };
  const five = FIVE_YEARS.exec(folded);
  return five && /五[”"]/.test(folded) ? fiveYears(parseHan(five[1] as string)) : undefined;
}

function fiveYears(ordinal: number | undefined): DocumentFacts['period'] {
  return ordinal === undefined ? undefined : { from: FIRST_FIVE + (ordinal - 1) * 5, to: FIRST_FIVE + ordinal * 5 - 1, stated: true };
}

/** 本方案实施期限为2026—2028年: said of the plan itself, in a sentence of its own or behind ，. */
const OWN_PERIOD = new RegExp(`(?:^|[,。;])\\s*(?:本(?:规划|计划|方案|行动计划|行动方案|实施方案|次行动)?的?)?(?:规划|计划|行动|实施|执行|工作)(?:的?(?:期限|周期|期|时间|年限|时限))(?:为|是|:|自|从|定为){1,2}\\s*${RANGE.source}`);
const FIRST_PARAGRAPHS = 12;

function bodyPeriod(plan: Plan): DocumentFacts['period'] {
  for (const said of plan.paragraphs.slice(0, FIRST_PARAGRAPHS)) {
    const found = OWN_PERIOD.exec(fold(said.text.text));
    const [from, to] = [Number(found?.[1]), Number(found?.[2])];
    if (found && from <= to) return { from, to, stated: true };
  }
  return undefined;
}

/** N年 in the title, counted back from the year to be reached. */
function countedPeriod(folded: string, plan: Plan): DocumentFacts['period'] {
  const years = /([一二三四五六七八九十]|[1-9])年(?:倍增|行动|攻坚|滚动|建设|发展|提升)?(?:计划|行动|方案|规划|工程|攻坚)/.exec(folded);
  const count = years ? (parseHan(years[1] as string) ?? Number(years[1])) : 0;
  if (count < 2) return undefined;
  const counts = new Map<number, number>();
  for (const block of blocksOf(plan)) {
    if (block.kind === 'table') continue;
    for (const match of block.text.folded.matchAll(/到\s*(20[0-9]{2})\s*年/g)) counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  }
  const to = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
  return to === undefined ? undefined : { from: to - count + 1, to, stated: false };
}
