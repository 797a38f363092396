import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { scanQuantities } from '../parse/quantity';
import { type Operator, type TargetKind } from '../parse/target';
import { isUnit } from '../parse/target/measureWords';
import { measureOf, scaled } from './measures';
import { type Table } from './plan';
import { type DocumentFacts } from './profile';
import { type PlanTarget } from './targets';

/** A column of the header that stands for one year. */
interface YearColumn {
  readonly index: number;
  readonly year: number;
  readonly base: boolean;
}

/** Every cell of a later year is a target; columns before the plan give base year and base value (rules.md §4.3, table row). */
export function tableTargets(source: SourceText, table: Table, facts: DocumentFacts): readonly PlanTarget[] {
  const header = table.header.map(cell => fold(source.slice(cell)).replace(/\s/g, ''));
  const columns = yearColumns(header, facts);
  if (columns.every(c => c.base)) return [];
  const unitColumn = header.findIndex(text => /^(?:计量)?单位$/.test(text));
  const additive = columns.filter(c => !c.base).length > 1 && header.some(text => TOTAL.test(text));
  return table.rows.flatMap(row => rowTargets({ source, table, columns, unitColumn, additive }, row));
}

/** 合计, 三年合计, 2026—2028年合计: the years before it are added up. */
const TOTAL = /^(?:[二两三四五六七八九十\d—–~-]{1,9}年)?(?:合计|总计|小计)(?:数|量)?(?:\(.{1,12}\))?$/;

function yearColumns(header: readonly string[], facts: DocumentFacts): readonly YearColumn[] {
  const first = facts.period?.from ?? (facts.date === undefined ? undefined : Number(facts.date.slice(0, 4)));
  return header.flatMap((text, index) => {
    const years = [...text.matchAll(/(?:19|20)\d\d/g)];
    const only = years[0];
    if (!only || years.length > 1 || !/^\D{0,6}\d{4}(?:年|$|\()/.test(text) || /年均|增速|增长|累计/.test(text)) return [];
    const year = Number(only[0]);
    return [{ index, year, base: /基[期数准年]|实际|现状|现值|完成/.test(text) || (first !== undefined && year < first) }];
  });
}

interface Frame {
  readonly source: SourceText;
  readonly table: Table;
  readonly columns: readonly YearColumn[];
  readonly unitColumn: number;
  /** Each year has its own work; the last column adds them up. */
  readonly additive: boolean;
}

function rowTargets(frame: Frame, row: readonly Span[]): readonly PlanTarget[] {
  const { source, table, columns, unitColumn } = frame;
  const by = shiftOf(frame, row);
  const cells = columns.map(column => ({ column, cell: row[column.index + by], value: cellValue(source, row[column.index + by]) }));
  const firstYear = Math.min(...columns.map(c => c.index)) + by;
  const unitCell = unitColumn >= 0 ? row[unitColumn + by] : undefined;
  const label = labelOf(source, row.slice(0, Math.max(0, firstYear)).filter(c => c !== unitCell));
  if (!label) return [];
  const unit = unitCell ? source.slice(unitCell).replace(/\s/g, '') : label.unit;
  const base = cells.filter(c => c.column.base && c.value).pop();
  const whole = span((row[0] as Span).start, (row[row.length - 1] as Span).end);
  return cells.flatMap(({ column, cell, value }) => {
    if (column.base || !cell || !value) return [];
    const printed = value.unit !== '' ? value.unit : unit;
    const measure = measureOf(printed);
    return [{
      span: cell,
      raw: source.slice(whole),
      indicator: label.name,
      object: undefined,
      scope: undefined,
      qualifiers: [],
      kind: kindOf(label.name, measure.base),
      operator: value.operator,
      value: value.value,
      value2: value.value2,
      unit: printed,
      valueBase: scaled(value.value, measure.factor),
      value2Base: value.value2 === undefined ? undefined : scaled(value.value2, measure.factor),
      unitBase: measure.base,
      halfBase: scaled(value.half, measure.factor),
      year: column.year,
      yearBasis: 'table-header' as const,
      baseYear: base?.column.year,
      baseValue: base?.value?.value,
      ...natureOf(value, label.name, frame.additive && measure.base !== '%'),
      strength: 'firm' as const,
      hedge: value.hedge,
      source: 'table' as const,
      path: table.path,
    }];
  });
}

/** What a cell counts: 〔300〕 and 新建…… what is added, with a column 合计 what the year adds, else what is reached. */
function natureOf(value: CellValue, name: string, additive: boolean): Pick<PlanTarget, 'aggregate' | 'inYear'> {
  if (additive) return { aggregate: 'new', inYear: true };
  return { aggregate: value.cumulative || /新增|新建/.test(name) ? 'new' : 'stock' };
}

/** A row may lack its first cells (merged category) or its last ones: the shift that puts most numbers under years is taken. */
function shiftOf({ source, table, columns }: Frame, row: readonly Span[]): number {
  const aligned = row.length - table.header.length;
  const score = (by: number): number => columns.filter(c => cellValue(source, row[c.index + by]) !== undefined).length;
  return aligned !== 0 && score(aligned) > score(0) ? aligned : 0;
}

interface CellValue {
  readonly value: number;
  readonly value2: number | undefined;
  readonly half: number;
  readonly unit: string;
  readonly operator: Operator;
  readonly cumulative: boolean;
  readonly hedge: readonly string[];
}

/** ≥76, 40000, 5—8, 〔300〕 (cumulative), 100%左右; undefined for anything else, such as — or 下降. */
function cellValue(source: SourceText, cell: Span | undefined): CellValue | undefined {
  if (!cell || cell.end - cell.start > 24) return undefined;
  const text = fold(source.slice(cell)).replace(/\s/g, '');
  const cumulative = /^[\[〔(].+[\])〕]$/.test(text);
  const inner = cumulative ? text.slice(1, -1) : text;
  const bound = scanQuantities(inner)[0];
  if (!bound || !/^(?:≥|≤|>|<|约|达到|不低于|不高于|不超过|超过)?$/.test(inner.slice(0, bound.quantity.span.start)) || bound.span.end !== inner.length) return undefined;
  const { value, value2, half, unit } = bound.quantity;
  const relation = bound.relation === '' ? [] : [bound.relation];
  return { value, value2, half, unit, operator: bound.operator, cumulative, hedge: bound.bound === '' ? relation : [...relation, bound.bound] };
}

/** The last cell of text is the indicator, its unit in the closing parentheses; a bare serial number is no name. */
function labelOf(source: SourceText, cells: readonly Span[]): { readonly name: string; readonly unit: string } | undefined {
  const texts = cells.map(c => source.slice(c).replace(/\s/g, '')).filter(t => t !== '' && !/^[\d.、()（）一二三四五六七八九十]+$/.test(t));
  const text = texts[texts.length - 1]?.replace(/^\d{1,2}[.．、](?=\p{Script=Han})/u, '').replace(/^其中[:：]/, '');
  if (text === undefined) return undefined;
  const m = /^(.+)[(（]([^()（）]*(?:[(（][^()（）]*[)）])?)[)）]$/.exec(text);
  if (m?.[1] !== undefined && m[2] !== undefined && isUnit(fold(m[2]))) return { name: m[1], unit: m[2] };
  return { name: text, unit: '' };
}

function kindOf(name: string, unit: string): TargetKind {
  if (unit !== '%') return 'level';
  if (/年均(?:增长|增速|递增)/.test(name)) return 'annualGrowth';
  if (/增长|增速|增幅|下降|降低/.test(name)) return 'growth';
  return /覆盖|普及/.test(name) ? 'coverage' : 'share';
}
