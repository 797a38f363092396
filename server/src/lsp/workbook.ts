import { sheetOf } from '../report/sheet';
import { type Table } from '../report/table';

const CHUNK = 0x8000;

/** A workbook of one sheet as base64, in a process or in a Worker. */
export async function workbookBase64(table: Table): Promise<string> {
  const { default: write } = await import('write-excel-file/universal');
  const { rows, options, file } = sheetOf(table);
  const bytes = new Uint8Array(await (await write(rows, options, file).toBlob()).arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
