import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createProtocolConnection, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { SourceText } from '../src/core/text/sourceText';
import { targetBoardRequest, taskBoardRequest } from '../src/protocol/boards';
import { findingOverviewRequest, targetOverviewRequest, taskOverviewRequest } from '../src/protocol/overview';
import { draftOf } from './bench';

/**
 * Types into drafts over a real connection to the bundled server and times every request as the writer's editor sees it: sent → answered, in milliseconds.
 * usage: node out/server/tools/bench-lsp.js [characters[.md] …]    (after npm run build; .md: the draft in Markdown)
 */
const QUIET = 400;
const KEYSTROKES = 40;
/** No request is to take longer while somebody types. */
const LONGEST = 50;
const server = join(resolve(__dirname, '../../..'), 'server/dist/server.js');

class Times {
  readonly #times = new Map<string, number[]>();

  add(name: string, milliseconds: number): void {
    const known = this.#times.get(name);
    if (known === undefined) this.#times.set(name, [milliseconds]);
    else known.push(milliseconds);
  }

  /** How all requests of those names are distributed. */
  printAll(title: string, names: ReadonlySet<string>): void {
    const all = [...this.#times].flatMap(([name, given]) => (names.has(name) ? given : [])).sort((a, b) => a - b);
    const at = (share: number): string => (all[Math.min(all.length - 1, Math.floor(share * all.length))] ?? NaN).toFixed(1);
    console.log(`${title}: ${all.length} requests, p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, max ${at(1)}; over ${LONGEST} ms: ${all.filter(ms => ms > LONGEST).length}`);
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
  readonly #uri: string;
  readonly #typed = new Set<string>();
  readonly #after = new Set<string>();
  #paused = false;
  #text: string;
  #version = 1;

  constructor(connection: ProtocolConnection, times: Times, { text, markdown }: Draft) {
    this.#uri = `file:///bench/plan.${markdown ? 'md' : 'gw'}`;
    this.#connection = connection;
    this.#times = times;
    this.#text = text;
  }

  /** Names of the requests made while typing, and of those for the views once there are findings. */
  get requests(): { readonly typed: ReadonlySet<string>; readonly after: ReadonlySet<string> } {
    return { typed: this.#typed, after: this.#after };
  }

  async open(): Promise<void> {
    await this.#connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } }, initializationOptions: { ruleCommand: 'r' } });
    await this.#connection.sendNotification('initialized', {});
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri: this.#uri, languageId: this.#uri.endsWith('.md') ? 'markdown' : 'nigao', version: 1, text: this.#text } });
    await this.#timed('first findings', 'textDocument/diagnostic', {});
    // What VS Code asks for when a draft is opened.
    for (const [name, method] of [['outline', 'documentSymbol'], ['colours', 'semanticTokens/full'], ['folding', 'foldingRange']] as const) await this.#timed(`${name} at opening`, `textDocument/${method}`, {});
  }

  async #timed(name: string, method: string, params: object): Promise<number> {
    const start = performance.now();
    await this.#connection.sendRequest(method, { textDocument: { uri: this.#uri }, ...params }).catch((error: unknown) => {
      if (!String(error).includes('改动')) throw error;
    });
    const taken = performance.now() - start;
    if (this.#version > 1) (this.#paused ? this.#after : this.#typed).add(name);
    this.#times.add(name, taken);
    return taken;
  }

  /** What VS Code asks for after a keystroke, in its order: completion at once, colours and outline after a short while, findings after the pause. */
  async type(at: number): Promise<void> {
    const source = new SourceText(this.#text);
    const position = source.positionAt(at);
    const range = { start: position, end: position };
    this.#text = `${this.#text.slice(0, at)}稳${this.#text.slice(at)}`;
    await this.#connection.sendNotification('textDocument/didChange', { textDocument: { uri: this.#uri, version: ++this.#version }, contentChanges: [{ range, text: '稳' }] });
    const asked = performance.now();
    const pulled = this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: this.#uri } }).then(() => performance.now() - asked);
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
    // What the extension asks for its views and an open board, once there are findings.
    this.#paused = true;
    for (const [name, method] of [['tasks', taskOverviewRequest], ['targets', targetOverviewRequest], ['findings', findingOverviewRequest]] as const) await this.#timed(`view of ${name}`, method, {});
    for (const [name, method] of [['tasks', taskBoardRequest], ['targets', targetBoardRequest]] as const) await this.#timed(`board of ${name}`, method, {});
    for (const method of ['documentLink', 'codeLens']) await this.#timed(method, `textDocument/${method}`, {});
    await this.#timed('inlayHint', 'textDocument/inlayHint', { range: view });
    this.#paused = false;
  }
}

interface Draft {
  readonly text: string;
  readonly markdown: boolean;
}

/** Headings with #, paragraphs with a blank line between. */
const inMarkdown = (text: string): string => text.split('\n').map(line => (/^[一二三四五六七八九十]+、/.test(line) ? `## ${line}` : /^（[一二三四五六七八九十]+）.{0,40}$/.test(line) ? `### ${line}` : line)).filter(line => line !== '').join('\n\n');

async function run(size: number, markdown: boolean): Promise<void> {
  const text = markdown ? inMarkdown(draftOf(size)) : draftOf(size);
  console.log(`\n${Math.round(text.length / 1000)} thousand characters, ${Math.round(Buffer.byteLength(text) / 1000)} KB${markdown ? ' of Markdown' : ''}, ${KEYSTROKES} keystrokes`);
  const child = spawn(process.execPath, ['--max-semi-space-size=64', server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  const times = new Times();
  const typist = new Typist(connection, times, { text, markdown });
  await typist.open();
  for (let i = 0; i < KEYSTROKES; i++) await typist.type(Math.floor(((i * 7919) % 1000) * (text.length / 1000)));
  times.print();
  times.printAll('while typing', typist.requests.typed);
  times.printAll('after the pause', typist.requests.after);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  // 50 KB and 1 MB in UTF-8: a Han character takes three bytes.
  for (const draft of wanted.length > 0 ? wanted : ['18000', '370000', '370000.md']) await run(parseInt(draft, 10), draft.endsWith('.md'));
}

if (require.main === module) void main();
