import assert from 'node:assert/strict';
import { type CodeAction, type CodeLens, type CompletionList, type DocumentLink, type Hover, type InlayHint, type Position, type SignatureHelp, type WorkspaceEdit } from 'vscode-languageserver/node';
import { SourceText } from '../../server/src/core/text/sourceText';
import { commands } from '../../server/src/protocol/protocol';
import { modern, TestClient } from '../support/server';

const folder = 'file:///drafts';
const uri = `${folder}/plan.gw`;
const other = `${folder}/${encodeURIComponent('已印发')}/data.txt`;
const DRAFT = [
  '东海省港航行动计划（2026—2028年）', '', '一、总体目标', '', '到2028年，全省网络零售额达到26000亿元。', '', '二、主要任务', '', '（一）建设智慧港口。落实《东海省数据发展规划》，重点工程见专栏1。', '',
  '1.更新设备。更新岸桥。', '', '2.建设平台。打通数据。', '', '（责任单位：省经信厅、省财政厅）', '', '（二）发展海运。壮大船队。（责任单位：省商务厅）', '', '（三）开放航线。新辟航线。', '', '专栏1 港口重点工程', '', '岸桥更新。更新岸桥。', '',
].join('\n');
const OTHER = '东政发〔2025〕12号\n\n东海省数据发展规划\n\n一、总体要求\n\n坚持统筹。\n\n二、主要任务\n\n（一）开放数据。建设平台。\n';
const source = new SourceText(DRAFT);
const at = (words: string, offset = 1): Position => source.positionAt(DRAFT.indexOf(words) + offset);
const whole = source.rangeOf({ start: 0, end: DRAFT.length });

suite('language server: reading', () => {
  let client: TestClient;
  const start = async (settings: unknown = {}, options: object = {}): Promise<void> => {
    client = await TestClient.start({ folders: [folder], options, capabilities: { ...modern, textDocument: { ...modern.textDocument, hover: { contentFormat: ['markdown'] } } } });
    client.settings = settings;
    client.files.set(other, OTHER);
    await client.open(uri, DRAFT);
  };
  teardown(() => client.dispose());

  test('says what it can do', async () => {
    await start();
    const { inlayHintProvider, documentLinkProvider, codeLensProvider, signatureHelpProvider } = client.initialized?.capabilities ?? {};
    assert.deepEqual([inlayHintProvider, documentLinkProvider, codeLensProvider], [true, {}, {}]);
    assert.deepEqual(signatureHelpProvider, { triggerCharacters: ['（', '(', '：', ':', '；', ';'], retriggerCharacters: ['、', '，', ','] });
  });

  const hints = async (): Promise<readonly string[]> => (await client.request<InlayHint[]>('textDocument/inlayHint', uri, { range: whole })).map(h => String(h.label));
  test('hints and counts are off until somebody wants them', async () => {
    await start();
    assert.deepEqual(await hints(), []);
    assert.deepEqual(await client.request('textDocument/codeLens', uri), []);
  });
  test('hints, each by its own setting; a change of the settings holds at once', async () => {
    await start({ inlayHints: { amounts: true } });
    assert.deepEqual(await hints(), ['≈2.6万亿元']);
    client.settings = { inlayHints: { units: true, amounts: true } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.refreshes > 0);
    assert.deepEqual(await hints(), ['≈2.6万亿元', '承上级：省经信厅等2家', '承上级：省经信厅等2家']);
  });
  test('counts, with a way to the tasks where the client has one', async () => {
    await start({ codeLens: true }, { tasksCommand: commands.tasks });
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', uri);
    assert.deepEqual(lenses.map(l => l.command?.title), ['3项任务 · 缺1']);
    assert.deepEqual([lenses[0]?.command?.command, lenses[0]?.command?.arguments], [commands.tasks, [uri, 6]]);
  });

  test('links to a file that nobody has opened, and inside the draft', async () => {
    await start();
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', uri);
    assert.deepEqual(links.map(l => [DRAFT.slice(source.offsetAt(l.range.start), source.offsetAt(l.range.end)), l.target, l.tooltip]), [
      ['《东海省数据发展规划》', other, '已印发/data.txt'], ['专栏1', `${uri}#L21,1`, '本稿专栏1'],
    ]);
  });
  test('links to a document that is no plan, to none that is gone', async () => {
    await start();
    const rules = `${folder}/rules.txt`;
    client.files.set(rules, '东海省数据发展规划条例\n\n第一条 为了促进发展，制定本条例。\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: rules, type: 1 }] });
    await client.change(uri, { text: DRAFT.replace('数据发展规划》', '数据发展规划条例》') });
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', uri);
    assert.equal(links[0]?.target, rules);
    client.files.delete(rules);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: rules, type: 3 }] });
    assert.equal((await client.request<DocumentLink[]>('textDocument/documentLink', uri)).length, 1);
  });
  test('hover and completion know the file', async () => {
    await start();
    await client.request('textDocument/documentLink', uri);
    const hover = await client.request<Hover>('textDocument/hover', uri, { position: at('东海省数据') });
    assert.match(JSON.stringify(hover.contents), /已印发\/data/);
    assert.match(JSON.stringify(hover.contents), /12号/);
    await client.change(uri, { text: DRAFT.replace('壮大船队。', '壮大船队，落实《') });
    const position = source.positionAt(DRAFT.indexOf('壮大船队') + '壮大船队，落实《'.length);
    const { items } = await client.request<CompletionList>('textDocument/completion', uri, { position });
    assert.deepEqual(items.map(i => [i.label, i.labelDetails?.description]), [['东海省数据发展规划', '东政发〔2025〕12号']]);
  });

  test('slots of a clause', async () => {
    await start();
    const help = await client.request<SignatureHelp>('textDocument/signatureHelp', uri, { position: at('省财政厅）', 0) });
    assert.equal(help.signatures[0]?.label, '（责任单位：××、××）');
    assert.equal(await client.request('textDocument/signatureHelp', uri, { position: at('更新岸桥') }), null);
  });
  test('an indicator is renamed', async () => {
    await start();
    assert.deepEqual(await client.request('textDocument/prepareRename', uri, { position: at('网络零售额') }), { range: source.rangeOf({ start: DRAFT.indexOf('网络'), end: DRAFT.indexOf('达到') }), placeholder: '网络零售额' });
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', uri, { position: at('网络零售额'), newName: '网上零售额' });
    assert.match(JSON.stringify(edit), /网上零售额/);
  });
  test('分工表: as a new document where the client can show one, else at the end of the section', async () => {
    await start({}, { newDocumentCommand: commands.newDocument });
    const range = { start: at('主要任务'), end: at('主要任务') };
    const params = { range, context: { diagnostics: [], only: ['refactor.extract'] } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', uri, params);
    assert.deepEqual(actions.map(a => [a.command?.command, a.edit !== undefined]), [[commands.newDocument, false], [undefined, true]]);
    const [argument] = actions[0]?.command?.arguments as [{ language: string; text: string }];
    assert.equal(argument.language, 'plaintext');
    assert.match(argument.text, /^主要任务分工表\n序号\t/);
  });
});
