import assert from 'node:assert/strict';
import { type Diagnostic } from 'vscode-languageserver/node';
import { LONGEST_FILE } from '../../server/src/lsp/workspaceIndex';
import { TestClient } from '../support/server';

const folder = 'file:///drafts';
const draft = `${folder}/%E8%8D%89%E7%A8%BF.gw`;
const issued = `${folder}/issued/plan.txt`;
const settings = `${folder}/.nigao.json`;

const plan = (title: string, date: string, value: string, number = ''): string =>
  `${number}\n\n临江市人民政府关于印发《${title}》的通知\n\n各县（区）人民政府：\n\n《${title}》已经市政府同意，现印发给你们，请认真贯彻执行。\n\n临江市人民政府\n${date}\n\n${title}\n\n一、总体目标\n\n到2028年，跨境电商交易额达到${value}亿元。\n\n二、重点任务\n\n（一）做强主体。壮大跨境电商企业，提高跨境电商交易额。\n`;
const OLD = plan('临江市跨境电商发展规划（2024—2028年）', '2024年3月5日', '500', '临政发〔2024〕3号');
const NEW = plan('临江市跨境电商提升行动计划（2026—2028年）', '2026年5月8日', '450');

suite('other documents of the workspace', () => {
  let client: TestClient;
  const start = async (options: object = {}): Promise<void> => {
    client = await TestClient.start({ folders: [folder], options });
  };
  teardown(() => client.dispose());

  const clashes = async (uri = draft): Promise<readonly Diagnostic[]> => (await client.pulled(uri)).filter(d => d.code === 'target/cross-document');
  const changed = async (uri: string, type: 1 | 2 | 3): Promise<void> => {
    const before = client.refreshes;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
    await client.until(() => client.refreshes > before);
  };
  const opened = async (): Promise<void> => {
    const before = client.refreshes;
    await client.open(draft, NEW);
    await client.until(() => client.refreshes > before);
  };

  test('a file is read in the background, the place in it is linked', async () => {
    await start();
    client.files.set(issued, OLD);
    await opened();
    const [found, ...more] = await clashes();
    assert.deepEqual(more, []);
    assert.equal(found?.severity, 2);
    assert.match(String(found?.message), /此处450亿元，《临江市跨境电商发展规划（2024—2028年）》（临政发〔2024〕3号）第16行500亿元，相差50亿元（10%）；低于在先的现行文件/);
    assert.deepEqual(found?.relatedInformation?.map(r => [r.location.uri, r.location.range.start.line]), [[issued, 15]]);
  });

  test('a change of the file holds, its removal too; nothing else is read again', async () => {
    await start();
    client.files.set(issued, OLD);
    client.files.set(`${folder}/note.txt`, '买菜。');
    await opened();
    assert.equal((await clashes()).length, 1);
    client.files.set(issued, OLD.replace('500', '450'));
    client.reads.length = 0;
    await changed(issued, 2);
    assert.deepEqual(await clashes(), []);
    assert.deepEqual(client.reads.filter(isPlan), [issued]);
    client.files.set(issued, OLD);
    await changed(issued, 2);
    assert.equal((await clashes()).length, 1);
    client.files.delete(issued);
    await changed(issued, 3);
    assert.deepEqual(await clashes(), []);
  });

  test('an open document stands before its file, with what is typed in it', async () => {
    await start();
    client.files.set(issued, OLD.replace('500', '450'));
    await client.open(issued, OLD, 'nigao');
    await client.pull(issued);
    await opened();
    assert.equal((await clashes()).length, 1);
    const before = client.refreshes;
    await client.change(issued, { text: OLD.replace('500', '450') });
    await client.pull(issued);
    await client.until(() => client.refreshes > before);
    assert.deepEqual(await clashes(), []);
  });

  test('with issued only what it names counts', async () => {
    await start();
    client.files.set(issued, OLD);
    client.files.set(`${folder}/other.txt`, OLD.replace(/发展规划/g, '物流规划').replace('3号', '4号').replace('500', '700'));
    client.files.set(settings, '{ "issued": ["issued"] }');
    await opened();
    const [found, ...more] = await clashes();
    assert.match(String(found?.message), /发展规划/);
    assert.doesNotMatch(String(found?.message), /另有/);
    assert.deepEqual(more, []);
    client.files.set(settings, '{}');
    await changed(settings, 2);
    assert.match(String((await clashes())[0]?.message), /另有1份文件与此处不一/);
  });

  test('an issued plan that cannot be read is told at the glob that names it', async () => {
    await start();
    client.files.set(issued, OLD);
    client.unreadable.add(issued);
    client.files.set(`${folder}/issued/old.docx`, '');
    client.files.set(settings, '{ "issued": ["none/**", "issued/**"] }');
    await opened();
    const shown = (): readonly Diagnostic[] => client.published.filter(p => p.uri === settings).at(-1)?.diagnostics ?? [];
    await client.until(() => shown().length === 2);
    assert.deepEqual(shown().map(d => [d.range.start.character, String(d.message)]), [
      [24, '现行文件“issued/plan.txt”没有读取：不是文本，或者没有读取权限；没有与之比对。'],
      [24, '现行文件“issued/old.docx”没有读取：不是纯文本文件，请另存为.txt、.md；没有与之比对。'],
    ]);
    assert.deepEqual(await clashes(), []);
  });

  test('what is left out is said', async () => {
    await start();
    client.files.set(issued, OLD + '说明。'.repeat(LONGEST_FILE / 3));
    await opened();
    const limit = (await client.pulled(draft)).find(d => d.code === 'nigao/limit');
    assert.equal(limit?.severity, 3);
    assert.match(String(limit?.message), /1份文稿超过160000个字符，没有读取/);
  });

  test('the document itself, its copies and its versions are not compared with it', async () => {
    await start();
    client.files.set(draft, NEW.replace('450', '300'));
    client.files.set(`${folder}/v2.txt`, NEW.replace('450', '300').replace(/提升行动计划（2026—2028年）/g, '提升行动计划（2026—2028年）（送审稿）'));
    client.files.set(issued, OLD);
    await opened();
    assert.deepEqual((await clashes()).map(d => d.relatedInformation?.map(r => r.location.uri)), [[issued]]);
  });
});

const isPlan = (uri: string): boolean => !uri.endsWith('.json') && !uri.includes('/.git');
