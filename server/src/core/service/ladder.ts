import { fold } from '../text/fold';
import { formatOrdinal, type OrdinalStyle, RANK } from '../parse/ordinal';
import { type Plan, type Section } from '../model/plan';
import { blocksOf, withDescendants } from '../model/walk';
import { type Analysis } from './analysis';
import { gapOf } from './completionHeading';
import { markerWith } from './numbering';

const STANDARD: readonly OrdinalStyle[] = ['han', 'hanParen', 'arabic', 'arabicParen', 'circled'];
const STEPS: ReadonlySet<OrdinalStyle> = new Set([...STANDARD, 'chapter', 'section', 'padded']);

/** The levels of a draft from the highest, each with its marker as the draft writes it. */
export interface Ladder {
  readonly styles: readonly OrdinalStyle[];
  /** A marker of the style with this number, and the blank behind it; undefined where the style does not reach so far. */
  marker(style: OrdinalStyle, value: number): string | undefined;
}

/** 结构层次序数 of this draft: the styles it uses, and below them those of GB/T 9704 that it does not use yet (一、 → （一） → 1. → （1） → ①). */
export function ladderOf(analysis: Analysis): Ladder {
  const { counts, samples } = shapesOf(analysis);
  const styles = stylesOf(counts);
  const halfBrackets = [...samples.values()].some(({ marker }) => marker.includes('('));
  const marker = (style: OrdinalStyle, value: number): string | undefined => {
    const sample = samples.get(style);
    if (sample) {
      const made = markerWith(sample.marker, style, value);
      return made === undefined ? undefined : made + gapOf(analysis, sample);
    }
    const standard = formatOrdinal(style, value);
    return halfBrackets && standard !== undefined ? standard.replace(/[（）]/g, fold) : standard;
  };
  return { styles, marker };
}

/** How often each style is used, and its commonest form: （一）, （一）、 and (一) are three. */
function shapesOf(analysis: Analysis): { readonly counts: ReadonlyMap<OrdinalStyle, number>; readonly samples: ReadonlyMap<OrdinalStyle, Section> } {
  const counts = new Map<OrdinalStyle, number>();
  const shapes = new Map<string, number>();
  const samples = new Map<OrdinalStyle, { section: Section; count: number }>();
  for (const section of outside(analysis.plan)) {
    const style = section.ordinal?.style;
    if (style === undefined || !STEPS.has(style)) continue;
    counts.set(style, (counts.get(style) ?? 0) + 1);
    const shape = `${markerWith(section.marker, style, 1) ?? ''}${gapOf(analysis, section)}`;
    const count = (shapes.get(shape) ?? 0) + 1;
    shapes.set(shape, count);
    if (count > (samples.get(style)?.count ?? 0)) samples.set(style, { section, count });
  }
  return { counts, samples: new Map([...samples].map(([style, { section }]) => [style, section])) };
}

/** One style for each rank, the commoner one; the standard ones below the last. */
function stylesOf(counts: ReadonlyMap<OrdinalStyle, number>): readonly OrdinalStyle[] {
  const used: OrdinalStyle[] = [];
  for (const [style, count] of [...counts].sort((a, b) => RANK[a[0]] - RANK[b[0]] || b[1] - a[1])) {
    if (count > 0 && !used.some(u => RANK[u] === RANK[style])) used.push(style);
  }
  const last = used.at(-1);
  return [...used, ...STANDARD.filter(s => last === undefined || RANK[s] > RANK[last])];
}

/** Sections that stand in no 专栏: boxes are numbered on their own. */
function* outside(plan: Plan): Generator<Section> {
  const boxed = new Set<Section>();
  for (const block of blocksOf(plan)) {
    if (block.kind === 'box') for (const inner of withDescendants(block)) if (inner.kind === 'section') boxed.add(inner);
    if (block.kind === 'section' && !boxed.has(block)) yield block;
  }
}
