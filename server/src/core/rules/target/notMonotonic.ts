import { groupKey, isGeneric, kindClassOf, scopeKey } from '../../model/comparable';
import { type PlanTarget } from '../../model/targets';
import { type Report, type Rule, type RuleContext } from '../rule';
import { type Bases, basesOf } from './bases';
import { number, valueText } from './wording';
import { quoted } from '../quoted';

export const notMonotonic: Rule = {
  id: 'target/not-monotonic',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '分年度目标倒退',
    what: '同一指标的分年度目标先升后降，或者先降后升；指标表逐行看，正文按同一指标的各个年份看。至少有三个年份（含基期）才判断。',
    why: '水平类目标逐年推进，中途折返多为误植。',
    exceptions: ['一直下降的指标：能耗、排放、时延。', '增速、新增量、当年投资、失业率等各年本可有高有低的。', '只写上下限，各年都能成立的照样按所写的数比较。'],
    basis: '《党政机关公文处理工作条例》第二十条：审核公文，看所涉数字等是否准确。',
    bad: [
      {
        text: '临江市老年健康规划（2026—2030年）\n\n一、发展目标\n\n主要指标\n\n指标\t2025年\t2028年\t2030年\n护理型床位占比（%）\t58\t65\t⟦60⟧\n\n二、重点任务\n\n（一）优化床位结构。提高护理型床位占比。\n',
      },
      {
        text: '青溪县电网改造行动计划（2026—2028年）\n\n一、总体目标\n\n2026年，供电可靠率达到99.95%；2027年，供电可靠率达到99.97%；2028年，⟦供电可靠率达到99.79%⟧。\n\n二、重点任务\n\n（一）改造配网。提高供电可靠率。\n',
      },
    ],
    good: [
      {
        text: '临江市节能降碳规划（2026—2030年）\n\n一、发展目标\n\n主要指标\n\n指标\t2025年\t2028年\t2030年\n单位增加值能耗（吨标准煤/万元）\t0.52\t0.47\t0.45\n固定资产投资增速（%）\t6\t5\t7\n绿色建筑占比（%）\t58\t65\t65\n\n二、重点任务\n\n（一）节约用能。降低单位增加值能耗，提高绿色建筑占比，稳定固定资产投资增速。\n',
      },
    ],
  },
  check: context => reports(context),
};

interface Step {
  readonly year: number;
  readonly value: number;
  readonly text: string;
  readonly target: PlanTarget;
}

function* reports(context: RuleContext): Generator<Report> {
  const bases = basesOf(context);
  for (const series of seriesOf(context.targets).values()) {
    const steps = stepsOf(series, bases);
    const turn = steps && turnOf(steps);
    if (!steps || !turn) continue;
    yield {
      span: turn.target.span,
      message: `${quoted(turn.target.indicator)}分年度目标折返：${steps.map(s => `${s.year}年${s.text}`).join('，')}；请核对${turn.year}年的数。`,
      related: steps.filter(s => s.target !== turn.target).map(s => ({ span: s.target.span, message: `${s.year}年：${s.text}` })),
    };
  }
}

// What may go up and down from year to year.
const VARIES = /增速|增长|增幅|新增|投资|年度|当年|差额|赤字|逆差|失业率|涨幅|价格|波动|指数$/;

function seriesOf(targets: readonly PlanTarget[]): ReadonlyMap<string, readonly PlanTarget[]> {
  const series = new Map<string, PlanTarget[]>();
  for (const target of targets) {
    if (target.year === undefined || target.valueBase === undefined || target.value2 !== undefined || VARIES.test(target.indicator)) continue;
    if (kindClassOf(target) !== 'state' || target.kind === 'rank') continue;
    if (target.source !== 'table' && isGeneric(target.indicator)) continue;
    const key = target.source === 'table' ? `${target.path}|${target.raw}` : `${groupKey(target)}|${scopeKey(target.scope)}`;
    const known = series.get(key);
    if (known) known.push(target);
    else series.set(key, [target]);
  }
  return series;
}

/** One value for each year; undefined where a year has two, for that is another rule's matter. */
function stepsOf(series: readonly PlanTarget[], bases: Bases): readonly Step[] | undefined {
  const byYear = new Map<number, Step>();
  for (const target of series) {
    const { year, valueBase } = target;
    if (year === undefined || valueBase === undefined) continue;
    const known = byYear.get(year);
    if (known && known.value !== valueBase) return undefined;
    if (!known) byYear.set(year, { year, value: valueBase, text: valueText(target), target });
  }
  const first = [...byYear.values()].sort((a, b) => a.year - b.year);
  const base = first[0]?.target;
  if (base?.baseYear !== undefined && base.baseValue !== undefined && base.value !== undefined && base.baseYear < (first[0] as Step).year) {
    const scale = base.value === 0 ? 1 : (base.valueBase ?? 0) / base.value;
    first.unshift({ year: base.baseYear, value: base.baseValue * scale, text: `${number(base.baseValue)}${base.unit ?? ''}`, target: base });
  }
  const fact = base !== undefined && base.baseYear === undefined && base.source !== 'table' && first.length === 2 ? bases.base(base, undefined) : undefined;
  if (base !== undefined && fact !== undefined) first.unshift({ year: fact.year, value: (fact.value * (base.valueBase ?? 0)) / (base.value || 1), text: `${number(fact.value)}${base.unit ?? ''}`, target: base });
  return first.length >= 3 ? first : undefined;
}

/** The step that goes against the one before; a level step is none. */
function turnOf(steps: readonly Step[]): Step | undefined {
  let direction = 0;
  for (let i = 1; i < steps.length; i++) {
    const step = Math.sign((steps[i] as Step).value - (steps[i - 1] as Step).value);
    if (step !== 0 && direction !== 0 && step !== direction) return steps[i];
    if (step !== 0) direction = step;
  }
  return undefined;
}
