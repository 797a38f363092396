import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, finding, flawed, placeOf, show, until } from './support';

suite('mending', () => {
  teardown(async () => {
    await closeAll();
    for (const key of ['fixOnSave', 'continueNumbering']) await vscode.workspace.getConfiguration('nigao').update(key, undefined, vscode.ConfigurationTarget.Workspace);
  });

  /** 1、 for 1.: a safe fix, and layout. */
  const marked = flawed.replace('2.推广', '2、推广');

  async function draft(name: string, text = flawed): Promise<vscode.TextDocument> {
    const document = await show(name, text);
    await finding(document, 'responsibility/missing');
    return document;
  }

  function select(document: vscode.TextDocument, words: string): void {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const place = placeOf(document, words, 1);
    editor.selection = new vscode.Selection(place, place);
  }

  async function changed(document: vscode.TextDocument, words: string): Promise<void> {
    await until(words, () => document.getText().includes(words) || undefined);
  }

  test('the formatter of the editor, for the own language and for Markdown that is a plan', async () => {
    for (const name of ['format.gw', 'format[1].md']) {
      const document = await draft(name, marked);
      const edits = await until('formatter', async () => {
        const found = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', document.uri, { tabSize: 4, insertSpaces: true });
        return found !== undefined && found.length > 0 ? found : undefined;
      });
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, edits);
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.equal(document.getText(), flawed, name);
    }
  });

  test('plain text and Markdown that are no plan have no formatter of ours', async () => {
    for (const name of ['notes.md', 'notes.txt']) {
      const document = await show(name, '1、买菜\n2、做饭\n');
      const found = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', document.uri, { tabSize: 4, insertSpaces: true });
      assert.ok(found === undefined || found.length === 0, name);
    }
  });

  test('整理格式, 修正全部', async () => {
    for (const command of ['nigao.format', 'nigao.fixAll']) {
      const document = await draft(`${command}.gw`, marked);
      await vscode.commands.executeCommand(command);
      assert.equal(document.getText(), flawed, command);
    }
  });

  test('fixes on save, where the setting asks for it', async () => {
    const document = await draft('save.gw', marked);
    await vscode.workspace.getConfiguration('nigao').update('fixOnSave', true, vscode.ConfigurationTarget.Workspace);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, placeOf(document, '扩大覆盖面'), '逐步');
    await until('setting', async () => {
      assert.ok(await vscode.workspace.applyEdit(edit));
      await document.save();
      return document.getText().includes('2.推广') || undefined;
    });
    assert.equal(document.isDirty, false);
  });

  test('重新编号 is one step of undo; what refers to a number is not in the way', async () => {
    const text = flawed.replace('2.推广', '3.推广').replace('3.强化安全保障。', '5.强化安全保障。按照第（三）项落实。').replace('4.培育', '7.培育');
    const document = await draft('renumber.gw', text);
    await vscode.commands.executeCommand('nigao.renumber', { command: 'renumber', whole: true });
    for (const item of ['1.建设', '2.推广', '3.强化', '4.培育']) assert.ok(document.getText().includes(item), document.getText());
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  test('合并断行, at the cursor and in the whole draft', async () => {
    const text = flawed.replace('遴选典型场景，', '遴选典型场景，\n').replace('建立协调机制，', '建立协调机制，\n');
    const document = await draft('join.gw', text);
    select(document, '遴选典型');
    await vscode.commands.executeCommand('nigao.joinLines');
    assert.equal(document.getText(), flawed.replace('建立协调机制，', '建立协调机制，\n'));
    await vscode.commands.executeCommand('nigao.joinAllLines');
    assert.equal(document.getText(), flawed);
  });

  test('降低层级, 提升层级', async () => {
    const document = await draft('level.gw');
    select(document, '3.强化');
    await vscode.commands.executeCommand('nigao.demote');
    await changed(document, '（1）强化安全保障');
    assert.ok(document.getText().includes('　　3.培育服务机构'), document.getText());
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), flawed);
    select(document, '3.强化');
    await vscode.commands.executeCommand('nigao.promote');
    assert.ok(document.getText().includes('　　（一）强化安全保障'), document.getText());
    assert.ok(document.getText().includes('　　1.培育服务机构'), document.getText());
  });

  test('下移本节: the cursor goes with it; 上移本节 gives the draft back', async () => {
    const document = await draft('move.gw');
    select(document, '1.建设');
    await vscode.commands.executeCommand('nigao.moveSectionDown');
    assert.ok(document.getText().includes('　　1.推广应用场景') && document.getText().includes('　　2.建设平台体系'), document.getText());
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, placeOf(document, '2.建设').line);
    await vscode.commands.executeCommand('nigao.moveSectionUp');
    assert.equal(document.getText(), flawed);
  });

  test('refused with a sentence, the draft as it was', async () => {
    const document = await draft('refused-level.gw');
    select(document, '一、总体要求');
    await vscode.commands.executeCommand('nigao.promote');
    assert.equal(document.getText(), flawed);
  });

  test('code actions on a heading lead to the same commands', async () => {
    const document = await draft('refactor.gw');
    select(document, '2.推广');
    const place = placeOf(document, '2.推广', 1);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(place, place), vscode.CodeActionKind.Refactor.value);
    assert.deepEqual(actions.map(a => a.title), ['提升层级', '降低层级', '上移本节', '下移本节', '从本节任务生成分工表（新文稿）', '从本节任务生成分工表（插在本节末尾）']);
    const { command } = actions.find(a => a.title === '上移本节') ?? {};
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await changed(document, '1.推广应用场景');
  });

  test('Enter behind an item writes the next number, where the setting asks for it', async () => {
    const document = await draft('enter.gw');
    assert.equal(vscode.workspace.getConfiguration('editor', document).get('formatOnType'), true);
    await vscode.workspace.getConfiguration('nigao').update('continueNumbering', true, vscode.ConfigurationTarget.Workspace);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const end = document.lineAt(placeOf(document, '4.培育').line).range.end;
    const enter = async (): Promise<void> => {
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('type', { text: '\n' });
    };
    // The server has heard of the setting once its provider answers, here at the end of the draft.
    await until('setting', async () => {
      const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>('vscode.executeFormatOnTypeProvider', document.uri, new vscode.Position(document.lineCount - 1, 0), '\n', { tabSize: 4, insertSpaces: true });
      return (edits?.length ?? 0) > 0 || undefined;
    });
    await enter();
    await changed(document, '　　5.');
  });
});
