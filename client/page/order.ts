import { compareCells } from '../src/boards/select';

/** Column and direction; no column: the order of the draft. */
export interface Order {
  readonly by: string;
  readonly descending: boolean;
}

/** Rows in the order in which they came. */
const original = new WeakMap<HTMLTableElement, readonly HTMLTableSectionElement[]>();

/** Orders the rows (each its own tbody) by what stands in a column, and says so in its heading. */
export function sortRows(table: HTMLTableElement, { by, descending }: Order): void {
  const rows = original.get(table) ?? [...table.tBodies];
  original.set(table, rows);
  let column = -1;
  for (const head of table.tHead?.rows[0]?.cells ?? []) {
    const button = head.querySelector<HTMLElement>('[data-sort-by]');
    if (button === null) continue;
    const here = by !== '' && button.dataset['sortBy'] === by;
    head.setAttribute('aria-sort', here ? (descending ? 'descending' : 'ascending') : 'none');
    if (here) column = head.cellIndex;
  }
  const keyed = rows.map(row => ({ row, key: column < 0 ? '' : keyOf(row, column) }));
  const sorted = column < 0 ? keyed : keyed.sort((a, b) => compareCells(a.key, b.key, descending));
  for (const { row } of sorted) table.append(row);
}

function keyOf(row: HTMLTableSectionElement, column: number): string {
  const cell = row.rows[0]?.cells[column];
  return cell?.dataset['sort'] ?? cell?.textContent?.trim() ?? '';
}
