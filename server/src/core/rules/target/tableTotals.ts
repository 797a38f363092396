import { fold } from '../../text/fold';
import { type Span } from '../../text/span';
import { isUnit } from '../../parse/target/measureWords';
import { dimensionOf, measureOf } from '../../model/measures';
import { type Table } from '../../model/plan';
import { type PlanTarget } from '../../model/targets';
import { blocksOf } from '../../model/walk';
import { type Report, type RuleContext } from '../rule';
import { headings, isTotal, NO_SUM, TOTAL } from './tableSums';
import { differenceText, number, valueText } from './wording';
import { quoted } from '../quoted';

// What a table of yearly tasks adds up to (合计), against the amount that the text has for the whole plan.

interface Total {
  readonly name: string;
  readonly noun: string;
  readonly works: string;
  /** In base units of `dimension`. */
  readonly value: number;
  readonly dimension: string;
  /** As printed. */
  readonly printed: number;
  readonly unit: string;
  readonly span: Span;
}

export function* tableTotals(context: RuleContext): Generator<Report> {
  const { plan, source, targets, names } = context;
  const totals = [...blocksOf(plan)].flatMap(b => (b.kind === 'table' ? totalsOf(b, s => fold(source.slice(s)).replace(/[\s*]/g, '')) : []));
  if (totals.length === 0) return;
  const whole = targets.filter(t => isWhole(t, context));
  for (const total of totals) {
    const key = names.key(total.noun);
    const said = whole.filter(t => names.key(t.indicator) === key && dimensionOf(t.unitBase ?? '').base === total.dimension && worksIn(t.raw) === total.works);
    if (said.some(t => differs(t, total) === 0)) continue;
    for (const text of said) yield report(text, total);
  }
}

const LARGEST_TABLE = 500;
const NUMBER = /^\d{1,12}(?:\.\d{1,6})?$/;

function totalsOf(table: Table, read: (cell: Span) => string): readonly Total[] {
  if (table.rows.length > LARGEST_TABLE) return [];
  const heads = table.header.map(read);
  const rows = table.rows.map(row => row.map(read));
  const found: Total[] = [];
  const add = (title: string, unit: string | undefined, at: { readonly row: number; readonly column: number }): void => {
    const total = totalOf(title, unit, { text: rows[at.row]?.[at.column] ?? '', span: table.rows[at.row]?.[at.column] });
    if (total) found.push(total);
  };
  const { total, parts } = headings(heads);
  const unitAt = heads.findIndex(h => /^(?:计量)?单位$/.test(h));
  rows.forEach((cells, row) => {
    if (cells.length !== heads.length) return;
    if (isTotal(cells)) heads.forEach((head, column) => add(head, undefined, { row, column }));
    else if (total >= 0 && parts.length > 1) add(cells.find(c => /\p{Script=Han}{2}/u.test(c)) ?? '', cells[unitAt], { row, column: total });
  });
  return found;
}

function totalOf(title: string, stated: string | undefined, { text, span }: { readonly text: string; readonly span: Span | undefined }): Total | undefined {
  const [, name = '', inner] = /^(.*?)(?:\(([^()]*)\))?$/.exec(title) ?? [];
  const unit = stated ?? inner;
  if (span === undefined || unit === undefined || !isUnit(unit) || !NUMBER.test(text) || NO_SUM.test(name) || TOTAL.test(name)) return undefined;
  const noun = name.replace(LEADING, '').replace(TRAILING, '');
  const { factor, base } = measureOf(unit);
  const dimension = dimensionOf(base);
  return noun.length < 2 ? undefined : { name, noun, works: worksIn(name), value: Number(text) * factor * dimension.factor, dimension: dimension.base, printed: Number(text), unit, span };
}

const WORK = '新建|改建|扩建|改造|更新|治理|整治|修复|提升|加装|培训|淘汰|拆除|加固';
const WORKS = new RegExp(WORK, 'g');
const LEADING = new RegExp(`^(?:(?:${WORK}|新增|建设|建成|完成)(?:和|及|与|、)?)+`);
const TRAILING = new RegExp(`(?:${WORK}|建设)+(?:任务|工程|数量|里程|面积)?$`);

/** What is done: 更新改造地下管网 and 地下管网更新改造 are one. */
const worksIn = (text: string): string => [...new Set(fold(text).match(WORKS) ?? [])].sort().join();

/** An amount for the whole plan, neither bounded nor of one year. */
function isWhole(t: PlanTarget, { facts: { period } }: RuleContext): boolean {
  if (t.source === 'table' || t.operator !== 'eq' || t.value2 !== undefined || t.valueBase === undefined || t.inYear === true) return false;
  return ['count', 'increment', 'level'].includes(t.kind) && (t.year === undefined || t.year === period?.to);
}

const differs = (t: PlanTarget, total: Total): number => {
  const off = (t.valueBase ?? 0) * dimensionOf(t.unitBase ?? '').factor - total.value;
  return Math.abs(off) <= Math.max(t.halfBase * 1e-9, Math.abs(total.value) * 1e-9) ? 0 : off;
};

const report = (text: PlanTarget, total: Total): Report => ({
  span: text.span,
  severity: 'error',
  message: `${quoted(text.indicator)}：此处${valueText(text)}，表中${quoted(total.name)}合计${number(total.printed)}${total.unit}，${differenceText(Math.abs(differs(text, total)), text)}；请核对后统一。`,
  related: [{ span: total.span, message: `表中${quoted(total.name)}合计${number(total.printed)}${total.unit}` }],
});
