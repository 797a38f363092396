import { type Span, span } from '../../text/span';
import { type TargetKind } from '../target';
import { amountOf, measured, startsNew } from './amountParts';
import { type Part } from './context';
import { readLevel } from './level';
import { objectAfter } from './naming';
import { goal, readNumberLast } from './numberLast';
import { type Reading, textOf } from './reading';
import { ENDS_WITH_VERB, FUND, GROWTH_END, HAS_NEW, OPENING_VERBS } from './vocabulary';

/** Counts, levels and amounts: everything but per cent, multiples and indices (rules.md §4.1: countVF, countNF, levelF, perYearF). */
export function readAmount(part: Part): Reading | undefined {
  const { quantity, restText, leadText, sentence } = part;
  const money = quantity.unitClass === 'money';
  if (sentence.policy && (money || quantity.unitClass === 'time')) return undefined;
  if (quantity.unitClass === 'time') return duration(part);
  if (/^[每]|每(?:半|季|月|周|天|个?季度|[两三\d])/.test(leadText) && quantity.quantity.unit === '次') return undefined;
  // Before 达到 a verb is a noun: 社会化服务组织达到1000个, 培训达到5万人次.
  const verbFirst = leadText !== '' && ENDS_WITH_VERB.test(leadText) && !(REACHES.test(quantity.relation) && leadText.length > 2);
  // 16个乡镇……全覆盖: the number is the scope of the coverage.
  if (/(?:全|基本|全面|全域)覆盖$/.test(restText)) return undefined;
  if (verbFirst && restText !== '' && !/[^每]年\S{0,6}$/.test(leadText)) return verbThenObject(part);
  const served = beneficiaries(part);
  if (served) return served;
  if (attributive(part)) return fund(part);
  if (restText === '') return quantity.relation !== '' && !verbFirst ? readLevel(part) : readNumberLast(part, verbFirst);
  return numberFirst(part);
}

/** 为3000户家庭开展适老化改造, 对500名骨干进行轮训: who is served, and with what. */
const SERVES = /(?:提供|开展|实施|进行|发放|办理|配备|适配|安装|落实|建立|组织|免费)/;

function beneficiaries(part: Part): Reading | undefined {
  const { quantity, leadText, restText, paragraph } = part;
  if (!['count', 'person', 'event'].includes(quantity.unitClass) || !SERVES.test(restText) || part.rest.end - part.rest.start < 4) return undefined;
  const serves = quantity.relation === '为' ? leadText === '' : quantity.relation === '' && /^[为对给](?:全[省市县区州])?$/.test(leadText);
  if (!serves) return undefined;
  part.sentence.verb = 'new';
  return amountOf(part, { indicator: part.rest, object: textOf(paragraph, part.rest), kind: 'increment', aggregate: 'new', end: part.rest.end });
}

const REACHES = /^(?:总体|稳定|保持|维持|控制)?(?:达|在)|[到至在]$/;

/** 办理时间压缩至3个工作日以内, 人均预期寿命达到80岁 */
function duration(part: Part): Reading | undefined {
  const { quantity, leadText, restText, sentence } = part;
  // 人均预期寿命提高1岁
  const change = GROWTH_END.exec(leadText);
  if (quantity.relation === '' && change && restText === '' && LASTS.test(leadText.slice(0, change.index))) return amountOf(part, { indicator: span(part.lead.start, part.lead.start + change.index), object: undefined, kind: 'growth', aggregate: 'new', end: quantity.span.end });
  if (quantity.relation === '' || quantity.relation === '为' || restText !== '') return undefined;
  if (leadText === '' && part.coordinate && LASTS.test(sentence.subject ? textOf(part.paragraph, sentence.subject.indicator) : '')) return readLevel(part);
  // 企业开办全流程压缩至1个工作日
  if (/[压缩减].?[到至在]$/.test(quantity.relation) && leadText.length >= 4) return readLevel(part);
  return LASTS.test(leadText) ? readLevel(part) : undefined;
}

/** What is measured in time. */
const LASTS = /(?:时间|时长|时限|时效|周期|寿命|年限|期限)(?:总体|平均)?$/;

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
  return amountOf(part, { indicator: object, object: undefined, kind: 'level', aggregate: 'stock', end: part.rest.end });
}

/** 培育400家上云标杆企业 */
function verbThenObject(part: Part): Reading | undefined {
  const { quantity, paragraph, restText } = part;
  if (quantity.quantity.unit === '条' && /^(?:具体)?(?:意见|措施|政策|举措|办法)/.test(restText)) return undefined;
  if (quantity.quantity.unit === '次' && quantity.quantity.value === 1) return undefined;
  if (quantity.unitClass === 'money' && part.leadText.includes('财政')) return undefined;
  const object = objectAfter(paragraph, part.rest, CAUSATIVE.test(part.leadText));
  if (object.end <= object.start) return undefined;
  const isNew = HAS_NEW.test(part.leadText) || startsNew(part) || quantity.unitClass === 'event';
  part.sentence.verb = isNew ? 'new' : 'open';
  const stock = /累计/.test(paragraph.folded.slice(part.start, quantity.span.start));
  const kind: TargetKind = stock ? 'level' : isNew ? 'increment' : measured(part) ? 'level' : 'count';
  const aggregate = stock ? 'stock' : isNew ? 'new' : 'unknown';
  return { ...amountOf(part, { indicator: object, object: textOf(paragraph, object), kind, aggregate, end: part.rest.end }), ...subjectScope(part) };
}

/** 支持3家企业|建设……: those who are supported are counted, what they do comes behind. */
const CAUSATIVE = /(?:支持|推动|引导|鼓励|指导|帮助|带动|助力|组织|推进)$/;

/** What stands before the verb and is no verb itself. */
function subjectScope(part: Part): { readonly scope?: Span } {
  const cut = ENDS_WITH_VERB.exec(part.leadText);
  const before = cut ? part.leadText.slice(0, cut.index) : '';
  return before.length < 2 || OPENING_VERBS.exec(before)?.[0].length === before.length ? {} : { scope: span(part.lead.start, part.lead.start + before.length) };
}

/** 监测预警、监管执法等5个领域: a scope that is divided, not a number to be reached. */
const GENERIC = /^(?:大|重点)?(?:领域|方面|环节|行业|部门|维度|地区|区县|县区|区域|城市|设区市|县\(市|市县|省份|省市|乡镇|街道|方向|类别|层面|阶段|步骤|批次|月|季度)/;
const QUALITY = /(?:竞争力|影响力|水平|能力|质量|优势|地位)$/;

/** 首批100个示范社区全面建成, 50个项目全部开工: what the counted ones come to. */
const FINISHED = /(?:全面|全部|基本|如期|顺利|均|实现)*(?:建成|投产|投用|投运|开工|完工|竣工|通车|投入使用|投入运营|完成改造|完成整治|创成|达标|摘牌|(?:成功)?(?:创建|创成|入选|获评|跻身)[^,、]{3,30}|(?:创建成功|通过[^,、]{0,8}(?:验收|评估|评审|认定|考核|复核|创建|认证)))(?:投产|投用|投运|运营|投入使用|通车|达效)?$/;

function finished(part: Part): Reading | undefined {
  const { leadText, restText, quantity, paragraph } = part;
  const done = FINISHED.exec(restText);
  if (quantity.unitClass !== 'count' || !/^(?:全[省市县区州])?(?:首批|第一批|剩余|全部|新增)?的?$/.test(leadText) || !done || done.index < 2 || !goal(part)) return undefined;
  const object = objectAfter(paragraph, span(part.rest.start, quantity.span.end + paragraph.bare.slice(quantity.span.end).indexOf(restText) + done.index));
  return object.end - object.start < 2 ? undefined : amountOf(part, { indicator: object, object: textOf(paragraph, object), kind: 'count', aggregate: 'unknown', end: part.rest.end });
}

/** 20家示范企业 behind another target; 打造A、B和C 3个集群 */
function numberFirst(part: Part): Reading | undefined {
  const { leadText, sentence, quantity, paragraph, restText } = part;
  if (quantity.relation !== '' && !/至少|近|约|超|不少于|不低于|逾/.test(quantity.relation)) return undefined;
  if (/^[的或]|为(?:支撑|主体|龙头|核心|基础|重点|补充|引领|骨干)/.test(restText) || /[在对从按向由]$/.test(leadText)) return undefined;
  const appositive = leadText !== '' && OPENING_VERBS.test(leadText);
  const follows = leadText === '' && part.coordinate && sentence.verb !== undefined;
  if (!appositive && !follows) return finished(part);
  if (appositive && (GENERIC.test(restText) || QUALITY.test(restText))) return undefined;
  if (appositive) sentence.verb = startsNew(part) ? 'new' : 'open';
  const object = objectAfter(paragraph, part.rest);
  if (object.end - object.start < 2) return undefined;
  const isNew = sentence.verb === 'new' || quantity.unitClass === 'event';
  return amountOf(part, { indicator: object, object: textOf(paragraph, object), kind: isNew ? 'increment' : 'count', aggregate: isNew ? 'new' : 'unknown', end: part.rest.end });
}
