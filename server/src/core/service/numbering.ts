import { fold } from '../text/fold';
import { type Ordinal, type OrdinalStyle, withValue } from '../parse/ordinal';
import { type Plan } from '../model/plan';
import { blocksOf, partsOf } from '../model/walk';
import { type Edit } from '../rules/rule';
import { type Mode, modeOf, type Numbered, type Series, seriesOf } from '../rules/structure/series';
import { type Analysis } from './analysis';

/** All series of one style at one depth of a document (or of one 专栏), in reading order: under 通排 their numbers go on from one to the next. */
export interface Chain {
  readonly style: OrdinalStyle;
  readonly level: number;
  readonly inBox: boolean;
  readonly series: readonly Series[];
}

/** 逐节重排 (anew at 1 under each parent) or 通排 (on through the sections). */
export type Numbering = Exclude<Mode, undefined>;

export function chainsOf(plan: Plan): readonly Chain[] {
  const boxes = new Set<number>();
  for (const block of blocksOf(plan)) if (block.kind === 'box') boxes.add(block.span.start);
  const chains = new Map<string, { style: OrdinalStyle; level: number; inBox: boolean; series: Series[] }>();
  partsOf(plan).forEach((part, i) => {
    for (const series of seriesOf({ ...part, attachments: [] })) {
      const inBox = boxes.has(series.root);
      const key = [i, series.style, series.level, inBox ? series.root : ''].join('/');
      const known = chains.get(key);
      if (known) known.series.push(series);
      else chains.set(key, { style: series.style, level: series.level, inBox, series: [series] });
    }
  });
  return [...chains.values()];
}

/** How the draft numbers this chain as it stands; articles (第一条) always run on. */
export function numberingOf(chain: Chain): Numbering {
  if (chain.style === 'article') return 'runOn';
  return chain.inBox ? 'restart' : (modeOf(chain.series) ?? 'restart');
}

/** `keep`: as the draft does it now. */
export type NumberingChoice = Numbering | 'keep';

/**
 * Edits that number the series of a chain. 通排 below the second level begins anew under each first-level heading, unless the draft runs on
 * through them; a second list under one heading always begins anew. `keep` leaves sound numbers alone: those whose neighbours lost their line
 * (第三章 in the middle of a paragraph), those of a piece cut out of a longer text, a table of contents. `chosen`: only these series are written.
 */
export function numberingEdits(analysis: Analysis, chain: Chain, choice: NumberingChoice, chosen?: (series: Series) => boolean): readonly Edit[] {
  const edits: Edit[] = [];
  const numbering = choice === 'keep' ? numberingOf(chain) : choice;
  const through = chain.level <= 2 || chain.style === 'article' || runsThrough(chain);
  const keep = choice === 'keep';
  const excerpt = keep && chain.level === 1 && analysis.facts.title === undefined;
  const parents = new Set<number>();
  let root: number | undefined;
  let last = 0;
  for (const series of chain.series) {
    const anew = numbering === 'restart' || parents.has(series.from) || (!through && series.root !== root);
    if (anew) last = 0;
    const first = series.items[0]?.ordinal.value ?? 1;
    if (excerpt && series === chain.series[0] && first > 1) last = first - 1;
    parents.add(series.from);
    root = series.root;
    const own = inSeries(analysis, series, { last, keep });
    if (chosen?.(series) !== false) for (const edit of own.edits) edits.push(edit);
    last = own.last;
  }
  return edits;
}

/** Numbers one series on from `last`; gives its own last number. */
function inSeries(analysis: Analysis, series: Series, { last, keep }: { readonly last: number; readonly keep: boolean }): { readonly edits: readonly Edit[]; readonly last: number } {
  const edits: Edit[] = [];
  let at = last;
  let before = { value: last, end: series.from };
  for (const { ordinal } of series.items) {
    // A table of contents stands before the chapters themselves.
    const again = keep && (series.style === 'chapter' || series.style === 'section') && ordinal.value === 1 && before.value > 1;
    at = again ? 1 : at + 1 + (keep ? swallowed(analysis, ordinal, before) : 0);
    const edit = numberEdit(analysis, ordinal, at);
    if (edit) edits.push(edit);
    before = { value: ordinal.value, end: ordinal.span.end };
  }
  return { edits, last: at };
}

/** How many of the numbers that seem to be missing before an item stand in the middle of the text before it. */
function swallowed({ source }: Analysis, { style, value, span: s }: Ordinal, before: { readonly value: number; readonly end: number }): number {
  const missing = value - before.value - 1;
  if (missing < 1 || missing > MOST_SWALLOWED || before.end >= s.start) return 0;
  const between = plainMarker(source.text.slice(before.end, s.start));
  const printed = source.slice(s);
  for (let n = before.value + 1; n < value; n++) if (!between.includes(plainMarker(markerWith(printed, style, n) ?? '\n'))) return 0;
  return missing;
}

const MOST_SWALLOWED = 3;

/** Most first-level headings after the first are entered with a number other than 1. */
function runsThrough({ series }: Chain): boolean {
  let votes = 0;
  series.forEach((s, i) => {
    const before = series[i - 1];
    if (before && before.root !== s.root) votes += s.items[0]?.ordinal.value === 1 ? -1 : 1;
  });
  return votes > 0;
}

function numberEdit({ source }: Analysis, ordinal: Ordinal, value: number): Edit | undefined {
  if (ordinal.value === value) return undefined;
  const newText = markerWith(source.slice(ordinal.span), ordinal.style, value);
  return newText === undefined ? undefined : { span: ordinal.span, newText };
}

/** Chinese numerals are written up to here. */
const LAST = 9999;

/** The marker with another number, its digits as wide as they were; undefined where the style has none (㉑). */
export function markerWith(printed: string, style: OrdinalStyle, value: number): string | undefined {
  const made = value > LAST ? undefined : withValue(printed, style, value);
  const wide = /[０-９]/.test(printed) && !/[0-9]/.test(printed);
  return wide ? made?.replace(/[0-9]/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : made;
}

/** Chains and series that hold a section, by its start. */
export function seriesWith(chains: readonly Chain[], start: number): { readonly chain: Chain; readonly series: Series } | undefined {
  for (const chain of chains) {
    const series = chain.series.find(s => s.items.some((n: Numbered) => n.section.span.start === start));
    if (series) return { chain, series };
  }
  return undefined;
}

/** （一） → (一): a marker as it is compared. */
export const plainMarker = (marker: string): string => fold(marker).replace(/\s/g, '');
