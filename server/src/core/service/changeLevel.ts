import { span } from '../text/span';
import { type OrdinalStyle } from '../parse/ordinal';
import { type Block, type Box, type Section } from '../model/plan';
import { partsOf, withDescendants } from '../model/walk';
import { type Edit } from '../rules/rule';
import { type Analysis } from './analysis';
import { type DraftEdit } from './draftEdit';
import { offsetAfter } from './edits';
import { type Ladder, ladderOf } from './ladder';
import { type Refusal } from './rename';
import { numberedAt } from './renumber';
import { sectionAt, settleNumbers, stylesIn } from './settleNumbers';

/** −1: 提升层级, 1: 降低层级. */
export type LevelStep = -1 | 1;

interface Move {
  readonly section: Section;
  readonly style: OrdinalStyle;
  readonly ladder: Ladder;
  readonly step: LevelStep;
  /** The section that it will stand under (降低), or now stands under (提升). */
  readonly parent: Section | undefined;
}

/** The heading at the offset with all that stands under it, one level up or down; both series are numbered again. */
export function changeLevel(analysis: Analysis, offset: number, step: LevelStep): DraftEdit | Refusal {
  const move = levelMove(analysis, offset, step);
  if ('refused' in move) return move;
  const first = markerEdits(analysis, move);
  if ('refused' in first) return first;
  const start = move.section.ordinal?.span.start ?? 0;
  const parentStart = move.parent?.ordinal?.span.start;
  const { change } = settleNumbers(analysis, first, after => {
    const changed = sectionAt(after, offsetAfter(first, start));
    const at = changed?.span;
    const above = parentStart === undefined ? undefined : offsetAfter(first, parentStart);
    return {
      series: series => series.items.some(({ section, ordinal }) => ordinal.span.start === above || (at !== undefined && at.start <= section.span.start && section.span.start < at.end)),
      styles: new Set([...stylesIn([move.section]), ...stylesIn(changed ? [changed] : [])]),
    };
  });
  return change;
}

/** Whether the heading can be moved, without working out how. */
export function levelMove(analysis: Analysis, offset: number, step: LevelStep): Move | Refusal {
  const section = numberedAt(analysis, offset);
  const style = section?.ordinal?.style;
  if (section === undefined || style === undefined) return { refused: '光标处没有编号的标题或者条目。' };
  const { siblings, parent } = placeOf(analysis, section);
  const ladder = ladderOf(analysis);
  const index = ladder.styles.indexOf(style);
  if (index < 0) return { refused: `“${section.marker}”不在本稿的结构层次序数之中，层级不能变动。` };
  if (step < 0) {
    if (index === 0 || parent?.kind === 'box') return { refused: `“${section.marker}”已经是最高层级，不能再提升。` };
    return { section, style, ladder, step, parent: parent?.kind === 'section' ? parent : undefined };
  }
  const before = siblings.slice(0, siblings.indexOf(section)).filter((b): b is Section => b.kind === 'section' && b.ordinal?.style === style).at(-1);
  if (before === undefined) return { refused: `“${section.marker}”之前没有同级的一项，降低以后没有上级标题。` };
  return { section, style, ladder, step, parent: before };
}

/** The blocks among which the section stands, and what holds them. */
export function placeOf({ plan }: Analysis, section: Section): { readonly siblings: readonly Block[]; readonly parent: Section | Box | undefined } {
  for (const part of partsOf(plan)) {
    if (part.children.includes(section)) return { siblings: part.children, parent: undefined };
    for (const top of part.children) {
      for (const block of withDescendants(top)) if ((block.kind === 'section' || block.kind === 'box') && block.children.includes(section)) return { siblings: block.children, parent: block };
    }
  }
  return { siblings: [], parent: undefined };
}

/** New markers for the section and its subtree; Markdown's # goes with them. */
function markerEdits(analysis: Analysis, { section, ladder, step, parent }: Move): readonly Edit[] | Refusal {
  const edits: Edit[] = [];
  for (const block of subtree(section)) {
    const { ordinal } = block;
    const index = ordinal === undefined ? -1 : ladder.styles.indexOf(ordinal.style);
    if (ordinal !== undefined && index >= 0) {
      const style = ladder.styles[index + step];
      const value = block === section ? firstValue(parent, style, step) : ordinal.value;
      const newText = style === undefined ? undefined : ladder.marker(style, value);
      if (newText === undefined) return { refused: `“${block.marker}”之下没有更低的层级可用，不能降低。` };
      edits.push({ span: span(ordinal.span.start, blanksEnd(analysis, ordinal.span.end)), newText });
    }
    const hashes = hashEdit(analysis, block, step);
    if (hashes) edits.push(hashes);
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** Sections below, those of 专栏 left out. */
function* subtree(section: Section): Generator<Section> {
  yield section;
  for (const child of section.children) if (child.kind === 'section') yield* subtree(child);
}

/** A number that carries on the series it joins, so that the outline is read as it is meant. */
function firstValue(parent: Section | undefined, style: OrdinalStyle | undefined, step: LevelStep): number {
  if (step < 0) return (parent?.ordinal?.value ?? 0) + 1;
  const last = parent?.children.filter((b): b is Section => b.kind === 'section' && b.ordinal?.style === style).at(-1);
  return (last?.ordinal?.value ?? 0) + 1;
}

function blanksEnd({ source }: Analysis, at: number): number {
  let end = at;
  while (/[ \t\u3000\u00a0]/.test(source.text[end] ?? '')) end++;
  return end;
}

function hashEdit({ source, language }: Analysis, { span: s }: Section, step: LevelStep): Edit | undefined {
  if (language !== 'markdown') return undefined;
  const line = source.line(source.lineAt(s.start));
  const hashes = /^ {0,3}(#{1,6})[ \t]/.exec(source.slice(line));
  if (!hashes) return undefined;
  const at = line.start + hashes[0].length - 1;
  const depth = (hashes[1] as string).length + step;
  if (depth < 1 || depth > 6) return undefined;
  return step > 0 ? { span: span(at, at), newText: '#' } : { span: span(at - 1, at), newText: '' };
}
