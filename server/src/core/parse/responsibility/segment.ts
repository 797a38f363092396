import { trimBlanks } from '../../text/blanks';
import { type Span, span } from '../../text/span';
import { type Deadline, scanDeadlines } from '../date';
import { type UnitMention, type UnitRole } from '../responsibility';
import { FIRST_LEADS } from './labels';
import { readUnitList } from './list';

interface Segment {
  readonly mentions: readonly UnitMention[];
  readonly tails: readonly Span[];
  readonly firstLeads: boolean;
}

/** Units behind one label, the 列第一位 sentence cut off first. */
export function readSegment(folded: string, segment: Span, role: UnitRole): Segment {
  const text = folded.slice(segment.start, segment.end);
  const firstLeads = FIRST_LEADS.test(text);
  const at = segment.start + listEnd(text);
  const list = readUnitList(folded, trimMarks(folded, span(segment.start, at)), role);
  const tail = trimMarks(folded, span(at, segment.end));
  const tails = [...(list.tail ? [list.tail] : []), ...(tail.end > tail.start ? [tail] : [])];
  return { mentions: list.mentions, tails, firstLeads };
}

const REMARK = /。(?!$)|[,;。(〔]\s*(?:以下|下同|不再|上述|以上|本项|此项|除|凡)/;

/** Where the list of units ends and a sentence about them begins: 列第一位的为牵头单位，下同; 以下均需地方落实. */
export function listEnd(text: string): number {
  const remark = text.search(REMARK);
  const rule = FIRST_LEADS.exec(text);
  const ends = [...(remark >= 0 ? [remark] : []), ...(rule ? [ruleStart(text.slice(0, rule.index))] : [])];
  return Math.min(text.length, ...ends);
}

/** Back from the 列第一位 rule to the bracket or the mark that sets it off. */
function ruleStart(before: string): number {
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('〔'));
  if (open > Math.max(before.lastIndexOf(')'), before.lastIndexOf('〕'))) return open;
  const mark = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('。'));
  return mark >= 0 ? mark : before.length;
}

export function trimMarks(folded: string, s: Span): Span {
  let { start, end } = trimBlanks(folded, s);
  while (start < end && /[,;。、(\s]/.test(folded[start] as string)) start++;
  while (end > start && (/[,;。、\s]/.test(folded[end - 1] as string) || (folded[end - 1] === ')' && !folded.slice(start, end).includes('(')))) end--;
  return span(start, end);
}

export function deadlineIn(folded: string, s: Span): Deadline | undefined {
  const found = scanDeadlines(folded.slice(s.start, s.end))[0];
  return found && { ...found, span: span(found.span.start + s.start, found.span.end + s.start) };
}
