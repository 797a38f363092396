import { fold } from '../../text/fold';
import { type Span, span } from '../../text/span';
import { type Box, type Section } from '../../model/plan';
import { blocksOf, partsOf } from '../../model/walk';
import { type Edit, type Fix, type Report, type Rule, type RuleContext } from '../rule';
import { FIRST, hidesHeading, saysInFull, sectionsOf } from './outline';

/** 同级标题句末标点、序号后空格不一致. */
export const headingConsistency: Rule = {
  id: 'structure/heading-consistency',
  severity: 'hint',
  otherwise: 'hint',
  docs: {
    title: '同级标题句末标点、序号后空格不一致',
    what: '同一级标题，独立成行的有的加句号、有的不加，或者序号（专栏编号）后有的空格、有的不空。少数改从多数；两种写法一样多的，请自定一种。',
    why: '同类事物用同一种形式；格式参差是文稿拼接的痕迹。',
    exceptions: ['两种写法都占相当数量的（如各章不同）', '标题之后接写正文的，必须加句号', '“一、”与“（一）”分别看，各自一致即可', '独立成行的标题通篇加句号或者通篇不加，都可以'],
    basis: 'GB/T 15835—2011《出版物上数字用法》4.3（同类别同形式）；公文体例',
    bad: [
      {
        text: '某县林业发展行动计划\n一、主要任务\n（一）营造生态林。\n完成荒山造林。\n⟦（二）抚育中幼林⟧\n完成中幼林抚育。\n（三）建设林区道路。\n完成道路硬化。\n',
        fixed: '某县林业发展行动计划\n一、主要任务\n（一）营造生态林。\n完成荒山造林。\n（二）抚育中幼林。\n完成中幼林抚育。\n（三）建设林区道路。\n完成道路硬化。\n',
      },
      {
        text: '某县林业发展行动计划\n一、主要任务\n（一）营造生态林。完成荒山造林。\n⟦（二） ⟧抚育中幼林。完成中幼林抚育。\n（三）建设林区道路。完成道路硬化。\n',
        fixed: '某县林业发展行动计划\n一、主要任务\n（一）营造生态林。完成荒山造林。\n（二）抚育中幼林。完成中幼林抚育。\n（三）建设林区道路。完成道路硬化。\n',
      },
    ],
    good: [{ text: '某县林业发展行动计划\n一、主要任务\n（一）营造生态林。\n完成荒山造林。\n（二）抚育中幼林。\n完成中幼林抚育。\n' }],
  },
  summary: count => `全文${count}处标题的句末标点或者序号后空格与同级标题不一致，可以一次统一。`,
  *check(context) {
    for (const same of sameLevel(context).values()) {
      yield* uneven(same.filter(hasFinalMark), context, FINAL_MARK);
      if (same[0] && mayJudgeBlank(same[0], context)) yield* uneven(same.filter(h => !carriesBlank(h, context)), context, BLANK);
    }
  },
};

interface Head {
  readonly block: Section | Box;
  /** 一、, （一） … or 专栏: what the reader calls the level. */
  readonly level: string;
  /** Heading with a mark behind it or not; undefined: judged for its blank only. */
  readonly finalMark: boolean | undefined;
  readonly blank: boolean;
  /** Mark of the heading, blanks behind it too. */
  readonly markSpan: Span;
  /** Place behind the last character of the title, and the 。 there. */
  readonly end: Span;
}

const LONGEST_HEADING = 40;

/** Headings of one kind of mark in one document. */
function sameLevel({ plan, source }: RuleContext): ReadonlyMap<string, readonly Head[]> {
  const groups = new Map<string, Head[]>();
  const add = (key: string, head: Head): void => {
    const known = groups.get(key);
    if (known) known.push(head);
    else groups.set(key, [head]);
  };
  partsOf(plan).forEach((part, i) => {
    for (const { section, inBox } of sectionsOf(part)) {
      const style = section.ordinal?.style;
      if (!style || inBox || style === 'dash' || style === 'bullet') continue;
      add(`${i}/${style}`, headOf(section, FIRST[style] ?? section.marker, section.ordinal.span, source.text));
    }
    for (const block of blocksOf({ ...part, attachments: [] })) {
      if (block.kind !== 'box' || block.marker === '') continue;
      const inner = block.marker.replace(/[0-9０-９一二三四五六七八九十]+$/, '');
      const start = block.text.span.start;
      add(`${i}/box`, { block, level: '专栏', finalMark: undefined, blank: /\s$/.test(inner), markSpan: span(start + inner.trimEnd().length, start + inner.length), end: span(start, start) });
    }
  });
  return groups;
}

function headOf(section: Section, level: string, ordinal: Span, text: string): Head {
  let end = ordinal.end;
  while (/[ \t\u3000\u00a0]/.test(text[end] ?? '')) end++;
  const shown = section.text.text.trimEnd();
  const last = section.text.span.end - (section.text.text.length - shown.length);
  const period = shown.endsWith('。');
  const heading = !section.runIn && section.clauses.length === 0 && section.children.length > 0 && section.title.length <= LONGEST_HEADING && !(period && saysInFull(fold(section.title))) && !hidesHeading(fold(shown)) && (period || /[\p{Script=Han}A-Za-z0-9”》）)]$/u.test(shown));
  return { block: section, level, finalMark: heading ? period : undefined, blank: end > ordinal.end, markSpan: span(ordinal.end, end), end: span(period ? last - 1 : last, last) };
}

const hasFinalMark = (head: Head): boolean => head.finalMark !== undefined;

/** A blank behind 1. is a mark of Markdown; 01 is no mark at all (heading-marker-style). */
function mayJudgeBlank({ block }: Head, { language }: RuleContext): boolean {
  const style = block.kind === 'section' ? block.ordinal?.style : undefined;
  if (style === 'padded') return false;
  return language === 'plain' || !(style === 'arabic' || style === 'arabicParen');
}

/** 1．: the full-width mark brings its blank with it. */
const carriesBlank = ({ markSpan }: Head, { source }: RuleContext): boolean => source.text[markSpan.start - 1] === '．';

interface Aspect {
  has(head: Head): boolean;
  /** What the heading shows, of the form `has`. */
  shown(has: boolean): string;
  span(head: Head, context: RuleContext): Span;
  edit(head: Head, has: boolean, context: RuleContext): Edit;
}

const FINAL_MARK: Aspect = {
  has: head => head.finalMark === true,
  shown: has => (has ? '以句号收尾' : '不加句号'),
  span: head => trimmed(head.block.text.span, head),
  edit: (head, has) => ({ span: head.end, newText: has ? '。' : '' }),
};

const trimmed = (whole: Span, head: Head): Span => span(whole.start, head.end.end);

const BLANK: Aspect = {
  has: head => head.blank,
  shown: has => (has ? '空格' : '不空格'),
  span: ({ block, markSpan }) => (block.kind === 'box' ? span(block.text.span.start, block.text.span.start + block.marker.length) : span(block.text.span.start, markSpan.end)),
  edit: ({ markSpan }, has) => ({ span: markSpan, newText: has ? ' ' : '' }),
};

/** Fewer than this say nothing about a habit. */
const FEWEST = 3;

/** One among several, or few among many: a slip. A third of the headings is another habit, that of another chapter or hand. */
const isSlip = (few: number, many: number): boolean => few === 1 || few * 4 <= many;

function* uneven(heads: readonly Head[], context: RuleContext, aspect: Aspect): Iterable<Report> {
  if (heads.length < FEWEST) return;
  const having = heads.filter(h => aspect.has(h));
  const lacking = heads.filter(h => !aspect.has(h));
  if (having.length === 0 || lacking.length === 0) return;
  if (having.length === lacking.length) {
    yield tie(having, lacking, context, aspect);
    return;
  }
  const [few, many] = having.length < lacking.length ? [having, lacking] : [lacking, having];
  if (!isSlip(few.length, many.length)) return;
  const wanted = many === having;
  const safety = many.length >= 2 * few.length ? 'safe' : 'review';
  for (const head of few) {
    const place = what(head, aspect);
    const fixes: readonly Fix[] = [{ title: wanted ? (aspect === BLANK ? '加空格' : '加句号') : aspect === BLANK ? '删去空格' : '删去句号', edits: [aspect.edit(head, wanted, context)], safety }];
    yield { span: aspect.span(head, context), message: `${place}${aspect.shown(!wanted)}，同级另有${many.length}处${aspect.shown(wanted)}；同级标题应当一致。`, fixes };
  }
}

const what = (head: Head, aspect: Aspect): string => (aspect === BLANK ? (head.level === '专栏' ? '“专栏”与编号之间' : '序号后') : '此标题');

function tie(having: readonly Head[], lacking: readonly Head[], context: RuleContext, aspect: Aspect): Report {
  const first = [...having, ...lacking].sort((a, b) => a.block.span.start - b.block.span.start)[0] as Head;
  const rest = [...having, ...lacking].filter(h => h !== first);
  const fixes: Fix[] = [];
  for (const [some, wanted] of [[lacking, true], [having, false]] as const) {
    const [edit, ...more] = some.map(h => aspect.edit(h, wanted, context));
    if (edit) fixes.push({ title: `一律${aspect.shown(wanted)}（改${some.length}处）`, edits: [edit, ...more], safety: 'review' });
  }
  return {
    span: aspect.span(first, context),
    message: `${first.level === '专栏' && aspect === BLANK ? '“专栏”与编号之间' : `同级标题“${first.level}”`}有${having.length}处${aspect.shown(true)}，${lacking.length}处${aspect.shown(false)}；请统一为一种。`,
    related: rest.map(h => ({ span: aspect.span(h, context), message: aspect.shown(aspect.has(h)) })),
    fixes,
  };
}
