// Steps of the workbench suite that use the boards 任务分解表, 指标总览 and 两稿对照; pictures of each in light and dark at 1280×720.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { accessible } from './accessibility.mjs';

const small = { width: 1280, height: 720 };

/** The workbench suite's own hands. `folder`: where the draft `name` lies. */
export function boardSteps({ page, command, draft, folder, name, board, shot: picture, settled, theme }) {
  const shot = file => picture(`boards-${file}`);
  const rowsShown = frame => frame.locator('tbody.row:not([hidden])').count();
  const toText = async frame => {
    await frame.locator('tbody.row', { hasText: '加强人才培养' }).locator('td.no').click();
    await page.locator('.statusbar-item', { hasText: 'Ln 14' }).waitFor({ timeout: 15_000 });
  };
  return [
    ['任务分解表：从编辑器标题栏打开', async () => {
      await page.setViewportSize(small);
      for (const [part, key] of [['panel', 'Control+J'], ['sidebar', 'Control+B']]) if (await page.locator(`.part.${part}`).isVisible()) await page.keyboard.press(key);
      await draft();
      await page.locator('.editor-actions .action-label[aria-label*="Task Breakdown Table"]').first().click();
      const frame = await board('tasks');
      assert.match(await frame.locator('output.count').innerText(), /共5项任务，1项未写明责任单位/);
      assert.equal(await frame.locator('tbody.has-gap').count(), 1);
      return frame.locator('thead').innerText();
    }],
    ['任务分解表：筛选、查找、排序、方向键', async () => {
      const frame = await board('tasks');
      await frame.locator('[data-filter="unit"]').selectOption({ label: '省经信厅（2项）' });
      assert.equal(await rowsShown(frame), 2);
      await frame.locator('[data-filter="text"]').fill('场景');
      assert.equal(await rowsShown(frame), 1);
      assert.equal(await frame.locator('output.count').innerText(), '显示1项，共5项');
      await frame.locator('[data-filter="text"]').fill('没有这样的词');
      await frame.locator('.none').waitFor();
      await frame.locator('[data-filter="text"]').fill('');
      await frame.locator('[data-filter="unit"]').selectOption('');
      await frame.locator('th.no button').click();
      await frame.locator('th.no button').click();
      assert.equal(await frame.locator('th.no').getAttribute('aria-sort'), 'descending');
      assert.match(await frame.locator('tbody.row').first().innerText(), /加强人才培养/);
      await frame.locator('tbody.row .link').first().focus();
      await page.keyboard.press('ArrowDown');
      assert.match(await frame.evaluate(() => document.activeElement.textContent), /培育服务机构/);
      await frame.locator('th.no button').click();
      assert.match(await frame.locator('tbody.row').first().innerText(), /培育行业级平台/);
    }],
    ['任务分解表：单击行转到正文，回来时筛选仍在', async () => {
      let frame = await board('tasks');
      await frame.locator('[data-filter="text"]').fill('人才');
      await toText(frame);
      await page.locator('.tab', { hasText: '任务分解表' }).click();
      frame = await board('tasks');
      await frame.waitForFunction(() => document.querySelectorAll('tbody.row:not([hidden])').length === 1);
      assert.equal(await frame.locator('[data-filter="text"]').inputValue(), '人才');
      await frame.locator('[data-filter="text"]').fill('');
    }],
    ['任务分解表：随改动更新', async () => {
      await draft();
      await page.locator('.view-line', { hasText: '强化安全保障' }).click();
      await page.keyboard.press('End');
      await page.keyboard.insertText('（责任单位：省应急管理厅）');
      await command('View: Split Editor Right');
      await command('Nigao: Task Breakdown Table');
      const frame = await board('tasks');
      await frame.waitForFunction(() => document.querySelectorAll('tbody.has-gap').length === 0, undefined, { timeout: 15_000 });
      await page.locator('.view-line', { hasText: '加强宣传引导' }).click();
      await page.keyboard.press('Control+Z');
      await frame.waitForFunction(() => document.querySelectorAll('tbody.has-gap').length === 1, undefined, { timeout: 15_000 });
      await shot('beside');
      await command('View: Join All Editor Groups');
    }],
    ['任务分解表：导出', async () => {
      await command('Nigao: Task Breakdown Table');
      const frame = await board('tasks');
      const saved = [];
      for (const [format, ending] of [['csv', '.csv'], ['xlsx', '.xlsx']]) {
        await frame.locator(`[data-export="${format}"]`).click();
        const input = page.locator('.quick-input-widget input').first();
        await input.waitFor({ timeout: 15_000 });
        await page.waitForFunction(wanted => document.querySelector('.quick-input-widget input').value.endsWith(wanted), ending, { timeout: 15_000 });
        await page.keyboard.press('Enter');
        await page.locator('.notification-toast', { hasText: ending }).waitFor({ timeout: 15_000 });
        await command('Notifications: Clear All Notifications');
        saved.push(...fs.readdirSync(folder).filter(f => f.endsWith(ending)));
      }
      assert.equal(saved.length, 2, saved.join());
      assert.match(fs.readFileSync(path.join(folder, saved[0]), 'utf8'), /^\ufeff序号,章节/);
      return saved.join(' ');
    }, [/^已保存“.*\.(?:csv|xlsx)”/]],
    ['检查报告：从标题栏的菜单写出，文稿不动', async () => {
      await draft();
      const before = fs.readFileSync(path.join(folder, name), 'utf8');
      await page.locator('.editor-group-container.active .editor-actions .codicon-toolbar-more').click();
      await page.locator('.context-view .monaco-menu .action-item', { hasText: 'Write Review Report' }).click();
      await page.waitForFunction(() => document.querySelector('.quick-input-widget input').value.endsWith('检查报告.html'), undefined, { timeout: 15_000 });
      await page.keyboard.press('Enter');
      await page.locator('.notification-toast', { hasText: '检查报告.html' }).waitFor({ timeout: 15_000 });
      await command('Notifications: Clear All Notifications');
      const [report] = fs.readdirSync(folder).filter(f => f.endsWith('检查报告.html'));
      assert.match(fs.readFileSync(path.join(folder, report), 'utf8'), /<h1>.+检查报告<\/h1>/);
      const alone = await page.context().newPage();
      await alone.setContent(fs.readFileSync(path.join(folder, report), 'utf8'));
      await accessible(alone, report);
      await alone.close();
      assert.equal(fs.readFileSync(path.join(folder, name), 'utf8'), before);
      return report;
    }, [/^已保存“.*检查报告\.html”/]],
    ['指标总览：各年数值、转到正文', async () => {
      await draft();
      await command('Nigao: Target Overview');
      const frame = await board('targets');
      assert.match(await frame.locator('thead').innerText(), /2028年/);
      await frame.locator('.stated .link', { hasText: '30家' }).first().click();
      await page.locator('.statusbar-item', { hasText: 'Ln 13' }).waitFor({ timeout: 15_000 });
    }],
    ['两稿对照：选旧稿、三栏、转到旧稿', async () => {
      const text = fs.readFileSync(path.join(folder, name), 'utf8');
      fs.writeFileSync(path.join(folder, '旧稿.gw'), text.replace('4.培育服务机构', '4.引进服务机构').replace('培育服务机构30家', '培育服务机构20家').replace(/^.*强化安全保障.*\n/m, ''));
      await draft();
      await command('Nigao: Compare With Another Draft');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '选择文件' }).click();
      await page.waitForFunction(() => document.querySelector('.quick-input-widget input').value.startsWith('/'), undefined, { timeout: 15_000 });
      // The dialog writes the folder once more when it has read it.
      const old = path.join(folder, '旧稿.gw');
      for (let tries = 0; tries < 10; tries++) {
        await page.locator('.quick-input-widget input').first().fill(old);
        await page.waitForTimeout(300);
        if (await page.locator('.quick-input-widget input').first().inputValue() === old) break;
      }
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '旧稿.gw' }).first().waitFor({ timeout: 15_000 });
      await page.keyboard.press('Enter');
      const frame = await board('compare');
      await frame.locator('del', { hasText: '20' }).waitFor();
      await frame.locator('[data-tab="tasks"]').focus();
      await page.keyboard.press('ArrowRight');
      await frame.locator('#panel-targets', { hasText: '+10家（+50%）' }).waitFor();
      await frame.locator('[data-tab="tasks"]').click();
      return frame.locator('.summary').innerText();
    }],
    ['看板：截图（浅色、深色），无障碍', async () => {
      for (const [key, name] of Object.entries({ light: 'Light Modern', dark: 'Dark Modern' })) {
        await theme(name);
        for (const [kind, tab] of [['compare', '两稿对照'], ['tasks', '任务分解表'], ['targets', '指标总览']]) {
          await page.locator('.tab', { hasText: tab }).click();
          const frame = await board(kind);
          await settled();
          await shot(`${kind}-${key}`);
          await accessible(frame, `${kind} ${name}`);
        }
      }
      await theme('Light Modern');
    }],
    ['两稿对照：转到旧稿、打开文本对照', async () => {
      await page.locator('.tab', { hasText: '两稿对照' }).click();
      let frame = await board('compare');
      await frame.locator('[data-diff]').click();
      await page.locator('.monaco-diff-editor').waitFor({ timeout: 15_000 });
      await page.locator('.tab', { hasText: '两稿对照' }).click();
      frame = await board('compare');
      await frame.locator('[data-go="old"]', { hasText: '引进服务机构' }).click();
      await page.locator('.tab.active', { hasText: '旧稿.gw' }).waitFor({ timeout: 15_000 });
    }],
  ];
}
