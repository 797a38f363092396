import { fold } from '../text/fold';

// Whether a plain text or a Markdown text looks like a plan: cheap, before anything is started. recognise.ts is finer; here a wrong yes costs the writer of
// an ordinary note his peace, a wrong no costs one command (检查本文稿) or one option (--all). The client bundles this very function, so that the
// command line and the editor agree on what they leave alone.

/** Characters that are looked at; a plan shows itself at its head. */
export const examinedLength = 30_000;

const strongKind = '(?:行动|实施|工作|攻坚|推进|专项|倍增|发展|建设)(?:计划|方案)|三年行动|五年规划|(?:发展|专项|总体)规划|规划纲要|远景目标纲要|工作要点|分工方案|[一二三四五六七八九十0-9]年(?:倍增)?计划';
const weakKind = '计划|方案|规划|要点|若干措施|意见|分工';
/** Of software and households too: counts only where it says who does what. */
const divisionKind = '(?:任务|责任|目标|工作)分解表?|(?:任务|责任)分工表?|(?:任务|责任|实事项目)(?:责任)?清单|(?:工作|任务)台账';
const tail = '(?:\\([0-9一-鿿—~\\- ]{2,20}\\))*(?:的通知)?$';
const strongTitle = new RegExp(`(?:${strongKind})${tail}`);
const divisionTitle = new RegExp(`(?:${divisionKind})${tail}`);
const weakTitle = new RegExp(`(?:${weakKind})${tail}`);
/** 印发通知 and digests name the plan in their first sentence. */
const announced = new RegExp(`《[^《》]{4,60}(?:${strongKind})(?:\\([^()]{2,20}\\))*》`);
/** A line that is a sentence, a list item, a note to oneself or a file name is no title. */
const noTitle = /[。;!?:,]|^(?:[-*+>]|\d+[.、)])\s*|\.(?:docx?|txt|md|pdf)$/;

const numbered = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节] ?)[一-鿿“《]/;
const item = /^(?:\d{1,2}[.、]|\(\d{1,2}\)|0\d)[一-鿿“《]/;
const section = /^(?:总体(?:要求|目标|思路)|指导思想|基本原则|(?:主要|发展|工作|总体)目标|(?:主要|重点)任务|(?:重点|主要)工作|保障(?:措施|机制)|组织(?:实施|保障)|实施保障|工作要求)[。:]?$/;
const clause = /(?:责任|牵头|配合|协同|主办|协办)(?:单位|部门) *(?:[:、\t|]|\))|(?:牵头|按职责分工负责)\)|完成时限:/;
const vocabulary = /总体要求|指导思想|主要目标|主要任务|重点任务|保障措施|组织实施|印发给你们/;
/** 主送机关 */
const addressees = /^各.{2,50}(?:人民政府|机构|单位|部门|厅|局)[^。]{0,20}:$/;

interface Signals {
  strong: boolean;
  weak: boolean;
  division: boolean;
  headings: number;
  items: number;
  words: number;
  clauses: number;
}

function readLine(line: string, position: number, signals: Signals): void {
  if (position < 30 && line.length >= 6 && line.length <= 80 && !noTitle.test(line)) {
    if (strongTitle.test(line)) signals.strong = true;
    if (weakTitle.test(line)) signals.weak = true;
    if (divisionTitle.test(line)) signals.division = true;
  }
  const bare = line.replace(/^[一二三四五六七八九十]{1,3}、|^\([一二三四五六七八九十]{1,3}\)/, '').trim();
  if (numbered.test(line) || section.test(bare)) signals.headings++;
  else if (item.test(line)) signals.items++;
  if (position < 10 && announced.test(line.slice(0, 200))) signals.strong = true;
  if (vocabulary.test(line) || (line.length < 100 && addressees.test(line))) signals.words++;
  if (clause.test(line)) signals.clauses++;
}

/** A title that ends in a kind of plan with something of a plan under it, or the headings and words of one. */
export function looksLikePlan(text: string): boolean {
  const signals: Signals = { strong: false, weak: false, division: false, headings: 0, items: 0, words: 0, clauses: 0 };
  const lines = fold(text.slice(0, examinedLength)).split(/\r\n?|\n/);
  let position = 0;
  for (const raw of lines) {
    const line = raw.replace(/^[#\s*]+|[\s*]+$/g, '');
    if (line.length > 1) readLine(line, position++, signals);
  }
  const { strong, weak, division, headings, items, words, clauses } = signals;
  if (strong) return headings + words + clauses >= 1 || items >= 3 || position <= 3;
  if (division && clauses >= 1) return true;
  if (weak) return headings >= 2 && words + clauses >= 1;
  return clauses >= 2 || (headings >= 2 && words + clauses >= 2);
}
