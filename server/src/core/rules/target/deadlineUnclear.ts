import { contains, merged, type Span, within } from '../../text/span';
import { type Deadline } from '../../parse/date';
import { type Said } from '../../model/plan';
import { type PlanTarget } from '../../model/targets';
import { blocksOf, partsOf } from '../../model/walk';
import { type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { quoted } from '../quoted';
import { wordedLimits } from './relativeLimit';

export const deadlineUnclear: Rule = {
  id: 'target/deadline-unclear',
  severity: 'info',
  levels: { points: 'off', digest: 'off' },
  docs: {
    title: '目标时限缺失、相对或两解',
    what: '标题和正文没有规划期、正文有两个以上期限年份的文件里，量化目标没有写明哪一年；跨年度文件写“几年内”，从基期算起与从印发算起不是同一年；写“近期”“今后几年”“期末”而不写年份（“期末”而标题有起止年份的为提示）；“到某年”与“到某年底”混用（提示）。',
    why: '时限不明，到期无从考核。',
    exceptions: ['年度文件：“全年”“到年底”即本年。', '标题有起止年份的，未写年份的目标以末年为限。', '引导句、上级标题已写明年份或者起止年月的。', '“每年”的目标。', '“三年累计”“五年新建”“规划期内完成”的数量。', '目标部分已写明年份、任务里照样重提的。', '“用三年时间”之后同一句写明“到2028年底”的。', '文中已写明“近期”“远期”各指哪些年的。', '“2028年底前完成”是另一种写法，不与“到2028年”比较。'],
    basis: '《党政机关公文处理工作条例》第十九条：所提措施切实可行；时间写法全文一致。',
    bad: [
      {
        text: '临江市口岸发展行动计划\n\n一、发展目标\n\n到2027年，口岸货运量达到800万吨；到2030年，口岸货运量达到1200万吨。\n\n二、重点任务\n\n（一）提升口岸货运能力。⟦建设智能卡口12个⟧。\n',
      },
      {
        text: '青溪县水网建设规划（2026—2030年）\n\n2026年3月5日\n\n一、建设目标\n\n到2030年，供水管网长度达到500公里。\n\n二、重点任务\n\n（一）改造供水管网。⟦3年内⟧，供水管网漏损率降低到8%以下。\n',
      },
      {
        text: '临江市绿道建设行动计划（2026—2028年）\n\n一、建设目标\n\n到2028年，绿道长度达到900公里。\n\n二、重点任务\n\n（一）贯通绿道。到2028年，建设绿道驿站60座。\n\n（二）提升绿道品质。⟦到2028年底⟧，绿道照明覆盖率达到95%。\n\n（三）管护绿道。到2028年，绿道管护站达到30座。\n',
      },
    ],
    good: [
      {
        text: '临江市口岸发展行动计划（2026—2030年）\n\n一、发展目标\n\n到2027年，口岸货运量达到800万吨；到2030年，口岸货运量达到1200万吨。\n\n二、重点任务\n\n（一）提升口岸货运能力。建设智能卡口12个，2028年底前完成口岸信息系统改造。\n',
      },
    ],
  },
  check: function* (context) {
    yield* missing(context);
    yield* relative(context);
    yield* wordedLimits(context);
    yield* mixed(context);
  },
};

// ── (a) no year, where there are several ────────────────────────────────

function* missing(context: RuleContext): Generator<Report> {
  const { facts, targets, source, names } = context;
  if (facts.period !== undefined) return;
  const years = milestones(context);
  if (years.length < 2) return;
  const limited = limitedTargets(context);
  // A task that says again what the goals have with its year leaves nothing open.
  const saidOf = (t: PlanTarget): string => `${names.key(t.indicator)}|${t.valueBase ?? ''}|${t.unitBase ?? ''}`;
  const dated = new Set(targets.flatMap(t => (t.year === undefined ? [] : [saidOf(t)])));
  let last: PlanTarget | undefined;
  for (const target of targets) {
    if (target.year !== undefined || target.kind === 'perYear' || target.source === 'table' || target.value === undefined || /每年|逐年|年均/.test(target.raw) || dated.has(saidOf(target)) || limited.has(target.span.start)) continue;
    // One finding for a sentence.
    const sameSentence = last !== undefined && target.span.start - last.span.end < LONGEST && !/[。；;\n]/.test(source.text.slice(last.span.end, target.span.start));
    last = target;
    if (!sameSentence) yield { span: target.span, message: `${quoted(target.indicator)}没有写明哪一年；本稿的目标年份有${years.map(y => `${y}年`).join('、')}，请写明。` };
  }
}

const LONGEST = 300;

/** Starts of targets that stand under N年内, behind 2026—2028年，, or in a paragraph whose clause names the limit (A牵头，2026年底前完成). */
function limitedTargets({ plan }: RuleContext): ReadonlySet<number> {
  const stages = stagesIn(plan);
  const starts = new Set(limitsOf(plan).flatMap(l => (l.deadline.form === 'within' || l.deadline.form === 'yearly' ? [...l.governs] : [])));
  for (const part of partsOf(plan)) {
    for (const said of part.paragraphs) {
      const clause = said.clauses.some(c => c.deadlineText !== undefined);
      for (const target of said.targets) if (clause || behindPeriod(said, target.span.start) || within(stages, target.span)) starts.add(target.span.start);
    }
  }
  return starts;
}

const PERIOD = /(?:^|[。;,]) ?(?:19|20)\d\d ?年? ?(?:[-–—~]{1,2}|[至到]) ?(?:19|20)\d\d ?年(?:间|期间)?[,，]?[^。;]*$/;

/** 三年累计发放, 5年新修: what the years of the plan add up to. */
const TERM = /(?:^|[。;,、:]) ?(?:(?:[一两二三四五六七八九十]|[2-9]|10) ?年|规划期内?|实施期内?)(?:累计|共计?|合计|总共|新[增建修改]|[建改修]|完成|治理|实施|培[育养训])[^。;]*$/;

/** 2026—2028年，新建泊位30个: the period opens the sentence. */
function behindPeriod({ text }: Said, start: number): boolean {
  const at = text.logicalOf(start);
  // The verb may belong to the target itself.
  return PERIOD.test(text.folded.slice(Math.max(0, at - LONGEST), at)) || TERM.test(text.folded.slice(Math.max(0, at - LONGEST), at + TERM_VERB));
}

const TERM_VERB = 6;

/** 总结验收（2027年11月—12月）: the heading says when. */
const STAGE = /[(（][^()（）]{0,12}(?:19|20)\d\d ?年[^()（）]{0,24}[)）]/;

function stagesIn(plan: RuleContext['plan']): readonly Span[] {
  return merged([...blocksOf(plan)].filter(b => b.kind === 'section' && STAGE.test(b.title)).map(b => b.span));
}

/** Years that the body sets as limits, none before the draft itself. */
function milestones({ plan, facts: { date } }: RuleContext): readonly number[] {
  const years = new Set<number>();
  for (const part of partsOf(plan)) for (const said of part.paragraphs) for (const year of limitYears(said)) years.add(year);
  const issued = date === undefined ? 0 : Number(date.slice(0, 4));
  return [...years].filter(y => y >= issued).sort();
}

const IS_LIMIT = /^[到至]|[底末前]$/;
/** 2000年底前建成的小区: a date of what is there already. */
const ATTRIBUTE = /^[^，。；,;、]{0,10}(?:建成|建造|竣工|投用|投产|登记|注册|成立|设立|开工|认定|取得|出生|毕业|退役)[^，。；,;、]{0,4}的/;

/** 2026年改造18个，2027年改造16个: years of one sentence share the work out and are no limits, unless they are written as such. */
function limitYears({ deadlines, clauses, text }: Said): readonly number[] {
  const found = deadlines.flatMap(d => (d.form === 'by' && d.date.month === undefined && !clauses.some(c => contains(c.span, d.span)) ? [{ year: d.date.year, from: text.logicalOf(d.span.start), to: text.logicalOf(d.span.end - 1) + 1 }] : []));
  const bare = found.filter(f => !IS_LIMIT.test(text.folded.slice(f.from, f.to).trim()));
  const shared = new Set<object>();
  bare.forEach((f, i) => {
    const before = bare[i - 1];
    if (before && before.year !== f.year && f.from - before.from < LONGEST && !/[。；;]/.test(text.text.slice(before.from, f.from))) shared.add(before).add(f);
  });
  return found.filter(f => !shared.has(f) && !ATTRIBUTE.test(text.folded.slice(f.to, f.to + LONGEST_ATTRIBUTE))).map(f => f.year);
}

const LONGEST_ATTRIBUTE = 24;

interface Limit {
  readonly deadline: Deadline;
  /** Starts of the targets that stand under it. */
  readonly governs: ReadonlySet<number>;
  /** The rest of its sentence. */
  readonly rest: string;
}

function limitsOf(plan: RuleContext['plan']): readonly Limit[] {
  return partsOf(plan).flatMap(part => part.paragraphs.flatMap(said => limitsIn(said)));
}

function restOf({ text }: Said, { span: at }: Deadline): string {
  const from = text.logicalOf(at.end - 1) + 1;
  return /^[^。]*/.exec(text.folded.slice(from, from + LONGEST))?.[0] ?? '';
}

function limitsIn(said: Said): readonly Limit[] {
  const found = new Map<number, { readonly deadline: Deadline; readonly governs: Set<number>; readonly rest: string }>();
  for (const { deadline, span } of said.targets) {
    if (!deadline) continue;
    const known = found.get(deadline.span.start);
    if (known) known.governs.add(span.start);
    else found.set(deadline.span.start, { deadline, governs: new Set([span.start]), rest: restOf(said, deadline) });
  }
  return [...found.values()];
}

// ── (b) N年内 ───────────────────────────────────────────────────────────

function* relative({ plan, profile, facts: { period, date }, targets }: RuleContext): Generator<Report> {
  if (period ? period.from === period.to : profile.id === undefined) return;
  const taken = new Set(targets.map(t => t.span.start));
  for (const { deadline, governs, rest } of limitsOf(plan)) {
    if (deadline.form !== 'within' || ![...governs].some(s => taken.has(s))) continue;
    const from = period?.from ?? (date === undefined ? undefined : Number(date.slice(0, 4)));
    if (from === undefined) {
      yield { span: deadline.span, message: `“${deadline.years}年内”没有写明从哪一年算起，本稿也没有写明起止年份；请写“到××年”。` };
      continue;
    }
    const issued = date === undefined ? from : Number(date.slice(0, 4));
    const readings = [...new Set([from - 1 + deadline.years, issued + deadline.years])];
    const [first, second] = readings;
    // 用三年时间……；到2028年底，……: the sentence says which.
    if (first === undefined || second === undefined || readings.some(y => new RegExp(`[到至] ?${y} ?年`).test(rest))) continue;
    const fixes: readonly Fix[] = readings.map(y => ({ title: `改为“到${y}年”`, safety: 'review', edits: [{ span: deadline.span, newText: `到${y}年` }] }));
    yield { span: deadline.span, message: `“${deadline.years}年内”可作${first}年，也可作${second}年；请写“到××年”。`, fixes };
  }
}

// ── (c) 到2028年 and 到2028年底 ─────────────────────────────────────────

/** The rarer form must be this much rarer, else neither is the rule of the draft. */
const RARE = 3;
const END_OF_YEAR = /^到\s*(\d{4})\s*年\s*[底末]$/;
const YEAR = /^到\s*(\d{4})\s*年$/;

function* mixed({ plan, source, targets }: RuleContext): Generator<Report> {
  const taken = new Set(targets.map(t => t.span.start));
  const byYear = new Map<number, { readonly plain: Deadline[]; readonly end: Deadline[] }>();
  for (const { deadline, governs } of limitsOf(plan)) {
    if (deadline.form !== 'by' || ![...governs].some(s => taken.has(s))) continue;
    const text = source.slice(deadline.span).trim();
    const forms = byYear.get(deadline.date.year) ?? { plain: [], end: [] };
    if (YEAR.test(text)) forms.plain.push(deadline);
    else if (END_OF_YEAR.test(text)) forms.end.push(deadline);
    byYear.set(deadline.date.year, forms);
  }
  for (const [year, { plain, end }] of byYear) {
    const [few, many] = end.length <= plain.length ? [end, plain] : [plain, end];
    const [first, ...others] = few;
    if (first && few.length * RARE <= many.length) yield mixedReport(year, first, others, few === end, many.length);
  }
}

function mixedReport(year: number, first: Deadline, others: readonly Deadline[], isEnd: boolean, many: number): Report {
  const [here, there] = isEnd ? [`到${year}年底`, `到${year}年`] : [`到${year}年`, `到${year}年底`];
  return {
    span: first.span,
    severity: 'hint',
    message: `此处写“${here}”，另有${many}处写“${there}”；请统一。`,
    related: others.map(d => ({ span: d.span, message: `也写“${here}”` })),
    fixes: [{ title: `改为“${there}”`, safety: 'review', edits: [{ span: first.span, newText: there }] }],
  };
}
