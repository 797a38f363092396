import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, flawed, hoverText, placeOf, show, until } from './support';

suite('units', () => {
  teardown(closeAll);

  /** The unit stands in prose, in full, in short, and in short without its level word. */
  const draftText = flawed.replace('为加快工业互联网发展', '由浙江省经济和信息化委员会统筹，为加快工业互联网发展').replace('浙江省经济和信息化厅、省商务厅', '省经信委、省商务厅').replace('省商务厅、省财政厅', '省商务厅、经信委');
  const labelOf = (item: vscode.CompletionItem): string => (typeof item.label === 'string' ? item.label : item.label.label);

  async function draft(name: string, text = draftText): Promise<vscode.TextDocument> {
    const document = await show(name, text);
    await finding(document, 'responsibility/missing');
    return document;
  }

  test('go to definition opens the record', async () => {
    const document = await draft('definition.gw');
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, placeOf(document, '省商务厅', 1));
    assert.ok(link);
    assert.equal(link.targetUri.toString(), 'nigao-registry:/zj-swt.md');
    assert.equal(document.getText(link.originSelectionRange), '省商务厅');
    const record = await vscode.workspace.openTextDocument(link.targetUri);
    assert.match(record.getText(), /^# 浙江省商务厅\n[\s\S]*- 简称：省商务厅\n[\s\S]*## 依据与来源/);
    assert.equal(record.languageId, 'markdown');
  });

  test('find all references and highlights', async () => {
    const document = await draft('references.gw');
    const place = placeOf(document, '省经信委', 1);
    const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, place);
    assert.deepEqual(found.map(l => document.getText(l.range)), ['浙江省经济和信息化委员会', '省经信委', '经信委']);
    const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, place);
    assert.deepEqual(marks.map(h => h.kind), [vscode.DocumentHighlightKind.Read, vscode.DocumentHighlightKind.Write, vscode.DocumentHighlightKind.Write]);
  });

  test('rename shows the name as it is and writes every mention in its own form', async () => {
    const document = await draft('rename.gw');
    const place = placeOf(document, '省经信委', 1);
    const prepared = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>('vscode.prepareRename', document.uri, place);
    assert.equal(prepared.placeholder, '省经信委');
    assert.equal(document.getText(prepared.range), '省经信委');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, place, '省经信厅');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const text = document.getText();
    for (const words of ['由浙江省经济和信息化厅统筹', '（责任单位：省经信厅、省商务厅）', '（责任单位：省商务厅、经信厅）']) assert.ok(text.includes(words), `${words}\n${text}`);
  });

  test('rename is refused with a sentence', async () => {
    const document = await draft('refused.gw');
    await assert.rejects(async () => vscode.commands.executeCommand('vscode.prepareRename', document.uri, placeOf(document, '遴选典型', 1)), /光标处没有单位名称/);
  });

  test('hover: history, tasks as links that are trusted, the rule in one line', async () => {
    const document = await draft('hover-unit.gw');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, placeOf(document, '省经信委', 1));
    const text = hoverText(hovers);
    assert.match(text, /◂ .*省经信委.* ▸ 省经信厅/);
    assert.match(text, /本稿参与2项：\[1\\\.建设平台体系\]\(command:nigao\.showLine\?/);
    assert.match(text, /机构名称已变更 · \[关于这条规则\]\(command:nigao\.showRule\?/);
    assert.ok(text.length < 1500, String(text.length));
    const content = hovers.flatMap(h => h.contents).find((c): c is vscode.MarkdownString => c instanceof vscode.MarkdownString && c.value.includes('本稿'));
    assert.deepEqual(content?.isTrusted, { enabledCommands: ['nigao.showRule', 'nigao.showLine'] });
  });

  test('a task in a hover leads to its line', async () => {
    const document = await draft('line.gw');
    await vscode.commands.executeCommand('nigao.showLine', document.uri.toString(), 8);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 8);
  });

  test('completion puts the unit that the task speaks of first', async () => {
    const document = await draft('ranked.gw', flawed.replace('4.培育服务机构。引进诊断服务商，扩大覆盖面。（责任单位：省科技厅）', '4.发展智慧渔业。开展设备诊断。（责任单位：）'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, placeOf(document, '诊断。（责任单位：', 9));
    const units = list.items.filter(i => labelOf(i).endsWith('厅')).sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(labelOf);
    assert.equal(units[0], '省农业农村厅', units.slice(0, 5).join(' '));
  });

  test('the command inserts the chosen units at the end of the task', async () => {
    const document = await draft('insert.gw', flawed.replace('3.强化安全保障。完善监测处置机制，提高防护能力。', '3.保障渔业安全。完善监测处置机制。'));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const place = placeOf(document, '3.保障渔业安全', 4);
    editor.selection = new vscode.Selection(place, place);
    const done = vscode.commands.executeCommand('nigao.insertClause');
    // Enter takes the first unit, Enter again inserts.
    await until('clause', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText().includes('处置机制。（') || undefined;
    });
    await done;
    assert.ok(document.getText().includes('完善监测处置机制。（责任单位：省农业农村厅）\n'), document.getText());
  });

  test('the command says why there is no place for a clause', async () => {
    const document = await draft('nowhere.gw');
    const before = document.getText();
    await vscode.commands.executeCommand('nigao.insertClause');
    assert.equal(document.getText(), before);
  });
});
