import { merged, type Span, within } from '../../text/span';
import { indicatorKey, isGeneric } from '../../model/comparable';
import { type Parts, partsByTopic } from '../../model/sections';
import { type Plan } from '../../model/plan';
import { type PlanTarget } from '../../model/targets';
import { blocksOf } from '../../model/walk';
import { type Report, type Rule, type RuleContext } from '../rule';
import { quoted } from '../quoted';
import { headingsOf, themesTakenUp } from './goalThemes';
import { isTakenUpIn, taskWords } from './takenUp';

export const goalWithoutTask: Rule = {
  id: 'target/goal-without-task',
  severity: 'hint',
  levels: { points: 'off', digest: 'off' },
  docs: {
    title: '总体目标在任务中无承接',
    what: '总体目标部分的量化目标、指标表里的指标，各项任务既没有同一指标的目标，也没有提到它的中心词。',
    why: '没有任务承接的目标，到期没有单位负责。',
    exceptions: ['任务里有名称相近的指标，或者某句含有指标名的大部分用词，或者写到所计的对象（关键技术、应用场景、专精特新企业）的，算作承接；技术以攻关、人才以培养承接。', '分专题写的目标（——夯实一批制种基础。……），专题的用词都写在某项任务的标题里的（构建基础制种体系），整个专题算作承接。', '全行业的规模、产值、产量，群众满意度，地区生产总值、居民收入等全局指标，空气和水的质量，是各项任务的共同结果，不要求有专门的任务承接；任务、标题里没有写到这个行业的除外。', '任务标题写到同类事物的（优化机场布局承接民用运输机场），节水、节能、降碳、造林、育种各有所承接的指标。', '目标自带责任单位的。', '“营业收入”“示范企业”等须连同上下文才知所指的名称，不判断。', '标题里就有的指标名（高标准农田建设方案里的高标准农田），全文都是它的任务。', '没有任务部分的文件、文末残缺的文本，不判断。'],
    basis: '《党政机关公文处理工作条例》第十九条：所提政策措施和办法切实可行。',
    bad: [
      {
        text: '临江市气象服务行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，暴雨预警提前量达到60分钟，⟦气象志愿者达到2000名⟧。\n\n二、重点任务\n\n（一）提升预报能力。完善短临预报系统，延长暴雨预警提前时间。\n',
      },
    ],
    good: [
      {
        text: '临江市气象服务行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，自动气象站达到320个，气象志愿者达到2000名。\n\n二、重点任务\n\n（一）提升预报能力。加密布设自动气象站。\n\n（二）壮大服务队伍。招募志愿者从事气象科普。\n',
      },
    ],
  },
  check: context => reports(context),
};

/** Longer drafts are left alone, and so are goals beyond this many. */
const LONGEST_TEXT = 2_000_000;
const MOST_GOALS = 300;

function* reports(context: RuleContext): Generator<Report> {
  const { plan, profile, facts } = context;
  if (profile.form.includes('truncated')) return;
  const parts = partsByTopic(plan);
  if (parts.tasks.length === 0 || parts.tasks.reduce((n, t) => n + t.text.text.length, 0) > LONGEST_TEXT) return;
  const goals = openGoals(context, parts);
  if (goals.length === 0) return;
  const texts = [...parts.tasks.map(t => t.text.text), ...attachedTexts(context, goals)];
  const words = taskWords(facts.title ?? '', { texts, headings: headingsOf(plan, parts) }, goals);
  for (const goal of goals) {
    if (!isTakenUpIn(goal, words)) yield { span: goal.span, message: `${quoted(goal.indicator)}列为目标，各项任务里没有写到；请补写任务，或者写明由哪项任务承接。` };
  }
}

/** What is attached to a plan (任务分解表) divides its tasks; an attachment with goals of its own is the plan. */
function attachedTexts({ plan, source }: RuleContext, goals: readonly PlanTarget[]): readonly string[] {
  return plan.attachments.filter(({ span: s }) => s.end - s.start <= LONGEST_TEXT && !goals.some(g => s.start <= g.span.start && g.span.start < s.end)).map(a => source.slice(a.span));
}

/** 实施步骤, 适用范围: general sections that set no goals. */
const STEPS = /步骤|进度|安排|阶段|范围|形势|基础|现状|背景|依据/;
const GOALS = /目标|要求|思路|部署/;

function stepsIn(plan: Plan): readonly Span[] {
  const sections = [...blocksOf(plan)].filter(b => b.kind === 'section');
  const goals = merged(sections.filter(b => GOALS.test(b.title)).map(b => b.span));
  return merged(sections.filter(b => STEPS.test(b.title) && !within(goals, b.span)).map(b => b.span));
}

/** Goals, each name once, that no target of a task takes up by its name or its value. */
function openGoals(context: RuleContext, parts: Parts): readonly PlanTarget[] {
  const { targets } = context;
  const taken = new Set(targets.filter(t => within(parts.taskSpans, t.span)).map(t => indicatorKey(t.indicator)));
  const linked = linkedGoals(context, parts);
  const elsewhere = [stepsIn(context.plan), assigned(context), themesTakenUp(context.plan, parts, context.facts.title ?? '')];
  const seen = new Set<string>();
  return targets.filter(goal => {
    if (!within(parts.goals, goal.span) || elsewhere.some(spans => within(spans, goal.span))) return false;
    const key = indicatorKey(goal.indicator);
    if (seen.has(key) || seen.size > MOST_GOALS) return false;
    seen.add(key);
    return !isGeneric(goal.indicator) && !POINTS_BACK.test(key) && !isTakenUp(key, taken) && !linked.has(goal);
  });
}

/** A goal that has a unit of its own is given out already. */
const assigned = ({ tasks }: RuleContext): readonly Span[] => merged(tasks.filter(t => t.own.length > 0).map(t => t.bearer.span));

/** Goals whose value a task states too, under a name near theirs; all years of one row go together. */
function linkedGoals({ links, targets }: RuleContext, { taskSpans }: Parts): ReadonlySet<PlanTarget> {
  const linked = links.flatMap(({ a, b }) => (within(taskSpans, b.span) ? [a] : within(taskSpans, a.span) ? [b] : []));
  const keys = new Set(linked.map(t => indicatorKey(t.indicator)));
  return new Set(targets.filter(t => keys.has(indicatorKey(t.indicator))));
}

/** 上述两项比例 names the indicators before it, 达到推荐标准的比例 has its subject there. */
const POINTS_BACK = /^(?:达到|达|符合|超过|高于|低于|上述|前述|以上|这[两三几些]|[两二三四]者|[两二三四]项)/;

const SHORTEST = 4;
const LEAST_SHARE = 0.75;

/** A task states the indicator itself, one of nearly the same name, or its end where that is half of the name (全员劳动生产率). */
function isTakenUp(key: string, taken: ReadonlySet<string>): boolean {
  if (taken.has(key)) return true;
  for (const other of taken) {
    if (other.length >= SHORTEST && other.length * 2 >= key.length && key.endsWith(other)) return true;
    const [short, long] = other.length < key.length ? [other, key] : [key, other];
    if (short.length >= SHORTEST && (2 * short.length) / (short.length + long.length) >= LEAST_SHARE && [...short].every(c => long.includes(c))) return true;
  }
  return false;
}
