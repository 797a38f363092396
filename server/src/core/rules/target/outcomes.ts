import { fold } from '../../text/fold';
import { indicatorKey } from '../../model/comparable';

// Indicators that no single task brings about, but all of them together.

/** What a trade turns over as a whole, and where it ranks. */
const TURNOVER = /(?:(?:核心|关联|相关|全)?产业|行业|经济|全产业链)?(?:总?规模|总?产值|(?:主营业务|营业|业务)?收入|增加值|总?产量|总.{1,3}量|吞吐量|(?:总|人均)?花费|排名|位次)$/;
/** Scope and size of firms before the trade: 规模以上工业总产值 is that of 工业. */
const AROUND = /^(?:全[省市县区国州]|规模以上|限额以上|年|主要|重点)+/;
/** How people rate it; what is spared; how many come. */
const EFFECT = /满意(?:度|率)$|进步贡献率$|预期寿命$|(?:受害|受灾|发案|发病|死亡|伤亡)(?:率|人数)$|(?:经济|灾害)损失.{0,12}(?:率|比例|比重|占比)$|接待.{0,4}游客(?:人次|人数)?$|游客(?:接待)?(?:人次|人数)$|体质.{0,4}(?:优良|合格|达标|优秀)率$/;
/** The state of the environment, as measured. */
const ENVIRONMENT = /(?:细颗粒物|颗粒物|PM[0-9.]+|臭氧|二氧化硫|二氧化氮).{0,10}浓度$|(?:优良|污染)天数(?:比率|比例|占比)?$|(?:优良|良好|好于|优于|达标).{0,12}(?:水质|水体|断面)(?:比例|比率|占比)?$|(?:水质|断面|水体|海域).{0,8}(?:优良|达标).{0,6}(?:率|比例|比率)$|(?:氮氧化物|二氧化硫|挥发性有机物|化学需氧量|氨氮|总磷|总氮|主要污染物)(?:排放)?(?:总?量)?$/;
const ABOUT_ENVIRONMENT = /污染|环境|生态|空气|大气|水质|减排|河湖/;
/** Of the whole economy of a place. */
const ECONOMY = /^(?:人均)?(?:地区|国内)生产总值$|居民(?:人均)?(?:可支配|纯)收入$|失业率$|居民消费价格(?:总水平|指数|涨幅)?$|^(?:地方|财政)?一般公共预算收入$|^(?:全社会)?固定资产投资$/;

/** The whole has no task of its own where tasks or title treat what it is made of: 棉花总产量 in a plan for cotton, 关联产业规模 in any. */
export function isOutcome(indicator: string, title: string, tasks: string): boolean {
  const key = indicatorKey(indicator);
  if (EFFECT.test(key) || ECONOMY.test(key) || comesOf(key, tasks)) return true;
  if (ENVIRONMENT.test(key)) return ABOUT_ENVIRONMENT.test(title) || ABOUT_ENVIRONMENT.test(tasks);
  const whole = [key, fold(indicator)].find(name => TURNOVER.test(name));
  if (whole === undefined) return false;
  const subject = whole.replace(TURNOVER, '').replace(AROUND, '').slice(0, 2);
  return subject.length < 2 || title.includes(subject) || tasks.includes(subject);
}

/** Indicators that have work of another name: woods come of planting, the use of water for output of saving it. */
const COMES_OF: readonly (readonly [of: RegExp, work: RegExp])[] = [
  [/森林(?:覆盖率|蓄积)$|林草(?:植被)?覆盖率$/, /造林|植树|国土绿化|森林|林地|封山育林/],
  [/(?:单位|万元|人均).{0,14}用水量$|用水量(?:下降|降低)$|水(?:有效)?利用系数$/, /节水|节约用水|节约集约利用|用水(?:强度|效率|定额|总量)/],
  [/单位.{0,14}(?:能耗|能源消耗|电耗)$/, /节能|能效|能耗|用能/],
  [/碳排放(?:量|强度)?$/, /降碳|减碳|低碳|碳减排|零碳/],
  [/良种.{0,4}率$/, /新品种|育种|选育|良种/],
  [/入园率$/, /学前教育|幼儿园|公办园|普惠园/],
  [/(?:义务教育|高中|学前).{0,8}(?:巩固率|入学率|普及率)$/, /义务教育|普通高中|中等职业|控辍保学|学位|学校建设/],
  [/^(?:国家级?)?高新技术企业(?:数量?)?$/, /高企(?!业)|科技型企业|科技企业/],
  [/新能源(?:汽车|车).{0,8}(?:占比|比重|比例|渗透率|保有量)$/, /新能源(?:汽|公交|出租|货|环卫)?车|充换电|充电(?:桩|设施)/],
  [/绿化覆盖率$|绿地率$|公园绿地面积$/, /绿地|绿化|公园|增绿|绿道/],
  [/^(?:全社会)?(?:R&D|研究与试验发展|研发)(?:经费|费用)?(?:投入|支出)?/, /研发(?:投入|费用|经费|机构|平台|活动)|研究开发/],
];

const comesOf = (key: string, tasks: string): boolean => COMES_OF.some(([of, work]) => of.test(key) && work.test(tasks));
