import assert from 'node:assert/strict';
import { TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import { SourceText } from '../../server/src/core/text/sourceText';
import {
  type FindingOverviewResult, findingOverviewRequest, fixRuleRequest, type TargetOverviewResult, targetOverviewRequest, type TaskOverviewResult, taskOverviewRequest,
} from '../../server/src/protocol/overview';
import { commands } from '../../server/src/protocol/protocol';
import { PLAN } from '../support/analyze';
import { TestClient } from '../support/server';

const uri = 'file:///drafts/plan.gw';
const DRAFT = PLAN.replaceAll('省经信厅', '省经信委');
const requests = [taskOverviewRequest, targetOverviewRequest, findingOverviewRequest] as const;

suite('language server: views', () => {
  let client: TestClient;
  const start = async (text = DRAFT): Promise<void> => {
    client = await TestClient.start({ options: { lineCommand: commands.showLine } });
    await client.open(uri, text);
  };
  teardown(() => client.dispose());

  test('answers once the findings are there', async () => {
    await start();
    await client.pull(uri);
    const tasks = await client.request<TaskOverviewResult>(taskOverviewRequest, uri);
    assert.deepEqual([tasks.tasks, tasks.gaps, tasks.roots.map(r => r.title)], [3, 0, ['二、主要任务']]);
    assert.ok(tasks.units.some(u => u.name === '省经信委' && u.supports === 2 && u.pinyin.includes('sjxw')), JSON.stringify(tasks.units));
    const targets = await client.request<TargetOverviewResult>(targetOverviewRequest, uri);
    assert.ok(targets.indicators.some(i => i.name.includes('覆盖率') && i.places[0]?.value === '90%'), targets.indicators.map(i => i.name).join(' '));
    const findings = await client.request<FindingOverviewResult>(findingOverviewRequest, uri);
    assert.equal(findings.rules.find(r => r.rule === 'unit/former-name')?.fixes, 2);
  });

  test('is announced: a status for every version whose findings are new', async () => {
    await start();
    await client.pull(uri);
    await client.until(() => client.statuses.length === 1);
    await client.change(uri, { text: `${DRAFT}（二）强化监督。\n` });
    await client.pull(uri);
    await client.until(() => client.statuses.length === 2);
    assert.deepEqual(client.statuses.map(s => s.version), [1, 2]);
  });

  for (const request of requests) {
    test(`${request}: a version that is not checked yet is not checked for it`, async () => {
      await start();
      assert.equal(await client.request(request, uri), null, 'never checked');
      await client.pull(uri);
      assert.notEqual(await client.request(request, uri), null);
      await client.change(uri, { text: `${DRAFT}（二）强化监督。\n` });
      assert.equal(await client.request(request, uri), null, 'changed since');
      await client.until(() => client.statuses.length === 1);
      assert.equal(client.statuses.length, 1, 'nothing was computed');
      await client.pull(uri);
      assert.notEqual(await client.request(request, uri), null);
    });

    test(`${request}: null for a document that is not open, and for one that is too long`, async () => {
      await start();
      assert.equal(await client.request(request, 'file:///drafts/other.gw'), null);
      client.settings = { maxCharacters: 1000 };
      await client.open('file:///drafts/long.gw', '一、任务\n'.repeat(1000));
      await client.pull('file:///drafts/long.gw');
      assert.equal(await client.request(request, 'file:///drafts/long.gw'), null);
      assert.deepEqual(client.logged, []);
    });
  }

  test('every fix of one rule in one edit, and no other', async () => {
    await start(DRAFT.replace('省财政厅）', '省财政厅)'));
    await client.pull(uri);
    const edit = await client.request<WorkspaceEdit>(fixRuleRequest, uri, { rule: 'unit/former-name' });
    const [change] = edit.documentChanges ?? [];
    assert.ok(change !== undefined && TextDocumentEdit.is(change));
    assert.deepEqual(change.textDocument, { uri, version: 1 });
    assert.deepEqual(change.edits.map(e => ('newText' in e ? e.newText : '')), ['省经信厅', '省经信厅']);
    const source = new SourceText(DRAFT);
    assert.deepEqual(change.edits.map(e => ('range' in e ? source.lineAt(source.offsetAt(e.range.start)) : -1)), [7, 8]);
  });

  test('no fix: null', async () => {
    await start();
    assert.equal(await client.request(fixRuleRequest, uri, { rule: 'responsibility/missing' }), null);
    assert.equal(await client.request(fixRuleRequest, 'file:///drafts/other.gw', { rule: 'unit/former-name' }), null);
  });
});
