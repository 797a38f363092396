// Steps of the web suite that use the boards: the pages come from the extension in a browser, the files from a virtual file system.
import assert from 'node:assert/strict';

/** The draft has been mended by the steps before; `draft` shows it. */
export function webBoardSteps({ page, command, board, line, shot, settled, draft }) {
  const saved = ending => page.waitForFunction(wanted => document.querySelector('.quick-input-widget .quick-input-box input')?.value.endsWith(wanted), ending, { timeout: 15_000 });
  return [
    ['看板：任务分解表、筛选、转到正文', async () => {
      await draft();
      await command('任务分解表');
      const frame = await board('tasks');
      assert.match(await frame.locator('output.count').innerText(), /共5项任务，1项未写明责任单位/);
      await frame.locator('[data-filter="text"]').fill('人才');
      await frame.waitForFunction(() => document.querySelectorAll('tbody.row:not([hidden])').length === 1);
      await settled();
      await shot('web-tasks');
      await frame.locator('tbody.row:not([hidden]) td.no').click();
      await line(14);
    }],
    ['看板：指标总览', async () => {
      await command('指标总览');
      const frame = await board('targets');
      assert.match(await frame.locator('thead').innerText(), /2028年/);
    }],
    ['看板：导出到虚拟文件夹', async () => {
      const frame = await board('targets');
      await frame.locator('[data-export="csv"]').click();
      await saved('.csv');
      await page.keyboard.press('Enter');
      await page.locator('.notification-toast', { hasText: '.csv' }).locator('.monaco-button', { hasText: '打开' }).click({ timeout: 15_000 });
      await page.locator('.tab.active', { hasText: '.csv' }).waitFor({ timeout: 15_000 });
      await page.locator('.view-line', { hasText: '行业级平台数量' }).first().waitFor({ timeout: 15_000 });
      await command('View: Close Editor');
    }, [/^已保存“.*\.csv”/]],
    ['看板：两稿对照', async () => {
      await draft();
      await command('与另一稿对照');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '选择文件' }).click();
      const found = page.locator('.quick-input-list .monaco-list-row', { hasText: '旧稿.gw' });
      await found.waitFor({ timeout: 15_000 });
      await found.click();
      const frame = await board('compare');
      await frame.locator('del', { hasText: '20' }).waitFor();
      await settled();
      await shot('web-compare');
      await frame.locator('[data-go="old"]', { hasText: '引进服务机构' }).click();
      await page.locator('.tab.active', { hasText: '旧稿.gw' }).waitFor({ timeout: 15_000 });
    }],
  ];
}
