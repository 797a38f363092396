import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { encodeText } from '../../server/src/node/encode';
import { closeAll, finding, findings, flawed, folder, running, until } from './support';

suite('first contact', () => {
  teardown(closeAll);

  const untitled = (): Promise<vscode.TextDocument> => until('untitled draft', () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.scheme === 'untitled' && document.getText() !== '' ? document : undefined;
  });

  test('a new plan: a list of kinds, a draft that can be filled and is sound', async () => {
    const done = vscode.commands.executeCommand('nigao.newPlan');
    const document = await until('draft', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const shown = vscode.window.activeTextEditor?.document;
      return shown?.uri.scheme === 'untitled' && shown.getText().includes('总体要求') ? shown : undefined;
    });
    await done;
    assert.equal(document.languageId, 'nigao');
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), '滨江市', 'the first place to fill is selected');
    await until('checked', () => (/行动计划/.test(running().statusText ?? '') ? true : undefined));
    assert.deepEqual(findings(document).map(d => d.message), []);
  });

  test('the sample: untitled, with findings of several kinds', async () => {
    await vscode.commands.executeCommand('nigao.openSample');
    const document = await untitled();
    for (const rule of ['unit/former-name', 'responsibility/missing', 'structure/heading-number-sequence', 'target/table-text-mismatch']) await finding(document, rule);
    assert.match(running().statusText ?? '', /行动计划 \d+错 \d+警/);
  });

  test('recommended settings: shown first, written to the workspace only, and then there is nothing left to do', async () => {
    const value = (): unknown => vscode.workspace.getConfiguration('editor', { languageId: 'plaintext' }).inspect('wordWrap');
    // A list that is accepted before its marks are drawn has nothing chosen: then it is asked for again and left longer.
    for (let looks = 4; (value() as { workspaceLanguageValue?: string }).workspaceLanguageValue !== 'on'; looks *= 2) {
      assert.ok(looks < 200, 'never written');
      let left = looks;
      const done = vscode.commands.executeCommand('nigao.useRecommended').then(() => true);
      let ended = false;
      void done.then(() => (ended = true));
      await until('answered', async () => {
        if (--left <= 0) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return ended || undefined;
      });
    }
    const files = vscode.workspace.getConfiguration('files').inspect('autoGuessEncoding');
    assert.deepEqual([files?.workspaceValue, files?.globalValue], [true, undefined]);
    const { globalLanguageValue } = value() as { globalLanguageValue?: string };
    assert.equal(globalLanguageValue, undefined);
    // Nothing is asked any more: the command ends by itself.
    await vscode.commands.executeCommand('nigao.useRecommended');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(await folder(), '.vscode'), { recursive: true });
  });

  async function inGb18030(name: string, text: string): Promise<vscode.TextDocument> {
    const uri = vscode.Uri.joinPath(await folder(), name);
    const bytes = encodeText(text, 'GB18030');
    assert.ok(bytes);
    await vscode.workspace.fs.writeFile(uri, bytes);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    return document;
  }

  test('a plan in GB18030 that opened garbled: an offer in the status bar, and the plan', async () => {
    const document = await inGb18030('gbk.txt', flawed);
    assert.ok(document.getText().includes('\ufffd'));
    await until('offer', () => (running().encodingOffered ? true : undefined));
    await vscode.commands.executeCommand('nigao.reopenGb18030');
    const mended = await until('mended', () => vscode.workspace.textDocuments.find(d => d.uri.toString() === document.uri.toString() && d.getText() === flawed));
    await finding(mended, 'responsibility/missing');
    await until('no offer', () => (running().encodingOffered ? undefined : true));
  });

  test('a note in GB18030 is left alone', async () => {
    await inGb18030('gbk-note.txt', `${'周一开会，讨论采购事宜，请各位准时参加。'.repeat(6)}\n`);
    await inGb18030('gbk2.txt', flawed);
    await until('offer', () => (running().encodingOffered ? true : undefined));
    await vscode.window.showTextDocument(vscode.Uri.joinPath(await folder(), 'gbk-note.txt'));
    await until('no offer', () => (running().encodingOffered ? undefined : true));
  });

  test('why something is not checked', async () => {
    const page = async (): Promise<string> => {
      await vscode.commands.executeCommand('nigao.whyNotChecked');
      const shown = await until('page', () => vscode.workspace.textDocuments.find(d => d.uri.scheme === 'nigao-rule' && d.uri.path.includes('为什么')));
      return shown.getText();
    };
    const note = vscode.Uri.joinPath(await folder(), 'why.txt');
    await vscode.workspace.fs.writeFile(note, new TextEncoder().encode('周一开会，带上材料。\n'));
    await vscode.window.showTextDocument(note);
    assert.match(await page(), /没有识别为规划类文稿/);
  });

  test('all texts of the walkthrough are in the language of the editor', () => {
    const { contributes } = vscode.extensions.getExtension('nigao.nigao')?.packageJSON as { contributes: { walkthroughs: { title: string; steps: { description: string }[] }[] } };
    const [walkthrough] = contributes.walkthroughs;
    assert.ok(walkthrough);
    for (const { description } of walkthrough.steps) assert.doesNotMatch(description, /%walkthrough/);
  });
});
