import { isVerbInitial } from './headings';
import { dateLine, ENDS_SENTENCE, isBodyName, isRedHeadLine, isResidueLine, isTitle } from './marks';
import { type DraftLine } from './passage';

// What stands around the text: furniture of a portal, red head, signatures, 版记.

const HEAD_LINES = 12;
const TAIL_LINES = 6;

export function settleResidue(drafts: readonly DraftLine[]): void {
  const start = drafts.findIndex(d => d.kind === 'marked' && /^[(一二三四五六七八九十第]/.test(d.folded));
  const head = Math.min(HEAD_LINES, start < 0 ? drafts.length : start);
  drafts.forEach((draft, i) => {
    if (i >= head && i < drafts.length - TAIL_LINES) return;
    if (!isResidueLine(draft.folded) || draft.kind === 'addressees' || draft.kind === 'imprint' || draft.kind === 'issueDate' || isTableRow(drafts, i)) return;
    draft.kind = 'residue';
    // What stands above a breadcrumb (首页 -> …) is the portal's, too.
    if (i < head && /首页\s*(?:->|>|»)|当前位置|您的位置/.test(draft.folded)) for (const above of drafts.slice(0, i)) if (!isTitle(above.folded)) above.kind = 'residue';
  });
}

/** Row of a table proper: a neighbour has as many cells. The lines of a portal (索引号：	…	发布机构：	…) differ, or each opens with its label. */
function isTableRow(drafts: readonly DraftLine[], i: number): boolean {
  const { kind, raw, folded } = drafts[i] as DraftLine;
  if (kind !== 'row' || RESIDUE_LABEL.test(folded)) return false;
  return [drafts[i - 1], drafts[i + 1]].some(d => d?.kind === 'row' && d.raw.cells?.length === raw.cells?.length);
}

const RESIDUE_LABEL = /^\p{Script=Han}{2,6}\s?:/u;

export function settleImprint(drafts: readonly DraftLine[]): void {
  const copy = drafts.findIndex((d, i) => d.kind === 'imprint' && i > drafts.length - 12);
  drafts.forEach((draft, i) => {
    if (copy >= 0 && i > copy && draft.kind === 'text' && (isBodyName(draft.folded) || draft.folded.length < 60)) draft.kind = 'imprint';
    if (draft.kind === 'text' && isRedHeadLine(draft.folded) && i < HEAD_LINES) draft.kind = 'redHead';
  });
  const number = drafts.findIndex(d => d.kind === 'issueNumber');
  if (number < 0 || number > HEAD_LINES || !drafts.slice(0, number).some(d => d.kind === 'redHead')) return;
  for (const draft of drafts.slice(0, number)) if (draft.kind === 'text' && isBodyName(draft.folded)) draft.kind = 'redHead';
}

const LONGEST_SIGNATURE = 12;
const PROXY = /^\([^()]{2,20}(?:代章|盖章|公章|印章)\)$/;

/** More dates than this below names of bodies are those of a table that lost its lines, not of signatures. */
const MOST_DATES = 2;
/** A date that ends the text stands at most this far from its last line: notes and 版记 may follow. */
const LAST_LINES = 8;

/** A date badly written (2026.11.2, 26年11月2日) is 成文日期 where names of bodies stand above it, and text that has ended above them. */
export function settleDates(drafts: readonly DraftLine[]): void {
  const dates = drafts.filter((draft, i) => draft.kind === 'text' && dateLine(draft.folded) !== undefined && isSigned(drafts, i));
  if (dates.length > MOST_DATES) return;
  const firstMarked = drafts.findIndex(d => d.kind === 'marked');
  for (const draft of dates) {
    const at = drafts.indexOf(draft);
    // 2026年12月 inside the plan sets a limit; a notice comes before the first heading.
    const inPlan = firstMarked >= 0 && at > firstMarked && at < drafts.length - LAST_LINES;
    if (!inPlan || dateLine(draft.folded)?.faults.includes('incomplete') !== true) draft.kind = 'issueDate';
  }
}

function isSigned(drafts: readonly DraftLine[], i: number): boolean {
  let k = i - 1;
  while (k >= 0 && i - k <= LONGEST_SIGNATURE && drafts[k]?.kind === 'text' && (isBodyName((drafts[k] as DraftLine).folded) || PROXY.test((drafts[k] as DraftLine).folded))) k--;
  const above = drafts[k];
  if (k === i - 1 || !above) return false;
  return above.kind === 'attachmentNote' || above.kind === 'note' || (above.reading.endsSentence && /^(?:text|marked|item|label)$/.test(above.kind));
}

/** Second line of a long name: ……数字经济发展 / 领导小组办公室. */
export const LOWER_HALF = /^(?:工作)?(?:领导小组|办公室|委员会|联席会议|指挥部)/;

/** 发文机关署名 (7.3.5): names of bodies in the lines above 成文日期, or one such name at the end of the text. */
export function settleSignatures(drafts: readonly DraftLine[]): void {
  drafts.forEach((draft, i) => {
    if (draft.kind !== 'issueDate') return;
    for (let k = i - 1; k >= 0 && k >= i - LONGEST_SIGNATURE; k--) {
      const above = drafts[k] as DraftLine;
      const proxy = PROXY.test(above.folded);
      const below = drafts[k + 1];
      // A long name over two lines: the lower half is a signature already.
      const upperHalf = below?.kind === 'signature' && above.folded.length < 30 && /^\p{Script=Han}{4,}/u.test(above.folded) && LOWER_HALF.test(below.folded) && !/[。;,:]$/.test(above.folded);
      if (above.kind !== 'text' || !(isBodyName(above.folded) || proxy || upperHalf)) break;
      above.kind = 'signature';
    }
  });
  settleLastSignature(drafts);
}

/** A signature whose date is missing: the name of one government or office that the text ends in, residue and notes aside. */
function settleLastSignature(drafts: readonly DraftLine[]): void {
  let i = drafts.length - 1;
  while (i > 0 && /^(?:residue|note|imprint)$/.test((drafts[i] as DraftLine).kind)) i--;
  const last = drafts[i];
  const before = drafts[i - 1];
  if (!last || last.kind !== 'text' || !before || drafts.some(d => d.kind === 'signature')) return;
  if (last.folded.length <= 30 && /(?:政府|办公厅|办公室|委员会|[厅局委])$/.test(last.folded) && isBodyName(last.folded) && !isVerbInitial(last.folded) && ENDS_SENTENCE.test(before.folded)) last.kind = 'signature';
}
