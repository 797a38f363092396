import { fold } from '../text/fold';
import { type Unit } from './knowledge';

/** Place and level word at the start of a local body's name. */
const PREFIX = /^(?:[\u4e00-\u9fff]{2,10}?(?:自治区|省|市|县|区)|自治区|省|市|县|区)(?=.{2})/;
const isLocal = (unit: Unit): boolean => unit.level !== 'central' && unit.level !== 'national';

/**
 * The name of `successor` in the form in which `written` names `former`: full name for full name, standard short form for a short one;
 * 浙江省经信委 keeps its 浙江省, 县环保局 its 县.
 */
export function inFormOf(written: string, former: Unit, successor: Unit): string {
  const name = fold(written);
  const short = shortLike(name, successor);
  if (former.shortNames.some(s => fold(s) === name)) return short;
  if (name === fold(former.name)) return successor.name;
  if (!isLocal(former) || !isLocal(successor)) return short;
  const forms = [[former.name, successor.name], ...former.shortNames.map(s => [s, short])] as const;
  for (const [from, to] of forms) {
    const [stem, newStem] = [bare(from as string), bare(to as string)];
    if (stem === from || !name.endsWith(stem as string)) continue;
    return newStem === to ? (to as string) : written.slice(0, written.length - (stem as string).length) + (newStem as string);
  }
  return short;
}
/** The standard short form; another one where it begins as the written name does and the standard one does not (人民银行… beside 人行…). */
function shortLike(written: string, unit: Unit): string {
  const standard = unit.shortNames[0] ?? unit.name;
  const head = written.slice(0, 2);
  if (/^[省市县区]/.test(head) || standard.startsWith(head)) return standard;
  return unit.shortNames.find(s => s.startsWith(head)) ?? standard;
}

const bare = (name: string): string => name.replace(PREFIX, '');

/** What tells the forms of one unit apart: the name without place and level word, without 国家 or 中国. */
export function stemOf(name: string, unit: Unit): string {
  const folded = fold(name);
  return isLocal(unit) ? bare(folded) : folded.replace(/^(?:国家|中国)(?=.{3})/, '');
}
