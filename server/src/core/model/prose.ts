import { LogicalText } from '../text/logical';
import { type SourceText } from '../text/sourceText';
import { finished, type Steps } from '../text/steps';
import { byStart, lastStartingBefore, overlaps, type Span, span } from '../text/span';
import { type Element, type Plan, type Said, type Table } from './plan';
import { type Known } from './known';
import { newReading, type Read } from './reading';
import { blocksOf, partsOf } from './walk';

/**
 * One paragraph, heading or cell as text that rules about wording, marks and numbers may judge: reflowed, width-blind beside as
 * printed, with what stands in it verbatim. Residue and opaque text (code, comments, front matter) are left out.
 */
export interface Prose {
  readonly place: 'text' | 'cell';
  /** The element of GB/T 9704 that it is (part of): title, addressees …; undefined: body. */
  readonly element: Element['kind'] | undefined;
  /** undefined in a cell. */
  readonly said: Said | undefined;
  readonly text: string;
  /** `fold(text)`: same length. */
  readonly folded: string;
  /** Outermost 《》“”〔〕「」 in `text`; ascending, disjoint. Logical offsets. */
  readonly quotations: readonly Span[];
  /** Addresses, mail, paths and names of files in `text`: never judged, never mended. Ascending, disjoint. Logical offsets. */
  readonly verbatim: readonly Span[];
  /** What rules have worked out from text, place and element alone. */
  readonly known: Known;
  /** Absolute span of a logical one. */
  spanOf(s: Span): Span;
}

/** Every prose of the draft and its attachments, in reading order. Time is linear in the text. */
export const proseOf = (source: SourceText, plan: Plan, read: Read = newReading): readonly Prose[] => finished(proseSteps(source, plan, read));

/** The same in parts. */
export function* proseSteps(source: SourceText, plan: Plan, read: Read): Steps<readonly Prose[]> {
  const out: Prose[] = [];
  for (const part of partsOf(plan)) {
    const elements = part.elements.map(e => ({ span: e.span, kind: e.kind })).sort((a, b) => byStart(a.span, b.span));
    const spans = elements.map(e => e.span);
    for (const said of part.paragraphs) {
      const at = said.text.span;
      if (excluded(plan, at)) continue;
      const element = elements[lastStartingBefore(spans, at.start)];
      out.push(prose(said.text, { said, element: element && overlaps(element.span, at) ? element.kind : undefined }, read));
      if (out.length % BETWEEN_RESTS === 0) yield undefined;
    }
  }
  for (const block of blocksOf(plan)) if (block.kind === 'table') for (const cell of cellsOf(block)) if (!excluded(plan, cell)) out.push(prose(new LogicalText(source.text, [cell]), { said: undefined, element: undefined }, read));
  return inReadingOrder(out);
}

/** Paragraphs between two rests. */
const BETWEEN_RESTS = 1000;

/** Paragraphs and cells come in order each; only where they are mixed is there something to sort. */
function inReadingOrder(all: readonly Prose[]): readonly Prose[] {
  const starts = all.map(p => p.spanOf(FIRST).start);
  if (starts.every((start, i) => i === 0 || (starts[i - 1] as number) <= start)) return all;
  return all.map((_, i) => i).sort((a, b) => (starts[a] as number) - (starts[b] as number)).map(i => all[i] as Prose);
}

const FIRST = span(0, 1);

function* cellsOf(table: Table): Generator<Span> {
  yield* table.header;
  for (const row of table.rows) yield* row;
}

function excluded({ residue, opaque }: Plan, at: Span): boolean {
  if (at.end <= at.start) return true;
  return [residue, opaque].some(spans => {
    const before = spans[lastStartingBefore(spans, at.start)];
    return before !== undefined && at.start < before.end;
  });
}

function prose(text: LogicalText, place: Place, read: Read): Prose {
  const own = read(text.text).prose;
  const { said, element } = place;
  const role = said === undefined ? 'cell' : `${element ?? ''} ${'ordinal' in said ? 'section' : 'text'}`;
  return { place: said ? 'text' : 'cell', element, said, text: own.text, folded: own.folded, quotations: own.quotations, verbatim: own.verbatim, known: own.as(role), spanOf: s => text.spanOf(s) };
}

interface Place {
  readonly said: Said | undefined;
  readonly element: Element['kind'] | undefined;
}
