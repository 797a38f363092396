import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type BoardPanel } from '../../client/src/boards/boardPanel';
import { type Boards } from '../../client/src/boards/boards';
import { closeAll, extensionId, finding, flawed, folder, placeOf, replace, show, until } from './support';

/** A task without units, two values of one target. */
const draftText = flawed.replace('浙江省经济和信息化厅', '省经信厅').replace('到2028年，建成行业级平台12个。\n　　二', '到2028年，建成行业级平台15个。\n　　二');

suite('boards', () => {
  let boards: Boards;
  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension<{ readonly boards: Boards }>(extensionId);
    boards = (await extension?.activate())?.boards as Boards;
    assert.ok(boards);
  });
  teardown(closeAll);

  async function draft(name: string, text = draftText): Promise<vscode.TextDocument> {
    const document = await show(name, text);
    await finding(document, 'responsibility/missing');
    return document;
  }
  const opened = (kind: 'tasks' | 'targets' | 'compare', document: vscode.TextDocument, words: string): Promise<BoardPanel> =>
    until(`${kind} with ${words}`, () => {
      const board = boards.find(kind, document.uri.toString());
      return board?.html.includes(words) === true ? board : undefined;
    });
  const target = async (name: string): Promise<vscode.Uri> => vscode.Uri.joinPath(await folder(), name);
  const read = async (uri: vscode.Uri): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));

  test('任务分解表 opens in a tab, under a strict policy, with the gap marked', async () => {
    const document = await draft('board-tasks.gw');
    await vscode.commands.executeCommand('nigao.taskBoard');
    const board = await opened('tasks', document, '强化安全保障');
    assert.equal(board.panel.title, '任务分解表 · board-tasks.gw');
    assert.match(board.html, /共4项任务，1项未写明责任单位/);
    assert.match(board.html, /<tbody class="row has-gap"[^>]*>[^]*强化安全保障/);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(board.panel.webview.html)?.[1]?.replaceAll('&#39;', "'") ?? '';
    assert.match(policy, /^default-src 'none'; style-src [^;]+; script-src 'nonce-\w+'$/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.equal(board.panel.webview.html.match(/<script/g)?.length, 1);
    assert.equal(board.panel.options.retainContextWhenHidden ?? false, false);
  });

  test('asked for twice, it is one tab', async () => {
    const document = await draft('board-once.gw');
    await vscode.commands.executeCommand('nigao.taskBoard');
    const board = await opened('tasks', document, '培育服务机构');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('nigao.taskBoard');
    assert.equal(boards.find('tasks', document.uri.toString()), board);
    assert.equal(vscode.window.tabGroups.all.flatMap(g => g.tabs).filter(t => t.label.startsWith('任务分解表')).length, 1);
  });

  test('follows the draft where it is to be seen; hidden, it waits until it is', async () => {
    const document = await draft('board-follow.gw');
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('nigao.taskBoard');
    const board = await opened('tasks', document, '培育服务机构');
    await vscode.commands.executeCommand('workbench.action.moveEditorToNextGroup');
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await replace(document, '4.培育服务机构', '4.壮大服务机构');
    await opened('tasks', document, '壮大服务机构');
    await vscode.commands.executeCommand('workbench.action.joinAllGroups');
    await vscode.window.showTextDocument(document);
    await until('hidden', () => (board.panel.visible ? undefined : true));
    await replace(document, '壮大服务机构', '发展服务机构');
    await until('findings of the new text', () => vscode.languages.getDiagnostics(document.uri).length > 0 || undefined);
    assert.ok(board.html.includes('壮大服务机构'));
    board.panel.reveal();
    await opened('tasks', document, '发展服务机构');
  });

  test('a click goes to the text', async () => {
    const document = await draft('board-go.gw');
    await vscode.commands.executeCommand('nigao.taskBoard');
    const board = await opened('tasks', document, '培育服务机构');
    const place = placeOf(document, '4.培育服务机构');
    await board.receive({ type: 'go', side: 'new', at: [place.line, place.character, place.line, place.character + 8] });
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), '4.培育服务机构');
  });

  test('指标总览: years, the conflict first, a message of the page that is none does nothing', async () => {
    const document = await draft('board-targets.gw');
    await vscode.commands.executeCommand('nigao.targetBoard');
    const board = await opened('targets', document, '行业级平台');
    assert.match(board.html, />2028年</);
    assert.match(board.html, /<tbody class="row has-gap"[^]*15个[^]*12个/);
    await board.receive({ type: 'go', side: 'new', at: ['x'] });
    await board.receive('<script>');
  });

  for (const [format, start] of [['xlsx', 'PK'], ['csv', '\ufeff序号,章节,重点任务'], ['markdown', '# 滨江市工业互联网发展行动计划'], ['html', '<!doctype html>']] as const) {
    test(`export: ${format}`, async () => {
      const document = await draft(`board-${format}.gw`);
      const to = await target(`导出.${format}`);
      await boards.export({ kind: 'tasks', uri: document.uri.toString() }, { format, ids: null, to });
      assert.ok((await read(to)).startsWith(start));
    });
  }

  test('检查报告: one page, the same as that of the command line', async () => {
    await draft('report.gw');
    const to = await target('报告.html');
    await vscode.commands.executeCommand('nigao.reviewReport', { to });
    const page = await read(to);
    for (const words of ['检查报告</h1>', 'report.gw', '没有责任单位', '<h2>任务分解表</h2>']) assert.ok(page.includes(words), words);
    assert.doesNotMatch(page, /<script|https?:/);
  });

  test('两稿对照: with a file, follows edits, either text within reach, diff, page', async () => {
    const old = await target('旧稿.gw');
    await vscode.workspace.fs.writeFile(old, new TextEncoder().encode(draftText.replace('4.培育服务机构', '4.培训服务机构').replace('建成行业级平台15个', '建成行业级平台10个')));
    const document = await draft('compare.gw');
    await vscode.commands.executeCommand('nigao.compareWith', { old });
    const board = await opened('compare', document, '改写');
    assert.match(board.html, /<del>培训<\/del><ins>培育<\/ins>|<del>培训/);
    assert.match(board.html, /\+5个（\+50%）/);
    await board.receive({ type: 'go', side: 'old', at: [10, 0, 10, 0] });
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), old.toString());
    await board.receive({ type: 'diff' });
    await until('diff editor', () => (vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff ? true : undefined));
    const to = await target('对照.html');
    await boards.export(board.content.board as Parameters<Boards['export']>[0], { format: 'html', ids: null, to });
    assert.match(await read(to), /<title>两稿对照<\/title>/);
  });

  test('两稿对照: an old file in GBK is read', async () => {
    const old = await target('国标.txt');
    // 计划 in GBK, between a line of ASCII and one more.
    await vscode.workspace.fs.writeFile(old, new Uint8Array([...Buffer.from('2026\n'), 0xbc, 0xc6, 0xbb, 0xae, 0x0a]));
    const document = await draft('compare-gbk.gw');
    await vscode.commands.executeCommand('nigao.compareWith', { old });
    await opened('compare', document, '新增');
    const missing = await target('没有.txt');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('nigao.compareWith', { old: missing });
    await until('a sentence', () => boards.all.some(b => b.html.includes('“没有.txt”不能读取')) || undefined);
  });

  test('in a draft that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'nigao', content: draftText });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('nigao.taskBoard');
    await opened('tasks', document, '强化安全保障');
  });
});
