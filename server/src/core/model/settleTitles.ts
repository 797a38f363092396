import { isUsualSectionName, isVerbInitial, LONGEST_HEADING } from './headings';
import { isBodyName, isRedHeadLine, isTitle } from './marks';
import { type DraftLine } from './passage';

const LONGEST_TITLE_LINES = 6;
/** Opening of a sentence (为贯彻……, 经……同意), not of a name (经济发展规划, 特色产业计划, 为民办实事方案). */
const NO_TITLE_START = /^(?:[[【〔]?此件|为(?!民|农|企|老)|根据|按照|现[将予]|经(?![济营开贸])|请|依据|特(?:制定|此|印发)|附件|抄送|第[一二三四五六七八九十]+[章节条])/;

/** Titles of notice and plan, over one or several lines (7.3.1): before the first heading, and behind 附件 marks. */
export function settleTitles(drafts: readonly DraftLine[]): void {
  let open = true;
  let told = false; // the plan has its title, or its text has begun
  let titled = false; // some document of the text has one
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as DraftLine;
    if (draft.kind === 'attachmentMark' || draft.kind === 'issueDate' || draft.kind === 'note') [open, told] = [true, false];
    else if (draft.kind === 'marked' && !(i === 0)) open = false;
    else if (draft.kind === 'text' && draft.folded.endsWith('。') && draft.folded.length >= 40 && !CARRIES.test(draft.folded)) told = true;
    if (!open || !mayBeTitleLine(draft) || NO_TITLE_START.test(draft.folded) || isSignatureAbove(drafts, i)) continue;
    if (told && draft.folded.length <= LONGEST_HEADING && (isUsualSectionName(draft.folded) || isVerbInitial(draft.folded))) continue;
    const length = titleLength(drafts, i);
    if (titled && isCaption(drafts, i + length - 1)) continue;
    titled ||= length > 0;
    told ||= length > 0 && !/(?:通知|函|批复)$/.test((drafts[i + length - 1] as DraftLine).folded);
    for (let k = i; k < i + length; k++) (drafts[k] as DraftLine).kind = 'title';
    if (length > 0) i += length - 1;
  }
}

/** 附件 任务分解表, and the table right below: its caption. */
function isCaption(drafts: readonly DraftLine[], last: number): boolean {
  return drafts[last + 1]?.kind === 'row' && /[表单解工]$/.test(drafts[last]?.folded ?? '');
}

/** A notice that hands on the plan, whose title comes behind it. */
const CARRIES = /印发|转发|执行|落实。$/;

function mayBeTitleLine(draft: DraftLine): boolean {
  const { kind, folded } = draft;
  if (kind === 'redHead' || isRedHeadLine(folded)) return false;
  if (kind !== 'text' && kind !== 'heading' && kind !== 'title') return false;
  if (DATED.test(folded)) return false;
  if (/>|(?:^|\s)\S{2,6}(?:\s+\S{2,6}){3,}/.test(folded)) return false; // the menu of a portal
  return folded.length <= 90 && !/[。;!?:,…]$/.test(folded) && !(folded.endsWith('、') && !folded.includes('关于'));
}

/** A date in whatever form: 2026年3月, 2026.3.2, 2026年×月×日, 2026年 月 日. */
const DATED = /^(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3}|[×Xx_]{2,4})\s?[年./-]\s{0,4}(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[×Xx_]{1,2})\s{0,4}(?:[月./-].{0,8})?|月.{0,8})$/;

/** A signature without date: the name of a body under the last sentence of the notice, with the title of the plan below. */
function isSignatureAbove(drafts: readonly DraftLine[], i: number): boolean {
  const [before, draft, next] = [drafts[i - 1], drafts[i] as DraftLine, drafts[i + 1]];
  if (!before || !next || !/(?:人民政府|办公厅|办公室|委员会|[厅局])$/.test(draft.folded) || draft.folded.length > 30 || !isBodyName(draft.folded)) return false;
  return (before.folded.endsWith('。') || before.kind === 'attachmentNote') && isTitle(next.folded) && !/关于|印发/.test(next.folded);
}

/** Number of lines from `start` that make a title together; 0 if none do. */
function titleLength(drafts: readonly DraftLine[], start: number): number {
  let text = '';
  let best = 0;
  for (let i = start; i < Math.min(drafts.length, start + LONGEST_TITLE_LINES); i++) {
    const draft = drafts[i] as DraftLine;
    const period = best > 0 && /^\([^()]*\d{4}[^()]*\)$/.test(draft.folded.replace(/\s/g, ''));
    if (i > start && !period && !(mayBeTitleLine(draft) && draft.raw.kind !== 'heading')) break;
    // Lines that are far apart belong together only where the text has a blank line between all lines.
    const gap = i > start ? draft.raw.line - (drafts[i - 1] as DraftLine).raw.line : 1;
    if (gap > 2) break;
    if (best > 0 && !period && gap > 1 && !opensBook(text) && !/^的(?:通知|函|批复)/.test(draft.folded)) break;
    text += draft.folded;
    const whole = isTitle(text);
    if (best > 0 && !whole) break;
    // A second title (the plan's under the notice's) is not a continuation of the first — unless 《 still stands open.
    if (best > 0 && !period && !opensBook(text.slice(0, -draft.folded.length)) && isTitle(draft.folded) && !/^(?:的|[)(])/.test(draft.folded) && draft.folded.length > 8) break;
    if (whole && !/,/.test(text) && isBalanced(text)) best = i - start + 1;
  }
  return best;
}

/** 《 and 》 in pairs: half a name is no title. */
const isBalanced = (text: string): boolean => (text.match(/《/g)?.length ?? 0) === (text.match(/》/g)?.length ?? 0);

export const opensBook = (text: string): boolean => text.lastIndexOf('《') > text.lastIndexOf('》');
