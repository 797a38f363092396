// Steps of a reader: hover, folding, breadcrumbs, sticky lines, links, and what is shown when it is switched on; pictures in light, dark, and beside a wide side bar.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { project } from './parts.mjs';

const name = '港航行动计划.gw';
const cited = '已印发数据规划.txt';
const citedText = '滨政发〔2025〕12号\n\n滨江市数据发展规划\n\n一、总体要求\n\n坚持统筹。\n\n二、主要任务\n\n（一）开放数据。建设平台。\n';

export function readingSteps({ page, open, command, folder, rows, shot, settled, theme, status }) {
  const tip = page.locator('.monaco-hover:not(.hidden) .hover-contents');
  const lineOf = words => page.locator('.view-line', { hasText: words }).first();
  /** Rests the mouse on words of the draft. */
  const hover = async (words, said, picture) => {
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    const place = await page.evaluate(wanted => {
      const walker = document.createTreeWalker(document.querySelector('.editor-instance .view-lines'), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return undefined;
    }, words);
    assert.ok(place, `${words} is not on the screen`);
    await page.mouse.move(place.x, place.y);
    await tip.filter({ hasText: said }).first().waitFor({ timeout: 30_000 });
    await settled();
    await shot(`reading-${picture}`);
    return (await tip.allInnerTexts()).join(' ').replace(/\s+/g, ' ').slice(0, 200);
  };
  const settings = change => {
    fs.mkdirSync(path.join(folder, '.vscode'), { recursive: true });
    fs.writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(change));
  };
  return [
    ['阅读：打开文稿', async () => {
      fs.copyFileSync(path.join(project, 'test/client/harness/reading.gw'), path.join(folder, name));
      fs.writeFileSync(path.join(folder, cited), citedText);
      await page.waitForSelector('.monaco-editor .view-line', { timeout: 30_000 });
      await open(name);
      await status.filter({ hasText: /行动计划 .*错/ }).waitFor({ timeout: 60_000 });
      return status.innerText();
    }],
    ['阅读：停在单位上', () => hover('省经信委', '浙江省经济和信息化委员会', 'unit')],
    ['阅读：停在指标上', () => hover('26000亿元', '网络零售额', 'target')],
    ['阅读：停在时限上', () => hover('到2028年', '2028年', 'date')],
    ['阅读：停在引用的文件上，Ctrl+单击打开', async () => {
      const said = await hover('滨江市数据发展规划', '滨政发', 'citation');
      await page.keyboard.press('Escape');
      await page.keyboard.down('Control');
      await lineOf('落实《滨江市数据').locator('.detected-link, .detected-link-active').first().click();
      await page.keyboard.up('Control');
      await page.locator('.tab.active', { hasText: cited }).waitFor({ timeout: 15_000 });
      await open(name);
      return said;
    }],
    ['阅读：折叠一节、一段，再展开', async () => {
      await lineOf('（一）建设智慧港口').click();
      await page.keyboard.press('Control+Shift+BracketLeft');
      await lineOf('1.更新装卸设备').waitFor({ state: 'detached', timeout: 15_000 });
      await lineOf('（二）壮大航运企业').waitFor();
      await settled();
      await shot('reading-folded');
      await page.keyboard.press('Control+Shift+BracketRight');
      await lineOf('1.更新装卸设备').waitFor({ timeout: 15_000 });
    }],
    ['阅读：导航路径', async () => {
      await lineOf('2.建设数据平台').click();
      const crumbs = page.locator('.breadcrumbs-control .monaco-breadcrumb-item');
      await crumbs.filter({ hasText: '2.建设数据平台' }).waitFor({ timeout: 15_000 });
      const shown = await crumbs.allInnerTexts();
      assert.ok(shown.some(text => text.includes('二、主要任务')) && shown.some(text => text.includes('（一）建设智慧港口')), shown.join(' > '));
      return shown.map(text => text.trim()).join(' > ');
    }],
    ['阅读：滚动时标题停在上方', async () => {
      await page.setViewportSize({ width: 1280, height: 360 });
      await page.keyboard.press('Control+G');
      await page.keyboard.type('19');
      await page.keyboard.press('Enter');
      await page.mouse.move(700, 250);
      await page.mouse.wheel(0, 150);
      const sticky = page.locator('.sticky-widget .sticky-line-content');
      await sticky.filter({ hasText: '二、主要任务' }).first().waitFor({ timeout: 15_000 });
      await settled();
      await shot('reading-sticky');
      const shown = (await sticky.allInnerTexts()).map(text => text.trim());
      await page.setViewportSize({ width: 1440, height: 900 });
      return shown.join(' / ');
    }],
    ['阅读：打开灰字注和计数', async () => {
      settings({ 'nigao.inlayHints.units': true, 'nigao.inlayHints.amounts': true, 'nigao.codeLens': true });
      await page.keyboard.press('Control+Home');
      await page.locator('.view-line', { hasText: '≈2.6万亿元' }).first().waitFor({ timeout: 30_000 });
      await page.locator('.view-line', { hasText: '承上级：' }).first().waitFor({ timeout: 30_000 });
      const lens = page.locator('.codelens-decoration a', { hasText: '项任务' }).first();
      await lens.waitFor({ timeout: 30_000 });
      await settled();
      await shot('reading-notes');
      const said = (await page.locator('.codelens-decoration').allInnerTexts()).join(' | ');
      await lens.click();
      await page.locator('.sidebar .pane-header', { hasText: '任务分工' }).waitFor({ timeout: 15_000 });
      return said;
    }],
    ['阅读：大纲（截图：浅色、深色、窄侧栏）', async () => {
      await command('Explorer: Focus on Outline View');
      await page.locator('.outline-pane .monaco-list-row', { hasText: '主要任务' }).first().waitFor({ timeout: 30_000 });
      for (const [key, title] of [['light', 'Light Modern'], ['dark', 'Dark Modern']]) {
        await theme(title);
        await settled();
        await shot(`reading-${key}`);
      }
      const { x, width } = await page.locator('.sidebar').boundingBox();
      await page.mouse.move(x + width, 400);
      await page.mouse.down();
      await page.mouse.move(x + 190, 400, { steps: 5 });
      await page.mouse.up();
      await settled();
      await shot('reading-narrow');
      return (await rows('.outline-pane .monaco-list-row')).join(' | ');
    }],
  ];
}
