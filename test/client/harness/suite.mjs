// Runs a suite (a module with run(), as @vscode/test-electron takes it) in the extension host of a real VS Code server.
import * as path from 'node:path';
import { format } from 'node:util';
import { install, project } from './parts.mjs';
import { openPage, startServer, stopwatch } from './server.mjs';

/** The exit code that the suite gave: 0 when all passed, 2 when it did not end in time. The environment is the suite's too. */
export async function runSuite({ extension, tests, folder, seconds = 240 }) {
  const log = stopwatch('suite');
  const parts = install(console.log);
  // A built workbench heeds the development entries of the payload only with the smoke-test driver on.
  const server = await startServer(parts, { flags: ['--enable-smoke-test-driver'] });
  const { browser, page } = await openPage(parts);
  const seen = [];
  try {
    const code = await drive({ server, page, seen, extension, tests, folder, seconds });
    log(code === 2 ? `超时（${seconds}秒）` : `结束，代码 ${code}`);
    if (code === 2) await explain(page, [...seen.slice(-60), server.log().slice(-2000)]);
    return code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function explain(page, lines) {
  const file = path.join(project, 'out/suite-late.png');
  await page.screenshot({ path: file }).catch(() => undefined);
  console.log([...lines, `截图 ${path.relative(project, file)}`].join('\n'));
}

async function drive({ server, page, seen, extension, tests, folder, seconds }) {
  let report;
  const ended = new Promise(done => { report = done; });
  await page.exposeFunction('codeAutomationLog', (type, args) => show(seen, type, args));
  await page.exposeFunction('codeAutomationExit', code => report(code));
  page.on('pageerror', error => seen.push(`pageerror: ${error.message}`));
  const payload = [['extensionDevelopmentPath', server.remote(extension)], ['extensionTestsPath', server.remote(tests)], ['skipWelcome', 'true']];
  await page.goto(server.url(folder, payload), { waitUntil: 'domcontentloaded' });
  return Promise.race([ended, new Promise(done => { setTimeout(() => done(2), seconds * 1000).unref(); })]);
}

/** What mocha prints comes mixed with the workbench's own lines; mocha's begin with a blank. */
function show(seen, type, args) {
  const line = format(...args);
  seen.push(`${type}: ${line}`);
  if (type === 'info' && /^ |^$/.test(line)) console.log(line);
}
