/** A table as it is sent out: text, or numbers that a spreadsheet may sort by. */
export type Cell = string | number;
export interface Table {
  /** Name of the sheet. */
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Column whose value a page gives once, over the rows that have it in common. */
  readonly grouped?: number;
}

/** For spreadsheets: with a byte-order mark, without which Excel takes Chinese for another encoding; a cell that a spreadsheet would run as a formula is kept as text. */
export function csv({ header, rows }: Table): string {
  const cell = (value: Cell): string => {
    const text = String(value);
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${[header, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function markdownTable({ header, rows }: Table): string {
  const cell = (value: Cell): string => String(value).replace(/\s+/g, ' ').replace(/[\\|]/g, '\\$&');
  const line = (row: readonly Cell[]): string => `| ${row.map(cell).join(' | ')} |\n`;
  return line(header) + line(header.map(() => '---')) + rows.map(line).join('');
}
