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
});
