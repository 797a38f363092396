import { parseArgs } from 'node:util';
import { isAsOf, LEVELS, PROFILES, SEVERITIES } from '../core/service/config';
import { UsageError } from './io';

export const FORMATS = ['pretty', 'unix', 'json', 'sarif', 'github', 'gitlab', 'rdjsonl', 'checkstyle', 'junit', 'markdown', 'html'] as const;
/** Of `matrix` and `targets`. */
export const TABLE_FORMATS = ['markdown', 'csv', 'xlsx', 'json'] as const;
/** Of `compare`. */
export const COMPARE_FORMATS = ['table', 'markdown', 'html', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export type Format = (typeof FORMATS)[number];
export type Command = 'check' | 'extract' | 'lsp' | 'learn' | 'init' | 'matrix' | 'targets' | 'compare';

export interface Option {
  readonly name: string;
  /** Placeholder of the value; undefined: the option takes none. */
  readonly value?: string;
  readonly multiple?: boolean;
  readonly help: string;
  /** undefined if the value is right, else what is allowed. */
  readonly allowed?: (value: string) => string | undefined;
  readonly example?: string;
  readonly commands: readonly Command[];
}

const oneOf = (values: readonly string[]) => (value: string): string | undefined => (values.includes(value) ? undefined : values.join('、'));
const DOCUMENTS: readonly Command[] = ['check', 'extract', 'matrix', 'targets', 'compare'];

export const OPTIONS: readonly Option[] = [
  { name: 'format', value: '格式', help: `输出格式：${FORMATS.join('、')}`, example: '--format json', commands: ['check'] },
  { name: 'format', value: '格式', help: `输出格式：${COMPARE_FORMATS.join('、')}；缺省为table`, allowed: oneOf(COMPARE_FORMATS), example: '--format html', commands: ['compare'] },
  { name: 'format', value: '格式', help: '输出格式：json', example: '--format json', commands: ['extract'] },
  { name: 'format', value: '格式', help: `输出格式：${TABLE_FORMATS.join('、')}；缺省为markdown，xlsx须写明--output`, allowed: oneOf(TABLE_FORMATS), example: '--format csv', commands: ['matrix', 'targets'] },
  { name: 'output', value: '文件', help: '结果写入文件，不写到标准输出', example: '--output 结果.json', commands: ['check', 'extract', 'matrix', 'targets', 'compare', 'learn'] },
  { name: 'config', value: '文件', help: '使用这一设置文件，不再逐级查找', example: '--config .nigao.json', commands: [...DOCUMENTS, 'learn'] },
  { name: 'no-config', help: '不使用设置文件', commands: [...DOCUMENTS, 'learn'] },
  { name: 'rule', value: '规则=级别', multiple: true, help: `改变规则的级别（${LEVELS.join('、')}），可重复`, allowed: value => (/^[^=]+=(?:error|warning|info|hint|off)$/.test(value) ? undefined : `规则=级别，级别为${LEVELS.join('、')}之一`), example: '--rule responsibility/missing=error', commands: ['check'] },
  { name: 'as-of', value: '日期', help: '单位名称以何日为准：document、today或者YYYY-MM-DD', allowed: value => (isAsOf(value) ? undefined : 'document、today，或者历法中有的一天，写作YYYY-MM-DD'), example: '--as-of 2026-11-21', commands: DOCUMENTS },
  { name: 'kind', value: '文种', help: `按某一文种检查：auto、${PROFILES.join('、')}`, allowed: oneOf(['auto', ...PROFILES]), example: '--kind actionPlan', commands: DOCUMENTS },
  { name: 'fix', help: '改正可以放心改正的问题，写回文件', commands: ['check'] },
  { name: 'diff', help: '只显示--fix将作的改动，不写文件', commands: ['check'] },
  { name: 'since', value: '版本', help: '只报告自某个git版本以来改动过的段落', example: '--since origin/main', commands: ['check'] },
  { name: 'since', value: '版本', help: '与同一文件的某个git版本对照', example: '--since HEAD~1', commands: ['compare'] },
  { name: 'baseline', value: '文件', help: '只报告基线中没有的问题', example: '--baseline 基线.json', commands: ['check'] },
  { name: 'update-baseline', help: '把现有问题写入基线', commands: ['check'] },
  { name: 'fail-on', value: '级别', help: '到哪一级算不通过：error、warning、info、hint、never', allowed: oneOf([...SEVERITIES, 'never']), example: '--fail-on warning', commands: ['check'] },
  { name: 'max-warnings', value: '个数', help: '警告超过此数算不通过', allowed: value => (/^\d{1,9}$/.test(value) ? undefined : '不小于0的整数'), example: '--max-warnings 0', commands: ['check'] },
  { name: 'quiet', help: '只报告错误', commands: ['check'] },
  { name: 'all', help: '文件夹中不像规划类文稿的文件也检查', commands: ['check', 'extract', 'learn'] },
  { name: 'stdin-filename', value: '文件名', help: '标准输入的文件名，用于查找设置和显示', example: '--stdin-filename 方案.txt', commands: ['check', 'extract'] },
  { name: 'shard', value: 'I/N', help: '分成N份，只检查第I份', allowed: value => (isShard(value) ? undefined : 'I/N，I从1到N'), example: '--shard 1/4', commands: ['check'] },
  { name: 'jobs', value: '个数', help: '同时检查的进程至多几个；现在总用一个进程，给几个结果都一样', allowed: value => (/^[1-9]\d{0,2}$/.test(value) ? undefined : '1到999的整数'), example: '--jobs 4', commands: ['check'] },
  { name: 'list-rules', help: '列出全部规则', commands: ['check'] },
  { name: 'explain', value: '规则', help: '说明一条规则', example: '--explain responsibility/missing', commands: ['check'] },
  { name: 'print-config', help: '显示对所给文件起作用的设置', commands: ['check'] },
  { name: 'stdio', help: '经标准输入输出通信', commands: ['lsp'] },
  { name: 'unit', value: '单位', help: '只列某一单位', commands: ['matrix'] },
  { name: 'explain-match', help: '说明两个指标为何可比、为何不可比', commands: ['targets'] },
  { name: 'help', help: '显示用法', commands: ['check', 'extract', 'lsp', 'learn', 'init', 'matrix', 'targets', 'compare'] },
  { name: 'version', help: '显示版本', commands: ['check', 'extract', 'lsp', 'learn', 'init', 'matrix', 'targets', 'compare'] },
];

function isShard(value: string): boolean {
  const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number);
  return index !== undefined && count !== undefined && index >= 1 && index <= count;
}

export interface Arguments {
  readonly positionals: readonly string[];
  has(name: string): boolean;
  one(name: string): string | undefined;
  all(name: string): readonly string[];
}

/** Reads what stands behind a command. A mistake names the option, what was given, what is allowed, and an example. */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const known = OPTIONS.filter(o => o.commands.includes(command));
  const options = Object.fromEntries(known.map(o => [o.name, { type: o.value === undefined ? ('boolean' as const) : ('string' as const), multiple: true }]));
  const { tokens, positionals } = parseArgs({ args: [...argv], options: { ...options, h: { type: 'boolean' } }, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = token.name === 'h' ? 'help' : token.name;
    const option = known.find(o => o.name === name);
    if (!option) throw new UsageError(unknownOption(command, token.rawName, known));
    values.set(name, [...(values.get(name) ?? []), checkedValue(option, token.value)]);
  }
  for (const option of known) if (!option.multiple && option.value !== undefined && (values.get(option.name)?.length ?? 0) > 1) throw new UsageError(`选项--${option.name}只能给一次。`);
  return { positionals, has: name => values.has(name), one: name => values.get(name)?.[0], all: name => values.get(name) ?? [] };
}

function checkedValue(option: Option, value: string | undefined): string {
  const example = option.example === undefined ? '' : `例如：${option.example}`;
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`选项--${option.name}不带值，所给为“${value}”。`);
    return '';
  }
  if (value === undefined || value === '') throw new UsageError(`选项--${option.name}缺少${option.value}。${example}`);
  const allowed = option.allowed?.(value);
  if (allowed !== undefined) throw new UsageError(`选项--${option.name}的值“${value}”无效，可用的是：${allowed}。${example}`);
  return value;
}

function unknownOption(command: Command, given: string, known: readonly Option[]): string {
  const elsewhere = OPTIONS.find(o => `--${o.name}` === given);
  if (elsewhere) return `nigao ${command}没有选项${given}；它用于nigao ${elsewhere.commands.join('、')}。`;
  const near = known.map(o => `--${o.name}`).find(name => name.startsWith(given) || given.startsWith(name));
  const all = known.map(o => `--${o.name}`).join('、');
  return `没有选项${given}${near ? `，是否为${near}` : ''}。nigao ${command}可用的选项：${all}。`;
}
