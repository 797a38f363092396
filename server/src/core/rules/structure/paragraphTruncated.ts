import { type Span, span } from '../../text/span';
import { type Block, type Plan, type Section } from '../../model/plan';
import { blocksOf, partsOf } from '../../model/walk';
import { type Report, type Rule } from '../rule';
import { quoted } from '../quoted';
import { hidesHeading } from './outline';

/** 段落或全文在句中截断. */
export const paragraphTruncated: Rule = {
  id: 'structure/paragraph-truncated',
  severity: 'error',
  levels: { digest: 'warning' },
  docs: {
    title: '段落或全文在句中截断',
    what: '正文段落没有句末标点，或者以顿号、逗号收尾，下文另起一个标题或者条目，或者全文到此结束。',
    why: '句子没有写完，任务、数字和责任单位随之缺失；多因复制不全或者误删。',
    exceptions: ['标题、图表标题、表格、署名和附件说明', '名称、名单的列举', '引出下文列举的短语（“包括”“如下”）', '口号和对仗语句', '以括号、引号、书名号收尾的', '通篇段末都不加标点的提纲'],
    basis: '《党政机关公文处理工作条例》第二十条（四）；GB/T 15834—2011《标点符号用法》4.1',
    bad: [
      { text: '某县冷链物流行动计划\n一、主要任务\n（一）建设产地冷库。在蔬菜和水果主产区布局建设冷库，完善预冷设施，配备⟦冷藏运输车⟧\n（二）建设冷链园区。完成园区基础设施建设。\n' },
      { text: '某县冷链物流行动计划\n一、主要任务\n在蔬菜和水果主产区布局建设冷库，完善预冷设施。\n二、保障措施\n建立县级联席会议制度，统筹安排专项资金，定期通报工作进展情况，并将年度工⟦作完成情况⟧\n' },
    ],
    good: [
      { text: '某县冷链物流行动计划\n一、主要任务\n（一）建设产地冷库。在蔬菜和水果主产区布局建设冷库，完善预冷设施，配备冷藏运输车。（责任单位：县商务局）\n（二）建设冷链园区。申请入园的企业应当符合以下条件\n1.在本县登记注册；\n2.具备冷链运输能力。\n（责任单位：县商务局）\n' },
    ],
  },
  *check({ plan }) {
    for (const part of partsOf(plan)) {
      const ends = [...proseIn(part, plan)];
      const open = ends.filter(isCut);
      // Where many paragraphs end without a mark, that is how the draft is written.
      if (open.length >= HABIT && open.length * 4 > ends.length) continue;
      for (const { text } of open) yield report(text);
    }
  },
};

const HABIT = 4;
const SHORTEST = 25;

interface Prose {
  readonly text: Exclude<Block, { kind: 'table' }>['text'];
  readonly folded: string;
  /** What stands behind it. */
  readonly next: 'list' | 'heading' | 'text' | 'table' | 'element' | 'end';
}

const TOP: ReadonlySet<string> = new Set(['han', 'chapter', 'section', 'article']);

/** A first item, or one without a number, may be what the paragraph announces. */
function kindOf(next: Block | undefined): Prose['next'] {
  if (next === undefined) return 'end';
  if (next.kind === 'table') return 'table';
  if (next.kind === 'paragraph') return 'text';
  return next.kind === 'section' && (next.ordinal === undefined || (next.ordinal.value <= 1 && !TOP.has(next.ordinal.style))) ? 'list' : 'heading';
}

/** Paragraphs of the body, and headings that text follows in the same paragraph. */
function* proseIn(part: Plan, plan: Plan): Generator<Prose> {
  const blocks = [...blocksOf({ ...part, attachments: [] })];
  const elements = part.elements.map(e => e.span.start).sort((a, b) => a - b);
  const habits = longItems(blocks);
  const residue = new Set(plan.residue.map(r => r.start));
  let element = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.kind === 'table' || block.kind === 'box') continue;
    const { text } = block;
    const folded = text.folded.trim();
    if (residue.has(text.span.start) || !(block.kind === 'paragraph' || HANGS.test(folded) || readsAsText(block, habits))) continue;
    const next = blocks[i + 1];
    while (element < elements.length && (elements[element] as number) < text.span.end) element++;
    const elementNext = element < elements.length && (next === undefined || (elements[element] as number) < next.span.start);
    yield { text, folded, next: elementNext ? 'element' : kindOf(next) };
  }
}

/** Longer than this, and with a comma, an item without 。 inside is a sentence rather than a heading. */
const LONG_ITEM = 45;
const MOSTLY = 3;

const isLongItem = (section: Section): boolean => !section.runIn && section.children.length === 0 && section.text.text.length >= LONG_ITEM && /[,，]/.test(section.text.text);

/** Kinds of marks whose long items end in a mark, nearly all. */
function longItems(blocks: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, { closed: number; open: number }>();
  for (const block of blocks) {
    if (block.kind !== 'section' || !block.ordinal || !(isLongItem(block) || block.runIn)) continue;
    const count = counts.get(block.ordinal.style) ?? { closed: 0, open: 0 };
    counts.set(block.ordinal.style, count);
    if (ENDS.test(block.text.folded.trim())) count.closed++;
    else count.open++;
  }
  return new Set([...counts].filter(([, { closed, open }]) => closed >= MOSTLY * open && closed >= MOSTLY).map(([style]) => style));
}

/** A bullet of Markdown without a mark at its end is usual. */
function readsAsText(section: Section, habits: ReadonlySet<string>): boolean {
  if (section.ordinal === undefined && section.role === 'item' && section.level === 1) return false;
  return section.runIn || (section.ordinal !== undefined && habits.has(section.ordinal.style) && isLongItem(section));
}

/** A mark that something must follow. */
const HANGS = /[\p{Script=Han}0-9A-Za-z%)”》](?:[、,]|[“《〈]$)$/u;
const SHORTEST_HANGING = 10;
const ENDS = /[。;:!?…)》”’"'〕】\]」』>.]$/;
/** 包括, 如下: the list that follows carries the sentence on. */
const ANNOUNCES = /如下[^。,;]{0,10}$/;
const LEADS_IN = /(?:以下(?!简)[^。,]{0,14}|下列[^。,]{0,14}|包括|包含|分别为|分别是|主要有|主要是|为|是|即|具体(?:为|是)?|任务|措施|要求|条件|内容|方面|原则)$/;
/** Names of several bodies over a date: a signature that the outline took for text. */
const SIGNED = /(?:政府|[厅局委办会院社]|办公室|中心|公司)$/;
/** A clause without its bracket; cut in a name (（责任单位：县水利局、县) it is truncated, behind a whole name it only lacks the bracket (responsibility/clause-form). */
const OPEN_CLAUSE = /。\s?\([^()。]{0,6}(?:责任|牵头|配合|负责)[^()。]{0,200}$/;
const WHOLE_NAME = /(?:[厅局委办会院署部社行府处队站所校司]|中心|公司|集团|单位|负责|牵头|配合|月|底|年|前|下同)$/;
const CONTACT = /电话|邮箱|联系人|邮编|传真|地址|网址|https?:|www\.|来源|责编|编辑|记者|通讯员|供稿|责任单位|牵头单位|配合单位|责任部门/;

function isCut({ folded, next }: Prose): boolean {
  if (next === 'text' || next === 'table') return false;
  if (HANGS.test(folded)) return next !== 'element' && folded.length >= SHORTEST_HANGING;
  if (folded.length < SHORTEST) return false;
  if (ENDS.test(folded) || !/[\p{Script=Han}0-9A-Za-z%、,]$/u.test(folded)) return false;
  if (ANNOUNCES.test(folded) || (LEADS_IN.test(folded) && next === 'list')) return false;
  if (OPEN_CLAUSE.test(folded)) return !WHOLE_NAME.test(folded);
  if (next === 'element' && !folded.includes('。') && SIGNED.test(folded)) return false;
  if (CONTACT.test(folded.slice(-120)) || hidesHeading(folded.slice(4)) || /\t|\s{2}|目\s?录$/.test(folded)) return false;
  return isProse(folded) && !isSlogan(folded);
}

/** Sentences, not names: with a 。 before, or a comma and a verb-like length between the marks. */
function isProse(folded: string): boolean {
  if (/。/.test(folded)) return true;
  const parts = folded.split(/[,;]/);
  return parts.length >= 2 && !(folded.split('、').length > parts.length * 4);
}

/** 不忘初心，牢记使命，……: clauses of one length and no sentence. */
function isSlogan(folded: string): boolean {
  if (/[。;]/.test(folded)) return false;
  const lengths = folded.split(/[,、\s]/).filter(Boolean).map(part => part.length);
  return lengths.length >= 2 && Math.max(...lengths.slice(0, 50)) - Math.min(...lengths.slice(0, 50)) <= 1;
}

/** The finding stands on the last words. */
const SHOWN = 5;

function report(text: Prose['text']): Report {
  const end = text.text.trimEnd().length;
  const at: Span = span(Math.max(0, end - SHOWN), end);
  return { span: text.spanOf(at), message: `本段止于${quoted(`……${text.text.slice(Math.max(0, end - 10), end)}`)}，${/[、，,]$/.test(text.text.trimEnd()) ? '以顿号、逗号收尾' : '没有句末标点'}，其后另起或者全文结束；请补全文字，或者补句末标点。` };
}
