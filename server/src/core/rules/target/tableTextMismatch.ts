import { type Difference } from '../../model/contradiction';
import { type Report, type Rule, type RuleContext, type Severity } from '../rule';
import { dimensionOf, measureOf } from '../../model/measures';
import { type PlanTarget } from '../../model/targets';
import { factPlaces } from './bases';
import { captionPairs } from './captions';
import { baseFigure } from './figures';
import { type Pair, contradictingPairs } from './pairs';
import { tableTotals } from './tableTotals';
import { differenceText, headOf, NEITHER, number, otherName, valueText } from './wording';
import { quoted } from '../quoted';

export const tableTextMismatch: Rule = {
  id: 'target/table-text-mismatch',
  severity: 'error',
  otherwise: 'error',
  docs: {
    title: '指标表与正文数值不符',
    what: '正文重提指标表里的指标（行名省去表题已有的字词的也算），年份相同而数值不同；正文所写的基期值与表列基期不同，全期总量与年度任务表的合计不同。万、亿等单位先换算，按各自写到的末位比较。',
    why: '指标表是分解和考核的底本，正文与它不一致，通读全文也不易发现。',
    exceptions: ['正文写“以上”“突破”而数值相同的。', '换算以后相等的：表中26000（亿元）与正文2.6万亿元。舍入以后相等的（表中26100）为信息。', '基期一栏，以及年份不同的。', '名称、范围或性质（新增、累计、增幅）不同的。'],
    basis: '《党政机关公文处理工作条例》第二十条：审核公文，看所涉数字等是否准确。',
    bad: [
      {
        text: '临江市服务业发展规划（2026—2030年）\n\n一、发展目标\n\n主要指标\n\n指标\t2025年\t2028年\t2030年\n服务业增加值（亿元）\t3100\t3900\t4600\n网络零售额（亿元）\t800\t1100\t1500\n\n二、重点任务\n\n（一）发展电子商务。到2030年，⟦网络零售额达到0.13万亿元⟧，培育直播基地20个。\n',
      },
      {
        text: '青溪县教育发展行动计划（2026—2028年）\n\n一、主要目标\n\n类别\t指标\t2025年\t2028年\n基础教育\t学前教育毛入园率（%）\t95.2\t98\n\t公办园在园幼儿占比（%）\t58\t65\n\n二、主要任务\n\n（一）扩大普惠资源。到2028年，⟦公办园在园幼儿占比达到60%⟧。\n',
      },
    ],
    good: [
      {
        text: '临江市服务业发展规划（2026—2030年）\n\n一、发展目标\n\n主要指标\n\n指标\t2025年\t2028年\t2030年\n网络零售额（亿元）\t800\t1100\t15000\n\n二、重点任务\n\n（一）发展电子商务。到2030年，网络零售额达到1.5万亿元。2028年，网络零售额达到1100亿元。\n',
      },
      {
        text: '青溪县教育发展行动计划（2026—2028年）\n\n一、主要目标\n\n指标\t单位\t2025年\t2028年\n公办园在园幼儿占比\t%\t58\t65\n\n二、主要任务\n\n（一）扩大普惠资源。在2025年58%的基础上，到2028年，公办园在园幼儿占比提高到65%。\n',
      },
    ],
  },
  check: context => reports(context),
};

function* reports(context: RuleContext): Generator<Report> {
  const { targets } = context;
  yield* baseFacts(context);
  yield* tableTotals(context);
  const sums = rowSums(targets);
  for (const pair of [...contradictingPairs(context, (a, b) => (a.source === 'table') !== (b.source === 'table')), ...captionPairs(context)]) {
    const { here, there } = pair;
    const [text, cell] = here.source === 'table' ? [there, here] : [here, there];
    if (isSum(text, sums.get(cell.raw))) continue;
    // Two bounds or a bound and a value may both hold, yet they are two numbers for one indicator.
    const severity = pair.basis === 'same' || pair.basis === 'either' ? LEVELS[pair.difference.kind] : 'warning';
    yield { span: text.span, severity, message: messageOf({ ...pair, here: text, there: cell }), related: [{ span: cell.span, message: `指标表${quoted(cell.indicator)}${cell.year}年：${valueText(cell)}` }] };
  }
}

/** Rows of several years, added up: 三年新建6万亩 is the sum of its row. */
function rowSums(targets: readonly PlanTarget[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const t of targets) if (t.source === 'table' && t.value2 === undefined) sums.set(t.raw, (sums.get(t.raw) ?? 0) + (t.valueBase ?? 0));
  return sums;
}

const isSum = ({ valueBase, kind }: PlanTarget, sum: number | undefined): boolean => sum !== undefined && valueBase !== undefined && (kind === 'count' || kind === 'increment' || kind === 'level') && Math.abs(valueBase - sum) <= 1e-9 * sum;

/** 2025年，……6.5张 beside the base column 2025年 6.2. */
function* baseFacts(context: RuleContext): Generator<Report> {
  const rows = new Map(context.targets.flatMap(t => (t.source === 'table' && t.baseYear !== undefined && t.baseValue !== undefined ? [[`${context.names.sense(t.indicator)}|${t.baseYear}`, t] as const] : [])));
  for (const { fact, span } of rows.size === 0 ? [] : factPlaces(context)) {
    const row = rows.get(`${fact.key}|${fact.year}`);
    const measure = measureOf(row?.unit ?? '');
    const dimension = dimensionOf(measure.base);
    const written = fact.value / measure.factor / dimension.factor;
    const figure = row && baseFigure(row);
    if (!row || !figure || dimension.base !== fact.dimension || Math.abs(written - figure.value) <= Math.max(figure.half, fact.half / measure.factor / dimension.factor) * (1 + 1e-9)) continue;
    const unit = row.unit ?? '';
    yield {
      span,
      severity: 'warning',
      message: `${quoted(row.indicator)}${fact.year}年：此处${number(Number(written.toPrecision(10)))}${unit}，指标表${number(figure.value)}${unit}；请核对后统一。`,
      related: [{ span: row.span, message: `指标表${quoted(row.indicator)}${fact.year}年：${number(figure.value)}${unit}` }],
    };
  }
}

const LEVELS: Readonly<Record<Difference['kind'], Severity>> = { clash: 'error', approximate: 'warning', threshold: 'warning', value: 'warning', rounding: 'info' };

const messageOf = ({ here, there, difference, basis }: Pair): string =>
  `${headOf(here, there)}：此处${valueText(here)}，指标表${otherName(here, there)}${valueText(there)}，${differenceText(difference.amount, there)}；${basis === 'either' || basis === 'between' ? NEITHER : difference.kind === 'rounding' ? '舍入以后相同，请用一个数。' : '请核对后统一。'}`;
