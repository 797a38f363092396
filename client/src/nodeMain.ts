import { type ExtensionContext } from 'vscode';
import { startClient } from './client';
import { type Running } from './running';

let running: Running | undefined;

/** Desktop and remote: the server is a process of its own, spoken to over IPC. */
export function activate(context: ExtensionContext): Running {
  running = startClient(context, async options => (await import('./nodeClient.js')).nodeClient(context, options));
  return running;
}

/** VS Code waits for the promise, so that no server outlives its window. */
export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}
