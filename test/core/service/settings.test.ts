import assert from 'node:assert/strict';
import { rules } from '../../../server/src/core/rules/registry';
import { isDay, mergeConfig, withSettings } from '../../../server/src/core/service/config';
import { readFrontMatter } from '../../../server/src/core/service/frontMatter';
import { findSettings, loadSettings, relativeToSettings, resolvePath, type SettingsHost, settingsFor } from '../../../server/src/core/service/settingsChain';
import { readSettings } from '../../../server/src/core/service/settingsFile';
import { KEYS } from '../../../server/src/core/service/settingsKeys';

const problems = (text: string): readonly string[] => readSettings(text, rules).problems.map(p => `${p.span.start} ${p.message}`);

suite('settings file', () => {
  const RIGHT: readonly string[] = [
    '{}',
    '',
    '\ufeff{ "kind": "points" }',
    '// 说明\n{ "kind": "auto", /* 文种 */ "form": ["ocr", "web"], "asOf": "2026-11-21", "failOn": "never", }',
    '{ "$schema": "x", "root": true, "extends": [], "requireReason": false, "limits": { "fileBytes": 1 } }',
    '{ "rules": { "responsibility/missing": "off", "unit/former-name": { "level": "hint" } } }',
    '{ "ignore": [ { "rule": "responsibility/*", "files": ["a/**"], "in": "二/(一)", "text": "x", "sentence": "0", "reason": "y" } ] }',
    '{ "units": { "file": "a.tsv", "add": [], "rename": { "a": "b" }, "forbid": {}, "prefer": { "a": ["b"] } }, "terms": { "prefer": {}, "forbid": { "抓手": "b" } } }',
    '{ "kinds": {}, "profile": "seeds/profile.json", "issued": ["a/**"], "baseline": "b.json", "overrides": [ { "files": "a", "kind": "points" } ] }',
  ];
  for (const text of RIGHT) test(`right: ${text.slice(0, 60)}`, () => assert.deepEqual(problems(text), []));
  const WRONG: readonly (readonly [string, RegExp])[] = [
    ['{ "colour": 1 }', /^2 没有“colour”这一项设置；可用的有：kind、/],
    ['{ "kind": "plan" }', /^10 “kind”的值"plan"无效：可用的有auto（自动识别）、digest（信息摘要）/],
    ['{ "form": "ocr" }', /“form”.*应为列表/],
    ['{ "form": ["ocr", "x"] }', /^18 .*"x"/],
    ['{ "asOf": "2026-02-30" }', /“asOf”.*日期/],
    ['{ "failOn": true }', /“failOn”/],
    ['{ "rules": { "a/b": "off" } }', /^13 没有“a\/b”这条规则/],
    ['{ "rules": { "unit/former-name": "none" } }', /可用的有error（错误）、warning（警告）、info（信息）、hint（提示）、off（不检查）/],
    ['{ "rules": { "unit/former-name": { "x": 1 } } }', /“x”/],
    ['{ "ignore": {} }', /应为列表/],
    ['{ "ignore": [ { "reason": "x" } ] }', /没有写明rule/],
    ['{ "ignore": [ { "rule": "unit/former-name", "line": 3 } ] }', /忽略中没有“line”这一项/],
    ['{ "requireReason": "yes" }', /应为true或者false/],
    ['{ "limits": { "fileBytes": 0 } }', /应为正整数/],
    ['{ "units": { "prefer": { "a": "b" } } }', /应为其他写法的列表/],
    ['{ "units": { "x": {} } }', /没有“x”这一项/],
    ['{ "extends": [1] }', /“extends”应为/],
    ['{ "root": 1 }', /“root”应为/],
    ['{ "overrides": [ { "kind": "points" } ] }', /应写明files/],
    ['{ "overrides": [ { "files": "a", "extends": [] } ] }', /没有“extends”这一项设置/],
    ['{ "kind": "auto",\n"kind": "planning" }', /^18 “kind”在同一处写了两次，请合并为一处/],
    ['{ "rules": { "unit/unknown": "off", "unit/unknown": "error" } }', /^36 “unit\/unknown”在同一处写了两次/],
    ['{ "terms": { "forbid": { "抓手": "不用", "抓手": "少用" } } }', /“抓手”在同一处写了两次/],
    ['{ "overrides": [ { "files": "a", "kind": "auto", "kind": "auto" } ] }', /“kind”在同一处写了两次/],
    ['{ "rule": {} }', /没有“rule”这一项设置，应为“rules”；/],
    ['{ "AsOf": "today" }', /没有“AsOf”这一项设置，应为“asOf”；/],
    ['{ "rules": { "unit/former-names": "off" } }', /没有“unit\/former-names”这条规则，应为“unit\/former-name”；/],
    ['{ "rules": { "former-name": "off" } }', /，应为“unit\/former-name”；/],
    ['{ "rules": { "units/former-name": "off" } }', /，应为“unit\/former-name”；/],
    ['{ "ignore": [ { "rule": "former-name", "reason": "x" } ] }', /，应为“unit\/former-name”；/],
    ['{ “kind”: "auto" }', /^2 设置文件不是有效的JSON：此处用了中文标点/],
    ['{ "kind"："auto" }', /^8 设置文件不是有效的JSON：此处用了中文标点/],
    ['{ "kind": "auto"， "failOn": "never" }', /^16 设置文件不是有效的JSON：此处用了中文标点/],
    ["{ 'kind': 'auto' }", /^2 设置文件不是有效的JSON：此处用了单引号，键名和文字都用双引号/],
    ['{ "kind": auto }', /文字应加半角双引号/],
    ['{ "terms": { "forbid": { "": "不用" } } }', /用语“”是空的，未予采用/],
    ['{ "rules": { "reference/abbreviation": { "known": "DR" } } }', /“known”：值"DR"无效，应为列表/],
    ['{ "rules": { "punctuation/ascii": { "x": 1 } } }', /“x”：这条规则没有选项，只能设级别level/],
    ['[]', /应当是一个对象/],
    ['{ "kind": }', /不是有效的JSON：此处缺少值/],
    ['{ "kind": "auto"', /不是有效的JSON：缺少右花括号/],
    ['{ kind: "auto" }', /不是有效的JSON/],
  ];
  for (const [text, expected] of WRONG) test(`wrong: ${text}`, () => assert.match(problems(text)[0] ?? '', expected));
  test('every key of the contract is read', () => {
    const CONTRACT = ['kind', 'form', 'asOf', 'failOn', 'rules', 'ignore', 'requireReason', 'units', 'terms', 'kinds', 'profile', 'issued', 'baseline'];
    assert.deepEqual(CONTRACT.filter(key => !(key in KEYS)), []);
  });
});

/** Files by path. */
function host(files: Readonly<Record<string, string>>, tops: readonly string[] = []): SettingsHost {
  return { read: path => Promise.resolve(files[path]), isTop: folder => Promise.resolve(tops.includes(folder)) };
}

suite('search for settings', () => {
  test('the nearest upwards', async () => {
    const files = host({ '/a/.nigao.json': '{}', '/a/b/.nigao.json': '{}' });
    assert.equal(await findSettings('/a/b/c', files), '/a/b/.nigao.json');
    assert.equal(await findSettings('/a', files), '/a/.nigao.json');
    assert.equal(await findSettings('/x', files), undefined);
  });
  test('not above the top', async () => assert.equal(await findSettings('/a/b', host({ '/.nigao.json': '{}' }, ['/a'])), undefined));
  test('extends: files in order, presets, then its own', async () => {
    const files = host({ '/a/.nigao.json': '{ "extends": ["builtin:规划", "../x.json"], "asOf": "today" }', '/x.json': '{ "asOf": "document", "failOn": "hint" }' });
    const loaded = await loadSettings('/a/.nigao.json', rules, files);
    assert.deepEqual(loaded.problems, []);
    const { kind, asOf, failOn } = mergeConfig(settingsFor(loaded, '方案.txt'));
    assert.deepEqual([kind, asOf, failOn], ['planning', 'today', 'hint']);
  });
  const BAD: readonly (readonly [string, RegExp])[] = [
    ['./没有.json', /“\.\/没有\.json”不存在/],
    ['builtin:没有', /没有“builtin:没有”这一内置方案；可用的有/],
    ['https://example.org/a.json', /只能引用本地文件/],
    ['.nigao.json', /相互引用/],
  ];
  for (const [name, expected] of BAD) {
    test(`extends ${name} is a problem`, async () => {
      const loaded = await loadSettings('/a/.nigao.json', rules, host({ '/a/.nigao.json': JSON.stringify({ extends: [name] }) }));
      assert.match(loaded.problems[0]?.message ?? '', expected);
    });
  }
  test('overrides hold by pattern, the later above', async () => {
    const text = '{ "asOf": "today", "overrides": [ { "files": ["附件/**"], "asOf": "document", "kind": "points" }, { "files": "*.md", "kind": "planning" } ] }';
    const loaded = await loadSettings('/a/.nigao.json', rules, host({ '/a/.nigao.json': text }));
    const of = (path: string): unknown => (({ asOf, kind }) => [asOf, kind])(mergeConfig(settingsFor(loaded, path)));
    assert.deepEqual([of('方案.txt'), of('附件/方案.txt'), of('附件/方案.md')], [['today', 'auto'], ['document', 'points'], ['document', 'planning']]);
    assert.equal(relativeToSettings('/a/附件/方案.txt', loaded), '附件/方案.txt');
    assert.equal(relativeToSettings('/b/方案.txt', loaded), '方案.txt');
  });
  test('an exception without a reason is a problem, unless none is needed', async () => {
    const load = (text: string) => loadSettings('/a/.nigao.json', rules, host({ '/a/.nigao.json': text }));
    assert.match((await load('{ "ignore": [ { "rule": "unit/former-name" } ] }')).problems[0]?.message ?? '', /没有写明理由/);
    assert.deepEqual((await load('{ "requireReason": false, "ignore": [ { "rule": "unit/former-name" } ] }')).problems, []);
  });
  test('relative paths', () => {
    assert.equal(resolvePath('/a/b', '../c/./d.json'), '/a/c/d.json');
    assert.equal(resolvePath('/a', '/x.json'), '/x.json');
    assert.equal(resolvePath('c:/a', '..\\x.json'), 'c:/x.json');
  });
});

suite('merging', () => {
  test('rules one by one, exceptions added up, all else replaced', () => {
    const below = { kind: 'points', rules: { 'unit/former-name': { level: 'hint', options: { a: 1, b: 1 } } }, ignore: [{ rule: 'a' }] } as const;
    const above = { kind: 'planning', rules: { 'unit/former-name': { options: { b: 2 } }, 'unit/unknown': { level: 'off' } }, ignore: [{ rule: 'b' }] } as const;
    assert.deepEqual(withSettings<object>(below, above), {
      kind: 'planning',
      rules: { 'unit/former-name': { level: 'hint', options: { a: 1, b: 2 } }, 'unit/unknown': { level: 'off' } },
      ignore: [{ rule: 'a' }, { rule: 'b' }],
    });
  });
  test('one limit leaves the others', () => assert.deepEqual(mergeConfig({ limits: { fileBytes: 5 } }).limits, { fileBytes: 5, editorMilliseconds: 2000 }));
});

suite('days', () => {
  for (const [day, expected] of [['2026-11-21', true], ['2024-02-29', true], ['2026-02-29', false], ['1900-02-29', false], ['2026-13-01', false], ['2026-00-01', false], ['2026-1-1', false], ['昨天', false]] as const) {
    test(`${day} is ${expected ? 'one' : 'none'}`, () => assert.equal(isDay(day), expected));
  }
});

suite('front matter', () => {
  const CASES: readonly (readonly [string, string, object])[] = [
    ['a block', '---\ntitle: 方案\nnigao:\n  kind: points\n  form: [ocr, web]\n  asOf: "2026-01-01"\n---\n', { kind: 'points', form: ['ocr', 'web'], asOf: '2026-01-01' }],
    ['one line', '---\nnigao: { kind: planning, asOf: today }\n---\n正文\n', { kind: 'planning', asOf: 'today' }],
    ['CRLF and a byte-order mark', '\ufeff---\r\nnigao:\r\n  kind: auto\r\n---\r\n', { kind: 'auto' }],
    ['other keys are not ours', '---\nother:\n  kind: x\n---\n', {}],
    ['none', '一、总体要求\n', {}],
    ['not at the head', '正文\n---\nnigao: { kind: points }\n---\n', {}],
  ];
  for (const [name, text, expected] of CASES) test(name, () => assert.deepEqual(readFrontMatter(text), { settings: expected, problems: [] }));
  test('mistakes are named at their place', () => {
    const text = '---\nnigao:\n  kind: plan\n  rules: {}\n---\n';
    const found = readFrontMatter(text).problems.map(p => `${text.slice(p.span.start, p.span.end)} ${p.message}`);
    assert.match(found[0] ?? '', /^kind “kind”的值“plan”无效/);
    assert.match(found[1] ?? '', /^rules 文首设置中没有“rules”这一项/);
  });
});
