import * as assert from 'node:assert/strict';
import { type Finding } from '../../../../server/src/core/rules/rule';
import { analyse } from '../../../support/analysis';
import { marked } from '../../../support/markers';
import { sharedTexts } from '../../../support/shared';

const ID = 'unit/inconsistent-name';
const draft = (units: readonly string[], issuer = '浙江省人民政府办公厅'): string =>
  ['浙江省技能人才培养行动方案', issuer, '2021年4月8日', '一、主要任务', ...units.map((u, i) => `${i + 1}.扩大培训规模。每年培训10万人次。（责任单位：${u}）`), ''].join('\n');
const findings = (text: string): readonly Finding[] => analyse(text, { config: { kind: 'actionPlan' } }).findings.filter(f => f.ruleId === ID);

const CASES: readonly (readonly [string, string])[] = [
  ['the minority is pointed at', draft(['省人力社保厅', '省人力社保厅、省教育厅', '⟦省人社厅⟧'])],
  ['the level word said once counts', draft(['省教育厅、人力社保厅', '省人力社保厅', '省教育厅、⟦人社厅⟧'])],
  ['used alike: the standard form is the measure', draft(['⟦省卫健委⟧', '省卫生健康委'])],
  ['prose too', draft(['省建设厅', '省建设厅。由⟦省住建厅⟧汇总'])],
  ['full name and short form', draft(['省人力社保厅', '省人力社保厅'], '浙江省人力资源和社会保障厅')],
  ['two name-plates of one body', draft(['省委网信办', '省网信办'])],
  ['with and without the place', draft(['浙江省税务局', '省税务局', '浙江省教育厅', '省教育厅'])],
  ['other bodies with like names', draft(['省委金融办', '省地方金融监管局', '省市场监管局', '省药监局'])],
  ['a title', draft(['省人力社保厅', '省人力社保厅', '省教育厅']).replace('每年培训10万人次', '落实《省人社厅关于培训的通知》')],
  ['government and people’s government', draft(['省教育厅', '省教育厅']).replace('每年培训10万人次', '报省政府、省人民政府同意')],
];

suite(ID, () => {
  for (const [what, withMarkers] of CASES) {
    test(what, () => {
      const { text, ranges } = marked(withMarkers);
      assert.deepEqual(findings(text).map(f => [f.span.start, text.slice(f.span.start, f.span.end)]), ranges.map(r => [r.start, text.slice(r.start, r.end)]));
    });
  }

  test('where the usual form is not the standard one, the message says so and both are offered', () => {
    const [found] = findings(draft(['省人社保厅', '省人社保厅', '省人社厅']));
    assert.match(found?.message ?? '', /另2处“省人社保厅”.*规范简称为“省人力社保厅”/);
    assert.deepEqual(found?.fixes?.map(f => [f.edits[0].newText, f.safety]), [['省人社保厅', 'review'], ['省人力社保厅', 'review']]);
    assert.equal(found?.related?.length, 1);
  });

  test('the fix leaves out the level word that the list said before', () => {
    const [found] = findings(draft(['省教育厅、人力社保厅', '省人力社保厅', '省教育厅、人社厅']));
    assert.equal(found?.fixes?.[0]?.edits[0].newText, '人力社保厅');
  });

  test('the seeds: two places in 003, none elsewhere', function () {
    const texts = sharedTexts('seeds');
    if (texts.length === 0) return this.skip();
    const found = texts.map(({ name, text }) => `${name.slice(0, 3)} ${findings(text).map(f => text.slice(0, f.span.start).split('\n').length).join(' ')}`.trim());
    assert.deepEqual(found, ['000', '001', '002', '003 175 359', '004']);
  });
});
