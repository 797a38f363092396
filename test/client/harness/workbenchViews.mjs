// Steps of the workbench suite that use the views 任务分工, 指标 and 检查结果; pictures of each in light and dark theme and in a narrow side bar.
import assert from 'node:assert/strict';

const themes = { light: 'Light Modern', dark: 'Dark Modern' };

/** The workbench suite's own hands; `draft` opens the draft again. The editor has no language pack: what comes from the manifest is English, the rows are Chinese. */
export function viewSteps({ page, command, rows, draft, shot: picture, settled, theme }) {
  const pane = name => page.locator('.sidebar .pane', { has: page.locator('.pane-header', { hasText: name }) });
  const rowIn = (name, text) => pane(name).locator('.monaco-list-row', { hasText: text }).first();
  const shot = name => picture(`views-${name}`);
  return [
    ['视图：图标在活动栏，三个视图有内容', async () => {
      await page.locator('.activitybar .action-label[aria-label^="Nigao"]').first().click();
      for (const [name, text] of [['任务分工', '主要任务'], ['指标', '行业级平台'], ['检查结果', '机构名称已变更']]) await rowIn(name, text).waitFor({ timeout: 30_000 });
      return (await rows('.sidebar .monaco-list-row')).join(' | ').slice(0, 400);
    }],
    ['视图：未写明责任单位的任务有标记', async () => {
      const gap = rowIn('任务分工', '强化安全保障');
      await gap.waitFor();
      assert.match(await gap.innerText(), /未写明/);
      assert.match(await gap.getAttribute('aria-label'), /未写明责任单位/);
    }],
    ['视图：单击转到正文，焦点留在视图', async () => {
      await rowIn('任务分工', '加强人才培养').click();
      await page.locator('.statusbar-item', { hasText: 'Ln 14' }).waitFor({ timeout: 15_000 });
      assert.ok(await page.evaluate(() => document.activeElement?.closest('.sidebar') !== null), 'focus left the view');
    }],
    ['视图：光标所在任务随之选中', async () => {
      await page.locator('.view-line', { hasText: '推广典型场景' }).click();
      await pane('任务分工').locator('.monaco-list-row.selected', { hasText: '推广典型场景' }).waitFor({ timeout: 15_000 });
      assert.ok(await page.evaluate(() => document.activeElement?.closest('.editor-instance, .editor-container') !== null), 'focus left the text');
    }],
    ['视图：右键菜单', async () => {
      await rowIn('任务分工', '强化安全保障').click({ button: 'right' });
      const menu = page.locator('.context-view .monaco-menu');
      await menu.waitFor({ timeout: 15_000 });
      const items = (await menu.innerText()).replace(/\s+/g, ' ');
      for (const item of ['Insert Responsible Units', 'Go to Text', 'Copy as Table Row']) assert.ok(items.includes(item), items);
      await page.keyboard.press('Escape');
      return items;
    }],
    ['视图：截图（浅色、深色、窄侧栏、按单位、按章节）', async () => {
      await page.keyboard.press('Escape');
      await pane('指标').locator('.monaco-list-row .monaco-tl-twistie').first().click();
      await pane('检查结果').locator('.monaco-list-row .monaco-tl-twistie').first().click();
      for (const [key, name] of Object.entries(themes)) {
        await theme(name);
        await settled();
        await shot(key);
      }
      await command('Nigao: Tasks: Group by Unit');
      await command('Nigao: Findings: Group by Section');
      await settled();
      await shot('dark-units');
      await theme(themes.light);
      const sash = await page.locator('.sidebar').boundingBox();
      await page.mouse.move(sash.x + sash.width, 400);
      await page.mouse.down();
      await page.mouse.move(sash.x + 190, 400, { steps: 5 });
      await page.mouse.up();
      await settled();
      await shot('narrow-units');
      await command('Nigao: Tasks: Group by Section');
      await command('Nigao: Findings: Group by Rule');
      await settled();
      await shot('narrow');
      await page.mouse.move(sash.x + 190, 400);
      await page.mouse.down();
      await page.mouse.move(sash.x + sash.width, 400, { steps: 5 });
      await page.mouse.up();
    }],
    ['视图：按拼音筛选单位', async () => {
      await command('Nigao: Tasks: Filter by Unit');
      await page.locator('.quick-input-title', { hasText: '按单位筛选任务' }).waitFor({ timeout: 15_000 });
      await page.keyboard.type('jyt', { delay: 30 });
      const found = page.locator('.quick-input-list .monaco-list-row', { hasText: '省教育厅' }).first();
      await found.waitFor({ timeout: 15_000 });
      await shot('filter');
      await page.keyboard.press('Enter');
      await rowIn('任务分工', '建设平台体系').waitFor({ state: 'hidden', timeout: 15_000 });
      await pane('任务分工').locator('.pane-header', { hasText: '省教育厅' }).waitFor();
      await rowIn('任务分工', '加强人才培养').waitFor();
      await command('Nigao: Tasks: Clear Filter');
      await rowIn('任务分工', '推广典型场景').waitFor();
    }],
    ['视图：没有文稿时的欢迎', async () => {
      await command('View: Close All Editors');
      const welcome = pane('任务分工').locator('.welcome-view-content');
      await welcome.waitFor({ timeout: 15_000 });
      const buttons = await welcome.locator('.monaco-button').allInnerTexts();
      await settled();
      await shot('welcome');
      await welcome.locator('.monaco-button', { hasText: 'Open Sample Draft' }).click();
      await rowIn('任务分工', '优化算力布局').waitFor({ timeout: 30_000 });
      // The picture of the README: a place with findings, no tip in the way.
      await page.mouse.move(1200, 15);
      await page.keyboard.press('Control+G');
      await page.keyboard.type('33:30');
      await page.keyboard.press('Enter');
      await pane('任务分工').locator('.monaco-list-row.selected', { hasText: '发展人工智能产业' }).waitFor({ timeout: 15_000 });
      await settled();
      await shot('sample');
      await command('View: Revert and Close Editor');
      await draft();
      await page.keyboard.press('Control+Home');
      await page.waitForSelector('.squiggly-error', { timeout: 30_000, state: 'attached' });
      await rowIn('任务分工', '强化安全保障').waitFor({ timeout: 30_000 });
      await settled();
      return buttons.join(' | ');
    }],
    ['悬停', async () => {
      await page.keyboard.press('Control+Home');
      const tip = page.locator('.monaco-hover:not(.hidden) .hover-contents');
      await page.locator('.view-line span', { hasText: '省经信委' }).last().hover();
      await tip.filter({ hasText: '省经信厅' }).first().waitFor({ timeout: 30_000 });
      return (await tip.allInnerTexts()).join(' ').replace(/\s+/g, ' ').slice(0, 300);
    }],
  ];
}
