import assert from 'node:assert/strict';
import { rules } from '../../../server/src/core/rules/registry';
import { additionEdits, settingsWith } from '../../../server/src/core/service/ignore';
import { Houses } from '../../../server/src/core/service/houses';
import { loadSettings } from '../../../server/src/core/service/settingsChain';
import { readSettings } from '../../../server/src/core/service/settingsFile';
import { readHouseTable } from '../../../server/src/core/service/houseSettings';
import { type Finding } from '../../../server/src/core/rules/rule';
import { analyse, knowledge } from '../../support/analysis';
import { marked } from '../../support/markers';

const load = (files: Readonly<Record<string, string>>, path = '/a/.nigao.json') => loadSettings(path, rules, { read: p => Promise.resolve(files[p]), isTop: () => Promise.resolve(false) });
const draft = (tasks: readonly string[]): string => ['浙江省技能人才培养行动方案', '浙江省人民政府办公厅', '2026年4月8日', '一、主要任务', ...tasks.map((t, i) => `${i + 1}.扩大培训规模。每年培训10万人次。${t}`), ''].join('\n');

suite('house list in the settings', () => {
  const WRONG: readonly (readonly [string, RegExp])[] = [
    ['{ "units": [] }', /^11 .*应为对象/],
    ['{ "units": { "names": [] } }', /^13 没有“names”这一项；可用的有：file、add、rename、forbid、prefer/],
    ['{ "units": { "file": 1 } }', /^21 .*应为文字/],
    ['{ "units": { "add": {} } }', /^20 .*应为列表/],
    ['{ "units": { "add": [1] } }', /^21 .*应为单位全称/],
    ['{ "units": { "add": [{ "name": "甲" }] } }', /^23 名录中没有“name”这一项；可用的有：official_name（全称）/],
    ['{ "units": { "add": [{ "全称": 1 }] } }', /^29 .*应为文字/],
    ['{ "units": { "rename": { "甲": { "since": "2025" } } } }', /^30 .*应为新名/],
    ['{ "units": { "rename": { "甲": { "to": "乙", "when": "2025" } } } }', /应为新名/],
    ['{ "units": { "forbid": { "甲": true } } }', /^30 .*应为文字/],
    ['{ "units": { "prefer": { "甲": "乙" } } }', /^30 .*应为其他写法的列表/],
  ];
  for (const [text, expected] of WRONG) {
    test(text, () => {
      const [problem] = readSettings(text, rules).problems;
      assert.match(`${problem?.span.start} ${problem?.message}`, expected);
    });
  }

  test('a mistake against the registry stands at its own line, in the settings or in the table', async () => {
    const settings = '{\n  "units": {\n    "file": "名录.tsv",\n    "rename": { "省经信厅": { "to": "省工信厅", "since": "明年" } },\n    "prefer": { "省财政厅": ["省审计厅"] }\n  }\n}\n';
    const table = '\ufeff全称\t简称\t起\t止\t承继\n# 说明\n省甲办\t\t\t2025\t省没有办\n"省乙办"\t\t2025\t\t\n省丙办\t\t2026\t2024\t省乙办\n';
    const loaded = await load({ '/a/.nigao.json': settings, '/a/名录.tsv': table });
    assert.deepEqual(loaded.problems, []);
    assert.deepEqual(loaded.tables, ['/a/名录.tsv']);
    const houses = new Houses(knowledge);
    const line = (text: string, start: number): number => text.slice(0, start).split('\n').length;
    assert.deepEqual(houses.problems(loaded).map(p => `${p.path}:${line(p.text, p.span.start)} ${p.message.slice(0, 8)}`).sort(), [
      '/a/.nigao.json:4 日期“明年”无效', '/a/.nigao.json:5 “省财政厅”和“', '/a/名录.tsv:3 承继机构“省没有', '/a/名录.tsv:5 起始日2026晚',
    ]);
    assert.equal(houses.of(loaded, '方案.txt').resolveUnit('省乙办', '2026-01-01').kind, 'current');
  });

  test('a table that is missing, one without header, an unknown column', async () => {
    const settings = '{ "units": { "file": "a.tsv" } }';
    assert.match((await load({ '/a/.nigao.json': settings })).problems[0]?.message ?? '', /名录文件“a.tsv”不存在/);
    assert.match((await load({ '/a/.nigao.json': settings, '/a/a.tsv': '省甲办\n' })).problems[0]?.message ?? '', /第一行应为列名/);
    assert.match((await load({ '/a/.nigao.json': settings, '/a/a.tsv': '全称\t电话\n省甲办\t1\n' })).problems[0]?.message ?? '', /没有“电话”这一列/);
    const { entries } = readHouseTable('全称\t简称\r\n省甲办公室\t省甲办\r\n\r\n省乙办公室\t省乙办\r\n');
    assert.deepEqual(entries.map(e => [e.at.start, e.at.end]), [[7, 16], [20, 29]]);
  });

  test('a list that extends another says the last word; an override holds for its files', async () => {
    const files = {
      '/a/.nigao.json': '{ "extends": ["../.nigao.json"], "units": { "rename": { "省经信厅": "省甲厅" } }, "overrides": [{ "files": ["附件/**"], "units": { "add": ["省附件办"] } }] }',
      '/.nigao.json': '{ "units": { "rename": { "省经信厅": "省乙厅" }, "add": ["省丙办"] } }',
    };
    const loaded = await load(files);
    const houses = new Houses(knowledge);
    assert.deepEqual([...loaded.problems, ...houses.problems(loaded)], []);
    const kinds = (path: string): readonly string[] => ['省甲厅', '省乙厅', '省丙办', '省附件办'].map(name => houses.of(loaded, path).resolveUnit(name, '2026-01-01').kind);
    assert.deepEqual(kinds('方案.txt'), ['current', 'unknown', 'current', 'unknown']);
    assert.deepEqual(kinds('附件/方案.txt'), ['current', 'unknown', 'current', 'current']);
    assert.equal(houses.of(loaded, '甲.txt'), houses.of(loaded, '乙.txt'), 'made once');
    assert.equal(houses.of(await load({ '/a/.nigao.json': '{}' }), 'x'), houses.base);
  });

  test('adding to the list by an edit', () => {
    const applied = (text: string): string | undefined => additionEdits(text, ['units', 'add'], '省甲办')?.reduceRight((t, e) => t.slice(0, e.span.start) + e.newText + t.slice(e.span.end), text);
    for (const text of ['{}', '', '{ "units": {} }', '{ "units": { "add": ["省乙办"] } }', '{\n  // 说明\n  "units": { "forbid": { "甲": "" } },\n}']) {
      const after = applied(text) ?? '';
      const { settings, problems } = readSettings(after, rules);
      assert.deepEqual(problems, [], after);
      assert.equal((settings.units as { add: string[] }).add.at(-1), '省甲办');
    }
    assert.equal(applied('{ "units": 1 }'), undefined);
    assert.equal(applied('{ "units": { "add": {} } }'), undefined);
    assert.equal(applied('{'), undefined);
    assert.deepEqual(JSON.parse(settingsWith(['units', 'add'], '省甲办')), { units: { add: ['省甲办'] } });
  });
});

suite('rules under a house list', () => {
  const found = async (units: object, text: string): Promise<readonly Finding[]> => {
    const loaded = await load({ '/a/.nigao.json': JSON.stringify({ units }) });
    const houses = new Houses(knowledge);
    assert.deepEqual([...loaded.problems, ...houses.problems(loaded)], []);
    return analyse(text, { knowledge: houses.of(loaded, 'x'), config: { kind: 'actionPlan' } }).findings.filter(f => f.ruleId.startsWith('unit/'));
  };
  const expected = async (units: object, withMarkers: string): Promise<readonly Finding[]> => {
    const { text, ranges } = marked(withMarkers);
    const all = await found(units, text);
    assert.deepEqual(all.map(f => text.slice(f.span.start, f.span.end)), ranges.map(r => text.slice(r.start, r.end)));
    return all;
  };

  test('the forms that are not preferred are pointed at, wherever they stand', async () => {
    const all = await expected({ prefer: { 省人社厅: ['省人力社保厅'] } }, draft(['（责任单位：⟦省人力社保厅⟧、省财政厅）', '（责任单位：省人社厅）', '（责任单位：省教育厅、⟦人力社保厅⟧）', '由⟦浙江省人力社保厅⟧汇总。']));
    assert.deepEqual(all.map(f => `${f.ruleId} ${f.message}`).slice(0, 1), ['unit/inconsistent-name “省人力社保厅”应写作“省人社厅”（本单位名录）。']);
    assert.deepEqual(all.map(f => f.fixes?.map(x => [x.edits[0].newText, x.safety])), [[['省人社厅', 'review']], [['人社厅', 'review']], [['省人社厅', 'review']]]);
  });
  test('a full name is no other form', async () => void (await expected({ prefer: { 省人社厅: ['省人力社保厅'] } }, draft(['由浙江省人力资源和社会保障厅负责。']))));
  test('a forbidden name, with its reason', async () => {
    const [clause, prose] = await expected({ forbid: { 省智造办: '临时机构，已撤销。', 省住建厅: '' } }, draft(['（责任单位：省财政厅、⟦省智造办⟧）', '报⟦省智造办⟧备案。']));
    assert.equal(clause?.message, '“省智造办”不得使用（本单位名录）：临时机构，已撤销。');
    assert.equal(prose?.fixes, undefined);
    const [known] = await expected({ forbid: { 省住建厅: '' } }, draft(['（责任单位：⟦省住建厅⟧）']));
    assert.equal(known?.message, '“省住建厅”不得使用（本单位名录）；应写作“省建设厅”。');
    assert.equal(known?.fixes?.[0]?.edits[0].newText, '省建设厅');
  });
  test('a name that is added is unknown no more; one that is renamed is former', async () => {
    const text = draft(['（责任单位：省财政厅、省智算局）', '（责任单位：省经信厅）']);
    assert.deepEqual((await found({}, text)).map(f => f.ruleId), ['unit/unknown']);
    assert.deepEqual(await found({ add: ['省智算局'] }, text), []);
    const [former] = await found({ add: ['省智算局'], rename: { 省经信厅: { to: '省工信厅', since: '2026-01', basis: '机构改革方案' } } }, text);
    assert.equal(former?.message, '“省经信厅”自2026年1月起为“省工信厅”。依据：机构改革方案。');
    assert.equal(former?.severity, 'error');
    const [always] = await found({ add: ['省智算局'], rename: { 省经信厅: '省工信厅' } }, text);
    assert.equal(always?.message, '“省经信厅”应为“省工信厅”。依据：本单位名录。');
  });
});
