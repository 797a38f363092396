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
    ['浙江省教育厅', 'info'],
    ['临江市交通运输局', 'info'],
    ['国务院', 'info'],
  ] as const) {
    test(`${issuer}: ${level}`, () => assert.deepEqual(analyse(body(issuer)).findings.filter(f => f.ruleId === 'responsibility/none-in-document').map(f => f.severity), [level]));
  }
});
