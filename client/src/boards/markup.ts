/** HTML that is ready to be put into a page. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}
type Value = string | number | Markup | readonly Markup[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML, between tags and in quoted attributes; control characters are left out. */
export function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"']/g, c => ESCAPES[c] ?? c);
}

/** Template for HTML: whatever is put in is escaped, unless it is Markup itself. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const html = parts.map((part, i) => (i === 0 ? part : valueHtml(values[i - 1]) + part));
  return new Markup(html.join(''));
}

export const nothing = new Markup('');

function valueHtml(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.html;
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return value.map(v => v.html).join('');
}

/** Names of a set in one attribute, to be asked by `|name|`. */
export function inSet(names: readonly string[]): string {
  return names.length === 0 ? '' : `|${names.map(setName).join('|')}|`;
}
export const setName = (name: string): string => name.replaceAll('|', ' ');
