// npm run test:vscode — the suite in a real extension host and the packed .vsix in a real workbench.
// With NIGAO_VSCODE the suite runs in that desktop VS Code; where the harness cannot run, in one that @vscode/test-electron downloads.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runBrowser } from './browser.mjs';
import { install, obstacle, project } from './parts.mjs';
import { platformObstacle, runPlatform } from './platform.mjs';
import { runWeb } from './web.mjs';
import { runWorkbench } from './workbench.mjs';

const standIn = fileURLToPath(new URL('code.mjs', import.meta.url));

/** Runs what can run here. Each layer: { name, passes, failures, pending }; what was left out: { name, why }. */
export async function testVscode() {
  const done = [];
  const left = [];
  const why = obstacle();
  const named = process.env.NIGAO_VSCODE;
  // Before the clock of the suite runs.
  const parts = why === undefined ? install(console.log) : undefined;
  if (named) done.push(suite('扩展宿主（NIGAO_VSCODE）', named));
  else if (parts) done.push(suite('扩展宿主（VS Code 服务端）', standIn));
  else if (await reachable()) done.push(suite('扩展宿主（下载的 VS Code）', ''));
  else left.push({ name: '扩展宿主', why: `${why}；VS Code 不能下载，也未以 NIGAO_VSCODE 指明` });
  if (parts && !named) left.push({ name: desktop, why: '未以 NIGAO_VSCODE 指明；同一套测试已在 VS Code 服务端的扩展宿主中运行', covered: true });
  if (parts) done.push({ name: '.vsix 在工作台中', ...(await runWorkbench(parts).catch(broken)) });
  else left.push({ name: '.vsix 在工作台中', why });
  const noPlatform = why ?? platformObstacle();
  if (parts && noPlatform === undefined) done.push({ name: '带 nodejieba 的安装包', ...(await runPlatform(parts).catch(broken)) });
  else left.push({ name: '带 nodejieba 的安装包', why: noPlatform, covered: why === undefined });
  if (parts) done.push({ name: '浏览器中的检查服务', ...(await runBrowser(parts)) });
  else left.push({ name: '浏览器中的检查服务', why });
  if (parts) done.push({ name: '网页版工作台', ...(await runWeb(parts).catch(broken)) });
  else left.push({ name: '网页版工作台', why });
  return { done, left };
}

const desktop = '桌面版 VS Code';

function broken(error) {
  console.log(String(error).slice(0, 1500));
  return { passes: 0, failures: 1 };
}

/** The compiled suite through @vscode/test-electron. A suite in which nothing ran, or that ended badly, counts as a failure. */
function suite(name, executable) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'nigao-results-'));
  const results = path.join(scratch, 'results.json');
  const env = { ...process.env, NIGAO_VSCODE: executable, NIGAO_TEST_RESULTS: results, NO_COLOR: '1' };
  const { status } = spawnSync(process.execPath, [path.join(project, 'out/test/client/runTests.js')], { stdio: 'inherit', env });
  const stats = fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')).stats : { passes: 0, failures: 1, pending: 0 };
  fs.rmSync(scratch, { recursive: true, force: true });
  return { name, ...stats, failures: status === 0 ? stats.failures : Math.max(1, stats.failures) };
}

async function reachable() {
  try {
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(5000) });
    return answer.ok;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { done, left } = await testVscode();
  for (const { name, passes, failures } of done) console.log(`${name}：通过${passes}，失败${failures}`);
  for (const { name, why } of left) console.log(`未运行 ${name}：${why}`);
  const sum = key => done.reduce((total, layer) => total + (layer[key] ?? 0), 0);
  console.log(`${sum('passes')} passed, ${sum('failures')} failed`);
  // process.exit: a connection of the driver may outlive its browser.
  process.exit(sum('failures') > 0 || sum('passes') === 0 ? 1 : 0);
}
