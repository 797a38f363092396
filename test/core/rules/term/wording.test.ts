import assert from 'node:assert/strict';
import { type Finding, type RuleId } from '../../../../server/src/core/rules/rule';
import { type RuleSetting } from '../../../../server/src/core/service/config';
import { applyEdits } from '../../../../server/src/core/service/fixAll';
import { intlSegmenter } from '../../../../server/src/core/text/segmenter';
import { jiebaSegmenter } from '../../../../server/src/node/jiebaSegmenter';
import { analyse } from '../../../support/analysis';
import { marked, withMarks } from '../../../support/markers';

/** Sentences with the expected places in ⟦ ⟧; without any the sentence is right. */
const SENTENCES: { readonly [id: RuleId]: readonly string[] } = {
  'term/jiezhi': [
    '⟦截止⟧2025年底，全市有泵站12座。', '⟦截止⟧到2025年底，全市有泵站12座。', '⟦截止至⟧2025年底，全市有泵站12座。', '全市泵站⟦截止⟧目前已建成12座。', '⟦截止⟧目前，已建成泵站12座。',
    '⟦截止⟧6月30日，完成投资3亿元。', '⟦截止⟧“十四五”末，建成泵站12座。', '⟦截止⟧上年末，建成泵站12座。', '⟦截止⟧二〇二五年底，建成泵站12座。', '项目推进有力，⟦截止⟧2025年12月已建成12座。', '申报6月30日⟦截至⟧。', '⟦截至⟧日期为6月30日。', '申报⟦截至⟧时间另行通知。',
    '截止日期为6月30日。', '申报于6月30日截止。', '申报截止时间为6月30日。', '申报截止2026年6月30日，逾期不予受理。', '申报时间为即日起，截止6月30日。', '截止6月30日，逾期不再受理。', '截至2025年底，全市有泵站12座。', '截至目前，已建成泵站12座。', '到期即截止，不再顺延。', '贯彻《截止2025年底的统计口径》。', '截至6月30日的数据为准。',
  ],
  'term/word-variant': [
    '规范⟦帐户⟧管理。', '健全⟦台帐⟧，一月一清。', '每季⟦对帐⟧一次。', '引进高层次⟦人材⟧。', '分析土壤⟦成份⟧。', '提高⟦图象⟧识别率。', '建设遥感⟦影象⟧库。', '积极⟦参予⟧标准研制。', '⟦参预⟧国际合作。', '精心⟦筹画⟧活动。', '⟦按装⟧智能水表2万只。', '抓好⟦布署⟧落实。', '⟦一如继往⟧支持。', '坚持⟦因地治宜⟧。',
    '减少农产品⟦水份⟧损失。', '大力⟦宏扬⟧工匠精神。', '不得互相⟦推委⟧。', '防治电磁⟦幅射⟧。', '提高管网⟦复盖⟧率。', '⟦既使⟧遇到干旱，也要保障供水。', '⟦既使⟧任务再重，仍要按期完成。', '发放⟦必须品⟧。', '做好⟦其它⟧工作。', '⟦惟有⟧改革才有出路。', '平台⟦帐号⟧统一管理。', '建立信息化⟦台帐⟧。', '摸清⟦经济帐⟧。',
    '推广标识解析，建设标识解析节点。', '储备帐篷2000顶。', '运转帐篷医院。', '登记帐篷数量。', '建设分布式账本平台。', '共渡难关，渡过难关。', '查验法人材料。', '核定组成份额。', '用于统筹画册编印。', '审计画像更加准确。', '按装机容量给予补助。', '按装备水平分类。', '发布署名文章。', '修复盖板120块。', '恢复盖度监测。', '既使企业减负，又使银行受益。', '既使企业减负，也使银行受益。', '本内参予以保密。', '股份额度不变，全部份额转让。',
    '若干与水有关的项目。', '黄精采摘园。', '必须品质过硬。', '自身分信用等级。', '贯彻《帐户管理办法》。', '与临江市布署科技有限公司合作。', '成份股权重调整。', '依照参照像片判读。', '按原故障代码处理。', '水利人材机费用。', '进行打印像素校准。', '形成象征意义。',
  ],
  'term/zuo-zuo': [
    '落实市政府⟦做出⟧的部署。', '对此⟦做出⟧了专门规定。', '⟦做出⟧更大贡献。', '⟦做出⟧重要决定。', '⟦做出⟧不懈努力。', '及时⟦做出⟧回应。', '⟦做出⟧书面说明。', '⟦作好⟧汛前检查。', '切实⟦作好⟧准备。', '要⟦作好⟧衔接。', '着力⟦作强⟧主业。', '⟦作大⟧做强水务企业。', '做大⟦作强⟧水务企业。',
    '做大做强水务企业。', '作出决定。', '作为重点。', '当作大事来抓。', '工作好的单位。', '合作好的企业。', '动作大、见效快。', '做出样板。', '做出特色。', '做好准备。', '操作强度大。', '协作优势明显。', '把水利作为大事。', '创作好作品。', '运作大项目。',
  ],
  'term/zhiding-zhiding': [
    '市水利局已⟦制订⟧工作要点。', '市政府⟦制订⟧了用水管理办法。', '⟦制订⟧出台养护规定。', '⟦制订⟧并实施节水方案。', '制定用水办法，⟦制订⟧养护办法。', '⟦制订⟧管护方案，制定应急方案。', '制定地方标准，⟦制订⟧团体标准。', '制定养护办法，⟦制订⟧政策办法。', '分年度⟦制订⟧实施方案，制定任务清单和工作方案。', '制定标准、规范和管护制度，⟦制订⟧巡查制度。', '制定用水政策和养护办法，⟦制订⟧节水政策。', '制定工作方案，⟦制订⟧方案并组织实施。', '制定本方案。制定应急预案，⟦制订⟧调度预案。',
    '组织制订养护办法。', '制（修）订标准10项。', '修订养护办法。', '制定标准，组织制订方案。', '特制定本方案。各县结合实际制订实施方案。', '为规范管理，制定本办法。乡镇制订养护办法。', '制定用水政策，制订政策办法。', '制定任务清单并落实方案，制订方案。', '制定管护方案，按照制订方案、组织实施、评估验收等阶段推进。', '研究制订政策。', '制定养护办法。', '制定办法，制（修）订办法。', '抓紧制订计划，明确责任。', '制定规划，落实《临江市制订规划的办法》。',
  ],
  'term/misspelled': [
    '建设⟦工业互连网⟧平台。', '培育⟦专精特兴⟧企业。', '开展⟦碳达锋⟧试点。', '⟦数字栾生⟧流域。', '融入⟦京津翼⟧协同发展。', '建好⟦菜蓝子⟧基地。', '⟦拔付⟧资金3亿元。', '按期⟦峻工⟧。', '⟦严竣⟧形势。', '开展⟦竟争⟧性磋商。', '⟦文化遣产⟧保护。', '⟦己经⟧完成。', '发放⟦消费卷⟧。', '推行⟦揭榜挂师⟧。', '稳妥⟦折迁⟧。', '做好⟦防讯⟧抗旱。', '新建⟦遂道⟧2座。', '确定⟦阀值⟧。', '优化⟦赢商环境⟧。',
    '推广⟦执行制造系统⟧（MES）。', '推广⟦企业资源机划⟧（ERP）。', '⟦地里信息系统⟧（GIS）。', '推广生产⟦执行制造系统⟧(MES)。', '⟦国内生产总植⟧（GDP）。', '稳步推进⟦供侧结构性⟧改革。', '⟦大众创新、万众创业⟧。', '完善⟦过度期⟧政策。',
    '推广生产执行系统（MES）。', '推广制造执行系统(MES)。', '企业资源规划（ERP）。', '地区生产总值（GDP）。', '智能制造（MES）应用。', '设备（PLC）改造。', '选拔付出多的骨干。', '自己经营。', '毕竟争取到项目。', '派遣产业工人。', '从严竣工验收。', '负债卷入纠纷。', '消防讯息。', '研究竞赛办法。', '互连网络设备。', '过度期待。', '非遣返人员。', '尚未端正态度。', '检查官方网站。', '降低押金。', '提供献血服务。', '全部暑期活动。', '十分折服。', '触摸式屏幕。', '落实《工业互连网行动计划》。', '汇聚交通数据。', '部分折价。', '挖掘起点高。', '一座标准厂房。', '成功坚持三年。', '江淮入海水道。', '支援解放军建设。', '同意周末来访。',
  ],
  'term/foreign-residue': [
    '支持企业⟦and⟧专业市场改造。', '支持企业 ⟦and⟧ 专业市场改造。', '直采⟦or⟧统配。', '园区⟦of⟧企业。', '从城区⟦to⟧乡村。', '推广⟦the⟧模式。', '企业⟦with⟧院校。', '支持“链主”⟦and⟧“专精特新”企业。', '支持企业⟦ａｎｄ⟧市场改造。', '产品⟦for⟧市场。', '数据⟦from⟧企业。',
    '推广eWTP模式。', '建设5G基站。', '推广supET平台。', '引进“made to order”服务。', '办好“你and我”活动。', '查阅example.com/and/of。', '长30km以上。', '开展B to B业务。', '推广android系统。', '推动order管理。', '与Bank of China合作。', '采用App与小程序。', '使用OR逻辑。',
  ],
  'term/relative-time-word': [
    '⟦今年⟧建成泵站2座。', '⟦明年⟧全部完成。', '⟦去年⟧完成投资3亿元。', '⟦近日⟧召开推进会。', '⟦日前⟧，完成验收。', '⟦目前⟧已建成12座。', '⟦目前⟧，全市有泵站12座。', '截至⟦目前⟧，完成投资3亿元。', '较⟦去年⟧增长5%。', '从⟦今年⟧起实施。', '力争⟦明年⟧建成。',
    '每年建成2座。', '当年开工、当年见效。', '6月30日前完成。', '5个工作日前告知。', '做好项目前期工作。', '说明年限。', '写明年份。', '签名并注明年月日。', '证明年度用量。', '文明年度评选。', '如今年轻人增多。', '过去年均增长5%。', '除去年费。', '接近日均用量。', '最近日照充足。', '题目前置。', '办好“今年我当家”活动。', '落实《今年工作安排》。', '节目前后衔接。', '次年完成。',
  ],
  'term/de-particles': [
    '不断⟦的⟧提高服务质量。', '有效⟦的⟧推动项目落地。', '进一步⟦的⟧加强管理。', '稳步⟦的⟧推进改革。', '切实⟦的⟧解决问题。', '更好⟦的⟧发挥优势。', '充分⟦的⟧利用资源。', '持续⟦的⟧改善环境。', '任务落实⟦的⟧好。', '工作抓⟦的⟧紧。', '服务做⟦的⟧很到位。',
    '不断地提高服务质量。', '发挥有效的推动作用。', '得到不断的提高。', '建立科学的保障机制。', '更好的发展环境。', '有力的保障措施。', '做的好事。', '抓的重点。', '合理的利用方式。', '取得显著的提升。', '办的学校。', '落实的政策。',
  ],
};

/** Rules that ship off are asked for. */
function shown(id: RuleId): { readonly [id: RuleId]: RuleSetting } {
  const rules: { [id: RuleId]: RuleSetting } = {};
  rules[id] = { level: 'hint' };
  return rules;
}

const draft = (sentence: string): string => `临江市水网建设行动计划（2026—2028年）\n\n一、重点任务\n\n（一）推进水网建设。${sentence}\n\n（二）管好工程。落实管护责任。\n`;

/** The first fix is for a person, and its place is right afterwards. */
function mends(text: string, id: RuleId): void {
  const of = (t: string): readonly Finding[] => analyse(t, { config: { rules: shown(id) } }).findings.filter(f => f.ruleId === id);
  const [finding, ...others] = of(text);
  const fix = finding?.fixes?.[0];
  if (!fix) return;
  assert.equal(fix.safety, 'review');
  assert.equal(of(applyEdits(text, fix.edits)).length, others.length, applyEdits(text, fix.edits));
}

suite('rules of wording', () => {
  const segmenters = [intlSegmenter(), jiebaSegmenter()];
  for (const [id, sentences] of Object.entries(SENTENCES) as [RuleId, readonly string[]][]) {
    for (const sentence of sentences) {
      test(`${id}: ${sentence}`, () => {
        const { text, ranges } = marked(draft(sentence));
        for (const segmenter of segmenters) {
          const found = analyse(text, { segmenter, config: { rules: shown(id) } }).findings.filter(f => f.ruleId === id);
          assert.equal(withMarks(text, found.map(f => f.span)), withMarks(text, ranges), found.map(f => f.message).join('\n'));
        }
        mends(text, id);
      });
    }
  }

  test('a table, a heading and an attachment are read too', () => {
    const text = '临江市水网建设行动计划（2026—2028年）\n\n一、规范帐户管理\n\n（一）推进水网建设。建成泵站2座。\n\n附件：1.台帐目录\n\n附件1\n\n台帐目录\n\n一、帐目\n';
    assert.ok(analyse(text).findings.filter(f => f.ruleId === 'term/word-variant').length >= 3);
    const table = '# 临江市水网建设行动计划（2026—2028年）\n\n## 一、主要指标\n\n| 指标 | 说明 |\n|---|---|\n| 泵站 | 建立台帐 |\n';
    assert.equal(analyse(table, { language: 'markdown' }).findings.filter(f => f.ruleId === 'term/word-variant').length, 1);
  });

  test('a word that marks or a line break cut has no fix', () => {
    const cut = '# 临江市水网建设行动计划（2026—2028年）\n\n## 一、重点任务\n\n（一）规范**帐**户管理。\n';
    const found = analyse(cut, { language: 'markdown' }).findings.filter(f => f.ruleId === 'term/word-variant');
    assert.deepEqual(found.map(f => f.fixes), [undefined]);
  });

  test('ten thousand wrong words among titles in one line are read in time', () => {
    const { findings } = analyse(draft('《甲》帐户'.repeat(10_000)));
    assert.ok(findings.filter(f => f.ruleId === 'term/word-variant').reduce((n, f) => n + (f.count ?? 1), 0) >= 10_000);
  });
});
