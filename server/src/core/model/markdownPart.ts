import { type fromMarkdown } from 'mdast-util-from-markdown';
import { type BlockForm } from './markdownBlock';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];

/** 0-based line and column of a part of a text. */
export interface PartPlace {
  readonly line: number;
  readonly column: number;
}

/** A leaf of the block structure, in lines and columns of its part: what stands in the lines beyond their marks does not matter. */
export interface PartBlock {
  readonly form: BlockForm;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly start: PartPlace;
  readonly end: PartPlace;
  /** A cell without `end` is empty; it begins at its bar. */
  readonly cells?: readonly { readonly start: PartPlace; readonly end?: PartPlace }[];
}

interface Context {
  readonly quotes: number;
  readonly lists: number;
  /** Set for the first block of an item: where its number starts, or that it is a bullet. */
  readonly item?: { readonly start: PartPlace; readonly ordered: boolean };
}

/** The leaves of what micromark read, in order. */
export function partBlocks(root: Root): readonly PartBlock[] {
  const blocks: PartBlock[] = [];
  for (const node of root.children) visit(node, { quotes: 0, lists: 0 }, blocks);
  return blocks;
}

type Leaf = Omit<PartBlock, 'form' | 'cells'>;
const placeOf = ({ line, column }: { readonly line: number; readonly column: number }): PartPlace => ({ line: line - 1, column: column - 1 });

function leafOf(node: Node): Leaf {
  const { start, end } = node.position as NonNullable<Node['position']>;
  return { firstLine: start.line - 1, lastLine: end.line - 1, start: placeOf(start), end: placeOf(end) };
}

function visit(node: Node, context: Context, blocks: PartBlock[]): void {
  const leaf = leafOf(node);
  const around = { quotes: context.quotes, lists: context.lists };
  switch (node.type) {
    case 'paragraph':
      blocks.push(paragraphOf(leaf, context));
      break;
    case 'heading':
      blocks.push({ ...leaf, form: { ...around, kind: 'heading', depth: node.depth } });
      break;
    case 'table':
      for (const row of node.children) blocks.push(rowOf(row, context));
      break;
    case 'blockquote':
      for (const child of node.children) visit(child, { quotes: context.quotes + 1, lists: context.lists }, blocks);
      break;
    case 'list':
      for (const item of node.children) {
        const place = { start: placeOf((item.position as NonNullable<Node['position']>).start), ordered: node.ordered === true };
        item.children.forEach((child, i) => visit(child, { quotes: context.quotes, lists: context.lists + 1, ...(i === 0 ? { item: place } : {}) }, blocks));
      }
      break;
    case 'html':
      blocks.push({ ...leaf, form: { ...around, kind: 'html' } });
      break;
    case 'yaml':
      blocks.push({ ...leaf, form: { ...around, kind: 'frontMatter' } });
      break;
    case 'code':
    case 'definition':
      blocks.push({ ...leaf, form: { ...around, kind: 'opaque' } });
      break;
    default: // thematicBreak: no prose
  }
}

/** An ordered item keeps its number: `1.` is an ordinal of the draft, not a mark. */
function paragraphOf(leaf: Leaf, { quotes, lists, item }: Context): PartBlock {
  if (!item) return { ...leaf, form: { kind: 'paragraph', quotes, lists } };
  if (item.ordered) return { ...leaf, start: item.start, form: { kind: 'paragraph', quotes, lists, inItem: true } };
  return { ...leaf, form: { kind: 'paragraph', quotes, lists, inItem: true, bullet: true, depth: lists } };
}

type Row = Extract<Node, { type: 'table' }>['children'][number];

function rowOf(row: Row, { quotes, lists }: Context): PartBlock {
  const leaf = leafOf(row);
  const cells = row.children.map(cell => {
    const first = cell.children[0]?.position?.start;
    const last = cell.children[cell.children.length - 1]?.position?.end;
    return first && last ? { start: placeOf(first), end: placeOf(last) } : { start: cell.position ? placeOf(cell.position.start) : leaf.start };
  });
  return { ...leaf, lastLine: leaf.firstLine, form: { kind: 'row', quotes, lists }, cells };
}
