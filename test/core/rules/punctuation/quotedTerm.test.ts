import * as assert from 'node:assert/strict';
import { intlSegmenter } from '../../../../server/src/core/text/segmenter';
import { jiebaSegmenter } from '../../../../server/src/node/jiebaSegmenter';
import { analyse } from '../../../support/analysis';
import { sharedTexts } from '../../../support/shared';
import { findings, fixes, lines } from './support';

const ID = 'punctuation/quoted-term-inconsistent';

suite(ID, () => {
  lines(ID, [
    '建设“415X”产业集群。培育“415X”产业集群。做强⟦“4151X”⟧产业集群。', '建设“415X”产业集群。做强⟦“451X”⟧产业集群。', '建设“415X”产业集群。推进⟦415X⟧产业集群提升。',
    '实施“三改联动”项目。继续推进⟦三改联动⟧项目。', '深化“一河一策”机制。落实⟦一河一策⟧方案。', '打造“清水之都”品牌。讲好⟦清水之都⟧故事。', '开展“千企节水”行动。实施⟦千企节水⟧工程，完成验收。', '推动⟦“绿电+绿氢”⟧融合。深化“绿氢+绿电”试点。扩大“绿氢+绿电”应用。',
    '完善“河道大脑”功能。扩大⟦河道大脑⟧的应用。', '建设“清水之县”。打造⟦清水之县⟧，完成验收。', '推进“清水之县”建设。制定⟦清水之县⟧建设评价办法。', '推行“互联网+”治水。发展⟦互联网+⟧管护。', '实施“百河千渠”工程。深化⟦百河千渠⟧工程。', '推广“一河一策”。坚持⟦一河一策⟧和定期巡查。', '建设“未来河湖”平台。依托⟦未来河湖⟧平台开展巡查。', '推行“河长通”。通过⟦河长通⟧在线上报。', '启动“清河行动”。\n⟦清河行动⟧是治理的重点。', '推行“最多报一次”改革。以⟦最多报一次⟧改革为牵引。', '打响“清水人家”品牌，建设“清水人家”驿站。擦亮⟦清水人家⟧，扩大影响。',
  ]);
  lines(ID, [
    '建设“415X”产业集群。实施“531X”工程。', '实施“531X”工程、“532X”计划。', '推广“智慧水务”，建设智慧水务平台。', '推动“绿电+绿氢”融合。深化“绿电+储能”试点。', '实施“三改联动”项目。推进三改联动示范县创建。', '推行“两手发力”。坚持两手发力，落实两手发力，做到两手发力。',
    '推广“智慧水务”，建设智慧水务示范区。', '建设河道平台（以下简称“河道平台”）。扩大河道平台的应用。', '完善“河道大脑”功能。扩大“河道大脑”应用。', '实施“企业上网”行动，统计企业上网数。', '完善“河道大脑”功能。升级省级河道大脑中枢。', '完善“河道大脑”功能。落实《河道大脑建设方案》。', '推行“绿色”治理。推动绿色发展，实施绿色改造。', '推行“互联网+”治水。开展“互联网+管护”试点。',
    '突出“生态优先”。坚持生态优先，落实生态优先，做到生态优先。', '注册“清水鱼”商标。推广清水鱼的养殖。', '推广“清水鱼”养殖。培育清水鱼、白沙虾、东溪蟹。', '做到“应治尽治、应修尽修”。实现应治尽治。', '建设“甲”平台。扩大甲的应用。', '所谓“两清”，即清淤、清障。', '推广“河长通”平台。“河长通”平台全面应用。',
  ]);
  fixes(ID, [['完善“河道大脑”功能。扩大河道大脑的应用。', '完善“河道大脑”功能。扩大“河道大脑”的应用。']]);
  test('the same with every segmenter', function () {
    const texts = sharedTexts('seeds');
    if (texts.length === 0) this.skip();
    const [intl, jieba] = [intlSegmenter(), jiebaSegmenter()].map(segmenter => texts.map(({ text }) => analyse(text, { segmenter }).findings.filter(f => f.ruleId.startsWith('punctuation/'))));
    assert.deepEqual(intl, jieba);
  });
  test('40,000 terms', function () {
    this.timeout(20_000);
    const text = `某县河道治理行动计划\n一、主要任务\n${Array.from({ length: 40_000 }, (_, i) => `推广“清河${i}”和清河${i}，`).join('')}\n`;
    assert.equal(findings(ID, text)[0]?.count, 40_000);
  });
});
