// npm run test:vscode — the suite in a real extension host and the packed .vsix in a real workbench.
// With NIGAO_VSCODE the suite runs in that desktop VS Code; where the harness cannot run, in one that @vscode/test-electron downloads.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, obstacle, project } from './parts.mjs';
import { runSuite } from './suite.mjs';
import { runWorkbench } from './workbench.mjs';

/** Runs what can run here. Each layer: { name, passes, failures, pending }; what was left out: { name, why }. */
export async function testVscode() {
  const done = [];
  const left = [];
  const why = obstacle();
  if (process.env.NIGAO_VSCODE) done.push(desktop('桌面版 VS Code（NIGAO_VSCODE）'));
  if (why === undefined) {
    const parts = install(console.log);
    if (!process.env.NIGAO_VSCODE) {
      done.push({ name: '扩展宿主（VS Code 服务端）', ...(await runSuite(parts)) });
      left.push({ name: '桌面版 VS Code', why: '未以 NIGAO_VSCODE 指明；同一套测试已在 VS Code 服务端的扩展宿主中运行' });
    }
    done.push({ name: '.vsix 在工作台中', ...(await runWorkbench(parts)) });
    return { done, left };
  }
  left.push({ name: '.vsix 在工作台中', why });
  if (!process.env.NIGAO_VSCODE) {
    if (await reachable()) done.push(desktop('桌面版 VS Code（下载）'));
    else left.push({ name: '扩展宿主', why: `${why}；也不能下载 VS Code，未以 NIGAO_VSCODE 指明` });
  }
  return { done, left };
}

function desktop(name) {
  const results = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'nigao-results-')), 'results.json');
  const { status } = spawnSync(process.execPath, [path.join(project, 'out/test/client/runTests.js')], { stdio: 'inherit', env: { ...process.env, NIGAO_TEST_RESULTS: results } });
  const stats = fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')).stats : { passes: 0, failures: 1, pending: 0 };
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
