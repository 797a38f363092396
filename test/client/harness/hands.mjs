// What a person does in a workbench, by its user interface alone; shared by the .vsix suite and the web suite.
import * as path from 'node:path';
import { project } from './parts.mjs';

/** The hands of one page. `command`: runs one by its title; `choice`: of the list that the command shows. */
export function handsOf(page) {
  const input = page.locator('.quick-input-widget .quick-input-box input').first();
  const rows = async selector => (await page.locator(selector).allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim());
  const pick = async (typed, shown) => {
    await input.fill(typed, { timeout: 10_000 });
    await page.locator('.quick-input-list .monaco-list-row', { hasText: shown }).first().click({ timeout: 10_000 });
  };
  /** A box for input that is on its way out, or loses the focus to what was done before, takes no more words: then it is asked for once more, as a person would. */
  const command = async (title, choice) => {
    for (let tries = 1; ; tries++) {
      try {
        await boxGone(page);
        await page.keyboard.press('F1');
        await pick(`>${title}`, title);
        if (choice !== undefined) await pick(choice, choice);
        return;
      } catch (error) {
        if (tries === 3) throw error;
      }
    }
  };
  // Tabs of boards bear the name of the draft too. A list that is still filling may give another row under the mouse.
  const open = async name => {
    for (let tries = 0; tries < 3; tries++) {
      await page.keyboard.press('Control+P');
      await pick(name, name);
      if (await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: 10_000 }).then(() => true, () => false)) return;
      await page.keyboard.press('Escape');
    }
    throw new Error(`没有打开${name}`);
  };
  /** The page of the board of a kind that is to be seen, once it has rows. */
  const board = async kind => {
    for (const end = Date.now() + 30_000; Date.now() < end;) {
      for (const frame of page.frames()) {
        const found = await frame.evaluate(wanted => document.body?.dataset?.board?.includes(`"kind":"${wanted}"`) === true && document.querySelector('tbody.row') !== null, kind).catch(() => false);
        if (found) return frame;
      }
      await page.waitForTimeout(100);
    }
    throw new Error(`没有出现${kind}`);
  };
  return {
    page, rows, pick, command, open, board,
    status: page.locator('.statusbar-item', { hasText: '拟稿' }),
    line: n => page.locator('.statusbar-item', { hasText: new RegExp(`(?:Ln|行) ${n}, `) }).waitFor({ timeout: 15_000 }),
    theme: name => command('Preferences: Color Theme', name),
    shot: name => page.screenshot({ path: path.join(project, `out/${name}.png`) }),
    /** For pictures only: nothing is waited for that could be looked at. */
    settled: () => page.waitForTimeout(600),
  };
}

/** Waits until no box for input is to be seen; one that stays is closed. Escape is pressed for a box alone: elsewhere it means something of its own. */
export async function boxGone(page) {
  const gone = () => page.locator('.quick-input-widget').first().waitFor({ state: 'hidden', timeout: 2000 }).then(() => true, () => false);
  if (!(await gone())) await page.keyboard.press('Escape');
}

/** Remembers every notification that comes up, also one that goes by itself. To be called before the page is loaded. */
export async function watchNotifications(page) {
  await page.addInitScript(() => {
    if (window.top !== window) return;
    const seen = new Map();
    window.nigaoNotifications = () => {
      const texts = [...seen.values()];
      for (const toast of seen.keys()) if (!toast.isConnected) seen.delete(toast);
      for (const toast of seen.keys()) seen.set(toast, '');
      return texts.filter(text => text !== '');
    };
    // The words come a moment after the box, and go before it.
    new MutationObserver(() => {
      for (const toast of document.querySelectorAll('.notification-toast')) {
        const text = toast.querySelector('.notification-list-item-message')?.textContent ?? '';
        if (text !== '' && !seen.has(toast)) seen.set(toast, text);
      }
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
}

/**
 * What `attempt` gives ({ passes, failures }); where it fails it is made once more, from the beginning: a busy machine may be late for a key. What fails twice has failed.
 */
export async function twiceAtMost(attempt, log) {
  const first = await attempt();
  if (first.failures === 0) return first;
  log('未通过，从头再试一次');
  return attempt();
}

/**
 * Runs the steps ([name, what is done, patterns of notifications that are expected]) in order until one fails: each stands on the one before. A notification
 * that no step expects is a failure. Returns { passes, failures }.
 */
export async function runSteps(page, steps, log) {
  const result = { passes: 0, failures: 0 };
  for (const [name, step, expected = []] of steps) {
    try {
      const said = await step();
      const needless = (await page.evaluate(() => window.nigaoNotifications())).filter(text => !expected.some(pattern => pattern.test(text)));
      if (needless.length > 0) throw new Error(`不必要的通知：${needless.join(' | ')}`);
      log('✔', name, said ?? '');
      result.passes++;
    } catch (error) {
      log('✘', name, String(error).slice(0, 800));
      result.failures++;
      break;
    }
  }
  return result;
}
