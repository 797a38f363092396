import { type Side } from '../core/service/compare/comparison';
import { type TargetChange } from '../core/service/compare/compareTargets';
import { type TaskChange } from '../core/service/compare/compareTasks';
import { type FileTarget } from '../core/service/targetGroups';
import { valueText } from './planTables';

export const TASK_WORDS = { added: '新增', dropped: '取消', reworded: '改写', moved: '移动', reassigned: '分工变化', same: '未变' } as const;
export const TARGET_WORDS = { added: '新增', dropped: '取消', raised: '提高', lowered: '降低', restated: '口径变化', same: '未变' } as const;

/** 成文日期 and 规划期, as far as they are known and the title does not say so already. */
export function sideFacts({ title, date, period }: Side): string {
  const inTitle = period !== null && title !== null && title.includes(String(period.from)) && title.includes(String(period.to));
  return [date, period === null || inTitle ? null : `${period.from === period.to ? '' : `${period.from}—`}${period.to}年`].filter(f => f !== null).join('，');
}

/** 牵头甲→乙；增丙；减丁 */
export function unitText({ units: { added, dropped, lead, renamed }, kind }: TaskChange): string {
  if (kind === 'added' || kind === 'dropped') return [...added, ...dropped].join('、');
  const parts = [
    lead === null ? '' : `牵头${lead.old ?? '未定'}→${lead.new ?? '未定'}`,
    added.length > 0 ? `增${added.join('、')}` : '',
    dropped.length > 0 ? `减${dropped.join('、')}` : '',
    renamed.length > 0 ? `更名${renamed.map(r => `${r.old}→${r.new}`).join('、')}` : '',
  ];
  return parts.filter(p => p !== '').join('；');
}

/** 2026年→2027年; of a task that is new or gone its own; empty where nothing changed. */
export function deadlineText({ kind, deadline: { old, new: now } }: TaskChange): string {
  if (kind === 'added' || kind === 'dropped') return now ?? old ?? '';
  return old === now ? '' : [old ?? '无', now ?? '无'].join('→');
}

export const yearAndValue = (t: FileTarget): string => `${t.year !== null ? `${t.year}年` : t.kind === 'per-year' ? '每年' : ''}${valueText(t)}`;

/** +15个（+30%）; empty where there is no difference to be told. */
export function differenceText({ difference, ratio, new: now }: TargetChange): string {
  if (difference === null || difference === 0) return '';
  return `${signed(inUnit(difference, now))}${now?.unit ?? ''}${ratio === null ? '' : `（${signed(Number((ratio * 100).toFixed(1)))}%）`}`;
}

/** In the unit that the later draft writes. */
function inUnit(difference: number, now: FileTarget | null): number {
  const factor = now?.value !== null && now?.value !== undefined && now.value !== 0 && now.valueBase !== null ? now.valueBase / now.value : 1;
  return Number((difference / factor).toPrecision(10));
}
const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));
