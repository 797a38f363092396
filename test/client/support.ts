import assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const extensionId = 'nigao.nigao';

/** A draft with known flaws: the third task has no unit while the others have; 市经信委 has no place in it. Written for these tests. */
export const flawed = [
  '滨江市工业互联网发展行动计划',
  '（2026—2028年）',
  '',
  '　　为加快工业互联网发展，制定本行动计划。',
  '　　一、总体要求',
  '　　到2028年，建成行业级平台12个。',
  '　　二、主要任务',
  '　　1.建设平台体系。支持龙头企业牵头建设平台，到2028年，建成行业级平台12个。（责任单位：浙江省经济和信息化厅、省商务厅）',
  '　　2.推广应用场景。遴选典型场景，形成案例集。（责任单位：省商务厅、省财政厅）',
  '　　3.强化安全保障。完善监测处置机制，提高防护能力。',
  '　　4.培育服务机构。引进诊断服务商，扩大覆盖面。（责任单位：省科技厅）',
  '　　三、保障措施',
  '　　（一）加强组织领导。建立协调机制，定期研究重大事项。',
  '',
].join('\n');

/** Waits for a state, never for a time. */
export async function until<T>(what: string, read: () => T | undefined | Promise<T | undefined>, seconds = 10): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await read();
    if (value !== undefined) return value;
    if (Date.now() > end) assert.fail(`没有等到：${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

export async function folder(): Promise<vscode.Uri> {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first, 'no workspace folder');
  return first.uri;
}

/** Writes a file into the workspace and shows it, as a person would open it. */
export async function show(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(await folder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return typeof code === 'object' ? String(code.value) : String(code);
}

export function findings(document: vscode.TextDocument, rule?: string): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(d => rule === undefined || codeOf(d) === rule);
}

export function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(`${rule} in ${document.fileName}`, () => findings(document, rule)[0]);
}

export function gone(document: vscode.TextDocument, rule: string): Promise<true> {
  return until(`${rule} gone`, () => (findings(document, rule).length === 0 ? true : undefined));
}

export function placeOf(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `「${text}」 is not in the draft`);
  return document.positionAt(at + offset);
}

export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  // The editor refuses an edit of a long text that it is still taking over.
  await until('edit', async () => {
    const edit = new vscode.WorkspaceEdit();
    const start = placeOf(document, from);
    edit.replace(document.uri, new vscode.Range(start, document.positionAt(document.offsetAt(start) + from.length)), to);
    return (await vscode.workspace.applyEdit(edit)) ? true : undefined;
  });
}

/** What the extension tells of itself. */
export function running(): { readonly started: boolean; readonly troubles: readonly string[]; readonly statusText: string | undefined; readonly encodingOffered: boolean } {
  const extension = vscode.extensions.getExtension<ReturnType<typeof running>>(extensionId);
  assert.ok(extension?.isActive);
  return extension.exports;
}

export function started(): boolean {
  const extension = vscode.extensions.getExtension<{ readonly started: boolean }>(extensionId);
  return extension?.isActive === true && extension.exports.started;
}

export function hoverText(hovers: readonly vscode.Hover[]): string {
  return hovers.flatMap(h => h.contents).map(c => (typeof c === 'string' ? c : c.value)).join('\n');
}
