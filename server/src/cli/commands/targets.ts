import { type FileTarget, type Match, type TargetGroup, targetGroups, targetMatches } from '../../core/service/targetGroups';
import { type Table } from '../../report/table';
import { openDrafts } from '../drafts';
import { type Io } from '../io';
import { type Arguments } from '../options';
import { deliverTable, tableFormatOf } from '../output';
import { type Sources } from '../session';

/** `nigao targets FILE…`: every target, grouped by indicator, over the years and the drafts. */
export async function targets(args: Arguments, io: Io, sources: Sources): Promise<number> {
  tableFormatOf(args);
  const { drafts, code } = await openDrafts('targets', args, io, sources);
  if (args.has('explain-match')) {
    const matches = targetMatches(drafts);
    await deliverTable(matchTable(matches), matches, args, io);
  } else {
    const groups = targetGroups(drafts);
    if (groups.length === 0) io.err('没有识别出指标。\n');
    await deliverTable(groupTable(groups), groups, args, io);
  }
  return code;
}

const place = (t: FileTarget): string => `${t.file}:${t.line}`;
const SIGNS: Readonly<Record<string, string>> = { '=': '', '>=': '≥', '>': '＞', '<=': '≤', '<': '＜', '~': '约' };

function valueOf({ operator, value, value2, unit }: FileTarget): string {
  if (value === null) return '';
  const number = operator === 'range' && value2 !== null ? `${value}—${value2}` : `${SIGNS[operator ?? '='] ?? ''}${value}`;
  return number + (unit ?? '');
}

function groupTable(groups: readonly TargetGroup[]): Table {
  return {
    title: '指标',
    header: ['指标', '年份', '数值', '基期', '原文', '原文位置'],
    rows: groups.flatMap(g => g.targets.map(t => [g.indicator, t.year ?? '', valueOf(t), baseOf(t), t.raw, place(t)])),
  };
}

function baseOf({ baseYear, baseValue }: FileTarget): string {
  return [baseYear === null ? '' : `${baseYear}年`, baseValue === null ? '' : String(baseValue)].filter(s => s !== '').join(' ');
}

const RELATIONS = { strong: '可比', weak: '存疑', none: '不可比' } as const;

function matchTable(matches: readonly Match[]): Table {
  return { title: '指标比对', header: ['指标', '一处', '另一处', '是否可比', '理由'], rows: matches.map(m => [m.a.indicator, place(m.a), place(m.b), RELATIONS[m.relation], m.reason]) };
}
