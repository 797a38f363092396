import { type Position } from 'vscode-languageserver-types';
import { span } from '../text/span';
import { type OrdinalStyle, readOrdinal } from '../parse/ordinal';
import { type Section } from '../model/plan';
import { blocksOf } from '../model/walk';
import { type Edit } from '../rules/rule';
import { type Analysis } from './analysis';
import { gapOf, nextMarker } from './completionHeading';

/** Styles that number items even where they are one short line; above them a line without text is a heading, and what follows it is not its sibling. */
const LISTS: ReadonlySet<OrdinalStyle> = new Set(['arabic', 'padded', 'arabicParen', 'circled', 'dash']);

/**
 * After Enter: `position` stands on the new, empty line. Behind an item the next marker is written, as wide and as far in as the last; behind an item
 * that is nothing but such a marker the marker goes, and the line is free.
 */
export function continueNumbering(analysis: Analysis, position: Position): readonly Edit[] {
  const { source } = analysis;
  if (position.line < 1 || position.line >= source.lineCount) return [];
  const [above, here] = [source.line(position.line - 1), source.line(position.line)];
  if (source.slice(here).trim() !== '') return [];
  const printed = source.slice(above);
  const ordinal = readOrdinal(printed);
  if (ordinal !== undefined && printed.slice(ordinal.span.end).trim() === '') {
    return follows(analysis, above.start, printed.trim()) ? [{ span: span(above.start + ordinal.span.start, here.end), newText: '' }] : [];
  }
  const item = itemEndingAt(analysis, above.start + printed.trimEnd().length);
  const marker = item && nextMarker(item.marker);
  if (item === undefined || marker === undefined) return [];
  const first = source.line(source.lineAt(item.ordinal?.span.start ?? item.span.start));
  const indent = source.text.slice(first.start, item.ordinal?.span.start ?? first.start);
  return [{ span: here, newText: (/^[\s]*$/.test(indent) ? indent : '') + marker + gapOf(analysis, item) }];
}

/** The item whose own text ends here. */
function itemEndingAt({ plan }: Analysis, end: number): Section | undefined {
  let found: Section | undefined;
  for (const block of blocksOf(plan)) {
    if (block.kind !== 'section' || block.ordinal === undefined || block.text.span.end !== end) continue;
    if (block.runIn || LISTS.has(block.ordinal.style)) found = block;
  }
  return found;
}

/** The marker carries on from the item before: it was put there for an item that is not to be. */
function follows({ plan }: Analysis, lineStart: number, marker: string): boolean {
  let before: Section | undefined;
  for (const block of blocksOf(plan)) if (block.kind === 'section' && block.ordinal !== undefined && block.span.start < lineStart && nextMarker(block.marker) === marker) before = block;
  return before !== undefined;
}
