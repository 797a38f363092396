import { isBodyName } from './marks';
import { type DraftLine } from './passage';

// What a line is by its neighbours: rows, series of marks, names of attachments, contents.

/** A lone line with a tab is no table; names of several issuing bodies are set side by side with tabs. */
export function settleRows(drafts: readonly DraftLine[]): void {
  drafts.forEach((draft, i) => {
    if (draft.kind !== 'row' || draft.raw.cells === undefined) return;
    const alone = drafts[i - 1]?.kind !== 'row' && drafts[i + 1]?.kind !== 'row';
    const names = draft.raw.cells.length <= 3 && draft.folded.includes('\t') && draft.folded.split('\t').every(cell => cell.trim() === '' || isBodyName(cell.trim()));
    if (names) draft.kind = 'text';
    else if (alone && draft.raw.cells.length < 3) draft.kind = draft.reading.kind;
  });
}

/**
 * Marks that a wrapped line opens with by chance: —场景 behind 平台, 6、 behind IPv. The line before is long and stands open, and the mark is one that
 * also occurs inside sentences.
 */
export function settleWrapped(drafts: readonly DraftLine[]): void {
  drafts.forEach((draft, i) => {
    const before = drafts[i - 1];
    if (draft.kind !== 'marked' || !before || before.folded.length < LONG_LINE || before.reading.endsSentence || !/[。,;]/.test(before.folded)) return;
    const style = draft.reading.ordinal?.style;
    const single = style === 'dash' && /^[—─―]\s?[^—─―\s]/.test(draft.folded);
    const behindLatin = style === 'arabic' && /[A-Za-z0-9.]$/.test(before.folded);
    if (single || behindLatin) draft.kind = 'text';
  });
}

/** A line this long that ends in no mark was cut by the page, not by the writer. */
export const LONG_LINE = 24;

/** `01` and a garbled ? count as marks only in a series. */
export function settleSeries(drafts: readonly DraftLine[]): void {
  const styled = drafts.filter(d => d.kind === 'marked').map(d => ({ draft: d, ordinal: d.reading.ordinal }));
  const padded = styled.filter(s => s.ordinal?.style === 'padded');
  const garbled = styled.filter(s => s.ordinal?.style === 'bullet' && s.draft.folded.startsWith('?'));
  for (const lone of [padded, garbled]) if (lone.length < 2) for (const { draft } of lone) draft.kind = 'text';
}

/**
 * 附件：1.…… with 2.……, 3.…… on lines of their own: these are names, not headings. 附件1：…… that is followed by rows or headings opens the attachment
 * itself.
 */
export function settleAttachmentNotes(drafts: readonly DraftLine[]): void {
  let next: number | undefined;
  let headings = false;
  drafts.forEach((draft, i) => {
    headings ||= draft.kind === 'marked' || draft.kind === 'heading';
    const number = draft.kind === 'marked' ? draft.reading.ordinal : undefined;
    if (draft.kind === 'attachmentNote') {
      if (headings && opensAttachment(drafts, i)) draft.kind = 'attachmentMark';
      next = Number(/^附\s?件?\s?[0-9]{0,2}\s?[:.]\s*([0-9]{1,2})/.exec(draft.folded)?.[1] ?? 0) + 1;
    } else if (next !== undefined && next > 1 && number?.style === 'arabic' && number.value === next && draft.folded.length <= 60 && !draft.folded.slice(0, -1).includes('。')) {
      draft.kind = 'attachmentNote';
      next++;
    } else next = undefined;
  });
}

function opensAttachment(drafts: readonly DraftLine[], i: number): boolean {
  const next = drafts[i + 1];
  if (!/^附\s?件\s?[0-9]/.test((drafts[i] as DraftLine).folded) || !next) return false;
  return next.kind === 'row' || next.kind === 'marked' || next.kind === 'heading' || next.kind === 'box' || (next.kind === 'text' && !isBodyName(next.folded) && drafts[i + 2]?.kind === 'row');
}

const keyOf = ({ reading: { memory, folded } }: DraftLine): string => memory.once(keyOf, () => folded.replace(/\s/g, '').replace(/[.·…]*[0-9]{1,3}$/, ''));

/** A table of contents: the first heading comes again, and nothing between is a sentence. */
export function settleContents(drafts: readonly DraftLine[]): void {
  const marked = drafts.map((d, i) => ({ d, i })).filter(({ d }) => d.kind === 'marked' || d.kind === 'heading');
  const first = marked[0];
  if (!first) return;
  const key = keyOf(first.d);
  if (key.length < 3 || key.length > 60) return;
  const again = marked.findIndex((m, i) => i > 1 && keyOf(m.d) === key);
  if (again < 0) return;
  const listed = marked.slice(0, again);
  if (listed.some(({ d }) => d.folded.includes('。') || d.folded.length > 60)) return;
  const end = (marked[again] as { i: number }).i;
  for (let i = first.i; i < end; i++) {
    const draft = drafts[i] as DraftLine;
    if (!draft.reading.endsSentence && (draft.kind === 'marked' || draft.kind === 'heading' || draft.kind === 'box' || draft.kind === 'text')) draft.kind = 'contents';
  }
}
