import { type ExtensionContext, Uri } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient';
import { startClient } from './client';
import { type Running } from './running';

let running: Running | undefined;

/** In the browser: the server is a Worker. */
export function activate(context: ExtensionContext): Running {
  running = startClient(context, async options => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import('vscode-languageclient/browser');
    const script = Uri.joinPath(context.extensionUri, 'server/dist/browser.js').toString(true);
    // The Worker of an extension host in a browser is a stand-in that the library does not know for one.
    const begin = (): Promise<MessageTransports> => {
      const worker = new Worker(script);
      return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
    };
    return new LanguageClient('nigao', 'Nigao', begin, options);
  });
  return running;
}

/** VS Code waits for the promise, so that no server outlives its window. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
