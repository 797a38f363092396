import { fold } from '../text/fold';

// Headings recognised without a mark (rules.md §2.5): digests and drafts in the making. Confidence is low: outline yes, structural errors no.

export const LONGEST_HEADING = 25;

/** Sections that say what is wanted, not what is to be done: nothing in them needs a responsible unit. */
const GENERAL = /总体要求|总体思路|总体目标|总体部署|总体考虑|指导思想|(?:基本|主要|工作|总体|实施)原则|(?:主要|发展|工作|总体|行动|建设|具体|阶段|规划)目标|目标要求|预期目标|发展(?:基础|环境|形势|现状|思路|愿景)|形势(?:与|和)?(?:要求|任务)?$|规划背景|编制依据|总则|基本情况|面临|重大意义|重要意义|适用范围|(?:实施|工作|推进|行动)步骤|(?:进度|时间|阶段|实施|推进)安排|实施(?:阶段|进度|时间)/;
const CLOSING = /(?:支持|支撑|配套|扶持)政策|政策(?:支持|措施)|保障措施|组织实施|(?:组织|实施|条件|支撑|机制|制度|资源|投入|法治)保障|保障机制|保障体系|组织领导|工作要求|要素保障|政策保障|规划实施|附则|监督管理|推进机制|工作保障|强化保障|加强保障/;
const TASKS = /(?:主要|重点|工作|具体|核心|建设)(?:任务|工作|举措|措施|内容|行动)|任务(?:分工|举措|清单)|重点工程|重大工程|行动内容/;

export type SectionTopic = 'general' | 'tasks' | 'closing';

/** What a section is about by its title alone; undefined: nothing usual. */
export function topicOf(title: string): SectionTopic | undefined {
  const text = fold(title).replace(/\s/g, '');
  if (text.length > 30 || /[,;。]/.test(text)) return undefined;
  if (TASKS.test(text)) return CLOSING.test(text) && !text.startsWith('组织实施') ? 'closing' : 'tasks';
  if (namesGeneral(text)) return 'general';
  return CLOSING.test(text) ? 'closing' : undefined;
}

/** 发展环境 is a general section, 优化发展环境 and 发展环境提升行动 are tasks. */
function namesGeneral(text: string): boolean {
  const found = GENERAL.exec(text);
  if (!found) return false;
  return !(found.index > 0 && isVerbInitial(text)) && !/(?:提升|优化|改善|营造)|(?:行动|工程)$/.test(text.slice(found.index + found[0].length));
}

/** Where a heading stands: the topic of the section above it, and whether there is one. */
export interface HeadingPlace {
  readonly parent: SectionTopic | undefined;
  readonly first: boolean;
}

/**
 * Topic of a section in its place. Below the first level a section closes the text only under one that does: 强化要素保障 and 健全监督管理机制 among the
 * tasks are tasks. Only an outright name (工作目标, 主要任务) differs from the heading above.
 */
export function topicUnder(title: string, { parent, first }: HeadingPlace): SectionTopic | undefined {
  const own = topicOf(title);
  if (own === undefined) return parent;
  if (parent === undefined) return own === 'closing' && !first ? undefined : own;
  return (own === 'general' || own === 'tasks') && isUsualSectionName(fold(title)) && !isVerbInitial(fold(title).replace(NOUN_LIKE, '')) ? own : parent;
}

/** Words that open names of sections though they are verbs elsewhere: 发展目标, 建设内容, 组织领导. */
const NOUN_LIKE = /^\s*(?:发展|建设|行动|组织|保障|实施)/;

/** Usual names of sections (主要目标, 主要任务, 保障措施): always of the first level where they have no mark. */
export function isUsualSectionName(folded: string): boolean {
  const text = folded.replace(/\s/g, '');
  return text.length <= 10 && topicOf(text) !== undefined && !(text.endsWith('政策') && isVerbInitial(text));
}

const ADVERBS = '(?:大力|全面|着力|进一步|持续|深入|积极|加快|扎实|有序|稳步|切实|努力|统筹|全力|奋力|坚决|严格|主动|科学|合理|不断|迭代|协同|共同|高质量|高水平|高标准|高效|率先|重点|继续|深度|广泛|全域|多元|系统|精准|整体|充分|逐步|探索|创新|从严|依法|分类|大胆|鼓励|引导|支持|推动|推进)';
const VERBS =
  '推进|推动|加快|加强|加大|建设|建立|建成|健全|完善|构建|打造|培育|培养|发展|实施|开展|提升|提高|强化|优化|深化|拓展|推广|创新|促进|支持|鼓励|引导|落实|夯实|做强|做大|做优|做好|做实|扩大|壮大|激发|营造|探索|制定|制订|出台|编制|统筹|整合|汇聚|集聚|引进|突破|攻坚|攻克|保障|保护|防范|化解|治理|规范|监管|监测|完成|启动|改造|改革|改善|增强|增加|布局|谋划|组织|举办|承办|办好|丰富|繁荣|振兴|巩固|抓好|抓实|抓紧|严格|严守|稳定|稳步|畅通|搭建|聚焦|坚持|深耕|延伸|融合|升级|更新|赋能|服务|普及|共建|共享|推行|试点|争创|争取|创建|释放|盘活|降低|减少|控制|压减|淘汰|节约|利用|管控|落地|全面|依法|积极|大力|着力|持续|进一步|深入|扛牢|扛稳|扛实|守牢|守好|坚守|筑牢|压实|织密|织牢|锚定|厚植|擦亮|稳住|稳固|拓宽|凝聚|弘扬|传承|倡导|确保|防控|整治|打好|打赢|用好|管好|建好|护好';
const VERB_INITIAL = new RegExp(`^${ADVERBS}{0,3}(?:${VERBS})`);

/** Begins as headings of tasks do: with a verb, adverbs before it allowed. */
export function isVerbInitial(folded: string): boolean {
  return VERB_INITIAL.test(folded.replace(/^\s+/, '').slice(0, 24));
}

/** A line that can be a heading without mark, judged by itself. */
export function canBeUnmarkedHeading(folded: string): boolean {
  const text = folded.trim();
  if (text.length < 4 || text.length > LONGEST_HEADING || /[。;:,！!?…、]$/.test(text)) return false;
  return isUsualSectionName(text) || (isVerbInitial(text) && !/[。;]/.test(text));
}

/** End of a short opening sentence that serves as a heading (推进产业链提升。); undefined if the paragraph has none. Offset of the 。. */
export function runInHeadEnd(folded: string): number | undefined {
  const end = folded.indexOf('。');
  if (end < 3 || end > LONGEST_HEADING || end >= folded.length - 6) return undefined;
  const head = folded.slice(0, end);
  return /[,;:]/.test(head) || !isVerbInitial(head) ? undefined : end;
}

/** End of the name that opens an entry of a 专栏 (云计算。…, 杭州市：…); offset of 。 or ：. */
export function entryHeadEnd(folded: string): number | undefined {
  const end = folded.search(/[。:]/);
  if (end < 2 || end > 20 || end >= folded.length - 4) return undefined;
  return /[,;]/.test(folded.slice(0, end)) ? undefined : end;
}
