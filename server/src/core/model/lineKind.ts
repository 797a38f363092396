import { type Ordinal } from '../parse/ordinal';
import { boxHead, isAddresseeLine, isAttachmentMark, isAttachmentNote, isContentsLine, isCopyLine, isDateLine, isIssueNumberLine, isLabelLine, isNoteLine, isPageNumber, printLine } from './marks';

/** What a passage is for the tree. The names of elements are those of GB/T 9704. */
export type PassageKind =
  | 'text' | 'marked' | 'heading' | 'item' | 'label' | 'box' | 'row'
  | 'redHead' | 'issueNumber' | 'title' | 'addressees' | 'signature' | 'issueDate' | 'note' | 'attachmentNote' | 'attachmentMark' | 'imprint'
  | 'contents' | 'residue' | 'pageNumber';

/** What a line of prose is by its own form. */
export function kindOfProse({ folded, ordinal }: { readonly folded: string; readonly ordinal: Ordinal | undefined }): PassageKind {
  if (isPageNumber(folded)) return 'pageNumber';
  if (boxHead(folded)) return 'box';
  if (isDateLine(folded)) return 'issueDate';
  if (isIssueNumberLine(folded)) return 'issueNumber';
  if (folded.length < 90) {
    if (isAttachmentMark(folded)) return 'attachmentMark';
    if (isNoteLine(folded)) return 'note';
    if (isContentsLine(folded)) return 'contents';
  }
  if (isCopyLine(folded) || printLine(folded)) return 'imprint';
  if (isAttachmentNote(folded)) return 'attachmentNote';
  if (isAddresseeLine(folded)) return 'addressees';
  if (ordinal) return 'marked';
  return isLabelLine(folded) ? 'label' : 'text';
}
