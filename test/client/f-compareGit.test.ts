import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import * as vscode from 'vscode';
import { type BoardPanel } from '../../client/src/boards/boardPanel';
import { type Boards } from '../../client/src/boards/boards';
import { sources } from '../../client/src/boards/oldDrafts';
import { closeAll, extensionId, finding, flawed, folder, show, until } from './support';

interface GitApi {
  openRepository(root: vscode.Uri): Promise<unknown>;
  getRepository(uri: vscode.Uri): { status(): Promise<void> } | null;
}

const hasGit = (process.env['PATH'] ?? '').split(delimiter).some(dir => existsSync(join(dir, process.platform === 'win32' ? 'git.exe' : 'git')));

suite('comparing with versions in git', () => {
  let boards: Boards;
  let root: vscode.Uri;
  const older = flawed.replace('4.培育服务机构', '4.引进服务机构');
  const newest = flawed.replace('建成行业级平台12个。\n　　二', '建成行业级平台15个。\n　　二');

  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=drafter', '-c', 'user.email=drafter@example.invalid', '-c', 'commit.gpgsign=false', ...args], { cwd: root.fsPath, encoding: 'utf8' });

  suiteSetup(async function () {
    if (!hasGit || vscode.extensions.getExtension('vscode.git') === undefined) this.skip();
    const extension = vscode.extensions.getExtension<{ readonly boards: Boards }>(extensionId);
    boards = (await extension?.activate())?.boards as Boards;
    root = vscode.Uri.joinPath(await folder(), '稿件库');
    await vscode.workspace.fs.createDirectory(root);
    git('init', '--quiet');
    for (const [text, message] of [[older, '初稿'], [flawed, '征求意见稿']] as const) {
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root, '行动计划.gw'), new TextEncoder().encode(text));
      git('add', '.');
      git('commit', '--quiet', '-m', message);
    }
    const api = await vscode.extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git')?.activate();
    assert.equal(api?.enabled, true);
    await api.getAPI(1).openRepository(root);
    await until('repository', () => api.getAPI(1).getRepository(root) ?? undefined);
  });
  teardown(closeAll);

  const opened = (document: vscode.TextDocument, words: string): Promise<BoardPanel> =>
    until(`comparison with ${words}`, () => boards.all.find(b => b.html.includes(words) && (b.content.board as { readonly uri: string }).uri === document.uri.toString()));

  test('the versions of the draft are offered, the newest first; text diff with one', async () => {
    const document = await show('稿件库/行动计划.gw', newest);
    await finding(document, 'responsibility/missing');
    const items = (await sources(document)).filter(i => !i.label.startsWith('同一文件夹') && i.label !== '' && !i.label.startsWith('$(file-text)'));
    assert.deepEqual(items.map(i => i.label), ['git 中的版本', '$(git-commit) 征求意见稿', '$(git-commit) 初稿', '$(file) 选择文件……']);
    const chosen = items[1];
    assert.match(chosen?.description ?? '', /^\d{4}-\d\d-\d\d [0-9a-f]{7}$/);
    assert.ok(typeof chosen?.source === 'object');
    await boards.compare(undefined, chosen.source);
    const board = await opened(document, '15个');
    assert.match(board.html, /\+3个（\+25%）/);
    assert.match(board.html, /\d{4}-\d\d-\d\d [0-9a-f]{7} 行动计划\.gw/);
    assert.doesNotMatch(board.html, /引进/);
    await board.receive({ type: 'diff' });
    const tab = await until('diff editor', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    assert.equal((await vscode.workspace.openTextDocument(tab.original)).getText(), flawed);
  });

  test('a file that is called alike stands first, then the versions, then the rest of the folder', async () => {
    const beside = vscode.Uri.joinPath(root, '行动计划（送审稿）.gw');
    const other = vscode.Uri.joinPath(root, '低空经济要点.gw');
    for (const uri of [beside, other]) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('稿'));
    const document = await show('稿件库/行动计划.gw', newest);
    const labels = (await sources(document)).map(i => i.label);
    for (const uri of [beside, other]) await vscode.workspace.fs.delete(uri);
    assert.deepEqual(labels.filter(l => !l.includes('另一份')), ['同一文件夹', '$(file-text) 行动计划（送审稿）.gw', 'git 中的版本', '$(git-commit) 征求意见稿', '$(git-commit) 初稿', '同一文件夹的其他文稿', '$(file-text) 低空经济要点.gw', '', '$(file) 选择文件……']);
  });
  test('the first version of all', async () => {
    const document = await show('稿件库/行动计划.gw', newest);
    await finding(document, 'responsibility/missing');
    const first = git('rev-list', '--max-parents=0', 'HEAD').trim();
    await boards.compare(undefined, { from: 'git', revision: first, label: '初稿' });
    const board = await opened(document, '<del>引进');
    assert.match(board.html, /初稿 行动计划\.gw/);
  });

  test('the draft as it was saved, where there are changes that are not', async () => {
    const document = await show('稿件库/另一份.gw', flawed);
    await finding(document, 'responsibility/missing');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), newest);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(document.isDirty);
    assert.deepEqual((await sources(document)).map(i => i.label), ['$(save) 上次保存的文稿', '同一文件夹', '$(file-text) 行动计划.gw', '', '$(file) 选择文件……']);
    await boards.compare(undefined, { from: 'saved' });
    const board = await opened(document, '上次保存的文稿');
    assert.match(board.html, /\+3个（\+25%）/);
  });

  test('a version that is gone is said to be unreadable', async () => {
    const document = await show('稿件库/行动计划.gw', newest);
    await finding(document, 'responsibility/missing');
    await boards.compare(undefined, { from: 'git', revision: '0'.repeat(40), label: '旧版' });
    await opened(document, '“旧版”不能读取');
  });
});
