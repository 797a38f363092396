import assert from 'node:assert/strict';
import { analyse } from '../../support/analysis';

const NOTICE = '某县人民政府办公室文件\n某政办发〔2026〕 7 号\n某县人民政府办公室\n关于印发《某县水网行动计划（2026—2028年）》的通知\n各乡镇人民政府，县政府各部门：\n《某县水网行动计划（2026—2028年）》已经县政府同意，现印发给你们，请认真贯彻执行。\n某县人民政府办公室\n2026年2月11日\n';
const BODY = '一、主要任务\n（一）水利。到2030年，供水12万吨。\n（二）林业。到2030年，造林3万亩。\n';

type Facts = ReturnType<typeof analyse>['facts'];
const FACTS: readonly (readonly [name: string, text: string, facts: Partial<Facts>])[] = [
  [
    'a notice with its plan',
    `${NOTICE}某县水网行动计划\n（2026—2028年）\n${BODY}抄送：县委各部门。\n某县人民政府办公室 2026年2月12日印发\n`,
    {
      title: '某县水网行动计划（2026—2028年）', noticeTitle: '某县人民政府办公室关于印发《某县水网行动计划（2026—2028年）》的通知', issuer: '某县人民政府办公室', docNumber: '某政办发〔2026〕7号', date: '2026-02-11', printDate: '2026-02-12',
      period: { from: 2026, to: 2028, stated: true },
    },
  ],
  ['the plan has no title line of its own: that of the notice', NOTICE + BODY, { title: '某县水网行动计划（2026—2028年）', issuer: '某县人民政府办公室' }],
  ['a plan alone', `青溪市水网建设实施方案\n${BODY}`, { title: '青溪市水网建设实施方案', noticeTitle: undefined, issuer: undefined, docNumber: undefined, date: undefined, period: undefined }],
  ['full-width digits', '某县水网行动计划（２０２６—２０２８年）\n一、要求\n稳。\n', { period: { from: 2026, to: 2028, stated: true } }],
  ['joint signatures over several lines', '某省水利厅等3部门关于印发某省节水行动计划的通知\n各市水利局：\n现印发给你们。\n某省水利厅\t某省财政厅\n某省林业局\n2026年3月1日\n', { issuer: '某省水利厅 某省财政厅 某省林业局', date: '2026-03-01' }],
  ['a signature for another body', '关于印发某省节水行动计划的通知\n各市水利局：\n现印发给你们。\n某省节水（水权改革）工作\n领导小组办公室（代章）\n2026年3月1日\n', { issuer: '某省节水（水权改革）工作领导小组办公室' }],
  ['a date in Han numerals', '某县水网行动计划\n一、要求\n稳。\n某县人民政府\n二〇二六年十月一日\n', { date: '2026-10-01' }],
  ['an annual plan', `2026年某县水利工作要点\n${BODY}`, { period: { from: 2026, to: 2026, stated: true } }],
  ['“十五五”', `某县水网“十五五”规划\n${BODY}`, { period: { from: 2026, to: 2030, stated: true } }],
  ['第十五个五年规划', `某县国民经济和社会发展第十五个五年规划和二〇三五年远景目标纲要\n${BODY}`, { period: { from: 2026, to: 2030, stated: true } }],
  ['N年 is counted back from the year to be reached', `某县水网五年倍增计划\n${BODY}`, { period: { from: 2026, to: 2030, stated: false } }],
  ['a digest', '近日，某县印发《某县水网行动方案（2026—2028年）》。方案明确，到2028年供水12万吨。\n', { title: '某县水网行动方案（2026—2028年）', noticeTitle: undefined, date: undefined }],
  ['a digest with its issuer', '日前，某省水网建设领导小组办公室制订了全省水网建设2026年工作要点，提出三项任务。\n', { title: '全省水网建设2026年工作要点', issuer: '某省水网建设领导小组办公室' }],
  ['nothing', '', { title: undefined, issuer: undefined, date: undefined, period: undefined, jurisdiction: undefined }],
];

suite('document facts', () => {
  for (const [name, text, expected] of FACTS) {
    test(name, () => {
      const { facts } = analyse(text);
      const found = Object.fromEntries(Object.keys(expected).map(key => [key, facts[key as keyof Facts]]));
      assert.deepEqual(found, expected);
    });
  }
});
