/** A text of the draft in “ ”; quotation marks inside it become ‘ ’ (GB/T 15834—2011, 4.8.3.3). */
export function quoted(text: string): string {
  return `“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}
