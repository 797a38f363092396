import { fold } from '../../text/fold';
import { type Span, span } from '../../text/span';
import { trimBlanks } from '../../text/blanks';
import { type Deadline, scanDeadlines } from '../date';
import { type ResponsibilityClause, type UnitMention, type UnitRole } from '../responsibility';
import { announcesUnits, FIRST_LEADS, type LabelKind, labelKind, roleAtEnd } from './labels';
import { asWritten, readUnitList } from './list';

/** Responsibility clauses of one logical paragraph, in order (rules.md §5.1). Nothing here knows the name of any unit. */
export function scanClauses(text: string): readonly ResponsibilityClause[] {
  const folded = fold(text);
  if (!MAY_HOLD.test(folded)) return [];
  const clauses: ResponsibilityClause[] = [];
  for (const bracket of outerBrackets(folded)) {
    const clause = readBracket(folded, bracket);
    if (clause) clauses.push(clause);
  }
  const line = readLabelLine(folded, clauses);
  if (line) clauses.push(line);
  const standalone = areWhole(folded, clauses);
  return clauses.map(clause => ({ ...clause, mentions: asWritten(clause.mentions, text), tail: writtenTail(clause, text), standalone })).sort((a, b) => a.span.start - b.span.start);
}

/** Recognised on folded text, shown as written. */
function writtenTail(clause: ResponsibilityClause, text: string): string {
  return clause.tailSpan && clause.tail.length === clause.tailSpan.end - clause.tailSpan.start ? text.slice(clause.tailSpan.start, clause.tailSpan.end) : clause.tail;
}

const MAY_HOLD = /责\s?任|牵\s?头|负责|配合|参与|参加|协办|协同|落实|主办|承办|实施/;

const OPENING = '(〔【[';
const CLOSING = ')〕】]';

/** Outermost bracket pairs, one pass; a clause whose closing half is missing reaches to the end of the paragraph. */
function outerBrackets(folded: string): Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  for (const { 0: mark, index } of folded.matchAll(/[()〔〕【】[\]]/g)) {
    if (OPENING.includes(mark)) open.push(index);
    else if (open.length > 0 && CLOSING.indexOf(mark) === OPENING.indexOf(folded[open[open.length - 1] as number] as string)) {
      const start = open.pop() as number;
      while (found.length > 0 && (found[found.length - 1] as Span).start > start) found.pop();
      found.push(span(start, index + 1));
    }
  }
  const unclosed = open.find(at => opensClause(folded, at));
  return unclosed === undefined ? found : [...found.filter(f => f.end <= unclosed), span(unclosed, folded.length)];
}

function opensClause(folded: string, at: number): boolean {
  const label = /^\s*(\p{Script=Han}{2,10}?)\s*:/u.exec(folded.slice(at + 1, at + 16));
  return label !== null && announcesUnits(labelKind(label[1] as string));
}

/** A clause in brackets: with a label anywhere, without one (A牵头，B配合) only where a sentence ends. */
function readBracket(folded: string, bracket: Span): ResponsibilityClause | undefined {
  const closed = CLOSING.includes(folded[bracket.end - 1] as string);
  const inner = trimBlanks(folded, span(bracket.start + 1, bracket.end - (closed ? 1 : 0)));
  const labels = labelsIn(folded, inner);
  const first = labels[0];
  if (first && first.span.start === inner.start) {
    const unitLabel = labels.find(l => announcesUnits(l.kind));
    return unitLabel ? labelled(folded, { whole: bracket, inner, labels, form: 'parenthetical' }) : undefined;
  }
  const after = folded.slice(bracket.end, bracket.end + 2).trimStart();
  if (folded[bracket.start] !== '(' || (after !== '' && !/^[。;]/.test(after))) return undefined;
  return unlabelled(folded, bracket, inner);
}

interface Label {
  /** Label with its colon. */
  readonly span: Span;
  readonly text: string;
  readonly kind: LabelKind;
}

/** A label with its colon; its characters may be set apart one by one (责 任 单 位). */
const LABEL = /(?<=^|[;,。、\s(])\s*(\p{Script=Han}{2,12}|\p{Script=Han}(?:\s\p{Script=Han}){1,7})\s*:/gu;

function labelsIn(folded: string, inner: Span): Label[] {
  const labels: Label[] = [];
  for (const match of folded.slice(inner.start, inner.end).matchAll(LABEL)) {
    const text = (match[1] as string).replace(/\s/g, '');
    const start = inner.start + match.index + match[0].indexOf((match[1] as string)[0] as string);
    labels.push({ span: span(start, inner.start + match.index + match[0].length), text, kind: labelKind(text) });
  }
  return labels;
}

interface Labelled {
  readonly whole: Span;
  readonly inner: Span;
  readonly labels: readonly Label[];
  readonly form: 'parenthetical' | 'label';
}

function labelled(folded: string, { whole, inner, labels, form }: Labelled): ResponsibilityClause | undefined {
  const mentions: UnitMention[] = [];
  const tails: Span[] = [];
  let deadline: Deadline | undefined;
  let deadlineText: string | undefined;
  let firstLeads = false;
  labels.forEach((label, i) => {
    const segment = span(label.span.end, labels[i + 1]?.span.start ?? inner.end);
    if (label.kind === 'deadline') {
      const value = trimMarks(folded, segment);
      deadlineText ??= folded.slice(value.start, value.end);
      deadline ??= deadlineIn(folded, value);
    }
    if (!announcesUnits(label.kind)) return;
    const read = readSegment(folded, segment, label.kind);
    for (const mention of read.mentions) mentions.push(mention);
    for (const tail of read.tails) tails.push(tail);
    firstLeads ||= read.firstLeads;
  });
  if (mentions.length === 0) return undefined;
  const tailSpan = tails[0];
  const label = labels.find(l => announcesUnits(l.kind))?.text ?? '';
  const tail = tails.map(t => folded.slice(t.start, t.end)).join('');
  return { span: whole, form, label, mentions, tail, tailSpan, firstLeads, deadline, deadlineText, standalone: false };
}

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
function listEnd(text: string): number {
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

function trimMarks(folded: string, s: Span): Span {
  let { start, end } = trimBlanks(folded, s);
  while (start < end && /[,;。、(\s]/.test(folded[start] as string)) start++;
  while (end > start && (/[,;。、\s]/.test(folded[end - 1] as string) || (folded[end - 1] === ')' && !folded.slice(start, end).includes('(')))) end--;
  return span(start, end);
}

function deadlineIn(folded: string, s: Span): Deadline | undefined {
  const found = scanDeadlines(folded.slice(s.start, s.end))[0];
  return found && { ...found, span: span(found.span.start + s.start, found.span.end + s.start) };
}

const BODY_NAME = /(?:部|委|局|(?:工商|残|妇|文|侨|台|社)联|[科作记文法]协|机构|办事处|管理处|厅|办|院|会|署|行|社|组|政府|单位|部门|办公室|中心|公司|海关|总队|支队|大学|学院|集团|联盟|管委会|机关|党校|电网|街道|区|县|市)$/;
// 应急管理部, 不动产登记中心, 对外联络部 are names all the same.
const NO_NAME = /[。:?!%]|\d{2}|^(?:不(?!动产)|可(?!再生)|应(?!急|用)|须|需|并|如(?!皋|东)|若|对(?!外|口|台)|在(?!京)|已|将|要|为|其(?!他|它)|该|本(?![省市县区州级地]))/;
/** When it is due, written among the units: 2026年底前完成, 长期坚持. */
const DUE = '(?:(?:完成|办理|办结|实施|推进)(?:时限|时间|期限):)?\\s*(?:(?:[12]\\d{3}\\s*年|(?:每|今|当)?年底|[01]?\\d\\s*月|每[年季月]|全年|长期|持续|常年|立行立改)[^,;、。()]{0,16})';
const DUE_FIRST = new RegExp(`^(${DUE})[,;。]\\s*`);
const DUE_LAST = new RegExp(`[,;。]\\s*(${DUE})[。;]?$`);

/** （A牵头，B、C按职责分工负责）: without a label; every piece must look like the name of a body. */
function unlabelled(folded: string, whole: Span, all: Span): ResponsibilityClause | undefined {
  const { units: inner, due } = dueApart(folded, all);
  const text = folded.slice(inner.start, inner.end);
  const list = text.slice(0, listEnd(text));
  const leads = FIRST_LEADS.test(text);
  if (!(leads || roleAtEnd(list.trimEnd())) || list.includes('。') || list.length < 4) return undefined;
  const read = readSegment(folded, inner, 'responsible');
  const named = read.mentions.filter(m => BODY_NAME.test(m.name));
  if (named.length * 2 < read.mentions.length || named.length === 0 || !(leads || read.mentions.some(m => m.roleStated))) return undefined;
  if (read.mentions.some(m => NO_NAME.test(m.name) || m.name.length > 40)) return undefined;
  const tailSpan = read.tails[0];
  const tail = read.tails.map(t => folded.slice(t.start, t.end)).join('');
  return { span: whole, form: 'parenthetical', label: '', mentions: read.mentions, tail, tailSpan, firstLeads: read.firstLeads, deadline: due && deadlineIn(folded, due), deadlineText: due && folded.slice(due.start, due.end), standalone: false };
}

/** （A牵头，B配合，2026年底前完成）: the units, and the limit before or behind them. */
function dueApart(folded: string, inner: Span): { readonly units: Span; readonly due: Span | undefined } {
  const first = DUE_FIRST.exec(folded.slice(inner.start, Math.min(inner.end, inner.start + LONGEST_DUE)));
  if (first) return { units: span(inner.start + first[0].length, inner.end), due: span(inner.start, inner.start + (first[1] as string).length) };
  const from = Math.max(inner.start, inner.end - LONGEST_DUE);
  const last = DUE_LAST.exec(folded.slice(from, inner.end));
  if (!last) return { units: inner, due: undefined };
  const at = from + last.index + last[0].indexOf(last[1] as string);
  return { units: span(inner.start, from + last.index), due: span(at, at + (last[1] as string).length) };
}

const LONGEST_DUE = 40;

const LINE_START = /(?:^|[。;!?)])\s*((?:\([一二三四五六七八九十]+\)|[0-9]+\.)?\s*)(?=\p{Script=Han}{2,10}\s*:)/gu;

/** `责任单位：A、B。` without brackets: at the start of a paragraph or behind its last sentence; it reaches to the end. */
function readLabelLine(folded: string, known: readonly ResponsibilityClause[]): ResponsibilityClause | undefined {
  for (const match of folded.matchAll(LINE_START)) {
    const start = match.index + match[0].length;
    if (known.some(c => c.span.start <= start && start < c.span.end)) continue;
    const head = /^(\p{Script=Han}{2,10})\s*:/u.exec(folded.slice(start, start + 14));
    const kind = head ? labelKind(head[1] as string) : 'other';
    if (kind === 'other' || (announcesUnits(kind) && !/(?:单位|部门|处室|科室|机构|主体|分工|地区)$/.test((head as RegExpExecArray)[1] as string))) continue;
    const inner = trimBlanks(folded, span(start, folded.length));
    const labels = labelsIn(folded, inner);
    if (!labels.some(l => announcesUnits(l.kind))) continue;
    const made = labelled(folded, { whole: trimEnd(folded, inner), inner, labels, form: 'label' });
    if (made && made.mentions.every(m => m.name.length <= 40 && !/[。:]/.test(m.name))) return made;
  }
  return undefined;
}

function trimEnd(folded: string, s: Span): Span {
  return folded[s.end - 1] === '。' ? span(s.start, s.end - 1) : s;
}

/** The paragraph is nothing but clauses; a bracket with another label beside them (完成时限：……) counts as one. */
function areWhole(folded: string, clauses: readonly ResponsibilityClause[]): boolean {
  let at = 0;
  let rest = '';
  for (const { span: s } of [...clauses].sort((a, b) => a.span.start - b.span.start)) {
    rest += folded.slice(at, s.start);
    at = Math.max(at, s.end);
  }
  return /^[\s\ufeff。]*$/.test((rest + folded.slice(at)).replace(/\(\p{Script=Han}{2,8}:[^()]*\)/gu, ''));
}
