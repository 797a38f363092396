import { lastStartingBefore } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { type Plan, type Said } from '../model/plan';

const END = /[。！？!?]/;

/** The sentence of the draft that holds `offset`: reflowed, up to 。！？; in a table the line. */
export function sentenceAt(source: SourceText, plan: Plan, offset: number): string {
  const said = paragraphAt(plan, offset);
  if (!said) return source.slice(source.line(source.lineAt(offset))).trim();
  const text = said.text.text;
  const at = Math.min(said.text.logicalOf(offset), text.length - 1);
  let start = at;
  while (start > 0 && !END.test(text[start - 1] as string)) start--;
  let end = at;
  while (end < text.length && !END.test(text[end] as string)) end++;
  return text.slice(start, end + 1).trim();
}

export function paragraphAt(plan: Plan, offset: number): Said | undefined {
  for (const attachment of plan.attachments) {
    if (attachment.span.start <= offset && offset < attachment.span.end) return paragraphAt(attachment.body, offset) ?? among(plan, offset);
  }
  return among(plan, offset);
}

function among({ paragraphs }: Plan, offset: number): Said | undefined {
  const spans = paragraphs.map(p => p.text.span);
  const said = paragraphs[lastStartingBefore(spans, offset)];
  return said && offset <= said.text.span.end ? said : undefined;
}
