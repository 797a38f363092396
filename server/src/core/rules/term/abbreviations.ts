/**
 * Chinese names of abbreviations that plans put in brackets behind them; the first is proposed. GB/T 25109 (企业信息化技术规范),
 * GB/T 20720 (企业控制系统集成), GB/T 15751 (计算机辅助设计与制造词汇) and the State Council's documents.
 */
const NAMES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  MES: ['制造执行系统', '生产执行系统', '制造企业生产过程执行系统', '生产制造执行系统'],
  ERP: ['企业资源计划', '企业资源规划', '企业资源管理'],
  CRM: ['客户关系管理'],
  SCM: ['供应链管理'],
  PLM: ['产品生命周期管理', '产品全生命周期管理', '产品寿命周期管理'],
  PDM: ['产品数据管理'],
  WMS: ['仓储管理系统', '仓库管理系统'],
  CAD: ['计算机辅助设计'],
  CAE: ['计算机辅助工程'],
  CAM: ['计算机辅助制造'],
  PLC: ['可编程逻辑控制器', '可编程控制器'],
  DCS: ['分布式控制系统', '集散控制系统', '分散控制系统', '分散式控制系统'],
  SCADA: ['数据采集与监视控制系统', '数据采集与监控系统', '监控与数据采集系统'],
  AGV: ['自动导引运输车', '自动导引车', '自动导向车', '自动引导车', '自动引导运输车'],
  BIM: ['建筑信息模型', '建筑信息模型化'],
  CIM: ['城市信息模型'],
  GIS: ['地理信息系统'],
  GDP: ['国内生产总值', '地区生产总值'],
  PPP: ['政府和社会资本合作', '政府与社会资本合作'],
  EPC: ['工程总承包', '设计采购施工总承包'],
  EOD: ['生态环境导向的开发', '生态环境导向开发'],
  TOD: ['公共交通导向型开发', '以公共交通为导向的开发', '公共交通导向开发'],
  LNG: ['液化天然气'],
  CNG: ['压缩天然气'],
  CCUS: ['碳捕集利用与封存', '碳捕集、利用与封存'],
  RCEP: ['区域全面经济伙伴关系协定'],
  IDC: ['互联网数据中心'],
  CDN: ['内容分发网络'],
};

export interface Misnamed {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly abbreviation: string;
}

const BRACKET = /[(]([A-Z]{3,5})[)]/g;

/** Names before a bracketed abbreviation that are a known name with its characters in another order, or with one of six or more wrong. */
export function* misnamed(folded: string): Generator<Misnamed> {
  for (const match of folded.matchAll(BRACKET)) {
    const names = NAMES[match[1] as string];
    if (!names) continue;
    const end = match.index;
    const before = folded.slice(Math.max(0, end - 24), end);
    if (names.some(n => before.endsWith(n))) continue;
    const right = names.find(n => isNearly(before.slice(-n.length), n));
    if (right !== undefined) yield { start: end - right.length, end, right, abbreviation: match[1] as string };
  }
}

function isNearly(written: string, right: string): boolean {
  if (written.length !== right.length || !/^\p{Script=Han}+$/u.test(written)) return false;
  const differing = right.split('').filter((c, i) => c !== written[i]).length;
  return (differing === 1 && right.length >= 6) || sorted(written) === sorted(right);
}

const sorted = (text: string): string => text.split('').sort().join('');
