import assert from 'node:assert/strict';
import { type CompletionList, type DocumentHighlight, type Hover, type Location, type LocationLink, LSPErrorCodes, type Position, ResponseError, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import { SourceText } from '../../server/src/core/text/sourceText';
import { clauseOfferRequest, type ClauseOfferResult, commands, registryRecordRequest, type RegistryRecordResult } from '../../server/src/protocol/protocol';
import { knowledge } from '../support/analysis';
import { modern, TestClient } from '../support/server';

const uri = 'file:///drafts/plan.gw';
const DRAFT = [
  '浙江省智慧渔港行动计划（2026—2028年）', '一、主要任务', '由浙江省经济和信息化委员会统筹。',
  '（一）建设网络。布设监测设备。（责任单位：省经信委、财政厅）', '（二）发展渔业。推广深水网箱。', '（三）做好服务。优化流程。（责任单位：省经信委、各设区市政府）', '',
].join('\n');
const at = (words: string, by = 1): Position => new SourceText(DRAFT).positionAt(DRAFT.indexOf(words) + by);
const capabilities = { ...modern, textDocument: { ...modern.textDocument, definition: { linkSupport: true }, rename: { prepareSupport: true } } };
const options = { registry: true, lineCommand: commands.showLine, ruleCommand: commands.showRule };

suite('language server: units', () => {
  let client: TestClient;
  const start = async (given: Parameters<typeof TestClient.start>[0] = { capabilities, options }): Promise<void> => {
    client = await TestClient.start({ knowledge, ...given });
    await client.open(uri, DRAFT);
  };
  const refused = (request: Promise<unknown>, sentence: RegExp): Promise<void> => assert.rejects(request, (error: unknown) => {
    assert.ok(error instanceof ResponseError);
    assert.equal(error.code, LSPErrorCodes.RequestFailed);
    assert.match(error.message, sentence);
    return true;
  });
  teardown(() => client.dispose());

  test('says what it can do', async () => {
    await start();
    const { definitionProvider, referencesProvider, documentHighlightProvider, renameProvider } = client.initialized?.capabilities ?? {};
    assert.deepEqual([definitionProvider, referencesProvider, documentHighlightProvider, renameProvider], [true, true, true, { prepareProvider: true }]);
  });

  test('a client that shows no records gets no definitions', async () => {
    await start({});
    const { definitionProvider, renameProvider } = client.initialized?.capabilities ?? {};
    assert.deepEqual([definitionProvider, renameProvider], [undefined, true]);
    assert.equal(await client.request('textDocument/definition', uri, { position: at('省经信委') }), null);
  });

  test('definition, and the record that it leads to', async () => {
    await start();
    const [link] = await client.request<LocationLink[]>('textDocument/definition', uri, { position: at('财政厅') });
    assert.equal(link?.targetUri, 'nigao-registry:/zj-czt.md');
    const record = await client.connection.sendRequest<RegistryRecordResult | null>(registryRecordRequest, { id: 'zj-czt' });
    assert.match(record?.text ?? '', /^# 浙江省财政厅\n/);
    assert.equal(await client.connection.sendRequest(registryRecordRequest, { id: 'nobody' }), null);
  });

  test('definition for a client without links', async () => {
    await start({ options });
    const [location] = await client.request<Location[]>('textDocument/definition', uri, { position: at('财政厅') });
    assert.equal(location?.uri, 'nigao-registry:/zj-czt.md');
  });

  test('references and highlights', async () => {
    await start();
    const found = await client.request<Location[]>('textDocument/references', uri, { position: at('省经信委'), context: { includeDeclaration: true } });
    assert.deepEqual(found.map(l => [l.uri, l.range.start.line]), [[uri, 2], [uri, 3], [uri, 5]]);
    const marks = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', uri, { position: at('省经信委') });
    assert.deepEqual(marks.map(h => h.kind), [2, 3, 3]);
  });

  test('rename: the name as it is, done, refused with a sentence', async () => {
    await start();
    const place = await client.request<{ placeholder: string }>('textDocument/prepareRename', uri, { position: at('省经信委') });
    assert.equal(place.placeholder, '省经信委');
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', uri, { position: at('省经信委'), newName: '省经信厅' });
    const [change] = edit.documentChanges ?? [];
    assert.ok(TextDocumentEdit.is(change));
    assert.deepEqual(change.edits.map(e => ('newText' in e ? e.newText : '')), ['浙江省经济和信息化厅', '省经信厅', '省经信厅']);
    await refused(client.request('textDocument/prepareRename', uri, { position: at('布设') }), /没有单位名称/);
    await refused(client.request('textDocument/prepareRename', uri, { position: at('各设区市') }), /“各设区市政府”是泛称/);
    await refused(client.request('textDocument/rename', uri, { position: at('省经信委'), newName: '甲、乙' }), /只写一个单位/);
    assert.deepEqual(client.logged, [], 'a refusal is no failure of the program');
  });

  test('hover links to the tasks and to the rule only by commands that the client named', async () => {
    await start();
    // Before the draft has been checked a hover does not wait for what the rules say.
    assert.doesNotMatch(JSON.stringify(await client.request<Hover>('textDocument/hover', uri, { position: at('省经信委') })), /showRule/);
    await client.pull(uri);
    const text = JSON.stringify(await client.request<Hover>('textDocument/hover', uri, { position: at('省经信委') }));
    assert.match(text, /command:nigao\.showLine\?/);
    assert.match(text, /command:nigao\.showRule\?/);
    client.dispose();
    await start({});
    assert.doesNotMatch(JSON.stringify(await client.request<Hover>('textDocument/hover', uri, { position: at('省经信委') })), /command:/);
  });

  test('the clause of a task: units by its words, and where they go', async () => {
    await start();
    const offer = await client.request<ClauseOfferResult>(clauseOfferRequest, uri, { position: at('推广深水') });
    assert.ok(offer !== null && 'units' in offer);
    assert.deepEqual([offer.units[0]?.name, offer.before, offer.after, offer.range.start], ['省农业农村厅', '（责任单位：', '）', at('推广深水网箱。', 7)]);
    const other = await client.request<ClauseOfferResult>(clauseOfferRequest, uri, { position: { line: 0, character: 0 } });
    assert.ok(other !== null && 'refused' in other);
    assert.equal(await client.request(clauseOfferRequest, 'file:///drafts/other.gw', { position: at('推广') }), null);
  });

  test('a unit of the house list has its record; a name that it forbids is not offered', async () => {
    client = await TestClient.start({ knowledge, capabilities, options, folders: ['file:///drafts'] });
    client.files.set('file:///drafts/.nigao.json', '{ "units": { "add": ["甲乙丙研究所"], "forbid": { "省农业农村厅": "写所属处室" } } }');
    await client.open(uri, DRAFT.replace('财政厅', '甲乙丙研究所'));
    const [link] = await client.request<LocationLink[]>('textDocument/definition', uri, { position: at('财政厅') });
    const id = decodeURIComponent(/\/([^/]*)\.md$/.exec(link?.targetUri ?? '')?.[1] ?? '');
    const record = await client.connection.sendRequest<RegistryRecordResult | null>(registryRecordRequest, { id });
    assert.match(record?.text ?? '', /^# 甲乙丙研究所\n[\s\S]*由本单位名录写定[\s\S]*本单位名录（\.nigao\.json/);
    const offer = await client.request<ClauseOfferResult>(clauseOfferRequest, uri, { position: at('推广深水') });
    assert.ok(offer !== null && 'units' in offer);
    const names = offer.units.map(u => u.name);
    assert.ok(names.includes('甲乙丙研究所') && !names.includes('省农业农村厅'), names.slice(0, 5).join(' '));
  });

  test('completion says why a unit stands first', async () => {
    await start();
    await client.change(uri, { text: DRAFT.replace('推广深水网箱。', '推广深水网箱。（责任单位：）') });
    const { items } = await client.request<CompletionList>('textDocument/completion', uri, { position: { line: 4, character: 21 } });
    const [first] = [...items].filter(i => i.data !== undefined).sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.deepEqual([first?.label, first?.labelDetails?.description], ['省农业农村厅', '本项“渔业”']);
  });
});
