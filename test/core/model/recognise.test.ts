import assert from 'node:assert/strict';
import { type Form, type ProfileId } from '../../../server/src/core/model/profile';
import { analyse } from '../../support/analysis';

const BODY = '\n一、主要任务\n（一）水利。供水。\n（二）林业。造林。\n';

const KINDS: readonly (readonly [text: string, id: ProfileId | undefined, kind: string | undefined])[] = [
  [`某县水网行动计划（2026—2028年）${BODY}`, 'actionPlan', '行动计划'],
  [`某县水网三年行动计划${BODY}`, 'actionPlan', '行动计划'],
  [`某县水网攻坚方案${BODY}`, 'actionPlan', '攻坚方案'],
  [`某县水网五年倍增计划${BODY}`, 'multiYear', '计划'],
  [`某县水网“十五五”规划${BODY}`, 'planning', '规划'],
  [`某县水网规划纲要${BODY}`, 'planning', '规划纲要'],
  [`某县水网建设实施方案${BODY}`, 'implementation', '实施方案'],
  [`某县水网建设工作方案（试行）${BODY}`, 'implementation', '工作方案'],
  [`2026年某县水利工作要点${BODY}`, 'points', '工作要点'],
  [`某县水利工作要点（2026年）${BODY}`, 'points', '工作要点'],
  ['近日，某县出台《某县水网行动方案》，明确三项任务。到2028年，供水12万吨。\n', 'digest', '行动方案'],
  [`某县水网规划（2026—2030年）（征求意见稿）${BODY}`, 'planning', '规划'],
  [`某县水网建设实施方案（试行）（送审稿）${BODY}`, 'implementation', '实施方案'],
  [`某县水网“十五五”规划纲要（草案）${BODY}`, 'planning', '规划纲要'],
  [`某县治水三年行动（2026—2028年）${BODY}`, 'actionPlan', undefined],
  [`某县水产业5年倍增计划${BODY}`, 'multiYear', '计划'],
  [`某县水产业发展计划（2026—2030年）${BODY}`, 'multiYear', '计划'],
  [`某县2026年水利发展计划${BODY}`, 'actionPlan', '计划'],
  [`某县2026年度水利工作计划${BODY}`, 'actionPlan', '计划'],
  [`某县国民经济和社会发展第十五个五年规划和二〇三五年远景目标纲要${BODY}`, 'planning', '纲要'],
  [`某县2026年水网建设重点任务分解${BODY}`, 'implementation', '任务分解'],
  [`某县2026年民生实事责任分解表${BODY}`, 'implementation', '责任分解表'],
  [`某县2026年重点工作任务清单${BODY}`, 'implementation', '任务清单'],
  [`某县水网建设任务分工表${BODY}`, 'implementation', '分工表'],
  [`2026年全县水利重点工作台账${BODY}`, 'implementation', '工作台账'],
  [`某县水网建设任务推进表${BODY}`, 'implementation', '推进表'],
  ['2026年全县水利重点工作台账\n\n序号\t工作内容\t年度目标\t牵头科室\t完成时限\n1\t建设水源\t完成投资300万元\t规划财务股\t12月\n2\t清淤\t清淤12公里\t河湖管理股\t10月\n3\t培训\t培训80人次\t人事股\t9月\n', 'implementation', '工作台账'],
  ['6月15日，某县政府印发《某县水网行动方案》，其中提到，到2028年，供水12万吨。\n', 'digest', '行动方案'],
  ['某县出台水网行动方案，今后三年这样建设全县的供水保障网\n\n6月15日，某县政府发布《某县水网行动方案》，提出到2028年供水12万吨。\n', 'digest', '行动方案'],
  [`某县水网建设实施方案\n2026年3月1日，省政府印发《某省水网建设规划》，为做好贯彻落实，制定本方案。${BODY}`, 'implementation', '实施方案'],
  [`某县水网管理办法${BODY}`, undefined, '办法'],
  [`关于加快水网建设的意见${BODY}`, undefined, '意见'],
  ['今天天气很好。\n', undefined, undefined],
  ['', undefined, undefined],
];

const LONG = '支持沿海市县建设养殖装备，推广网箱，完善码头；健全机制：压实责任（含考核），强化保障，';
const FORM_CASES: readonly (readonly [name: string, text: string, forms: readonly Form[]])[] = [
  ['full-width marks', `某县水网行动计划\n一、主要任务\n（一）水利。${LONG}供水。\n`, ['formal']],
  ['half-width marks', `某县水网行动计划\n一、主要任务\n(一)水利。${LONG.replace(/[，：；（）]/g, c => ({ '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' })[c] ?? c)}供水。${LONG.replace(/[，：；（）]/g, ',')}成。\n`, ['converted']],
  ['a portal', `首页 -> 政务公开\n某县水网行动计划\n一、主要任务\n（一）水利。${LONG}供水。\n`, ['formal', 'web']],
  ['page numbers are not a portal', `某县水网行动计划\n一、主要任务\n（一）水利。${LONG}供水。\n— 1 —\n（二）林业。造林。\n`, ['formal']],
  ['blanks of a PDF', `某县水网行动计划\n一、主要任务\n（一）水利。${'到 2028 年，'.repeat(12)}供水。\n`, ['formal', 'ocr']],
  ['cut off in a sentence', `某县水网行动计划\n一、主要任务\n（一）水利。${LONG}供水能力达到\n`, ['formal', 'truncated']],
  ['cut off behind a lone 1.', `某县水网行动计划\n一、主要任务\n（一）水利\n1.渠道。${LONG}衬砌。\n2.闸门。安装。\n（二）林业\n1.造林。育苗。\n`, ['formal', 'truncated']],
  ['a signature is no cut', `某县水网行动计划\n一、主要任务\n（一）水利。${LONG}供水。\n某县人民政府\n2026年3月1日\n`, ['formal']],
];

suite('profile', () => {
  for (const [text, id, kind] of KINDS) {
    test(`${text.split('\n')[0] || '(empty)'} is ${id ?? 'no plan'}`, () => {
      const { profile } = analyse(text);
      assert.deepEqual([profile.id, profile.kind], [id, kind]);
      assert.ok(profile.reason.length > 0);
    });
  }
  for (const [name, text, forms] of FORM_CASES) test(`form: ${name}`, () => assert.deepEqual(analyse(text).profile.form, forms));

  test('what is set is not recognised', () => {
    const { profile } = analyse(`某县水网管理办法${BODY}`, { config: { kind: 'actionPlan', form: ['ocr'] } });
    assert.deepEqual([profile.id, profile.form, profile.reason], ['actionPlan', ['ocr'], '由设置指定']);
  });
  test('a notice is a carrier', () => {
    assert.equal(analyse(`某县关于印发水网行动计划的通知\n各乡镇人民政府：\n现印发给你们。${BODY}`).profile.carrier, true);
    assert.equal(analyse(`某县水网行动计划${BODY}`).profile.carrier, false);
  });
});
