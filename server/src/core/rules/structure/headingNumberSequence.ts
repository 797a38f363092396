import { fold } from '../../text/fold';
import { type OrdinalStyle, withValue } from '../../parse/ordinal';
import { type Said } from '../../model/plan';
import { partsOf } from '../../model/walk';
import { type Edit, type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { type Mode, modeOf, type Numbered, type Series, seriesOf } from './series';

/** 序号断号、重号、倒号. */
export const headingNumberSequence: Rule = {
  id: 'structure/heading-number-sequence',
  severity: 'error',
  levels: { points: 'warning', digest: 'hint' },
  otherwise: 'error',
  docs: {
    title: '序号断号、重号、倒号',
    what: '同一上级标题下的同类序号应当连续；阿拉伯数字、（一）类序号可以逐节重排，也可以在全篇通排。',
    why: '序号不连续，读者无从判断是漏写了一项，还是编错了号；引用“第几项”时会指错地方。',
    exceptions: ['新的标题、专栏、附件之后序号重新开始', '“……如下：”“注：1.”之后另起的列举', '“2.0版”“1.5亿”一类不是序号', '通排的序号在下一个一级标题下重新开始，或者通到全篇', '没有标题的、标题注明“（节选）”“（摘编）”的，从中间的序号开始'],
    basis: 'GB/T 9704—2012《党政机关公文格式》7.3.3；《党政机关公文处理工作条例》第二十条（四）',
    bad: [
      { text: '一、总体要求\n坚持稳中求进。\n二、主要任务\n坚持分步实施。\n⟦四、⟧保障措施\n加强组织领导。\n', fixed: '一、总体要求\n坚持稳中求进。\n二、主要任务\n坚持分步实施。\n三、保障措施\n加强组织领导。\n' },
      { text: '一、主要任务\n（一）改造灌区。完成渠道衬砌。\n⟦（一）⟧修缮泵站。完成设备更新。\n（二）疏浚河道。完成清淤。\n', fixed: '一、主要任务\n（一）改造灌区。完成渠道衬砌。\n（二）修缮泵站。完成设备更新。\n（三）疏浚河道。完成清淤。\n' },
    ],
    good: [
      { text: '一、主要任务\n（一）改造灌区。\n1.更新渠道。完成衬砌。\n2.更新闸门。完成安装。\n（二）修缮泵站。\n3.更换水泵。完成采购。\n4.更换电机。完成采购。\n' },
      { text: '一、主要任务\n（一）改造灌区。\n1.更新渠道。完成衬砌。\n2.更新闸门。完成安装。\n（二）修缮泵站。\n1.更换水泵。完成采购。\n2.更换电机。完成采购。\n' },
    ],
  },
  *check(context) {
    const all = seriesOf(context.plan);
    const kinds = new Map<string, Placed[]>();
    const lastOfStyle = new Map<OrdinalStyle, number>();
    for (const series of all) {
      const key = `${series.style}/${series.level}`;
      const placed = { series, lastAnywhere: lastOfStyle.get(series.style) };
      lastOfStyle.set(series.style, series.items[series.items.length - 1]?.ordinal.value ?? 0);
      const same = kinds.get(key);
      if (same) same.push(placed);
      else kinds.set(key, [placed]);
    }
    const paragraphs = partsOf(context.plan).flatMap(part => part.paragraphs);
    for (const same of kinds.values()) yield* checkKind(same, paragraphs, context);
  },
};

interface Placed {
  readonly series: Series;
  /** Last number of the series of this style that ended before, at whatever depth: numbers may run on through the whole text. */
  readonly lastAnywhere: number | undefined;
}

function* checkKind(same: readonly Placed[], paragraphs: readonly Said[], context: RuleContext): Iterable<Report> {
  const mode = modeOf(same.map(p => p.series));
  for (let i = 0; i < same.length; i++) {
    const { series, lastAnywhere } = same[i] as Placed;
    const before = same[i - 1]?.series;
    const last = before?.items[before.items.length - 1]?.ordinal.value;
    const starts = [1, (last ?? 0) + 1, (lastAnywhere ?? 0) + 1];
    // A piece cut out of a longer text begins with the number that it had there.
    const excerpt = lastAnywhere === undefined && (context.facts.title === undefined || EXCERPT.test(context.facts.title));
    const fault = firstFault(series, excerpt ? undefined : starts);
    if (fault && !isGlued(fault, series, paragraphs)) yield report(fault, { series, mode, last }, context);
  }
}

/** 某规划（节选）. */
const EXCERPT = /[(（\[【〔](?:节选|节录|摘录|摘编|摘要|选登|部分)[)）\]】〕]\s*$/;

interface Fault {
  readonly item: Numbered;
  readonly index: number;
  readonly previous: Numbered | undefined;
  readonly expected: number;
}

/** One finding for a series: the first number that does not follow from the one before; the fix renumbers the rest. `starts`: numbers that it may begin with, any if undefined. */
function firstFault(series: Series, starts: readonly number[] | undefined): Fault | undefined {
  for (let index = 0; index < series.items.length; index++) {
    const item = series.items[index] as Numbered;
    const previous = series.items[index - 1];
    const { value } = item.ordinal;
    if (previous) {
      if (value !== previous.ordinal.value + 1) return { item, index, previous, expected: previous.ordinal.value + 1 };
    } else if (starts?.includes(value) === false) {
      return { item, index, previous, expected: 1 };
    }
  }
  return undefined;
}

/**
 * The number that is missing stands in the middle of the paragraph before: its heading lost its line end on the way (web, PDF), the numbering is sound.
 */
function isGlued({ item, previous, expected }: Fault, series: Series, paragraphs: readonly Said[]): boolean {
  const { value, style } = item.ordinal;
  // A note (注：1.……) begins its list in the middle of a line.
  const numbers = value === 2 ? [expected, 1] : [expected];
  const wanted = numbers.flatMap(n => withValue(item.section.marker, style, n) ?? []).map(marker => fold(marker).replace(/\s/g, ''));
  const from = previous?.section.span.start ?? series.from;
  for (let i = firstFrom(paragraphs, from); i < paragraphs.length; i++) {
    const { text } = paragraphs[i] as Said;
    if (text.span.start >= item.section.span.start) return false;
    const plain = fold(text.text).replace(/\s/g, '');
    if (wanted.some(w => plain.indexOf(w, 1) > 0)) return true;
  }
  return false;
}

/** Index of the first paragraph that starts at `offset` or behind it. */
function firstFrom(paragraphs: readonly Said[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] as Said).text.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Where {
  readonly series: Series;
  readonly mode: Mode;
  readonly last: number | undefined;
}

function report(fault: Fault, where: Where, context: RuleContext): Report {
  const { item, previous } = fault;
  const runOn = !previous && where.last !== undefined && (where.mode === 'runOn' || (where.mode === undefined && item.ordinal.value > where.last));
  const expected = runOn ? (where.last as number) + 1 : fault.expected;
  const shown = item.section.marker;
  const right = withValue(shown, item.ordinal.style, expected) ?? String(expected);
  const fixes = renumber(fault, expected, where, context);
  return { span: item.ordinal.span, message: messageOf(fault, shown, right), ...(previous ? { related: [{ span: previous.ordinal.span, message: `上一项为“${previous.section.marker}”` }] } : {}), ...(fixes ? { fixes } : {}) };
}

function messageOf({ item, previous, expected }: Fault, shown: string, right: string): string {
  if (!previous) return `序号从“${shown}”开始，前面没有同级的上一项；应为“${right}”。`;
  const { value } = item.ordinal;
  const what = value === previous.ordinal.value ? '重号' : value > expected ? '断号' : '倒号';
  return `${what}：“${shown}”的上一项是“${previous.section.marker}”，应为“${right}”。`;
}

/** The faulty item and those behind it in the series. */
function renumber(fault: Fault, from: number, { series }: Where, context: RuleContext): readonly Fix[] | undefined {
  const edits: Edit[] = [];
  series.items.slice(fault.index).forEach((item, i) => {
    const newText = withValue(item.section.marker, item.ordinal.style, from + i);
    if (newText !== undefined && newText !== item.section.marker) edits.push({ span: item.ordinal.span, newText });
  });
  const [first, ...rest] = edits;
  if (!first) return undefined;
  const safety = fault.previous && !refersToNumbers(context) ? 'safe' : 'review';
  return [{ title: edits.length > 1 ? `重新编号（${edits.length}处）` : `改为“${first.newText}”`, edits: [first, ...rest], safety }];
}

const REFERENCE = /第\s*\(?[一二三四五六七八九十0-9]+\)?\s*(?:项|条|款|点|部分|节)|(?:上述|前述|参见|详见|见本|按照本)[^。]{0,10}\(?[一二三四五六七八九十0-9]+[)、.]/;

/** Somewhere the text refers to a number: renumbering could point it at another item. */
function refersToNumbers(context: RuleContext): boolean {
  return context.plan.paragraphs.some(said => REFERENCE.test(said.text.folded));
}
