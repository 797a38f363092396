import { type Analysis } from '../../server/src/core/service/analysis';
import { type Block, type Section } from '../../server/src/core/model/plan';

/**
 * The plan as lines, two blanks a level: 一、主要任务 · role in front where it is not `section` (task, item) · ¶ for a paragraph · 表 for a table with
 * its header and number of rows · text after the heading in the same paragraph is marked ….
 */
export function treeOf(analysis: Analysis): readonly string[] {
  const { plan } = analysis;
  return [...plan.children.flatMap(b => linesOf(analysis, b, 0)), ...plan.attachments.flatMap(a => [`附：${analysis.text(a.mark)}`, ...a.body.children.flatMap(b => linesOf(analysis, b, 1))])];
}

function linesOf(analysis: Analysis, block: Block, depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  switch (block.kind) {
    case 'paragraph':
      return [`${indent}¶ ${block.text.text}`];
    case 'table':
      return [`${indent}表 ${block.title}(${block.header.map(h => analysis.text(h)).join('|')})×${block.rows.length}`];
    case 'box':
      return [`${indent}${block.marker} ${block.title}`, ...block.children.flatMap(b => linesOf(analysis, b, depth + 1))];
    default:
      return [indent + nodeLine(block), ...block.children.flatMap(b => linesOf(analysis, b, depth + 1))];
  }
}

const nodeLine = (section: Section): string => (section.role === 'section' ? '' : `${section.role} `) + (section.marker === '' ? '' : `${section.marker} `) + section.title + (section.runIn ? '…' : '');

/** Tasks with clauses of their own or a gap: 路径=单位…(lead, basis), ! where a clause is missing. */
export function dutiesOf(analysis: Analysis): readonly string[] {
  return analysis.tasks
    .filter(task => task.own.length > 0 || task.uncovered)
    .map(({ bearer, own, lead, uncovered }) => (uncovered ? `!${bearer.path}` : `${bearer.path}=${own.flatMap(c => c.mentions.map(m => m.name)).join(' ')} (${lead.mention?.name ?? '?'}, ${lead.basis})`));
}

/** Elements as kind=text. */
export function elementsOf(analysis: Analysis): readonly string[] {
  return analysis.plan.elements.map(e => `${e.kind}=${analysis.text(e.span)}`);
}
