import { type Span, span, within } from '../../text/span';
import { blocksOf } from '../../model/walk';
import { quoted } from '../quoted';
import { type Report, type Rule, type RuleContext } from '../rule';

const FEWEST_TASKS = 3;

/** 全文无责任单位. */
export const noneInDocument: Rule = {
  id: 'responsibility/none-in-document',
  severity: 'warning',
  levels: { points: 'hint', planning: 'off', digest: 'off' },
  docs: {
    title: '全文无责任单位',
    what: '文稿列出了三项以上任务，但是通篇没有任何形式的责任分工，也没有分工附件。',
    why: '行动计划和实施方案要落到单位；没有分工，任务无法分解、督办和考核。',
    exceptions: ['规划、新闻稿', '另有任务分工表、责任清单作为附件', '正文说明责任分工另行印发', '工作要点只作提示', '由一个部门印发，或者国务院印发而另行分工的，只作提示；正文里说到哪些部门负责的，不提示', '正文里零散写到两处以上由哪个部门负责的，只作信息', '由一个部门印发、主送学校、医院、企业等的：由它们各自实施', '只总写“各部门按照职责分工抓好落实”的，只作信息', '“发展重点”“重点领域”“产业布局”各节列的是方向，不算任务'],
    basis: '《党政机关公文处理工作条例》第十九条；任务分解惯例',
    bad: [{ text: '⟦某县水利提升行动计划⟧\n一、主要任务\n（一）改造灌区。完成渠道衬砌。\n（二）修缮泵站。完成设备更新。\n（三）疏浚河道。完成清淤。\n' }],
    good: [{ text: '某县水利提升行动计划\n一、主要任务\n（一）改造灌区。完成渠道衬砌。\n（二）修缮泵站。完成设备更新。\n（三）疏浚河道。完成清淤。\n附件：重点任务分工表\n' }],
  },
  *check(context) {
    const { plan, tasks } = context;
    const others = otherSpans(plan);
    const units = tasks.filter(task => task.bearer.role === 'task' && !within(others, task.bearer.heading));
    if (units.length < FEWEST_TASKS || hasDivision(context) || (isOwnWork(context.facts.issuer) && (namesSome(plan) || isForInstitutions(context)))) return;
    const titles = plan.elements.filter(e => e.kind === 'title');
    const title = titles.find(e => e.kind === 'title' && !e.carrier) ?? titles[0];
    const first = units[0]?.bearer;
    if (!first) return;
    yield { span: title?.span ?? span(first.ordinal?.span.start ?? first.heading.start, first.heading.end), ...said(context) };
  },
};

function said({ facts: { issuer }, plan, profile }: RuleContext): Pick<Report, 'severity' | 'message'> {
  const words = generalWords(plan);
  const missing = words === undefined ? '全文没有逐项写明责任单位；' : `全文只总写${quoted(words)}，没有逐项写明责任单位；`;
  if (isOwnWork(issuer)) return { severity: 'hint', message: `${missing}都由一个单位承担的，请总说一句（“各项任务由……负责”）；涉及其他单位的，请逐项写明；分工另行印发的，请注明。` };
  const lesser = profile.id === 'points' ? 'hint' : 'info';
  return { ...(words !== undefined || namesSome(plan) ? { severity: lesser } : {}), message: `${missing}请逐项写明，或者附任务分工表。` };
}

/** 各有关部门按照职责分工: who does what is left to the division of offices. */
const BODIES = /部门|单位|各地|各级|各[县市区乡镇街]|乡镇|街道|厅局|委办|[厅局委办]、/;
const BY_DIVISION = /(?:按照?|依照|依据|根据|结合)(?:各自|既定|明确|部门|有关)?的?(?:(?:责任|职责|职能|任务|工作|部门)?分工|(?<=各自的?)(?:职责|职能)|(?:部门|单位|工作)?(?:职责|职能)(?=[,，抓做负推组落]))/;
const LONGEST_QUOTE = 40;

/** What a text says on the division of work as a whole, as it stands there; undefined: nothing. */
function generalWords(plan: RuleContext['plan']): string | undefined {
  for (const { text: { text, folded } } of plan.paragraphs) {
    let start = 0;
    for (const sentence of folded.split(/(?<=[。;])/)) {
      const found = BODIES.test(sentence) ? BY_DIVISION.exec(sentence) : null;
      if (found) return clauseAround(text.slice(start, start + sentence.length), found.index);
      start += sentence.length;
    }
  }
  return undefined;
}

/** From the mark before to the mark after; long ones cut. */
function clauseAround(sentence: string, at: number): string {
  const end = sentence.slice(at).search(/[,，。;；]/);
  const clause = sentence.slice(Math.max(sentence.lastIndexOf('，', at), sentence.lastIndexOf(',', at)) + 1, end < 0 ? sentence.length : at + end).trim();
  return clause.length > LONGEST_QUOTE ? `${clause.slice(0, LONGEST_QUOTE)}……` : clause;
}

/** One department that plans its own work, or the State Council, whose 重点任务分工 comes as a document of its own. */
function isOwnWork(issuer: string | undefined): boolean {
  if (issuer === undefined || /\s|、/.test(issuer.trim())) return false;
  return /^国务院(?:办公厅)?$/.test(issuer) || (/(?:[厅局部]|委员会|[^省市县区州]委)$/.test(issuer) && !/办公厅$/.test(issuer));
}

/** 各高等学校, 各二级以上医院: a department tells institutions what they all have to do; the offices among the addressees pass it on. */
const INSTITUTION = /(?:学校|院校|高校|大学|学院|中学|小学|幼儿园|医院|医疗卫生单位|医疗机构|银行|保险公司|企业|公司|电厂|电站|景区|养老机构|科研院所)$/;

const isForInstitutions = ({ plan, source }: RuleContext): boolean => plan.elements.some(e => e.kind === 'addressees' && source.slice(e.span).split(/[，,、；;：:\s]/).some(name => INSTITUTION.test(name)));

/** 人社部门、教育部门分别负责, 由民政部门牵头: bodies are given work in running text, here and there. */
const ASSIGNS = /(?<!有关|相关|各级|各|主管|责任|牵头|配合)(?:\p{Script=Han}{2,10}?(?:行政部门|主管部门|部门|厅|局|委|办公室))(?:会同[^，,。;；]{2,30})?(?:要|应当|应)?(?:分别|共同|具体|统筹)?(?:负责|牵头|承担)/gu;
const FEWEST_ASSIGNED = 2;

function namesSome(plan: RuleContext['plan']): boolean {
  let found = 0;
  for (const said of plan.paragraphs) {
    found += (said.text.text.match(ASSIGNS) ?? []).filter(m => !VAGUE.test(m)).length;
    if (found >= FEWEST_ASSIGNED) return true;
  }
  return false;
}

const VAGUE = /有关|相关|各级|各地|各部门|本部门|各单位|责任部门|牵头部门|领导小组/;

// Who is eligible, how one applies; which fields are meant: items of such parts are no tasks.
const CONDITIONS = /(?:条件|对象|资格|范围|口号|程序|流程|名额|待遇|纪律)$/;
const FIELDS = /^(?:主要|优先|总体|未来|产业|产品|技术|空间|区域|功能|投资|支持|发展|培育|推广|应用|重点|主攻){0,3}(?:重点|领域|方向|赛道|布局)(?:[及和与](?:重点|领域|方向|赛道|布局))?$/;

function otherSpans(plan: RuleContext['plan']): readonly Span[] {
  const spans: Span[] = [];
  for (const block of blocksOf(plan)) {
    const title = block.kind === 'section' ? block.title.trim() : '';
    if ((CONDITIONS.test(title) || FIELDS.test(title)) && block.span.start >= (spans[spans.length - 1]?.end ?? 0)) spans.push(block.span);
  }
  return spans;
}

const DIVISION = /(?:任务|责任|工作|职责)?分工(?:表|方案|清单|[^。]{0,6}另行)|责任清单|任务(?:分解|清单)|责任分解|(?:各项|上述|以上|所列|全部)(?:工作|任务|措施|事项)[^。]{0,10}由[^。]{2,20}(?:负责|承担|牵头|组织实施)/;

/** A section on who does what: 职责分工, 部门职责. */
const DIVIDES = /^(?:明确|落实|压实)?(?:(?:任务|责任|工作|职责|部门|职能)(?:及|和|与)?){0,2}(?:分工|职责)(?:[及和与].{2,8})?$/;

/** A clause of any form, an attachment or a sentence that divides the work elsewhere. */
function hasDivision({ plan, tasks }: RuleContext): boolean {
  if (tasks.some(task => task.own.length > 0) || plan.paragraphs.some(said => said.clauses.length > 0)) return true;
  for (const block of blocksOf(plan)) if (block.kind === 'table' && block.rowClauses.some(row => row.length > 0)) return true;
  for (const block of blocksOf(plan)) if (block.kind === 'section' && DIVIDES.test(block.title.trim())) return true;
  return plan.paragraphs.some(said => DIVISION.test(said.text.folded));
}
