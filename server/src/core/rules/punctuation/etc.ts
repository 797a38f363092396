import { span, within } from '../../text/span';
import { parseHan } from '../../text/numerals';
import { type Prose } from '../../model/prose';
import { type Report, type Rule } from '../rule';
import { inEach } from '../judged';

/** “等”“省略号”标点. */
export const etc: Rule = {
  id: 'punctuation/etc',
  severity: 'info',
  otherwise: 'info',
  docs: {
    title: '“等”“省略号”标点',
    what: '“等”前用了顿号；省略号与“等”并用；“等等等”；“等等”之后带词语；已经数清的列举之后又加“等”。',
    why: '“等”“等等”与省略号都表示列举未尽，只用一个；“等”前不加顿号；写明个数且逐一列出的，不是列举未尽。',
    exceptions: ['“等”作动词或者构词（等候、等级、等同）', '列举之后“等”加总数（甲、乙等两县）'],
    basis: 'GB/T 15834—2011《标点符号用法》附录A.9.2、B.1.2',
    bad: [
      { text: '某县河道治理行动计划\n一、主要任务\n加强巡查、清淤⟦、⟧等工作。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n治理清水河、白沙河、东溪⟦……⟧等河道。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n治理清水河、白沙河和东溪三条河道⟦等⟧，加固堤防。\n' },
    ],
    good: [
      { text: '某县河道治理行动计划\n一、主要任务\n加强巡查、清淤等工作，推进分级授权、等级评价，治理清水河、白沙河等两条河道。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n做到早发现、早报告、早处置……\n' },
    ],
  },
  *check(context) {
    yield* inEach(context.prose, inProse, /等/);
  },
};

const WORD = '(?![级候待值额同量效距离腰位比外温压高长分保深宽线势边号到于次闲身静强])';
const AFTER_DUN = new RegExp(`、\\s?(?=等等|等${WORD})`, 'g');
const ELLIPSIS = /(?:…{1,4}|\.{3,6}|。{3,6})(?=等(?!级|候|待|值|额|同|量|效|于|到))|(?<=等)(?:…{1,4}|\.{3,6}|。{3,6})/g;
/** 等等环节: behind 等等 stands no noun. */
const BEFORE_NOUN = /(?<=[\p{Script=Han}”》）)]等)等(?=(?:环节|工作|领域|方面|问题|内容|措施|任务|项目|活动|单位|部门|产品|服务|设施|行业|产业|技术|地区|区域|要求|功能|手段|方式|形式|制度|政策|因素|情况|事项|资源))/gu;
const TRIPLE = /(?<=等等)等+/g;
const CLOSED = /(?<=[和与及])(?!其)[^，,。；;：:、（）()和与及]{1,12}?(两|[二三四五六七八九十]{1,2}|[0-9]{1,2})(?:个|大|项|种|类|家|座|条|所|市|省|县|区|镇)[\p{Script=Han}]{0,6}?(等)(?=[，,。；;、）)]|$)/gu;

function* inProse(prose: Prose): Generator<Report> {
  if (!prose.text.includes('等')) return;
  yield* each(prose, AFTER_DUN, '“等”前不用顿号。', '删去顿号');
  yield* each(prose, ELLIPSIS, '“等”与省略号都表示列举未尽，只用一个。', '删去省略号');
  yield* each(prose, BEFORE_NOUN, '“等等”后面不带词语；后面有词语的用“等”。', '改为“等”');
  yield* each(prose, TRIPLE, '表示列举未尽用“等”或者“等等”。', '删去多余的“等”');
  for (const match of prose.text.matchAll(CLOSED)) {
    const at = match.index + match[0].length - 1;
    const count = numberOf(match[1] as string);
    if (count === undefined || count !== itemsBefore(prose.text, match.index - 1) || within(prose.quotations, span(at, at + 1))) continue;
    yield report(prose, span(at, at + 1), `前面已经逐一列出，并写明是${match[1] as string}个，“等”字多余。`, '删去“等”');
  }
}

function* each(prose: Prose, pattern: RegExp, message: string, title: string): Generator<Report> {
  for (const match of prose.text.matchAll(pattern)) {
    const place = span(match.index, match.index + match[0].length);
    if (!within(prose.quotations, place) || prose.text[match.index - 1] !== '“') yield report(prose, place, message, title);
  }
}

function report(prose: Prose, s: { readonly start: number; readonly end: number }, message: string, title: string): Report {
  const place = prose.spanOf(s);
  return { span: place, message, fixes: [{ title, edits: [{ span: place, newText: '' }], safety: 'review' }] };
}

const numberOf = (text: string): number | undefined => (text === '两' ? 2 : /^[0-9]/.test(text) ? Number(text) : parseHan(text));

const LONGEST_LIST = 120;

/** Items of the list whose last one stands behind 和 at `at`: those between 、 before it, and the last. */
function itemsBefore(text: string, at: number): number {
  const list = /[^，,。；;：:]*$/.exec(text.slice(Math.max(0, at - LONGEST_LIST), at))?.[0] ?? '';
  return list.split('、').length + 1;
}
