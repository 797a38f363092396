import { type Span, span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { type Report, type Rule } from '../rule';
import { inEach } from '../judged';

/** 引号、书名号之间多余顿号. */
export const dunBetweenMarks: Rule = {
  id: 'punctuation/dun-between-marks',
  severity: 'hint',
  otherwise: 'hint',
  docs: {
    title: '引号、书名号之间多余顿号',
    what: '并列的引文之间、书名之间用了顿号（”、“和》、《）。',
    why: '标有引号、书名号的并列成分之间，停顿已由标号显出，通常不用顿号。',
    exceptions: ['引号、书名号后另有括注或者词语', '并列项有的带引号、有的不带', '最后一项之前用“和”“与”“及”连接'],
    basis: 'GB/T 15834—2011《标点符号用法》4.5.3.5',
    bad: [
      { text: '某县河道治理行动计划\n一、主要任务\n推行“一河一策”⟦、⟧“一库一档”管理。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n落实《某县河道管理办法》⟦、⟧《某县水库管理办法》，加强巡查。\n' },
    ],
    good: [
      { text: '某县河道治理行动计划\n一、主要任务\n推行“一河一策”“一库一档”管理，建设“水管家”、河长制平台。\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n落实《某县河道管理办法》（县政府令第5号）、《某县水库管理办法》，推广“河长通”“水库通”和“渠道通”。\n' },
    ],
  },
  *check(context) {
    yield* inEach(context.prose, inProse, /、/);
  },
};

const CLAUSE = 24;

/** Runs of marked items with 、 between; reported where the whole list is of that kind. */
function* inProse(prose: Prose): Generator<Report> {
  const { text, quotations } = prose;
  if (!/[”》]、[“《]/.test(text)) return;
  for (let i = 0; i < quotations.length; i++) {
    let last = i;
    while (follows(text, quotations[last], quotations[last + 1])) last++;
    if (last > i && isWholeList(text, quotations[i] as Span, quotations[last] as Span)) for (let k = i; k < last; k++) yield* between(prose, quotations[k] as Span, quotations[k + 1] as Span);
    i = last;
  }
}

/** The two stand side by side, with or without 、 between. */
function follows(text: string, a: Span | undefined, b: Span | undefined): boolean {
  if (!a || !b || text[a.start] !== text[b.start] || !/[“《]/.test(text[a.start] as string)) return false;
  return b.start === a.end || (b.start === a.end + 1 && text[a.end] === '、');
}

function* between(prose: Prose, a: Span, b: Span): Generator<Report> {
  if (b.start === a.end) return;
  const place = prose.spanOf(span(a.end, b.start));
  const kind = prose.text[a.start] === '《' ? '书名号' : '引号';
  yield { span: place, message: `标有${kind}的并列成分之间通常不用顿号。`, fixes: [{ title: '删去顿号', edits: [{ span: place, newText: '' }], safety: 'review' }] };
}

/** No item without marks before or behind in the same clause, no 和 before a last one. */
function isWholeList(text: string, first: Span, last: Span): boolean {
  const before = /[^，,。；;：:（）()“”《》]*$/.exec(text.slice(Math.max(0, first.start - CLAUSE), first.start))?.[0] ?? '';
  const after = /^[^，,。；;：:（）()]*/.exec(text.slice(last.end, last.end + CLAUSE))?.[0] ?? '';
  return !before.includes('、') && !after.includes('、') && !/^\s*[和与及或跟同（(]|^以及|^\s*[（(]/.test(text.slice(last.end, last.end + 2));
}
