import { fold } from '../../text/fold';
import { type Span, span } from '../../text/span';
import { formatOrdinal, type OrdinalStyle } from '../../parse/ordinal';
import { type Paragraph, type Plan, type Section } from '../../model/plan';
import { partsOf, withDescendants } from '../../model/walk';
import { type Report, type Rule } from '../rule';
import { CHAIN, type Holder, type Placed, sectionsOf } from './outline';

/** 同级标题标号样式不一或不规范. */
export const headingMarkerStyle: Rule = {
  id: 'structure/heading-marker-style',
  severity: 'warning',
  levels: { digest: 'hint' },
  otherwise: 'warning',
  docs: {
    title: '同级标题标号样式不一或不规范',
    what: '标题用“01”“A.”“Ⅰ.”一类标号，或者以“①”为第一级；同级标题有的用“（1）”，有的用“1）”。',
    why: '公文的层次序数是“一、”“（一）”“1.”“（1）”，其他标号不合规范；同级标号样式不一，层次难以分辨。',
    exceptions: ['规划用“1.1”“1.1.1”一类多级编号', '规划纲要通篇用第一章、第一节', '专栏的编号', '正文里的“A类企业”“01专项”“1.5亿元”不是标号'],
    basis: 'GB/T 9704—2012《党政机关公文格式》7.3.3；GB/T 15834—2011《标点符号用法》附录B.3.2至B.3.4',
    bad: [
      { text: '某县港口建设行动计划\n一、主要任务\n⟦01⟧ 建设深水泊位\n完成航道疏浚。\n⟦02⟧ 建设集疏运通道\n完成道路拓宽。\n' },
      { text: '某县港口建设行动计划\n一、主要任务\n⟦A.⟧建设深水泊位。完成航道疏浚。\n⟦B.⟧建设集疏运通道。完成道路拓宽。\n' },
      { text: '某县港口建设行动计划\n一、主要任务\n1.建设深水泊位。\n（1）疏浚航道。清除淤泥。\n（2）加固岸线。修筑护岸。\n2.建设集疏运通道。\n⟦1）⟧拓宽道路。完成征地。\n（2）架设桥梁。完成合龙。\n' },
    ],
    good: [{ text: '某县港口建设行动计划\n一、主要任务\n（一）建设深水泊位。\n1.疏浚航道。清除淤泥。（责任单位：县交通运输局）\n2.加固岸线。修筑护岸。（责任单位：县交通运输局）\n（二）建设集疏运通道。完成道路拓宽。（责任单位：县交通运输局）\n' }],
  },
  summary: count => `全文${count}处标题的标号不合规范，或者与同级不一；公文的层次序数依次为“一、”“（一）”“1.”“（1）”。`,
  *check({ plan }) {
    for (const part of partsOf(plan)) {
      const all = [...sectionsOf(part)];
      const styles = stylesBelow(all);
      yield* padded(all, styles);
      yield* circledFirst(part);
      yield* halfBrackets(all);
      yield* letters(part);
    }
  },
};

// ── the style that belongs at a place ───────────────────────────────────

const keyOf = (parent: Holder): string => (parent?.kind === 'section' ? (parent.ordinal?.style ?? `unmarked${parent.level}`) : (parent?.kind ?? 'root'));

/** The standard style most used below each kind of holder. */
function stylesBelow(all: readonly Placed[]): ReadonlyMap<string, OrdinalStyle> {
  const votes = new Map<string, Map<OrdinalStyle, number>>();
  for (const { section, parent } of all) {
    const style = section.ordinal?.style;
    if (!style || !CHAIN.includes(style)) continue;
    const of = votes.get(keyOf(parent)) ?? new Map<OrdinalStyle, number>();
    of.set(style, (of.get(style) ?? 0) + 1);
    votes.set(keyOf(parent), of);
  }
  return new Map([...votes].map(([key, of]) => [key, ([...of].sort((a, b) => b[1] - a[1])[0] as [OrdinalStyle, number])[0]]));
}

function wantedBelow(parent: Holder, styles: ReadonlyMap<string, OrdinalStyle>): OrdinalStyle {
  const usual = styles.get(keyOf(parent));
  if (usual) return usual;
  if (parent === undefined) return 'han';
  const above = parent.kind === 'section' ? CHAIN.indexOf(parent.ordinal?.style ?? 'dash') : -1;
  return above < 0 ? 'arabic' : (CHAIN[above + 1] ?? 'circled');
}

function report(at: Span, shown: string, right: string | undefined, why: string): Report {
  if (right === undefined) return { span: at, message: `“${shown}”${why}。` };
  return { span: at, message: `“${shown}”${why}，应为“${right}”。`, fixes: [{ title: `改为“${right}”`, edits: [{ span: at, newText: right }], safety: 'review' }] };
}

// ── 01, ① ───────────────────────────────────────────────────────────────

function* padded(all: readonly Placed[], styles: ReadonlyMap<string, OrdinalStyle>): Iterable<Report> {
  for (const { section, parent } of all) {
    if (section.ordinal?.style !== 'padded') continue;
    const wanted = wantedBelow(parent, styles);
    const why = styles.has(keyOf(parent)) ? '不是公文的层次序数，与同级标题的标号也不一致' : '不是公文的层次序数';
    yield report(section.ordinal.span, section.marker, formatOrdinal(wanted, section.ordinal.value), why);
  }
}

/** ① as the first level of the text, where nothing stands above it. */
function* circledFirst(part: Plan): Iterable<Report> {
  const tops = part.children.filter((b): b is Section => b.kind === 'section');
  const circled = tops.filter(s => s.ordinal?.style === 'circled' && (s.runIn || s.children.length > 0));
  if (circled.length < 2 || circled.length < tops.length) return;
  for (const section of circled) if (section.ordinal) yield report(section.ordinal.span, section.marker, formatOrdinal('han', section.ordinal.value), '不作第一级标题的标号');
}

// ── 1） beside （1） ─────────────────────────────────────────────────────

function* halfBrackets(all: readonly Placed[]): Iterable<Report> {
  const items = all.flatMap(({ section: { ordinal, marker } }) => (ordinal?.style === 'arabicParen' ? [{ ordinal, marker, whole: fold(marker).startsWith('(') }] : []));
  const whole = items.filter(i => i.whole).length;
  if (whole === 0) return;
  for (const { ordinal, marker, whole: sound } of items) if (!sound) yield report(ordinal.span, marker, formatOrdinal('arabicParen', ordinal.value), '与同级其他标题的标号不一致');
}

// ── A. B. C., Ⅰ. Ⅱ. (1.1 is the numbering of many 规划 and left alone) ─────────────────

const LETTER = /^([A-Z])\s?[.、](?=\s?\p{Script=Han})/u;
const ROMAN = /^([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|I{1,3}|IV|VI{0,3}|IX|X)\s?[.、](?=\s?\p{Script=Han})/u;
const ROMANS = ['ⅠI', 'ⅡII', 'ⅢIII', 'ⅣIV', 'ⅤV', 'ⅥVI', 'ⅦVII', 'ⅧVIII', 'ⅨIX', 'ⅩX'];

const letterValue = (folded: string): number | undefined => {
  const c = LETTER.exec(folded)?.[1];
  return c === undefined ? undefined : c.charCodeAt(0) - 64;
};
const romanValue = (folded: string): number | undefined => {
  const c = ROMAN.exec(folded)?.[1];
  const at = c === undefined ? -1 : ROMANS.findIndex(r => r[0] === c || r.slice(1) === c);
  return at < 0 ? undefined : at + 1;
};

/** Marks that the outline does not know: paragraphs, or headings of Markdown, that open with 1, 2, … of them in order. */
function* letters(part: Plan): Iterable<Report> {
  for (const holder of [undefined, ...part.children.flatMap(b => [...withDescendants(b)])]) {
    if (holder !== undefined && holder.kind !== 'section') continue;
    const lines = (holder?.children ?? part.children).filter((b): b is Line => b.kind === 'paragraph' || (b.kind === 'section' && b.ordinal === undefined));
    if (lines.length < 2) continue;
    for (const value of [letterValue, romanValue]) yield* lettered(holder, lines, value);
  }
}

type Line = Paragraph | Section;

function* lettered(holder: Section | undefined, lines: readonly Line[], value: (folded: string) => number | undefined): Iterable<Report> {
  const found: { readonly at: Span; readonly shown: string; readonly n: number }[] = [];
  for (const { text } of lines) {
    const folded = text.folded.slice(0, 16);
    const n = value(folded);
    if (n !== found.length + 1) continue;
    const length = /^[^.、]{1,6}[.、]/.exec(folded)?.[0].length ?? 2;
    found.push({ at: text.spanOf(span(0, length)), shown: text.text.slice(0, length).trim(), n });
  }
  if (found.length < 2) return;
  const wanted = wantedBelow(holder, new Map());
  for (const { at, shown, n } of found) yield report(at, shown, formatOrdinal(wanted, n), '不是公文的层次序数');
}
