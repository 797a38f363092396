import type { ExtensionContext } from 'vscode';
import { type BaseLanguageClient, LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';

/** The client of a server that is a process of its own. A bundle by itself: a window without a plan never reads it. */
export function nodeClient(context: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  const module = context.asAbsolutePath('server/dist/server.js');
  // Each version of a long draft is a tree of its own: with room for the young ones the collector interrupts less.
  const execArgv = ['--max-semi-space-size=64'];
  const run = { module, transport: TransportKind.ipc };
  return new LanguageClient('nigao', 'Nigao', { run: { ...run, options: { execArgv } }, debug: { ...run, options: { execArgv: [...execArgv, '--nolazy', '--inspect=6019'] } } }, options);
}
