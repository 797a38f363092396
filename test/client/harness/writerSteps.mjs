// What a writer does in any workbench, with the draft of this folder open: shared by the .vsix suite and the web suite.
import assert from 'node:assert/strict';
import * as path from 'node:path';
import { project } from './parts.mjs';

/** `rows`: texts of what a selector finds; `command`: runs one by its title. */
export function writerSteps(page, { rows, command }) {
  return {
    problems: ['问题列表', async () => {
      await command('Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row', { hasText: '责任单位' }).first().waitFor({ timeout: 30_000 });
      const shown = await rows('.markers-panel .monaco-list-row');
      assert.ok(shown.some(row => row.includes('省经信委')), shown.join('\n'));
      return shown.join(' | ');
    }],
    outline: ['大纲', async () => {
      await command('Explorer: Focus on Outline View');
      await page.locator('.outline-pane .monaco-list-row', { hasText: '主要任务' }).first().waitFor({ timeout: 30_000 });
      return (await rows('.outline-pane .monaco-list-row')).join(' | ');
    }],
    completion: ['补全', async () => {
      await page.locator('.view-line', { hasText: '培育服务机构' }).click();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('（责任单位：');
      await page.keyboard.type('kjt', { delay: 60 });
      const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '省科技厅' }).first();
      await row.waitFor({ timeout: 30_000 });
      const found = await row.innerText();
      await page.screenshot({ path: path.join(project, 'out/completion.png') });
      await page.keyboard.press('Escape');
      for (let i = 0; i < 5; i++) await page.keyboard.press('Control+Z');
      return found.replace(/\s+/g, ' ');
    }],
  };
}
