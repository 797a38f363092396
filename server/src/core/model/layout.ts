import { fold } from '../text/fold';
import { LogicalText } from '../text/logical';
import { type Span, span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { readOrdinal } from '../parse/ordinal';
import { isUsualSectionName, isVerbInitial, LONGEST_HEADING } from './headings';
import { type RawLine, type RawLines } from './lines';
import { dateLine, ENDS_SENTENCE, isAddresseeLine, isAttachmentMark, isAttachmentNote, isBodyName, isContentsLine, isCopyLine, isIssueNumberLine, isLabelLine, isNoteLine, isPageNumber, isRedHeadLine, boxHead, isResidueLine, isTitle, printLine } from './marks';

/** What a passage is for the tree. The names of elements are those of GB/T 9704. */
export type PassageKind =
  | 'text' | 'marked' | 'heading' | 'item' | 'label' | 'box' | 'row'
  | 'redHead' | 'issueNumber' | 'title' | 'addressees' | 'signature' | 'issueDate' | 'note' | 'attachmentNote' | 'attachmentMark' | 'imprint'
  | 'contents' | 'residue' | 'pageNumber';

/** One or more physical lines that say one thing: a reflowed paragraph, a title over several lines, a row. */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: LogicalText;
  /** Width-blind form of `text.text`. */
  readonly folded: string;
  readonly first: RawLine;
}

export interface Layout {
  readonly passages: readonly Passage[];
  /** Raw gaps closed by reflow. */
  readonly joins: readonly Span[];
}

interface Draft {
  readonly raw: RawLine;
  readonly folded: string;
  kind: PassageKind;
}

/** Lines → passages: kinds by form and place, then reflow of hard-wrapped text (rules.md §2.3, §2.4). */
export function readLayout(source: SourceText, raw: RawLines, markdown: boolean): Layout {
  const all = raw.lines.filter(line => line.kind !== 'blank').map(line => draftOf(source, line));
  // Page numbers stand between the halves of sentences and tables: they are taken out first.
  const drafts = all.filter(draft => draft.kind !== 'pageNumber');
  settleRows(drafts);
  settleSeries(drafts);
  settleAttachmentNotes(drafts);
  settleContents(drafts);
  settleResidue(drafts);
  settleTitles(drafts);
  settleImprint(drafts);
  settleSignatures(drafts);
  const { passages, joins } = reflow(source, drafts, markdown);
  const furniture = all.filter(draft => draft.kind === 'pageNumber').map(draft => passageOf(source, [{ ...draft, kind: 'residue' }]));
  return { passages: furniture.length === 0 ? passages : [...passages, ...furniture].sort((a, b) => a.text.span.start - b.text.span.start), joins };
}

function draftOf(source: SourceText, raw: RawLine): Draft {
  const folded = fold(raw.pieces.map(piece => source.slice(piece)).join(''));
  return { raw, folded, kind: kindOf(raw, folded) };
}

function kindOf(raw: RawLine, folded: string): PassageKind {
  if (isPageNumber(folded)) return 'pageNumber';
  if (raw.kind === 'row') return 'row';
  if (boxHead(folded)) return 'box';
  if (raw.kind === 'heading' || raw.kind === 'item') return readOrdinal(folded) ? 'marked' : raw.kind;
  if (dateLine(folded)) return 'issueDate';
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

/** A lone line with a tab is no table; names of several issuing bodies are set side by side with tabs. */
function settleRows(drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    if (draft.kind !== 'row' || draft.raw.cells === undefined) return;
    const alone = drafts[i - 1]?.kind !== 'row' && drafts[i + 1]?.kind !== 'row';
    const names = draft.raw.cells.length <= 3 && draft.folded.split('\t').every(cell => cell.trim() === '' || isBodyName(cell.trim()));
    if (names) draft.kind = 'text';
    else if (alone && draft.raw.cells.length < 3) draft.kind = kindOf({ ...draft.raw, kind: 'text' }, draft.folded);
  });
}

/** `01` and a garbled ? count as marks only in a series. */
function settleSeries(drafts: readonly Draft[]): void {
  const styled = drafts.filter(d => d.kind === 'marked').map(d => ({ draft: d, ordinal: readOrdinal(d.folded) }));
  const padded = styled.filter(s => s.ordinal?.style === 'padded');
  const garbled = styled.filter(s => s.ordinal?.style === 'bullet' && s.draft.folded.startsWith('?'));
  for (const lone of [padded, garbled]) if (lone.length < 2) for (const { draft } of lone) draft.kind = 'text';
}

/**
 * 附件：1.…… with 2.……, 3.…… on lines of their own: these are names, not headings. 附件1：…… that is followed by rows or headings opens the attachment
 * itself.
 */
function settleAttachmentNotes(drafts: readonly Draft[]): void {
  let next: number | undefined;
  drafts.forEach((draft, i) => {
    const number = draft.kind === 'marked' ? readOrdinal(draft.folded) : undefined;
    if (draft.kind === 'attachmentNote') {
      if (opensAttachment(drafts, i)) draft.kind = 'attachmentMark';
      next = Number(/^附\s?件?\s?[0-9]{0,2}\s?[:.]\s*([0-9]{1,2})/.exec(draft.folded)?.[1] ?? 0) + 1;
    } else if (next !== undefined && next > 1 && number?.style === 'arabic' && number.value === next && draft.folded.length <= 60 && !draft.folded.includes('。')) {
      draft.kind = 'attachmentNote';
      next++;
    } else next = undefined;
  });
}

function opensAttachment(drafts: readonly Draft[], i: number): boolean {
  const next = drafts[i + 1];
  if (!/^附\s?件\s?[0-9]/.test((drafts[i] as Draft).folded) || !next || !drafts.slice(0, i).some(d => d.kind === 'marked' || d.kind === 'heading')) return false;
  return next.kind === 'row' || next.kind === 'marked' || next.kind === 'heading' || next.kind === 'box' || (next.kind === 'text' && !isBodyName(next.folded) && drafts[i + 2]?.kind === 'row');
}

const keyOf = (folded: string): string => folded.replace(/\s/g, '').replace(/[.·…]*[0-9]{1,3}$/, '');

/** A table of contents: the first heading comes again, and nothing between is a sentence. */
function settleContents(drafts: readonly Draft[]): void {
  const marked = drafts.map((d, i) => ({ d, i })).filter(({ d }) => d.kind === 'marked' || d.kind === 'heading');
  const first = marked[0];
  if (!first) return;
  const key = keyOf(first.d.folded);
  if (key.length < 3 || key.length > 60) return;
  const again = marked.findIndex((m, i) => i > 1 && keyOf(m.d.folded) === key);
  if (again < 0) return;
  const listed = marked.slice(0, again);
  if (listed.some(({ d }) => d.folded.includes('。') || d.folded.length > 60)) return;
  const end = (marked[again] as { i: number }).i;
  for (let i = first.i; i < end; i++) {
    const draft = drafts[i] as Draft;
    if (!ENDS_SENTENCE.test(draft.folded) && (draft.kind === 'marked' || draft.kind === 'heading' || draft.kind === 'box' || draft.kind === 'text')) draft.kind = 'contents';
  }
}

const HEAD_LINES = 12;
const TAIL_LINES = 6;

function settleResidue(drafts: readonly Draft[]): void {
  const start = drafts.findIndex(d => d.kind === 'marked' && /^[(一二三四五六七八九十第]/.test(d.folded));
  const head = Math.min(HEAD_LINES, start < 0 ? drafts.length : start);
  drafts.forEach((draft, i) => {
    if (i >= head && i < drafts.length - TAIL_LINES) return;
    if (!isResidueLine(draft.folded) || draft.kind === 'addressees' || draft.kind === 'imprint' || isTableRow(drafts, i)) return;
    draft.kind = 'residue';
    // What stands above a breadcrumb (首页 -> …) is the portal's, too.
    if (i < head && /首页\s*(?:->|>|»)|当前位置|您的位置/.test(draft.folded)) for (const above of drafts.slice(0, i)) if (!isTitle(above.folded)) above.kind = 'residue';
  });
}

/** Row of a table proper: a neighbour has as many cells. The lines of a portal (索引号：	…	发布机构：	…) differ, or each opens with its label. */
function isTableRow(drafts: readonly Draft[], i: number): boolean {
  const { kind, raw, folded } = drafts[i] as Draft;
  if (kind !== 'row' || RESIDUE_LABEL.test(folded)) return false;
  return [drafts[i - 1], drafts[i + 1]].some(d => d?.kind === 'row' && d.raw.cells?.length === raw.cells?.length);
}

const RESIDUE_LABEL = /^\p{Script=Han}{2,6}\s?:/u;
const LONGEST_TITLE_LINES = 6;
/** Opening of a sentence (为贯彻……, 经……同意), not of a name (经济发展规划, 特色产业计划, 为民办实事方案). */
const NO_TITLE_START = /^(?:为(?!民|农|企|老)|根据|按照|现[将予]|经(?![济营开贸])|请|依据|特(?:制定|此|印发)|附件|抄送|第[一二三四五六七八九十]+[章节条])/;

/** Titles of notice and plan, over one or several lines (7.3.1): before the first heading, and behind 附件 marks. */
function settleTitles(drafts: readonly Draft[]): void {
  let open = true;
  let told = false; // the plan has its title, or its text has begun
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    if (draft.kind === 'attachmentMark' || draft.kind === 'issueDate' || draft.kind === 'note') [open, told] = [true, false];
    else if (draft.kind === 'marked' && !(i === 0)) open = false;
    else if (draft.kind === 'text' && draft.folded.endsWith('。') && draft.folded.length >= 40 && !CARRIES.test(draft.folded)) told = true;
    if (!open || !mayBeTitleLine(draft) || NO_TITLE_START.test(draft.folded)) continue;
    if (told && draft.folded.length <= LONGEST_HEADING && (isUsualSectionName(draft.folded) || isVerbInitial(draft.folded))) continue;
    const length = titleLength(drafts, i);
    told ||= length > 0 && !/(?:通知|函|批复)$/.test((drafts[i + length - 1] as Draft).folded);
    for (let k = i; k < i + length; k++) (drafts[k] as Draft).kind = 'title';
    if (length > 0) i += length - 1;
  }
}

/** A notice that hands on the plan, whose title comes behind it. */
const CARRIES = /印发|转发|执行|落实。$/;

function mayBeTitleLine(draft: Draft): boolean {
  const { kind, folded } = draft;
  if (kind === 'redHead' || isRedHeadLine(folded)) return false;
  if (kind !== 'text' && kind !== 'heading' && kind !== 'title') return false;
  if (/>|(?:^|\s)\S{2,6}(?:\s+\S{2,6}){3,}/.test(folded)) return false; // the menu of a portal
  return folded.length <= 90 && !/[。;!?:、,…]$/.test(folded);
}

/** Number of lines from `start` that make a title together; 0 if none do. */
function titleLength(drafts: readonly Draft[], start: number): number {
  let text = '';
  let best = 0;
  for (let i = start; i < Math.min(drafts.length, start + LONGEST_TITLE_LINES); i++) {
    const draft = drafts[i] as Draft;
    const period = best > 0 && /^\([^()]*\d{4}[^()]*\)$/.test(draft.folded.replace(/\s/g, ''));
    if (i > start && !period && !(mayBeTitleLine(draft) && draft.raw.kind !== 'heading')) break;
    // Lines that are far apart belong together only where the text has a blank line between all lines.
    const gap = i > start ? draft.raw.line - (drafts[i - 1] as Draft).raw.line : 1;
    if (gap > 2) break;
    if (best > 0 && !period && gap > 1) break;
    text += draft.folded;
    const whole = isTitle(text);
    if (best > 0 && !whole) break;
    // A second title (the plan's under the notice's) is not a continuation of the first — unless 《 still stands open.
    if (best > 0 && !period && !opensBook(text.slice(0, -draft.folded.length)) && isTitle(draft.folded) && !/^(?:的|[)(])/.test(draft.folded) && draft.folded.length > 8) break;
    if (whole && !/,/.test(text)) best = i - start + 1;
  }
  return best;
}

const opensBook = (text: string): boolean => text.lastIndexOf('《') > text.lastIndexOf('》');

function settleImprint(drafts: readonly Draft[]): void {
  const copy = drafts.findIndex((d, i) => d.kind === 'imprint' && i > drafts.length - 12);
  drafts.forEach((draft, i) => {
    if (copy >= 0 && i > copy && draft.kind === 'text' && (isBodyName(draft.folded) || draft.folded.length < 60)) draft.kind = 'imprint';
    if (draft.kind === 'text' && isRedHeadLine(draft.folded) && i < HEAD_LINES) draft.kind = 'redHead';
  });
  const number = drafts.findIndex(d => d.kind === 'issueNumber');
  if (number < 0 || number > HEAD_LINES || !drafts.slice(0, number).some(d => d.kind === 'redHead')) return;
  for (const draft of drafts.slice(0, number)) if (draft.kind === 'text' && isBodyName(draft.folded)) draft.kind = 'redHead';
}

/** Second line of a long name: ……数字经济发展 / 领导小组办公室. */
const LOWER_HALF = /^(?:工作)?(?:领导小组|办公室|委员会|联席会议|指挥部)/;

/** 发文机关署名 (7.3.5): names of bodies in the lines above 成文日期, or one such name at the end of the text. */
function settleSignatures(drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    if (draft.kind !== 'issueDate') return;
    for (let k = i - 1; k >= 0 && k >= i - 12; k--) {
      const above = drafts[k] as Draft;
      const proxy = /^\([^()]{2,20}(?:代章|盖章|公章|印章)\)$/.test(above.folded);
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
function settleLastSignature(drafts: readonly Draft[]): void {
  let i = drafts.length - 1;
  while (i > 0 && /^(?:residue|note|imprint)$/.test((drafts[i] as Draft).kind)) i--;
  const last = drafts[i];
  const before = drafts[i - 1];
  if (!last || last.kind !== 'text' || !before || drafts.some(d => d.kind === 'signature')) return;
  if (last.folded.length <= 30 && /(?:政府|办公厅|办公室|委员会|[厅局委])$/.test(last.folded) && isBodyName(last.folded) && !isVerbInitial(last.folded) && ENDS_SENTENCE.test(before.folded)) last.kind = 'signature';
}

// ── reflow ──────────────────────────────────────────────────────────────

/** A line this long that ends in no mark was cut by the page, not by the writer. */
const LONG_LINE = 24;

function reflow(source: SourceText, drafts: readonly Draft[], markdown: boolean): Layout {
  const width = markdown ? undefined : wrapWidth(drafts);
  const passages: Passage[] = [];
  const joins: Span[] = [];
  let group: Draft[] = [];
  for (const draft of drafts) {
    const last = group[group.length - 1];
    const joined = last !== undefined && (last.kind === 'title' ? continuesTitle(group, draft) : markdown ? draft.raw.continues === true : continues(group, draft, width));
    if (joined) joins.push(gapBetween(last.raw, draft.raw));
    else {
      if (last) passages.push(passageOf(source, group));
      group = [];
    }
    group.push(draft);
  }
  if (group.length > 0) passages.push(passageOf(source, group));
  return { passages, joins };
}

function passageOf(source: SourceText, group: readonly Draft[]): Passage {
  const { kind, raw } = group[0] as Draft;
  const text = new LogicalText(source.text, group.flatMap(d => d.raw.pieces));
  return { kind, text, folded: fold(text.text), first: raw };
}

function gapBetween(a: RawLine, b: RawLine): Span {
  return span((a.pieces[a.pieces.length - 1] as Span).end, (b.pieces[0] as Span).start);
}

function continuesTitle(group: readonly Draft[], next: Draft): boolean {
  if (next.kind !== 'title') return false;
  const text = group.map(d => d.folded).join('');
  return opensBook(text) || !isTitle(text) || /^\(|^的/.test(next.folded);
}

const OPEN_CLAUSE = /\((?:[^()]{0,4}(?:责任|牵头|负责|配合|参与|参加|协办)[^():]{0,6}:)[^()]*(?:\([^()]*\)[^()]*)*$/;

function continues(group: readonly Draft[], next: Draft, width: number | undefined): boolean {
  const last = group[group.length - 1] as Draft;
  if (last.kind === 'imprint') return continuesCopyList(group, next);
  if (last.kind === 'signature') return next.kind === 'signature' && LOWER_HALF.test(next.folded) && !isBodyName(last.folded);
  if (next.kind !== 'text') return false;
  if (last.kind !== 'text' && last.kind !== 'marked' && last.kind !== 'label' && last.kind !== 'item' && last.kind !== 'addressees') return false;
  if (last.kind === 'addressees') return false;
  if (OPEN_CLAUSE.test(tailOf(group))) return true;
  if (ENDS_SENTENCE.test(last.folded)) return false;
  if (/[、,]$/.test(last.folded)) return true;
  if (last.folded.length < LONG_LINE) return false;
  // A marked line without a full stop is a heading of its own, unless it fills the line of a narrow text.
  const heading = group.length === 1 && last.kind === 'marked' && !last.folded.includes('。');
  if (heading) return width !== undefined ? last.folded.length >= width - 2 : last.folded.length > 60;
  return true;
}

const LONGEST_CLAUSE = 400;

/** The end of what is joined so far, long enough for a clause. */
function tailOf(group: readonly Draft[]): string {
  let tail = '';
  for (let i = group.length - 1; i >= 0 && tail.length < LONGEST_CLAUSE; i--) tail = (group[i] as Draft).folded.slice(-LONGEST_CLAUSE) + tail;
  return tail.slice(-LONGEST_CLAUSE);
}

/** 抄送 runs over several lines up to its 。; the printer below is a line of its own. */
function continuesCopyList(group: readonly Draft[], next: Draft): boolean {
  const { folded } = group[group.length - 1] as Draft;
  if (next.kind !== 'imprint' || !isCopyLine((group[0] as Draft).folded) || isCopyLine(next.folded) || printLine(next.folded)) return false;
  return /[,、]$/.test(folded) || (!folded.endsWith('。') && !isBodyName(next.folded));
}

/** Width of a text that was wrapped at a fixed column (copied from PDF): most unfinished lines are about as long as the longest. */
function wrapWidth(drafts: readonly Draft[]): number | undefined {
  const lengths = drafts.filter((d, i) => (d.kind === 'text' || d.kind === 'marked') && !ENDS_SENTENCE.test(d.folded) && drafts[i + 1]?.kind === 'text').map(d => d.folded.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)];
  if (width === undefined || lengths.length < 8 || width > 70) return undefined;
  return lengths.filter(n => n >= width - 3).length >= lengths.length * 0.5 ? width : undefined;
}
