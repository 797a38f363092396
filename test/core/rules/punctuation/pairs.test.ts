import * as assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';
import { sharedTexts } from '../../../support/shared';
import { findings, fixes, lines } from './support';

const ID = 'punctuation/pair-unbalanced';

suite(ID, () => {
  lines(ID, [
    '清理河道⟦（⟧含支流，加固堤防。', '清理河道含支流⟦）⟧，加固堤防。', '清理河道⟦(⟧含支流，加固堤防。', '落实⟦《⟧河道管理办法，加强巡查。', '落实河道管理办法⟦》⟧，加强巡查。', '推行⟦“⟧一河一策管理。加固堤防。', '推行一河一策⟦”⟧管理。加固堤防。',
    '推行⟦”一河一策“⟧管理。', '推行“一河一策⟦“⟧管理。', '推行⟦”⟧一河一策”管理。', '推行“一河一策⟦“⟧“一库一档”管理。', '落实《转发⟦《⟧河道办法》的通知》。', '推行“河长⟦“⟧大脑””平台。',
    '建设平台（含⟦“⟧河长通）”系统。', '完善网络（含支渠（含斗渠⟦（⟧含毛渠）））建设。', '印发通知县政发⟦〔⟧2026，加强巡查。', '加强⟦【⟧巡查，完成清淤。', '清理河道⟦（⟧含支流，加固（含护坡堤防。',
    '清理河道⟦（⟧含支流。\n加固堤防。\n完成验收。\n修复岸线。\n完成绿化（含步道）。',
  ]);
  lines(ID, [
    '各县（市、区）要做到：1)清理河道；2)加固堤防。', '（1）清理河道。完成清淤（含支流）。', '1)清理河道；\n2)加固堤防。', '要求：a)巡查；b)清淤（含支流）；c)加固。', '落实《转发〈河道办法〉的通知》。', '推行“一河‘一策’”管理。', '推进（各县（市、区））治理。',
    '建设平台(含终端），接入数据。', '县长指出：“清理河道。\n“加固堤防。\n“完成绿化。”', '县长指出：“清理河道。\n加固堤防。”\n完成绿化。', '完善河道监测网络，建设视频、水位、流量监测站点（含配套供电、通信\n设施）共20处。', '见https://example.gov.cn/a(b的公告。',
    "采用Li’s方法和O’Brien模型，完成测算。", '清理河道（含支流）（第一批），加固“河长”“渠长”管护堤段。', '依据《办法》（国发〔2026〕3号）实施。', '（注：以下为主要指标\n清淤20公里\n加固5公里）',
  ]);
  lines(ID, ['| 项目 | 说明 |\n|---|---|\n| 清淤（含支流 | 5条） |', '按照[办法](https://example.cn/a)执行，运行`f(`命令。', '1) 清理河道。\n2) 加固堤防。'], 'markdown');
  fixes(ID, [['落实《转发《河道办法》的通知》。', '落实《转发〈河道办法〉的通知》。'], ['推行”一河一策“管理。', '推行“一河一策”管理。'], ['推行“一河一策“管理。', '推行“一河一策”管理。'], ['推行“河长“大脑”平台”。', '推行“河长‘大脑’平台”。']]);

  test('one finding for each kind of a paragraph, with the number', () => {
    const [found, ...more] = findings(ID, '某县河道治理行动计划\n一、主要任务\n清理（甲，加固（乙，修复（丙。\n');
    assert.equal(more.length, 0);
    assert.match(found?.message ?? '', /本段同类共3处/);
  });
  test('a responsibility clause that is not closed is for the rule about clauses', () => {
    const text = '某县河道治理行动计划\n一、主要任务\n1.清理河道。完成清淤。（责任单位：县水利局\n2.加固堤防。完成验收。（责任单位：县水利局）\n';
    const ids = analyse(text).findings.filter(f => /clause-form|pair/.test(f.ruleId)).map(f => f.ruleId);
    assert.deepEqual(ids, ['responsibility/clause-form']);
  });
  for (const [what, marks] of [['opening', '（'], ['mixed', '）《“']] as const) {
    test(`a million ${what} marks`, function () {
      this.timeout(60_000);
      const text = `某县河道治理行动计划\n一、主要任务\n清理${marks.repeat(1_000_000 / marks.length)}。完成。\n修复岸线。\n`;
      assert.ok(findings(ID, text).length <= 6);
    });
  }
  test('seeds are sound', function () {
    const texts = sharedTexts('seeds');
    if (texts.length === 0) this.skip();
    for (const { name, text } of texts) assert.deepEqual(analyse(text).findings.filter(f => f.ruleId === ID), [], name);
  });
});
