import { type SourceText } from '../text/sourceText';
import { type Ordinal } from '../parse/ordinal';
import { type RawLine } from './lines';
import { boxHead, isAddresseeLine, isAttachmentMark, isAttachmentNote, isContentsLine, isCopyLine, isDateLine, isIssueNumberLine, isLabelLine, isNoteLine, isPageNumber, printLine } from './marks';
import { type DraftLine, type PassageKind } from './passage';
import { type Read, type Reading } from './reading';

export function draftOf(source: SourceText, raw: RawLine, read: Read): DraftLine {
  const [first] = raw.pieces;
  const reading = read(first !== undefined && raw.pieces.length === 1 ? source.slice(first) : raw.pieces.map(piece => source.slice(piece)).join(''));
  return { raw, reading, folded: reading.folded, kind: kindOf(raw, reading) };
}

/** What a line is by its own form and by the marks of its format. */
function kindOf(raw: RawLine, reading: Reading): PassageKind {
  if (raw.kind === 'text') return reading.kind;
  if (isPageNumber(reading.folded)) return 'pageNumber';
  if (raw.kind === 'row') return 'row';
  if (boxHead(reading.folded)) return 'box';
  if (raw.kind === 'heading' || raw.kind === 'item') return reading.ordinal ? 'marked' : raw.kind;
  return reading.kind;
}

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
