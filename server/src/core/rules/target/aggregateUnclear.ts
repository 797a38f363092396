import { compareTargets, kindClassOf } from '../../model/comparable';
import { differenceOf } from '../../model/contradiction';
import { type Block, type Plan } from '../../model/plan';
import { type PlanTarget } from '../../model/targets';
import { partsByTopic } from '../../model/sections';
import { dimensionOf } from '../../model/measures';
import { partsOf } from '../../model/walk';
import { lastStartingBefore, type Span, within } from '../../text/span';
import { type SourceText } from '../../text/sourceText';
import { type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { placeWord } from './figures';
import { isSettled, Natures } from './pairs';
import { differenceText, valueText } from './wording';
import { otherWork } from './works';
import { quoted } from '../quoted';

export const aggregateUnclear: Rule = {
  id: 'target/aggregate-unclear',
  severity: 'hint',
  otherwise: 'hint',
  yieldsTo: ['target/conflict', 'target/table-text-mismatch'],
  docs: {
    title: '未注明新增还是累计',
    what: '“培育”“建设”“打造”若干家，同一对象同一年份另有一个数，而没有注明是新增还是累计。两数不能同时成立的为信息，一处是下限而容得下另一处的为提示；同一用语而任务所写多于目标所写的为警告。',
    why: '新增100家与累计100家是两个目标；不注明，两处的数无从核对。',
    exceptions: ['只出现一次的。', '两处数值相同的。', '范围、级别不同的，一处新建、一处改造的。', '两处分写在不同片区、流域、城市群的标题之下的；三项以上任务用同样的话各写一个数的。', '两处都已注明“新增”“累计”或者“达到”的。'],
    basis: '统计口径须写明；已印发文件中同一对象两数并见的情形。',
    bad: [
      {
        text: '临江市农业品牌行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，培育区域公用品牌20个。\n\n二、重点任务\n\n（一）打造品牌。到2028年，⟦培育区域公用品牌35个⟧。\n',
      },
    ],
    good: [
      {
        text: '临江市农业品牌行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，区域公用品牌累计达到35个。\n\n二、重点任务\n\n（一）打造品牌。到2028年，新增区域公用品牌20个，培育品牌运营企业15家。\n',
      },
    ],
  },
  check: context => reports(context),
};

const MOST_VALUES = 8;

function* reports(context: RuleContext): Generator<Report> {
  for (const group of grouped(context)) {
    if (group.length < 2 || group.every(t => kindClassOf(t) !== 'unclear')) continue;
    const known: PlanTarget[] = [];
    const natures = new Natures(group);
    const shared = sharedOut(group);
    for (const here of group) {
      const there = handed(here, context) ? undefined : known.find(t => !(shared.has(here) && shared.has(t)) && differs(here, t, natures, context.source));
      if (there && regionOf(here, context) === regionOf(there, context)) yield report(context, here.source === 'table' ? there : here, here.source === 'table' ? here : there);
      if (known.length < MOST_VALUES && !handed(here, context)) known.push(here);
    }
  }
}

function grouped({ targets, names }: RuleContext): Iterable<readonly PlanTarget[]> {
  const groups = new Map<string, PlanTarget[]>();
  for (const here of targets) {
    if (here.year === undefined || here.valueBase === undefined || names.generic(here.indicator)) continue;
    const key = `${names.key(here.indicator)}|${here.year}|${names.scope(here.scope)}`;
    const known = groups.get(key);
    if (known) known.push(here);
    else groups.set(key, [here]);
  }
  return groups.values();
}

// What a heading says of the part of the territory that it treats: 推动东部沿海片区联动发展.
const REGION = /^.{0,6}?(\p{Script=Han}{2,10}(?:城镇群|城市群|都市圈|都市区|片区|山区|库区|牧区|流域|经济带|城镇带|组团|半岛))/u;
const LONGEST = 24;

/** From `start` on the nearest heading that names a part of the territory is `name`. */
interface Region extends Span {
  readonly name: string | undefined;
}

function regionsIn(plan: Plan): readonly Region[] {
  const found: Region[] = [];
  const visit = (blocks: readonly Block[], around: string | undefined): void => {
    for (const block of blocks) {
      if (block.kind !== 'section' && block.kind !== 'box') continue;
      const name = REGION.exec(block.title.trim().slice(0, LONGEST))?.[1] ?? around;
      found.push({ start: block.span.start, end: block.span.start, name });
      visit(block.children, name);
      found.push({ start: block.span.end, end: block.span.end, name: around });
    }
  };
  for (const part of partsOf(plan)) visit(part.children, undefined);
  return found.sort((a, b) => a.start - b.start);
}

/** A number for one part of the territory is none for the whole or for another part. */
function regionOf(target: PlanTarget, { plan, shared }: RuleContext): string | undefined {
  const regions = shared.once(regionsIn, () => regionsIn(plan));
  return regions[lastStartingBefore(regions, target.span.start)]?.name;
}

/** Fields that one number each is stated for. */
const FIELDS = 3;

/** 工业领域打造场景40个 under one heading, 农业领域打造场景20个 under the next: each task has its share, in the same words. */
function sharedOut(group: readonly PlanTarget[]): ReadonlySet<PlanTarget> {
  const fields = new Map<string, Map<string, PlanTarget[]>>();
  for (const t of group) {
    const cut = t.path?.lastIndexOf('/') ?? -1;
    const verb = /^\p{Script=Han}{2}/u.exec(t.raw)?.[0];
    if (kindClassOf(t) !== 'unclear' || t.path === undefined || cut < 0 || verb === undefined) continue;
    const key = `${verb}|${t.path.slice(0, cut)}`;
    const at = fields.get(key) ?? new Map<string, PlanTarget[]>();
    fields.set(key, at.set(t.path, [...(at.get(t.path) ?? []), t]));
  }
  const most = [...fields.values()].filter(at => at.size >= FIELDS && [...at.values()].every(ts => ts.length === 1));
  return new Set(most.flatMap(at => [...at.values()].flat()));
}

// 接入助餐点500个, 服务企业1500家: things that something is done for are not built.
const FOR = '(?:接入|连接|对接|覆盖|服务|走访|惠及|联系|检查|抽查)';
const FOR_WHAT = new RegExp(`^${FOR}`);
const FOR_THESE = new RegExp(`${FOR}(?:[^，,。；;：:、\\d]{1,14}\\d[^，,。；;：:、]{0,8}、){1,3}$`);
const handed = ({ span: at, raw }: PlanTarget, { source }: RuleContext): boolean => FOR_WHAT.test(raw) || FOR_THESE.test(source.text.slice(Math.max(0, at.start - 60), at.start));

// 新建 and 改造 of one thing are two works.
const REWORKS = /改造|提升|升级|修复|改建|更新/;

const LONGEST_LIST = 120;
/** 项目12个，其中幼儿园7个；学位5000个，其中幼儿园420个: parts of two wholes are two things. */
const isPart = ({ span: { start } }: PlanTarget, source: SourceText): boolean => /其中[^。；;]*$/.test(source.text.slice(Math.max(0, start - LONGEST_LIST), start + 2));

/** Weak only because one of the two does not say whether it is new or in all. */
function differs(a: PlanTarget, b: PlanTarget, natures: Natures, source: SourceText): boolean {
  const classes = [kindClassOf(a), kindClassOf(b)];
  if (!classes.includes('unclear') || isSettled(a, b, natures) || compareTargets(a, b).relation !== 'weak') return false;
  if (REWORKS.test(a.raw) !== REWORKS.test(b.raw) || otherWork(a, b) || (isPart(a, source) && isPart(b, source))) return false;
  // A count of new ones below the stock is as it should be.
  const kind = differenceOf(a, b)?.kind;
  return kind !== undefined && kind !== 'rounding' && (!classes.includes('flow') || classes.every(c => c !== 'state'));
}

function report(context: RuleContext, here: PlanTarget, there: PlanTarget): Report {
  const text = context.source.slice(here.span);
  const difference = differenceOf(here, there);
  const unclear = kindClassOf(here) === 'unclear' ? here : there;
  const clash = difference?.kind === 'clash' || difference?.kind === 'approximate';
  const exceeds = exceedsGoal(context, here, there);
  return {
    span: here.span,
    severity: exceeds ? 'warning' : clash ? 'info' : 'hint',
    message: `${quoted(here.indicator)}${here.year}年：此处${said(here)}，${placeWord(there, here)}${said(there)}，${differenceText(difference?.amount ?? 0, there)}；${unclear === here ? '此处' : placeWord(there, here)}没有注明新增还是累计，${exceeds ? '任务所写多于目标所写：请核定，确为新增、累计之分的请注明' : '请注明'}。`,
    related: [{ span: there.span, message: `${quoted(there.indicator)}：${said(there)}` }],
    fixes: unclear === here ? fixesOf(text, here) : [],
  };
}

/** A task builds more than the goals have, in the same words: both new or both in all, more is in no part of them. */
function exceedsGoal({ plan, shared }: RuleContext, a: PlanTarget, b: PlanTarget): boolean {
  const { goals } = shared.once(partsByTopic, () => partsByTopic(plan));
  const [goal, task] = within(goals, a.span) ? [a, b] : [b, a];
  if (!within(goals, goal.span) || within(goals, task.span) || goal.operator !== 'eq' || task.operator !== 'eq') return false;
  const [x, y] = [goal, task].map(t => (t.object === undefined || kindClassOf(t) !== 'unclear' ? undefined : BUILT.exec(t.raw)?.[0]));
  return x !== undefined && x === y && (task.valueBase ?? 0) * dimensionOf(task.unitBase ?? '').factor > (goal.valueBase ?? 0) * dimensionOf(goal.unitBase ?? '').factor;
}

const BUILT = /建成|建设|培育|打造|创建|形成|建立|认定/;

const WORDS: Readonly<Record<string, string>> = { flow: '新增', state: '累计' };
const said = (t: PlanTarget): string => (WORDS[kindClassOf(t)] ?? '') + valueText(t);

function fixesOf(text: string, here: PlanTarget): readonly Fix[] {
  const at = text.search(/培育|建设|建成|打造|创建|建立|构建|形成|推广/);
  if (at < 0) return [];
  const offset = here.span.start + at;
  return ['新增', '累计'].map(word => ({ title: `写明“${word}”`, safety: 'review', edits: [{ span: { start: offset, end: offset }, newText: word }] }));
}
