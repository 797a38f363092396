// How two names of one document differ. 文种, place and subject tell documents apart; filling words, their order and what is added before the 文种 do not.

/** Words by which one name of a document differs from another of its names. Not 进一步, 全面, 高质量: by these a later document is told from an earlier one. */
const LOOSE = /促进|推进|推动|加快|建设|发展|实施|若干|有关|相关|工作|指导|健康|稳定|持续|平稳|有序|的|和|与|及|、/g;
/** Put in or left out before the 文种: 保护利用条例, 管理暂行办法, 行动方案. 保护规划 is another document than 规划. */
const BEFORE_LAW = /^(?:利用|管理|保护|治理|服务|保障|开发|暂行|(?:保护|服务)管理|(?:保护|开发)利用)$/;
const LAW = /^(?:条例|办法|规定|细则|法)$/;
const isBeforeKind = (words: string, rest: string): boolean => (LAW.test(rest) && BEFORE_LAW.test(words)) || (words === '行动' && /^(?:方案|计划)$/.test(rest));
const ALL_LOOSE = /促进|推进|推动|加快|建设|发展|实施|若干|有关|相关|工作|指导|健康|稳定|持续|平稳|有序|利用|管理|保护|治理|服务|保障|开发|暂行|行动|的|和|与|及|、/g;
const SYNONYMS = /推进|推动|加快/g;

/** 1 − similarity, at most. */
const MOST_CHANGED = 0.25;
/** Names of fewer characters without the filling are common words. */
const SHORTEST = 4;

/** 和, 与 and 及 are one; 国民经济和社会发展……规划 is the 规划纲要 of its name. */
const alike = (key: string): string => key.replace(/[与及]/g, '和').replace(/(?<=国民经济和社会发展\p{Script=Han}{2,8}规划)纲要$/u, '');

/** What the names of one document have in common, in any order; undefined: too little to compare. */
export function skeletonOf(key: string): string | undefined {
  const bare = alike(key).replace(ALL_LOOSE, '');
  return bare.length < SHORTEST ? undefined : [...bare].sort().join('');
}

/** Whether two different keys name one document by all appearance. */
export function isDrifted(a: string, b: string): boolean {
  if (a.length === b.length && isTransposed(a, b)) return true;
  const { left, right, rest } = middle(alike(a).replace(SYNONYMS, '促进'), alike(b).replace(SYNONYMS, '促进'));
  // A word put in or left out; 建设规划 for 发展规划 is another document.
  if (left !== '' && right !== '') return false;
  const words = left + right;
  if (words.replace(LOOSE, '') !== '' && !isBeforeKind(words, rest)) return false;
  return words.length <= MOST_CHANGED * Math.max(a.length, b.length);
}

/** 建筑绿色发展条例 and 绿色建筑发展条例: two words in the other order. */
function isTransposed(a: string, b: string): boolean {
  const { left, right } = middle(a, b);
  return left.length >= 4 && left.length <= 8 && [2, 3, 4].some(n => left.slice(n) + left.slice(0, n) === right);
}

const YEARS = /\(([0-9]{4})-([0-9]{4})\)$/;

/** One name with two periods that begin in one year: one of them is wrong. `a`, `b`: names as they are compared, with their years. */
export function isOtherPeriod(a: string, b: string): boolean {
  const [x, y] = [YEARS.exec(a), YEARS.exec(b)];
  return x !== null && y !== null && x[1] === y[1] && x[2] !== y[2];
}

const LONGEST_WORD = 2;
const SHORTEST_HEAD = 6;
const SHORTEST_REST = 4;

/** Names of one period, one of them with a word more inside: 信息服务业发展规划, 信息技术服务业发展规划. Not behind the place, where it would name a part of the matter. */
export function isWordMore(a: string, b: string): boolean {
  const { head, left, right, rest } = middle(a, b);
  const words = left + right;
  return (left === '' || right === '') && words.length > 0 && words.length <= LONGEST_WORD && head.length >= SHORTEST_HEAD && rest.length >= SHORTEST_REST;
}

const LONG_NAME = 20;
/** By these one document is told from another. */
const TELLING = /全面|深化|深入|农村|城市|城镇|乡村|城乡|中小|小微|新型|现代|先进|数字|智能|绿色|部分|重点|公共|基层|民营|国有|外商|[省市县区国]级|全[省市县国]|东部|西部|中部|青年|老年|儿童|女性|高校|初级|高级|[一二三四五六七八九十0-9]/;

/** Long names, one of them with a character or a word more inside: 乳品质量安全的意见, 乳制品质量安全的意见. */
export function isLetterMore(a: string, b: string): boolean {
  const { left, right } = middle(a, b);
  return Math.min(a.length, b.length) >= LONG_NAME && isWordMore(a, b) && !TELLING.test(left + right);
}

/** The first and last characters of a long name. */
export const endsOf = (key: string): string | undefined => (key.length < LONG_NAME ? undefined : `${key.slice(0, SHORTEST_HEAD)}…${key.slice(-SHORTEST_REST)}`);

/** Years of a period and the first characters: where names of one period are looked for. */
export function periodOf(key: string, full: string): string | undefined {
  const years = YEARS.exec(full)?.[0];
  return years === undefined ? undefined : years + key.slice(0, SHORTEST_HEAD);
}

/** What is left of two names without their common beginning and end. */
function middle(a: string, b: string): { readonly head: string; readonly left: string; readonly right: string; readonly rest: string } {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { head: a.slice(0, start), left: a.slice(start, a.length - end), right: b.slice(start, b.length - end), rest: a.slice(a.length - end) };
}
