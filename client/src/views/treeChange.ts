import { type ViewNode } from './node';

/** A tree by id, with the parent of each row. */
export interface Indexed {
  readonly roots: readonly ViewNode[];
  readonly nodes: ReadonlyMap<string, ViewNode>;
  readonly parents: ReadonlyMap<string, string | undefined>;
}

export const empty: Indexed = { roots: [], nodes: new Map(), parents: new Map() };

/** A row that comes twice under one id would stop the view: the second is left out. */
export function indexed(roots: readonly ViewNode[]): Indexed {
  const nodes = new Map<string, ViewNode>();
  const parents = new Map<string, string | undefined>();
  const visit = (rows: readonly ViewNode[], parent: string | undefined): readonly ViewNode[] =>
    rows.flatMap(row => {
      if (nodes.has(row.id)) return [];
      nodes.set(row.id, row);
      parents.set(row.id, parent);
      const children = visit(row.children, row.id);
      const whole = children.length === row.children.length && children.every((c, i) => c === row.children[i]) ? row : { ...row, children };
      nodes.set(row.id, whole);
      return [whole];
    });
  return { roots: visit(roots, undefined), nodes, parents };
}

/** More changed rows than this are shown anew with all the others. */
const MANY = 40;

/** Rows to be shown anew; `all` where rows come, go or move at the top or between parents. Where only places in the text have changed, none. */
export function changedRows(before: Indexed, after: Indexed): readonly string[] | 'all' {
  if (!sameRows(before.roots, after.roots)) return 'all';
  for (const [id, parent] of after.parents) if (before.parents.has(id) && before.parents.get(id) !== parent) return 'all';
  const changed: string[] = [];
  const visit = (rows: readonly ViewNode[]): void => {
    for (const row of rows) {
      const old = before.nodes.get(row.id);
      if (old === undefined || look(old) !== look(row) || !sameRows(old.children, row.children)) changed.push(row.id);
      else visit(row.children);
    }
  };
  visit(after.roots);
  return changed.length > MANY ? 'all' : changed;
}

const sameRows = (a: readonly ViewNode[], b: readonly ViewNode[]): boolean => a.length === b.length && a.every((row, i) => row.id === b[i]?.id);

/** All of a row that is seen or heard. */
function look({ label, description, spoken, icon, context }: ViewNode): string {
  return [label, description, spoken, icon?.id, icon?.color, context].join('\n');
}
