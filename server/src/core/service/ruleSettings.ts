import { getNodeValue, type Node } from 'jsonc-parser';
import { type Level, type Rule, type RuleId } from '../rules/rule';
import { decode } from '../rules/setting';
import { LEVELS, type RuleSetting } from './config';
import { members, type Reading, spanOfNode, wrong } from './settingsNodes';
import { explained, unknownRule } from './settingsWords';

/** Levels and options, rule by rule. */
export function readRules(node: Node, reading: Reading): { readonly [id: RuleId]: RuleSetting } | undefined {
  if (node.type !== 'object') return wrong(node, reading, '应为对象，键为规则，值为级别');
  const rules: { [id: RuleId]: RuleSetting } = {};
  for (const { key, at, value } of members(node)) {
    const rule = reading.rules.find(r => r.id === key);
    if (!rule) reading.problems.push({ span: spanOfNode(at), message: unknownRule(key, reading.rules) });
    else {
      const setting = value.type === 'object' ? ruleObject(rule, value, reading) : ruleLevel(value, reading);
      if (setting) rules[rule.id] = setting;
    }
  }
  return rules;
}

function ruleLevel(value: Node, reading: Reading): RuleSetting | undefined {
  const level = LEVELS.find(l => l === getNodeValue(value));
  return level === undefined ? wrong(value, reading, `可用的有${explained(LEVELS)}`) : { level };
}

function ruleObject(rule: Rule, node: Node, reading: Reading): RuleSetting {
  const { level, ...options } = getNodeValue(node) as { readonly level?: unknown; readonly [name: string]: unknown };
  const at = (key: string): Node => members(node).find(m => m.key === key)?.value ?? node;
  const known = LEVELS.find((l): l is Level => l === level);
  if (level !== undefined && known === undefined) wrong(at('level'), reading, `可用的有${explained(LEVELS)}`);
  for (const problem of decode(rule.options ?? {}, options).problems) reading.problems.push({ span: spanOfNode(at(problem.key)), message: `规则${rule.id}的“${problem.key}”：${problem.message}。` });
  return { ...(known === undefined ? {} : { level: known }), ...(Object.keys(options).length > 0 ? { options } : {}) };
}
