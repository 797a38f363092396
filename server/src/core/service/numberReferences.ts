import { fold } from '../text/fold';
import { formatHan, parseHan } from '../text/numerals';
import { byStart, lastStartingBefore, overlaps, type Span, span } from '../text/span';
import { type OrdinalStyle } from '../parse/ordinal';
import { type Section } from '../model/plan';
import { blocksOf } from '../model/walk';
import { type Edit } from '../rules/rule';
import { type Analysis } from './analysis';

const HAN = '[一二三四五六七八九十百]{1,5}';
/** 第（三）项, 第三章: behind a title in 《》 the number is another document's. */
const NTH = new RegExp(`第\\s?(\\(?)\\s?(${HAN}|[0-9]{1,3})\\s?\\)?\\s?(章|编|节|部分|条|款|项|点|目)`, 'g');
/** 见三（二）, 按照（五）, 上述（一）（二）, 详见本计划二（三）1. */
const LEAD = '(?:参见|详见|另见|见|按照?|依照|根据|对照|落实|上述|前述|以上)[“"\\s]?(?:(?:本|上述)(?:方案|计划|规划|意见|通知|要点|行动计划|行动方案|实施方案|工作方案|工作要点|文件|文))?(?:的|第|中)?[“"\\s]?';
const PATH = `(?:${HAN}、?\\s?)?\\(\\s?${HAN}\\s?\\)(?:\\s?[0-9]{1,2}(?![0-9.%年月日个项万亿]))?|${HAN}、(?!${HAN}[、产类级])`;
const LED = new RegExp(`${LEAD}((?:${PATH})(?:[、至到和与及—-]?(?:${HAN}、?)?\\(\\s?${HAN}\\s?\\))*)`, 'g');
/** 三（二） alone in a cell, or in brackets. */
const ALONE = new RegExp(`^\\s?(?:${HAN}、?)?\\(\\s?${HAN}\\s?\\)\\s?$`);

interface Reference {
  readonly span: Span;
  /** Markers from the outermost: 三/(二). A single one may stand anywhere. */
  readonly path: readonly { readonly style: OrdinalStyle | undefined; readonly value: number }[];
}

/** References to numbers of headings that the edits write over, in reading order. */
export function brokenReferences(analysis: Analysis, edits: readonly Edit[]): readonly Span[] {
  const touched = touchedSections(analysis, edits);
  if (touched.length === 0) return [];
  const values = new Set(touched.map(s => keyOf(s.ordinal?.style ?? 'bullet', s.ordinal?.value ?? 0)));
  const paths = new Set(touched.map(s => fold(s.path)));
  const anyStyle = new Set(touched.map(s => s.ordinal?.value ?? 0));
  const markers = [...blocksOf(analysis.plan)].flatMap(b => (b.kind === 'section' && b.ordinal ? [b.ordinal.span] : [])).sort(byStart);
  const breaks = ({ path }: Reference): boolean => {
    if (path.length > 1) return prefixes(path).some(p => paths.has(p));
    const [only] = path;
    if (only === undefined) return false;
    return only.style === undefined ? anyStyle.has(only.value) : values.has(keyOf(only.style, only.value));
  };
  const found: Span[] = [];
  for (const reference of referencesOf(analysis)) {
    const before = markers[lastStartingBefore(markers, reference.span.start)];
    if (before !== undefined && overlaps(before, reference.span)) continue;
    if (breaks(reference)) found.push(reference.span);
  }
  return found.sort(byStart).filter((s, i, all) => i === 0 || s.start >= (all[i - 1] as Span).end);
}

const keyOf = (style: OrdinalStyle, value: number): string => `${style === 'padded' ? 'arabic' : style}/${value}`;

function touchedSections({ plan }: Analysis, edits: readonly Edit[]): readonly Section[] {
  const spans = edits.map(e => e.span).sort(byStart);
  const touched: Section[] = [];
  for (const block of blocksOf(plan)) {
    if (block.kind !== 'section' || !block.ordinal) continue;
    const at = spans[lastStartingBefore(spans, block.ordinal.span.end - 1)];
    if (at !== undefined && overlaps(at, block.ordinal.span)) touched.push(block);
  }
  return touched;
}

/** 三, 三/(二), 三/(二)/1 — as `Section.path` writes them. */
function prefixes(path: Reference['path']): readonly string[] {
  return path.map((_, i) => path.slice(0, i + 1).map(p => (p.style === 'hanParen' ? `(${formatHan(p.value)})` : p.style === 'han' ? formatHan(p.value) : String(p.value))).join('/'));
}

function* referencesOf({ prose }: Analysis): Generator<Reference> {
  for (const { folded, place, spanOf } of prose) {
    for (const m of folded.matchAll(NTH)) {
      if (/》[^,。;]{0,2}$/.test(folded.slice(Math.max(0, m.index - 3), m.index))) continue;
      const style = styleOf(m[1] === '(', m[2] as string, m[3] as string);
      if (style !== 'none') yield { span: spanOf(span(m.index, m.index + m[0].length)), path: [{ style, value: valueOf(m[2] as string) }] };
    }
    for (const m of folded.matchAll(LED)) yield* inPath(m[1] as string, m.index + m[0].length - (m[1] as string).length, spanOf);
    if (place === 'cell' && folded.length < 20 && ALONE.test(folded)) yield* inPath(folded, 0, spanOf);
  }
}

/** 第三项 may be any style; 第三款 is a paragraph of an article. */
function styleOf(bracket: boolean, number: string, noun: string): OrdinalStyle | undefined | 'none' {
  const digits = /^[0-9]/.test(number);
  if (bracket) return digits ? 'arabicParen' : 'hanParen';
  if (noun === '章' || noun === '编') return 'chapter';
  if (noun === '节') return 'section';
  if (noun === '条') return 'article';
  if (noun === '款' || noun === '目') return 'none';
  return noun === '部分' && !digits ? 'han' : undefined;
}

const MARK = new RegExp(`\\(\\s?(${HAN})\\s?\\)|(${HAN})|([0-9]{1,2})`, 'g');

function* inPath(text: string, at: number, spanOf: (s: Span) => Span): Generator<Reference> {
  const marks = [...text.matchAll(MARK)].map(m => ({
    style: (m[1] !== undefined ? 'hanParen' : m[2] !== undefined ? 'han' : 'arabic') as OrdinalStyle,
    value: valueOf(m[1] ?? m[2] ?? m[3] ?? ''),
    span: spanOf(span(at + m.index, at + m.index + m[0].length)),
  }));
  let path: typeof marks = [];
  for (const [i, mark] of marks.entries()) {
    // 三（一）（二）: the second stands beside the first.
    const beside = path.findIndex(p => p.style === mark.style);
    path = beside < 0 ? [...path, mark] : [...path.slice(0, beside), mark];
    const next = marks[i + 1];
    const start = beside < 0 ? (path[0] as typeof mark).span.start : mark.span.start;
    if (next === undefined || path.some(p => p.style === next.style)) yield { span: span(start, mark.span.end), path };
  }
}

const valueOf = (text: string): number => (/^[0-9]/.test(text) ? Number(text) : (parseHan(text) ?? 0));
