import assert from 'node:assert/strict';
import { type Finding, type Rule } from '../../../server/src/core/rules/rule';
import { withoutYielded } from '../../../server/src/core/rules/yield';
import { span } from '../../../server/src/core/text/span';
import { analyse } from '../../support/analysis';

const rule = (id: Rule['id'], yieldsTo?: Rule['yieldsTo']): Rule => ({ id, severity: 'warning', docs: { title: '', what: '', why: '', exceptions: [], basis: '', bad: [{ text: '' }], good: [{ text: '' }] }, check: () => [], ...(yieldsTo ? { yieldsTo } : {}) });
const at = (ruleId: Finding['ruleId'], start: number, end: number): Finding => ({ ruleId, severity: 'warning', span: span(start, end), message: `${ruleId} ${start}` });

suite('one fault, one finding', () => {
  const rules = [rule('term/a'), rule('term/b', ['term/a']), rule('term/c', ['term/b'])];
  const kept = (...findings: readonly Finding[]): readonly string[] => withoutYielded(findings, rules).map(f => f.message);

  test('what overlaps the better finding is left out', () => assert.deepEqual(kept(at('term/a', 5, 9), at('term/b', 2, 6)), ['term/a 5']));
  test('what touches it or stands elsewhere stays', () => assert.deepEqual(kept(at('term/a', 5, 9), at('term/b', 2, 5), at('term/b', 9, 12)), ['term/a 5', 'term/b 2', 'term/b 9']));
  test('a long one that begins far before counts too', () => assert.deepEqual(kept(at('term/a', 0, 100), at('term/a', 10, 12), at('term/b', 50, 60)), ['term/a 0', 'term/a 10']));
  test('the better rule never gives way', () => assert.deepEqual(kept(at('term/b', 5, 9)), ['term/b 5']));
  test('a rule that names none is untouched', () => assert.deepEqual(kept(at('term/a', 5, 9), at('term/c', 5, 9)), ['term/a 5', 'term/c 5']));

  const ids = (text: string): readonly string[] => analyse(text).findings.filter(f => f.severity !== 'info').map(f => f.ruleId);
  const plan = (clause: string): string => `浙江省河道治理行动计划\n浙江省人民政府办公厅\n2026年3月2日\n一、主要任务\n（一）清理河道。完成主要河道清淤，落实长效管护责任。${clause}\n（二）加固堤防。完成堤防加固并组织验收。（责任单位：省水利厅）\n`;
  test('a clause cut in a name is one finding: the text is cut', () => assert.deepEqual(ids(plan('（责任单位：省水利厅、省生态环')), ['structure/paragraph-truncated']));
  test('a clause whose last name is whole only lacks its bracket', () => assert.deepEqual(ids(plan('（责任单位：省水利厅、省财政厅')), ['responsibility/clause-form']));
  test('a wrong name inside a whole clause stays', () => assert.deepEqual(ids(plan('（责任单位：省水利厅、省自然资厅')), ['responsibility/clause-form', 'unit/unknown']));
  test('a zero in the date of 印发 is one finding', () => {
    const text = '浙江省人民政府办公厅关于印发河道治理行动计划的通知\n各市人民政府：\n现将《河道治理行动计划》印发给你们，请认真执行。\n浙江省人民政府办公厅\n2026年3月2日\n河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。\n抄送：省委办公厅。\n浙江省人民政府办公厅 2026年03月05日印发\n';
    assert.deepEqual(ids(text).filter(id => id.startsWith('date/') || id.startsWith('format/cc')), ['date/format']);
  });
});
