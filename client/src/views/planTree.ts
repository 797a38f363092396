import { EventEmitter, MarkdownString, type ProviderResult, ThemeColor, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { holdsPosition, type ViewNode } from './node';
import { changedRows, empty, indexed, type Indexed } from './treeChange';
import { type WirePosition } from '../../../server/src/protocol/protocol';

/** Command of a click on a row; its argument is the row's id. */
export const openCommand = 'nigao.views.open';

/** The rows of one view. An element is the id of a row, so that VS Code knows it again whatever was typed meanwhile. */
export class PlanTree implements TreeDataProvider<string> {
  readonly #changed = new EventEmitter<string[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #tree: Indexed = empty;

  /** Tells VS Code of rows that look other than before, and of nothing else. */
  show(roots: readonly ViewNode[]): void {
    const before = this.#tree;
    this.#tree = indexed(roots);
    const changed = changedRows(before, this.#tree);
    if (changed === 'all') this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire([...changed]);
  }

  node(id: string | undefined): ViewNode | undefined {
    return id === undefined ? undefined : this.#tree.nodes.get(id);
  }

  /** The row of a position: `selected` where a click on it leads there or it holds the position and nothing below it does; else the innermost, the first of several. */
  at(position: WirePosition, selected: string | undefined): string | undefined {
    const chosen = this.node(selected);
    if (chosen?.place !== undefined && holdsPosition(chosen.place, position)) return selected;
    if (chosen?.holds !== undefined && holdsPosition(chosen.holds, position) && innermost(chosen.children, position) === undefined) return selected;
    return innermost(this.#tree.roots, position);
  }

  getChildren(id?: string): string[] {
    const rows = id === undefined ? this.#tree.roots : (this.node(id)?.children ?? []);
    return rows.map(row => row.id);
  }

  getParent(id: string): string | undefined {
    return this.#tree.parents.get(id);
  }

  getTreeItem(id: string): TreeItem {
    const row = this.node(id);
    // VS Code may still ask for a row that has just gone.
    if (row === undefined) return new TreeItem('');
    const item = new TreeItem(row.label, stateOf(row));
    item.id = id;
    item.description = row.description;
    item.contextValue = row.context;
    item.accessibilityInformation = { label: row.spoken };
    if (row.icon !== undefined) item.iconPath = new ThemeIcon(row.icon.id, row.icon.color === undefined ? undefined : new ThemeColor(row.icon.color));
    if (row.place !== undefined) item.command = { command: openCommand, title: '', arguments: [id] };
    return item;
  }

  resolveTreeItem(item: TreeItem, id: string): ProviderResult<TreeItem> {
    const row = this.node(id);
    if (row !== undefined && row.tooltip !== '') item.tooltip = new MarkdownString(row.tooltip);
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function stateOf({ children, expanded }: ViewNode): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function innermost(rows: readonly ViewNode[], position: WirePosition): string | undefined {
  for (const row of rows) {
    if (row.holds !== undefined && !holdsPosition(row.holds, position)) continue;
    const below = innermost(row.children, position);
    if (below !== undefined) return below;
    if (row.holds !== undefined) return row.id;
  }
  return undefined;
}
