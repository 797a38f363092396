import { type SourceText } from '../text/sourceText';
import { draftOf } from './draftLine';
import { type RawLines } from './lines';
import { type Layout } from './passage';
import { type Read } from './reading';
import { passageOf, reflow } from './reflow';
import { settleAttachmentNotes, settleContents, settleRows, settleSeries, settleWrapped } from './settleBody';
import { settleDates, settleImprint, settleResidue, settleSignatures } from './settleFrame';
import { settleTitles } from './settleTitles';

/** Lines → passages: kinds by form and place, then reflow of hard-wrapped text (rules.md §2.3, §2.4). */
export function readLayout(source: SourceText, raw: RawLines, { markdown, read }: { readonly markdown: boolean; readonly read: Read }): Layout {
  const all = raw.lines.filter(line => line.kind !== 'blank').map(line => draftOf(source, line, read));
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
  const { passages, joins } = reflow(drafts, { markdown, join: group => passageOf(source, group, read) });
  const furniture = all.filter(draft => draft.kind === 'pageNumber').map(draft => passageOf(source, [{ ...draft, kind: 'residue' }], read));
  return { passages: furniture.length === 0 ? passages : [...passages, ...furniture].sort((a, b) => a.text.span.start - b.text.span.start), joins };
}
