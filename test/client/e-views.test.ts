import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type PlanView } from '../../client/src/views/planView';
import { type PlanViews } from '../../client/src/views/planViews';
import { closeAll, extensionId, finding, flawed, gone, placeOf, replace, show, until } from './support';

/** A task without units, a former name, two values of one target. */
const draftText = flawed.replace('浙江省经济和信息化厅', '省经信委').replace('到2028年，建成行业级平台12个。\n　　二', '到2028年，建成行业级平台15个。\n　　二');

suite('views', () => {
  let views: PlanViews;
  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension<{ readonly views: PlanViews }>(extensionId);
    views = (await extension?.activate())?.views as PlanViews;
    assert.ok(views);
  });
  teardown(async () => {
    await views.groupTasks(false);
    await views.groupFindings(false);
    await closeAll();
  });

  const labelsOf = (view: PlanView<unknown>, id?: string): readonly string[] =>
    view.tree.getChildren(id).flatMap(child => {
      const item = view.tree.getTreeItem(child);
      return [`${String(item.label)} | ${String(item.description)}`, ...labelsOf(view, child)];
    });
  const idOf = (view: PlanView<unknown>, words: string, id?: string): string | undefined => {
    for (const child of view.tree.getChildren(id)) {
      if (String(view.tree.getTreeItem(child).label).includes(words)) return child;
      const below = idOf(view, words, child);
      if (below !== undefined) return below;
    }
    return undefined;
  };
  const row = (view: PlanView<unknown>, words: string): Promise<string> => until(`row ${words}`, () => idOf(view, words));
  async function draft(name: string, view: PlanView<unknown>, text = draftText): Promise<vscode.TextDocument> {
    const document = await show(name, text);
    await finding(document, 'responsibility/missing');
    await vscode.commands.executeCommand(`${view.kind.id}.focus`);
    await until(`${view.kind.id} visible`, () => view.view.visible || undefined);
    await until('rows', () => (view.tree.getChildren().length > 0 ? true : undefined));
    return document;
  }

  test('tasks: who, by when, what; the gap is marked and counted', async () => {
    await draft('tasks.gw', views.tasks);
    assert.deepEqual(labelsOf(views.tasks), [
      '二、主要任务 | 4项 · 缺1',
      '1.建设平台体系 | 省经信委等2家 · 2028年 · 行业级平台数量12个',
      '2.推广应用场景 | 省商务厅等2家',
      '3.强化安全保障 | 未写明',
      '4.培育服务机构 | 省科技厅',
    ]);
    const item = views.tasks.tree.getTreeItem(await row(views.tasks, '强化安全'));
    assert.deepEqual([item.contextValue, item.accessibilityInformation?.label], ['gap', '3.强化安全保障，未写明责任单位']);
    assert.equal(views.tasks.view.description, '4项 · 缺1');
  });

  test('a click goes to the text', async () => {
    const document = await draft('click.gw', views.tasks);
    await vscode.commands.executeCommand('nigao.views.open', await row(views.tasks, '培育服务'));
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, placeOf(document, '4.培育服务'));
  });

  test('the cursor brings its row, in every view that is to be seen', async () => {
    const document = await draft('follow.gw', views.tasks);
    const editor = await vscode.window.showTextDocument(document);
    const at = placeOf(document, '遴选典型场景', 2);
    editor.selection = new vscode.Selection(at, at);
    const id = await row(views.tasks, '推广应用场景');
    await until('the row is selected', () => views.tasks.view.selection[0] === id || undefined);
    assert.equal(vscode.window.activeTextEditor, editor, 'the focus stays');
  });

  test('targets: a conflict first, each place below; a click selects the words', async () => {
    const document = await draft('targets.gw', views.targets);
    const [first] = views.targets.tree.getChildren();
    const item = views.targets.tree.getTreeItem(first ?? '');
    assert.match(`${String(item.label)} ${String(item.description)}`, /^行业级平台数量 .*2028年 15个／12个/);
    assert.match((item.iconPath as vscode.ThemeIcon).id, /^(error|warning|info)$/);
    const places = views.targets.tree.getChildren(first);
    assert.equal(places.length, 2);
    await vscode.commands.executeCommand('nigao.views.goTo', places[1]);
    assert.match(document.getText(vscode.window.activeTextEditor?.selection), /平台12个/);
    const resolved = await views.targets.tree.resolveTreeItem(new vscode.TreeItem(''), places[1] ?? '');
    assert.match((resolved?.tooltip as vscode.MarkdownString).value, /12个/);
  });

  test('findings by rule and by section', async () => {
    await draft('findings.gw', views.findings);
    const former = await row(views.findings, '机构名称已变更');
    assert.equal(views.findings.tree.getTreeItem(former).contextValue, 'rule.fixable');
    assert.match(labelsOf(views.findings, former)[0] ?? '', /^省经信委 \| 第\d+行 · /);
    await vscode.commands.executeCommand('nigao.findings.bySection');
    assert.match(labelsOf(views.findings)[0] ?? '', /^[一二]、.+ \| \d+处$/);
    assert.ok(idOf(views.findings, '3.强化安全保障'));
    await vscode.commands.executeCommand('nigao.findings.byRule');
    assert.ok(idOf(views.findings, '机构名称已变更'));
  });

  test('all of one rule are mended from its row', async () => {
    const document = await draft('fix-rule.gw', views.findings, draftText.replace('（责任单位：省科技厅）', '（责任单位：省经信委）'));
    await vscode.commands.executeCommand('nigao.findings.fixRule', await row(views.findings, '机构名称已变更'));
    await gone(document, 'unit/former-name');
    assert.equal(document.getText().split('省经信厅').length, 3);
    await until('the row is gone', () => (idOf(views.findings, '机构名称已变更') === undefined ? true : undefined));
  });

  test('tasks by unit; filtered by a unit; all again', async () => {
    await draft('units.gw', views.tasks);
    await vscode.commands.executeCommand('nigao.tasks.byUnit');
    assert.deepEqual(views.tasks.tree.getChildren().map(id => String(views.tasks.tree.getTreeItem(id).label)), ['未写明责任单位', '省商务厅', '省科技厅', '省经信委', '省财政厅']);
    await vscode.commands.executeCommand('nigao.tasks.bySection');
    const done = vscode.commands.executeCommand('nigao.tasks.filter');
    await until('filtered', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return views.tasks.view.description === '未写明责任单位' || undefined;
    });
    await done;
    assert.deepEqual(labelsOf(views.tasks), ['二、主要任务 | 1项 · 缺1', '3.强化安全保障 | 未写明']);
    const unit = views.tasks.result?.units.find(u => u.name === '省财政厅');
    views.filterTasks(unit?.key);
    assert.deepEqual([labelsOf(views.tasks).length, views.tasks.view.description], [2, '省财政厅']);
    await vscode.commands.executeCommand('nigao.tasks.clearFilter');
    assert.equal(labelsOf(views.tasks).length, 5);
  });

  test('a row is copied as cells of a table, a section as its rows', async () => {
    await draft('copy.gw', views.tasks);
    await vscode.commands.executeCommand('nigao.tasks.copyRow', await row(views.tasks, '建设平台'));
    assert.equal(await vscode.env.clipboard.readText(), '1.建设平台体系\t行业级平台数量12个\t\t省经信委、省商务厅\t2028年');
    await vscode.commands.executeCommand('nigao.tasks.copyRow', await row(views.tasks, '主要任务'));
    assert.equal((await vscode.env.clipboard.readText()).split('\n').length, 4);
  });

  test('units are inserted at the gap', async () => {
    const document = await draft('gap.gw', views.tasks);
    const done = vscode.commands.executeCommand('nigao.tasks.insertClause', await row(views.tasks, '强化安全'));
    await until('clause', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return /提高防护能力。（责任单位：[^）]+）/.test(document.getText()) || undefined;
    });
    await done;
    await until('no gap', () => (views.tasks.result?.gaps === 0 ? true : undefined));
  });

  test('typing above shows no row anew; what changes is shown, and only that', async () => {
    const document = await draft('typing.gw', views.tasks);
    const shown: (readonly string[] | undefined)[] = [];
    const listener = views.tasks.tree.onDidChangeTreeData(ids => shown.push(ids));
    const before = views.tasks.result;
    await replace(document, '制定本行动计划。', '特制定本行动计划。\n　　另起一段。');
    await until('a new answer', () => views.tasks.result !== before || undefined);
    assert.deepEqual(shown, []);
    await vscode.commands.executeCommand('nigao.views.open', await row(views.tasks, '培育服务'));
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, placeOf(document, '4.培育服务').line, 'places move with the text');
    await replace(document, '（责任单位：省科技厅）', '（责任单位：省教育厅）');
    await until('shown', () => (labelsOf(views.tasks).includes('4.培育服务机构 | 省教育厅') ? true : undefined));
    listener.dispose();
    assert.deepEqual(shown, [[await row(views.tasks, '培育服务')]]);
  });

  test('changes in quick succession: the last one is checked and shown', async () => {
    const document = await draft('quick.gw', views.tasks);
    for (const unit of ['省科', '省科技', '省科技厅', '省教育厅']) {
      const line = document.lineAt(placeOf(document, '3.强化安全保障').line);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, line.range, `　　3.强化安全保障。完善监测处置机制。（责任单位：${unit}）`);
      await vscode.workspace.applyEdit(edit);
    }
    await gone(document, 'responsibility/missing');
    await until('shown', () => (labelsOf(views.tasks).includes('3.强化安全保障 | 省教育厅') ? true : undefined));
  });

  test('what is not to be seen is not asked for', async () => {
    const document = await draft('hidden.gw', views.tasks);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await until('hidden', () => (views.tasks.view.visible ? undefined : true));
    const before = views.tasks.result;
    await replace(document, '3.强化安全保障。完善监测处置机制，提高防护能力。', '3.强化安全保障。完善监测处置机制。（责任单位：省财政厅）');
    await gone(document, 'responsibility/missing');
    assert.equal(views.tasks.result, before);
    await vscode.commands.executeCommand('nigao.tasks.focus');
    await until('asked again', () => (views.tasks.result?.gaps === 0 ? true : undefined));
  });

  test('the views stay with the plan while another file is looked at, and let go of it when it is closed', async () => {
    const document = await draft('stay.gw', views.tasks);
    await vscode.window.showTextDocument(document, { preview: false });
    await show('stay.txt', '周一开会。\n');
    assert.equal(views.plan, document);
    assert.ok(labelsOf(views.tasks).length > 0);
    await closeAll();
    await until('no plan', () => (views.plan === undefined ? true : undefined));
    assert.deepEqual(labelsOf(views.tasks), []);
  });

  test('another plan brings its own rows', async () => {
    await draft('one.gw', views.tasks);
    const other = await show('two.gw', draftText.replaceAll('强化安全保障', '筑牢安全防线'));
    await row(views.tasks, '筑牢安全防线');
    assert.equal(views.plan, other);
  });

  test('the sample has something for every view', async () => {
    await vscode.commands.executeCommand('nigao.openSample');
    await until('sample', () => (views.plan?.uri.scheme === 'untitled' ? true : undefined));
    for (const view of [views.tasks, views.targets, views.findings]) {
      await vscode.commands.executeCommand(`${view.kind.id}.focus`);
      await until(`rows in ${view.kind.id}`, () => (view.tree.getChildren().length > 0 ? true : undefined));
    }
    assert.equal(views.tasks.result?.gaps, 1);
    assert.ok(views.targets.result?.indicators.some(i => i.name.includes('网络零售额') && i.severity !== null));
    assert.ok(views.findings.result?.rules.some(r => r.rule === 'unit/former-name' && r.fixes > 0));
  });
});
