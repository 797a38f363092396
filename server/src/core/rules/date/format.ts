import { fold } from '../../text/fold';
import { span, type Span } from '../../text/span';
import { type DateFault, isRealDay, readPrintLine, readWrittenDate, type WrittenDate } from '../../parse/writtenDate';
import { type Element } from '../../model/plan';
import { type Prose } from '../../model/prose';
import { partsOf } from '../../model/walk';
import { type Report, type Rule, type RuleContext } from '../rule';
import { matchesIn, partOf } from '../judged';
import { quoted } from '../quoted';

export const dateFormat: Rule = {
  id: 'date/format',
  severity: 'error',
  levels: { digest: 'off' },
  docs: {
    title: '成文、印发日期格式',
    what: '署名下的成文日期、版记的印发日期编了虚位（09月）、用了汉字数字、用点和短横线代替年月日、缺年月日、年份只写两位，或者没有这一天。正文里没有这一天、这个月的日期，不完整的“2026-8”，用点写的“2026.6.30前”，作为警告。',
    why: '成文日期用阿拉伯数字将年、月、日标全，不编虚位；日期写错，文件的效力无从计起。',
    exceptions: ['网页上的发布时间。', '表格和正文里完整的“2026-08-08”。', '引号、书名号里的原文。'],
    basis: 'GB/T 9704—2012《党政机关公文格式》7.3.5.4、7.4.3；GB/T 15835—2011《出版物上数字用法》5.1.4',
    bad: [
      {
        text: '临江市人民政府办公室关于印发临江市节水行动方案的通知\n\n各县（市、区）人民政府，市政府各部门：\n\n现将《临江市节水行动方案》印发给你们，请认真组织实施。\n\n临江市人民政府办公室\n\n⟦2026年03月05日⟧\n\n临江市节水行动方案\n\n一、主要任务\n\n（一）改造管网。完成管网改造300公里。\n',
        fixed: '临江市人民政府办公室关于印发临江市节水行动方案的通知\n\n各县（市、区）人民政府，市政府各部门：\n\n现将《临江市节水行动方案》印发给你们，请认真组织实施。\n\n临江市人民政府办公室\n\n2026年3月5日\n\n临江市节水行动方案\n\n一、主要任务\n\n（一）改造管网。完成管网改造300公里。\n',
      },
      { text: '临江市节水行动方案\n\n一、主要任务\n\n（一）改造管网。⟦2026年9月31日⟧前完成管网改造300公里。\n' },
    ],
    good: [
      {
        text: '临江市人民政府办公室关于印发临江市节水行动方案的通知\n\n各县（市、区）人民政府，市政府各部门：\n\n现将《临江市节水行动方案》印发给你们，请认真组织实施。\n\n临江市人民政府办公室\n\n2026年3月5日\n\n临江市节水行动方案\n\n一、主要任务\n\n（一）改造管网。2026年9月30日前完成管网改造300公里。\n',
      },
    ],
  },
  *check(context) {
    for (const { elements } of partsOf(context.plan)) {
      for (const [i, element] of elements.entries()) {
        if (element.kind === 'issueDate' && isSigned(elements[i - 1], element, context)) yield* issueDate(element.span, context);
        if (element.kind === 'imprint') yield* printDate(element.span, context);
      }
    }
    for (const prose of context.prose) if (prose.element === undefined && /[0-9]/.test(prose.folded)) yield* inBody(prose);
  },
};

/** The date stands right under a signature, or under the short line of a name; others may be the stamp of a portal. */
function isSigned(before: Element | undefined, { span: at }: Element, { source, profile }: RuleContext): boolean {
  if (before && source.text.slice(before.span.end, at.start).trim() === '') return before.kind === 'signature';
  const line = /[^\n]*$/.exec(source.text.slice(Math.max(0, at.start - LONGEST_GAP), at.start).trimEnd())?.[0] ?? '';
  return profile.carrier && /^\p{Script=Han}[\p{Script=Han}\s]{3,39}$/u.test(line.trim());
}

const LONGEST_GAP = 200;

function* issueDate(whole: Span, context: RuleContext): Generator<Report> {
  const text = fold(context.text(whole));
  const from = /^\s*\(?\s*/.exec(text)?.[0].length ?? 0;
  const inner = text.slice(from).replace(/\s*\)?\s*$/, '');
  const written = readWrittenDate(inner);
  if (written) yield* judged(written, { whole: span(whole.start + from, whole.start + from + inner.length), text: inner, name: '成文日期' });
}

function* printDate(whole: Span, context: RuleContext): Generator<Report> {
  const line = readPrintLine(fold(context.source.slice(whole)));
  if (!line) return;
  const at = span(whole.start + line.at, whole.start + line.at + line.length);
  yield* judged(line.written, { whole: at, text: context.source.slice(at), name: '印发日期' });
}

interface Place {
  readonly whole: Span;
  readonly text: string;
  readonly name: string;
}

const SAYS: Readonly<Record<DateFault, string>> = {
  zero: '月、日不编虚位', han: '用阿拉伯数字，不用汉字', marks: '年、月、日用汉字标明，不用其他符号代替', incomplete: '年、月、日要标全', shortYear: '年份写四位', impossible: '没有这一天',
};

function* judged({ date, faults }: WrittenDate, { whole, text, name }: Place): Generator<Report> {
  if (faults.length === 0) return;
  const what = faults.map(f => SAYS[f]).join('；');
  const right = date?.month === undefined || date.day === undefined ? undefined : `${date.year}年${date.month}月${date.day}日`;
  const message = `${name}${quoted(text)}不合格式：${what}${right === undefined ? '，应当写如“2026年3月5日”' : `，应当写“${right}”`}。`;
  yield { span: whole, message, ...(right === undefined ? {} : { fixes: [{ title: `改为“${right}”`, edits: [{ span: whole, newText: right }], safety: 'safe' }] }) };
}

// ── dates of the text ───────────────────────────────────────────────────

const DAY = /(?<![\d.])(?:([12]\d{3}) ?年 ?)?(?<!\d)(\d{1,2}) ?月 ?(\d{1,2}) ?日/g;
/** 2026-8 behind a word of time; with a third part it is a full date, with a unit a number. */
const SHORT = /(?:截至|截止|自|从|[到至于]|时间:|时限:) ?((?:19|20)\d\d[-/](?:0?[1-9]|1[0-2]))(?![\d\-/.年号%万亿个]| ?(?:底|前|末|月底))/g;
/** 2026.12底, 2026-9前. */
const SHORT_BEFORE = /(?<![\d.\-/—–~])((?:19|20)\d\d[-./](?:1[0-2]|0?[1-9]))(?= ?(?:底|前|末|月底))/g;

/** 2026年13月. */
const MONTH = /(?<![\d.])((?:19|20)\d\d) ?年 ?(\d{1,2}) ?月(?!\d)/g;
/** 2026.6.30前. */
const DOTTED = /(?<![\d.\-/—–~])((?:19|20)\d\d)\.(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])(?= ?(?:前|起|止|之前|以前|日|印发|开始|[至—]))/g;

function* inBody(prose: Prose): Generator<Report> {
  for (const match of matchesIn(prose, MONTH)) {
    const month = Number(match[2]);
    if (month < 1 || month > 12) yield { span: partOf(prose, match, 0, match[0].length), severity: 'warning', message: `日期${quoted(prose.text.slice(match.index, match.index + match[0].length))}：没有这个月。` };
  }
  for (const match of matchesIn(prose, DOTTED)) {
    const right = `${match[1] as string}年${Number(match[2])}月${Number(match[3])}日`;
    const at = partOf(prose, match, 0, match[0].length);
    const isDay = prose.folded[match.index + match[0].length] === '日';
    yield { span: at, severity: 'warning', message: `日期“${match[0]}”不用点代替“年”“月”“日”，应当写“${right}”。`, fixes: [{ title: `改为“${right}”`, edits: [{ span: at, newText: isDay ? right.slice(0, -1) : right }], safety: 'review' }] };
  }

  for (const match of matchesIn(prose, DAY)) {
    const [whole, year, month, day] = match as unknown as readonly [string, string | undefined, string, string];
    if (isRealDay(year === undefined ? undefined : Number(year), Number(month), Number(day))) continue;
    yield { span: partOf(prose, match, 0, whole.length), severity: 'warning', message: `日期${quoted(prose.text.slice(match.index, match.index + whole.length))}：没有这一天。` };
  }
  for (const match of [...matchesIn(prose, SHORT), ...matchesIn(prose, SHORT_BEFORE)].sort((a, b) => a.index - b.index)) {
    const [whole, date] = match as unknown as readonly [string, string];
    const [year, month] = date.split(/[-./]/).map(Number) as [number, number];
    const at = partOf(prose, match, whole.length - date.length, date.length);
    const right = `${year}年${month}月`;
    yield { span: at, severity: 'warning', message: `日期“${date}”不完整，不能用短横线、斜线、点代替“年”“月”，应当写“${right}”。`, fixes: [{ title: `改为“${right}”`, edits: [{ span: at, newText: right }], safety: 'review' }] };
  }
}
