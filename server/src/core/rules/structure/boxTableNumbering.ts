import { formatHan } from '../../text/numerals';
import { lastStartingBefore } from '../../text/span';
import { type Plan } from '../../model/plan';
import { partsOf } from '../../model/walk';
import { type Edit, type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { quoted } from '../quoted';
import { type Caption, type CaptionKind, captionsIn } from './captions';

/** 专栏、表、图编号. */
export const boxTableNumbering: Rule = {
  id: 'structure/box-table-numbering',
  severity: 'error',
  levels: { points: 'warning', digest: 'hint' },
  otherwise: 'error',
  docs: {
    title: '专栏、表、图编号',
    what: '专栏、表、图各自从1起连续编号；有编号的与没有编号的同类不混用。',
    why: '编号不连续，“见专栏3”指不到原处；读者也无从判断是否缺页。',
    exceptions: ['正文里“开设专栏”一类的普通名词', '只有一个、没有编号的表', '续表', '“表1-1”一类按章编号的', '逐章重新编号的', '图表目录'],
    basis: 'GB/T 9704—2012《党政机关公文格式》8；公文体例',
    bad: [
      { text: '某县文旅发展规划\n一、主要任务\n完善旅游基础设施。\n专栏1 景区提升\n古镇：修缮古街。\n湖区：建设码头。\n提升旅游服务质量。\n⟦专栏3⟧ 服务提升\n民宿：统一标识。\n餐饮：明码标价。\n', fixed: '某县文旅发展规划\n一、主要任务\n完善旅游基础设施。\n专栏1 景区提升\n古镇：修缮古街。\n湖区：建设码头。\n提升旅游服务质量。\n专栏2 服务提升\n民宿：统一标识。\n餐饮：明码标价。\n' },
    ],
    good: [{ text: '某县文旅发展规划\n一、主要任务\n完善旅游基础设施。\n专栏1 景区提升\n古镇：修缮古街。\n湖区：建设码头。\n提升旅游服务质量。\n专栏2 服务提升\n民宿：统一标识。\n餐饮：明码标价。\n' }],
  },
  *check(context) {
    const carried = new Map<CaptionKind, number>();
    for (const part of partsOf(context.plan)) yield* checkPart(part, carried, context);
  },
};

/** `carried`: last number of the kind in the documents before; attachments may carry the count on. */
function* checkPart(part: Plan, carried: Map<CaptionKind, number>, context: RuleContext): Iterable<Report> {
  const kinds = new Map<CaptionKind, Caption[]>();
  for (const caption of captionsIn(part)) {
    const known = kinds.get(caption.kind);
    if (known) known.push(caption);
    else kinds.set(caption.kind, [caption]);
  }
  const tops = part.children.flatMap(b => (b.kind === 'section' ? [b.span] : []));
  for (const [kind, all] of kinds) {
    const numbered = all.filter(c => c.number !== undefined);
    yield* unnumbered(all, numbered);
    const fault = firstFault(numbered, carried.get(kind) ?? 0, tops);
    // A piece cut out of a longer text begins with the number that it had there.
    const excerpt = fault?.previous === undefined && context.facts.title === undefined;
    if (fault && !excerpt && !standsElsewhere(fault, part)) yield report(fault, numbered, context);
    const last = numbered[numbered.length - 1]?.number;
    if (last !== undefined) carried.set(kind, last);
  }
}

function* unnumbered(all: readonly Caption[], numbered: readonly Caption[]): Iterable<Report> {
  const sample = numbered[0];
  if (!sample) return;
  for (const { number, span: at, kind } of all) {
    if (number === undefined) yield { span: at, message: `此处${kind}没有编号，另有${numbered.length}处${kind}有编号（${quoted(sample.shown)}）；同类应当一律编号。`, related: [{ span: sample.span, message: '有编号' }] };
  }
}

interface Fault {
  readonly caption: Caption;
  readonly index: number;
  readonly previous: Caption | undefined;
  readonly expected: number;
}

/** The first number that does not follow; a new count is sound where a new first-level section begins behind two or more. */
function firstFault(numbered: readonly Caption[], carried: number, tops: readonly { readonly start: number; readonly end: number }[]): Fault | undefined {
  let run = 0;
  for (let index = 0; index < numbered.length; index++) {
    const caption = numbered[index] as Caption;
    const previous = numbered[index - 1];
    const number = caption.number as number;
    const expected = previous ? (previous.number as number) + 1 : 1;
    const restarts = number === 1 && previous !== undefined && run >= 2 && lastStartingBefore(tops, previous.span.start) !== lastStartingBefore(tops, caption.span.start);
    if (number !== expected && !restarts && !(previous === undefined && number === carried + 1)) return { caption, index, previous, expected };
    run = restarts ? 1 : run + 1;
  }
  return undefined;
}

/** The missing number opens a paragraph, or stands behind a full stop: its caption lost its line, the count is sound. */
function standsElsewhere({ caption: { kind }, expected }: Fault, part: Plan): boolean {
  const wanted = new RegExp(`(?:^|[。;:)\\s])${kind}\\s?(?:${expected}|${formatHan(expected)})(?![0-9一二三四五六七八九十])`);
  const exact = new RegExp(`^${kind}\\s?(?:${expected}|${formatHan(expected)})(?![0-9一二三四五六七八九十])`);
  const captions = new Set(captionsIn(part).map(c => c.span.start));
  return part.paragraphs.some(p => {
    const text = p.text.folded.trim();
    return captions.has(p.text.span.start) ? wanted.test(text.slice(1)) : exact.test(text) || wanted.test(text);
  });
}

function report(fault: Fault, numbered: readonly Caption[], context: RuleContext): Report {
  const { caption, previous, expected, index } = fault;
  const number = caption.number as number;
  const right = rewritten(caption, expected);
  const what = previous === undefined ? '' : number === previous.number ? '重号：' : number > expected ? '断号：' : '倒号：';
  const message = previous ? `${what}“${caption.shown}”的上一个是“${previous.shown}”，应为“${right}”。` : `“${caption.shown}”之前没有同类编号，应为“${right}”。`;
  const fix = renumber(numbered.slice(index), expected, context);
  return { span: caption.span, message, ...(previous ? { related: [{ span: previous.span, message: `上一个为“${previous.shown}”` }] } : {}), ...(fix ? { fixes: [fix] } : {}) };
}

const numeral = (caption: Caption, value: number): string => (/[0-9０-９]$/.test(caption.shown) ? String(value) : formatHan(value));

const rewritten = (caption: Caption, value: number): string => caption.shown.replace(/[0-9０-９]+$|[一二三四五六七八九十]+$/, numeral(caption, value));

function renumber(rest: readonly Caption[], from: number, context: RuleContext): Fix | undefined {
  const edits: Edit[] = [];
  rest.forEach((caption, i) => {
    if (caption.digits && caption.number !== from + i) edits.push({ span: caption.digits, newText: numeral(caption, from + i) });
  });
  const [first, ...others] = edits;
  const kind = rest[0]?.kind;
  if (!first || kind === undefined) return undefined;
  return { title: edits.length > 1 ? `重新编号（${edits.length}处）` : `改为“${kind}${first.newText}”`, edits: [first, ...others], safety: refersTo(kind, context) ? 'review' : 'safe' };
}

/** Somewhere inside a paragraph a number of the kind is named. */
function refersTo(kind: CaptionKind, { prose }: RuleContext): boolean {
  const reference = new RegExp(`\\S\\s?${kind}\\s?[0-9一二三四五六七八九十]`);
  return prose.some(p => reference.test(p.folded));
}
