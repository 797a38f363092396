import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type Span, span } from '../text/span';
import { type HouseProfile } from './houseProfile';
import { members, type Reading, spanOfNode, wrong } from './settingsNodes';

type Problem = Reading['problems'][number];

/** What each part of a profile holds: numbers, or tallies by name. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  documents: [],
  kinds: [],
  headings: ['markers', 'runIn', 'ownLine', 'blankAfterMarker', 'noBlankAfterMarker'],
  clauses: ['labels', 'forms', 'standalone', 'inline', 'leadBases', 'sizes', 'byLevel'],
  marks: ['halfWidth', 'fullWidth'],
  spacing: ['hanDigitBlank', 'hanDigitTight'],
  unitForms: [],
};
const NEEDED = ['documents', 'headings', 'clauses', 'marks'];

/** Reads `profile`: the path of what `nigao learn` wrote (read later), or the profile itself. */
export function readProfile(node: Node, reading: Reading): string | HouseProfile | undefined {
  if (node.type === 'object') return profileIn(node, reading.problems);
  if (node.type !== 'string' || String(getNodeValue(node)).trim() === '') return wrong(node, reading, '应为nigao learn写出的profile.json的路径，或者其内容');
  const name = String(getNodeValue(node));
  reading.profiles.set(name, spanOfNode(node));
  return name;
}

/** A profile in a file of its own. */
export function profileOfText(text: string): { readonly profile: HouseProfile | undefined; readonly problems: readonly { readonly span: Span; readonly message: string }[] } {
  const errors: ParseError[] = [];
  const problems: Problem[] = [];
  const tree = parseTree(text.replace(/^\ufeff/, ' '), errors);
  const [broken] = errors;
  if (broken || tree?.type !== 'object') return { profile: undefined, problems: [{ span: span(broken?.offset ?? 0, (broken?.offset ?? 0) + 1), message: '不是有效的JSON对象，没有作为行文习惯采用；请用nigao learn重新写出。' }] };
  return { profile: profileIn(tree, problems), problems };
}

function profileIn(node: Node, problems: Problem[]): HouseProfile | undefined {
  const found = members(node);
  const missing = NEEDED.filter(key => !found.some(m => m.key === key));
  if (missing.length > 0) {
    problems.push({ span: spanOfNode(found[0]?.at ?? node), message: `不是nigao learn写出的行文习惯：缺${missing.join('、')}；没有采用。` });
    return undefined;
  }
  const before = problems.length;
  for (const { key, at, value } of found) {
    if (PARTS[key] === undefined) problems.push({ span: spanOfNode(at), message: `行文习惯中没有“${key}”这一项；可用的有：${Object.keys(PARTS).join('、')}。` });
    else if (key === 'documents' ? !isCount(value) : value.type !== 'object') problems.push({ span: spanOfNode(value), message: `行文习惯的“${key}”应为${key === 'documents' ? '文件数' : '对象'}；没有采用。` });
    else if (value.type === 'object') judge(key, value, problems);
  }
  return problems.slice(before).some(p => p.message.includes('没有采用')) ? undefined : (getNodeValue(node) as HouseProfile);
}

function judge(part: string, node: Node, problems: Problem[]): void {
  const keys = PARTS[part] ?? [];
  for (const { key, at, value } of members(node)) {
    if (keys.length > 0 && !keys.includes(key)) problems.push({ span: spanOfNode(at), message: `行文习惯的“${part}”中没有“${key}”这一项；可用的有：${keys.join('、')}。` });
    else if (!isCount(value) && !(value.type === 'object' && members(value).every(m => isCount(m.value)))) problems.push({ span: spanOfNode(value), message: `行文习惯的“${part}”中“${key}”应为次数；没有采用。` });
  }
}

const isCount = ({ type, value }: Node): boolean => type === 'number' && Number.isInteger(value) && Number(value) >= 0;
