import { type Span, span } from '../../text/span';

// A word written twice. Without word segmentation: a repetition counts where the second word cannot be the head of a longer word.

const TWICE = /(\p{Script=Han}{2,6})\1/gu;
/** Words of drafts that open no longer word. */
const PLAIN = new Set(
  '进一步 建立 建成 加强 加快 加大 推动 推进 完善 健全 落实 强化 提升 提高 促进 达到 实现 完成 按照 根据 通过 围绕 以及 鼓励 支持 构建 打造 开展 深化 优化 深入 积极 全面 切实 充分 不断 着力 大力 持续 统筹 结合 依托 坚持 确保 力争 争取 严格 及时 认真 定期 制定 出台 印发 负责 牵头 配合 新增 扩大 拓展 培育 引进 推广 做好 抓好 明确 细化 压实 聚焦 突出 有效 有序 稳步 加速 努力 逐步 同步 共同 联合 探索 采取 采用 利用 运用 发挥 纳入 形成 具有 具备 位于 关于 对于 由于 因此 同时 其中 包括 涉及 覆盖 超过 突破 不少于 不低于 左右 以上 以下 以内 我市 我省 我县 我区 全市 全省 全县 全区 全国 各地 各级 有关 相关 主要 重要 重大 重点'.split(' '),
);
/** Words that may open a longer one: 建设用地, 服务业. They count where no such word follows. */
const OPENING = new Set(
  '建设 布设 进行 研发 实施 组织 引导 编制 服务 管理 监督 培训 生产 运输 开放 指导 研究 保障 改革 投资 教育 评价 创新 监测 检测 检查 治理 保护 修复 改造 更新 升级 整治 整改 排查 巡查 调度 调查 评估 考核 验收 审批 审核 登记 备案 公开 公示 发布 宣传 动员 部署 安排 协调 配置 布局 规划 设计 施工 运营 运行 维护 养护 利用 开发 转化 应用 交流 合作 对接 联动 共享 整合 集聚 招商 供应 储备 流通 消费 销售 就业 创业 救助 帮扶 防控 处置 救援 演练 执法 打击 防范 化解 监管 领导 责任 创建 选派 选树 认定 发放 安装 配备 购置 举办 召开 成立 设立 开设 开通 增加 减少 降低 控制 解决 处理 报送 公布 汇总 总结 推进 推广 引进 培养 选拔 激励 奖励 补助 补贴 支付 拨付 使用'.split(' '),
);
/** What makes one word with the repeated one before it. */
const TAIL =
  /^(?:[业性型者员人家机器站点区园院所局厅部委办会处科室队厂场馆网线图表书证费款金税券量率值力度法学期日年级类品物件中化链群带圈岗费权令卡仓柜箱柱制额单案卷函簿册袋牌灯池塔梯井泵阀管渠坝闸桥路港船车楼房棚树苗种肥药械]|用[地房水电品具途户能]|机构|单位|企业|人[员才群]|[基资]金|资[料源]|设[施备]|工[程作具]|项目|平台|系统|体系|指标|标准|规[范划]|[计规]划|方案|制度|机制|政策|条例|办法|任务|[活行]动|能力|水平|质量|环境|秩序|市场|主体|对象|成果|经验|模式|中心|基地|示范|试点|方式|方法|情况|结果|报告|清单|台账|记录|信息|数据|技术|产[业品]|领域|行业|部门|职[责能]|责任|团队|队伍|组|小组|专班|课程|教材|计量|流程|环节|过程|进度|期|要素|成本|支出|收入|条件|许可|事项|手续|网点|渠道|窗口|热线|专线|保险|贷款|债券|园区|社区|街区|住房|居|型)/;

/** What may follow a repeated word of any kind: no part of a longer word. */
const BREAK = /^(?:$|[^\p{Script=Han}]|[的和与及等了在对为以并或、将])/u;
/** 一项一项, 逐村逐村, 一个个一个个; numerals. */
const DISTRIBUTIVE = /^[一逐每各两几多]|^[零〇一二三四五六七八九十百千万亿]+$/;
/** Verbs of consideration are said twice: 研究研究. */
const VERB_TWICE = /^(?:研究|商量|讨论|考虑|学习|了解|打听|调查|观察|琢磨|收拾|整理|打扫|介绍|许多|很多|非常|常常|往往|层层|人人|处处|时时|事事|步步|级级|个个|件件|项项|家家|户户|天天|年年|哗啦|好好)$/;

/** Single words of grammar, with what may stand before the first and behind the second where the two belong to different words: 目的的, 和和谐. */
const PARTICLES: Readonly<Record<string, { readonly before: RegExp; readonly after: RegExp }>> = {
  的: { before: /[目标有中鹄靶端打准]$/, after: /^[士确话当]/ },
  了: { before: /[为除完终明知末罢私公]$/, after: /^[解如然结断却得不事]/ },
  和: { before: /[共总饱温缓调谐柔祥平亲随议讲求太颐劝呼附应唱中义人昌泰仁雍保永政云]$/, after: /^[平谐睦气解美县顺缓龙田合声善悦颜约盘静林服风好乐]/ },
  与: { before: /[参授赠给寄付赋相干施]$/, after: /^[会其时日此众世共]/ },
  及: { before: /[普涉以危波触顾提企累推论遍惠殃埃来不]$/, after: /^[时早格第其至物]/ },
  向: { before: /[方面导志意动走趋流去倾风转取偏纵横双单定外内逆正侧投反同径轴朝一]$/, after: /^[阳导往来上日北南东西前后外内下好荣心善新海空]/ },
  对: { before: /[针面相反应绝核校比查结配派作一成敌]$/, after: /^[外口标接手象策比照内华抗应话待立等账位付于联象称方开准]/ },
  将: { before: /[即必行]$/, after: /^[军来领士才乐]/ },
  把: { before: /[一手车拖火]$/, after: /^[手握关控脉]/ },
};
const PARTICLE_TWICE = /([的了和与及向对将把])\1/g;

/** Places of words written twice in `text`, both of them; ascending, disjoint. Linear in time. */
export function* repeatedIn(text: string): Generator<Span> {
  const found: Span[] = [];
  for (const match of text.matchAll(TWICE)) {
    const word = match[1] as string;
    const end = match.index + match[0].length;
    if (isRepeated(text, word, { start: match.index, end })) found.push(span(match.index, end));
  }
  for (const { 0: twice, index } of text.matchAll(PARTICLE_TWICE)) {
    const sides = PARTICLES[twice.charAt(0)];
    const [before, after] = [text.slice(Math.max(0, index - 1), index), text.slice(index + 2, index + 3)];
    if (sides && after !== '' && before !== twice[0] && after !== twice[0] && !sides.before.test(before) && !sides.after.test(after)) found.push(span(index, index + 2));
  }
  yield* found.sort((a, b) => a.start - b.start);
}

function isRepeated(text: string, word: string, { start, end }: Span): boolean {
  // Three times and more is no slip of the hand.
  if (text.startsWith(word, end) || text.slice(Math.max(0, start - word.length), start) === word) return false;
  if (DISTRIBUTIVE.test(word) || new Set(word).size === 1 || VERB_TWICE.test(word)) return false;
  if (PLAIN.has(word)) return text[end] !== '器';
  if (word.length > 2) return !OF_TWO.test(word) && !DISTRIBUTIVE.test(text.slice(start - 1, start));
  const rest = text.slice(end, end + 4);
  if (OPENING.has(word) && !TAIL.test(rest)) return true;
  return BREAK.test(rest) || [2, 3].some(n => PLAIN.has(rest.slice(0, n)));
}

/** 广西壮族自治区自治区直属, 县政府办公室办公室主任. */
const OF_TWO = /(?:自治区|办公室|委员会)$/;
