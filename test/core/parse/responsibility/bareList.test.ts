import assert from 'node:assert/strict';
import { scanClauses } from '../../../../server/src/core/parse/responsibility/scan';

/** Paragraphs that end in names alone, and what is read. */
const LISTS: readonly (readonly [text: string, units: readonly string[]])[] = [
  ['（一）改造管网。更新供水管网60公里。（市水务局、市财政局）', ['市水务局', '市财政局']],
  ['（二）完善服务。新建服务站20个。（市民政局）', ['市民政局']],
  ['3.办好文体活动。举办比赛10场。(市体育局、各县(市、区)人民政府)', ['市体育局', '各县(市、区)人民政府']],
  ['推动车站改造（省交通运输厅、省财政厅）。', ['省交通运输厅', '省财政厅']],
  ['（四）疏浚航道。清理碍航沉物。（省水利厅、财政厅、自然资源厅等）', ['省水利厅', '财政厅', '自然资源厅']],
  ['（五）建设实验室。支持联合攻关。（省科技厅、浙江大学、省农科院）', ['省科技厅', '浙江大学', '省农科院']],
  ['五、扩大消费。发放消费券。（市商务局，市文化广电旅游局；各区政府）', ['市商务局', '市文化广电旅游局', '各区政府']],
  ['（省发展改革委、省财政厅）', ['省发展改革委', '省财政厅']],
  ['（六）整治站场。清理站前乱停。（市交通运输局、市公安局、铁路青溪车务段）', ['市交通运输局', '市公安局', '铁路青溪车务段']],
  ['（七）便利通关。压缩通关时间。（市商务局、海关、市市场监管局）', ['市商务局', '海关', '市市场监管局']],
];
/** Brackets that say something else. */
const OTHERS: readonly string[] = [
  '办公室设在省发展改革委（省能源局）。',
  '领导小组办公室设在市民政局（市养老服务中心）',
  '在部分地区先行试点。（滨江区、临江县、海宁市）',
  '推广先进经验。（甲集团、乙公司）',
  '具体办法另行制定。（详见市财政局文件）',
  '本方案自印发之日起施行。（此件公开发布）',
  '培育企业20家（其中省级以上5家）。',
  '联系市发展改革委（市政府大楼三楼市发改局、市财政局联合办公）',
  '（省财政厅）',
  '由省商务厅（省口岸办）牵头推进。',
  '加强协作，（市教育局、市财政局）共同推进学校建设。',
  '到2028年，建成学校5所（含幼儿园、中学）。',
  '发布典型做法。（市水务局经验、渔港改造、节水器具）',
  '做好衔接。（见市水务局、市财政局、附件）',
];

suite('responsibility: names alone behind a task', () => {
  for (const [text, units] of LISTS) {
    test(text, () => {
      const [clause, ...more] = scanClauses(text);
      assert.deepEqual([clause?.mentions.map(m => m.name), more.length, clause?.label, clause?.form], [units, 0, '', 'parenthetical']);
    });
  }
  for (const text of OTHERS) test(`no clause: ${text}`, () => assert.deepEqual(scanClauses(text).filter(c => c.form === 'parenthetical'), []));

  test('a long text of open brackets is read once', () => {
    assert.deepEqual(scanClauses(`${'（市'.repeat(50_000)}局）`), []);
  });
});
