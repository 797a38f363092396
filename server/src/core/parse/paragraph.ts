import { type Span } from '../text/span';
import { type Deadline, scanDeadlines } from './date';
import { type Citation, scanCitations, scanQuotations } from './quotation';
import { type Ordinal, readOrdinal } from './ordinal';
import { type ResponsibilityClause } from './responsibility';
import { scanClauses } from './responsibility/scan';
import { type Target } from './target';
import { scanTargets } from './target/scan';

/** One logical paragraph, read without its neighbours. A pure function of the text: the unit of memoisation. Spans are relative to `text`. */
export interface ParagraphScan {
  readonly text: string;
  readonly ordinal: Ordinal | undefined;
  readonly clauses: readonly ResponsibilityClause[];
  readonly targets: readonly Target[];
  readonly deadlines: readonly Deadline[];
  readonly citations: readonly Citation[];
  /** 《》“”〔〕里的引文：机构旧称在其中是合法的。 */
  readonly quotations: readonly Span[];
}

export type Scan = (text: string) => ParagraphScan;

export function scanParagraph(text: string): ParagraphScan {
  const deadlines = scanDeadlines(text);
  const quotations = scanQuotations(text);
  return {
    text,
    ordinal: readOrdinal(text),
    clauses: scanClauses(text),
    targets: scanTargets(text, deadlines),
    deadlines,
    citations: scanCitations(text, quotations),
    quotations,
  };
}
