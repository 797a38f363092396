import { getNodeValue, type Node } from 'jsonc-parser';
import { type Span, span } from '../text/span';
import { type HouseEntry } from '../knowledge/houseEntry';
import { type Rule } from '../rules/rule';
import { type Suppression } from '../rules/suppress';

/** `units` of a settings file as it stands; each entry with its place. */
export interface HouseList {
  readonly entries: readonly HouseEntry<Span>[];
  /** TSV with further records. */
  readonly file: { readonly name: string; readonly span: Span } | undefined;
}
/** What is gathered while a settings file is read. */
export interface Reading {
  readonly rules: readonly Rule[];
  readonly problems: { span: Span; message: string }[];
  readonly places: Map<Suppression, Span>;
  /** Each glob of `issued` with its place. */
  readonly issued: { readonly glob: string; readonly span: Span }[];
  /** House lists by the value of `units` that they were read from. */
  readonly houses: Map<object, HouseList>;
  /** Files named by `profile`. */
  readonly profiles: Map<string, Span>;
}

export const spanOfNode = (node: Node): Span => span(node.offset, node.offset + node.length);

/** Members of an object in order. */
export const members = (node: Node): readonly { readonly key: string; readonly at: Node; readonly value: Node }[] =>
  (node.children ?? []).flatMap(({ children }) => {
    const [at, value] = children ?? [];
    return at && value ? [{ key: String(at.value), at, value }] : [];
  });

/** Reports a value that cannot be used. */
export function wrong(node: Node, { problems }: Pick<Reading, 'problems'>, allowed: string): undefined {
  const key = keyOf(node);
  problems.push({ span: spanOfNode(node), message: `${key === '' ? '' : `“${key}”`}的值${shown(getNodeValue(node))}无效：${allowed}。` });
  return undefined;
}

const keyOf = (node: Node): string => {
  if (node.parent?.type === 'property') return String(node.parent.children?.[0]?.value ?? '');
  return node.parent?.parent?.type === 'property' ? String(node.parent.parent.children?.[0]?.value ?? '') : '';
};
const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};
