import { type Span, span } from '../../text/span';
import { type TargetKind } from '../target';
import { amountOf, isPart, measured, NEW_START, startsNew } from './amountParts';
import { type Part, type Subject } from './context';
import { conditional, inherited, readLevel } from './level';
import { trim, withoutTrailing, withoutVerb } from './naming';
import { lastBefore, LONGEST_PHRASE, type Reading, textOf } from './reading';
import { ANY_VERB, ENDS_WITH_VERB, GROWTH_END, HAS_NEW, INDICATOR_END, OPENING_VERBS } from './vocabulary';

/** 培育上市企业150家, 独角兽企业50家; 网络零售额2.6万亿元 */
export function readNumberLast(part: Part, verbOnly: boolean): Reading | undefined {
  const { leadText, paragraph, sentence, quantity } = part;
  if (measured(part) && conditional(leadText)) return undefined;
  if (PLANTING.test(leadText) && quantity.unitClass !== 'money' && quantity.relation === '') return numberLastRead(part, part.lead, !leadText.startsWith('接待'), false);
  const opening = OPENING_VERBS.exec(leadText);
  const stock = /累计|总量|总数|保有量|存量|在役/.test(paragraph.folded.slice(part.start, quantity.span.start));
  if (opening && opening[0].length < leadText.length) {
    const isNew = startsNew(part) || HAS_NEW.test(leadText) || quantity.unitClass === 'event';
    sentence.verb = isNew ? 'new' : 'open';
    return numberLastRead(part, withoutVerb(paragraph.bare, part.lead), isNew, stock);
  }
  const verbsAlone = opening?.[0].trim().length === leadText.length;
  if (verbsAlone && (FINISHES.test(leadText) || (part.coordinate && sentence.subject?.growth === false))) return repeated(part, leadText);
  if (verbOnly && leadText.length > 2) return verbAfterNoun(part, stock);
  if (opening) return verbsAlone ? repeated(part, opening[0].trim()) : inherited(part);
  return innerVerb(part, stock) ?? nounAlone(part, stock);
}

/** 农村公路……100公里，建成通车60公里: two verbs, no noun. */
const FINISHES = /^(?:建成|完工|竣工)(?:通车|投用|投产|投运|运营|并?投入使用)$|^通车$/;

/** Verb and object in one word: 造林3万亩, 植树200万株. */
const PLANTING = /^(?:人工|国土|新增)?(?:造林|植树|种草|育林|育苗|治沙|扩绿|增绿|退耕还[林草湿]|退牧还草|退渔还湖|封山育林|飞播造林|植树造林|清淤|护岸)(?:绿化|种草)?$|^接待[^,、]{0,6}(?:游客|旅客|访客|观众|读者)$/;

/** 数字经济领域|培育|百亿元企业25家 */
function innerVerb(part: Part, stock: boolean): Reading | undefined {
  const { leadText, lead, paragraph, sentence } = part;
  const inner = ANY_VERB.exec(leadText);
  if (!inner || inner.index === 0 || part.coordinate || INDICATOR_END.test(leadText)) return undefined;
  const behind = inner.index + inner[0].length;
  if ((inner.index > LONGEST_SUBJECT && !ADVERBIAL.test(leadText)) || leadText.length - behind < 2) return undefined;
  const isNew = NEW_START.test(inner[0]);
  sentence.verb = isNew ? 'new' : 'open';
  return { ...numberLastRead(part, trim(paragraph.bare, span(lead.start + behind, lead.end)), isNew, stock), scope: span(lead.start, lead.start + inner.index) };
}

/** 独角兽企业50家 behind another target; 网络零售额2.6万亿元 */
function nounAlone(part: Part, stock: boolean): Reading | undefined {
  const { leadText, sentence } = part;
  if (leadText === '') return ofYear(part);
  if (leadText === '平均') return inherited(part); // 新修梯田15万亩，平均每年3万亩
  if (leadText.length >= 2 && part.coordinate && sentence.verb !== undefined) return numberLastRead(part, part.lead, sentence.verb === 'new', stock);
  if (leadText.length >= 2 && (INDICATOR_END.test(leadText) || stock) && goal(part)) return readLevel(part);
  if (leadText.length >= 2 && part.coordinate && sentence.subject !== undefined) return numberLastRead(part, part.lead, false, stock);
  return undefined;
}

/** 450公里，其中2026年120公里、2027年150公里: what of it each year does; 到2027年 says how far it has come by then. */
function ofYear(part: Part): Reading | undefined {
  const { sentence: { subject }, paragraph: { folded, limits }, quantity: { quantity: { span: { start, end } } } } = part;
  const limit = lastBefore(limits, start);
  if (!subject || !part.coordinate || subject.growth || limit?.form !== 'by' || folded.slice(limit.span.end, start).trim() !== '') return undefined;
  const own = !/^[到至]|[底末前]$/.test(folded.slice(limit.span.start, limit.span.end).trim());
  return amountOf(part, { indicator: subject.indicator, object: subject.object, kind: own ? 'increment' : 'level', aggregate: own ? 'new' : 'stock', end });
}

/** 在……、以……为重点: an adverbial before the verb may be long. */
const LONGEST_SUBJECT = 16;
const ADVERBIAL = /^(?:在|以|围绕|依托|聚焦|支持|推动|针对|按照|通过|面向|鼓励|指导|引导)/;

const CHANGES = /增|减|降|扩(?!建)|压|削/;
const REACHED = /实现|达成|完成|形成|突破|累计/;

/** 改造高标准农田……，2027年改造6万亩: the work is named again, what it is done to is that of the target before. */
function repeated(part: Part, verb: string): Reading | undefined {
  const subject = part.sentence.subject;
  if (CHANGES.test(verb)) return changed(part);
  if (REACHED.test(verb) || !subject || !part.coordinate || subject.growth) return inherited(part);
  const isNew = startsNew(part) || HAS_NEW.test(part.leadText);
  if (!ADDED.test(verb) && isPart(part) && !isLimited(part)) return numberLastRead(part, part.lead, isNew, false);
  part.sentence.verb = isNew ? 'new' : 'open';
  return { ...amountOf(part, { indicator: workOf(part, subject), object: subject.object, kind: isNew ? 'increment' : measured(part) ? 'level' : 'count', aggregate: isNew ? 'new' : 'unknown', end: part.quantity.span.end }), ...(STAGE.test(verb) ? { scope: part.lead } : {}) };
}

/** 12个项目，竣工3个: how many come so far is another number than how many there are. */
const STAGE = /^(?:全面|全部)?(?:开工|竣工|完工|投产|投用|投运|通车|续建|签约|落地|验收|储备|改?扩建|改建)(?:建设|投产|运营)?$/;

/** 农村公路建设投资3亿元，新建60公里: what is built is no investment. */
function workOf({ paragraph, quantity }: Part, { indicator, money }: Subject): Span {
  if (money !== true || quantity.unitClass === 'money') return indicator;
  const cut = /(?:工程)?(?:建设|改造|养护)?(?:固定资产)?(?:总?投资|投入|资金|经费)额?$/.exec(textOf(paragraph, indicator));
  return cut && cut.index >= 2 ? span(indicator.start, indicator.end - cut[0].length) : indicator;
}

const ADDED = /新增|净增/;

/** 600公里，其中新建80公里、改建520公里: the works are parts, neither is the whole; 其中2026年改建…… is the whole in one year. */
function isLimited({ paragraph, clause, quantity }: Part): boolean {
  const limit = lastBefore(paragraph.limits, quantity.quantity.span.start);
  return limit !== undefined && limit.span.start >= clause.span.start;
}

/** ……9000亿元，增加1300亿元: what is added to the subject; what is taken off sets no level. */
function changed(part: Part): Reading | undefined {
  const subject = part.sentence.subject;
  if (!subject || !part.coordinate || !/增/.test(part.leadText)) return undefined;
  return amountOf(part, { indicator: subject.indicator, object: subject.object, kind: 'increment', aggregate: 'new', end: part.quantity.span.end });
}

/** 公路投资80亿元以上: a fact has no bound. */
const BOUNDED = /以上|左右|以内/;

/** A bare 网络零售额2.6万亿元 could be a statement of fact; a limit, a pledge or a target before it makes it a goal. */
export function goal(part: Part): boolean {
  const { paragraph, sentence, quantity, leadText } = part;
  if (part.coordinate || sentence.strength !== '' || HAS_NEW.test(leadText) || BOUNDED.test(quantity.bound)) return true;
  if ((paragraph.limits[0]?.span.start ?? Infinity) < quantity.span.start) return true;
  return /力争|争取|确保|累计/.test(paragraph.folded.slice(Math.max(part.clause.span.start, quantity.span.start - LONGEST_PHRASE), quantity.span.start));
}

function numberLastRead(part: Part, object: Span, isNew: boolean, total: boolean): Reading {
  const { quantity, paragraph, sentence } = part;
  // 达到18万公里，其中高速公路7500公里: part of a stock is a stock.
  const stock = total || (!isNew && sentence.stock && isPart(part));
  const event = quantity.unitClass === 'event';
  const kind: TargetKind = stock ? 'level' : isNew || event ? 'increment' : measured(part) || quantity.relation !== '' ? 'level' : 'count';
  const name = textOf(paragraph, withoutTrailing(paragraph.bare, object));
  return amountOf(part, { indicator: object, object: measured(part) ? undefined : name, kind: kind, aggregate: stock ? 'stock' : isNew || event ? 'new' : 'unknown', end: quantity.span.end });
}

/** 技改投资完成100亿元, 职业技能提升培训5万人次 */
function verbAfterNoun(part: Part, stock: boolean): Reading | undefined {
  // 林业投入20亿元: here 投入 is the noun.
  const cut = part.quantity.unitClass === 'money' && /[^\s,]{2}投入$/.test(part.leadText) ? null : ENDS_WITH_VERB.exec(part.leadText);
  // 省财政安排2亿元 funds a measure, it is none of the plan's ends.
  if (measured(part) && /财政|资金|经费/.test(part.leadText)) return undefined;
    // 适老化改造|累计完成3000户: the work is the noun.
    const work = cut ? (/^(?:改造|治理|培训|修复|整治|更新)(?=(?:累计|合计|共)?(?:完成|实现|达成))/.exec(cut[0])?.[0].length ?? 0) : 0;
    const before = cut ? part.leadText.slice(0, cut.index + work).replace(work > 0 ? /$/ : /(?:综合|集中|系统|全面|统一|规范|科学|整体|连片|有序)$/, '') : '';
    const noun = cut && before.length - work >= 2 ? span(part.lead.start, part.lead.start + before.length) : part.lead;
  // 单产提高20公斤, 蓄积量增加6亿立方米: a change, not a level.
  if (measured(part) && noun !== part.lead && GROWTH_END.test(part.leadText)) return amountOf(part, { indicator: trim(part.paragraph.bare, noun), object: undefined, kind: 'growth', aggregate: 'new', end: part.quantity.span.end });
  const isNew = HAS_NEW.test(part.leadText) || (cut !== null && NEW_START.test(cut[0]));
  if (noun === part.lead && !part.coordinate && part.quantity.unitClass === 'count') return undefined;
  part.sentence.verb = isNew ? 'new' : 'open';
  return numberLastRead(part, trim(part.paragraph.bare, noun), isNew, stock);
}
