import { type TextDocument } from 'vscode';
import type { BaseLanguageClient, MessageSignature, Middleware } from 'vscode-languageclient';
import { type PlanDocuments } from './planDocuments';

const opened = 'textDocument/didOpen';
const closed = 'textDocument/didClose';
const pulled = 'textDocument/diagnostic';

function uriOf(params: unknown): string | undefined {
  const { textDocument } = (params ?? {}) as { textDocument?: { uri?: string } };
  return textDocument?.uri;
}

function methodOf(type: string | MessageSignature): string {
  return typeof type === 'string' ? type : type.method;
}

/**
 * Lets through to the server only what concerns plans. The client must register for all of plain text and Markdown (a plan can be either);
 * everything about the other documents ends here, unanswered.
 */
export class PlanFilter {
  readonly #plans: PlanDocuments;
  /** Documents the running server has been told of. */
  readonly #known = new Set<string>();

  constructor(plans: PlanDocuments) {
    this.#plans = plans;
  }

  /** A new server knows nothing. */
  reset(): void {
    this.#known.clear();
  }

  /** A document that became a plan while the server was running. False where the server knew of it. */
  async open(client: BaseLanguageClient, document: TextDocument): Promise<boolean> {
    if (this.#known.has(document.uri.toString())) return false;
    await client.sendNotification(opened, client.code2ProtocolConverter.asOpenTextDocumentParams(document));
    return true;
  }

  readonly middleware: Middleware = {
    sendNotification: async (type, next, params) => {
      if (this.#passes(methodOf(type), uriOf(params))) await next(type, params);
    },
    sendRequest: (type, params, token, next) => {
      const uri = uriOf(params);
      if (uri === undefined || this.#known.has(uri)) return next(type, params, token);
      return Promise.resolve((methodOf(type) === pulled ? { kind: 'full', items: [] } : null) as never);
    },
    provideDocumentSymbols: (document, token, next) => (hasOwnOutline(document) ? [] : next(document, token)),
  };

  #passes(method: string, uri: string | undefined): boolean {
    if (uri === undefined) return true;
    if (method === opened) {
      if (!this.#plans.hasUri(uri) || this.#known.has(uri)) return false;
      this.#known.add(uri);
      return true;
    }
    if (method === closed) return this.#known.delete(uri);
    return this.#known.has(uri);
  }
}

/** Markdown with `#` headings has VS Code's own outline; a second group of the same headings would only be in the way. */
function hasOwnOutline(document: TextDocument): boolean {
  return document.languageId === 'markdown' && /^#{1,6}\s+\S/m.test(document.getText());
}
