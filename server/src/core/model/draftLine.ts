import { type SourceText } from '../text/sourceText';
import { type PassageKind } from './lineKind';
import { type RawLine } from './lines';
import { boxHead, isPageNumber } from './marks';
import { type DraftLine } from './passage';
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
