import { type Cell, type Table } from '../report/table';

/** Characters that a cell of a workbook holds. */
const LONGEST_CELL = 32_767;
/** Width of a column in characters: as wide as its longest line, within reason. */
const NARROWEST = 8;
const WIDEST = 48;

/** A workbook of one sheet: the header stands still and bold, text is text (no cell is run as a formula), numbers are numbers. */
export async function workbook(table: Table): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const rows = [table.header.map(head), ...table.rows.map(row => row.map(body))];
  const columns = table.header.map((_, i) => ({ width: widthOf([table.header[i] ?? '', ...table.rows.map(r => r[i] ?? '')]) }));
  return write(rows, { sheet: table.title, columns, stickyRowsCount: 1 }).toBuffer();
}

const head = (text: string): object => ({ value: text, type: String, fontWeight: 'bold', alignVertical: 'center', wrap: true });

function body(value: Cell): object | null {
  if (value === '') return null;
  return typeof value === 'number' ? { value, type: Number, alignVertical: 'top' } : { value: plain(value), type: String, alignVertical: 'top', wrap: true };
}

/** Without the control characters that XML does not allow. */
const plain = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '').slice(0, LONGEST_CELL);

/** Chinese characters take two. */
function widthOf(cells: readonly Cell[]): number {
  let widest = NARROWEST;
  for (const cell of cells) widest = Math.max(widest, String(cell).slice(0, WIDEST).replace(/[^\x00-\xff]/g, '  ').length + 2);
  return Math.min(widest, WIDEST);
}
