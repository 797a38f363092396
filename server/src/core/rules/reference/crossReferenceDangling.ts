import { type Span, span, within } from '../../text/span';
import { type Prose } from '../../model/prose';
import { quoted } from '../quoted';
import { type Report, type Rule, type Severity } from '../rule';
import { titlesIn } from './names';
import { numberOf, type Numbered, objectsOf, type Objects } from './objects';

/** 引用的附件、专栏、表、条款不存在. */
export const crossReferenceDangling: Rule = {
  id: 'reference/cross-reference-dangling',
  severity: 'error',
  levels: { digest: 'off' },
  docs: {
    title: '引用的附件、专栏、表、条款不存在',
    what: '正文写“见附件2”“详见专栏3”“如表4所示”“本方案第五条”，而本稿没有这个附件、专栏、表或者条款。附件另行提供、附件说明没有列入的为警告。',
    why: '读者按图索骥找不到，多是增删附件、专栏后没有同步修改正文。',
    exceptions: ['“附件10万元预算表”一类，数字属于名称', '引用其他文件的附件（《……》附件2、国发〔2026〕3号附件）', '附件说明已列而附件另附的', '全稿没有任何图题的（文本里图已不在）', '引号、书名号里的原文'],
    basis: 'GB/T 9704—2012《党政机关公文格式》7.3.4、7.3.7；《党政机关公文处理工作条例》第十九条',
    bad: [
      { text: '临江市水网建设行动计划\n\n一、主要任务\n\n（一）整治河道。分工见⟦附件2⟧。\n\n附件1\n\n重点任务清单\n\n1.清淤。清除河道淤泥。\n' },
      { text: '临江市水网建设行动计划\n\n一、主要任务\n\n（一）整治河道。重点项目详见⟦专栏3⟧。\n\n专栏1 河道整治重点项目\n\n清淤。清除河道淤泥。\n' },
      { text: '临江市水网建设行动计划\n\n一、主要任务\n\n（一）整治河道。各县任务如⟦表4⟧所示。\n' },
    ],
    good: [{ text: '临江市水网建设行动计划\n\n一、主要任务\n\n（一）整治河道。分工见附件1，标准见《临江市水网规划》附件3，按照附件10万元预算表执行。\n\n附件1\n\n重点任务清单\n\n1.清淤。清除河道淤泥。\n' }],
  },
  *check(context) {
    if (context.prose.every(p => !POINTS.test(p.folded))) return;
    const objects = objectsOf(context);
    const truncated = context.profile.form.includes('truncated');
    for (const prose of context.prose) {
      if (prose.element === 'attachmentNote' || !POINTS.test(prose.folded)) continue;
      for (const reference of referencesIn(prose, context.facts.title ?? '')) {
        const fault = judge(reference, objects, truncated);
        if (fault) yield report(prose, reference, fault);
      }
    }
  },
};

const POINTS = /附件|附表|专栏|表\s?[0-9一二三四五六七八九十]|图\s?[0-9一二三四五六七八九十]|本\p{Script=Han}{2,8}第/u;

type Kind = '附件' | '附表' | '专栏' | '表' | '图' | '条' | '部分';
interface Reference {
  readonly kind: Kind;
  readonly span: Span;
  /** Numbers named; empty: 见附件. */
  readonly numbers: readonly number[];
  readonly text: string;
}

const NUMBER = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})';
/** A number that belongs to what follows: 附件10万元预算表, 专栏2个. */
const NOT_COUNTED = '(?![0-9.%万亿元个项家条类名张份年月日户期版批处本套次只册页卷台种])';
const SERIES = `${NUMBER}${NOT_COUNTED}(?:\\s?(?:[、,和至到及与~]|—{1,2})\\s?(?:附件|附表|专栏|表|图)?\\s?${NUMBER}${NOT_COUNTED}){0,8}`;
const OWN = '(?:本(?:通知|方案|计划|规划|行动计划|行动方案|实施方案|工作方案|要点|意见|办法|文件?)的?)?';
/** 见附件2, 按附件1填报, 如表4所示, （专栏3） — the verb stands right before the object, so that the objects of other documents are left alone. */
const POINTER = new RegExp(`(?:(?:详|参|具体|附后)?见|如|按照?|依照|根据|参照|填写|填报|填入|报送|上报|对照)\\s?${OWN}(附件|附表|专栏|表|图)(\\s?${SERIES})?`, 'g');
const BRACKETED = new RegExp(`\\((附件|附表|专栏|表|图)(\\s?${SERIES})\\)`, 'g');
const SHOWN = new RegExp(`(?<=^|[,。;:、(])(附件|附表|专栏|表|图)(\\s?${SERIES})(?=所[示列附])`, 'g');
const CLAUSE = /本\p{Script=Han}{0,4}(方案|计划|规划|意见|办法|细则|规定)的?第([0-9]{1,3}|[一二三四五六七八九十百]{1,5})(条|部分|章)/gu;

function referencesIn(prose: Prose, title: string): readonly Reference[] {
  const { folded } = prose;
  const titles = titlesIn(prose);
  const byStart = new Map<number, Reference>();
  let known: boolean | undefined;
  const handedOn = (): boolean => (known ??= HANDED_ON.test(folded));
  for (const pattern of [POINTER, BRACKETED, SHOWN]) {
    for (const match of folded.matchAll(pattern)) {
      const reference = pointed(folded, match, handedOn);
      if (reference && !byStart.has(reference.span.start)) byStart.set(reference.span.start, reference);
    }
  }
  for (const match of folded.matchAll(CLAUSE)) {
    const at = match.index + match[0].indexOf('第');
    const number = numberOf(match[2] as string);
    // 本办法 in a 行动计划 speaks for another text.
    if (number !== undefined && title.includes(match[1] as string)) byStart.set(match.index, { kind: match[3] === '条' ? '条' : '部分', span: span(match.index, match.index + match[0].length), numbers: [number], text: folded.slice(at, match.index + match[0].length) });
  }
  const outside = [...byStart.values()].filter(f => !within(titles, f.span) && !within(prose.quotations, f.span));
  return outside.sort((a, b) => a.span.start - b.span.start);
}

/** Behind 见附件: the name of a thing (附件清单 is one; 附件材料), not the end of the reference. */
const NAME_FOLLOWS = /^\s?(?:[0-9]|中|内|里|材料|资料|格式|清单|表|图|所|说明|要求|[(,]?另[发附行])/;

/** 现将《》（见附件）印发给你们: the plan itself. */
const HANDED_ON = /(?:印发|转发|发布)(?:给你们)?/;

function pointed(folded: string, match: RegExpExecArray, handedOn: () => boolean): Reference | undefined {
  const kind = match[1] as Kind;
  const digits = (match[2] ?? '').trimEnd();
  const start = match.index + match[0].indexOf(kind);
  const end = start + kind.length + digits.length;
  if (digits === '') {
    const bare = (kind === '附件' || kind === '附表') && /(?:见|附后)$/.test(folded.slice(Math.max(0, start - 2), start)) && !NAME_FOLLOWS.test(folded.slice(end, end + 4)) && !handedOn();
    return bare ? { kind, span: span(start, end), numbers: [], text: kind } : undefined;
  }
  if (otherDocument(folded, match.index)) return undefined;
  return { kind, span: span(start, end), numbers: numbersIn(digits), text: folded.slice(start, end) };
}

/** （附件2） right behind a 文号, （附件1） behind the 《》 of another document named with a number. */
const otherDocument = (folded: string, at: number): boolean => folded[at] === '(' && /号\s?$|\)\s?$/.test(folded.slice(Math.max(0, at - 2), at));

const LARGEST_RANGE = 30;

function numbersIn(digits: string): readonly number[] {
  const parts = [...digits.matchAll(new RegExp(`(${NUMBER})|([至到~—])`, 'g'))];
  const numbers: number[] = [];
  parts.forEach((part, i) => {
    const number = part[1] === undefined ? undefined : numberOf(part[1]);
    if (number === undefined) return;
    const last = numbers[numbers.length - 1];
    if (parts[i - 1]?.[2] !== undefined && last !== undefined && number - last < LARGEST_RANGE) for (let n = last + 1; n < number; n++) numbers.push(n);
    numbers.push(number);
  });
  return numbers;
}

interface Fault {
  readonly severity?: Severity;
  readonly says: string;
}

function judge(reference: Reference, objects: Objects, truncated: boolean): Fault | undefined {
  switch (reference.kind) {
    case '附件':
      return attachment(reference, objects, truncated);
    case '专栏':
      return numbered(reference, objects.boxes, '专栏');
    case '附表':
      return annexTable(reference, objects, truncated);
    case '表':
      return objects.tables.numbers.size === 0 && reference.numbers.every(n => n <= objects.tableCount) ? undefined : numbered(reference, objects.tables, '表');
    case '图':
      return objects.figures.numbers.size === 0 ? undefined : numbered(reference, objects.figures, '图');
    case '条':
      return objects.articles.numbers.size === 0 && reference.numbers.every(n => n <= objects.parts) ? undefined : numbered(reference, objects.articles, '条');
    default:
      return reference.numbers.some(n => n > objects.parts) && objects.parts > 0 && !truncated ? { says: `本稿只有${objects.parts}个部分` } : undefined;
  }
}

function attachment({ numbers }: Reference, objects: Objects, truncated: boolean): Fault | undefined {
  const { attachments, listed, supplied, linked } = objects;
  if (linked || (truncated && listed === undefined)) return undefined;
  const known = attachments.numbers.size > 0 || attachments.plain || supplied || listed !== undefined;
  if (numbers.length === 0) return known ? undefined : { says: '本稿没有附件，也没有附件说明' };
  const missing = numbers.filter(n => !attachments.numbers.has(n) && !(listed !== undefined && n <= listed) && !(n === 1 && known && attachments.numbers.size === 0));
  if (missing.length === 0) return undefined;
  if (!known) return { says: '本稿没有附件，也没有附件说明' };
  if (!supplied && listed !== undefined) return { severity: 'warning', says: `附件说明只列了${listed}个附件` };
  return { says: `本稿的附件${only(attachments, '附件')}` };
}

/** 详见附表: any table, attachment or list of attachments may be meant. */
function annexTable(reference: Reference, objects: Objects, truncated: boolean): Fault | undefined {
  const { attachments, annexTables, listed, supplied, linked } = objects;
  if (attachments.numbers.size > 0 || listed !== undefined) return undefined;
  if (reference.numbers.length > 0) return numbered(reference, annexTables, '附表');
  const known = truncated || linked || supplied || attachments.plain || annexTables.plain || annexTables.numbers.size > 0 || objects.tableCount > 0 || objects.tables.numbers.size > 0 || objects.tables.plain;
  return known ? undefined : { says: '本稿没有附表，也没有附件说明' };
}

function numbered({ numbers }: Reference, known: Numbered, kind: string): Fault | undefined {
  if (numbers.every(n => known.numbers.has(n))) return undefined;
  return { says: known.numbers.size === 0 ? `本稿没有编号的${kind === '条' ? '条文' : kind}` : `本稿的${kind === '条' ? '条文' : kind}${only(known, kind)}` };
}

function only({ numbers }: Numbered, kind: string): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  if (sorted.length === 0) return '没有编号';
  const name = (n: number): string => (kind === '条' ? `第${n}条` : `${kind}${n}`);
  return sorted.length <= 5 ? `只有${sorted.map(name).join('、')}` : `为${name(sorted[0] as number)}至${name(sorted[sorted.length - 1] as number)}`;
}

function report(prose: Prose, reference: Reference, { severity, says }: Fault): Report {
  return { span: prose.spanOf(reference.span), ...(severity ? { severity } : {}), message: `引用的${quoted(reference.text)}不存在：${says}；请核对编号，或者补上。` };
}
