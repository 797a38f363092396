import { fold } from '../../text/fold';
import { lastStartingBefore, type Span, span } from '../../text/span';
import { type SourceText } from '../../text/sourceText';
import { isPageNumber } from '../../model/marks';
import { partsOf } from '../../model/walk';
import { type Edit, type Report, type Rule, type RuleContext } from '../rule';
import { quoted } from '../quoted';
import { wholeLines } from './outline';

/** 网页残留. */
export const webResidue: Rule = {
  id: 'structure/web-residue',
  severity: 'info',
  docs: {
    title: '网页残留',
    what: '文首、文末有网页的导航、浏览量、来源、发布时间、二维码提示等文字，或者行内夹有成串的网页空格。',
    why: '这些文字不是文稿内容，随文印发有损公文的严肃；网页空格在排版时不能换行，缩进也不齐。',
    exceptions: ['正文里谈到的二维码、关键字、公众号', '版记、附注和成文日期'],
    basis: '公文体例',
    bad: [
      { text: '⟦首页 > 政务公开 > 规划计划⟧\n某县公路养护行动计划\n⟦来源：县交通运输局　　浏览量：120⟧\n一、主要任务\n完成农村公路养护里程300公里，改造危桥20座。\n二、保障措施\n落实养护资金，定期通报进展情况。\n⟦微信扫一扫，分享到朋友圈，关注公众号⟧\n' },
      { text: '某县公路养护行动计划\n一、主要任务\n⟦\u00a0\u00a0\u00a0\u00a0⟧完成农村公路养护里程300公里，改造危桥20座。\n二、保障措施\n落实养护资金，定期通报进展情况。\n' },
    ],
    good: [{ text: '某县公路养护行动计划\n一、主要任务\n推广养护设施二维码管理，完成农村公路养护里程300公里。\n二、保障措施\n落实养护资金，定期通报进展情况。\n' }],
  },
  summary: count => `全文${count}处网页残留文字（导航、来源、浏览量一类），不是文稿内容，请删去。`,
  *check(context) {
    const residue = partsOf(context.plan).flatMap(part => part.residue).filter(s => !isPageNumber(fold(context.source.slice(s)).trim())).sort((a, b) => a.start - b.start);
    for (const s of residue) yield lineReport(s, context);
    yield* blanks(residue, context);
  },
};

function lineReport(at: Span, { source }: RuleContext): Report {
  const shown = source.slice(at).trim();
  const text = quoted((shown.length > 20 ? `${shown.slice(0, 20)}……` : shown).replace(/[\s\u00a0]+/g, ' '));
  const number = numberOnlyIn(source, at);
  return { span: at, message: number === undefined ? `${text}是网页残留，不是文稿内容；请删去。` : `${text}是网页的信息栏，不是文稿内容；请把其中的文号${quoted(number)}写到版头，再删去此行。`, tag: 'unnecessary', fixes: [{ title: '删去此行', edits: [{ span: wholeLines(source, at), newText: '' }], safety: 'review' }] };
}

const NUMBER = /\p{Script=Han}{1,10}[〔[［(（【](?:19|20)[0-9]{2}[〕\]］)）】][0-9]{1,5}号/u;

/** 文号 of the document that stands in a field of the page and nowhere else. */
function numberOnlyIn(source: SourceText, at: Span): string | undefined {
  const number = NUMBER.exec(source.slice(at))?.[0];
  if (number === undefined || source.text.indexOf(number) < at.start) return undefined;
  return source.text.includes(number, at.end) ? undefined : number;
}

/** NBSP in a row: the indent of a web page. One at a time stands between words on purpose. */
const RUN = /\u00a0{2,}/g;

/** One finding for all runs of NBSP outside residue. */
function* blanks(residue: readonly Span[], { source }: RuleContext): Iterable<Report> {
  const edits: Edit[] = [];
  for (const run of source.text.matchAll(RUN)) {
    const at = span(run.index, run.index + run[0].length);
    const line = source.line(source.lineAt(at.start));
    const around = residue[lastStartingBefore(residue, line.end)];
    if (around && line.start < around.end) continue;
    if (source.text.slice(line.start, line.end).trim() === '') continue;
    edits.push({ span: at, newText: at.start === line.start || at.end === line.end ? '' : ' ' });
  }
  const [first, ...rest] = edits;
  if (!first) return;
  yield { span: first.span, message: `${edits.length > 1 ? `全文${edits.length}处` : '此处'}有成串的网页空格（不换行空格），应当删去，缩进由排版完成。`, fixes: [{ title: edits.length > 1 ? `删去全部网页空格（${edits.length}处）` : '删去网页空格', edits: [first, ...rest], safety: 'review' }] };
}
