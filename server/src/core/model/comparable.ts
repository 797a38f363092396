import { fold } from '../text/fold';
import { dimensionOf } from './measures';
import { type TargetReading } from './targets';

/** Rules.md §4.4: whether two targets speak of the same thing, and why or why not (Chinese, for `nigao targets --explain-match`). */
export interface Comparison {
  readonly relation: 'strong' | 'weak' | 'none';
  readonly reason: string;
}

/** 存量与状态、增量、当年量、每年、增速、年均增速、倍数、位次: only values of one class compare. */
type KindClass = 'state' | 'flow' | 'current' | 'yearly' | 'growth' | 'annual' | 'multiple' | 'rank' | 'unclear';

const CLASS_NAMES: Readonly<Record<KindClass, string>> = {
  state: '水平值', flow: '新增量', current: '当年量', yearly: '每年量', growth: '增幅', annual: '年均增幅', multiple: '倍数', rank: '位次', unclear: '未注明新增还是累计',
};

export function kindClassOf(target: TargetReading): KindClass {
  const nature = natureOf(target);
  return target.inYear === true && (nature === 'flow' || nature === 'unclear') ? 'current' : nature;
}

function natureOf(target: TargetReading): KindClass {
  switch (target.kind) {
    case 'growth':
      return 'growth';
    case 'annualGrowth':
      return 'annual';
    case 'multiple':
      return 'multiple';
    case 'rank':
      return 'rank';
    case 'perYear':
      return 'yearly';
    case 'increment':
      return 'flow';
    case 'count':
      if (target.aggregate === 'unknown' && isQuantity(target)) return 'state';
      return target.aggregate === 'stock' ? 'state' : target.aggregate === 'new' ? 'flow' : 'unclear';
    default:
      if (target.aggregate === 'new') return 'flow';
      return target.aggregate === 'unknown' && !isQuantity(target) ? 'unclear' : 'state';
  }
}

/** 实现网络零售额2.6万亿元: a sum or a rate is reached, it is not added to what was there. */
const isQuantity = ({ object, indicator }: TargetReading): boolean => (/每|均/.test(indicator) && /^(?:每[百千万]|人均|户均|平均)/.test(indicatorKey(indicator))) || (object === undefined && /(?:额|收入|产值|增加值|总值|规模|带宽|率|比重|指数)$/.test(indicator));

const SCOPE = /^(?:全省|全市|全县|全区|全国|全州|全域|我省|我市|我县|我区|省内|市内)/;
const TAIL = /(?:的)?(?:总数量|数量|总数|总额|总量|总规模|个数|家数|保有量|累计数|累计量)$/;

/** Something in the name that is of no weight, or is written in several ways; most names have nothing of the kind. */
const DRESSED = /[^\u3400-\u9fff]|规上|的|^(?:全[省市县区国州域]|我[省市县区]|[省市]内)|(?:[总数]量|[总个家]数|总额|总规模|保有量|累计[数量])$/;

/** Name for comparison: width, blanks, quotation marks, 的, Latin glosses, 全省 in front and 数量/总量/总额 behind are of no weight; 规上 is 规模以上. */
export function indicatorKey(name: string): string {
  if (!DRESSED.test(name)) return name;
  const plain = fold(name)
    .replace(/[\s“”"'‘’「」]/g, '')
    .replace(/\([A-Za-z0-9&+-]+\)/g, '')
    .replace(/(?<![A-Za-z])GDP(?![A-Za-z])/g, '地区生产总值')
    .replace(/规上/g, '规模以上')
    .replace(/的/g, '')
    .replace(SCOPE, '');
  const short = plain.replace(TAIL, '');
  return short.length >= 2 ? short : plain;
}

// Names that say nothing without the text around them: 产量, 年产值, 营业收入, 示范企业.
const GENERIC =
  /^(?:年|总|年总|新增|累计|平均|建成|核心|相关|全部|本地|其他|重点|各类|整体|到期)*(?:产量|产值|产能|产业规模|规模|面积|里程|长度|收入|营业收入|主营业务收入|业务收入|投资|完成投资|增加值|数量|总量|覆盖率|覆盖面|普及率|占比|比重|比例|完成率|达标率|合格率|利用率|使用率|增速|税收|利润|销售额|销售收入|交易额|出口额|成交额|市场份额|企业|项目|平台|基地|场景|案例|课程|活动|产品|标准|专家|人才|示范企业|示范基地|示范项目|示范平台|示范点|试点|示范区|园区|服务|岗位|工厂|车间|人次|培训|(?:处理|生产|供应|供给|储存|仓储|接待|服务|保障|转运)?能力|新建|改建|扩建|改扩建|新改建|新改扩建|续建|开工|竣工|投产|年均|指数|率|[^占]{0,2}占.{0,8}(?:比重|比例)|县|市|区|乡镇|村|户|人)$/;

export const isGeneric = (name: string): boolean => GENERIC.test(indicatorKey(name));

/** 全省 and nothing are one scope. */
export const scopeKey = (scope: string | undefined): string => scope === undefined || scope === '' ? '' : fold(scope).replace(/\s/g, '').replace(/^全社会/, '').replace(SCOPE, '');

/** Targets of one group may compare: same name and dimension (`nigao targets` groups by it). */
export function groupKey(target: TargetReading): string {
  return `${indicatorKey(target.indicator)}|${dimensionOf(target.unitBase ?? '').base}`;
}

export function compareTargets(a: TargetReading, b: TargetReading): Comparison {
  if (indicatorKey(a.indicator) !== indicatorKey(b.indicator)) return { relation: 'none', reason: `指标不同：“${a.indicator}”与“${b.indicator}”` };
  if (isGeneric(a.indicator)) return { relation: 'none', reason: `“${a.indicator}”须连同上下文才知所指` };
  if (dimensionOf(a.unitBase ?? '').base !== dimensionOf(b.unitBase ?? '').base) return { relation: 'none', reason: `单位不同：${a.unit ?? '无'}与${b.unit ?? '无'}` };
  if (a.year === undefined || b.year === undefined) return { relation: 'none', reason: '有一处未写明年份' };
  if (a.year !== b.year) return { relation: 'none', reason: `年份不同：${a.year}年与${b.year}年` };
  const classes = [kindClassOf(a), kindClassOf(b)] as const;
  const unclear = classes.includes('unclear');
  if (classes[0] !== classes[1] && (!unclear || classes.includes('current'))) return { relation: 'none', reason: `性质不同：${CLASS_NAMES[classes[0]]}与${CLASS_NAMES[classes[1]]}` };
  if (scopeKey(a.scope) !== scopeKey(b.scope)) return { relation: 'weak', reason: `范围不同：${a.scope ?? '未写明'}与${b.scope ?? '未写明'}` };
  if (unclear) return { relation: 'weak', reason: '未注明新增还是累计' };
  return { relation: 'strong', reason: '指标、范围、年份、单位和性质都相同' };
}
