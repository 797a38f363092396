// The .vsix for this system, with nodejieba in it: installed into a VS Code server, where the language server must really load the binary that came with it.
// The workspace is trusted and lies in git, so versions of the draft are there to be compared with.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { project } from './parts.mjs';
import { startServer, stopwatch } from './server.mjs';
import { runSession } from './session.mjs';
import { settings } from './workbench.mjs';

const target = `${process.platform}-${process.arch}`;

/** A sentence that says why the .vsix cannot be made here, or undefined. */
export function platformObstacle() {
  return fs.existsSync(path.join(project, 'node_modules/nodejieba/build/Release/nodejieba.node')) ? undefined : '没有编译好的 nodejieba';
}

/** Returns { passes, failures } over the steps. */
export async function runPlatform(parts) {
  const log = stopwatch('platform');
  const vsix = path.join(project, `out/nigao-${target}.vsix`);
  execFileSync(process.execPath, [path.join(project, 'server/tools/platform.mjs'), target, vsix], { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
  log('打包', `${Math.round(fs.statSync(vsix).size / 1024)} KB`);
  const server = await startServer(parts, { vsix, settings });
  try {
    return await runSession(parts, server, { name: `安装包 ${target}`, picture: 'platform', steps: hands => steps(hands, server.profile) }, log);
  } finally {
    await server.stop();
  }
}

function steps({ page, command, status, board, folder, name }, profile) {
  const git = (...args) => execFileSync('git', ['-c', 'user.name=drafter', '-c', 'user.email=drafter@example.invalid', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, stdio: 'pipe' });
  return [
    ['安装包：检查文稿', async () => {
      await page.waitForSelector('.monaco-editor .view-line', { timeout: 60_000 });
      await status.filter({ hasText: /行动计划 .*警/ }).waitFor({ timeout: 60_000 });
      return status.innerText();
    }],
    ['安装包：与 git 中的版本对照', async () => {
      const file = path.join(folder, name);
      const text = fs.readFileSync(file, 'utf8');
      git('init', '--quiet');
      fs.writeFileSync(file, text.replace('培育服务机构30家', '培育服务机构20家'));
      git('add', '.');
      git('commit', '--quiet', '-m', '征求意见稿');
      fs.writeFileSync(file, text);
      await page.locator('.tab.active', { hasText: name }).waitFor();
      const version = page.locator('.quick-input-list .monaco-list-row', { hasText: '征求意见稿' });
      // The git extension takes a moment to find the repository.
      for (const end = Date.now() + 60_000; ;) {
        await command('Nigao: Compare With Another Draft');
        if (await version.waitFor({ timeout: 4000 }).then(() => true, () => false)) break;
        assert.ok(Date.now() < end, 'no version in git is offered');
        await page.keyboard.press('Escape');
      }
      await version.click();
      const frame = await board('compare');
      await frame.locator('del', { hasText: '20' }).waitFor({ timeout: 15_000 });
      return frame.locator('.summary').innerText();
    }],
    // The words that changed are cut by it; a check of this draft needs none.
    ['安装包：检查服务装载了包内的 nodejieba', async () => {
      for (const end = Date.now() + 30_000; ;) {
        const loaded = libraries(profile).find(file => file.endsWith('nodejieba.node'));
        if (loaded !== undefined) return path.relative(profile, loaded);
        assert.ok(Date.now() < end, 'nodejieba.node of the .vsix is in no process');
        await page.waitForTimeout(200);
      }
    }],
  ];
}

/** Binaries below a folder that running processes have loaded. */
function libraries(below) {
  const found = new Set();
  for (const pid of fs.readdirSync('/proc').filter(entry => /^\d+$/.test(entry))) {
    try {
      for (const line of fs.readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
        const file = line.slice(line.indexOf('/'));
        if (file.startsWith(below) && file.endsWith('.node')) found.add(file);
      }
    } catch {
      // Ended meanwhile, or of somebody else.
    }
  }
  return [...found];
}
