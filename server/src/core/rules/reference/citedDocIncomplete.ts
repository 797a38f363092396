import { type Span, span, within } from '../../text/span';
import { scanDocumentNumbers } from '../../parse/quotation';
import { type Prose } from '../../model/prose';
import { quoted } from '../quoted';
import { type Report, type Rule, type RuleContext } from '../rule';
import { noticeOf, startOf } from '../notice';
import { inside, nameKey, titlesIn } from './names';

/** 引用文件要素不全. */
export const citedDocIncomplete: Rule = {
  id: 'reference/cited-doc-incomplete',
  severity: 'hint',
  docs: {
    title: '引用文件要素不全',
    what: '“根据”“按照”“贯彻落实”后的文件名没有书名号；首段作为依据引用的意见、通知、方案没有写文号（全文一条）；文号写在标题之前。',
    why: '引用公文先引标题、后引文号，读者才查得到，也分得清哪几个字是文件名。',
    exceptions: ['法律、法规、规章和规划纲要，中央文件，不要求文号', '“十四五”规划、“八八战略”等通行简称', '前文已用书名号引过的', '拟制定的文件', '本方案、有关规划等泛称'],
    basis: '《党政机关公文处理工作条例》第二十条（四）：引文准确；原《国家行政机关公文处理办法》第二十五条（已废止，引用次序沿用至今）',
    bad: [
      { text: '临江市水网建设行动计划\n\n根据⟦临江市水网建设发展规划⟧和《临江市防汛规定》，制定本行动计划。\n' },
      { text: '临江市水网建设行动计划\n\n根据⟦《临江市人民政府关于加快水网建设的实施意见》⟧，制定本行动计划。\n' },
      { text: '临江市水网建设行动计划\n\n根据⟦临政发〔2026〕3号《关于加快水网建设的实施意见》⟧，制定本行动计划。\n' },
    ],
    good: [{ text: '临江市水网建设行动计划\n\n根据《临江市人民政府关于加快水网建设的实施意见》（临政发〔2026〕3号）和《临江市防汛条例》，制定本行动计划。\n\n一、主要任务\n\n（一）编制规划。按照“十五五”规划和有关专项规划，制定清淤方案。\n' }],
  },
  *check(context) {
    const cited = citedIn(context);
    for (const prose of context.prose) {
      if (prose.place !== 'text' || prose.element !== undefined) continue;
      yield* unmarked(context, prose, cited);
      yield* numberFirst(prose);
    }
    yield* unnumbered(context);
  },
};

function citedIn({ prose }: RuleContext): ReadonlySet<string> {
  const cited = new Set<string>();
  for (const p of prose) for (const title of titlesIn(p)) cited.add(short(inside(p.text, title)));
  return cited;
}

/** Name without place, issuer and stage: as it is told again. */
const short = (name: string): string => nameKey(name).replace(/\([^()]*\)$/, '').replace(/^(?:\p{Script=Han}{2,7}?(?:自治区|省|市|县)(?:人民政府)?(?:办公厅|办公室)?)/u, '');

// ── (a) no 《》 ──────────────────────────────────────────────────────────

const TRIGGER = /(?:根据|按照|依据|依照|遵照|贯彻落实)(?:落实|执行)?/g;
const LONGEST_LIST = 120;
const PART = /^[\p{Script=Han}A-Za-z0-9“”+—–\-()·]{8,60}$/u;
const GENRE = /(?:(?:指导|实施|若干)意见|(?:行动|工作|实施|建设|总体|攻坚|专项)?方案|(?:发展|专项|建设|总体|空间|保护|战略)?规划(?:纲要)?|(?:行动|倍增|攻坚|三年|五年|提升)?计划|(?:管理|实施|暂行)?办法|条例|工作要点)(?:\([^()]*\))?$/;
/** Names of one document open with a place or a period, or say a span of years. */
const PROPER = /^(?:国家|全国|全省|全市|全县|中华人民共和国|\p{Script=Han}{2,7}?(?:省|市|县|自治区|自治州)(?!级))|(?:[三五]年|[0-9]{4}[—–-][0-9]{4}年?)\p{Script=Han}{0,6}(?:计划|规划|方案)/u;
const GENERIC = /有关|相关|各自|各[地级项类市县部]|本[\p{Script=Han}]{0,6}(?:方案|计划|规划|办法)|上述|年度|具体|制定|编制|审批|报批|批准|确定的|明确的|应急|施工|设计|部署|要求|规定|^(?:国家|全国|全省|全市|全县)(?:总体|专项|统一|和|及|发展|有关)?(?:规划|计划|方案|政策)|“?十[一二三四五六]五”?(?:期间)?(?:发展)?规划$|的/u;

function* unmarked(context: RuleContext, prose: Prose, cited: ReadonlySet<string>): Iterable<Report> {
  const { folded, text } = prose;
  for (const match of folded.matchAll(TRIGGER)) {
    const from = match.index + match[0].length;
    const stop = /[,，。;:!?(《]|等(?!级)|精神|要求|部署|安排|规定|确定|明确|提出|根据|按照|依据|依照|遵照|贯彻落实/.exec(folded.slice(from, from + LONGEST_LIST));
    const end = from + (stop?.index ?? Math.min(LONGEST_LIST, folded.length - from));
    for (const whole of partsIn(folded, span(from, end))) {
      const name = folded.slice(whole.start, whole.end);
      if (!PART.test(name) || !GENRE.test(name) || !PROPER.test(name) || GENERIC.test(name) || within(prose.quotations, whole)) continue;
      if (cited.has(short(name))) continue;
      const part = withoutIssuer(context, text, whole);
      yield {
        span: prose.spanOf(part),
        message: `${quoted(text.slice(part.start, part.end))}是文件名称，没有加书名号。`,
        fixes: [{ title: '加书名号', safety: 'review', edits: [{ span: prose.spanOf(span(part.start, part.start)), newText: '《' }, { span: prose.spanOf(span(part.end, part.end)), newText: '》' }] }],
      };
    }
  }
}

/** 国家发展改革委“十四五”……规划: the body that issued it stands outside the marks. */
function withoutIssuer({ knowledge, facts }: RuleContext, text: string, { start, end }: Span): Span {
  const issuer = knowledge.namesIn(text.slice(start, end), facts.jurisdiction).find(hit => hit.span.start === 0);
  return issuer !== undefined && /^[“"]?(?:十[一二三四五六]五|[12][0-9]{3}|关于)/.test(text.slice(start + issuer.span.end, end)) ? span(start + issuer.span.end, end) : span(start, end);
}

function* partsIn(folded: string, { start, end }: Span): Iterable<Span> {
  let at = start;
  for (const separator of folded.slice(start, end).matchAll(/、|以及|[和与及]/g)) {
    const found = trimmed(folded, at, start + separator.index);
    if (GENRE.test(folded.slice(found.start, found.end))) {
      yield found;
      at = start + separator.index + separator[0].length;
    } else if (separator[0] === '、') at = start + separator.index + 1;
  }
  yield trimmed(folded, at, end);
}

function trimmed(folded: string, start: number, end: number): Span {
  const lead = /^\s*(?:并)?/.exec(folded.slice(start, end))?.[0].length ?? 0;
  return span(start + lead, start + folded.slice(start, end).trimEnd().length);
}

// ── (b) no 文号 ──────────────────────────────────────────────────────────

const NEEDS_NUMBER = /(?:意见|通知|措施|方案|行动计划|工作要点)(?:\([^()]*\))?$/;
const CENTRAL = /中共中央|中央办公厅|党中央/;
const BASIS = /(?:根据|按照|依据|依照|遵照|贯彻|落实|执行)[^。]{0,60}$/;

/** （县政办发〔2026〕×号）: a number left open is for whoever fills it in. */
const OPEN_NUMBER = /^\([^()]{1,16}[〔[(][12\dxX×*]{2,4}[〕\])]\s*[xX×*_\d]{1,4}\s*号/;
const isNumbered = (behind: string): boolean => behind.startsWith('(') && (scanDocumentNumbers(behind).length > 0 || OPEN_NUMBER.test(behind));

function* unnumbered(context: RuleContext): Iterable<Report> {
  const first = openingOf(context);
  if (!first) return;
  const { folded, text } = first;
  const titles = titlesIn(first);
  const ends = listEnds(folded, titles);
  const behindOf = (i: number, end: number): string => folded.slice(ends[i] ?? end, (ends[i] ?? end) + 60).trimStart();
  // Told again (《……》和《……》任务分工) it needs its number no more.
  const numbered = new Set(titles.filter((title, i) => isNumbered(behindOf(i, title.end))).map(title => inside(folded, title)));
  const bare = titles.filter((title, i) => {
    const name = inside(folded, title);
    const before = folded.slice(Math.max(0, title.start - 70), title.start);
    const behind = behindOf(i, title.end);
    if (numbered.has(name)) return false;
    if (!NEEDS_NUMBER.test(name) || CENTRAL.test(name) || CENTRAL.test(before.slice(-14)) || !BASIS.test(before.replace(/。/g, ''))) return false;
    return /关于/.test(name) && !isNumbered(behind) && !/号\s*$/.test(before.slice(-3));
  });
  const [head, ...others] = bare;
  if (!head) return;
  const says = others.length === 0 ? quotedTitle(text, head) : `${quotedTitle(text, head)}等文件`;
  yield { span: first.spanOf(head), message: `首段引用${says}没有写文号；请在标题后的括号里写明。`, related: others.map(o => ({ span: first.spanOf(o), message: '也没有写文号' })) };
}

const quotedTitle = (text: string, title: Span): string => text.slice(title.start, title.end);

/** For each title the end of the list that it stands in: 《A》《B》（甲发〔2026〕1号、2号）. */
function listEnds(folded: string, titles: readonly Span[]): readonly number[] {
  const ends = titles.map(t => t.end);
  for (let i = titles.length - 2; i >= 0; i--) {
    const [here, next] = [titles[i] as Span, titles[i + 1] as Span];
    if (folded.slice(here.end, next.start).trim() === '') ends[i] = ends[i + 1] as number;
  }
  return ends;
}

/** The first paragraph of the plan: behind title and notice, before the first heading. */
function openingOf(context: RuleContext): Prose | undefined {
  const { plan } = context;
  const notice = noticeOf(context);
  const heading = plan.children.find(b => b.kind === 'section' || b.kind === 'box')?.span.start ?? plan.span.end;
  const from = notice?.planTitle ?? notice?.body;
  const signed = plan.elements.filter(e => e.kind === 'issueDate' && e.span.start < heading).map(e => e.span.end);
  const start = Math.max(from ? startOf(from) : 0, ...(notice?.planTitle ? [] : signed));
  return context.prose.find(p => p.place === 'text' && p.element === undefined && p !== notice?.body && startOf(p) >= start && startOf(p) < heading && p.text.length >= SHORTEST_OPENING);
}

const SHORTEST_OPENING = 20;

// ── (c) 文号 before the title ─────────────────────────────────────────────

function* numberFirst(prose: Prose): Iterable<Report> {
  const { text, folded } = prose;
  const titles = titlesIn(prose);
  if (titles.length === 0) return;
  let next = 0;
  for (const number of scanDocumentNumbers(text)) {
    while (next < titles.length && (titles[next] as Span).start < number.span.end) next++;
    const title = titles[next];
    if (!title || !/^(?:文件?)?\s*$/.test(folded.slice(number.span.end, title.start)) || within(titles, number.span)) continue;
    const right = `${text.slice(title.start, title.end)}（${text.slice(number.span.start, number.span.end)}）`;
    yield {
      span: prose.spanOf(span(number.span.start, title.end)),
      message: `文号写在标题之前；引用公文先引标题、后引文号，应写作“${right}”。`,
      fixes: [{ title: '标题在前，文号在后', safety: 'review', edits: [{ span: prose.spanOf(span(number.span.start, title.end)), newText: right }] }],
    };
  }
}
