import { lastStartingBefore } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { type Plan, type Said } from '../model/plan';

const END = /[。！？!?]/;
/** A text without 。 is cut here on either side, so that many findings in one endless line stay cheap. */
const LONGEST = 1000;

/** The sentence of the draft that holds `offset`: reflowed, up to 。！？; in a table the line. */
export function sentenceAt(source: SourceText, plan: Plan, offset: number): string {
  const said = paragraphAt(plan, offset);
  if (!said) return lineAround(source, offset);
  const text = said.text.text;
  const at = Math.min(said.text.logicalOf(offset), text.length - 1);
  let start = at;
  while (start > 0 && at - start < LONGEST && !END.test(text[start - 1] as string)) start--;
  let end = at;
  while (end < text.length && end - at < LONGEST && !END.test(text[end] as string)) end++;
  return text.slice(start, end + 1).trim();
}

function lineAround(source: SourceText, offset: number): string {
  const { start, end } = source.line(source.lineAt(offset));
  return source.slice({ start: Math.max(start, offset - LONGEST), end: Math.min(end, offset + LONGEST) }).trim();
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
