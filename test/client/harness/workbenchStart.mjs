// Steps of somebody who meets the extension for the first time, and of one who opens the window again.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';

const narrow = { width: 820, height: 720 };

export function startSteps({ page, command, status, shot, settled, theme }) {
  const steps = page.locator('.gettingStartedDetailsContent .getting-started-step');
  return [
    ['入门：打开', async () => {
      await page.waitForSelector('.monaco-editor .view-line', { timeout: 30_000 });
      await status.waitFor({ timeout: 60_000 });
      await command('Welcome: Open Walkthrough', 'First Steps with Nigao');
      await steps.first().waitFor({ timeout: 30_000 });
      assert.equal(await steps.count(), 5);
      return (await steps.allInnerTexts()).map(text => text.split('\n')[0]).join(' | ');
    }],
    ['入门：每一步的说明和图（截图：浅色、深色、窄窗口）', async () => {
      for (const [key, title] of [['light', 'Light Modern'], ['dark', 'Dark Modern']]) {
        await theme(title);
        // Escape, and the focus that a list gives back, may lead to the page of all walkthroughs.
        if (!(await steps.first().locator('.step-title').isEnabled())) await command('Welcome: Open Walkthrough', 'First Steps with Nigao');
        await settled();
        for (let i = 0; i < 5; i++) {
          await steps.nth(i).locator('.step-title').click();
          await settled();
          await shot(`start-${key}-${i + 1}`);
        }
      }
      await page.setViewportSize(narrow);
      await settled();
      await shot('start-narrow');
      await page.setViewportSize({ width: 1440, height: 900 });
      await theme('Light Modern');
    }],
    ['入门：从第一步打开示例，这一步即完成', async () => {
      await steps.nth(0).locator('.step-title').click();
      await steps.nth(0).locator('.button-container .monaco-button').first().click();
      await page.locator('.tab.active', { hasText: /Untitled|浙江省/ }).waitFor({ timeout: 30_000 });
      await status.filter({ hasText: /行动计划 \d+错/ }).waitFor({ timeout: 60_000 });
      await command('View: Revert and Close Editor');
      await steps.nth(0).locator('.codicon-getting-started-step-checked').waitFor({ timeout: 15_000 });
    }],
  ];
}

export function restoreSteps({ page, command, status, board, draft, reopen, folder, name, shot, settled }) {
  const row = text => page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
  return [
    ['重开窗口：文稿、视图、看板', async () => {
      await page.waitForSelector('.monaco-editor .view-line', { timeout: 30_000 });
      await status.filter({ hasText: /行动计划 .*警/ }).waitFor({ timeout: 60_000 });
      await reopen();
      await status.filter({ hasText: /行动计划 .*警/ }).waitFor({ timeout: 60_000 });
      await page.locator('.activitybar .action-label[aria-label^="Nigao"]').first().click();
      await row('强化安全保障').waitFor({ timeout: 30_000 });
      await command('Nigao: Target Overview');
      await board('targets');
      await draft();
      await command('Nigao: Task Breakdown Table');
      const frame = await board('tasks');
      await frame.locator('[data-filter="text"]').fill('人才');
      await frame.waitForFunction(() => document.querySelectorAll('tbody.row:not([hidden])').length === 1);
      await reopen();
      const again = await board('tasks');
      await again.waitForFunction(() => document.querySelectorAll('tbody.row:not([hidden])').length === 1, undefined, { timeout: 15_000 });
      assert.equal(await again.locator('[data-filter="text"]').inputValue(), '人才');
      await row('强化安全保障').waitFor({ timeout: 30_000 });
      await shot('restored');
      await page.locator('.tab', { hasText: '指标总览' }).click();
      await board('targets');
      await draft();
      await status.filter({ hasText: /行动计划 .*警/ }).waitFor({ timeout: 30_000 });
    }],
    ['重开窗口：文稿已不在的看板自行关闭', async () => {
      await page.locator('.tab', { hasText: '任务分解表' }).click();
      await board('tasks');
      await settled();
      fs.renameSync(path.join(folder, name), path.join(folder, '改名后的稿子.gw'));
      await reopen();
      await page.locator('.explorer-folders-view, .sidebar').first().waitFor({ timeout: 60_000 });
      await page.locator('.tab', { hasText: '任务分解表' }).waitFor({ state: 'detached', timeout: 60_000 });
      await settled();
      await shot('restored-gone');
      return (await page.locator('.tabs-container .tab').allInnerTexts()).join(' | ').replace(/\s+/g, ' ');
    }],
  ];
}
