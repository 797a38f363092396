import { fold } from '../../text/fold';
import { span, type Span } from '../../text/span';
import { isRealDay } from '../../parse/writtenDate';
import { type Element } from '../../model/plan';
import { type Report, type Rule, type RuleContext } from '../rule';
import { stages } from './stages';
import { titlePeriods } from './periods';

export const dateOrder: Rule = {
  id: 'date/order',
  severity: 'warning',
  levels: { digest: 'off' },
  docs: {
    title: '日期先后矛盾',
    what: '印发日期、网页发布日期早于成文日期；标题起始年份比成文日期早一年以上（信息）；后一阶段在前一阶段结束以前开始，又晚于它结束。',
    why: '先成文，后印发，再发布；次序颠倒，至少有一个日期是错的。',
    exceptions: ['成文当年、上年起算的规划期。', '同一天成文、印发、发布。', '前后阶段在同一个月相接的。'],
    basis: '《党政机关公文处理工作条例》第九条（十二）（十七）',
    bad: [
      {
        text: '临江市人民政府办公室关于印发临江市节水行动方案的通知\n\n各县（市、区）人民政府，市政府各部门：\n\n现将《临江市节水行动方案》印发给你们，请认真组织实施。\n\n临江市人民政府办公室\n\n2026年3月5日\n\n临江市节水行动方案\n\n一、主要任务\n\n（一）改造管网。完成管网改造300公里。\n\n临江市人民政府办公室　　　　　　　　⟦2026年2月28日⟧印发\n',
      },
    ],
    good: [
      {
        text: '临江市人民政府办公室关于印发临江市节水行动方案（2026—2028年）的通知\n\n各县（市、区）人民政府，市政府各部门：\n\n现将《临江市节水行动方案（2026—2028年）》印发给你们，请认真组织实施。\n\n临江市人民政府办公室\n\n2026年3月5日\n\n临江市节水行动方案（2026—2028年）\n\n一、主要任务\n\n（一）改造管网。完成管网改造300公里。\n\n临江市人民政府办公室　　　　　　　　2026年3月6日印发\n',
      },
    ],
  },
  *check(context) {
    yield* stages(context);
    const issued = issuedOn(context);
    if (!issued) return;
    yield* printed(context, issued);
    yield* published(context, issued);
    yield* periodStart(context, issued);
  },
};

interface Issued {
  /** ISO 8601 */
  readonly date: string;
  readonly span: Span;
}

function issuedOn({ plan, facts: { date } }: RuleContext): Issued | undefined {
  const element = plan.elements.find((e): e is Extract<Element, { kind: 'issueDate' }> => e.kind === 'issueDate' && e.date !== undefined);
  return element && date !== undefined && date.length === 10 ? { date, span: element.span } : undefined;
}

function* printed({ plan, facts: { printDate }, source }: RuleContext, issued: Issued): Generator<Report> {
  if (printDate === undefined || printDate >= issued.date) return;
  const imprint = plan.elements.find(e => e.kind === 'imprint' && e.printDate !== undefined);
  if (!imprint) return;
  const text = fold(source.slice(imprint.span));
  const found = /[\d〇零○一二三四五六七八九十]+ ?年[\d一二三四五六七八九十 ]{1,6}月[\d一二三四五六七八九十 ]{1,6}日(?=\s*印)/.exec(text.slice(-60));
  const from = found ? imprint.span.end - Math.min(60, text.length) + found.index : imprint.span.start;
  const at = found ? span(from, from + found[0].length) : imprint.span;
  yield report(at, `印发日期${chinese(printDate)}早于成文日期${chinese(issued.date)}`, issued);
}

// ── stamp of a portal ───────────────────────────────────────────────────

const STAMP = /(?:发布|公开|公布)(?:时间|日期) ?[:】\]] ?([12]\d{3})[-./年] ?(\d{1,2})[-./月] ?(\d{1,2})/;

function* published({ plan, source }: RuleContext, issued: Issued): Generator<Report> {
  for (const line of plan.residue) {
    const found = STAMP.exec(fold(source.slice(span(line.start, Math.min(line.end, line.start + LONGEST_STAMP)))));
    if (!found) continue;
    const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
    if (!isRealDay(year, month, day)) continue;
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (date < issued.date) yield report(span(line.start + found.index, line.start + found.index + found[0].length), `发布日期${chinese(date)}早于成文日期${chinese(issued.date)}`, issued);
    return;
  }
}

const LONGEST_STAMP = 400;

// ── period ──────────────────────────────────────────────────────────────

function* periodStart(context: RuleContext, issued: Issued): Generator<Report> {
  const { period } = context.facts;
  const year = Number(issued.date.slice(0, 4));
  if (!period?.stated || year - period.from < 2) return;
  const at = titlePeriods(context).find(p => p.from === period.from)?.span;
  if (!at) return;
  yield { ...report(at, `标题从${period.from}年起算，成文日期为${chinese(issued.date)}，相隔${year - period.from}年`, issued), severity: 'info' };
}

function chinese(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return `${year}年${month}月${day}日`;
}

function report(at: Span, what: string, issued: Issued): Report {
  return { span: at, message: `${what}；应当核对两处日期。`, related: [{ span: issued.span, message: '成文日期' }] };
}
