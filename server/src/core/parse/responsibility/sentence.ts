import { type Span, span } from '../../text/span';
import { trimBlanks } from '../../text/blanks';
import { type ResponsibilityClause, type UnitMention } from '../responsibility';
import { roleAtEnd } from './labels';
import { isOffice } from './office';
import { deadlineIn, readSegment } from './segment';
import { BODY_NAME, dueApart, NO_NAME } from './unlabelled';

// Work divided in the running text, without brackets and label: 由A牵头，B配合，建立…… · A、B等按职责分工负责。

/** The last sentence, nothing but units and their role. */
const LONGEST_SENTENCE = 300;
/** A牵头，B配合: both halves, so that 由某局牵头 in passing is none. */
const PAIR = /(?:^|[。;,])\s*(由?[^,;。:()]{3,80}牵头(?:负责|组织|实施)?,\s*(?:会同)?[^,;。:]{3,160}?(?:配合|参与|参加|协助|协同))(?=[,;。]|$)/g;
const ORDINAL = /^\s*第[一二三四五六七八九十]{1,3}[章节条]|^\s*(?:\([一二三四五六七八九十0-9]{1,3}\)|[0-9]{1,3}[.、])\s*/;
/** 各部门, 有关单位 by themselves say who; 部门 alone is a subject like any other. */
const SETS = /^(?:各|有关|相关|省|市|县|区|地方|全)/;

/** 强化部门协同, 动员社会参与: what is asked of somebody, no body. */
const NO_BODY = /(?:^|[^主管])部门$|(?<!成员)单位$|机构$|(?:社|机)会$|^(?:加强|强化|推动|推进|动员|鼓励|支持|引导|完善|健全|发挥|坚持|落实|深化|促进|组织|统筹|依托|指导|督促)/;

export function readSentence(folded: string): ResponsibilityClause | undefined {
  const last = lastSentence(folded);
  const whole = last && clauseOf(folded, last.units, last.due);
  // Without a full stop it is a heading, unless it lists.
  if (whole && (whole.mentions.length > 1 || folded.trimEnd().endsWith('。'))) return whole;
  return togetherIn(folded) ?? pairIn(folded);
}

/** 由A负责，2027年12月底前完成。: the units, and when it is due. */
function lastSentence(folded: string): { readonly units: Span; readonly due: Span | undefined } | undefined {
  const end = folded.trimEnd().replace(/。$/, '').length;
  const before = Math.max(folded.lastIndexOf('。', end - 1), folded.lastIndexOf(';', end - 1));
  const inner = trimBlanks(folded, span(before + 1, end));
  if (inner.end - inner.start > LONGEST_SENTENCE || inner.end - inner.start < 5) return undefined;
  const { units, due } = dueApart(folded, inner);
  const text = folded.slice(units.start, units.end);
  return ORDINAL.test(text) || roleAtEnd(text) === undefined || !/^[^:!?%《]+$/.test(text) ? undefined : { units, due };
}

function pairIn(folded: string): ResponsibilityClause | undefined {
  for (const match of folded.matchAll(PAIR)) {
    const inner = match[1] as string;
    const start = match.index + match[0].indexOf(inner);
    const clause = clauseOf(folded, span(start, start + inner.length));
    if (clause && clause.mentions.some(m => m.role === 'lead') && clause.mentions.some(m => m.role === 'support')) return clause;
  }
  return undefined;
}

/** ……，由A会同B、C等部门负责落实。: A leads, the others take part. */
const TOGETHER = /(?:^|[,。;])\s*(由\s?[^,;。:()、]{2,30}会同[^,;。:()]{2,200}?)(?:共同|分别)?(?:负责(?:组织)?(?:落实|实施|推进|办理)?|研究提出[^,;。]{0,10}意见|(?:组织|抓好|推动)?(?:落实|实施))[。;]?\s*$/;
const NEAR_END = 320;

function togetherIn(folded: string): ResponsibilityClause | undefined {
  const from = Math.max(0, folded.length - NEAR_END);
  const match = TOGETHER.exec(folded.slice(from));
  if (!match) return undefined;
  const list = match[1] as string;
  const start = from + match.index + match[0].indexOf(list);
  const joint = start + list.indexOf('会同');
  const [lead, ...more] = readSegment(folded, span(start, joint), 'lead').mentions;
  const read = readSegment(folded, span(joint + 2, start + list.length), 'support');
  const others = read.mentions;
  if (!lead || more.length > 0 || others.length === 0 || [lead, ...others].some(m => m.name.length > 30 || NO_NAME.test(m.name) || !isBody(m))) return undefined;
  const mentions: readonly UnitMention[] = [{ ...lead, role: 'lead', roleStated: true }, ...others.map((m): UnitMention => ({ ...m, role: 'support', roleStated: true }))];
  const tail = read.tails.map(t => folded.slice(t.start, t.end)).join('');
  const end = folded.trimEnd().replace(/[。;]$/, '').length;
  return { span: span(start, end), form: 'sentence', label: '', mentions, tail, tailSpan: read.tails[0], firstLeads: false, deadline: undefined, deadlineText: undefined, standalone: false };
}

function clauseOf(folded: string, inner: Span, due?: Span): ResponsibilityClause | undefined {
  const read = readSegment(folded, inner, 'responsible');
  const { mentions } = read;
  if (mentions.length === 0 || mentions.some(m => !m.roleStated || m.name.length > 30 || NO_NAME.test(m.name) || !isBody(m))) return undefined;
  const tail = read.tails.map(t => folded.slice(t.start, t.end)).join('');
  // 摸底由A牵头: what they do is no part of the clause.
  const first = (mentions[0] as UnitMention).span.start;
  const start = /^由?$/.test(folded.slice(inner.start, first).trim()) ? inner.start : first;
  return { span: span(start, Math.max(inner.end, due?.end ?? 0)), form: 'sentence', label: '', mentions, tail, tailSpan: read.tails[0], firstLeads: read.firstLeads, deadline: due && deadlineIn(folded, due), deadlineText: due && folded.slice(due.start, due.end), standalone: false };
}

const isBody = ({ name, collective }: UnitMention): boolean => (collective ? SETS.test(name) : (BODY_NAME.test(name) || isOffice(name)) && !NO_BODY.test(name));
