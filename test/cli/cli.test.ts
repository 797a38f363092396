import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCli } from '../../server/src/cli/cli';
import { type Io } from '../../server/src/cli/io';
import { encodeText } from '../../server/src/node/encode';
import { intlSegmenter } from '../../server/src/core/text/segmenter';
import { knowledge, TODAY } from '../support/analysis';
import { sheetOf } from '../support/workbook';

/** A short plan with one task that lacks its unit (warning) and one unit under its former name (error). */
const PLAN = `滨江省数据流通行动计划（2026—2028年）

一、总体要求
到2028年，建成5个数据流通平台。
二、主要任务
（一）建设平台。开展数据流通平台建设。（责任单位：国家发展改革委）
（二）培育企业。支持企业上云。（责任单位：国家数据局）
（三）完善制度。健全流通规则。（责任单位：国家数据局）
（四）保障安全。落实安全责任。
三、保障措施
（一）加强组织领导。各地各有关部门要高度重视。
`;
const FORMER = PLAN.replace('国家发展改革委', '国土资源部');

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
interface Json {
  readonly files: readonly { readonly path: string; readonly document: { readonly profile: string; readonly asOf: string } | null; readonly findings: readonly { readonly rule: string; readonly severity: string; readonly line: number; readonly column: number; readonly message: string }[] }[];
  readonly summary: { readonly files: number; readonly error: number; readonly warning: number };
}

suite('command line', () => {
  let folder = '';
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'nigao-'));
    // The search for settings must not leave the folder.
    mkdirSync(join(folder, '.git'));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  function put(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  async function run(args: string, given: Partial<Io> = {}): Promise<Result> {
    let out = '';
    let err = '';
    const io: Io = {
      cwd: folder, env: {}, terminal: undefined, today: TODAY, version: '0.1.0', now: () => 0, progress: () => undefined, stdin: () => new Uint8Array(),
      out: text => void (out += text), err: text => void (err += text), ...given,
    };
    const code = await runCli(args.split(' ').filter(a => a !== ''), io, () => ({ knowledge, segmenter: intlSegmenter() }), () => Promise.resolve(0));
    return { code, out, err };
  }
  const parsed = (r: Result): Json => JSON.parse(r.out) as Json;
  const ids = (r: Result): readonly string[] => parsed(r).files.flatMap(f => f.findings.map(x => `${x.severity} ${x.rule} ${x.line}:${x.column}`));

  test('a warning does not fail, unless it is told to', async () => {
    put('方案.txt', PLAN);
    const json = await run('check 方案.txt --format json');
    assert.deepEqual(ids(json), ['warning responsibility/missing 9:1']);
    assert.equal(json.code, 0);
    assert.equal((await run('check 方案.txt --fail-on warning')).code, 1);
    assert.equal((await run('check 方案.txt --max-warnings 0')).code, 1);
    assert.equal((await run('check 方案.txt --max-warnings 1')).code, 0);
    assert.equal((await run('check 方案.txt --rule responsibility/missing=error')).code, 1);
    assert.equal((await run('check 方案.txt --rule responsibility/missing=off --format unix')).out, '');
  });
  test('the format does not change the exit code', async () => {
    put('方案.txt', FORMER);
    for (const format of ['pretty', 'unix', 'json', 'sarif', 'github', 'gitlab', 'rdjsonl', 'checkstyle', 'junit', 'markdown', 'html']) assert.equal((await run(`check 方案.txt --format ${format}`)).code, 1, format);
    assert.equal((await run('check 方案.txt --format json --fail-on never')).code, 0);
    assert.equal((await run('check 方案.txt --format json --output 结果.json')).code, 1);
    assert.equal((JSON.parse(readFileSync(join(folder, '结果.json'), 'utf8')) as Json).summary.error, 1);
  });
  test('the reference date decides what is former', async () => {
    put('方案.txt', FORMER);
    assert.ok(ids(await run('check 方案.txt --format json --as-of 2026-11-21')).some(f => f.includes('unit/former-name 6:')));
    assert.ok(!ids(await run('check 方案.txt --format json --as-of 2016-01-14')).some(f => f.includes('unit/former-name')));
  });
  test('--quiet shows errors only and leaves the exit code', async () => {
    put('方案.txt', PLAN);
    const quiet = await run('check 方案.txt --format json --quiet --fail-on warning');
    assert.deepEqual([ids(quiet), quiet.code], [[], 1]);
  });

  const MISUSE: readonly (readonly [string, RegExp])[] = [
    ['chek', /没有“chek”这一命令.*check/],
    ['方案.txt', /例如：nigao check 方案\.txt/],
    ['check --formt json', /没有选项--formt.*--format/],
    ['check --format xml', /“xml”无效.*json/],
    ['check --as-of 2026-02-30', /--as-of的值“2026-02-30”无效.*YYYY-MM-DD.*例如/],
    ['check --as-of 昨天', /“昨天”无效/],
    ['check --kind', /--kind缺少文种/],
    ['check --kind 方案', /“方案”无效.*actionPlan/],
    ['check --rule responsibility/missing', /规则=级别/],
    ['check --rule 没有=off', /没有“没有”这条规则/],
    ['check --fail-on fatal', /“fatal”无效.*never/],
    ['check --max-warnings -1', /--max-warnings/],
    ['check --shard 3/2', /--shard/],
    ['check --explain 没有', /没有“没有”这条规则/],
    ['check --config a --no-config', /不能同时使用/],
    ['check --config a --config b', /只能给一次/],
    ['check --quiet=1', /--quiet不带值/],
    ['check --fix --diff', /不能同时使用/],
    ['check - --fix', /标准输入/],
    ['check --jobs 0', /--jobs的值“0”无效.*1到999/],
    ['extract', /nigao extract 方案\.txt/],
    ['extract --fix a.txt', /用于nigao check/],
    ['compare a.txt', /旧稿和新稿两个文件.*所给为1个/],
    ['compare a.txt b.txt', /a\.txt：不存在/],
    ['compare a.txt b.txt --format pdf', /“pdf”无效.*html/],
    ['compare a.txt b.txt --since HEAD', /只写一个文件/],
    ['matrix a.txt --format xlsx', /--output 任务分解表\.xlsx/],
    ['targets a.txt --format pdf', /“pdf”无效.*xlsx/],
    ['matrix', /nigao matrix 方案\.txt/],
    ['learn', /nigao learn/],
  ];
  for (const [args, message] of MISUSE) {
    test(`nigao ${args}: told and refused`, async () => {
      const { code, out, err } = await run(args);
      assert.equal(code, 2, err);
      assert.match(err, message);
      assert.equal(out, '');
    });
  }

  test('what cannot be read is refused in one sentence, the others are checked', async () => {
    put('方案.txt', PLAN);
    put('方案.docx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
    put('图.txt', Uint8Array.from([0, 1, 2, 3, 0, 255]));
    const result = await run('check 方案.txt 方案.docx 图.txt 没有.txt 没有*.txt --format json');
    assert.equal(result.code, 2);
    assert.deepEqual(parsed(result).files.map(f => f.path), ['方案.txt']);
    assert.match(result.err, /^没有\.txt：不存在。$/m);
    assert.match(result.err, /^没有文件与“没有\*\.txt”相符。$/m);
    assert.match(result.err, /^方案\.docx：是Word/m);
    assert.match(result.err, /^图\.txt：是二进制文件/m);
  });
  test('an empty file, a text that is no plan and a folder without plans are no errors', async () => {
    put('空.txt', '');
    put('便条.txt', '明天开会。\n');
    put('夹/便条.txt', '明天开会。\n');
    mkdirSync(join(folder, '空夹'));
    for (const [args, message] of [['空.txt', /是空文件/], ['便条.txt', /不像规划类文稿/], ['夹', /没有规划类文稿/], ['空夹', /没有\.txt、\.md、\.gw文件/]] as const) {
      const { code, err } = await run(`check ${args}`);
      assert.equal(code, 0);
      assert.match(err, message);
      assert.equal(err.trim().split('\n').length, 1);
    }
  });
  test('a folder means the plans in it; --all every text', async () => {
    put('甲/方案.txt', PLAN);
    put('甲/乙/方案.md', PLAN);
    put('甲/便条.txt', '明天开会。\n');
    put('甲/表.csv', PLAN);
    put('甲/node_modules/x/方案.txt', PLAN);
    assert.deepEqual(parsed(await run('check --format json')).files.map(f => f.path).sort(), ['甲/乙/方案.md', '甲/方案.txt'].sort());
    assert.equal(parsed(await run('check 甲 --all --format json')).files.length, 3);
    assert.equal(parsed(await run('check 甲/**/*.md 甲/乙 --format json')).files.length, 1);
    const shards = await Promise.all([1, 2].map(async i => parsed(await run(`check 甲 --all --format json --shard ${i}/2`)).files.map(f => f.path)));
    assert.deepEqual(shards.flat().sort(), ['甲/乙/方案.md', '甲/便条.txt', '甲/方案.txt'].sort());
  });
  test('GB18030 and UTF-16 are read, and said on stderr', async () => {
    put('国标.txt', encodeText(PLAN, 'GB18030') ?? '');
    put('宽.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(PLAN, 'utf16le')]));
    put('带标记.txt', `\ufeff${PLAN}`);
    const result = await run('check 国标.txt 宽.txt 带标记.txt --format json');
    assert.deepEqual(ids(result), Array<string>(3).fill('warning responsibility/missing 9:1'));
    assert.match(result.err, /国标\.txt：按GB18030编码读取/);
    assert.match(result.err, /宽\.txt：按UTF-16LE编码读取/);
    assert.doesNotMatch(result.err, /带标记/);
  });
  test('CRLF changes no place', async () => {
    put('方案.txt', PLAN.replaceAll('\n', '\r\n'));
    assert.deepEqual(ids(await run('check 方案.txt --format json')), ['warning responsibility/missing 9:1']);
  });
  test('a file beyond the limit is a finding and is not checked', async () => {
    put('方案.txt', PLAN);
    put('.nigao.json', '{ "limits": { "fileBytes": 100 } }');
    const result = await run('check 方案.txt --format json');
    assert.deepEqual([result.code, ids(result)], [0, ['warning nigao/limit 1:1']]);
  });
  test('standard input, under the settings of its name', async () => {
    put('子/.nigao.json', '{ "rules": { "responsibility/missing": "error" } }');
    const stdin = (): Uint8Array => Buffer.from(PLAN);
    assert.deepEqual(ids(await run('check - --format json', { stdin })), ['warning responsibility/missing 9:1']);
    const named = await run('check - --stdin-filename 子/方案.txt --format json', { stdin });
    assert.deepEqual([named.code, ids(named), parsed(named).files[0]?.path], [1, ['error responsibility/missing 9:1'], '子/方案.txt']);
  });

  test('settings: nearest upwards, extends, overrides, options above', async () => {
    put('.nigao.json', '{ "rules": { "responsibility/missing": "error" } }');
    put('甲/方案.txt', PLAN);
    put('乙/方案.txt', PLAN);
    put('乙/.nigao.json', '// 本目录\n{ "extends": ["../.nigao.json"], "overrides": [{ "files": ["方案.txt"], "rules": { "responsibility/missing": "hint" } }], }');
    assert.deepEqual(ids(await run('check 甲 --format json')), ['error responsibility/missing 9:1']);
    assert.deepEqual(ids(await run('check 乙 --format json')), ['hint responsibility/missing 9:1']);
    assert.deepEqual(ids(await run('check 乙 --format json --rule responsibility/missing=info')), ['info responsibility/missing 9:1']);
    assert.deepEqual(ids(await run('check 乙 --format json --no-config')), ['warning responsibility/missing 9:1']);
    assert.deepEqual(ids(await run('check 乙 --format json --config .nigao.json')), ['error responsibility/missing 9:1']);
  });
  test('broken settings are findings at their line; the draft is still checked', async () => {
    put('方案.txt', PLAN);
    put('.nigao.json', '{\n  "issued": [],\n  "colour": 1,\n  "rules": { "没有": "error", "responsibility/missing": "fatal" },\n  "ignore": [ { "rule": "responsibility/missing" } ]\n}');
    const result = await run('check 方案.txt --format json');
    assert.equal(result.code, 2);
    assert.deepEqual(ids(result), ['warning responsibility/missing 9:1', 'error nigao/settings 3:3', 'error nigao/settings 4:14', 'error nigao/settings 4:55', 'error nigao/settings 5:15']);
    assert.match(result.err, /设置issued没有相符的文件/);
    put('.nigao.json', '{ "rules": ');
    assert.deepEqual([(await run('check 方案.txt')).code, ids(await run('check 方案.txt --format json')).some(f => f.includes('nigao/settings'))], [2, true]);
    assert.equal((await run('check 方案.txt --config 没有.json')).code, 2);
  });
  test('the house list holds for check and extract, in UTF-8 and in GBK; a mistake in its table is found there', async () => {
    put('方案.txt', PLAN.replace('国家数据局', '国家算力局'));
    put('.nigao.json', '{ "units": { "file": "名录.tsv", "forbid": { "国家发展改革委": "应写全称" } } }');
    put('名录.tsv', encodeText('全称\t起\n国家算力局\t2025-03\n国家算力局\t\n', 'GB18030') ?? '');
    const result = await run('check 方案.txt --format json');
    assert.equal(result.code, 2);
    assert.deepEqual(ids(result), ['warning unit/inconsistent-name 6:26', 'warning responsibility/missing 9:1', 'error nigao/settings 3:1']);
    assert.deepEqual(parsed(result).files.map(f => f.path), ['方案.txt', '名录.tsv']);
    const { units } = JSON.parse((await run('extract 方案.txt')).out) as { units: { text: string; id: string | null }[] };
    assert.ok(units.some(u => u.text === '国家算力局' && u.id !== null));
  });
  test('an exception with a reason silences; one that is not needed is a finding in the settings', async () => {
    put('方案.txt', PLAN);
    put('.nigao.json', '{ "ignore": [\n  { "rule": "responsibility/missing", "text": "保障安全", "reason": "另文规定" },\n  { "rule": "unit/former-name", "reason": "另文规定" }\n] }');
    assert.deepEqual(ids(await run('check 方案.txt --format json')), ['info nigao/unused-suppression 3:3']);
  });
  test('front matter stands above the file and below the options', async () => {
    put('.nigao.json', '{ "kind": "points" }');
    put('方案.md', `---\nnigao:\n  kind: implementation\n  asOf: 2020-01-01\n---\n\n${PLAN}`);
    const document = async (args: string): Promise<unknown> => parsed(await run(args)).files[0]?.document;
    const { profile, asOf } = (await document('check 方案.md --format json')) as { profile: string; asOf: string };
    assert.deepEqual([profile, asOf], ['implementation', '2020-01-01']);
    assert.equal(((await document('check 方案.md --format json --kind planning')) as { profile: string }).profile, 'planning');
    put('方案.md', '---\nnigao: { kind: 方案 }\n---\n\n一、总体要求\n');
    assert.equal((await run('check 方案.md')).code, 2);
  });

  test('--fix writes what is safe, in the encoding of the file; --diff only shows it', async () => {
    const draft = PLAN.replace('（四）保障安全。落实安全责任。', '（四）保障安全。落实安全责任。（责任单位：国土资源部）').replace('二、主要任务', '二.主要任务');
    put('方案.txt', encodeText(draft, 'GB18030') ?? '');
    const before = readFileSync(join(folder, '方案.txt'));
    const diff = await run('check 方案.txt --diff --as-of today');
    assert.match(diff.out, /^-二\.主要任务$/m);
    assert.match(diff.out, /^\+二、主要任务$/m);
    assert.deepEqual(readFileSync(join(folder, '方案.txt')), before);
    const fixed = await run('check 方案.txt --fix --as-of today --format json');
    assert.match(fixed.err, /已改正\d+处/);
    assert.ok(new TextDecoder('gb18030').decode(readFileSync(join(folder, '方案.txt'))).includes('二、主要任务'));
    assert.ok(!ids(fixed).some(f => f.includes('heading-marker-punct')));
  });
  test('--baseline reports only what is new, and what is gone', async () => {
    put('方案.txt', PLAN);
    assert.match((await run('check 方案.txt --baseline 基线.json')).err, /基线文件不存在/);
    assert.equal((await run('check 方案.txt --baseline 基线.json --update-baseline --fail-on warning')).code, 0);
    put('方案.txt', `${FORMER}`.replace('一、总体要求\n', '一、总体要求\n强化数据供给。\n'));
    const later = ids(await run('check 方案.txt --baseline 基线.json --format json'));
    assert.ok(later.some(f => f.includes('unit/former-name')) && !later.some(f => f.includes('responsibility/missing')), later.join());
    put('方案.txt', PLAN.replace('落实安全责任。', '落实安全责任。（责任单位：国家数据局）'));
    assert.deepEqual(ids(await run('check 方案.txt --baseline 基线.json --format json')).map(f => f.split(' ')[1]), ['nigao/stale-baseline']);
    put('方案.txt', PLAN);
    put('.nigao.json', '{ "baseline": "基线.json", "failOn": "warning" }');
    assert.equal((await run('check 方案.txt')).code, 0);
    put('基线.json', '{');
    assert.equal((await run('check 方案.txt')).code, 2);
  });
  test('--jobs changes nothing in the result', async () => {
    put('方案.txt', FORMER);
    const [one, four] = [await run('check 方案.txt --format json'), await run('check 方案.txt --format json --jobs 4')];
    assert.deepEqual(four, one);
  });
  test('compare: two files, and a file with a revision of itself', async () => {
    const changed = PLAN.replace('建成5个', '建成8个').replace('（四）保障安全。落实安全责任。\n', '');
    put('旧.txt', PLAN);
    put('新.txt', changed);
    const result = await run('compare 旧.txt 新.txt --format json');
    const c = JSON.parse(result.out) as { readonly tasks: readonly { readonly kind: string }[]; readonly targets: readonly { readonly kind: string; readonly difference: number }[] };
    assert.deepEqual([result.code, c.tasks.map(t => t.kind), c.targets.map(t => [t.kind, t.difference])], [0, ['dropped'], [['raised', 3]]]);
    assert.match((await run('compare 旧.txt 新.txt')).out, /任务：取消1项.*提高1个/);
    assert.match((await run('compare 旧.txt 新.txt --format html')).out, /^<!doctype html>/);
    rmSync(join(folder, '.git'), { recursive: true });
    const git = (...args: string[]): Buffer => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.cn', ...args], { cwd: folder, stdio: 'pipe' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'a');
    put('旧.txt', changed);
    assert.match((await run('compare 旧.txt --since HEAD')).out, /取消1项/);
    assert.match((await run('compare 没有.txt --since HEAD')).err, /不存在/);
    assert.deepEqual([(await run('compare 旧.txt --since 没有')).code, (await run('compare . 新.txt')).code], [2, 2]);
  });

  test('--since reports only changed paragraphs', async () => {
    const git = (...args: readonly string[]): void => void execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder, stdio: 'ignore' });
    rmSync(join(folder, '.git'), { recursive: true });
    git('init', '-q');
    put('方案.txt', PLAN);
    git('add', '.');
    git('commit', '-qm', '初稿');
    put('方案.txt', `${PLAN.replace('国家发展改革委', '国土资源部')}`);
    put('新.txt', PLAN);
    const found = parsed(await run('check 方案.txt 新.txt --since HEAD --format json')).files.map(f => [f.path, f.findings.map(x => x.rule)]);
    assert.deepEqual(found, [['方案.txt', ['unit/former-name']], ['新.txt', ['responsibility/missing']]]);
    assert.equal((await run('check 方案.txt --since 没有')).code, 2);
    assert.equal((await run('check 方案.txt --since --output=x')).code, 2);
  });
  test('init writes settings that change nothing and are without mistake', async () => {
    put('方案.txt', PLAN);
    assert.equal((await run('init')).code, 0);
    assert.deepEqual(ids(await run('check 方案.txt --format json')), ['warning responsibility/missing 9:1']);
    assert.equal((await run('init')).code, 2);
  });
  test('--print-config, --list-rules, --explain, --version, --help', async () => {
    put('.nigao.json', '{ "asOf": "today" }');
    assert.equal((JSON.parse((await run('check --print-config')).out) as { config: { asOf: string } }).config.asOf, 'today');
    assert.match((await run('check --list-rules')).out, /^responsibility\/missing +警告/m);
    assert.match((await run('check --explain responsibility/missing')).out, /责任单位/);
    assert.equal((await run('--version')).out, '0.1.0\n');
    assert.match((await run('check --help')).out, /--fail-on/);
  });
  test('a fault at one file leaves the others', async () => {
    put('甲.txt', PLAN);
    const broken = { ...knowledge, resolveUnit: () => { throw new Error('坏了'); } };
    let err = '';
    const io: Io = { cwd: folder, env: {}, terminal: undefined, today: TODAY, version: '0', now: () => 0, progress: () => undefined, stdin: () => new Uint8Array(), out: () => undefined, err: text => void (err += text) };
    assert.equal(await runCli(['extract', '甲.txt'], io, () => ({ knowledge: broken, segmenter: intlSegmenter() }), () => Promise.resolve(0)), 3);
    assert.match(err, /^程序出错，没有完成（坏了）/);
  });
  test('extract gives one object for one file, an array for several', async () => {
    put('甲.txt', PLAN);
    put('乙.txt', PLAN);
    const one = JSON.parse((await run('extract 甲.txt')).out) as { path: string; outline: readonly { path: string; children: readonly { kind: string }[] }[]; responsibilities: readonly object[] };
    assert.equal(one.path, '甲.txt');
    assert.deepEqual(one.outline.map(n => [n.path, n.children.length]), [['一', 0], ['二', 4], ['三', 1]]);
    assert.equal(one.responsibilities.length, 3);
    assert.equal((JSON.parse((await run('extract 甲.txt 乙.txt')).out) as readonly object[]).length, 2);
  });
  test('matrix: the table of tasks, by unit too', async () => {
    put('甲.txt', PLAN);
    const rows = JSON.parse((await run('matrix 甲.txt --format json')).out) as readonly { no: number; section: string; task: string; lead: string | null; line: number; path: string }[];
    assert.deepEqual(rows.map(r => [r.no, r.path, r.lead, r.line]), [[1, '二/（一）', '国家发展改革委', 6], [2, '二/（二）', '国家数据局', 7], [3, '二/（三）', '国家数据局', 8], [4, '二/（四）', null, 9]]);
    assert.equal(rows[0]?.section, '二、主要任务');
    assert.equal((JSON.parse((await run('matrix 甲.txt --format json --unit 国家数据局')).out) as readonly object[]).length, 2);
    assert.match((await run('matrix 甲.txt --format csv')).out, /^\ufeff序号,章节,/);
    assert.match((await run('matrix 甲.txt')).out, /^\| 序号 \|/);
  });
  test('targets: grouped by indicator, over the drafts', async () => {
    put('甲.txt', PLAN);
    put('乙.txt', PLAN.replace('建成5个', '建成6个'));
    const groups = JSON.parse((await run('targets 甲.txt 乙.txt --format json')).out) as readonly { indicator: string; targets: readonly { file: string; year: number; value: number }[] }[];
    assert.deepEqual(groups.map(g => g.targets.map(t => [t.file, t.year, t.value])), [[['甲.txt', 2028, 5], ['乙.txt', 2028, 6]]]);
    assert.match((await run('targets 甲.txt 乙.txt --explain-match')).out, /甲\.txt:4 \| 乙\.txt:4 \| /);
    assert.match((await run('targets 甲.txt --format csv')).out, /2028,5个/);
  });
  test('--explain-match tells of names that differ, too', async () => {
    put('甲.txt', '东屿市渔港行动计划（2026—2028年）\n\n一、总体目标\n\n指标\t2025年\t2028年\n远洋渔业产值（亿元）\t80\t120\n\n二、主要任务\n\n（一）发展渔业。到2028年，远洋渔业总产值达到120亿元。\n');
    assert.match((await run('targets 甲.txt --explain-match')).out, /甲\.txt:6 \| 甲\.txt:10 \| 存疑 \| 名称差在“/);
    assert.equal((JSON.parse((await run('targets 甲.txt --format json')).out) as readonly object[]).length, 1);
  });
  test('matrix and targets as a workbook: text stays text, numbers are numbers', async () => {
    put('甲.txt', PLAN.replace('（一）建设平台', '（一）=建设平台'));
    assert.equal((await run('matrix 甲.txt --format xlsx --output 分解表.xlsx')).code, 0);
    const sheet = sheetOf(readFileSync(join(folder, '分解表.xlsx')));
    for (const text of ['重点任务', '=建设平台', '国家数据局']) assert.ok(sheet.includes(text), text);
    assert.doesNotMatch(sheet, /<f>/);
    assert.equal((await run('targets 甲.txt --format xlsx --output 指标.xlsx')).code, 0);
    const targets = sheetOf(readFileSync(join(folder, '指标.xlsx')));
    assert.match(targets, /数据流通平台数量/);
    assert.match(targets, /<v>2028<\/v>/);
  });
  test('learn writes facts of each document and a profile, the same each time', async () => {
    put('印发/甲.txt', PLAN);
    put('印发/乙.txt', FORMER);
    assert.equal((await run('learn 印发 --output 甲')).code, 0);
    assert.equal((await run('learn 印发 --output 乙')).code, 0);
    for (const name of ['000.json', '001.json', 'profile.json']) assert.equal(readFileSync(join(folder, '甲', name), 'utf8'), readFileSync(join(folder, '乙', name), 'utf8'));
    assert.equal((JSON.parse(readFileSync(join(folder, '甲', 'profile.json'), 'utf8')) as { documents: number }).documents, 2);
    assert.doesNotMatch(readFileSync(join(folder, '甲', '000.json'), 'utf8'), /支持企业上云/);
  });
});
