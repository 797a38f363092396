import { type ExtensionContext, Uri } from 'vscode';
import { startClient } from './client';
import { type Running } from './running';

let running: Running | undefined;

/** In the browser: the server is a Worker. */
export function activate(context: ExtensionContext): Running {
  running = startClient(context, async options => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const script = Uri.joinPath(context.extensionUri, 'server/dist/browser.js').toString(true);
    return new LanguageClient('nigao', 'Nigao', () => Promise.resolve(new Worker(script)), options);
  });
  return running;
}

/** VS Code waits for the promise, so that no server outlives its window. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
