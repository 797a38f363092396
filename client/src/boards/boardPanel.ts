import { type Disposable, Uri, type WebviewPanel } from 'vscode';
import { type BoardTexts } from './boardTexts';
import { type Markup } from './markup';
import { type FromPage, fromPage, type ToPage } from './pageMessages';
import { newNonce, shellHtml } from './shell';

/** What a panel shows, and what is done when its reader presses something. */
export interface BoardContent {
  /** Enough to find the board again after the window was reopened. */
  readonly board: object;
  title(): string;
  /** The newest content; undefined: not now, what is shown stays. */
  render(): Promise<Markup | undefined>;
  receive(message: Exclude<FromPage, { readonly type: 'ready' }>): Promise<void>;
}
export interface PanelParts {
  readonly folder: Uri;
  text(): BoardTexts;
  /** A failure of the page's wishes, for the reader. */
  failed(error: unknown): void;
}

/** Content that takes longer than this (milliseconds) does not follow every edit: it waits until its reader turns to it. */
const SLOW = 250;

/**
 * One webview panel. The page is put up whole once; afterwards its content is exchanged while it is to be seen. A hidden page is gone (its state is kept by the
 * editor), and gets the newest content when it comes back.
 */
export class BoardPanel implements Disposable {
  readonly panel: WebviewPanel;
  readonly content: BoardContent;
  readonly #parts: PanelParts;
  readonly #subscriptions: Disposable[];
  #number = 0;
  #body: Markup | undefined;
  /** The draft was changed while the page was hidden, or while content was being made. */
  #stale = false;
  #busy = false;
  /** Of the last content, in milliseconds. */
  #took = 0;
  #disposed = false;

  constructor(panel: WebviewPanel, content: BoardContent, parts: PanelParts) {
    this.panel = panel;
    this.content = content;
    this.#parts = parts;
    panel.webview.options = { enableScripts: true, localResourceRoots: [parts.folder] };
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((raw: unknown) => void this.receive(raw)),
      panel.onDidChangeViewState(() => { if (this.#stale && panel.visible && (panel.active || this.#took < SLOW)) void this.refresh(); }),
    ];
    panel.onDidDispose(() => this.dispose());
  }

  /** The content that is shown, for tests. */
  get html(): string {
    return this.#body?.html ?? '';
  }

  dispose(): void {
    this.#disposed = true;
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The draft has changed. */
  async follow(): Promise<void> {
    if (this.#took < SLOW || this.panel.active) return this.refresh();
    this.#stale = true;
  }

  /** New content where there is a reason for it; a page that nobody sees waits. */
  async refresh(): Promise<void> {
    if (!this.panel.visible && this.#body !== undefined || this.#busy) return void (this.#stale = true);
    this.#busy = true;
    this.#stale = false;
    const start = performance.now();
    try {
      const body = await this.content.render();
      this.#took = performance.now() - start;
      if (!this.#disposed && body !== undefined) this.#show(body);
    } catch (error) {
      this.#parts.failed(error);
    } finally {
      this.#busy = false;
    }
    if (this.#stale && this.panel.visible && !this.#disposed) await this.follow();
  }

  #show(body: Markup): void {
    const { webview } = this.panel;
    this.panel.title = this.content.title();
    const first = this.#body === undefined;
    if (!first && body.html === this.#body?.html) return;
    this.#body = body;
    this.#number++;
    if (!first) return void this.#send(body);
    const uri = (name: string): string => webview.asWebviewUri(Uri.joinPath(this.#parts.folder, name)).toString();
    webview.html = shellHtml({
      source: webview.cspSource, script: uri('board.js'), style: uri('board.css'), nonce: newNonce(),
      board: this.content.board, title: this.content.title(), content: { number: this.#number, body }, text: this.#parts.text(),
    });
  }

  #send(body: Markup): void {
    const message: ToPage = { type: 'content', content: this.#number, html: body.html };
    void this.panel.webview.postMessage(message);
  }

  /** A page that comes back shows what it was put up with. */
  async receive(raw: unknown): Promise<void> {
    const message = fromPage(raw);
    if (message === undefined) return;
    if (message.type !== 'ready') {
      try {
        return await this.content.receive(message);
      } catch (error) {
        return this.#parts.failed(error);
      }
    }
    if (this.#body !== undefined && message.content !== this.#number) this.#send(this.#body);
    if (this.#stale) await this.refresh();
  }
}
