import { type Span, span } from '../../text/span';
import { type TargetKind } from '../target';
import { type Part } from './context';
import { compact, objectAfter, trim, withoutTrailing, withoutVerb } from './naming';
import { boundWords, phraseSpan, type Reading, textOf } from './reading';
import { ANY_VERB, ENDS_WITH_VERB, FUND, HAS_NEW, INDICATOR_END, OPENING_VERBS } from './vocabulary';

/** Counts, levels and amounts: everything but per cent, multiples and indices (rules.md §4.1: countVF, countNF, levelF, perYearF). */
export function readAmount(part: Part): Reading | undefined {
  const { quantity, restText, leadText, sentence } = part;
  const money = quantity.unitClass === 'money';
  if (sentence.policy && (money || quantity.unitClass === 'time')) return undefined;
  if (quantity.unitClass === 'time') return duration(part);
  if (/^[每]|每(?:半|季|月|周|天|个?季度|[两三\d])/.test(leadText) && quantity.quantity.unit === '次') return undefined;
  // Before 达到 a verb is a noun: 社会化服务组织达到1000个, 培训达到5万人次.
  const verbFirst = leadText !== '' && ENDS_WITH_VERB.test(leadText) && !(REACHES.test(quantity.relation) && leadText.length > 2);
  if (verbFirst && restText !== '' && !/[^每]年\S{0,6}$/.test(leadText)) return verbThenObject(part);
  if (attributive(part)) return fund(part);
  if (restText === '') return quantity.relation !== '' && !verbFirst ? level(part) : numberLast(part, verbFirst);
  return numberFirst(part);
}

const REACHES = /^(?:总体|稳定|保持|维持|控制)?(?:达|在)|[到至在]$/;

/** 办理时间压缩至3个工作日以内, 人均预期寿命达到80岁 */
function duration(part: Part): Reading | undefined {
  const { quantity, leadText, restText } = part;
  if (quantity.relation === '' || quantity.relation === '为' || restText !== '') return undefined;
  return /(?:时间|时长|时限|时效|周期|寿命|年限|期限)(?:总体|平均)?$/.test(leadText) ? level(part) : undefined;
}

/** 年产值超10亿元企业, 60岁以上老年人: a measure that narrows the noun behind it. */
function attributive(part: Part): boolean {
  const { quantity, restText, leadText } = part;
  if (restText === '') return false;
  // 打造年出栏量100万头以上生猪大县; but 年培训10万人次…… opens with 年 and is a flow.
  if (/(?:[^每]年\S{0,6}|\S(?:量|额|规模|产值|收入|面积|人口))$/.test(leadText)) return true;
  if (quantity.relation !== '' && restText.startsWith('的')) return true;
  return ['money', 'physical', 'time'].includes(quantity.unitClass);
}

/** 设立首期规模100亿元以上的……基金. */
function fund(part: Part): Reading | undefined {
  const { leadText, restText, quantity } = part;
  if (quantity.unitClass !== 'money' || !/^(?:设立|组建|成立|发起|筹建|打造|构建)/.test(leadText) || !FUND.test(restText.slice(0, 40))) return undefined;
  const object = objectAfter(part.paragraph, part.rest);
  return made(part, object, undefined, 'level', 'stock', part.rest.end);
}

/** 培育400家上云标杆企业 */
function verbThenObject(part: Part): Reading | undefined {
  const { quantity, paragraph, restText } = part;
  if (quantity.quantity.unit === '条' && /^(?:具体)?(?:意见|措施|政策|举措|办法)/.test(restText)) return undefined;
  if (quantity.quantity.unit === '次' && quantity.quantity.value === 1) return undefined;
  const object = objectAfter(paragraph, part.rest, CAUSATIVE.test(part.leadText));
  if (object.end <= object.start) return undefined;
  const isNew = HAS_NEW.test(part.leadText) || startsNew(part) || quantity.unitClass === 'event';
  part.sentence.verb = isNew ? 'new' : 'open';
  const stock = /累计/.test(paragraph.folded.slice(part.start, quantity.span.start));
  const kind: TargetKind = stock ? 'level' : isNew ? 'increment' : measured(part) ? 'level' : 'count';
  return { ...made(part, object, textOf(paragraph, object), kind, stock ? 'stock' : isNew ? 'new' : 'unknown', part.rest.end), ...subjectScope(part) };
}

/** 支持3家企业|建设……: those who are supported are counted, what they do comes behind. */
const CAUSATIVE = /(?:支持|推动|引导|鼓励|指导|帮助|带动|助力|组织|推进)$/;

/** What stands before the verb and is no verb itself. */
function subjectScope(part: Part): { readonly scope?: Span } {
  const cut = ENDS_WITH_VERB.exec(part.leadText);
  const before = cut ? part.leadText.slice(0, cut.index) : '';
  return before.length < 2 || OPENING_VERBS.exec(before)?.[0].length === before.length ? {} : { scope: span(part.lead.start, part.lead.start + before.length) };
}

const NEW_START = /^(?:新|净增|引|招|组织|开展|举办|承办|制|修订|参与制|认定|培训|轮训|起草|主导|牵头制|签约|开工)/;
const startsNew = (part: Part): boolean => NEW_START.test(part.leadText);
const measured = (part: Part): boolean => part.quantity.unitClass === 'money' || part.quantity.unitClass === 'physical';

/** 网络零售额达到2.6万亿元 */
function level(part: Part): Reading | undefined {
  const { paragraph, leadText, sentence, quantity } = part;
  if (leadText === '' || /^(?:累计|共|合计|总数|数量|总量|总规模|规模)$/.test(leadText)) return inherited(part);
  if (conditional(leadText)) return undefined;
  const indicator = withoutVerb(paragraph.bare, part.lead);
  const counted = quantity.unitClass === 'count' || quantity.unitClass === 'person' || quantity.unitClass === 'event';
  const flow = quantity.unitClass === 'event' || (OPENING_VERBS.test(leadText) && startsNew(part));
  const isNew = (flow || HAS_NEW.test(leadText)) && !/累计|总量|总数|保有量/.test(paragraph.folded.slice(part.start, quantity.span.start));
  sentence.verb = undefined;
  const object = counted ? textOf(paragraph, withoutTrailing(paragraph.bare, indicator)).replace(/(?:总)?(?:数量?|总量|总数)$/, '') : undefined;
  return made(part, indicator, object, isNew ? 'increment' : 'level', isNew ? 'new' : 'stock', quantity.span.end);
}

const conditional = (lead: string): boolean => /(?:注册资本|每家|每户|每个|每人|单个|单项|单体|单笔|授信|限额|额度|补助|奖励|补贴|资助|近[一二三两]年|上年度|上一年度?)/.test(lead);

/** 达到4万亿元以上: the subject is that of the conjunct before. */
function inherited(part: Part): Reading | undefined {
  const subject = part.sentence.subject;
  if (!subject || !part.coordinate) return undefined;
  return made(part, subject.indicator, subject.object, 'level', 'stock', part.quantity.span.end);
}

/** 培育上市企业150家, 独角兽企业50家; 网络零售额2.6万亿元 */
function numberLast(part: Part, verbOnly: boolean): Reading | undefined {
  const { leadText, paragraph, sentence, quantity } = part;
  if (measured(part) && conditional(leadText)) return undefined;
  const opening = OPENING_VERBS.exec(leadText);
  const stock = /累计|总量|总数|保有量|存量|在役/.test(paragraph.folded.slice(part.start, quantity.span.start));
  if (opening && opening[0].length < leadText.length) {
    const isNew = startsNew(part) || HAS_NEW.test(leadText) || quantity.unitClass === 'event';
    sentence.verb = isNew ? 'new' : 'open';
    return numberLastRead(part, withoutVerb(paragraph.bare, part.lead), isNew, stock);
  }
  if (verbOnly && leadText.length > 2) return verbAfterNoun(part, stock);
  if (opening) return opening[0].trim().length === leadText.length && CHANGES.test(opening[0]) ? changed(part) : inherited(part);
  const inner = ANY_VERB.exec(leadText);
  if (inner && inner.index > 0 && (inner.index <= 16 || ADVERBIAL.test(leadText)) && !INDICATOR_END.test(leadText) && leadText.length - inner.index - inner[0].length >= 2 && !part.coordinate) {
    const object = trim(paragraph.bare, span(part.lead.start + inner.index + inner[0].length, part.lead.end));
    sentence.verb = NEW_START.test(inner[0]) ? 'new' : 'open';
    return { ...numberLastRead(part, object, sentence.verb === 'new', stock), scope: span(part.lead.start, part.lead.start + inner.index) };
  }
  if (leadText.length >= 2 && part.coordinate && sentence.verb !== undefined) return numberLastRead(part, part.lead, sentence.verb === 'new', stock);
  if (leadText.length >= 3 && (INDICATOR_END.test(leadText) || stock) && goal(part)) return level(part);
  if (leadText.length >= 3 && part.coordinate && sentence.subject !== undefined) return numberLastRead(part, part.lead, false, stock);
  return undefined;
}

/** 在……、以……为重点: an adverbial before the verb may be long. */
const ADVERBIAL = /^(?:在|以|围绕|依托|聚焦|支持|推动|针对|按照|通过|面向|鼓励|指导|引导)/;

const CHANGES = /增|减|降|扩|压|削/;

/** ……9000亿元，增加1300亿元: what is added to the subject; what is taken off sets no level. */
function changed(part: Part): Reading | undefined {
  const subject = part.sentence.subject;
  if (!subject || !part.coordinate || !/增/.test(part.leadText)) return undefined;
  return made(part, subject.indicator, subject.object, 'increment', 'new', part.quantity.span.end);
}

/** A bare 网络零售额2.6万亿元 could be a statement of fact; a limit, a pledge or a target before it makes it a goal. */
function goal(part: Part): boolean {
  return part.coordinate || HAS_NEW.test(part.leadText) || part.sentence.strength !== '' || (part.paragraph.limits[0]?.span.start ?? Infinity) < part.quantity.span.start || /力争|争取|确保|累计/.test(part.paragraph.folded.slice(part.clause.span.start, part.quantity.span.start));
}

function numberLastRead(part: Part, object: Span, isNew: boolean, stock: boolean): Reading {
  const { quantity, paragraph } = part;
  const event = quantity.unitClass === 'event';
  const kind: TargetKind = stock ? 'level' : isNew || event ? 'increment' : measured(part) || quantity.relation !== '' ? 'level' : 'count';
  const name = textOf(paragraph, withoutTrailing(paragraph.bare, object));
  return made(part, object, measured(part) ? undefined : name, kind, stock ? 'stock' : isNew || event ? 'new' : 'unknown', quantity.span.end);
}

/** 技改投资完成100亿元, 职业技能提升培训5万人次 */
function verbAfterNoun(part: Part, stock: boolean): Reading | undefined {
  const cut = ENDS_WITH_VERB.exec(part.leadText);
  const noun = cut && cut.index >= 2 ? span(part.lead.start, part.lead.start + cut.index) : part.lead;
  const isNew = HAS_NEW.test(part.leadText) || (cut !== null && NEW_START.test(cut[0]));
  if (noun === part.lead && !part.coordinate && part.quantity.unitClass === 'count') return undefined;
  part.sentence.verb = isNew ? 'new' : 'open';
  return numberLastRead(part, trim(part.paragraph.bare, noun), isNew, stock);
}

/** 监测预警、监管执法等5个领域: a scope that is divided, not a number to be reached. */
const GENERIC = /^(?:大|重点)?(?:领域|方面|环节|行业|部门|维度|地区|区县|县区|区域|城市|设区市|县\(市|市县|省份|省市|乡镇|街道|方向|类别|层面|阶段|步骤|批次|月|季度)/;
const QUALITY = /(?:竞争力|影响力|水平|能力|质量|优势|地位)$/;

/** 20家示范企业 behind another target; 打造A、B和C 3个集群 */
function numberFirst(part: Part): Reading | undefined {
  const { leadText, sentence, quantity, paragraph, restText } = part;
  if (quantity.relation !== '' && !/至少|近|约|超|不少于|不低于|逾/.test(quantity.relation)) return undefined;
  if (/^[的或]|为(?:支撑|主体|龙头|核心|基础|重点|补充|引领|骨干)/.test(restText) || /[在对从按向由]$/.test(leadText)) return undefined;
  const appositive = leadText !== '' && OPENING_VERBS.test(leadText);
  const follows = leadText === '' && part.coordinate && sentence.verb !== undefined;
  if (!appositive && !follows) return undefined;
  if (appositive && (GENERIC.test(restText) || QUALITY.test(restText))) return undefined;
  if (appositive) sentence.verb = startsNew(part) ? 'new' : 'open';
  const object = objectAfter(paragraph, part.rest);
  if (object.end - object.start < 2) return undefined;
  const isNew = sentence.verb === 'new' || quantity.unitClass === 'event';
  return made(part, object, textOf(paragraph, object), isNew ? 'increment' : 'count', isNew ? 'new' : 'unknown', part.rest.end);
}

function made(part: Part, indicator: Span, object: string | undefined, kind: TargetKind, aggregate: Reading['aggregate'], end: number): Reading {
  const { quantity } = part;
  return {
    span: phraseSpan(part, end),
    indicator,
    ...(object === undefined ? {} : { object: compact(object) }),
    kind,
    aggregate,
    operator: quantity.operator,
    quantity: quantity.quantity,
    bound: boundWords(quantity.relation, quantity.bound),
  };
}
