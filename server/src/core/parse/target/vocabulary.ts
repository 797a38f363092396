import { alternation } from './measureWords';

/** 目标句用词: verbs, relations and nouns of targets in plans of any field. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What is done is new: 新增, 引进, 开展…… (aggregate `new`). */
const NEW_VERBS = words(`
  新增 新建 新改造 新治理 新整治 新完成 新改建 新改扩建 新(改)建 新(改、扩)建 新建改造 新建改建 新建扩建 新认定 新培育 新引进 新设 新设立 新创建 新组建 新开 新开工 新开通 新投放 新招引 新发展 新上 新注册 新签约 新入库 新申报 新登记 新修 新修建 新铺 新植 新造 新栽 新架 新辟 新购 新购置 新评 新晋 新孵化 新投产 新获批 新打造 新布局 新种植 净增 增设 增加 增殖放流
  引进 引育 招引 招引落地 招引培育 引进落地 引进培育 招募 招录 招聘 选聘 选派 组织实施 组织开展 组织举办 组织 开展 举办 承办 策划 承担 制定 修订 制修订 制(修)订 制订 起草 主导制定 主导制修订 参与制定 参与制修订 参与制(修)订 牵头制定 主持制定
  认定 备案 攻克 攻关 立项 转化 突破转化 开工 开工建设 竣工 竣工投产 投产 签约 签约落地 落地 培训 轮训 办理 处置 查处 检查 抽检 监测`);
/** New or total is not said: 培育, 建设, 打造…… */
const OPEN_VERBS = words(`
  培育 培育形成 培育建设 培育认定 培育壮大 培育打造 培育发展 培育引进 培优 培养 培树 选树 选育 遴选 评选 评定 选择 选取 确定 建设 建设完善 建成 建成通车 通车 建成投用 建成投运 建成运营 建成并投用 建成投产 建立 建立健全 构建 建造 建好 创建 创成 争创 争创成 打造 打造形成 创立 组建 设立 设有 建有 配有 成立 布局 布局建设 规划建设 谋划建设 谋划 谋划实施 合作建设 共建 创办 开办 开设 开通 开辟 开发 开发集成 研发 研制 研发并推广 研究
  补齐 创设 形成 集聚 集聚形成 汇聚 归集 推出 推广 推广应用 推介 示范推广 试点推广 发布 出台 印发 编制 完成 基本完成 实现 达成 实施 推进 推进建设 推进实施 全面推进 推动 推动实施 促成 促进 带动 带动形成 累计带动形成 拉动 撬动 引导 支持 扶持 扶持建设 帮助 帮扶 资助 服务 惠及 覆盖 辐射 接入 连接 联通 贯通 对接 孵化 孵化培育 孕育 拓展 扩展 扩大 开放 开拓 共享
  改造 改造提升 改造升级 改建 扩建 改扩建 提升 提升改造 提升建设 提质 升级 升级改造 更新 更新改造 修复 修缮 治理 整治 整治提升 复垦 恢复 种植 造林 营造 绿化 栽植 补植 育种 养殖 出栏 生产 收储 储备 供应 供给 保障 投放 投入 投入使用 投用 部署 配备 配置 配齐 布设 安装 铺设 架设 敷设 购置 采购 添置
  吸纳 安置 转移 录取 资格认证 申请 申报 获得 获批 取得 登记 注册 发展 发放 授权 入选 推荐 推选 入库 储存 争取 力争 落实 盘活 腾退 淘汰 关停 压减 减少 削减 化解 消除 清退 整合 优化 做强 做大 做优 做精 壮大 抓好 抓实 办好 用好 深化 解决 攻坚 突破 强化 巩固 挖掘 收集 采集 标注 梳理 归纳 总结 提炼 凝练 产出 导入 输出 出口 销售 筹集 筹措 募集 融通 安排 新建成 实行 启动 启动建设 全面启动 运营 运行 组网 打通 加装 新装 置换 扩容 上线 上线运行 迭代 回收 处理 利用 流转 托管 建档 走访 补充 减轻 兑现 结对 派驻 轮换 命名 授牌 表彰 树立 生成 训练 输送 发现 设置 改善 增强 提高`);

export const NEW_VERB = alternation(NEW_VERBS);
export const VERB = alternation([...NEW_VERBS, ...OPEN_VERBS]);

/** Before the number stands a verb, at most an adverb between: 培育, 累计建成, 力争打造成. */
export const ENDS_WITH_VERB = new RegExp(`(?:${VERB}|(?<=至少|各|均|都)[建办设配])(?:并|或|和|及|、)?(?:了|成|出|好|起|完|总|总共|共|合计|累计|不断|一批|全省|全市|全国|全县|全区|新的|各类|各级)* ?$`);
/** Verbs at the start of what stands before the number, chained by 并, 或, 、. */
// 服务业增加值, 研发投入强度, 治理率: verbs that open a noun are no verbs there.
const NOMINAL = words('服务 研究 研发 培训 检测 监测 生产 处理 养殖 种植 储备 供应 回收 收储 检查 训练 孵化 发展 治理 建设 投入 出口 销售 供给 流转 覆盖 接入 改造 申请 授权 保障 转化 输出 登记 运营 绿化 开放 整治 修复 推广 安置 归集 研制 标注 连接 造林 托管 开发 利用 更新 提升 优化 注册 认定 生成 育种 共享');
const MEASURED_BY = '总?(?:率|面积|面(?=达|为|不|提|超|\\d)|能力|额|量|规模|水平|强度|占|里程|收入|投入|经费|费用|支出|业(?!态|务|主|界)|者|性|力(?!争)|型|化(?!工|学|肥|妆|解)|指数|产值|总值|值|价值|贸易|外包|机构|(?<=研发|服务)人员|用地|投资|速度|质量|成本|(?<=开放)数据|周期|时间)';
const SITE = '(?<=研[究发])[与和院所]|(?<=研究)生|(?<=储备)林|中心|平台|设施|站|基地|场|厂|房|链|网点|体系|线|活动|产业|资金|基金';
// 集聚区, 示范区 open names of places.
// 补充医疗保险, 减轻后: no verbs.
const opening = (verb: string): string => alternation([verb]) + (verb === '集聚' ? '(?!区)' : verb === '兑现' ? '(?!资金|金额|率|额)' : verb === '补充' ? '(?!医疗|养老|保险|协议|通知|规定|说明|意见)' : '') + (NOMINAL.includes(verb) ? `(?!${MEASURED_BY}${NOMINAL.indexOf(verb) <= NOMINAL.indexOf('孵化') ? `|${SITE}` : ''})` : '');
const OPENING_VERB = [...NEW_VERBS, ...OPEN_VERBS].sort((a, b) => b.length - a.length).map(opening).join('|');

const CORE = '建设|打造|培育|建成|推进|实施|改造|形成|引进|认定|创建|开展|完成|推出|提升|布局';
// 改造后小区物业管理覆盖率: a state, no work.
export const OPENING_VERBS = new RegExp(`^(?!(?:${OPENING_VERB}){1,2}后(?![备端勤期续]))(?:${OPENING_VERB})(?:(?:(?:并|或|和|及|、|,) ?(?:${OPENING_VERB}))|(?:${CORE})(?!${CORE}))*(?:了|成(?![功果立员效人熟本长品交年])|出(?![口生租])|好(?!评)|一批| )*`);
export const OPENING_NEW = new RegExp(`^(?:(?:${alternation(OPEN_VERBS)})(?:并|或|和|及|、)?)?(?:${NEW_VERB})`);
export const ANY_VERB = new RegExp(`(?:${VERB})`);
export const HAS_NEW = new RegExp(`(?:新增(?!长)|净增|新建|新认定|新培育|新引进|新设立|新发展|新创|${alternation(words('引进 引育 招引 组织实施 组织开展 制修订 制(修)订'))})`);

/** Words before verb or subject that are no part of either. */
const SURE = words(`
  力争实现 力争 争取 尽快 尽早 及早 努力 确保 保证 务必 并且 同时 其中 另外 以及 着力 大力 加快 加速 积极 切实 进一步 预计 计划 每年 累计 合计 总计 共计 到年底 年内 全年 使得 使 各地 针对性地 有计划地 有针对性地 通过努力 特别是 包括 含 提出 明确 要求 分别 不断 持续`);
/** Words of manner: stripped only where a verb follows (重点培育, but 重点企业). */
const MANNER = words(`
  全力 全面 重点 深入 扎实 稳步 有序 逐步 统筹 主动 高质量 高标准 高水平 高起点 分批 分步 梯次 滚动 率先 基本 总体 拟 将 要 应 须 至少 总共 共 继续 有力 有效 稳定 优先 集中 系统 精准 协同 联合 合作 牵头 支持各地 支持 鼓励 指导 创新 成功 先行 首批 择优 规范 依托 还 也 又 再 全职 柔性 累计 支持和引导 鼓励支持 鼓励和支持 鼓励引导`);
const JOINTS = '且(?!末)|将(?!军|来|近)|把(?!控|关|握)|、|并(?!购|网|联|行|轨)|和(?!谐|平|解|美)|与|及(?!时)';
// 5.建设……: the marker of an item is no word of its sentence.
// 三年新建……, 五年内培训……: how long, not what.
const LENGTH = `[二两三四五六七八九十]年(?:内|间|来)?(?:共计?|累计)?(?=${VERB})(?!安排|投入|筹)`;
const MARKER = '\\d{1,2}[.、](?!\\d)|\\((?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\)|[①-⑳]';
export const LEADING = new RegExp(`^(?:(?:${alternation(SURE)})|围绕(?=实现|达到|完成)|(?:${JOINTS})|${MARKER}|${LENGTH}|[ ,—·…○●★*-])+`);
/** What opens a conjunct and is no part of its phrase. */
export const JOINT_OR_BLANK = new RegExp(`^(?:(?:${JOINTS})|${MARKER}|[ ,—·…○●★*-])+`);
export const MANNER_BEFORE_VERB = new RegExp(`^(?:(?:${alternation(MANNER)}) ?)+(?=${VERB})`);
export const SCOPE_WORDS = /^(?:全省|全市|全县|全区|全国|全域|全州|全盟|全旗|全校|全行业|全社会|省内|市内|我省|我市|我县|我区)/;

/** Indicators: a noun of this kind may be followed by its value without a verb (上市企业150家 needs none; 网络零售额2.6万亿元). */
export const INDICATOR_END = /(?:额|量|率|值|数|比重|比例|占比|收入|规模|产值|产量|投资|总投资|面积|里程|长度|能力|水平|指数|系数|密度|程度|强度|份额|贡献|支出|利润|税收|进出口|出口|进口|贷款|存款|余额|总额|总量|增速|增长|人口|就业|岗位|带宽|速率|时延|成本|价格|比|度|寿命|床位|算力|装机|产能|供给|投入|效益|资产|资金|基金|人次|客流|吞吐|库容|蓄积|浓度|消耗|能耗|排放|缺口|得分|评分|满意|外资|内资|周期|时间|时长|年限)(?:总)?(?:额|量|数|规模)?$/;
export const PERCENT_INDICATOR = /(?:率|比重|比例|占比|比|覆盖面|面|度|份额|水平|指数|达标|贡献|程度|系数|成数|合格|满意|增幅|增速|涨幅|降幅)$/;
export const GROWTH_END = /(?:年均|每年|同比|累计|平均)*(?:递增|增长|增加|提高|提升|上升|上涨|下降|降低|减少|压减|压缩|缩减|缩短|递减|削减|节约|节省|增幅|降幅|增速|增长率)(?:幅度|速度)?(?:率)?(?:了)?$/;
export const COVERAGE_NOUN = /覆盖|普及/;

/** Sentences of policy: what they state in money, per cent or days is a benefit, a charge or a threshold, no target. */
export const POLICY = /给予|奖励|奖补|奖金|补助|补贴(?!性|类)|补偿|资助|贴息|贴补|减免|减半|减按|免征|返还|退还|缴纳|缴费|缓缴|罚款|处以(?![上下内外])|征收|税率|费率|利率|最高|额度|上限|下限|限额(?!以[上下])|抵扣|加计|扣除|按照?[^,。;]{0,16}(?:标准|比例)|单笔|每户|每家|每人每|自筹|出资比例|持股|上浮|下浮|优惠|贷款期限|租金|首付|保费|赔付/;
/** Conditions: 对……的, 凡……的, and clauses that close with 的. */
export const CONDITION_START = /^(?:对于?(?! ?\d+ ?[户名人个家所座处](?!以[上下内]))|凡|如果?|若|经(?![营济费常贸纪办销])|符合|达到下列|具备|具有|满足|拥有|上年度|近[一二两三\d])/;
/** Statements of what has been. */
export const PAST = /已经?[^然,。;]{0,12}|截至|截止|去年|上年末|以来|过去|回顾|目前|现有|同比(?!增长\d+(?:\.\d+)?%以上)|[建达完实增提突超发下减形办出]\S?(?:成|到|过|长|高|破|布|降|少|现|台)?了/;

/** What 设立/组建 + 规模 NUM 的 is followed by where the sum is the target itself. */
export const FUND = /基金|资金|专项|母基金/;
