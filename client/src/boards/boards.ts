import { commands, type Disposable, Position, Range, TabInputText, type TextDocument, Uri, ViewColumn, type WebviewPanel, type WebviewPanelSerializer, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type BoardFileParams, boardFileRequest, type CompareFileParams, compareFileRequest, type CompareFileResult, type CompareParams, compareRequest, type CompareResult,
  type FileResult, type ReviewPageParams, reviewPageRequest, type TargetBoardResult, targetBoardRequest, type TaskBoardResult, taskBoardRequest,
} from '../../../server/src/protocol/boards';
import { type BoardContent, BoardPanel } from './boardPanel';
import { renderComparison } from './comparisonBoard';
import { notice } from './frame';
import { boardTexts, hostTexts } from './hostTexts';
import { type Markup } from './markup';
import { baseName, chooseOld, type FoundDraft, OldDrafts, type OldSource } from './oldDrafts';
import { type FromPage } from './pageMessages';
import { print, save } from './saving';
import { renderTargets } from './targetBoard';
import { renderTasks } from './taskBoard';

const viewType = 'nigao.board';
type Wish = Exclude<FromPage, { readonly type: 'ready' }>;
type WebBoard = { readonly kind: 'tasks' | 'targets'; readonly uri: string } | { readonly kind: 'compare'; readonly uri: string; readonly old: OldSource };

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
  log(error: unknown): void;
}

/** 任务分解表, 指标总览, 两稿对照 in webviews, and the page 检查报告. */
export class Boards implements Disposable, WebviewPanelSerializer {
  readonly #parts: BoardsParts;
  readonly #olds = new OldDrafts();
  readonly #panels = new Map<string, BoardPanel>();
  /** Drafts whose findings have been announced: what the server says of them is final. */
  readonly #announced = new Set<string>();
  readonly #registration = window.registerWebviewPanelSerializer(viewType, this);

  constructor(parts: BoardsParts) {
    this.#parts = parts;
  }

  dispose(): void {
    this.#registration.dispose();
    this.#olds.dispose();
    for (const { panel } of this.#panels.values()) panel.dispose();
  }

  /** The findings of a version are there: boards of that draft follow. */
  announced(uri: string): void {
    this.#announced.add(uri);
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

  /** `old`: a file, without asking. */
  async compare(old?: Uri): Promise<void> {
    const draft = this.#draft();
    if (draft === undefined) return;
    const source: OldSource | undefined = old instanceof Uri ? { from: 'file', uri: old.toString() } : await chooseOld(draft);
    if (source !== undefined) await this.#open({ kind: 'compare', uri: draft.uri.toString(), old: source });
  }

  /** `to`: written there, without asking. */
  async review(to?: Uri): Promise<Uri | undefined> {
    const draft = this.#draft();
    const client = draft && (await this.#parts.client());
    if (draft === undefined || client === undefined) return undefined;
    const params: ReviewPageParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(draft.uri) }, shown: baseName(draft.uri), version: this.#parts.version };
    const page = await client.sendRequest<FileResult | null>(reviewPageRequest, params);
    if (page === null) return void window.showWarningMessage(hostTexts().tooLong);
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
    const content: BoardContent = { board, title: () => titleOf(board), render: () => this.#render(board), receive: message => this.#receive(board, message) };
    const folder = Uri.joinPath(this.#parts.extension, 'client', 'dist');
    const shown = new BoardPanel(panel, content, { folder, text: boardTexts, failed: error => this.#failed(error) });
    this.#panels.set(keyOf(board), shown);
    panel.onDidDispose(() => this.#panels.delete(keyOf(board)));
    await shown.refresh();
  }

  /** A board that was open when the window was closed. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const board = boardOf((state as { readonly board?: unknown } | undefined)?.board);
    const document = board && (await workspace.openTextDocument(Uri.parse(board.uri)).then(d => d, () => undefined));
    if (board === undefined || document === undefined || !this.#parts.take(document)) return panel.dispose();
    await this.#fill(panel, board);
  }

  async #render(board: WebBoard): Promise<Markup | undefined> {
    const client = await this.#parts.client();
    const draft = documentOf(board.uri);
    const text = boardTexts();
    if (client === undefined || draft === undefined) return undefined;
    const unread = (): Markup => notice(this.#announced.has(board.uri) ? text.unread : text.loading);
    const textDocument = { uri: client.code2ProtocolConverter.asUri(draft.uri) };
    if (board.kind === 'compare') {
      const comparison = await this.#compare<CompareResult>(client, board, compareRequest);
      return comparison === undefined ? notice(hostTexts().unreadable(oldName(board.old))) : 'refused' in comparison ? (this.#announced.has(board.uri) ? notice(comparison.refused) : unread()) : renderComparison(comparison, text);
    }
    if (board.kind === 'tasks') {
      const tasks = await client.sendRequest<TaskBoardResult | null>(taskBoardRequest, { textDocument });
      return tasks === null ? unread() : renderTasks(tasks, text);
    }
    const targets = await client.sendRequest<TargetBoardResult | null>(targetBoardRequest, { textDocument });
    return targets === null ? unread() : renderTargets(targets, text);
  }

  async #compare<R>(client: BaseLanguageClient, board: WebBoard & { kind: 'compare' }, request: string, more: Partial<CompareFileParams> = {}): Promise<R | undefined> {
    const found = await this.#old(board);
    const draft = documentOf(board.uri);
    if (found === undefined || draft === undefined) return undefined;
    const params: CompareParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(draft.uri) }, shown: baseName(draft.uri), old: found.old };
    return client.sendRequest<R>(request, { ...params, ...more });
  }

  async #old(board: WebBoard & { kind: 'compare' }): Promise<FoundDraft | undefined> {
    const draft = documentOf(board.uri);
    return draft === undefined ? undefined : this.#olds.read(draft, board.old);
  }

  // ── wishes of the page ──────────────────────────────────────────────────

  async #receive(board: WebBoard, message: Wish): Promise<void> {
    if (message.type === 'export') return void (await this.#export(board, message));
    const old = board.kind === 'compare' ? await this.#old(board) : undefined;
    if (message.type === 'diff') {
      if (old !== undefined) await commands.executeCommand('vscode.diff', old.uri, Uri.parse(board.uri), `${old.old.shown} ↔ ${baseName(Uri.parse(board.uri))}`);
      return;
    }
    const [line, character, endLine, endCharacter] = message.at;
    await reveal(message.side === 'old' && old !== undefined ? old.uri : Uri.parse(board.uri), new Range(new Position(line, character), new Position(endLine, endCharacter)));
  }

  /** Writes the board to a file. `to`: there, without asking. */
  async export(board: WebBoard, { format, ids, to }: Pick<Wish & { type: 'export' }, 'format' | 'ids'> & { readonly to?: Uri }): Promise<Uri | undefined> {
    const client = await this.#parts.client();
    if (client === undefined) return undefined;
    const beside = Uri.parse(board.uri);
    const kind = format === 'print' ? 'html' : format;
    if (board.kind === 'compare') {
      if (kind !== 'html' && kind !== 'markdown') return undefined;
      const file = await this.#compare<CompareFileResult>(client, board, compareFileRequest, { format: kind });
      if (file === undefined || 'refused' in file) return void window.showWarningMessage(file?.refused ?? hostTexts().tooLong);
      return save(file, kind, { beside, to });
    }
    const params: BoardFileParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(beside) }, board: board.kind, format: kind, ...(ids === null ? {} : { ids }) };
    const file = await client.sendRequest<FileResult | null>(boardFileRequest, params);
    if (file === null) return void window.showWarningMessage(hostTexts().tooLong);
    return format === 'print' ? print(file, { storage: this.#parts.storage, beside }) : save(file, kind, { beside, to });
  }

  async #export(board: WebBoard, { format, ids }: Wish & { type: 'export' }): Promise<Uri | undefined> {
    return this.export(board, { format, ids });
  }

  #failed(error: unknown): void {
    this.#parts.log(error);
    void window.showErrorMessage(hostTexts().failed);
  }
}

const oldName = (old: OldSource): string => (old.from === 'file' ? baseName(Uri.parse(old.uri)) : old.from === 'git' ? old.label : hostTexts().savedVersion);
const keyOf = (board: WebBoard): string => JSON.stringify(board);
const documentOf = (uri: string): TextDocument | undefined => workspace.textDocuments.find(d => d.uri.toString() === uri);

function titleOf({ kind, uri }: WebBoard): string {
  return `${boardTexts()[kind]} · ${baseName(Uri.parse(uri))}`;
}

/** The state of a page is the page's own: looked at before it is used. */
function boardOf(raw: unknown): WebBoard | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { kind, uri, old } = raw as Readonly<Record<string, unknown>>;
  if (typeof uri !== 'string') return undefined;
  if (kind === 'tasks' || kind === 'targets') return { kind, uri };
  if (kind !== 'compare' || typeof old !== 'object' || old === null) return undefined;
  const source = old as Readonly<Record<string, unknown>>;
  const { from, revision, label } = source;
  if (from === 'file' && typeof source['uri'] === 'string') return { kind, uri, old: { from, uri: source['uri'] } };
  if (from === 'saved') return { kind, uri, old: { from } };
  return from === 'git' && typeof revision === 'string' && typeof label === 'string' ? { kind, uri, old: { from, revision, label } } : undefined;
}

/** Where the draft is open already, there; else in the column of the board. */
async function reveal(uri: Uri, selection: Range): Promise<void> {
  const shown = window.visibleTextEditors.find(e => e.document.uri.toString() === uri.toString());
  const group = window.tabGroups.all.find(g => g.tabs.some(t => t.input instanceof TabInputText && t.input.uri.toString() === uri.toString()));
  await window.showTextDocument(uri, { viewColumn: shown?.viewColumn ?? group?.viewColumn ?? ViewColumn.Active, selection, preview: false });
}
