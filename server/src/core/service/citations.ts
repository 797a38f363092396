import { type Span } from '../text/span';
import { type Citation } from '../parse/quotation';
import { type Said } from '../model/plan';
import { type Analysis } from './analysis';
import { type CitedDocuments, type KnownDocument } from './citedDocuments';
import { paragraphsOf } from './paragraphs';

/** A document that the draft names, with the 文号 that stands right behind its title. */
export interface Cited {
  readonly citation: Citation;
  /** As written; a title without 《》. */
  readonly text: string;
  readonly number: string | undefined;
}

/** Longer stretches are no name of a document. */
const LONGEST = 120;

/** 《……》（国发〔2026〕4号）: the 文号 in brackets belongs to the title. */
export function citedIn(analysis: Analysis, { citations }: Pick<Said, 'citations'>): readonly Cited[] {
  return citations.flatMap((citation, i): Cited[] => {
    if (citation.span.end - citation.span.start > LONGEST) return [];
    const text = analysis.text(citation.span);
    if (citation.form === 'docNumber') return [{ citation, text, number: text }];
    const next = citations[i + 1];
    const belongs = next?.form === 'docNumber' && /^\s*[（(]?\s*$/.test(analysis.source.slice(between(citation, next)));
    return [{ citation, text: text.replace(/^《|》$/g, ''), number: belongs ? analysis.text(next.span) : undefined }];
  });
}

const between = (a: Citation, b: Citation): Span => ({ start: a.span.end, end: Math.min(b.span.start, a.span.end + 8) });

/** Every document named in the draft, in reading order. */
export function allCited(analysis: Analysis): readonly Cited[] {
  return paragraphsOf(analysis.plan).flatMap(said => citedIn(analysis, said));
}

/** The file that is the cited document: by its 文号, which is its own, else by its title. */
export function fileOf({ citation, text, number }: Cited, documents: CitedDocuments): KnownDocument | undefined {
  const numbered = number === undefined ? undefined : documents.byNumber(number);
  return numbered ?? (citation.form === 'title' ? documents.byTitle(text) : undefined);
}
