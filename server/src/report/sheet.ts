import { type Cell, type Table } from './table';

/** What write-excel-file is given: rows of cells, and how the sheet looks. */
export interface Sheet {
  readonly rows: (object | null)[][];
  readonly options: { readonly sheet: string; readonly columns: { width: number }[]; readonly stickyRowsCount: number; readonly orientation: 'landscape' };
  readonly file: { features: { files: { transform: Record<'xl/workbook.xml' | 'xl/worksheets/sheet{id}.xml', { transform(xml: string): string }> } }[] };
}

/** Characters that a cell of a workbook holds. */
const LONGEST_CELL = 32_767;
/** Width of a column in characters: as wide as its longest line, within reason. */
const NARROWEST = 8;
const WIDEST = 48;

/** The header stands still and bold, text is text (no cell is run as a formula), numbers are numbers; printed on its side. */
export function sheetOf(table: Table): Sheet {
  const columns = table.header.map((_, i) => ({ width: widthOf([table.header[i] ?? '', ...table.rows.map(r => r[i] ?? '')]) }));
  return { rows: [table.header.map(head), ...table.rows.map(row => row.map(body))], options: { sheet: table.title, columns, stickyRowsCount: 1, orientation: 'landscape' }, file: { features: [{ files: { transform: printed(table.title) } }] } };
}

/** On paper: as wide as a page, and the header on every page. */
function printed(sheet: string): Sheet['file']['features'][number]['files']['transform'] {
  const titles = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet.replaceAll("'", "''")}'!$1:$1</definedName></definedNames>`;
  return {
    'xl/workbook.xml': { transform: xml => xml.replace(/<definedNames\s*\/>/, () => titles) },
    'xl/worksheets/sheet{id}.xml': { transform: xml => xml.replace(/<worksheet\b[^>]*>/, root => `${root}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`).replace('<pageSetup ', '<pageSetup fitToHeight="0" ') },
  };
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
