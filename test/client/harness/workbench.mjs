// Packs the extension, installs the .vsix into a fresh VS Code server and uses the workbench as a writer would, in Restricted Mode: nothing but opening a file.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { project } from './parts.mjs';
import { openPage, startServer, stopwatch } from './server.mjs';
import { boardSteps } from './workbenchBoards.mjs';
import { viewSteps } from './workbenchViews.mjs';
import { writerSteps } from './writerSteps.mjs';

const draft = '工业互联网行动计划.gw';
const note = '随手记.txt';
const picture = path.join(project, 'out/workbench.png');
const squiggle = '.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint';

/** Returns { passes, failures } over the steps; the picture is taken in any case. */
export async function runWorkbench(parts) {
  const log = stopwatch('workbench');
  const vsix = pack(log);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nigao-drafts-'));
  fs.copyFileSync(path.join(project, 'test/client/harness/draft.gw'), path.join(folder, draft));
  fs.writeFileSync(path.join(folder, note), '周一开会，讨论行动计划。\n带上材料,不要忘.\n');
  const settings = { 'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace", 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };
  const server = await startServer(parts, { vsix, settings, trust: false });
  const { browser, page } = await openPage(parts);
  const result = { passes: 0, failures: 0 };
  try {
    await page.goto(server.url(folder, [['openFile', server.remote(path.join(folder, draft))]]));
    for (const [name, step] of steps(page, folder)) {
      if (!(await passes(name, step, log))) {
        result.failures++;
        break;
      }
      result.passes++;
    }
  } finally {
    await page.screenshot({ path: picture }).catch(() => undefined);
    log('截图', path.relative(project, picture));
    await browser.close();
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return result;
}

function pack(log) {
  const file = path.join(project, 'out/nigao.vsix');
  const vsce = path.join(project, 'node_modules/@vscode/vsce/vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
  execFileSync(process.execPath, [vsce, 'package', ...flags], { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
  log('打包', `${Math.round(fs.statSync(file).size / 1024)} KB`);
  return file;
}

export async function passes(name, step, log) {
  try {
    log('✔', name, (await step()) ?? '');
    return true;
  } catch (error) {
    log('✘', name, String(error).slice(0, 800));
    return false;
  }
}

/** What a writer does, in order; each step stands on the one before. */
function steps(page, folder) {
  const rows = async selector => (await page.locator(selector).allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim());
  const pick = async (typed, shown) => {
    await page.locator('.quick-input-widget input').first().fill(typed);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: shown }).first().click();
  };
  /** `choice`: of the list that the command shows. */
  const command = async (title, choice) => {
    await page.keyboard.press('F1');
    await pick(`>${title}`, title);
    if (choice !== undefined) await pick(choice, choice);
  };
  const status = page.locator('.statusbar-item', { hasText: '拟稿' });
  const open = async name => {
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-widget input').first().fill(name);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await page.locator('.tab.active', { hasText: name }).waitFor();
  };
  const writer = writerSteps(page, { rows, command });
  return [
    ['打开文稿', () => page.waitForSelector('.monaco-editor .view-line', { timeout: 30_000 }).then(() => undefined)],
    ['出现波浪线', async () => {
      await page.waitForSelector(squiggle, { timeout: 30_000, state: 'attached' });
      return `${await page.locator(squiggle).count()}处`;
    }],
    // In a fresh profile the extensions of the server may be known only after the editor has read its defaults: then in the next window.
    ['没有黄框', async () => {
      const gone = seconds => page.waitForFunction(() => document.querySelectorAll('.unicode-highlight').length === 0, undefined, { timeout: seconds * 1000 });
      try {
        await gone(10);
        return undefined;
      } catch {
        await page.reload();
        await page.waitForSelector(squiggle, { timeout: 60_000, state: 'attached' });
        await gone(10);
        return '重新载入窗口以后';
      }
    }],
    ['状态栏', async () => {
      await status.filter({ hasText: /行动计划 .*警/ }).waitFor({ timeout: 30_000 });
      return status.innerText();
    }],
    ['非规划文稿保持安静', async () => {
      await open(note);
      await status.waitFor({ state: 'hidden', timeout: 15_000 });
      assert.equal(await page.locator(squiggle).count(), 0);
      await open(draft);
      await status.waitFor();
    }],
    writer.problems,
    writer.outline,
    writer.completion,
    ['插入责任单位', async () => {
      await page.locator('.view-line', { hasText: '强化安全保障' }).click();
      await page.keyboard.press('Control+Alt+D');
      const rows = page.locator('.quick-input-list .monaco-list-row');
      await page.locator('.quick-input-title', { hasText: '强化安全保障' }).waitFor({ timeout: 30_000 });
      for (const [typed, unit] of [['yjgl', '省应急管理厅'], ['经信', '省经信厅']]) {
        await page.keyboard.insertText(typed);
        await rows.first().filter({ hasText: unit }).waitFor({ timeout: 15_000 });
        await page.keyboard.press('Enter');
        await rows.first().filter({ hasText: '（责任单位：' }).waitFor({ timeout: 15_000 });
      }
      await page.keyboard.press('Enter');
      const line = page.locator('.view-line', { hasText: '省应急管理厅、省经信厅' });
      await line.waitFor({ timeout: 15_000 });
      const text = await line.innerText();
      await page.keyboard.press('Control+Z');
      return text.replace(/\s+/g, ' ').slice(-40);
    }],
    ...viewSteps({ page, command, rows, draft: () => open(draft) }),
    // The last: the picture of the README shows it.
    ['悬停', async () => {
      await page.keyboard.press('Control+Home');
      const tip = page.locator('.monaco-hover:not(.hidden) .hover-contents');
      await page.locator('.view-line span', { hasText: '省经信委' }).last().hover();
      await tip.filter({ hasText: '省经信厅' }).first().waitFor({ timeout: 30_000 });
      return (await tip.allInnerTexts()).join(' ').replace(/\s+/g, ' ').slice(0, 300);
    }],
    ...boardSteps({ page, command, draft: () => open(draft), folder, name: draft }),
  ];
}
