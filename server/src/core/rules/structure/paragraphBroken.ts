import { fold } from '../../text/fold';
import { type LogicalText } from '../../text/logical';
import { type Span, span } from '../../text/span';
import { blocksOf } from '../../model/walk';
import { type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { quoted } from '../quoted';
import { CutWords } from './cutWords';

/** 句中硬换行. */
export const paragraphBroken: Rule = {
  id: 'structure/paragraph-broken',
  severity: 'warning',
  yieldsTo: ['format/addressee-form'],
  docs: {
    title: '句中硬换行',
    what: '一个自然段被换行断成几行，断处在句子中间。全文超过5处的，合为一条，可以一次并行。行末的词只剩一半、下一行又接不上的（全文别处都写全的），说明断处有字脱落，须对照原文补全，不能直接并行。',
    why: '断行多因从PDF或者网页复制；断处会把单位名称、数字拆成两半，排版后版面参差。',
    exceptions: ['标题、主送机关、署名有意分行', '表格', '口号等短句分行', 'Markdown源文件里的换行，排版时自动并行'],
    basis: 'GB/T 9704—2012《党政机关公文格式》7.3.3（自然段）；GB/T 15835—2011《出版物上数字用法》5.1.7.2（数值不断行）',
    bad: [
      {
        text: '某县应急广播行动计划\n一、主要任务\n（一）建设县级平台。完成县级应急广播平台建设，与省、市两级平台⟦互联互通⟧\n，实现信息统一发布。\n（二）建设村级终端。完成终端安装。\n',
        fixed: '某县应急广播行动计划\n一、主要任务\n（一）建设县级平台。完成县级应急广播平台建设，与省、市两级平台互联互通，实现信息统一发布。\n（二）建设村级终端。完成终端安装。\n',
      },
      {
        text: '某县应急广播行动计划\n一、主要任务\n完成县级应急广播平台建设。（责任单位：县融媒体中心、县⟦应急局、⟧\n县气象局）\n二、保障措施\n落实运行维护经费。\n',
        fixed: '某县应急广播行动计划\n一、主要任务\n完成县级应急广播平台建设。（责任单位：县融媒体中心、县应急局、县气象局）\n二、保障措施\n落实运行维护经费。\n',
      },
    ],
    good: [{ text: '某县应急广播行动计划\n一、主要任务\n（一）建设县级平台。完成县级应急广播平台建设，与省、市两级平台互联互通。\n（二）建设村级终端。完成终端安装。\n' }],
  },
  summary: count => `全文${count}处句子被换行断开，可以一次并行。`,
  groupAbove: 5,
  *check(context) {
    // A line end in the source of Markdown is no line end of the text.
    if (context.language === 'markdown') return;
    const cut = new CutWords(context.source.text);
    for (const { join, closed } of joinsInBody(context)) {
      const lost = cut.lostAt(join);
      yield lost === undefined ? report(join, closed, context) : lostReport(join, lost, context);
    }
  },
};

interface Break {
  readonly join: Span;
  /** The paragraph ends in a final mark: its lines are one text without doubt. */
  readonly closed: boolean;
}

/**
 * Joins inside headings and paragraphs of the outline: those of titles, addressees and signatures stay. Names line by line, without any mark, are a list and
 * no broken sentence. Linear: both lists ascend.
 */
function* joinsInBody({ plan }: RuleContext): Generator<Break> {
  const texts = [...blocksOf(plan)].flatMap(block => (block.kind === 'table' ? [] : [block.text])).sort((a, b) => a.span.start - b.span.start);
  let i = 0;
  let known = -1;
  let [prose, closed] = [false, false];
  for (const join of plan.joins) {
    while (i < texts.length && (texts[i] as LogicalText).span.end <= join.start) i++;
    const around = texts[i];
    if (!around || around.span.start >= join.start || join.end > around.span.end) continue;
    if (known !== i) {
      const folded = fold(around.text).trim();
      [known, prose, closed] = [i, /[,。;]/.test(folded) || OPENS_CLAUSE.test(folded), FINAL_MARK.test(folded)];
    }
    if (prose) yield { join, closed };
  }
}

const OPENS_CLAUSE = /^\((?:责任|牵头|配合)/;
const FINAL_MARK = /[。;:!?…)》”’]$/;

/** The finding stands on the words before the break. */
const SHOWN = 4;
const LATIN = /[A-Za-z]/;
const DIGIT = /[0-9０-９]/;

function report(join: Span, closed: boolean, context: RuleContext): Report {
  const { text } = context.source;
  const before = text.slice(Math.max(0, join.start - SHOWN), join.start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const after = text.slice(join.end, join.end + SHOWN).split(/[\r\n]/)[0] as string;
  return { span: span(join.start - line.length, join.start), message: `${quoted(line)}与${quoted(after)}之间断行，句子断成两截；自然段内不换行，应当并行。`, fixes: [fixOf(join, closed, text)] };
}

/** Putting the lines together would hide that something is missing between them. */
function lostReport(join: Span, lost: string, { source: { text } }: RuleContext): Report {
  const line = text.slice(Math.max(0, join.start - SHOWN), join.start);
  const after = text.slice(join.end, join.end + SHOWN).split(/[\r\n]/)[0] as string;
  return { span: span(join.start - line.length, join.start), message: `${quoted(line)}与${quoted(after)}之间断行，行末的词不完整，全文别处作${quoted(lost)}，断处有字脱落；请对照原文补全，再并为一段。` };
}

/** What stands between the halves is blank, or a page number. A page number, parts of one number and a text that stays open are left to a person. */
function fixOf(join: Span, closed: boolean, text: string): Fix {
  const [left, right] = [text[join.start - 1] ?? '', text[join.end] ?? ''];
  const blank = text.slice(join.start, join.end).trim() === '';
  const safety = !blank || !closed || (DIGIT.test(left) && DIGIT.test(right)) ? 'review' : 'safe';
  return { title: blank ? '并为一行' : '并为一行，删去其间的页码', edits: [{ span: join, newText: LATIN.test(left) && LATIN.test(right) ? ' ' : '' }], safety };
}
