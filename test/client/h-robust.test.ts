import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { MemoryFiles } from './memoryFiles';
import { closeAll, finding, findings, flawed, folder, gone, replace, running, show, until } from './support';

const missing = 'responsibility/missing';
const write = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

suite('robust', () => {
  teardown(closeAll);

  test('a server that is killed comes back by itself: findings again, the reason in the log, nothing on the screen', async function () {
    const before = serverProcesses();
    if (before === undefined) this.skip();
    const draft = await show('killed.gw', flawed);
    await finding(draft, missing);
    const known = running().troubles.length;
    for (const pid of serverProcesses() ?? []) process.kill(pid, 'SIGKILL');
    await until('another process', () => (serverProcesses()?.some(pid => !before.includes(pid)) ? true : undefined));
    await replace(draft, '提高防护能力。', '提高防护能力。（责任单位：省公安厅）');
    await gone(draft, missing);
    await vscode.commands.executeCommand('undo');
    await finding(draft, missing);
    const said = running().troubles.slice(known).join('\n');
    assert.match(said, /SIGKILL/);
    assert.match(said, /restarting/);
  });

  test('one that dies again and again is left alone, and the status item says so; restarting brings it back', async function () {
    this.timeout(60_000);
    if (serverProcesses() === undefined) this.skip();
    await vscode.commands.executeCommand('nigao.restart');
    const draft = await show('dying.gw', flawed);
    await finding(draft, missing);
    const end = Date.now() + 40_000;
    while (!/服务已停止/.test(running().statusText ?? '')) {
      assert.ok(Date.now() < end, 'never gave up');
      const pids = await until('a process, or the end', () => (/服务已停止/.test(running().statusText ?? '') ? [] : serverProcesses()?.length === 0 ? undefined : serverProcesses()));
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      await until('its findings are gone', () => (findings(draft, missing).length === 0 ? true : undefined));
      // One that is killed while it starts is not tried again at all.
      await until('findings, or the end', () => (findings(draft, missing).length > 0 || /服务已停止/.test(running().statusText ?? '') ? true : undefined));
    }
    assert.match(running().troubles.join('\n'), /不再自动重启/);
    await vscode.commands.executeCommand('nigao.restart');
    await until('running', () => (/服务已停止/.test(running().statusText ?? '') ? undefined : true));
    await finding(draft, missing);
    await replace(draft, '提高防护能力。', '提高防护能力。（责任单位：省公安厅）');
    await gone(draft, missing);
  });

  test('findings are those of the last of many quick changes', async () => {
    const draft = await show('quick.gw', flawed);
    await finding(draft, missing);
    for (let i = 0; i < 12; i++) await replace(draft, '完善', '完善了');
    await replace(draft, '提高防护能力。', '提高防护能力。（责任单位：省公安厅）');
    for (let i = 0; i < 4; i++) await replace(draft, '完善了', '完善');
    await gone(draft, missing);
    await replace(draft, '（责任单位：省公安厅）', '');
    await replace(draft, '完善了', '完善');
    await finding(draft, missing);
  });

  test('a draft beyond the limit is not checked, and the status item says so', async () => {
    const settings = vscode.workspace.getConfiguration('nigao', await folder());
    const draft = await show('long.gw', flawed);
    await finding(draft, missing);
    try {
      await settings.update('maxCharacters', 1000, vscode.ConfigurationTarget.Workspace);
      await replace(draft, '提高防护能力。', `提高防护能力。${'完善机制，落实责任。'.repeat(200)}`);
      await finding(draft, 'nigao/limit');
      await until('said', () => (/未检查/.test(running().statusText ?? '') ? true : undefined));
      assert.equal(findings(draft).length, 1);
    } finally {
      await settings.update('maxCharacters', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await finding(draft, missing);
  });

  test('a megabyte is checked while one types', async function () {
    this.timeout(60_000);
    const paragraph = '　　（一）推进设施建设。布局充电设施，完善服务网络，到2028年，建成充电站120座。（责任单位：省能源局、省交通运输厅）\n';
    const draft = await show('big.gw', `${flawed}${paragraph.repeat(5000)}`);
    await until('findings', () => (findings(draft).length > 0 ? true : undefined), 40);
    await replace(draft, '提高防护能力。', '提高防护能力。（责任单位：省公安厅）');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', draft.uri, draft.positionAt(draft.getText().indexOf('（责任单位：省公安厅') + 6));
    assert.ok(list.items.length > 0);
  });

  suite('file systems', () => {
    let provider: vscode.Disposable;
    const files = new MemoryFiles();
    suiteSetup(() => {
      provider = vscode.workspace.registerFileSystemProvider('memfs', files, { isCaseSensitive: true });
    });
    suiteTeardown(() => provider.dispose());

    test('a virtual one: findings, and its settings file', async () => {
      const uri = vscode.Uri.parse('memfs:/drafts/plan.gw');
      await write(uri, flawed);
      const draft = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(draft);
      await finding(draft, missing);
      await closeAll();
      await write(vscode.Uri.parse('memfs:/other/.nigao.json'), `{ "rules": { "${missing}": "off" } }\n`);
      const other = vscode.Uri.parse('memfs:/other/plan.gw');
      await write(other, flawed.replace('浙江省经济和信息化厅', '省经信委'));
      const quiet = await vscode.workspace.openTextDocument(other);
      await vscode.window.showTextDocument(quiet);
      await finding(quiet, 'unit/former-name');
      assert.deepEqual(findings(quiet, missing), []);
    });

    test('a read-only one: findings, and no error', async () => {
      const uri = vscode.Uri.parse('memfs:/drafts/readonly.gw');
      await write(uri, flawed);
      files.readOnly = true;
      try {
        const draft = await vscode.workspace.openTextDocument(uri);
        await vscode.window.showTextDocument(draft);
        const found = await finding(draft, missing);
        const known = running().troubles.length;
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, found.range);
        assert.ok(actions.length > 0);
        assert.deepEqual(running().troubles.slice(known), []);
      } finally {
        files.readOnly = false;
      }
    });

    test('what is no draft is left alone: earlier versions, output', async () => {
      const content = vscode.workspace.registerTextDocumentContentProvider('earlier', { provideTextDocumentContent: () => flawed });
      try {
        const old = await vscode.workspace.openTextDocument(vscode.Uri.parse('earlier:/drafts/plan.gw'));
        await vscode.window.showTextDocument(old);
        const draft = await show('beside.gw', flawed);
        await finding(draft, missing);
        assert.deepEqual(findings(old), []);
      } finally {
        content.dispose();
      }
    });
  });

  test('an untitled draft and its first save', async () => {
    const draft = await vscode.workspace.openTextDocument({ language: 'nigao', content: flawed });
    await vscode.window.showTextDocument(draft);
    await finding(draft, missing);
    const saved = await show('saved.gw', draft.getText());
    await finding(saved, missing);
  });
});

/** Process ids of the language servers of this extension host; undefined where the system does not tell (no /proc). */
function serverProcesses(): readonly number[] | undefined {
  if (!existsSync('/proc/self/cmdline')) return undefined;
  const numbers = readdirSync('/proc').filter(name => /^\d+$/.test(name));
  return numbers.map(Number).filter(pid => {
    try {
      const parent = / \d+ \(.*\) \S (\d+) /.exec(` ${readFileSync(`/proc/${pid}/stat`, 'utf8')}`)?.[1];
      return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server/dist/server.js');
    } catch {
      return false;
    }
  });
}
