import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extensionId, findings, show, started, until } from './support';

// First of all suites (by its name): afterwards the server runs.
suite('silence', () => {
  teardown(closeAll);

  test('the extension is there', () => {
    assert.ok(vscode.extensions.getExtension(extensionId));
  });

  test('a plain text that is no plan starts no server', async () => {
    const note = await show('note.txt', '周一开会，讨论行动计划。\n带上材料。\n');
    assert.equal(note.languageId, 'plaintext');
    const extension = vscode.extensions.getExtension(extensionId);
    await until('activation', () => extension?.isActive || undefined);
    assert.equal(started(), false);
    assert.deepEqual(findings(note), []);
  });

  test('a Markdown text that is no plan starts no server', async () => {
    await show('readme.md', '# 天气小程序\n\n## 安装\n\n执行安装命令。\n');
    assert.equal(started(), false);
  });
});
