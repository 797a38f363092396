import assert from 'node:assert/strict';
import { analyse } from '../../../support/analysis';

const body = (issuer: string, plan = '渡口改造行动计划'): string =>
  `${issuer}关于印发《${plan}》的通知\n\n各有关单位：\n\n现将《${plan}》印发给你们，请认真贯彻执行。\n\n${issuer}\n\n2026年3月2日\n\n${plan}\n\n一、主要任务\n\n（一）改造渡口。更新渡船设备。\n（二）疏浚航道。清理碍航沉物。\n（三）培训船员。开展技能培训。\n`;

suite('responsibility/none-in-document: who issues the plan', () => {
  for (const [issuer, level] of [
    ['临江市人民政府', 'warning'],
    ['临江市人民政府办公室', 'warning'],
    ['浙江省人民政府办公厅', 'warning'],
    ['中共临江市委', 'warning'],
    ['浙江省教育厅', 'hint'],
    ['临江市交通运输局', 'hint'],
    ['国务院', 'hint'],
  ] as const) {
    test(`${issuer}: ${level}`, () => assert.deepEqual(analyse(body(issuer)).findings.filter(f => f.ruleId === 'responsibility/none-in-document').map(f => f.severity), [level]));
  }

  const found = (issuer: string, closing: string): readonly string[] => analyse(`${body(issuer)}二、工作要求\n${closing}\n`).findings.filter(f => f.ruleId === 'responsibility/none-in-document').map(f => f.message);
  test('a department is told what to write', () => assert.match(found('浙江省教育厅', '加强组织领导，定期通报进展。')[0] ?? '', /都由一个单位承担的，请总说一句/));
  for (const closing of ['各项任务由省教育厅组织实施，每季度通报进展。', '上述工作由县水利局负责，各乡镇配合。', '重点任务分工另行印发。', '重点任务分工方案由省教育厅另行制定。']) test(`one sentence is enough: ${closing}`, () => assert.deepEqual(found('浙江省教育厅', closing), []));
  for (const closing of ['各项任务落到实处，由点到面推开。', '加强分工协作，形成合力。']) test(`no division: ${closing}`, () => assert.equal(found('浙江省教育厅', closing).length, 1));

  const levels = (issuer: string, closing: string): readonly string[] => analyse(`${body(issuer)}二、工作要求\n${closing}\n`).findings.filter(f => f.ruleId === 'responsibility/none-in-document').map(f => f.severity);
  const PROSE = '（一）建立机制。由交通运输部门牵头，定期会商。\n（二）落实资金。市财政局负责落实资金，县水利局会同县农业农村局负责疏浚。';
  test('bodies that running text names here and there: a remark, and nothing where it is the work of one department', () => {
    assert.deepEqual([levels('临江市人民政府', PROSE), levels('国务院', PROSE)], [['info'], []]);
  });
  for (const closing of ['各级政府要负责落实，有关部门负责督促。', '领导小组办公室负责日常工作。', '各部门要牵头抓总，相关部门负责配合。']) test(`names nobody: ${closing}`, () => assert.deepEqual(levels('临江市人民政府', closing), ['warning']));

  const headed = (title: string): number => analyse(`${body('临江市人民政府')}二、${title}\n市交通局负责组织实施；市财政局负责落实资金。\n`).findings.filter(f => f.ruleId === 'responsibility/none-in-document').length;
  for (const title of ['职责分工', '责任分工', '部门职责', '工作职责及分工', '任务分工', '明确职责分工']) test(`divided under its own heading: ${title}`, () => assert.equal(headed(title), 0));
  for (const title of ['保障措施', '工作要求', '深化社会分工']) test(`no heading of division: ${title}`, () => assert.equal(headed(title), 1));

  const said = (closing: string, issuer = '临江市人民政府'): readonly [string, string] | undefined => {
    const finding = analyse(`${body(issuer)}二、工作要求\n${closing}\n`).findings.find(f => f.ruleId === 'responsibility/none-in-document');
    return finding && [finding.severity, /只总写“([^”]*)”/.exec(finding.message)?.[1] ?? ''];
  };
  for (const [closing, words] of [
    ['各有关部门按职责分工负责，定期通报进展。', '各有关部门按职责分工负责'],
    ['交通运输、水利、财政等部门，按照分工协同推进渡口改造。', '按照分工协同推进渡口改造'],
    ['各责任单位按照分工抓好落实。', '各责任单位按照分工抓好落实'],
    ['各级各部门要按照各自职责，细化举措。', '各级各部门要按照各自职责'],
    ['市级有关部门根据职能分工加强指导。', '市级有关部门根据职能分工加强指导'],
    ['加强领导;各乡镇依据任务分工,逐项推进。', '各乡镇依据任务分工'],
    ['各成员单位要结合各自职能制定年度计划。', '各成员单位要结合各自职能制定年度计划'],
    ['相关部门按职责推进，形成合力。', '相关部门按职责推进'],
    ['交通局、水利局按照部门职责分工组织实施。', '交通局、水利局按照部门职责分工组织实施'],
    ['市有关单位依照职责做好配合工作。', '市有关单位依照职责做好配合工作'],
  ] as const) test(`said as a whole: ${closing}`, () => assert.deepEqual(said(closing), ['info', words]));
  for (const closing of ['各部门要加强分工协作，形成合力。', '健全部门分工体系。', '按照专业化分工，延伸产业链条。', '各部门要履行职责，主动作为。', '各单位按照要求报送进展。', '明确各部门职责，压实责任。', '按照分工序的办法组织施工。', '各地要根据实际制定计划。', '形成各司其职的格局。', '有关部门对照职责查找问题。']) test(`not said: ${closing}`, () => assert.deepEqual(said(closing), ['warning', '']));
  test('one department keeps its remark', () => assert.deepEqual(said('各有关处室、单位按照职责分工抓好落实。', '浙江省教育厅'), ['hint', '各有关处室、单位按照职责分工抓好落实']));

  const among = (title: string): number => analyse(`临江市渡口改造行动计划\n\n一、${title}\n（一）改造渡口。更新渡船设备。\n（二）疏浚航道。清理碍航沉物。\n（三）培训船员。开展技能培训。\n\n二、重点任务\n（一）建设码头。新建浮码头。\n`).findings.filter(f => f.ruleId === 'responsibility/none-in-document').length;
  for (const title of ['发展重点', '重点领域', '重点方向', '产业布局', '主攻方向', '空间布局', '重点领域与方向', '总体布局', '发展方向', '重点发展领域']) test(`no tasks: ${title}`, () => assert.equal(among(title), 0));
  for (const title of ['工作重点任务', '优化产业布局', '突破重点领域', '重点举措', '推进重点领域改革', '加快布局建设', '主要任务', '拓展应用领域', '主要工作', '完善空间布局']) test(`tasks: ${title}`, () => assert.equal(among(title), 1));

  const sentTo = (issuer: string, addressees: string): number => analyse(body(issuer).replace('各有关单位：', `${addressees}：`)).findings.filter(f => f.ruleId === 'responsibility/none-in-document').length;
  for (const to of ['各高等学校', '各市民政局，各养老机构、各高校', '各二级以上医院', '各航运企业', '各中等职业学校', '各省属企业', '各养老机构', '各船舶公司', '各有关高校', '各海事学院']) test(`a department tells institutions: ${to}`, () => assert.equal(sentTo('浙江省教育厅', to), 0));
  for (const to of ['各设区市教育局', '各县（市、区）交通运输局', '各有关单位', '机关各处室', '各乡镇人民政府']) test(`it tells offices: ${to}`, () => assert.equal(sentTo('浙江省教育厅', to), 1));
  test('a government leaves nothing to institutions', () => assert.equal(sentTo('临江市人民政府', '各县人民政府，各高等学校'), 1));
});
