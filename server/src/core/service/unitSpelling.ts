import { type Knowledge } from '../knowledge/knowledge';
import { type Candidate } from './unitCandidates';

/** Rank of a candidate that does not fit. */
export const NONE = 4;

/** 0: the name begins so; 1: it holds the words; 2: its full or another name does; 3: the characters occur in order in the full name. */
export function rank(c: Candidate, prefix: string): number {
  if (prefix === '' || c.label.startsWith(prefix)) return 0;
  if (c.label.includes(prefix)) return 1;
  const others = c.unit === undefined ? [] : [c.unit.name, ...c.unit.shortNames];
  if (others.some(n => n.includes(prefix))) return 2;
  return prefix.length > 1 && [c.label, ...others].some(n => inOrder(n, prefix)) ? 3 : NONE;
}

export function inOrder(name: string, characters: string): boolean {
  let at = -1;
  for (const c of characters) {
    at = name.indexOf(c, at + 1);
    if (at < 0) return false;
  }
  return true;
}

const LEVEL_WORDS = [['国家', 'guojia'], ['中国', 'zhongguo'], ['省', 'sheng'], ['市', 'shi'], ['县', 'xian'], ['区', 'qu']] as const;

/** The editor filters by the text in the range: letters must find the pinyin, Han characters must find themselves. */
export function filterText(knowledge: Knowledge, c: Candidate, prefix: string, letters: string): string {
  if (letters === '') return prefix === '' ? `${c.label} ${spellings(knowledge, c).join(' ')}`.trim() : prefix + c.label;
  if (prefix === '') return spellings(knowledge, c).join(' ') || c.label;
  const rest = knowledge.pinyin(c.label)?.initials.slice(prefix.length) ?? '';
  return `${prefix}${rest} ${c.label}`;
}

/** Initials and full pinyin of all names, with and without the word of the level (jxt, sjxt, jingxinting). */
export function spellings(knowledge: Knowledge, c: Candidate, names: readonly string[] = [c.label, ...(c.unit === undefined ? [] : [c.unit.name, ...c.unit.shortNames])]): readonly string[] {
  const out = new Set<string>();
  for (const name of new Set(names)) {
    const pinyin = knowledge.pinyin(name);
    if (pinyin === undefined) continue;
    const full = pinyin.full.replace(/[^a-z]/gi, '').toLowerCase();
    const level = LEVEL_WORDS.find(([word]) => name.startsWith(word));
    if (level !== undefined && full.startsWith(level[1])) {
      out.add(pinyin.initials.slice(level[0].length));
      out.add(full.slice(level[1].length));
    }
    out.add(pinyin.initials);
    out.add(full);
  }
  return [...out];
}
