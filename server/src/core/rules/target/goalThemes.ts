import { fold } from '../../text/fold';
import { merged, type Span, within } from '../../text/span';
import { runInHeadEnd } from '../../model/headings';
import { type Parts } from '../../model/sections';
import { type Plan, type Section } from '../../model/plan';
import { blocksOf } from '../../model/walk';
import { isMadeOf } from './wordCuts';

// Goals by themes: ——夯实一批制种基础。… in the goals, 构建基础制种体系 over the tasks.

/** Goals under a theme of their own whose words all stand in one heading of the tasks: they are taken up as a whole. Disjoint, ascending. */
export function themesTakenUp(plan: Plan, parts: Parts, planTitle: string): readonly Span[] {
  const themes: { readonly span: Span; readonly words: string }[] = [];
  const headings = headingsOf(plan, parts).map(plain);
  for (const block of blocksOf(plan)) {
    if (block.kind === 'section' && within(parts.goals, block.heading) && isLeaf(block)) themes.push({ span: block.span, words: contentOf(block.title) });
  }
  const title = plain(planTitle);
  return merged(themes.filter(({ words }) => words.length >= SHORTEST && !isMadeOf(words, title) && headings.some(h => isMadeOf(words, h))).map(t => t.span));
}

/** Headings of the tasks, of any level, and first sentences that serve as such. */
export function headingsOf(plan: Plan, { tasks, taskSpans }: Parts): readonly string[] {
  const sections = [...blocksOf(plan)].flatMap(block => (block.kind === 'section' && within(taskSpans, block.heading) ? [block.title] : []));
  const openings = tasks.flatMap(({ text: { folded } }) => {
    const end = runInHeadEnd(folded);
    return end === undefined ? [] : [folded.slice(0, end)];
  });
  return [...sections, ...openings];
}

const plain = (text: string): string => fold(text).replace(/[\s“”"‘’']/g, '');

const isLeaf = ({ children }: Section): boolean => children.every(c => c.kind !== 'section');

const SHORTEST = 4;
const LONGEST = 16;

const DEGREE = '更加|更为|更|日益|不断|持续|显著|明显|大幅|进一步|全面|基本|稳步|逐步|有效|初步|加快|加速|快速|充分|深入|切实|着力|大力';
const MAKE = '夯实|形成|加速|推广|实施|打造|建成|建设|构建|搭建|培育|培养|突破|攻克|提升|提高|壮大|完善|健全|优化|改善|拓展|延伸|延长|深化|增强|加强|强化|推进|推动|促进|扩大|集聚|引育|引进|开展|实现|发展|丰富|做强|做大|做优|取得';
const OPENING = new RegExp(`^(?:${DEGREE})*(?:${MAKE})(?:(?:${DEGREE}|${MAKE})*)(?:一批|一系列|系列|若干|一个)?`);
const ENDING = new RegExp(`(?:${DEGREE}|成效|${MAKE}|跃升|凸显|彰显|领先|向好|见效|普及|升级|倍增|进展|成型)+$`);

/** 推广一批良机应用 is about 良机应用, 种业基础更加夯实 about 种业基础. Empty: about no thing, or too much. */
function contentOf(title: string): string {
  const words = plain(title).replace(/^[^\p{Script=Han}]+/u, '').replace(OPENING, '').replace(ENDING, '');
  return words.length <= LONGEST && !/[,:;]/.test(words) ? words.replace(/[、和与及的]/g, ' ').trim() : '';
}
