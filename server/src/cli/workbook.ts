import { sheetOf } from '../report/sheet';
import { type Table } from '../report/table';

/** A workbook of one sheet. */
export async function workbook(table: Table): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const { rows, options, file } = sheetOf(table);
  return write(rows, options, file).toBuffer();
}
