import { createConnection } from 'vscode-languageserver/node';
import { builtinKnowledge } from '../core/knowledge/builtin';
import { startServer } from '../lsp/server';
import { nodeTime } from './timing';
import { nodeHost } from './nodeHost';

const OTHER = /^--(?:node-ipc|stdio|socket|pipe)/;

/**
 * Serves the editor that started the process: over IPC, a socket or a pipe where the arguments say so (`--node-ipc`, `--socket=…`, `--pipe=…`), else over
 * stdin and stdout. The library reads the arguments by itself, and keeps stray `console` output away from stdout.
 */
export function serve(): void {
  if (!process.argv.some(a => OTHER.test(a))) process.argv.push('--stdio');
  startServer(createConnection(), nodeHost(builtinKnowledge()), nodeTime);
}
