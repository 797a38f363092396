import { type ProfileId } from '../model/profile';
import { type Example, type Level, type Rule } from '../rules/rule';
import { type Setting } from '../rules/setting';
import { rules } from '../rules/registry';

const OWN: Readonly<Record<string, string>> = {
  'nigao/limit': '文稿过大、用时过长或者结果过多时，检查到限度为止，并说明未做的部分。限度可在设置中调整。',
  'nigao/rule-failed': '一条规则运行出错，其余规则照常检查。这是程序的问题，与文稿无关。',
  'nigao/settings': '设置文件（.nigao.json）中有不能识别的项目或者取值，该项按默认值处理。',
  'nigao/unused-suppression': '一条忽略没有对应的检查结果：文稿已经改好，或者所写的条件不再相符，可以删去。',
  'nigao/stale-baseline': '基线中的一条在文稿里已经没有了，可以更新基线。',
};

export function ruleById(id: string, all: readonly Rule[] = rules): Rule | undefined {
  return all.find(r => r.id === id);
}

/** What a rule is about, in one line. Undefined for an id that is not known. */
export function ruleTitle(id: string): string | undefined {
  return ruleById(id)?.docs.title ?? OWN[id];
}

/** The whole page of a rule in Markdown. */
export function rulePage(id: string): { readonly title: string; readonly markdown: string } | undefined {
  const rule = ruleById(id);
  if (rule === undefined) return OWN[id] === undefined ? undefined : { title: id, markdown: `# ${id}\n\n${OWN[id]}\n` };
  const { docs } = rule;
  const parts = [`# ${docs.title}`, `\`${id}\` · ${levels(rule)}`, docs.what, `**理由** ${docs.why}`, `**依据** ${docs.basis}`];
  if (docs.exceptions.length > 0) parts.push('## 不提示的情形', docs.exceptions.map(e => `- ${e}`).join('\n'));
  parts.push('## 有问题的写法', ...docs.bad.flatMap(withFix), '## 没有问题的写法', ...docs.good.map(fenced));
  const options = Object.entries(rule.options ?? {}) as [string, Setting<unknown>][];
  if (options.length > 0) parts.push('## 选项', options.map(([key, setting]) => `- \`${key}\`：${setting.title}（默认${JSON.stringify(setting.default)}）`).join('\n'));
  return { title: docs.title, markdown: parts.join('\n\n') + '\n' };
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = { error: '错误', warning: '警告', info: '信息', hint: '提示', off: '关' };
const PROFILE_NAMES: Readonly<Record<ProfileId, string>> = { digest: '信息摘要', points: '工作要点', actionPlan: '行动计划', multiYear: '五年计划', planning: '规划', implementation: '实施方案' };

export const levelName = (level: Level): string => LEVEL_NAMES[level];

/** 警告；工作要点：提示，信息摘要：关 */
function levels({ severity, levels: byProfile }: Rule): string {
  const others = Object.entries(byProfile ?? {}).map(([profile, level]) => `${PROFILE_NAMES[profile as ProfileId]}：${LEVEL_NAMES[level]}`);
  return LEVEL_NAMES[severity] + (others.length === 0 ? '' : `（${others.join('，')}）`);
}

function withFix(example: Example): readonly string[] {
  return example.fixed === undefined ? [fenced(example)] : [fenced(example), '改为', fenced({ text: example.fixed })];
}

/** A text, under the settings that it needs. */
function fenced(example: Example): string {
  const text = '```\n' + example.text.replace(/[⟦⟧]/g, '').trimEnd() + '\n```';
  const { terms, kinds } = example;
  return terms === undefined && kinds === undefined ? text : `设置：\`${JSON.stringify({ terms, kinds }).slice(1, -1)}\`\n\n${text}`;
}
