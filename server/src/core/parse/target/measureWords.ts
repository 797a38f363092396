/** 量词与计量单位: general vocabulary of Chinese official writing, not that of one document. */

export type UnitClass = 'percent' | 'point' | 'money' | 'physical' | 'time' | 'person' | 'event' | 'count' | 'times' | 'none';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Longest first, for regular expressions that take the first alternative that fits. */
export function alternation(list: readonly string[]): string {
  return [...list].sort((a, b) => b.length - a.length).map(w => w.replace(/[()/.+*?|]/g, '\\$&')).join('|');
}

const PERCENT = words('% ‰ 百分比');
const POINT = words('个百分点 百分点 个基点 基点 个等级 个位次 个名次');
const MONEY = words('元人民币 元 美元 欧元 日元 港元 港币 人民币');
const PHYSICAL = words(`
  克标准煤 千克标准煤 公斤标准煤 吨二氧化碳当量 吨二氧化碳 克二氧化碳 千克二氧化碳 公斤二氧化碳
  平方公里 平方千米 平方米 立方米 公里 千米 海里 厘米 毫米 米 公顷 亩次 亩 吨标准煤 吨标煤 吨公里 吨 公斤 千克 克 斤 升 毫升 毫克 微克
  千瓦时 千瓦 兆瓦时 兆瓦 吉瓦时 吉瓦 千伏安 千伏 伏 kWh MWh GWh kW MW GW kVA MVA
  Tbps Gbps Mbps Gbit/s Tbit/s bps EFLOPS PFLOPS TFLOPS EFlops PFlops TFlops Eflops Pflops EB PB TB GB MB
  标准箱 标箱 TEU 载重吨 总吨 微克/立方米 μg/m³ μg/m3 ug/m³ ug/m3 毫克/升 mg/L ℃ 摄氏度 分贝 兆 纳米 机架 标准机架 卡 马力`);
const TIME = words('个工作日 工作日 个小时 小时 分钟 毫秒 秒 个月 天 岁 周岁');
const PERSON = words('人次 人');
const EVENT = words('场次 场 次 班次 航班 架次 课时 学时');
const COUNT = words(`
  个(家) 家(个) 个(套) 个(处) 台(套) 台/套 台套 套(台) 家(次) 家次 项(个) 个(项) 件(套) 个/家 家/个
  个 家 项 件 批 名 位 台 套 款 条 座 所 门 户 间 支 种 类 部 篇 张 辆 架 艘 列 对 组 片 处 块 把 枚 册 本 幅 期 轮 盏 根 口 眼
  头 只 羽 匹 尾 株 棵 棚 箱 栋 幢 层 孔 束 座次 床 床位 户次 宗 例 起 笔 单 点位 锭 双 期次 辆次 卷 集 台次 车次 对次 分`);

/** Denominators of compound units: 元/人年, 台/万人, 户/百人. */
/** 微克每立方米, 毫克每升: the same in words. */
const EACH = '(?:立方米|平方米|平方公里|升|千克|公斤|吨|亩|公顷|小时)';
const PER = '(?:人·年|人年|万人年|万人|千人|百人|万户|万元|亿元|平方公里|平方米|标准立方米|标准状态立方米|标立方米|标方|立方米|千瓦时|度电|千瓦|公里|公顷|标准煤|人|户|亩|年|天|日|小时|个|吨|家|辆|床|次|月)';

const ALL = [...PERCENT, ...POINT, ...MONEY, ...PHYSICAL, ...TIME, ...PERSON, ...EVENT, ...COUNT, '倍'];

// A unit is none where it goes on as a word: 人工智能, 条例, 部门, 类型, 级; scale words are no units.
const NOT_UNIT = '(?!工智能|才|均|口密度|例如|门间|型|级|代|制式|强|版|英寸|大洲)';

/** 套(户), 个(处): the one or the other. */
const OR = '(?:\\([家个套户处项件次条座所间人台幢栋名]\\))?';

/** 3.2亿方水, 60万方: cubic metres; 发电量5亿度: kilowatt-hours; only behind 万 and 亿. */
const CUBIC = '(?<=[万亿] ?)(?:方(?![案面式向便法位针程阵块志略言圆钢正])|度(?!假|夏|电|过|数))';

/** Alternatives that a number may be followed by, compound units first. */
export const UNIT = `(?:(?:${alternation(ALL)})${OR}|年(?![度内底均级前])|${CUBIC})${NOT_UNIT}(?:/${PER}|每${EACH})?`;

const CLASS: ReadonlyMap<string, UnitClass> = new Map<string, UnitClass>([
  ...COUNT.map((w): [string, UnitClass] => [w, 'count']),
  ...EVENT.map((w): [string, UnitClass] => [w, 'event']),
  ...PERSON.map((w): [string, UnitClass] => [w, 'person']),
  ...TIME.map((w): [string, UnitClass] => [w, 'time']),
  ...PHYSICAL.map((w): [string, UnitClass] => [w, 'physical']),
  ...MONEY.map((w): [string, UnitClass] => [w, 'money']),
  ...POINT.map((w): [string, UnitClass] => [w, 'point']),
  ...PERCENT.map((w): [string, UnitClass] => [w, 'percent']),
  ['倍', 'times'],
  ['年', 'time'],
  ['方', 'physical'],
  ['度', 'physical'],
]);

/** Class of a unit without scale; that of a compound unit is 'physical' (a ratio of two). */
export function unitClassOf(unit: string): UnitClass {
  if (unit === '') return 'none';
  const known = CLASS.get(unit) ?? CLASS.get(unit.replace(/\(.\)$/, ''));
  if (known !== undefined) return known;
  return /[/每]/.test(unit) ? 'physical' : 'count';
}

const WHOLE_UNIT = new RegExp(`^(?:万亿|千亿|百亿|亿|千万|百万|十万|万|千|百)?(?:${UNIT})$`);
/** Whether `text` (width folded) is a unit and nothing else, scale words allowed: 亿元, 万元/人年, %. */
export const isUnit = (text: string): boolean => WHOLE_UNIT.test(text);
