import { type FileTarget, type Match, targetGroups, targetMatches } from '../../core/service/targetGroups';
import { targetTable } from '../../report/planTables';
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
    await deliverTable(targetTable(groups, 'file'), groups, args, io);
  }
  return code;
}

const place = (t: FileTarget): string => `${t.file}:${t.line}`;
const RELATIONS = { strong: '可比', weak: '存疑', none: '不可比' } as const;

function matchTable(matches: readonly Match[]): Table {
  return { title: '指标比对', header: ['指标', '一处', '另一处', '是否可比', '理由'], rows: matches.map(m => [m.a.indicator, place(m.a), place(m.b), RELATIONS[m.relation], m.reason]) };
}
