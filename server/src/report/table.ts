/** A table as it is sent out, in the formats that need no further package. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** For spreadsheets: with a byte-order mark, without which Excel takes Chinese for another encoding; a cell that a spreadsheet would run as a formula is kept as text. */
export function csv({ header, rows }: Table): string {
  const cell = (text: string): string => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${[header, ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function markdownTable({ header, rows }: Table): string {
  const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\|]/g, '\\$&');
  const line = (row: readonly string[]): string => `| ${row.map(cell).join(' | ')} |\n`;
  return line(header) + line(header.map(() => '---')) + rows.map(line).join('');
}
