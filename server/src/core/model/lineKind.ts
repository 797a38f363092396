import { fold } from '../text/fold';
import { type SourceText } from '../text/sourceText';
import { readOrdinal } from '../parse/ordinal';
import { type RawLine } from './lines';
import { boxHead, isAddresseeLine, isAttachmentMark, isAttachmentNote, isContentsLine, isCopyLine, isDateLine, isIssueNumberLine, isLabelLine, isNoteLine, isPageNumber, printLine } from './marks';
import { type DraftLine, type PassageKind } from './passage';

export function draftOf(source: SourceText, raw: RawLine): DraftLine {
  const folded = fold(raw.pieces.map(piece => source.slice(piece)).join(''));
  return { raw, folded, kind: kindOf(raw, folded) };
}

export function kindOf(raw: RawLine, folded: string): PassageKind {
  if (isPageNumber(folded)) return 'pageNumber';
  if (raw.kind === 'row') return 'row';
  if (boxHead(folded)) return 'box';
  if (raw.kind === 'heading' || raw.kind === 'item') return readOrdinal(folded) ? 'marked' : raw.kind;
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
  if (readOrdinal(folded)) return 'marked';
  return isLabelLine(folded) ? 'label' : 'text';
}
