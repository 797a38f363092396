import { fold } from '../../text/fold';
import { type Span, span } from '../../text/span';
import { type Said } from '../../model/plan';
import { partsOf } from '../../model/walk';
import { type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { clausesOf, type Placed } from './clauses';

/** 责任括注的位置、标点、用语. */
export const clauseForm: Rule = {
  id: 'responsibility/clause-form',
  severity: 'warning',
  levels: { points: 'info', digest: 'off' },
  yieldsTo: ['structure/paragraph-truncated'],
  docs: {
    title: '责任括注的位置、标点、用语',
    what: '段末的责任括注放在句号之后，括注末尾和后面都不再加句号；标签后有冒号，括号成对，单位之间有顿号；标签用语全文一致。',
    why: '括注说的是整项任务，属句外括号；标点和标签不齐，分解表也难以照录。',
    exceptions: ['标题行末尾的括注', '句中的括注', '不加括号、另起一行的“责任单位：”', '单位与地方之间用逗号隔开', '首处括注里“列第一位的为牵头单位，下同”一句', '括注里不止一句话的，末句可以有句号'],
    basis: 'GB/T 15834—2011《标点符号用法》附录A.8、B.2.2',
    bad: [
      { text: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤⟦（责任单位：县水利局）。⟧\n（二）加固堤防。完成验收。（责任单位：县水利局）\n', fixed: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（责任单位：县水利局）\n（二）加固堤防。完成验收。（责任单位：县水利局）\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（责任单位：县水利局⟦。⟧）\n（二）加固堤防。完成验收。（责任单位：县水利局）⟦。⟧\n', fixed: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（责任单位：县水利局）\n（二）加固堤防。完成验收。（责任单位：县水利局）\n' },
      { text: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（⟦责任单位⟧县水利局）\n（二）加固堤防。完成验收。（责任单位：县水利局）\n（三）修复岸线。完成复绿。⟦（责任单位：县林业局⟧\n', fixed: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（责任单位：县水利局）\n（二）加固堤防。完成验收。（责任单位：县水利局）\n（三）修复岸线。完成复绿。（责任单位：县林业局）\n' },
    ],
    good: [{ text: '某县河道治理行动计划\n一、主要任务\n（一）清理河道。完成清淤。（责任单位：县水利局，各乡镇人民政府。列第一位的为牵头单位，下同）\n（二）加固堤防。完成验收。（责任单位：县水利局）\n' }],
  },
  *check(context) {
    const placed = clausesOf(context.plan);
    for (const one of placed) {
      if (one.clause.form === 'parenthetical' && one.said) yield* marksOf(one, one.said);
      else if (one.clause.form === 'label' && one.said) yield* missingOpening(one, one.said);
      yield* missingSeparator(one, context);
    }
    for (const part of partsOf(context.plan)) for (const said of part.paragraphs) yield* missingColon(said);
    yield* labels(placed);
  },
};

// ── 句号、括号 ──────────────────────────────────────────────────────────

function* marksOf({ clause }: Placed, said: Said): Iterable<Report> {
  const { text } = said.text;
  const folded = fold(text);
  const start = said.text.logicalOf(clause.span.start);
  const end = said.text.logicalOf(clause.span.end - 1) + 1;
  const at = (from: number, to: number): Span => said.text.spanOf(span(from, to));
  if (!/[)〕】\]]/.test(folded[end - 1] ?? '')) {
    yield missingClosing(at(start, end), text[start] as string, folded.slice(start, end));
    return;
  }
  const inner = folded.slice(start, end - 1).trimEnd();
  // Several sentences in the bracket: the last keeps its stop.
  if (inner.endsWith('。') && !inner.slice(0, -1).includes('。')) yield drop(at(start + inner.length - 1, start + inner.length), '括注末尾不加句号');
  const after = /^\s*。\s*$/.exec(folded.slice(end));
  if (!after) return;
  const stop = end + after[0].indexOf('。');
  const before = folded.slice(0, start).trimEnd();
  if (/[。!?；;]$/.test(before)) yield drop(at(stop, stop + 1), '括注在句号之后，后面不再加句号');
  else yield moved(at(start, stop + 1), { from: at(stop, stop + 1), to: said.text.offsetOf(before.length - 1) + 1 });
}

function drop(where: Span, why: string): Report {
  return { span: where, message: `${why}。`, fixes: [{ title: '删去句号', edits: [{ span: where, newText: '' }], safety: 'safe' }] };
}

function moved(where: Span, stop: { readonly from: Span; readonly to: number }): Report {
  const fix: Fix = { title: '句号移到括注之前', edits: [{ span: span(stop.to, stop.to), newText: '。' }, { span: stop.from, newText: '' }], safety: 'safe' };
  return { span: where, message: '责任括注说的是整项任务，应当放在句号之后。', fixes: [fix] };
}

function missingClosing(where: Span, opening: string, folded: string): Report {
  const closing = opening === '(' ? ')' : opening === '〔' ? '〕' : '）';
  const fixes: readonly Fix[] = [{ title: `补“${closing}”`, edits: [{ span: span(where.end, where.end), newText: closing }], safety: 'safe' }];
  return { span: where, message: '责任括注缺右括号。', ...(folded.includes('。') ? {} : { fixes }) };
}

function* missingOpening({ clause }: Placed, said: Said): Iterable<Report> {
  const folded = said.text.folded;
  const start = said.text.logicalOf(clause.span.start);
  const end = said.text.logicalOf(clause.span.end - 1) + 1;
  const own = folded.slice(start, end);
  if (!own.endsWith(')') || own.split('(').length >= own.split(')').length || /[(]\s*$/.test(folded.slice(0, start))) return;
  const opening = said.text.text[end - 1] === ')' ? '(' : '（';
  yield { span: clause.span, message: '责任括注缺左括号。', fixes: [{ title: `补“${opening}”`, edits: [{ span: span(clause.span.start, clause.span.start), newText: opening }], safety: 'safe' }] };
}

// ── 冒号、顿号 ──────────────────────────────────────────────────────────

const NO_COLON = /(?<=\()\s*((?:责任|牵头|配合|负责|主办|协办|参加|参与)(?:单位|部门))\s*(?=[^():、,;。]{2,20}(?:[厅局委办部会院署府社位门](?:[、,;]|\))|\())/g;
const NO_NAME = /^(?:[为是的应由要须可和及与]|包括|分别|之间|共同|另行|名单|联系|负责|牵头|配合)/;

/** （责任单位县水利局）: a label, and a name right behind it. */
function* missingColon(said: Said): Iterable<Report> {
  const folded = said.text.folded;
  for (const match of folded.matchAll(NO_COLON)) {
    const label = match[1] as string;
    const start = match.index + match[0].indexOf(label);
    if (NO_NAME.test(folded.slice(match.index + match[0].length))) continue;
    const where = said.text.spanOf(span(start, start + label.length));
    yield { span: where, message: `“${label}”后缺冒号。`, fixes: [{ title: '补冒号', edits: [{ span: span(where.end, where.end), newText: '：' }], safety: 'safe' }] };
  }
}

/** 省经信厅省财政厅: two names that the register knows, nothing between. */
function* missingSeparator({ clause }: Placed, { knowledge, asOf, facts }: RuleContext): Iterable<Report> {
  for (const mention of clause.mentions) {
    if (mention.collective || mention.name.length !== mention.span.end - mention.span.start) continue;
    if (knowledge.resolveUnit(mention.distributed, asOf, facts.jurisdiction).kind !== 'unknown') continue;
    const [first, second, ...more] = knowledge.namesIn(mention.name, facts.jurisdiction);
    if (!first || !second || more.length > 0 || first.span.start !== 0 || second.span.start !== first.span.end || second.span.end !== mention.name.length) continue;
    if ([first, second].some(hit => knowledge.resolveUnit(hit.name, asOf, facts.jurisdiction).kind === 'unknown')) continue;
    const at = mention.span.start + first.span.end;
    yield { span: mention.span, message: `“${first.name}”与“${second.name}”之间缺顿号。`, fixes: [{ title: '补顿号', edits: [{ span: span(at, at), newText: '、' }], safety: 'safe' }] };
  }
}

// ── 标签用语 ────────────────────────────────────────────────────────────

const SAME_MEANING = /^(?:责任|负责)(?:单位|部门)$/;
const FEWEST = 5;
const USUAL = 0.8;

/** 责任单位 nearly everywhere, 责任部门 here. */
function* labels(placed: readonly Placed[]): Iterable<Report> {
  const labelled = placed.filter(p => p.clause.form === 'parenthetical' && SAME_MEANING.test(p.clause.label));
  const counts = new Map<string, number>();
  for (const { clause } of labelled) counts.set(clause.label, (counts.get(clause.label) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!usual || labelled.length < FEWEST || usual[1] < labelled.length * USUAL) return;
  for (const { clause, said } of labelled) {
    if (clause.label === usual[0] || !said) continue;
    const start = clause.span.start + said.text.text.slice(said.text.logicalOf(clause.span.start)).indexOf(clause.label);
    const where = span(start, start + clause.label.length);
    yield { span: where, message: `此处写“${clause.label}”，全文另${usual[1]}处写“${usual[0]}”。`, fixes: [{ title: `改为“${usual[0]}”`, edits: [{ span: where, newText: usual[0] }], safety: 'review' }] };
  }
}
