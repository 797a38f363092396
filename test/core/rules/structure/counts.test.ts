import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/core/service/fixAll';
import { safeEdits } from '../../../../server/src/core/service/safeEdits';
import { open, type Row, table } from '../../../support/ruleTable';

const plain = (line: string): string => `一、甲\n${line}\n二、乙\n略。`;

const COUNTS: readonly Row[] = [
  // list behind, right
  ['三大工程：A、B、C', plain('实施三大工程：堤防加固、河道疏浚、泵站建设。')],
  ['A、B和C', plain('实施三大工程：堤防加固、河道疏浚和泵站建设。')],
  ['和 inside a name', plain('抓好两项工作：堤防和闸门维护、河道疏浚。')],
  ['semicolons', plain('抓好三个方面工作：加固堤防，完成培厚；疏浚河道，完成清淤；建设泵站，完成安装。')],
  ['一是二是三是', plain('做好三个方面的工作：一是加固堤防。完成培厚。二是疏浚河道。完成清淤。三是建设泵站。')],
  ['一是 on lines of their own', plain('做好三个方面的工作：一是加固堤防。\n二是疏浚河道。\n三是建设泵站。')],
  ['（1）（2）', plain('做好两项工作：（1）加固堤防；（2）疏浚河道。')],
  ['open list', plain('实施五大工程：堤防加固、河道疏浚、泵站建设等。')],
  ['a quantity with a unit list behind', plain('新建3个水库：总库容分别达到100万、200万立方米。')],
  ['range of numbers', plain('每户可申请1—5个名额：按户口、按住房、按人口核定。')],
  ['at least', plain('建成10个以上示范区：河口、城关、东山。')],
  ['year', plain('完成三年行动：加固、疏浚。')],
  ['code', plain('构建“1+3”体系：规划、工程、管理、监测。')],
  ['two numbers', plain('围绕一个目标、两个重点、三项任务：加固堤防、疏浚河道。')],
  ['bracketed parts', plain('实施三大工程：堤防加固（土堤、石堤）、河道疏浚、泵站建设。')],
  ['a sentence, no list', plain('坚持三个原则：政府主导，社会参与，共建共享。')],
  ['首先其次', plain('分三个步骤：首先清淤，其次加固，最后验收。')],
  // list behind, wrong
  ['four, three listed', plain('实施⟦四大工程：⟧堤防加固、河道疏浚、泵站建设。')],
  ['two, three listed', plain('抓好⟦两项任务：⟧堤防加固、河道疏浚、泵站建设。')],
  ['three, four listed with 和', plain('实施⟦三大行动：⟧堤防加固、河道疏浚、泵站建设、闸门更新和湿地修复。')],
  ['“四个到位”', plain('做到“四个到位”：责任到位、措施到位、资金到位、监管到位。')],
  ['“四个到位” wrong', plain('做到“⟦四个到位”：⟧责任到位、措施到位、资金到位。')],
  ['half width', plain('实施⟦四大工程:⟧堤防加固、河道疏浚、泵站建设。')],
  ['Arabic number', plain('实施⟦4项重点工程：⟧堤防加固、河道疏浚、泵站建设。')],
  ['semicolons wrong', plain('抓好⟦四个方面工作：⟧加固堤防；疏浚河道；建设泵站。')],
  ['一是二是 wrong', plain('做好⟦三个方面的工作：⟧一是加固堤防。完成培厚。二是疏浚河道。完成清淤。')],
  ['一要二要 wrong', plain('落实⟦四项要求：⟧一要早部署；二要早落实；三要早见效。')],
  ['①② wrong', plain('做好⟦三项工作：⟧①加固堤防；②疏浚河道。')],
  ['第一，第二 wrong', plain('把握⟦三个重点：⟧第一，加固堤防；第二，疏浚河道。')],
  // headings below
  ['announced items', '一、甲\n重点抓好以下三项工作：\n（一）加固堤防。完成培厚。\n（二）疏浚河道。完成清淤。\n（三）建设泵站。完成安装。'],
  ['announced items wrong', '一、甲\n重点抓好以下⟦四项工作：⟧\n（一）加固堤防。完成培厚。\n（二）疏浚河道。完成清淤。\n（三）建设泵站。完成安装。'],
  ['a number missing is another finding', '一、甲\n重点抓好以下三项工作：\n（一）加固堤防。完成培厚。\n（三）建设泵站。完成安装。'],
  ['a heading that lost its line', '一、甲\n重点抓好以下三项工作：\n（一）加固堤防。完成培厚。（二）疏浚河道。完成清淤。\n（三）建设泵站。完成安装。'],
  ['heading 实施三大工程', '一、甲\n（一）实施三大工程\n1.堤防加固工程。略。\n2.河道疏浚工程。略。\n3.泵站建设工程。略。\n（二）乙。略。'],
  ['heading 实施三大工程 wrong', '一、甲\n（一）实施⟦三大工程⟧\n1.堤防加固工程。略。\n2.河道疏浚工程。略。\n（二）乙。略。'],
  ['heading 五项重点任务 wrong', '一、甲\n略。\n二、⟦五项重点任务⟧\n（一）加固堤防。略。\n（二）疏浚河道。略。\n（三）建设泵站。略。'],
  ['heading, other things below', '一、甲\n（一）实施三大工程\n1.加强统筹。略。\n2.明确分工。略。\n（二）乙。略。'],
  // list in front
  ['A、B、C三大', plain('推动政府、企业、社会三大主体协同。')],
  ['A、B和C三大', plain('统筹山区、平原和海岛三大片区建设。')],
  ['A、B、C三大 wrong', plain('推动政府、企业、社会⟦四大⟧主体协同。')],
  ['A、B、C类 wrong', plain('发展板材、管材、线材⟦四类⟧产品。')],
  ['A、B、C类', plain('发展板材、管材、线材三类产品，支持板材、管材、线材等五类产品。')],
  ['kinds, not what is counted', plain('建设河道、水库、泵站五类监测。')],
  ['A、B和C wrong', plain('统筹山区、平原和海岛⟦四大⟧片区建设。')],
  ['levels', plain('健全省、市、县三级联动机制。')],
  ['levels wrong', plain('健全省、市、县、乡⟦三级⟧联动机制。')],
  ['三位一体', plain('推进生产、供销、信用“三位一体”改革。')],
  ['三位一体 wrong', plain('推进生产、供销、信用、服务“⟦三位一体⟧”改革。')],
  ['quoted names', plain('实施“清河”“净岸”“亮坝”三大行动。')],
  ['quoted names wrong', plain('实施“清河”“净岸”“亮坝”⟦四大⟧行动。')],
  ['等 before the number', plain('支持河口、城关、东山等五个乡镇先行先试。')],
  ['a fixed name', plain('统筹推进“五位一体”总体布局。')],
  ['places, not what is counted', plain('在河口、城关、东山建设四大基地。')],
  ['hospitals of two levels', plain('覆盖二、三级医院和社区卫生服务中心。')],
  ['primary industry', plain('促进一、二、三产业融合，建设四大基地。')],
  ['big data', plain('推进水利、农业、气象三大数据平台互通，发展二大数据。')],
  ['months', plain('在汛前、汛中、汛后三个月内完成检查。')],
  ['world top 500', plain('引进世界500强、中国500强、民营500强三类企业。')],
];

const box = (n: number | string, title: string): string => `专栏${n} ${title}\n水源：新建水库。\n管网：改造干管。\n`;

const NUMBERS: readonly Row[] = [
  ['in order', `一、甲\n略。\n${box(1, '子')}${box(2, '丑')}${box(3, '寅')}`],
  ['Han numbers', `一、甲\n略。\n${box('一', '子')}${box('二', '丑')}`],
  ['one is missing', `一、甲\n略。\n${box(1, '子')}⟦专栏3⟧ 丑\n水源：新建水库。\n管网：改造干管。`],
  ['twice', `一、甲\n略。\n${box(1, '子')}⟦专栏1⟧ 丑\n水源：新建水库。\n管网：改造干管。`],
  ['does not begin at 1', `一、甲\n略。\n⟦专栏2⟧ 丑\n水源：新建水库。\n管网：改造干管。`],
  ['one without number', `一、甲\n略。\n${box(1, '子')}⟦专栏⟧：丑\n水源：新建水库。\n管网：改造干管。\n${box(2, '寅')}`],
  ['none numbered', '一、甲\n略。\n专栏：子\n水源：新建水库。\n管网：改造干管。\n专栏：丑\n水源：新建水库。\n管网：改造干管。'],
  ['a common noun', '一、甲\n在县政府网站开设水网建设专栏，宣传专栏5期。\n二、乙\n略。'],
  ['anew in each chapter', `第一章 甲\n略。\n${box(1, '子')}${box(2, '丑')}第二章 乙\n略。\n${box(1, '寅')}${box(2, '卯')}`],
  ['by chapter', '第一章 甲\n略。\n专栏1-1 子\n水源：新建水库。\n管网：改造干管。\n第二章 乙\n略。\n专栏2-1 丑\n水源：新建水库。\n管网：改造干管。'],
  ['tables in order', '一、甲\n表1 主要指标\n项目\t2027年\t2028年\n供水量\t80\t90\n二、乙\n表2 重点项目\n项目\t投资\t年限\n水库\t甲\t乙'],
  ['tables out of order', '一、甲\n表1 主要指标\n项目\t2027年\t2028年\n供水量\t80\t90\n二、乙\n⟦表3⟧ 重点项目\n项目\t投资\t年限\n水库\t甲\t乙'],
  ['a table that goes on', '一、甲\n表1 主要指标\n项目\t2027年\t2028年\n供水量\t80\t90\n表1 主要指标（续）\n项目\t2027年\t2028年\n漏损率\t9\t8\n二、乙\n表2 重点项目\n项目\t投资\t年限\n水库\t甲\t乙'],
  ['a single table without number', '一、甲\n主要指标\n项目\t2027年\t2028年\n供水量\t80\t90'],
  ['figures', '一、甲\n略。\n图1 水网布局示意图\n二、乙\n略。\n⟦图3⟧ 泵站位置示意图\n三、丙\n略。'],
  ['a sentence that begins with 图1', '一、甲\n图3为水网布局，表5列出主要指标。\n二、乙\n略。'],
  ['附表', '一、甲\n略。\n附表1 水源工程表\n项目\t投资\t年限\n水库\t甲\t乙\n⟦附表3⟧ 管网工程表\n项目\t投资\t年限\n干管\t甲\t乙'],
  ['tables run on over attachments', '一、甲\n略。\n附件1\n水源工程\n表1 水源工程表\n项目\t投资\t年限\n水库\t甲\t乙\n附件2\n管网工程\n表2 管网工程表\n项目\t投资\t年限\n干管\t甲\t乙'],
  ['a list of tables in front', '表1 主要指标……3\n表2 重点项目……5\n一、甲\n表1 主要指标\n项目\t2027年\t2028年\n供水量\t80\t90\n表2 重点项目\n项目\t投资\t年限\n水库\t甲\t乙'],
  ['a caption that lost its line', `一、甲\n略。\n${box(1, '子')}二、乙\n完善供水设施。专栏2 丑\n${box(3, '寅')}`],
];

suite('rules on counts and captions', () => {
  table('structure/declared-count-mismatch', COUNTS);
  table('structure/box-table-numbering', NUMBERS);

  test('structure/box-table-numbering: renumbering is safe where nothing refers to a number', () => {
    const own = (text: string): readonly unknown[] => open(text).findings.filter(f => f.ruleId === 'structure/box-table-numbering').map(f => f.fixes?.[0]?.safety);
    const text = `某县水网规划\n一、甲\n略。\n${box(1, '子')}${box(3, '丑')}${box(4, '寅')}`;
    assert.deepEqual(own(text), ['safe']);
    const { findings } = open(text);
    const fixed = applyEdits(text, safeEdits(findings.filter(f => f.ruleId === 'structure/box-table-numbering')).edits);
    assert.match(fixed, /专栏1[^]*专栏2[^]*专栏3/);
    assert.deepEqual(own(fixed), []);
    assert.deepEqual(own(text.replace('略。', '重点项目见专栏3。')), ['review']);
  });
  test('structure/declared-count-mismatch says both numbers', () => {
    const message = open(`某县水网行动计划\n${plain('实施四大工程：堤防加固、河道疏浚、泵站建设。')}\n`).findings.find(f => f.ruleId === 'structure/declared-count-mismatch')?.message;
    assert.match(message ?? '', /写明4项，实际列举3项/);
  });
});
