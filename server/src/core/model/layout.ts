import { type SourceText } from '../text/sourceText';
import { type Steps } from '../text/steps';
import { draftOf } from './draftLine';
import { type RawLines } from './lines';
import { type DraftLine, type Layout } from './passage';
import { type Read } from './reading';
import { passageOf, reflow } from './reflow';
import { settleAttachmentNotes, settleContents, settleRows, settleSeries, settleWrapped } from './settleBody';
import { settleDates, settleImprint, settleResidue, settleSignatures } from './settleFrame';
import { settleTitles } from './settleTitles';

/** Lines → passages: kinds by form and place, then reflow of hard-wrapped text (rules.md §2.3, §2.4). */
export function* layoutSteps(source: SourceText, raw: RawLines, { markdown, read }: { readonly markdown: boolean; readonly read: Read }): Steps<Layout> {
  const all: DraftLine[] = [];
  for (const line of raw.lines) {
    if (line.kind === 'blank') continue;
    all.push(draftOf(source, line, read));
    if (all.length % BETWEEN_RESTS === 0) yield undefined;
  }
  // Page numbers stand between the halves of sentences and tables: they are taken out first.
  const drafts = all.filter(draft => draft.kind !== 'pageNumber');
  settleRows(drafts);
  settleWrapped(drafts);
  settleSeries(drafts);
  settleAttachmentNotes(drafts);
  settleContents(drafts);
  settleDates(drafts);
  settleResidue(drafts);
  settleTitles(drafts);
  settleImprint(drafts);
  settleSignatures(drafts);
  yield undefined;
  const { passages, joins } = reflow(drafts, { markdown, join: group => passageOf(source, group, read) });
  const furniture = all.filter(draft => draft.kind === 'pageNumber').map(draft => passageOf(source, [{ ...draft, kind: 'residue' }], read));
  return { passages: furniture.length === 0 ? passages : [...passages, ...furniture].sort((a, b) => a.text.span.start - b.text.span.start), joins };
}

/** Lines read between two rests. */
const BETWEEN_RESTS = 2000;
