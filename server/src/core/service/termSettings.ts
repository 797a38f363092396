import { getNodeValue, type Node } from 'jsonc-parser';
import { fold } from '../text/fold';
import { type TermSettings } from './houseTerms';
import { members, type Reading, spanOfNode, wrong } from './settingsNodes';

export const termSchema: object = {
  type: 'object',
  properties: {
    prefer: { description: '规范写法 → 其他写法', type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    forbid: { description: '不用的词语 → 理由', type: 'object', additionalProperties: { type: 'string' } },
  },
  additionalProperties: false,
};

/** A word of the list: not so short that it stands in every sentence, not so long that it is none. */
const SHORTEST = 2;
const LONGEST = 50;

interface Gathered {
  readonly reading: Reading;
  /** Folded form that is not wanted → what is written instead; '' where it is forbidden. */
  readonly unwanted: Map<string, string>;
  readonly prefer: Record<string, string[]>;
  readonly forbid: Record<string, string>;
}

/** Reads `terms`. What contradicts itself, or could not be found or mended, is a problem at its place and left out. */
export function readTerms(node: Node, reading: Reading): TermSettings | undefined {
  if (node.type !== 'object') return wrong(node, reading, '应为对象，其中可有prefer（规范写法）、forbid（不用的词语）');
  const gathered: Gathered = { reading, unwanted: new Map(), prefer: {}, forbid: {} };
  for (const { key, at, value } of members(node)) {
    if (key !== 'prefer' && key !== 'forbid') reading.problems.push({ span: spanOfNode(at), message: `没有“${key}”这一项；可用的有：prefer、forbid。` });
    else if (value.type !== 'object') wrong(value, reading, '应为对象');
  }
  const of = (key: string): ReturnType<typeof members> => members(node).filter(m => m.key === key && m.value.type === 'object').flatMap(m => members(m.value));
  for (const member of of('prefer')) readPreferred(member, gathered);
  for (const member of of('forbid')) readForbidden(member, gathered);
  dropUnwantedPreferred(of('prefer'), gathered);
  return { prefer: gathered.prefer, forbid: gathered.forbid };
}

type Member = ReturnType<typeof members>[number];

function readPreferred({ key, at, value }: Member, gathered: Gathered): void {
  const { reading, prefer } = gathered;
  if (!usable(key, at, reading)) return;
  if (value.type !== 'array') return wrong(value, reading, '应为其他写法的列表，如["AI技术"]');
  const others: string[] = [];
  for (const item of value.children ?? []) {
    const other: unknown = getNodeValue(item);
    if (typeof other !== 'string') wrong(item, reading, '应为文字');
    else if (usable(other, item, reading) && isNew(other, key, item, gathered)) others.push(other);
  }
  prefer[key] = [...(prefer[key] ?? []), ...others];
}

function readForbidden({ key, at, value }: Member, gathered: Gathered): void {
  const { reading, forbid } = gathered;
  const reason: unknown = getNodeValue(value);
  if (typeof reason !== 'string') return wrong(value, reading, '应为文字，写明不用的理由');
  if (usable(key, at, reading) && isNew(key, '', at, gathered)) forbid[key] = reason;
}

function usable(word: string, at: Node, { problems }: Reading): boolean {
  const plain = word.trim();
  const complain = (why: string): false => {
    problems.push({ span: spanOfNode(at), message: `用语“${word}”${why}。` });
    return false;
  };
  if (plain === '') return complain('是空的，未予采用');
  if (plain !== word) return complain('前后有空格');
  if (word.length < SHORTEST) return complain('只有一个字，无法与其他词区分，未予采用');
  if (word.length > LONGEST) return complain(`超过${LONGEST}个字，未予采用`);
  return /[\r\n\t]/.test(word) ? complain('含有换行或者制表符，未予采用') : true;
}

/** One form has one entry: it is not replaced by two others, not replaced and forbidden, not its own replacement. */
function isNew(word: string, right: string, at: Node, { reading, unwanted }: Gathered): boolean {
  const folded = fold(word);
  const before = unwanted.get(folded);
  const complain = (why: string): false => {
    reading.problems.push({ span: spanOfNode(at), message: `用语“${word}”${why}，未予采用。` });
    return false;
  };
  if (folded === fold(right)) return complain('与规范写法相同');
  if (before !== undefined) return complain(before === right ? '重复列出' : before === '' || right === '' ? '既有规范写法又列为不用' : `已列在“${before}”之下，又列在“${right}”之下`);
  unwanted.set(folded, right);
  return true;
}

/** 甲→乙 and 乙→丙: what the quick fix writes would be wrong again. */
function dropUnwantedPreferred(preferred: readonly Member[], { reading, unwanted, prefer, forbid }: Gathered): void {
  for (const { key, at } of preferred) {
    const instead = unwanted.get(fold(key));
    if (instead === undefined || prefer[key] === undefined) continue;
    const why = instead === '' && forbid[key] !== undefined ? '又列为不用' : `又列为“${instead}”的其他写法`;
    reading.problems.push({ span: spanOfNode(at), message: `规范写法“${key}”${why}，这一条未予采用。` });
    delete prefer[key];
  }
}
