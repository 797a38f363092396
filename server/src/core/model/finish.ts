import { fold } from '../text/fold';
import { span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { BoxBlock, ParagraphBlock, SectionBlock } from './blocks';
import { type Draft } from './draft';
import { type HeadingText } from './headingText';
import { type Passage } from './passage';
import { type Block, type NodeRole, type Said, type Section } from './plan';
import { type SectionTopic, topicUnder } from './headings';
import { type TableDraft } from './table';

interface Place {
  readonly level: number;
  readonly path: string;
  readonly topic: SectionTopic | undefined;
  readonly inBox: boolean;
  /** No heading of the document has a heading below it: first-level items are the tasks. */
  readonly flat: boolean;
}

/** Drafts → immutable blocks with level, path, role and final spans. */
export function finish(root: Draft, source: SourceText, end: number): readonly Block[] {
  const flat = root.children.every(child => child.kind !== 'section' || child.children.every(c => c.kind !== 'section'));
  return finishAll(root.children, source, { level: 1, path: '', topic: undefined, inBox: false, flat }, end);
}

function finishAll(drafts: readonly Draft[], source: SourceText, place: Place, end: number): readonly Block[] {
  // Counts of those without a number; most series have none.
  let counts: Map<string, number> | undefined;
  const numbered = (style: string): number => {
    const count = ((counts ??= new Map()).get(style) ?? 0) + 1;
    counts.set(style, count);
    return count;
  };
  return drafts.map((draft, i) => {
    const next = drafts[i + 1];
    const limit = next ? startOf(next) : end;
    switch (draft.kind) {
      case 'table':
        return finishTable(draft, place);
      case 'box':
        return finishBox(draft, source, place, limit);
      case 'section':
        return finishSection(draft, source, { place, limit, numbered });
      default:
        return new ParagraphBlock(saidOf(draft));
    }
  });
}

const saidOf = (draft: Draft): Said => (draft.passage as Passage).said as Said;
const startOf = (draft: Draft): number => (draft.passage as Passage).text.span.start;
const printed = (text: string): string => fold(text).replace(/[、.:,\s]/g, '') === '' ? text : text.replace(/[、.．：:，,\s]/g, '');

function segment(draft: Draft, title: string, numbered: (style: string) => number): string {
  const { ordinal, passage } = draft;
  if (!ordinal) return title;
  const { text, memory } = (passage as Passage).reading;
  const { start, end } = ordinal.span;
  // One text has one ordinal, but for a box and a line that it opens.
  const marker = start === 0 ? memory.once(segment, () => printed(text.slice(0, end))) : printed(text.slice(start, end));
  return ordinal.value > 0 ? marker : marker + String(numbered(ordinal.style));
}

const join = (path: string, part: string): string => (path === '' ? part : `${path}/${part}`);

function finishSection(draft: Draft, source: SourceText, at: { place: Place; limit: number; numbered: (style: string) => number }): Section {
  const { place, limit, numbered } = at;
  const passage = draft.passage as Passage;
  const heading = draft.heading as HeadingText;
  const topic = topicUnder(heading.title, { parent: place.topic, first: place.level === 1 });
  const path = join(place.path, segment(draft, heading.title, numbered));
  const end = Math.min(Math.max(draft.end, passage.text.span.end), limit);
  const { ordinal } = draft;
  const text = passage.text.text;
  const children = finishAll(draft.children, source, { level: place.level + 1, path, topic, inBox: place.inBox, flat: place.flat }, end);
  return new SectionBlock(saidOf(draft), {
    role: roleOf(draft, { ...place, topic }),
    span: span(passage.text.span.start, end),
    heading: passage.text.spanOf(heading.span),
    title: heading.title,
    runIn: heading.runIn,
    ordinal: ordinal && { ...ordinal, span: passage.text.spanOf(ordinal.span) },
    marker: ordinal ? text.slice(ordinal.span.start, ordinal.span.end) : '',
    level: place.level,
    path,
    children,
  });
}

/** Container, unit of work, or principle, goal, bullet, entry (cli-contract.md, outline `kind`). */
function roleOf(draft: Draft, place: Place): NodeRole {
  const container = draft.children.some(child => child.kind === 'section');
  const style = draft.ordinal?.style;
  if (place.inBox || style === 'bullet' || draft.passage?.kind === 'item') return container && !place.inBox ? 'section' : 'item';
  if (container) return 'section';
  if (place.topic === 'general') return style === 'arabic' || style === 'arabicParen' || style === 'circled' || style === 'dash' ? 'item' : 'section';
  const own = saysWho(draft) || draft.children.some(saysWho);
  return place.level === 1 && !own && !place.flat ? 'section' : 'task';
}

const saysWho = ({ passage }: Draft): boolean => (passage?.said?.scan.clauses.length ?? 0) > 0;

function finishBox(draft: Draft, source: SourceText, place: Place, limit: number): Block {
  const passage = draft.passage as Passage;
  const heading = draft.heading as HeadingText;
  const { ordinal } = draft;
  const number = ordinal && ordinal.value > 0 ? ordinal.value : undefined;
  const path = join(place.path, `专栏${number ?? ''}`);
  const end = Math.min(Math.max(draft.end, passage.text.span.end), limit);
  return new BoxBlock(saidOf(draft), {
    span: span(passage.text.span.start, end),
    heading: passage.text.spanOf(heading.span),
    title: heading.title,
    marker: ordinal ? passage.text.text.slice(0, ordinal.span.end).trim() : '',
    level: place.level,
    path,
    number,
    children: finishAll(draft.children, source, { ...place, level: place.level + 1, path, inBox: true }, end),
  });
}

function finishTable(draft: Draft, place: Place): Block {
  const table = draft.table as TableDraft;
  const start = startOf(draft);
  return {
    kind: 'table',
    span: span(start, draft.end),
    caption: table.caption,
    title: table.title,
    level: place.level,
    path: join(place.path, table.title === '' ? '表' : table.title),
    header: table.header,
    rows: table.rows,
    rowClauses: table.rowClauses,
    rowTargets: table.rowTargets,
  };
}
