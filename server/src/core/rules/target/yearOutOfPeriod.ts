import { fold } from '../../text/fold';
import { type Span, span, within } from '../../text/span';
import { type Deadline, scanDeadlines } from '../../parse/date';
import { partsByTopic } from '../../model/sections';
import { type Said, type Table } from '../../model/plan';
import { deadlineColumn } from '../../model/taskColumns';
import { blocksOf, partsOf } from '../../model/walk';
import { type Report, type Rule, type RuleContext } from '../rule';

export const yearOutOfPeriod: Rule = {
  id: 'target/year-out-of-period',
  severity: 'warning',
  otherwise: 'warning',
  docs: {
    title: '目标年份超出规划期或早于成文',
    what: '任务里的目标、责任分工的完成时限（表中一栏亦同）写“到某年”，该年在标题所写起止年份之外；早于成文日期所在年份的，为错误。',
    why: '期外的目标不在本文件考核之内；早于成文的期限无从完成，多为沿用旧稿。',
    exceptions: ['总体要求、发展目标里的远景年份（“到2035年”）。', '基期年份（较2025年、2025年的）。', '标题没有起止年份的，不判断是否超期；年度文件写以后年份的。', '《》、引号里的年份。'],
    basis: '《党政机关公文处理工作条例》第二十条：审核公文，看所涉时间等是否准确。',
    bad: [
      {
        text: '临江市消防救援行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，建成消防站40座。\n\n二、重点任务\n\n（一）建设消防站。补齐布点短板。\n\n（二）建设微型站。⟦到2038年⟧，社区微型消防站覆盖率达到95%。\n',
      },
    ],
    good: [
      {
        text: '临江市消防救援行动计划（2026—2028年）\n\n一、总体目标\n\n到2028年，建成消防站40座。到2035年，消防站达到60座。\n\n二、重点任务\n\n（一）建设消防站。在2025年24座的基础上，到2027年，消防站达到36座，扩大消防站覆盖。落实《全市消防规划（2020—2035年）》。\n',
      },
    ],
  },
  check: context => reports(context),
};

function* reports(context: RuleContext): Generator<Report> {
  const { plan, targets } = context;
  const { taskSpans } = partsByTopic(plan);
  const taken = new Set(targets.map(t => t.span.start));
  const judged = new Set<number>();
  for (const part of partsOf(plan)) {
    for (const said of part.paragraphs) {
      for (const deadline of [...limitsOf(said, taken), ...worksOf(said, taken)]) {
        judged.add(deadline.span.start);
        const report = judge(context, deadline, taskSpans);
        if (report) yield report;
      }
    }
  }
  yield* dueDates(context, judged);
}

/** 完成时限 of clauses and of the rows of a table: whatever section they stand in. */
function* dueDates(context: RuleContext, judged: ReadonlySet<number>): Generator<Report> {
  for (const block of blocksOf(context.plan)) {
    const due = block.kind === 'table' ? dueIn(block, context) : block.clauses.flatMap(c => (c.deadline?.form === 'by' ? [c.deadline] : []));
    for (const deadline of due) {
      const report = judged.has(deadline.span.start) ? undefined : judge(context, deadline, [deadline.span]);
      if (report) yield report;
    }
  }
}

function dueIn({ header, rows }: Table, { source }: RuleContext): readonly ByDate[] {
  const column = deadlineColumn(header.map(s => fold(source.slice(s)).trim()));
  return rows.flatMap(row => {
    const cell = column < 0 ? undefined : row[column];
    const [only, ...more] = cell === undefined ? [] : scanDeadlines(source.slice(cell));
    // 2026年3月—2028年12月: when it begins is no limit.
    return cell === undefined || only?.form !== 'by' || more.length > 0 || /已/.test(source.slice(cell)) ? [] : [{ ...only, span: span(cell.start + only.span.start, cell.start + only.span.end) }];
  });
}

const LOOK_AHEAD = 40;

type ByDate = Extract<Deadline, { form: 'by' }>;

/** Limits that a target of the plan stands under, each once. */
function limitsOf(said: Said, taken: ReadonlySet<number>): readonly ByDate[] {
  const found = new Map<number, ByDate>();
  for (const { deadline, span } of said.targets) {
    if (deadline?.form !== 'by' || !taken.has(span.start) || found.has(deadline.span.start)) continue;
    // 到2025年，已建成……: told, not promised.
    const between = said.text.text.slice(said.text.logicalOf(deadline.span.end), Math.min(said.text.logicalOf(span.end), said.text.logicalOf(deadline.span.end) + LOOK_AHEAD));
    if (!/已|曾|实际/.test(between)) found.set(deadline.span.start, deadline);
  }
  return [...found.values()];
}

const WORK = /^[,，]?(?:基本|全面|全部|初步|如期|率先)?(?:完成|建成|实现|投用|投产|开工|竣工|启动|达到|出台|印发|通车|全覆盖)/;

/** 完成时限：2027年6月, a line of its own. */
const DUE = /^\s*[【[]?(?:完成|办理|办结)?(?:时限|期限|时间|时间节点)[】\]]?[:：]\s*$/;

/** The goal of another plan: 按照2035年前基本实现…… */
const ELSEWHERE = /(?:按照?|根据|围绕|锚定|面向|对标|瞄准|为|服务|衔接)[^,，。;；]*$/;

/** 2029年底前完成改造: a limit for work that is not counted. */
function worksOf(said: Said, taken: ReadonlySet<number>): readonly ByDate[] {
  const governed = new Set(said.targets.flatMap(t => (t.deadline !== undefined && taken.has(t.span.start) ? [t.deadline.span.start] : [])));
  return said.deadlines.flatMap((d): readonly ByDate[] => {
    if (d.form !== 'by' || governed.has(d.span.start)) return [];
    const at = said.text.logicalOf(d.span.end);
    const before = said.text.text.slice(Math.max(0, at - LOOK_AHEAD), at);
    if (DUE.test(said.text.text.slice(0, Math.min(said.text.logicalOf(d.span.start), LOOK_AHEAD)))) return [d];
    return WORK.test(said.text.text.slice(at, at + 12)) && before.endsWith('前') && !ELSEWHERE.test(before) ? [d] : [];
  });
}

/** Beyond the period only a task can be mistaken: goals look farther. */
function judge({ facts: { period, date }, source }: RuleContext, { span: at, date: { year } }: ByDate, tasks: readonly Span[]): Report | undefined {
  const text = source.slice(at).replace(/\s/g, '');
  if (date !== undefined && year < Number(date.slice(0, 4))) return { span: at, severity: 'error', message: `“${text}”早于成文日期${date}；请核对年份。` };
  if (!period?.stated) return undefined;
  if (year < period.from) return date === undefined ? { span: at, message: `“${text}”早于本文件的期限（${spanOf(period)}）；请核对年份。` } : undefined;
  if (year <= period.to || period.from === period.to || !within(tasks, at)) return undefined;
  return { span: at, message: `“${text}”超出本文件的期限（${spanOf(period)}）；请核对年份，或者写明是远景目标。` };
}

const spanOf = ({ from, to }: { readonly from: number; readonly to: number }): string => (from === to ? `${from}年` : `${from}—${to}年`);
