import { type Prose } from '../../model/prose';
import { type Report, type Rule } from '../rule';
import { flag } from '../setting';
import { matchesIn, partOf, sentenceAround } from '../judged';
import { quoted } from '../quoted';

interface Options {
  readonly strict: boolean;
}

export const symbol: Rule<Options> = {
  id: 'measure/symbol',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '单位符号大小写、比特与字节',
    what: '数量的单位符号大小写不对（KM、Kg、KW、KV、Mw、KWH、M2）；带宽用了字节每秒（TBps、GBps、MBps），或者大小写不对（tbps）。设置 strict 后，Tbps、Gbps、Mbps 也提示应写 Tbit/s、Gbit/s、Mbit/s。',
    why: '单位符号的大小写有定规，mW与MW差十亿倍；字节（B）是比特（b）的8倍，带宽以比特每秒计。',
    exceptions: ['“Tbps”“Gbps”“Mbps”“kWh”通行。', '存储、内存的“GB”“GB/s”。', '型号、编码里的字母；引号、书名号里的原文。'],
    basis: 'GB 3100《国际单位制及其应用》；GB 3101《有关量、单位和符号的一般原则》',
    bad: [{ text: '临江市新型基础设施建设方案\n\n一、主要任务\n\n（一）建设基础设施。新建⟦110KV⟧变电站2座、充电设施⟦500KW⟧，铺设光缆⟦300KM⟧，出口带宽达到⟦2TBps⟧。\n' }],
    good: [{ text: '临江市新型基础设施建设方案\n\n一、主要任务\n\n（一）建设基础设施。新建110kV变电站2座、充电设施500kW，铺设光缆300km，出口带宽达到2Tbps，配备64GB内存。\n' }],
  },
  options: { strict: flag('Tbps、Gbps、Mbps也提示写Tbit/s、Gbit/s、Mbit/s', false) },
  *check({ prose }, { strict }) {
    for (const p of prose) {
      yield* wrongCase(p);
      yield* bytes(p);
      if (strict) yield* bits(p);
    }
  },
};

// ── KM, KW ──────────────────────────────────────────────────────────────

/** Right form of a unit in lower case; a form not here is not judged. */
const RIGHT: Readonly<Record<string, string>> = {
  km: 'km', kg: 'kg', kw: 'kW', kv: 'kV', mw: 'MW', gw: 'GW', kwh: 'kW·h', mwh: 'MW·h', gwh: 'GW·h', kva: 'kV·A', mva: 'MV·A', m2: 'm²', m3: 'm³', km2: 'km²', hm2: 'hm²',
  cm: 'cm', mm: 'mm', ml: 'mL', mpa: 'MPa', kpa: 'kPa', khz: 'kHz', mhz: 'MHz', ghz: 'GHz', hz: 'Hz', db: 'dB', 'km/h': 'km/h', 'kg/m3': 'kg/m³', 'm3/h': 'm³/h', 'm3/d': 'm³/d',
};
/** Forms in use that are right, or that the trade writes everywhere. */
const GOOD: readonly string[] = [...Object.values(RIGHT), 'kWh', 'MWh', 'GWh', 'kVA', 'MVA', 'm2', 'm3', 'km2', 'hm2', 'ml', 'mW', 'mVA', 'kg/m3', 'm3/h', 'm3/d'];
const WRONG = /(?:(?<![\dA-Za-z.\-—/#+])\d{1,12}(?:,\d{3}){0,3}(?:\.\d{1,6})? ?(?:万亿|亿|百万|千万|万|千|百)?|(?<=\(|单位 ?: ?|[元人吨]\/)(?:万|亿)?) ?((?:kg\/m3|km\/h|m3\/[hd]|kwh|mwh|gwh|kva|mva|km2|hm2|khz|mhz|ghz|mpa|kpa|km|kg|kw|kv|mw|gw|m[23]|cm|mm|ml|hz|db))(?![A-Za-z0-9\-_+])/gi;

function* wrongCase(prose: Prose): Generator<Report> {
  for (const match of matchesIn(prose, WRONG)) {
    const unit = match[1] as string;
    const right = RIGHT[unit.toLowerCase()];
    if (right === undefined || GOOD.includes(unit)) continue;
    // In a bracket or behind 单位：, the unit must be all that stands there.
    if (!/^\d/.test(match[0]) && prose.folded[match.index - 1] !== '/' && !/^(?:[)/,;、]|$)/.test(prose.folded.slice(match.index + match[0].length))) continue;
    yield replaced(prose, match, { unit, right, why: /[23·]/.test(right) ? '单位符号的写法不对' : '单位符号的大小写不对' });
  }
}

interface Wording {
  readonly unit: string;
  readonly right: string;
  readonly why: string;
}

function replaced(prose: Prose, match: RegExpMatchArray & { readonly index: number }, { unit, right, why }: Wording): Report {
  const whole = match[0];
  const text = quoted(prose.text.slice(match.index, match.index + whole.length).trim());
  return {
    span: partOf(prose, match, 0, whole.length),
    message: `${text}：${why}，应当写“${right}”。`,
    fixes: [{ title: `“${unit}”改为“${right}”`, edits: [{ span: partOf(prose, match, whole.length - unit.length, unit.length), newText: right }], safety: 'review' }],
  };
}

// ── TBps ────────────────────────────────────────────────────────────────

const BEFORE = '(?:(?<![\\dA-Za-z.\\-/])\\d{1,9}(?:\\.\\d{1,4})? ?(?:万|千)?|(?<=\\(|单位 ?: ?)) ?';
const RATE = new RegExp(`${BEFORE}(([TGMKtgmk])(?:(?:B|b)(?:ps|PS|Ps)|B/[sS]))(?![A-Za-z0-9])`, 'g');
const BANDWIDTH = /宽带|带宽|接入|网速|出口|光纤|专线|千兆|光网|上行|下行|传输速率|网络速率/;
const MEMORY = /内存|显存|存储|磁盘|读写|硬盘|闪存|缓存|总线|HBM|GPU/i;

function* bytes(prose: Prose): Generator<Report> {
  for (const match of matchesIn(prose, RATE)) {
    const [unit, prefix] = [match[1] as string, (match[2] as string).toUpperCase()];
    const right = `${prefix === 'K' ? 'k' : prefix}bps`;
    if (unit === right) continue;
    const around = sentenceAround(prose, match.index);
    const inBytes = unit[1] === 'B' && !/^[TGMK]BPS$/.test(unit);
    if (MEMORY.test(around) || (inBytes && !BANDWIDTH.test(around))) continue;
    yield replaced(prose, match, { unit, right, why: inBytes ? 'B是字节，b是比特，相差8倍，带宽以比特每秒计' : '单位符号的大小写不对' });
  }
}

const BITS = new RegExp(`${BEFORE}([TGM])bps(?![A-Za-z0-9])`, 'g');

function* bits(prose: Prose): Generator<Report> {
  for (const match of matchesIn(prose, BITS)) {
    const unit = `${match[1] as string}bps`;
    yield { ...replaced(prose, match, { unit, right: `${match[1] as string}bit/s`, why: '“bps”不是标准的单位符号' }), severity: 'hint' };
  }
}
