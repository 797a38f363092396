import { type OrdinalStyle } from '../parse/ordinal';
import { type Section } from '../model/plan';
import { blocksOf, withDescendants } from '../model/walk';
import { byStart } from '../text/span';
import { type Edit } from '../rules/rule';
import { type Series } from '../rules/structure/series';
import { type Analysis } from './analysis';
import { type DraftEdit } from './draftEdit';
import { applyEdits, composed } from './edits';
import { brokenReferences } from './numberReferences';
import { type Chain, chainsOf, type Numbering, numberingEdits, numberingOf } from './numbering';

/** Which series a change of the outline concerns. */
export interface Affected {
  /** Series of the new text to be numbered again. */
  readonly series: (series: Series) => boolean;
  /** Styles that lost, won or moved items: where they run on, the whole chain is numbered again. */
  readonly styles: ReadonlySet<OrdinalStyle>;
}

/**
 * Second half of a change of the outline: `first` has moved text or changed levels; the series affected are numbered again, in the way in which the
 * draft numbered that style before.
 */
export function settleNumbers(analysis: Analysis, first: readonly Edit[], affected: (after: Analysis) => Affected): { readonly change: DraftEdit; readonly second: readonly Edit[] } {
  const middle = applyEdits(analysis.source.text, first);
  const after = analysis.withText(middle);
  const ways = waysOf(analysis);
  const { series: isAffected, styles } = affected(after);
  const second: Edit[] = [];
  for (const chain of chainsOf(after.plan)) {
    const runOn = !chain.inBox && ways.get(chain.style) === 'runOn';
    const chosen = new Set(chain.series.filter(isAffected));
    if (chosen.size === 0 && !(runOn && styles.has(chain.style))) continue;
    for (const edit of numberingEdits(after, chain, runOn ? 'runOn' : 'restart', runOn ? undefined : s => chosen.has(s))) second.push(edit);
  }
  second.sort((a, b) => byStart(a.span, b.span));
  const edits = composed(first, middle, second);
  return { change: { edits, references: brokenReferences(analysis, edits) }, second };
}

/** Styles of the sections' ordinals, their subtrees included. */
export function stylesIn(sections: Iterable<Section>): ReadonlySet<OrdinalStyle> {
  const styles = new Set<OrdinalStyle>();
  for (const section of sections) for (const block of withDescendants(section)) if (block.kind === 'section' && block.ordinal) styles.add(block.ordinal.style);
  return styles;
}

/** How each style is numbered, by its largest chain. */
function waysOf({ plan }: Analysis): ReadonlyMap<OrdinalStyle, Numbering> {
  const largest = new Map<OrdinalStyle, Chain>();
  for (const chain of chainsOf(plan)) {
    if (!chain.inBox && chain.series.length > (largest.get(chain.style)?.series.length ?? 0)) largest.set(chain.style, chain);
  }
  return new Map([...largest].map(([style, chain]) => [style, numberingOf(chain)]));
}

/** The section whose ordinal starts at `offset`. */
export function sectionAt({ plan }: Analysis, offset: number): Section | undefined {
  for (const block of blocksOf(plan)) if (block.kind === 'section' && block.ordinal?.span.start === offset) return block;
  return undefined;
}
