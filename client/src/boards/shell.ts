import { type BoardTexts } from './boardTexts';
import { type Markup, markup } from './markup';

export interface Shell {
  /** Where scripts and styles may come from, as the webview says. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
  /** For the one script. */
  readonly nonce: string;
  /** What the page shows, kept in its state. */
  readonly board: object;
  readonly title: string;
  readonly content: { readonly number: number; readonly body: Markup };
  readonly text: BoardTexts;
}

/** The page around the content: only its own script and style run, nothing is loaded from elsewhere. */
export function shellHtml({ source, script, style, nonce, board, title, content, text }: Shell): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'`;
  const page = markup`<html lang="${text.lang}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><link rel="stylesheet" href="${style}"></head>
<body data-board="${JSON.stringify(board)}" data-content="${content.number}"><main id="content">${content.body}</main><script nonce="${nonce}" src="${script}"></script></body>
</html>
`;
  return `<!doctype html>\n${page.html}`;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))].map(n => LETTERS[n % LETTERS.length]).join('');
}
