import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createProtocolConnection, type Diagnostic, type InitializeResult, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { PLAN } from '../support/analyze';
import { projectRoot } from '../support/shared';

const uri = 'untitled:plan';
const programs = [['server.js', '--stdio'], ['cli.js', 'lsp', '--stdio'], ['cli.js', 'lsp']] as const;

/** Resolves with the exit code, and what was written to stderr. */
function ended(child: ChildProcessWithoutNullStreams): Promise<{ readonly code: number | null; readonly complaints: string }> {
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString('utf8')));
  return new Promise(resolve => child.on('exit', code => resolve({ code, complaints })));
}

suite('bundled language server', () => {
  for (const [file, ...args] of programs) {
    test(`${[file, ...args].join(' ')}: from initialize to exit`, async function () {
      const script = join(projectRoot, 'server', 'dist', file);
      // Not built: `npm run bundle` makes it.
      if (!existsSync(script)) this.skip();
      const child = spawn(process.execPath, [script, ...args]);
      const end = ended(child);
      const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
      // Anything on stdout that is no message ends up here.
      const noise: unknown[] = [];
      connection.onError(([error]) => noise.push(error));
      connection.listen();
      const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
      assert.equal(serverInfo?.name, 'nigao');
      await connection.sendNotification('initialized', {});
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'nigao', version: 1, text: PLAN.replace('省经信厅、省财政厅', '省经信委、省财政厅') } });
      const { items } = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
      assert.ok(items.some(d => d.code === 'unit/former-name'), 'the shipped units are there');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.deepEqual(await end, { code: 0, complaints: '' });
      assert.deepEqual(noise, []);
      connection.dispose();
    });
  }

  test('ends with its editor', async function () {
    const script = join(projectRoot, 'server', 'dist', 'server.js');
    if (!existsSync(script)) this.skip();
    const child = spawn(process.execPath, [script, '--stdio']);
    const end = ended(child);
    child.stdin.end();
    assert.notEqual((await end).code, null);
  });
});
