import { normalName } from '../../knowledge/unitIndex';

/** A local body's name in its parts: 常州市 + 发展和改革 + 委员会. */
export interface Written {
  /** Place before the level word; empty where only the level is said. */
  readonly place: string;
  readonly level: string;
  readonly core: string;
  /** 委员会, 委, 局 … as written, and without its longer form. */
  readonly ending: string;
  readonly kind: string;
}

const NAME = /^(\p{Script=Han}{2,8}?)??(自治区|师市|兵团|省|市|县|区|州|盟|旗)(\p{Script=Han}{1,16}?)(委员会|委|办公室|办|局|厅|部)$/u;
const KINDS: Readonly<Record<string, string>> = { 委员会: '委', 办公室: '办' };

/** undefined: no name of a local body that ends in 局, 厅, 委, 办, 部. */
export function writtenOf(name: string): Written | undefined {
  const [, place = '', level, core, ending] = NAME.exec(normalName(name)) ?? [];
  if (level === undefined || core === undefined || ending === undefined) return undefined;
  return { place, level, core, ending, kind: KINDS[ending] ?? ending };
}

/** What a name says beside the matter of the body, and is left out of a short form. */
const TAIL = /^(?:管理|监督管理|事务|事务管理|资源|资源管理|运输|工作|环境)$/;
const JOINT = /[和与及]/g;

/** Whether one is the other in a shorter form: 发改 for 发展和改革, 住建 for 住房城乡建设, 应急 for 应急管理. The place has one such body only. */
export function isShortened(a: Written, b: Written): boolean {
  if (a.level !== b.level || a.kind !== b.kind || (a.place !== '' && b.place !== '' && a.place !== b.place)) return false;
  const [short, long] = a.core.replace(JOINT, '').length <= b.core.replace(JOINT, '').length ? [a.core, b.core] : [b.core, a.core];
  const [s, l] = [short.replace(JOINT, ''), long.replace(JOINT, '')];
  if (s === l) return true;
  if (s.length < 2) return false;
  if (l.startsWith(s)) return TAIL.test(l.slice(s.length)) || /^[和与及]/.test(long.slice(short.length));
  return opens(s, l) || (l.startsWith('自然资源') && opens(s, l.slice(2)));
}

/** The characters of `s` stand in `l` in their order, the first of them first. */
function opens(s: string, l: string): boolean {
  if (s[0] !== l[0]) return false;
  let at = 0;
  for (const c of l) if (c === s[at]) at++;
  return at === s.length;
}
