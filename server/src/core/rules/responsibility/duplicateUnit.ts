import { span } from '../../text/span';
import { type UnitMention } from '../../parse/responsibility';
import { type Report, type Rule, type RuleContext } from '../rule';
import { clausesOf, type Placed } from './clauses';

/** 同一括注内单位重复. */
export const duplicateUnit: Rule = {
  id: 'responsibility/duplicate-unit',
  severity: 'warning',
  levels: { digest: 'hint' },
  docs: {
    title: '同一括注内单位重复',
    what: '同一处责任分工里，同一个单位写了两次；全称和简称算同一个单位。',
    why: '重复多半是合并稿件时留下的，也可能是把另一个单位写错了。',
    exceptions: ['同一单位先写“牵头”、后写“配合”以外的角色，分属两处责任分工的', '“各县（市、区）人民政府”一类统称'],
    basis: '《党政机关公文处理工作条例》第二十条（四）',
    bad: [{ text: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（责任单位：县水利局、县财政局、⟦县水利局⟧）\n' }],
    good: [{ text: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（责任单位：县水利局、县财政局、县应急管理局。列第一位的为牵头单位，下同）\n' }],
  },
  *check(context) {
    for (const placed of clausesOf(context.plan)) yield* reports(placed, context);
  },
};

function* reports({ clause, said }: Placed, context: RuleContext): Iterable<Report> {
  const known = new Map<string, UnitMention>();
  for (const mention of clause.mentions) {
    if (mention.collective) continue;
    const key = identity(mention, context);
    const first = known.get(key);
    if (!first) {
      known.set(key, mention);
      continue;
    }
    // The separator before it goes with it.
    const text = context.source.text;
    const start = /[、，,；;]/.test(text[mention.span.start - 1] ?? '') && said ? mention.span.start - 1 : mention.span.start;
    yield {
      span: mention.span,
      message: first.name === mention.name ? `“${mention.name}”在同一处责任分工里写了两次。` : `“${mention.name}”与前面的“${first.name}”是同一单位，在同一处责任分工里写了两次。`,
      related: [{ span: first.span, message: '前一处' }],
      fixes: [{ title: `删去“${mention.name}”`, edits: [{ span: span(start, mention.span.end), newText: '' }], safety: 'review' }],
    };
  }
}

/** One key for all names of a unit; an unknown name stands for itself. */
function identity(mention: UnitMention, { knowledge, asOf, facts }: RuleContext): string {
  const resolution = knowledge.resolveUnit(mention.distributed, asOf, facts.jurisdiction);
  return resolution.kind === 'current' || resolution.kind === 'former' ? `${resolution.unit.id} ${resolution.unit.name}` : mention.distributed;
}
