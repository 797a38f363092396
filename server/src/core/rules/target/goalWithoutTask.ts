import { fold } from '../../text/fold';
import { within } from '../../text/span';
import { indicatorKey, isGeneric } from '../../model/comparable';
import { type Parts, partsByTopic } from '../../model/sections';
import { type PlanTarget } from '../../model/targets';
import { type Report, type Rule, type RuleContext } from '../rule';
import { quoted } from '../quoted';

export const goalWithoutTask: Rule = {
  id: 'target/goal-without-task',
  severity: 'hint',
  levels: { points: 'off', digest: 'off' },
  docs: {
    title: '总体目标在任务中无承接',
    what: '总体目标部分的量化目标、指标表里的指标，各项任务既没有同一指标的目标，也没有提到它的中心词。',
    why: '没有任务承接的目标，到期没有单位负责。',
    exceptions: ['任务里有名称相近的指标，或者某句含有指标名的大部分用词，或者写到所计的对象（关键技术、应用场景、专精特新企业）的，算作承接。', '“营业收入”“示范企业”等须连同上下文才知所指的名称，不判断。', '标题里就有的指标名（高标准农田建设方案里的高标准农田），全文都是它的任务。', '没有任务部分的文件、文末残缺的文本，不判断。'],
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
  const sentences = pairIndex([facts.title ?? '', ...texts], new Set(goals.flatMap(g => headPairs(g.indicator))));
  const text = texts.map(plainText).join('\n');
  for (const goal of goals) {
    if (!isMentioned(headPairs(goal.indicator), sentences) && !namesThing(goal, text) && !statesValue(goal, text)) yield { span: goal.span, message: `${quoted(goal.indicator)}列为目标，各项任务没有相应的内容；请补写任务，或者写明由哪项任务承接。` };
  }
}

/** What is attached to a plan (任务分解表) divides its tasks; an attachment with goals of its own is the plan. */
function attachedTexts({ plan, source }: RuleContext, goals: readonly PlanTarget[]): readonly string[] {
  return plan.attachments.filter(({ span: s }) => s.end - s.start <= LONGEST_TEXT && !goals.some(g => s.start <= g.span.start && g.span.start < s.end)).map(a => source.slice(a.span));
}

/** Goals, each name once, that no target of a task takes up by its name or its value. */
function openGoals(context: RuleContext, parts: Parts): readonly PlanTarget[] {
  const { targets } = context;
  const taken = new Set(targets.filter(t => within(parts.taskSpans, t.span)).map(t => indicatorKey(t.indicator)));
  const linked = linkedGoals(context, parts);
  const seen = new Set<string>();
  return targets.filter(goal => {
    if (!within(parts.goals, goal.span)) return false;
    const key = indicatorKey(goal.indicator);
    if (seen.has(key) || seen.size > MOST_GOALS) return false;
    seen.add(key);
    return !isGeneric(goal.indicator) && !isTakenUp(key, taken) && !linked.has(goal);
  });
}

/** Goals whose value a task states too, under a name near theirs; all years of one row go together. */
function linkedGoals({ links, targets }: RuleContext, { taskSpans }: Parts): ReadonlySet<PlanTarget> {
  const linked = links.flatMap(({ a, b }) => (within(taskSpans, b.span) ? [a] : within(taskSpans, a.span) ? [b] : []));
  const keys = new Set(linked.map(t => indicatorKey(t.indicator)));
  return new Set(targets.filter(t => keys.has(indicatorKey(t.indicator))));
}

const plainText = (text: string): string => fold(text).replace(/[\s“”"]/g, '');

/** Characters of the end of a name that are the thing itself: 关键技术, 智能工厂; and of words like 语料库, 服务商. */
const TAILS = [4, 3] as const;
const JOINT = /[、,]|和(?!谐|平)|与|及|或/;
// The end of a name that is no thing by itself: 点企业, 范项目.
const HALF = /^.?(?:企业|平台|项目|基地|人才|产品|技术|标准|机构|中心|园区|工程|活动|案例|场景|服务|模型|系统|应用)$/;

// Established names of classes of firms: where a task has one, it means that class.
const CLASSES = /专精特新|单项冠军|小巨人|独角兽|瞪羚|高新技术企业|科技型中小企业|链主/g;

/** A counted thing is taken up where a task names it, whatever stands before it: 自主可控的关键技术50项 by 突破关键技术. Of several joined one is enough. */
function namesThing({ object }: PlanTarget, tasks: string): boolean {
  if (object === undefined) return false;
  if ((plainText(object).match(CLASSES) ?? []).some(name => tasks.includes(name))) return true;
  return plainText(object).replace(/\([^()]*\)/g, '').split(JOINT).some(part => TAILS.some(length => {
    const tail = part.slice(-length);
    return tail.length === length && part.length >= length && !HALF.test(tail) && tasks.includes(tail);
  }));
}

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

// Words that name no thing: measures, scopes, grades, verbs.
const EMPTY = /规模以上|限额以上|以上|全省|全市|全县|全国|总体|数量|总量|总额|总数|规模|水平|比重|比例|占比|指数|排名|累计|新增|达到|实现|建成|建设|培育|打造|形成|具有|具备|重点|主要|以及|典型|省级|市级|县级|国家级|高质量|高水平|各类|老旧|达标排放|(?:主营业务|营业|业务)?收入$|(?:保有|拥有|吞吐|通过|流通|处理|供应|申请|授权|注册|交易)量$|(?<=[^、,和]{4})(?:覆盖|完好|达标|合格|替代|利用|回收|转化|优良|参与|处置)率$|(?:提升|改造|修复|治理|提质|抢救|复壮|更新|整治|升级|扩建|改建|新建)+$|(?:年)?(?:产值|产量)$|增加值$|销售额$|[率额量数值]$|[、(),·+和与及或的]/g;

/** Pairs of neighbouring characters in what names the thing: words cut by no dictionary, so that no segmenter decides. */
function headPairs(name: string): readonly string[] {
  const head = /的([^的]{4,})$/.exec(name)?.[1] ?? name;
  return pairsOf(indicatorKey(head).replace(/\([^()]*\)/g, '').replace(EMPTY, ' '));
}

function pairsOf(text: string): readonly string[] {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (!/[\s\p{P}]/u.test(pair)) pairs.add(pair);
  }
  return [...pairs];
}

/** Sentences of the tasks by the pairs asked for that are in them; the title speaks for all tasks (高标准农田 in a plan for it). */
function pairIndex(texts: readonly string[], asked: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  let number = 0;
  for (const text of texts) {
    for (const sentence of fold(text).replace(/[^\S\n]|[“”"]/g, '').split(/[。；;\n]/)) {
      number++;
      for (let i = 0; i + 1 < sentence.length; i++) {
        const pair = sentence.slice(i, i + 2);
        if (!asked.has(pair)) continue;
        const known = index.get(pair);
        if (known === undefined) index.set(pair, [number]);
        else if (known.at(-1) !== number) known.push(number);
      }
    }
  }
  return index;
}

/** Some sentence holds most of the pairs, the last one (the noun itself) among them. A name without a word of its own is not judged. */
function isMentioned(pairs: readonly string[], index: ReadonlyMap<string, readonly number[]>): boolean {
  if (pairs.length < 2) return true;
  const counts = new Map((index.get(pairs[pairs.length - 1] ?? '') ?? []).map(sentence => [sentence, 1]));
  for (const pair of pairs.slice(0, -1)) {
    for (const sentence of index.get(pair) ?? []) {
      const count = counts.get(sentence);
      if (count === undefined) continue;
      if (count + 1 >= pairs.length * LEAST_PAIRS) return true;
      counts.set(sentence, count + 1);
    }
  }
  return false;
}

const LEAST_PAIRS = 0.7;

/** A task states the number of the goal beside words of its name: 由60艘增加到150艘, 覆盖85%的乡镇. */
function statesValue({ value, unit, indicator }: PlanTarget, tasks: string): boolean {
  if (value === undefined || unit === undefined || value < LEAST_VALUE) return false;
  const amount = fold(`${value}${unit}`);
  const pairs = headPairs(indicator);
  let left = MOST_PLACES;
  for (let at = tasks.indexOf(amount); at >= 0 && left > 0; at = tasks.indexOf(amount, at + 1), left--) {
    if (/[\d.]/.test(tasks[at - 1] ?? '')) continue;
    const before = tasks.slice(Math.max(0, at - SENTENCE), at);
    const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1) + (/^[^。\n]{0,60}/.exec(tasks.slice(at))?.[0] ?? '');
    if (pairs.filter(pair => sentence.includes(pair)).length >= Math.min(2, pairs.length)) return true;
  }
  return false;
}

const LEAST_VALUE = 3;
const MOST_PLACES = 20;
const SENTENCE = 120;
