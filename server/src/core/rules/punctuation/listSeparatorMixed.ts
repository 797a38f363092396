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
    what: '三个以上同一形式的并列项（数量加名称，共用一个动词），有的用顿号隔开，有的用逗号。',
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
const LIST = new RegExp(`(?<![0-9.])${ITEM}(?:[、,]${ITEM}){2,40}(?=[、,。;!?)]|等|以及|$)`, 'gu');
const SEPARATOR = /[、,]/g;
/** A verb of its own makes a clause of the item. */
const VERB = /达|实现|完成|建成|入选|获|列入|通过|投入|投产|开工|上市|落户|纳入|覆盖|增长|提高|超过|突破|开展|推进|实施|参与|启动|运行|享受|受益|接入|成为|形成|率先|全部|均|已|将|要|为|是|有|在|可|得到|予以|用于|实行|建立|取得|新增|累计|培育|打造|组织|分别/;

function* inProse(prose: Prose): Generator<Report> {
  if (!/、/.test(prose.text) || !/[,，]/.test(prose.text)) return;
  for (const match of prose.folded.matchAll(LIST)) {
    if (VERB.test(match[0])) continue;
    const separators = [...match[0].matchAll(SEPARATOR)].map(m => ({ mark: m[0], at: match.index + m.index }));
    const commas = separators.filter(s => s.mark === ',');
    const [comma] = commas;
    const atEdge = comma === separators[0] || comma === separators[separators.length - 1];
    if (!comma || commas.length !== 1 || commas.length === separators.length || !atEdge) continue;
    const s = span(comma.at, comma.at + 1);
    if (!within(prose.quotations, s)) yield report(prose, s);
  }
}

function report(prose: Prose, s: { readonly start: number; readonly end: number }): Report {
  const place = prose.spanOf(s);
  return { span: place, message: '并列的各项前面用顿号，此处用逗号；同一层次的并列项应当都用顿号。', fixes: [{ title: '改为“、”', edits: [{ span: place, newText: '、' }], safety: 'review' }] };
}
