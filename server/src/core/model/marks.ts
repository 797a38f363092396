import { parseHan } from '../text/numerals';
import { type PlainDate } from '../parse/date';
import { readPrintLine, readWrittenDate, type WrittenDate } from '../parse/writtenDate';
import { labelKind } from '../parse/responsibility/labels';

// What a line is by its own form. All patterns work on folded text with the blanks at both ends taken off.

/** A line that ends a sentence: nothing is joined to it (rules.md §2.3). */
export const ENDS_SENTENCE = /[。;:！!?…”"’)》]$|\p{Script=Han}{4}\.$/u;

const DATE = /^[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日$|^[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日$/;

/** A date in brackets, as under a title: the text inside. */
const inner = (folded: string): string => folded.trim().replace(/^\((.*)\)$/, '$1');

/** 成文日期 standing alone in its line (7.3.5.4); Han numerals and blanks are read too. */
export const isDateLine = (folded: string): boolean => folded.length <= 30 && DATE.test(inner(folded).replace(/\s/g, '')) && dateLine(folded) !== undefined;

/** A date alone in its line, rightly written or not; whether it is 成文日期 is for its place to say. */
export const dateLine = (folded: string): WrittenDate | undefined => readWrittenDate(inner(folded));

/** 印发机关和印发日期 (7.4.3) in one line, or the date alone. */
export function printLine(folded: string): { readonly printer: number; readonly date: PlainDate | undefined } | undefined {
  const found = readPrintLine(folded);
  return found && { printer: found.printer, date: found.written.date };
}

export const isCopyLine = (folded: string): boolean => /^抄\s?送\s?:|^主\s?题\s?词\s?:|^分\s?送\s?:/.test(folded);
export const isNoteLine = (folded: string): boolean => /^\((?:此件|此页|此文|本文|信息公开|公开方式|公开属性|联系人|联系电话)[^()]*\)$/.test(folded);
export const isAttachmentMark = (folded: string): boolean => folded.length < 12 && /^附\s?件?\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})?\s*[.:]?$/.test(folded);
export const isAttachmentNote = (folded: string): boolean => /^附\s?件?\s?:\s*\S|^附\s?件\s?[0-9]{1,2}\s?[:.、]\s*\S.{1,60}(?<![。;])$/.test(folded);
/** One character over and over, as a ruled line comes out of a PDF. */
const withoutNoise = (folded: string): string => folded.slice(0, 200).replace(/(\S)\1{7,}.*$/u, '').trim();

export const isIssueNumberLine = (folded: string): boolean => withoutNoise(folded).length < 40 && /^[\p{Script=Han}]{1,14}\s?[〔[(【]\s?[12][0-9]{3}\s?[〕\])】]\s?第?\s?[0-9]{1,5}\s?号(?:\s+签发人.*)?$/u.test(withoutNoise(folded));
export const isRedHeadLine = (folded: string): boolean => folded.length <= 40 && /[\p{Script=Han}]{4,}\s*文\s?件$/u.test(folded);
/** 目录, and its lines by their form: a leader of dots up to the page. */
export const isContentsLine = (folded: string): boolean => /^目\s*[录次]$/.test(folded) || /(?:\.{4}|·{4}|…{4})\s*[0-9]{1,3}\s*$/.test(folded);

const ADDRESSEE_BODY = /^各.{0,12}(?:乡镇|[镇县区市州])[^要]{0,12}:$|政府|单位|部门|委员会|管委会|[厅局委办]、|机构|企业|公司|院校|高校|学校|街道|联席会议|成员|[厅局委办院会署]:$/;

/** 主送机关 (7.3.2): names only, ends in a colon. */
export function isAddresseeLine(folded: string): boolean {
  if (folded.length > 300 || !folded.endsWith(':') || /[。;!]/.test(folded) || /^[一二三四五六七八九十]+、|^\(|^[0-9]/.test(folded)) return false;
  if (/[0-9]|如下|包括|以下|按照|根据|要求|目标|任务|措施|内容|加强|推进|实施|坚持|职责|分工|名单|责任|牵头|负责/.test(folded)) return false;
  return ADDRESSEE_BODY.test(folded) && !/的(?:通知|通告|函|意见|决定):$/.test(folded);
}

/** A line that opens with a label of the division of work: 责任单位：, 牵头领导：, 【完成时限】. */
export function isLabelLine(folded: string): boolean {
  const label = /^(?:([\p{Script=Han}][\p{Script=Han}\s]{1,11}?)(?:\([^():]{1,8}\))?\s*:|[【[〔]\s*([\p{Script=Han}][\p{Script=Han}\s]{1,11}?)\s*[】\]〕])/u.exec(folded);
  return label !== null && labelKind((label[1] ?? label[2] ?? '').replace(/\s/g, '')) !== 'other';
}

const BOX = /^专\s?栏\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})?\s*[:.、-]?\s*(.*)$/;

export interface BoxHead {
  readonly number: number | undefined;
  /** 专栏 1, as printed: length in the line. */
  readonly marker: number;
}

/** Heading of a 专栏 (rules.md §2.5): a line of its own, without a final mark. */
export function boxHead(folded: string): BoxHead | undefined {
  if (folded.length > 60 || /[。;,]$/.test(folded)) return undefined;
  const found = BOX.exec(folded);
  if (!found) return undefined;
  const number = found[1];
  const title = found[2] as string;
  if (number === undefined && (title.length > 25 || /。/.test(title) || title === '')) return undefined;
  const marker = folded.length - title.length;
  const printed = folded.slice(0, marker).replace(/[\s:.、-]+$/, '').length;
  return { number: number === undefined ? undefined : /^[0-9]/.test(number) ? Number(number) : parseHan(number), marker: printed };
}

const RESIDUE = [
  /浏览(?:量|次数)|点击(?:数|率|量|次数)|阅读(?:量|次数|数)\s?:|字号\s?:|字体\s?:|打印本页|关闭窗口|(?:^|\s)(?:来源|作者|责任编辑|编辑|稿源|信息来源|发布机构|发布时间|发布日期|索引号|访问量|分享到?)\s?:/,
  /扫(?:描|一扫)(?:上方|下方)?二维码|扫一扫(?:在)?(?:手机|分享|关注)|关注.{0,6}公众号|^上一[篇页]|^下一[篇页]|^【?相关(?:阅读|链接|附件下载|解读|信息)|^\[?返回(?:顶部|首页)|版权所有|ICP备/,
  /首页\s*(?:->|>|»|＞)|当前位置\s?:|您的位置\s?:/,
  /^时间\s?:\s?[12][0-9]{3}[-./年]|^(?:发布|更新)(?:时间|日期)\s?:|^[12][0-9]{3}[-/][0-9]{1,2}[-/][0-9]{1,2}(?:\s+[0-9]{1,2}:[0-9]{2})?(?:\s|$)/,
  /^[【[](?:主题分类|发文(?:机构|机关|字号)|成文日期|发布(?:日期|机构)|实施日期|废止日期|生效日期|有效性|时效性?|索引号|主题词|来源|稿源)[】\]]/,
  /^【(?:打印|关闭|字体|收藏|我要纠错)|^打印\s+关闭|^联系我们\s|网站地图|设为首页|加入收藏|^移动版|^主办(?:单位)?\s?:.*(?:版权|地址|电话|备案)|政务公开\s*>|^(?:相关文章|相关新闻|相关附件)\s?:?$|^请输入(?:关键词|搜索)|阅读辅助|关怀版|Copyright/i,
];

/** Web residue by its words (structure/web-residue); whether it counts depends on its place, at the head or the tail of the text. */
export function isResidueLine(folded: string): boolean {
  return folded.length <= 200 && RESIDUE.some(pattern => pattern.test(folded));
}

/** Page number as it comes out of a PDF: — 3 —, - 3 -, 第3页 共9页, 3 / 9. */
export const isPageNumber = (folded: string): boolean => folded.length < 16 && /^[-—–·]\s?[0-9]{1,3}\s?[-—–·]$|^第\s?[0-9]{1,3}\s?页(?:[,\s]*共\s?[0-9]{1,3}\s?页)?$|^[0-9]{1,3}\s?\/\s?[0-9]{1,3}$/.test(folded);

const GENRE = '通知|通告|公告|意见|决定|方案|计划|规划|纲要|要点|措施|办法|规定|细则|条例|报告|批复|函|预案|分工表?|(?:任务|责任|目标)分解表?|(?:任务|责任|项目|事项)清单|台账|(?:任务|责任|进度|推进|落实|安排)表|一览表|任务书|指引|指南|政策|行动|工程|实事项目';
const TITLE = new RegExp(`(?:${GENRE})(?:的(?:通知|函|批复|意见|决定))?(?:\\([^()]{2,40}\\))?》?(?:\\([^()]{2,40}\\))?(?:印发|出台|发布)?(?:的?通知|的?函)?$`);

/** 编制了《……规划》: a line of a sentence that happens to end in the name of a plan. */
const IN_SENTENCE = /(?:了|根据|按照|依据|结合|对照|衔接|以及)《/;

/** Whether a line, or lines put together, read as the title of a document (7.3.1). */
export function isTitle(folded: string): boolean {
  const text = folded.replace(/\s/g, '');
  return text.length >= 6 && text.length <= 120 && TITLE.test(text) && !/[。;！!?]/.test(text) && !/^[((]?[一二三四五六七八九十0-9]+[、.)]/.test(text) && !IN_SENTENCE.test(text);
}

const BODY_NAME = /(?:政府|办公厅|办公室|委员会|[厅局部委院会署组处行]|中心|公司|联席会议|党组|指挥部|法院|检察院|海关|总队|学校|大学|学院)(?:\((?:[^()]{0,16}章|代|盖章)\))?$/;

/** Name of a body standing alone: red head, signature, printer. Several with blanks or tabs between count too. */
export function isBodyName(folded: string): boolean {
  if (folded.length > 80 || /[。;:,、]/.test(folded)) return false;
  const names = folded.split(/\s+/).filter(Boolean);
  const whole = names.join('');
  return whole.length >= 3 && (names.every(n => BODY_NAME.test(n)) || BODY_NAME.test(whole));
}
