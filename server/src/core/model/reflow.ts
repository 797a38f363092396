import { LogicalText } from '../text/logical';
import { type Span, span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { roleAtEnd } from '../parse/responsibility/labels';
import { type RawLine } from './lines';
import { isBodyName, isCopyLine, isTitle, printLine } from './marks';
import { type DraftLine, type Layout, type Passage } from './passage';
import { type Read } from './reading';
import { LONG_LINE } from './settleBody';
import { LOWER_HALF } from './settleFrame';
import { opensBook } from './settleTitles';

/** Hard-wrapped lines → paragraphs (rules.md §2.3). */
export function reflow(drafts: readonly DraftLine[], { markdown, join }: { readonly markdown: boolean; join(group: readonly DraftLine[]): Passage }): Layout {
  const width = markdown ? undefined : wrapWidth(drafts);
  const passages: Passage[] = [];
  const joins: Span[] = [];
  let group: DraftLine[] = [];
  for (const draft of drafts) {
    const last = group[group.length - 1];
    const joined = last !== undefined && (last.kind === 'title' ? continuesTitle(group, draft) : markdown ? draft.raw.continues === true : continues(group, draft, width));
    if (joined) joins.push(gapBetween(last.raw, draft.raw));
    else {
      if (last) passages.push(join(group));
      group = [];
    }
    group.push(draft);
  }
  if (group.length > 0) passages.push(join(group));
  return { passages, joins };
}

export function passageOf(source: SourceText, group: readonly DraftLine[], read: Read): Passage {
  const { kind, raw: first, reading: alone } = group[0] as DraftLine;
  const pieces = group.length === 1 ? first.pieces : group.flatMap(d => d.raw.pieces);
  const reading = group.length === 1 ? alone : read(pieces.map(piece => source.slice(piece)).join(''));
  const text = new LogicalText(source.text, pieces, reading);
  return { kind, text, reading, folded: reading.folded, first, said: kind === 'row' ? undefined : reading.saidAt(text) };
}

function gapBetween(a: RawLine, b: RawLine): Span {
  return span((a.pieces[a.pieces.length - 1] as Span).end, (b.pieces[0] as Span).start);
}

function continuesTitle(group: readonly DraftLine[], next: DraftLine): boolean {
  if (next.kind !== 'title') return false;
  const text = group.map(d => d.folded).join('');
  return opensBook(text) || !isTitle(text) || /^\(|^的/.test(next.folded);
}

const OPEN_CLAUSE = /\((?:[^()]{0,4}(?:责任|牵头|负责|配合|参与|参加|协办)[^():]{0,6}:)[^()]*(?:\([^()]*\)[^()]*)*$/;

function continues(group: readonly DraftLine[], next: DraftLine, width: number | undefined): boolean {
  const last = group[group.length - 1] as DraftLine;
  if (last.kind === 'imprint') return continuesCopyList(group, next);
  if (last.kind === 'signature') return next.kind === 'signature' && LOWER_HALF.test(next.folded) && !isBodyName(last.folded);
  if (ANNEX.test(next.folded)) return false;
  // Nothing ends in an opening bracket: ……70%。（ and 责任单位：…… on the next line.
  const opened = last.folded.trimEnd().endsWith('(');
  if (next.kind !== 'text' && !(opened && next.kind === 'label')) return false;
  if (last.kind !== 'text' && last.kind !== 'marked' && last.kind !== 'label' && last.kind !== 'item' && last.kind !== 'addressees') return false;
  if (last.kind === 'addressees') return false;
  if (opened || OPEN_CLAUSE.test(tailOf(group))) return true;
  if (last.reading.endsSentence || CELL.test(last.folded)) return false;
  if (/[、,]$/.test(last.folded)) return true;
  if (last.folded.length < LONG_LINE || (NEWS_LEAD.test(next.folded) && !/[年于至到从自截]$/.test(last.folded))) return false;
  if (group[0]?.kind === 'label' && isWholeList(last.folded, width)) return false;
  // A marked line without a full stop is a heading of its own, unless it fills the line of a narrow text.
  const heading = group.length === 1 && last.kind === 'marked' && !last.folded.includes('。');
  if (heading) return width !== undefined ? last.folded.length >= width - 2 : last.folded.length > 60;
  return true;
}

/** The caption of what stands behind the text: 附表 年度任务表. */
const ANNEX = /^附[表图录] ?[0-9一二三四五六七八九十]{0,2}[\s:]\S{2,30}$/;

/** A cell of a table that came out one to a line: …… | */
const CELL = /[\s。]\|\s*$|^\|+\s*$/;

/** First words of a piece of news: the line above is its headline. */
const NEWS_LEAD = /^(?:(?:[12][0-9]{3}年)?[0-9]{1,2}月[0-9]{1,2}日|近日|日前|本报讯)[,\s]/;

/** 责任单位：……按职责分工负责, ……、省科技厅: the list is at its end, though no mark says so; what follows is a paragraph of its own. */
function isWholeList(folded: string, width: number | undefined): boolean {
  const last = folded.slice(Math.max(folded.lastIndexOf('、'), folded.lastIndexOf(','), folded.lastIndexOf(':')) + 1).trim();
  if (roleAtEnd(last) !== undefined) return true;
  return last.length >= 4 && isBodyName(last) && (width === undefined || folded.length < width - 2);
}

const LONGEST_CLAUSE = 400;

/** The end of what is joined so far, long enough for a clause. */
function tailOf(group: readonly DraftLine[]): string {
  let tail = '';
  for (let i = group.length - 1; i >= 0 && tail.length < LONGEST_CLAUSE; i--) tail = (group[i] as DraftLine).folded.slice(-LONGEST_CLAUSE) + tail;
  return tail.slice(-LONGEST_CLAUSE);
}

/** 抄送 runs over several lines up to its 。; the printer below is a line of its own. */
function continuesCopyList(group: readonly DraftLine[], next: DraftLine): boolean {
  const { folded } = group[group.length - 1] as DraftLine;
  if (next.kind !== 'imprint' || !isCopyLine((group[0] as DraftLine).folded) || isCopyLine(next.folded) || printLine(next.folded)) return false;
  return /[,、]$/.test(folded) || (!folded.endsWith('。') && !isBodyName(next.folded));
}

/** Width of a text that was wrapped at a fixed column (copied from PDF): most unfinished lines are about as long as the longest. */
function wrapWidth(drafts: readonly DraftLine[]): number | undefined {
  const lengths = drafts.filter((d, i) => (d.kind === 'text' || d.kind === 'marked') && !d.reading.endsSentence && drafts[i + 1]?.kind === 'text').map(d => d.folded.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)];
  if (width === undefined || lengths.length < 8 || width > 70) return undefined;
  return lengths.filter(n => n >= width - 3).length >= lengths.length * 0.5 ? width : undefined;
}
