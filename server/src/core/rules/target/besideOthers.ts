import { compareTargets, indicatorKey, kindClassOf, scopeKey } from '../../model/comparable';
import { type Difference, differenceOf } from '../../model/contradiction';
import { type CorpusTarget, verbOf } from '../../model/corpus';
import { type Ellipsis, ellipsisOf, type Worded } from '../../model/ellipsis';
import { type Plan } from '../../model/plan';
import { type PlanTarget } from '../../model/targets';
import { pathAt } from '../../model/walk';
import { type Severity } from '../rule';

/** How a target of the draft stands to one of another document. `same`: no difference; `word`: the one is reached where the other is not yet passed. */
export interface Verdict {
  readonly kind: Difference['kind'] | 'same' | 'word';
  /** `unclear`: one of the two does not say whether it is new or in all. */
  readonly relation: 'strong' | 'unclear' | Ellipsis;
  readonly amount: number;
}
export interface Found extends Verdict {
  readonly there: CorpusTarget;
  readonly severity: Severity;
}

export const nameOf = (t: PlanTarget): string => `${indicatorKey(t.indicator)}|${t.year}|${scopeKey(t.scope)}|${kindClassOf(t)}`;

/** Of a thing that is counted. */
export const verbBefore = (target: PlanTarget): string => (target.object === undefined ? '' : verbOf(target.raw));

export function worded(target: PlanTarget, plan: Plan): PlanTarget & Worded {
  const block = pathAt(plan, target.span.start).filter(b => b.kind !== 'paragraph').at(-1);
  return { ...target, verb: verbBefore(target), heading: block?.title ?? '' };
}

/** undefined: the two are not comparable. */
export function judge(here: Worded, there: CorpusTarget): Verdict | undefined {
  const relation = relationOf(here, there);
  if (relation === undefined) return undefined;
  const difference = differenceOf(here, there);
  if (difference !== undefined && difference.kind !== 'rounding') return { kind: difference.kind, relation, amount: difference.amount };
  return { kind: passes(here, there) || passes(there, here) ? 'word' : 'same', relation, amount: 0 };
}

function relationOf(here: Worded, there: CorpusTarget): Verdict['relation'] | undefined {
  if (indicatorKey(here.indicator) !== indicatorKey(there.indicator)) return scopeKey(here.scope) === scopeKey(there.scope) ? ellipsisOf(here, there) : undefined;
  const { relation } = compareTargets(here, there);
  if (relation === 'strong') return 'strong';
  return relation === 'weak' && scopeKey(here.scope) === scopeKey(there.scope) ? 'unclear' : undefined;
}

/** 超过5万个 beside 达到5万个: at 5万 the one is done, the other is not. A table knows no such words, and what is striven for is no threshold. */
function passes(a: Worded, b: Worded): boolean {
  return a.operator === 'gt' && b.operator === 'eq' && a.source !== 'table' && b.source !== 'table' && a.strength !== 'strive' && b.strength !== 'strive';
}

export interface Circumstances {
  readonly here: PlanTarget;
  readonly there: CorpusTarget;
  /** 1: the other document came first; 0: the same year, or not told. */
  readonly order: 0 | 1;
  readonly issued: boolean;
  /** Of the draft. */
  readonly title: string | undefined;
}

/** undefined: nothing to be said. */
export function severityOf({ kind, relation }: Verdict, at: Circumstances): Severity | undefined {
  if (kind === 'same' || kind === 'rounding') return undefined;
  const cannotBothHold = kind === 'clash' || kind === 'approximate';
  if (kind === 'word') return relation === 'strong' || relation === 'unclear' ? wordSeverity(at) : undefined;
  if (relation === 'verb') return 'hint';
  if (relation !== 'strong') return cannotBothHold ? 'info' : relation === 'heading' ? 'hint' : undefined;
  if (cannotBothHold) return isLowered(at) && at.issued && sameField(at.title, at.there.document.title) ? 'warning' : 'info';
  if (at.order === 0) return kind === 'threshold' ? 'hint' : undefined;
  return isLowered(at) ? 'info' : undefined;
}

/** A later document may pass what an earlier one reaches. */
const wordSeverity = ({ here, order }: Circumstances): Severity | undefined => (order === 0 || here.operator === 'eq' ? 'hint' : undefined);

// Better if less.
const FALLS = /能耗|排放|浓度|强度|失业|死亡|漏损|事故|时间|时限|时长|成本|发生率|缺口|赤字|负债|下降|降低|减少|压减|降幅/;

/** The draft came later and wants less. */
function isLowered({ here, there, order }: Circumstances): boolean {
  const upper = [here, there].some(t => t.operator === 'le' || t.operator === 'lt');
  if (order !== 1 || here.valueBase === undefined || there.valueBase === undefined || here.kind === 'rank') return false;
  return upper ? here.valueBase > there.valueBase : !FALLS.test(here.indicator) && here.valueBase < there.valueBase;
}

// What titles of any plan have in common.
const COMMON = /[0-9０-９]+|省|市|县|推进|推动|促进|加快|深化|实施|关于|发展|高质量|建设|行动计划|行动方案|实施方案|工作方案|工作要点|三年行动|五年|规划|计划|方案|纲要|意见|若干|措施|十[一二三四五六]五|年度?|倍增|提升|工程|攻坚|全面|进一步|[^\p{Script=Han}]/gu;
const LEAST_COMMON = 3;

/** Two plans of one field have a word of their title in common: 数字经济. A count of firms in the one need not be that of the other else. */
export function sameField(a: string | undefined, b: string | undefined): boolean {
  const [x, y] = [a, b].map(t => (t ?? '').replace(COMMON, ' ')) as [string, string];
  return x.split(' ').some(word => {
    for (let i = 0; i + LEAST_COMMON <= word.length; i++) if (y.includes(word.slice(i, i + LEAST_COMMON))) return true;
    return false;
  });
}

/** What to do about it. */
export function advice({ kind, relation, severity }: Found): string {
  if (kind === 'word') return '数值相同而门槛不同，请统一用语。';
  if (severity === 'warning') return '低于在先的现行文件，请与其衔接；确需调低的，请写明依据。';
  switch (relation) {
    case 'strong':
      if (kind === 'clash' || kind === 'approximate') return '请与其衔接；两处范围不同的，请写明范围。';
      // Which of the two came first is not told.
      return severity === 'hint' ? '两处门槛不同，请核对范围后统一。' : '低于在先的文件，请与其衔接。';
    case 'unclear':
      return '没有注明新增还是累计，请核对后注明。';
    case 'heading':
      return '名称详略不同，又没有注明新增还是累计，请核对后注明口径。';
    default:
      return '名称略有出入；如为同一指标，请统一名称，并注明新增还是累计。';
  }
}
