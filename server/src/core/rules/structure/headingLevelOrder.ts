import { lastStartingBefore, type Span } from '../../text/span';
import { formatOrdinal, type OrdinalStyle } from '../../parse/ordinal';
import { type Block, type Plan, type Section } from '../../model/plan';
import { partsOf } from '../../model/walk';
import { type Edit, type Fix, type Report, type Rule } from '../rule';
import { type Series, seriesOf } from './series';
import { CHAIN, FIRST, foldedText, hiddenBetween, hiddenIn, isLeadIn, type Placed, sectionsOf, seriesFrom, textBefore } from './outline';

/** 层次序数越级或次序颠倒. */
export const headingLevelOrder: Rule = {
  id: 'structure/heading-level-order',
  severity: 'warning',
  levels: { digest: 'hint' },
  otherwise: 'warning',
  docs: {
    title: '层次序数越级或次序颠倒',
    what: '层次序数依次用“一、”“（一）”“1.”“（1）”。越过中间一级直接用下一级，或者下级序数排在上级序数之前，予以提示。',
    why: '层次不清，同一种序数在一处是二级标题、在另一处是三级标题，引用时无从分辨。',
    exceptions: ['全篇通排的序号（1至45），在“一、”和“（一）”之下都可以用', '没有标题的节选', '全文不用“（一）”的，“一、”之下可以直接用“1.”', '“——”可以放在任何一级之下', '“……如下：”之后的列举，以分号相隔的列举', '章、节、条之下的序数', '没有层次序数的标题之下的序数'],
    basis: 'GB/T 9704—2012《党政机关公文格式》7.3.3；GB/T 15834—2011《标点符号用法》附录B.3.8',
    bad: [
      { text: '某县灌区改造行动计划\n一、主要任务\n（一）改造渠道。完成渠道衬砌。\n（二）改造闸门。完成闸门安装。\n二、保障措施\n⟦1.⟧加强领导。建立工作专班。\n2.落实资金。安排专项资金。\n' },
      { text: '某县灌区改造行动计划\n⟦（一）⟧改造渠道。完成渠道衬砌。\n（二）改造闸门。完成闸门安装。\n一、保障措施\n建立工作专班。\n二、附则\n本计划自印发之日起施行。\n' },
    ],
    good: [
      { text: '某县灌区改造行动计划\n一、主要任务\n1.改造渠道。完成渠道衬砌。（责任单位：县水利局）\n2.改造闸门。完成闸门安装。（责任单位：县水利局）\n二、保障措施\n1.加强领导。建立工作专班。\n2.落实资金。安排专项资金。\n' },
      { text: '某县灌区改造行动计划\n一、主要任务\n（一）改造渠道。完成渠道衬砌。（责任单位：县水利局）\n（二）改造闸门。完成闸门安装。（责任单位：县水利局）\n二、验收要求\n申请验收应当提交下列材料：\n1.竣工报告；\n2.质量检测报告。\n' },
    ],
  },
  *check({ plan, facts }) {
    const throughout = runsThroughout(seriesOf(plan));
    for (const part of partsOf(plan)) {
      yield* skipsIn(part, throughout);
      // A piece cut out of a longer text has its first levels elsewhere.
      if (facts.title !== undefined) yield* invertedRoots(part, hiddenIn(part));
    }
  },
};

/** Items numbered through the whole text (1 to 45 under 一、 and under （一） alike) are no level of their own. */
function runsThroughout(all: readonly Series[]): ReadonlySet<Section> {
  const found = new Set<Section>();
  let before: Series | undefined;
  for (const series of all) {
    if (series.style !== 'arabic') continue;
    const last = before?.items[before.items.length - 1]?.ordinal.value;
    if (before && last !== undefined && series.root !== before.root && series.items[0]?.ordinal.value === last + 1) for (const { section } of [...before.items, ...series.items]) found.add(section);
    before = series;
  }
  return found;
}

function* skipsIn(part: Plan, throughout: ReadonlySet<Section>): Iterable<Report> {
  const hidden = hiddenIn(part);
  const all = [...sectionsOf(part)].filter(p => !p.inBox);
  const used = new Set(all.flatMap(p => p.section.ordinal?.style ?? []));
  const seen = new Map<readonly Block[], Set<OrdinalStyle>>();
  for (const placed of all) {
    const skipped = skippedAbove(placed, used);
    // The first of a series speaks for all.
    if (!skipped || throughout.has(placed.section) || !isNew(seen, placed) || hiddenBetween(hidden, (placed.parent as Section).span.start, placed.section.span.start + 1) || isList(placed)) continue;
    yield skipReport(placed, skipped);
  }
}

function isNew(seen: Map<readonly Block[], Set<OrdinalStyle>>, { siblings, section }: Placed): boolean {
  const style = section.ordinal?.style ?? 'dash';
  const styles = seen.get(siblings);
  if (styles?.has(style)) return false;
  if (styles) styles.add(style);
  else seen.set(siblings, new Set([style]));
  return true;
}

/** The levels of the standard left out between the section and its parent; undefined if none that the document needs. */
function skippedAbove({ section, parent }: Placed, used: ReadonlySet<OrdinalStyle>): readonly OrdinalStyle[] | undefined {
  const own = CHAIN.indexOf(section.ordinal?.style ?? 'dash');
  const above = parent?.kind === 'section' ? CHAIN.indexOf(parent.ordinal?.style ?? 'dash') : -1;
  if (own < 0 || above < 0 || own - above < 2) return undefined;
  const skipped = CHAIN.slice(above + 1, own);
  // （1） directly below 一、 or （一） is no two-level text; ① is a mark of lists and may stand anywhere where its level is not used.
  const never = section.ordinal?.style === 'arabicParen' && isHeadingLike(section);
  return never || skipped.some(style => used.has(style)) ? skipped : undefined;
}

const LONGEST_TITLE = 30;

function isHeadingLike(section: Section): boolean {
  return section.title.length <= LONGEST_TITLE && (section.runIn || section.children.length > 0);
}

/** Entries of a list: announced above, or set apart by semicolons. */
function isList(placed: Placed): boolean {
  return isLeadIn(textBefore(placed)) || seriesFrom(placed.siblings, placed.index).some(s => /;$/.test(foldedText(s)));
}

function skipReport({ section, parent, siblings, index }: Placed, skipped: readonly OrdinalStyle[]): Report {
  const wanted = skipped[0] as OrdinalStyle;
  const above = parent as Section;
  const fix = promote(seriesFrom(siblings, index), skipped.length);
  const message = `“${above.marker}”之下应当用“${FIRST[wanted] as string}”，此处直接用“${section.marker}”，越过${skipped.map(s => `“${FIRST[s] as string}”`).join('')}一级。`;
  return { span: (section.ordinal as { span: Span }).span, message, related: [{ span: (above.ordinal as { span: Span }).span, message: `上级标题为“${above.marker}”` }], ...(fix ? { fixes: [fix] } : {}) };
}

/** The series and what stands below it, each raised by `by` levels. */
function promote(series: readonly Section[], by: number): Fix | undefined {
  const edits: Edit[] = [];
  const raise = (section: Section): void => {
    const at = CHAIN.indexOf(section.ordinal?.style ?? 'dash');
    const style = CHAIN[at - by];
    const newText = at >= by && section.ordinal && style ? formatOrdinal(style, section.ordinal.value) : undefined;
    if (section.ordinal && newText !== undefined) edits.push({ span: section.ordinal.span, newText });
    for (const child of section.children) if (child.kind === 'section') raise(child);
  };
  for (const section of series) raise(section);
  const [first, ...rest] = edits;
  return first && { title: `提升${by === 1 ? '一' : '两'}级，改为“${first.newText}”（${edits.length}处）`, edits: [first, ...rest], safety: 'review' };
}

/** A deeper mark before the first shallower one, within what one title or address opens. */
function* invertedRoots(part: Plan, hidden: readonly Span[]): Iterable<Report> {
  const borders = part.elements.filter(e => e.kind === 'title' || e.kind === 'addressees' || e.kind === 'signature' || e.kind === 'issueDate').map(e => e.span).sort((a, b) => a.start - b.start);
  const zones = new Map<number, number[]>();
  part.children.forEach((block, index) => {
    const at = CHAIN.indexOf((block.kind === 'section' ? block.ordinal?.style : undefined) ?? 'dash');
    if (at < 0) return;
    const zone = lastStartingBefore(borders, block.span.start);
    const known = zones.get(zone);
    if (known) known.push(index);
    else zones.set(zone, [index]);
  });
  for (const indices of zones.values()) {
    const first = indices[0] as number;
    const own = rankAt(part, first);
    const higher = indices.find(i => rankAt(part, i) < own);
    const section = part.children[first] as Section;
    if (higher === undefined || hiddenBetween(hidden, part.span.start, section.span.start + 1)) continue;
    if (isList({ section, parent: undefined, siblings: part.children, index: first, inBox: false })) continue;
    const top = part.children[higher] as Section;
    yield { span: (section.ordinal as { span: Span }).span, message: `“${section.marker}”前面没有上级标题，后面却有“${top.marker}”：下级序数排在上级之前。请补上级标题，或者调整序数。`, related: [{ span: (top.ordinal as { span: Span }).span, message: `上级序数“${top.marker}”在此` }] };
  }
}

const rankAt = (part: Plan, index: number): number => CHAIN.indexOf((part.children[index] as Section).ordinal?.style ?? 'dash');
