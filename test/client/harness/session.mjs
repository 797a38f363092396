// One session of a writer: a fresh folder with drafts, a fresh window on it.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { handsOf, runSteps, twiceAtMost, watchNotifications } from './hands.mjs';
import { project } from './parts.mjs';
import { openPage } from './server.mjs';

export const draft = '工业互联网行动计划.gw';
export const note = '随手记.txt';

/** `steps` gets the hands, the folder and a way to open the window again as it was left, and gives the steps; `picture`: taken at the end, in any case. */
export function runSession(parts, server, session, log) {
  return twiceAtMost(() => attempt(parts, server, session, log), log);
}

async function attempt(parts, server, { name, steps, picture }, log) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nigao-drafts-'));
  fs.copyFileSync(path.join(project, 'test/client/harness/draft.gw'), path.join(folder, draft));
  fs.writeFileSync(path.join(folder, note), '周一开会，讨论行动计划。\n带上材料,不要忘.\n');
  const { browser, page } = await openPage(parts);
  try {
    await watchNotifications(page);
    await page.goto(server.url(folder, [['openFile', server.remote(path.join(folder, draft))]]));
    const hands = handsOf(page);
    /** Opens the window again as it was left. The workbench writes down every few seconds what is open; what the address asks for would stand in for it. */
    const reopen = async () => {
      await page.waitForTimeout(7000);
      const plain = server.url(folder, []);
      await (page.url() === plain ? page.reload() : page.goto(plain));
    };
    log(`—— ${name}`);
    return await runSteps(page, steps({ ...hands, draft: () => hands.open(draft), folder, name: draft, reopen }), log);
  } finally {
    await page.screenshot({ path: path.join(project, `out/${picture}.png`) }).catch(() => undefined);
    log('截图', `out/${picture}.png`);
    await browser.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
