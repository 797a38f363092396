import { type Span } from '../../text/span';
import { type Plan, type Said } from '../../model/plan';
import { type PlanTarget } from '../../model/targets';
import { partsOf } from '../../model/walk';

/** A place to be reached that is told without a number: 数字治理走在全国前列. */
export interface RankStatement {
  readonly span: Span;
  /** What is to stand there, without words of strength and of manner: 数字治理. */
  readonly subject: string;
  /** 全国前列: among whom, and where. */
  readonly rank: string;
  /** undefined: a word of strength stands elsewhere in the sentence, and whether it reaches here is not told. */
  readonly strength: PlanTarget['strength'] | undefined;
}

const AMONG = '(?:全国|全省|全市|全县|世界|全球|国际|国内|省内|同类城市|全国同类城市|东部地区|中部地区|西部地区|长三角|大湾区)';
const RANK = new RegExp(`(?:走在|位居|稳居|居于|处于|位于|进入|跻身|迈入|步入|保持在?|达到|居)(${AMONG})(?:同类)?(最前列|前列|前茅|领先水平|领先地位|领先|先进水平|先进行列|先进|第一方阵|第一梯队|一流水平|一流|上游)`, 'g');
/** Manner between subject and verb says nothing of strength. */
const MANNER = /(?:持续|继续|始终|全面|整体|总体|稳步|加快|率先|综合|均|都|并|水平)+$/;
const STRENGTH = /力争|争取|努力|确保|保证/;
const STRENGTHS = new RegExp(STRENGTH, 'g');
const LEADING = /^(?:(?:到|至)\d{4}年(?:[底末])?|力争|争取|努力|确保|保证|推动|促进|推进|实现|使|让|全省|全市|全县|我省|我市|我县|[\s—])+/;
const SHORTEST = 4;
const LONGEST = 40;

/** Statements in reading order, with whether they stand among the goals. */
export function rankStatements(plan: Plan): readonly RankStatement[] {
  return partsOf(plan).flatMap(part => part.paragraphs.flatMap(statementsIn));
}

function statementsIn(said: Said): readonly RankStatement[] {
  const text = said.text.folded;
  return [...text.matchAll(RANK)].flatMap(m => {
    const sentence = 1 + Math.max(...['。', ';', '!', '?'].map(c => text.lastIndexOf(c, m.index)));
    const clause = Math.max(sentence, 1 + Math.max(text.lastIndexOf(',', m.index), text.lastIndexOf(':', m.index)));
    if (m.index - clause > LONGEST) return [];
    const before = text.slice(clause, m.index);
    const subject = before.replace(LEADING, '').replace(/^.*(?:力争|争取|努力|确保|保证)/, '').replace(MANNER, '');
    if (subject.length < SHORTEST) return [];
    const strength = strengthIn(before) ?? (STRENGTH.test(text.slice(sentence, clause)) ? undefined : 'firm');
    const start = m.index - before.replace(LEADING, '').length;
    return [{ span: said.text.spanOf({ start, end: m.index + m[0].length }), subject, rank: `${m[1]}${m[2]}`, strength }];
  });
}

function strengthIn(clause: string): PlanTarget['strength'] | undefined {
  const word = clause.match(STRENGTHS)?.at(-1);
  return word === undefined ? undefined : /确保|保证/.test(word) ? 'ensure' : 'strive';
}

/** Ends that say nothing of what it is: 数字治理水平, 新型基础设施建设. */
const TAIL = /(?:建设|发展|工作|水平|能力|实力|规模|质量|程度)$/;
const CLASS = /城市|城镇|农村|乡村|省级|市级|县级|公共|民营|国有|传统|新兴|未来/g;
const LEAST_SHARE = 0.7;

/** One subject, be it said with more words or fewer; a word of class in the one alone makes it another. */
export function sameSubject(a: string, b: string): boolean {
  const [x, y] = [a, b].map(s => s.replace(/[\s“”"的]/g, '').replace(TAIL, '')) as [string, string];
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length < SHORTEST || (2 * short.length) / (short.length + long.length) < LEAST_SHARE) return false;
  if ((short.match(CLASS) ?? []).join() !== (long.match(CLASS) ?? []).join()) return false;
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}
