import { indicatorKey } from '../../model/comparable';
import { type PlanTarget } from '../../model/targets';
import { type Report, type Rule, type RuleContext } from '../rule';
import { type Bases, basesOf, isRespective } from './bases';
import { changes } from './changes';
import { tableGrowth } from './tableGrowth';
import { baseFigure, type Figure, figureOf, growsInRealTerms, percent, PRICES } from './figures';
import { number, valueText } from './wording';
import { quoted } from '../quoted';

export const growthMismatch: Rule = {
  id: 'target/growth-mismatch',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '增速、增幅与首末值不符',
    what: '正文写年均增长、比某年提高几个百分点、增长百分之几、增加多少，同一指标的基期值和末年值也都写了，按首末值算出的增速、增幅与所写不符（表中“年均增长”一栏与首末年不符的也算）：下限够不到，或者相差超过0.5个百分点。基期值按所写末位的舍入放宽到最有利的一端。正文名称与指标表名称不完全相同的，为信息，提示写明范围。',
    why: '增速、首末值三者知其二即定其三，不符则考核时有两个目标值。',
    exceptions: ['末年值写“以上”“≥”，增速也是下限的。', '名称相近的指标表行不止一行，其中一行相符的。', '年份与指标表末年不同的。', '地区生产总值、增加值、可支配收入：增速按不变价格、总量按当年价格，按首末值算出的增速高出不到4个百分点的。'],
    basis: '年均增速＝（末年值÷基期值）的年数次方根－1；《党政机关公文处理工作条例》第二十条：审核公文，看所涉数字等是否准确。',
    bad: [
      {
        text: '临江市科技创新规划（2026—2030年）\n\n一、发展目标\n\n主要指标\n\n指标\t2025年\t2030年\n全社会研发经费支出（亿元）\t80\t104\n\n二、重点任务\n\n（一）加大投入。到2030年，⟦全社会研发经费支出年均增长8%以上⟧。\n',
      },
    ],
    good: [
      {
        text: '临江市科技创新规划（2026—2030年）\n\n一、发展目标\n\n主要指标\n\n指标\t2025年\t2030年\n全社会研发经费支出（亿元）\t80\t118\n技术合同成交额（亿元）\t40\t≥50\n\n二、重点任务\n\n（一）加大投入。到2030年，全社会研发经费支出年均增长8%左右，技术合同成交额年均增长6%以上。\n',
      },
    ],
  },
  check: context => reports(context),
};

/** Two series of one indicator: a first and a last value that are both written. */
interface Row {
  readonly target: PlanTarget;
  readonly key: string;
  readonly base: Figure;
  readonly baseYear: number;
  readonly years: number;
}

function* reports(context: RuleContext): Generator<Report> {
  const bases = basesOf(context);
  yield* changes(context, bases);
  yield* annual(context, bases);
  yield* tableGrowth(context);
}

function* annual(context: RuleContext, bases: Bases): Generator<Report> {
  const { targets } = context;
  const rows = targets.flatMap(rowOf);
  const rowsOf = new Map<string, Row[]>();
  for (const row of rows) {
    const end = row.key.slice(-SHORTEST);
    const known = rowsOf.get(end);
    if (!known) rowsOf.set(end, [row]);
    else if (known.length < MOST_ROWS) known.push(row);
  }
  for (const growth of targets) {
    if (growth.kind !== 'annualGrowth' || growth.value === undefined || growth.year === undefined || growth.source === 'table') continue;
    const key = indicatorKey(growth.indicator);
    const fit = (rowsOf.get(key.slice(-SHORTEST)) ?? []).filter(r => r.key.endsWith(key) && r.target.year === growth.year && inKind(r, growth));
    const same = fit.filter(r => r.key === key);
    const near = key.length < SHORTEST ? [] : fit.filter(r => r.target.source === 'table');
    const stated = same.length > 0 || isRespective(context, growth) ? [] : statedRows(growth, bases);
    const report = compared(growth, same.length > 0 ? same : stated.length > 0 ? stated : near, same.length > 0 || stated.length > 0);
    if (report) yield report;
  }
}

const SHORTEST = 4;
/** Rows whose names end alike; more are not looked through. */
const MOST_ROWS = 200;

function rowOf(target: PlanTarget): readonly Row[] {
  const base = baseFigure(target);
  const { year, baseYear, operator } = target;
  if (!base || base.value <= 0 || year === undefined || baseYear === undefined || year <= baseYear || target.value2 !== undefined || operator === 'approx') return [];
  return target.kind === 'growth' || target.kind === 'annualGrowth' || target.aggregate === 'new' ? [] : [{ target, key: indicatorKey(target.indicator), base, baseYear, years: year - baseYear }];
}

/** First and last value that sentences state: 2024年……500亿元；到2027年……900亿元. */
function statedRows(growth: PlanTarget, bases: Bases): readonly Row[] {
  return bases.ends(growth, growth.year as number).flatMap(target => {
    const base = bases.base(target, growth.baseYear);
    const row = base && base.value > 0 ? { target, key: indicatorKey(target.indicator), base, baseYear: base.year, years: (target.year as number) - base.year } : undefined;
    return row && row.years > 1 && inKind(row, growth) ? [row] : [];
  });
}

/** A share grows by percentage points, an amount by per cent. */
const inKind = ({ target }: Row, { unit }: PlanTarget): boolean => (target.unit === '%' || target.unit === '％') === ((unit ?? '').includes('百分点'));

/** Tolerance for values and approximations. */
const POINTS = 0.5;

interface Judged extends Row {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** Where several rows could be meant, the one nearest to the rate speaks for all; undefined if one agrees. */
function compared(growth: PlanTarget, rows: readonly Row[], same: boolean): Report | undefined {
  const judged = rows.map(row => judge(row, growth));
  if (judged.some(j => agrees(j, growth))) return undefined;
  const wanted = growth.value ?? 0;
  const nearest = [...judged].sort((a, b) => Math.abs(a.rate - wanted) - Math.abs(b.rate - wanted))[0];
  if (!nearest) return undefined;
  const { target, years, rate, base, baseYear } = nearest;
  const points = (growth.unit ?? '').includes('百分点');
  const needed = points ? base.value + wanted * years : base.value * (1 + wanted / 100) ** years;
  const unit = target.unit ?? '';
  const rateText = points ? `${number(Number(rate.toFixed(2)))}个百分点` : percent(rate / 100, 2);
  const sum = `${number(base.value)}→${valueText(target)}，${baseYear}—${target.year}年共${years}年，年均${rateText}`;
  const tail = same ? '请核定增速或者目标值。' : `两处名称不同（${growth.indicator}／${target.indicator}），请写明范围。`;
  return {
    span: growth.span,
    severity: same ? 'warning' : 'info',
    message: `${quoted(growth.indicator)}年均${valueText(growth)}：${sum}；按年均${number(wanted)}${points ? '个百分点' : '%'}，${target.year}年应为${number(Number(needed.toPrecision(4)))}${unit}。${tail}`,
    related: [{ span: target.span, message: `${quoted(target.indicator)}${baseYear}年${number(base.value)}${unit}，${target.year}年${valueText(target)}` }],
  };
}

/** The base is a measured value and may be rounded; the end is what is promised, as it stands. */
function judge(row: Row, growth: PlanTarget): Judged {
  const { base, years } = row;
  const end = figureOf(row.target);
  const points = (growth.unit ?? '').includes('百分点');
  const rate = (from: number, to: number): number => (points ? (to - from) / years : ((to / from) ** (1 / years) - 1) * 100);
  return { ...row, rate: rate(base.value, end.value), low: rate(base.value + base.half, end.value), high: rate(Math.max(base.value - base.half, 1e-9), end.value) };
}

function agrees({ low, high, target }: Judged, { operator, value = 0, value2 }: PlanTarget): boolean {
  const prices = growsInRealTerms(target.indicator) ? PRICES : 0;
  const least = target.operator === 'le' || target.operator === 'lt' ? -Infinity : low - prices;
  const most = target.operator === 'eq' || target.operator === 'le' || target.operator === 'lt' ? high : Infinity;
  switch (operator) {
    case 'ge':
    case 'gt':
    case 'gtTens':
      return most >= value;
    case 'le':
    case 'lt':
      return least <= value;
    case 'range':
      return most >= value - POINTS && least <= (value2 ?? value) + POINTS;
    default:
      return most >= value - POINTS && least <= value + POINTS;
  }
}
