import { fold } from '../../text/fold';
import { parseHan } from '../../text/numerals';
import { type Span, span } from '../../text/span';
import { isVerbInitial } from '../../model/headings';
import { type Block, type Section } from '../../model/plan';

// Numbers that a sentence declares and then lists. All on folded text.

export interface Declared {
  /** 三大工程：, in the text. */
  readonly at: Span;
  readonly shown: string;
  readonly count: number;
}
export interface Listed extends Declared {
  /** What is listed, by each reading; the first is shown. */
  readonly listed: readonly number[];
}
export interface Introduced extends Declared {
  /** Nothing follows in the paragraph: the list stands below. */
  readonly last: boolean;
}

const NUMBER = '十[一二三四五六七八九]?|[二两三四五六七八九]|[2-9]|1[0-9]';
/** No part of a longer number, an ordinal, an approximation or a code: 第三, 二十, 10.5, 近三, “1+3. */
const ALONE = '(?<![0-9.+第前近约每逾超十百千万几一二两三四五六七八九年月、至到~—–-])';

const valueOf = (text: string): number => (/^[0-9]/.test(text) ? Number(text) : (parseHan(text) ?? 0));

// ── N大工程：A、B、C ─────────────────────────────────────────────────────

const INTRODUCED = new RegExp(`${ALONE}(${NUMBER})(?:大|个|项|条|类|种|点|方面)(\\p{Script=Han}{0,12})”?:`, 'gu');
const LOOSE = /的(?!工作|任务|措施|举措|内容|问题|要求|重点|建议)|等|以上|左右|以内|若干|其中|月|季度|小时|工作日|百分点|分别|每|之一/;

/** Declarations with a colon behind them. */
export function* introduced(folded: string): Generator<Introduced> {
  if (!folded.includes(':')) return;
  let left = MOST_IN_PARAGRAPH;
  for (const match of folded.matchAll(INTRODUCED)) {
    if (left-- === 0) return;
    const [whole, number, noun] = match as unknown as [string, string, string];
    if (LOOSE.test(noun)) continue;
    const before = clauseBefore(folded, match.index);
    // 一个目标、两个重点、三项任务：— which of them is listed is not said.
    if (/[一二两三四五六七八九十0-9](?:大|个|项|条|类|种|点)/.test(before)) continue;
    const end = match.index + whole.length;
    yield { at: span(match.index, end), shown: whole.slice(0, -1).replace('”', ''), count: valueOf(number), last: folded.slice(end).trim() === '' };
  }
}

const CLOSING = new RegExp(`(?:实施|推进|开展|抓好|做好|突出|聚焦|围绕|落实|组织|检查|排查|部署)[^。;:,0-9“”]{0,8}?${ALONE.replace('第前近', '第近')}(${NUMBER})(大|个|项)(\\p{Script=Han}{2,8})。$`, 'u');
const ANY_ITEM = /^(?:重点)?(?:方面)?的?(?:情况|内容|问题|工作|任务|举措|措施|要求|事项|方面)+$/;

/** 组织实施六大行动。 at the end of a lead whose headings below are 行动. */
export function closingDeclared(folded: string, titles: () => readonly string[]): Introduced | undefined {
  const match = CLOSING.exec(folded.slice(-LEAD_END));
  if (!match) return undefined;
  const [whole, number, kind, noun] = match as unknown as [string, string, string, string];
  if (LOOSE.test(noun.replace(/^方面的?/, '')) || /月|年|工作日|百分点/.test(noun)) return undefined;
  if (!(ANY_ITEM.test(noun) && /以下|下列|下述|如下/.test(whole)) && !titles().every(t => t.includes(noun.slice(-2)))) return undefined;
  const end = folded.length - 1;
  const start = end - noun.length - kind.length - number.length;
  return { at: span(start, end), shown: folded.slice(start, end), count: valueOf(number), last: true };
}

const LEAD_END = 60;

/** A bound on work in absurd texts. */
const MOST_IN_PARAGRAPH = 100;
const CLAUSE = 60;

function clauseBefore(folded: string, at: number): string {
  const text = folded.slice(Math.max(0, at - CLAUSE), at);
  return text.slice(Math.max(...[',', ';', '。', ':', '('].map(c => text.lastIndexOf(c))) + 1);
}

const LONGEST_LIST = 2000;

/** How many items stand behind the colon, by each reading; undefined: the text does not show. */
export function itemsBehind(folded: string, { at }: Declared, next: Block | undefined): readonly number[] | undefined {
  const rest = folded.slice(at.end, at.end + LONGEST_LIST);
  const ordinals = ordinalItems(rest);
  if (ordinals !== undefined) return ordinals === 0 || opensOrdinal(next) ? undefined : [ordinals];
  const stop = rest.indexOf('。');
  if (stop < 0) return undefined;
  const list = rest.slice(0, stop).trim();
  if (/等|:|[0-9]|——|其中/.test(list) || INSIDE.test(list)) return undefined;
  return list.includes(';') ? bySemicolon(list) : byDun(list);
}

/** Separators inside brackets or quotation marks divide no items. */
const INSIDE = /\([^()]*[;、,][^()]*\)|“[^“”]*[;、,][^“”]*”|《[^《》]*[;、,][^《》]*》/;

function bySemicolon(list: string): readonly number[] | undefined {
  const parts = list.replace(/;$/, '').split(';');
  const all = list.replace(/;$/, '').split(/[;、,]/).length;
  return parts.length >= 2 ? [parts.length, all] : undefined;
}

const LONGEST_ITEM = 16;

/** A、B和C: 和 may join two items or stand inside one. */
function byDun(list: string): readonly number[] | undefined {
  if (/[,!?]/.test(list)) return undefined;
  const items = list.split('、');
  if (items.length < 2 || items.some(i => i.trim().length === 0 || i.length > LONGEST_ITEM)) return undefined;
  const joined = (list.match(/以及|[和与及]/g) ?? []).length;
  return Array.from({ length: joined + 1 }, (_, k) => items.length + joined - k);
}

const ORDINALS: readonly { readonly pattern: RegExp; readonly value: (m: string) => number }[] = [
  { pattern: /(?:^|[。;,:\s])([一二三四五六七八九十]{1,2})(?:是|要|为)/g, value: valueOf },
  { pattern: /(?:^|[。;,:\s])第([一二三四五六七八九十]{1,2})[,、]/g, value: valueOf },
  { pattern: /(?:^|[。;,:\s])\(([1-9][0-9]?)\)/g, value: Number },
  { pattern: /(?:^|[。;,:\s])([1-9][0-9]?)[.、](?![0-9])/g, value: Number },
  { pattern: /([①②③④⑤⑥⑦⑧⑨⑩⑪⑫])/g, value: m => '①②③④⑤⑥⑦⑧⑨⑩⑪⑫'.indexOf(m) + 1 },
];

/** Length of 一是……二是…… or （1）……（2）……; 0 if the numbers are not in order; undefined if there are none. */
function ordinalItems(rest: string): number | undefined {
  for (const { pattern, value } of ORDINALS) {
    const values = [...rest.matchAll(pattern)].map(m => value(m[1] as string));
    if (values[0] !== 1) continue;
    const again = values.indexOf(1, 1);
    const run = again < 0 ? values : values.slice(0, again);
    return run.length >= 2 && run.every((v, i) => v === i + 1) ? run.length : 0;
  }
  return /首先|其次|第一/.test(rest) ? 0 : undefined;
}

function opensOrdinal(next: Block | undefined): boolean {
  return next !== undefined && next.kind !== 'table' && /^\s*(?:[二三四五六七八九十]{1,2}(?:是|要|为)|第[二三四五六七八九十]|\([2-9]\)|[2-9][.、]|[②③④⑤⑥⑦⑧⑨⑩])/.test(next.text.folded);
}

// ── A、B、C三大平台, A、B、C“三位一体” ───────────────────────────────────

const ATTRIBUTIVE = new RegExp(`(?<![0-9.+第前近约每逾超十百千万几一二两三四五六七八九年月等、和与及至到~—–-])“?(${NUMBER})(大(?!型|力|于|小|幅|数据|学|会|规模|类)|位一体|级(?!以)|类(?!似|型|比|别|推)(?=产品|企业|项目|人群|群体|人才|场景|模式|设施|资源|问题|主体|区域|园区|装备|作物|行业|产业|业态|服务|数据|平台|指标|任务|措施|工程)|个(?:方面|环节|领域|层面|层级|维度|阶段|关键|重点|市|县|区县|乡镇|街道|部门|核心商圈|商圈|片区|组团|园区|港区|流域|枢纽|(?:主导|支柱|优势|特色|重点|新兴)?(?:行业|产业|赛道|集群|品种)|方向|工作组|专项组|小组|专班|专业)|(?:座|所|家|条|处)(?=\\p{Script=Han}{2})(?!以上|以下|以内|左右)|(?:落实|到位|统一|同步|同时)(?=”))`, 'gu');
const EVEN = 1;
const VERB_LAST = /(?:建设|打造|培育|实施|推进|布局|形成|构建|组成|发展|设立|建成|开展|推动|新建|组建|建立|完善|抓好|做好|落实)$/;
/** 学校、医院、养老院: kinds, of which there may be any number. */
const KIND = /(?:[校院园馆站库厂场所桥路店坝港闸]|中心|企业|机构|平台|基地|公司|设施|工程|项目|街区)$/;
const STRETCH = 120;

/** Declarations directly behind what they count. */
export function* attributive(folded: string): Generator<Listed> {
  if (!/[十二两三四五六七八九0-9](?:大|位一体|级|个|类|[座所家条处]|落实|到位|统一|同步|同时)/.test(folded)) return;
  for (const match of folded.matchAll(ATTRIBUTIVE)) {
    const [whole, number, kind] = match as unknown as [string, string, string];
    const count = valueOf(number);
    const listed = itemsBefore(folded.slice(Math.max(0, match.index - STRETCH), match.index), { unity: kind === '位一体', named: /^[座所家条处]$/.test(kind), count });
    if (!listed || listed.includes(count)) continue;
    const opening = whole.startsWith('“') ? 1 : 0;
    yield { at: span(match.index + opening, match.index + whole.length), shown: whole.slice(opening), count, listed };
  }
}

/** The list that ends here: three or more items of one length (the first may have words before it), or “甲”“乙”“丙”. */
function itemsBefore(before: string, { unity, named, count }: { readonly unity: boolean; readonly named: boolean; readonly count: number }): readonly number[] | undefined {
  const quotes = /(?:“[^“”]{1,12}”[、和与及]?){2,12}$/.exec(before);
  if (quotes) return quotedItems(before, quotes);
  const stretch = before.slice(Math.max(...[',', ';', '。', ':', '(', ')', '“', '”', '《', '》'].map(c => before.lastIndexOf(c))) + 1);
  if (/[0-9A-Za-z]|等$/.test(stretch)) return undefined;
  const parts = stretch.split('、');
  if (parts.length < 2) return undefined;
  const last = (parts[parts.length - 1] as string).split(/以及|[和与及]/);
  const items = [...parts.slice(0, -1), ...last];
  if (items.length < 3 || last.length > 2 || items.some(i => i === '')) return undefined;
  const lengths = items.slice(1).map(i => i.length);
  const most = Math.max(...lengths);
  if (most > 8 || (items[0] as string).length < Math.min(...lengths)) return undefined;
  // 化工与新材料: one item or two.
  const joined = parts.slice(0, -1).filter(i => /[和与及]/.test(i)).length;
  const listed = Array.from({ length: joined + 1 }, (_, k) => items.length + k);
  if (!named && (unity || most - Math.min(...lengths) <= EVEN)) return listed;
  // 在河口、东山建设四大基地: the places are not what is counted.
  if (VERB_LAST.test(items[items.length - 1] as string)) return undefined;
  // Of unequal items, or names of things that are counted, only one too many or too few is a slip; a verb inside opens another list, common nouns are kinds of things.
  const slip = listed.every(n => Math.abs(n - count) <= 1) && count > 2;
  return slip && !items.slice(1).some(i => isVerbInitial(i) || (named && KIND.test(i))) && !(named && KIND.test(items[0] as string)) ? listed : undefined;
}

function quotedItems(before: string, quotes: RegExpExecArray): readonly number[] | undefined {
  const count = quotes[0].match(/“/g)?.length ?? 0;
  return /[、”和与及]$/.test(before.slice(0, quotes.index)) ? undefined : [count];
}

// ── a heading: 实施三大工程 ──────────────────────────────────────────────

const TITLE = new RegExp(`^(?:\\p{Script=Han}{0,8}?)(${NUMBER})(?:大|项|个)(\\p{Script=Han}{2,6})$`, 'u');
/** What any heading below counts as. */
const GENERIC = /^(?:重点)?(?:任务|举措|措施|方面)$/;

/** A heading that is nothing but a declaration, over headings that are what it counts. */
export function titleDeclares(section: Section): Listed | undefined {
  const title = fold(section.title);
  const match = TITLE.exec(title);
  if (!match) return undefined;
  const [, number, noun] = match as unknown as [string, string, string];
  if (/月|年|工作日|以上|等|百分点/.test(noun)) return undefined;
  const children = section.children.filter((b): b is Section => b.kind === 'section');
  const style = children[0]?.ordinal?.style;
  const numbered = style !== undefined && style !== 'bullet' && style !== 'dash' && children.every((c, i) => c.ordinal?.style === style && c.ordinal.value === i + 1);
  const count = valueOf(number);
  if (!numbered || children.length < 2 || children.length === count) return undefined;
  const core = noun.slice(-2);
  if (!GENERIC.test(noun) && !children.every(c => c.title.includes(core))) return undefined;
  const from = section.text.folded.indexOf(title);
  const at = from + title.length - noun.length - number.length - 1;
  return from < 0 ? undefined : { at: span(at, from + title.length), shown: title.slice(at - from), count, listed: [children.length] };
}
