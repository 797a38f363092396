import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { type Span, span } from '../text/span';
import { type Plan } from '../model/plan';
import { blocksOf } from '../model/walk';
import { type Analysis } from './analysis';

/** Sections, 专栏, tables, the notice before the plan, 附件, 版记, web residue and comments; one range a line, the longest. */
export function folding(analysis: Analysis, limit = 5000): FoldingRange[] {
  const byLine = new Map<number, FoldingRange>();
  const add = (s: Span, kind?: FoldingRangeKind): void => {
    const { startLine, endLine } = linesOf(analysis, s);
    const known = byLine.get(startLine);
    if (endLine <= startLine || (known !== undefined && known.endLine >= endLine)) return;
    byLine.set(startLine, { startLine, endLine, ...(kind === undefined ? {} : { kind }) });
  };
  const { plan } = analysis;
  for (const block of blocksOf(plan)) if (block.kind !== 'paragraph') add(block.span, FoldingRangeKind.Region);
  for (const attachment of plan.attachments) add(attachment.span, FoldingRangeKind.Region);
  const notice = noticeOf(plan);
  if (notice !== undefined) add(notice, FoldingRangeKind.Region);
  for (const element of plan.elements) if (element.kind === 'imprint') add(element.span, FoldingRangeKind.Region);
  for (const s of [...plan.residue, ...plan.opaque]) add(s, FoldingRangeKind.Comment);
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine).slice(0, limit);
}

/** 印发通知: from the first mark of the document to the title of the plan that it issues. */
function noticeOf(plan: Plan): Span | undefined {
  const carrier = plan.elements.find(e => e.kind === 'title' && e.carrier);
  if (carrier === undefined) return undefined;
  const issued = plan.elements.find(e => e.kind === 'title' && !e.carrier && e.span.start > carrier.span.start);
  return issued === undefined ? undefined : span(carrier.span.start, issued.span.start);
}

/** Lines of a span, blank ones at its end left out. */
function linesOf(analysis: Analysis, s: Span): { startLine: number; endLine: number } {
  const { source } = analysis;
  let end = Math.min(s.end, source.text.length);
  while (end > s.start && /\s/.test(source.text[end - 1] ?? '')) end--;
  return { startLine: source.lineAt(s.start), endLine: source.lineAt(end) };
}
