import { canBeUnmarkedHeading, isUsualSectionName, runInHeadEnd } from './headings';
import { type Passage } from './passage';

export interface Unmarked {
  readonly rank: number;
  /** End of the opening sentence that is the heading; undefined: the whole line is. */
  readonly runIn?: number;
}

// Ranks below those of marks that may stand under them (1. = 5).
const USUAL = 2.1;
const CONTAINER = 2.3;
const LEAF = 4.6;
const RUN_IN = 5.5;

/**
 * Headings without marks (rules.md §2.5), only in a text that has no 一、（一） of its own: usual section names, lines followed by another heading, lines
 * followed by longer text. Under them a run of paragraphs that each open with a short verb-initial sentence are tasks.
 */
export function unmarkedHeadings(passages: readonly Passage[]): ReadonlyMap<Passage, Unmarked> {
  const found = new Map<Passage, Unmarked>();
  const body = passages.filter(p => p.kind === 'text' || p.kind === 'marked' || p.kind === 'item' || p.kind === 'heading' || p.kind === 'row');
  if (body.some(isNumbered)) return found;
  const candidates = new Set(body.filter((p, i) => p.kind === 'text' && canBeUnmarkedHeading(p.folded) && isFollowed(body, i)));
  if (candidates.size < 2) return found;
  let nested = false;
  body.forEach((passage, i) => {
    const next = body[i + 1];
    if (!candidates.has(passage)) return;
    if (isUsualSectionName(passage.folded)) {
      nested = next !== undefined && candidates.has(next);
      found.set(passage, { rank: USUAL });
      return;
    }
    const container = next !== undefined && (next.kind === 'marked' || candidates.has(next));
    if (container) nested = candidates.has(next);
    found.set(passage, { rank: container ? CONTAINER : nested ? LEAF : CONTAINER });
  });
  addRunIns(body, found);
  return found;
}

function isNumbered(passage: Passage): boolean {
  if (passage.kind === 'heading') return true;
  const style = passage.kind === 'marked' ? passage.reading.ordinal?.style : undefined;
  return style === 'han' || style === 'hanParen' || style === 'chapter' || style === 'section' || style === 'article';
}

/** Something longer, or another heading, comes after it. */
function isFollowed(body: readonly Passage[], i: number): boolean {
  const next = body[i + 1];
  if (!next) return false;
  return next.kind === 'marked' || next.folded.length > (body[i] as Passage).folded.length || canBeUnmarkedHeading(next.folded);
}

/** All paragraphs of a stretch open so, or nearly all: then the openings are headings of tasks. */
function addRunIns(body: readonly Passage[], found: Map<Passage, Unmarked>): void {
  let stretch: Passage[] = [];
  const settle = (): void => {
    const heads = stretch.map(p => ({ p, end: runInHeadEnd(p.folded) })).filter(h => h.end !== undefined);
    if (heads.length >= 2 && heads.length >= stretch.length * 0.75) for (const { p, end } of heads) found.set(p, { rank: RUN_IN, runIn: end as number });
    stretch = [];
  };
  let under = false;
  for (const passage of body) {
    if (found.has(passage)) {
      settle();
      under = true;
    } else if (passage.kind !== 'text') {
      settle();
      under = false;
    } else if (under) stretch.push(passage);
  }
  settle();
}
