import { span } from '../../text/span';
import { type ResponsibilityClause } from '../../parse/responsibility';
import { pathAt } from '../../model/walk';
import { type Succession, type Successor } from '../../knowledge/knowledge';
import { inFormOf } from '../../knowledge/written';
import { type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { meaningOf, type Named, namedUnits } from './mentions';
import { PastReader } from './past';
import { successionText, successorByWords } from './successionText';
import { isOlderThan, lastYearBefore } from './undated';

/** Text that tells what a task is about: its paragraph before the clause; for a clause that is a paragraph of its own, the section above it. */
export function wordsOf(context: RuleContext, n: Named): string {
  if (n.said && n.clause?.standalone !== true) return n.said.text.text.slice(0, n.said.text.logicalOf((n.clause ?? n).span.start));
  const block = pathAt(context.plan, n.span.start).filter(b => b.kind === 'section').pop();
  return block ? context.text(span(Math.max(block.span.start, n.span.start - 4000), n.span.start)) : '';
}

/** The successor's name in the written form; without the level word where the list said it once. */
function replacement(n: Named, form: string, succession: Succession, successor: Successor): string {
  const name = inFormOf(form, succession.former, successor.unit);
  const level = form.endsWith(n.name) ? form.slice(0, form.length - n.name.length) : '';
  return level !== '' && name.startsWith(level) ? name.slice(level.length) : name;
}

/** Names of the clauses seen, so that a long clause is read once. */
type ClauseNames = Map<ResponsibilityClause, ReadonlySet<string>>;

function stands(name: string, clause: ResponsibilityClause | undefined, seen: ClauseNames): boolean {
  if (!clause) return false;
  const names = seen.get(clause) ?? new Set(clause.mentions.flatMap(m => [m.name, m.distributed]));
  seen.set(clause, names);
  return names.has(name);
}

function fixesOf(n: Named, form: string, succession: Succession, ways: { readonly chosen: Successor | undefined; readonly seen: ClauseNames }): readonly Fix[] {
  const { chosen, seen } = ways;
  const ordered = chosen ? [chosen, ...succession.current.filter(s => s.unit.id !== chosen.unit.id)] : succession.current;
  return ordered.map((successor): Fix => {
    const newText = replacement(n, form, succession, successor);
    const again = stands(newText, n.clause, seen);
    const safe = succession.kind === 'renamed' && succession.confidence === 'high' && !again;
    return { title: `改为“${newText}”`, edits: [{ span: n.span, newText }], safety: safe ? 'safe' : 'review' };
  });
}

function* check(context: RuleContext): Iterable<Report> {
  const past = new PastReader(context);
  const seen: ClauseNames = new Map();
  for (const n of namedUnits(context)) {
    const { resolution, form } = meaningOf(context, n);
    if (resolution.kind !== 'former') continue;
    const { succession } = resolution;
    const ended = Number(succession.effective.slice(0, 4));
    if (past.isPast(n, ended) || succession.confidence === 'low' || isOlderThan(ended, context)) continue;
    const chosen = succession.kind === 'split' ? successorByWords(succession.current, wordsOf(context, n)) : undefined;
    const old = lastYearBefore(ended, context);
    const fixes = fixesOf(n, form, succession, { chosen, seen }).map(fix => (old === undefined ? fix : { ...fix, safety: 'review' as const }));
    yield {
      span: n.span,
      severity: old !== undefined ? 'info' : succession.confidence === 'high' && fixes.length > 0 ? 'error' : 'warning',
      message: successionText(form, succession, chosen, context) + (old === undefined ? '' : `文中年份止于${old}年，早于变更；如为当时的文稿，旧名称照用，请写明成文日期。`),
      ...(fixes.length > 0 ? { fixes } : {}),
      tag: 'deprecated',
    };
  }
}

export const formerName: Rule = {
  id: 'unit/former-name',
  severity: 'error',
  otherwise: 'error',
  docs: {
    title: '机构名称已变更',
    what: '文中所用的机构名称在成文日期之前已经变更。没有成文日期的，以规划期首日为准；再没有的，以检查当日为准；这时文中所写的年份都早于变更的，多半是当时的文稿，只作信息提示。',
    why: '用旧名称写的责任单位无法对应现行机构，任务交办时要重新核对；下级单位照抄，差错会一层层传下去。',
    exceptions: [
      '成文日期早于变更日期的文稿，以及变更当月、当日的文稿：旧名称照用。',
      '没有成文日期，但是版头的发文字号早于变更，或者所定的完成时限和文中年份都早于变更的：是当时的文稿，旧名称照用。',
      '书名号、引号里的名称，以及“原”“时任”“前身为”之后的名称。',
      '叙述机构沿革或者以往发文的句子。',
      '简称未变而机构改组的，如“省司法厅”“省科技厅”。',
      '看不出是哪个省、市的文稿：省、市机构简称一律不判。',
      '变更尚无可靠来源的：不报；来源不全的降为警告。',
    ],
    basis: '机构改革的方案和挂牌日期，逐条列在机构名录中（units.tsv、stem-rules.tsv）。',
    bad: [
      {
        text: '浙江省智能装备提升行动方案\n浙江省人民政府办公厅\n2021年3月5日\n一、主要任务\n（一）开展整机首用示范。每年遴选30台（套）新装备推广应用。（责任单位：⟦省经信委⟧、省财政厅）\n',
        fixed: '浙江省智能装备提升行动方案\n浙江省人民政府办公厅\n2021年3月5日\n一、主要任务\n（一）开展整机首用示范。每年遴选30台（套）新装备推广应用。（责任单位：省经信厅、省财政厅）\n',
      },
      { text: '浙江省近海养殖提质行动方案\n浙江省人民政府办公厅\n2020年6月1日\n一、主要任务\n（一）建设深水网箱。到2022年建成深水网箱200只，带动渔业转型。（责任单位：⟦省海洋与渔业局⟧）\n' },
    ],
    good: [
      { text: '浙江省智能装备提升行动方案\n浙江省人民政府办公厅\n2017年3月5日\n一、主要任务\n（一）开展整机首用示范。每年遴选30台（套）新装备推广应用。（责任单位：省经信委、省财政厅。列第一位的为牵头单位，下同）\n' },
      { text: '浙江省智能装备提升行动方案\n浙江省人民政府办公厅\n2021年3月5日\n一、主要任务\n（一）延续已有政策。《省经信委关于首台套认定的通知》继续有效，原省经信委认定的项目由省经信厅跟踪。（责任单位：省经信厅）\n' },
      { text: '上海市智能装备提升行动方案\n上海市人民政府办公厅\n2021年3月5日\n一、主要任务\n（一）开展整机首用示范。每年遴选30台（套）新装备推广应用。（责任单位：市经信委、市财政局。列第一位的为牵头单位，下同）\n' },
    ],
  },
  check,
};
