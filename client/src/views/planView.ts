import { type Disposable, type Position, type TreeView, window } from 'vscode';
import { PlanTree } from './planTree';
import { type ViewNode } from './node';

/** What a view shows of an answer of the server. */
export interface Shown {
  readonly nodes: readonly ViewNode[];
  /** Beside the title. */
  readonly description?: string;
  /** In place of rows, where there are none. */
  readonly message?: string;
}
export interface ViewKind<R> {
  readonly id: string;
  /** In the language of the rows: the manifest's is that of the editor. */
  title(): string;
  /** Request that brings an `R`; null: not now. */
  readonly request: string;
  show(result: R): Shown;
}

/** One view over the latest answer of the server for the draft that is followed. */
export class PlanView<R> implements Disposable {
  readonly kind: ViewKind<R>;
  readonly tree = new PlanTree();
  readonly view: TreeView<string>;
  #result: R | undefined;
  #why = '';

  constructor(kind: ViewKind<R>) {
    this.kind = kind;
    this.view = window.createTreeView(kind.id, { treeDataProvider: this.tree, showCollapseAll: true });
  }

  get result(): R | undefined {
    return this.#result;
  }

  /** undefined: no draft, or nothing known of it, and `why`. */
  take(result: R | undefined, why = ''): void {
    this.#result = result;
    this.#why = why;
    this.render();
  }

  /** Again, after a change of grouping, filter or language. */
  render(): void {
    const title = this.kind.title();
    if (this.view.title !== title) this.view.title = title;
    const shown: Shown = this.#result === undefined ? { nodes: [], message: this.#why } : this.kind.show(this.#result);
    this.tree.show(shown.nodes);
    const description = shown.description ?? '';
    const message = shown.message ?? '';
    if ((this.view.description ?? '') !== description) this.view.description = description;
    if ((this.view.message ?? '') !== message) this.view.message = message;
  }

  /** Shows and selects the row of the cursor; the focus stays where it is. */
  async follow(position: Position): Promise<void> {
    if (!this.view.visible) return;
    const selected = this.view.selection[0];
    const id = this.tree.at(position, selected);
    if (id === undefined || id === selected) return;
    // A row that goes while it is being shown is no failure.
    await Promise.resolve(this.view.reveal(id, { select: true, focus: false })).catch(() => undefined);
  }

  dispose(): void {
    this.view.dispose();
    this.tree.dispose();
  }
}
