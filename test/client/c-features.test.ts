import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, flawed, hoverText, placeOf, show, until } from './support';

suite('features', () => {
  teardown(closeAll);

  function names(symbols: readonly vscode.DocumentSymbol[]): readonly string[] {
    return symbols.flatMap(s => [s.name, ...names(s.children)]);
  }

  test('outline: sections and tasks, nested', async () => {
    const draft = await show('outline.gw', flawed);
    const symbols = await until('symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', draft.uri);
      return found !== undefined && found.length > 0 ? found : undefined;
    });
    const all = names(symbols).join('\n');
    for (const name of ['总体要求', '主要任务', '建设平台体系', '保障措施']) assert.ok(all.includes(name), `${name} in ${all}`);
    const tasks = symbols.find(s => s.name.includes('主要任务')) ?? symbols.flatMap(s => s.children).find(s => s.name.includes('主要任务'));
    assert.equal(tasks?.children.length, 4);
  });

  test('outline of Markdown with headings is left to VS Code', async () => {
    const draft = await show('outline.md', `# 滨江市数字贸易行动计划\n\n## 一、总体要求\n\n坚持统筹。\n\n## 二、主要任务\n\n（一）建设平台。（责任单位：省商务厅）\n`);
    const symbols = await until('symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', draft.uri);
      return found !== undefined && found.length > 0 ? found : undefined;
    });
    const all = names(symbols);
    assert.equal(all.filter(name => name.includes('总体要求')).length, 1, all.join('\n'));
  });

  test('hover on a unit gives its full name', async () => {
    const draft = await show('hover.gw', flawed.replace('浙江省经济和信息化厅', '省经信厅'));
    await finding(draft, 'responsibility/missing');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', draft.uri, placeOf(draft, '省经信厅', 1));
    assert.match(hoverText(hovers), /浙江省经济和信息化厅/);
  });

  test('completion in a clause offers units, by pinyin too', async () => {
    const draft = await show('completion.gw', flawed.replace('（责任单位：省科技厅）', '（责任单位：kjt）'));
    await finding(draft, 'responsibility/missing');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', draft.uri, placeOf(draft, 'kjt', 3));
    const labels = list.items.map(i => (typeof i.label === 'string' ? i.label : i.label.label));
    assert.ok(labels.includes('省科技厅'), labels.slice(0, 30).join(' '));
    const item = list.items.find(i => (typeof i.label === 'string' ? i.label : i.label.label) === '省科技厅');
    assert.match(String(item?.filterText), /kjt/);
  });

  test('a quick fix replaces a former name', async () => {
    const draft = await show('fix.gw', flawed.replace('浙江省经济和信息化厅', '省经信委'));
    const found = await finding(draft, 'unit/former-name');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', draft.uri, found.range, vscode.CodeActionKind.QuickFix.value);
    const fix = actions.find(a => a.edit?.entries().some(([, edits]) => edits.some(e => 'newText' in e && e.newText === '省经信厅')));
    assert.ok(fix?.edit, actions.map(a => a.title).join(' '));
    assert.equal(fix.isPreferred, true);
    await vscode.workspace.applyEdit(fix.edit);
    assert.ok(draft.getText().includes('（责任单位：省经信厅、省商务厅）'));
    await until('finding gone', () => (vscode.languages.getDiagnostics(draft.uri).every(d => !d.message.includes('省经信委')) ? true : undefined));
  });

  test('the page of a rule opens from its finding', async () => {
    const draft = await show('page.gw', flawed);
    await finding(draft, 'responsibility/missing');
    await vscode.commands.executeCommand('nigao.showRule', 'responsibility/missing');
    const page = await until('page', () => vscode.workspace.textDocuments.find(d => d.uri.scheme === 'nigao-rule'));
    assert.match(page.getText(), /责任单位/);
  });

  test('folding ranges and semantic tokens', async () => {
    const draft = await show('tokens.gw', flawed);
    await finding(draft, 'responsibility/missing');
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', draft.uri);
    assert.ok(ranges.some(r => r.start === placeOf(draft, '二、主要任务').line && r.end >= placeOf(draft, '4.培育').line));
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', draft.uri);
    assert.ok((tokens?.data.length ?? 0) > 0);
  });

  test('full-width marks get no yellow boxes, lines wrap', async () => {
    const draft = await show('defaults.gw', flawed);
    const editor = vscode.workspace.getConfiguration('editor', draft);
    // nonBasicASCII: else Restricted Mode puts a box around every character.
    for (const key of ['ambiguousCharacters', 'invisibleCharacters', 'nonBasicASCII']) assert.equal(editor.get(`unicodeHighlight.${key}`), false, key);
    assert.equal(editor.get('wordWrap'), 'on');
  });

  test('a word ends where the script changes', async () => {
    const draft = await show('words.gw', '到2028年，数字经济增长10%。\n');
    const word = (at: number): string => draft.getText(draft.getWordRangeAtPosition(new vscode.Position(0, at)));
    assert.equal(word(2), '2028');
    assert.equal(word(8), '数字经济增长');
  });
});
