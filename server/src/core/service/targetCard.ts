import { type Operator } from '../parse/target';
import { compareTargets, groupKey, isGeneric } from '../model/comparable';
import { differenceOf } from '../model/contradiction';
import { type PlanTarget } from '../model/targets';
import { type Analysis } from './analysis';
import { quoted } from '../rules/quoted';
import { escapeMarkdown } from './markdownText';
import { dataAddress, historyChart } from './historyChart';
import { nameDifference, nameWords, nearByWords } from './nameWords';
import { historyOf } from './targetHistory';

const SIGN: Readonly<Record<Operator, string>> = { eq: '=', ge: '≥', gt: '>', le: '≤', lt: '<', approx: '≈', gtTens: '>', range: '' };
const KIND = {
  level: '水平', count: '数量', increment: '增量', perYear: '每年', growth: '增长率', annualGrowth: '年均增长率', share: '比重', rank: '位次', coverage: '覆盖率', multiple: '倍数',
} as const;
const YEAR_BASIS = { sentence: '本句', paragraph: '本段', section: '上级标题', plan: '文件标题', 'table-header': '表头' } as const;
const STRENGTH = { firm: '', strive: '力争', ensure: '确保' } as const;
/** Other places shown. */
const ELSEWHERE = 6;

/** How a target was read, its value in base units, and where the plan states the same indicator again. In Markdown. */
export function targetCard(analysis: Analysis, target: PlanTarget, images = false): string {
  const lines = [`读作：${escapeMarkdown(reading(target))}`];
  const how = howRead(target);
  if (how !== '') lines.push(escapeMarkdown(how));
  lines.push(...historyLines(analysis, target, images));
  const same = isGeneric(target.indicator) ? [] : analysis.targets.filter(t => t !== target && groupKey(t) === groupKey(target));
  if (same.length > 0) {
    const places = same.slice(0, ELSEWHERE).map(t => `- ${escapeMarkdown(elsewhere(analysis, t, target))}`);
    if (same.length > ELSEWHERE) places.push(`- 另有${same.length - ELSEWHERE}处`);
    lines.push(`本稿另见：\n${places.join('\n')}`);
  }
  const near = nearTargets(analysis, target);
  if (near.length > 0) lines.push(`名称相近：\n${near.map(line => `- ${escapeMarkdown(line)}`).join('\n')}`);
  return lines.join('\n\n');
}

/** Years shown. */
const YEARS = 10;

/** The indicator by year, here and in other documents: as a list always, and drawn above it where the client shows images. */
function historyLines(analysis: Analysis, target: PlanTarget, images: boolean): readonly string[] {
  const points = historyOf(analysis, target);
  const elsewhere = points.some(p => !p.own || p.places.some(place => !place.startsWith('本稿')));
  if (!elsewhere && new Set(points.map(p => p.year)).size < 2) return [];
  const list = points.slice(-YEARS).map(p => `- ${p.year}年 ${escapeMarkdown(`${p.text}（${p.places.join('、')}）`)}`);
  const more = points.length > YEARS ? [`- 更早的${points.length - YEARS}项从略`] : [];
  const chart = images ? historyChart(points, target.unit ?? '') : undefined;
  const drawn = chart === undefined ? [] : [`![${escapeMarkdown(`${target.indicator}历年目标折线图`)}](${dataAddress(chart)})`];
  return [...drawn, `历年目标：\n${[...more, ...list].join('\n')}`];
}

/** Names looked at, and shown. */
const COMPARED = 2000;
const NEAR_SHOWN = 3;

/** Targets of one measure whose names differ in a word or two, each name once: 第87行 “……主营业务收入” > 1.5万亿元，名称差在“主营”. */
function nearTargets(analysis: Analysis, target: PlanTarget): readonly string[] {
  if (isGeneric(target.indicator)) return [];
  const own = nameWords(target.indicator, analysis.segmenter);
  const seen = new Set([groupKey(target)]);
  const found: string[] = [];
  for (const other of analysis.targets.slice(0, COMPARED)) {
    if (other.unitBase !== target.unitBase || seen.has(groupKey(other)) || isGeneric(other.indicator)) continue;
    seen.add(groupKey(other));
    const words = nameWords(other.indicator, analysis.segmenter);
    const difference = nearByWords(own, words) ? nameDifference(own, words) : '';
    if (difference !== '') found.push(`${placeOf(analysis, other)} ${quoted(other.indicator)} ${valueOf(other)}，名称差在${difference}`);
    if (found.length === NEAR_SHOWN) break;
  }
  return found;
}

/** 全省 网络零售额 ≥ 2.6万亿元，2022年，存量 */
export function reading(target: PlanTarget): string {
  const subject = [target.scope, ...target.qualifiers, target.indicator].filter(s => s !== undefined && s !== '');
  const name = subject.filter((s, i) => !subject.some((other, j) => j > i && other?.includes(s ?? ''))).join('');
  const parts = [`${name} ${valueOf(target)}`.trim()];
  parts.push(target.kind === 'perYear' ? '每年' : target.year === undefined ? '未写明年份' : `${target.year}年`);
  if (target.aggregate !== 'unknown') parts.push(target.aggregate === 'new' ? '新增' : '存量');
  else if (target.kind !== 'perYear') parts.push(KIND[target.kind]);
  return parts.join('，');
}

/** ≥ 120亿元; a level without a number by its name. */
export const shownValue = (target: PlanTarget): string => valueOf(target);

function valueOf(target: PlanTarget): string {
  const { value, value2, operator, unit } = target;
  if (value === undefined) return KIND[target.kind];
  const number = value2 === undefined ? String(value) : `${value}—${value2}`;
  return `${operator === undefined ? '' : SIGN[operator]} ${number}${unit ?? ''}`.trim();
}

function howRead(target: PlanTarget): string {
  const parts: string[] = [];
  const { valueBase, unitBase, value, unit } = target;
  const other = valueBase !== undefined && unitBase !== undefined && (valueBase !== value || unitBase !== unit) ? inOtherScale(valueBase, unit ?? '') : undefined;
  if (other !== undefined) parts.push(`合${other}${unitBase}`);
  if (target.yearBasis !== undefined && target.yearBasis !== 'sentence') parts.push(`年份取自${YEAR_BASIS[target.yearBasis]}`);
  if (STRENGTH[target.strength] !== '') parts.push(`语气：${STRENGTH[target.strength]}`);
  if (target.baseYear !== undefined || target.baseValue !== undefined) {
    parts.push(`基期：${target.baseYear === undefined ? '' : `${target.baseYear}年`}${target.baseValue === undefined ? '' : `${target.baseValue}${unit ?? ''}`}`);
  }
  return parts.join(' · ');
}

/** 第30行（表） = 40000亿元，2022年，一致: the place, the value, and whether the two speak of the same. */
function elsewhere(analysis: Analysis, other: PlanTarget, target: PlanTarget): string {
  const { relation, reason } = compareTargets(other, target);
  const difference = differenceOf(other, target)?.kind;
  const said = difference === undefined ? '一致' : difference === 'rounding' ? '舍入后一致' : '数值不同';
  const verdict = relation === 'strong' ? said : reason.startsWith('年份') ? '' : reason;
  return [`${placeOf(analysis, other)} ${valueOf(other)}`, other.year === undefined ? '' : `${other.year}年`, verdict].filter(s => s !== '').join('，');
}

/** From here on a value is no easier to read in the smaller scale. */
const FINE = 10;

/**
 * The value in a scale other than the one printed, so that the two can be checked against each other: 4万亿 → 40,000亿, 1.2亿 → 12,000万, 26000万 → 2.6亿. Undefined
 * where the other scale would only add noughts: 9000亿, 600万.
 */
function inOtherScale(valueBase: number, printed: string): string | undefined {
  const scale = (['万亿', '亿', '万'] as const).find(s => printed.startsWith(s));
  if (scale === '万亿') return `${grouped(valueBase / 1e8)}亿`;
  if (scale === '亿') return valueBase >= 1e12 ? `${grouped(valueBase / 1e12)}万亿` : valueBase < FINE * 1e8 ? `${grouped(valueBase / 1e4)}万` : undefined;
  if (scale === '万') return valueBase >= 1e8 ? `${grouped(valueBase / 1e8)}亿` : valueBase < FINE * 1e4 ? grouped(valueBase) : undefined;
  return valueBase >= 1e8 ? `${grouped(valueBase / 1e8)}亿` : grouped(valueBase);
}

/** 12345.5 → 12,345.5 */
function grouped(value: number): string {
  const [whole = '', rest] = String(Number(value.toPrecision(12))).split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (rest === undefined ? '' : `.${rest}`);
}

function placeOf(analysis: Analysis, target: PlanTarget): string {
  const line = `第${analysis.source.lineAt(target.span.start) + 1}行`;
  if (target.source === 'table') return `${line}（表）`;
  return target.source === 'box' ? `${line}（专栏）` : line;
}
