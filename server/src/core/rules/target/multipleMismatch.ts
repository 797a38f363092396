import { measureOf } from '../../model/measures';
import { type PlanTarget } from '../../model/targets';
import { type Report, type Rule, type RuleContext } from '../rule';
import { type Bases, basesOf } from './bases';
import { baseFigure, byIndicator, type Figure, figureOf, nameKey, percent, placeWord } from './figures';
import { factorOf } from './multiple';
import { number, valueText } from './wording';
import { quoted } from '../quoted';

/** Shares of the value that the base demands: nearer is rounding, farther is a warning. */
const EXACT = 0.005;
const NEAR = 0.05;

export const multipleMismatch: Rule = {
  id: 'target/multiple-mismatch',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '翻番、倍数与数值不符',
    what: '正文写翻一番、增长几倍、是几倍，同一指标的基期值和目标值也都写了，相乘与目标值不符。相差5%以内为信息，超过5%为警告；0.5%以内，或者在所写末位的舍入之内，不报。',
    why: '倍数、基期值、目标值三者知其二即定其三，不符则考核时有两个目标值。',
    exceptions: ['文件、行动名称中的“倍增”“翻番”。', '“翻一番以上”而目标值高于两倍的。', '“扩大几倍”读法不一，不核对。', '基期年份与表列基期不同的。'],
    basis: '翻一番为原数的2倍，翻两番为4倍；增长1倍为原数的2倍（《出版物上数字用法》及统计用语通例）。',
    bad: [
      {
        text: '临江市数字贸易发展规划（2026—2030年）\n\n一、发展目标\n\n到2030年，⟦数字贸易额较2025年翻一番⟧。\n\n主要指标\n\n指标\t2025年\t2030年\n数字贸易额（亿元）\t2120\t4000\n\n二、重点任务\n\n（一）培育主体。支持企业建设海外仓，做大数字贸易额。\n',
      },
      {
        text: '青溪县茶产业发展行动计划（2026—2028年）\n\n一、总体目标\n\n主要指标\n\n指标\t2025年\t2028年\n茶叶全产业链产值（亿元）\t20\t50\n\n二、重点任务\n\n（一）做强加工。到2028年，⟦茶叶全产业链产值比2025年增长1倍⟧。\n',
      },
    ],
    good: [
      {
        text: '临江市数字贸易发展规划（2026—2030年）\n\n一、发展目标\n\n到2030年，数字贸易额较2025年翻一番，跨境电商交易额是2025年的3倍。\n\n主要指标\n\n指标\t2025年\t2030年\n数字贸易额（亿元）\t2120\t4240\n跨境电商交易额（亿元）\t310\t930\n\n二、重点任务\n\n（一）培育主体。支持企业建设海外仓，做大数字贸易额、跨境电商交易额。\n',
      },
    ],
  },
  check: context => reports(context),
};

function* reports(context: RuleContext): Generator<Report> {
  const { targets, source } = context;
  const bases = basesOf(context);
  const groups = byIndicator(targets);
  for (const multiple of targets) {
    if (multiple.kind !== 'multiple' || multiple.year === undefined) continue;
    const factor = factorOf(multiple, source);
    const ends = (groups.get(nameKey(multiple)) ?? []).filter(t => isEnd(t, multiple));
    const pair = factor && (pairOf(multiple, ends) ?? statedPair(multiple, bases));
    const report = factor && pair && compared(multiple, factor, pair);
    if (report) yield report;
  }
}

const isEnd = (t: PlanTarget, multiple: PlanTarget): boolean =>
  (t.kind === 'level' || t.kind === 'count') && t.aggregate !== 'new' && t.year === multiple.year && t.value !== undefined && t.value2 === undefined && t.operator !== 'approx';

/** End value and base value, in the unit of the end. */
interface Pair {
  readonly end: PlanTarget;
  readonly base: Figure;
}

/** The table stands before the text. */
function pairOf(multiple: PlanTarget, ends: readonly PlanTarget[]): Pair | undefined {
  const ordered = [...ends.filter(t => t.source === 'table'), ...ends.filter(t => t.source !== 'table')];
  for (const end of ordered) {
    const base = end.baseYear === undefined || multiple.baseYear === undefined || end.baseYear === multiple.baseYear ? baseFigure(end) : undefined;
    if (base) return { end, base };
  }
  const end = ordered[0];
  if (!end || multiple.baseValue === undefined) return undefined;
  const { factor } = measureOf(end.unit ?? '');
  return { end, base: { value: multiple.baseValue / factor, half: 0.5 / factor } };
}

/** Base and end that other sentences state: 2025年，……1000万千瓦. */
function statedPair(multiple: PlanTarget, bases: Bases): Pair | undefined {
  for (const end of multiple.year === undefined ? [] : bases.ends(multiple, multiple.year)) {
    const base = multiple.baseYear !== undefined && multiple.baseYear < (multiple.year ?? 0) ? bases.base(end, multiple.baseYear) : undefined;
    if (base) return { end, base };
  }
  return undefined;
}

function compared(multiple: PlanTarget, factor: { readonly times: number; readonly atLeast: boolean; readonly word: string }, { end, base }: Pair): Report | undefined {
  const { times, atLeast, word } = factor;
  const { value, half } = figureOf(end);
  const expected = base.value * times;
  if (!(expected > 0) || Math.abs(value - expected) <= half + base.half * times) return undefined;
  const ratio = value / expected;
  if (Math.abs(ratio - 1) <= EXACT || (ratio > 1 && atLeast)) return undefined;
  // 达到100亿元以上 promises no less: only a bound above the multiple is more than it says.
  const unit = end.unit ?? '';
  const gap = Math.abs(value - expected);
  const sum = `${number(base.value)}×${number(times)}=${number(expected)}${unit}，${placeWord(end, multiple)}${valueText(end)}，${value < expected ? '差' : '多'}${number(Number(gap.toPrecision(6)))}${unit}（${percent(gap / expected)}）`;
  return {
    span: multiple.span,
    severity: Math.abs(ratio - 1) > NEAR ? 'warning' : 'info',
    message: `${quoted(multiple.indicator)}${multiple.year}年：${sum}，与“${word}”不符；请核定倍数或者目标值。`,
    related: [{ span: end.span, message: `${quoted(end.indicator)}${end.year}年：${valueText(end)}，基期${end.baseYear === undefined ? '' : `${end.baseYear}年`}${number(base.value)}${unit}` }],
  };
}

