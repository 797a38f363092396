import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from '../../server/src/core/rules/registry';
import { findSettings, loadSettings } from '../../server/src/core/service/settingsChain';
import { encodeText } from '../../server/src/node/encode';
import { fileSettingsHost, slashed } from '../../server/src/node/settingsHost';

suite('settings files on disk', () => {
  let folder = '';
  setup(() => {
    folder = slashed(mkdtempSync(join(tmpdir(), 'nigao-')));
    mkdirSync(`${folder}/.git`);
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  async function problems(): Promise<readonly string[]> {
    const host = fileSettingsHost();
    const path = await findSettings(folder, host);
    return path === undefined ? ['none'] : (await loadSettings(path, rules, host)).problems.map(p => `${p.path.slice(folder.length + 1)}:${p.span.start} ${p.message}`);
  }
  const put = (content: string | Uint8Array): void => writeFileSync(`${folder}/.nigao.json`, content);

  test('no file: no settings', async () => assert.deepEqual(await problems(), ['none']));
  test('a folder in its place is said, not passed over', async () => {
    mkdirSync(`${folder}/.nigao.json`);
    assert.deepEqual(await problems(), ['.nigao.json:0 设置文件是文件夹，不是文件。']);
  });
  test('bytes that are no text', async () => {
    put(new Uint8Array([0, 1, 2]));
    assert.deepEqual(await problems(), ['.nigao.json:0 设置文件是二进制文件，不是文本。']);
  });
  test('one that it extends is a folder', async () => {
    mkdirSync(`${folder}/general.json`);
    put('{ "extends": "general.json" }');
    assert.deepEqual(await problems(), ['.nigao.json:13 引用的设置文件“general.json”是文件夹，不是文件。']);
  });
  test('GB 18030 and a byte-order mark are read', async () => {
    put(encodeText('{ "terms": { "forbid": { "抓手": 3 } } }', 'GB18030') ?? new Uint8Array());
    assert.deepEqual(await problems(), ['.nigao.json:31 “抓手”的值3无效：应为文字，写明不用的理由。']);
    put('\ufeff{ "kind": 3 }');
    assert.match((await problems())[0] ?? '', /^\.nigao\.json:11 “kind”的值3无效/);
  });
});
