import { type ExtensionContext } from 'vscode';
import { startClient } from './client';
import { type Running } from './running';

let running: Running | undefined;

/** Desktop and remote: the server is a process of its own, spoken to over IPC. */
export function activate(context: ExtensionContext): Running {
  running = startClient(context, async options => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const module = context.asAbsolutePath('server/dist/server.js');
    // Each version of a long draft is a tree of its own: with room for the young ones the collector interrupts less.
    const execArgv = ['--max-semi-space-size=64'];
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient('nigao', 'Nigao', { run: { ...run, options: { execArgv } }, debug: { ...run, options: { execArgv: [...execArgv, '--nolazy', '--inspect=6019'] } } }, options);
  });
  return running;
}

/** VS Code waits for the promise, so that no server outlives its window. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
