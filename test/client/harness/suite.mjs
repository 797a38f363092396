// Runs the compiled suite (out/test/client/index.js) in the extension host of a real VS Code server.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { format } from 'node:util';
import { project } from './parts.mjs';
import { openPage, startServer, stopwatch } from './server.mjs';

const none = { passes: 0, failures: 1, pending: 0 };

/** Returns mocha's numbers; a suite in which nothing ran counts as one failure. */
export async function runSuite(parts, { seconds = 180 } = {}) {
  const log = stopwatch('suite');
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'nigao-suite-'));
  const results = path.join(scratch, 'results.json');
  const folder = path.join(scratch, 'workspace');
  fs.mkdirSync(folder);
  // A built workbench heeds the development entries of the payload only with the smoke-test driver on.
  const server = await startServer(parts, { env: { NIGAO_TEST_RESULTS: results }, flags: ['--enable-smoke-test-driver'] });
  const { browser, page } = await openPage(parts);
  try {
    const end = await drive(server, page, folder, seconds);
    log(end.late ? `超时（${seconds}秒）` : `结束，代码 ${end.code}`);
    const stats = fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')).stats : undefined;
    if (end.late) await picture(page, log);
    if (end.late || stats === undefined) console.log(end.seen.slice(-60).join('\n'), server.log().slice(-2000));
    if (stats === undefined || stats.passes + stats.failures === 0) return none;
    return end.code === 0 || stats.failures > 0 ? stats : { ...stats, failures: 1 };
  } finally {
    await browser.close();
    await server.stop();
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

async function picture(page, log) {
  const file = path.join(project, 'out/suite-late.png');
  await page.screenshot({ path: file }).catch(() => undefined);
  log('截图', path.relative(project, file));
}

async function drive(server, page, folder, seconds) {
  const seen = [];
  let report;
  const ended = new Promise(done => { report = done; });
  await page.exposeFunction('codeAutomationLog', (type, args) => show(seen, String(type), args));
  await page.exposeFunction('codeAutomationExit', code => report({ code, seen }));
  page.on('console', message => seen.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', error => seen.push(`pageerror: ${error.message}`));
  const payload = [
    ['extensionDevelopmentPath', server.remote(project)],
    ['extensionTestsPath', server.remote(path.join(project, 'out/test/client/index.js'))],
    ['skipWelcome', 'true'],
  ];
  await page.goto(server.url(folder, payload), { waitUntil: 'domcontentloaded' });
  const late = new Promise(done => { setTimeout(() => done({ late: true, seen }), seconds * 1000).unref(); });
  return Promise.race([ended, late]);
}

/** What the extension host prints comes mixed with the workbench's own lines and with a style in front: only mocha's lines (they begin with a blank) are shown. */
function show(seen, type, args) {
  const [first, , ...rest] = args;
  const line = typeof first === 'string' && first.startsWith('%c') ? format(...rest) : format(...args);
  seen.push(`${type}: ${line}`);
  if (type === 'log' && first !== line && /^\s|^$/.test(line)) console.log(line);
}
