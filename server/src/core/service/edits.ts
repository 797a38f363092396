import { byStart, type Span, span } from '../text/span';
import { type Edit } from '../rules/rule';

/** The text after edits that do not overlap; of two that do, the first is applied. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span: s, newText } of sorted(edits)) {
    if (s.start < at) continue;
    parts.push(text.slice(at, s.start), newText);
    at = s.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

const sorted = (edits: readonly Edit[]): readonly Edit[] => [...edits].sort((a, b) => byStart(a.span, b.span));

/**
 * One list of edits for two that follow each other: `first` leads from a text to `middle`, `second` (offsets of `middle`) on from there.
 * Each list is disjoint; so is the result. Time is linear in the number of edits, sorting apart.
 */
export function composed(first: readonly Edit[], middle: string, second: readonly Edit[]): readonly Edit[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const marks = [...moved(first), ...second.map((edit): Mark => ({ at: edit.span, growth: 0, edit }))].sort((a, b) => byStart(a.at, b.at));
  const out: Edit[] = [];
  let growth = 0;
  for (let i = 0; i < marks.length; ) {
    const { start } = (marks[i] as Mark).at;
    let { end } = (marks[i] as Mark).at;
    let grown = growth;
    const own: Edit[] = [];
    for (; i < marks.length && (marks[i] as Mark).at.start <= end; i++) {
      const mark = marks[i] as Mark;
      end = Math.max(end, mark.at.end);
      grown += mark.growth;
      if (mark.edit) own.push({ span: span(mark.edit.span.start - start, mark.edit.span.end - start), newText: mark.edit.newText });
    }
    out.push({ span: span(start - growth, end - grown), newText: applyEdits(middle.slice(start, end), own) });
    growth = grown;
  }
  return out;
}

interface Mark {
  /** In the text between the two lists. */
  readonly at: Span;
  /** By how much the text grew there. */
  readonly growth: number;
  /** undefined: an edit of the first list, already done. */
  readonly edit: Edit | undefined;
}

function moved(edits: readonly Edit[]): readonly Mark[] {
  let growth = 0;
  return sorted(edits).map(({ span: s, newText }) => {
    const start = s.start + growth;
    const own = newText.length - (s.end - s.start);
    growth += own;
    return { at: span(start, start + newText.length), growth: own, edit: undefined };
  });
}

/** Where an offset of the text stands after the edits; one inside a replaced stretch goes to its start. `edits` ascending, disjoint. */
export function offsetAfter(edits: readonly Edit[], offset: number): number {
  let growth = 0;
  for (const { span: s, newText } of edits) {
    if (s.start > offset || (s.start === offset && s.end > s.start)) break;
    if (s.end > offset) return s.start + growth;
    growth += newText.length - (s.end - s.start);
  }
  return offset + growth;
}
