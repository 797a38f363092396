import { fold } from '../../text/fold';
import { contains, lastStartingBefore, type Span, span } from '../../text/span';
import { isBodyName } from '../../model/marks';
import { type Prose } from '../../model/prose';
import { type Edit, type Report, type Rule, type RuleContext } from '../rule';
import { isContiguous } from './marks';

/** 汉字与数字、字母、标点间多余空格. */
export const straySpace: Rule = {
  id: 'punctuation/stray-space',
  severity: 'hint',
  otherwise: 'hint',
  docs: {
    title: '汉字与数字、字母、标点间多余空格',
    what: '正文的汉字与汉字、数字、字母、标点之间有空格。全文超过10处，或者文稿是转换来的，只报一处，可一次删去。',
    why: '公文正文字间不空格；空格多由扫描识别、网页复制带来，还会妨碍检索和断行。',
    exceptions: ['序号和“专栏1”“表1”“附件1”之后的空格', '外文词之间的空格', '表格、标题、署名的排版空格', '分隔并列栏目的空格、留空待填处', '成行的“标签：值”（索引号、文号、生成日期）里标签之后的空格', '接排在文末的署名之前的空格'],
    basis: 'GB/T 9704—2012《党政机关公文格式》（正文不空字）；GB/T 15835—2011《出版物上数字用法》5.1.7.1',
    bad: [
      { text: '某县河道治理行动计划\n一、主要任务\n到2028年，治理河道⟦ ⟧12⟦ ⟧条，建成5G⟦ ⟧基站。\n', fixed: '某县河道治理行动计划\n一、主要任务\n到2028年，治理河道12条，建成5G基站。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n清理河道，⟦ ⟧加固堤⟦ ⟧防，推广“河长通”⟦ ⟧平台。\n', fixed: '某县河道治理行动计划\n一、主要任务\n清理河道，加固堤防，推广“河长通”平台。\n' },
    ],
    good: [{ text: '某县河道治理行动计划\n一、主要任务\n1. 清理河道。使用Open Flow系统，完成清淤。\n2. 加固堤防。完成验收。\n' }],
  },
  summary: count => `正文有${count}处多余空格，可一次删去。`,
  check(context) {
    const found: Span[] = [];
    for (const prose of context.prose) for (const blank of blanksIn(prose)) found.push(blank);
    return context.profile.form.includes('converted') && found.length > 1 ? [asOne(found)] : found.map(s => single(s, context));
  },
};

function single(s: Span, { source }: RuleContext): Report {
  const around = source.text.slice(s.start - 1, s.start) + source.text.slice(s.end, s.end + 1);
  return { span: s, message: `“${around[0]}”与“${around[1]}”之间不空格。`, fixes: [{ title: '删去空格', edits: [{ span: s, newText: '' }], safety: 'safe' }] };
}

function asOne(found: readonly Span[]): Report {
  const [first, ...more] = found.map((s): Edit => ({ span: s, newText: '' }));
  const all: readonly [Edit, ...Edit[]] = [first as Edit, ...more];
  return {
    span: all[0].span,
    message: `正文有${found.length}处多余空格，可一次删去。`,
    count: found.length,
    fixes: [{ title: `全部删去（${found.length}处）`, edits: all, safety: 'safe' }],
    related: more.map(e => ({ span: e.span, message: '此处也有空格' })),
  };
}

const BLANKS = /[ \u00a0\u2002\u2003\u2009\u202f\u3000]+/g;
const HAN = /\p{Script=Han}/u;
const ALNUM = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ%％]/;
const MARK = /[，。、；：？！,;:?!（）()《》〈〉“”‘’〔〕…＋+／]/;
/** A paragraph with one of these is a sentence, not a line laid out with blanks. */
const SENTENCE = /[，。；,;]/;
/** Behind these a blank sets off what follows, with or without a number. */
const LABELLED = /(?:^|[（(，。；、])(?:专栏|附件|附表|附图|附录|表|图|注)\s?[0-9０-９一二三四五六七八九十]{0,3}[：:.．]?$/;
const ORDINAL = /(?:^|[。；;：:，,、\s）)])(?:第[一二三四五六七八九十百0-9０-９]{1,4}(?:[章节条编篇]|部分)|[（(][一二三四五六七八九十0-9０-９]{1,3}[）)]|[一二三四五六七八九十]+、|[0-9０-９]{1,3}[）)、]|[①-⑳])$/u;
/** 联系人：张三 电话：…… : the blank separates. */
const LABEL = /^[\p{Script=Han}]{1,8}[：:]/u;
/** 目 录, 指 标 名 称, a name of two characters among names of three: spaced out to fill a line; 年 月 日 to be filled in. */
const SPACED = /(?:目\s录|附\s则|总\s则|附\s件|抄\s送|附\s录|[年月]\s[月日]|.\s\p{Script=Han}\s|\s\p{Script=Han}\s.|^[，、；：。（,;:(]?\p{Script=Han}\s\p{Script=Han}[，、；：。（）,;:()]?$)/u;
/** The line of 印发机关 and 印发日期, set left and right. */
const IMPRINT = /^\s*\p{Script=Han}{4,30}\s+[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日\s*印发?\s*$/u;
/** 索引号： 113… 文种： 意见: a line of fields, each value set off from its label. */
const FIELD = /(?:^|[\s0-9A-Za-z])\p{Script=Han}{2,8}[：:][ \u00a0\u3000]/gu;
const FEWEST_FIELDS = 2;
const DATE = /^[12][0-9]{3}[-/.][0-9]/;

function* blanksIn(prose: Prose): Generator<Span> {
  const { text } = prose;
  if (prose.place === 'cell' || (prose.element !== undefined && prose.element !== 'addressees')) return;
  const sentence = SENTENCE.test(text);
  const heading = prose.said !== undefined && 'heading' in prose.said;
  if (!sentence && !heading && (text.match(BLANKS)?.length ?? 0) > 1) return;
  const start = bodyStart(prose);
  const fields = (text.match(FIELD)?.length ?? 0) >= FEWEST_FIELDS;
  for (const { index: at, 0: blank } of text.matchAll(BLANKS)) {
    const whole = span(at, at + blank.length);
    if (at < start || (fields && /[：:]/.test(text[at - 1] ?? '')) || isKept(prose, whole, sentence) || !isContiguous(prose, span(at - 1, whole.end + 1))) continue;
    yield prose.spanOf(whole);
  }
}

/** Behind the ordinal and the blanks that follow it; a page number may be glued to one in three parts (729.1.1 is 9.1.1 on page 72). */
function bodyStart({ text, folded }: Prose): number {
  const marker = /^\s*(?:专栏\s?[0-9一二三四五六七八九十]{0,3}|第[一二三四五六七八九十百0-9]{1,4}(?:[章节条编篇]|部分)|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?|[0-9]{3,5}(?:\.[0-9]{1,2}){2,3}\.?|[(]?[一二三四五六七八九十0-9]{1,4}[)、.]{0,2}|[①-⑳]|[—─–-]{1,2}|[?●■□o·•�\uf000-\uf0ff])[\s:.、]*/.exec(folded);
  return marker && /\s$/.test(text.slice(0, marker[0].length)) ? marker[0].length : 1;
}

function isKept({ text, quotations, verbatim }: Prose, s: Span, sentence: boolean): boolean {
  const before = text[s.start - 1] ?? '';
  const after = text[s.end] ?? '';
  if (!isContact(before, after)) return true;
  const length = s.end - s.start;
  const han = HAN.test(before) && HAN.test(after);
  if (length > (han ? 1 : 3) || touches(verbatim, s) || isSignature(text, s)) return true;
  const head = text.slice(Math.max(0, s.start - 12), s.start);
  const tail = text.slice(s.end, s.end + 10);
  if (IMPRINT.test(text) || LABELLED.test(head) || ORDINAL.test(head) || LABEL.test(tail) || DATE.test(tail)) return true;
  if (!han) return false;
  return !sentence || SPACED.test(text.slice(Math.max(0, s.start - 2), s.end + 2)) || isTitle(text, quotations, s);
}

/** The name of the issuing body, set off from the last sentence by some blanks. */
const isSignature = (text: string, s: Span): boolean => s.end - s.start > 1 && text[s.start - 1] === '。' && text.length - s.end <= LONGEST_NAME && isBodyName(fold(text.slice(s.end)).trim());

const LONGEST_NAME = 30;

/** Han on one side; Han, figure, letter or mark on the other. Or a mark on one side, whatever the other. */
function isContact(before: string, after: string): boolean {
  if (HAN.test(before)) return HAN.test(after) || ALNUM.test(after) || MARK.test(after);
  if (HAN.test(after)) return ALNUM.test(before) || MARK.test(before);
  return isFull(before) ? isFull(after) || ALNUM.test(after) : isFull(after) && ALNUM.test(before);
}

const isFull = (c: string): boolean => /[，。、；：？！（）《》“”]/.test(c);

function touches(verbatim: readonly Span[], s: Span): boolean {
  const before = verbatim[lastStartingBefore(verbatim, s.end)];
  return before !== undefined && before.end >= s.start;
}

function isTitle(text: string, quotations: readonly Span[], s: Span): boolean {
  const around = quotations[lastStartingBefore(quotations, s.start)];
  return around !== undefined && contains(around, s) && text[around.start] === '《';
}
