import { type MatrixRow, supportsOf } from '../core/service/matrix';
import { type FileTarget, type TargetGroup } from '../core/service/targetGroups';
import { type Cell, type Table } from './table';

const SIGNS: Readonly<Record<string, string>> = { '=': '', '>=': '≥', '>': '＞', '<=': '≤', '<': '＜', '~': '约' };

/** Value as it is read: ≥2.6万亿元, 30—50家; empty where the text gives none. */
export function valueText({ operator, value, value2, unit }: Pick<FileTarget, 'operator' | 'value' | 'value2' | 'unit'>): string {
  if (value === null) return '';
  const number = operator === 'range' && value2 !== null ? `${value}—${value2}` : `${SIGNS[operator ?? '='] ?? ''}${value}`;
  return number + (unit ?? '');
}

export interface NumberedRow extends MatrixRow {
  /** From 1, over all drafts. */
  readonly no: number;
  readonly file: string;
}
/** Column of 章节 in `matrixTable`. */
export const SECTION_COLUMN = 1;
const MATRIX = ['序号', '章节', '重点任务', '目标指标', '牵头单位', '责任（配合）单位', '完成时限'];

/** 任务分解表. `place`: the last column says where a task stands, 文件:行 or the line; 'none': as it is sent out. */
export function matrixTable(rows: readonly NumberedRow[], place: 'file' | 'line' | 'none'): Table {
  const where = { file: ['原文位置'], line: ['行'], none: [] }[place];
  const placeOf = (row: NumberedRow): readonly Cell[] => (place === 'none' ? [] : [place === 'file' ? `${row.file}:${row.line}` : row.line]);
  return {
    title: '任务分解表',
    header: [...MATRIX, ...where],
    rows: rows.map(r => [r.no, r.section, r.task, r.targets.join('；'), r.leads.join('、'), supportsOf(r).join('、'), r.deadline ?? '', ...placeOf(r)]),
  };
}

/** 指标, one line for each place. */
export function targetTable(groups: readonly TargetGroup[], place: 'file' | 'line'): Table {
  return {
    title: '指标',
    header: ['指标', '年份', '数值', '基期', '原文', place === 'file' ? '原文位置' : '行'],
    rows: groups.flatMap(g => g.targets.map(t => [g.indicator, t.year ?? (t.kind === 'per-year' ? '每年' : ''), valueText(t), baseText(t), t.raw, place === 'file' ? `${t.file}:${t.line}` : t.line])),
  };
}

function baseText({ baseYear, baseValue }: FileTarget): string {
  return [baseYear === null ? '' : `${baseYear}年`, baseValue === null ? '' : String(baseValue)].filter(s => s !== '').join(' ');
}
