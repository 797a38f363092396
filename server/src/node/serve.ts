import { createConnection } from 'vscode-languageserver/node';
import { builtinKnowledge } from '../core/knowledge/builtin';
import { startServer } from '../lsp/server';
import { nodeHost } from './nodeHost';

/**
 * Serves the editor that started the process: over IPC, a socket or a pipe where the arguments say so (`--node-ipc`, `--socket=…`, `--pipe=…`), else over
 * stdin and stdout. Nothing else may then be written to stdout.
 */
export function serve(argv: readonly string[] = process.argv): void {
  const other = argv.some(a => a === '--node-ipc' || a.startsWith('--socket') || a.startsWith('--pipe'));
  const connection = other ? createConnection() : createConnection(process.stdin, process.stdout);
  startServer(connection, nodeHost(builtinKnowledge()));
}
