import { fold } from '../text/fold';

/**
 * Whether a text looks like a government plan (行动计划, 规划, 实施方案, 工作要点…), by its head alone and without parsing: cheap enough to ask of every text
 * file of a folder or of every editor tab. Pure and free of any protocol; the client bundles this very function, so that the command line and
 * the editor agree on what they leave alone.
 */
export function looksLikePlan(text: string): boolean {
  const head = fold(text.slice(0, HEAD));
  const lines = head.split(/\r\n|\r|\n/).map(line => line.replace(/^[\s\ufeff#*>-]+|[\s*]+$/g, ''));
  if (!mostlyHan(head)) return false;
  if (isDigest(head)) return true;
  const titled = lines.some(isTitle);
  const ordinals = lines.filter(line => ORDINAL.test(line)).length;
  const official = SIGNS.filter(sign => sign.test(head)).length;
  return titled ? ordinals + official >= 1 : official >= 2 && ordinals >= 2;
}

/** Characters looked at: title, notice, red head and the first sections fit in. */
const HEAD = 6000;
const GENRES = '行动计划|行动方案|实施方案|工作方案|实施计划|工作计划|倍增计划|计划|规划纲要|规划|工作要点|重点任务|任务清单|攻坚方案|实施意见|指导意见|若干意见|若干措施|方案|意见';
const TITLE_END = new RegExp(`(?:${GENRES})(?:的通知)?》?(?:\\([^)]{0,30}\\))?(?:的通知)?$`);
const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节]|\d{1,2}[.、]\D)/;
const SIGNS: readonly RegExp[] = [
  /责任单位|牵头单位|配合单位|责任部门|\([^()\n]{2,80}(?:牵头|负责)/,
  /到\d{4}年/,
  /〔\d{4}〕\d+号/,
  /主要任务|重点任务|总体要求|总体目标|指导思想|基本原则|保障措施|组织实施|主要目标/,
  /印发给你们|贯彻(?:执行|落实|实施)|现(?:予|将)?[^\n]{0,60}印发/,
  /人民政府|国务院|办公厅|各有关部门|各县\(市、区\)/,
];

const GENRE = new RegExp(GENRES);

/** Prose in Chinese: figures, marks and blanks aside, two characters in three are Han. */
function mostlyHan(head: string): boolean {
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 20 && (head.match(/\p{Script=Han}/gu)?.length ?? 0) * 3 >= letters * 2;
}

/** A news item on a plan: 近日 beside 出台 (印发, 制定…) in its first sentences, and the genre named (rules.md §3). */
function isDigest(head: string): boolean {
  const opening = head.slice(0, 300);
  return /(?:日前|近日|近期)[^。]{0,40}(?:出台|印发|制订|制定|发布|明确)/.test(opening) && GENRE.test(opening);
}

/** A line of its own, not a sentence, that ends in a genre. */
function isTitle(line: string): boolean {
  return line.length >= 6 && line.length <= 80 && !/[。;]/.test(line) && TITLE_END.test(line.replace(/\s+/g, ''));
}
