import { fold } from '../../text/fold';
import { indicatorKey } from '../../model/comparable';
import { type PlanTarget } from '../../model/targets';

/** What the tasks of a plan say, so that goals can be asked whether one of them takes them up. */
export interface TaskWords {
  readonly title: string;
  /** Without blanks and quotation marks, width-blind; one text a line. */
  readonly plain: string;
  /** Sentences by the pairs of characters in them that names of goals consist of. */
  readonly index: ReadonlyMap<string, readonly number[]>;
}

export function taskWords(title: string, texts: readonly string[], goals: readonly PlanTarget[]): TaskWords {
  const plain = texts.map(plainText).join('\n');
  return { title: plainText(title), plain, index: pairIndex([title, ...texts], new Set(goals.flatMap(g => [...headPairs(g.indicator), ...pairsOf(beyondTitle(g.indicator, plainText(title)))]))) };
}

/** Some task names the thing that is to be reached, or all tasks together bring it about. */
export function isTakenUpIn(goal: PlanTarget, words: TaskWords): boolean {
  const pairs = headPairs(goal.indicator);
  return isMentioned(pairs, words.index) || namesThing(goal, words.plain) || statesValue(goal, words.plain) || isBesideTitle(goal, words) || isElided(pairs, words.plain) || isOutcome(goal, words);
}

const plainText = (text: string): string => fold(text).replace(/[^\S\n]|[“”"]/g, '');

// ── the name, word for word ─────────────────────────────────────────────

// Words that name no thing: measures, scopes, grades, verbs.
const EMPTY = /规模以上|限额以上|以上|全省|全市|全县|全国|总体|就地|就近|本地|数量|总量|总额|总数|规模|水平|比重|比例|占比|指数|排名|累计|新增|达到|实现|建成|建设|培育|打造|形成|具有|具备|重点|主要|以及|典型|省级|市级|县级|国家级|高质量|高水平|各类|老旧|达标排放|(?:主营业务|营业|业务)?收入$|(?:保有|拥有|吞吐|通过|流通|处理|供应|申请|授权|注册|交易|访问|浏览|下载|借阅)量$|(?<=[^、,和]{4})(?:覆盖|完好|达标|合格|替代|利用|回收|转化|优良|参与|处置|漏损)率$|(?:提升|改造|修复|治理|提质|抢救|复壮|更新|整治|升级|加固|扩建|改建|新建)+$|(?:年)?(?:产值|产量)$|增加值$|销售额$|[率额量数值]$|[、(),·+和与及或的]/g;

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
function pairIndex(texts: readonly string[], asked: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  let number = 0;
  for (const text of texts) {
    for (const sentence of plainText(text).split(/[。；;\n]/)) {
      number++;
      for (let i = 0; i + 1 < sentence.length; i++) {
        const pair = sentence.slice(i, i + 2);
        if (!asked.has(pair)) continue;
        const known = index.get(pair);
        if (known === undefined) index.set(pair, [number]);
        else if (known.at(-1) !== number) known.push(number);
      }
    }
  }
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

// ── shorter than the name ───────────────────────────────────────────────

/** A compound drops its middle: 塑胶养殖设施 is 塑胶设施, 濒危衰弱植株 is 濒危植株. */
function isElided(pairs: readonly string[], plain: string): boolean {
  const [first, last] = [pairs[0], pairs[pairs.length - 1]];
  return first !== undefined && last !== undefined && pairs.length > 3 && !CLASS_NOUN.test(last) && plain.includes(first + last);
}

/** Nouns that name a class of things rather than a thing. */
const CLASS_NOUN = /^(?:典型|示范|试点|企业|平台|项目|基地|人才|产品|技术|标准|机构|中心|园区|工程|活动|案例|场景|服务|模型|系统|应用|产业|经济)$/;

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
  if (object === undefined) return STATE.test(indicator) && hasTail(bareName(indicator).replace(STATE, ''), tasks);
  const thing = plainText(object).replace(/\([^()]*\)/g, '');
  if ((thing.match(CLASSES) ?? []).some(name => tasks.includes(name))) return true;
  return WORKS.some(([of, work]) => of.test(thing) && work.test(tasks)) || thing.split(JOINT).some(part => hasTail(part, tasks));
}

/** The state of a thing: who mends 供水管网 sees to 公共供水管网漏损率, who treats 城镇化 to 常住人口城镇化率. */
const STATE = /(?:完好|达标|合格|替代|回收|漏损|破损|使用|利用)率$|(?<=化|保护|治理|处理|监测|监管|管护|培训)率$/;

const hasTail = (name: string, tasks: string): boolean => TAILS.some(length => {
  const tail = name.slice(-length);
  return tail.length === length && name.length >= length && !HALF.test(tail) && tasks.includes(tail);
});

// ── brought about by all tasks together ─────────────────────────────────

/** What a trade turns over as a whole, and where it ranks. */
const TURNOVER = /(?:(?:核心|关联|相关|全)?产业|行业|经济|全产业链)?(?:总?规模|总?产值|(?:主营业务|营业|业务)?收入|增加值|总?产量|总.{1,3}量|吞吐量|排名|位次)$/;
/** How people rate it; what is spared. */
const EFFECT = /满意(?:度|率)$|进步贡献率$|预期寿命$|(?:受害|受灾|发案|发病|死亡|伤亡)(?:率|人数)$/;

/** The whole has no task of its own where tasks or title treat what it is made of: 棉花总产量 in a plan for cotton, 关联产业规模 in any. */
function isOutcome({ indicator }: PlanTarget, { title, plain }: TaskWords): boolean {
  const key = indicatorKey(indicator);
  if (EFFECT.test(key)) return true;
  if (!TURNOVER.test(key)) return false;
  const subject = key.replace(TURNOVER, '').slice(0, 2);
  return subject.length < 2 || title.includes(subject) || plain.includes(subject);
}

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
