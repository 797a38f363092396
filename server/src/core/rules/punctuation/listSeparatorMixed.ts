import { span, within } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Report, type Rule } from '../rule';
import { inEach } from '../judged';

/** 并列项顿号、逗号混用. */
export const listSeparatorMixed: Rule = {
  id: 'punctuation/list-separator-mixed',
  severity: 'info',
  otherwise: 'info',
  docs: {
    title: '并列项顿号、逗号混用',
    what: '三个以上同一形式的并列项（数量加名称、名称加数量、同级单位，共用一个动词），有的用顿号隔开，有的用逗号；列举之后写明个数，用逗号隔开的一项也算在内的，同样提示。',
    why: '同一层次的并列词语用同一种点号；混用之后，逗号后的一项像是另起一句，缺了动词。',
    exceptions: ['各项自带动词（培育5个……，打造3个……）', '“以及”之前的逗号', '逗号两边各有几项，分作两组'],
    basis: 'GB/T 15834—2011《标点符号用法》附录A.4.1、B.1.1',
    bad: [{ text: '某县河道治理行动计划\n一、主要任务\n到2028年，建设20个监测站、5个管护中心⟦，⟧5个调度平台。\n' }],
    good: [
      { text: '某县河道治理行动计划\n一、主要任务\n到2028年，建设20个监测站、5个管护中心、5个调度平台，治理10条河道。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n到2028年，建设20个监测站、5个管护中心，3个乡镇完成改造，培育6支管护队伍。\n' },
    ],
  },
  *check(context) {
    yield* inEach(context.prose.filter(p => p.place === 'text'), inProse);
  },
};

const NUMBER = '(?:[0-9]{1,9}(?:\\.[0-9]{1,4})?|[一二三四五六七八九十两]{1,3})[万亿千百]{0,2}[余多]?';
const CLASSIFIER = '(?:个|家|项|条|座|所|处|支|名|台|套|批|类|种|款|场|次|件|辆|艘|户|门|间|片|期|部|对|只|头|宗|笔|位|人|款|幅|份|本|册|列|架|组|级|平方米|平方公里|公里|千米|米|公顷|亩|吨|千瓦|兆瓦)';
const OBJECT = '[\\p{Script=Han}A-Za-z“”‘’+-]{2,16}?';
const ITEM = `${NUMBER}${CLASSIFIER}${OBJECT}`;
const END = '(?=[、,。;!?)]|等|以及|$)';
const LIST = new RegExp(`(?<![0-9.])${ITEM}(?:[、,]${ITEM}){2,40}${END}`, 'gu');
/** 未来工厂10家: the name before the number. */
const NAMED = `[\\p{Script=Han}A-Za-z“”]{2,20}[0-9]{1,7}[万千百]?(?:个|家|项|条|座|所|处|支|名|台|套|批|场|件|辆|艘|间|部|张|根|片|组|款|架|幅|公里|千米)(?:以上|左右)?`;
const NAMED_LIST = new RegExp(`(?<=^|[,。;:、)])${NAMED}(?:[、,]${NAMED}){2,40}${END}`, 'gu');
const SEPARATOR = /[、,]/g;
/** A verb of its own makes a clause of the item. */
const VERB = /达|实现|完成|建成|入选|获|列入|通过|投入|投产|开工|上市|落户|纳入|覆盖|增长|提高|超过|突破|开展|推进|实施|参与|启动|运行|享受|受益|接入|成为|形成|率先|全部|均|已|将|要|为|是|有|在|可|得到|予以|用于|实行|建立|取得|新增|累计|培育|打造|组织|分别/;
/** Items with the name before are subsets, sums or clauses of their own with these too. */
const OWN_CLAUSE = /其中|合计|共|总|每|年|占|比|近|至|约|含|^(?!绿色|制造|制药|制氢|排水管|供水管|供热管|供气管|供电|养老|养殖|输电|输油|储能|储气|配电|排污|服务[区站点中平]|加工|监测|监控|检测|消防|上市|学校|学位|通信|研发|创新|出口|培训基|处理厂|专精特新)(?:建|新|改|扩|引|举|办|评|认|创|选|配|设|布|架|铺|敷|修|整|治|更|加|拓|完|优|开|推|支|鼓|发|吸|带|惠|服务人|辐射|招|培|争|力|申|编|制|出|发布|清|拆|安|栽|种|植|购|投|组|做|遴|消|解|处|查|关|淘|减|压|化|盘|腾|收|转|孵|集|储|救|帮|资|补|搬|归|汇|上|部|迁|恢|保|疏|绿|造|养|检|排|监|巡|演|讲|学|派|送|受|产|销|存|运|输|供|用|节|降|升|增|落|入|获|接|累|承|参|对|打|抓|实|延|贯|畅|治|破|攻|研|催|壮|深|强|提|扶|奖|激|贷|融|签|吞|吐|迎|游|访|通|连|划|规|构)|(?:级|型|类|以上|等次|奖)[0-9]/;

function* inProse(prose: Prose): Generator<Report> {
  if (!/、/.test(prose.text) || !/[,，]/.test(prose.text)) return;
  const seen = new Set<number>();
  for (const at of [...commasIn(prose, LIST, []), ...commasIn(prose, NAMED_LIST, [OWN_CLAUSE]), ...countedIn(prose), ...unitsIn(prose)]) {
    const s = span(at, at + 1);
    if (seen.has(at) || within(prose.quotations, s)) continue;
    seen.add(at);
    yield report(prose, s);
  }
}

/** The one comma of a list whose other separators are 、, next to its first or its last item. */
function* commasIn(prose: Prose, list: RegExp, more: readonly RegExp[]): Generator<number> {
  for (const match of prose.folded.matchAll(list)) {
    const items = ownItems(match[0], match.index, more);
    const commas = items.slice(1).filter(i => i.mark === ',');
    const [comma] = commas;
    if (!comma || items.length < 3 || commas.length !== 1) continue;
    // 治理河道10公里，水闸5座、泵站3座: what opens behind the first item with its name before may be a verb.
    if (comma === items[items.length - 1] || (more.length === 0 && comma === items[1])) yield comma.at;
  }
}

interface Item {
  readonly text: string;
  /** The separator before it, and its place. */
  readonly mark: string;
  readonly at: number;
}

/** The items up to the first one that is a clause of its own. */
function ownItems(list: string, start: number, more: readonly RegExp[]): readonly Item[] {
  const items: Item[] = [];
  let from = 0;
  for (const { 0: mark, index } of [...list.matchAll(SEPARATOR), { 0: '', index: list.length }]) {
    const before = items.length === 0 ? '' : (list[from - 1] as string);
    items.push({ text: list.slice(from, index), mark: before, at: start + from - 1 });
    from = index + mark.length;
  }
  const own = more.length === 0 ? -1 : items.findIndex((item, i) => i > 0 && (VERB.test(item.text) || more.some(m => m.test(item.text))));
  if (more.length === 0 && VERB.test(list)) return [];
  return own < 0 ? items : items.slice(0, own);
}

const NAME = '[\\p{Script=Han}A-Za-z“”]{2,12}';
/** 万寿宫、滕王阁，八一广场3个核心商圈: the number says that the comma divides items of one list. */
const COUNTED = new RegExp(`(?<=^|[。;:,])(${NAME}(?:、${NAME}){1,8}),(${NAME}(?:、${NAME}){0,8}?)等?([3-9]|[三四五六七八九])(?:个|大|类|项|种|家|条|座|处)(?!以上|左右|月|工作日|自然日|小时|百分点|年|季度|交易日|星期|学期)`, 'gu');
const HAN_NUMBERS = '三四五六七八九';

function* countedIn({ folded }: Prose): Generator<number> {
  for (const { 1: before = '', 2: behind = '', 3: number = '', index } of folded.matchAll(COUNTED)) {
    const count = /[0-9]/.test(number) ? Number(number) : HAN_NUMBERS.indexOf(number) + 3;
    const [left, right] = [before.split('、').length, behind.split('、').length];
    if (left + right === count && right !== count && !VERB.test(behind) && !OWN_CLAUSE.test(behind) && !/[自从起]/.test(behind)) yield index + before.length;
  }
}

const BODY = '(?:自治区|省|市|县|区|州)\\p{Script=Han}{2,10}(?:局|厅|委|办)';
/** Bodies of one level, to the end of the clause: （市城管局、市公安局，市住建局）. */
const BODIES = new RegExp(`(?<=[(:])${BODY}(?:、${BODY}){1,20},${BODY}(?=[)。]|$)`, 'gu');

function* unitsIn({ folded }: Prose): Generator<number> {
  for (const { 0: list, index } of folded.matchAll(BODIES)) {
    const level = /^(?:自治区|.)/.exec(list)?.[0] ?? '';
    if (list.split(/[、,]/).every(name => name.startsWith(level))) yield index + list.indexOf(',');
  }
}

function report(prose: Prose, s: { readonly start: number; readonly end: number }): Report {
  const place = prose.spanOf(s);
  return { span: place, message: '并列的各项前面用顿号，此处用逗号；同一层次的并列项应当都用顿号。', fixes: [{ title: '改为“、”', edits: [{ span: place, newText: '、' }], safety: 'review' }] };
}
