import { type Amount } from './amounts';

// Whether the parts of a whole can overlap, and whether they are all of it: by their names.

/** `time`: years or quarters; `kinds`: apart by their nature; `open`: not known; `overlap`: classes that one thing may have at once. */
export type Apart = 'time' | 'kinds' | 'open' | 'overlap';

const YEAR = /(?:19|20)\d\d ?年/;
const QUARTER = /第?[一二三四] ?季度|[上下]半年/;

/** Titles, grades of honour and properties: 高新技术企业 and 专精特新企业 may be one firm. */
const QUALITY = /高新|专精|小巨人|上市|冠军|瞪羚|独角兽|龙头|规上|规模以上|科技型|创新型|高端|高标准|高质量|高水平|高效|高价值|优[质秀良]|新型|良好|示范|绿色|有机|标准|节水|智能|数字|重点|特色|样板|生态|认证|以上|主要|核心|骨干|先进|一流|品牌/;
/** Each thing has one of these: a place, a level, a size, a stage, a keeper. */
const ONE_OF =
  /市|县|区|州|旗|镇|乡|街道|村|城|片|域|部门|本级|国家级|省级|部级|\dA级|[一二三四五甲乙丙]级|[甲乙丙]等|[大中小微]型|小学|初中|高中|中学|中职|高职|本科|专科|硕士|博士|幼儿园|学前|[大中专]专|医院|卫生院|门诊|干渠|支渠|斗渠|毛渠|干管|支管|主管|男|女|类$|领域$|方向$|系列$|机关|[东西南北中]部/;
/** Lengths, areas, weights and money of kinds that are not one quality of the other. */
const MEASURED = new Set(['money', 'physical']);

export function apartness(names: readonly string[], whole: Amount): Apart {
  const distinct = new Set(names).size === names.length;
  if (!distinct) return 'overlap';
  if (names.every(n => YEAR.test(n)) || names.every(n => QUARTER.test(n))) return 'time';
  const shared = commonEnd(names);
  const bare = names.map(name => name.slice(0, Math.max(1, name.length - shared)));
  if (names.some(n => n.length < 1) || bare.some(n => QUALITY.test(n))) return bare.every(n => LEVEL.test(n)) ? 'kinds' : 'overlap';
  if (MEASURED.has(whole.unitClass) || names.every(n => ONE_OF.test(n))) return 'kinds';
  // 制造企业, 科技企业: kinds of one thing, which may be both.
  if (shared > 1 && !THINGS.test(names[0] ?? '')) return 'overlap';
  return whole.unitClass === 'count' || whole.unitClass === 'person' || whole.unitClass === 'event' ? 'open' : 'overlap';
}

/** Built for one use, as a rule: 物流航线, 客运航线. */
const THINGS = /(?:航线|线路|泊位|车位|床位|学位|泵站|车站|公路|道路|管网|渠道|住房|校舍|站点|码头|机场)$/;

const LEVEL = /国家级|省级|市级|县级|区级|镇级|村级/;

/** 省级示范园区, 市级示范园区: what they have in common at the end divides nothing. */
function commonEnd(names: readonly string[]): number {
  const [first = ''] = names;
  let common = 0;
  while (common < first.length && names.every(n => common < n.length && n[n.length - 1 - common] === first[first.length - 1 - common])) common++;
  return common;
}

const REST = /其他|其它|其余|剩余|余下|自筹|社会资[本金]|社会投[资入]|出资/;
const TOWN = /城区|市区|主城|城镇|城市|市本级|本级|市级|市直/;
const COUNTRY = /所辖|县域|各县|县[(（区]|乡村|农村|乡镇|县级|区县|各[区市]/;

/** The parts leave nothing out: four quarters, a rest at the end, town and country. */
export function coversAll(names: readonly string[]): boolean {
  const last = names[names.length - 1] ?? '';
  if (names.every(n => QUARTER.test(n))) return names.length === (/半年/.test(last) ? 2 : 4) || (/三季度/.test(last) && names.length === 3);
  if (REST.test(last)) return true;
  return names.length === 2 && TOWN.test(names[0] ?? '') && COUNTRY.test(last) && !TOWN.test(last) && !/财政|资金|补助|配套/.test(last);
}

const VERBS = /^(?:(?:19|20)\d\d ?年(?:底前?)?|到|力争|全年|计划|全[市省县区])*(建成|建设|培育|打造|新增|新建|引进|达到|实现|推进|开展|改造|治理|完成|招聘|培训|创建|发放|开工|淘汰|惠及|带动|覆盖)/;
/** The verb that a name opens with: what is done. */
export const openVerb = (name: string): string | undefined => VERBS.exec(name)?.[1];
