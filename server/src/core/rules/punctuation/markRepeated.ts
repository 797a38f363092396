import { type Span, span, within } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Report, type Rule } from '../rule';
import { inEach } from '../judged';
import { isChinese } from './marks';

/** 点号重复、连用. */
export const markRepeated: Rule = {
  id: 'punctuation/mark-repeated',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '点号重复、连用',
    what: '同一个点号连用两次（，，、。。），两个不同的点号紧接（、，、，。），或者顿号、逗号落在前括号之后、后括号之前、责任括注之前。',
    why: '点号表示一处停顿，一处只用一个；多出的一个是删改时漏删的，或者中间漏了词语。',
    exceptions: ['省略号误作三个以上句号的', '叠用的问号、叹号', '引文末尾的点号与引号之外的点号', '网址、代码、小数'],
    basis: 'GB/T 15834—2011《标点符号用法》4.1至4.7关于各点号的用法',
    bad: [
      { text: '某县河道治理行动计划\n一、主要任务\n加固堤防⟦，，⟧清理河道⟦。。⟧完善巡查⟦、，⟧养护制度。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n治理清水河（含支流⟦、⟧），加固堤防。\n' },
    ],
    good: [{ text: '某县河道治理行动计划\n一、主要任务\n加固堤防，清理河道（含支流），完善巡查、养护制度，做到“早发现、早处置。”\n' }],
  },
  *check(context) {
    yield* inEach(context.prose, inProse, /[,。、;:]/);
  },
};

const RUN = /[,。、;:]\s{0,2}[,。、;:](?:\s{0,2}[,。、;:])*/g;
const MARKS = /[,。、;:]/g;
const AT_BRACKET = /(?<=[(《〔“‘])[,、;。](?![,。、;:])|(?<=[^(《〔“‘,。、;:]{3})[,、](?=[)》〕”’])|(?<=[^,。、;:])[,、](?=\((?:责任|牵头|配合|主办|承办)(?:单位|部门)?[:,]|\((?:自治区|省|市|县|区)\p{Script=Han}{2,12}(?:局|厅|委|办)[、,)牵负])/gu;

function* inProse(prose: Prose): Generator<Report> {
  for (const match of prose.folded.matchAll(RUN)) {
    const at = span(match.index, match.index + match[0].length);
    if (isJudged(prose, at)) yield* runReport(prose, at, match[0]);
  }
  for (const match of prose.folded.matchAll(AT_BRACKET)) {
    const at = span(match.index, match.index + 1);
    if (isJudged(prose, at)) yield report(prose, at, { message: `“${prose.text[at.start] as string}”紧接括号，多余；或者此处漏了词语。`, title: '删去', instead: '' });
  }
}

/** In Chinese text: next to Han or a Chinese mark, and no address, no code. */
function isJudged({ text, verbatim }: Prose, at: Span): boolean {
  return !within(verbatim, at) && (isChinese(text[at.start]) || isChinese(text[at.start - 1])) && at.start > 0;
}

/** Three full stops and more stand for an ellipsis; half-width ones only are a table or code. */
function* runReport(prose: Prose, at: Span, run: string): Generator<Report> {
  const marks = run.match(MARKS) ?? [];
  const written = prose.text.slice(at.start, at.end);
  if (marks.length > LONGEST || (marks.length > 2 && marks.every(m => m === '。'))) return;
  const [first] = marks;
  const same = marks.every(m => m === first);
  // The stronger mark ends what the weaker one was to divide.
  const kept = same ? written[0] : [...written].sort((a, b) => strength(b) - strength(a))[0];
  yield report(prose, at, { message: same ? `“${written}”点号重复，留一个。` : `“${written}”两个点号连用，留一个；或者中间漏了词语。`, title: `改为“${kept ?? ''}”`, instead: kept ?? '' });
}

const LONGEST = 4;
const STRENGTHS = '、，；：。';
const strength = (mark: string): number => STRENGTHS.indexOf({ ',': '，', ';': '；', ':': '：' }[mark] ?? mark);

function report(prose: Prose, at: Span, { message, title, instead }: { readonly message: string; readonly title: string; readonly instead: string }): Report {
  const place = prose.spanOf(at);
  const isWhole = place.end - place.start === at.end - at.start;
  return { span: place, message, ...(isWhole ? { fixes: [{ title, edits: [{ span: place, newText: instead }], safety: 'review' }] } : {}) };
}
