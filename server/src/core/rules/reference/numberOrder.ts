import { fold } from '../../text/fold';
import { type Span, span } from '../../text/span';
import { organCodeStart } from '../../parse/quotation';

/** A 文号 whose parts stand in a wrong order or form, which the reader of 文号 does not take for one. Logical offsets. */
export interface Disordered {
  readonly at: Span;
  readonly says: string;
  readonly right: string;
}

/** 石政发〔2026年〕3号. */
const WITH_NIAN = /[〔﹝[【(]\s?((?:19|20)[0-9]{2})年\s?[〕﹞\])】]\s?第?([0-9]{1,5})号/g;
/** 〔2026〕石政发3号: the year before the 代字. */
const YEAR_FIRST = /(?<=^|[(,。;:、“\s]|》|按照|根据|依据|落实)[〔﹝[]((?:19|20)[0-9]{2})[〕﹞\]](\p{Script=Han}{2,9}?)第?([0-9]{1,5})号/gu;
/** 石政发2026年3号, 石政发2026〔3〕号, 石政办字20263号 (the brackets lost on the way). */
const NO_BRACKETS = /(?<=[(,。;:、“《]|按照|根据|依据|落实|执行)(\p{Script=Han}{1,9}[发函办字])((?:19|20)[0-9]{2})(?:(?:年第?)?([0-9]{1,5})|\s?[〔[(]([0-9]{1,5})[〕\])])号(?!楼|线|令|地块|公告|机)/gu;
const CODE = /[政府委党办厅局部省市县区州国中发函字规通综][\p{Script=Han}]{0,6}[发函办字电规综通呈复]$|^[国中]发$|^\p{Script=Han}[政府委党]$|\p{Script=Han}{1,8}[发函]$/u;
/** 印发2022年3号文; cases, bills. */
const NO_CODE = /(?:印|下|颁|转|签|核|制|开|研|批|分|收|公|出|来|去|复|回|启|激|萌|蒸|爆|抽)[发函]$|(?:公告|通告|令|案|标|[初终再执刑民行商裁仲]字?)$|(?:主|协|承|举|督|交|查|待|经|帮|代|申|补|筹|创|兴|试)办$/;

export function* disorderedIn(text: string): Generator<Disordered> {
  const folded = fold(text);
  if (!folded.includes('号')) return;
  for (const { 0: whole, 1: year = '', 2: serial = '', index } of folded.matchAll(WITH_NIAN)) {
    const start = organCodeStart(folded, index);
    const code = start === undefined ? '' : folded.slice(start, index);
    if (start !== undefined && isCode(code)) yield { at: span(start, index + whole.length), says: '年份后不写“年”字', right: `${code}〔${year}〕${Number(serial)}号` };
  }
  for (const { 0: whole, 1: year = '', 2: code = '', 3: serial = '', index } of folded.matchAll(YEAR_FIRST)) {
    if (!NO_CODE.test(code)) yield { at: span(index, index + whole.length), says: '机关代字应当在年份之前', right: `${code}〔${year}〕${Number(serial)}号` };
  }
  for (const { 0: whole, 1: code = '', 2: year = '', 3: plain, 4: bracketed, index } of folded.matchAll(NO_BRACKETS)) {
    if (isCode(code)) yield { at: span(index, index + whole.length), says: plain === undefined ? '六角括号应当括年份' : '年份没有用六角括号', right: `${code}〔${year}〕${Number(plain ?? bracketed)}号` };
  }
}

const isCode = (code: string): boolean => CODE.test(code) && !NO_CODE.test(code);
