import { type Finding } from '../core/rules/rule';
import { placeOf } from '../core/service/place';
import { asOfText } from './pretty';
import { type About, type CheckedFile, countsOf, type Run, SEVERITY_WORDS } from './run';
import { type Cell, type Table } from './table';
import { escaped } from './xml';

/** One page for a reader without an editor: what was checked and as of when, counts, findings with the sentence quoted and marked. No script, prints on A4. */
export function html(run: Run): string {
  const { files, error, warning, info, hint } = countsOf(run);
  const [only, ...more] = run.files;
  // A report on one draft bears its name; on several, each has a part of its own.
  const alone = only !== undefined && more.length === 0;
  const heading = alone ? `${titleOf(only)}检查报告` : '拟稿检查结果';
  const body = run.files.map(file => (alone ? fileSection(file, '', 'h2') : fileSection(file, `<h2 class="draft">${escaped(titleOf(file))}</h2>\n`, 'h3'))).join('');
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(heading)}</title><style>${STYLE}</style></head>
<body>
<main>
<h1>${escaped(heading)}</h1>
<p>${alone ? '' : `${files}个文件：`}${error}处错误，${warning}处警告，${info}处信息，${hint}处提示。</p>
${body}</main>
<footer>拟稿 ${escaped(run.tool.version)}</footer>
</body>
</html>
`;
}

const titleOf = ({ about, path }: CheckedFile): string => about?.document.title ?? path;

/** Headings of the parts of one draft. */
type PartTag = 'h2' | 'h3';

function fileSection(file: CheckedFile, heading: string, part: PartTag): string {
  const { about } = file;
  return `<section>\n${heading}${about === undefined ? '' : factsOf(file.path, about)}${findingsOf(file, part)}${(about?.review?.tables ?? []).map(t => tableHtml(t, part)).join('')}</section>\n`;
}

function factsOf(path: string, about: About): string {
  const { document, tasks, tasksWithUnits, targets, units } = about;
  const period = document.period === null ? [] : [`规划期${document.period.from === document.period.to ? document.period.from : `${document.period.from}—${document.period.to}`}年`];
  const what = [path, document.kind ?? '文种不明', ...(document.docNumber === null ? [] : [document.docNumber]), ...period, asOfText(about)];
  const counts = tasks === 0 ? [] : [`${tasks}项任务，${tasksWithUnits}项有责任单位`, `${targets}个指标`, `${units}个单位`];
  return [what, counts].filter(line => line.length > 0).map(line => `<p class="about">${escaped(line.join(' · '))}</p>\n`).join('');
}

/** Under the headings of the sections, in the order of the text. */
function findingsOf(file: CheckedFile, part: PartTag): string {
  if (file.findings.length === 0) return '<p>没有发现问题。</p>\n';
  const bySection = new Map<string, Finding[]>();
  for (const finding of file.findings) {
    const section = file.about?.review?.sectionAt(finding.span.start) ?? '';
    const list = bySection.get(section);
    if (list) list.push(finding);
    else bySection.set(section, [finding]);
  }
  let number = 1;
  return [...bySection].map(([section, findings]) => {
    const list = `<ol start="${number}">\n${findings.map(f => item(file, f)).join('')}</ol>\n`;
    number += findings.length;
    return (section === '' ? '' : `<${part}>${escaped(section)}（${findings.length}处）</${part}>\n`) + list;
  }).join('');
}

/** The title is part of the head, so that it stays with its rows and stands on every page; what rows have in common stands over them. */
function tableHtml({ title, header, rows, grouped }: Table, part: PartTag): string {
  const shown = (cells: readonly Cell[]): readonly Cell[] => cells.filter((_, i) => i !== grouped);
  const row = (cells: readonly Cell[], tag: 'td' | 'th'): string => `<tr>${shown(cells).map(c => `<${tag}>${escaped(String(c))}</${tag}>`).join('')}</tr>\n`;
  const columns = shown(header).length;
  let above: Cell | undefined;
  const body = rows.map(cells => {
    const group = grouped === undefined ? undefined : cells[grouped];
    const head = group === undefined || group === '' || group === above ? '' : `<tr class="group"><th colspan="${columns}" scope="rowgroup">${escaped(String(group))}</th></tr>\n`;
    above = group;
    return head + row(cells, 'td');
  });
  return `<table>\n<thead><tr class="title"><th colspan="${columns}"><${part}>${escaped(title)}</${part}></th></tr>\n${row(header, 'th')}</thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n`;
}

function item(file: CheckedFile, finding: Finding): string {
  const { line } = placeOf(file.source, finding.span);
  const fixes = (finding.fixes ?? []).map(f => `<p class="fix">可改：${escaped(f.title)}</p>`).join('');
  const related = (finding.related ?? []).slice(0, 5).map(r => `<p class="related">另见${r.other ? `${escaped(r.other.path)}第${r.other.range.start.line + 1}` : `第${placeOf(file.source, r.span).line}`}行：${escaped(r.message)}</p>`).join('');
  return `<li class="${finding.severity}"><p><b>${SEVERITY_WORDS[finding.severity]}</b> 第${line}行　${escaped(finding.message)} <code>${finding.ruleId}</code></p>${quote(file, finding)}${fixes}${related}</li>\n`;
}

const AROUND = 60;

/** The line with the place marked, cut to some words before and behind. */
function quote({ source, path }: CheckedFile, { span }: Finding): string {
  const line = source.line(source.lineAt(span.start));
  const end = Math.min(span.end, line.end);
  if (end <= span.start) return '';
  const from = Math.max(line.start, span.start - AROUND);
  const to = Math.min(line.end, end + AROUND);
  const text = (start: number, stop: number): string => escaped(plain(source.slice({ start, end: stop }), path));
  return `<blockquote>${from > line.start ? '……' : ''}${text(from, span.start)}<mark>${text(span.start, end)}</mark>${text(end, to)}${to < line.end ? '……' : ''}</blockquote>`;
}

/** Without the marks of bold type, which mean nothing to a reader of the page. */
const plain = (text: string, path: string): string => (/\.(?:md|markdown)$/i.test(path) ? text.replaceAll('**', '') : text);

const STYLE = `body{font:16px/1.7 "Source Han Serif SC","Noto Serif CJK SC",SimSun,serif;max-width:52em;margin:2em auto;padding:0 1em;color:#222}
h1{font-size:1.5em}h2,h3{font-size:1.05em;margin:1.2em 0 .3em}.draft{font-size:1.2em;border-bottom:1px solid #999;margin-top:2em}.about,footer{color:#666}li{margin:.8em 0;break-inside:avoid}li p{margin:0}
blockquote{margin:.2em 0 .2em 1em;padding-left:.6em;border-left:3px solid #ccc}mark{background:#fde9a9}code{color:#666;font-size:.85em}
.error b{color:#b00020}.warning b{color:#9a5b00}.info b{color:#00629b}.hint b{color:#555}.fix,.related{color:#444;margin-left:1em}
table{border-collapse:collapse;width:100%;font-size:.85em}th,td{border:1px solid #bbb;padding:.2em .4em;text-align:left;vertical-align:top}th{white-space:nowrap}h1,h2,h3{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}table{margin-top:1.6em}.title th{border:0;padding:0}.title h2,.title h3{margin:0 0 .3em}.group th{background:#f2f2f2;white-space:normal}.group{break-after:avoid}
@page{size:A4;margin:20mm 18mm}@media print{body{margin:0;padding:0;max-width:none;font-size:10.5pt;line-height:1.5}li{margin:.5em 0}mark{text-decoration:underline;text-underline-offset:2px}}`;
