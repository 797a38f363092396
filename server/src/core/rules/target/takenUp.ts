import { fold } from '../../text/fold';
import { indicatorKey } from '../../model/comparable';
import { type PlanTarget } from '../../model/targets';
import { isOutcome } from './outcomes';
import { isMadeOf } from './wordCuts';

/** What the tasks of a plan say, so that goals can be asked whether one of them takes them up. */
export interface TaskWords {
  readonly title: string;
  /** Of the tasks, one a line. */
  readonly headings: string;
  /** Without blanks and quotation marks, width-blind; one text a line. */
  readonly plain: string;
  /** The same, sentence by sentence, the title first. */
  readonly sentences: readonly string[];
  /** Sentences by the pairs of characters in them that names of goals consist of. */
  readonly index: ReadonlyMap<string, readonly number[]>;
}

export function taskWords(title: string, { texts, headings }: { readonly texts: readonly string[]; readonly headings: readonly string[] }, goals: readonly PlanTarget[]): TaskWords {
  const plain = texts.map(plainText).join('\n');
  const sentences = [title, ...texts].flatMap(text => plainText(text).split(/[。；;\n]/));
  return { title: plainText(title), headings: headings.map(plainText).join('\n'), plain, sentences, index: pairIndex(sentences, new Set(goals.flatMap(g => [...headPairs(g.indicator), ...pairsOf(beyondTitle(g.indicator, plainText(title)))]))) };
}

/** Some task names the thing that is to be reached, or all tasks together bring it about. */
export function isTakenUpIn(goal: PlanTarget, words: TaskWords): boolean {
  const pairs = headPairs(goal.indicator);
  return isMentioned(pairs, words.index) || saysAllWords(goal.indicator, words) || namesGloss(goal.indicator, words.plain) || namesThing(goal, words.plain) || statesValue(goal, words.plain) || isBesideTitle(goal, words) || isElided(pairs, words.plain) || isWholeSubject(goal, words) || hasHeading(goal, words) || isOutcome(goal.indicator, words.title, words.plain);
}

const plainText = (text: string): string => fold(text).replace(/[^\S\n]|[“”"]/g, '');

// ── the name, word for word ─────────────────────────────────────────────

// Words that name no thing: measures, scopes, grades, verbs.
const EMPTY = /规模以上|限额以上|以上|全省|全市|全县|全国|总体|就地|就近|本地|人均|各类|数量|总量|总额|总数|规模|水平|比重|比例|占比|指数|排名|累计|新增|达到|实现|建成|建设|培育|打造|形成|具有|具备|重点|主要|以及|典型|省级|市级|县级|国家级|高质量|高水平|老旧|达标排放|(?:主营业务|营业|业务)?收入$|(?:保有|拥有|吞吐|通过|流通|处理|供应|申请|授权|注册|交易|访问|浏览|下载|借阅)量$|(?<=[^、,和]{4})(?:覆盖|完好|达标|合格|替代|利用|回收|转化|优良|参与|处置|漏损)率$|(?:提升|改造|修复|治理|提质|抢救|复壮|更新|整治|升级|加固|扩建|改建|新建)+$|(?:年)?(?:产值|产量)$|增加值$|销售额$|(?:总)?(?:里程|长度|面积)$|(?:筹集|筹建|供应|供给|投放|发放|配备|购置)+$|[率额量数值]$|[、(),·+和与及或的]/g;

const bareName = (name: string): string => indicatorKey(/的([^的]{4,})$/.exec(name)?.[1] ?? name).replace(/\([^()]*\)|累计数量?$/g, '');

/** Pairs of neighbouring characters in what names the thing: words cut by no dictionary, so that no segmenter decides. */
const headPairs = (name: string): readonly string[] => pairsOf(bareName(name).replace(EMPTY, ' '));

function pairsOf(text: string): readonly string[] {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (!/[\s\p{P}]/u.test(pair)) pairs.add(pair);
  }
  return [...pairs];
}

/** Sentences by the pairs asked for that are in them; the title speaks for all tasks (高标准农田 in a plan for it). */
function pairIndex(sentences: readonly string[], asked: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  sentences.forEach((sentence, number) => {
    for (let i = 0; i + 1 < sentence.length; i++) {
      const pair = sentence.slice(i, i + 2);
      if (!asked.has(pair)) continue;
      const known = index.get(pair);
      if (known === undefined) index.set(pair, [number]);
      else if (known.at(-1) !== number) known.push(number);
    }
  });
  return index;
}

const LEAST_PAIRS = 0.7;

/** Some sentence holds most of the pairs, the last one (the noun itself) among them. A name without a word of its own is not judged. */
function isMentioned(pairs: readonly string[], index: TaskWords['index']): boolean {
  if (pairs.length < 2) return true;
  const counts = new Map((index.get(pairs[pairs.length - 1] ?? '') ?? []).map(sentence => [sentence, 1]));
  for (const pair of pairs.slice(0, -1)) {
    for (const sentence of index.get(pair) ?? []) {
      const count = counts.get(sentence);
      if (count === undefined) continue;
      if (count + 1 >= pairs.length * LEAST_PAIRS) return true;
      counts.set(sentence, count + 1);
    }
  }
  return false;
}

const MOST_SENTENCES = 200;

/** 连锁门店占比 by 引进连锁企业，扶持门店: one sentence has every word, whatever stands between. The noun that only names a class of things (设施) may be missing. */
function saysAllWords(indicator: string, { title, sentences, index }: TaskWords): boolean {
  const bare = bareName(indicator).replace(EMPTY, ' ').trim();
  const name = bare.replace(CLASS_END, '');
  if (name.replace(CLASS_NOUNS, '').length < LEAST_WORDS || isMadeOf(name, title)) return false;
  const places = index.get(name.slice(0, 2)) ?? [];
  return places.slice(0, MOST_SENTENCES).some(at => isMadeOf(name, sentences[at] ?? ''));
}

const LEAST_WORDS = 4;

/** 挥发性有机物（VOCs）排放总量: what stands in the brackets is its other name. */
function namesGloss(indicator: string, plain: string): boolean {
  const gloss = /\(([^()]{2,12})\)/.exec(plainText(indicator))?.[1];
  return gloss !== undefined && /^[A-Za-z][A-Za-z0-9.&-]+$/.test(gloss) && gloss !== 'GDP' && new RegExp(`(?<![A-Za-z0-9])${gloss.replace(/[.&-]/g, '\\$&')}(?![A-Za-z0-9])`).test(plain);
}

// ── shorter than the name ───────────────────────────────────────────────

/** A compound drops its middle: 塑胶养殖设施 is 塑胶设施, 濒危衰弱植株 is 濒危植株. */
function isElided(pairs: readonly string[], plain: string): boolean {
  const [first, last] = [pairs[0], pairs[pairs.length - 1]];
  return first !== undefined && last !== undefined && pairs.length > 3 && !CLASS_NOUN.test(last) && plain.includes(first + last);
}

/** Nouns that name a class of things rather than a thing. */
const CLASSES_OF = '典型|示范|试点|企业|平台|项目|基地|人才|产品|技术|标准|机构|中心|园区|工程|活动|案例|场景|服务|模型|系统|应用|产业|经济';
const CLASS_NOUN = new RegExp(`^(?:${CLASSES_OF})$`);
const CLASS_NOUNS = new RegExp(`(?:${CLASSES_OF}|设施|网点|\\s)+`, 'g');
const CLASS_END = new RegExp(`(?<=.{4})(?:${CLASSES_OF}|设施|网点)$`);

/** In a plan for 低空物流 the tasks say 航线 where the goal says 低空物流航线. Empty: the title has no part in the name, or nothing of its own is left. */
function beyondTitle(name: string, title: string): string {
  const key = bareName(name);
  let length = key.length;
  while (length >= 2 && !title.includes(key.slice(0, length))) length--;
  if (length < 2 || length === key.length) return '';
  const rest = key.slice(length).replace(EMPTY, ' ').trim();
  return rest.split(/\s+/).some(word => word.length >= 2 && !CLASS_NOUN.test(word)) ? rest : '';
}

function isBesideTitle({ indicator }: PlanTarget, { title, plain, index }: TaskWords): boolean {
  const rest = beyondTitle(indicator, title);
  if (rest === '') return false;
  return rest.length <= 3 ? plain.includes(rest) : isMentioned(pairsOf(rest), index);
}

/** 城市更新项目 in a plan for 城市更新: all its tasks are such projects. */
function isWholeSubject({ indicator }: PlanTarget, { title }: TaskWords): boolean {
  const [, subject = ''] = /^(.{3,}?)(?:建设|改造|重点)?(?:项目|工程|行动|任务)$/.exec(bareName(indicator).replace(/数量$/, '')) ?? [];
  return subject !== '' && title.includes(subject);
}

/** Characters of the end of a name that are the thing itself: 关键技术, 智能工厂; and of words like 语料库, 服务商. */
const TAILS = [4, 3] as const;
const JOINT = /[、,]|和(?!谐|平)|与|及|或/;
// The end of a name that is no thing by itself: 点企业, 范项目.
const HALF = /^.?(?:企业|平台|项目|基地|人才|产品|技术|标准|机构|中心|园区|工程|活动|案例|场景|服务|模型|系统|应用)$/;
// Established names of classes of firms: where a task has one, it means that class.
const CLASSES = /专精特新|单项冠军|小巨人|独角兽|瞪羚|高新技术企业|科技型中小企业|链主/g;
/** Works that have a name of their own in the tasks: techniques are got by 攻关, people by 人才培养, 应用场景 by 拓展应用, firms of a size by 梯度培育. */
const WORKS: readonly (readonly [of: RegExp, work: RegExp])[] = [
  [/技术$/, /攻关|攻克|技术突破|重大科技(?:专项|项目)/],
  [/人才$/, /(?:培养|培育|引育|引进|招引|集聚)[^。;\n]{0,30}人才|人才[^。;\n]{0,6}(?:培养|培育|引育|引进|培训|队伍)/],
  [/(?:[十百千]亿|亿元|规模以上|规上|上市|龙头|领军|骨干|头部)[^、]{0,6}企业$/, /(?:梯队|梯度|梯次)[^。;\n]{0,4}培育|企业(?:梯队|培育库)|培育壮大[^。;\n]{0,12}企业/],
  [/场景$/, /场景[^。;\n]{0,8}(?:应用|建设|创新|示范)|(?:应用|建设|打造|拓展|开放|开发|丰富)[^。;\n]{0,20}场景/],
];

/** A counted thing is taken up where a task names it, whatever stands before it: 自主可控的关键技术50项 by 突破关键技术. Of several joined one is enough. */
function namesThing({ object, indicator }: PlanTarget, tasks: string): boolean {
  if (PER_HEAD.test(indicator)) return hasShortTail(bareName(indicator).replace(/[率额量数值]$|(?:总)?(?:面积|里程|长度)$/, ''), tasks);
  if (object === undefined) return STATE.test(indicator) && hasShortTail(bareName(indicator).replace(STATE, ''), tasks);
  const thing = plainText(object).replace(/\([^()]*\)/g, '');
  if ((thing.match(CLASSES) ?? []).some(name => tasks.includes(name))) return true;
  return WORKS.some(([of, work]) => of.test(thing) && work.test(tasks)) || thing.split(JOINT).some(part => hasTail(part, tasks));
}

/** The state or extent of a thing: who mends 供水管网 sees to 公共供水管网漏损率, who treats 城镇化 to 常住人口城镇化率. */
const STATE = /总?(?:里程|长度)$|(?:完好|达标|合格|替代|回收|漏损|破损|使用|利用)率$|(?<=化|保护|治理|处理|监测|监管|管护|培训)率$/;

/** 每千人口拥有3岁以下婴幼儿托位数: more of what is counted. */
const PER_HEAD = /^(?:每[百千万]|人均|户均)/;

/** Two characters are enough for a thing of a name of its own: 托位, 堤防. */
const hasShortTail = (name: string, tasks: string): boolean => hasTail(name, tasks) || (name.length > 3 && !COMMON_END.test(name) && tasks.includes(name.slice(-2)));

/** 民用运输机场9个 by 优化机场布局: a task of this heading is about such things; not where the whole plan is. */
function hasHeading({ object, indicator }: PlanTarget, { title, headings }: TaskWords): boolean {
  const name = plainText(object ?? indicatorKey(indicator)).replace(/\([^()]*\)/g, '');
  const end = name.slice(-2);
  return name.length > 3 && /^\p{Script=Han}{2}$/u.test(end) && !COMMON_END.test(name) && !MEASURED.test(name) && !title.includes(end) && headings.includes(end);
}

const MEASURED = /[率额量值数比重例度入系]$/;

const COMMON_END = /(?:设施|设备|系统|机构|人员|人数|企业|平台|项目|工程|产品|技术|标准|服务|体系|产业|经济|资源|能力|土地|农村|城市|城镇|城镇化|化|保护|治理|处理|监测|监管|管护|培训|污水|垃圾|工作|问题|道路|网络|学校|医院|社区|村庄|乡镇|家庭|群众)$/;

const hasTail = (name: string, tasks: string): boolean => TAILS.some(length => {
  const tail = name.slice(-length);
  return tail.length === length && name.length >= length && !HALF.test(tail) && tasks.includes(tail);
});

// ── by its number ───────────────────────────────────────────────────────

const LEAST_VALUE = 3;
const MOST_PLACES = 20;
const SENTENCE = 120;

/** A task states the number of the goal beside words of its name: 由60艘增加到150艘, 覆盖85%的乡镇. */
function statesValue({ value, unit, indicator }: PlanTarget, tasks: string): boolean {
  if (value === undefined || unit === undefined || value < LEAST_VALUE) return false;
  const amount = fold(`${value}${unit}`);
  const pairs = headPairs(indicator);
  let left = MOST_PLACES;
  for (let at = tasks.indexOf(amount); at >= 0 && left > 0; at = tasks.indexOf(amount, at + 1), left--) {
    if (/[\d.]/.test(tasks[at - 1] ?? '')) continue;
    const before = tasks.slice(Math.max(0, at - SENTENCE), at);
    const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1) + (/^[^。\n]{0,60}/.exec(tasks.slice(at))?.[0] ?? '');
    if (pairs.filter(pair => sentence.includes(pair)).length >= Math.min(2, pairs.length)) return true;
  }
  return false;
}
