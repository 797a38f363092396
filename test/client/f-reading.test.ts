import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, findings, folder, hoverText, placeOf, show, until } from './support';

const DRAFT = [
  '滨江市港航发展行动计划', '（2026—2028年）', '', '　　一、总体目标', '　　到2028年，全市网络零售额达到26000亿元。', '　　二、主要任务', '　　（一）建设智慧港口。落实《滨江市数据发展规划》。',
  '　　1.更新设备。更新岸桥。', '　　2.建设平台。打通数据。', '　　（责任单位：省经信厅、省财政厅）', '　　（二）发展海运。壮大船队，扩大网络零售额。（责任单位：省商务厅）', '　　（三）开放航线。新辟航线。', '',
].join('\n');
const OTHER = '滨政发〔2025〕12号\n\n滨江市数据发展规划\n\n一、总体要求\n\n坚持统筹。\n\n二、主要任务\n\n（一）开放数据。建设平台。\n';

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('nigao');
const whole = (draft: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, draft.lineCount, 0);
const labels = (items: readonly vscode.CompletionItem[]): readonly string[] => items.map(i => (typeof i.label === 'string' ? i.label : i.label.label));

suite('reading and typing', () => {
  teardown(async () => {
    for (const key of ['inlayHints.units', 'inlayHints.amounts', 'codeLens']) await settings().update(key, undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });
  const draftOf = async (name: string, text = DRAFT): Promise<vscode.TextDocument> => {
    const draft = await show(name, text);
    await until('findings', () => (findings(draft).length > 0 ? true : undefined));
    return draft;
  };

  test('inlay hints: none, then those that are switched on', async () => {
    const draft = await draftOf('hints.gw');
    const hints = async (): Promise<readonly string[]> => (await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', draft.uri, whole(draft))).map(h => String(h.label));
    assert.deepEqual(await hints(), []);
    await settings().update('inlayHints.units', true, vscode.ConfigurationTarget.Workspace);
    await settings().update('inlayHints.amounts', true, vscode.ConfigurationTarget.Workspace);
    const found = await until('hints', async () => ((await hints()).length === 3 ? hints() : undefined));
    assert.deepEqual(found, ['≈2.6万亿元', '承上级：省经信厅等2家', '承上级：省经信厅等2家']);
  });

  test('counts over sections lead to the section', async () => {
    const draft = await draftOf('lens.gw');
    const lenses = (): Thenable<vscode.CodeLens[]> => vscode.commands.executeCommand('vscode.executeCodeLensProvider', draft.uri, 100);
    assert.deepEqual(await lenses(), []);
    await settings().update('codeLens', true, vscode.ConfigurationTarget.Workspace);
    const [lens] = await until('lenses', async () => ((await lenses()).length > 0 ? lenses() : undefined));
    assert.match(String(lens?.command?.title), /^3项任务 · 缺1/);
    await vscode.commands.executeCommand(String(lens?.command?.command), ...(lens?.command?.arguments ?? []) as unknown[]);
    assert.equal(vscode.window.activeTextEditor?.selection.start.line, 5);
  });

  test('links to the cited file of the workspace', async () => {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(await folder(), '已印发数据规划.txt'), new TextEncoder().encode(OTHER));
    const draft = await draftOf('links.gw');
    const links = await until('links', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', draft.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(draft.getText(links[0]?.range), '《滨江市数据发展规划》');
    assert.match(decodeURIComponent(String(links[0]?.target)), /已印发数据规划\.txt$/);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', draft.uri, placeOf(draft, '数据发展'));
    assert.match(hoverText(hovers), /文号滨政发/);
  });

  test('the slots of a clause', async () => {
    const draft = await draftOf('slots.gw');
    const help = await vscode.commands.executeCommand<vscode.SignatureHelp>('vscode.executeSignatureHelpProvider', draft.uri, placeOf(draft, '省财政厅'));
    assert.equal(help.signatures[0]?.label, '（责任单位：××、××）');
  });

  test('F2 renames an indicator where it is spoken of too', async () => {
    const draft = await draftOf('rename.gw');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', draft.uri, placeOf(draft, '网络零售额', 1), '网上零售额');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(draft.getText().split('网上零售额').length, 3);
    assert.ok(!draft.getText().includes('网络零售额'));
  });

  test('分工表 as a new document beside', async () => {
    const draft = await draftOf('table.gw');
    const at = placeOf(draft, '主要任务', 1);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', draft.uri, new vscode.Range(at, at), 'refactor.extract');
    const action = actions.find(a => a.command !== undefined);
    assert.match(String(action?.title), /新文稿/);
    await vscode.commands.executeCommand(String(action?.command?.command), ...(action?.command?.arguments ?? []) as unknown[]);
    const table = await until('table', () => vscode.workspace.textDocuments.find(d => d.isUntitled && d.getText().includes('任务分工表')));
    assert.match(table.getText(), /\n序号\t重点任务\t/);
    assert.equal(table.languageId, 'plaintext');
  });

  test('the order of what the light bulb offers', async () => {
    const draft = await show('order.gw', DRAFT.replace(/省经信厅/, '省经信委').replace('坚持', '坚持'));
    const found = await finding(draft, 'unit/former-name');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', draft.uri, found.range, 'quickfix');
    const titles = actions.map(a => a.title);
    assert.equal(actions[0]?.isPreferred, true, titles.join(' '));
    const [ignore, about] = [titles.indexOf('忽略（写明理由）'), titles.lastIndexOf('关于这条规则')];
    assert.ok(ignore > 0 && about > ignore && about === titles.length - 1, titles.join(' '));
  });

  test('a snippet is one row, in a draft and in an empty text; a text that is no plan gets whole drafts only', async () => {
    const rows = async (document: vscode.TextDocument, at: vscode.Position): Promise<readonly string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
      return labels(list.items.filter(i => i.kind === vscode.CompletionItemKind.Snippet));
    };
    const empty = await show('new.txt', 'xdjh');
    assert.deepEqual(await rows(empty, new vscode.Position(0, 4)), ['行动计划']);
    const note = await show('note.md', '# 周会\n\nrenwu');
    assert.deepEqual(await rows(note, new vscode.Position(2, 5)), []);
    const draft = await draftOf('snippet.gw', `${DRAFT}renwu`);
    assert.deepEqual(await rows(draft, draft.positionAt(draft.getText().length)), ['任务']);
  });

  test('documents to cite, behind 《', async () => {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(await folder(), '已印发数据规划.txt'), new TextEncoder().encode(OTHER));
    const draft = await draftOf('cite.gw', DRAFT.replace('扩大网络零售额。', '落实《'));
    const found = await until('titles', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', draft.uri, placeOf(draft, '落实《（', 3), '《');
      return labels(list.items).includes('滨江市数据发展规划') ? list : undefined;
    });
    assert.equal(labels(found.items).filter(l => l === '滨江市数据发展规划').length, 1);
  });
});
