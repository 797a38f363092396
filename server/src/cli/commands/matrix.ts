import { keyOf, type MatrixRow, matrixRows } from '../../core/service/matrix';
import { csv, markdownTable, type Table } from '../../report/table';
import { type Draft, openDrafts } from '../drafts';
import { type Io, UsageError } from '../io';
import { type Arguments } from '../options';
import { deliver } from '../output';
import { type Sources } from '../session';

const FORMATS = ['markdown', 'csv', 'json'];

interface Row extends MatrixRow {
  readonly no: number;
  readonly file: string;
}

/** `nigao matrix FILE…`: the 任务分解表 of one draft or of several, in order. */
export async function matrix(args: Arguments, io: Io, sources: Sources): Promise<number> {
  const format = args.one('format') ?? 'markdown';
  if (format === 'xlsx') throw new UsageError('本版本尚不能输出xlsx；可用--format csv，Excel、WPS可以直接打开。');
  if (!FORMATS.includes(format)) throw new UsageError(`选项--format的值“${format}”无效，可用的是：${FORMATS.join('、')}。例如：--format csv`);
  const { drafts, code } = await openDrafts('matrix', args, io, sources);
  const rows = numbered(drafts, args.one('unit'));
  if (rows.length === 0) io.err('没有可以列入任务分解表的任务。\n');
  deliver(format === 'json' ? json(rows) : format === 'csv' ? csv(tableOf(rows)) : markdownTable(tableOf(rows)), args, io);
  return code;
}

function numbered(drafts: readonly Draft[], unit: string | undefined): readonly Row[] {
  return drafts
    .flatMap(({ shown, analysis }) => {
      const rows = matrixRows(analysis);
      const key = unit === undefined ? undefined : keyOf(analysis, unit);
      return rows.filter(r => key === undefined || r.keys.includes(key)).map(r => ({ ...r, file: shown }));
    })
    .map((row, i) => ({ ...row, no: i + 1 }));
}

function json(rows: readonly Row[]): string {
  return `${JSON.stringify(rows.map(({ no, section, task, targets, lead, units, deadline, file, path, line }) => ({ no, section, task, targets, lead, units, deadline, file, path, line })), undefined, 2)}\n`;
}

function tableOf(rows: readonly Row[]): Table {
  return {
    header: ['序号', '章节', '重点任务', '目标指标', '牵头单位', '责任（配合）单位', '完成时限', '原文位置'],
    rows: rows.map(r => [String(r.no), r.section, r.task, r.targets.join('；'), r.lead ?? '', r.units.join('、'), r.deadline ?? '', `${r.file}:${r.line}`]),
  };
}
