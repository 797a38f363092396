import { parseHan } from '../../text/numerals';
import { type Span } from '../../text/span';
import { type Prose } from '../../model/prose';
import { blocksOf, partsOf } from '../../model/walk';
import { type Report, type Rule, type RuleContext } from '../rule';
import { matchesIn, partOf } from '../judged';
import { quoted } from '../quoted';

export const numeralStyle: Rule = {
  id: 'number/numeral-style',
  severity: 'hint',
  otherwise: 'hint',
  docs: {
    title: '同类数字汉字与阿拉伯混用',
    what: '一句话里并列的数量、同级标题里的数量，有的用汉字（五个），有的用阿拉伯数字（5个）；全文年份用阿拉伯数字，个别年份用汉字；汉字年份把“〇”写成“零”。',
    why: '同类别的数字在同一处应当用同一种形式。',
    exceptions: ['名称和习惯语：“三个方面”“五年计划”“两个先行”。', '“一个”“一批”不计。', '概数、序数：“三四个”“第二个”。', '“二〇三五年远景目标”等固定名称。', '引号、书名号里的原文。'],
    basis: 'GB/T 15835—2011《出版物上数字用法》4.3、5.2.5',
    bad: [
      { text: '临江市绿道建设行动计划\n\n一、主要任务\n\n（一）建设绿道设施。建设驿站⟦三座⟧、停车场5座、观景台8座。\n' },
      { text: '临江市绿道建设行动计划\n\n一、建设目标\n\n到2027年，绿道长度达到600公里；到⟦二〇二八年⟧，绿道长度达到900公里。\n' },
    ],
    good: [{ text: '临江市绿道建设行动计划\n\n一、主要任务\n\n（一）建设绿道设施。围绕三个方面，建设驿站3座、停车场5座、观景台8座，第二个驿站2027年完工。\n' }],
  },
  summary: count => `全文${count}处数字，汉字与阿拉伯数字混用。`,
  *check(context) {
    yield* years(context);
    const seen = new Set<number>();
    for (const report of [...context.prose.flatMap(p => [...inSentences(p)]), ...inHeadings(context)]) {
      if (seen.has(report.span.start)) continue;
      seen.add(report.span.start);
      yield report;
    }
  },
};

// ── 二〇二八年 ──────────────────────────────────────────────────────────

const HAN_YEAR = /(?<![零〇○一二三四五六七八九十])((?:一九|二[零〇○oO0])[零〇○oO0一二三四五六七八九]{2}) ?年(?!远景)/g;
const ARABIC_YEAR = /(?<!\d)(?:19|20)\d\d ?年/g;

function* years({ prose }: RuleContext): Generator<Report> {
  const body = prose.filter(p => p.element !== 'issueDate' && p.element !== 'imprint');
  const han = body.flatMap(p => [...matchesIn(p, HAN_YEAR)].map(match => ({ prose: p, match })));
  if (han.length === 0) return;
  const arabic = body.reduce((n, p) => n + [...matchesIn(p, ARABIC_YEAR)].length, 0);
  for (const { prose: p, match } of han) {
    const [whole, digits] = match as unknown as readonly [string, string];
    const value = parseHan(digits.replace(/[○oO0]/g, '〇'));
    const right = digits.replace(/[零○oO0]/g, '〇');
    const at = partOf(p, match, 0, digits.length);
    const text = quoted(p.text.slice(match.index, match.index + whole.length));
    if (arabic >= han.length && value !== undefined) yield { span: partOf(p, match, 0, whole.length), message: `${text}用汉字，全文另有${arabic}处年份用阿拉伯数字；应当统一写“${value}年”。`, fixes: [{ title: `改为“${value}年”`, edits: [{ span: at, newText: String(value) }], safety: 'review' }] };
    else if (right !== digits) yield { span: partOf(p, match, 0, whole.length), message: `${text}作为编号的汉字数字，“0”应当写“〇”：“${right}年”。`, fixes: [{ title: `改为“${right}年”`, edits: [{ span: at, newText: right }], safety: 'review' }] };
  }
}

// ── 三座、5座 ───────────────────────────────────────────────────────────

interface Counted {
  readonly han: boolean;
  readonly measure: string;
  readonly text: string;
  /** Of the number, in the draft. */
  readonly at: Span;
  /** Of number and measure word, in the draft. */
  readonly whole: Span;
  readonly value: number;
  /** Logical offsets. */
  readonly start: number;
  readonly end: number;
}

const MEASURES = '个|家|项|座|所|处|台|套|条|名|户|件|批|场|次|支|间|辆|片|人|公里|亩|年(?=[内左右时间])';
/** 一 is an article; two digits in a row are a round number; 第, 前, 这 … make no quantity. */
const COUNTED = new RegExp(`(?<![第前近这那上下每各两数几半零〇一二三四五六七八九十百千万亿\\dA-Za-z.—~\\-“+])(\\d{1,4}|[二两三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?) ?(${MEASURES})(?![余多级次])`, 'g');
/** What is said of the plan itself, not counted in the world. */
const IDIOM = /^(?:方面|维度|层面|环节|阶段|步骤|重点|关键|原则|意识|自信|维护|必须|务必|坚持|确保|统一|结合|同步|先行|转变|文明|体系|领域|方向|梯次|层级|层次|月|工作日|小时|百分点|大局|抓手|战略|全面|没有|一百年|生|口|大类|问题|为什么|更|一律|不放过|清单|计划|行动|规划|工程|专项)/;

function countedIn(prose: Prose): readonly Counted[] {
  const found: Counted[] = [];
  for (const match of matchesIn(prose, COUNTED)) {
    const [whole, digits, measure] = match as unknown as readonly [string, string, string];
    const end = match.index + whole.length;
    if (IDIOM.test(prose.folded.slice(end, end + 4))) continue;
    const han = !/^\d/.test(digits);
    const value = han ? parseHan(digits) : Number(digits);
    if (value === undefined || (!han && digits.length === 4 && measure.startsWith('年'))) continue;
    found.push({ han, measure, value, start: match.index, end, text: prose.text.slice(match.index, end), at: partOf(prose, match, 0, digits.length), whole: partOf(prose, match, 0, whole.length) });
  }
  return found;
}

/** Members of one enumeration: the same measure word, and nothing but an object of few characters and 、 or ， between. */
const COORDINATE = /^[^\d,。;:、()]{0,12}[、,和及]+ ?[^\d,。;:、()]{0,12}$/;

function* inSentences(prose: Prose): Generator<Report> {
  const all = countedIn(prose);
  let run: Counted[] = [];
  for (const [i, one] of all.entries()) {
    const last = all[i - 1];
    const joined = last !== undefined && last.measure === one.measure && COORDINATE.test(prose.folded.slice(last.end, one.start));
    if (!joined) {
      yield* minority(run, '本句');
      run = [];
    }
    run.push(one);
  }
  yield* minority(run, '本句');
}

/** The form used less; Arabic where both are used alike. */
function* minority(run: readonly Counted[], where: string): Generator<Report> {
  const han = run.filter(c => c.han);
  const arabic = run.filter(c => !c.han);
  const [few, many] = han.length <= arabic.length ? [han, arabic] : [arabic, han];
  const other = many[0];
  if (!other) return;
  for (const one of few) {
    const right = one.han ? String(one.value) : undefined;
    yield {
      span: one.whole,
      message: `${quoted(one.text)}用${one.han ? '汉字' : '阿拉伯数字'}，${where}并列的${quoted(other.text)}用${one.han ? '阿拉伯数字' : '汉字'}；同类数量应当用同一种形式。`,
      related: [{ span: other.whole, message: '并列的数量' }],
      ...(right === undefined ? {} : { fixes: [{ title: `改为“${right}”`, edits: [{ span: one.at, newText: right }], safety: 'review' }] }),
    };
  }
}

// ── headings of one level ───────────────────────────────────────────────

function* inHeadings(context: RuleContext): Generator<Report> {
  const byStart = new Map(context.prose.flatMap(p => (p.said ? [[p.said.text.span.start, p] as const] : [])));
  const parents = [...partsOf(context.plan), ...[...blocksOf(context.plan)].flatMap(b => (b.kind === 'section' ? [b] : []))];
  for (const { children } of parents) {
    const groups = new Map<string, Counted[]>();
    for (const child of children) {
      const prose = child.kind === 'section' ? byStart.get(child.text.span.start) : undefined;
      if (child.kind !== 'section' || !prose) continue;
      for (const one of countedIn(prose).filter(c => c.whole.end <= child.heading.end)) {
        const key = `${one.measure} ${prose.folded.slice(Math.max(0, one.start - 2), one.start)}`;
        const group = groups.get(key);
        if (group) group.push(one);
        else groups.set(key, [one]);
      }
    }
    for (const group of groups.values()) yield* minority(group, '同级标题');
  }
}
