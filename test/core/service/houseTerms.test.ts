import assert from 'node:assert/strict';
import { rules } from '../../../server/src/core/rules/registry';
import { mergeConfig } from '../../../server/src/core/service/config';
import { applyEdits } from '../../../server/src/core/service/fixAll';
import { type TermSettings } from '../../../server/src/core/service/houseTerms';
import { readSettings } from '../../../server/src/core/service/settingsFile';
import { analyse } from '../../support/analysis';
import { marked, withMarks } from '../../support/markers';

const draft = (sentence: string): string => `临江市产业升级行动计划（2026—2028年）\n\n一、重点任务\n\n（一）推进升级。${sentence}\n\n（二）管好项目。落实责任。\n`;

const CASES: readonly (readonly [terms: TermSettings, sentence: string])[] = [
  [{ prefer: { 人工智能: ['AI技术'] } }, '发展⟦AI技术⟧产业。'],
  [{ prefer: { 人工智能: ['AI技术', 'AI'] } }, '发展⟦AI技术⟧产业，推广⟦AI⟧应用，引进OpenAI替代产品。'],
  [{ prefer: { 人工智能: ['AI技术'] } }, '发展⟦ＡＩ技术⟧产业。'],
  [{ prefer: { 人工智能: ['智能'] } }, '发展人工智能产业，推广⟦智能⟧应用。'],
  [{ prefer: { 机器人: ['人形机器人'] } }, '发展⟦人形机器人⟧，推广机器人。'],
  [{ prefer: { 数字经济: ['数字产业'] } }, '落实《数字产业规划》，壮大⟦数字产业⟧，办好“⟦数字产业⟧周”。'],
  [{ forbid: { 抓手: '写明举措' } }, '以项目为⟦抓手⟧。'],
  [{ forbid: { 抓手: '写明举措' } }, '落实《以项目为抓手的意见》。'],
  [{ forbid: { 抓手: '' }, prefer: { 工作抓手: ['工作把手'] } }, '找准工作抓手，以项目为⟦抓手⟧，做实⟦工作把手⟧。'],
  [{ forbid: { 打造: '慎用' } }, '⟦打造⟧样板，查阅example.com/a。'],
  [{}, '以项目为抓手，发展AI技术。'],
];

suite('terms of the house', () => {
  for (const [terms, sentence] of CASES) {
    test(`${JSON.stringify(terms)}: ${sentence}`, () => {
      const { text, ranges } = marked(draft(sentence));
      const found = analyse(text, { config: { terms } }).findings.filter(f => f.ruleId.startsWith('term/house-'));
      assert.equal(withMarks(text, found.map(f => f.span)), withMarks(text, ranges));
    });
  }
  test('the finding says the reason, the fix writes the preferred term for good', () => {
    const config = { terms: { prefer: { 人工智能: ['AI技术'] }, forbid: { 抓手: '写明举措。' } } };
    const text = draft('以AI技术为抓手。');
    const [preferred, forbidden] = analyse(text, { config }).findings.filter(f => f.ruleId.startsWith('term/house-'));
    assert.deepEqual([preferred?.ruleId, preferred?.severity, preferred?.fixes?.[0]?.safety], ['term/house-preferred', 'warning', 'review']);
    assert.equal(forbidden?.message, '“抓手”是本单位不用的词语：写明举措。');
    const mended = applyEdits(text, preferred?.fixes?.[0]?.edits ?? []);
    assert.ok(mended.includes('以人工智能为抓手'));
    assert.deepEqual(analyse(mended, { config }).findings.filter(f => f.ruleId === 'term/house-preferred'), []);
  });
  test('levels and exceptions hold as for any rule; a text that is no plan is judged too', () => {
    const terms = { forbid: { 抓手: '' } };
    const found = (config: object, text = draft('以项目为抓手。')): readonly string[] => analyse(text, { config: { terms, ...config } }).findings.filter(f => f.ruleId.startsWith('term/')).map(f => f.severity);
    assert.deepEqual(found({ rules: { 'term/house-forbidden': { level: 'error' } } }), ['error']);
    assert.deepEqual(found({ rules: { 'term/house-forbidden': { level: 'off' } } }), []);
    assert.deepEqual(found({ ignore: [{ rule: 'term/house-forbidden', text: '项目', reason: '引用领导讲话' }] }), []);
    assert.deepEqual(found({}, '以项目为抓手推进工作。\n'), ['warning']);
  });
  test('a later list stands above an earlier one, form by form', () => {
    const { terms } = mergeConfig({ terms: { prefer: { 人工智能: ['AI技术', 'AI'] }, forbid: { 抓手: '甲', 打造: '乙' } } }, { terms: { prefer: { 智能技术: ['AI技术'], 着力点: ['抓手'] } } });
    assert.deepEqual(terms, { prefer: { 人工智能: ['AI'], 智能技术: ['AI技术'], 着力点: ['抓手'] }, forbid: { 打造: '乙' } });
  });
});

const MISTAKES: readonly (readonly [terms: string, at: string, message: RegExp])[] = [
  ['{ "prefer": { "人工智能": "AI" } }', '"AI"', /应为其他写法的列表/],
  ['{ "prefer": { "人工智能": [1] } }', '1]', /应为文字/],
  ['{ "prefer": { "人工智能": ["人工智能"] } }', '"人工智能"]', /与规范写法相同/],
  ['{ "prefer": { "人工智能": ["智"] } }', '"智"', /只有一个字/],
  ['{ "prefer": { "人工智能": ["AI ", "AI"] } }', '"AI "', /前后有空格/],
  ['{ "prefer": { "人工智能": ["AI技术"], "智能技术": ["AI技术"] } }', '"AI技术"] } }', /已列在“人工智能”之下/],
  ['{ "prefer": { "人工智能": ["AI技术", "ＡＩ技术"] } }', '"ＡＩ技术"', /重复列出/],
  ['{ "prefer": { "人工智能": ["AI技术"] }, "forbid": { "AI技术": "" } }', '"AI技术": ""', /既有规范写法又列为不用/],
  ['{ "prefer": { "人工智能": ["AI技术"], "AI技术": ["机器智能"] } }', '"AI技术": [', /又列为“人工智能”的其他写法/],
  ['{ "prefer": { "工作抓手": ["工作把手"] }, "forbid": { "工作抓手": "" } }', '"工作抓手": [', /又列为不用/],
  ['{ "forbid": { "抓手": 1 } }', '1 }', /写明不用的理由/],
  ['{ "forbid": ["抓手"] }', '[', /应为对象/],
  ['{ "avoid": {} }', '"avoid"', /没有“avoid”这一项/],
  ['[]', '[]', /应为对象/],
];

suite('mistakes in the terms of the house', () => {
  for (const [terms, at, message] of MISTAKES) {
    test(terms, () => {
      const text = `{ "terms": ${terms} }`;
      const { problems } = readSettings(text, rules);
      assert.match(problems[0]?.message ?? '', message);
      assert.equal(problems[0]?.span.start, text.indexOf(at, text.indexOf(terms)), problems[0]?.message);
    });
  }
  test('what is wrong is left out, the rest holds', () => {
    const { settings } = readSettings('{ "terms": { "prefer": { "人工智能": ["AI技术", "智"], "AI技术": ["机器智能"] } } }', rules);
    assert.deepEqual(settings.terms, { prefer: { 人工智能: ['AI技术'] }, forbid: {} });
  });
});
