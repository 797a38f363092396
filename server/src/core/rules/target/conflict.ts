import { type Difference } from '../../model/contradiction';
import { type PlanTarget } from '../../model/targets';
import { type Report, type Rule, type RuleContext, type Severity } from '../rule';
import { type Pair, contradictingPairs } from './pairs';
import { differenceText, headOf, NEITHER, otherName, valueText } from './wording';
import { quoted } from '../quoted';

const SEVERITY: Readonly<Record<Difference['kind'], Severity | undefined>> = { clash: 'error', approximate: 'warning', threshold: 'warning', value: undefined, rounding: 'info' };

export const conflict: Rule = {
  id: 'target/conflict',
  severity: 'error',
  otherwise: 'error',
  docs: {
    title: '同一指标目标值矛盾',
    what: '同一指标、同一范围、同一年份，文中两处写了不能同时成立的目标值；统计上的不同叫法（R&D经费投入强度、研发投入占GDP比重）视为同一指标，只有一处写明年份的也核对。万、亿等单位先换算，按各自写到的末位比较。',
    why: '执行和考核只能依据一个数；两处不一致，哪一处作准无从判断。',
    exceptions: [
      '“增长8%，力争9%”一类的两步目标。',
      '换算以后相等的：2.6万亿元与26000亿元。舍入以后相等的（2.6万亿元与26100亿元）为信息。',
      '一处是下限、另一处高于下限的：“不少于100家”与“120家”。',
      '新增量与累计量、增幅与水平值、不同年份、不同范围。',
      '“培育”“建设”若干家，未注明新增还是累计的（大于累计量的除外）。',
      '指标表与正文不符，由 target/table-text-mismatch 报告。',
    ],
    basis: '《党政机关公文处理工作条例》第二十条：审核公文，看所涉数字等是否准确。',
    bad: [
      {
        text: '临江市公路发展行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，高速公路通车里程达到650公里，农村公路优良路率达到90%以上。\n\n二、重点任务\n\n（一）加快骨架路网建设。到2028年，⟦高速公路通车里程达到620公里⟧，县县通达高速公路。\n',
      },
      {
        text: '南岭县粮食生产行动方案（2026—2027年）\n\n一、目标任务\n\n到2027年，粮食总产量稳定在45万吨以上，主要农作物耕种收综合机械化率达到82%。\n\n二、工作措施\n\n（一）推进机械化。补齐丘陵山区短板，到2027年，⟦主要农作物耕种收综合机械化率达到78%⟧。\n',
      },
    ],
    good: [
      {
        text: '临江市外贸发展行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，跨境电商交易额达到1.2万亿元，保税仓面积达到300万平方米。\n\n二、重点任务\n\n（一）壮大跨境电商。到2028年，跨境电商交易额达到12000亿元，新增海外仓20个，扩大保税仓面积。\n',
      },
      {
        text: '南岭县卫生健康工作要点（2026年）\n\n一、主要目标\n\n居民健康素养水平增长2%，力争3%。每千人口床位数达到7.2张。\n\n二、重点任务\n\n（一）建设紧密型县域医共体。家庭医生签约服务覆盖率达到65%，新增家庭医生团队30个，家庭医生团队累计达到210个。\n',
      },
    ],
  },
  check: context => reports(context),
};

function* reports(context: RuleContext): Generator<Report> {
  for (const pair of contradictingPairs(context, (a, b) => (a.source === 'table') === (b.source === 'table') && !twoSteps(context, a, b))) {
    const severity = severityOf(pair);
    if (severity !== undefined) yield { span: pair.here.span, severity, message: messageOf(pair), related: [{ span: pair.there.span, message: `${quoted(pair.there.indicator)}：${valueText(pair.there)}` }] };
  }
}

/** 增长13%，力争15%: a floor and what is striven for, in one sentence. */
function twoSteps({ source }: RuleContext, here: PlanTarget, there: PlanTarget): boolean {
  if (here.strength === there.strength) return false;
  const [first, second] = here.span.start < there.span.start ? [here, there] : [there, here];
  return !/[。；;]/.test(source.text.slice(first.span.end, Math.min(second.span.end, first.span.end + 200)));
}

/** Where a year is missing, or the nature is not said, the writer has to look. */
const severityOf = ({ basis, difference }: Pair): Severity | undefined => (basis === 'same' || basis === 'either' ? SEVERITY[difference.kind] : 'warning');

function messageOf({ here, there, difference, basis }: Pair): string {
  const place = there.span.start < here.span.start ? '前文' : '后文';
  const tail = basis === 'either' || basis === 'between' ? NEITHER : difference.kind === 'rounding' ? '舍入以后相同，请用一个数。' : difference.kind === 'threshold' ? here.operator === 'approx' ? '两个约数不一，请核定一个。' : '两个下限（上限）不一，请核定一个。' : '请核定一个。';
  return `${headOf(here, there)}：此处${valueText(here)}，${place}${otherName(here, there)}${valueText(there)}，${differenceText(difference.amount, there)}；${basis === 'yearless' ? '有一处没有写明年份，是同一年的请核定一个。' : tail}`;
}
