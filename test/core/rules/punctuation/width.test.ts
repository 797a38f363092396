import * as assert from 'node:assert/strict';
import { type RuleId } from '../../../../server/src/core/rules/rule';
import { fixAll } from '../../../../server/src/core/service/fixAll';
import { analyse } from '../../../support/analysis';
import { sharedTexts } from '../../../support/shared';
import { findings, fixes, lines } from './support';

const ID: RuleId = 'punctuation/ascii';

suite(ID, () => {
  lines(ID, [
    '清理河道⟦,⟧加固堤防。', '做好三项工作⟦:⟧清淤、加固、绿化。', '完成清淤⟦;⟧完成加固。', '怎么治理⟦?⟧先清淤。', '水清了⟦!⟧岸绿了。',
    '增长13%⟦,⟧力争15%。', '建成5G⟦,⟧接入平台。', '覆盖率达到90%⟦,⟧5G基站建成。', '（一）清理河道⟦;⟧', '投资增长15%⟦;⟧', '推广“河长通”⟦,⟧建设平台。', '落实《办法》⟦;⟧加强巡查。',
    '建设平台⟦(⟧含终端)，接入数据。', '平台即服务⟦(⟧PaaS)模式推广。', '推进2026年⟦(⟧第一批)项目。', '⟦(⟧一)清理河道。完成清淤。', '应用程序⟦(⟧APP⟦(⟧含小程序))上线。',
    '坐标为⟦(⟧120.1,30.2)的站点，完成改造。', '发至yugang@example.cn⟦,⟧备查。', '网址⟦:⟧https://example.gov.cn/a(1)⟦,⟧供查询。', '推行⟦"⟧一河一策"管理，加强巡查。', '清理河道 ⟦,⟧ 加固堤防。',
    '认真贯彻落实⟦.⟧', '全面推行（县级试点）⟦.⟧', '按照《河道管理办法》⟦.⟧', '加强组织领导⟦.⟧ ',
  ]);
  lines(ID, [
    '每日11:16发布水情，开放9:00至17:00。', '测绘1:500地形图，比例1:1配套。', '建设1,234个站点，投资2.5亿元。', '1.清理河道。完成清淤。', '1)清理河道；2)加固堤防。', 'a)清理河道；b)加固堤防。',
    '采用Open, Safe and Reliable标准建设。', '采用f(x)函数估算，按H2O(g)计算。', '详见https://example.gov.cn/a,b;c(1)的公告。', '执行GB/T 22239-2019和ISO/IEC 27001:2013，落实等保要求。',
    '推广“Hello, world”示例，开展培训。', '清理河道，加固堤防（含护坡）；完成验收：合格。', '建设supET(2.0)平台，接入数据。', '"责任单位": "县水利局", "时限": 2027', "const 单位 = ['县水利局', '县财政局'];", '单位 == 县水利局,备用', '研发R&amp;D经费占比超过3%，加强&#8226;监管。', '?清理河道，完成清淤。', '直径12"的管道敷设，加固堤防。', '路径为C:\\数据\\a.txt的文件，备份。', '一.清理河道，完成清淤。', '（一）.清理河道，完成清淤。', '打开实施方案终稿.docx核对，备份。', '版本为河道平台2.0，完成升级。', '清理河道等等...', '责任人阿依古丽.买买提，完成清淤。',
  ]);
  lines(ID, [
    '按照[管理办法](https://example.cn/a)执行，见`a,b(c)`。', '- 清理河道，加固堤防\n- 见[附件](附件(1).docx)，备查', '| 项目 | 说明 |\n|:---|---:|\n| 清淤 | 5条，`a:b` |', '按照\\(甲\\)执行，加固堤防。', '图见![河道,全景](a.png)，加固堤防。',
    '```\n清理,加固\n```', '\n[1]: https://example.cn "说明,一"', '<!-- 清理,加固 -->',
  ], 'markdown');
  lines(ID, ['**清理河道**⟦,⟧加固堤防。', '按照[管理办法⟦(⟧试行)](https://example.cn/a(1))执行。', '- 清理河道⟦;⟧\n- 加固堤防。', '| 项目 | 说明 |\n|---|---|\n| 清淤 | 5条⟦,⟧含支流 |'], 'markdown');
  fixes(ID, [
    ['清理河道,加固堤防', '清理河道，加固堤防'], ['建设平台(含终端),接入数据。', '建设平台（含终端），接入数据。'], ['推行"一河一策"和"一库一档"管理。', '推行“一河一策”和“一库一档”管理。'], ['时间为9:00,地点:县城', '时间为9:00，地点：县城'],
    ['网址:https://example.gov.cn/a(1),供查询;下同。', '网址：https://example.gov.cn/a(1)，供查询；下同。'],
  ]);

  const CONVERTED = '某县河道治理行动计划\n一、主要任务\n清理河道,加固堤防,修复岸线,完成绿化;疏通沟渠(含支渠),修建水闸:共5座;比例1:500,投资增长13%,力争15%。\n';
  test('converted text: one finding of level info, with count and one fix', () => {
    const found = findings(ID, CONVERTED);
    assert.deepEqual(found.map(f => [f.severity, f.count, f.related?.length]), [['info', 11, 10]]);
    assert.equal(found[0]?.message, '全文11处逗号、冒号、分号、括号为半角，可一次改为全角。');
    const fixed = fixAll(analyse(CONVERTED), analyse).text;
    assert.equal(fixed, CONVERTED.replace(/,/g, '，').replace(/;/g, '；').replace(':共', '：共').replace('(', '（').replace(')', '）'));
  });
  test('a digest: one hint', () => {
    const text = '近日,某县印发《河道治理工作要点》,明确了全年任务。\n清理河道,加固堤防；修复岸线，完成绿化，疏通沟渠。\n';
    assert.deepEqual(analyse(text).findings.filter(f => f.ruleId === ID).map(f => [f.severity, f.count]), [['hint', 3]]);
  });
  test('many in a formal text: one warning with a fix for all', () => {
    const text = `某县河道治理行动计划\n一、主要任务\n${'清理河道,加固堤防，修复岸线，完成绿化；疏通沟渠。\n'.repeat(12)}`;
    const found = findings(ID, text);
    assert.deepEqual(found.map(f => [f.severity, f.count, f.fixes?.[0]?.edits.length]), [['warning', 12, 12]]);
  });
  test('150,000 marks are mended in one go', function () {
    this.timeout(60_000);
    const text = `某县河道治理行动计划\n一、主要任务\n${'清,'.repeat(150_000)}\n`;
    const fixed = fixAll(analyse(text), analyse);
    assert.ok(!fixed.text.includes(','));
  });
  test('seeds: one finding each', function () {
    const texts = sharedTexts('seeds');
    if (texts.length === 0) this.skip();
    for (const { text } of texts) assert.equal(analyse(text).findings.filter(f => f.ruleId === ID).length, 1);
  });
});

suite('punctuation/width-mixed', () => {
  const MIXED = 'punctuation/width-mixed';
  lines(MIXED, ['建设平台⟦(⟧含终端），接入数据。', '建设平台（含终端⟦)⟧，接入数据。', '建设平台（含终端⟦)⟧和系统⟦(⟧含软件），接入数据。']);
  lines(MIXED, ['建设平台(含终端)，接入数据。', '清理河道,加固堤防，完成绿化。', '建设平台（含终端），采用f(x)函数。']);
  fixes(MIXED, [['建设平台(含终端），接入数据。', '建设平台（含终端），接入数据。'], ['建设平台（含终端)，接入数据。', '建设平台（含终端），接入数据。']]);
  test('converted text: one finding where full-width marks begin', () => {
    const text = `某县河道治理行动计划\n一、主要任务\n${'清理河道,加固堤防,完成绿化。\n'.repeat(8)}巡查水库，修缮闸门。\n清理河道,加固堤防。\n巡查渠道，修缮泵站。\n`;
    const found = findings(MIXED, text);
    assert.deepEqual(found.map(f => [text.slice(f.span.start - 4, f.span.end), f.related?.length]), [['巡查水库，', 1]]);
  });
  test('seed: the stretch of another source', function () {
    const seed = sharedTexts('seeds')[3];
    if (!seed) this.skip();
    const { findings: all, source } = analyse(seed.text);
    const [found, ...more] = all.filter(f => f.ruleId === MIXED);
    assert.equal(more.length, 0);
    assert.deepEqual([found?.span.start, ...(found?.related ?? []).map(r => r.span.start)].map(o => source.lineAt(o ?? 0) + 1), [379, 413]);
  });
});
