import { type Span, span } from '../../text/span';
import { type TargetKind } from '../target';
import { type Part } from './context';
import { objectAfter, trim, withoutVerb } from './naming';
import { boundWords, lastBefore, phraseSpan, type Reading, textOf } from './reading';
import { ANY_VERB, COVERAGE_NOUN, ENDS_WITH_VERB, GROWTH_END, PERCENT_INDICATOR } from './vocabulary';

const TO = /[到至]$/;

/** growthF, share, rate, partitiveF, multiples with a number (增长1倍). */
export function readPercent(part: Part): Reading | undefined {
  const { quantity, leadText, sentence, restText } = part;
  if (sentence.policy) return undefined;
  const growth = TO.test(quantity.relation) || leadText.endsWith('自然增长率') ? null : GROWTH_END.exec(leadText.replace(/(?:分别|均|各)+$/, ''));
  if (growth && restText === '') return growthOf(part, growth.index, /年均|每年|递增/.test(growth[0]));
  if (quantity.unitClass === 'point') return undefined;
  if (quantity.unitClass === 'times') return timesOf(part);
  if (restText === '') return shareOf(part);
  return partitive(part);
}

function growthOf(part: Part, at: number, annual: boolean): Reading | undefined {
  const { paragraph, sentence, quantity } = part;
  const before = trim(paragraph.bare, span(part.lead.start, part.lead.start + at));
  const own = before.end - before.start >= 2 ? subjectOf(paragraph.bare, before) : part.coordinate ? sentence.subject?.indicator : undefined;
  if (!own) return undefined;
  const kind: TargetKind = quantity.unitClass === 'times' ? 'multiple' : annual || everyYear(part) || /年均(?![浓度值气降径用水]|水平|指数)/.test(paragraph.folded.slice(part.start, quantity.span.start)) ? 'annualGrowth' : 'growth';
  return made(part, own, kind, quantity.span.end);
}

/** 每年提高1个百分点 */
function everyYear({ paragraph, clause, quantity }: Part): boolean {
  const yearly = lastBefore(paragraph.yearly, quantity.span.start);
  return yearly !== undefined && yearly.span.start >= clause.span.start;
}

/** 改造年增长率: what is left without the verb must still be a name. */
function subjectOf(text: string, before: Span): Span {
  const noun = withoutVerb(text, before);
  return noun.end - noun.start >= 2 ? noun : before;
}

/** 是2020年的2倍, 达到全国平均水平的1.5倍 */
function timesOf(part: Part): Reading | undefined {
  const { leadText, paragraph, quantity, restText } = part;
  const own = part.coordinate && /^(?:也?是|为|达到?|相当于)?$/.test(leadText) ? part.sentence.subject : undefined;
  if (restText === '' && own && !own.growth && part.quantity.relation === '' && leadText !== '') return made(part, own.indicator, 'multiple', quantity.span.end);
  if (restText !== '' || leadText.length < 3) return undefined;
  if (quantity.relation === '' && !/(?:[是为的]|达到|达)$/.test(leadText)) return undefined;
  const cut = /(?:是|为|达到?|相当于)(?:[^,]{0,20}的)?$/.exec(leadText);
  const end = cut && cut.index >= 2 ? part.lead.start + cut.index : part.lead.end;
  return made(part, withoutVerb(paragraph.bare, trim(paragraph.bare, span(part.lead.start, end))), 'multiple', quantity.span.end);
}

function shareOf(part: Part): Reading | undefined {
  const { leadText, paragraph, sentence, quantity } = part;
  const subject = part.coordinate ? sentence.subject : undefined;
  if (leadText === '') {
    if (!subject) return undefined;
    const strive = /力争|争取|确保/.test(paragraph.folded.slice(part.start, quantity.span.start));
    if (quantity.relation === '' && !strive) return undefined;
    return made(part, subject.indicator, quantity.relation === '' && subject.growth ? 'growth' : kindOf(textOf(paragraph, subject.indicator)), quantity.span.end);
  }
  if (subject && quantity.relation !== '' && ONLY_PLACE.test(leadText)) return { ...made(part, withoutPlace(paragraph.bare, subject.indicator, REGION.test(leadText)), kindOf(textOf(paragraph, subject.indicator)), quantity.span.end), scope: placeIn(part) };
  if (subject && quantity.relation !== '' && SHARE_ALONE.test(leadText) && subject.object !== undefined) return made(part, subject.indicator, 'share', quantity.span.end);
  if (ONLY_GROWTH.test(leadText)) return undefined;
  const ofWhole = quantity.relation === '' ? OF_WHOLE.exec(leadText) : null;
  if (ofWhole) return { ...made(part, trim(paragraph.bare, span(part.lead.start, part.lead.start + ofWhole.index)), 'share', quantity.span.end), operator: AT_LEAST.test(ofWhole[1] as string) ? 'ge' : AT_MOST.test(ofWhole[1] as string) ? 'le' : quantity.operator };
  if (quantity.relation === '' && !PERCENT_INDICATOR.test(leadText)) return undefined;
  if (leadText.length < 3 || /(?:按|每|比例为|出资|首付|权重)$|权重/.test(leadText)) return undefined;
  return made(part, withoutVerb(paragraph.bare, part.lead), kindOf(leadText), quantity.span.end);
}

/** 市区入园率达到98%，县（市）达到92%: the rate is that of the clause before, the place another. */
const PLACE = '全[省市县区州国]|市区|城区|主城区|县城|城市(?!轨道|公共|管理)|城镇(?!化)|农村|乡镇|乡村|镇区|山区|平原(?:地区)?|(?:[东中西南北]部|中西部|东北|沿海|内陆|平原|牧|边远|边境|民族|脱贫|贫困|其他|重点|示范|先行|一般)(?:地区|区域)|[东中西南北]部|中西部|东北|脱贫县|县\\([市区、]+\\)|市\\(州\\)';
const ONLY_PLACE = new RegExp(`^(?:${PLACE}|各?[市县区州])(?:也|均|要|力争|分别)*$`);
const OPENS_WITH_PLACE = new RegExp(`^(?:${PLACE})`);

/** 60个，占比达到70%: the share of what was counted. */
const SHARE_ALONE = /^(?:占比|比例|比重)(?:力争|总体)?$/;

function placeIn({ lead, leadText }: Part): Span {
  const place = OPENS_WITH_PLACE.exec(leadText);
  return span(lead.start, lead.start + (place?.[0].length ?? leadText.length));
}

/** 东部地区达到60%: 农村污水处理率 is the rate there too, 全国 is not. */
const REGION = /部|地区|区域|沿海|东北|脱贫县/;
const OPENS_WITH_WHOLE = /^全[国省市县区州]/;

function withoutPlace(text: string, at: Span, region: boolean): Span {
  const place = (region ? OPENS_WITH_WHOLE : OPENS_WITH_PLACE).exec(text.slice(at.start, at.end));
  return place && at.end - at.start - place[0].length >= 3 ? trim(text, span(at.start + place[0].length, at.end)) : at;
}

/** 年均增长分别为10%、12%: of what, the sentence before says. */
const ONLY_GROWTH = /^(?:年均|每年|同比)*(?:递增|增长|增加|提高|提升|上升|下降|降低|减少)(?:分别|均|各)*$/;
/** 中小企业份额不低于年度政府采购预算总额的30%: the relation stands before the whole. */
const OF_WHOLE = /(?<=(?:份额|比例|比重|占比|规模|金额|额度|投入|支出|经费|面积|产值|增加值).{0,4})(不得?(?:低|少)于|不得?(?:高|超)[于过]|达到|超过)[^,、]{2,20}的$/;
const AT_LEAST = /[低少]于/;
const AT_MOST = /高于|不得?超过/;

const kindOf = (text: string): TargetKind => (COVERAGE_NOUN.test(text) ? 'coverage' : 'share');

/** 90%以上的景区实现在线查询; 实现80%以上……接入; 覆盖50%以上行政村 */
function partitive(part: Part): Reading | undefined {
  const { leadText, restText, paragraph, quantity } = part;
  const verb = ENDS_WITH_VERB.exec(leadText);
  if (leadText !== '' && !verb && !/(?:使|让|全省|全市|全县|[区市县州省镇])$/.test(leadText)) return undefined;
  const covers = /(?:覆盖|惠及|普及)$/.test(leadText);
  if (!covers && !ANY_VERB.test(restText) && !/^的?(?:目标|任务|以上)/.test(restText)) return undefined;
  if (/^(?:的?(?:增速|增长|股权|股份|资金|比例|标准|部分|额度|费用|价格|利率))/.test(restText)) return undefined;
  const whole = trim(paragraph.bare, part.rest);
  const object = objectAfter(paragraph, part.rest);
  const indicator = whole.end > whole.start ? whole : object;
  const name = textOf(paragraph, indicator);
  if (name.length < 2) return undefined;
  return made(part, covers && part.lead.end > part.lead.start ? part.lead : indicator, covers ? 'coverage' : 'share', part.rest.end, quantity.span.end);
}

/** A bare index: “两化”融合发展指数达到86以上. */
export function readIndex(part: Part): Reading | undefined {
  const { quantity, leadText, restText, paragraph } = part;
  if (quantity.relation === '' || restText !== '') return undefined;
  if (leadText === '' && part.coordinate && part.sentence.base && part.sentence.subject) return made(part, part.sentence.subject.indicator, 'level', quantity.span.end);
  if (!/(?:指数|系数|得分|评分|分值|比|比例|比重|占比|密度|数值|值|率|水平|强度|[A-Z]{2,6})$/.test(leadText)) return undefined;
  return made(part, withoutVerb(paragraph.bare, part.lead), 'level', quantity.span.end);
}

function made(part: Part, indicator: Reading['indicator'], kind: TargetKind, end: number, least = end): Reading {
  const { quantity } = part;
  return {
    span: phraseSpan(part, Math.max(end, least)),
    indicator,
    kind,
    aggregate: 'stock',
    operator: quantity.operator,
    quantity: quantity.quantity,
    bound: boundWords(quantity.relation, quantity.bound),
  };
}
