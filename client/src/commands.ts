import { commands, EventEmitter, languages, Range, Uri, ViewColumn, window, workspace, type TextDocumentContentProvider } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit as WireEdit } from 'vscode-languageclient';
import { type IgnoreArguments, type IgnoreEditParams, ignoreEditRequest, type NewDocumentArguments, type RuleDocsParams, ruleDocsRequest, type RuleDocsResult } from '../../server/src/protocol/protocol';
import { messages } from './messages';

const scheme = 'nigao-rule';

/** Pages of rules as read-only documents: `nigao-rule:/责任单位缺失.md?responsibility/missing`. */
export class RulePages implements TextDocumentContentProvider {
  readonly #changed = new EventEmitter<Uri>();
  readonly #pages = new Map<string, string>();
  readonly onDidChange = this.#changed.event;
  readonly registration = workspace.registerTextDocumentContentProvider(scheme, this);

  provideTextDocumentContent(uri: Uri): string {
    return this.#pages.get(uri.query) ?? '';
  }

  async show(client: BaseLanguageClient, rule: string): Promise<void> {
    const params: RuleDocsParams = { rule };
    const page = await client.sendRequest<RuleDocsResult | null>(ruleDocsRequest, params);
    if (page === null) return void window.showWarningMessage(messages().noRule + rule);
    await this.showPage(page, rule);
  }

  /** A page that is made here; `query` tells pages of one title apart. */
  async showPage({ title, markdown }: { readonly title: string; readonly markdown: string }, query = ''): Promise<void> {
    const uri = Uri.from({ scheme, path: `/${title.replace(/[\\/]/g, ' ')}.md`, query });
    this.#pages.set(query, markdown);
    this.#changed.fire(uri);
    await preview(uri);
  }
}

async function preview(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(await languages.setTextDocumentLanguage(document, 'markdown'), { preview: true });
  }
}

/** Goes to a line of a document; `line` from 0. */
export async function showLine(uri: string, line: number): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(line, 0, line, 0) });
}

/** The view 任务分工 follows the cursor to the section; without the view, the section itself. */
export async function showTasks(uri: string, line: number): Promise<void> {
  await showLine(uri, line);
  const view = 'nigao.tasks.focus';
  if ((await commands.getCommands(true)).includes(view)) await commands.executeCommand(view);
}

/** A text as a document of its own, not saved. */
export async function newDocument({ language, text }: NewDocumentArguments): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language, content: text }), { preview: false, viewColumn: ViewColumn.Beside });
}

/** Saves a settings file after a quick fix has written to it: it counts as it is on disk. */
export async function saveSettings(uri: string): Promise<void> {
  await (await workspace.openTextDocument(Uri.parse(uri))).save();
}

/** Asks for a reason and writes the suppression; `.nigao.json` is saved, because it counts as it is on disk. */
export async function ignoreFinding(client: BaseLanguageClient, finding: IgnoreArguments): Promise<void> {
  const text = messages();
  const answer = await window.showInputBox({ title: text.reason, prompt: text.reasonPrompt, validateInput: value => (value.trim() === '' ? text.reasonEmpty : undefined) });
  const reason = answer?.trim();
  if (!reason) return;
  const params: IgnoreEditParams = { ...finding, reason };
  const wire = await client.sendRequest<WireEdit | null>(ignoreEditRequest, params);
  const edit = wire === null ? undefined : await client.protocol2CodeConverter.asWorkspaceEdit(wire);
  if (edit === undefined) return void window.showWarningMessage(text.gone);
  await workspace.applyEdit(edit);
  for (const [uri] of edit.entries()) {
    if (uri.toString() !== Uri.parse(finding.uri).toString()) await (await workspace.openTextDocument(uri)).save();
  }
}
