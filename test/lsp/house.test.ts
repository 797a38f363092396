import assert from 'node:assert/strict';
import { type CodeAction, type CompletionList, type Diagnostic } from 'vscode-languageserver/node';
import { builtinKnowledge } from '../../server/src/core/knowledge/builtin';
import { SourceText } from '../../server/src/core/text/sourceText';
import { PLAN } from '../support/analyze';
import { TestClient } from '../support/server';

const folder = 'file:///drafts';
const uri = `${folder}/%E8%AE%A1%E5%88%92.gw`;
const settingsUri = `${folder}/.nigao.json`;
const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(d => d.code);
const messageOf = (diagnostic: Diagnostic | undefined): string => (typeof diagnostic?.message === 'string' ? diagnostic.message : '');

suite('house list in the editor', () => {
  let client: TestClient;
  const start = async (...given: Parameters<typeof TestClient.start>): Promise<void> => {
    client = await TestClient.start(...given);
  };
  teardown(() => client.dispose());

  const table = `${folder}/%E5%90%8D%E5%BD%95.tsv`;
  const changed = async (at: string): Promise<void> => {
    const before = client.refreshes;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: at, type: 2 }] });
    await client.until(() => client.refreshes > before);
  };
  const DRAFT = PLAN.replace('省商务厅', '省智算局').replace(/^/, '浙江省人民政府办公厅\n2026年3月1日\n');
  const offered = async (): Promise<readonly string[]> => {
    const position = { line: DRAFT.split('\n').findIndex(l => l.includes('省智算局')), character: 0 };
    const line = DRAFT.split('\n')[position.line] ?? '';
    const { items } = await client.request<CompletionList>('textDocument/completion', uri, { position: { ...position, character: line.indexOf('：') + 1 } });
    return items.map(i => i.label);
  };

  test('a change of the list or of its table holds at once, in findings and completion', async () => {
    await start({ folders: [folder], knowledge: builtinKnowledge() });
    client.files.set(settingsUri, '{ "units": { "file": "名录.tsv" } }');
    await client.open(uri, DRAFT);
    const shown = (at: string): Diagnostic[] | undefined => client.published.filter(p => p.uri === at).at(-1)?.diagnostics;
    await client.until(() => shown(settingsUri)?.length === 1);
    assert.match(messageOf(shown(settingsUri)?.[0]), /名录文件“名录.tsv”不存在/);
    assert.ok(codes(await client.pulled(uri)).includes('unit/unknown'));
    client.files.set(table, '全称\n省智算局\n省海岛办\n省海岛办\n');
    await changed(table);
    await client.until(() => shown(table)?.length === 1);
    assert.equal(shown(table)?.[0]?.range.start.line, 3);
    assert.ok(!codes(await client.pulled(uri)).includes('unit/unknown'));
    assert.ok((await offered()).includes('省海岛办'));
    client.files.set(settingsUri, '{ "units": { "prefer": { "省发改委": ["省发展改革委"] } } }');
    await changed(settingsUri);
    const labels = await offered();
    assert.ok(labels.includes('省发改委') && !labels.includes('省海岛办') && !labels.includes('省发展改革委'));
    assert.ok(codes(await client.pulled(uri)).includes('unit/inconsistent-name'));
    await client.until(() => shown(table)?.length === 0);
  });

  test('a table that no list names is nobody’s business', async () => {
    await start({ folders: [folder] });
    await client.open(uri, PLAN);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: `${folder}/other.tsv`, type: 2 }] });
    await client.pulled(uri);
    assert.equal(client.refreshes, 0);
  });

  test('an unknown unit is added to the list by its quick fix', async () => {
    await start({ folders: [folder], knowledge: builtinKnowledge(), options: { saveCommand: 'nigao.saveSettings' } });
    client.files.set(settingsUri, '{\n  "units": { "add": ["省海岛办"] }\n}\n');
    await client.open(uri, DRAFT);
    const found = (await client.pulled(uri)).find(d => d.code === 'unit/unknown');
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', uri, { range: found?.range, context: { diagnostics: [] } });
    const action = actions.find(a => a.title === '把“省智算局”加入本单位名录（.nigao.json）');
    const [change] = action?.edit?.changes?.[settingsUri] ?? [];
    assert.ok(change !== undefined);
    assert.deepEqual(action?.command?.arguments, [settingsUri]);
    const source = new SourceText(client.files.get(settingsUri) ?? '');
    client.files.set(settingsUri, source.text.slice(0, source.offsetAt(change.range.start)) + change.newText + source.text.slice(source.offsetAt(change.range.end)));
    await changed(settingsUri);
    assert.ok(!codes(await client.pulled(uri)).includes('unit/unknown'));
  });
});
