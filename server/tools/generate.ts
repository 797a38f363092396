import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { rules } from '../src/core/rules/registry';
import { type Rule, type RuleId } from '../src/core/rules/rule';
import { type Setting } from '../src/core/rules/setting';
import { LEVELS } from '../src/core/service/config';
import { levelName, rulePage } from '../src/core/service/ruleDocs';
import { KEYS } from '../src/core/service/settingsKeys';
import { PRESETS } from '../src/core/service/settingsChain';
import { shippedFacts } from './shippedFacts';

/**
 * Writes what follows from the rules and the table of settings: the rules' pages, the table in the README, their entries in package.json, the JSON schema
 * of .nigao.json. Running it twice changes nothing; a difference after it fails the build.
 */
const root = resolve(__dirname, '../../..');
const PAGES = 'server/docs/rules';
const ISSUED = 'server/src/core/knowledge/data/issued.json';
const SCHEMA = 'server/docs/nigao.schema.json';
/** The draft with planted faults, as the extension ships it. */
const SAMPLE = 'client/media/sample.gw';

/** Path of a generated file → its text. */
export function generated(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const rule of rules) files.set(`${PAGES}/${rule.id}.md`, `${NOTE}\n\n${rulePage(rule.id)?.markdown ?? ''}`);
  files.set(ISSUED, `${JSON.stringify({ documents: shippedFacts(join(root, 'seeds')) })}\n`);
  files.set(SCHEMA, `${JSON.stringify(schema(), undefined, 2)}\n`);
  files.set('README.md', withTable(readFileSync(join(root, 'README.md'), 'utf8')));
  files.set(SAMPLE, readFileSync(join(root, 'test/fixtures/flawed/数字经济行动计划.gw'), 'utf8'));
  files.set('package.json', manifest(readFileSync(join(root, 'package.json'), 'utf8')));
  return files;
}

const NOTE = '<!-- 由规则文件生成（npm run generate），请勿直接修改 -->';

/** Rules by category, in the order of the registry. */
function table(): string {
  const row = (r: Rule): string => `| [\`${r.id}\`](${PAGES}/${r.id}.md) | ${levelName(r.severity)} | ${r.docs.title} |`;
  return ['| 规则 | 级别 | 检查什么 |', '|---|---|---|', ...rules.map(row)].join('\n');
}

function withTable(readme: string): string {
  const [open, close] = ['<!-- rules -->', '<!-- /rules -->'];
  const start = readme.indexOf(open);
  const end = readme.indexOf(close);
  if (start < 0 || end < start) throw new Error(`README.md has no ${open} … ${close}`);
  return `${readme.slice(0, start + open.length)}\n${table()}\n${readme.slice(end)}`;
}

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: { readonly [key: string]: object } }[];
    readonly [key: string]: unknown;
  };
}

/** Only `nigao.rules` and `jsonValidation` are generated; everything else in package.json is kept as it stands. */
function manifest(text: string): string {
  const parsed = JSON.parse(text) as Manifest;
  const levels = Object.fromEntries(rules.map(r => [r.id, { type: 'string', enum: LEVELS, default: r.severity, description: r.docs.title }]));
  const configuration = parsed.contributes.configuration.map(group => {
    const own = group.properties['nigao.rules'];
    return own === undefined ? group : { ...group, properties: { ...group.properties, 'nigao.rules': { ...own, properties: levels } } };
  });
  const jsonValidation = [{ fileMatch: ['.nigao.json'], url: `./${SCHEMA}` }];
  return `${JSON.stringify({ ...parsed, contributes: { ...parsed.contributes, configuration, jsonValidation } }, undefined, 2)}\n`;
}

function schema(): object {
  const keys = Object.fromEntries(Object.entries(KEYS).map(([key, { title, schema: own }]) => [key, { description: title, ...own }]));
  const settings = { ...keys, rules: { description: KEYS['rules']?.title, type: 'object', properties: Object.fromEntries(rules.map(r => [r.id, ruleSchema(r)])), additionalProperties: false } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '拟稿设置',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      root: { description: '查找设置到此为止', type: 'boolean' },
      extends: { description: `引用的设置文件或者内置方案：${Object.keys(PRESETS).join('、')}`, anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
      ...settings,
      overrides: {
        description: '对部分文件另作规定',
        type: 'array',
        items: { type: 'object', properties: { files: { description: '文件名或者通配符', anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }, ...settings }, required: ['files'], additionalProperties: false },
      },
    },
    additionalProperties: false,
    allowTrailingCommas: true,
  };
}

function ruleSchema(rule: Rule): object {
  const level = { enum: LEVELS };
  const options = Object.entries(rule.options ?? {}) as [string, Setting<unknown>][];
  const properties = Object.fromEntries(options.map(([key, setting]) => [key, { description: setting.title, default: setting.default, ...setting.schema }]));
  return { description: rule.docs.title, anyOf: [level, { type: 'object', properties: { level, ...properties }, additionalProperties: false }] };
}

/** Pages of rules that are no more. */
function stale(files: ReadonlyMap<string, string>): readonly string[] {
  const folder = join(root, PAGES);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => `${PAGES}/${name.replaceAll('\\', '/')}`).filter(path => path.endsWith('.md') && !files.has(path));
}

function main(): void {
  const files = generated();
  for (const path of stale(files)) rmSync(join(root, path));
  for (const [path, text] of files) {
    const target = join(root, path);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    console.log(path);
  }
}

/** Ids in the order of the registry; the manifest test compares with it. */
export const ruleIds: readonly RuleId[] = rules.map(r => r.id);

if (require.main === module) main();
