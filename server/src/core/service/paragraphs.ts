import { type Plan, type Said } from '../model/plan';

/** Paragraphs of the plan and of its attachments, each once, in reading order. */
export function paragraphsOf(plan: Plan): readonly Said[] {
  const seen = new Set<number>();
  const all: Said[] = [];
  const add = (p: Plan): void => {
    for (const said of p.paragraphs) {
      const at = said.text.span.start;
      if (seen.has(at)) continue;
      seen.add(at);
      all.push(said);
    }
    for (const attachment of p.attachments) add(attachment.body);
  };
  add(plan);
  return all.sort((a, b) => a.text.span.start - b.text.span.start);
}
