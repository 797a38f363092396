import { type Report, type Rule } from '../rule';
import { type Setting } from '../setting';
import { acronymReports } from './acronyms';
import { shortNameReports } from './shortNames';

interface Options {
  readonly known: readonly string[];
}

const known: Setting<readonly string[]> = {
  title: '不必注中文的字母词，在内置词表（5G、GDP、AI、APP……）之外增加；不分大小写。',
  default: [],
  schema: { type: 'array', items: { type: 'string' } },
  read: raw => (Array.isArray(raw) && raw.every((v): v is string => typeof v === 'string') ? raw : undefined),
};

/** 简称、缩略语先用后释、未释、重释、释而不用. */
export const abbreviation: Rule<Options> = {
  id: 'reference/abbreviation',
  severity: 'hint',
  docs: {
    title: '简称、缩略语先用后释、未释、重释、释而不用',
    what: '外文缩略语首次出现没有注中文，或者先用后注、注两次；“以下简称××”后一次没用，或者仍用全称。每个缩略语只提示一次。',
    why: '生僻的缩略语和没有交代的简称，读者看不懂；交代了又不用，等于白写。',
    exceptions: ['5G、GDP、AI、APP等通行的字母词（可用known增加）', '计量单位符号、型号、路名（G60）、产品和品牌名', '引号、书名号里的名称，表格里的', '网页导语与正文重复的'],
    basis: '原《国家行政机关公文处理办法》第二十五条（已废止，沿用至今）：使用非规范化简称应当先用全称并注明简称，使用外文缩略语应当注明中文',
    bad: [
      { text: '临江市物流行动计划\n\n一、主要任务\n\n（一）建设平台。推广⟦TMS⟧应用，建设仓储管理系统（WMS）。TMS覆盖全部园区。\n' },
      { text: '临江市物流行动计划\n\n一、主要任务\n\n（一）建设平台。推广仓储管理系统（WMS），组建临江市物流行业联合会（以下简称“⟦物流联合会⟧”），升级⟦仓储管理系统（WMS）⟧。\n' },
    ],
    good: [{ text: '临江市物流行动计划\n\n一、主要任务\n\n（一）建设平台。推广仓储管理系统（WMS），在G60沿线布设5G基站，WMS覆盖全部园区。组建临江市物流行业联合会（以下简称“物流联合会”），由物流联合会制定标准。\n' }],
  },
  options: { known },
  *check(context, options): Iterable<Report> {
    yield* acronymReports(context, options.known);
    yield* shortNameReports(context);
  },
};
