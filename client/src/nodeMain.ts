import { type ExtensionContext } from 'vscode';
import { type Running, startClient } from './client';

let running: Running | undefined;

/** Desktop and remote: the server is a process of its own, spoken to over IPC. */
export function activate(context: ExtensionContext): Running {
  running = startClient(context, async options => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const module = context.asAbsolutePath('server/dist/server.js');
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient('nigao', 'Nigao', { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } } }, options);
  });
  return running;
}

/** VS Code waits for the promise, so that no server outlives its window. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
