import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/core/service/fixAll';
import { open, type Row, table } from '../../../support/ruleTable';

const ORDER: readonly Row[] = [
  ['items numbered through the whole text', '一、甲\n1.乙。子。\n二、丙\n（一）丁。\n2.戊。寅。\n3.己。卯。\n三、庚\n4.辛。辰。'],
  ['all four levels', '一、甲\n（一）乙\n1.丙\n（1）丁。子。\n（2）戊。丑。\n2.己\n略。\n（二）庚。寅。'],
  ['1. below 一、, （一） is not used', '一、甲\n1.乙。子。\n2.丙。丑。\n二、丁\n1.戊。寅。\n2.己。卯。'],
  ['1. below 一、, （一） is used elsewhere', '一、甲\n（一）乙。子。\n（二）丙。丑。\n二、丁\n⟦1.⟧戊。寅。\n2.己。卯。'],
  ['two sections leave a level out', '一、甲\n⟦1.⟧乙。子。\n2.丙。丑。\n二、丁\n（一）戊。寅。\n（二）己。卯。\n三、庚\n⟦1.⟧辛。辰。\n2.壬。巳。'],
  ['（1） below （一）, 1. is not used', '一、甲\n（一）乙\n⟦（1）⟧加固堤防。完成培厚。\n（2）疏浚河道。完成清淤。\n（二）丙。丑。'],
  ['（1） below （一）, 1. is used', '一、甲\n（一）乙\n1.丙。子。\n2.丁。丑。\n（二）戊\n⟦（1）⟧己。寅。\n（2）庚。卯。'],
  ['① below 1. where （1） is not used', '一、甲\n（一）乙\n1.丙\n①丁。子。\n②戊。丑。'],
  ['—— below any level', '一、甲\n——乙。子。\n——丙。丑。\n（一）丁\n——戊。寅。'],
  ['a list behind a lead-in', '一、甲\n（一）乙。子。\n（二）丙。丑。\n二、申报材料包括：\n1.申请表；\n2.承诺书。'],
  ['a list behind a lead-in without a colon', '一、甲\n（一）乙。子。\n（二）丙。丑。\n二、丁\n申报应当具备下列条件。\n1.在本县登记\n2.信用良好'],
  ['a list with semicolons', '一、甲\n（一）乙。子。\n（二）丙。丑。\n二、丁\n1.完成清淤；\n2.完成加固。'],
  ['a deeper mark first', '⟦（一）⟧甲。子。\n（二）乙。丑。\n一、丙\n略。\n二、丁\n略。'],
  ['1. first, then （一）', '⟦1.⟧甲。子。\n2.乙。丑。\n（一）丙。寅。\n（二）丁。卯。'],
  ['the notice has a list of its own', '各乡镇人民政府：\n现将计划印发给你们，并就有关事项通知如下：\n1.加强领导。\n2.抓好落实。\n某县人民政府\n2026年3月1日\n某县水网建设行动计划\n一、甲\n略。\n二、乙\n略。'],
  ['chapters', '第一章 甲\n第一节 乙\n一、丙\n略。\n第二节 丁\n（一）戊。子。\n（二）己。丑。'],
  ['a heading that lost its line: 一、……（一）……', '一、甲（一）乙。略。\n1.丙。子。\n2.丁。丑。\n（二）戊。寅。\n1.己。卯。'],
  ['entries of a 专栏', '一、甲\n（一）乙。子。\n（二）丙。丑。\n专栏1 丁\n1.戊：寅。\n2.己：卯。'],
  ['an attachment is a document of its own', '一、甲\n（一）乙。子。\n（二）丙。丑。\n附件1\n说明\n一、丁\n1.戊。寅。\n2.己。卯。'],
  ['ordinals in a sentence', '一、甲\n（一）乙。做到1.早部署，2.早落实。\n（二）丙。丑。'],
];

const STYLE: readonly Row[] = [
  ['standard marks', '一、甲\n（一）乙\n1.丙。子。\n（1）丁。丑。'],
  ['01, 02 in a plan', '一、甲\n⟦01⟧ 加固堤防\n完成培厚。\n⟦02⟧ 疏浚河道\n完成清淤。'],
  ['01 against 1.', '一、甲\n（一）乙\n1.丙。子。\n2.丁。丑。\n（二）戊\n⟦01⟧己。寅。\n⟦02⟧庚。卯。'],
  ['A. B.', '一、甲\n⟦A.⟧加固堤防。完成培厚。\n⟦B.⟧疏浚河道。完成清淤。'],
  ['A、 B、 C、', '一、甲\n⟦A、⟧加固堤防。完成培厚。\n⟦B、⟧疏浚河道。完成清淤。\n⟦C、⟧建设泵站。完成安装。'],
  ['Ⅰ. Ⅱ.', '一、甲\n⟦Ⅰ.⟧加固堤防。完成培厚。\n⟦Ⅱ.⟧疏浚河道。完成清淤。'],
  ['1.1, 1.2', '一、甲\n1.1 加固堤防\n完成培厚。\n1.2 疏浚河道\n完成清淤。'],
  ['amounts and versions', '一、甲\n1.1亿元用于加固堤防。\n1.2亿元用于疏浚河道。\n2.1版平台上线运行。'],
  ['full-width letters', '一、甲\n⟦Ａ．⟧加固堤防。完成培厚。\n⟦Ｂ．⟧疏浚河道。完成清淤。'],
  ['① as the first level', '⟦①⟧加固堤防。完成培厚。\n⟦②⟧疏浚河道。完成清淤。'],
  ['① under 1.', '一、甲\n1.乙\n①加固堤防。完成培厚。\n②疏浚河道。完成清淤。'],
  ['1） beside （1）', '一、甲\n1.乙\n（1）加固堤防。完成培厚。\n（2）疏浚河道。完成清淤。\n2.丙\n⟦1）⟧建设泵站。完成安装。\n（2）更新闸门。完成调试。'],
  ['1） throughout', '一、甲\n1.乙\n1）加固堤防。完成培厚。\n2）疏浚河道。完成清淤。'],
  ['chapters throughout', '第一章 甲\n第一节 乙\n略。\n第二节 丙\n略。'],
  ['classes of firms', '一、甲\n支持A类企业技术改造，A级景区提质升级。\nB类企业依法整治。'],
  ['a letter alone', '一、甲\nA.选项一为加固堤防。\n完成培厚。'],
  ['names that begin with a number', '一、甲\n01专项由县水利局实施。\n完成培厚。'],
  ['numbers of a 专栏', '一、甲\n略。\n专栏1 乙\n子：丑。\n寅：卯。\n专栏2 丙\n子：丑。\n寅：卯。'],
];

const CONSISTENCY: readonly Row[] = [
  ['all with 。', '一、甲\n（一）乙。\n子。\n（二）丙。\n丑。\n（三）丁。\n寅。'],
  ['all without', '一、甲\n（一）乙\n子。\n（二）丙\n丑。\n（三）丁\n寅。'],
  ['one without', '一、甲\n（一）乙。\n子。\n⟦（二）丙⟧\n丑。\n（三）丁。\n寅。'],
  ['one with', '一、甲\n（一）乙\n子。\n⟦（二）丙。⟧\n丑。\n（三）丁\n寅。'],
  ['run-in headings are not counted', '一、甲\n（一）乙。子。\n（二）丙。丑。\n（三）丁\n寅。'],
  ['一、 and （一） stand apart', '一、甲\n（一）乙。\n子。\n二、丙\n（一）丁。\n丑。\n三、戊\n（一）己。\n寅。'],
  ['a third of them is another habit', '一、甲\n（一）乙。\n子。\n（二）丙。\n丑。\n二、丁\n（一）戊\n寅。\n（二）己\n卯。\n三、庚\n（一）辛\n辰。\n（二）壬\n巳。'],
  ['a full-width dot needs no blank', '一、甲\n1. 乙。子。\n2．丙。丑。\n3. 丁。寅。\n4. 戊。卯。'],
  ['two are too few', '一、甲\n（一）乙。\n子。\n（二）丙\n丑。'],
  ['a blank behind one mark', '一、甲\n（一）乙。子。\n⟦（二） ⟧丙。丑。\n（三）丁。寅。'],
  ['a blank missing', '一、甲\n1. 乙。子。\n⟦2.⟧丙。丑。\n3. 丁。寅。\n4. 戊。卯。'],
  ['blanks throughout', '一、甲\n1. 乙。子。\n2. 丙。丑。\n3. 丁。寅。'],
  ['专栏, a tie is one finding', '一、甲\n略。\n⟦专栏 1⟧ 乙\n子：丑。\n寅：卯。\n专栏2 丙\n子：丑。\n寅：卯。\n专栏 3 丁\n子：丑。\n寅：卯。\n专栏4 戊\n子：丑。\n寅：卯。'],
  ['专栏, the minority', '一、甲\n略。\n专栏1 乙\n子：丑。\n寅：卯。\n专栏2 丙\n子：丑。\n寅：卯。\n⟦专栏 3⟧ 丁\n子：丑。\n寅：卯。'],
  ['a lead-in is no heading', '一、甲\n（一）乙。\n子。\n（二）丙包括：\n丑。\n（三）丁。\n寅。'],
  ['attachments have their own form', '一、甲\n（一）乙。\n子。\n（二）丙。\n丑。\n（三）丁。\n寅。\n附件1\n说明\n一、戊\n（一）己\n子。\n（二）庚\n丑。'],
];

const UNNUMBERED: readonly Row[] = [
  ['a text without numbers', '⟦主要目标⟧\n到2028年，水网更加完善，供水保障能力明显增强。\n⟦主要任务⟧\n改造老旧管网，建设调蓄工程，完善计量设施。\n⟦保障措施⟧\n建立联席会议制度，统筹安排资金。'],
  ['two headings are too few', '主要任务\n改造老旧管网，建设调蓄工程，完善计量设施。\n保障措施\n建立联席会议制度，统筹安排资金。'],
  ['a section name among 一、二、', '一、主要目标\n到2028年，水网更加完善。\n⟦主要任务⟧\n改造老旧管网，建设调蓄工程，完善计量设施。\n二、保障措施\n建立联席会议制度，统筹安排资金。'],
  ['a line among （一）（二）', '一、主要任务\n（一）改造管网\n改造老旧管网，完善计量设施。\n⟦建设调蓄工程⟧\n建设调蓄水池，完善调度规程。\n（二）强化监管\n加强水质监测，定期公布结果。\n二、保障措施\n建立联席会议制度。'],
  ['a line among run-in headings is text', '一、主要任务\n（一）改造管网。改造老旧管网，完善计量设施。\n建设调蓄工程\n建设调蓄水池，完善调度规程。\n（二）强化监管。加强水质监测。\n二、保障措施\n建立联席会议制度。'],
  ['a list of names', '一、主要任务\n改造老旧管网，涉及下列乡镇。\n城关镇\n河口乡\n二、保障措施\n建立联席会议制度。'],
  ['all numbered', '一、主要目标\n到2028年，水网更加完善。\n二、主要任务\n改造老旧管网。\n三、保障措施\n建立联席会议制度。'],
  ['entries of a 专栏', '一、主要任务\n改造老旧管网。\n专栏1 重点工程\n城区管网：改造干管。\n乡镇管网：改造支管。\n村级管网：改造入户管。\n二、保障措施\n建立联席会议制度。'],
];

suite('rules on marks of headings', () => {
  table('structure/heading-level-order', ORDER);
  table('structure/heading-marker-style', STYLE);
  table('structure/heading-consistency', CONSISTENCY);
  table('structure/heading-unnumbered', UNNUMBERED);
  table('structure/heading-unnumbered', [
    ['headings of Markdown', '## ⟦总体目标⟧\n\n到2028年，水网更加完善。\n\n## ⟦重点任务⟧\n\n改造老旧管网。\n\n## ⟦保障措施⟧\n\n建立联席会议制度。'],
    ['decimals of Markdown are another finding', '## 一、总体目标\n\n### 1.1 甲\n\n略。\n\n### 1.2 乙\n\n略。\n\n### 1.3 丙\n\n略。'],
    ['bullets of Markdown', '## 一、总体目标\n\n- 管网改造\n- 水质提升\n- 计量完善\n\n## 二、重点任务\n\n改造老旧管网。'],
  ], { language: 'markdown', title: '# 某县水网行动计划\n\n' });
  table('structure/heading-consistency', [['a blank behind 1. is a mark of Markdown', '1. 甲。子。\n2. 乙。丑。\n\n3.丙。寅。']], { language: 'markdown', title: '# 某县水网行动计划\n\n## 一、任务\n\n' });

  table('structure/heading-marker-style', [['decimals of Markdown', '## 一、总体目标\n\n### 1.1 甲\n\n略。\n\n### 1.2 乙\n\n略。']], { language: 'markdown', title: '# 某县水网行动计划\n\n' });

  test('promotion raises the series and what stands below it', () => {
    const text = '某县水网行动计划\n一、甲\n（一）乙。子。\n（二）丙。丑。\n二、丁\n1.戊\n（1）己。寅。\n（2）庚。卯。\n2.辛\n略。\n';
    const finding = open(text).findings.find(f => f.ruleId === 'structure/heading-level-order');
    assert.equal(applyEdits(text, finding?.fixes?.[0]?.edits ?? []), '某县水网行动计划\n一、甲\n（一）乙。子。\n（二）丙。丑。\n二、丁\n（一）戊\n1.己。寅。\n2.庚。卯。\n（二）辛\n略。\n');
    assert.equal(finding?.fixes?.[0]?.safety, 'review');
  });
  test('numbering all headings gives a text without this finding', () => {
    const text = '某县水网行动计划\n主要目标\n到2028年，水网更加完善，供水保障能力明显增强。\n主要任务\n改造老旧管网，建设调蓄工程，完善计量设施。\n保障措施\n建立联席会议制度，统筹安排资金。\n';
    const fix = open(text).findings.find(f => f.ruleId === 'structure/heading-unnumbered')?.fixes?.[0];
    const fixed = applyEdits(text, fix?.edits ?? []);
    assert.match(fixed, /一、主要目标\n[^]*二、主要任务\n[^]*三、保障措施\n/);
    assert.deepEqual(open(fixed).findings.filter(f => f.ruleId.startsWith('structure/')), []);
  });
  test('more than ten marks become one finding', () => {
    const text = `某县水网行动计划\n一、甲\n${Array.from({ length: 9 }, (_, i) => `0${i + 1} 建设水库\n完成蓄水。\n`).join('')}二、乙\n${Array.from({ length: 9 }, (_, i) => `0${i + 1} 建设水库\n完成蓄水。\n`).join('')}`;
    const own = open(text).findings.filter(f => f.ruleId === 'structure/heading-marker-style');
    assert.deepEqual(own.map(f => f.count), [18]);
  });
});
