import { kindClassOf, scopeKey } from '../../model/comparable';
import { differenceOf } from '../../model/contradiction';
import { dimensionOf } from '../../model/measures';
import { type PlanTarget } from '../../model/targets';
import { type RuleContext } from '../rule';
import { type Pair } from './pairs';

// 表1 充电设施发展指标 over a row 公共桩数量: what the title of the table says, the row leaves out; the text says it: 公共充电桩.

const SHORTEST = 2;
const MOST_ROWS = 400;

interface Row {
  readonly row: PlanTarget;
  readonly key: string;
  readonly caption: string;
}

/** Rows whose names lack words that the title of their table says, with places of the text that say them and state another value. */
export function* captionPairs({ targets, names: known }: Pick<RuleContext, 'targets' | 'names'>): Generator<Pair> {
  const rows = new Map<string, Row[]>();
  for (const t of targets) {
    if (t.source !== 'table' || t.year === undefined || captionOf(t).length < 4 || kindClassOf(t) !== 'state') continue;
    const group = rows.get(placeKey(t));
    const row: Row = { row: t, key: known.sense(t.indicator), caption: captionOf(t) };
    if (!group) rows.set(placeKey(t), [row]);
    else if (group.length < MOST_ROWS) group.push(row);
  }
  if (rows.size === 0) return;
  const names = new Set(targets.flatMap(t => (t.source === 'table' ? [known.sense(t.indicator)] : [])));
  for (const here of targets) {
    if (here.source === 'table' || here.year === undefined || here.inYear === true || known.generic(here.indicator) || kindClassOf(here) !== 'state') continue;
    const key = known.sense(here.indicator);
    const fit = names.has(key) ? [] : (rows.get(placeKey(here)) ?? []).filter(r => leavesOut(r.key, key, r.caption));
    const there = fit[0]?.row;
    const difference = there && fit.length === 1 ? differenceOf(here, there) : undefined;
    if (there && difference && difference.kind !== 'rounding') yield { here, there, difference, basis: 'caption' };
  }
}

const placeKey = (t: PlanTarget): string => `${t.year}|${dimensionOf(t.unitBase ?? '').base}|${scopeKey(t.scope)}`;
const captionOf = ({ path }: PlanTarget): string => path?.slice(path.lastIndexOf('/') + 1) ?? '';

// Of one more of these a name is another class.
const NARROW = /[级型]|新增|新建|重点|示范|规模以上|人均|每|[城市郊山]区|县|村|镇|智能|绿色|数字|优质|高标准/;
const COMMON = /设施|机构|服务|企业|项目|建设|体系|产业|行业|工作|事业|发展|的/g;

/** `short` is `long` without words in one place, and those words are of the title of the table. */
export function leavesOut(short: string, long: string, caption: string): boolean {
  if (short.length < SHORTEST || long.length <= short.length) return false;
  let front = 0;
  while (front < short.length && short[front] === long[front]) front++;
  const gap = long.slice(front, front + long.length - short.length);
  if (long.slice(front + gap.length) !== short.slice(front)) return false;
  const core = gap.replace(COMMON, '');
  return gap.length >= 2 && !NARROW.test(gap) && core.length >= 2 && caption.includes(core);
}
