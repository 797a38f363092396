// Steps of the workbench suite: a draft is opened, checked, completed and mended.
import assert from 'node:assert/strict';
import { draft, note } from './session.mjs';
import { writerSteps } from './writerSteps.mjs';

const squiggle = '.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint';

export function writingSteps({ page, rows, command, open, status }) {
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
      ];
}
