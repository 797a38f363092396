import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createProtocolConnection, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { SourceText } from '../src/core/text/sourceText';
import { draftOf } from './bench';

/**
 * Types into drafts over a real connection to the bundled server and times every request as the writer's editor sees it: sent → answered, in milliseconds.
 * usage: node out/server/tools/bench-lsp.js [characters …]    (after npm run build)
 */
const QUIET = 400;
const KEYSTROKES = 40;
const uri = 'file:///bench/plan.gw';
const server = join(resolve(__dirname, '../../..'), 'server/dist/server.js');

class Times {
  readonly #times = new Map<string, number[]>();

  add(name: string, milliseconds: number): void {
    const known = this.#times.get(name);
    if (known === undefined) this.#times.set(name, [milliseconds]);
    else known.push(milliseconds);
  }

  print(): void {
    console.log(`${'request'.padEnd(34)}${['n', 'p50', 'p95', 'max'].map(s => s.padStart(9)).join('')}`);
    for (const [name, given] of this.#times) {
      const sorted = [...given].sort((a, b) => a - b);
      const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
      const figures = [at(0.5), at(0.95), at(1)].map(ms => ms.toFixed(1).padStart(9)).join('');
      console.log(`${name.padEnd(34)}${String(sorted.length).padStart(9)}${figures}`);
    }
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds));

/** One draft in one server, started as the extension starts it. */
class Typist {
  readonly #connection: ProtocolConnection;
  readonly #times: Times;
  #text: string;
  #version = 1;

  constructor(connection: ProtocolConnection, times: Times, text: string) {
    this.#connection = connection;
    this.#times = times;
    this.#text = text;
  }

  async open(): Promise<void> {
    await this.#connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } }, initializationOptions: { ruleCommand: 'r' } });
    await this.#connection.sendNotification('initialized', {});
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'nigao', version: 1, text: this.#text } });
    await this.#timed('first findings', 'textDocument/diagnostic', {});
    // What VS Code asks for when a draft is opened.
    for (const [name, method] of [['outline', 'documentSymbol'], ['colours', 'semanticTokens/full'], ['folding', 'foldingRange']] as const) await this.#timed(`${name} at opening`, `textDocument/${method}`, {});
  }

  async #timed(name: string, method: string, params: object): Promise<number> {
    const start = performance.now();
    await this.#connection.sendRequest(method, { textDocument: { uri }, ...params }).catch((error: unknown) => {
      if (!String(error).includes('改动')) throw error;
    });
    const taken = performance.now() - start;
    this.#times.add(name, taken);
    return taken;
  }

  /** What VS Code asks for after a keystroke, in its order: completion at once, colours and outline after a short while, findings after the pause. */
  async type(at: number): Promise<void> {
    const source = new SourceText(this.#text);
    const position = source.positionAt(at);
    const range = { start: position, end: position };
    this.#text = `${this.#text.slice(0, at)}稳${this.#text.slice(at)}`;
    await this.#connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: ++this.#version }, contentChanges: [{ range, text: '稳' }] });
    const asked = performance.now();
    const pulled = this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }).then(() => performance.now() - asked);
    const view = { start: { line: Math.max(0, position.line - 30), character: 0 }, end: { line: position.line + 30, character: 0 } };
    await this.#timed('completion', 'textDocument/completion', { position });
    await this.#timed('documentHighlight', 'textDocument/documentHighlight', { position });
    await pause(50);
    await Promise.all([
      this.#timed('semanticTokens/range', 'textDocument/semanticTokens/range', { range: view }),
      this.#timed('codeAction', 'textDocument/codeAction', { range, context: { diagnostics: [], triggerKind: 2 } }),
    ]);
    await pause(50);
    await this.#timed('hover', 'textDocument/hover', { position });
    await pause(100);
    await this.#timed('semanticTokens/full', 'textDocument/semanticTokens/full', {});
    await this.#timed('documentSymbol', 'textDocument/documentSymbol', {});
    await this.#timed('foldingRange', 'textDocument/foldingRange', {});
    this.#times.add('findings, beyond the pause', (await pulled) - QUIET);
    await this.#timed('hover, findings ready', 'textDocument/hover', { position });
    await this.#timed('codeAction, findings ready', 'textDocument/codeAction', { range, context: { diagnostics: [], triggerKind: 2 } });
  }
}

async function run(size: number): Promise<void> {
  const text = draftOf(size);
  console.log(`\n${Math.round(text.length / 1000)} thousand characters, ${Math.round(Buffer.byteLength(text) / 1000)} KB, ${KEYSTROKES} keystrokes`);
  const child = spawn(process.execPath, ['--max-semi-space-size=64', server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  const times = new Times();
  const typist = new Typist(connection, times, text);
  await typist.open();
  for (let i = 0; i < KEYSTROKES; i++) await typist.type(Math.floor(((i * 7919) % 1000) * (text.length / 1000)));
  times.print();
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
}

async function main(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number);
  // 50 KB and 1 MB in UTF-8: a Han character takes three bytes.
  for (const size of sizes.length > 0 ? sizes : [18_000, 370_000]) await run(size);
}

if (require.main === module) void main();
