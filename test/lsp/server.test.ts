import assert from 'node:assert/strict';
import {
  type CodeAction, type CompletionList, CreateFile, type Diagnostic, type DocumentSymbol, ErrorCodes, type FoldingRange, type Hover, LSPErrorCodes, type Range, ResponseError, type SemanticTokens, TextDocumentEdit,
} from 'vscode-languageserver/node';
import { SourceText } from '../../server/src/core/text/sourceText';
import { ignoreEditRequest, ruleDocsRequest, type RuleDocsResult } from '../../server/src/protocol/protocol';
import { type Timing } from '../../server/src/lsp/host';
import { PLAN, smallKnowledge } from '../support/analyze';
import { type Change, modern, TestClient } from '../support/server';

const folder = 'file:///drafts';
const uri = `${folder}/%E8%AE%A1%E5%88%92.gw`;
const settingsUri = `${folder}/.nigao.json`;
/** A plan of today that names 省经信委: former since 2018. */
const FLAWED = PLAN.replace('（责任单位：省经信厅、省财政厅）', '（责任单位：省经信委、省财政厅）');

const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(d => d.code);
const messageOf = (diagnostic: Diagnostic | undefined): string => (typeof diagnostic?.message === 'string' ? diagnostic.message : '');
const changesOf = ({ edits }: TextDocumentEdit): Change[] => edits.flatMap(e => ('newText' in e ? [{ range: e.range, text: e.newText }] : []));
const rangeOf = (text: string, words: string): Range => {
  const start = text.indexOf(words);
  return new SourceText(text).rangeOf({ start, end: start + words.length });
};

suite('language server', () => {
  let client: TestClient;
  const start = async (...given: Parameters<typeof TestClient.start>): Promise<void> => {
    client = await TestClient.start(...given);
  };
  teardown(() => client.dispose());

  test('says what it can do', async () => {
    await start();
    const { capabilities } = client.initialized ?? {};
    assert.equal(capabilities?.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities?.diagnosticProvider, { identifier: 'nigao', interFileDependencies: true, workspaceDiagnostics: false });
    assert.deepEqual(capabilities?.completionProvider?.triggerCharacters, ['：', '、', '（', ':', '(', '《', '〔']);
  });

  suite('open, pull, edit, fix, close', () => {
    test('a former name is found, mended by its quick fix, and gone', async () => {
      await start();
      await client.open(uri, FLAWED);
      const found = (await client.pulled(uri)).find(d => d.code === 'unit/former-name');
      assert.deepEqual(found?.range, rangeOf(FLAWED, '省经信委'));
      assert.equal(found?.source, '拟稿');
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', uri, { range: found?.range, context: { diagnostics: [], only: ['quickfix'] } });
      const fix = actions.find(a => a.isPreferred === true);
      const [change] = fix?.edit?.documentChanges ?? [];
      assert.ok(change !== undefined && TextDocumentEdit.is(change));
      assert.deepEqual(change.textDocument, { uri, version: 1 });
      await client.change(uri, ...changesOf(change));
      assert.deepEqual(codes(await client.pulled(uri)).filter(c => c === 'unit/former-name'), []);
      await client.close(uri);
      assert.deepEqual(await client.pulled(uri), []);
    });

    test('a report is not sent twice', async () => {
      await start();
      await client.open(uri, FLAWED);
      const first = await client.pull(uri);
      assert.ok(first.kind === 'full' && first.resultId !== undefined);
      assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
      await client.change(uri, { range: rangeOf(FLAWED, '省经信委'), text: '省经信厅' });
      assert.equal((await client.pull(uri, first.resultId)).kind, 'full');
    });

    test('every feature answers', async () => {
      await start();
      await client.open(uri, PLAN);
      const position = rangeOf(PLAN, '省经信厅').start;
      assert.equal((await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri)).length, 3);
      assert.match(JSON.stringify(await client.request<Hover>('textDocument/hover', uri, { position })), /浙江省经济和信息化厅/);
      assert.ok((await client.request<CompletionList>('textDocument/completion', uri, { position })).items.length > 0);
      assert.ok((await client.request<FoldingRange[]>('textDocument/foldingRange', uri)).length > 0);
      const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', uri);
      const some = await client.request<SemanticTokens>('textDocument/semanticTokens/range', uri, { range: rangeOf(PLAN, '三、') });
      assert.ok(tokens.data.length > some.data.length && some.data.length > 0);
    });

    test('a document that is not open is no error', async () => {
      await start();
      assert.equal(await client.request('textDocument/hover', uri, { position: { line: 0, character: 0 } }), null);
      await client.change(uri, { text: '甲' });
      assert.deepEqual(await client.pulled(uri), []);
    });
  });

  suite('waiting for the writer', () => {
    /** Time in the test's hands: `wait` ends when `pass` is called. */
    function byHand(): Timing & { pass(): void; readonly waits: number[]; readonly begun: Promise<void> } {
      let pass = (): void => undefined;
      let begin = (): void => undefined;
      const begun = new Promise<void>(resolve => (begin = resolve));
      const waits: number[] = [];
      return {
        waits, begun,
        now: () => 0,
        rest: () => Promise.resolve(),
        pass: () => pass(),
        wait: ms => {
          waits.push(ms);
          begin();
          return new Promise(resolve => (pass = resolve));
        },
      };
    }

    test('the rules wait after a change, not after opening', async () => {
      const timing = byHand();
      await start({ timing });
      await client.open(uri, FLAWED);
      await client.pulled(uri);
      assert.deepEqual(timing.waits, []);
      await client.change(uri, { range: rangeOf(FLAWED, '省经信委'), text: '省经信厅' });
      const pulled = client.pulled(uri);
      await timing.begun;
      assert.deepEqual(timing.waits, [8, 400]);
      timing.pass();
      assert.ok(!codes(await pulled).includes('unit/former-name'));
      await client.pulled(uri);
      assert.deepEqual(timing.waits, [8, 400], 'what is known needs no waiting');
    });

    test('others are answered between the slices of a check', async () => {
      let now = 0;
      let rests = 0;
      let rested = (): void => undefined;
      const resting = new Promise<void>(resolve => (rested = resolve));
      let goOn = (): void => undefined;
      const allowed = new Promise<void>(resolve => (goOn = resolve));
      await start({ timing: { wait: () => Promise.resolve(), now: () => (now += 4), rest: () => { rests++; rested(); return allowed; } } });
      await client.open(uri, FLAWED);
      const pulled = client.pulled(uri);
      await resting;
      const hover = await client.request<Hover>('textDocument/hover', uri, { position: rangeOf(FLAWED, '省经信委').start });
      assert.match(JSON.stringify(hover), /省经信厅/);
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', uri, { range: rangeOf(FLAWED, '省经信委'), context: { diagnostics: [], triggerKind: 2 } });
      assert.deepEqual(actions, [], 'the light bulb waits for the findings');
      goOn();
      assert.ok(codes(await pulled).includes('unit/former-name'));
      assert.ok(rests > 3, String(rests));
    });

    test('a cancelled pull is to be sent again: the editor cancels it when a newer one waits behind it', async () => {
      const timing = byHand();
      await start({ timing });
      await client.open(uri, FLAWED);
      await client.change(uri, { text: PLAN });
      const source = { cancel: (): void => undefined };
      const token = { isCancellationRequested: false, onCancellationRequested: (listener: () => void) => ((source.cancel = listener), { dispose: () => undefined }) };
      const pulled = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, token as never);
      await timing.begun;
      source.cancel();
      await assert.rejects(pulled, (error: unknown) => {
        assert.ok(error instanceof ResponseError);
        assert.equal(error.code, LSPErrorCodes.ServerCancelled);
        assert.deepEqual(error.data, { retriggerRequest: true });
        return true;
      });
    });
  });

  suite('clients without pull', () => {
    const old = { ...modern, textDocument: { completion: { completionItem: { snippetSupport: true } } } };

    test('are told at opening, after a change, and at closing', async () => {
      await start({ capabilities: old });
      assert.equal(client.initialized?.capabilities.diagnosticProvider, undefined);
      const last = (): Diagnostic[] | undefined => client.published.filter(p => p.uri === uri).at(-1)?.diagnostics;
      await client.open(uri, FLAWED);
      await client.until(() => codes(last() ?? []).includes('unit/former-name'));
      await client.change(uri, { range: rangeOf(FLAWED, '省经信委'), text: '省经信厅' });
      await client.until(() => client.published.some(p => p.version === 2));
      assert.ok(!codes(last() ?? []).includes('unit/former-name'));
      await client.close(uri);
      await client.until(() => last()?.length === 0);
    });
  });

  suite('limits', () => {
    test('a text beyond the limit is not analysed, and that is said', async () => {
      await start();
      client.settings = { maxCharacters: 100 };
      await client.open(uri, FLAWED);
      const [only, ...others] = await client.pulled(uri);
      assert.equal(others.length, 0);
      assert.equal(only?.code, 'nigao/limit');
      assert.match(messageOf(only), /上限100/);
      assert.equal(await client.request('textDocument/documentSymbol', uri), null);
    });

    test('rules that time did not allow are named', async () => {
      let now = 0;
      await start({ timing: { wait: () => Promise.resolve(), rest: () => Promise.resolve(), now: () => (now += 1500) } });
      await client.open(uri, FLAWED);
      const found = (await client.pulled(uri)).find(d => d.code === 'nigao/limit');
      assert.match(messageOf(found), /未运行/);
    });
  });

  suite('settings', () => {
    const settings = '{\n  // 本单位\n  "rules": { "unit/former-name": "off" }\n}\n';

    test('of the editor, changed at once', async () => {
      await start();
      await client.open(uri, FLAWED);
      assert.ok(codes(await client.pulled(uri)).includes('unit/former-name'));
      client.settings = { rules: { 'unit/former-name': 'off' } };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.until(() => client.refreshes > 0);
      assert.ok(!codes(await client.pulled(uri)).includes('unit/former-name'));
      client.settings = { asOf: '2016-05-01' };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.until(() => client.refreshes > 1);
      assert.ok(!codes(await client.pulled(uri)).includes('unit/former-name'), 'right on that day');
    });

    test('of the nearest file upwards, not beyond the workspace', async () => {
      await start({ folders: [folder] });
      client.files.set('file:///.nigao.json', settings);
      const deep = `${folder}/a/b/plan.gw`;
      await client.open(deep, FLAWED);
      assert.ok(codes(await client.pulled(deep)).includes('unit/former-name'));
      client.files.set(settingsUri, settings);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: settingsUri, type: 1 }] });
      await client.until(() => client.refreshes > 0);
      assert.ok(!codes(await client.pulled(deep)).includes('unit/former-name'));
    });

    test('two folders in one window, each under its own file; a change in one leaves the other', async () => {
      const [one, two] = ['file:///one', 'vscode-vfs://host/two'];
      await start({ folders: [one, two] });
      client.files.set(`${one}/.nigao.json`, settings);
      const found = async (at: string): Promise<boolean> => codes(await client.pulled(`${at}/plan.gw`)).includes('unit/former-name');
      for (const at of [one, two]) await client.open(`${at}/plan.gw`, FLAWED);
      assert.deepEqual([await found(one), await found(two)], [false, true]);
      client.files.set(`${two}/.nigao.json`, settings);
      client.files.set(`${one}/.nigao.json`, '{}');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: `${one}/.nigao.json`, type: 2 }, { uri: `${two}/.nigao.json`, type: 1 }] });
      await client.until(() => client.refreshes > 0);
      assert.deepEqual([await found(one), await found(two)], [true, false]);
    });

    test('an error in the file is shown there, and taken back when it is mended', async () => {
      await start({ folders: [folder] });
      client.files.set(settingsUri, '{ "rulez": {} }');
      await client.open(uri, PLAN);
      const shown = (): Diagnostic[] | undefined => client.published.filter(p => p.uri === settingsUri).at(-1)?.diagnostics;
      await client.until(() => shown()?.length === 1);
      assert.equal(shown()?.[0]?.code, 'nigao/settings');
      assert.match(messageOf(shown()?.[0]), /没有“rulez”这一项设置/);
      client.files.set(settingsUri, '{}');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: settingsUri, type: 2 }] });
      await client.until(() => shown()?.length === 0);
    });
  });

  suite('ignoring', () => {
    const range = rangeOf(FLAWED, '省经信委');
    const ignore = (reason: string): Promise<CodeAction['edit'] | null> => client.connection.sendRequest(ignoreEditRequest, { uri, rule: 'unit/former-name', range, reason });

    test('makes a settings file, and the finding is gone with it', async () => {
      await start({ folders: [folder] });
      await client.open(uri, FLAWED);
      const edit = await ignore('历史沿革表述');
      const [create, fill] = edit?.documentChanges ?? [];
      assert.ok(create !== undefined && CreateFile.is(create) && create.uri === settingsUri);
      assert.ok(fill !== undefined && TextDocumentEdit.is(fill));
      const text = changesOf(fill)[0]?.text ?? '';
      const { ignore: [entry] } = JSON.parse(text) as { ignore: [Record<string, string>] };
      assert.equal(entry['rule'], 'unit/former-name');
      assert.equal(entry['files'], '计划.gw');
      assert.equal(entry['text'], '省经信委');
      assert.equal(entry['reason'], '历史沿革表述');
      client.files.set(settingsUri, text);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: settingsUri, type: 1 }] });
      await client.until(() => client.refreshes > 0);
      assert.ok(!codes(await client.pulled(uri)).includes('unit/former-name'));
    });

    test('adds to a settings file and leaves its comments', async () => {
      await start({ folders: [folder] });
      const text = '{\n  // 本单位\n  "ignore": [\n    { "rule": "unit/inconsistent-name", "reason": "甲" }\n  ]\n}\n';
      client.files.set(settingsUri, text);
      await client.open(uri, FLAWED);
      const [change] = (await ignore('乙'))?.changes?.[settingsUri] ?? [];
      assert.ok(change !== undefined);
      const source = new SourceText(text);
      const after = text.slice(0, source.offsetAt(change.range.start)) + change.newText + text.slice(source.offsetAt(change.range.end));
      assert.match(after, /本单位[\s\S]*"甲"[\s\S]*unit\/former-name[\s\S]*"乙"/);
    });

    test('in Markdown by a comment before the line', async () => {
      await start();
      const markdown = '# 浙江省甲业行动计划\n\n## 一、主要任务\n\n### （一）建设网络\n\n布设设备。（责任单位：省经信委、省财政厅）\n';
      await client.open(uri, markdown, 'markdown');
      const edit = await client.connection.sendRequest<CodeAction['edit'] | null>(ignoreEditRequest, { uri, rule: 'unit/former-name', range: rangeOf(markdown, '省经信委'), reason: '史料' });
      const [change] = edit?.documentChanges ?? [];
      assert.ok(change !== undefined && TextDocumentEdit.is(change));
      assert.deepEqual(change.edits, [{ range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } }, newText: '<!-- nigao-disable-next-line unit/former-name: 史料 -->\n' }]);
      await client.change(uri, ...changesOf(change));
      assert.deepEqual(codes(await client.pulled(uri)).filter(c => c === 'unit/former-name' || String(c).startsWith('nigao/')), []);
    });

    for (const options of [undefined, { ignoreCommand: 'nigao.ignoreFinding' }]) test(`an untitled draft has no place for it${options === undefined ? '' : ' (extension)'}`, async () => {
      await start(options === undefined ? {} : { options });
      await client.open('untitled:Untitled-1', FLAWED);
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', 'untitled:Untitled-1', { range, context: { diagnostics: [] } });
      assert.ok(actions.length > 0 && !actions.some(a => a.title.startsWith('忽略')));
    });
  });

  suite('the extension', () => {
    const options = { readFile: true, ruleCommand: 'nigao.showRule', ignoreCommand: 'nigao.ignoreFinding' };

    test('is told what the document was taken for', async () => {
      await start({ options });
      await client.open(uri, FLAWED);
      await client.pulled(uri);
      await client.until(() => client.statuses.length > 0);
      const [status] = client.statuses;
      assert.equal(status?.uri, uri);
      assert.equal(status?.version, 1);
      assert.ok((status?.counts.error ?? 0) + (status?.counts.warning ?? 0) > 0);
      assert.equal(status?.limited, false);
    });

    test('other clients hear nothing they do not know', async () => {
      await start();
      await client.open(uri, FLAWED);
      await client.pulled(uri);
      assert.deepEqual(client.statuses, []);
    });

    test('gets commands for the rule’s page and for ignoring, and the page', async () => {
      await start({ options });
      await client.open(uri, FLAWED);
      const found = (await client.pulled(uri)).find(d => d.code === 'unit/former-name');
      assert.equal(found?.codeDescription?.href, `command:nigao.showRule?${encodeURIComponent('["unit/former-name"]')}`);
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', uri, { range: found?.range, context: { diagnostics: [] } });
      assert.deepEqual(actions.flatMap(a => (a.command === undefined ? [] : [a.command.command])), ['nigao.ignoreFinding', 'nigao.showRule']);
      const page = await client.connection.sendRequest<RuleDocsResult>(ruleDocsRequest, { rule: 'unit/former-name' });
      assert.match(page.markdown, /^# .+\n\n`unit\/former-name`/);
      assert.equal(await client.connection.sendRequest(ruleDocsRequest, { rule: 'no/such' }), null);
    });

    test('reads files that the server cannot', async () => {
      await start({ options, folders: ['vscode-vfs://host/r'] });
      client.connection.onRequest('nigao/readFile', ({ uri: asked }: { uri: string }) => ({ text: asked === 'vscode-vfs://host/r/.nigao.json' ? '{ "rules": { "unit/former-name": "off" } }' : null }));
      await client.open('vscode-vfs://host/r/plan.gw', FLAWED);
      assert.ok(!codes(await client.pulled('vscode-vfs://host/r/plan.gw')).includes('unit/former-name'));
    });
  });

  suite('survival', () => {
    test('a failure is an error, not an empty answer; it is logged without a word of the draft', async () => {
      const fail = (): never => {
        throw new Error('机密文字');
      };
      await start({ knowledge: { ...smallKnowledge, history: fail } });
      await client.open(uri, PLAN);
      const position = rangeOf(PLAN, '省经信厅').start;
      await assert.rejects(client.request('textDocument/hover', uri, { position }), (error: unknown) => error instanceof ResponseError && error.code === ErrorCodes.InternalError);
      await client.until(() => client.logged.length > 0);
      assert.match(client.logged.join(), /^hover: Error\n\s+at /);
      assert.doesNotMatch(client.logged.join(), /机密文字/);
      assert.equal((await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri)).length, 3);
    });

    test('odd texts', async () => {
      await start();
      const odd = ['', '1. \n0', '一、\n1.\n5倍', '\ufeff', '\r', '\u0000\u0001', '（'.repeat(20_000), '一、\n'.repeat(2000), '\ud842', `（责任单位：${'甲、'.repeat(3000)}`, '<!-- nigao-disable', '---\nnigao: {', '|'.repeat(5000)];
      for (const [i, text] of odd.entries()) {
        for (const language of ['nigao', 'markdown']) {
          const at = `file:///odd/${i}.${language}`;
          await client.open(at, text, language);
          await client.pull(at);
          await client.request('textDocument/documentSymbol', at);
          await client.request('textDocument/semanticTokens/full', at);
          await client.request('textDocument/completion', at, { position: { line: 99999, character: 99999 } });
          await client.request('textDocument/hover', at, { position: { line: 0, character: 3 } });
          await client.close(at);
        }
      }
      assert.deepEqual(client.logged, []);
    });

    test('any sequence of edits gives what opening the result anew gives', async () => {
      await start();
      const next = random(20261121);
      const pieces = ['一、', '（二）', '\n', '\r\n', '责任单位：', '（', '）', '省经信委', '、', '到2028年，', '20座', '𠮷', '。', '', '\t', '专栏1 ', '<!-- nigao-disable -->'];
      for (const language of ['nigao', 'markdown']) {
        const edited = `file:///edit/plan.${language}`;
        let text = FLAWED;
        await client.open(edited, text, language);
        for (let round = 0; round < 40; round++) {
          const changes: Change[] = Array.from({ length: 1 + next(3) }, () => {
            const source = new SourceText(text);
            const start = next(text.length + 1);
            const end = Math.min(text.length, start + next(12));
            const range = source.rangeOf({ start, end });
            const change = { range, text: pieces[next(pieces.length)] ?? '' };
            // As the protocol has it: a place between \r and \n is the end of the line.
            text = text.slice(0, source.offsetAt(range.start)) + change.text + text.slice(source.offsetAt(range.end));
            return change;
          });
          await client.change(edited, ...changes);
          if (round % 4 !== 3) continue;
          const fresh = `file:///fresh/plan.${language}`;
          await client.open(fresh, text, language);
          assert.deepEqual(await client.request('textDocument/documentSymbol', edited), await client.request('textDocument/documentSymbol', fresh));
          assert.deepEqual(codesAndRanges(await client.pulled(edited)), codesAndRanges(await client.pulled(fresh)));
          await client.close(fresh);
        }
      }
      assert.deepEqual(client.logged, []);
    });
  });
});

const codesAndRanges = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(d => [d.code, d.range, d.message]);

/** Integers below `limit`, the same in every run. */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return limit => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
