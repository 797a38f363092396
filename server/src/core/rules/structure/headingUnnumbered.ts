import { lastStartingBefore, type Span } from '../../text/span';
import { formatOrdinal, type OrdinalStyle } from '../../parse/ordinal';
import { canBeUnmarkedHeading, isUsualSectionName, isVerbInitial } from '../../model/headings';
import { type Block, type Paragraph, type Plan, type Section } from '../../model/plan';
import { partsOf } from '../../model/walk';
import { type Edit, type Fix, type Report, type Rule } from '../rule';
import { quoted } from '../quoted';
import { CHAIN, foldedText, type Placed, sectionsOf } from './outline';

/** 正式文稿标题无层次序数. */
export const headingUnnumbered: Rule = {
  id: 'structure/heading-unnumbered',
  severity: 'warning',
  levels: { points: 'info', digest: 'off' },
  docs: {
    title: '正式文稿标题无层次序数',
    what: '正式文稿有三处以上标题没有层次序数，或者同级标题都有序数、独有一处没有。',
    why: '公文结构层次用序数标注；没有序数，任务无法按“第几项”分解和引用。',
    exceptions: ['新闻摘要', '文件标题', '专栏里的条目', '表的标题', '正文段首的小标题（“推进产业链提升。……”）'],
    basis: 'GB/T 9704—2012《党政机关公文格式》7.3.3',
    bad: [
      { text: '某县粮食产业行动计划\n\n⟦主要目标⟧\n\n到2028年，全县粮食总产量稳定在30万吨以上，粮食加工产值达到20亿元。\n\n⟦主要任务⟧\n\n改造中低产田，完善灌排设施，培育种粮大户，建设粮食烘干中心和仓储设施。\n\n⟦保障措施⟧\n\n建立县级联席会议制度，统筹安排专项资金，定期通报工作进展。\n' },
      { text: '某县粮食产业行动计划\n一、主要目标\n到2028年，全县粮食总产量稳定在30万吨以上。\n⟦主要任务⟧\n改造中低产田，完善灌排设施，培育种粮大户。\n二、保障措施\n建立县级联席会议制度，统筹安排专项资金。\n' },
    ],
    good: [{ text: '某县粮食产业行动计划\n一、主要目标\n到2028年，粮食生产基础更加稳固。\n二、主要任务\n改造中低产田，完善灌排设施，培育种粮大户。\n三、保障措施\n建立县级联席会议制度，统筹安排专项资金。\n' }],
  },
  summary: count => `全文${count}处标题没有层次序数；公文结构层次依次用“一、”“（一）”“1.”“（1）”标注。`,
  groupAbove: 20,
  *check({ plan }) {
    for (const part of partsOf(plan)) {
      const all = [...sectionsOf(part)].filter(p => !p.inBox);
      const bare = all.filter(isBareHeading);
      if (bare.length >= FEWEST) yield* allBare(bare);
      else for (const placed of bare) yield* bareAmongMarked(placed);
      yield* bareLines(part, all);
    }
  },
};

const FEWEST = 3;

/** 1.1 and A. are marks of another kind (heading-marker-style). */
const isBareHeading = ({ section }: Placed): boolean => section.ordinal === undefined && section.role !== 'item' && !section.runIn && section.children.length > 0 && !/^[0-9０-９A-Z]+[.．、]/.test(section.title);

// ── a text without numbers ──────────────────────────────────────────────

function* allBare(bare: readonly Placed[]): Iterable<Report> {
  const marks = new Map<Section, string>();
  const counts = new Map<Placed['siblings'], number>();
  for (const { section, siblings } of bare) {
    const value = (counts.get(siblings) ?? siblings.filter(b => b.kind === 'section' && b.ordinal).length) + 1;
    counts.set(siblings, value);
    const mark = formatOrdinal(styleBelow(section.level), value);
    if (mark !== undefined) marks.set(section, mark);
  }
  const [first, ...rest] = [...marks].map(([section, mark]): Edit => ({ span: { start: section.heading.start, end: section.heading.start }, newText: mark }));
  const everywhere: readonly Fix[] = first ? [{ title: `标题全部加序数（${marks.size}处）`, edits: [first, ...rest], safety: 'review' }] : [];
  // Without numbers the level of a heading above another is a guess.
  const flat = bare.every(({ section }) => section.level === bare[0]?.section.level && section.children[0]?.kind !== 'section');
  for (const { section } of bare) {
    const mark = marks.get(section);
    yield { span: section.heading, message: `标题${quoted(section.title)}没有层次序数；全文标题多未编序数${mark === undefined || !flat ? '' : `，此处应为“${mark}”`}。`, fixes: everywhere };
  }
}

const styleBelow = (level: number): OrdinalStyle => CHAIN[Math.min(level, CHAIN.length) - 1] as OrdinalStyle;

// ── one without among those with ────────────────────────────────────────

function* bareAmongMarked({ section, siblings, index }: Placed): Iterable<Report> {
  const marked = siblings.filter((b): b is Section => b.kind === 'section' && CHAIN.includes(b.ordinal?.style ?? 'dash'));
  const before = siblings.slice(0, index).filter((b): b is Section => marked.includes(b as Section));
  const sample = before[before.length - 1] ?? marked[0];
  if (marked.length < 2 || !sample?.ordinal) return;
  yield lone(section.heading, section.title, marked.length, formatOrdinal(sample.ordinal.style, before[before.length - 1] === undefined ? 1 : sample.ordinal.value + 1));
}

/**
 * In a numbered text the outline takes a bare line for a paragraph. It is a heading where it reads as one and its neighbours show it: an outright
 * section name among 一、二、, or a line that opens with a verb among headings of its own form.
 */
function* bareLines(part: Plan, all: readonly Placed[]): Iterable<Report> {
  const numbered = all.filter(p => CHAIN.includes(p.section.ordinal?.style ?? 'dash'));
  const tops = numbered.filter(p => p.section.ordinal?.style === 'han');
  if (tops.length < 2) return;
  const equals = equalsOf(numbered);
  yield* bareTails(all, equals);
  for (const { siblings, parent } of holdersIn(part)) {
    for (let i = 0; i < siblings.length; i++) {
      const line = siblings[i] as Block;
      if (line.kind !== 'paragraph' || !hasBodyBelow(siblings, i) || !stands(siblings, i)) continue;
      const marked = levelOf(foldedText(line), parent, equals);
      const previous = marked?.sections[lastStartingBefore(marked.spans, line.text.span.start)];
      if (marked && previous?.ordinal) yield lone(trimmed(line), line.text.text.trim(), marked.sections.length, formatOrdinal(previous.ordinal.style, previous.ordinal.value + 1));
    }
  }
}

/** A bare line between two numbered items: it ends the text of the one, and the next goes on below it (……。 完善政策机制 9.健全……). */
function* bareTails(all: readonly Placed[], equals: ReadonlyMap<string, Equals>): Iterable<Report> {
  for (const { section, siblings, index, parent } of all) {
    const line = section.children[section.children.length - 1];
    const next = siblings[index + 1];
    if (line?.kind !== 'paragraph' || next?.kind !== 'section' || parent?.kind !== 'section' || !section.ordinal || next.ordinal?.style !== section.ordinal.style) continue;
    if (next.ordinal.value !== section.ordinal.value + 1 && next.ordinal.value !== 1) continue;
    const above = section.children[section.children.length - 2] ?? section;
    const marked = above.kind !== 'table' && /[。)]$/.test(foldedText(above)) && !foldedText(line).includes(':') && isVerbInitial(foldedText(line)) && canBeUnmarkedHeading(foldedText(line)) ? equals.get(keyOf(parent)) : undefined;
    const previous = marked?.sections[lastStartingBefore(marked.spans, line.text.span.start)];
    if (marked && previous?.ordinal) yield lone(trimmed(line), line.text.text.trim(), marked.sections.length, formatOrdinal(previous.ordinal.style, previous.ordinal.value + 1));
  }
}

/** Headings with one kind of mark, at one level. */
interface Equals {
  readonly sections: Section[];
  readonly spans: Span[];
}

const keyOf = ({ ordinal, level }: Section): string => (ordinal?.style === 'han' ? 'han' : `${ordinal?.style ?? ''}/${level}`);

function equalsOf(numbered: readonly Placed[]): ReadonlyMap<string, Equals> {
  const found = new Map<string, Equals>();
  for (const { section } of numbered) {
    const known = found.get(keyOf(section)) ?? { sections: [], spans: [] };
    found.set(keyOf(section), known);
    known.sections.push(section);
    known.spans.push(section.heading);
  }
  // An outline of lines of their own only: among run-in headings a bare line is no heading.
  for (const [key, { sections }] of found) if (key !== 'han' && (sections.length < 2 || sections.some(s => s.runIn))) found.delete(key);
  return found;
}

/** The marked headings whose equal the line is; undefined if it is none. */
function levelOf(folded: string, parent: Section | undefined, equals: ReadonlyMap<string, Equals>): Equals | undefined {
  if (!canBeUnmarkedHeading(folded)) return undefined;
  if (isUsualSectionName(folded)) return equals.get('han');
  return parent?.ordinal === undefined || parent.runIn || parent.ordinal.style === 'han' ? undefined : equals.get(keyOf(parent));
}

function* holdersIn(part: Plan): Generator<{ readonly siblings: readonly Block[]; readonly parent: Section | undefined }> {
  yield { siblings: part.children, parent: undefined };
  for (const { section, inBox } of sectionsOf(part)) if (!inBox) yield { siblings: section.children, parent: section };
}

/** Finished text above, or a heading right above; a list or caption does not count. */
function stands(siblings: readonly Block[], i: number): boolean {
  const above = siblings[i - 1];
  return above !== undefined && above.kind !== 'table' && /[。)]$/.test(foldedText(above)) && i > 0;
}

const SHORTEST_BODY = 12;

function hasBodyBelow(siblings: readonly Block[], i: number): boolean {
  const below = siblings[i + 1];
  return below?.kind === 'paragraph' && foldedText(below).length >= SHORTEST_BODY && foldedText(below).endsWith('。');
}

function trimmed(line: Paragraph): Span {
  const whole = line.text.span;
  const text = line.text.text;
  return { start: whole.start + (text.length - text.trimStart().length), end: whole.end - (text.length - text.trimEnd().length) };
}

function lone(at: Span, title: string, marked: number, mark: string | undefined): Report {
  const fix: readonly Fix[] = mark === undefined ? [] : [{ title: `加序数“${mark}”`, edits: [{ span: { start: at.start, end: at.start }, newText: mark }], safety: 'review' }];
  return { span: at, message: `标题${quoted(title)}没有层次序数；同级另有${marked}处标题都有序数。`, fixes: fix };
}
