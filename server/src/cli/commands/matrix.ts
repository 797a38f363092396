import { keyOf } from '../../core/service/matrix';
import { allMatrixRows } from '../../core/service/matrixTable';
import { matrixTable, type NumberedRow } from '../../report/planTables';
import { type Draft, openDrafts } from '../drafts';
import { type Io } from '../io';
import { type Arguments } from '../options';
import { deliverTable, tableFormatOf } from '../output';
import { type Sources } from '../session';

/** `nigao matrix FILE…`: the 任务分解表 of one draft or of several, in order. */
export async function matrix(args: Arguments, io: Io, sources: Sources): Promise<number> {
  tableFormatOf(args);
  const { drafts, code } = await openDrafts('matrix', args, io, sources);
  const rows = numbered(drafts, args.one('unit'));
  if (rows.length === 0) io.err('没有可以列入任务分解表的任务。\n');
  await deliverTable(matrixTable(rows, 'file'), dataOf(rows), args, io);
  return code;
}

function numbered(drafts: readonly Draft[], unit: string | undefined): readonly NumberedRow[] {
  return drafts
    .flatMap(({ shown, analysis }) => {
      const rows = allMatrixRows(analysis);
      const key = unit === undefined ? undefined : keyOf(analysis, unit);
      return rows.filter(r => key === undefined || r.keys.includes(key)).map(r => ({ ...r, file: shown }));
    })
    .map((row, i) => ({ ...row, no: i + 1 }));
}

function dataOf(rows: readonly NumberedRow[]): object {
  return rows.map(({ no, section, task, targets, lead, units, deadline, file, path, line }) => ({ no, section, task, targets, lead, units, deadline, file, path, line }));
}
