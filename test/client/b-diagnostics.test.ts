import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, finding, findings, flawed, folder, gone, placeOf, replace, show, started, until } from './support';

const missing = 'responsibility/missing';

suite('findings', () => {
  teardown(closeAll);

  // Nobody calls activate(): opening the file must be enough.
  test('opening a .gw file starts the server and shows findings', async () => {
    const draft = await show('draft.gw', flawed);
    assert.equal(draft.languageId, 'nigao');
    const found = await finding(draft, missing);
    assert.equal(started(), true);
    assert.equal(found.range.start.line, placeOf(draft, '3.强化').line);
    assert.match(found.message, /责任单位/);
  });

  test('a .txt and a .md that look like plans are checked', async () => {
    for (const name of ['draft.txt', 'draft.md']) {
      const draft = await show(name, flawed.replace(/^　　/gm, name.endsWith('.md') ? '' : '　　').replace(/\n/g, name.endsWith('.md') ? '\n\n' : '\n'));
      await finding(draft, missing);
    }
  });

  test('beside a running server a note stays silent', async () => {
    const note = await show('note2.txt', '周一开会,讨论1个计划.\n带上材料。\n');
    const draft = await show('draft2.gw', flawed);
    await finding(draft, missing);
    assert.deepEqual(findings(note), []);
  });

  test('a plain text becomes a plan while it is written', async () => {
    const draft = await show('growing.txt', '随手记\n');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(draft.uri, new vscode.Range(0, 0, 9, 0), flawed);
    await vscode.workspace.applyEdit(edit);
    await finding(draft, missing);
  });

  test('a command checks what was not taken for a plan', async () => {
    const draft = await show('ideas.txt', '关于三号桥的几点想法\n一、先修便道\n便道宽四米。\n二、再修桥墩\n桥墩共六座。\n四、最后铺装\n桥面铺沥青。\n');
    assert.deepEqual(findings(draft), []);
    await vscode.commands.executeCommand('nigao.check');
    await finding(draft, 'structure/heading-number-sequence');
  });

  test('an edit mends a finding, undo brings it back', async () => {
    const draft = await show('edit.gw', flawed);
    await finding(draft, missing);
    await replace(draft, '提高防护能力。', '提高防护能力。（责任单位：省公安厅）');
    await gone(draft, missing);
    await vscode.commands.executeCommand('undo');
    await finding(draft, missing);
  });

  test('an untitled draft is checked', async () => {
    const draft = await vscode.workspace.openTextDocument({ language: 'nigao', content: flawed });
    await vscode.window.showTextDocument(draft);
    await finding(draft, missing);
  });

  test('a level set in the editor takes effect at once', async () => {
    const draft = await show('level.gw', flawed);
    const before = await finding(draft, missing);
    assert.notEqual(before.severity, vscode.DiagnosticSeverity.Error);
    const settings = vscode.workspace.getConfiguration('nigao', await folder());
    try {
      await settings.update('rules', { [missing]: 'off' }, vscode.ConfigurationTarget.Workspace);
      await gone(draft, missing);
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await finding(draft, missing);
  });

  test('a settings file in the folder takes effect at once', async () => {
    const draft = await show('file.gw', flawed);
    await finding(draft, missing);
    const file = vscode.Uri.joinPath(await folder(), '.nigao.json');
    try {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`{ "rules": { "${missing}": "off" } } // 本市不要求\n`));
      await gone(draft, missing);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
    await finding(draft, missing);
  });

  test('restarting the server brings the findings back', async () => {
    const draft = await show('restart.gw', flawed);
    await finding(draft, missing);
    await vscode.commands.executeCommand('nigao.restart');
    await finding(draft, missing);
    await replace(draft, '提高防护能力。', '提高防护能力。（责任单位：省公安厅）');
    await gone(draft, missing);
  });

  test('a server that dies is started again', async function () {
    const pids = serverProcesses();
    if (pids === undefined) this.skip();
    const draft = await show('crash.gw', flawed);
    await finding(draft, missing);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    await until('another process', () => (serverProcesses()?.some(pid => !pids.includes(pid)) ? true : undefined));
    await replace(draft, '提高防护能力。', '提高防护能力。（责任单位：省公安厅）');
    await gone(draft, missing);
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
