import { indicatorKey } from '../../model/comparable';
import { suspectsOf, type TargetLink } from '../../model/links';
import { type PlanTarget } from '../../model/targets';
import { type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { placeWord } from './figures';
import { valueText } from './wording';
import { quoted } from '../quoted';

export const indicatorNameDrift: Rule = {
  id: 'target/indicator-name-drift',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '同一指标名称不一',
    what: '两处目标数值、单位、年份相同，名称只差几个字（一处的字全在另一处之中，七成以上相同），疑为同一指标而名称不一。年份、单位相同，名称相近而数值不同的，为信息：是同一指标则数值矛盾，不是则请写明区别。',
    why: '考核以名称为准；名称不一，事后会被当成两个指标。',
    exceptions: ['规上即规模以上，全省、全市可省，“数量”“总额”可省，单位已经说明的“面积”“里程”“产量”可省。', '文件标题里的主题词，正文的目标可省（中药材产业规划里的中药材种植基地写作种植基地）；指标表里的名称不可省。', '级别、类别用词不同的：省级、国家级，核心、重点，城镇、农村。', '两个名称在同一句或者同一张表里并列的，是两个指标。', '“示范企业”“平台”等须连同上下文才知所指的名称。'],
    basis: '《党政机关公文处理工作条例》第二十条：审核公文，看文种、格式、人名、地名、时间、数字、引文等是否准确；术语前后一致。',
    bad: [
      {
        text: '临江市软件产业行动计划（2026—2028年）\n\n一、总体目标\n\n主要指标\n\n指标\t2025年\t2028年\n工业软件业务收入（亿元）\t120\t200\n\n二、重点任务\n\n（一）发展工业软件。到2028年，⟦工业软件主营业务收入达到200亿元⟧。\n',
      },
    ],
    good: [
      {
        text: '临江市软件产业行动计划（2026—2028年）\n\n一、总体目标\n\n主要指标\n\n指标\t2025年\t2028年\n规模以上工业软件业务收入（亿元）\t120\t200\n\n二、重点任务\n\n（一）发展工业软件。到2028年，全市规上工业软件业务收入达到200亿元。\n\n（二）建设园区。到2028年，建成省级软件园区5个，市级软件园区5个。\n',
      },
    ],
  },
  check: context => reports(context),
};

function* reports(context: RuleContext): Generator<Report> {
  const { targets, source, links, names } = context;
  const said = new Set<PlanTarget>();
  const named = new Set(links.filter(l => l.basis === 'same').flatMap(l => [l.a, l.b]));
  for (const link of links) {
    if (link.basis !== 'near' || said.has(link.b) || (named.has(link.a) && named.has(link.b)) || leavesOutSubject(link, context) || leavesOutMeasure(link) || leavesOutYear(link) || turnsWorkRound(link)) continue;
    said.add(link.a).add(link.b);
    yield drift(context, link);
  }
  for (const link of suspectsOf(source, targets, names)) if (!(named.has(link.a) && named.has(link.b)) && !said.has(link.a) && !said.has(link.b)) yield clash(link);
}

/** In a plan for 中药材, or behind 扩种中药材, the tasks say 种植基地 where the goals say 中药材种植基地; beside a table its name holds. */
function leavesOutSubject({ a, b }: TargetLink, { facts, source }: RuleContext): boolean {
  if (a.source === 'table' || b.source === 'table') return false;
  const [short, long] = [indicatorKey(a.indicator), indicatorKey(b.indicator)].sort((x, y) => x.length - y.length) as [string, string];
  const subject = long.slice(0, long.length - short.length);
  if (subject.length < 2 || !long.endsWith(short)) return false;
  const at = (indicatorKey(a.indicator) === short ? a : b).span.start;
  const before = source.text.slice(Math.max(0, at - NEAR), at);
  return indicatorKey(facts.title ?? '').includes(subject) || before.slice(before.lastIndexOf('\n') + 1).includes(subject);
}

/** Characters of the paragraph before a name, in which its subject may stand. */
const NEAR = 80;

/** 高标准农田60万亩 is 高标准农田面积: the unit says what is measured. */
const MEASURE = /^总?(?:数|面积|里程|长度|人数|户数|重量|产量)$/;
function leavesOutMeasure({ a, b }: TargetLink): boolean {
  const [short, long] = [indicatorKey(a.indicator), indicatorKey(b.indicator)].sort((x, y) => x.length - y.length) as [string, string];
  return long.startsWith(short) && MEASURE.test(long.slice(short.length));
}

/** 年接待游客900万人次 is 接待游客: that a year is meant is understood. */
const leavesOutYear = ({ a, b }: TargetLink): boolean => indicatorKey(a.indicator).replace(/^年/, '') === indicatorKey(b.indicator).replace(/^年/, '');

/** 改造老旧小区50个 is the row 老旧小区改造: the work stands before its object or behind it. */
function turnsWorkRound({ a, b }: TargetLink): boolean {
  const [short, long] = indicatorKey(a.indicator).length < indicatorKey(b.indicator).length ? [a, b] : [b, a];
  const [object, whole] = [indicatorKey(short.indicator), indicatorKey(long.indicator)];
  const work = whole.startsWith(object) ? whole.slice(object.length) : whole.endsWith(object) ? whole.slice(0, whole.length - object.length) : '';
  return WORK.test(work) && indicatorKey(short.raw).includes(work);
}

const WORK = /^(?:改造|建设|治理|整治|修复|培训|培育|认定|更新|新建|改建|扩建|除险加固|加固|供应|筹集|创建|推广|种植|完成)$/;

function drift({ source }: RuleContext, { a, b }: TargetLink): Report {
  const [here, there] = b.source === 'table' ? [a, b] : [b, a];
  return {
    span: here.span,
    message: `此处${quoted(here.indicator)}${valueText(here)}，${placeWord(there, here)}${quoted(there.indicator)}${valueText(there)}：数值相同而名称不一；是同一指标的，请统一名称。`,
    related: [{ span: there.span, message: `${quoted(there.indicator)}：${valueText(there)}` }],
    fixes: renaming(source.slice(here.span), here, there),
  };
}

/** The table's name in place of the text's. */
function renaming(text: string, here: PlanTarget, there: PlanTarget): readonly Fix[] {
  const at = there.source === 'table' && here.source !== 'table' ? text.indexOf(here.indicator) : -1;
  if (at < 0) return [];
  const start = here.span.start + at;
  return [{ title: `改为指标表的名称：${there.indicator}`, safety: 'review', edits: [{ span: { start, end: start + here.indicator.length }, newText: there.indicator }] }];
}

function clash({ a, b }: TargetLink): Report {
  const [here, there] = b.source === 'table' ? [a, b] : [b, a];
  return {
    span: here.span,
    severity: 'info',
    message: `${quoted(here.indicator)}${here.year}年${valueText(here)}，${placeWord(there, here)}${quoted(there.indicator)}${valueText(there)}：名称相近，数值不同；是同一指标请统一数值，不是请写明区别。`,
    related: [{ span: there.span, message: `${quoted(there.indicator)}${there.year}年：${valueText(there)}` }],
  };
}
