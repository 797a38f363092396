import { commands, type Disposable, Position, Range, TabInputText, type TextDocument, Uri, ViewColumn, type WebviewPanel, type WebviewPanelSerializer, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { BoardAnswers, documentOf } from './boardAnswers';
import { type BoardContent, BoardPanel } from './boardPanel';
import { boardTexts, hostTexts } from './hostTexts';
import { baseName, chooseOld, type OldSource } from './oldDrafts';
import { type FromPage } from './pageMessages';
import { print, save } from './saving';
import { boardOf, keyOf, titleOf, type WebBoard } from './webBoard';

const viewType = 'nigao.board';
type Wish = Exclude<FromPage, { readonly type: 'ready' }>;

export interface BoardsParts {
  /** Folder of the extension, and one of its own to write in. */
  readonly extension: Uri;
  readonly storage: Uri;
  readonly version: string;
  /** The running server, started where it is not; undefined where it cannot start. */
  client(): Promise<BaseLanguageClient | undefined>;
  /** Takes a document for a plan; false where it cannot be one. */
  take(document: TextDocument): boolean;
  /** The plan that was looked at last. */
  lastPlan(): TextDocument | undefined;
  /** A board of this draft is looked at. */
  looked(document: TextDocument): void;
  log(error: unknown): void;
}

/** 任务分解表, 指标总览, 两稿对照 in webviews, and the page 检查报告. */
export class Boards implements Disposable, WebviewPanelSerializer {
  readonly #parts: BoardsParts;
  readonly #answers: BoardAnswers;
  readonly #panels = new Map<string, BoardPanel>();
  readonly #registration = window.registerWebviewPanelSerializer(viewType, this);

  constructor(parts: BoardsParts) {
    this.#parts = parts;
    this.#answers = new BoardAnswers(parts.client);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#answers.dispose();
    for (const { panel } of this.#panels.values()) panel.dispose();
  }

  /** The findings of a version are there: boards of that draft follow. */
  announced(uri: string): void {
    this.#answers.announced(uri);
    for (const panel of this.#panels.values()) if ((panel.content.board as WebBoard).uri === uri) void panel.follow();
  }

  /** Open boards, for tests. */
  get all(): readonly BoardPanel[] {
    return [...this.#panels.values()];
  }

  find(kind: WebBoard['kind'], uri: string): BoardPanel | undefined {
    return this.all.find(p => (p.content.board as WebBoard).kind === kind && (p.content.board as WebBoard).uri === uri);
  }

  // ── commands ────────────────────────────────────────────────────────────

  async show(kind: 'tasks' | 'targets'): Promise<void> {
    const draft = this.#draft();
    if (draft !== undefined) await this.#open({ kind, uri: draft.uri.toString() });
  }

  /** `old`: a file, without asking; `from`: any other source. */
  async compare(old?: Uri, from?: OldSource): Promise<void> {
    const draft = this.#draft();
    if (draft === undefined) return;
    const source: OldSource | undefined = from ?? (old instanceof Uri ? { from: 'file', uri: old.toString() } : await chooseOld(draft));
    if (source !== undefined) await this.#open({ kind: 'compare', uri: draft.uri.toString(), old: source });
  }

  /** `to`: written there, without asking. */
  async review(to?: Uri): Promise<Uri | undefined> {
    const draft = this.#draft();
    const page = draft && (await this.#answers.review(draft, this.#parts.version));
    if (draft === undefined || page === undefined) return undefined;
    if (typeof page === 'string') return void window.showWarningMessage(page);
    return save(page, 'html', { beside: draft.uri, to: to instanceof Uri ? to : undefined });
  }

  /** The draft of the active editor; of the active board; else the plan last looked at. */
  #draft(): TextDocument | undefined {
    const board = [...this.#panels.values()].find(p => p.panel.active)?.content.board as WebBoard | undefined;
    const document = board === undefined ? (window.activeTextEditor?.document ?? this.#parts.lastPlan()) : documentOf(board.uri);
    if (document !== undefined && this.#parts.take(document)) return document;
    void window.showInformationMessage(hostTexts().noDraft);
    return undefined;
  }

  // ── panels ──────────────────────────────────────────────────────────────

  async #open(board: WebBoard): Promise<void> {
    const known = this.#panels.get(keyOf(board));
    if (known !== undefined) {
      known.panel.reveal();
      return known.refresh();
    }
    const panel = window.createWebviewPanel(viewType, titleOf(board), ViewColumn.Active, { enableFindWidget: true });
    await this.#fill(panel, board);
  }

  async #fill(panel: WebviewPanel, board: WebBoard): Promise<void> {
    const content: BoardContent = { board, title: () => titleOf(board), render: () => this.#answers.content(board), receive: message => this.#receive(board, message) };
    const { extension } = this.#parts;
    panel.iconPath = Uri.joinPath(extension, 'client', 'media', `board-${board.kind}.svg`);
    const shown = new BoardPanel(panel, content, { folder: Uri.joinPath(extension, 'client', 'dist'), text: boardTexts, failed: error => this.#failed(error) });
    this.#panels.set(keyOf(board), shown);
    panel.onDidDispose(() => this.#panels.delete(keyOf(board)));
    const look = (): void => {
      const draft = panel.active ? documentOf(board.uri) : undefined;
      if (draft !== undefined) this.#parts.looked(draft);
    };
    panel.onDidChangeViewState(look);
    look();
    await shown.refresh();
  }

  /** A board that was open when the window was closed. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const board = boardOf((state as { readonly board?: unknown } | undefined)?.board);
    const document = board && (await workspace.openTextDocument(Uri.parse(board.uri)).then(d => d, () => undefined));
    if (board === undefined || document === undefined || !this.#parts.take(document)) return panel.dispose();
    await this.#fill(panel, board);
  }

  // ── wishes of the page ──────────────────────────────────────────────────

  async #receive(board: WebBoard, message: Wish): Promise<void> {
    if (message.type === 'export') return void (await this.export(board, { format: message.format, ids: message.ids }));
    const old = board.kind === 'compare' ? await this.#answers.old(board) : undefined;
    if (message.type === 'diff') {
      if (old !== undefined) await commands.executeCommand('vscode.diff', old.uri, Uri.parse(board.uri), `${old.old.shown} ↔ ${baseName(Uri.parse(board.uri))}`);
      return;
    }
    const [line, character, endLine, endCharacter] = message.at;
    await reveal(message.side === 'old' && old !== undefined ? old.uri : Uri.parse(board.uri), new Range(new Position(line, character), new Position(endLine, endCharacter)));
  }

  /** Writes the board to a file. `to`: there, without asking. */
  async export(board: WebBoard, { format, ids, to }: Pick<Wish & { type: 'export' }, 'format' | 'ids'> & { readonly to?: Uri }): Promise<Uri | undefined> {
    const beside = Uri.parse(board.uri);
    const kind = format === 'print' ? 'html' : format;
    const file = await this.#answers.file(board, kind, ids);
    if (file === undefined) return undefined;
    if (typeof file === 'string') return void window.showWarningMessage(file);
    return format === 'print' ? print(file, { storage: this.#parts.storage, beside }) : save(file, kind, { beside, to });
  }

  #failed(error: unknown): void {
    this.#parts.log(error);
    void window.showErrorMessage(hostTexts().failed);
  }
}

/** Where the draft is open already, there; else in the column of the board. */
async function reveal(uri: Uri, selection: Range): Promise<void> {
  const shown = window.visibleTextEditors.find(e => e.document.uri.toString() === uri.toString());
  const group = window.tabGroups.all.find(g => g.tabs.some(t => t.input instanceof TabInputText && t.input.uri.toString() === uri.toString()));
  await window.showTextDocument(uri, { viewColumn: shown?.viewColumn ?? group?.viewColumn ?? ViewColumn.Active, selection, preview: false });
}
