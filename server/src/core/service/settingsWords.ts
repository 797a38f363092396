import { type Node, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { type Rule } from '../rules/rule';
import { oneEditApart } from '../knowledge/near';
import { members, type Reading, spanOfNode } from './settingsNodes';

// What a problem of a settings file says to somebody who is no programmer: the value in Chinese beside the word of the file, the name that was meant.

const CHINESE: Readonly<Record<string, string>> = {
  auto: '自动识别', digest: '信息摘要', points: '工作要点', actionPlan: '行动计划', multiYear: '五年计划', planning: '规划', implementation: '实施方案',
  error: '错误', warning: '警告', info: '信息', hint: '提示', off: '不检查', never: '从不',
  formal: '正式排版', converted: '转换所得', web: '网页', ocr: '文字识别', truncated: '不完整',
};

/** auto（自动识别）、points（工作要点）…… */
export const explained = (values: readonly string[]): string => values.map(v => (CHINESE[v] === undefined ? v : `${v}（${CHINESE[v]}）`)).join('、');

/** The one of `known` that is one slip away, or the same but for capitals; with the words around it, else nothing. */
export function nearest(given: string, known: readonly string[]): string {
  const lower = given.toLowerCase();
  const near = known.find(k => k.toLowerCase() === lower) ?? known.find(k => k.length > 2 && oneEditApart(lower, k.toLowerCase()));
  return near === undefined ? '' : `，应为“${near}”`;
}

/** A rule that there is not: what it is called rightly, where its name is nearly right, is the part behind the stroke, or is its title. */
export function unknownRule(given: string, rules: readonly Rule[]): string {
  const named = rules.filter(r => r.id.split('/')[1] === given.split('/').pop() || r.docs.title === given);
  const near = named.length === 1 ? `，应为“${named[0]?.id ?? ''}”` : nearest(given, rules.map(r => r.id));
  return `没有“${given}”这条规则${near}；运行nigao check --list-rules可查全部规则。`;
}

/** Names written twice in one object: only one of the two could hold. */
export function reportTwice(node: Node, reading: Pick<Reading, 'problems'>): void {
  const open = [node];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const seen = new Set<string>();
    for (const member of at.type === 'object' ? members(at) : []) {
      if (seen.has(member.key)) reading.problems.push({ span: spanOfNode(member.at), message: `“${member.key}”在同一处写了两次，请合并为一处。` });
      seen.add(member.key);
    }
    for (const child of at.children ?? []) open.push(child);
  }
}

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: '有不认识的写法；文字应加半角双引号',
  InvalidNumberFormat: '数字写法不对',
  PropertyNameExpected: '此处应为加双引号的键名',
  ValueExpected: '此处缺少值',
  ColonExpected: '此处缺少冒号',
  CommaExpected: '此处缺少逗号',
  CloseBraceExpected: '缺少右花括号“}”',
  CloseBracketExpected: '缺少右方括号“]”',
  EndOfFileExpected: '末尾有多余内容',
  UnexpectedEndOfString: '引号没有收尾',
  UnexpectedEndOfComment: '注释没有收尾',
  InvalidCharacter: '有不能使用的字符',
};
const FULL_WIDTH = /[“”‘’：，；｛｝［］（）【】、＂]/;

export function syntaxWord({ error, offset }: ParseError, text: string): string {
  const at = text[offset] ?? '';
  if (FULL_WIDTH.test(at)) return '此处用了中文标点，设置文件中的引号、冒号、逗号和括号都用半角';
  if (at === "'") return '此处用了单引号，键名和文字都用双引号';
  return SYNTAX[printParseErrorCode(error)] ?? '写法有误';
}
