import { byStart, lastStartingBefore, overlaps, type Span, span } from '../text/span';
import { readOrdinal } from '../parse/ordinal';
import { partsOf } from '../model/walk';
import { type Edit } from '../rules/rule';
import { type Analysis } from './analysis';
import { type DraftEdit } from './draftEdit';
import { type Refusal } from './rename';

/** 合并断行: the breaks inside sentences, in the whole draft; in the paragraph at the cursor; in a selection. */
export function joinLines(analysis: Analysis, where: Span | undefined): DraftEdit | Refusal {
  const within = where === undefined ? undefined : where.start === where.end ? paragraphAt(analysis, where.start) : where;
  const broken = brokenLines(analysis).filter(join => (within === undefined ? !splitsNumber(analysis, join) : overlaps(join, within)));
  const chosen = broken.length === 0 && where !== undefined && where.start < where.end ? selectedBreaks(analysis, where) : broken;
  if (chosen.length === 0) return { refused: within === undefined ? '全文没有断开的句子。' : '此处没有断开的句子。' };
  return { edits: chosen.map(join => joined(analysis, join)), references: [] };
}

/** Joins of the reflow that may be closed: titles and the like keep their lines, and so does Markdown's hard break. Ascending. */
export function brokenLines({ plan, source, language }: Analysis): readonly Span[] {
  const frame = partsOf(plan).flatMap(part => part.elements.map(e => e.span)).sort(byStart);
  return plan.joins.filter(join => {
    const element = frame[lastStartingBefore(frame, join.start)];
    if (element !== undefined && overlaps(element, join)) return false;
    const gap = source.slice(join);
    return language !== 'markdown' || /^[^\S\r\n]?(?:\r\n|\r|\n)\s*$/.test(gap);
  });
}

function paragraphAt({ plan, source }: Analysis, offset: number): Span {
  const line = source.line(source.lineAt(offset));
  const spans = partsOf(plan).flatMap(part => part.paragraphs.map(p => p.text.span)).filter(s => s.start <= line.end && line.start <= s.end);
  return spans.reduce((all, s) => span(Math.min(all.start, s.start), Math.max(all.end, s.end)), line);
}

/** The writer says that these lines are one sentence: all breaks between lines of text, but not before an ordinal, a row or a blank line. */
function selectedBreaks({ source, language }: Analysis, { start, end }: Span): readonly Span[] {
  const breaks: Span[] = [];
  for (let i = source.lineAt(start); i < source.lineAt(end); i++) {
    const [line, next] = [source.line(i), source.line(i + 1)];
    const [above, below] = [source.slice(line), source.slice(next)];
    if (next.start >= end || above.trim() === '' || below.trim() === '' || /\t|^\s*\|/.test(above + below)) continue;
    if (readOrdinal(below) !== undefined || (language === 'markdown' && /^\s*(?:#|[-*+>]\s|```|~~~|\d+[.)]\s)/.test(below))) continue;
    breaks.push(span(line.start + above.trimEnd().length, next.start + below.length - below.trimStart().length));
  }
  return breaks;
}

/** 建成20 | 26个: one number or two; only the writer knows. */
function splitsNumber({ source }: Analysis, { start, end }: Span): boolean {
  return /[0-9０-９]/.test(source.text[start - 1] ?? '') && /[0-9０-９]/.test(source.text[end] ?? '');
}

/** Words of the Latin alphabet and numbers are not run together. */
function joined({ source }: Analysis, join: Span): Edit {
  const [before, after] = [source.text[join.start - 1] ?? '', source.text[join.end] ?? ''];
  const apart = /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after);
  return { span: join, newText: apart ? ' ' : '' };
}
