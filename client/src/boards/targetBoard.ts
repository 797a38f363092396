import { type TargetBoardResult } from '../../../server/src/protocol/boards';
import { type WireIndicator, type WireTargetPlace } from '../../../server/src/protocol/overview';
import { type BoardTexts } from './boardTexts';
import { chart } from './charts';
import { checkFilter, type Column, counter, exportButtons, heading, link, notice, rowFacts, table, textFilter } from './frame';
import { type Markup, markup, nothing } from './markup';

/** Problems of an indicator that stand in the open. */
const PROBLEMS = 4;
const RANK = { error: 0, warning: 1, info: 2, hint: 3 } as const;
type Severity = keyof typeof RANK;
/** A column of values: a year, every year, or none said. */
type YearColumn = number | 'yearly' | null;

/** 指标总览: indicator × year, those in question first. */
export function renderTargets({ title, indicators, conflicts, years }: TargetBoardResult, text: BoardTexts): Markup {
  if (indicators.length === 0) return markup`<header>${heading(text.targets, title)}</header>${notice(text.noTargets)}`;
  const filters = markup`<div class="filters" role="search">${textFilter(text.find, text.findIndicator)}${conflicts === 0 ? nothing : checkFilter('gap', text.onlyProblems)}${counter(text.countTargets(indicators.length, conflicts), text)}</div>`;
  const head = markup`<header>${heading(text.targets, title)}${exportButtons(['xlsx', 'csv', 'markdown', 'html', 'print'], text)}${filters}</header>`;
  const has = (yearly: boolean): boolean => indicators.some(i => i.years.some(y => y.year === null && y.yearly === yearly));
  const valueColumns: readonly YearColumn[] = [...years, ...(has(true) ? ['yearly' as const] : []), ...(has(false) ? [null] : [])];
  const trend = indicators.some(i => i.series.length > 1);
  const columns: readonly Column[] = [
    { name: 'no', label: text.no }, { name: 'indicator', label: text.indicator }, ...(trend ? [{ name: 'trend', label: text.trend, sortable: false }] : []),
    ...valueColumns.map(c => ({ name: 'value', label: columnLabel(c, text), sortable: false })),
    { name: 'problem', label: text.problem },
  ];
  const rows = indicators.map((indicator, i) => rowOf(indicator, { no: i + 1, columns: valueColumns, trend, text }));
  return markup`${head}${table(columns, rows, { caption: `${text.targets}，${text.tableHint}`, text, name: 'targets' })}`;
}

const columnLabel = (column: YearColumn, text: BoardTexts): string => (column === null ? text.noYear : column === 'yearly' ? text.yearly : text.year(column));

interface Frame {
  readonly no: number;
  readonly columns: readonly YearColumn[];
  /** There is a column for charts. */
  readonly trend: boolean;
  readonly text: BoardTexts;
}

function rowOf(indicator: WireIndicator, { no, columns, trend, text }: Frame): Markup {
  const { id, name, severity, places } = indicator;
  const problems = problemsOf(indicator);
  const inQuestion = severity !== null && severity !== 'hint';
  const values = columns.map(column => markup`<td class="value">${valuesOf(indicator, column, text)}</td>`);
  const first = places[0];
  const title = first === undefined ? markup`${name}` : link(name, first.range, { text });
  const mark = severity === null ? nothing : markup`<span class="severity ${severity}">${text.severity[severity]}</span>`;
  const main = markup`<tr><td class="no">${no}</td><th scope="row" class="indicator">${title}</th>${trend ? markup`<td class="trend">${chart(indicator.series, seriesText(indicator, text))}</td>` : nothing}${values}<td class="problem" data-sort="${severity === null ? '' : RANK[severity]}">${mark}</td></tr>`;
  const detail = problems.length === 0 ? nothing : markup`<tr class="detail"><td></td><td colspan="${columns.length + (trend ? 3 : 2)}">${problemList(problems, text)}</td></tr>`;
  return markup`<tbody class="row${inQuestion ? ' has-gap' : ''}" ${rowFacts(id, { gap: inQuestion ? ['1'] : [] })}>${main}${detail}</tbody>`;
}

/** 2025年10，2028年12 */
function seriesText({ series }: WireIndicator, text: BoardTexts): string {
  return series.map(p => `${text.year(p.year)} ${Number(p.value.toPrecision(10))}`).join('，');
}

/** Each value once; the further places that state it as lines beside it. */
function valuesOf({ places, years }: WireIndicator, column: YearColumn, text: BoardTexts): Markup {
  const byValue = new Map<string, WireTargetPlace[]>();
  for (const place of places) {
    if (columnOf(place) !== column) continue;
    const same = byValue.get(place.value);
    if (same) same.push(place);
    else byValue.set(place.value, [place]);
  }
  const bases = years.filter(y => y.base && columnOf(y) === column).flatMap(y => y.values);
  return markup`${bases.map(b => markup`<div class="base">${b}<small>${text.base}</small></div>`)}${[...byValue].map(([value, found]) => valueOf(value, found, text))}`;
}

const columnOf = ({ year, yearly }: { readonly year: number | null; readonly yearly: boolean }): YearColumn => year ?? (yearly ? 'yearly' : null);

function valueOf(value: string, [first, ...others]: readonly WireTargetPlace[], text: BoardTexts): Markup {
  if (first === undefined) return nothing;
  const where = (place: WireTargetPlace): string => `${text.source[place.source]} ${text.also(place.range.start.line + 1)}`;
  const further = others.map(place => link(where(place), place.range, { text }));
  return markup`<div class="stated${isInQuestion(first) ? ' in-question' : ''}">${link(value, first.range, { text })}<small>${where(first)}${further.map(f => markup` ${f}`)}</small></div>`;
}

const isInQuestion = ({ problems }: WireTargetPlace): boolean => problems.some(p => p.severity !== 'hint');

interface Problem {
  readonly severity: Severity;
  readonly message: string;
  readonly place: WireTargetPlace;
}

/** Each message once, the gravest first. */
function problemsOf({ places }: WireIndicator): readonly Problem[] {
  const byMessage = new Map<string, Problem>();
  for (const place of places) for (const { severity, message } of place.problems) if (!byMessage.has(message)) byMessage.set(message, { severity, message, place });
  return [...byMessage.values()].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

function problemList(problems: readonly Problem[], text: BoardTexts): Markup {
  const list = (items: readonly Problem[]): Markup => markup`<ul class="problems">${items.map(p => markup`<li><span class="severity ${p.severity}">${text.severity[p.severity]}</span> ${link(p.message, p.place.range, { text })}</li>`)}</ul>`;
  if (problems.length <= PROBLEMS + 1) return list(problems);
  return markup`${list(problems.slice(0, PROBLEMS))}<details><summary>${text.moreProblems(problems.length - PROBLEMS)}</summary>${list(problems.slice(PROBLEMS))}</details>`;
}
