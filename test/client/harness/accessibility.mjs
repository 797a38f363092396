// What axe-core finds against a page of the extension: contrast, names, roles, order of headings, …
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { installAxe } from './parts.mjs';

let script;

/** Fails with what is wrong and where. `page`: a page or a frame of one. */
export async function accessible(page, name) {
  script ??= fs.readFileSync(installAxe(console.log), 'utf8');
  await page.evaluate(`${script};0`);
  const wrong = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(node => `${id} ${node.target.join(' ')} ${node.any[0]?.message ?? node.failureSummary ?? ''}`));
  });
  assert.deepEqual(wrong, [], name);
}
