import { fold } from '../text/fold';
import { LogicalText } from '../text/logical';
import { type SourceText } from '../text/sourceText';
import { byStart, lastStartingBefore, overlaps, type Span, span } from '../text/span';
import { scanQuotations } from '../parse/quotation';
import { type Element, type Plan, type Said, type Table } from './plan';
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
  /** Absolute span of a logical one. */
  spanOf(s: Span): Span;
}

/** Every prose of the draft and its attachments, in reading order. Time is linear in the text. */
export function proseOf(source: SourceText, plan: Plan): readonly Prose[] {
  const out: Prose[] = [];
  for (const part of partsOf(plan)) {
    const elements = part.elements.map(e => ({ span: e.span, kind: e.kind })).sort((a, b) => byStart(a.span, b.span));
    const spans = elements.map(e => e.span);
    for (const said of part.paragraphs) {
      const at = said.text.span;
      if (excluded(plan, at)) continue;
      const element = elements[lastStartingBefore(spans, at.start)];
      out.push(prose(said.text, said, element && overlaps(element.span, at) ? element.kind : undefined));
    }
  }
  for (const block of blocksOf(plan)) if (block.kind === 'table') for (const cell of cellsOf(block)) if (!excluded(plan, cell)) out.push(prose(new LogicalText(source.text, [cell]), undefined, undefined));
  return out.sort((a, b) => a.spanOf(span(0, 1)).start - b.spanOf(span(0, 1)).start);
}

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

function prose(text: LogicalText, said: Said | undefined, element: Element['kind'] | undefined): Prose {
  const quotations = scanQuotations(text.text);
  return { place: said ? 'text' : 'cell', element, said, text: text.text, folded: fold(text.text), quotations, verbatim: verbatimIn(text.text), spanOf: s => text.spanOf(s) };
}

/** Runs of printable ASCII that hold an address, a mail address, or a path or name of a file. */
const RUN = /[!-~]{4,}/g;
const ADDRESS = /:\/\/|www\.|[\w.-]@[\w-]|\.(?:cn|com|org|net|gov|edu|html?|pdf|docx?|xlsx?|txt|md|ts|js|json)(?![a-z])|[A-Za-z]:\\|\/[\w.-]+\//i;

function verbatimIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const run of text.matchAll(RUN)) if (ADDRESS.test(run[0])) found.push(withoutMarks(run[0], run.index));
  return found;
}

/** Marks of the sentence around an address are none of it: 网址:http://…/a(1), */
function withoutMarks(run: string, at: number): Span {
  let start = 0;
  while (start < run.length && '()[],;:!?"'.includes(run[start] as string)) start++;
  const opens = run.indexOf('(', start) >= 0;
  let end = run.length;
  while (end > start && (',;:!?"'.includes(run[end - 1] as string) || (!opens && run[end - 1] === ')'))) end--;
  return span(at + start, at + end);
}
