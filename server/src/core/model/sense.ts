import { indicatorKey } from './comparable';

/**
 * Names of statistics that one indicator goes by in plans of any place: 研发经费投入强度 is 全社会研发投入占地区生产总值的比重, 优良天数比例 is 优良天数比率. For finding
 * places that contradict each other; that the names differ is told by itself (target/indicator-name-drift).
 */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/(?:国内|地区)?生产总值/g, '地区生产总值'],
  [/所?占(?=比率$|比例$|比重$|比$)/, ''],
  [/(?:比率|比例|比重|比)$/, '比重'],
  [/^(?:全社会)?(?:R&D|研究与试验发展|研究开发|研发)(?:\(R&D\))?(?:经费|费用|资金)?(?:内部)?(?:投入|支出)?/, '研发投入'],
  [/^研发投入(?:[占与][^,]{0,2}地区生产总值(?:之)?(?:比重|比值|比)|强度)$/, '研发投入强度'],
  [/([占与])地区生产总值(?:之)?(?:比重|比值|比)$/, '占地区生产总值比重'],
  [/细颗粒物(?:\(PM ?2\.5\))?|PM ?2\.5/g, 'PM2.5'],
  [/可吸入颗粒物(?:\(PM ?10\))?|PM ?10/g, 'PM10'],
  [/(?:年平均|年均|平均)浓度/g, '浓度'],
  [/(?:城市)?(?:环境)?空气(?:质量)?优良(?=天数)/g, '优良'],
  [/每千名?(?:常住|户籍)?(?:人口|人)?(?:拥有)?/g, '每千人口'],
  [/每万名?(?:常住|户籍)?(?:人口|人)(?:拥有)?/g, '每万人口'],
  [/人均拥有/g, '人均'],
  [/^常住人口城镇化率/, '城镇化率'],
  [/公办园/g, '公办幼儿园'],
  [/普惠园/g, '普惠性幼儿园'],
  [/(?:国家级?)?专精特新小巨人/g, '小巨人'],
  [/高企(?=$|数)/g, '高新技术企业'],
  [/(?:通车|运营|营运|营业|通航)里程/g, '里程'],
  [/装机(?:容量|规模|总量)/g, '装机'],
  [/(?:库容量|总?库容|容量)$/, '容量'],
  [/总(?=规模|产值|收入|产量|面积|里程|容量|装机|人数|人口|量$|额$)/g, ''],
  [/^年(?=接待|产|出栏)/, ''],
  [/(?<![指系人次天分倍基参岁年户])数$/, ''],
];

/** Of something new, 新增学位 is 学位: that it is new is told by its nature. */
export function senseKey(name: string, isNew = false): string {
  return SAME.reduce((key, [pattern, word]) => key.replace(pattern, word), indicatorKey(isNew ? name.replace(/新增(?!长)|新建|新开工/g, '') : name));
}
