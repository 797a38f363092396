import { type PlanComparison, type Side } from '../core/service/compare/comparison';
import { type TargetChange } from '../core/service/compare/compareTargets';
import { type TaskChange } from '../core/service/compare/compareTasks';
import { type UnitLoad } from '../core/service/compare/compareUnits';
import { type WordRun } from '../core/service/compare/words';
import { type FileTarget } from '../core/service/targetGroups';
import { deadlineText, differenceText, sideFacts, TARGET_WORDS, TASK_WORDS, unitText, yearAndValue } from './comparisonWords';
import { type Cell, markdownTable, type Table } from './table';
import { escaped } from './xml';
import { type Measure, padded, visible, widthOf } from './width';

const TASK_KINDS = ['added', 'dropped', 'reworded', 'reassigned', 'moved'] as const satisfies readonly TaskChange['kind'][];
const TARGET_KINDS = ['added', 'dropped', 'raised', 'lowered', 'restated'] as const satisfies readonly TargetChange['kind'][];

/** One line that says it all; of the kinds of change only those that occur. */
export function comparisonSummary({ tasks, targets, unchanged }: PlanComparison): string {
  const ofTasks = TASK_KINDS.map(kind => ({ word: TASK_WORDS[kind], count: tasks.filter(t => t.kind === kind).length }));
  const ofTargets = TARGET_KINDS.map(kind => ({ word: TARGET_WORDS[kind], count: targets.filter(t => t.kind === kind).length }));
  return `任务：${counted(ofTasks, '项', unchanged.tasks)}。指标：${counted(ofTargets, '个', unchanged.targets)}。`;
}

/** 新增1项，改写2项，未变5项 */
function counted(changes: readonly { readonly word: string; readonly count: number }[], measure: string, unchanged: number): string {
  const said = changes.filter(c => c.count > 0).map(c => `${c.word}${c.count}${measure}`);
  if (unchanged > 0) said.push(`${TASK_WORDS.same}${unchanged}${measure}`);
  return said.length === 0 ? '两稿均没有' : said.join('，');
}

function sideText(side: Side): string {
  const facts = sideFacts(side);
  return `${side.title ?? side.file}${facts === '' ? '' : `（${facts}）`}`;
}

function comparisonTables({ tasks, units, targets }: PlanComparison): readonly Table[] {
  return [
    { title: '任务', header: ['变化', '旧稿', '新稿', '责任分工', '完成时限'], rows: tasks.map(taskRow) },
    { title: '指标', header: ['变化', '指标', '旧稿', '新稿', '差额'], rows: targets.map(targetRow) },
    { title: '单位任务数', header: ['单位', '旧稿牵头', '新稿牵头', '旧稿共', '新稿共'], rows: units.map(unitRow) },
  ].filter(t => t.rows.length > 0);
}

function taskRow(change: TaskChange): readonly Cell[] {
  const place = (p: TaskChange['old']): string => (p === null ? '' : `${p.title}（第${p.line}行）`);
  const word = TASK_WORDS[change.kind] + (change.moved && change.kind !== 'moved' ? '、移动' : '');
  return [word, place(change.old), place(change.new), unitText(change), deadlineText(change)];
}

function targetRow(change: TargetChange): readonly Cell[] {
  const { kind, indicator, old, new: now, otherYear } = change;
  const side = (t: FileTarget | null): string => (t === null ? '' : `${yearAndValue(t)}（第${t.line}行）`);
  return [TARGET_WORDS[kind] + (otherYear ? '（年份不同）' : ''), indicator, side(old), side(now), differenceText(change)];
}

function unitRow({ unit, formerly, old, new: now }: UnitLoad): readonly Cell[] {
  return [formerly === null ? unit : `${unit}（旧稿为${formerly}）`, old.lead, now.lead, old.all, now.all];
}

const head = (c: PlanComparison): readonly string[] => [`旧稿：${sideText(c.old)}`, `新稿：${sideText(c.new)}`, comparisonSummary(c)];

/** For the terminal; columns aligned by the width of what is shown. */
export function comparisonText(c: PlanComparison, measure: Measure = { ambiguousWide: false }): string {
  return [...head(c).map(visible), ...comparisonTables(c).flatMap(t => ['', t.title, ...aligned(t, measure)])].join('\n') + '\n';
}

/** Characters of one cell; the whole text is in the other formats. */
const CELL = 40;
const short = (text: string): string => visible(text.length > CELL ? `${text.slice(0, CELL - 2)}……` : text);

function aligned({ header, rows }: Table, measure: Measure): readonly string[] {
  const all = [header, ...rows].map(row => row.map(cell => short(String(cell))));
  const widths = header.map((_, i) => all.reduce((widest, row) => Math.max(widest, widthOf(row[i] ?? '', measure)), 0));
  return all.map(row => `  ${row.map((cell, i) => (i === row.length - 1 ? cell : padded(cell, widths[i] ?? 0, measure))).join('  ')}`.trimEnd());
}

export function comparisonMarkdown(c: PlanComparison): string {
  const [old, now, summary] = head(c);
  const words = c.tasks.flatMap(t => (t.words === null || t.new === null ? [] : [`**${t.new.title}**\n\n${t.words.map(wordMarkdown).join('').replace(/\n/g, '\n\n')}`]));
  const sections = comparisonTables(c).map(t => `## ${t.title}\n\n${markdownTable(t)}`);
  if (words.length > 0) sections.push(`## 改写之处\n\n${words.join('\n\n')}\n`);
  return `# 两稿对照\n\n- ${old ?? ''}\n- ${now ?? ''}\n\n${summary ?? ''}\n\n${sections.join('\n')}`;
}

function wordMarkdown({ kind, text }: WordRun): string {
  const plain = text.replace(/[\\`*_~[\]<>|]/g, '\\$&');
  return kind === 'same' ? plain : kind === 'added' ? `<ins>${plain}</ins>` : `<del>${plain}</del>`;
}

/** One page for readers without an editor; no script, prints on A4. */
export function comparisonHtml(c: PlanComparison): string {
  const tables = comparisonTables(c).map(t => `<h2>${escaped(t.title)}</h2>\n<table><thead><tr>${t.header.map(h => `<th>${escaped(h)}</th>`).join('')}</tr></thead><tbody>\n${t.rows.map(htmlRow).join('')}</tbody></table>\n`);
  const words = c.tasks.filter(t => t.words !== null).map(t => `<h3>${escaped(t.new?.title ?? '')}</h3>\n<p>${(t.words ?? []).map(wordHtml).join('')}</p>\n`);
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>两稿对照</title><style>${STYLE}</style></head>
<body>
<main>
<h1>两稿对照</h1>
${head(c).map(line => `<p>${escaped(line)}</p>\n`).join('')}${tables.join('')}${words.length === 0 ? '' : `<h2>改写之处</h2>\n${words.join('')}`}</main>
</body>
</html>
`;
}

const htmlRow = (row: readonly Cell[]): string => `<tr>${row.map((cell, i) => `<td${i === 0 ? ' class="kind"' : ''}>${escaped(String(cell))}</td>`).join('')}</tr>\n`;
const wordHtml = ({ kind, text }: WordRun): string => (kind === 'same' ? escaped(text) : kind === 'added' ? `<ins>${escaped(text)}</ins>` : `<del>${escaped(text)}</del>`);

const STYLE = `body{font:16px/1.7 "Source Han Serif SC","Noto Serif CJK SC",SimSun,serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222}
h1{font-size:1.5em}h2{font-size:1.2em;border-bottom:1px solid #999;margin-top:2em}h3{font-size:1em;margin-bottom:0}
table{border-collapse:collapse;width:100%;font-size:.9em}th,td{border:1px solid #bbb;padding:.3em .5em;text-align:left;vertical-align:top}tr{break-inside:avoid}.kind{white-space:nowrap}
ins{background:#d9f2dc;text-decoration:underline}del{background:#fbe0e0}p{white-space:pre-line}
@page{size:A4 landscape;margin:20mm}@media print{body{margin:0;max-width:none}}`;
