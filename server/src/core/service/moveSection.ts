import { type Span, span } from '../text/span';
import { type Section } from '../model/plan';
import { type Edit } from '../rules/rule';
import { type Analysis } from './analysis';
import { placeOf } from './changeLevel';
import { type DraftEdit } from './draftEdit';
import { offsetAfter } from './edits';
import { type Refusal } from './rename';
import { numberedAt } from './renumber';
import { settleNumbers, stylesIn } from './settleNumbers';

/** −1: 上移本节, 1: 下移本节. */
export type MoveStep = -1 | 1;

/** The section at the offset changes places with the sibling before or after it; numbers keep their order. */
export function moveSection(analysis: Analysis, offset: number, step: MoveStep): DraftEdit | Refusal {
  const found = neighbours(analysis, offset, step);
  if ('refused' in found) return found;
  const { upper, lower } = found;
  const { source } = analysis;
  const [above, below] = [linesOf(analysis, upper), linesOf(analysis, lower)];
  const first: readonly Edit[] = [
    { span: above, newText: source.slice(below) },
    { span: below, newText: source.slice(above) },
  ];
  const growth = below.end - below.start - (above.end - above.start);
  // Where the two ordinals stand once the texts have changed places.
  const lowerStart = startOf(lower) - below.start + above.start;
  const upperStart = startOf(upper) - above.start + below.start + growth;
  const { change, second } = settleNumbers(analysis, first, () => ({
    series: series => series.items.some(({ section: { span: s } }) => above.start <= s.start && s.start < below.end),
    styles: stylesIn([upper, lower]),
  }));
  return { ...change, cursor: offsetAfter(second, step < 0 ? lowerStart : upperStart) };
}

/** Whether there is a sibling to change places with. */
export function neighbours(analysis: Analysis, offset: number, step: MoveStep): { readonly upper: Section; readonly lower: Section } | Refusal {
  const section = numberedAt(analysis, offset);
  if (section === undefined) return { refused: '光标处没有编号的标题或者条目。' };
  const siblings = placeOf(analysis, section).siblings.filter((b): b is Section => b.kind === 'section');
  const other = siblings[siblings.indexOf(section) + step];
  if (other === undefined || other.ordinal?.style !== section.ordinal?.style) {
    return { refused: step < 0 ? `“${section.marker}”之前没有同级的一项，不能上移。` : `“${section.marker}”之后没有同级的一项，不能下移。` };
  }
  return step < 0 ? { upper: other, lower: section } : { upper: section, lower: other };
}

const startOf = (section: Section): number => section.ordinal?.span.start ?? section.span.start;

/** Whole lines, the last line end left out: what stands between the two sections stays where it is. */
function linesOf({ source }: Analysis, { span: s }: Section): Span {
  return span(source.line(source.lineAt(s.start)).start, source.line(source.lineAt(Math.max(s.start, s.end - 1))).end);
}
