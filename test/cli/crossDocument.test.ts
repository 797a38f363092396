import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCli } from '../../server/src/cli/cli';
import { intlSegmenter } from '../../server/src/core/text/segmenter';
import { knowledge, TODAY } from '../support/analysis';

const plan = (title: string, date: string, value: string, number = ''): string =>
  `${number === '' ? '' : `${number}\n\n`}${title}\n\n${date}\n\n一、总体目标\n\n到2028年，跨境电商交易额达到${value}亿元。\n\n二、重点任务\n\n（一）做强主体。壮大跨境电商企业，提高跨境电商交易额。\n`;
const OLD = plan('临江市跨境电商发展规划（2024—2028年）', '2024年3月5日', '500', '临政发〔2024〕3号');
const NEW = plan('临江市跨境电商提升行动计划（2026—2028年）', '2026年5月8日', '450');

interface Related {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}
interface Found {
  readonly path: string;
  readonly severity: string;
  readonly message: string;
  readonly related: readonly Related[];
}

suite('check: other documents', () => {
  let folder = '';
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'nigao-'));
    mkdirSync(join(folder, '.git'));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  function put(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  async function run(args: string): Promise<{ code: number; out: string; err: string }> {
    let [out, err] = ['', ''];
    const io = {
      cwd: folder, env: {}, terminal: undefined, today: TODAY, version: '0.1.0', now: () => 0, progress: () => undefined, stdin: () => new Uint8Array(),
      out: (text: string) => void (out += text), err: (text: string) => void (err += text),
    };
    const code = await runCli(args.split(' '), io, () => ({ knowledge, segmenter: intlSegmenter() }), () => Promise.resolve(0));
    return { code, out, err };
  }
  async function found(args: string): Promise<readonly Found[]> {
    const { out } = await run(`check ${args} --format json --fail-on never`);
    const { files } = JSON.parse(out) as { files: { path: string; findings: (Found & { rule: string })[] }[] };
    return files.flatMap(f => f.findings.filter(x => x.rule === 'target/cross-document').map(x => ({ path: f.path, severity: x.severity, message: x.message, related: x.related })));
  }

  test('files of one run are compared; the later one carries the finding, the place in the other its path', async () => {
    put('old.txt', OLD);
    put('new.txt', NEW);
    const all = await found('old.txt new.txt');
    assert.deepEqual(all.map(f => [f.path, f.severity, f.related.map(r => [r.path, r.line, r.column])]), [['new.txt', 'warning', [['old.txt', 9, 8]]]]);
    assert.deepEqual(await found('.'), all);
    assert.deepEqual(await found('new.txt'), []);
  });

  test('issued names the plans in force, relative to the settings, wherever the program is started', async () => {
    put('team/.nigao.json', '{ "issued": ["in-force/**/*.txt"] }');
    put('team/in-force/2024/old.txt', OLD);
    put('team/drafts/new.txt', NEW);
    put('team/other/old.txt', OLD.replace('500', '900'));
    const [only, ...more] = await found('team/drafts/new.txt');
    assert.deepEqual(more, []);
    assert.deepEqual(only?.related.map(r => r.path), ['team/in-force/2024/old.txt']);
    assert.match(only?.message ?? '', /500亿元/);
    assert.doesNotMatch((await run('check team/drafts/new.txt')).err, /尚不据以检查/);
  });

  test('a folder may be named without a pattern', async () => {
    put('.nigao.json', '{ "issued": ["in-force"] }');
    put('in-force/old.txt', OLD);
    put('new.txt', NEW);
    assert.equal((await found('new.txt')).length, 1);
  });

  test('an issued plan that cannot be read is told at the glob; the rest is checked', async () => {
    put('.nigao.json', '{\n  "issued": ["none/*.txt", "in-force/**"]\n}');
    put('in-force/old.txt', OLD);
    put('in-force/plan.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    put('new.txt', NEW);
    const { code, out } = await run('check new.txt --format unix --fail-on never');
    assert.equal(code, 2);
    assert.match(out, /\.nigao\.json:2:28: error: 现行文件“in-force\/plan\.docx”没有读取：是Word（\.docx）[^；]*；没有与之比对。 \[nigao\/settings\]/);
    assert.match(out, /new\.txt:7:8: warning: .*target\/cross-document/);
  });

  test('issued that matches nothing is said once and is no error', async () => {
    put('.nigao.json', '{ "issued": ["in-force/**"] }');
    put('new.txt', NEW);
    const { code, err } = await run('check new.txt --fail-on never');
    assert.equal(code, 0);
    assert.match(err, /设置issued没有相符的文件/);
  });

  test('a document is not compared with its own copy among the issued ones', async () => {
    put('.nigao.json', '{ "issued": ["in-force/**"] }');
    put('in-force/new.txt', NEW.replace('450', '300'));
    put('new.txt', NEW);
    assert.deepEqual(await found('new.txt'), []);
  });

  test('the rule is turned off like any other', async () => {
    put('old.txt', OLD);
    put('new.txt', NEW);
    assert.deepEqual(await found('old.txt new.txt --rule target/cross-document=off'), []);
  });

  test('shipped facts: a province is compared, with title and number and no place', async () => {
    put('zj.txt', '浙江省跨境网络零售行动计划（2020—2022年）\n\n2020年12月1日\n\n一、总体目标\n\n到2022年，跨境网络零售出口额达到1200亿元。\n');
    const [first] = await found('zj.txt');
    assert.match(first?.message ?? '', /1400亿元/);
    assert.deepEqual(first?.related, []);
  });

  test('pretty and html name the file of the other place', async () => {
    put('old.txt', OLD);
    put('new.txt', NEW);
    assert.match((await run('check old.txt new.txt --fail-on never')).out, /另见 old\.txt:9:8/);
    assert.match((await run('check old.txt new.txt --fail-on never --format html')).out, /另见old\.txt第9行/);
    const sarif = JSON.parse((await run('check old.txt new.txt --fail-on never --format sarif')).out) as { runs: { results: { ruleId: string; relatedLocations?: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] };
    assert.deepEqual(sarif.runs[0]?.results.filter(r => r.ruleId === 'target/cross-document').map(r => r.relatedLocations?.map(l => l.physicalLocation.artifactLocation.uri)), [['old.txt']]);
  });
});
