import { type Span, span } from '../text/span';
import { scanQuotations } from '../parse/quotation';
import { type Known, Memory, noMemory } from './known';

/** Shorter texts are judged again: that costs less than to remember them, and tables have many. */
const SHORTEST = 16;

/** What a text says by itself, wherever it stands. The same object may serve all versions of a draft that hold the text. */
export class ProseText {
  readonly text: string;
  /** `fold(text)`: same length. */
  readonly folded: string;
  readonly quotations: readonly Span[];
  readonly verbatim: readonly Span[];
  readonly #remembers: boolean;
  #roles: Map<string, Known> | undefined;

  constructor({ text, folded }: { readonly text: string; readonly folded: string }, remembers: boolean) {
    this.text = text;
    this.folded = folded;
    this.quotations = scanQuotations(text);
    this.verbatim = verbatimIn(text);
    this.#remembers = remembers && text.length >= SHORTEST;
  }

  /** `role`: what the text is in the draft, as far as a rule may ask for it. */
  as(role: string): Known {
    if (!this.#remembers) return noMemory;
    const roles = (this.#roles ??= new Map<string, Known>());
    const known = roles.get(role) ?? new Memory();
    roles.set(role, known);
    return known;
  }
}

/** Runs of printable ASCII that hold an address, a mail address, or a path or name of a file. */
const RUN = /[!-~]{4,}/g;
const ADDRESS = /:\/\/|www\.|[\w.-]@[\w-]|\.(?:cn|com|org|net|gov|edu|html?|pdf|docx?|xlsx?|txt|md|ts|js|json)(?![a-z])|[A-Za-z]:\\|\/[\w.-]+\//i;

const NONE: readonly Span[] = [];

function verbatimIn(text: string): readonly Span[] {
  if (!ADDRESS.test(text)) return NONE;
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
