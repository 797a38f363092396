import { isGeneric } from './comparable';

// Two names of different values: whether they may be of one indicator, or tell two things apart. On keys (`indicatorKey`).

/** Places, seasons and keepers: of different values they tell two things apart. */
const PART_WORDS = /城区|市区|主城|县城|县域|[山库牧林灌]区|沿[江海]|公办|民办|公立|入境|出境|[冬夏汛]季/g;
/** Fields: the row of a table may say them for the text. */
const FIELD_WORDS = /工业|农业|居民|家庭|学校|医院|建筑/g;
const wordsIn = (pattern: RegExp, key: string): string => (key.match(pattern) ?? []).sort().join();
export const partWords = (key: string): string => wordsIn(PART_WORDS, key);
export const fieldWords = (key: string): string => wordsIn(FIELD_WORDS, key);

const SHARE = /^(.{3,})占(.*)(?:比重|比例|比率|比)$/;

/** 梁河县……企业 beside ……企业: one place of many. */
export function isOfPlace(x: string, y: string): boolean {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return long.endsWith(short) && /[县市区镇乡州旗村]$/.test(long.slice(0, long.length - short.length));
}

/** 除险加固病险水库 and 病险水库除险加固; 新能源发电量占比 and 新能源发电量占全省发电量的比重; 全程网办率 and 政务服务事项全程网办率. */
export function isSaidOtherwise(x: string, y: string): boolean {
  if (x === y) return false;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length === long.length) return short.length >= 6 && [...short].sort().join('') === [...long].sort().join('');
  const [part, whole] = [/^(.{3,})占比$/.exec(short), SHARE.exec(long)];
  if (part && whole) return part[1] === whole[1] && (whole[2] ?? '').endsWith((part[1] ?? '').slice(-3));
  return short.length >= 5 && short.endsWith('率') && long.endsWith(short) && !isGeneric(short);
}
