import assert from 'node:assert/strict';
import { rules } from '../../../server/src/core/rules/registry';
import { type KindSettings, mergeConfig, type Settings } from '../../../server/src/core/service/config';
import { habitOf } from '../../../server/src/core/service/completionClause';
import { habitsOf } from '../../../server/src/core/service/habits';
import { learnProfile } from '../../../server/src/core/service/learn';
import { loadSettings, settingsFor } from '../../../server/src/core/service/settingsChain';
import { readSettings } from '../../../server/src/core/service/settingsFile';
import { analyse } from '../../support/analysis';

const draft = (title: string): string => `${title}\n\n一、总体要求\n\n（一）守牢底线。落实责任。\n\n二、重点任务\n\n（一）排查隐患。完成检查。\n\n（二）整改隐患。完成改造。\n\n（三）巩固成果。完成回访。\n`;
const KINDS: KindSettings = {
  专项整治: { title: ['专项 整治', '百日攻坚'], profile: 'implementation', rules: { 'responsibility/none-in-document': { level: 'error' } }, sections: ['总体要求', '保障措施|组织实施'] },
  办法: { title: ['管理办法'], sections: ['附则'] },
};

suite('kinds of document of the house', () => {
  const CASES: readonly (readonly [title: string, id: string | undefined, own: string | undefined])[] = [
    ['临江市燃气安全专项整治方案', 'implementation', '专项整治'],
    ['临江市燃气安全专项行动计划', 'actionPlan', undefined],
    ['临江市治水百日攻坚行动计划', 'implementation', '专项整治'],
    ['临江市燃气管理办法', undefined, '办法'],
    ['临江市 燃气 专 项 整 治 方案', 'implementation', '专项整治'],
    ['临江市水网建设行动计划', 'actionPlan', undefined],
    ['近日，临江市出台《燃气专项整治方案》，明确三项任务。', 'digest', undefined],
  ];
  for (const [title, id, own] of CASES) {
    test(title, () => {
      const { profile } = analyse(draft(title), { config: { kinds: KINDS } });
      assert.deepEqual([profile.id, profile.own?.name], [id, own]);
      if (own !== undefined) assert.match(profile.reason, new RegExp(`标题含.*自定文种“${own}”`));
    });
  }
  const found = (config: Parameters<typeof analyse>[1], title = '临江市燃气专项整治方案'): readonly string[] => analyse(draft(title), config).findings.map(f => `${f.severity} ${f.ruleId} ${f.message}`);
  test('a required part that is missing is named, one of several ways is enough', () => {
    const own = (text: readonly string[]): readonly string[] => text.filter(t => t.includes('own-section-missing'));
    assert.deepEqual(own(found({ config: { kinds: KINDS } })), ['warning structure/own-section-missing 本单位的“专项整治”应有“保障措施”或者“组织实施”部分，本稿没有。']);
    assert.deepEqual(own(found({ config: { kinds: { ...KINDS, 专项整治: { title: ['专项'], sections: ['重点任务|主要任务'] } } } })), []);
    assert.deepEqual(own(found({})), []);
    assert.deepEqual(own(found({ config: { kinds: KINDS } }, '临江市燃气管理办法')), ['warning structure/own-section-missing 本单位的“办法”应有“附则”部分，本稿没有。']);
  });
  test('levels of the kind stand above the general ones, and below what a later layer says', () => {
    const level = (...layers: readonly Settings[]): string => found({ config: mergeConfig(...layers) }).find(f => f.includes('none-in-document'))?.split(' ')[0] ?? 'off';
    const file = { kinds: KINDS, rules: { 'responsibility/none-in-document': { level: 'hint' } } } as const;
    assert.equal(level(file), 'error');
    assert.equal(level(file, { rules: { 'responsibility/none-in-document': { level: 'info' } } }), 'info');
    assert.equal(level({ rules: file.rules }), 'hint');
    assert.equal(level(file, { rules: { 'unit/unknown': { level: 'off' } } }), 'error');
  });
  test('a kind that is set stands above', () => {
    const { profile } = analyse(draft('临江市燃气专项整治方案'), { config: { kinds: KINDS, kind: 'points' } });
    assert.deepEqual([profile.id, profile.own, profile.reason], ['points', undefined, '由设置指定']);
  });
  const MISTAKES: readonly (readonly [kinds: string, at: string, message: RegExp])[] = [
    ['[]', '[', /应为对象，键为文种名/],
    ['{ "整治": "整治" }', '"整治" }', /应为对象，其中写明title/],
    ['{ "整治": {} }', '{} }', /没有写明title/],
    ['{ "整治": { "title": [] } }', '[] }', /没有词语/],
    ['{ "整治": { "title": "治" } }', '"治"', /不足两个字/],
    ['{ "整治": { "title": ["整治", 1] } }', '1]', /应为文字/],
    ['{ "整治": { "title": "整治", "profile": "plan" } }', '"plan"', /可用的有digest/],
    ['{ "整治": { "title": "整治", "rules": { "a/b": "off" } } }', '"a/b"', /没有“a\/b”这条规则/],
    ['{ "整治": { "title": "整治", "rules": { "unit/unknown": "x" } } }', '"x"', /可用的有error/],
    ['{ "整治": { "title": "整治", "sections": "附则" } }', '"附则"', /应为标题词语的列表/],
    ['{ "整治": { "title": "整治", "pattern": "x" } }', '"pattern"', /没有“pattern”这一项/],
  ];
  for (const [kinds, at, message] of MISTAKES) {
    test(`wrong: ${kinds}`, () => {
      const text = `{ "kinds": ${kinds} }`;
      const { problems } = readSettings(text, rules);
      assert.match(problems[0]?.message ?? '', message);
      assert.equal(problems[0]?.span.start, text.lastIndexOf(at), problems[0]?.message);
    });
  }
});

suite('habits of the house', () => {
  const issued = '临江市水网建设行动计划（2026—2028年）\n\n一、重点任务\n\n1. 整治河道。完成清淤。(牵头单位:市水利局)\n\n2. 修复堤岸。完成加固。(牵头单位:市水利局)\n\n3. 建设泵站。完成安装,完成调试,完成验收;(牵头单位:市水利局)\n';
  const profile = JSON.stringify(learnProfile([analyse(issued)]));
  const load = (files: Readonly<Record<string, string>>): ReturnType<typeof loadSettings> => loadSettings('/a/.nigao.json', rules, { read: path => Promise.resolve(files[path]), isTop: () => Promise.resolve(false) });

  test('are read from the file that the settings name, and offered in completion', async () => {
    const loaded = await load({ '/a/.nigao.json': '{ "profile": "b/profile.json" }', '/a/b/profile.json': profile });
    assert.deepEqual([loaded.problems, loaded.tables], [[], ['/a/b/profile.json']]);
    const config = mergeConfig(settingsFor(loaded, 'x.txt'));
    const fresh = analyse('临江市林网建设行动计划\n\n一、重点任务\n', { config });
    assert.deepEqual(habitOf(fresh), { open: '(', close: ')', label: '牵头单位', colon: ':' });
    const habits = habitsOf(fresh);
    assert.deepEqual([habits?.label, habits?.halfWidth, habits?.blankAfterMarker, habits?.markerStyle(2), habits?.markerStyle(4)], ['牵头单位', true, true, 'arabic', undefined]);
    assert.deepEqual(habitOf(analyse(issued.replace(/牵头单位/g, '责任单位'), { config })).label, '责任单位', 'what the draft does stands above');
  });
  test('may stand in the settings themselves', () => {
    const { settings, problems } = readSettings(`{ "profile": ${profile} }`, rules);
    assert.deepEqual([problems, JSON.parse(JSON.stringify(settings.profile))], [[], JSON.parse(profile)]);
  });
  const WRONG: readonly (readonly [files: Readonly<Record<string, string>>, path: string, message: RegExp])[] = [
    [{ '/a/.nigao.json': '{ "profile": "x.json" }' }, '/a/.nigao.json', /“x.json”不存在或者不能读取/],
    [{ '/a/.nigao.json': '{ "profile": "x.json" }', '/a/x.json': '[]' }, '/a/x.json', /不是有效的JSON对象/],
    [{ '/a/.nigao.json': '{ "profile": "x.json" }', '/a/x.json': '{ "documents": 1 }' }, '/a/x.json', /缺headings、clauses、marks/],
    [{ '/a/.nigao.json': '{ "profile": "x.json" }', '/a/x.json': profile.replace('"documents":1', '"documents":"1"') }, '/a/x.json', /应为文件数/],
    [{ '/a/.nigao.json': '{ "profile": "x.json" }', '/a/x.json': profile.replace('"runIn":', '"runOut":') }, '/a/x.json', /没有“runOut”这一项/],
    [{ '/a/.nigao.json': `{ "profile": ${profile.replace('"牵头单位":3', '"牵头单位":-3')} }` }, '/a/.nigao.json', /“labels”应为次数/],
    [{ '/a/.nigao.json': '{ "profile": 1 }' }, '/a/.nigao.json', /应为nigao learn写出/],
  ];
  for (const [files, path, message] of WRONG) {
    test(`wrong: ${Object.values(files).join(' ← ').slice(0, 80)}`, async () => {
      const { problems, layers } = await load(files);
      assert.equal(problems[0]?.path, path);
      assert.match(problems[0]?.message ?? '', message);
      if (!/没有“runOut”/.test(problems[0]?.message ?? '')) assert.equal(layers[0]?.profile, undefined);
    });
  }
});
