import { fold } from '../../text/fold';
import { type Span, span } from '../../text/span';
import { readOrdinal } from '../../parse/ordinal';
import { type Plan, type Said, type Section } from '../../model/plan';
import { blocksOf, partsOf } from '../../model/walk';
import { type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { quoted } from '../quoted';
import { wholeLines } from './outline';

/** 段落重复. */
export const duplicateParagraph: Rule = {
  id: 'structure/duplicate-paragraph',
  severity: 'warning',
  levels: { digest: 'hint' },
  docs: {
    title: '段落重复',
    what: '两个40字以上的段落，除序号、空格和责任分工外完全相同。',
    why: '多为复制粘贴所致；改了一处、漏了另一处，前后就会矛盾。',
    exceptions: ['主送机关和印发通知的套语', '续表重复的表头', '责任单位括注', '附件与正文各为一篇，不相比较'],
    basis: '《党政机关公文处理工作条例》第十九条：内容简洁、主题突出',
    bad: [
      { text: '某县民宿发展行动计划\n一、主要任务\n（一）培育民宿集群。支持有条件的村盘活闲置农房，统一规划、统一设计、统一管理，发展特色鲜明的乡村民宿集群。\n⟦（二）培育民宿集群。支持有条件的村盘活闲置农房，统一规划、统一设计、统一管理，发展特色鲜明的乡村民宿集群。⟧\n' },
    ],
    good: [{ text: '某县民宿发展行动计划\n一、主要任务\n（一）培育民宿集群。支持有条件的村盘活闲置农房，统一规划、统一设计、统一管理，发展特色鲜明的乡村民宿集群。\n（二）打造民宿品牌。支持经营主体申报星级民宿，统一标识、统一营销、统一服务，提升乡村民宿的知名度和美誉度。\n' }],
  },
  summary: count => `全文${count}段与另一段重复，疑为整篇或者整节重复粘贴；请核对后删去一份。`,
  groupAbove: 10,
  *check(context) {
    for (const part of partsOf(context.plan)) yield* checkPart(part, context);
  },
};

const SHORTEST = 40;

function* checkPart(part: Plan, context: RuleContext): Iterable<Report> {
  const skip = new Set([...part.elements.map(e => e.span.start), ...context.plan.residue.map(r => r.start)]);
  const sections = new Map<number, Section>();
  let body: number | undefined;
  for (const block of blocksOf({ ...part, attachments: [] })) {
    if (block.kind !== 'section') continue;
    body ??= block.span.start;
    if (block.children.length > 0) sections.set(block.text.span.start, block);
  }
  const first = new Map<string, Said>();
  for (const said of part.paragraphs) {
    const at = said.text.span;
    if (skip.has(at.start)) continue;
    const key = keyOf(said);
    if (key.length < SHORTEST) continue;
    const before = first.get(key);
    if (!before) {
      first.set(key, said);
      continue;
    }
    // The lead of a portal page stands outside the document: it is the one to go.
    const lead = body !== undefined && before.text.span.start < body && at.start > body;
    yield lead ? report(before, said, { context, sections }) : report(said, before, { context, sections });
  }
}

/** What the paragraph says: without mark, clauses and blanks, width-blind. */
function keyOf(said: Said): string {
  const { text } = said.text;
  let at = readOrdinal(text)?.span.end ?? 0;
  let out = '';
  for (const { span: clause } of said.clauses) {
    const from = said.text.logicalOf(clause.start);
    const to = said.text.logicalOf(clause.end - 1) + 1;
    if (from >= at) out += text.slice(at, from);
    at = Math.max(at, to);
  }
  return fold(out + text.slice(at)).replace(/\s+/g, '');
}

interface Around {
  readonly context: RuleContext;
  /** Sections that hold more than their own paragraph, by the start of their text. */
  readonly sections: ReadonlyMap<number, Section>;
}

function report(extra: Said, other: Said, { context, sections }: Around): Report {
  const at = trimmed(extra);
  const opening = extra.text.text.trim().slice(0, 12);
  const fix = sections.has(extra.text.span.start) ? undefined : deletion(extra, context);
  const place = other.text.span.start < extra.text.span.start ? '前文' : '后文';
  return { span: at, message: `本段（${quoted(`${opening}……`)}）与${place}一段除序号、空格外完全相同；请删去一处，或者改写。`, related: [{ span: trimmed(other), message: '相同的段落' }], ...(fix ? { fixes: [fix] } : {}) };
}

function trimmed({ text }: Said): Span {
  const from = text.text.length - text.text.trimStart().length;
  return text.spanOf(span(from, Math.max(from + 1, text.text.trimEnd().length)));
}

/** The lines of the paragraph, where nothing else stands in them but marks of Markdown. */
function deletion(said: Said, { source }: RuleContext): Fix | undefined {
  const whole = said.text.span;
  const lines = wholeLines(source, whole);
  const around = source.text.slice(lines.start, whole.start) + source.text.slice(whole.end, lines.end);
  if (!/^[\s>*+-]*$/.test(around)) return undefined;
  return { title: '删去此段', edits: [{ span: lines, newText: '' }], safety: 'review' };
}
