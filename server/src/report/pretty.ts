import { type Finding } from '../core/rules/rule';
import { placeOf, placeOfRange } from '../core/service/place';
import { colours, type Colours } from './colour';
import { excerpt } from './excerpt';
import { type About, type CheckedFile, countsOf, findingsOf, type Run, SEVERITY_WORDS } from './run';
import { type Measure, padded, paddedLeft, visible, widthOf, wrapped } from './width';

export interface Style extends Measure {
  /** Width of the terminal in cells. */
  readonly columns: number;
  readonly colour: boolean;
}
interface Page {
  readonly style: Style;
  readonly c: Colours;
}

/** For people: each draft with its findings in reading order, the place marked, the reason, what to write; then the sum. */
export function pretty(run: Run, style: Style): string {
  if (run.files.length === 0) return '';
  const page: Page = { style: { ...style, columns: Math.min(Math.max(style.columns, 60), 140) }, c: colours(style.colour) };
  const shown = run.files.length === 1 ? run.files : run.files.filter(f => f.findings.length > 0);
  const parts = shown.map(file => fileText(file, page));
  const table = run.files.length > 1 && shown.length > 0 ? [fileTable(run, page)] : [];
  return `${[...parts, ...table, summary(run, page)].join('\n')}\n`;
}

function fileText(file: CheckedFile, page: Page): string {
  const findings = file.findings.map(f => findingText(file, f, page));
  return [header(file, page), ...findings].join('\n');
}

function header({ path, about }: CheckedFile, { c }: Page): string {
  const name = c.bold(visible(path));
  if (!about) return `${name}\n`;
  const { document, tasks, tasksWithUnits, targets, units } = about;
  if (document.profile === null && tasks === 0) return `${name}   不像规划类文稿\n`;
  const period = document.period ? `（${document.period.from === document.period.to ? document.period.from : `${document.period.from}—${document.period.to}`}年）` : '';
  const kind = `${document.kind ?? '文种不明'}${period}`;
  const counts = tasks === 0 ? '没有识别出任务' : `${tasks}项任务，${tasksWithUnits}项有责任单位`;
  return `${name}   ${kind} · ${asOfText(about)}\n${c.dim(`${counts} · ${targets}个指标 · ${units}个单位`)}\n`;
}

export function asOfText({ asOf }: Pick<About, 'asOf'>): string {
  const [year, month, day] = asOf.date.split('-').map(Number);
  const date = `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
  const basis = { document: '成文日期', period: '规划期首日', given: '指定日期', today: '今日' }[asOf.basis];
  return `以${basis}${date}为准`;
}

const INDENT = 9;

function findingText(file: CheckedFile, finding: Finding, page: Page): string {
  const { style, c } = page;
  const place = placeOf(file.source, finding.span);
  const prefix = `  ${SEVERITY_WORDS[finding.severity]}  ${padded(`${place.line}:${place.column}`, 7, style)} `;
  const indent = widthOf(prefix, style);
  const end = finding.ruleId + (finding.fixes?.some(f => f.safety === 'safe') ? '  可修复' : '');
  const lines = wrapped(visible(finding.message), style.columns - indent, style);
  const head = withEnd(lines, end, style.columns - indent, page).map((line, i) => (i === 0 ? prefixColoured(prefix, finding, c) : ' '.repeat(indent)) + line);
  return [...head, ...excerptLines(file, finding, page), ...notes(file, finding, page), ''].join('\n');
}

function prefixColoured(prefix: string, { severity }: Finding, c: Colours): string {
  const word = SEVERITY_WORDS[severity];
  return prefix.replace(word, c.severity(severity, word));
}

/** The rule's id at the right end of the last line, or on a line of its own. */
function withEnd(lines: readonly string[], end: string, width: number, { style, c }: Page): readonly string[] {
  const last = lines[lines.length - 1] ?? '';
  const room = width - widthOf(last, style) - widthOf(end, style);
  if (room >= 2) return [...lines.slice(0, -1), last + ' '.repeat(room) + c.dim(end)];
  return [...lines, c.dim(paddedLeft(end, width, style))];
}

function excerptLines(file: CheckedFile, finding: Finding, { style, c }: Page): readonly string[] {
  if (finding.span.start === finding.span.end && finding.ruleId.startsWith('nigao/')) return [];
  const { line, text, marks } = excerpt(file.source, finding.span, style.columns - INDENT - 2, style);
  if (text.trim() === '') return [];
  return [`${paddedLeft(String(line), INDENT - 3, style)} ${c.dim('│')} ${text}`, `${' '.repeat(INDENT - 2)}${c.dim('│')} ${c.severity(finding.severity, marks)}`];
}

const RELATED_SHOWN = 3;

function notes(file: CheckedFile, finding: Finding, { style, c }: Page): readonly string[] {
  const related = finding.related ?? [];
  const also = related.slice(0, RELATED_SHOWN).map(r => {
    const { line, column } = r.other ? placeOfRange(r.other.range) : placeOf(file.source, r.span);
    return `另见 ${r.other ? `${visible(r.other.path)}:` : ''}${line}:${column}  ${visible(r.message)}`;
  });
  const more = related.length > RELATED_SHOWN ? [`另见其余${related.length - RELATED_SHOWN}处`] : [];
  const fixes = (finding.fixes ?? []).slice(0, 2).map(f => (/^[改补删加移换拆并]/.test(f.title) ? `可${visible(f.title)}` : `可改：${visible(f.title)}`));
  return [...fixes, ...also, ...more].flatMap(note => wrapped(note, style.columns - INDENT, style).map((line, i) => ' '.repeat(i === 0 ? INDENT : INDENT + 2) + c.dim(line)));
}

/** One line a file, the worst first. */
function fileTable(run: Run, { style, c }: Page): string {
  const rows = run.files.filter(f => f.findings.length > 0).map(f => ({ path: f.path, counts: countsOf({ files: [f], drafts: 1 }) }));
  rows.sort((a, b) => b.counts.error - a.counts.error || b.counts.warning - a.counts.warning || b.counts.info - a.counts.info || b.counts.hint - a.counts.hint || (a.path < b.path ? -1 : 1));
  const cellOf = (n: number): string => paddedLeft(n === 0 ? '·' : String(n), 6, style);
  const head = c.dim(`${['错误', '警告', '信息', '提示'].map(w => paddedLeft(w, 6, style)).join('')}  文件`);
  const lines = rows.map(({ path, counts: { error, warning, info, hint } }) => `${[error, warning, info, hint].map(cellOf).join('')}  ${visible(path)}`);
  const clean = run.files.length - rows.length;
  return [head, ...lines, ...(clean > 0 ? [c.dim(`其余${clean}个文件没有发现问题`)] : []), ''].join('\n');
}

function summary(run: Run, { style, c }: Page): string {
  const counts = countsOf(run);
  const words = (['error', 'warning', 'info', 'hint'] as const).filter(s => counts[s] > 0).map(s => c.severity(s, `${counts[s]}处${SEVERITY_WORDS[s]}`));
  const fixable = [...findingsOf(run)].filter(({ finding }) => finding.fixes?.some(f => f.safety === 'safe')).length;
  const files = run.drafts === 1 ? '' : `${run.drafts}个文件，`;
  const text = words.length === 0 ? `${files}没有发现问题。` : `${files}${words.join('，')}${fixable > 0 ? `；${fixable}处可用 --fix 修复` : ''}。`;
  const time = `${run.seconds.toFixed(2)} 秒`;
   
  const used = widthOf(text.replace(/\u001b\[\d+m/g, ''), style) + widthOf(time, style);
  return text + ' '.repeat(Math.max(2, style.columns - used)) + c.dim(time);
}
