import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import { type Span, span } from '../text/span';
import { type Attachment, type Block, type Box, type Section, type Table } from '../model/plan';
import { type Task } from '../model/task';
import { type Analysis } from './analysis';
import { headline } from './headline';
import { shorten } from './markdownText';

interface Place {
  readonly analysis: Analysis;
  readonly tasks: ReadonlyMap<Section, Task>;
}
const NAME_LENGTH = 60;
/** A page, not the braces of a program: what VS Code draws for the kind. */
const SECTION = SymbolKind.File;
const KIND = { section: SECTION, task: SymbolKind.Function, item: SymbolKind.String } as const;

/** Headings, 专栏, tables and 附件 as a tree; ranges nest, and each name is that of the heading as printed. */
export function outline(analysis: Analysis): DocumentSymbol[] {
  const place: Place = { analysis, tasks: new Map(analysis.tasks.map(t => [t.bearer, t])) };
  const all = span(0, analysis.source.text.length);
  const symbols = symbolsOf(place, analysis.plan.children, all);
  for (const attachment of analysis.plan.attachments) symbols.push(attachmentSymbol(place, attachment, all));
  return symbols;
}

function symbolsOf(place: Place, blocks: readonly Block[], outer: Span): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  for (const block of blocks) {
    if (block.kind === 'section') symbols.push(sectionSymbol(place, block, outer));
    else if (block.kind === 'box') symbols.push(boxSymbol(place, block, outer));
    else if (block.kind === 'table') symbols.push(tableSymbol(place, block, outer));
  }
  return symbols;
}

function sectionSymbol(place: Place, section: Section, outer: Span): DocumentSymbol {
  const whole = inside(section.span, outer);
  const head = span(Math.min(section.ordinal?.span.start ?? section.heading.start, section.heading.start), section.heading.end);
  const detail = sectionDetail(place, section);
  return {
    name: nameOf(headline(section)),
    ...(detail === '' ? {} : { detail }),
    kind: KIND[section.role],
    ...ranges(place, whole, head),
    children: symbolsOf(place, section.children, whole),
  };
}

function boxSymbol(place: Place, box: Box, outer: Span): DocumentSymbol {
  const whole = inside(box.span, outer);
  const name = [box.marker, box.title].filter(s => s !== '').join(' ');
  return { name: nameOf(name), detail: '专栏', kind: SymbolKind.Package, ...ranges(place, whole, box.heading), children: symbolsOf(place, box.children, whole) };
}

function tableSymbol(place: Place, table: Table, outer: Span): DocumentSymbol {
  const whole = inside(table.span, outer);
  const head = table.caption ?? table.header[0] ?? span(whole.start, whole.start);
  return { name: nameOf(table.title === '' ? '表' : table.title), detail: `表，${table.rows.length}行`, kind: SymbolKind.Struct, ...ranges(place, whole, head) };
}

function attachmentSymbol(place: Place, attachment: Attachment, outer: Span): DocumentSymbol {
  const whole = inside(attachment.span, outer);
  const name = nameOf(place.analysis.text(attachment.mark));
  return { name, kind: SECTION, ...ranges(place, whole, attachment.mark), children: symbolsOf(place, attachment.body.children, whole) };
}

/** 「省经信厅牵头 · 3个指标」 */
function sectionDetail(place: Place, section: Section): string {
  const task = place.tasks.get(section);
  if (task === undefined) return '';
  const parts = [unitsDetail(task), task.targetCount > 0 ? `${task.targetCount}个指标` : ''];
  return parts.filter(s => s !== '').join(' · ');
}

function unitsDetail(task: Task): string {
  const lead = task.lead.mention?.name;
  if (lead !== undefined) return task.lead.basis === 'single' ? `${lead}负责` : `${lead}牵头`;
  const mentions = task.clauses.flatMap(c => c.mentions);
  const first = mentions[0];
  if (first === undefined) return '';
  return mentions.length === 1 ? `${first.name}负责` : `${first.name}等${mentions.length}家`;
}

const nameOf = (text: string): string => shorten(text, NAME_LENGTH) || '（无标题）';
const inside = (inner: Span, outer: Span): Span => {
  const start = Math.min(Math.max(inner.start, outer.start), outer.end);
  return span(start, Math.max(start, Math.min(inner.end, outer.end)));
};

function ranges(place: Place, whole: Span, head: Span): { range: Range; selectionRange: Range } {
  const { source } = place.analysis;
  return { range: source.rangeOf(whole), selectionRange: source.rangeOf(inside(head, whole)) };
}
