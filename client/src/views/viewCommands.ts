import { commands, type Disposable, env, type QuickPickItem, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit as WireEdit } from 'vscode-languageclient';
import { type FixRuleParams, fixRuleRequest } from '../../../server/src/protocol/overview';
import { commands as commandIds } from '../../../server/src/protocol/protocol';
import { type PlanViews, viewTexts } from './planViews';
import { openCommand } from './planTree';
import { gapsOnly, tableRows } from './taskNodes';

/** Commands of the views. `id`: of a row; a key gives the view's id and means its selected row. */
export function registerViewCommands(views: PlanViews, client: () => Promise<BaseLanguageClient> | undefined): Disposable[] {
  const row = (id: string): string => views.all.find(view => view.kind.id === id)?.view.selection[0] ?? id;
  return [
    commands.registerCommand(openCommand, (id: string) => views.open(id, false)),
    commands.registerCommand('nigao.views.goTo', (id: string) => views.open(row(id), true)),
    commands.registerCommand('nigao.tasks.bySection', () => views.groupTasks(false)),
    commands.registerCommand('nigao.tasks.byUnit', () => views.groupTasks(true)),
    commands.registerCommand('nigao.tasks.filter', () => filterByUnit(views)),
    commands.registerCommand('nigao.tasks.clearFilter', () => views.filterTasks(undefined)),
    commands.registerCommand('nigao.tasks.insertClause', (id: string) => insertClause(views, id)),
    commands.registerCommand('nigao.tasks.copyRow', (id: string) => copyRow(views, row(id))),
    commands.registerCommand('nigao.findings.byRule', () => views.groupFindings(false)),
    commands.registerCommand('nigao.findings.bySection', () => views.groupFindings(true)),
    commands.registerCommand('nigao.findings.fixRule', (id: string) => fixRule(views, client, id)),
    commands.registerCommand('nigao.findings.about', (id: string) => commands.executeCommand(commandIds.showRule, ruleOf(views, id))),
  ];
}

interface UnitItem extends QuickPickItem {
  readonly key: string;
}

async function filterByUnit(views: PlanViews): Promise<void> {
  const text = viewTexts();
  const overview = views.tasks.result;
  if (overview === undefined) return;
  const units: UnitItem[] = overview.units.map(({ key, name, pinyin, leads, supports }) => ({ key, label: name, description: `${text.load(leads, supports)}　${pinyin}` }));
  const gaps: UnitItem[] = overview.gaps === 0 ? [] : [{ key: gapsOnly, label: `$(warning) ${text.gapGroup}`, description: text.tasks(overview.gaps) }];
  const chosen = await window.showQuickPick([...gaps, ...units], { title: text.filterTitle, placeHolder: text.filterHint, matchOnDescription: true });
  if (chosen !== undefined) views.filterTasks(chosen.key);
}

/** The command of the editor, with the cursor in the task. */
async function insertClause(views: PlanViews, id: string): Promise<void> {
  if ((await views.open(id, true)) !== undefined) await commands.executeCommand('nigao.insertClause');
}

async function copyRow(views: PlanViews, id: string): Promise<void> {
  const overview = views.tasks.result;
  const rows = overview === undefined ? [] : tableRows(overview, id);
  if (rows.length === 0) return;
  await env.clipboard.writeText(rows.join('\n'));
  window.setStatusBarMessage(`$(check) ${viewTexts().copied(rows.length)}`, 3000);
}

/** A row of a rule, or of one of its findings. */
function ruleOf(views: PlanViews, id: string): string | undefined {
  if (id.startsWith('rule|')) return id.slice('rule|'.length);
  return views.findings.result?.findings.find(f => `finding|${f.id}` === id)?.rule;
}

async function fixRule(views: PlanViews, running: () => Promise<BaseLanguageClient> | undefined, id: string): Promise<void> {
  const rule = ruleOf(views, id);
  const [client, plan] = [await running(), views.plan];
  if (rule === undefined || client === undefined || plan === undefined) return;
  const params: FixRuleParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(plan.uri) }, rule };
  const wire = await client.sendRequest<WireEdit | null>(fixRuleRequest, params);
  if (wire === null) return void window.showInformationMessage(viewTexts().nothingToFix);
  await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(wire));
}
