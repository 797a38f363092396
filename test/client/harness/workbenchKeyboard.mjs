// What a writer and a reviewer do, with the keyboard alone: no step moves or presses the mouse.
import assert from 'node:assert/strict';
import { boxGone } from './hands.mjs';

export function keyboardSteps({ page, status, line, board, shot, settled }) {
  const { keyboard } = page;
  const rowsOfList = page.locator('.quick-input-list .monaco-list-row');
  /** Presses keys one after the other. */
  const press = async (...keys) => { for (const key of keys) await keyboard.press(key); };
  /** Runs a command as it is found in the palette, by typing. */
  const run = async title => {
    const found = rowsOfList.filter({ hasText: title });
    for (let tries = 1; ; tries++) {
      await boxGone(page);
      await press('F1');
      await boxOpen();
      await keyboard.type(title);
      if (await found.first().waitFor({ timeout: 8000 }).then(() => true, () => false)) break;
      assert.ok(tries < 3, `${title} is not in the palette`);
      await press('Escape');
    }
    for (let i = 0; i < 5 && !(await found.first().evaluate(row => row.classList.contains('focused'))); i++) await press('ArrowDown');
    await press('Enter');
  };
  /** The box for input has the focus: what is typed goes there. */
  const boxOpen = () => page.waitForFunction(() => document.activeElement?.closest('.quick-input-widget') !== null && document.activeElement?.closest('[inert]') === null, undefined, { timeout: 15_000 });
  /** Goes to a section by some words of its heading. */
  const toSection = async (words, heading, at) => {
    await boxGone(page);
    await press('Control+Shift+O');
    await boxOpen();
    await keyboard.type(words);
    await rowsOfList.first().filter({ hasText: heading }).waitFor({ timeout: 15_000 });
    await press('Enter');
    await boxGone(page);
    await line(at);
    await inText();
  };
  /** The view of tasks, with the focus on its first row. */
  const toTasks = async () => {
    await run('Focus on Tasks and Units View');
    await pane('任务分工').locator('.monaco-list-row', { hasText: '主要任务' }).waitFor({ timeout: 30_000 });
    await page.waitForFunction(() => document.activeElement?.closest('.sidebar .pane .monaco-list') !== null, undefined, { timeout: 15_000 });
    await press('Home');
    await focusedRow('任务分工').filter({ hasText: '二、主要任务' }).waitFor({ timeout: 15_000 });
  };
  const pane = name => page.locator('.sidebar .pane', { has: page.locator('.pane-header', { hasText: name }) });
  const focusedRow = name => pane(name).locator('.monaco-list-row.focused');
  const inText = () => page.waitForFunction(() => document.activeElement?.matches('.editor-instance .native-edit-context, .editor-instance .inputarea'), undefined, { timeout: 15_000 });
  /** What has the focus in the page of a board, as a screen reader would say it. */
  const spoken = frame => frame.evaluate(() => {
    const { activeElement: e } = document;
    const label = e?.closest('label')?.textContent ?? '';
    return e === null || e === document.body ? '' : `${e.tagName.toLowerCase()} ${e.getAttribute('aria-label') ?? (label || e.textContent || '').replace(/\s+/g, ' ').trim()}`;
  });
  return [
    ['键盘：打开文稿', async () => {
      await page.waitForSelector('.monaco-editor .view-line', { timeout: 30_000 });
      await status.filter({ hasText: /行动计划 .*警/ }).waitFor({ timeout: 60_000 });
      await press('Control+1', 'Control+Home');
      await inText();
    }],
    ['键盘：F8 到下一处问题，Ctrl+. 选首个改法', async () => {
      await press('F8');
      const peek = page.locator('.marker-widget', { hasText: '省经信委' });
      await peek.waitFor({ timeout: 15_000 });
      await press('Escape');
      await peek.waitFor({ state: 'hidden', timeout: 15_000 });
      await inText();
      await press('Control+.');
      await page.locator('.action-widget .monaco-list-row.focused', { hasText: '改为“省经信厅”' }).waitFor({ timeout: 15_000 });
      await shot('keyboard-fix');
      await press('Enter');
      await page.locator('.view-line', { hasText: '省经信委' }).waitFor({ state: 'detached', timeout: 15_000 });
      await inText();
    }],
    ['键盘：Ctrl+Shift+O 转到一节', async () => {
      await toSection('强化安全', '3.强化安全保障', 11);
    }],
    ['键盘：Ctrl+Alt+D 插入责任单位', async () => {
      await press('Control+Alt+D');
      await page.locator('.quick-input-title', { hasText: '强化安全保障' }).waitFor({ timeout: 15_000 });
      await boxOpen();
      for (const typed of ['yjgl', 'jxt']) {
        await rowsOfList.first().waitFor({ timeout: 15_000 });
        await keyboard.type(typed);
        await rowsOfList.first().filter({ hasText: typed === 'jxt' ? '省经信厅' : '省应急管理厅' }).waitFor({ timeout: 15_000 });
        await press('Enter');
        await rowsOfList.first().filter({ hasText: '（责任单位：' }).waitFor({ timeout: 15_000 });
      }
      await press('Enter');
      await page.locator('.view-line', { hasText: '（责任单位：省应急管理厅、省经信厅）' }).waitFor({ timeout: 15_000 });
      await press('Control+Z');
      await inText();
    }],
    ['键盘：任务分工视图，方向键走到一行，Enter 转到正文', async () => {
      await toTasks();
      for (let i = 0; i < 5; i++) await press('ArrowDown');
      const label = await focusedRow('任务分工').getAttribute('aria-label');
      assert.match(label ?? '', /完善服务体系/);
      await press('ArrowLeft');
      assert.equal(await focusedRow('任务分工').getAttribute('aria-expanded'), 'false');
      await press('ArrowRight', 'ArrowDown', 'ArrowDown');
      await focusedRow('任务分工').filter({ hasText: '5.加强人才培养' }).waitFor({ timeout: 15_000 });
      await shot('keyboard-tree');
      await press('Enter');
      await line(14);
      await inText();
      return label;
    }],
    ['键盘：视图里用空格预览，菜单键打开菜单', async () => {
      await toTasks();
      await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Space');
      await line(10);
      assert.match(await focusedRow('任务分工').innerText(), /2\.推广典型场景/);
      await press('ArrowDown');
      await focusedRow('任务分工').filter({ hasText: '3.强化安全保障' }).waitFor({ timeout: 15_000 });
      await press('Shift+F10');
      const menu = page.locator('.context-view .monaco-menu');
      await menu.waitFor({ timeout: 15_000 });
      const items = (await menu.innerText()).replace(/\s+/g, ' ');
      for (let i = 0; i < 4 && !(await menu.locator('.action-item.focused', { hasText: 'Insert' }).isVisible()); i++) await press('ArrowDown');
      await menu.locator('.action-item.focused', { hasText: 'Insert Responsible Units' }).waitFor({ timeout: 15_000 });
      await press('Enter');
      await page.locator('.quick-input-title', { hasText: '强化安全保障' }).waitFor({ timeout: 15_000 });
      await press('Escape');
      return items;
    }],
    ['键盘：检查结果视图，Enter 展开规则、转到问题', async () => {
      await run('Focus on Findings View');
      await page.waitForFunction(() => document.activeElement?.closest('.sidebar .pane .monaco-list') !== null, undefined, { timeout: 15_000 });
      await press('Home');
      const rule = focusedRow('检查结果').filter({ hasText: '任务未落实责任单位' });
      await rule.waitFor({ timeout: 15_000 });
      const before = await rule.getAttribute('aria-expanded');
      await press('Enter');
      await pane('检查结果').locator(`.monaco-list-row.focused[aria-expanded="${before === 'true' ? 'false' : 'true'}"]`).waitFor({ timeout: 15_000 });
      if (before === 'true') await press('ArrowRight');
      await press('ArrowDown');
      await focusedRow('检查结果').filter({ hasText: '第11行' }).waitFor({ timeout: 15_000 });
      await press('Enter');
      await line(11);
      await inText();
    }],
    ['键盘：任务分解表，逐项走到并转到正文，再回来', async () => {
      await run('Nigao: Task Breakdown Table');
      const frame = await board('tasks');
      await frame.waitForFunction(() => document.hasFocus());
      const order = [];
      for (let i = 0; i < 40; i++) {
        await press('Tab');
        const said = await spoken(frame);
        if (said === '') break;
        order.push(said);
        if (/强化安全保障/.test(said)) break;
      }
      assert.match(order.at(-1) ?? '', /^button 3\.强化安全保障，没有写明责任单位/, order.join(' → '));
      await shot('keyboard-board');
      await press('ArrowDown');
      assert.match(await spoken(frame), /4\.培育服务机构/);
      await press('Enter');
      await line(13);
      await inText();
      await run('Nigao: Task Breakdown Table');
      const again = await board('tasks');
      await again.waitForFunction(() => /培育服务机构/.test(document.activeElement?.textContent ?? ''), undefined, { timeout: 15_000 });
      return order.join(' → ');
    }],
    ['键盘：在表里筛选、排序、导出', async () => {
      const frame = await board('tasks');
      const to = async (name, back = false) => {
        for (let i = 0; i < 40 && !(await spoken(frame)).includes(name); i++) await press(back ? 'Shift+Tab' : 'Tab');
        assert.ok((await spoken(frame)).includes(name), `${name} cannot be reached`);
      };
      await to('只看未写明单位的', true);
      await press('Space');
      await frame.waitForFunction(() => document.querySelectorAll('tbody.row:not([hidden])').length === 1);
      await press('Space');
      await to('查找', true);
      await keyboard.type('2027');
      await frame.waitForFunction(() => document.querySelectorAll('tbody.row:not([hidden])').length === 1);
      for (let i = 0; i < 4; i++) await press('Backspace');
      await to('button 重点任务');
      await press('Enter');
      await frame.waitForFunction(() => document.querySelector('th.task').getAttribute('aria-sort') === 'ascending');
      await press('Enter', 'Enter');
      await to('button CSV', true);
      await press('Enter');
      await page.waitForFunction(() => document.querySelector('.quick-input-widget .quick-input-box input').value.endsWith('.csv'), undefined, { timeout: 15_000 });
      await press('Enter');
      await page.locator('.notification-toast', { hasText: '.csv' }).waitFor({ timeout: 15_000 });
      await run('Notifications: Clear All Notifications');
      await press('Control+W');
      await inText();
    }, [/^已保存“.*\.csv”/]],
    ['键盘：重新编号', async () => {
      await toSection('推广典型', '2.推广典型场景', 10);
      await press('Delete');
      await keyboard.type('7');
      await page.locator('.view-line', { hasText: '7.推广典型场景' }).waitFor({ timeout: 15_000 });
      await run('Nigao: Renumber');
      await page.locator('.quick-input-title', { hasText: '重新编号' }).waitFor({ timeout: 15_000 });
      await press('Enter');
      await page.locator('.view-line', { hasText: '2.推广典型场景' }).waitFor({ timeout: 15_000 });
      await inText();
    }],
    ['键盘：降低层级、提升层级', async () => {
      await press('Control+Alt+]');
      await page.locator('.view-line', { hasText: '（1）推广典型场景' }).waitFor({ timeout: 15_000 });
      await press('Control+Alt+[');
      await page.locator('.view-line', { hasText: '2.推广典型场景' }).waitFor({ timeout: 15_000 });
    }],
    ['高对比度：视图、看板（截图）', async () => {
      for (const [key, theme] of [['hc', 'Dark High Contrast'], ['hc-light', 'Light High Contrast']]) {
        await run('Preferences: Color Theme');
        await page.waitForFunction(() => document.querySelector('.quick-input-widget .quick-input-box input')?.value === '', undefined, { timeout: 15_000 });
        await boxOpen();
        await keyboard.type(theme);
        await rowsOfList.first().filter({ hasText: theme }).waitFor({ timeout: 15_000 });
        await press('Enter');
        await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 15_000 });
        for (const [kind, title] of [['tasks', 'Task Breakdown Table'], ['targets', 'Target Overview']]) {
          await run(`Nigao: ${title}`);
          const frame = await board(kind);
          await frame.waitForFunction(() => document.hasFocus());
          for (let i = 0; i < 40 && !/培育服务机构|服务机构数量/.test(await spoken(frame)); i++) await press('Tab');
          await settled();
          await shot(`keyboard-${kind}-${key}`);
        }
      }
    }],
  ];
}
