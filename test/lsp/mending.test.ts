import assert from 'node:assert/strict';
import { type CodeAction, type DocumentOnTypeFormattingOptions, type RegistrationParams, type TextDocumentEdit, type TextEdit, type UnregistrationParams } from 'vscode-languageserver/node';
import { SourceText } from '../../server/src/core/text/sourceText';
import { commands, type DraftCommand, draftEditRequest, type DraftEditResult, type WireRange } from '../../server/src/protocol/protocol';
import { patternOf } from '../../server/src/lsp/mending';
import { modern, TestClient } from '../support/server';

const uri = 'file:///drafts/plan.gw';
const DRAFT = [
  '浙江省智慧渔港行动计划（2026—2028年）', '一、总体要求', '到2028年，建成渔港12个。', '三、主要任务',
  '（一）、建设网络。布设监测设备，按照第（二）项落实。', '（二）发展渔业。推广深水网箱，', '建成养殖基地。', '（三）做好服务。优化流程。', '',
].join('\n');
const capabilities = { ...modern, textDocument: { ...modern.textDocument, synchronization: { willSaveWaitUntil: true } } };
const dynamic = { dynamicRegistration: true };
const options = { tabSize: 4, insertSpaces: true };

function applied(text: string, edits: readonly { readonly range: WireRange; readonly newText: string }[]): string {
  const source = new SourceText(text);
  return [...edits].reverse().reduce((t, e) => t.slice(0, source.offsetAt(e.range.start)) + e.newText + t.slice(source.offsetAt(e.range.end)), text);
}
const rangeOf = (words: string): WireRange => {
  const at = DRAFT.indexOf(words);
  return new SourceText(DRAFT).rangeOf({ start: at, end: at });
};

suite('language server: mending', () => {
  let client: TestClient;
  const start = async (given: Parameters<typeof TestClient.start>[0] = { capabilities }): Promise<void> => {
    client = await TestClient.start(given);
    await client.open(uri, DRAFT);
  };
  const change = (command: DraftCommand, range: WireRange | null): Promise<DraftEditResult> => client.request<DraftEditResult>(draftEditRequest, uri, { command, range });
  teardown(() => client.dispose());

  test('says what it can do', async () => {
    await start();
    const { documentFormattingProvider, documentRangeFormattingProvider, documentOnTypeFormattingProvider, textDocumentSync, codeActionProvider } = client.initialized?.capabilities ?? {};
    assert.deepEqual([documentFormattingProvider, documentRangeFormattingProvider], [true, true]);
    assert.equal((documentOnTypeFormattingProvider as DocumentOnTypeFormattingOptions).firstTriggerCharacter, '\n');
    assert.equal((textDocumentSync as { willSaveWaitUntil?: boolean }).willSaveWaitUntil, true);
    assert.deepEqual((codeActionProvider as { codeActionKinds: string[] }).codeActionKinds.slice(2), ['refactor.rewrite.nigao', 'refactor.move.nigao', 'refactor.extract.nigao']);
  });

  test('formats the draft, or a range of it', async () => {
    await start();
    const edits = await client.request<TextEdit[]>('textDocument/formatting', uri, { options });
    assert.ok(applied(DRAFT, edits).includes('\n（一）建设网络。'));
    assert.ok(applied(DRAFT, edits).includes('\n三、主要任务\n'), 'numbers stay');
    const first = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    assert.deepEqual(await client.request('textDocument/rangeFormatting', uri, { options, range: first }), []);
    assert.equal(await client.request('textDocument/formatting', 'file:///drafts/other.gw', { options }), null);
  });

  test('before a save, only where the setting asks for it, and not by the clock', async () => {
    await start();
    const save = (reason: number): Promise<TextEdit[]> => client.request<TextEdit[]>('textDocument/willSaveWaitUntil', uri, { reason });
    assert.deepEqual(await save(1), []);
    client.settings = { fixOnSave: true };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.ok(applied(DRAFT, await save(1)).includes('\n（一）建设网络。'));
    assert.deepEqual(await save(2), []);
    client.settings = { fixOnSave: true, rules: { 'structure/heading-marker-punct': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.ok(!applied(DRAFT, await save(1)).includes('（一）建设网络'));
  });

  test('numbering continues on Enter, only where the setting asks for it', async () => {
    await start();
    const text = '一、主要任务\n1.建设网络。布设监测设备。\n\n';
    await client.change(uri, { text });
    const enter = (): Promise<TextEdit[] | null> => client.request<TextEdit[] | null>('textDocument/onTypeFormatting', uri, { position: { line: 2, character: 0 }, ch: '\n', options });
    assert.equal(await enter(), null);
    client.settings = { continueNumbering: true };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal(applied(text, (await enter()) ?? []), '一、主要任务\n1.建设网络。布设监测设备。\n2.\n');
  });

  test('every command answers with one list of edits for the version, the references and the cursor', async () => {
    await start();
    const renumbered = await change('renumber', null);
    assert.ok(renumbered !== null && 'edits' in renumbered);
    assert.equal(renumbered.version, 1);
    assert.ok(applied(DRAFT, renumbered.edits).includes('\n二、主要任务\n'));
    const demoted = await change('demote', rangeOf('三、主要'));
    assert.ok(demoted !== null && 'edits' in demoted);
    const after = applied(DRAFT, demoted.edits);
    assert.ok(after.includes('一、总体要求\n到2028年，建成渔港12个。\n（一）主要任务\n1.建设网络。'), after);
    assert.deepEqual(demoted.references.map(({ start: s, end }) => after.split('\n')[s.line]?.slice(s.character, end.character)), ['第（二）项']);
    const moved = await change('moveDown', rangeOf('（一）、建设'));
    assert.ok(moved !== null && 'edits' in moved);
    assert.deepEqual(moved.cursor, { line: 6, character: 0 });
    const joined = await change('joinLines', null);
    assert.ok(joined !== null && 'edits' in joined && applied(DRAFT, joined.edits).includes('深水网箱，建成养殖基地'));
    const fixed = await change('fixAll', null);
    assert.ok(fixed !== null && 'edits' in fixed && fixed.edits.length > 0);
    assert.deepEqual(await change('promote', rangeOf('一、总体')), { refused: '“一、”已经是最高层级，不能再提升。' });
  });

  test('code actions: commands for a client that has them, edits for others that ask', async () => {
    const actions = (only?: readonly string[]): Promise<CodeAction[]> => client.request<CodeAction[]>('textDocument/codeAction', uri, { range: rangeOf('（二）发展'), context: { diagnostics: [], ...(only ? { only } : {}) } });
    await start({ capabilities, options: { draftCommand: commands.draft } });
    const listed = (await actions()).filter(a => a.kind?.startsWith('refactor'));
    assert.deepEqual(listed.map(a => a.title), ['提升层级', '降低层级', '上移本节', '下移本节', '合并断行（1处）']);
    assert.deepEqual(listed[0]?.command?.arguments, [{ uri, command: 'promote', range: rangeOf('（二）发展') }]);
    client.dispose();
    await start();
    assert.deepEqual((await actions()).filter(a => a.kind?.startsWith('refactor')), []);
    const [moved] = await actions(['refactor.move']);
    assert.equal(moved?.title, '上移本节（文中有1处引用改动的序号，请核对）');
    assert.ok(applied(DRAFT, ((moved.edit?.documentChanges?.[0] as TextDocumentEdit).edits as TextEdit[])).includes('（一）发展渔业'));
  });

  test('source.fixAll works round after round', async () => {
    await start();
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', uri, { range: rangeOf('一、'), context: { diagnostics: [], only: ['source.fixAll'] } });
    assert.equal(action?.kind, 'source.fixAll.nigao');
    const once = applied(DRAFT, ((action.edit?.documentChanges?.[0] as TextDocumentEdit).edits as TextEdit[]));
    await client.change(uri, { text: once });
    assert.deepEqual(await client.request<CodeAction[]>('textDocument/codeAction', uri, { range: rangeOf('一、'), context: { diagnostics: [], only: ['source.fixAll'] } }), []);
  });

  test('formatters are registered for plans alone, where the client allows it', async () => {
    client = new TestClient();
    const registered: RegistrationParams[] = [];
    const taken: UnregistrationParams[] = [];
    let tell = (): void => undefined;
    const until = (test: () => boolean): Promise<void> => new Promise(resolve => { tell = () => { if (test()) resolve(); }; tell(); });
    client.connection.onRequest('client/registerCapability', (params: RegistrationParams) => { registered.push(params); tell(); return null; });
    client.connection.onRequest('client/unregisterCapability', (params: UnregistrationParams) => { taken.push(params); tell(); return null; });
    const textDocument = { ...modern.textDocument, formatting: dynamic, rangeFormatting: dynamic, onTypeFormatting: dynamic };
    const { capabilities: given } = await client.connection.sendRequest<{ capabilities: object }>('initialize', { processId: null, rootUri: null, capabilities: { ...modern, textDocument }, workspaceFolders: [] });
    assert.ok(!('documentFormattingProvider' in given));
    await client.connection.sendNotification('initialized', {});
    await client.open('file:///drafts/%E8%AE%A1%E5%88%92%5B1%5D.md', DRAFT, 'markdown');
    await client.open(uri, DRAFT);
    await until(() => registered.length === 2);
    const selectors = registered.map(r => (r.registrations[0]?.registerOptions as { documentSelector: object[] }).documentSelector);
    assert.deepEqual(selectors, [[{ language: 'nigao' }], [{ language: 'markdown', pattern: '**/drafts/计划?1?.md' }]]);
    assert.deepEqual(registered[1]?.registrations.map(r => r.method), ['textDocument/formatting', 'textDocument/rangeFormatting', 'textDocument/onTypeFormatting']);
    await client.close('file:///drafts/%E8%AE%A1%E5%88%92%5B1%5D.md');
    await until(() => taken.length === 1);
    assert.equal(taken[0]?.unregisterations.length, 3);
  });

  test('patterns of paths', () => {
    assert.deepEqual(['file:///c%3A/a/b.md', 'untitled:Untitled-1', 'vscode-vfs://github/甲/乙{1}.txt'].map(patternOf), ['**/c:/a/b.md', '**/Untitled-1', '**/甲/乙?1?.txt']);
  });
});
