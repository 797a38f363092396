import { type Span } from '../text/span';
import { type Edit } from '../rules/rule';

/** One change of the draft that a writer asks for, applied and undone as a whole. */
export interface DraftEdit {
  /** Disjoint, ascending; none where there is nothing to change. */
  readonly edits: readonly Edit[];
  /** Places that refer to a number which the edits change (按照第（三）项), in the text as it was: for the writer to look at. */
  readonly references: readonly Span[];
  /** Where the cursor goes in the new text; undefined: the editor moves it with the text around it. */
  readonly cursor?: number;
}
