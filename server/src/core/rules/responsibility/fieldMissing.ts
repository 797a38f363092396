import { type ResponsibilityClause } from '../../parse/responsibility';
import { type Report, type Rule, type RuleContext } from '../rule';
import { clausesOf, isSetApart } from './clauses';

interface Field {
  readonly name: string;
  readonly has: (clause: ResponsibilityClause) => boolean;
}
const FIELDS: readonly Field[] = [
  { name: '完成时限', has: clause => clause.deadlineText !== undefined },
  { name: '配合单位', has: clause => clause.mentions.some(m => m.role === 'support') },
  { name: '牵头单位', has: clause => clause.mentions.some(m => m.role === 'lead') },
];
const FEWEST_CLAUSES = 5;
const USUAL = 0.8;

/** 分工要素缺项. */
export const fieldMissing: Rule = {
  id: 'responsibility/field-missing',
  severity: 'info',
  levels: { points: 'hint', digest: 'off' },
  docs: {
    title: '分工要素缺项',
    what: '全文八成以上的责任分工写明了完成时限（配合单位、牵头单位），这一处没有写。',
    why: '要素不齐的任务在分解表里会留下空格，往往是漏写。',
    exceptions: ['责任分工不足五处的文稿', '表格里的空格', '多数责任分工都不写的要素', '只列一个单位的，不要求配合单位、牵头单位', '写明“按职责分工负责”“分别负责”的，不要求牵头单位、配合单位'],
    basis: '任务分解惯例',
    bad: [
      {
        text: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（牵头单位：县水利局；完成时限：2026年6月底前）\n（二）加固堤防。完成验收。（牵头单位：县水利局；完成时限：2026年9月底前）\n（三）修复岸线。完成复绿。（牵头单位：县林业局；完成时限：2026年10月底前）\n（四）整治排口。完成封堵。⟦（牵头单位：县水利局）⟧\n（五）建设步道。完成铺装。（牵头单位：县建设局；完成时限：2026年12月底前）\n（六）设置标识。完成安装。（牵头单位：县水利局；完成时限：2026年12月底前）\n',
      },
    ],
    good: [{ text: '某县河道治理行动计划\n一、主要任务\n' + ['清理河道', '加固堤防', '修复岸线', '整治排口', '建设步道'].map((t, i) => `（${'一二三四五'[i]}）${t}。完成建设。（县水利局牵头，县财政局配合）\n`).join('') + '（六）设置标识。完成安装。（县水利局、县交通运输局按职责分工负责）\n' }, { text: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（牵头单位：县水利局；完成时限：2026年6月底前）\n（二）加固堤防。完成验收。（牵头单位：县水利局）\n' }],
  },
  *check({ plan, text }) {
    const clauses = clausesOf(plan).map(p => p.clause).filter(c => isSetApart(c) && c.mentions.length > 0);
    if (clauses.length < FEWEST_CLAUSES) return;
    for (const field of FIELDS) yield* missingIn(clauses, field, text);
  },
};

/** Every unit answers for its own part: there is no lead to name. */
const DIVIDED = /(?:按|按照|依据|根据)[^。；;]{0,6}(?:职责|职能|分工)|分别负责|分头负责|各负其责/;

function* missingIn(clauses: readonly ResponsibilityClause[], field: Field, text: RuleContext['text']): Iterable<Report> {
  const asked = field.name === '完成时限' ? clauses : clauses.filter(c => c.mentions.length > 1);
  const without = asked.filter(c => !field.has(c));
  if (asked.length < FEWEST_CLAUSES || without.length === 0 || without.length > asked.length * (1 - USUAL)) return;
  for (const clause of without) {
    if (field.name !== '完成时限' && DIVIDED.test(text(clause.span))) continue;
    yield { span: clause.span, message: `这一处没有写${field.name}；全文${asked.length}处中有${asked.length - without.length}处写明。` };
  }
}
