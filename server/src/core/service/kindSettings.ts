import { getNodeValue, type Node } from 'jsonc-parser';
import { type ProfileId } from '../model/profile';
import { type KindSettings, type OwnKind, PROFILES } from './config';
import { readRules } from './ruleSettings';
import { members, type Reading, spanOfNode, wrong } from './settingsNodes';
import { explained } from './settingsWords';

const words = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
export const kindSchema: object = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    properties: {
      title: { description: '标题所含的词语；一条中以空格隔开的须都有，几条有一条即可', ...words },
      profile: { description: '比照哪一文种检查', enum: PROFILES },
      rules: { description: '这一文种各条规则的级别和选项', type: 'object' },
      sections: { description: '必备部分：标题所含的词语，几种说法用“|”隔开', type: 'array', items: { type: 'string' } },
    },
    required: ['title'],
    additionalProperties: false,
  },
};

const PARTS = ['title', 'profile', 'rules', 'sections'];

/** Reads `kinds`: name → what its title holds, what it is judged like, its levels, its required sections. */
export function readKinds(node: Node, reading: Reading): KindSettings | undefined {
  if (node.type !== 'object') return wrong(node, reading, '应为对象，键为文种名');
  const kinds: Record<string, OwnKind> = {};
  for (const { key, at, value } of members(node)) {
    const kind = key.trim() === '' ? complain(at, reading, '文种没有名称') : readKind(key, value, reading);
    if (kind) kinds[key] = kind;
  }
  return kinds;
}

function complain(node: Node, { problems }: Reading, message: string): undefined {
  problems.push({ span: spanOfNode(node), message: `${message}。` });
  return undefined;
}

function readKind(name: string, node: Node, reading: Reading): OwnKind | undefined {
  if (node.type !== 'object') return wrong(node, reading, '应为对象，其中写明title（标题所含的词语）');
  const part = (key: string): Node | undefined => members(node).find(m => m.key === key)?.value;
  for (const { key, at } of members(node)) if (!PARTS.includes(key)) complain(at, reading, `自定文种中没有“${key}”这一项；可用的有：${PARTS.join('、')}`);
  const title = part('title');
  if (title === undefined) return complain(node, reading, `自定文种“${name}”没有写明title（标题所含的词语），无从识别`);
  const patterns = texts(title, reading);
  if (patterns.length === 0) return undefined;
  const [profile, rules, sections] = [part('profile'), part('rules'), part('sections')];
  const base = profile && PROFILES.find(p => p === getNodeValue(profile));
  if (profile && !base) wrong(profile, reading, `可用的有${explained(PROFILES)}`);
  return {
    title: patterns,
    ...(base ? { profile: base satisfies ProfileId } : {}),
    ...(rules ? { rules: readRules(rules, reading) ?? {} } : {}),
    ...(sections ? { sections: sections.type === 'array' ? texts(sections, reading) : (wrong(sections, reading, '应为标题词语的列表，如["总体要求", "保障措施|组织实施"]') ?? []) } : {}),
  };
}

/** Texts of at least two characters; one text stands for a list of one. */
function texts(node: Node, reading: Reading): readonly string[] {
  const items = node.type === 'array' ? (node.children ?? []) : [node];
  if (items.length === 0) complain(node, reading, '列表中没有词语');
  return items.flatMap(item => {
    const given: unknown = getNodeValue(item);
    if (typeof given !== 'string') return wrong(item, reading, '应为文字') ?? [];
    if (given.split(/[|\s]+/).some(word => word.length === 1) || given.trim() === '') return complain(item, reading, `“${given}”中有不足两个字的词语，会认错许多文件，未予采用`) ?? [];
    return [given.trim()];
  });
}
