import { span } from '../../text/span';
import { type Section } from '../../model/plan';
import { type Task } from '../../model/task';
import { quoted } from '../quoted';
import { type Report, type Rule, type RuleContext } from '../rule';

/** Longer titles are sentences; the number alone names the task then. */
const LONGEST_NAME = 20;

/** 任务未落实责任单位 (rules.md §5.3, 5–7 decides where a clause is expected). */
export const missing: Rule = {
  id: 'responsibility/missing',
  severity: 'warning',
  levels: { points: 'hint', planning: 'hint', digest: 'off' },
  docs: {
    title: '任务未落实责任单位',
    what: '本稿在某一层次上逐项写明责任单位，而这一项没有，上级标题也没有统一写明。',
    why: '没有责任单位的任务，印发以后无人认领，会签时也必被问起。',
    exceptions: ['上级标题已经统一写明责任单位', '下级各项都已写明', '总体要求、指导思想、基本原则、发展目标', '专栏和表格', '保障措施各项都不写的', '实施步骤、进度安排', '全文在这一项中间断掉的', '只有标题、还没有内容的，见 structure/section-empty', '全文没有责任分工的，见 responsibility/none-in-document'],
    basis: '《党政机关公文处理工作条例》第十九条；任务分解惯例',
    bad: [
      {
        text: '某县水利提升行动计划\n一、主要任务\n（一）改造灌区。完成渠道衬砌。（责任单位：县水利局）\n⟦（二）修缮泵站⟧。完成设备更新。\n（三）疏浚河道。完成清淤。（责任单位：县水利局、县财政局）\n',
      },
    ],
    good: [
      { text: '某县水利提升行动计划\n一、主要任务\n（一）改造灌区。完成渠道衬砌。（责任单位：县水利局）\n（二）修缮泵站。完成设备更新。（责任单位：县财政局）\n' },
      { text: '某县水利提升行动计划\n一、主要任务\n（一）改造灌区。\n1.更新渠道。完成衬砌。\n2.更新闸门。完成安装。\n（责任单位：县水利局）\n（二）修缮泵站。\n1.更换水泵。完成采购。\n2.更换电机。完成采购。\n（责任单位：县水利局）\n' },
    ],
  },
  *check(context) {
    const uncovered = context.tasks.filter(task => task.uncovered && !isStage(task) && !endsInNames(task) && !isUnwritten(task, context) && !isCutOff(task, context));
    for (const task of uncovered) yield report(task, context);
  },
};

/** （一）全面实施（2027年至2029年）: a stage, all take part in it. */
const isStage = ({ bearer }: Task): boolean => /[(（]\s*(?:(?:19|20)\d\d\s*年|\d{1,2}\s*月)[^()（）]{0,24}[)）][。．]?$/.test(bearer.title.trim());

/** A heading with nothing below it, where its like have text: that is to be written first (structure/section-empty). */
function isUnwritten({ bearer }: Task, { tasks }: RuleContext): boolean {
  return isBare(bearer) && tasks.some(t => sameKind(t.bearer, bearer) && !isBare(t.bearer));
}

const isBare = ({ children, runIn }: Section): boolean => children.length === 0 && !runIn;

/** （市海洋局、渔港） where the text of the task ends, or on a line of its own: bodies are named, though not all of them are understood. */
function endsInNames({ bearer }: Task): boolean {
  const texts = [bearer.text, ...bearer.children.flatMap(c => (c.kind === 'paragraph' ? [c.text] : []))];
  return texts.some(({ text }) => {
    const inner = LAST_BRACKET.exec(text.slice(-LONGEST_LIST))?.[1];
    return inner !== undefined && inner.split(/[、，,；;]/).some(name => AUTHORITY.test(name.trim()));
  });
}

/** The text breaks off in the middle of this task: what would follow is not known (structure/paragraph-truncated says so). */
function isCutOff({ bearer }: Task, { plan }: RuleContext): boolean {
  const last = [bearer.text, ...bearer.children.flatMap(c => (c.kind === 'paragraph' ? [c.text] : []))].pop();
  if (!last || last.span.end < bearer.span.end || bearer.span.end < (plan.children[plan.children.length - 1]?.span.end ?? 0)) return false;
  const text = last.text.trimEnd();
  return text.includes('。') && !/[。！？!?；;：:…）)”》】\]]$/.test(text);
}

const LONGEST_LIST = 200;
const LAST_BRACKET = /[(（【]([^()（）【】。：:\d]+)[)）】][。；;]?\s*$/;
const AUTHORITY = /^(?!含|其中|包括|即|如|见|详见|原|以下|此件)(?:[\p{Script=Han}\s]{1,18}(?:局|委|厅|办|政府|海关|管委会|委员会)|海关)$/u;

function report(task: Task, { tasks }: RuleContext): Report {
  const { bearer } = task;
  const peers = tasks.filter(t => t !== task && sameKind(t.bearer, bearer) && !t.uncovered && t.clauses.length > 0);
  const left = tasks.filter(t => t !== task && t.uncovered && sameKind(t.bearer, bearer)).length;
  const name = bearer.marker + (bearer.title.length <= LONGEST_NAME ? bearer.title : '');
  const others = peers.length === 0 ? '其他任务已经写明' : left === 0 ? `同级其余${peers.length}项均已写明` : `同级${peers.length}项已经写明`;
  const start = bearer.ordinal?.span.start ?? bearer.heading.start;
  const at = bearer.text.span.end;
  return {
    span: span(start, Math.max(bearer.heading.end, start)),
    message: `${quoted(name)}没有责任单位；${others}。`,
    fixes: [{ title: '补写“（责任单位：）”', edits: [{ span: span(at, at), newText: '（责任单位：）' }], safety: 'review' }],
  };
}

const sameKind = (a: Section, b: Section): boolean => a.level === b.level && a.ordinal?.style === b.ordinal?.style;
