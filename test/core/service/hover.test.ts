import assert from 'node:assert/strict';
import { MarkupKind } from 'vscode-languageserver-types';
import { hover } from '../../../server/src/core/service/hover';
import { analyze, PLAN } from '../../support/analyze';
import { marked } from '../../support/markers';

/** Text of the hover at ▮, or '' where there is none; and what it covers. */
function at(withCursor: string, format: MarkupKind = MarkupKind.Markdown): { readonly text: string; readonly covers: string } {
  const { text, position } = marked(withCursor);
  const analysis = analyze(text);
  const found = hover(analysis, position, format);
  if (found === null) return { text: '', covers: '' };
  assert.ok(typeof found.contents === 'object' && 'value' in found.contents);
  const { start, end } = found.range ?? { start: position, end: position };
  return { text: found.contents.value, covers: text.slice(analysis.source.offsetAt(start), analysis.source.offsetAt(end)) };
}
const inPlan = (before: string, after = ''): string => PLAN.replace(before + after, `${before}▮${after}`);

suite('hover', () => {
  test('a unit: full name, since when, what it was before, its share of the tasks, the source', () => {
    const { text, covers } = at(inPlan('省经', '信厅、省财政厅'));
    assert.equal(covers, '省经信厅');
    assert.match(text, /\*\*浙江省经济和信息化厅\*\*（省经信厅） · 2018年10月至今/);
    assert.match(text, /\n\n◂ 省经信委 2009—2018年 ▸ \*\*省经信厅\*\* 2018年至今\n\n/);
    assert.match(text, /依据：机构改革方案/);
    assert.match(text, /本稿参与2项：1\\\.布设监测设备（第8行）、2\\\.贯通数据平台（第9行）/);
  });

  test('a former name: what became of it', () => {
    const { text } = at('浙江省甲业行动计划\n一、主要任务\n（一）建设网络。做好建设。（责任单位：省▮经信委、省财政厅）\n');
    assert.match(text, /2018年10月起更名为省经信厅/);
  });

  test('an unknown name says so and names what is near', () => {
    const { text } = at('浙江省甲业行动计划\n一、主要任务\n（一）建设网络。做好建设。（责任单位：省经▮信局、省财政厅）\n');
    assert.match(text, /单位名录中没有这个名称。\n\n相近的有：省经信厅/);
  });

  test('a unit in running text', () => {
    assert.match(at('浙江省甲业行动计划\n一、主要任务\n由省财▮政厅安排资金。\n').text, /浙江省财政厅/);
  });

  test('a target: how it was read', () => {
    const { text, covers } = at(inPlan('渔港综合收入达到12', '0亿元'));
    assert.match(covers, /120亿元/);
    assert.match(text, /^读作：渔港综合收入 .*120亿元，2028年/);
    assert.doesNotMatch(text, /合\d/);
  });

  test('a target: in another scale, where that is easier to check', () => {
    for (const [written, other] of [['1.2亿元', '合12,000万元'], ['26000万元', '合2.6亿元'], ['4万亿元', '合40,000亿元'], ['12000亿元', '合1.2万亿元'], ['600万元', undefined], ['9000亿元', undefined]] as const) {
      const { text } = at(PLAN.replace('渔港综合收入达到120亿元', `渔港综合收入达到${written.slice(0, 1)}▮${written.slice(1)}`));
      if (other === undefined) assert.doesNotMatch(text, /合\d/, written);
      else assert.ok(text.replaceAll('\\', '').includes(other), `${written}: ${text}`);
    }
  });

  test('a target: where the plan states it again, in another scale', () => {
    const text = '浙江省甲业发展行动计划\n一、总体目标\n到2028年，全省网络零售额达到2.▮6万亿元。\n二、主要任务\n（一）壮大电商。到2028年，网络零售额达到26000亿元。\n';
    assert.match(at(text).text, /合26,000亿元[\s\S]*本稿另见：\n- 第5行 = 26000亿元，2028年，一致/);
  });

  test('a citation', () => {
    assert.match(at(inPlan('《浙江省公共', '数据条例》')).text, /^引用的文件：《浙江省公共数据条例》/);
  });

  test('a heading: its place and who is responsible', () => {
    const { text, covers } = at(inPlan('贯通数据', '平台。'));
    assert.equal(covers, '2.贯通数据平台');
    assert.match(text, /二、主要任务 ▸ （一）建设渔港感知网络 ▸ 2\\\.贯通数据平台/);
    assert.match(text, /牵头单位：省发展改革委（文中写明）\n\n其他单位：省经信厅/);
  });

  test('a heading that inherits its units says so', () => {
    const { text } = at('浙江省甲业行动计划\n一、主要任务\n（一）建设网络。（责任单位：省商务厅）\n1.布设▮设备。布设监测设备。\n2.贯通平台。归集数据。\n');
    assert.match(text, /牵头单位：省商务厅（只列一家）\n\n以上承自上级标题。/);
    assert.doesNotMatch(at(inPlan('贯通数据', '平台。')).text, /承自/);
  });

  test('signs of the draft are not signs of Markdown', () => {
    const { text } = at('浙江省甲业行动计划\n一、主要任务\n（一）建设*重▮点*[网络]。做好建设。\n');
    assert.match(text, /建设\\\*重点\\\*\\\[网络\\\]/);
  });

  test('plain text for clients without Markdown', () => {
    const { text } = at(inPlan('省经', '信厅、省财政厅'), MarkupKind.PlainText);
    assert.match(text, /^浙江省经济和信息化厅（省经信厅）/);
    assert.doesNotMatch(text, /[*\\]/);
  });

  test('nothing in running text that says nothing', () => {
    assert.equal(at(inPlan('为加快建设', '智慧渔港')).text, '');
  });
});
