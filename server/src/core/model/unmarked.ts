import { canBeUnmarkedHeading, isUsualSectionName, isVerbInitial, runInHeadEnd } from './headings';
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
 * Headings without marks (rules.md §2.5), in a text that has no 一、（一） of its own (else see `aboveItems`): usual section names, lines followed by another heading, lines
 * followed by longer text. Under them a run of paragraphs that each open with a short verb-initial sentence are tasks.
 */
export function unmarkedHeadings(passages: readonly Passage[]): ReadonlyMap<Passage, Unmarked> {
  const found = new Map<Passage, Unmarked>();
  const body = passages.filter(p => p.kind === 'text' || p.kind === 'marked' || p.kind === 'item' || p.kind === 'heading' || p.kind === 'row');
  if (body.some(isNumbered)) return aboveItems(body);
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

/**
 * （一）…… right under lines without a mark, and no 一、 anywhere: the numbering of the headings above was automatic and did not come along. One such line
 * counts where its items begin with （一）.
 */
function aboveItems(body: readonly Passage[]): ReadonlyMap<Passage, Unmarked> {
  const found = new Map<Passage, Unmarked>();
  if (body.some(p => isNumbered(p) && p.reading.ordinal?.style !== 'hanParen')) return found;
  let first = false;
  body.forEach((passage, i) => {
    const below = body[i + 1];
    const ordinal = below?.kind === 'marked' ? below.reading.ordinal : undefined;
    if (passage.kind !== 'text' || ordinal?.style !== 'hanParen' || !namesSection(passage.folded)) return;
    first ||= ordinal.value === 1;
    found.set(passage, { rank: CONTAINER });
  });
  return first ? found : new Map();
}

const LONGEST_ABOVE = 32;

/** 加强组织领导, 坚决守住安全底线，推动绿色发展: no sentence, no signature. */
function namesSection(folded: string): boolean {
  const text = folded.trim();
  if (text.length < 4 || text.length > LONGEST_ABOVE || !/^\p{Script=Han}[^。;:!?《》()\d]*[^。;:,!?、…]$/u.test(text)) return false;
  return isUsualSectionName(text) || isVerbInitial(text);
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
