import { dimensionOf, measureOf } from '../../model/measures';
import { kindClassOf } from '../../model/comparable';
import { type PlanTarget } from '../../model/targets';
import { type Report, type Rule, type RuleContext } from '../rule';
import { partSums } from './parts';
import { listSums } from './listSums';
import { seriesSums } from './seriesSums';
import { statedSums } from './statedSums';
import { tableSums } from './tableSums';
import { placeWord } from './figures';
import { differenceText, number, valueText } from './wording';
import { quoted } from '../quoted';

export const sumMismatch: Rule = {
  id: 'target/sum-mismatch',
  severity: 'error',
  otherwise: 'error',
  docs: {
    title: '新增与累计、分项与总量、逐年与合计不符',
    what: '同一对象、同一年份，新增量大于累计量；“其中”之后的分项大于总量，国家级、省级、市级等各级分项相加大于总量；每年的量乘以年数与规划期新增总量相差5%以上（警告），或者大于累计总量；“其中”之后不相交叉的分项（各县、各级、各年、各项资金）相加与总数不符，逐年、逐季数相加与规划期总数不符，每年数乘以年数与所写总数不符，列举各条、各部分相加与总数不符；表中合计与各行相加不符。',
    why: '部分大于整体，数必有一误。',
    exceptions: ['总量写“以上”，分项之和高于它的。', '分项以“等”收尾、没有列全的。', '分项可能交叉的：“其中高新技术企业80家、专精特新企业60家”。', '逐年量为下限而总量更高的；累计量含规划期以前存量的。', '总数或者分数写“以上”“左右”“约”的；表中另有小计、其中，或者率、占比、平均数一栏。'],
    basis: '《党政机关公文处理工作条例》第二十条：审核公文，看所涉数字等是否准确。',
    bad: [
      {
        text: '青溪县托育服务行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，托育机构累计达到60家。\n\n二、重点任务\n\n（一）扩大供给。到2028年，⟦新增托育机构80家⟧。\n',
      },
      {
        text: '临江市农产品冷链行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，建成冷链骨干基地30个，⟦其中省级冷链骨干基地35个⟧。\n\n二、重点任务\n\n（一）建设冷链骨干基地。开展省级冷链骨干基地创建。\n',
      },
      {
        text: '临江市公共体育行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，新建社区运动场500个。\n\n二、重点任务\n\n（一）补齐短板。每年⟦新建社区运动场100个⟧。\n',
      },
      { text: '青溪县村道养护实施方案\n\n一、保障措施\n\n三年安排资金⟦600万元，其中2026年150万元、2027年200万元、2028年300万元⟧。县财政⟦每年安排奖补资金80万元，三年合计260万元⟧。\n' },
    ],
    good: [
      { text: '青溪县村道养护实施方案\n\n一、保障措施\n\n三年安排资金600万元，其中2026年150万元、2027年200万元、2028年250万元。县财政每年安排奖补资金80万元，三年合计240万元。\n' },
      {
        text: '青溪县托育服务行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，新增托育机构30家，托育机构累计达到90家，其中省级示范托育机构10家、市级示范托育机构25家。\n\n二、重点任务\n\n（一）扩大供给。每年新增托育机构10家，开展省级、市级示范托育机构创建。\n',
      },
      {
        text: '临江市企业培育行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，培育骨干制造企业100家，其中高新技术企业80家、专精特新企业60家。\n\n二、重点任务\n\n（一）梯度培育骨干制造企业。建立高新技术企业、专精特新企业培育库。\n',
      },
    ],
  },
  check: context => reports(context),
};

function* reports(context: RuleContext): Generator<Report> {
  const groups = grouped(context);
  for (const group of groups.values()) {
    yield* increments(group);
    yield* yearlySums(group, context);
  }
  yield* partSums(context);
  yield* statedSums(context);
  yield* seriesSums(context);
  yield* listSums(context);
  yield* tableSums(context);
}

// 新增托育机构 and 托育机构 are one object.
const NEW = /^(?:新增|新建|新认定|新培育|新引进|新开|净增|每年|累计)+/;
const MOST = 60;

function grouped({ targets, names }: RuleContext): ReadonlyMap<string, readonly PlanTarget[]> {
  const groups = new Map<string, PlanTarget[]>();
  for (const target of targets) {
    const name = names.key(target.indicator).replace(NEW, '');
    if (target.valueBase === undefined || target.value2 !== undefined || names.generic(target.indicator) || name.length < 2 || percentual(target)) continue;
    const key = `${name}|${dimensionOf(target.unitBase ?? '').base}|${names.scope(target.scope)}`;
    const group = groups.get(key);
    if (!group) groups.set(key, [target]);
    else if (group.length < MOST) group.push(target);
  }
  return groups;
}

const percentual = ({ unit }: PlanTarget): boolean => /[%％]|百分点|倍|位/.test(unit ?? '');
const base = (t: PlanTarget): number => (t.valueBase ?? 0) * dimensionOf(t.unitBase ?? '').factor;
const isCap = ({ operator }: PlanTarget): boolean => operator === 'eq' || operator === 'le' || operator === 'lt';
const isFloor = ({ operator }: PlanTarget): boolean => operator === 'eq' || operator === 'ge' || operator === 'gt' || operator === 'gtTens';

function* increments(group: readonly PlanTarget[]): Generator<Report> {
  for (const flow of group) {
    if (kindClassOf(flow) !== 'flow' || flow.kind === 'growth' || !isFloor(flow)) continue;
    const stock = group.find(t => kindClassOf(t) === 'state' && t.kind === 'level' && t.year === flow.year && t.year !== undefined && isCap(t) && base(flow) > base(t) * (1 + 1e-9));
    if (!stock) continue;
    yield {
      span: flow.span,
      message: `${quoted(flow.indicator)}${flow.year}年：此处新增${valueText(flow)}，${placeWord(stock, flow)}累计${valueText(stock)}，${differenceText(base(flow) - base(stock), stock)}；请核对。`,
      related: [{ span: stock.span, message: `${quoted(stock.indicator)}${stock.year}年累计：${valueText(stock)}` }],
    };
  }
}

const TOLERANCE = 0.05;

/** 每年新建100个 over three years is 300: more than the total, or another sum than what the period adds. */
function* yearlySums(group: readonly PlanTarget[], { facts: { period } }: RuleContext): Generator<Report> {
  if (!period || period.to <= period.from) return;
  const years = period.to - period.from + 1;
  for (const yearly of group) {
    if (yearly.kind !== 'perYear' || !isFloor(yearly)) continue;
    const sum = base(yearly) * years;
    for (const total of group) {
      const verdict = total.year === period.to && isCap(total) ? judged(yearly, sum, total) : undefined;
      if (!verdict) continue;
      const unit = total.unit ?? '';
      const inUnit = (v: number): string => number(Number((v / dimensionOf(total.unitBase ?? '').factor / measureOf(unit).factor).toPrecision(12)));
      yield {
        span: yearly.span,
        severity: verdict,
        message: `${quoted(yearly.indicator)}：每年${inUnit(base(yearly))}×${years}年=${inUnit(sum)}${unit}，${placeWord(total, yearly)}${total.year}年${valueText(total)}，相差${inUnit(Math.abs(sum - base(total)))}${unit}；请核对。`,
        related: [{ span: total.span, message: `${quoted(total.indicator)}${total.year}年：${valueText(total)}` }],
      };
      break;
    }
  }
}

function judged(yearly: PlanTarget, sum: number, total: PlanTarget): 'error' | 'warning' | undefined {
  const whole = base(total);
  const kind = kindClassOf(total);
  if (kind === 'state' && total.kind === 'level') return sum > whole * (1 + TOLERANCE) ? 'error' : undefined;
  if (kind !== 'flow' || total.kind === 'growth') return undefined;
  const over = sum > whole * (1 + TOLERANCE);
  return over || (yearly.operator === 'eq' && sum < whole * (1 - TOLERANCE)) ? 'warning' : undefined;
}
