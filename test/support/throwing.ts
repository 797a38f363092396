import { rules } from '../../server/src/core/rules/registry';
import { type Rule, type RuleContext } from '../../server/src/core/rules/rule';

/** Runs `during` while the rule `id` of the registry throws once it has looked at the draft. */
export async function whileThrowing(id: string, during: () => Promise<void>): Promise<void> {
  const rule = rules.find(r => r.id === id) as { check: Rule['check'] } | undefined;
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const { check } = rule;
  rule.check = (context: RuleContext) => {
    throw new Error(`第${context.plan.paragraphs.length}段`);
  };
  await during().finally(() => (rule.check = check));
}
