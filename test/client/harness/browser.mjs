// The bundled language server as a Worker in a real browser, as the web extension runs it: open a draft, pull its findings.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { project } from './parts.mjs';
import { openPage, stopwatch } from './server.mjs';

export async function runBrowser(parts) {
  const log = stopwatch('browser');
  const { browser, page } = await openPage(parts);
  try {
    const script = fs.readFileSync(path.join(project, 'server/dist/browser.js'), 'utf8');
    const text = fs.readFileSync(path.join(project, 'test/client/harness/draft.gw'), 'utf8');
    const { rules, capabilities, workbook, longWorkbook } = await page.evaluate(inPage, { script, text });
    assert.ok(capabilities.diagnosticProvider ?? capabilities.textDocumentSync, 'no capabilities');
    for (const rule of ['unit/former-name', 'responsibility/missing']) assert.ok(rules.includes(rule), `${rule} is not among ${rules.join(' ')}`);
    // A zip archive begins with PK: the workbook is made in the Worker too.
    for (const { base64 } of [workbook, longWorkbook]) assert.match(base64 ?? '', /^UEsD/);
    log('✔ Worker 中的检查服务', rules.join(' '), `工作簿 ${workbook.base64.length}`);
    return { passes: 1, failures: 0 };
  } catch (error) {
    log('✘ Worker 中的检查服务', String(error).slice(0, 800));
    return { passes: 0, failures: 1 };
  } finally {
    await browser.close();
  }
}

/** Runs in the page: a small client over postMessage. */
async function inPage({ script, text }) {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  const waiting = new Map();
  let last = 0;
  const answers = { 'workspace/configuration': params => params.items.map(() => null), 'nigao/readFile': () => ({ text: null }) };
  worker.onmessage = ({ data }) => {
    if (data.method === undefined) {
      const { done, no } = waiting.get(data.id);
      if (data.error) no(new Error(data.error.message));
      else done(data.result);
    } else if (data.id !== undefined) {
      worker.postMessage({ jsonrpc: '2.0', id: data.id, result: answers[data.method]?.(data.params) ?? null });
    }
  };
  const request = (method, params) => new Promise((done, no) => {
    waiting.set(++last, { done, no });
    worker.postMessage({ jsonrpc: '2.0', id: last, method, params });
    setTimeout(() => no(new Error(`no answer to ${method}`)), 15_000);
  });
  const notify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
  const uri = 'vscode-vfs://drafts/plan.gw';
  const { capabilities } = await request('initialize', {
    processId: null, rootUri: null, initializationOptions: { readFile: true },
    capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: { dynamicRegistration: false } } },
  });
  notify('initialized', {});
  notify('textDocument/didOpen', { textDocument: { uri, languageId: 'nigao', version: 1, text } });
  const { items } = await request('textDocument/diagnostic', { textDocument: { uri } });
  const workbook = await request('nigao/boardFile', { textDocument: { uri }, board: 'tasks', format: 'xlsx' });
  const long = 'vscode-vfs://drafts/long.gw';
  notify('textDocument/didOpen', { textDocument: { uri: long, languageId: 'nigao', version: 1, text: text.repeat(700) } });
  const longWorkbook = await request('nigao/boardFile', { textDocument: { uri: long }, board: 'tasks', format: 'xlsx' });
  worker.terminate();
  return { capabilities, workbook, longWorkbook, rules: items.map(item => String(item.code)) };
}
