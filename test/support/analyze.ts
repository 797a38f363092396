import { type Knowledge, type Succession, type Unit } from '../../server/src/core/knowledge/knowledge';
import { Analysis, type AnalysisInput } from '../../server/src/core/service/analysis';
import { defaultConfig, type NigaoConfig } from '../../server/src/core/service/config';
import { intlSegmenter } from '../../server/src/core/text/segmenter';

/** The day on which every test runs. */
export const TODAY = '2026-11-21';

interface Row {
  readonly id: string;
  readonly short: string;
  readonly full: string;
  readonly pinyin: string;
  readonly from?: string;
  readonly to?: string;
}
const ROWS: readonly Row[] = [
  { id: 'zj-jxw', short: '省经信委', full: '浙江省经济和信息化委员会', pinyin: 'sheng jing xin wei', from: '2009', to: '2018-10' },
  { id: 'zj-jxt', short: '省经信厅', full: '浙江省经济和信息化厅', pinyin: 'sheng jing xin ting', from: '2018-10' },
  { id: 'zj-fgw', short: '省发展改革委', full: '浙江省发展和改革委员会', pinyin: 'sheng fa zhan gai ge wei' },
  { id: 'zj-czt', short: '省财政厅', full: '浙江省财政厅', pinyin: 'sheng cai zheng ting' },
  { id: 'zj-swt', short: '省商务厅', full: '浙江省商务厅', pinyin: 'sheng shang wu ting' },
  { id: 'zj-kjt', short: '省科技厅', full: '浙江省科学技术厅', pinyin: 'sheng ke ji ting' },
];

const units: readonly Unit[] = ROWS.map(r => ({
  id: r.id, name: r.full, shortNames: [r.short], level: 'province', validFrom: r.from, validTo: r.to, sources: ['机构改革方案'], confidence: 'high',
}));
const byName = new Map(units.flatMap(u => [u.name, ...u.shortNames].map(n => [n, u] as const)));
const byId = new Map(units.map(u => [u.id, u]));
const pinyinOf = new Map(ROWS.map(r => [r.short, r.pinyin]));

/** Six units of one province, one of them former: enough for every branch, small enough to be read. */
export const smallKnowledge: Knowledge = {
  revision: 'small',
  units,
  resolveUnit(name, on) {
    if (/^各|有关部门$/.test(name)) return { kind: 'generic' };
    const unit = byName.get(name);
    if (unit === undefined) return { kind: 'unknown', near: name.startsWith('省经') ? [byId.get('zj-jxt') as Unit] : [] };
    if (unit.validTo === undefined || on < unit.validTo) return { kind: 'current', unit };
    return { kind: 'former', unit, succession: successionOf(unit) };
  },
  namesIn(text) {
    return [...byName.keys()].flatMap(name => {
      const at = text.indexOf(name);
      return at < 0 ? [] : [{ span: { start: at, end: at + name.length }, name }];
    }).sort((a, b) => a.span.start - b.span.start);
  },
  history: id => (id === 'zj-jxt' || id === 'zj-jxw' ? [byId.get('zj-jxw') as Unit, byId.get('zj-jxt') as Unit] : units.filter(u => u.id === id)),
  pinyin(name) {
    const syllables = pinyinOf.get(name)?.split(' ');
    return syllables === undefined ? undefined : { initials: syllables.map(s => s[0]).join(''), full: syllables.join('') };
  },
};

function successionOf(former: Unit): Succession {
  return { former, current: [{ unit: byId.get('zj-jxt') as Unit, duties: undefined }], kind: 'renamed', effective: '2018-10', basis: '机构改革方案', confidence: 'high' };
}

type Given = Partial<Omit<AnalysisInput, 'text' | 'config'>> & { readonly config?: Partial<NigaoConfig> };

/** Text → Analysis on a fixed day, with the small knowledge and the segmenter of ECMAScript. */
export function analyze(text: string, given: Given = {}): Analysis {
  const { config, ...rest } = given;
  return new Analysis({ language: 'plain', knowledge: smallKnowledge, segmenter: intlSegmenter(), today: TODAY, text, ...rest, config: { ...defaultConfig, ...config } });
}

/** A short plan in the manner of the genre, with clauses, targets, a box and a table. */
export const PLAN = [
  '浙江省智慧渔港建设行动计划（2026—2028年）',
  '',
  '为加快建设智慧渔港，制定本行动计划。',
  '一、总体要求',
  '到2028年，建成智慧渔港30个以上，渔港综合收入达到120亿元。',
  '二、主要任务',
  '（一）建设渔港感知网络。',
  '1.布设监测设备。在重点渔港布设监测设备，到2027年，覆盖率达到90%。（责任单位：省经信厅、省财政厅）',
  '2.贯通数据平台。按照《浙江省公共数据条例》归集数据。（责任单位：省发展改革委牵头，省经信厅配合）',
  '（二）培育渔港产业。',
  '1.发展冷链物流。新建冷库20座。（责任单位：省商务厅）',
  '三、保障措施',
  '（一）加强组织领导。建立工作专班。',
  '',
].join('\n');
