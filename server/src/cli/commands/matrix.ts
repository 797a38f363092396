import { keyOf, type MatrixRow, matrixRows } from '../../core/service/matrix';
import { type Table } from '../../report/table';
import { type Draft, openDrafts } from '../drafts';
import { type Io } from '../io';
import { type Arguments } from '../options';
import { deliverTable, tableFormatOf } from '../output';
import { type Sources } from '../session';

interface Row extends MatrixRow {
  readonly no: number;
  readonly file: string;
}

/** `nigao matrix FILE…`: the 任务分解表 of one draft or of several, in order. */
export async function matrix(args: Arguments, io: Io, sources: Sources): Promise<number> {
  tableFormatOf(args);
  const { drafts, code } = await openDrafts('matrix', args, io, sources);
  const rows = numbered(drafts, args.one('unit'));
  if (rows.length === 0) io.err('没有可以列入任务分解表的任务。\n');
  await deliverTable(tableOf(rows), dataOf(rows), args, io);
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

function dataOf(rows: readonly Row[]): object {
  return rows.map(({ no, section, task, targets, lead, units, deadline, file, path, line }) => ({ no, section, task, targets, lead, units, deadline, file, path, line }));
}

function tableOf(rows: readonly Row[]): Table {
  return {
    title: '任务分解表',
    header: ['序号', '章节', '重点任务', '目标指标', '牵头单位', '责任（配合）单位', '完成时限', '原文位置'],
    rows: rows.map(r => [r.no, r.section, r.task, r.targets.join('；'), r.lead ?? '', r.units.join('、'), r.deadline ?? '', `${r.file}:${r.line}`]),
  };
}
