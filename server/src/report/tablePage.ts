import { type Cell, type Table } from './table';
import { escaped } from './xml';

/** A table as a page to be printed on A4 landscape, or to be read without an editor; no script. `plan`: title of the plan it belongs to. */
export function tablePage({ title, header, rows }: Table, plan: string | null): string {
  const heading = plan === null ? title : `${plan}${title}`;
  const cells = (row: readonly Cell[], tag: 'td' | 'th'): string => row.map(cell => `<${tag}${typeof cell === 'number' ? ' class="number"' : ''}>${escaped(String(cell))}</${tag}>`).join('');
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(heading)}</title><style>${STYLE}</style></head>
<body>
<main>
<h1>${escaped(heading)}</h1>
<table>
<thead><tr>${cells(header, 'th')}</tr></thead>
<tbody>
${rows.map(row => `<tr>${cells(row, 'td')}</tr>\n`).join('')}</tbody>
</table>
</main>
</body>
</html>
`;
}

const STYLE = `body{font:15px/1.6 "Source Han Serif SC","Noto Serif CJK SC",SimSun,serif;max-width:72em;margin:2em auto;padding:0 1em;color:#222;background:#fff}
h1{font-size:1.4em;text-align:center}table{border-collapse:collapse;width:100%;font-size:.9em}th,td{border:1px solid #888;padding:.3em .5em;text-align:left;vertical-align:top}
th{white-space:nowrap;text-align:center;background:#f2f2f2}.number{text-align:center;white-space:nowrap}tr{break-inside:avoid}thead{display:table-header-group}
@page{size:A4 landscape;margin:20mm}@media print{body{margin:0;padding:0;max-width:none;font-size:10.5pt}}`;
