import { fold } from '../../text/fold';
import { span } from '../../text/span';
import { formatOrdinal, withValue } from '../../parse/ordinal';
import { isVerbInitial, topicOf } from '../../model/headings';
import { type Plan, type Section } from '../../model/plan';
import { partsOf } from '../../model/walk';
import { type Edit, type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { hidesHeading, sectionsOf } from './outline';

/** 缺必备部分. */
export const sectionRequired: Rule = {
  id: 'structure/section-required',
  severity: 'warning',
  levels: { points: 'hint', digest: 'off' },
  docs: {
    title: '缺必备部分',
    what: '成篇的计划、规划、方案应当有目标（总体要求、主要目标）、任务（重点任务、主要举措）和实施（保障措施、组织实施）三部分；缺其一的，予以提示。工作要点不要求实施部分。',
    why: '没有目标无从考核，没有任务无从落实，没有实施保障无人推动。',
    exceptions: ['目标作为二级标题（“（三）发展目标”）的', '目标写在引言或者第一部分正文里的', '标题不用习惯名称、内容属于该部分的（“以服务保障为支撑……”“落实各方责任”）', '半数以上的任务各自写了指标的，缺总的目标只作信息', '任务分解、责任分工、责任清单一类文稿', '不足八个标题的片段和未成篇的草稿', '写招募、报名、评选等办法的方案，没有任务、指标和责任单位的，不要求写目标'],
    basis: '公文体例：计划、方案的结构要素；《党政机关公文处理工作条例》第十九条',
    bad: [
      {
        text: '某县茶产业行动计划\n一、总体要求\n到2028年，全县茶园面积稳定在5万亩。\n⟦二、重点任务⟧\n（一）建设标准茶园。完成低产茶园改造。\n（二）培育加工企业。完成加工设备更新。\n（三）打造区域品牌。完成地理标志申报。\n（四）拓展销售渠道。完成茶叶市场建设。\n（五）推进茶旅融合。完成茶园步道建设。\n（六）培训制茶人员。完成制茶工艺培训。\n',
      },
    ],
    good: [
      {
        text: '某县茶产业行动计划\n一、总体要求\n到2028年，茶产业基础更加稳固。\n二、重点任务\n（一）建设标准茶园。完成低产茶园改造。（责任单位：县农业农村局）\n（二）培育加工企业。完成加工设备更新。（责任单位：县农业农村局）\n（三）打造区域品牌。完成地理标志申报。（责任单位：县农业农村局）\n（四）拓展销售渠道。完成茶叶市场建设。（责任单位：县农业农村局）\n（五）推进茶旅融合。完成茶园步道建设。（责任单位：县农业农村局）\n三、保障措施\n建立县级联席会议制度，统筹安排专项资金。\n',
      },
    ],
  },
  *check(context) {
    const { plan, profile, facts } = context;
    if (DIVISION.test(fold(facts.title ?? ''))) return;
    const body = bodyOf(plan);
    if (!body) return;
    const has = partsFound(plan, body, context);
    if (!has.goals && setsTasks(body, context)) yield goalsMissing(body, context);
    if (!has.tasks) yield tasksMissing(body);
    if (!has.closing && profile.id !== 'points') yield closingMissing(body);
  },
};

/** 任务分解、责任分工、任务清单: divides work that another document has set out. */
const DIVISION = /分解|分工|(?:任务|责任|项目)清单/;

// ── the text that is judged ─────────────────────────────────────────────

interface Body {
  readonly part: Plan;
  /** First-level headings with one kind of mark. */
  readonly tops: readonly Section[];
  readonly all: readonly Section[];
}

/** Fewer headings than this are a fragment. */
const FEWEST = 8;

/** The document, or the attachment that is the plan: the one with most headings. */
function bodyOf(plan: Plan): Body | undefined {
  const bodies = partsOf(plan).map((part): Body => {
    const all = [...sectionsOf(part)].filter(p => !p.inBox && p.section.ordinal !== undefined).map(p => p.section);
    const first = all.find(s => s.level === 1)?.ordinal?.style;
    return { part, all, tops: all.filter(s => s.level === 1 && s.ordinal?.style === first) };
  });
  const body = bodies.sort((a, b) => b.all.length - a.all.length)[0];
  if (!body || body.tops.length < 2 || body.all.length < FEWEST) return undefined;
  const style = body.tops[0]?.ordinal?.style;
  return style === 'han' || style === 'chapter' || style === 'section' ? body : undefined;
}

interface Found {
  readonly goals: boolean;
  readonly tasks: boolean;
  readonly closing: boolean;
}

const GOALS = /目标|总体要求|总体思路|总体考虑|总体部署|指导思想|工作思路|主要思路|发展思路|愿景|蓝图|战略定位|发展定位|功能定位|总体定位|(?:主要|发展|考核|规划)指标|预期成效/;
const CLOSING = /保障|组织|实施|要求$|推进机制|工作机制|监督|督导|督促|督查|考核|评估|附则|领导|责任|政策|支持|支撑|统筹协调|宣传|落实|服务/;
/** Below the first level only what says by itself that the plan is carried out. */
const CLOSING_BELOW = /组织(?:领导|实施|保障|推进|协调)|统筹协调|(?:督导|督促|督查|考核|评估)|(?:资金|要素|政策|人才|经费|机制|制度)(?:保障|支持)|宣传(?:引导|推广|报道)|强化保障|协同推进|工作合力|压实责任|狠抓落实/;

function partsFound(plan: Plan, { part, tops, all }: Body, context: RuleContext): Found {
  const titles = all.map(s => fold(s.title));
  const glued = gluedText(part);
  const last = tops[tops.length - 1] as Section;
  const inLast = last.children.filter((b): b is Section => b.kind === 'section');
  const lastTitles = inLast.slice(-LAST_FEW).map(s => fold(s.title));
  return {
    goals: titles.some(t => GOALS.test(t)) || GOALS.test(glued) || saidBefore(part, tops, context),
    tasks: tops.some(s => topicOf(s.title) !== 'general' && topicOf(s.title) !== 'closing') || all.some(s => topicOf(s.title) === 'tasks') || glued !== '',
    closing: tops.slice(1).some(s => topicOf(s.title) === 'closing') || CLOSING.test(fold(last.title).slice(-LONGEST)) || lastTitles.some(t => CLOSING_BELOW.test(t)) || CLOSING.test(glued) || closesInText(part, last) || partsOf(plan).some(p => p !== part && p.children.some(b => b.kind === 'section' && topicOf(b.title) === 'closing')),
  };
}

/** A text that sets tasks. How people are recruited or prizes are awarded (招募条件、报名办法) has an aim without a section on it. */
function setsTasks({ part, all }: Body, { targets }: RuleContext): boolean {
  if (all.some(s => topicOf(s.title) === 'tasks') || part.paragraphs.some(p => p.clauses.length > 0)) return true;
  return targets.some(t => t.span.start >= part.span.start && t.span.start < part.span.end) || all.filter(s => isVerbInitial(fold(s.title))).length * 2 >= all.length;
}

const LONGEST = 40;
/** Headings at the end of the last section that may be about carrying the plan out. */
const LAST_FEW = 2;

/** Paragraphs that hide a heading: what they hold is not known to be missing. */
function gluedText(part: Plan): string {
  return part.paragraphs.map(p => p.text.folded).filter(t => hidesHeading(t.trimStart().slice(4))).join('\n');
}

/** Goals without a heading: an introduction or first section that opens so, or that states a target with its year. */
function saidBefore(part: Plan, tops: readonly Section[], { targets }: RuleContext): boolean {
  const first = tops[0] as Section;
  const from = Math.max(part.span.start, ...part.elements.filter(e => e.kind === 'title' && e.span.start < first.span.start).map(e => e.span.end));
  const end = first.children.some(b => b.kind === 'section') ? first.heading.end : first.span.end;
  if (targets.some(t => t.year !== undefined && t.span.start >= from && t.span.start < end)) return true;
  return part.paragraphs.some(p => p.text.span.start >= from && p.text.span.start < end && /^(?:总体要求|总体目标|主要目标|发展目标|工作目标|目标要求|具体指标|目标)[^。]{0,6}:|(?:总体要求|总体目标|主要目标|预期目标|工作目标|总体思路|目标任务)(?:就?是|为)|到[12][0-9]{3}年[^。]{0,60}(?:达到|建成|实现|形成|成为|建立|基本)/.test(p.text.folded.trim()));
}

/** The text ends in a paragraph on how it is carried out, without heading: 各地各部门要加强组织领导……. */
function closesInText(part: Plan, last: Section): boolean {
  return part.paragraphs.some(p => p.text.span.start > last.span.start && p.clauses.every(c => c.form === 'sentence') && /^(?:各地|各级|各部门|各有关|各设区|各市|各县|各乡|各区|各单位|要(?:加强|强化)|加强组织|建立.{0,20}机制)/.test(p.text.folded.trim()));
}

// ── findings ────────────────────────────────────────────────────────────

const headingSpan = (s: Section): Report['span'] => span(s.ordinal?.span.start ?? s.heading.start, s.heading.end);

function goalsMissing({ tops, all }: Body, { targets, profile }: RuleContext): Report {
  const first = tops[0] as Section;
  const leaves = all.filter(s => !s.children.some(c => c.kind === 'section') && topicOf(s.title) !== 'closing');
  const measured = leaves.filter(s => targets.some(t => t.span.start >= s.span.start && t.span.start < s.span.end));
  const singly = measured.length * 2 >= leaves.length;
  const lesser = profile.id === 'points' ? 'hint' : 'info';
  const message = singly ? '各项任务分别写了指标，本稿没有写总的目标（总体要求、主要目标）；请在任务之前补写。' : '本稿没有写目标的部分（总体要求、主要目标），到期无从考核；请在任务之前补写。';
  return { span: headingSpan(first), ...(singly ? { severity: lesser } : {}), message, ...fixesOf(insertBefore(first, tops, '总体要求')) };
}

function tasksMissing({ tops }: Body): Report {
  const closing = tops.find(s => topicOf(s.title) === 'closing') ?? (tops[tops.length - 1] as Section);
  return { span: headingSpan(tops[0] as Section), message: '本稿没有写任务的部分（重点任务、主要举措），目标无从落实；请在目标之后补写。', ...fixesOf(insertBefore(closing, tops, '重点任务')) };
}

function closingMissing({ tops }: Body): Report {
  const last = tops[tops.length - 1] as Section;
  const mark = formatOrdinal(last.ordinal?.style ?? 'han', (last.ordinal?.value ?? tops.length) + 1) ?? '';
  const at = span(last.span.end, last.span.end);
  return { span: headingSpan(last), message: '本稿没有写实施的部分（保障措施、组织实施），全文到此部分为止；请在文末补写。', fixes: [{ title: `文末插入“${mark}保障措施”`, safety: 'review', edits: [{ span: at, newText: `\n${mark}保障措施\n` }] }] };
}

const fixesOf = (fix: Fix | undefined): Pick<Report, 'fixes'> => (fix ? { fixes: [fix] } : {});

/** A heading before `at`; those behind it are renumbered. */
function insertBefore(at: Section, tops: readonly Section[], title: string): Fix | undefined {
  if (!at.ordinal) return undefined;
  const { style, value } = at.ordinal;
  const mark = formatOrdinal(style, value);
  if (mark === undefined) return undefined;
  const renumber: Edit[] = [];
  for (const { ordinal, marker, span: whole } of tops) {
    const newText = ordinal && whole.start >= at.span.start ? withValue(marker, style, ordinal.value + 1) : undefined;
    if (ordinal && newText !== undefined) renumber.push({ span: ordinal.span, newText });
  }
  const [first, ...rest] = renumber;
  if (!first) return undefined;
  return { title: `插入“${mark}${title}”，其后重新编号`, safety: 'review', edits: [{ span: first.span, newText: `${mark}${style === 'chapter' || style === 'section' ? '　' : ''}${title}\n${first.newText}` }, ...rest] };
}
