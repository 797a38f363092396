import { type Span, span } from '../../text/span';
import { declaresFirstLeads } from '../../parse/responsibility/labels';
import { type Fix, type Rule, type RuleContext } from '../rule';
import { clausesOf, type Placed, saysWhoLeads } from './clauses';

/** 未明确牵头单位. */
export const leadUndeclared: Rule = {
  id: 'responsibility/lead-undeclared',
  severity: 'info',
  levels: { points: 'off', digest: 'off' },
  docs: {
    title: '未明确牵头单位',
    what: '责任分工里有的任务列了几个单位，全文既没有写“牵头”，也没有说明列第一位的为牵头单位。每篇只提示一次。',
    why: '几个单位共同负责而无人牵头，任务容易落空。',
    exceptions: ['只列一个单位的任务', '有“牵头单位”一栏或者标签的', '印发通知已经说明列第一位的为牵头单位'],
    basis: '任务分解通知惯例',
    bad: [{ text: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（⟦责任单位⟧：县水利局、县财政局）\n（二）加固堤防。完成验收。（责任单位：县水利局、县应急管理局）\n' }],
    good: [
      { text: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（责任单位：县水利局、县财政局。列第一位的为牵头单位，下同）\n（二）加固堤防。完成验收。（责任单位：县水利局、县应急管理局）\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（牵头单位：县水利局；配合单位：县财政局）\n' },
    ],
  },
  *check(context) {
    const clauses = clausesOf(context.plan).filter(({ clause }) => clause.form !== 'sentence');
    const several = clauses.filter(({ clause }) => clause.mentions.filter(m => !m.collective).length > 1);
    const first = several[0];
    if (!first || clauses.some(({ clause }) => saysWhoLeads(clause)) || declaredInText(context)) return;
    const total = clauses.length === 1 ? '责任分工列了几个单位' : several.length === clauses.length ? `${several.length}处责任分工都列了几个单位` : `${clauses.length}处责任分工中有${several.length}处列了几个单位`;
    const fixes = ruleSentence(first);
    yield { span: labelOf(first), message: `${total}，没有写明谁牵头；可在首次出现时注明“列第一位的为牵头单位，下同”。`, ...(fixes ? { fixes } : {}) };
  },
};

function declaredInText({ plan }: RuleContext): boolean {
  return plan.paragraphs.some(said => declaresFirstLeads(said.text.folded));
}

/** The label, so that marks at the units stay visible; the clause where it has none. */
function labelOf({ clause }: Placed): Span {
  const { label } = clause;
  if (label === '' || clause.form === 'cell') return clause.span;
  const start = clause.span.start + (clause.form === 'parenthetical' ? 1 : 0);
  return span(start, start + label.length);
}

function ruleSentence({ clause }: Placed): readonly Fix[] | undefined {
  if (clause.form !== 'parenthetical') return undefined;
  const at = clause.span.end - 1;
  return [{ title: '注明“列第一位的为牵头单位，下同”', edits: [{ span: span(at, at), newText: '。列第一位的为牵头单位，下同' }], safety: 'review' }];
}
