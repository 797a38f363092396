import { lastStartingBefore, type Span } from '../text/span';
import { type SourceText } from '../text/sourceText';
import { type Block, type Plan } from './plan';

/** All blocks in reading order, parents before children; attachments' blocks last. */
export function* blocksOf(plan: Plan): Generator<Block> {
  for (const block of plan.children) yield* withDescendants(block);
  for (const attachment of plan.attachments) yield* blocksOf(attachment.body);
}

export function* withDescendants(block: Block): Generator<Block> {
  const open: Block[] = [block];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    yield at;
    if (at.kind === 'section' || at.kind === 'box') for (let i = at.children.length - 1; i >= 0; i--) open.push(at.children[i] as Block);
  }
}

/** The plan and the bodies of its attachments: each a document with its own headings, elements and paragraphs. */
export function partsOf(plan: Plan): readonly Plan[] {
  return [plan, ...plan.attachments.flatMap(a => partsOf(a.body))];
}

/** Blocks that hold `offset`, outermost first. */
export function pathAt(plan: Plan, offset: number): readonly Block[] {
  const path: Block[] = [];
  let level: readonly Block[] = plan.children;
  for (const attachment of plan.attachments) if (attachment.span.start <= offset && offset <= attachment.span.end) level = attachment.body.children;
  for (;;) {
    const next = level.find(b => b.span.start <= offset && offset < b.span.end) ?? level.find(b => offset === b.span.end);
    if (!next) return path;
    path.push(next);
    level = next.kind === 'section' || next.kind === 'box' ? next.children : [];
  }
}

/** Text of a raw span with the joins closed: names that a page break cuts come back whole. */
export function joinedText(source: SourceText, plan: Plan, s: Span): string {
  let out = '';
  let at = s.start;
  for (let i = Math.max(0, lastStartingBefore(plan.joins, s.start)); i < plan.joins.length; i++) {
    const join = plan.joins[i] as Span;
    if (join.start >= s.end) break;
    if (join.end <= at) continue;
    out += source.text.slice(at, Math.max(at, join.start));
    at = join.end;
  }
  return at < s.end ? out + source.text.slice(at, s.end) : out;
}
