import { fold } from '../../text/fold';
import { type Span, span } from '../../text/span';
import { trimBlanks } from '../../text/blanks';
import { type Deadline } from '../date';
import { type ResponsibilityClause, type UnitMention } from '../responsibility';
import { announcesUnits, type LabelKind, labelKind } from './labels';
import { bareList, mayEndInList } from './bareList';
import { asWritten } from './list';
import { deadlineIn, readSegment, trimMarks } from './segment';
import { readSentence } from './sentence';
import { unlabelled } from './unlabelled';

/** Responsibility clauses of one logical paragraph, in order (rules.md §5.1). Nothing here knows the name of any unit. */
export function scanClauses(text: string): readonly ResponsibilityClause[] {
  const folded = fold(text);
  if (!MAY_HOLD.test(folded) && !mayEndInList(folded)) return [];
  const clauses: ResponsibilityClause[] = [];
  for (const bracket of outerBrackets(folded)) {
    const clause = readBracket(folded, bracket);
    if (clause) clauses.push(clause);
  }
  const line = readLabelLine(folded, clauses);
  if (line) clauses.push(line);
  const sentence = clauses.length === 0 ? readSentence(folded) : undefined;
  if (sentence) clauses.push(sentence);
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
  if (label !== null) return announcesUnits(labelKind(label[1] as string));
  if (folded.length - at >= LONGEST_OPEN || !/[。;!?”]$/.test(folded.slice(Math.max(0, at - 2), at).trimEnd())) return false;
  const rest = folded.slice(at + 1);
  return /^[^。:]{4,40}?牵头/.test(rest) && !rest.includes('。');
}

/** A clause without label that the end of the text cuts off. */
const LONGEST_OPEN = 300;

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
  // Behind a full stop, with the next sentence after it: a clause for what stands before, if it says who leads.
  if (after !== '' && !/^[。;]/.test(after)) return /[。;!?”]$/.test(folded.slice(Math.max(0, bracket.start - 2), bracket.start).trimEnd()) ? leading(unlabelled(folded, bracket, inner)) : undefined;
  return unlabelled(folded, bracket, inner, !closed) ?? bareList(folded, bracket, inner);
}

const leading = (clause: ResponsibilityClause | undefined): ResponsibilityClause | undefined => (clause?.mentions.some(m => m.role === 'lead') === true ? clause : undefined);

interface Label {
  /** Label with its colon. */
  readonly span: Span;
  readonly text: string;
  readonly kind: LabelKind;
}

/** 责任部门(单位) too. */
const LABEL_NAME = '(\\p{Script=Han}{2,12}|\\p{Script=Han}(?:\\s\\p{Script=Han}){1,7})(?:\\([^():]{1,8}\\))?';
/** A label in brackets of its own stands without colon: 【责任单位】省水利厅. */
const LABEL_BOX = `[【\\[〔]\\s*${LABEL_NAME}\\s*[】\\]〕]\\s*:?`;
/** A label with its colon; its characters may be set apart one by one (责 任 单 位). */
const LABEL = new RegExp(`${LABEL_BOX}|(?<=^|[;,。、\\s(])\\s*${LABEL_NAME}\\s*:`, 'gu');

function labelsIn(folded: string, inner: Span): Label[] {
  const labels: Label[] = [];
  for (const match of folded.slice(inner.start, inner.end).matchAll(LABEL)) {
    const name = match[1] ?? match[2] ?? '';
    const text = name.replace(/\s/g, '');
    if (match[1] !== undefined && labelKind(text) === 'other') continue; // 领导小组〔办公室〕 is part of a name
    const start = inner.start + match.index + (match[1] === undefined ? match[0].indexOf(name[0] as string) : 0);
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

const LINE_START = /(?:^|[。;!?)])\s*((?:\([一二三四五六七八九十]+\)|[0-9]+\.)?\s*)(?=\p{Script=Han}{2,10}(?:\([^():]{1,8}\))?\s*:|[【[〔]\s*\p{Script=Han}{2,10}\s*[】\]〕])/gu;
const LINE_LABEL = /^(?:[【[〔]\s*(\p{Script=Han}{2,10})\s*[】\]〕]\s*:?|(\p{Script=Han}{2,10})(?:\([^():]{1,8}\))?\s*:)/u;

/** `责任单位：A、B。` without brackets: at the start of a paragraph or behind its last sentence; it reaches to the end. */
function readLabelLine(folded: string, known: readonly ResponsibilityClause[]): ResponsibilityClause | undefined {
  for (const match of folded.matchAll(LINE_START)) {
    const start = match.index + match[0].length;
    if (known.some(c => c.span.start <= start && start < c.span.end)) continue;
    const head = LINE_LABEL.exec(folded.slice(start, start + 24));
    const label = head?.[1] ?? head?.[2] ?? '';
    const kind = labelKind(label);
    if (kind === 'other' || (announcesUnits(kind) && !/(?:单位|部门|处室|科室|机构|主体|分工|地区)$/.test(label))) continue;
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
