import assert from 'node:assert/strict';
import { analyse } from '../../support/analysis';

const BODY = '一、主要任务\n（一）水利。供水。（责任单位：省水利厅）\n（二）林业。造林。（责任单位：省林业局）\n';
const CASES: readonly (readonly [name: string, text: string, date: string, basis: string])[] = [
  ['成文日期', `某省水网行动计划（2019—2021年）\n${BODY}某省人民政府\n2019年4月1日\n`, '2019-04-01', 'document'],
  ['first day of the period', `某省水网行动计划（2019—2021年）\n${BODY}`, '2019-01-01', 'period'],
  ['year of its own 文号', `某政办发〔2015〕46号\n某省人民政府办公厅关于加强水网建设的意见\n各市人民政府：\n${BODY}`, '2015-01-01', 'period'],
  ['a 文号 that is cited is not its own', `某省水网实施方案\n根据《某省水网规划》（某政发〔2015〕6号），制定本方案。\n${BODY}`, '2026-11-22', 'today'],
];

suite('as of when a draft is judged', () => {
  for (const [name, text, date, basis] of CASES) {
    test(name, () => {
      const { asOf } = analyse(text, { today: '2026-11-22' });
      assert.deepEqual([asOf.date, asOf.basis], [date, basis]);
    });
  }
});
