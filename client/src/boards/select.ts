// Which rows of a board are shown, and in which order. No DOM here and no `vscode`: the page and the tests use it.

/** What the filters ask of a row. */
export interface RowFacts {
  /** Its words. */
  readonly text: string;
  /** Value of a set (`|a|b|`), by the name of the filter; undefined where the filter does not concern the row. */
  set(filter: string): string | undefined;
}
export interface Filters {
  readonly text: string;
  /** The chosen name, by filter; empty: all. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** Every word of the text is in the row, and what is chosen is in its sets. */
export function passes(row: RowFacts, { text, chosen }: Filters): boolean {
  for (const [filter, name] of Object.entries(chosen)) {
    const set = name === '' ? undefined : row.set(filter);
    if (set !== undefined && !set.includes(`|${name}|`)) return false;
  }
  const words = folded(text).split(/\s+/).filter(w => w !== '');
  if (words.length === 0) return true;
  const own = folded(row.text);
  return words.every(word => own.includes(word));
}

/** Full width and half width, capitals and small letters are the same. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** Numbers in words by their size (6月 before 12月); what is empty stands last in either direction. */
export function compareCells(a: string, b: string, descending = false): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const order = collator.compare(a, b);
  return descending ? -order : order;
}
