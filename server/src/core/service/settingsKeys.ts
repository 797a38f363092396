import { getNodeValue, type Node } from 'jsonc-parser';
import { type Suppression } from '../rules/suppress';
import { FORMS, isAsOf, type Limits, PROFILES, SEVERITIES } from './config';
import { houseSchema, readHouse } from './houseSettings';
import { kindSchema, readKinds } from './kindSettings';
import { readProfile } from './profileSettings';
import { readRules } from './ruleSettings';
import { members, type Reading, spanOfNode, wrong } from './settingsNodes';
import { explained, unknownRule } from './settingsWords';
import { readTerms, termSchema } from './termSettings';

/** One key of .nigao.json: what it is, its JSON schema, how it is read. */
export interface SettingKey {
  readonly title: string;
  readonly schema: object;
  /** undefined after a problem was reported. */
  read(node: Node, reading: Reading): unknown;
}

const STRINGS = { type: 'array', items: { type: 'string' } };
const SUPPRESSION = { rule: '规则，或者“类别/*”', files: '文件名或者通配符', in: '所在标题或者大纲路径', text: '句中文字', sentence: '句子的散列值，由快速修复写入', reason: '理由' };

/** Every key but root, extends and overrides. */
export const KEYS: Readonly<Record<string, SettingKey>> = {
  kind: choice('文种；auto为自动识别', ['auto', ...PROFILES]),
  form: {
    title: '文本形态；auto为自动识别',
    schema: { anyOf: [{ const: 'auto' }, { type: 'array', items: { enum: FORMS } }] },
    read: (node, reading) => (getNodeValue(node) === 'auto' ? 'auto' : listOf(node, reading, FORMS)),
  },
  asOf: {
    title: '单位名称以何日为准：document成文日期，today今天，或者YYYY-MM-DD',
    schema: { type: 'string', pattern: '^(document|today|\\d{4}-\\d{2}-\\d{2})$' },
    read: (node, reading) => (node.type === 'string' && isAsOf(String(getNodeValue(node))) ? getNodeValue(node) : wrong(node, reading, '应为document、today或者日期（如"2026-11-21"）')),
  },
  failOn: choice('到哪一级算不通过', [...SEVERITIES, 'never']),
  rules: { title: '各条规则的级别和选项', schema: { type: 'object' }, read: readRules },
  ignore: { title: '忽略的问题；所给条件须同时满足', schema: { type: 'array', items: suppressionSchema() }, read: readIgnore },
  requireReason: { title: '忽略是否必须写明理由', schema: { type: 'boolean' }, read: (node, reading) => (node.type === 'boolean' ? getNodeValue(node) : wrong(node, reading, '应为true或者false')) },
  limits: {
    title: '上限：fileBytes单个文件的字节数，editorMilliseconds编辑器中一次检查的毫秒数',
    schema: { type: 'object', properties: { fileBytes: { type: 'integer', minimum: 1 }, editorMilliseconds: { type: 'integer', minimum: 1 } }, additionalProperties: false },
    read: readLimits,
  },
  units: { title: '本单位名录：增补add、更名rename、不用forbid、规范简称prefer，名录文件file', schema: houseSchema, read: readHouse },
  terms: { title: '本单位用语：规范写法prefer、不用的词语forbid', schema: termSchema, read: readTerms },
  kinds: { title: '自定文种：标题所含词语title、比照的文种profile、规则级别rules、必备部分sections', schema: kindSchema, read: readKinds },
  profile: { title: '本单位行文习惯：nigao learn写出的profile.json的路径，或者其内容', schema: { type: ['string', 'object'] }, read: readProfile },
  issued: { title: '现行文件（用于跨文件比对）的通配符', schema: STRINGS, read: readIssued },
  baseline: { title: '基线文件', schema: { type: 'string' }, read: (node, reading) => (node.type === 'string' ? getNodeValue(node) : wrong(node, reading, '应为文件路径')) },
};
export const overrideKeys: readonly string[] = Object.keys(KEYS);
/** Keys that are read but not acted on yet; whoever runs the check says so once. */
export const WITHOUT_EFFECT: readonly string[] = [];

function choice(title: string, values: readonly string[]): SettingKey {
  return { title, schema: { type: 'string', enum: values }, read: (node, reading) => (values.includes(String(getNodeValue(node))) ? getNodeValue(node) : wrong(node, reading, `可用的有${explained(values)}`)) };
}

function readIssued(node: Node, reading: Reading): readonly string[] | undefined {
  const globs = listOf(node, reading);
  for (const item of globs === undefined ? [] : (node.children ?? [])) reading.issued.push({ glob: String(getNodeValue(item)), span: spanOfNode(item) });
  return globs;
}

function listOf(node: Node, reading: Reading, allowed?: readonly string[]): readonly string[] | undefined {
  if (node.type !== 'array') return wrong(node, reading, allowed ? `应为列表，可用的有${explained(allowed)}` : '应为文字的列表');
  const items = node.children ?? [];
  const bad = items.find(item => item.type !== 'string' || (allowed !== undefined && !allowed.includes(String(getNodeValue(item)))));
  return bad ? wrong(bad, reading, allowed ? `可用的有${explained(allowed)}` : '应为文字') : (getNodeValue(node) as string[]);
}

function readLimits(node: Node, reading: Reading): Partial<Limits> | undefined {
  if (node.type !== 'object') return wrong(node, reading, '应为对象');
  for (const { key, at, value } of members(node)) {
    if (key !== 'fileBytes' && key !== 'editorMilliseconds') reading.problems.push({ span: spanOfNode(at), message: `没有“${key}”这一项上限；可用的有fileBytes、editorMilliseconds。` });
    else if (!Number.isInteger(getNodeValue(value)) || Number(getNodeValue(value)) < 1) return wrong(value, reading, '应为正整数');
  }
  return getNodeValue(node) as Partial<Limits>;
}

function readIgnore(node: Node, reading: Reading): readonly Suppression[] | undefined {
  if (node.type !== 'array') return wrong(node, reading, '应为列表');
  return (node.children ?? []).flatMap(item => readSuppression(item, reading) ?? []);
}

function readSuppression(node: Node, reading: Reading): Suppression | undefined {
  if (node.type !== 'object') return wrong(node, reading, '每一项应为对象，写明rule和reason');
  for (const { key, at, value } of members(node)) {
    if (!(key in SUPPRESSION)) reading.problems.push({ span: spanOfNode(at), message: `忽略中没有“${key}”这一项；可用的有：${Object.keys(SUPPRESSION).join('、')}。` });
    else if (value.type !== 'string' && !(key === 'files' && value.type === 'array')) return wrong(value, reading, '应为文字');
  }
  const entry = getNodeValue(node) as Suppression;
  if (typeof entry.rule !== 'string') return wrong(node, reading, '没有写明rule');
  const known = entry.rule === '*' || reading.rules.some(r => r.id === entry.rule || (entry.rule.endsWith('/*') && r.id.startsWith(entry.rule.slice(0, -1))));
  if (!known) reading.problems.push({ span: spanOfNode(members(node).find(m => m.key === 'rule')?.value ?? node), message: unknownRule(entry.rule, reading.rules) });
  reading.places.set(entry, spanOfNode(node));
  return entry;
}

function suppressionSchema(): object {
  const properties = Object.fromEntries(Object.entries(SUPPRESSION).map(([key, description]) => [key, key === 'files' ? { description, type: ['string', 'array'] } : { description, type: 'string' }]));
  return { type: 'object', properties, required: ['rule'], additionalProperties: false };
}
