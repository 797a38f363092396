import { span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { finished, type Steps } from '../text/steps';
import { readElements } from './elements';
import { layoutSteps } from './layout';
import { plainRows } from './blankRows';
import { markdownSteps } from './markdown';
import { type Layout, type Passage } from './passage';
import { type Attachment, type Block, type Plan } from './plan';
import { type Read } from './reading';
import { treeSteps } from './tree';

export type Language = 'plain' | 'markdown';

/** Any text gives a Plan; what is odd is for rules to say. `read` may be memoised. */
export const buildPlan = (source: SourceText, language: Language, read: Read): Plan => finished(planSteps(source, language, read));

/** The same in parts. */
export function* planSteps(source: SourceText, language: Language, read: Read): Steps<Plan> {
  const raw = language === 'markdown' ? yield* markdownSteps(source, read) : plainRows(source);
  yield undefined;
  const layout = yield* layoutSteps(source, raw, { markdown: language === 'markdown', read });
  yield undefined;
  const shared = { joins: layout.joins, opaque: raw.opaque, read };
  const [body, ...rest] = splitAttachments(layout);
  const whole = span(0, source.text.length);
  const attachments: Attachment[] = [];
  for (const [i, part] of rest.entries()) {
    const mark = (part[0] as Passage).text.span;
    const end = (rest[i + 1]?.[0] as Passage | undefined)?.text.span.start ?? whole.end;
    attachments.push({ mark, span: span(mark.start, end), body: yield* partSteps(source, part.slice(1), { ...shared, span: span(mark.end, end) }) });
  }
  const bodyEnd = attachments[0]?.span.start ?? whole.end;
  const plan = yield* partSteps(source, body ?? [], { ...shared, span: attachments.length > 0 ? span(0, bodyEnd) : whole });
  // 版记 stands on the last page, behind the attachments: it belongs to the document.
  const imprint = attachments.flatMap(a => a.body.elements.filter(e => e.kind === 'imprint'));
  return { ...plan, span: whole, elements: [...plan.elements, ...imprint], attachments: attachments.map(withoutImprint) };
}

function withoutImprint(attachment: Attachment): Attachment {
  const { body } = attachment;
  return { ...attachment, body: { ...body, elements: body.elements.filter(e => e.kind !== 'imprint') } };
}

type Context = Pick<Plan, 'joins' | 'opaque' | 'span'> & { readonly read: Read };

function* partSteps(source: SourceText, passages: readonly Passage[], context: Context): Steps<Plan> {
  const { joins, opaque, read } = context;
  const children: readonly Block[] = yield* treeSteps(source, passages, { end: context.span.end, read });
  return {
    kind: 'plan',
    span: context.span,
    elements: readElements(passages),
    children,
    attachments: [],
    residue: passages.filter(p => p.kind === 'residue').map(p => p.text.span),
    joins,
    paragraphs: passages.flatMap(p => p.said ?? []),
    opaque,
  };
}

/** Cuts at 附件 marks (7.3.7) — but a notice without headings of its own carries the plan as its 附件: that plan is the body. */
function splitAttachments(layout: Layout): Passage[][] {
  const parts: Passage[][] = [[]];
  let headings = false;
  for (const passage of layout.passages) {
    if (passage.kind === 'attachmentMark' && headings) parts.push([passage]);
    else (parts[parts.length - 1] as Passage[]).push(passage);
    if (passage.kind === 'marked' || passage.kind === 'heading') headings = true;
  }
  return parts;
}
