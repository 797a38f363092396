import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { type Span } from '../text/span';
import { pathAt } from '../model/walk';
import { type Analysis } from './analysis';
import { holdsCursor } from './units';
import { citationPart } from './hoverCitation';
import { deadlinePart } from './hoverDeadline';
import { headingPart } from './hoverHeading';
import { commandLink, type HoverLinks, unitPart } from './hoverUnit';
import { escapeMarkdown, plainFromMarkdown } from './markdownText';
import { ruleTitle } from './ruleDocs';
import { targetCard } from './targetCard';

interface Part {
  readonly span: Span;
  readonly markdown: string;
}

/** What stands under the cursor: the unit, the target, the citation, the limit, the heading or its marker; and a line for each rule that found something there. Plain text has no links. */
export function hover(analysis: Analysis, position: Position, format: MarkupKind = MarkupKind.Markdown, links?: HoverLinks): Hover | null {
  const offset = analysis.source.offsetAt(position);
  const path = pathAt(analysis.plan, offset);
  const live = format === MarkupKind.Markdown ? links : undefined;
  const subject = unitPart(analysis, path, offset, live) ?? targetPart(analysis, offset, live?.images === true) ?? citationPart(analysis, path, offset, links?.documents) ?? deadlinePart(analysis, path, offset) ?? headingPart(analysis, path, offset);
  const parts = [...(subject === undefined ? [] : [subject]), ...(links?.checked === false ? [] : ruleParts(analysis, offset, live))];
  const first = parts[0];
  if (first === undefined) return null;
  const markdown = parts.map(p => p.markdown).join('\n\n---\n\n');
  const value = format === MarkupKind.Markdown ? markdown : plainFromMarkdown(markdown);
  return { contents: { kind: format, value }, range: analysis.source.rangeOf(first.span) };
}

/** What was found and why stands in the diagnostic; here only the way to the rule's page. */
function ruleParts(analysis: Analysis, offset: number, links?: HoverLinks): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const { ruleId, span } of analysis.findings) {
    const title = holdsCursor(span, offset) && !parts.has(ruleId) ? ruleTitle(ruleId) : undefined;
    if (title === undefined) continue;
    const link = links?.showRule === undefined ? `\`${ruleId}\`` : `[关于这条规则](${commandLink(links.showRule, ruleId)})`;
    parts.set(ruleId, { span, markdown: `${escapeMarkdown(title)} · ${link}` });
  }
  return [...parts.values()];
}

function targetPart(analysis: Analysis, offset: number, images: boolean): Part | undefined {
  const target = analysis.targets.filter(t => holdsCursor(t.span, offset)).sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
  return target === undefined ? undefined : { span: target.span, markdown: targetCard(analysis, target, images) };
}
