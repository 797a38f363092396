import { type CodeLens, type Command } from 'vscode-languageserver-types';
import { span } from '../text/span';
import { blocksOf } from '../model/walk';
import { type Analysis } from './analysis';
import { countText, SectionCounts } from './sectionCounts';

/** Above each section that holds tasks: 5项任务 · 缺1 · 3个指标. `command` makes it a way to them; without it the line is read only. */
export function codeLenses(analysis: Analysis, command?: (title: string, line: number) => Command): CodeLens[] {
  const { source, plan } = analysis;
  const counts = new SectionCounts(analysis);
  const lenses: CodeLens[] = [];
  for (const block of blocksOf(plan)) {
    if (block.kind !== 'section' || block.role !== 'section') continue;
    const count = counts.of(block.span);
    if (count.tasks === 0) continue;
    const start = Math.min(block.ordinal?.span.start ?? block.heading.start, block.heading.start);
    const range = source.rangeOf(span(start, Math.max(start, block.heading.end)));
    const title = countText(count);
    lenses.push({ range, command: command?.(title, range.start.line) ?? { title, command: '' } });
  }
  return lenses;
}
