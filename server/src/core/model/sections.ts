import { byStart, type Span } from '../text/span';
import { type SectionTopic, topicUnder } from './headings';
import { type Block, type Plan, type Said } from './plan';
import { partsOf } from './walk';

/** The text of a plan by what its part is about. */
export interface Parts {
  /** Paragraphs and tables of sections that say what is wanted: 总体要求, 主要目标. Disjoint, ascending. */
  readonly goals: readonly Span[];
  /** Paragraphs of all other sections; what stands before the first heading is in neither. */
  readonly tasks: readonly Said[];
  readonly taskSpans: readonly Span[];
}

export function partsByTopic(plan: Plan): Parts {
  const goals: Span[] = [];
  const tasks: Said[] = [];
  const place = (said: Said, topic: SectionTopic | undefined): void => {
    if (topic === 'general') goals.push(said.text.span);
    else tasks.push(said);
  };
  const visit = (blocks: readonly Block[], topic: SectionTopic | undefined, inside: boolean): void => {
    let first = !inside;
    for (const block of blocks) {
      if (block.kind === 'section') {
        const own = topicUnder(block.title, { parent: topic, first });
        first = false;
        place(block, own);
        visit(block.children, own, true);
      } else if (block.kind === 'table') {
        if (topic === 'general') goals.push(block.span);
      } else if (inside) {
        place(block, topic);
        if (block.kind === 'box') visit(block.children, topic, true);
      }
    }
  };
  for (const part of partsOf(plan)) visit(part.children, undefined, false);
  return { goals: goals.sort(byStart), tasks, taskSpans: tasks.map(t => t.text.span).sort(byStart) };
}
