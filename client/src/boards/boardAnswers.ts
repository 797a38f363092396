import { type TextDocument, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type BoardFileParams, boardFileRequest, type BoardFormat, type CompareFileParams, compareFileRequest, type CompareFileResult, type CompareParams, compareRequest,
  type CompareResult, type FileResult, type ReviewPageParams, reviewPageRequest, type TargetBoardResult, targetBoardRequest, type TaskBoardResult, taskBoardRequest,
} from '../../../server/src/protocol/boards';
import { renderComparison } from './comparisonBoard';
import { notice } from './frame';
import { boardTexts, hostTexts } from './hostTexts';
import { type Markup } from './markup';
import { baseName, type FoundDraft, OldDrafts } from './oldDrafts';
import { renderTargets } from './targetBoard';
import { renderTasks } from './taskBoard';
import { type CompareBoard, oldName, type WebBoard } from './webBoard';

export const documentOf = (uri: string): TextDocument | undefined => workspace.textDocuments.find(d => d.uri.toString() === uri);

/** What the server has to say for the boards: their content and their files. */
export class BoardAnswers {
  readonly #client: () => Promise<BaseLanguageClient | undefined>;
  readonly #olds = new OldDrafts();
  /** Drafts whose findings have been announced: what the server says of them is final. */
  readonly #announced = new Set<string>();

  constructor(client: () => Promise<BaseLanguageClient | undefined>) {
    this.#client = client;
  }

  announced(uri: string): void {
    this.#announced.add(uri);
  }

  dispose(): void {
    this.#olds.dispose();
  }

  /** undefined: not now. */
  async content(board: WebBoard): Promise<Markup | undefined> {
    const client = await this.#client();
    const draft = documentOf(board.uri);
    const text = boardTexts();
    if (client === undefined || draft === undefined) return undefined;
    if (board.kind === 'compare') return this.#comparison(client, board);
    const textDocument = { uri: client.code2ProtocolConverter.asUri(draft.uri) };
    if (board.kind === 'tasks') {
      const tasks = await client.sendRequest<TaskBoardResult | null>(taskBoardRequest, { textDocument });
      return tasks === null ? this.#unread(board) : renderTasks(tasks, text);
    }
    const targets = await client.sendRequest<TargetBoardResult | null>(targetBoardRequest, { textDocument });
    return targets === null ? this.#unread(board) : renderTargets(targets, text);
  }

  /** The board as a file. `ids`: of the rows, in their order; null: all. A sentence where it cannot be made; undefined: not now. */
  async file(board: WebBoard, format: BoardFormat, ids: readonly string[] | null): Promise<FileResult | string | undefined> {
    const client = await this.#client();
    if (client === undefined) return undefined;
    if (board.kind === 'compare') {
      if (format !== 'html' && format !== 'markdown') return undefined;
      const page = await this.#compare<CompareFileResult>(client, board, compareFileRequest, { format });
      return page === undefined ? hostTexts().tooLong : 'refused' in page ? page.refused : page;
    }
    const params: BoardFileParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(Uri.parse(board.uri)) }, board: board.kind, format, ...(ids === null ? {} : { ids }) };
    return (await client.sendRequest<FileResult | null>(boardFileRequest, params)) ?? hostTexts().tooLong;
  }

  /** 检查报告 of a draft; a sentence where it cannot be made. */
  async review(draft: TextDocument, version: string): Promise<FileResult | string | undefined> {
    const client = await this.#client();
    if (client === undefined) return undefined;
    const params: ReviewPageParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(draft.uri) }, shown: baseName(draft.uri), version };
    return (await client.sendRequest<FileResult | null>(reviewPageRequest, params)) ?? hostTexts().tooLong;
  }

  /** The earlier draft of a comparison. */
  async old({ uri, old }: CompareBoard): Promise<FoundDraft | undefined> {
    const draft = documentOf(uri);
    return draft === undefined ? undefined : this.#olds.read(draft, old);
  }

  async #comparison(client: BaseLanguageClient, board: CompareBoard): Promise<Markup> {
    const comparison = await this.#compare<CompareResult>(client, board, compareRequest);
    if (comparison === undefined) return notice(hostTexts().unreadable(oldName(board.old)));
    if (!('refused' in comparison)) return renderComparison(comparison, boardTexts());
    return this.#announced.has(board.uri) ? notice(comparison.refused) : this.#unread(board);
  }

  async #compare<R>(client: BaseLanguageClient, board: CompareBoard, request: string, more: Partial<CompareFileParams> = {}): Promise<R | undefined> {
    const found = await this.old(board);
    const draft = documentOf(board.uri);
    if (found === undefined || draft === undefined) return undefined;
    const params: CompareParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(draft.uri) }, shown: baseName(draft.uri), old: found.old };
    return client.sendRequest<R>(request, { ...params, ...more });
  }

  #unread({ uri }: WebBoard): Markup {
    return notice(this.#announced.has(uri) ? boardTexts().unread : boardTexts().loading);
  }
}
